"""The notation in which releases are annotated by hand: one line a thing, beside the text, read into the gold's JSON.

A file `NAME.ann` stands beside `NAME.txt`. Fields are parted by ` | `, values of one field by ` ; `, `-` is nothing:

    title: 41 arrests in crackdown on fake medicines
    source: Interpol (news and events)
    published: 2024-05-03
    dateline: Lagos | -
    P Jürgen Stock ; Mr Stock | Secretary General | INTERPOL
    O National Crime Agency ; NCA | NCA | GB
    C KE name,adjective | Kenya ; Kenyan
    D 3 October | 2023-10-03
    X Operation Bitter Pill II ; Bitter Pill II | 2024-04 | KE,TZ | INTERPOL
    F arrests 41 | 41 arrests | scope=event ; op=Operation Bitter Pill II ; c=KE,TZ ; d=2024-04
    F seizures >3.5 | more than 3.5 kg of heroin | unit=kg ; item=heroin ; cat=drugs/heroin ; part=1
    L Mombasa
    E World Cup
    M Red Notice

The first mention of P, O and X is the name. Numbers: `41` exact, `~41` about, `>41` more than, `<41` up to, `5..10`
between, `?100` vague with 100 as its lower bound. `part` and `re` give the number of the F line (from 1) that a figure is
a part of or restates.
"""

import re
from collections.abc import Iterator
from typing import Any, get_args

from pressfacts.record import model

__all__ = ["NotationError", "faults", "parse"]

KINDS = frozenset(get_args(model.Kind))
ROLES = frozenset(get_args(model.MoneyRole))
SCOPES = frozenset(get_args(model.Scope))
VIA = frozenset(get_args(model.Via))
CATEGORIES = frozenset(get_args(model.Category))
_DAY = r"(\d{4}|\d{3}X|XXXX)(-(\d{2}|XX)(-(\d{2}|XX))?)?[~?%]?"
EDTF = re.compile(rf"({_DAY})?(/(({_DAY})|\.\.)?)?|\.\./{_DAY}")
_NUMBER = re.compile(r"(?P<mark>[~<>?]?)(?P<a>\d+(?:\.\d+)?)(?:\.\.(?P<b>\d+(?:\.\d+)?))?")
_ATTRIBUTES = frozenset(["unit", "item", "cat", "cur", "role", "per", "scope", "op", "c", "d", "part", "re"])


class NotationError(ValueError):
    """A line that cannot be read; the message names it."""


def parse(notation: str) -> dict[str, Any]:
    """The gold's JSON object of one annotation; NotationError names the line that cannot be read."""
    gold: dict[str, Any] = {"title": None, "source": None, "published": None, "dateline": None}
    lists = ("people", "organizations", "countries", "dates", "operations", "figures", "places", "events", "misc")
    gold |= {name: [] for name in lists}
    for number, line in enumerate(notation.splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            try:
                _read(line.rstrip(), gold)
            except (ValueError, IndexError) as error:
                raise NotationError(f"line {number}: {error or 'too few fields'}: {line}") from error
    return gold


def _read(line: str, gold: dict[str, Any]) -> None:
    head = re.match(r"(title|source|published|dateline):\s*(.*)", line)
    if head:
        gold[head[1]] = _dateline(head[2]) if head[1] == "dateline" else _value(head[2])
        return
    if line[1:2] != " " or line[0] not in _READERS:
        raise ValueError("no such sort of line")
    name, reader = _READERS[line[0]]
    gold[name].append(reader([part.strip() for part in re.split(r"\s\|(?:\s|$)", line[2:])]))


def _value(text: str) -> str | None:
    return None if text.strip() in ("", "-") else text.strip()


def _values(text: str, mark: str = " ; ") -> list[str]:
    return [part.strip() for part in text.split(mark) if _value(part)]


def _at(fields: list[str], place: int) -> str:
    return fields[place] if place < len(fields) else "-"


def _dateline(text: str) -> dict[str, str | None] | None:
    place, _, country = text.partition("|")
    return {"place": _value(place), "country": _value(country)} if _value(place) else None


def _person(fields: list[str]) -> dict[str, Any]:
    mentions = _values(fields[0])
    return {
        "name": mentions[0],
        "mentions": mentions,
        "roles": _values(_at(fields, 1)),
        "organization": _value(_at(fields, 2)),
    }


def _organization(fields: list[str]) -> dict[str, Any]:
    mentions = _values(fields[0])
    return {
        "name": mentions[0],
        "acronym": _value(_at(fields, 1)),
        "mentions": mentions,
        "country": _value(_at(fields, 2)),
    }


def _country(fields: list[str]) -> dict[str, Any]:
    code, via = fields[0].split()
    return {"alpha_2": code, "mentions": _values(fields[1]), "via": via.split(",")}


def _date(fields: list[str]) -> dict[str, Any]:
    return {"text": fields[0], "edtf": _value(fields[1])}


def _operation(fields: list[str]) -> dict[str, Any]:
    mentions = _values(fields[0])
    return {
        "name": mentions[0],
        "mentions": mentions,
        "dates": _values(_at(fields, 1), ","),
        "countries": _values(_at(fields, 2), ","),
        "organizations": _values(_at(fields, 3)),
    }


def _figure(fields: list[str]) -> dict[str, Any]:
    kind, number = fields[0].split()
    given = dict(pair.split("=", 1) for pair in _values(_at(fields, 2)))
    unknown = given.keys() - _ATTRIBUTES
    if unknown:
        raise ValueError(f"no attribute {', '.join(sorted(unknown))}")
    return {
        "kind": kind,
        "text": fields[1],
        **_bounds(number),
        "unit": given.get("unit"),
        "item": given.get("item"),
        "category": given.get("cat"),
        "currency": given.get("cur"),
        "role": given.get("role"),
        "per": given.get("per"),
        "scope": given.get("scope", "event"),
        "operation": given.get("op"),
        "countries": _values(given.get("c", "-"), ","),
        "dates": _values(given.get("d", "-"), ","),
        "part_of": int(given["part"]) - 1 if "part" in given else None,
        "restates": int(given["re"]) - 1 if "re" in given else None,
    }


def _bounds(text: str) -> dict[str, Any]:
    found = _NUMBER.fullmatch(text.replace(",", ""))
    if not found:
        raise ValueError(f"no number {text!r}")
    low = _number(found["a"])
    if found["b"]:
        return {"value": None, "low": low, "high": _number(found["b"]), "qualifier": "between"}
    meant: dict[str, dict[str, Any]] = {
        "": {"value": low, "low": low, "high": low, "qualifier": "exact"},
        "~": {"value": low, "low": None, "high": None, "qualifier": "about"},
        ">": {"value": low, "low": low, "high": None, "qualifier": "more_than"},
        "<": {"value": low, "low": None, "high": low, "qualifier": "up_to"},
        "?": {"value": None, "low": low, "high": None, "qualifier": "vague"},
    }
    return meant[found["mark"]]


def _number(text: str) -> float | int:
    number = float(text)
    return int(number) if number.is_integer() else number


def _surface(fields: list[str]) -> str:
    return fields[0]


_READERS: dict[str, Any] = {
    "P": ("people", _person),
    "O": ("organizations", _organization),
    "C": ("countries", _country),
    "D": ("dates", _date),
    "X": ("operations", _operation),
    "F": ("figures", _figure),
    "L": ("places", _surface),
    "E": ("events", _surface),
    "M": ("misc", _surface),
}


def faults(gold: dict[str, Any], text: str) -> Iterator[str]:
    """What contradicts SPEC or the text, a line each: names that are not there, links to nothing, wrong codes."""
    if gold["title"] and _count(" ".join(text.split()), gold["title"]) == 0:
        yield f"title not in text: {gold['title']!r}"
    yield from _entity_faults(gold, text)
    yield from _person_faults(gold)
    for date in gold["dates"]:
        if _count(text, date["text"]) == 0:
            yield f"D not in text: {date['text']!r}"
        if date["edtf"] is not None and not EDTF.fullmatch(date["edtf"]):
            yield f"D {date['text']!r}: bad EDTF {date['edtf']!r}"
    for name in ("places", "events", "misc"):
        yield from (f"{name} not in text: {m!r}" for m in gold[name] if _count(text, m) == 0)
    for place, figure in enumerate(gold["figures"]):
        yield from (f"F {place + 1} {figure['text']!r}: {fault}" for fault in _figure_faults(figure, gold, text))


def _entity_faults(gold: dict[str, Any], text: str) -> Iterator[str]:
    for name in ("people", "organizations", "countries", "operations"):
        seen: set[str] = set()
        for entry in gold[name]:
            label = entry.get("name") or entry["alpha_2"]
            if label in seen:
                yield f"{name}: {label!r} twice"
            seen.add(label)
            yield from (f"{name}: not in text: {m!r}" for m in entry["mentions"] if _count(text, m) == 0)
    for country in gold["countries"]:
        if not re.fullmatch("[A-Z]{2}", country["alpha_2"]) or not set(country["via"]) <= VIA:
            yield f"countries: {country['alpha_2']} {country['via']}"
    organizations = {entry["name"] for entry in gold["organizations"]}
    for operation in gold["operations"]:
        lost = set(operation["organizations"]) - organizations
        yield from (f"X {operation['name']!r}: organization {name!r} is no entry" for name in sorted(lost))


def _person_faults(gold: dict[str, Any]) -> Iterator[str]:
    organizations = {entry["name"] for entry in gold["organizations"]}
    for person in gold["people"]:
        if person["organization"] and person["organization"] not in organizations:
            yield f"P {person['name']!r}: organization {person['organization']!r} is no entry"


def _figure_faults(figure: dict[str, Any], gold: dict[str, Any], text: str) -> Iterator[str]:
    if figure["text"] not in text:
        yield "not in text"
    if figure["kind"] not in KINDS:
        yield f"kind {figure['kind']!r}"
    if figure["scope"] not in SCOPES:
        yield f"scope {figure['scope']!r}"
    money = figure["kind"] == "money"
    if money != bool(figure["currency"]) or (money and figure["role"] not in ROLES):
        yield f"currency {figure['currency']!r}, role {figure['role']!r}"
    if (figure["kind"] == "seizures") != bool(figure["category"]) or figure["category"] not in CATEGORIES | {None}:
        yield f"category {figure['category']!r}"
    if figure["kind"] == "sentences" and figure["unit"] not in ("years", "months", "days", "weeks", "hours"):
        yield f"unit {figure['unit']!r}"
    if figure["operation"] and figure["operation"] not in {entry["name"] for entry in gold["operations"]}:
        yield f"operation {figure['operation']!r} is no entry"
    yield from (f"country {c!r}" for c in figure["countries"] if not re.fullmatch("[A-Z]{2}", c))
    yield from (f"bad EDTF {d!r}" for d in figure["dates"] if not EDTF.fullmatch(d))
    for key in ("part_of", "restates"):
        if figure[key] is not None and not 0 <= figure[key] < len(gold["figures"]):
            yield f"{key} names no figure"


def _count(text: str, mention: str) -> int:
    """How often `mention` stands in `text` as whole words."""
    left = r"(?<!\w)" if mention[:1].isalnum() else ""
    right = r"(?!\w)" if mention[-1:].isalnum() else ""
    return len(re.findall(left + re.escape(mention) + right, text))
