"""The phrases that the formats for reading share: table, Markdown and page."""

from collections.abc import Iterable

from pressfacts.grouping import group_by
from pressfacts.record import Figure, Normalized, Number, Organization, Record
from pressfacts.summary.model import Origin, Running
from pressfacts.territories import by_region
from pressfacts.write.readable_dates import readable
from pressfacts.write.visible import one_line

Amount = Figure | Origin | Running
_SCOPES = {"event": "", "cumulative": "running total", "background": "for context"}
_MARKS = {"about": "≈ ", "more_than": "≥ ", "up_to": "≤ ", "vague": "≥ "}  # "more_than" is also "at least"
VERY_MANY = 24  # countries in a list that is too long to be read
_MANY = 6


def names(record: Record) -> dict[str, str]:
    """The names of a record's countries by alpha-2 code."""
    return {country.alpha_2: one_line(country.name) for country in record.countries}


def headline(record: Record) -> str:
    """The title, or "(no title)"."""
    return one_line(record.title or "") or "(no title)"


def imprint(record: Record) -> list[str]:
    """Publisher, date and dateline of an article."""
    parts = [record.source, record.published and readable(record.published), place(record)]
    return [one_line(part) for part in parts if part]


def place(record: Record) -> str | None:
    """The dateline's place, and its country where that differs."""
    line = record.dateline
    if line is None:
        return None
    country = names(record).get(line.country or "", line.country)
    return f"{line.place}, {country}" if country and country != line.place else line.place


def origin(record: Record) -> str:
    """The path of the input, and the number of the article there."""
    document = record.document
    path = "standard input" if document.path == "-" else one_line(document.path)
    return f"{path}, article {document.index + 1} of {document.count}" if document.count > 1 else path


def number(value: Number) -> str:
    """A number with commas between thousands."""
    whole = int(value) if isinstance(value, float) and value.is_integer() else value
    return f"{whole:,}" if isinstance(whole, int) else f"{round(whole, 6):,}"


def how_many(figure: Figure) -> str:
    """The amount with its sign: "72", "≈ 1,000", "≥ USD 7,000,000", "5–10"."""
    shown = amount(figure)
    if shown is None:
        return one_line(figure.text)
    mark = _MARKS.get(figure.qualifier, "")
    return mark + (f"{one_line(figure.currency)} {shown}" if figure.currency else shown)


def marked_amount(figure: Amount) -> str:
    """The amount as in `how_many` without its currency."""
    return _MARKS.get(figure.qualifier, "") + (amount(figure) or "?")


def amount(figure: Amount | Normalized) -> str | None:
    """The number, else its bounds; None where there is none."""
    low, high = figure.low, figure.high
    if figure.value is None and low is not None and high is not None:
        return f"{number(low)}–{number(high)}"
    known = figure.value if figure.value is not None else low if low is not None else high
    return None if known is None else number(known)


def of_what(figure: Figure) -> str:
    """The words after the amount: "bottles of cough syrup", "months", "= USD 44,000 per year"."""
    unit, item = one_line(figure.unit or ""), one_line(figure.item or "")
    if is_kind(item, figure.kind):
        item = ""
    counted = in_unit(unit, item)
    per = f"per {one_line(figure.per)}" if figure.per else ""
    dollars = f"= USD {number(figure.usd)}" if figure.usd_rate and figure.usd is not None else ""
    return ", ".join(part for part in (f"{dollars} {per}".strip(), counted) if part)


def in_unit(unit: str, item: str) -> str:
    """What is counted, in its unit: "kg of cocaine", "fentanyl pills", "bottles"."""
    if item.casefold().endswith(unit.casefold()):
        return item
    return f"{unit} of {item}" if item else unit


def is_kind(item: str, kind: str) -> bool:
    """Whether an item only repeats the kind, singular or plural: "investigation" of investigations."""
    return item.casefold() in (kind, kind.removesuffix("s"), kind.removesuffix("es"))


def kind(figure: Figure) -> str:
    """The kind; for money with its role."""
    return f"{figure.kind} ({figure.role})" if figure.role else figure.kind


def relation(figure: Figure, figures: tuple[Figure, ...]) -> str:
    """The scope where it is not an event, and the figure that this one is a part of or restates."""
    parts = (("part of", figure.part_of), ("the same as", figure.restates))
    links = [
        f"{words} {how_many(figures[index])}" for words, index in parts if index is not None and index < len(figures)
    ]
    return ", ".join(filter(None, (_SCOPES[figure.scope], *links)))


def where(codes: tuple[str, ...], known: dict[str, str]) -> str:
    """Countries by name; many by code; very many counted by region."""
    if len(codes) > VERY_MANY:
        return ", ".join(f"{region} {len(inside)}" for region, inside in by_region(codes).items())
    return ", ".join(codes if len(codes) > _MANY else (known.get(code, code) for code in codes))


def taking_part(codes: tuple[str, ...], known: dict[str, str]) -> str:
    """Countries as in `where`; many with their number first."""
    return (f"{len(codes)} countries: " if len(codes) > _MANY else "") + where(codes, known)


def when(values: Iterable[str]) -> str:
    """Dates in words."""
    return ", ".join(one_line(readable(value)) for value in values)


def groups(figures: Iterable[Figure]) -> dict[str | None, list[Figure]]:
    """The figures by operation, in order of first occurrence."""
    return group_by(figures, lambda figure: figure.operation)


def listed(values: Iterable[str | None]) -> str:
    """Names on one line, with commas between them."""
    return ", ".join(one_line(value) for value in values if value)


def also(organization: Organization) -> list[str]:
    """The aliases of an organization besides its acronym."""
    return [alias for alias in organization.aliases if alias != organization.acronym]


def times(count: int) -> str:
    """The number of mentions, "" for one."""
    return f"×{count}" if count > 1 else ""
