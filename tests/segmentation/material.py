"""What bundles are made of: the re-created releases of `tests/gold/learn` and the samples, taken apart."""

import re
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path

TESTS = Path(__file__).parents[1]
sys.path.insert(0, str(TESTS))

from gold.releases import made  # noqa: E402
from pressfacts.segment.ends import is_end_mark  # noqa: E402

_LEAST = 100
_PLACES = (
    "LYON, France", "THE HAGUE, Netherlands", "LAGOS, Nigeria", "SINGAPORE", "BOGOTÁ, Colombia", "NAIROBI, Kenya",
    "BOSTON", "MIAMI, Fla.", "VIENNA, Austria", "MANILA, Philippines", "ACCRA, Ghana", "LISBON, Portugal",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Piece:
    """A release without its own header: headline, paragraphs, day, place and publisher (some of them made up)."""

    name: str
    whole: str
    title: str
    body: str
    day: tuple[int, int, int]
    place: str
    publisher: str
    dated: bool


@cache
def pieces() -> tuple[Piece, ...]:
    """Every re-created release that has a headline and a paragraph of some length."""
    found = (_piece(i, r.name, r.text, r.gold) for i, r in enumerate(made()))
    return tuple(piece for piece in found if piece)


@cache
def singles() -> dict[str, str]:
    """Texts of one article each: the re-created releases as they stand, and the samples of one article."""
    several = {"five-news", "rulers"}
    samples = {p.stem: p.read_text("utf-8") for p in sorted((TESTS.parent / "samples").glob("*.txt"))}
    return {r.name: r.text for r in made()} | {n: t for n, t in samples.items() if n not in several}


def _piece(i: int, name: str, text: str, gold: dict[str, object]) -> Piece | None:
    title = gold.get("title")
    lines = [line.rstrip() for line in text.split("\n")]
    start = next(
        (n for n, line in enumerate(lines) if len(line) >= _LEAST and line.rstrip().endswith((".", "”", '"'))), None
    )
    if not isinstance(title, str) or start is None:
        return None
    kept = [line for line in lines[start:] if not is_end_mark(line.strip())]
    body = re.sub(r"\n{3,}", "\n\n", "\n".join(kept)).strip()
    day = str(gold.get("published") or "")
    match = re.fullmatch(r"(\d{4})-(\d{2})-(\d{2})", day)
    when = (int(match[1]), int(match[2]), int(match[3])) if match else (2020 + i % 5, 1 + i % 12, 1 + i % 28)
    return Piece(
        name, text.strip("\n"), title, body, when, _PLACES[i % len(_PLACES)],
        str(gold.get("source") or "Harbour Police"), _is_dated(body, gold.get("dateline")),
    )  # fmt: skip


def _is_dated(body: str, dateline: object) -> bool:
    place = str(dateline.get("place")) if isinstance(dateline, dict) else None
    return place is not None and place.casefold() in body[:60].casefold()
