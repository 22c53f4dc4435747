"""Remove one row of a rule file at a time and list those that no test misses: `python tests/mutation FILE...`.

python tests/mutation figures/arrests.toml --seconds 600 --words
"""

import argparse
import sys
import time
import tomllib
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from mutation.mutants import mutants
from mutation.trial import is_missed, warm
from pressfacts.data.files import read_lines

_ONE = 300.0
"""Seconds that one mutant may take."""


def survivors(file: str, end: float, *, words: bool, own: bool) -> list[str]:
    """The rows of a rule file that no test misses, of those that could be tried until `end`."""
    text = "\n".join(read_lines(file))
    tried, left = 0, []
    found = list(mutants(tomllib.loads(text), words=words))
    for mutant in found:
        if time.monotonic() > end:
            break
        tried += 1
        if not is_missed(file, text, mutant, _ONE, own=own):
            left.append(mutant.label)
            print(f"  {mutant.label}", flush=True)
    print(
        f"{file}: {tried} of {len(found)} rows tried, {len(left)} that {'no example of the file' if own else 'no test'} misses",
        flush=True,
    )
    return left


def main() -> int:
    """Try the rows of the files; 1 where one is not missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", metavar="FILE", help="a rule file under src/pressfacts/data")
    parser.add_argument("--seconds", type=float, default=600.0, help="stop after so many seconds (600)")
    parser.add_argument("--words", action="store_true", help="remove single words of lists as well, which takes long")
    parser.add_argument("--own", action="store_true", help="run only the examples in the file, which is fast")
    chosen = parser.parse_args()
    warm()
    end = time.monotonic() + chosen.seconds
    files = [file.removeprefix("src/pressfacts/data/") for file in chosen.files]
    return int(sum(len(survivors(file, end, words=chosen.words, own=chosen.own)) for file in files) > 0)


if __name__ == "__main__":
    raise SystemExit(main())
