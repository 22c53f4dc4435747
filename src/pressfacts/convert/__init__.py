"""Money in US dollars at the European Central Bank's reference rates, from a table on this machine."""

from pressfacts.convert.usd import in_usd

__all__ = ["in_usd"]
