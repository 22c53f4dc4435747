"""What the samples' articles should yield, and how a record differs from it.

An expectation is a list of articles in `tests/samples/NAME.json`; a key that it leaves out is not compared.
`part_of` and `restates` name the other figure by its text.
"""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

Item = dict[str, Any]
SAMPLES = Path(__file__).parents[1] / "samples"
EXPECTED = Path(__file__).parent / "samples"

_NUMBER = ("kind", "value", "low", "high", "currency")
_SAID = ("qualifier", "unit", "role", "per", "operation", "countries")


def sample_names() -> list[str]:
    """The names of the samples, in order."""
    return sorted(path.stem for path in SAMPLES.glob("*.txt"))


def read_sample(name: str) -> str:
    """The text of a sample with its line ends as they are."""
    return (SAMPLES / f"{name}.txt").read_bytes().decode()


def read_expected(name: str) -> list[Item]:
    """The expected articles of a sample."""
    articles: list[Item] = json.loads((EXPECTED / f"{name}.json").read_text("utf-8"))
    return articles


def known_misses(name: str, index: int) -> list[str]:
    """The differences of a sample's article that `misses.txt` lists."""
    lines = (EXPECTED / "misses.txt").read_text("utf-8").splitlines()
    mark = f"{name} {index}: "
    return [line.removeprefix(mark) for line in lines if line.startswith(mark)]


def differences(expected: Item, record: Item) -> Iterator[str]:
    """One line for each way in which a record (as builtins) differs from what is expected."""
    for key in ("title", "source", "published"):
        if key in expected and record[key] != expected[key]:
            yield f"{key}: {record[key]!r} instead of {expected[key]!r}"
    line = record["dateline"] and {key: record["dateline"][key] for key in ("place", "country")}
    if line != expected["dateline"]:
        yield f"dateline: {line} instead of {expected['dateline']}"
    yield from _named("people", expected, record, "name", ("roles", "organization"))
    yield from _named("organizations", expected, record, "name", ("acronym", "country"))
    yield from _named("countries", expected, record, "alpha_2", ("via",))
    yield from _named("operations", expected, record, "name", ("dates", "countries"))
    yield from _compare("dates", *({_date(d) for d in side["dates"]} for side in (expected, record)))
    yield from _figures(expected["figures"], record["figures"])


def _date(date: Item) -> str:
    return str(date["edtf"] or f"unknown: {date['text'].casefold()}")


def _compare(label: str, expected: set[str], found: set[str]) -> Iterator[str]:
    for name in sorted(expected - found):
        yield f"{label}: missed {name}"
    for name in sorted(found - expected):
        yield f"{label}: spurious {name}"


def _named(label: str, expected: Item, record: Item, key: str, attributes: Sequence[str]) -> Iterator[str]:
    """Compare entities that share a name: their attributes, and whether every expected mention is there."""
    found = {_fold(entity[key]): entity for entity in record[label]}
    yield from _compare(label, {_fold(entity[key]) for entity in expected[label]}, set(found))
    for entity in expected[label]:
        other = found.get(_fold(entity[key]))
        if other is None:
            continue
        yield from _attributes(f"{label}: {entity[key]}", entity, other, attributes)
        mentions = {_fold(mention["text"]) for mention in other["mentions"]}
        for mention in entity["mentions"]:
            if _fold(mention) not in mentions:
                yield f"{label}: {entity[key]}: mention {mention!r} missed"


def _attributes(label: str, expected: Item, found: Item, names: Sequence[str]) -> Iterator[str]:
    for name in names:
        if name in expected and _plain(expected[name]) != _plain(found[name]):
            yield f"{label}: {name} {found[name]!r} instead of {expected[name]!r}"


def _plain(value: Any) -> Any:
    """Text folded, lists as sets of folded texts."""
    if isinstance(value, list | tuple):
        return {_fold(part) for part in value}
    return _fold(value) if isinstance(value, str) else value


def _fold(text: str) -> str:
    """A name by which INTERPOL is Interpol, however its line is wrapped and its apostrophe written."""
    return " ".join(text.replace("’", "'").split()).casefold()


def _figures(expected: list[Item], found: list[Item]) -> Iterator[str]:
    """Pair figures of one kind and number in order; then compare what else is said of them."""
    free, pairs = list(range(len(found))), {}
    for i, figure in enumerate(expected):
        at = next((j for j in free if _number(found[j]) == _number(figure)), None)
        if at is None:
            yield f"figures: missed {_shown(figure)}"
        else:
            pairs[i] = at
            free.remove(at)
    for j in free:
        yield f"figures: spurious {_shown(found[j])}"
    for i, j in pairs.items():
        label = f"figures: {expected[i]['text']!r}"
        yield from _attributes(label, expected[i], found[j], _SAID)
        for link in ("part_of", "restates"):
            other = expected[i].get(link)
            wanted = next((pairs.get(n) for n, figure in enumerate(expected) if figure["text"] == other), None)
            if wanted is not None and found[j][link] != wanted:
                yield f"{label}: {link} {found[j][link]} instead of {wanted} ({other!r})"


def _number(figure: Item) -> tuple[Any, ...]:
    return tuple(figure[key] for key in _NUMBER)


def _shown(figure: Item) -> str:
    return f"{' '.join(str(figure[key]) for key in _NUMBER)} {figure['text']!r}"
