"""Option groups stand for their fields, and make values of them."""

import inspect
from dataclasses import dataclass
from typing import Annotated

import pytest
import typer

from pressfacts.cli import option_groups
from pressfacts.cli.messages import MisuseError
from pressfacts.cli.option_groups import BatchOptions, CollectionOptions, ReadingOptions, expanded


@dataclass(frozen=True, kw_only=True)
class Pair:
    left: Annotated[int, typer.Option("--left")] = 1
    right: Annotated[str | None, typer.Option("--right")] = None


def command(path: str, *, first: int = 0, pair: Pair, last: bool = False) -> tuple[object, ...]:
    return path, first, pair, last


def test_a_group_is_replaced_by_its_fields_in_place() -> None:
    parameters = inspect.signature(expanded(command)).parameters
    assert list(parameters) == ["path", "first", "left", "right", "last"]
    assert (parameters["left"].default, parameters["right"].default) == (1, None)
    assert expanded(command).__annotations__["left"] is parameters["left"].annotation


def test_its_values_come_back_as_one() -> None:
    assert expanded(command)("a", first=2, left=3, right="x", last=True) == ("a", 2, Pair(left=3, right="x"), True)
    assert expanded(command)(path="a", left=1, right=None) == ("a", 0, Pair(), False)


def test_a_command_without_groups_stays_as_it_is() -> None:
    def bare(path: str, count: int = 1) -> str:
        return path * count

    assert expanded(bare)("a", count=3) == "aaa"
    assert list(inspect.signature(expanded(bare)).parameters) == ["path", "count"]


def test_typer_reads_the_fields_as_options() -> None:
    app = typer.Typer()
    found: list[object] = []

    def keep(*, pair: Pair) -> None:
        found.append(pair)

    app.command()(expanded(keep))
    app(["--right", "x", "--left", "5"], standalone_mode=False)
    assert found == [Pair(left=5, right="x")]


def test_reading_options() -> None:
    reading = ReadingOptions(text_field="body", no_split=True, force=True).reading("url, desk,url")
    assert (reading.text_field, reading.keep, reading.force) == ("body", ("url", "desk"), True)
    assert reading.splitting.never and not reading.records
    with pytest.raises(MisuseError, match="--split-at and --no-split"):
        ReadingOptions(split_at="x", no_split=True).reading()


@pytest.mark.parametrize(
    "options", [{"jobs": 2}, {"resume": True}, {"output_dir": "out"}, {"scheduler": "local"}, {"progress": "log"}]
)
def test_any_option_of_a_batch_makes_it_one(options: dict[str, object]) -> None:
    assert BatchOptions().is_plain
    assert not BatchOptions(**options).is_plain  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("asked", "terminal", "name"), [(None, True, "table"), (None, False, "json"), ("json", True, "json")]
)
def test_the_format_of_a_collection(
    asked: str | None, terminal: bool, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(option_groups, "on_terminal", lambda _: terminal)
    assert CollectionOptions().format(asked, "json") == name
