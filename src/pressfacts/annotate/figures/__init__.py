"""Counts and amounts that an article reports: how many of what, how sure, which kind."""
