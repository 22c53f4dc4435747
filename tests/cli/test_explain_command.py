"""The command `explain` in this process, on a release of our own."""

from collections.abc import Callable
from pathlib import Path

import pytest

from pressfacts.cli.app import app
from pressfacts.cli.exits import run

Run = Callable[..., tuple[int, str, str]]

FIRST = """Kayak ring capsizes

Source: River Police (news)

LISBON, Portugal – Police in Portugal made at least 72 arrests in Operation Wet Paddle on 3 May 2023.
"""
SECOND = """Two held over stolen paddles

Source: River Police (news)

PORTO, Portugal – Two men were arrested in Porto on 4 May 2023.
"""


@pytest.fixture
def command(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("COLUMNS", raising=False)
    Path("one.txt").write_text(FIRST, "utf-8")
    Path("two.txt").write_text(f"{FIRST}\n---\n\n{SECOND}", "utf-8")

    def call(*args: str) -> tuple[int, str, str]:
        code = run(app, args)
        return (code, *capsys.readouterr())

    return call


def test_the_text_with_its_facts_marked(command: Run) -> None:
    code, out, err = command("explain", "one.txt")
    assert (code, err) == (0, "")
    assert "made [at least 72 arrests]F1 in [Operation Wet Paddle]X1 on [3 May 2023]D1." in out
    assert 'more_than "at least"' in out
    assert "X1    Operation Wet Paddle" in out


def test_one_figure_with_every_word_it_came_from(command: Run) -> None:
    code, out, _ = command("explain", "one.txt", "--figure", "1")
    assert code == 0
    assert "[at least](qualifier) [72](number) [arrests](trigger) in [Operation Wet Paddle](operation)" in out
    assert "on [3 May 2023](date)" in out
    assert "bounds      72 or more" in out


def test_articles_are_chosen_by_number(command: Run) -> None:
    _, both, _ = command("explain", "two.txt")
    assert "two.txt, article 1 of 2" in both
    _, second, _ = command("explain", "two.txt", "--article", "2")
    assert "article 1 of 2" not in second
    assert "[Two men]F1" in second


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["two.txt", "--figure", "1"], "two.txt holds 2 articles: --figure goes with --article"),
        (["two.txt", "--article", "3"], "two.txt holds 2 articles, there is no article 3"),
        (["one.txt", "--figure", "7"], "the article has 1 figure, there is no figure 7"),
        (["one.txt", "--figure", "0"], "invalid value for '--figure'"),
    ],
)
def test_wrong_usage(command: Run, args: list[str], message: str) -> None:
    code, out, err = command("explain", *args)
    assert (code, out) == (2, "")
    assert message in err


def test_a_missing_file(command: Run) -> None:
    assert command("explain", "none.txt") == (1, "", "pressfacts: none.txt: no such file or directory\n")
