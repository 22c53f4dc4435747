"""Build the record of an article from its linked facts, with offsets into the article's own text."""

from collections.abc import Iterable, Mapping
from hashlib import sha256
from types import MappingProxyType
from typing import Any, TypeVar

import msgspec

from pressfacts import edtf, territories
from pressfacts.confidence.model import NONE, Chances
from pressfacts.link.entities import FigureEntity, Linked, Span
from pressfacts.record import model
from pressfacts.segment.article import Article
from pressfacts.text import Sentences, View

Entry = TypeVar("Entry", model.Person, model.Organization, model.Operation)


class RecordBuilder:
    """Builds the record of one article from its linked facts; `view` is the normalized text they refer to."""

    def __init__(self, article: Article, view: View, sentences: Sentences) -> None:
        self._article = article
        self._view = view
        self._sentences = sentences

    def build(
        self,
        linked: Linked,
        sure: Chances = NONE,
        *,
        path: str,
        count: int,
        given_id: str | None = None,
        kept: Mapping[str, str] = MappingProxyType({}),
        published: str | None,
        keep_text: bool,
        explain: bool = False,
    ) -> model.Record:
        """The record; `sure` gives the confidence of its entries.

        `path`, `count`, `given_id` and `kept` are the article's position and fields of its input. With `explain` each
        figure holds the words that it and its links were drawn from.
        """
        article = self._article
        return model.Record(
            schema=model.SCHEMA_NAME,
            id=sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest()[:16],
            document=model.Source(
                path=path,
                index=article.index,
                count=count,
                start=article.start,
                end=article.end,
                id=msgspec.UNSET if given_id is None else given_id,
                **_imprint(article),
                **_kept(kept),
            ),
            title=article.title,
            source=article.source,
            published=published,
            dateline=self._dateline(),
            people=self._entries(model.Person, linked.people, sure.of("people"), explain),
            organizations=self._entries(model.Organization, linked.organizations, sure.of("organizations")),
            countries=self._countries(linked, sure),
            dates=self._dates(linked, sure),
            operations=self._entries(model.Operation, linked.operations, sure.of("operations")),
            figures=tuple(
                self._figure(f, c, explain) for f, c in zip(linked.figures, sure.of("figures"), strict=False)
            ),
            text=article.text if keep_text else msgspec.UNSET,
        )

    def _entries(
        self, kind: type[Entry], found: Iterable[Any], sure: Iterable[float], explain: bool = False
    ) -> tuple[Entry, ...]:
        """Linked entities as entries of the record, which have the same fields."""
        others = ("mentions", "confidence", "id", *(() if explain else ("organization_confidence",)))
        names = [name for name in kind.__struct_fields__ if name not in others]
        return tuple(
            kind(**{name: getattr(one, name) for name in names}, mentions=self._mentions(one.mentions), confidence=c)
            for one, c in zip(found, sure, strict=False)
        )

    def _mention(self, span: Span) -> model.Mention:
        start, end = self._view.span(*span)
        return model.Mention(start=start, end=end, text=self._article.text[start:end])

    def _mentions(self, spans: tuple[Span, ...]) -> tuple[model.Mention, ...]:
        return tuple(self._mention(span) for span in sorted(set(spans)))

    def _dateline(self) -> model.Dateline | None:
        line = self._article.dateline
        if line is None:
            return None
        text = self._article.text[line.start : line.end]
        return model.Dateline(
            place=line.place, country=line.country, date=line.date, text=text, start=line.start, end=line.end
        )

    def _countries(self, linked: Linked, sure: Chances) -> tuple[model.Country, ...]:
        found = []
        for country, chance in zip(linked.countries, sure.of("countries"), strict=False):
            alpha_3, name = territories.codes(country.alpha_2)
            mentions = self._mentions(country.mentions)
            found.append(
                model.Country(
                    alpha_2=country.alpha_2,
                    alpha_3=alpha_3,
                    name=name,
                    via=country.via,
                    mentions=mentions,
                    confidence=chance,
                )
            )
        return tuple(found)

    def _dates(self, linked: Linked, sure: Chances) -> tuple[model.Date, ...]:
        found = []
        for date, chance in zip(linked.dates, sure.of("dates"), strict=False):
            earliest, latest = edtf.bounds(date.edtf)
            mentions = self._mentions(date.mentions)
            found.append(
                model.Date(
                    text=" ".join(mentions[0].text.split()),
                    edtf=date.edtf,
                    earliest=earliest,
                    latest=latest,
                    rule=date.rule,
                    mentions=mentions,
                    confidence=chance,
                )
            )
        return tuple(found)

    def _figure(self, figure: FigureEntity, chance: float, explain: bool) -> model.Figure:
        found = figure.mention
        mention = self._mention((found.start, found.end))
        sentence = slice(*self._sentences.around(found.start))
        return model.Figure(
            kind=found.kind,
            value=found.value,
            low=found.low,
            high=found.high,
            qualifier=found.qualifier,
            unit=found.unit,
            item=found.item,
            category=figure.category,
            normalized=figure.normalized,
            currency=found.currency,
            role=found.role,
            usd=found.value if found.currency == "USD" else None,
            per=found.per,
            scope=figure.scope,
            operation=figure.operation,
            countries=figure.countries,
            dates=figure.dates,
            part_of=figure.part_of,
            restates=figure.restates,
            rule=found.rule,
            text=mention.text,
            start=mention.start,
            end=mention.end,
            sentence=self._view.text[sentence],
            confidence=chance,
            explain=self._explanation(figure) if explain else msgspec.UNSET,
        )

    def _explanation(self, figure: FigureEntity) -> model.Explanation:
        found, sources = figure.mention, figure.sources
        return model.Explanation(
            trigger=self._mention(found.trigger),
            number=self._mention(found.number),
            qualifier=self._maybe(found.bounded),
            also=self._mentions(found.also),
            operation=self._maybe(sources.operation),
            countries=self._mentions(sources.countries),
            dates=self._mentions(sources.dates),
            part_of=self._maybe(sources.part_of),
            restates=self._maybe(sources.restates),
        )

    def _maybe(self, span: Span | None) -> model.Mention | None:
        return self._mention(span) if span else None


def _imprint(article: Article) -> dict[str, Any]:
    """The fields that an archive gives besides the document's id; absent where there are none."""
    found = article.imprint
    names = ("byline", "section", "language", "length")
    given = {name: getattr(found, name) for name in names} if found else {}
    return {name: value for name, value in given.items() if value is not None}


def _kept(values: Mapping[str, str]) -> dict[str, Any]:
    """The fields of the input to keep: "url" separately, the others together; absent where there are none."""
    others = {name: value for name, value in values.items() if name != "url"}
    return ({"url": values["url"]} if "url" in values else {}) | ({"kept": others} if others else {})
