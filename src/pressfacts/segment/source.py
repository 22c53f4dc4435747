"""The publisher, only where the article's head names it."""

from collections.abc import Sequence
from itertools import takewhile

from pressfacts.edtf import find_full_date
from pressfacts.segment.brief import brief_date
from pressfacts.segment.labels import first_date
from pressfacts.segment.letterhead import is_desk, is_named_below, issuing
from pressfacts.segment.marks import Mark, Marked
from pressfacts.segment.patterns import pattern
from pressfacts.segment.publisher import is_known_publisher, is_publisher, names_agency
from pressfacts.segment.words import agency_words, fold

_APART = pattern("source.apart")
_FEW, _MENUS = 3, 4
_NEAR = 3
_LINES = 5
_LONGEST = 120
_EXTRA = pattern("source.extra")


def source(
    top: Sequence[Marked], title: tuple[int, int] | None, body: Sequence[Marked] = (), tail: Sequence[Marked] = ()
) -> str | None:
    """The publisher: a labelled one, that of the letterhead, of a copied page, or of a line at the foot.

    `body` are the lines that `top` stands over, which may name the same.
    """
    found = _labelled(top) or _above_title(top, title) or _beside_release(top, title)
    found = found or _below_title(top, title, body) or _in_words(top) or _of_page(top) or _by_acronym(top, body)
    return found or _labelled([m for m in tail if m.mark is Mark.SOURCE])


def _labelled(top: Sequence[Marked]) -> str | None:
    for i, marked in enumerate(top):
        if marked.mark is Mark.SOURCE and marked.name:
            return _trimmed(marked.name)
        if marked.mark is Mark.ISSUER:
            name = marked.name or (top[i + 1].text if i + 1 < len(top) else None)
            if name and len(name) <= _LONGEST and not is_desk(name):
                return _folded(name)
    return None


def _by_acronym(top: Sequence[Marked], body: Sequence[Marked]) -> str | None:
    """The acronym that an announcing line begins with and the text explains: "LCA PRESS RELEASE"."""
    opening = (m.text.split()[0] for m in top if m.mark is Mark.RELEASE)
    return next((word for word in opening if any(f"({word})" in m.text for m in body)), None)


def _in_words(top: Sequence[Marked]) -> str | None:
    """The office that a dated line says has put the release out: "Posted by Larch Police Media on 5 May 2020"."""
    for marked in top:
        opening = next((o for o in agency_words("issuing") if fold(marked.text).startswith(f"{o} ")), None)
        name = _trimmed(marked.text[len(opening) :]) if opening and first_date(marked.text) else ""
        if names_agency(name):
            return name
    return None


def _trimmed(name: str) -> str:
    """The name without the number and date of the release that some source lines add."""
    day = find_full_date(name)
    bare = _folded(_EXTRA.sub("", name[: day[0]].rstrip(" /,|(-–").removesuffix(" on") if day else name))
    return bare or _folded(name)


def _folded(name: str) -> str:
    return " ".join(name.strip(" *_").split())


def _beside_release(top: Sequence[Marked], title: tuple[int, int] | None) -> str | None:
    """The agency in the announcing line, in the lines right above it, or right below."""
    for i, marked in enumerate(top):
        if marked.mark is not Mark.RELEASE:
            continue
        above = [m for m in top[max(0, i - _NEAR) : i] if m.mark is Mark.PUBLISHER]
        below = [m for m in top[i + 1 : i + 1 + _NEAR] if m.mark is Mark.PUBLISHER]
        names = [m.text for m in above if title is None or m not in top[title[0] : title[1]]]
        names += [marked.name] if marked.name else []
        names += [m.text for m in below[:1] if title is None or m not in top[title[0] : title[1]]]
        if names:
            return _folded(issuing(names) or names[0])
    return None


def _above_title(top: Sequence[Marked], title: tuple[int, int] | None) -> str | None:
    """The agency (with its unit, below its state) that header lines above the headline name."""
    above = top[: title[0]] if title else ()
    names = [i for i, m in enumerate(above) if m.mark is Mark.PUBLISHER]
    told = issuing([above[i].text for i in names])
    return _folded(told) if told and names[-1] - names[0] < _NEAR else None


def _below_title(top: Sequence[Marked], title: tuple[int, int] | None, body: Sequence[Marked]) -> str | None:
    """The agency right below the headline, its day in the next line or beside it: "Larch Customs  2021-04-16"."""
    if title is None or title[1] >= len(top):
        return None
    below = top[title[1] : title[1] + _LINES]
    run = [m for m in takewhile(lambda m: m.mark is not Mark.TEXT, below) if m.mark is Mark.PUBLISHER]
    parts = _APART.split(top[title[1]].text)
    names = [m.text for m in run] or [part for part in parts if is_publisher(part) or is_named_below(part, body)]
    if not names or fold(names[0]).endswith(agency_words("offices")):
        return None
    if run:
        told = len(run) > 1 or any(m.mark in (Mark.DATE, Mark.DATED) or brief_date(m.text) for m in below)
    else:
        told = len(parts) <= _FEW and any(first_date(part) for part in parts if part not in names)
    return _folded(names[0]) if told else None


def _of_page(top: Sequence[Marked]) -> str | None:
    """The agency whose bare name stands among the menus of a copied page."""
    if sum(m.mark in (Mark.MENU, Mark.PAGE) for m in top) < _MENUS:
        return None
    return next((_folded(m.text) for m in top if m.mark is Mark.PUBLISHER and is_known_publisher(m.text)), None)
