"""Records depend on nothing but the text: not on locale, time zone, hash seed or clock, and never on the network."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

_RELEASE = """Forty parrots fly home after Operation Quiet Feather
Source: Forest Police

LIMA, Peru – Officers arrested 12 people last week in Perú’s north, and 4 on 3/4/2021, and seized EUR 1,000.50.
They paid 17 cheques into the account of a fictitious company called Larch Quarries Ltd between June and May last year.
"""
_CODE = """
import sys
def refuse(event, arguments):
    if event.startswith("socket."):
        raise RuntimeError(f"the network was asked for: {event}")
sys.addaudithook(refuse)
from pressfacts.__main__ import main
sys.argv = ["pressfacts", *sys.argv[1:]]
sys.exit(main())
"""


def _run(*words: str, **environment: str) -> bytes:
    command = [sys.executable, "-c", _CODE, *words]
    done = subprocess.run(
        command, input=_RELEASE.encode(), capture_output=True, env=os.environ | environment, timeout=120, check=False
    )
    assert not done.stderr, done.stderr.decode()
    assert done.returncode == 0
    return done.stdout


@pytest.mark.parametrize(
    "words", [["extract", "--usd"], ["segment"], ["summary", "-f", "json"], ["schema"]], ids=" ".join
)
def test_no_command_asks_for_the_network(words: list[str]) -> None:
    assert _run(*words)


@pytest.mark.parametrize("seed", ["2", "5", "77"])  # of rules that find one name the same counts, whatever the seed
def test_the_same_bytes_in_any_surroundings(seed: str) -> None:
    usual = _run("extract", "--explain", "--text", PYTHONHASHSEED="0")
    other = _run(
        "extract", "--explain", "--text", LC_ALL="C", TZ="Pacific/Kiritimati", PYTHONHASHSEED=seed, LANG="tr_TR.UTF-8"
    )
    assert usual == other
    assert b"2021-04-03" in usual


def test_only_the_user_names_a_model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Models load code: none is taken from the working directory unless someone names it."""
    from pressfacts.annotate.pipeline import default_model

    monkeypatch.delenv("PRESSFACTS_MODEL", raising=False)
    (tmp_path / "model").mkdir()
    (tmp_path / "model" / "meta.json").write_text("{}")
    monkeypatch.chdir(tmp_path)
    assert not Path(default_model()).is_relative_to(tmp_path)
    assert Path(default_model()).is_absolute()
