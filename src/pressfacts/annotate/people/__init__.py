"""People named in a text, with the positions it gives them."""
