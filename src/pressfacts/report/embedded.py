"""What the page's script reads: for each article and figure what the filters, charts and sums ask of it."""

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
    `again`: the figures that were told before.
    """
    measures = [measured(told.figure) for told in found.told]
    return {
        "kinds": KINDS,
        "scopes": SCOPES,
        "articles": [
            {"countries": article.countries, "operations": article.operations, "first": article.first}
            for article in seen.articles
        ],
        "operations": seen.operation_times,
        "figures": {
            "article": [told.article for told in found.told],
            "kind": [KINDS.index(told.figure.kind) for told in found.told],
            "scope": [SCOPES.index(told.scope) for told in found.told],
            "confidence": [round(100 * told.figure.confidence) for told in found.told],
            "operation": seen.figure_operations,
            "countries": [told.figure.countries for told in found.told],
            "times": seen.figure_times,
            "sum": [sums.of.get(told.number, -1) for told in found.told],
            "value": [m.value for m in measures],
            "low": [m.low for m in measures],
            "high": [m.high for m in measures],
        },
        "wholes": _wholes(found),
        "again": _again(found),
    }


def _again(found: Basis) -> list[int]:
    once = {found.figures[fact.place] for fact in found.counted.told}
    return [told.number for told in found.told if told.number not in once]


def _wholes(found: Basis) -> dict[str, list[int]]:
    return {
        str(found.figures[fact.place]): [found.figures[whole.place] for whole in fact.wholes]
        for fact in found.counted.told
        if fact.wholes
    }
