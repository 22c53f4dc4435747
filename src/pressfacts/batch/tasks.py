"""What goes to a worker and what comes back: plain values that any process can take."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from pressfacts.config.names import NOTHING, Names
from pressfacts.read import Input, Reading
from pressfacts.record.model import Record
from pressfacts.segment import Article

ROOM = 16_000
"""Characters of text in a task: a second of work, so that workers end together and little is lost with one."""
_WITHOUT_COUNT = ("csv", "ftm", "inline")


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """How records are made and written, the same in every process; without a format they stay records."""

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
    def tells_count(self) -> bool:
        """Whether what is written tells how many articles the input holds."""
        return not self.flat and self.format not in _WITHOUT_COUNT


@dataclass(frozen=True, slots=True)
class Whole:
    """A text whose articles the worker finds; `end` says that its document ends with it."""

    input: Input
    end: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """Some articles of a text that has `count` of them, None where that is not known yet."""

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
    """What could not be read, and why; `spoils` says that what came of the document before does not hold."""

    path: str
    message: str
    end: bool = False
    spoils: bool = False


Unit = Whole | Part | Remote | Failed


@dataclass(frozen=True, slots=True)
class Task:
    """Units of work that go to a worker together; `number` gives the order."""

    number: int
    units: tuple[Unit, ...]


@dataclass(frozen=True, slots=True)
class Done:
    """What came of a unit: the written pieces in order, counts, and what is to be told."""

    pieces: tuple[str | Record, ...] = ()
    articles: int = 0
    words: int = 0
    failures: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def path_of(unit: Unit) -> str:
    """The document that a unit belongs to."""
    return unit.input.path if isinstance(unit, Whole) else unit.path


def size_of(unit: Unit) -> int:
    """The characters of text that a unit sends; a document read elsewhere counts as a task of its own."""
    if isinstance(unit, Whole):
        return len(unit.input.text)
    if isinstance(unit, Part):
        return sum(len(article.text) for article in unit.articles)
    return ROOM if isinstance(unit, Remote) else 0


def tasks(units: Iterable[Unit], room: int = ROOM) -> Iterator[Task]:
    """Units in tasks of about `room` characters, the same ones whoever does them."""
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
    """A unit as units of one article each, as far as that can be seen from here."""
    if isinstance(unit, Part):
        return [replace(unit, articles=(article,)) for article in unit.articles]
    return [unit]


def joined(parts: Sequence[Done]) -> Done:
    """What came of a unit that was done in parts."""
    return Done(
        pieces=tuple(piece for part in parts for piece in part.pieces),
        articles=sum(part.articles for part in parts),
        words=sum(part.words for part in parts),
        failures=tuple(message for part in parts for message in part.failures),
        warnings=tuple(message for part in parts for message in part.warnings),
        notes=tuple(message for part in parts for message in part.notes),
    )


def lost(unit: Unit, why: str) -> Done:
    """What comes of a unit whose worker ended twice over it."""
    several = isinstance(unit, Part) and unit.count != 1
    place = f"article {unit.articles[0].index + 1}: " if isinstance(unit, Part) and several else ""
    return Done(failures=(f"{path_of(unit)}: {place}{why}",))
