"""Records for the writers' tests: one release with a bit of everything, one that means harm."""

import io
from typing import Any

from pressfacts.record import (
    Country,
    Date,
    Dateline,
    Figure,
    Mention,
    Operation,
    Organization,
    Person,
    Record,
    Source,
)
from pressfacts.write.formats import text_format
from pressfacts.write.writer import TextWriter

TEXT = """Forty parrots fly home after Operation Quiet Feather

LIMA, Peru – Police arrested 12 people and took more than USD 1.5 million in cash from 3 to 10 March 2024.
Some 400 kg of shark fins and between 30 and 40 parrots, 9 of them chicks, were seized in Peru and Ecuador.

“They are loud again,” said Inspector Rosa Quispe of the Forest Police (FP). Quispe fed them herself.
"""


def mention(text: str, after: str = "") -> Mention:
    """The first place of `text` behind `after`."""
    start = TEXT.index(text, TEXT.index(after))
    return Mention(start=start, end=start + len(text), text=text)


def figure(text: str, **values: Any) -> Figure:
    """A figure at the place of `text`, exact and without links unless `values` say otherwise."""
    at = mention(text)
    number = values.pop("value", None)
    given: dict[str, Any] = {
        "kind": "seizures",
        "value": number,
        "low": number,
        "high": number,
        "qualifier": "exact",
        "countries": (),
        "dates": (),
        "rule": "counted_things",
        "sentence": text,
    }
    for name in ("unit", "item", "currency", "role", "usd", "per", "operation", "part_of", "restates"):
        given[name] = None
    return Figure(text=text, start=at.start, end=at.end, **(given | values))


FEATHER = "Operation Quiet Feather"
MARCH = "2024-03-03/2024-03-10"

FIGURES = (
    figure("12 people", kind="arrests", value=12, operation=FEATHER, dates=(MARCH,)),
    figure(
        "more than USD 1.5 million",
        kind="money",
        value=1500000,
        high=None,
        qualifier="more_than",
        currency="USD",
        role="seized",
        usd=1500000,
        operation=FEATHER,
    ),
    figure(
        "400 kg of shark fins",
        value=400,
        low=None,
        high=None,
        qualifier="about",
        unit="kg",
        item="shark fins",
    ),
    figure(
        "between 30 and 40 parrots",
        low=30,
        high=40,
        qualifier="between",
        item="parrots",
        countries=("PE", "EC"),
    ),
    figure("9 of them chicks", value=9, item="chicks", part_of=3),
)

RECORD = Record(
    schema="pressfacts/1",
    id="0123456789abcdef",
    document=Source(path="parrots.txt", index=1, count=3, start=70, end=70 + len(TEXT)),
    title="Forty parrots fly home after Operation Quiet Feather",
    source="Forest Police (newsroom)",
    published="2024-03-12",
    dateline=Dateline(place="Lima", country="PE", date=None, text="LIMA, Peru –", start=54, end=66),
    people=(
        Person(
            name="Rosa Quispe",
            aliases=("Quispe",),
            roles=("Inspector",),
            organization="Forest Police",
            mentions=(mention("Rosa Quispe"), mention("Quispe", after="(FP)")),
        ),
    ),
    organizations=(
        Organization(
            name="Forest Police",
            acronym="FP",
            aliases=("FP",),
            country="PE",
            mentions=(mention("Forest Police"), mention("FP")),
        ),
    ),
    countries=(
        Country(alpha_2="PE", alpha_3="PER", name="Peru", via=("dateline", "name"), mentions=(mention("Peru"),)),
        Country(alpha_2="EC", alpha_3="ECU", name="Ecuador", via=("name",), mentions=(mention("Ecuador"),)),
    ),
    dates=(
        Date(
            text="3 to 10 March 2024",
            edtf=MARCH,
            earliest="2024-03-03",
            latest="2024-03-10",
            rule="day_range",
            mentions=(mention("3 to 10 March 2024"),),
        ),
    ),
    operations=(
        Operation(
            name=FEATHER,
            dates=(MARCH,),
            countries=("PE", "EC"),
            organizations=("Forest Police",),
            figures=(0, 1),
            rule="operation_name",
            mentions=(mention(FEATHER),),
        ),
    ),
    figures=FIGURES,
)

EMPTY = Record(
    schema="pressfacts/1",
    id="fedcba9876543210",
    document=Source(path="-", index=0, count=1, start=0, end=5),
    title=None,
    source=None,
    published=None,
    dateline=None,
    people=(),
    organizations=(),
    countries=(),
    dates=(),
    operations=(),
    figures=(),
)

EVIL = "\x1b[31mred\x07 [bold]b[/bold] |<b>x</b>\r\n*y* \u202eabc \u2028 \x85 \x9b2J [a](b:c) :boom:"

HOSTILE = Record(
    schema="pressfacts/1",
    id="00000000deadbeef",
    document=Source(path=EVIL, index=0, count=1, start=0, end=5),
    title=EVIL,
    source=EVIL,
    published="2024",
    dateline=Dateline(place=EVIL, country=None, date=None, text=EVIL, start=0, end=1),
    people=(
        Person(
            name=EVIL,
            aliases=(EVIL,),
            roles=(EVIL,),
            organization=EVIL,
            mentions=(Mention(start=0, end=1, text=EVIL),),
        ),
    ),
    organizations=(
        Organization(
            name=EVIL,
            acronym=EVIL,
            aliases=(EVIL,),
            country=None,
            mentions=(Mention(start=0, end=1, text=EVIL),),
        ),
    ),
    countries=(),
    dates=(
        Date(
            text=EVIL,
            edtf=None,
            earliest=None,
            latest=None,
            rule="x",
            mentions=(Mention(start=0, end=1, text=EVIL),),
        ),
    ),
    operations=(
        Operation(
            name=EVIL,
            dates=(),
            countries=(),
            organizations=(EVIL,),
            figures=(0,),
            rule="x",
            mentions=(Mention(start=0, end=1, text=EVIL),),
        ),
    ),
    figures=(figure("12 people", value=1, unit=EVIL, item=EVIL, operation=EVIL, per=EVIL, sentence=EVIL),),
)


def written(name: str, *records: Record, flat: bool = False) -> str:
    """What a format makes of the records."""
    out = io.StringIO()
    writer = TextWriter(out, text_format(name, flat=flat))
    for record in records:
        writer.write(record)
    writer.close()
    return out.getvalue()
