"""Run the English number and currency tables of Microsoft Recognizers-Text (MIT) and print the hit rates.

usage: run.py FOLDER [--misses]   (FOLDER holds NumberModel.json, NumberRangeModel.json, CurrencyModel.json)

PRESSFACTS_QUANTULUM may name a Python that has quantulum3, to be shown beside ours on the same cases.
"""

import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from tables.cases import Case, Wanted, money_cases, number_cases, range_cases
from tables.found import Found, our_numbers, our_ranges, our_sums

GOAL = 0.90
Right = Callable[[Wanted, Found], bool]
Answers = Sequence[Sequence[Found]]


def same(one: float | None, other: float | None) -> bool:
    """Equal but for what floating point adds."""
    return one == other or (one is not None and other is not None and abs(one - other) <= 1e-9 * max(1, abs(one)))


def value_right(wanted: Wanted, found: Found) -> bool:
    """The number is right."""
    return same(wanted.value, found.value)


def sum_right(wanted: Wanted, found: Found) -> bool:
    """The number and the currency are right."""
    return value_right(wanted, found) and found.code in wanted.codes


def range_right(wanted: Wanted, found: Found) -> bool:
    """Both bounds are right."""
    return same(wanted.low, found.low) and same(wanted.high, found.high)


def misses(cases: Sequence[Case], answers: Answers, right: Right) -> Iterator[tuple[Case, Wanted]]:
    """What was asked for and not found at its place."""
    for case, found in zip(cases, answers, strict=True):
        for wanted in case.wanted:
            if not any(f.start < wanted.end and wanted.start < f.end and right(wanted, f) for f in found):
                yield case, wanted


def rate(cases: Sequence[Case], answers: Answers, right: Right) -> float:
    """The share of what was asked for that was found."""
    asked = sum(len(case.wanted) for case in cases)
    return 1 - len(list(misses(cases, answers, right))) / asked


def theirs(cases: Sequence[Case]) -> Answers | None:
    """What quantulum3 finds, None where there is none."""
    python = os.environ.get("PRESSFACTS_QUANTULUM")
    if not python or not Path(python).exists():
        return None
    asked = json.dumps([case.text for case in cases])
    script = str(Path(__file__).with_name("quantulum.py"))
    done = subprocess.run([python, script], input=asked, capture_output=True, text=True, check=False)
    if done.returncode:
        return None
    return [
        [Found(start, end, value, code=code) for start, end, value, code in found] for found in json.loads(done.stdout)
    ]


def show(name: str, cases: Sequence[Case], ours: Answers, other: Answers | None, right: Right) -> float:
    """One line of the table; the rate that is ours."""
    asked = sum(len(case.wanted) for case in cases)
    got = rate(cases, ours, right)
    beside = f"{rate(cases, other, right):12.1%}" if other else f"{'–':>12}"
    print(f"{name:44}{asked:7}{got:12.1%}{beside}")
    return got


def main(folder: Path, tell_misses: bool) -> int:
    """Print the rates; 1 where the goal for money is missed, 2 where there are no tables."""
    if not folder.is_dir():
        print(f"{folder}: no such directory: the tables come with Recognizers-Text", file=sys.stderr)
        return 2
    money, numbers, ranges = money_cases(folder), number_cases(folder), range_cases(folder)
    ours = [our_sums(case.text) for case in money]
    other = theirs(money)
    inside = [i for i, case in enumerate(money) if case.wanted and case.is_sentence]
    print(f"{'share right':44}{'asked':>7}{'pressfacts':>12}{'quantulum3':>12}")
    show("money: value", money, ours, other, value_right)
    show("money: value and currency", money, ours, other, sum_right)
    cut = ([money[i] for i in inside], [ours[i] for i in inside], [other[i] for i in inside] if other else None)
    got = show("money in a sentence: value and currency", *cut, sum_right)
    show("numbers: value", numbers, [our_numbers(c.text) for c in numbers], theirs(numbers), value_right)
    show("ranges: both bounds", ranges, [our_ranges(c.text) for c in ranges], None, range_right)
    empty = [i for i, case in enumerate(money) if not case.wanted and not case.left_out]
    print(f"{'money seen where there is none':44}{len(empty):7}{sum(bool(ours[i]) for i in empty):12}", end="")
    print(f"{sum(bool(other[i]) for i in empty):12}" if other else f"{'–':>12}")
    left_out = Counter(why for case in money for why in case.left_out)
    print("left out of money: " + "; ".join(f"{why} ({n})" for why, n in left_out.items()))
    if tell_misses:
        for case, wanted in misses(money, ours, sum_right):
            print(f"  missed {wanted.value:g} {'/'.join(wanted.codes)}: {case.text}")
    return 0 if got >= GOAL else 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), "--misses" in sys.argv[2:]))
