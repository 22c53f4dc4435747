"""Where a new article starts: each rule is one kind of strong evidence.

A rule sees the lines from the candidate on (`ahead`) and what the current article had so far (`seen`). Sources of the
rules: the layouts of the releases of INTERPOL, Europol, Eurojust, the US Justice Department and others.
"""

import re
from collections.abc import Callable, Sequence

from pressfacts.segment.dateline import dateline_of
from pressfacts.segment.marks import Mark, Marked
from pressfacts.segment.seen import Seen
from pressfacts.segment.shapes import continues, ends_sentence, headline, is_headline, is_paragraph
from pressfacts.segment.words import fold, is_listed

AHEAD = 16
_ENOUGH = 160
_REPEATED = 20
_SAME = 30
_HEADER = {
    Mark.RELEASE,
    Mark.PUBLISHER,
    Mark.DATE,
    Mark.DATED,
    Mark.MENU,
    Mark.CONTACT,
    Mark.LABEL,
    Mark.ISSUER,
    Mark.PAGE,
}

_EVIDENCE = _HEADER - {Mark.PUBLISHER, Mark.MENU, Mark.CONTACT} | {Mark.SOURCE, Mark.TITLE}
_POINTS_ON = re.compile(r"\b(?:below|following|follows)\b|:$", re.IGNORECASE)

Rule = Callable[[Sequence[Marked], Seen], bool]


def starts_article(ahead: Sequence[Marked], seen: Seen) -> bool:
    """Whether the line `ahead[0]`, which follows those of `seen`, is the first of a new article."""
    first = ahead[0]
    if first.line.feed:
        return not first.text[0].islower()
    if seen.body < _REPEATED or continues(first.line, seen.last.line) or _is_value(seen.last):
        return False
    evidence = seen.last.mark in (Mark.RULER, Mark.END) or any(m.mark in _EVIDENCE for m in ahead[:10])
    return evidence and any(rule(ahead, seen) for rule in _RULES)


def _is_value(above: Marked) -> bool:
    """The line is what the bare label ("Author") or the heading ("Latest posts") above it announces."""
    if above.mark is Mark.TEXT:
        return len(above.line) <= _SAME and not above.line.feed and is_listed("tail_headings", above.text)
    return above.mark in (Mark.LABEL, Mark.ISSUER) and above.name is None


def _enough(seen: Seen, mark: Mark) -> bool:
    """The article could be whole: some running text where this header line comes again, more where it is new."""
    return seen.body >= (_REPEATED if seen.has(mark) else _ENOUGH)


def _text_follows(ahead: Sequence[Marked], at: int, within: int = 7) -> bool:
    """Running text, not the next teaser, comes soon after `ahead[at]`."""
    return any(is_paragraph(m) or _dateline(m) for m in ahead[at : at + within])


def _dateline(marked: Marked) -> bool:
    return marked.mark is Mark.TEXT and dateline_of(marked) is not None


def _source_line(ahead: Sequence[Marked], seen: Seen) -> bool:
    """A headline, then "Source: …"."""
    n = headline(ahead)
    if not n or n >= len(ahead) or ahead[n].mark is not Mark.SOURCE or not ahead[n].name:
        return False
    if seen.has(Mark.SOURCE):
        return _enough(seen, Mark.SOURCE)
    return ahead[0].line.blank_before and seen.body >= _ENOUGH and _text_follows(ahead, n + 1, 3)


def _dated_headline(ahead: Sequence[Marked], seen: Seen) -> bool:
    """A headline, perhaps a line below it, then "Publish date …", "18 September 2024|PRESS RELEASE", "Published by"."""
    n = headline(ahead)
    at = _find(ahead, n, {Mark.DATED, Mark.ISSUER, Mark.RELEASE}) if n else None
    if at is None or not _enough(seen, ahead[at].mark) or not _text_follows(ahead, at + 1, 10):
        return False
    if any(m.mark is Mark.TEXT for m in ahead[n:at]) and not (seen.closed and headline(ahead, 4)):
        return False
    if ahead[at].mark is not Mark.RELEASE:
        return ahead[at].name is not None or ahead[at].date is not None or _has_value(ahead[at:])
    return _belongs_above(ahead[at:], seen) and (
        seen.has(Mark.RELEASE) or (headline(ahead, 4) and _is_firm(ahead[at:]))
    )


def _has_value(label: Sequence[Marked]) -> bool:
    """A bare label has its value in the next line: a date, or a name."""
    wanted = (Mark.DATE,) if label[0].mark is Mark.DATED else (Mark.PUBLISHER, Mark.TEXT)
    return len(label) > 1 and label[1].mark in wanted and len(label[1].line) <= 2 * _SAME + _SAME


def _is_firm(release: Sequence[Marked]) -> bool:
    """An announcing line that is no tag: in capitals, dated, "immediate", or followed by more of a header."""
    text = release[0].text
    return (
        bool(release[0].date) or text.isupper() or "immediate" in text.casefold() or _header_end(release) > 1
    )


def _belongs_above(release: Sequence[Marked], seen: Seen) -> bool:
    """The announcing line stands below its headline, not above it."""
    n = _header_end(release)
    below = {m.mark for m in release[1:n]}
    if Mark.DATE in below and headline(release[n:]):
        return False
    if not seen.opens_with(Mark.RELEASE, Mark.PUBLISHER, Mark.PAGE, Mark.DATE):
        return True
    return bool(below & {Mark.PUBLISHER, Mark.CONTACT}) or not headline(release[n:])


def _find(ahead: Sequence[Marked], at: int, marks: set[Mark]) -> int | None:
    """Where one of `marks` stands after a headline that ends at `at`, past furniture, the headline again, a text."""
    texts = 0
    title = fold(ahead[0].text)[:_SAME]
    for i, marked in enumerate(ahead[at : at + 6], at):
        if marked.mark in marks:
            return i
        if fold(marked.text).startswith(title):
            continue
        texts += marked.mark is Mark.TEXT
        if texts > 1 or marked.mark not in (Mark.TEXT, Mark.MENU) or len(marked.line) > 260:
            return None
    return None


def _release_header(ahead: Sequence[Marked], seen: Seen) -> bool:
    """ "Department of Justice / FOR IMMEDIATE RELEASE / date", then a headline."""
    if ahead[0].mark not in (Mark.PUBLISHER, Mark.RELEASE) or not _enough(seen, Mark.RELEASE):
        return False
    n = _header_end(ahead)
    releases = [m for m in ahead[:n] if m.mark is Mark.RELEASE]
    dated = any(m.mark is Mark.DATE or m.date for m in ahead[:n])
    if not releases or _in_header(seen):
        return False
    if (
        seen.has(Mark.RELEASE)
        and seen.opens_with(Mark.TEXT)
        and not (dated and ahead[0].mark is Mark.PUBLISHER)
    ):
        return False
    if not seen.has(Mark.RELEASE) and not (dated and n > 1):
        if not seen.whole or (n == 1 and releases[0].name):
            return False  # a tag, or a link to another agency's release
    return bool(headline(ahead[n:]) or (n < len(ahead) and _dateline(ahead[n]))) and _text_follows(
        ahead, n, 9
    )


def _in_header(seen: Seen) -> bool:
    """The line before is one of a header that began above it."""
    for marked in reversed(seen.tail):
        if marked.mark in (Mark.DATE, Mark.DATED, Mark.RELEASE):
            return True
        if marked.mark not in (Mark.LABEL, Mark.PUBLISHER):
            return False
        if marked.mark is Mark.PUBLISHER and marked is seen.last:
            return True
    return False


def _header_end(ahead: Sequence[Marked]) -> int:
    return next((i for i, m in enumerate(ahead) if m.mark not in _HEADER), len(ahead))


def _page_header(ahead: Sequence[Marked], seen: Seen) -> bool:
    """ "All news" and a date, or a date alone where the article before began so too, then a headline and its text."""
    if ahead[0].mark is Mark.PAGE:
        n = _header_end(ahead)
        dated = Mark.DATE in {m.mark for m in ahead[:n]} and n <= 4
    else:
        n = 1
        dated = ahead[0].mark is Mark.DATE and seen.opens_with(Mark.DATE) and seen.whole
    title = headline(ahead[n:]) if dated and seen.closed else 0
    return bool(title) and _text_follows(ahead, n + title, 3) and seen.body >= _ENOUGH / 2


def _date_below(ahead: Sequence[Marked], seen: Seen) -> bool:
    """A headline, a date alone, and text: more of it where the article before did not begin so."""
    n = headline(ahead, 4)
    if (
        not n
        or n >= len(ahead)
        or ahead[n].mark is not Mark.DATE
        or not (seen.closed or ahead[0].line.blank_before)
    ):
        return False
    alike = seen.opens_with(Mark.TEXT) and Mark.DATE in seen.header[:4]
    if _is_teaser(ahead[n + 1 :]):
        return False
    if alike:
        return seen.body >= _ENOUGH and _text_follows(ahead, n + 1, 2)
    long = any(is_paragraph(m, _ENOUGH) for m in ahead[n + 1 : n + 2])
    return long and seen.whole and seen.body >= 3 * _ENOUGH


def _is_teaser(below: Sequence[Marked]) -> bool:
    """The next text below a teaser and its date is another one with its date."""
    text = next((i for i, m in enumerate(below) if m.mark is Mark.TEXT), len(below))
    return text + 1 < len(below) and below[text + 1].mark is Mark.DATE and not ends_sentence(below[text].line)


def _labels(ahead: Sequence[Marked], seen: Seen) -> bool:
    """A block of "Date: …" and "Title: …" lines."""
    block = {Mark.TITLE, Mark.DATED, Mark.SOURCE, Mark.ISSUER, Mark.LABEL}
    if ahead[0].mark not in block:
        return False
    n = next((i for i, m in enumerate(ahead) if m.mark not in block), len(ahead))
    marks = {m.mark for m in ahead[:n]}
    if Mark.TITLE in marks:
        return (len(marks) > 1 and _enough(seen, Mark.TITLE)) or seen.opens_with(ahead[0].mark)
    again = Mark.DATED in marks and seen.opens_with(ahead[0].mark) and seen.has(Mark.DATED)
    return again and bool(headline(ahead[n:])) and _text_follows(ahead, n)


def _after_ruler(ahead: Sequence[Marked], seen: Seen) -> bool:
    """What begins like an article below a rule that does not underline a heading.

    A rule that parted articles before needs no more than a headline below it.
    """
    if seen.last.mark is not Mark.RULER or seen.body < _ENOUGH / 2 or _underlines(seen):
        return False
    if len(seen.tail) > 1 and _POINTS_ON.search(seen.tail[-2].text[:_ENOUGH]):
        return False
    if seen.last.text == seen.ruler:
        return ahead[0].mark is not Mark.TEXT or is_headline(ahead[0], 1) or _begins(ahead)
    return _begins(ahead)


def _underlines(seen: Seen) -> bool:
    """The ruler is the line under a heading: nothing between, and no sentence before it."""
    return not seen.last.line.blank_before and len(seen.tail) > 1 and is_headline(seen.tail[-2], 1)


def _begins(ahead: Sequence[Marked]) -> bool:
    n = _header_end(ahead)
    header = {m.mark for m in ahead[:n]}
    if n >= len(ahead):
        return False
    if _dateline(ahead[n]) or ahead[n].mark is Mark.TITLE:
        return True
    strong = bool(header & {Mark.RELEASE, Mark.DATE, Mark.DATED, Mark.PAGE})
    title = headline(ahead[n:], 2 if strong else 3)
    return (
        bool(title)
        and (ahead[n].line.blank_before or n > 0 or title < len(ahead) - n)
        and _opens(ahead[n + title :])
    )


def _opens(ahead: Sequence[Marked]) -> bool:
    """What stands below a headline: a header line, a line below the headline, then text."""
    below = [m for m in ahead if m.mark not in (Mark.MENU, Mark.PAGE, Mark.PUBLISHER, Mark.RULER)]
    for i, marked in enumerate(below[:6]):
        if marked.mark in (Mark.SOURCE, Mark.RELEASE, Mark.DATED, Mark.DATE) or _dateline(marked):
            return True
        if is_paragraph(marked) or (marked.mark is Mark.TEXT and len(marked.line) >= 60 and i == 0):
            return True
        if marked.mark in (Mark.CONTACT, Mark.LABEL):
            return False
    return False


def _after_end(ahead: Sequence[Marked], seen: Seen) -> bool:
    """An end mark ("###"), then a headline and a dateline."""
    if seen.last.mark is not Mark.END or seen.body < _ENOUGH:
        return False
    n = headline(ahead, 4)
    return bool(n) and any(_dateline(m) for m in ahead[n : n + 3])


_RULES: tuple[Rule, ...] = (
    _after_ruler,
    _after_end,
    _source_line,
    _dated_headline,
    _release_header,
    _page_header,
    _date_below,
    _labels,
)
