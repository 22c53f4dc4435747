"""Build what would be published into dist/ and list it: wheel, source archive, bill of materials, their digests.

Refuses, with a line that says why, where the changelog has no dated entry for the version or a file of the tree is not
committed; nothing is uploaded. Times in the archives are those of the commit: the same commit gives the same bytes.
"""

import hashlib
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DIST = ROOT / "dist"


def version() -> str:
    """The version as the build reads it."""
    text = (ROOT / "src" / "pressfacts" / "_version.py").read_text("utf-8")
    found = re.search(r'__version__ = "([^"]+)"', text)
    return found[1] if found else ""


def faults(number: str) -> list[str]:
    """Why this tree is no release."""
    changes = (ROOT / "CHANGELOG.md").read_text("utf-8")
    dated = re.search(rf"^## {re.escape(number)} – \d{{4}}-\d\d-\d\d$", changes, re.MULTILINE)
    found = [] if dated else [f"CHANGELOG.md: no entry '## {number} – YEAR-MONTH-DAY'"]
    changed = _git("status", "--porcelain")
    return [*found, *(f"not committed: {line[3:]}" for line in changed.splitlines())]


def build() -> list[Path]:
    """The wheel, made from the source archive, and that archive; each installs or unpacks."""
    shutil.rmtree(DIST, ignore_errors=True)
    surroundings = os.environ | {"SOURCE_DATE_EPOCH": _git("log", "-1", "--format=%ct").strip()}
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(DIST), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True, env=surroundings)
    return sorted(DIST.iterdir())


def bill(target: Path) -> None:
    """The bill of materials; fails where a licence is unfit."""
    command = [sys.executable, str(ROOT / ".ci" / "tools" / "audit.py"), "--sbom", str(target)]
    subprocess.run(command, check=True, capture_output=True)


def listing(files: list[Path]) -> str:
    """A line a file: SHA-256, size in bytes, name."""
    return "".join(f"{hashlib.sha256(f.read_bytes()).hexdigest()}  {f.stat().st_size:>10}  {f.name}\n" for f in files)


def _git(*words: str) -> str:
    return subprocess.run(["git", *words], cwd=ROOT, check=True, capture_output=True, text=True).stdout


def main() -> int:
    """Print what would be published; 1 where nothing may be."""
    number = version()
    if found := faults(number):
        sys.stderr.write("".join(f"release {number}: {fault}\n" for fault in found))
        return 1
    files = build()
    sbom = DIST / f"pressfacts-{number}.sbom.json"
    bill(sbom)
    sys.stdout.write(listing([*files, sbom]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
