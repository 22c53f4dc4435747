"""The version, read by the build and by `--version` without importing anything."""

__version__ = "0.2.0"
