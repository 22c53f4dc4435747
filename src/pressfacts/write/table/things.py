"""The other lists of an article: operations, people, organizations, countries, dates."""

from collections.abc import Iterable

from rich.console import RenderableType
from rich.text import Text

from pressfacts.record import Country, Date, Mention, Operation, Organization, Person, Record
from pressfacts.territories import by_region
from pressfacts.write import phrases
from pressfacts.write.table.look import DIM, NAME, Look, grid, marked, plain, section
from pressfacts.write.visible import one_line


def things(record: Record, look: Look) -> list[RenderableType]:
    """The sections that are not empty."""
    known = phrases.names(record)
    return [
        *_entries("Operations", (_operation(operation, known) for operation in record.operations), look),
        *_entries("People", map(_person, record.people), look),
        *_entries("Organizations", (_organization(o, known) for o in record.organizations), look),
        *_countries(record.countries, look),
        *_dates(record.dates),
    ]


def _operation(operation: Operation, known: dict[str, str]) -> Text:
    rest = (
        phrases.when(operation.dates),
        phrases.taking_part(operation.countries, known),
        phrases.listed(operation.organizations),
    )
    return _entry(marked(plain(one_line(operation.name), NAME), operation.confidence), rest, (), operation.mentions)


def _person(person: Person) -> Text:
    position = phrases.listed([*person.roles, person.organization])
    return _entry(
        marked(plain(one_line(person.name), NAME), person.confidence), [position], person.aliases, person.mentions
    )


def _organization(organization: Organization, known: dict[str, str]) -> Text:
    country = known.get(organization.country, organization.country) if organization.country else ""
    acronym = f" ({one_line(organization.acronym)})" if organization.acronym else ""
    return _entry(
        marked(plain(one_line(organization.name) + acronym), organization.confidence),
        [country],
        phrases.also(organization),
        organization.mentions,
    )


def _entry(name: Text, parts: Iterable[str], aliases: Iterable[str], mentions: tuple[Mention, ...]) -> Text:
    """One entry: its name, attributes, aliases and number of mentions."""
    text = plain("").append_text(name)
    for part in parts:
        if part:
            text.append(" · ", style=DIM).append(part)
    aside = [f"also {phrases.listed(aliases)}" if any(aliases) else "", phrases.times(len(mentions))]
    return text.append("".join(f" · {part}" for part in aside if part), style=DIM)


def _entries(heading: str, entries: Iterable[Text], look: Look) -> list[RenderableType]:
    lines = [look.hang(entry) for entry in entries]
    return section(heading, *lines) if lines else []


def _countries(countries: tuple[Country, ...], look: Look) -> list[RenderableType]:
    if not countries:
        return []
    if len(countries) <= phrases.VERY_MANY:
        return section("Countries", look.flow(_names(countries)))
    by_code = {country.alpha_2: country for country in countries}
    table = grid(None, None)
    for region, codes in by_region(by_code).items():
        names = plain(", ").join(_names(by_code[code] for code in codes))
        table.add_row(plain(f"{region} {len(codes)}", DIM), names)
    return section("Countries", table)


def _names(countries: Iterable[Country]) -> list[Text]:
    return [marked(plain(f"{one_line(c.name)} ").append(c.alpha_2, style=DIM), c.confidence) for c in countries]


def _dates(dates: tuple[Date, ...]) -> list[RenderableType]:
    table = grid(None, None)
    for date in dates:
        table.add_row(marked(plain(one_line(date.edtf or "?"), NAME), date.confidence), plain(one_line(date.text)))
    return section("Dates", table) if dates else []
