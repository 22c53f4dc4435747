"""Words of positions and forms of address."""

from functools import cache

from pressfacts.data import load_table, load_words


@cache
def offices() -> tuple[str, ...]:
    """Nouns of positions that bodies give, longest first, with their plurals."""
    return _nouns("office")


@cache
def trades() -> tuple[str, ...]:
    """Nouns of occupations and parts in a case, longest first, with their plurals."""
    return _nouns("trade")


def _nouns(kind: str) -> tuple[str, ...]:
    rows = [row for row in load_table("people/roles.txt", 3) if row[1] == kind]
    names = {row[0] for row in rows} | {row[2] or plural(row[0]) for row in rows}
    return tuple(sorted(names, key=lambda n: (-len(n), n)))


@cache
def irregular() -> tuple[tuple[str, str], ...]:
    """The plurals of positions that are not made with -s, each with its singular."""
    rows = load_table("people/roles.txt", 3)
    return tuple((row[2], row[0]) for row in rows if row[2] and row[2] != row[0])


def plural(noun: str) -> str:
    """The regular plural of a position's noun."""
    return noun if noun.endswith("s") else noun + "s"


@cache
def modifiers() -> tuple[str, ...]:
    """Words that stand before a position's noun, longest first."""
    return tuple(sorted(load_words("people/role_words.txt"), key=lambda n: (-len(n), n)))


@cache
def title_words() -> frozenset[str]:
    """Single words that can only belong to a position, for cutting them off names."""
    words = {word for noun in offices() for word in noun.split() if len(word) > 3}
    return frozenset(
        words
        - {
            "General",
            "Justice",
            "Major",
            "King",
            "Queen",
            "Dean",
            "Chief",
            "Head",
            "Lead",
            "charge",
            "Ranger",
            "Rangers",
            "Member",
            "Members",
            "Partner",
            "Partners",
            "Expert",
            "Experts",
            "Leaders",
        }
    ) | {
        "Special",
        "Trial",
        "Acting",
    }


@cache
def honorifics(place: str) -> tuple[str, ...]:
    """Forms of address and ranks that stand "before" or "after" a name, longest first."""
    kinds = ("before", "rank") if place == "before" else (place,)
    return _forms(*kinds)


@cache
def addresses() -> tuple[str, ...]:
    """Forms of address that belong to no position ("Mr", "Datuk"), longest first."""
    return _forms("before")


@cache
def ranks() -> tuple[str, ...]:
    """Ranks in short that are positions ("Det. Sgt.", "DSP"), longest first."""
    return _forms("rank", "short")


def _forms(*kinds: str) -> tuple[str, ...]:
    rows = [row[0] for row in load_table("people/honorifics.txt", 2) if row[1] in kinds]
    return tuple(sorted(rows, key=lambda n: (-len(n), n)))
