"""Places beside a full date: "Accra, 3 May 2024: …", "(Oslo, 5 May 2020) …", "May 5, 2020 – Kelowna, B.C."."""

from collections.abc import Iterator

from pressfacts.edtf import find_full_date
from pressfacts.segment.patterns import pattern
from pressfacts.segment.publisher import is_publisher

_LONGEST = 110
_LONGEST_LINE = 120
_BEFORE = pattern("dated.before")
_BEHIND = pattern("dated.behind")
_BRACKET = pattern("dated.bracket")
_LABEL = pattern("dated.label")
_PARTS = pattern("dated.parts")
_REST = pattern("dated.rest")


def opened(text: str) -> tuple[str, str, int] | None:
    """(place and regions, EDTF day, end) of a line of running text that opens with a place and a full date."""
    found = find_full_date(text[:_LONGEST])
    if not found or not found[0]:
        return None
    head = _BEFORE.sub("", text[: found[0]]).strip(" ()")
    bracketed = text[0] == "(" and not {"(", ")"}.intersection(text[1 : found[0]])
    behind = (_BRACKET if bracketed else _BEHIND).match(text, found[1])
    if not behind or not _is_named(head):
        return None
    return head, found[2], behind.end()


def unmarked(text: str) -> tuple[str, str, int] | None:
    """The same where nothing but a space parts the day from the text: "Antwerp 14.03.2021 Detectives have …"."""
    found = find_full_date(text[:_LONGEST])
    if not found or not found[0] or text[found[1] : found[1] + 1] != " " or not text[found[1] :].lstrip()[:1].isupper():
        return None
    head = _BEFORE.sub("", text[: found[0]])
    return (head, found[2], found[1]) if _is_named(head) else None


def day_first(text: str) -> str | None:
    """EDTF: the day that opens running text, "5 May 2024 (Newswire) – Customs …", "Date 2017-06-05 (CNS): Police …"."""
    label = _LABEL.match(text)
    start = label.end() if label else 0
    found = find_full_date(text[start : start + _LONGEST])
    if not found or found[0] > 1:
        return None
    end = start + found[1]
    behind = (_BRACKET if found[0] else _BEHIND).match(text, end)
    return found[2] if behind and text[behind.end() : behind.end() + 1].isupper() else None


def alone(text: str) -> Iterator[tuple[str, str, int, int]]:
    """(place and regions, EDTF day, start, end) that a header line may give beside other things, likeliest first."""
    if len(text) > _LONGEST_LINE:
        return
    parts = _parts(text)
    days = [(i, day) for i, (start, end) in enumerate(parts) if (day := only_date(text[start:end]))]
    for start, end in parts:
        found = find_full_date(text[start:end])
        head = _BEFORE.sub("", text[start : start + found[0]]) if found and found[0] else ""
        if found and head and _is_named(head) and _REST.fullmatch(text[start + found[1] : end]):
            yield from _rightmost(head, found[2], start, end)
        elif found and not found[0] and text[start + found[1] : start + found[1] + 2] == ", ":
            yield text[start + found[1] + 2 : end].strip(), found[2], start, end
    for i, day in days:
        for k in (i - 1, i + 1):
            if 0 <= k < len(parts) and _is_named(text[slice(*parts[k])]):
                yield text[slice(*parts[k])].strip(), day, parts[min(i, k)][0], parts[max(i, k)][1]


def _rightmost(head: str, day: str, start: int, end: int) -> Iterator[tuple[str, str, int, int]]:
    """The head as it is, then what stands behind its first comma: "Press release 14/2022, Cologne"."""
    yield head.strip(" ()"), day, start, end
    first, _, rest = head.partition(", ")
    if rest and any(map(str.isdigit, first)):
        yield rest, day, start + len(first) + 2, end


def _parts(text: str) -> list[tuple[int, int]]:
    cuts = [(m.start(), m.end()) for m in _PARTS.finditer(text)]
    return list(zip([0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(text)], strict=True))


def only_date(text: str) -> str | None:
    """The EDTF day where `text` is a full date with nothing but a weekday and a time of day."""
    found = find_full_date(text)
    if found and _BEFORE.fullmatch(text[: found[0]]) and _REST.fullmatch(text[found[1] :]):
        return found[2]
    return None


def _is_named(head: str) -> bool:
    """Whether the words before a date can be a place and its regions, and are no agency."""
    return bool(head) and len(head) <= 60 and not is_publisher(head) and not any(map(str.isdigit, head))
