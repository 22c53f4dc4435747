"""A new kind of figure takes one line and one file, as docs/writing-a-rule.md shows."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
TEXT = "LIMA, Peru – The prison vaccinated 40 guards on 3 May 2024. The plan is to vaccinate 90 more guards.\n"


def test_a_kind_is_added_as_the_page_says(tmp_path: Path) -> None:
    package = tmp_path / "src" / "pressfacts"
    shutil.copytree(ROOT / "src" / "pressfacts", package, ignore=shutil.ignore_patterns("__pycache__"))
    page = (ROOT / "docs" / "writing-a-rule.md").read_text("utf-8")
    (rules,) = re.findall(r"```text\n(# People who were vaccinated.*?)```", page, re.DOTALL)
    (package / "data" / "figures" / "vaccinated.toml").write_text(rules, "utf-8")
    model = package / "record" / "model.py"
    lines = model.read_text("utf-8")
    model.write_text(lines.replace('    "participants",\n]', '    "participants",\n    "vaccinated",\n]'), "utf-8")
    (tmp_path / "models").symlink_to(ROOT / "models")
    surroundings = os.environ | {"PYTHONPATH": str(package.parent)}
    command = [sys.executable, "-m", "pressfacts", "extract", "--no-config"]
    done = subprocess.run(
        command, input=TEXT, capture_output=True, text=True, check=True, env=surroundings, cwd=tmp_path
    )
    (record,) = map(json.loads, done.stdout.splitlines())
    told = [(f["kind"], f["value"], f["rule"], f["countries"]) for f in record["figures"]]
    assert told == [("vaccinated", 40, "vaccinated.strong.active", ["PE"])]
