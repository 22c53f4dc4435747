"""Read a document of an archive: its fields above and below the text, and which of its lines are no text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from pressfacts.edtf import find_full_date
from pressfacts.segment.archives.imprint import Imprint
from pressfacts.segment.archives.table import Archive, archive_mark, archives, is_noise
from pressfacts.segment.lines import Line, lines_in, scan

_HEAD = 120
_TAIL = 6000
_MOST_PLAIN = 8
_LABEL = re.compile(r"(?P<label>[A-Za-z][A-Za-z/()' -]{0,40}?)\s{0,2}[:：]\s{0,4}(?P<value>.*)", re.DOTALL)
_CODE = re.compile(r"(?P<label>[A-Z]{2,3})(?:[ \t]{1,8}(?P<value>\S.*))?", re.DOTALL)
_CODED = "Factiva"
_WORDS = re.compile(r"([0-9][0-9,.]{0,9}) words")
_COPYRIGHT = re.compile(r"\(c\)|©|copyright\b", re.IGNORECASE)
_FIELD = 400


@dataclass(frozen=True, slots=True)
class ArchiveDocument:
    """What a document's fields say; `title_span`, `noise` (ranges that are no text) and `body`, where the text
    begins, count from the document's beginning.
    """

    imprint: Imprint
    title: str | None
    title_span: tuple[int, int] | None
    publication: str | None
    published: str | None
    noise: tuple[tuple[int, int], ...]
    body: int


@dataclass(slots=True)
class _Found:
    """Fields by role, each with the lines it was read from."""

    values: dict[str, str] = field(default_factory=dict)
    title: list[Line] = field(default_factory=list)

    def put(self, role: str, value: str | None) -> None:
        if value and role != "nothing":
            self.values.setdefault(role, " ".join(value.split()))


def read_document(text: str, name: str) -> ArchiveDocument:
    """The document of archive `name` whose text, cover page and all, is `text`."""
    archive, found = archives()[name], _Found()
    head = _first(scan(text), _HEAD)
    top = _top(head, archive)
    body = _fields(head[top:], archive, found)
    body = len(text) if body is None else body
    foot = _foot(text, body, archive, found)
    title, span = found.values.get("title"), None
    if found.title:
        span = (found.title[0].first, found.title[-1].end)
        title = " ".join(" ".join(line.text.split()) for line in found.title)
    return ArchiveDocument(
        imprint=_imprint(archive, found),
        title=title,
        title_span=span,
        publication=found.values.get("publication"),
        published=_day(found.values.get("date")),
        noise=tuple(_gaps(body, foot, span, len(text))),
        body=body,
    )


def _first(lines: Iterator[Line], count: int) -> list[Line]:
    return [line for line, _ in zip(lines, range(count), strict=False)]


def _top(head: Sequence[Line], archive: Archive) -> int:
    """Where the document begins, below a cover page."""
    for i, line in enumerate(head):
        found = archive_mark(line.text)
        if found and found.archive == archive.name and found.kind == "opens":
            return i + 1
    cover = [i for i, line in enumerate(head) if is_noise("covers", line.text)]
    return _below_cover(head, cover[-1] + 1) if cover else 0


def _below_cover(head: Sequence[Line], at: int) -> int:
    """The title of the first document below a list of documents: the third line above its first field."""
    day = next((i for i in range(at, len(head)) if _is_day(head[i].text)), None)
    return max(at, day - 2) if day is not None else at


def _fields(lines: Sequence[Line], archive: Archive, found: _Found) -> int | None:
    """Read the fields above the text; where it begins, None where there is none."""
    plain: list[Line] = []
    labelled, waiting, body = False, None, None
    for i, line in enumerate(lines):
        label = _label(line, archive)
        if label is None and waiting is not None and (line.gap == 1 or archive.name == _CODED) and labelled:
            if waiting == "title":
                found.title.append(line)
            found.put(waiting, line.text)
            waiting = waiting if archive.name == _CODED and waiting == "title" else None
        elif label is None and (labelled and not is_noise("ends", line.text)):
            body = line.first
            break
        elif label is None:
            plain.append(line)
            if _COPYRIGHT.match(line.text) and any(_WORDS.fullmatch(known.text) for known in plain):
                body = _first_of(lines[i + 1 :])
                break
            if not labelled and len(plain) > len(archive.order) + _MOST_PLAIN:
                body = line.first
                break
        elif label[0] == "body":
            body = _value_line(line, label[1]).first if label[1] else _first_of(lines[i + 1 :])
            break
        else:
            labelled = True
            found.put(label[0], label[1])
            if label[0] == "title" and label[1]:
                found.title = found.title or [_value_line(line, label[1])]
            waiting = label[0] if not label[1] else None
    _place(plain, archive, found)
    return body


def _first_of(lines: Sequence[Line]) -> int | None:
    return lines[0].first if lines else None


def _value_line(line: Line, value: str) -> Line:
    shift = line.text.rfind(value)
    return replace(line, first=line.first + max(0, shift), text=value)


def _label(line: Line, archive: Archive) -> tuple[str, str | None] | None:
    """The role and value of a labelled line; "body" where the text begins."""
    match = (_CODE if archive.name == _CODED else _LABEL).fullmatch(line.text)
    if archive.name != _CODED and line.text.casefold() in archive.body:
        return "body", None
    if not match:
        return None
    label = " ".join(match["label"].casefold().split())
    if label in archive.body:
        return "body", match["value"]
    role = archive.roles.get(label)
    return (role, match["value"] or None) if role is not None else None


def _place(plain: Sequence[Line], archive: Archive, found: _Found) -> None:
    """Give the lines without a label the roles that their order says; a day is known by itself."""
    lines = [line for line in plain if not is_noise("ends", line.text)]
    day = next((i for i, line in enumerate(lines) if _is_day(line.text)), None)
    if day is not None:
        found.put("date", lines[day].text)
    words = next((line for line in lines if _WORDS.fullmatch(line.text)), None)
    found.put("length", words.text if words else None)
    if archive.order[0] == "title":
        above = lines[: 1 if day is None else day]
        title = [line for line in above if line is not words][:_MOST_PLAIN]
        if title and len(title) > 1 and archive.order[1] == "publication":
            found.put("publication", title.pop().text)
        elif title and len(title) > 1 and archive.order[1] == "byline":
            found.put("byline", title.pop().text)
        if day is not None and archive.order[-1] == "language":
            _behind_day(lines[day + 1 :], found)
    else:
        found.put("publication", lines[0].text if lines and day != 0 else None)
        title = _last_block(lines[(day + 1) if day is not None else 1 :])
    if not found.title and title:
        found.title = list(title)


def _behind_day(lines: Sequence[Line], found: _Found) -> None:
    """Factiva without codes: a time perhaps, the publication, its code, pages, the language."""
    rest = [line.text for line in lines if not re.fullmatch(r"[0-9]{1,2}:[0-9]{2}.{0,12}", line.text)]
    found.put("publication", rest[0] if rest else None)
    found.put("language", next((text for text in rest[1:6] if re.fullmatch(r"[A-Z][a-z]{3,12}", text)), None))


def _last_block(lines: Sequence[Line]) -> list[Line]:
    """The last lines without a blank one between."""
    block: list[Line] = []
    for line in reversed(lines):
        block.insert(0, line)
        if line.blank_before:
            break
    return block


def _foot(text: str, body: int, archive: Archive, found: _Found) -> int:
    """Read the fields below the text, block by block from the end; where they begin."""
    at = text.find("\n", len(text) - _TAIL) if len(text) - body > _TAIL else body
    blocks = _blocks([line for line in lines_in(text, 0, max(at, 0), whole=True) if line.first >= body])
    first = len(text)
    closed = next((i for i in range(len(blocks) - 1, -1, -1) if _closes(blocks[i])), len(blocks))
    for i in range(min(closed, len(blocks) - 1), -1, -1):
        above = _label(blocks[i - 1][-1], archive) if i else None
        if not _is_foot(blocks[i], archive) and (above is None or above[0] == "body" or above[1]):
            break
        first = blocks[i][0].first
        _read_block(blocks[i], blocks[i + 1] if i + 1 < len(blocks) else (), archive, found)
    return first


def _blocks(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines in groups that blank ones part."""
    blocks: list[list[Line]] = []
    for line in lines:
        if line.blank_before or not blocks:
            blocks.append([])
        blocks[-1].append(line)
    return blocks


def _closes(block: Sequence[Line]) -> bool:
    found = (archive_mark(line.text) for line in block)
    return any(sign is not None and sign.kind == "closes" for sign in found)


def _is_foot(block: Sequence[Line], archive: Archive) -> bool:
    label = _label(block[0], archive)
    return (
        _closes(block)
        or (label is not None and label[0] != "body")
        or is_noise("ends", block[0].text)
        or _is_ruler(block)
    )


def _is_ruler(block: Sequence[Line]) -> bool:
    return len(block) == 1 and len(set(block[0].text)) == 1 and not block[0].text[0].isalnum()


def _read_block(block: Sequence[Line], below: Sequence[Line], archive: Archive, found: _Found) -> None:
    """The fields of a block; a bare label has its value in the next line, or in the block below."""
    lines = [*block, *below[:1]]
    for i, line in enumerate(block):
        label = _label(line, archive)
        if label and label[0] != "body":
            value = label[1] or (lines[i + 1].text if i + 1 < len(lines) else None)
            found.put(label[0], value[:_FIELD] if value else None)
        elif archive.closes and archive.closes.fullmatch(line.text):
            found.put("id", _id_of(line.text, archive))


def _id_of(text: str, archive: Archive) -> str | None:
    if archive.name == "Nexis Uni":
        return None
    return text.split()[-1]


def _imprint(archive: Archive, found: _Found) -> Imprint:
    length = re.search(r"[0-9][0-9,.]*", found.values.get("length", ""))
    number = length[0].replace(",", "").replace(".", "") if length else ""
    known = found.values.get("id")
    return Imprint(
        archive.name,
        byline=found.values.get("byline"),
        section=found.values.get("section"),
        language=found.values.get("language"),
        length=int(number) if number else None,
        id=known.removeprefix("Document ") if known else None,
    )


def _day(text: str | None) -> str | None:
    found = find_full_date(text[:120]) if text else None
    return found[2] if found else None


def _is_day(text: str) -> bool:
    return len(text) <= 70 and _day(text) is not None


def _gaps(body: int, foot: int, title: tuple[int, int] | None, end: int) -> Iterator[tuple[int, int]]:
    """The ranges around the headline and the text."""
    at = 0
    if title and title[0] < body:
        yield 0, title[0]
        at = title[1]
    if at < body:
        yield at, body
    if foot < end:
        yield foot, end
