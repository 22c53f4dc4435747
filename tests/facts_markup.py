"""Facts from inline markup, so that linking can be tested on its own."""

from typing import Any

from markup import parse
from pressfacts.annotate.facts import CountryMention, DateMention, Facts, FigureMention, NameMention
from pressfacts.text import split_sentences

KINDS = "arrests seizures money victims deaths suspects convictions sentences searches investigations takedowns participants".split()  # noqa: SIM905


def _number(text: str | None) -> float | int | None:
    return None if text in (None, "null") else float(text) if "." in str(text) else int(str(text))


def facts_from(marked: str) -> tuple[str, Facts]:
    """The plain text and its facts: <country>, <date>, <operation>, and a tag a figure's kind.

    A figure's `value` gives exact bounds unless `low`, `high` (or "null") or `qualifier` say otherwise.
    """
    text, tags = parse(marked)
    facts = Facts(sentences=split_sentences(text))
    for tag in tags:
        a: dict[str, Any] = tag.attrs
        if tag.label == "country":
            facts.countries.append(CountryMention(tag.start, tag.end, a["alpha_2"], a.get("via", "name"), "x"))
        elif tag.label == "date":
            facts.dates.append(DateMention(tag.start, tag.end, a.get("edtf"), "x"))
        elif tag.label == "operation":
            facts.operations.append(NameMention(tag.start, tag.end, text[tag.start : tag.end], "x"))
        elif tag.label in KINDS:
            facts.figures.append(_figure(tag, a))
    return text, facts


def _figure(tag: Any, a: dict[str, Any]) -> FigureMention:
    value = _number(a.get("value"))
    return FigureMention(
        tag.start, tag.end, tag.label, value, _number(a.get("low", a.get("value"))), _number(a.get("high", a.get("value"))),
        a.get("qualifier", "exact"), a.get("rule", f"{tag.label}.test"), (tag.start, tag.end), (tag.start, tag.end),
        unit=a.get("unit"), item=a.get("item"), currency=a.get("currency"), role=a.get("role"),
    )  # fmt: skip
