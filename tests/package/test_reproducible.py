"""The wheel is the same bytes however often, and whenever, it is built."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
_PARTS = ("src", "models/en_pressfacts", "pyproject.toml", "README.md", "LICENSE")


def _copy(to: Path) -> Path:
    """What the wheel is made of, so that nothing changes between two builds."""
    for part in _PARTS:
        source, target = ROOT / part, to / part
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy2(source, target)
    return to


def _wheel(tree: Path, out: Path, **environment: str) -> bytes:
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(out), str(tree)]
    subprocess.run(command, check=True, capture_output=True, env=os.environ | environment)
    return next(out.glob("*.whl")).read_bytes()


def test_the_same_bytes_twice(tmp_path: Path) -> None:
    tree = _copy(tmp_path / "tree")
    first = _wheel(tree, tmp_path / "one", SOURCE_DATE_EPOCH="1600000000", TZ="UTC")
    second = _wheel(tree, tmp_path / "two", SOURCE_DATE_EPOCH="1600000000", TZ="Asia/Tokyo", PYTHONHASHSEED="5")
    assert first == second
