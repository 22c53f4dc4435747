"""Write each release of a folder in other ways and see whether its facts stay: `ways.py FOLDER [show]`.

A count for each way, of articles and of single facts that stay the same; with `show` the facts that differ. What has to
stay whatever the release is written like (line ends, quotes, sums, names) makes the run end with 1 where it does not.
"""

import re
import sys
from collections import Counter
from pathlib import Path

Facts = Counter[str]
_FIRM = ("line ends of Windows", "straight quotes")


def main(words: list[str]) -> int:
    """1 where a release changes with a way that no rule may see."""
    from robust.releases import WAYS

    texts = [(path.stem, path.read_bytes().decode("utf-8-sig")) for path in sorted(Path(words[0]).glob("*.txt"))]
    before = [(name, text, facts(text)) for name, text in texts]
    found = 0
    for way, change in WAYS.items():
        pairs = [(name, told, facts(change(text))) for name, text, told in before if change(text) != text]
        found += _say(way, pairs, show="show" in words) and way in _FIRM
    renamings = [(name, *renamed(text)) for name, text in texts]
    pairs = [(name, expected, facts(text)) for name, text, expected in renamings if text]
    _say("another name", pairs, show="show" in words)
    return int(bool(found))


def _say(way: str, pairs: list[tuple[str, Facts, Facts]], *, show: bool) -> bool:
    """Print how many releases stay the same in a way; whether any does not."""
    same = [told == now for _, told, now in pairs]
    stay, go, come = (
        sum(both.total() for both in found)
        for found in ([a & b for _, a, b in pairs], [a - b for _, a, b in pairs], [b - a for _, a, b in pairs])
    )
    print(f"{way}: {sum(same)} of {len(same)} releases the same; facts: {stay} stay, {go} go, {come} come")
    for name, told, now in pairs:
        if show and told != now:
            _show(name, told, now)
    return not all(same)


def renamed(text: str) -> tuple[str, Facts]:
    """The text with another surname for its first person, and the facts that it should hold; "" where there is none."""
    import pressfacts

    records = list(pressfacts.extract(text))
    others = {o.name for r in records for o in r.organizations} | {o.name for r in records for o in r.operations}
    for person in (person for record in records for person in record.people):
        *given, surname = person.name.split()
        if given and surname.isalpha() and len(surname) > 3 and not any(surname in other for other in others):
            told = Counter({_exchanged(fact, surname): n for fact, n in facts(text).items()})
            return _exchanged(text, surname), told
    return "", Counter()


def _exchanged(text: str, surname: str) -> str:
    for old, new in ((surname, "Marwick"), (surname.upper(), "MARWICK")):
        text = re.sub(rf"\b{old}\b", new, text)
    return text


def facts(text: str) -> Facts:
    """What the records of a text say, without places and without how it is written."""
    import pressfacts

    return Counter(fact for record in pressfacts.extract(text) for fact in _of(record))


def _of(record: "pressfacts.Record") -> list[str]:  # type: ignore[name-defined]  # noqa: F821
    things = [
        *(f"country {c.alpha_2}" for c in record.countries),
        *(f"date {d.edtf or ' '.join(d.text.split())}" for d in record.dates),
        *(f"operation {o.name.casefold()} {o.countries} {o.dates}" for o in record.operations),
        *(f"person {p.name} {sorted(p.roles)}" for p in record.people),
        *(f"organization {o.name} {o.acronym} {o.country}" for o in record.organizations),
    ]
    for f in record.figures:
        operation = f.operation.casefold() if f.operation else None
        said = (f.kind, f.value, f.low, f.high, f.qualifier, f.unit, f.currency, operation, f.countries, f.dates)
        things.append(f"figure {' '.join(map(str, said))}")
    return things


def _show(name: str, before: Facts, after: Facts) -> None:
    print(f"  {name}")
    for mark, facts in (("-", before - after), ("+", after - before)):
        for fact in sorted(facts):
            print(f"    {mark} {fact}")


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parent.parent))
    sys.exit(main(sys.argv[1:]))
