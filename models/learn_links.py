"""Learn the weights by which facts are linked from annotated releases, and write them to `src/pressfacts/data/links`.

usage: python models/learn_links.py [--check]

For every decision (`pressfacts.link.judge`) of a figure or operation that an annotation has too, the options that the
annotation names are true and the others false; a logistic regression with a ridge penalty weighs their features.
`--check` prints how good the links of releases are whose publishers were left out (five folds), and writes nothing.
"""

import sys
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar
from zlib import crc32

import numpy as np

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "models")]

from annotated import Found, found, older, report  # noqa: E402
from gold.releases import learned  # noqa: E402
from pressfacts.link import Linked  # noqa: E402
from pressfacts.link.article import link  # noqa: E402
from pressfacts.link.judge import Judge  # noqa: E402

DATA = ROOT / "src" / "pressfacts" / "data" / "links"
FOLDS = 5
RIDGE = 3.0
STIFF = {"operation": 20.0}  # few releases name several operations: their weights are held closer to nothing
LEAST = 4
SMALLEST = 0.1
K = TypeVar("K")
Row = tuple[
    str, object, Collection[str], bool
]  # sort and subject of a decision, an option's features, whether it is true


class Recorder(Judge):
    """Keeps what is asked, and answers as a judge with `weights` does."""

    def __init__(self, weights: Mapping[str, Mapping[str, float]] | None = None) -> None:
        super().__init__(weights)
        self.asked: list[tuple[str, Any, dict[Any, frozenset[str]]]] = []

    def judge(self, sort: str, subject: object, options: Mapping[K, Collection[str]]) -> dict[K, float]:
        """What a judge answers, once it is noted."""
        self.asked.append((sort, subject, {key: frozenset(features) for key, features in options.items()}))
        return super().judge(sort, subject, options)


def rows(article: Found, weights: Mapping[str, Mapping[str, float]]) -> Iterator[Row]:
    """The options of every decision in an article whose truth the annotation tells."""
    judge = Recorder(weights)
    link(article.text, article.facts, judge)
    for sort, subject, options in judge.asked:
        truth = article.truth(sort, subject)
        if truth is not None:
            for key, features in options.items():
                yield sort, subject, features, truth(key)


def fit(
    options: Sequence[tuple[Collection[str], bool]],
    ridge: float = RIDGE,
    least: int = LEAST,
    smallest: float = SMALLEST,
) -> dict[str, float]:
    """Weights of the features that `least` options have, by Newton's method, the constant without penalty."""
    counts = Counter(f for features, _ in options for f in set(features))
    names = sorted(f for f, n in counts.items() if n >= least)
    column = {name: i + 1 for i, name in enumerate(names)}
    x = np.zeros((len(options), len(names) + 1))
    x[:, 0] = 1
    for i, (features, _) in enumerate(options):
        x[i, [column[f] for f in set(features) if f in column]] = 1
    y = np.array([float(true) for _, true in options])
    penalty = np.full(x.shape[1], ridge)
    penalty[0] = 1e-3
    w = np.zeros(x.shape[1])
    for _ in range(12):
        p = 1 / (1 + np.exp(-np.clip(x @ w, -30, 30)))
        hessian = (x * (p * (1 - p))[:, None]).T @ x + np.diag(penalty)
        w -= np.linalg.solve(hessian, x.T @ (p - y) + penalty * w)
    return {"always": round(float(w[0]), 2)} | {
        name: round(float(w[i]), 2) for name, i in column.items() if abs(w[i]) >= smallest
    }


def learn(articles: Sequence[Found]) -> dict[str, dict[str, float]]:
    """The weights of every sort of link; those of the publisher's country first, as others see what it says."""
    weights: dict[str, dict[str, float]] = {}
    for first in (True, False):
        by_sort: dict[str, list[tuple[Collection[str], bool]]] = defaultdict(list)
        for article in articles:
            for sort, _, features, true in rows(article, weights):
                if (sort == "home") == first:
                    by_sort[sort].append((features, true))
        weights |= {sort: fit(options, STIFF.get(sort, RIDGE)) for sort, options in by_sort.items()}
    return weights


def write(weights: Mapping[str, Mapping[str, float]]) -> None:
    """One small file a sort, strongest first."""
    for sort, by_feature in weights.items():
        lines = [f"# Weights of `{sort}` links, learned by models/learn_links.py: a feature that holds | its weight."]
        lines += [
            f"{f} | {w}" for f, w in sorted(by_feature.items(), key=lambda fw: (fw[0] != "always", -fw[1], fw[0]))
        ]
        (DATA / f"{sort}.txt").write_text("\n".join(lines) + "\n", "utf-8")


def check(articles: Sequence[Found]) -> Iterator[tuple[Found, Linked]]:
    """The releases of each fold of publishers, linked by what the others teach."""
    for fold in range(FOLDS):
        judge = Judge(learn([a for a in articles if fold_of(a) != fold]))
        yield from ((a, link(a.text, a.facts, judge)) for a in articles if fold_of(a) == fold)


def fold_of(article: Found) -> int:
    """The fold of an article: that of its publisher."""
    return crc32(article.publisher.encode()) % FOLDS


def main(args: Sequence[str]) -> int:
    """Learn, or check what learning is worth."""
    articles = list(found([*learned(), *older()]))
    if "--check" in args:
        report(list(check(articles)))
    else:
        write(learn(articles))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
