"""Walk a directory for text files: sorted, without hidden ones, safe from links that loop."""

import os
from collections.abc import Iterator
from pathlib import Path

from pressfacts.errors import InputError

SUFFIXES = frozenset({"", ".txt", ".text", ".md"})


def walk(root: str) -> Iterator[str | InputError]:
    """Paths of the text files under `root` in order of name; InputError for what cannot be listed."""
    seen: set[tuple[int, int]] = set()
    stack = [root]
    while stack:
        path = stack.pop()
        try:
            if Path(path).is_dir():
                stack.extend(reversed(_entries(path, seen)))
            elif _is_text_file(path):
                yield path
        except OSError as error:
            yield InputError(printable(path), reason(error))


def _entries(path: str, seen: set[tuple[int, int]]) -> list[str]:
    """What `path` holds, in order; nothing where this directory was listed already."""
    status = Path(path).stat()
    if (status.st_dev, status.st_ino) in seen:
        return []
    seen.add((status.st_dev, status.st_ino))
    names = sorted(name for name in os.listdir(path) if not name.startswith("."))  # noqa: PTH208
    return [os.path.join(path, name) for name in names]  # noqa: PTH118


def _is_text_file(path: str) -> bool:
    name = Path(path)
    return name.suffix.lower() in SUFFIXES and name.is_file()


def reason(error: OSError) -> str:
    """Why the system refused, without the file name that the message has already."""
    return (error.strerror or type(error).__name__).lower()


def printable(path: str) -> str:
    """A path fit for output: no lone surrogate, and no control character that breaks a line."""
    text = path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in text)
