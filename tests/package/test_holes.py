"""What `make audit` makes of pip-audit's answer: a hole fails, a silent service is told."""

import importlib.util
import json
import sys
from pathlib import Path
from typing import Any

import pytest

TOOL = Path(__file__).parents[2] / ".ci" / "tools" / "holes.py"
FINE = {"name": "spacy", "version": "3.8.7", "vulns": []}
BAD = {"name": "jinja2", "version": "2.4", "vulns": [{"id": "PYSEC-0000-1", "fix_versions": ["2.5"]}]}
UNKNOWN = {"name": "rich", "skip_reason": "Dependency not found"}


@pytest.mark.parametrize(
    ("answer", "code", "message"),
    [
        ([FINE], 0, "holes: 0 known in 1 packages"),
        ([FINE, BAD], 1, "holes: jinja2 2.4: PYSEC-0000-1, mended in 2.5"),
        ([BAD, UNKNOWN], 1, "holes: NOT CHECKED: rich"),
        ([UNKNOWN], 0, "holes: NOT CHECKED, the service that can be reached knows none"),
        (None, 0, "holes: NOT CHECKED, no service could be asked: no route"),
    ],
)
def test_answers(
    answer: list[Any] | None,
    code: int,
    message: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    spec = importlib.util.spec_from_file_location("holes", TOOL)
    assert spec
    assert spec.loader
    holes = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(holes)
    program = tmp_path / "pip-audit"
    told = json.dumps({"dependencies": answer})
    code_of_it = (
        f"import sys; open(sys.argv[-1], 'w').write({told!r})" if answer else "import sys; sys.exit('no route')"
    )
    program.write_text(f"#!{sys.executable}\n{code_of_it}\n")
    program.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    assert holes.main("pins.txt") == code
    assert message in capsys.readouterr().out
