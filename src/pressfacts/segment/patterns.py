"""The patterns that the rules of this room read, from the commented table `segment/patterns.toml`."""

from pressfacts.data import patterns

pattern = patterns("segment/patterns.toml")
