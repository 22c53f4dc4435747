"""What `make release` refuses, and what it lists."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

TOOL = Path(__file__).parents[2] / ".ci" / "tools" / "release.py"


@pytest.fixture
def release(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    spec = importlib.util.spec_from_file_location("release", TOOL)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(module, "_git", lambda *_: "")
    return module


@pytest.mark.parametrize(
    ("heading", "refused"),
    [("## 0.2.0 – 2026-11-30", False), ("## 0.2.0 – unreleased", True), ("## 0.1.0 – 2026-11-30", True)],
)
def test_the_changelog_has_the_version_with_a_day(
    heading: str, refused: bool, release: ModuleType, tmp_path: Path
) -> None:
    (tmp_path / "CHANGELOG.md").write_text(f"# Changelog\n\n{heading}\n", "utf-8")
    assert bool(release.faults("0.2.0")) is refused


def test_what_is_not_committed_is_named(release: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "CHANGELOG.md").write_text("## 0.2.0 – 2026-11-30\n", "utf-8")
    monkeypatch.setattr(release, "_git", lambda *_: " M src/pressfacts/api.py\n")
    assert release.faults("0.2.0") == ["not committed: src/pressfacts/api.py"]


def test_a_line_a_file(release: ModuleType, tmp_path: Path) -> None:
    file = tmp_path / "pressfacts-0.2.0.tar.gz"
    file.write_bytes(b"")
    empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert release.listing([file]) == f"{empty}           0  pressfacts-0.2.0.tar.gz\n"
