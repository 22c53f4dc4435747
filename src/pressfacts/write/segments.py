"""The output of `pressfacts segment`: the position of an article and its header."""

import msgspec

from pressfacts.segment import Article, DatelineSpan
from pressfacts.segment.archives.imprint import Imprint
from pressfacts.segment.weigh import Boundary, enough


class DatelinePart(msgspec.Struct, frozen=True, kw_only=True):
    """The dateline, with code-point offsets into the article's text."""

    place: str
    country: str | None
    date: str | None
    start: int
    end: int


class ImprintPart(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Further fields of a document in an archive's export."""

    archive: str
    byline: str | None = None
    section: str | None = None
    language: str | None = None
    length: int | None = None
    id: str | None = None


class EvidencePart(msgspec.Struct, frozen=True, kw_only=True):
    """One piece of evidence for a boundary: its name, its description, its points."""

    name: str
    says: str
    points: int


class BoundaryPart(msgspec.Struct, frozen=True, kw_only=True):
    """Why the article begins here: `points` of the `enough` needed, and the evidence they come from."""

    points: int
    enough: int
    evidence: list[EvidencePart]


class Segment(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One article of an input; `start` and `end` are code points of the decoded input."""

    path: str
    index: int
    start: int
    end: int
    title: str | None
    source: str | None
    published: str | None
    dateline: DatelinePart | None
    imprint: ImprintPart | None = None
    boundary: BoundaryPart | None = None
    text: str | msgspec.UnsetType = msgspec.UNSET


def segment_of(article: Article, path: str, keep_text: bool = False, explain: bool = False) -> Segment:
    """The output for `article`, optionally with its text and the evidence for its boundary."""
    return Segment(
        path=path,
        index=article.index,
        start=article.start,
        end=article.end,
        title=article.title,
        source=article.source,
        published=article.published,
        dateline=_part(article.dateline) if article.dateline else None,
        imprint=_imprint(article.imprint) if article.imprint else None,
        boundary=_boundary(article.boundary) if explain and article.boundary else None,
        text=article.text if keep_text else msgspec.UNSET,
    )


def _imprint(found: Imprint) -> ImprintPart:
    return ImprintPart(**{name: getattr(found, name) for name in ImprintPart.__struct_fields__})


def _boundary(found: Boundary) -> BoundaryPart:
    parts = [EvidencePart(name=e.name, says=e.says, points=e.points) for e in found.evidence]
    return BoundaryPart(points=found.points, enough=enough(), evidence=parts)


def _part(line: DatelineSpan) -> DatelinePart:
    return DatelinePart(place=line.place, country=line.country, date=line.date, start=line.start, end=line.end)
