"""Walk a directory for texts and documents: sorted, without hidden ones, safe from links that loop."""

import os
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from pressfacts.errors import InputError

SUFFIXES = frozenset(
    {
        "",
        ".txt",
        ".text",
        ".md",
        ".htm",
        ".html",
        ".xhtml",
        ".eml",
        ".rss",
        ".atom",
        ".docx",
        ".odt",
        ".rtf",
        ".mbox",
        ".pdf",
    }
)
_JSON, _CSV, _FEED = frozenset({".json", ".jsonl", ".ndjson"}), frozenset({".csv", ".tsv"}), frozenset({".xml"})
TABLES = _JSON | _CSV | _FEED
"""What may be an output of ours or something else entirely: read where it is named, or its format is."""
_OF_FORMAT = {"json": _JSON, "jsonl": _JSON, "csv": _CSV, "rss": _FEED}
_PACKED = frozenset({".gz", ".zst"})


def walk(root: str, format_: str | None = None) -> Iterator[str | InputError]:
    """Paths of the texts and documents under `root` in order of name; InputError for what cannot be listed.

    Dumps (JSON, CSV) and feeds are among them where `format_`, the format that all are said to have, may be theirs.
    """
    seen: set[tuple[int, int]] = set()
    stack = [root]
    while stack:
        path = stack.pop()
        try:
            if Path(path).is_dir():
                stack.extend(reversed(_entries(path, seen)))
            elif _is_wanted_file(path, format_):
                yield path
            elif not os.path.lexists(path):  # listed a moment ago
                yield InputError(path, "gone since the directory was listed")
        except OSError as error:
            yield InputError(path, reason(error))


def _entries(path: str, seen: set[tuple[int, int]]) -> list[str]:
    """What `path` holds, in order; nothing where this directory was listed already."""
    status = Path(path).stat()
    if (status.st_dev, status.st_ino) in seen:
        return []
    seen.add((status.st_dev, status.st_ino))
    names = sorted(name for name in os.listdir(path) if not name.startswith("."))  # noqa: PTH208
    return [os.path.join(path, name) for name in names]  # noqa: PTH118


def is_read(suffix: str, format_: str | None = None) -> bool:
    """Whether `walk` gives files that end so, unpacked."""
    return suffix in SUFFIXES or (format_ is not None and suffix in _OF_FORMAT.get(format_, TABLES))


def _is_wanted_file(path: str, format_: str | None) -> bool:
    name = Path(path)
    suffix = name.suffix.lower()
    if suffix in _PACKED:
        inner = Path(name.stem).suffix.lower()
        return bool(inner) and is_read(inner, format_) and name.is_file()
    return (is_read(suffix, format_) or suffix == ".zip") and name.is_file()


def is_wanted(member: str) -> bool:
    """Whether a member of an archive is a text, a document, a dump or another archive, and not hidden."""
    steps = PurePosixPath(member.replace("\\", "/")).parts
    hidden = any(step.startswith(".") and step.strip(".") for step in steps) or "__MACOSX" in steps
    suffix = PurePosixPath(steps[-1] if steps else "").suffix.lower()
    return not hidden and suffix in SUFFIXES | TABLES | _PACKED | {".zip"}


def reason(error: OSError) -> str:
    """Why the system refused, without the file name that the message has already."""
    return (error.strerror or type(error).__name__).lower()
