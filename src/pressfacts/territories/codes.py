"""Alpha-3 codes and short names by ISO 3166-1, from pycountry."""

from functools import cache

KOSOVO = ("XKX", "Kosovo")  # user-assigned: ISO 3166-1 has no code for it


@cache
def codes(alpha_2: str) -> tuple[str, str]:
    """The alpha-3 code and the short English name of an alpha-2 code; KeyError for an unknown one."""
    if alpha_2 == "XK":
        return KOSOVO
    import pycountry

    country = pycountry.countries.get(alpha_2=alpha_2)
    if country is None:
        raise KeyError(alpha_2)
    return country.alpha_3, getattr(country, "common_name", country.name)
