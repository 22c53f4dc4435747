"""Options that several commands share, as dataclasses: such a parameter of a command stands for all its fields."""

import inspect
from collections.abc import Callable
from dataclasses import dataclass, fields, is_dataclass
from functools import wraps
from typing import TYPE_CHECKING, Any

import typer

import pressfacts
from pressfacts.cli import options
from pressfacts.cli.configured import own_names
from pressfacts.cli.output import on_terminal, table_width, wants_color
from pressfacts.cli.progress import Progress, sees_progress
from pressfacts.cli.sources import names_of, splitting

if TYPE_CHECKING:
    from pressfacts.write.table import Look


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingOptions:
    """How inputs are read and segmented."""

    split_at: options.SplitAt = None
    no_split: options.NoSplit = False
    input_format: options.InputFormat = None
    text_field: options.TextField = None
    title_field: options.TitleField = None
    date_field: options.DateField = None
    id_field: options.IdField = None
    force: options.Force = False

    def reading(self, keep: str | None = None) -> "pressfacts.Reading":
        """The options as the readers take them; MisuseError where they contradict each other."""
        return pressfacts.Reading(
            format=self.input_format,
            text_field=self.text_field,
            title_field=self.title_field,
            date_field=self.date_field,
            id_field=self.id_field,
            keep=names_of(keep),
            force=self.force,
            records=False,
            splitting=splitting(self.split_at, self.no_split),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordOptions:
    """What goes into a record, and how it is laid out."""

    flat: options.Flat = False
    escape_formulas: options.EscapeFormulas = False
    only: options.Only = None
    min_confidence: options.MinConfidence = 0.0
    date: options.Date = None
    text: options.Text = False
    explain: options.Explain = False
    usd: options.Usd = False
    strict: options.Strict = False


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchOptions:
    """How a run over many inputs is spread and resumed."""

    output_dir: options.OutputDir = None
    resume: options.Resume = False
    jobs: options.Jobs = 1
    scheduler: options.Scheduler = None
    progress: options.ProgressMode = "auto"

    @property
    def is_plain(self) -> bool:
        """Whether no option asks for more than one plain run."""
        return self == BatchOptions()


@dataclass(frozen=True, slots=True, kw_only=True)
class CollectionOptions:
    """Options of a command over a collection: of records, or of texts to extract them from."""

    date: options.Date = None
    output: options.Output = None
    model: options.Model = None
    quiet: options.Quiet = False
    no_color: options.NoColor = False

    def format(self, asked: str | None, piped: str) -> str:
        """The format asked for, else a table on a terminal and `piped` elsewhere."""
        return asked or ("table" if on_terminal(self.output) else piped)

    def extraction(self, context: typer.Context) -> dict[str, Any]:
        """The arguments of `pressfacts.extract` for inputs that are texts."""
        return {"date": self.date, "model": self.model, "names": own_names(context)}

    def progress(self, paths: list[str]) -> Progress:
        """The progress bar, shown where it does not mix with the output."""
        return Progress(paths, sees_progress(self.quiet, on_terminal(self.output)), self.no_color)

    @property
    def look(self) -> "Look":
        """Width and colours of a table."""
        from pressfacts.write.table import Look

        return Look(table_width(self.output), wants_color(self.output, self.no_color))


def expanded(command: Callable[..., object]) -> Callable[..., object]:
    """`command` with the fields of each option group in the place of the group."""
    own = inspect.signature(command)
    groups: dict[str, Any] = {p.name: p.annotation for p in own.parameters.values() if is_dataclass(p.annotation)}

    @wraps(command)
    def wrapper(*args: object, **values: Any) -> object:
        made = {name: group(**{f.name: values.pop(f.name) for f in fields(group)}) for name, group in groups.items()}
        return command(*args, **values, **made)

    listed = [p for parameter in own.parameters.values() for p in _parameters(parameter)]
    wrapper.__signature__ = own.replace(parameters=listed)  # type: ignore[attr-defined]
    wrapper.__annotations__ = {p.name: p.annotation for p in listed}
    return wrapper


def _parameters(parameter: inspect.Parameter) -> list[inspect.Parameter]:
    """A parameter as keyword options: itself, or one for each field of its group."""
    if not is_dataclass(parameter.annotation):
        return [parameter]
    return [
        inspect.Parameter(f.name, inspect.Parameter.KEYWORD_ONLY, default=f.default, annotation=f.type)
        for f in fields(parameter.annotation)
    ]
