"""Annotated releases: their notation, the store with its blind batches, and what is measured on them."""
