"""File names under `--output-dir`: the input's path under its argument, with the format's suffix."""

from collections.abc import Sequence
from pathlib import Path, PurePath

from pressfacts.batch.source import Document, is_url


class Names:
    """A path of its own for each input: with several arguments each gets its own folder."""

    def __init__(self, paths: Sequence[str], suffix: str) -> None:
        self._suffix = suffix
        self._rooms = _rooms(paths)

    def of(self, document: Document) -> PurePath:
        """The path under the output directory; never absolute and without `..`, whatever the input's path."""
        inside = PurePath(document.inside if document.file != "-" else "stdin")
        steps = [step for step in inside.parts if step not in ("..", ".", inside.anchor)] or ["input"]
        room = self._rooms[document.root]
        if len(steps) == 1 and room.is_file:
            return PurePath(room.name + self._suffix)
        steps[-1] += self._suffix
        return PurePath(*((room.name,) if room.name else ()), *steps)


class _Room:
    def __init__(self, name: str, *, is_file: bool) -> None:
        self.name = name
        self.is_file = is_file


def _rooms(paths: Sequence[str]) -> list[_Room]:
    """A single directory needs no folder; else the argument's name, numbered where it comes again."""
    taken: set[str] = set()
    rooms = []
    for path in paths:
        is_file = not is_url(path) and not Path(path).is_dir()
        name = "" if len(paths) == 1 and not is_file else _unique(_name(path), taken)
        rooms.append(_Room(name, is_file=is_file))
    return rooms


def _name(path: str) -> str:
    if path == "-":
        return "stdin"
    return Path(path.rpartition("://")[2]).resolve().name or "root"


def _unique(name: str, taken: set[str]) -> str:
    """`name`, with a number before its suffix where it is taken, in any case of its letters."""
    number, found = 1, name
    while found.casefold() in taken:
        number += 1
        stem, dot, suffix = name.rpartition(".")
        found = f"{stem}-{number}.{suffix}" if dot and stem else f"{name}-{number}"
    taken.add(found.casefold())
    return found
