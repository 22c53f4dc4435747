"""Learn the weights by which facts are linked from annotated releases, and write them to `src/pressfacts/data/links`.

usage: python models/learn_links.py [--confidence | --check]

For every decision (`pressfacts.link.judge`) of a figure, operation or person that an annotation has too, the options that the
annotation names are true and the others false; a regression with a ridge penalty weighs their features: of options
that exclude one another a conditional (multinomial) one, with "none" as an option that has no feature, of others a
logistic one.
`--confidence` goes on with models/learn_confidence.py, which saves reading the releases twice.
`--check` prints how good the links of releases are whose publishers were left out (five folds), and writes nothing.
"""

import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar
from zlib import crc32

import numpy as np

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "models")]

from annotated import Found, found, older, report  # noqa: E402
from facts_markup import facts_from  # noqa: E402
from gold.releases import learned  # noqa: E402
from pressfacts.annotate.facts import Facts  # noqa: E402
from pressfacts.annotate.operations import names  # noqa: E402
from pressfacts.link import Linked  # noqa: E402
from pressfacts.link.article import link  # noqa: E402
from pressfacts.link.judge import Judge, weights_of  # noqa: E402

DATA = ROOT / "src" / "pressfacts" / "data" / "links"
FOLDS = 5
RIDGE = 5.0
RIDGES = {
    "home": 3.0,
    "dates": 8.0,
    "restates": 1.0,
    "affiliation": 6.0,
    "operation_dates": 2.5,
    "operation_countries": 3.0,
    "operation_organizations": 3.0,
}
STAGES = ({"home"}, set[str](), {"operation_organizations"}, {"operation_dates", "operation_countries"})
"""What is learned when; all that is not named, in the second stage."""
TIMES = 8
LEAST = 5
LEASTS = {"affiliation": 10}
"""How many options have a feature that is weighed, for links of many sorts of features."""
SMALLEST = 0.1
STEPS = 9
FAR = 4.0
NEAR = 0.01
CLEAR = {
    "places": "clear_links",
    "operation": "clear_operations",
    "dates": "clear_dates",
    "operation_dates": "clear_runs",
}
"""Sorts of links, and the file of models/ that has texts of our own in which they are plain."""
K = TypeVar("K")
Choice = tuple[Sequence[Collection[str]], int | None]
"""The features of options of which at most one is true, and which."""


@dataclass(eq=False)
class Clear:
    """A text of models/clear_*.txt, in which one sort of link is plain."""

    text: str
    facts: Facts
    sort: str
    told: Sequence[str]

    @classmethod
    def of(cls, sort: str, row: str) -> "Clear":
        """A row of a file."""
        told, marked = row.split(" | ", 1)
        return cls(*facts_from(marked.replace("\\n", "\n")), sort, [one.strip() for one in told.split(";")])

    def truth(self, sort: str, subject: Any) -> Callable[[Any], bool] | None:
        """Whether an option is the one that the row tells; nothing else is told."""
        if sort != self.sort:
            return None
        if sort == "operation_dates":
            told = self.told[list(dict.fromkeys(names.key(m.name) for m in self.facts.operations)).index(subject)]
            return lambda value: value == told
        told = self.told[subject]
        if sort == "operation":
            return lambda group: group == names.key(told)
        if sort == "dates":
            return lambda value: value == told
        return lambda codes: set(codes) == set(told.split("+")) - {"-"}


def clear() -> list[Clear]:
    """The texts of the files, so often that they count beside releases."""
    return [
        Clear.of(sort, row)
        for sort, name in CLEAR.items()
        for row in (ROOT / "models" / f"{name}.txt").read_text("utf-8").splitlines()
        if not row.startswith("#")
    ] * TIMES


class Recorder(Judge):
    """Keeps what is asked, and answers as a judge with `weights` does."""

    def __init__(self, weights: Mapping[str, Mapping[str, float]] | None = None) -> None:
        super().__init__(weights)
        self.asked: list[tuple[str, Any, dict[Any, frozenset[str]]]] = []

    def judge(self, sort: str, subject: object, options: Mapping[K, Collection[str]]) -> dict[K, float]:
        """What a judge answers, once it is noted."""
        for key, features in options.items():
            self.asked.append((sort, subject, {key: frozenset(features)}))
        return super().judge(sort, subject, options)

    def choose(self, sort: str, subject: object, options: Mapping[K, Collection[str]]) -> dict[K, float]:
        """What a judge answers, once it is noted."""
        self.asked.append((sort, subject, {key: frozenset(features) for key, features in options.items()}))
        return super().choose(sort, subject, options)


def choices(article: Found | Clear, weights: Mapping[str, Mapping[str, float]]) -> Iterator[tuple[str, Choice]]:
    """Every decision in an article whose truth the annotation tells, by its sort."""
    judge = Recorder(weights)
    link(article.text, article.facts, judge)
    for sort, subject, options in judge.asked:
        truth = article.truth(sort, subject)
        if truth is not None and options:
            yield sort, (list(options.values()), next((i for i, key in enumerate(options) if truth(key)), None))


def fit(
    choices: Sequence[Choice], ridge: float = RIDGE, least: int = LEAST, smallest: float = SMALLEST
) -> dict[str, float]:
    """Weights of the features that `least` options have, by Newton's method, the constant without penalty."""
    names, x, starts, y = _table(choices, least)
    group = np.repeat(np.arange(len(starts)), np.diff([*starts, len(y)]))
    penalty = np.full(x.shape[1], ridge)
    penalty[0] = 1e-3
    w = np.zeros(x.shape[1])
    for _ in range(STEPS):
        e = np.exp(np.clip(x @ w, -30, 30))
        p = e / (1 + np.add.reduceat(e, starts))[group]
        weighed = x * p[:, None]
        means = np.add.reduceat(weighed, starts)
        hessian = weighed.T @ x - means.T @ means + np.diag(penalty)
        step = np.linalg.solve(hessian, x.T @ (p - y) + penalty * w)
        most = float(np.abs(step).max())
        w -= step * min(1.0, FAR / most) if most else step
        if most < NEAR:
            break
    return {"always": round(float(w[0]), 2)} | {
        name: round(float(w[i]), 2) for i, name in enumerate(names, 1) if abs(w[i]) >= smallest
    }


def _table(choices: Sequence[Choice], least: int) -> tuple[list[str], Any, Any, Any]:
    """The features that are weighed, options by features, where each choice begins, and which options are true."""
    counts = Counter(f for options, _ in choices for features in options for f in set(features))
    names = sorted(f for f, n in counts.items() if n >= least)
    column = {name: i + 1 for i, name in enumerate(names)}
    sizes = [len(options) for options, _ in choices]
    x, y = np.zeros((sum(sizes), len(names) + 1)), np.zeros(sum(sizes))
    x[:, 0] = 1
    starts = np.cumsum([0, *sizes[:-1]])
    for start, (options, true) in zip(starts, choices, strict=True):
        for i, features in enumerate(options):
            x[start + i, [column[f] for f in set(features) if f in column]] = 1
        if true is not None:
            y[start + true] = 1
    return names, x, starts, y


def learn(articles: Sequence[Found]) -> dict[str, dict[str, float]]:
    """The weights of every sort of link, stage by stage, as later ones see what earlier ones say."""
    weights: dict[str, dict[str, float]] = {}
    told: list[Found | Clear] = [*articles, *clear()]
    for stage in range(len(STAGES)):
        by_sort: dict[str, list[Choice]] = defaultdict(list)
        for article in told:
            for sort, choice in choices(article, weights):
                if stage_of(sort) == stage:
                    by_sort[sort].append(choice)
        weights |= {sort: fit(made, RIDGES.get(sort, RIDGE), LEASTS.get(sort, LEAST)) for sort, made in by_sort.items()}
    return weights


def stage_of(sort: str) -> int:
    """When a sort of link is learned."""
    return next((n for n, sorts in enumerate(STAGES) if sort in sorts), 1)


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
        if "--confidence" in args:
            weights_of.cache_clear()
            _confidence([article for article in articles if not article.is_older])
    return 0


def _confidence(articles: Sequence[Found]) -> None:
    """Learn how sure facts are as well, from the same reading of the releases."""
    import learn_confidence  # it imports this module

    learn_confidence.write(learn_confidence.learn(learn_confidence.rows(articles)))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
