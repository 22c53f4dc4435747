"""The facts beside an article: its figures with their links, and the entities it mentions."""

from dataclasses import dataclass

from pressfacts.edtf import MONTH_NAMES
from pressfacts.record import Figure, Mention, Organization, Person, Record
from pressfacts.write import phrases
from pressfacts.write.readable_dates import readable
from pressfacts.write.visible import counted, one_line

_NO_ITEM = {"arrests", "victims", "deaths", "suspects", "convictions", "investigations"}
_MANY = 4
_MONTHS = tuple(name.casefold() for name in MONTH_NAMES)


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A figure and its links; `to` holds the keys of the entries it is linked to."""

    key: str
    kind: str
    label: str
    amount: str
    what: str
    links: tuple[str, ...]
    relation: str
    confidence: str
    to: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ThingRow:
    """An entity or date: its name, a note, the number of its mentions."""

    key: str
    name: str
    note: str
    count: int
    to: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything beside an article; `things` are (letter, rows), never empty."""

    figures: tuple[FigureRow, ...]
    things: tuple[tuple[str, tuple[ThingRow, ...]], ...]


def facts(record: Record) -> Facts:
    """The rows beside a record's text."""
    keys = _Keys(record)
    rows = (
        ("o", _operations(record, keys)),
        ("p", tuple(_person(i, person) for i, person in enumerate(record.people))),
        ("g", _organizations(record)),
        ("c", _countries(record)),
        ("d", _dates(record)),
    )
    figures = tuple(_figure(i, figure, record, keys) for i, figure in enumerate(record.figures))
    return Facts(figures, tuple((letter, things) for letter, things in rows if things))


class _Keys:
    """The keys of a record's operations, countries and dates by the names that figures refer to."""

    def __init__(self, record: Record) -> None:
        self.names = phrases.names(record)
        self._operations = {o.name: f"o{i}" for i, o in enumerate(record.operations)}
        self._countries = {c.alpha_2: f"c{i}" for i, c in enumerate(record.countries)}
        self._dates = {d.edtf: f"d{i}" for i, d in enumerate(record.dates)}

    def of(self, operation: str | None, countries: tuple[str, ...], dates: tuple[str, ...]) -> tuple[str, ...]:
        found = [self._operations.get(operation or "")]
        found += [self._countries.get(code) for code in countries]
        found += [self._dates.get(date) for date in dates]
        return tuple(key for key in found if key)


def _figure(index: int, figure: Figure, record: Record, keys: _Keys) -> FigureRow:
    linked = [f"f{i}" for i in (figure.part_of, figure.restates) if i is not None and i < len(record.figures)]
    links = (
        one_line(figure.operation or ""),
        _places(figure.countries, keys),
        phrases.when(figure.dates),
    )
    return FigureRow(
        key=f"f{index}",
        kind=figure.kind,
        label=f"{figure.kind} · {figure.role}" if figure.role else figure.kind,
        amount=phrases.how_many(figure),
        what=phrases.of_what(figure) or bare(figure),
        links=tuple(link for link in links if link),
        relation=phrases.relation(figure, record.figures),
        confidence=f"{figure.confidence:.2f}".removeprefix("0"),
        to=(*keys.of(figure.operation, figure.countries, figure.dates), *linked),
    )


def bare(figure: Figure) -> str:
    """The noun for a figure without unit and item: "arrests"."""
    if figure.kind not in _NO_ITEM:
        return ""
    return figure.kind.removesuffix("s") if figure.value == 1 else figure.kind


def _places(codes: tuple[str, ...], keys: _Keys) -> str:
    names = [keys.names.get(code, code) for code in codes]
    return f"{len(names)} countries" if len(names) > _MANY else ", ".join(names)


def _operations(record: Record, keys: _Keys) -> tuple[ThingRow, ...]:
    rows = []
    for i, operation in enumerate(record.operations):
        notes = (
            phrases.when(operation.dates),
            _places(operation.countries, keys),
            counted(len(operation.figures), "figure") if operation.figures else "",
        )
        to = (*keys.of(None, operation.countries, operation.dates), *(f"f{n}" for n in operation.figures))
        rows.append(ThingRow(f"o{i}", one_line(operation.name), _note(*notes), len(operation.mentions), to))
    return tuple(rows)


def _person(index: int, person: Person) -> ThingRow:
    note = _note(phrases.listed(person.roles), one_line(person.organization or ""))
    return ThingRow(f"p{index}", one_line(person.name), note, len(person.mentions))


def _organizations(record: Record) -> tuple[ThingRow, ...]:
    names = phrases.names(record)
    return tuple(
        _named(f"g{i}", o, _note(one_line(o.acronym or ""), names.get(o.country or "", o.country or "")))
        for i, o in enumerate(record.organizations)
    )


def _named(key: str, thing: Organization, note: str) -> ThingRow:
    return ThingRow(key, one_line(thing.name), note, len(thing.mentions))


def _countries(record: Record) -> tuple[ThingRow, ...]:
    return tuple(
        ThingRow(f"c{i}", one_line(c.name), c.alpha_2, len(c.mentions)) for i, c in enumerate(record.countries)
    )


def _dates(record: Record) -> tuple[ThingRow, ...]:
    return tuple(
        ThingRow(f"d{i}", _day(date.edtf, date.text), _quote(date.edtf, date.text, date.mentions), len(date.mentions))
        for i, date in enumerate(record.dates)
    )


def _day(edtf: str | None, text: str) -> str:
    return one_line(readable(edtf)) if edtf else one_line(text)


def _quote(edtf: str | None, text: str, mentions: tuple[Mention, ...]) -> str:
    """The words of the article, where the date is written differently."""
    words = one_line(mentions[0].text) if mentions else ""
    return f"“{words}”" if words and _short(words) != _short(_day(edtf, text)) else ""


def _short(date: str) -> str:
    """A date with months of three letters: "9 February 2022" is "9 feb 2022", "the 1990s" is "1990s"."""
    short = date.casefold().removeprefix("the ").replace(" to ", "–").replace("-", "–").replace(".", "")
    for month in _MONTHS:
        short = short.replace(month, month[:3])
    return short


def _note(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
