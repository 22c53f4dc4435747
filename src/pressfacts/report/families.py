"""The sections of goods, by category."""

_FAMILIES = {
    "drugs": "Drugs",
    "medicines": "Drugs",
    "wildlife": "Wildlife",
    "firearms": "Weapons",
    "ammunition": "Weapons",
    "explosives": "Weapons",
    "weapons": "Weapons",
    "vehicles": "Vehicles and vessels",
    "vessels": "Vehicles and vessels",
    "aircraft": "Vehicles and vessels",
}
_PLAIN = {"drugs/other": "drugs, mixed or unnamed", "wildlife/other": "other wildlife", "other": "other goods"}


def family(kind: str, category: str | None) -> str:
    """The section of a sum: for seizures a family of categories, else the kind."""
    if kind != "seizures":
        return kind.capitalize()
    return _FAMILIES.get((category or "").partition("/")[0], "Other goods")


def plain(category: str | None) -> str:
    """A category in words: "drugs/cocaine" is "cocaine"."""
    return _PLAIN.get(category or "", (category or "").rpartition("/")[2])
