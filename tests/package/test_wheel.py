"""The wheel carries model and data: it runs with no file of the checkout in reach."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(out), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True)
    return next(out.glob("*.whl"))


def test_holds_model_data_and_licence(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert "pressfacts/model/meta.json" in names
    assert "pressfacts/data/territories/names.txt" in names
    assert "pressfacts/py.typed" in names
    assert any(n.endswith("/licenses/LICENSE") for n in names)
    assert not [n for n in names if "/tests/" in n or n.endswith(".pyc")]


def test_declares_the_components(wheel: Path) -> None:
    archive = zipfile.ZipFile(wheel)
    entry_points = archive.read(next(n for n in archive.namelist() if n.endswith("entry_points.txt"))).decode()
    for name in ("dates", "operations", "organizations", "people", "countries", "figures"):
        assert f"pressfacts_{name} = " in entry_points


def test_runs_elsewhere(wheel: Path, tmp_path: Path) -> None:
    target = tmp_path / "site"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(target)
    (tmp_path / "note.txt").write_text("Crabs freed\n\nPolice in Portugal seized 40 kg of crabs on 3 May 2024.\n")
    code = (
        f"import pathlib, pressfacts, pressfacts.annotate.pipeline as p; here = pathlib.Path(r'{target}')\n"
        "assert here in pathlib.Path(pressfacts.__file__).parents and p.default_model().startswith(str(here))\n"
        "from pressfacts.__main__ import main; import sys; sys.argv = ['pressfacts', 'extract', 'note.txt']; main()\n"
    )
    env = {**os.environ, "PYTHONPATH": str(target), "PRESSFACTS_MODEL": ""}
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, env=env, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    (figure,) = json.loads(done.stdout)["figures"]
    assert (figure["kind"], figure["value"], figure["unit"], figure["countries"]) == ("seizures", 40, "kg", ["PT"])
