"""Learn how sure facts are from annotated releases, and write the weights to `src/pressfacts/data/confidence`.

usage: python models/learn_confidence.py [--check]

An entry is right where it meets an annotated one (`tests/gold`). The rules were made with these releases, and at first
openings of batches less was right than they say (`tests/gold/log.jsonl`): each list's constant is lowered by `CAUTION`,
in log-odds, so that right and said meet over the last two (batch-10, batch-11). Of the names that the model gives, only those count that
stand in releases it was not trained on. `--check` gives each entry the chance that releases of
other publishers teach (five folds), prints error, what is right at .90 and the reliability curve, and writes nothing.
"""

import sys
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from zlib import crc32

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "models")]

from annotated import Found, found  # noqa: E402
from build_corpus import test_releases  # noqa: E402
from gold.scores import calibration, pairs_of  # noqa: E402
from learn_links import Choice, fit  # noqa: E402
from pressfacts.confidence.features import LISTS, features  # noqa: E402
from pressfacts.link import link  # noqa: E402
from pressfacts.link.judge import chance, weights_of  # noqa: E402

DATA = ROOT / "src" / "pressfacts" / "data" / "confidence"
FOLDS = 5
_BOUNDS = {"figures": (30, 0.26)}  # least options with a feature, smallest weight: they have the most features
CAUTION = {"people": 1.1, "organizations": 0.6, "countries": 0.7, "dates": 0.8, "operations": 0.7, "figures": 0.75}
_NAMED = ("people", "organizations")
Row = tuple[str, int, Collection[str], bool]  # list, fold, features of an entry, whether it is right


def rows(articles: Iterable[Found]) -> Iterator[Row]:
    """Every entry that the pipeline finds in annotated releases, but dates without a value that nobody annotated."""
    unseen = {release.name for release in test_releases()}
    for _, group in groupby(articles, key=lambda a: id(a.release)):
        article = list(group)
        new = article[0].release.name in unseen
        yield from (row for row in _of_release(article) if new or row[0] not in _NAMED)


def _of_release(articles: Sequence[Found]) -> Iterator[Row]:
    gold, fold = articles[0].release.gold, crc32(articles[0].publisher.encode()) % FOLDS
    linked = [link(a.text, a.facts) for a in articles]
    records = [a.record(entities) for a, entities in zip(articles, linked, strict=True)]
    told = [features(a.text, a.facts, entities) for a, entities in zip(articles, linked, strict=True)]
    for name in LISTS:
        entries = [entry for record in records for entry in record[name]]
        expected = list({d["edtf"] or id(d): d for d in gold[name]}.values()) if name == "dates" else gold[name]
        right = {id(entry) for _, entry in pairs_of(name, expected, entries)}
        seen = (entry for of_lists in told for entry in of_lists[name])
        for entry, said in zip(entries, seen, strict=True):
            if name != "dates" or entry["edtf"] is not None or id(entry) in right:
                yield name, fold, said, id(entry) in right


def learn(entries: Iterable[Row]) -> dict[str, dict[str, float]]:
    """The weights of every list but those without a wrong entry, which say nothing of what makes one wrong."""
    by_list: dict[str, list[Choice]] = defaultdict(list)
    for name, _, said, right in entries:
        by_list[name].append(([said], 0 if right else None))
    wrong = {name: options for name, options in by_list.items() if any(true is None for _, true in options)}
    weights = {name: fit(options, 4.0, *_BOUNDS.get(name, (15, 0.1))) for name, options in wrong.items()}
    return {name: w | {"always": round(w["always"] - CAUTION[name], 2)} for name, w in weights.items()}


def write(weights: Mapping[str, Mapping[str, float]]) -> None:
    """One small file a list, strongest first."""
    for name, by_feature in weights.items():
        lines = [
            f"# How sure an entry of `{name}` is, learned by models/learn_confidence.py: a feature that holds | its weight."
        ]
        lines += [
            f"{f} | {w}" for f, w in sorted(by_feature.items(), key=lambda fw: (fw[0] != "always", -fw[1], fw[0]))
        ]
        (DATA / f"{name}.txt").write_text("\n".join(lines) + "\n", "utf-8")


def check(entries: Sequence[Row]) -> None:
    """Print how true the chances are that other publishers' releases teach."""
    sure: dict[str, list[tuple[float, bool]]] = defaultdict(list)
    for fold in range(FOLDS):
        shipped = {name: weights_of(f"confidence/{name}.txt") for name in LISTS}
        weights = shipped | learn(row for row in entries if row[1] != fold)
        for name, of, said, right in entries:
            if of == fold:
                told = round(min(0.99, max(0.01, chance(weights[name], said))), 2)
                sure[name].append((told, right))
                sure["all"].append((told, right))
    for name in (*LISTS, "all"):
        print(f"{name:14}{len(sure[name]):6}", calibration(sure[name]))
    print("\n| confidence | entries | right |\n| --- | --- | --- |")
    for low in range(10):
        inside = [right for told, right in sure["all"] if low / 10 <= told < (low + 1) / 10]
        if inside:
            print(f"| {low / 10:.1f} to {low / 10 + 0.1:.1f} | {len(inside)} | {sum(inside) / len(inside):.2f} |")


def main(args: Sequence[str]) -> int:
    """Learn, or check what learning is worth."""
    entries = list(rows(found()))
    if "--check" in args:
        check(entries)
    else:
        write(learn(entries))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
