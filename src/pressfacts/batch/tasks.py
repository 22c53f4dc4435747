"""What goes to a worker and what comes back: plain values that can be sent to any process."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from pressfacts.config.names import NOTHING, Names
from pressfacts.read import Input, Reading
from pressfacts.record.model import Record
from pressfacts.segment import Article

ROOM = 16_000
"""Characters of text in a task: about a second of work, so that workers finish together and a lost one costs little."""
_WITHOUT_COUNT = ("csv", "ftm", "inline")


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """How records are made and written, the same in every process; without a format they stay objects."""

    format: str | None = "jsonl"
    flat: bool = False
    escape_formulas: bool = False
    only: tuple[str, ...] = ()
    min_confidence: float = 0.0
    date: str | None = None
    text: bool = False
    explain: bool = False
    usd: bool = False
    strict: bool = False
    model: str | None = None
    width: int | None = None
    color: bool = False
    screen: bool = False
    reading: Reading = field(default_factory=Reading)
    names: Names = NOTHING

    @property
    def writes_count(self) -> bool:
        """Whether the output holds the number of articles in the input."""
        return not self.flat and self.format not in _WITHOUT_COUNT


@dataclass(frozen=True, slots=True)
class Whole:
    """A text that the worker segments; `end`: its document ends with it."""

    input: Input
    end: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """Some of the `count` articles of a text; None where the count is not known yet."""

    path: str
    articles: tuple[Article, ...]
    count: int | None
    end: bool = False


@dataclass(frozen=True, slots=True)
class Remote:
    """A document that the worker reads itself (an fsspec URL)."""

    path: str
    end: bool = True


@dataclass(frozen=True, slots=True)
class Failed:
    """A document that could not be read, and why; `spoils`: earlier results of the document are invalid."""

    path: str
    message: str
    end: bool = False
    spoils: bool = False


Unit = Whole | Part | Remote | Failed


@dataclass(frozen=True, slots=True)
class Task:
    """Units that go to a worker together; `number` gives the order."""

    number: int
    units: tuple[Unit, ...]


@dataclass(frozen=True, slots=True)
class Done:
    """The result of a unit: output pieces in order, counts and messages."""

    pieces: tuple[str | Record, ...] = ()
    articles: int = 0
    words: int = 0
    failures: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def path_of(unit: Unit) -> str:
    """The path of the document that a unit belongs to."""
    return unit.input.path if isinstance(unit, Whole) else unit.path


def size_of(unit: Unit) -> int:
    """The characters of text in a unit; a document that the worker reads counts as a full task."""
    if isinstance(unit, Whole):
        return len(unit.input.text)
    if isinstance(unit, Part):
        return sum(len(article.text) for article in unit.articles)
    return ROOM if isinstance(unit, Remote) else 0


def tasks(units: Iterable[Unit], room: int = ROOM) -> Iterator[Task]:
    """Group units into tasks of about `room` characters, independent of who runs them."""
    waiting: list[Unit] = []
    size = number = 0
    for unit in units:
        if waiting and size + size_of(unit) > room:
            yield Task(number, tuple(waiting))
            waiting, size, number = [], 0, number + 1
        waiting.append(unit)
        size += size_of(unit)
    if waiting:
        yield Task(number, tuple(waiting))


def singles(unit: Unit) -> list[Unit]:
    """A unit as units of one article each, as far as its articles are known."""
    if isinstance(unit, Part):
        return [replace(unit, articles=(article,)) for article in unit.articles]
    return [unit]


def joined(parts: Sequence[Done]) -> Done:
    """The results of the parts of a unit as one."""
    return Done(
        pieces=tuple(piece for part in parts for piece in part.pieces),
        articles=sum(part.articles for part in parts),
        words=sum(part.words for part in parts),
        failures=tuple(message for part in parts for message in part.failures),
        warnings=tuple(message for part in parts for message in part.warnings),
        notes=tuple(message for part in parts for message in part.notes),
    )


def lost(unit: Unit, why: str) -> Done:
    """The result of a unit that two workers died over."""
    several = isinstance(unit, Part) and unit.count != 1
    place = f"article {unit.articles[0].index + 1}: " if isinstance(unit, Part) and several else ""
    return Done(failures=(f"{path_of(unit)}: {place}{why}",))
