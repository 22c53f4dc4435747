"""The goods that a pack, a weight or a pronoun stands for, by the goods named around it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from pressfacts.annotate.facts import FigureMention
from pressfacts.goods.names import Found, GoodsNames
from pressfacts.goods.phrase import named
from pressfacts.goods.words import begins, points_back
from pressfacts.record.model import Category
from pressfacts.text import Sentences

_PLACES: tuple[Category, ...] = ("data", "documents", "property", "vehicles", "vessels", "aircraft", "cash", "other")
"""Where and in what goods are found; none of them is what a pack holds."""
_COVER: tuple[str, ...] = ("food", "fuel", "other", "devices", "firearms", "weapons", "ammunition", "wildlife/plants")
"""What loads are hidden in or what lies beside them; taken for the goods only where nothing else is named."""
_BACK = 3
"""Sentences before the figure's own that may say what it was: "… cocaine. … Another 3 kg were found in a van."."""
_NEXT_GOODS = re.compile(r", | and | as well as |; | plus | along with ")
"""Behind these a list goes on with other goods."""

_LONGEST_MEMBER = 40
_MEMBER = re.compile(r"[,;:•\n] *([^,;:•\n]+) $")
_IN, _WEIGHED, _HOLDS = 12, 4, 24


@dataclass(frozen=True, slots=True)
class Open:
    """A figure whose own words leave its goods open.

    `kin` are beginnings of the categories that it may have (None: any, empty: none), `otherwise` what it is where
    nothing tells more; `of_main` says whether the article's main goods may fill it.
    """

    kin: tuple[str, ...] | None
    otherwise: Category
    of_main: bool

    def takes(self, category: Category) -> bool:
        """Whether goods of a category may be meant; where and in what they were found is not."""
        if self.kin is None:
            return category not in _PLACES
        return category.startswith(self.kin) if self.kin else True


@dataclass(frozen=True)
class Article:
    """A text, its sentences, and the table of goods that it is read with.

    `bodies` are the places of names of organizations: the Bureau of Alcohol, Tobacco and Firearms names no goods.
    """

    text: str
    sentences: Sentences
    names: GoodsNames
    bodies: Sequence[tuple[int, int]] = ()

    @cached_property
    def around(self) -> str:
        """The text as it is read for goods around a figure: with names of organizations blanked."""
        letters = list(self.text) if self.bodies else []
        for start, end in self.bodies:
            letters[start:end] = " " * (end - start)
        return "".join(letters) or self.text

    @cached_property
    def names_mixed(self) -> bool:
        """Whether it names goods of no sort anywhere ("drugs"): read once, however many figures ask."""
        return any(f.how == "mixed" for f in self.names.find(self.text))

    def lead_to(self, figure: FigureMention) -> str:
        """The words before a figure in its sentence, and the sentence before that."""
        at = self.sentences.index(figure.start)
        return self.text[self.sentences.spans[max(0, at - 1)][0] : figure.start]

    def sentence(self, figure: FigureMention) -> str:
        """The sentence that a figure stands in."""
        return self.text[slice(*self.sentences.around(figure.start))]


def is_filled(figure: FigureMention, article: Article) -> bool:
    """ "nine sachets with 90 g of heroin", "packed in 11 bags": of packs that may have been empty."""
    before = article.text[max(0, figure.start - _IN) : figure.start].split()
    return _holds(figure, article.text) or before[-1:] in (["in"], ["into"], ["inside"])


def _holds(figure: FigureMention, text: str) -> bool:
    """ "nine sachets with 90 g of heroin", "sacks, containing rice"."""
    return begins("holds", text[figure.end : figure.end + _HOLDS].lstrip(", "))


def right_before(figure: FigureMention, article: Article) -> Found | None:
    """ "Locks 90 cartons, cloth 6 bundles": the goods of a list that stand right before their number."""
    said = _MEMBER.search(article.text, max(0, figure.start - _LONGEST_MEMBER), figure.start)
    found = list(article.names.find(said[1])) if said else []
    return found[-1] if said and found and found[-1].how == "name" and found[-1].end == len(said[1]) else None


def named_in_sentence(figure: FigureMention, own: Open, article: Article) -> Category | None:
    """The goods named nearest before the figure in its sentence, else right behind it."""
    before, behind = _around(figure, article)
    if weighed := _weighed(figure, before, article.text):
        return weighed if own.takes(weighed) else None
    holds = _holds(figure, article.text)
    return _first(behind if holds else before, own) or _first(before if holds else behind, own)


def _weighed(figure: FigureMention, before: Sequence[Found], text: str) -> Category | None:
    """ "dried leaves weighing 3 kg": what is weighed stands before, whatever else the sentence names."""
    words = text[max(0, figure.start - _LONGEST_MEMBER) : figure.start].split()[-_WEIGHED:]
    says = any(word.startswith("weigh") for word in words)
    return before[0].category if says and before and before[0].how == "form" else None


def told_next(figure: FigureMention, own: Open, article: Article) -> Category | None:
    """ "… found 14 packages. Tests showed that they held cocaine.": the goods of a next sentence that points back."""
    at = article.sentences.index(figure.start) + 1
    said = article.around[slice(*article.sentences.spans[at])] if at < len(article.sentences.spans) else ""
    return _first(named(article.names, said), own) if points_back(said, figure.item or "") else None


def named_nearby(figure: FigureMention, own: Open, article: Article, *, cover: bool = False) -> Category | None:
    """The goods named last in the sentences before; with `cover` what mostly is cover, in its own sentence too."""
    at = article.sentences.index(figure.start)
    before_it = article.sentences.spans[max(0, at - _BACK) : at]
    pieces = [named(article.names, article.around[start:end]) for start, end in reversed(before_it)]
    found = [f for piece in pieces for f in reversed(piece) if f.how == "name"]
    if not cover:
        return _first(found, own)
    before, behind = _around(figure, article)
    return next((f.category for f in [*before, *behind, *found] if f.how == "name" and own.takes(f.category)), None)


def _around(figure: FigureMention, article: Article) -> tuple[list[Found], list[Found]]:
    """The goods named before the figure in its sentence, and behind it up to where a list goes on; nearest first."""
    text, names = article.around, article.names
    first, last = article.sentences.around(figure.start)
    goes_on = _NEXT_GOODS.search(text, figure.end, last)
    behind = text[figure.end : goes_on.start() if goes_on else last]
    return named(names, text[first : figure.start])[::-1], named(names, behind)


def _first(found: Sequence[Found], own: Open) -> Category | None:
    """The first that may be meant and is no cover, but where only its sort may be meant."""
    fits = (f.category for f in found if f.how != "form" and own.takes(f.category))
    return next((c for c in fits if own.kin == (c,) or not c.startswith(_COVER)), None)
