"""Figures in inline markup: the tag is the kind ("figure" for any), attributes are fields of the figure, `rule` its row."""

from markup import parse
from pressfacts.annotate.facts import Context, Facts, FigureMention
from pressfacts.annotate.figures.find import find_figures
from pressfacts.text import normalize, split_sentences


def found(text: str, country: str | None = None) -> list[FigureMention]:
    """The figures of a text on its own."""
    view = normalize(text).text
    facts = Facts(context=Context(country=country), sentences=split_sentences(view))
    return find_figures(view, facts)


def check(marked: str, country: str | None = None) -> None:
    """Assert that exactly the marked figures are found, each within its mark and with its attributes."""
    text, tags = parse(marked)
    figures = found(text, country)
    spans = [(t.start, t.end) for t in tags]
    inside = [[(f.kind, text[f.start : f.end]) for f in figures if s <= f.start and f.end <= e] for s, e in spans]
    assert all(len(i) == 1 for i in inside) and len(figures) == len(tags), [
        (f.kind, f.value, f.rule, text[f.start : f.end]) for f in figures
    ]
    for tag, figure in zip(tags, figures, strict=True):
        assert tag.label in (figure.kind, "figure")
        for name, value in tag.attrs.items():
            found_value = figure.rule.split(".")[1] if name == "rule" else str(getattr(figure, name))
            assert found_value == value, (name, figure)
