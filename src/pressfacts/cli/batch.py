"""From checked options to a run over many documents: its workers, its sink, its messages."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from pressfacts._version import __version__
from pressfacts.cli.batch_progress import BatchProgress
from pressfacts.cli.exits import DONE, UNREAD
from pressfacts.cli.messages import MisuseError, nothing_in, say
from pressfacts.cli.option_groups import BatchOptions
from pressfacts.cli.output import STDOUT, on_terminal, table_width, wants_color
from pressfacts.cli.sources import stdin
from pressfacts.cli.writing import writing
from pressfacts.errors import PressfactsError
from pressfacts.write.formats import BINARY, HOLD_TEXT

if TYPE_CHECKING:
    from pressfacts.batch import Recipe
    from pressfacts.batch.sinks import Sink

_NOT_TEXT = ("sqlite", *BINARY)
_ON_SCREEN = ("csv", "inline")
SUFFIXES = {"markdown": ".md", "table": ".txt", "inline": ".txt"}


def check(batch: BatchOptions, output: str | None, name: str) -> None:
    """MisuseError where the options of a batch do not go together."""
    if batch.output_dir and output:
        raise MisuseError("--output-dir and --output exclude each other: name one")
    if batch.resume and not batch.output_dir and output in (None, STDOUT):
        raise MisuseError("--resume needs a file to continue: -o FILE or --output-dir DIR")
    if (batch.resume or batch.output_dir) and name in _NOT_TEXT:
        raise MisuseError(f"--resume and --output-dir go with text formats, not with {name}")


def run_batch(
    paths: list[str], recipe: "Recipe", batch: BatchOptions, output: str | None, *, quiet: bool, no_color: bool
) -> int:
    """Run it; the exit code."""
    from pressfacts.batch.run import run, workers
    from pressfacts.batch.source import listed

    if not quiet:
        report_fewer(batch)
    busy = not batch.is_plain or any(Path(path).is_dir() for path in paths)
    progress = BatchProgress(
        paths, recipe.reading, batch.progress, quiet=quiet, busy=busy, amid=on_terminal(output), no_color=no_color
    )
    with _sink(paths, recipe, batch, output, no_color, progress.note) as (sink, shape), progress as watcher:
        with workers(shape, batch.jobs, batch.scheduler) as crew:
            totals = run(listed(paths, recipe.reading), shape, sink, watcher, crew, stdin())
        if not totals.documents:
            say(nothing_in(paths))
        watcher.close(totals)
    return DONE if totals.documents and not totals.failures else UNREAD


def report_fewer(batch: BatchOptions) -> None:
    """Print a note where more processes are asked for than this machine can use."""
    if batch.jobs <= 1:
        return
    from pressfacts.batch.cluster import LOCAL
    from pressfacts.batch.starting import processes

    if batch.scheduler not in (None, LOCAL):
        return
    if processes(batch.jobs) < batch.jobs:
        say(f"--jobs {batch.jobs:,} is more than this machine can use: working on {processes(batch.jobs)} processes")


def recipe_for(name: str, output: str | None, no_color: bool, **wanted: object) -> "Recipe":
    """The recipe of format `name`: what a worker must know to write for this terminal or file."""
    from pressfacts.batch import Recipe

    text = bool(wanted.pop("text")) or name in HOLD_TEXT
    screen = name in _ON_SCREEN and on_terminal(output)
    look = {"width": table_width(output), "color": wants_color(output, no_color)} if name == "table" else {}
    return Recipe(format=name, text=text, screen=screen, **look, **wanted)  # type: ignore[arg-type]


@contextmanager
def _sink(
    paths: list[str],
    recipe: "Recipe",
    batch: BatchOptions,
    output: str | None,
    no_color: bool,
    note: Callable[[str], None],
) -> "Iterator[tuple[Sink, Recipe]]":
    """The sink and the recipe of its pieces; the output is locked where it is a file."""
    if batch.output_dir:
        folder = Path(batch.output_dir)
        _check_apart(paths, folder, recipe)
        with _naming(batch.output_dir):
            folder.mkdir(parents=True, exist_ok=True)
            with _locked(folder / "output"):
                yield _directory_sink(paths, folder, recipe, batch, note), recipe
    elif batch.resume:
        file = Path(output or "").resolve()
        with _naming(str(output)), _locked(file):
            yield _file_sink(file, recipe), recipe
    else:
        with _locked(_regular(output)), _stream_sink(recipe, output, no_color) as made:
            yield made


def _file_sink(file: Path, recipe: "Recipe") -> "Sink":
    from pressfacts.batch.file_sink import FileSink
    from pressfacts.batch.worker import form_of

    return FileSink(file, form_of(recipe), settings_of(recipe))


def _directory_sink(
    paths: list[str], folder: Path, recipe: "Recipe", batch: BatchOptions, note: Callable[[str], None]
) -> "Sink":
    from pressfacts.batch.directory_sink import DirectorySink
    from pressfacts.batch.names import Names
    from pressfacts.batch.worker import form_of

    names = Names(paths, _suffix(recipe))
    return DirectorySink(folder, names, form_of(recipe), settings_of(recipe), resume=batch.resume, note=note)


def _suffix(recipe: "Recipe") -> str:
    return SUFFIXES.get(str(recipe.format), f".{recipe.format}")


def _check_apart(paths: list[str], folder: Path, recipe: "Recipe") -> None:
    """MisuseError where the next run would read the output of this one."""
    from pressfacts.read.files import is_read

    holds = any(Path(path).is_dir() and folder.resolve().is_relative_to(Path(path).resolve()) for path in paths)
    if holds and is_read(_suffix(recipe), recipe.reading.format):
        raise MisuseError(f"--output-dir {folder} is inside an input, where {_suffix(recipe)} files are read as texts")


@contextmanager
def _stream_sink(recipe: "Recipe", output: str | None, no_color: bool) -> "Iterator[tuple[Sink, Recipe]]":
    from dataclasses import replace

    from pressfacts.batch.sinks import StreamSink
    from pressfacts.write.writer import TextWriter

    with writing(str(recipe.format), output, flat=recipe.flat, no_color=no_color) as writer:
        mark, back = getattr(writer, "mark", None), getattr(writer, "back", None)
        if isinstance(writer, TextWriter):
            yield StreamSink(writer.put, writer.close, mark, back), recipe  # type: ignore[arg-type]
        else:
            plain = replace(recipe, format=None)
            yield StreamSink(writer.write, writer.close, mark, back), plain  # type: ignore[arg-type]


def settings_of(recipe: "Recipe") -> str:
    """The settings that an interrupted run and the run that resumes it must share, on one line."""
    import msgspec

    from pressfacts.info.language_model import digest_of

    shared = {"pressfacts": __version__, "model_digest": digest_of(recipe.model), **asdict(recipe)}
    return msgspec.json.encode(shared).decode()


def _regular(output: str | None) -> Path | None:
    if output in (None, STDOUT) or (Path(str(output)).exists() and not Path(str(output)).is_file()):
        return None
    return Path(str(output)).resolve()


@contextmanager
def _locked(file: Path | None) -> Iterator[None]:
    from pressfacts.batch.lock import locked

    if file is None:
        yield
        return
    with locked(file):
        yield


@contextmanager
def _naming(place: str) -> Iterator[None]:
    """Name the path in errors of the system."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise PressfactsError(f"{place}: {(error.strerror or str(error)).lower()}") from error
