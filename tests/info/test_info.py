"""`pressfacts info`: what is installed, found without loading it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from pressfacts import __version__
from pressfacts.cli.app import app
from pressfacts.cli.exits import run
from pressfacts.info import gather
from pressfacts.info.extras import extras_of, required
from pressfacts.info.products import blas_in, products

NEEDS = [
    "spacy<3.9,>=3.8",
    "Follow_The_Money>=4; extra == 'ftm'",
    'pyarrow; python_version<"4" and extra == "all"',
    "pressfacts[ftm]; extra == 'all'",
]


def test_reads_requirements() -> None:
    assert required(NEEDS) == ("spacy",)
    assert extras_of(NEEDS, "ftm") == ("follow-the-money",)
    assert extras_of(NEEDS, "all") == ("pyarrow",)


def test_describes_the_model_and_the_tables() -> None:
    found = gather()
    assert found.pressfacts == __version__
    assert found.model.problem is None
    assert {"PERSON", "ORG"} <= set(found.model.labels)
    rows = {table.name: table.rows for table in found.tables}
    assert rows["territories/names.txt"] > 200
    assert all(rows.values())


def test_a_missing_model_is_reported(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(app, ["info", "--model", str(tmp_path)]) == 1
    assert "problem   cannot be read" in capsys.readouterr().out


def test_json_has_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(app, ["info", "--format", "json", "--no-config"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["pressfacts"] == __version__
    assert found["config"] is None
    assert set(found) == {
        "pressfacts",
        "python",
        "platform",
        "config",
        "model",
        "packages",
        "products",
        "extras",
        "tables",
    }


def test_names_the_library_of_products(capsys: pytest.CaptureFixture[str]) -> None:
    import numpy as np

    built = np.show_config(mode="dicts")["Build Dependencies"]["blas"]
    assert products() == f"{built['name']} {built['version']}"
    run(app, ["info"])
    assert f"products    {products()}" in capsys.readouterr().out


def test_a_build_that_tells_no_library() -> None:
    assert blas_in("CONFIG = f({'blas': {'found': bool(1), 'name': 'blis', 'version': ''}})") == {
        "name": "blis",
        "version": "",
    }
    assert blas_in("CONFIG = {'lapack': {'name': 'x'}, **{}}") == {}


def test_lines_fit_the_terminal(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    run(app, ["info", "--no-config"])
    lines = capsys.readouterr().out.splitlines()
    assert all(len(line) <= 80 for line in lines if "/" not in line)
    assert any(line.startswith("tables") and "rows" in line for line in lines)


def test_says_which_extra_installs_what(capsys: pytest.CaptureFixture[str]) -> None:
    run(app, ["info"])
    out = capsys.readouterr().out
    for extra in gather().extras:
        assert extra.install == f"pip install 'pressfacts[{extra.name}]'"
        assert (extra.install in out) == bool(extra.missing)


def test_loads_nothing_heavy() -> None:
    code = (
        "import sys; from pressfacts.cli.app import app; from pressfacts.cli.exits import run; run(app, ['info']);"
        "print(sorted({m.split('.')[0] for m in sys.modules} & {'spacy', 'thinc', 'numpy', 'rich', 'dateparser'}))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
