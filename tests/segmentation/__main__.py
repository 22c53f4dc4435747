"""Measure segmentation on the benchmark: `python tests/segmentation [short]`; fails under `floors.toml`."""

import sys
import tomllib
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))

from segmentation.bundles import SIZES, bundles, negatives  # noqa: E402
from segmentation.measures import Tally, tally  # noqa: E402
from segmentation.more import MORE  # noqa: E402
from segmentation.once_fresh import ONCE_FRESH  # noqa: E402
from segmentation.others import blank_lines, text_tiling  # noqa: E402
from segmentation.styles import HELD_OUT, STYLES, Named  # noqa: E402

SHORT = tuple(size for size in SIZES if size <= 12)
_HEAD = f"{'':32}P      R      F1     WinDiff  P_k    whole"


def measure(styles: tuple[Named, ...], sizes: tuple[int, ...], *, shown: bool = True) -> Tally:
    """All bundles of some styles, a line of figures for each."""
    total = Tally()
    for style in styles:
        one = tally(bundles(style, sizes))
        total.join(one)
        if shown:
            print(f"{style.name:32}{one.row()}")
    return total


def main(short: bool) -> int:
    """Print the figures; 1 where one is under its floor."""
    sizes = SHORT if short else SIZES
    print(_HEAD)
    known = measure((*STYLES, *MORE, *ONCE_FRESH), sizes)
    print(f"{'— styles and exports':32}{known.row()}\n")
    held = measure(HELD_OUT, sizes)
    print(f"{'— 5 styles held out':32}{held.row()}\n")
    for name, cutter in (("TextTiling", text_tiling), ("split at blank lines", blank_lines)):
        other = Tally()
        for style in (*STYLES, *MORE, *ONCE_FRESH, *HELD_OUT):
            other.join(tally(bundles(style, SHORT), cutter))
        print(f"{name:32}{other.row()}")
    single = tally(negatives())
    print(f"\n{single.found} false boundaries in {single.bundles} texts of one article each")
    return _verdict(known, held, single)


def _verdict(known: Tally, held: Tally, single: Tally) -> int:
    floors = tomllib.loads((HERE / "floors.toml").read_text("utf-8"))
    got = {
        "styles": {"precision": known.precision, "f1": known.f1},
        "held_out": {"precision": held.precision, "f1": held.f1},
    }
    under = [
        f"{part}.{name} is {got[part][name]:.3f}, under {floor}"
        for part in got
        for name, floor in floors[part].items()
        if got[part][name] < floor
    ]
    if single.found > floors["single"]["false_boundaries"]:
        under.append(f"{single.found} false boundaries in single releases")
    print("\n".join(under) or "no figure is under its floor")
    return 1 if under else 0


if __name__ == "__main__":
    sys.exit(main("short" in sys.argv[1:]))
