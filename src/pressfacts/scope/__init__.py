"""Whether a figure happened in what the article reports, is a running total, or stands there for context."""

from pressfacts.scope.find import scopes

__all__ = ["scopes"]
