"""The data for the page's script: what filters, charts and sums need of each article and figure."""

from typing import Any, get_args

from pressfacts.record.model import Kind, Scope
from pressfacts.report.basis import Basis
from pressfacts.report.facets import Facets
from pressfacts.report.totals import Totals
from pressfacts.summary import measured

KINDS: tuple[str, ...] = get_args(Kind)
SCOPES: tuple[str, ...] = get_args(Scope)


def embedded(found: Basis, seen: Facets, sums: Totals) -> dict[str, Any]:
    """Articles, operations and, column by column, figures.

    `articles`: countries, operations and first figure; `operations`: the bins of each one's dates; `figures`: kind and
    scope as places in `kinds` and `scopes`, confidence in hundredths, operation or -1, countries, bins, sum or -1,
    and the numbers that are added; `wholes`: the totals that a figure is a part of, where there are any;
    `again`: the figures that an earlier article reports.
    """
    measures = [measured(reported.figure) for reported in found.reported]
    return {
        "kinds": KINDS,
        "scopes": SCOPES,
        "articles": [
            {"countries": article.countries, "operations": article.operations, "first": article.first}
            for article in seen.articles
        ],
        "operations": seen.operation_times,
        "figures": {
            "article": [reported.article for reported in found.reported],
            "kind": [KINDS.index(reported.figure.kind) for reported in found.reported],
            "scope": [SCOPES.index(reported.scope) for reported in found.reported],
            "confidence": [round(100 * reported.figure.confidence) for reported in found.reported],
            "operation": seen.figure_operations,
            "countries": [reported.figure.countries for reported in found.reported],
            "times": seen.figure_times,
            "sum": [sums.of.get(reported.number, -1) for reported in found.reported],
            "value": [m.value for m in measures],
            "low": [m.low for m in measures],
            "high": [m.high for m in measures],
        },
        "wholes": _wholes(found),
        "again": _again(found),
    }


def _again(found: Basis) -> list[int]:
    once = {found.figures[fact.place] for fact in found.counted.facts}
    return [reported.number for reported in found.reported if reported.number not in once]


def _wholes(found: Basis) -> dict[str, list[int]]:
    return {
        str(found.figures[fact.place]): [found.figures[whole.place] for whole in fact.wholes]
        for fact in found.counted.facts
        if fact.wholes
    }
