"""Named law-enforcement operations."""
