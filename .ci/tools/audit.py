"""The packages that pressfacts needs at run time: their licences checked, and with `--sbom FILE` a CycloneDX list.

Reads what is installed; asks nobody. Ends with 1 where a licence is missing or not among those that MIT goes with.
"""

import json
import re
import sys
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

_FINE = re.compile(
    r"\b(?:MIT|BSD|Apache|ISC|PSF|Python Software Foundation|MPL|Mozilla|Unlicense|0BSD|Zlib|HPND|LGPL|CC0)",
    re.IGNORECASE,
)
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_MARKED = re.compile(r";.*\b(?:extra\s*==|sys_platform\s*==\s*['\"]win32|platform_system\s*==\s*['\"]Windows)")


def needed(name: str, found: dict[str, Distribution]) -> None:
    """Put the installed package `name` and all it requires into `found`."""
    key = re.sub(r"[-_.]+", "-", name).lower()
    if key in found:
        return
    try:
        found[key] = distribution(name)
    except PackageNotFoundError:
        return  # for another platform or Python
    for requirement in found[key].requires or ():
        match = _NAME.match(requirement)
        if match and not _MARKED.search(requirement):
            needed(match[0], found)


def licence(package: Distribution) -> str:
    """What the package says of its licence, or else the first line of its licence's text; "" where neither is there."""
    said = package.metadata
    classes = [c.rpartition(" :: ")[2] for c in said.get_all("Classifier") or () if c.startswith("License")]
    first_line = (said.get("License") or "").strip().split("\n")[0][:60]
    return said.get("License-Expression") or "; ".join(classes) or first_line or _heading(package)


def _heading(package: Distribution) -> str:
    for file in package.files or ():
        if file.name.upper().startswith(("LICENSE", "LICENCE", "COPYING")):
            return file.read_text("utf-8").strip().partition("\n")[0][:60]
    return ""


def bill(found: dict[str, Distribution]) -> dict[str, object]:
    """A CycloneDX 1.5 bill of materials, the same for the same packages."""
    parts = [
        {
            "type": "library",
            "name": key,
            "version": package.version,
            "purl": f"pkg:pypi/{key}@{package.version}",
            "licenses": [{"license": {"name": licence(package)}}],
        }
        for key, package in sorted(found.items())
    ]
    return {"bomFormat": "CycloneDX", "specVersion": "1.5", "version": 1, "components": parts}


def main(words: list[str]) -> int:
    """Print a line a package; 1 where a licence is unfit."""
    found: dict[str, Distribution] = {}
    needed("pressfacts", found)
    unfit = [key for key, package in found.items() if not _FINE.search(licence(package))]
    for key, package in sorted(found.items()):
        mark = "  <- unknown or unfit" if key in unfit else ""
        sys.stdout.write(f"{key:24} {package.version:12} {licence(package)}{mark}\n")
    if words[:1] == ["--sbom"]:
        Path(words[1]).write_text(json.dumps(bill(found), indent=1) + "\n", encoding="utf-8")
    return int(bool(unfit))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
