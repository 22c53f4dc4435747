"""Countries and territories named in a text."""
