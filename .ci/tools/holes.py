"""Known holes in pinned packages, by pip-audit: `holes.py REQUIREMENTS`. 1 where one is known.

Where pip-audit is not installed, or the service that knows of holes could not be asked, that is said and no failure.
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

_OPTIONS = ("--require-hashes", "--disable-pip", "--progress-spinner", "off", "--format", "json")


def main(requirements: str) -> int:
    """Print what is known; 1 where it is bad."""
    program = Path(sys.executable).with_name("pip-audit")
    if not program.exists():
        return _say("holes: pip-audit is not installed, nothing was asked (pip install --group audit)")
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder, "holes.json")
        command = [str(program), *_OPTIONS, "--requirement", requirements, "--output", str(out)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        told = out.read_text("utf-8") if out.exists() else ""
    if not told:
        reason = (done.stderr.strip().splitlines() or ["no answer"])[-1]
        return _say(f"holes: NOT CHECKED, no service could be asked: {reason[:200]}")
    return _told(json.loads(told)["dependencies"])


def _told(packages: list[dict[str, Any]]) -> int:
    skipped = [package["name"] for package in packages if "skip_reason" in package]
    if len(skipped) == len(packages):
        return _say("holes: NOT CHECKED, the service that can be reached knows none of the packages")
    if skipped:
        _say(f"holes: NOT CHECKED: {', '.join(skipped)}")
    holes = list(_holes(packages))
    for line in holes:
        _say(f"holes: {line}")
    _say(f"holes: {len(holes)} known in {len(packages) - len(skipped)} packages")
    return int(bool(holes))


def _holes(packages: list[dict[str, Any]]) -> Iterator[str]:
    for package in packages:
        for hole in package.get("vulns", ()):
            fixed = ", ".join(hole["fix_versions"]) or "no version"
            yield f"{package['name']} {package['version']}: {hole['id']}, mended in {fixed}"


def _say(line: str) -> int:
    sys.stdout.write(line + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
