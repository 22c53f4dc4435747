"""How runs end, the size of the screen, and where formats may go."""

import signal
from pathlib import Path
from types import SimpleNamespace

import pytest

from pressfacts.cli import interrupts, writing
from pressfacts.cli.exits import DONE, UNREAD, WRONG_USAGE, run
from pressfacts.cli.messages import MisuseError, nothing_in, say
from pressfacts.cli.screen import MOST, bounded_size
from pressfacts.cli.sources import names_of, sources, splitting
from pressfacts.errors import ConfigError, InputError, MissingExtraError, ModelError, PressfactsError


def ending(error: BaseException) -> int:
    def app(*_: object, **__: object) -> None:
        raise error

    return run(app, ["extract"])


@pytest.mark.parametrize(
    ("error", "code", "line"),
    [
        (PressfactsError("a.txt: unreadable"), UNREAD, "a.txt: unreadable"),
        (InputError("a.txt", "no such file"), UNREAD, "a.txt: no such file"),
        (ModelError("no model"), WRONG_USAGE, "no model"),
        (MisuseError("not together"), WRONG_USAGE, "not together"),
        (ConfigError("x.toml", 3, "wrong"), WRONG_USAGE, "x.toml:3: wrong"),
        (MissingExtraError("--usd", "usd"), WRONG_USAGE, "--usd"),
        (OSError(28, "No space left"), UNREAD, "standard output: no space left"),
        (BrokenPipeError(), DONE, ""),
        (ZeroDivisionError("x"), UNREAD, "internal error: ZeroDivisionError: x (PRESSFACTS_DEBUG=1 shows where)"),
        (KeyboardInterrupt(), 130, "interrupted"),
    ],
)
def test_an_error_is_one_line_and_a_code(
    error: BaseException, code: int, line: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pressfacts.cli.exits._forget_output", lambda: None)
    assert ending(error) == code
    err = capsys.readouterr().err
    assert err.startswith(f"pressfacts: {line}") if line else err == ""
    assert err.count("\n") == bool(line)


def test_a_job_gives_its_code() -> None:
    assert run(lambda *_, **__: lambda: 1, []) == 1
    assert run(lambda *_, **__: 2, []) == 2
    assert run(lambda *_, **__: None, []) == 0


def test_a_message_is_one_line_whatever_it_holds(capsys: pytest.CaptureFixture[str]) -> None:
    say("a\nb\x1b[2J\u202e")
    assert capsys.readouterr().err == "pressfacts: a\\x0ab\\x1b[2J\\u202e\n"


@pytest.mark.parametrize(
    ("value", "kept"),
    [
        ("80", "80"),
        (str(MOST), str(MOST)),
        ("10001", str(MOST)),
        ("9" * 5_000, str(MOST)),
        ("wide", None),
        ("-5", None),
        ("٣", None),
        ("", None),
    ],
)
def test_the_size_of_the_screen_has_bounds(value: str, kept: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    import os

    monkeypatch.setenv("COLUMNS", value)
    bounded_size()
    assert os.environ.get("COLUMNS") == kept


@pytest.mark.parametrize(
    ("error", "number"),
    [
        (KeyboardInterrupt(), signal.SIGINT),
        (SystemExit(143), 15),
        (SystemExit(1), None),
        (SystemExit("x"), None),
        (ValueError(), None),
        (None, None),
    ],
)
def test_the_signal_behind_an_exception(error: BaseException | None, number: int | None) -> None:
    assert interrupts._meant(error) == number


def test_a_swallowed_interrupt_comes_again(monkeypatch: pytest.MonkeyPatch) -> None:
    sent: list[object] = []
    monkeypatch.setattr(interrupts, "Timer", lambda _, __, numbers: SimpleNamespace(start=lambda: sent.append(numbers)))
    interrupts._again(SimpleNamespace(exc_value=SystemExit(143)))
    assert sent == [[15]]


def test_sources_need_an_input(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(isatty=lambda: True))
    with pytest.raises(MisuseError, match="no input"):
        sources(None)
    monkeypatch.setattr("sys.stdin", SimpleNamespace(isatty=lambda: False))
    assert sources([]) == ["-"]
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "link.txt").symlink_to(tmp_path / "a.txt")
    for output in ("a.txt", "link.txt"):
        with pytest.raises(MisuseError, match="is an input too"):
            sources([str(tmp_path / "a.txt")], str(tmp_path / output))
    assert sources([str(tmp_path / "a.txt")], str(tmp_path / "b.txt")) == [str(tmp_path / "a.txt")]


def test_lists_and_splitting() -> None:
    assert names_of(" url, desk ,,url") == ("url", "desk")
    assert names_of(None) == ()
    assert splitting("^#", False).at == "^#"
    assert not splitting(None, False)
    with pytest.raises(MisuseError):
        splitting("", True)


def test_a_directory_without_texts_hints_at_dumps(tmp_path: Path) -> None:
    assert nothing_in(["a.txt"]) == "nothing to read in a.txt"
    assert "--input-format jsonl" in nothing_in([str(tmp_path)])


def test_formats_that_need_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(MisuseError, match="sqlite needs a file"):
        writing.check_place("sqlite", None)
    writing.check_place("sqlite", "facts.db")
    writing.check_place("parquet", None)
    monkeypatch.setattr(writing, "on_terminal", lambda file: file is None)
    with pytest.raises(MisuseError, match="parquet cannot be shown on a terminal"):
        writing.check_place("parquet", None)
