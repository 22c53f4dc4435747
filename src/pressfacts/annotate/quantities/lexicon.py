"""Word lists: closed classes, the classes of counted nouns, verb forms."""

from functools import cache, lru_cache

from pressfacts.data import load_table, word_lists
from pressfacts.territories import adjective

_CLASSES = {
    "prepositions", "conjunctions", "auxiliaries", "determiners", "pronouns", "adverbs", "verbs", "separators",
    "participles", "periods", "authorities", "female", "male", "further", "pairs", "trios", "columns", "informing",
    "bullets", "alike", "joint", "anyone", "counters", "yielding", "sorts", "stative", "plural_pronouns", "whoever",
    "collectives", "modifiers", "holding", "case_numbers", "cases", "masses", "generic", "case_adverbs", "plurals",
    "dead", "hurt", "sized", "seeing", "not_participles",
    "one", "this", "definite", "these", "each", "persons", "relatives", "copulas", "times", "along", "including",
    "comprising", "parts", "other_event", "aged", "joining_ages", "between_ages", "time_units", "placed", "quotes",
    "regions", "not_names", "causing", "sizes", "illicit", "headline_verbs", "pleading", "counted_by", "announcing",
    "parts_of", "unreal_lists", "numbering", "leaving", "workings", "aboard", "being", "levied", "containers",
    "those", "owning", "singled", "raiders", "known_as", "hands", "held", "one_each", "dealings", "forms",
    "ruling", "families",
}  # fmt: skip
words = word_lists("figures/words.toml", "classes", {"classes": _CLASSES})
"""A closed class of `figures/words.toml` by its name."""


@cache
def _nouns() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in load_table("figures/nouns.txt", 2):
        for noun in row.values(1):
            found.setdefault(noun, set()).add(row[0])
    return _goods() | {noun: frozenset(classes) for noun, classes in found.items()}


def _goods() -> dict[str, frozenset[str]]:
    """Goods by their names; a single word is of the class only where its category says so."""
    of = {row[0]: (row[1], row[2] == "all", row.values(3)) for row in load_table("goods/classes.txt", 4)}
    found: dict[str, frozenset[str]] = {}
    for row in load_table("goods/names.txt", 3):
        if row[0] in of and row[1] == "name":
            noun, single, generic = of[row[0]]
            names = (n for n in row.values(2) if (single or not n.isalnum()) and n not in generic)
            found |= dict.fromkeys(map(str.lower, names), frozenset({noun}))
    return found


@cache
def _plurals() -> dict[str, str]:
    return {row[0]: row[1] for row in load_table("figures/plurals.txt", 2)}


@lru_cache(maxsize=1 << 14)
def singular(word: str) -> str:
    """The singular of a lower-case noun, itself where it is none."""
    if word in _plurals():
        return _plurals()[word]
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes", "zzes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def is_plural(word: str) -> bool:
    """Whether a lower-case noun looks plural."""
    return not word.endswith("'s") and (singular(word) != word or word in words("plurals"))


def is_listed(first: str, second: str) -> bool:
    """Whether two lower-case words are a noun of the list: "packaging centres"."""
    return f"{first} {singular(second)}" in _nouns()


def classes_of(*nouns: str) -> frozenset[str]:
    """The classes of a noun phrase by its last words: of two words where they are listed, else of one."""
    return _classes_of(nouns[-2:])


@lru_cache(maxsize=1 << 14)
def _classes_of(nouns: tuple[str, ...]) -> frozenset[str]:
    lows = [n.lower() for n in nouns]
    if len(lows) > 1:
        both = f"{lows[-2]} {singular(lows[-1])}"
        if both in _nouns():
            return _nouns()[both]
        if singular(lows[-1]) in _PARTS and (whole := classes_of(lows[-2]) & _WITH_PARTS):
            return whole
    if not lows:
        return frozenset()
    last = lows[-1].removeprefix("ex-")  # "ex-mayor"
    return _nouns().get(singular(last)) or _nouns().get(last) or _people_of(last)


_PAST, _PART = 1, 2
_PARTS = frozenset({"part", "component", "accessory", "barrel", "set"})
GOODS = frozenset({"weapon", "vehicle", "device", "document", "goods", "animal", "drug"})
"""The classes of what is seized by number."""
_WITH_PARTS = frozenset({"weapon", "vehicle", "device", "animal", "goods"})
"""What is counted by its parts as well: "300 pistol parts", "40 gift sets"."""


def _people_of(low: str) -> frozenset[str]:
    """ "14 Syrians", "70 Chinese": the adjective of a country as a noun is its people."""
    return frozenset({"person", "victim"}) if adjective(low) else frozenset()


@cache
def _irregular_verbs() -> dict[str, tuple[str, str, str, str]]:
    return {r[0]: (r[1], r[2], r[3], r[4]) for r in load_table("figures/irregular.txt", 5)}


def inflect(verb: str) -> dict[str, str]:
    """The forms of a verb or phrasal verb: base, s, past, part, ing."""
    head, _, tail = verb.partition(" ")
    if head.endswith("ly") and tail and head not in _irregular_verbs():
        return {shape: f"{head} {form}" for shape, form in inflect(tail).items()}  # "fatally shoot"
    s, past, part, ing = _irregular_verbs().get(verb) or _irregular_verbs().get(head) or _regular(head)
    forms = {"base": head, "s": s, "past": past, "part": part, "ing": ing}
    if verb in _irregular_verbs():
        return forms | {"base": verb}
    return {shape: f"{form} {tail}".strip() for shape, form in forms.items()}


def _regular(verb: str) -> tuple[str, str, str, str]:
    if verb.endswith("e"):
        return f"{verb}s", f"{verb}d", f"{verb}d", f"{verb[:-1]}ing"
    if verb.endswith("y") and verb[-2:-1] not in ("", *"aeiou"):
        return f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb[:-1]}ied", f"{verb}ing"
    s = f"{verb}es" if verb.endswith(("s", "x", "ch", "sh")) else f"{verb}s"
    return s, f"{verb}ed", f"{verb}ed", f"{verb}ing"


@lru_cache(maxsize=1 << 14)
def is_participle(low: str) -> bool:
    """Whether a lower-case word is the past participle of a verb: "seized", "found"."""
    return low in _irregular(_PART) or (has_stem(low, "ed") and low not in words("not_participles"))


def has_stem(low: str, ending: str) -> bool:
    """Whether two letters or more stand before an ending of a lower-case word."""
    stem = low.removesuffix(ending)[-2:] if low.endswith(ending) else ""
    return len(stem) == 2 and stem.isascii() and stem.isalpha()


def is_inflected(low: str) -> bool:
    """Whether a lower-case verb is another form than its base: "took", "seized", "seizing", "seizes"."""
    return is_participle(low) or low in _irregular(_PAST) or low.endswith(("s", "ing"))


@cache
def _irregular(shape: int) -> frozenset[str]:
    return frozenset(forms[shape] for forms in _irregular_verbs().values())
