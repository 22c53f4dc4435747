"""What kind of input some bytes are, recognized by their content and not by the file's name."""

import csv
import json
import re
from pathlib import PurePath

from pressfacts.read.bounds import HEADER_LINE
from pressfacts.read.fields import TEXT_FIELDS

_PACKED = ((b"\x1f\x8b", "gzip"), (b"\x28\xb5\x2f\xfd", "zstd"), (b"PK\x03\x04", "zip"), (b"PK\x05\x06", "zip"))
_BEFORE_PDF = b"\xef\xbb\xbf\0\t\n\f\r "
_HEAD = 1 << 14
_TRIED_LINES = 20
_NOTHING = "\x1f"  # a delimiter that no text holds

_PROLOGUE = re.compile(r"(?:\s|<\?[^>]{0,2000}\?>|<!--(?:[^-]|-(?!->)){0,4000}-->)*", re.DOTALL)
_PAGE = re.compile(
    r"<(?:!doctype html|html|head|body|article|main|section|header|div|p|h1|h2|table|span|meta|title)\b", re.IGNORECASE
)
_FEED = re.compile(r"<(?:rss|feed|rdf:RDF|atom:feed|channel)\b|<!DOCTYPE rss\b")
_JSON_OBJECT = re.compile(r"\{\s*(?:\"|\})")
_JSON_ARRAY = re.compile(r"\[\s*(?:\{|\])")
_MAILBOX = re.compile(r"From [^\r\n]{1,200}[0-9]{2}:[0-9]{2}[^\r\n]{0,60}\r?\n")
_HEADER_LINE = re.compile(r"([A-Za-z][A-Za-z0-9-]{1,60}):(?:[ \t]|$)")
_MAIL = frozenset({"from", "to", "cc", "subject", "date", "reply-to", "sender", "list-id"})
_TRANSPORT = frozenset(
    {"received", "message-id", "mime-version", "return-path", "delivered-to", "dkim-signature", "x-mailer"}
)


def packed_kind(data: bytes) -> str | None:
    """ "gzip", "zstd", "zip" (a word-processor file too), "rtf" or "pdf"; None for anything else."""
    if data[:1024].lstrip(_BEFORE_PDF).startswith(b"%PDF-"):
        return "pdf"
    if data[:64].lstrip(_BEFORE_PDF).startswith(b"{\\rtf"):
        return "rtf"
    return next((kind for magic, kind in _PACKED if data.startswith(magic)), None)


def text_kind(text: str, text_field: str | None = None, *, table: bool = False) -> str:
    """ "html", "rss", "xml", "json", "jsonl", "eml", "mbox", "csv" or "text".

    `text_field` is a column's name to look for; what is called a `table` and is nothing else is one.
    """
    head = text[:_HEAD].lstrip("\ufeff \t\r\n")
    if head.startswith("<"):
        return _marked_up(head)
    if head.startswith(("{", "[")):
        return _json_kind(text)
    if _is_mail(head):
        return "eml"
    if _MAILBOX.match(head) and _is_mail(head.partition("\n")[2]):
        return "mbox"
    return "csv" if (table and head) or columns(text, text_field) else "text"


def called_table(path: str) -> bool:
    """Whether a file is called a table; what is packed may be too."""
    return not {".csv", ".tsv"}.isdisjoint(suffix.lower() for suffix in PurePath(path).suffixes[-2:])


def _marked_up(head: str) -> str:
    prologue = _PROLOGUE.match(head)
    root = head[prologue.end() :] if prologue else head
    if _FEED.match(root):
        return "rss"
    if _PAGE.match(root):
        return "html"
    return "xml" if head.startswith("<?xml") else "text"


def _json_kind(text: str) -> str:
    """JSON Lines where one of several lines is an object by itself; JSON where it looks like it, broken or not."""
    start = len(text) - len(text.lstrip("\ufeff \t\r\n"))
    if _JSON_ARRAY.match(text, start):
        return "json"
    if not text.startswith("{", start):
        return "text"
    lines = text[start : start + (1 << 20)].split("\n", _TRIED_LINES)[:_TRIED_LINES]
    if sum(bool(line.strip()) for line in lines) > 1 and any(map(_is_object, lines)):
        return "jsonl"
    return "json" if _JSON_OBJECT.match(text, start) else "text"


def _is_object(line: str) -> bool:
    line = line.strip()
    if not (line.startswith("{") and line.endswith("}")):
        return False
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


def _is_mail(head: str) -> bool:
    """Header fields and nothing else up to the first blank line, some of them by mail programs."""
    names = set()
    for line in head.replace("\r\n", "\n").split("\n"):
        if not line:
            break
        field = _HEADER_LINE.match(line)
        if field:
            names.add(field[1].lower())
        elif not (names and line[0] in " \t"):
            return False
    return bool(names & _MAIL and names & _TRANSPORT)


def columns(text: str, text_field: str | None = None, *, table: bool = False) -> tuple[str, list[str]] | None:
    """The delimiter and the columns of a table of texts with a header; None where there is no text column.

    A single column with a usual name is a table's only where it is known to be a `table`; nothing delimits it then.
    """
    line = first_line(text)
    wanted = {text_field.casefold()} if text_field else set(TEXT_FIELDS)
    for delimiter in ",;\t|":
        header = header_cells(line, delimiter)
        if {cell.casefold() for cell in header} & wanted:
            if len(header) > 1:
                return delimiter, header
            return (_NOTHING, header) if text_field or table else None
    return None


def first_line(text: str) -> str:
    """The first line as far as a table's header may be long."""
    head = text[: HEADER_LINE + 1].lstrip("\ufeff")
    end = head.find("\n")
    return (head if end < 0 else head[:end]).rstrip("\r")


def header_cells(line: str, delimiter: str) -> list[str]:
    """The cells of a line of a table, without the white space around them."""
    try:
        cells = next(csv.reader([line], delimiter=delimiter), [])
    except csv.Error:
        return []
    return [cell.strip() for cell in cells]
