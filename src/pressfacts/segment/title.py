"""The headline of an article, past the furniture that stands above it."""

from collections.abc import Sequence
from itertools import takewhile

from pressfacts.segment.dated import only_date
from pressfacts.segment.dateline import dateline_of
from pressfacts.segment.labels import first_date
from pressfacts.segment.marks import Mark, Marked
from pressfacts.segment.masthead import is_letterhead, is_masthead, is_report, real_title
from pressfacts.segment.patterns import pattern
from pressfacts.segment.shapes import continues, ends_sentence, is_bullet, is_headline, is_paragraph
from pressfacts.segment.words import agency_words, count_words, fold, is_listed, listed

_LONGEST = 350
_PICTURE, _CLOSE = 4, 15
_BLOCK, _BLOCK_WORDS, _CLOSE_WORDS, _KIND_WORDS = 4, 6, 4, 9
_PARAGRAPH = 120
_SENTENCE = 80
_LONGEST_SENTENCE = 200
_HOME = {f"home{sign}" for sign in ">»›/|"}
_CRUMBS = pattern("title.crumbs")
_OPENS_BODY = pattern("title.opens_body")
_BYLINE = pattern("title.byline")
_MARKUP = pattern("title.markup")
_SITE = pattern("title.site")
_ANNOUNCED = pattern("title.announced")
_REFERENCE = pattern("title.reference")
"""What ends a line that only numbers a release: "Medical Product Alert N°7/2022"."""
_BARE = (Mark.LABEL, Mark.ISSUER, Mark.CONTACT, Mark.DATED)
_CALL = pattern("title.call")
_MIN_WRAP, _MAX_WRAP = 30, 120
_WRAP_SHARE = 0.8


def find_title(head: Sequence[Marked]) -> tuple[int, int] | None:
    """The lines of the headline in `head`, as a range; None where the article has none."""
    above = takewhile(lambda m: not is_paragraph(m, _PARAGRAPH), head[:30])
    labelled = next((i for i, m in enumerate(above) if m.mark is Mark.TITLE and m.name), None)
    if labelled is not None:
        return labelled, labelled + 1
    furniture = 0
    for i, marked in enumerate(head):
        if (
            marked.mark is Mark.TEXT
            and not _is_aside(marked.text)
            and not _is_entry(head, i)
            and not _is_day(head, i)
            and not _is_kind(head, i)
            and not _is_block(head, i)
            and not is_letterhead(head, i)
        ):
            if _is_body(head, i):
                return None
            if not _is_beside(head, i) and (not furniture or _is_above_text(head, i)):
                end = _wrapped_end(head, i)
                return None if _is_wrapped_body(head[i:end]) else (i, end)
        elif _is_title_of_agency(head, i):
            return i, i + 1
        furniture += marked.mark is Mark.MENU or marked.mark is Mark.PAGE
    return None


def title_text(lines: Sequence[Marked]) -> str:
    """The headline in one line, white space folded, without the marks of markup."""
    labelled = lines[0].name if lines[0].mark is Mark.TITLE else None
    text = labelled or " ".join(m.text for m in lines)
    for _ in range(2):
        text = _ANNOUNCED.sub("", _MARKUP.sub("", text.strip()))
    return real_title(" ".join(text.split()))


def without_site(title: str, head: Sequence[Marked]) -> str:
    """The headline without the site's name that a page's title ends with, where a later line has it without."""
    lines = {m.text.replace(" - ", " – "): m.text for m in reversed(head) if m.text != title}
    cuts = [*(m.start() for m in _SITE.finditer(title, _CLOSE)), len(title)]
    return next((lines[own] for cut in reversed(cuts) if (own := title[:cut].replace(" - ", " – ")) in lines), title)


def _is_aside(text: str) -> bool:
    """Breadcrumbs ("Home > News > 2024"), who wrote it ("By Ilona Marsh"), and lines like those of `asides.txt`."""
    folded = fold(text)
    ends = [row[1:] for row in listed("asides")[0] if row[0] == "*"]
    if is_listed("asides", text) or (folded.endswith(tuple(ends)) and len(folded.split()) <= _PICTURE):
        return True
    crumbs = fold(text).replace(" ", "")[:5] in _HOME or len(_CRUMBS.findall(text)) > 1
    words = text.split()
    address = "." in text.strip(" .") and len(words) == 1
    spaced = len(words) > _PICTURE and sum(len(word) == 1 for word in words) * 2 > len(words)  # "P R E S S"
    return len(text) <= _PARAGRAPH and bool(crumbs or address or spaced or _BYLINE.fullmatch(text))


def _is_day(head: Sequence[Marked], i: int) -> bool:
    """A place, an office or a kind of release with nothing but its day, a headline below: "Bari, 9 February 2023"."""
    for sign, most in ((", ", _CLOSE_WORDS), (": ", _CLOSE_WORDS), (" | ", _BLOCK_WORDS)):
        before, found, day = head[i].text.partition(sign)
        if found and count_words(before) < most and only_date(day):
            return any(is_headline(m, 5) and not is_paragraph(m, 100) for m in head[i + 1 : i + 4])
    return False


def _is_kind(head: Sequence[Marked], i: int) -> bool:
    """A number, a section or a kind of release over a headline: "No. 77 / 2022", "Press statement by the Chief"."""
    text = fold(head[i].text)
    numbered = any(map(str.isdigit, text)) and not any(len(word) > 3 for word in text.split() if word.isalpha())
    below = head[i + 1].text if i + 1 < len(head) else ""
    if numbered or (count_words(text) <= _BLOCK_WORDS and not first_date(below) and _REFERENCE.search(text)):
        return is_masthead(head, i)
    return text.startswith(agency_words("announcing")) and count_words(text) < _KIND_WORDS and is_masthead(head, i)


def _is_block(head: Sequence[Marked], i: int) -> bool:
    """One of the short lines, right below each other, that a letterhead begins with; a blank and a headline follow."""
    end = next((k for k in range(1, len(head)) if head[k].line.gap > 1), len(head))
    if not i < end <= _BLOCK or end < 2 or not is_masthead(head, end - 1) or is_report(head[i].text):
        return False
    return all(m.mark in (Mark.PUBLISHER, Mark.RELEASE) or _is_named_line(m) for m in head[:end])


def _is_named_line(marked: Marked) -> bool:
    return marked.mark is Mark.TEXT and _is_named(marked.text)


def _is_named(text: str) -> bool:
    """A few words with capitals but for those that link them."""
    words = text.split()
    return len(words) < _BLOCK_WORDS and all(not w[0].islower() or w in agency_words("links") for w in words)


def _is_entry(head: Sequence[Marked], i: int) -> bool:
    """An item of a list, which the headline below says again: "• Three held"."""
    below = head[i + 1].text if i + 1 < len(head) else ""
    return is_bullet(head[i]) and head[i].text.endswith(below) and len(below) > _CLOSE


def _is_body(head: Sequence[Marked], i: int) -> bool:
    """Running text: what follows it has no headline above."""
    if _OPENS_BODY.match(head[i].text) or _is_lone_dateline(head, i):
        return True
    if (len(head) == 1 and ends_sentence(head[i].line)) or (i and not head[i].line.gap and not is_headline(head[i])):
        return True  # one sentence is all there is, or it stands behind the day that a crawler put before the text
    if len(head[i].line) > _LONGEST or (is_paragraph(head[i], _SENTENCE) and not is_headline(head[i])):
        return True
    below = head[i + 1] if i + 1 < len(head) else None
    goes_on = below is not None and below.mark is Mark.TEXT and continues(below.line, head[i].line)
    return (goes_on or is_paragraph(head[i], 40)) and dateline_of(head[i]) is not None


def _is_wrapped_body(lines: Sequence[Marked]) -> bool:
    """Lines of a wrapped page that make a sentence too long for a headline."""
    return len(lines) > 1 and sum(len(m.line) for m in lines) > _LONGEST_SENTENCE and ends_sentence(lines[-1].line)


def _is_lone_dateline(head: Sequence[Marked], i: int) -> bool:
    """A place in capitals with its dash, the text in the next line: "SANTA ANA –"."""
    bare = head[i].text.rstrip(" –—-")
    lone = bare != head[i].text.rstrip() and bare.isupper() and len(bare.split()) <= 4
    return lone and i + 1 < len(head) and is_paragraph(head[i + 1], _SENTENCE)


def _is_beside(head: Sequence[Marked], i: int) -> bool:
    """A value that belongs to a bare label above, or the name of a person to call above a number."""
    above = head[i - 1] if i else None
    if (
        above
        and above.mark in (Mark.LABEL, Mark.ISSUER, Mark.CONTACT)
        and _stands_alone(above)
        and not _CALL.search(above.text)
    ):
        return count_words(head[i].text) <= 6
    stacked = i > 1 and all(m.mark in _BARE and _stands_alone(m) for m in head[i - 2 : i])
    if stacked and ", " in head[i].text:
        return True  # the value of the first of two labels
    calls = any(m.mark is Mark.CONTACT for m in head[i + 1 : i + 3])
    return bool(i) and calls and count_words(head[i].text) <= 4


def _stands_alone(label: Marked) -> bool:
    return label.name is None


def _is_above_text(head: Sequence[Marked], i: int) -> bool:
    """In a copied page the headline is the first line of some length; menus have one to three words."""
    if count_words(head[i].text) >= 4:
        return True
    following = next((m for m in head[i + 1 :] if m.mark is not Mark.MENU), None)
    return following is not None and (following.mark in (Mark.DATE, Mark.DATED, Mark.SOURCE) or is_paragraph(following))


def _is_title_of_agency(head: Sequence[Marked], i: int) -> bool:
    """An agency's name is the headline where it is the first line and no header line follows."""
    if head[i].mark is not Mark.PUBLISHER or i:
        return False
    header = {Mark.RELEASE, Mark.DATE, Mark.DATED}
    if is_report(head[i].text):
        return True
    if is_masthead(head, i):
        return False
    return not any(m.mark in header for m in head[1:4]) and not any(m.mark is Mark.PUBLISHER for m in head[1:2])


def _wrapped_end(head: Sequence[Marked], i: int) -> int:
    """The end of a headline that the page wraps: the next line's first word had no room."""
    width = _page_width(head)
    end = i + 1
    while end < len(head) and end < i + 4 and head[end].line.gap == 1:
        dash_next = end + 1 < len(head) and head[end + 1].text.startswith(("–", "—", "- "))
        if dash_next or not _is_rest(head[end - 1], head[end], width):
            break
        end += 1
    return end


def _is_rest(above: Marked, below: Marked, width: int) -> bool:
    """`below` goes on with a headline: it begins in lower case, or its first word had no room above."""
    if below.mark is not Mark.TEXT or dateline_of(below) or first_date(below.text) or _BYLINE.fullmatch(below.text):
        return False
    if above.text.isupper() and below.text.isupper() and is_headline(below, 0) and not above.text.endswith((".", ":")):
        return True
    if is_headline(below) and (above.text.endswith(",") or above.text.split()[-1] in agency_words("links")):
        return True
    if len(above.line) < _MIN_WRAP:
        return False
    if below.text.split()[0].lower() in agency_words("links") and is_headline(below, 3) and below.text.istitle():
        return True
    if below.text[0].islower():
        return len(below.line) <= _MAX_WRAP and (width > 0 or not ends_sentence(below.line))
    room = len(above.line) + 1 + len(below.text.split(maxsplit=1)[0])
    return width > 0 and room >= _WRAP_SHARE * width and is_headline(below, 0)


def _page_width(head: Sequence[Marked]) -> int:
    """The longest line where the page is wrapped, 0 where it is not."""
    longest = max(len(m.line) for m in head)
    follows = sum(m.line.gap == 1 and m.mark is Mark.TEXT for m in head)
    return longest if longest <= _MAX_WRAP and follows >= 3 else 0
