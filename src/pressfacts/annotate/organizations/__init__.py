"""Organizations named in a text."""
