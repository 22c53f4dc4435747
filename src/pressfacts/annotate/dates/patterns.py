"""The patterns that this room reads around dates, from the commented table `dates/patterns.toml`."""

from pressfacts.data import patterns

pattern = patterns("dates/patterns.toml")
