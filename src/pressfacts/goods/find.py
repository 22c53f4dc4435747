"""The category of every seizure: by its own words, by the figure it is tied to, by the goods named around it."""

import re
from collections import Counter
from collections.abc import Sequence

from pressfacts.annotate.facts import FigureMention
from pressfacts.goods.names import Found, GoodsNames, Measure
from pressfacts.goods.nearby import Article, Open, is_filled, named_in_sentence, named_nearby, right_before, told_next
from pressfacts.goods.phrase import fakes_in, hides, infringes, is_fake, is_mixed, is_really, of_phrase
from pressfacts.goods.words import is_computer, of_unit, says, says_nothing
from pressfacts.measures import normalized
from pressfacts.record.model import Category
from pressfacts.text import Sentences

_DRUGS = ("drugs/", "medicines")
_PRESSED: tuple[str, ...] = (
    "medicines", "drugs/methamphetamine", "drugs/amphetamine", "drugs/mdma", "drugs/fentanyl", "drugs/synthetic",
    "drugs/other",
)  # fmt: skip
"""What comes as tablets; heroin, cocaine or khat named beside them is another find."""
_KIN: dict[Category, tuple[str, ...]] = {
    "medicines": _DRUGS,
    "drugs/cannabis": ("drugs/cannabis", "wildlife/"),  # plants
    "drugs/other": _DRUGS,
    "weapons": ("firearms",),  # "weapons"
}
_WEIGHED: tuple[str, ...] = (
    "drugs/",
    "medicines",
    "wildlife/",
    "jewellery",
    "tobacco",
    "explosives",
    "food",
    "fuel",
    "alcohol",
)
"""What is reported by its weight alone."""
_GOES_ON = re.compile(
    r"(?: \([^)\n]{1,40}\)|\)|,? (?:or|and) (?:[a-z]+ ){0,2}[\w.,]+ [a-z]+,?)?,? "
    r"(?:of|(?:that |which )?(?:contain|tested positive)|laced|filled"
    r"|(?:soaked|infused|impregnated|sprayed|dissolved) (?:in|with)"
    r"|(?:believed|suspected|thought|presumed|tested|confirmed|found) to"
    r"|with \w+ logos)\w*\b[^,;.:\n]{0,60}"
)
_REACH = 40
_REST = re.compile(r"\s*[^,;.:\n]{0,60}")


def categories(
    figures: Sequence[FigureMention],
    ties: Sequence[Sequence[int]],
    text: str,
    sentences: Sentences,
    names: GoodsNames,
    title: tuple[int, int] | None = None,
    bodies: Sequence[tuple[int, int]] = (),
) -> list[Category | None]:
    """The category of each seizure, None for other figures, "other" where nothing tells it.

    `ties` are the indexes of the total and of the figure that each figure is a part of or restates; `title` is the
    range of the headline, `bodies` are those of names of organizations, which name no goods.
    """
    article, partners = Article(text, sentences, names, bodies), _partners(ties)
    found = [_own(f, article) if f.kind == "seizures" else None for f in figures]
    sure: list[Category | None] = [o.category if o and not isinstance(o, Open) else None for o in found]
    for i, own in enumerate(found):
        if isinstance(own, Open):
            sure[i] = _of_open(i, own, figures, partners[i], sure, article)
    main = _main(sure, text, names, title)
    for i, own in enumerate(found):
        if isinstance(own, Open) and sure[i] is None:
            sure[i] = _left(figures[i], own, main, article)
    return sure


def _left(figure: FigureMention, own: Open, main: Category | None, article: Article) -> Category:
    """The article's main goods, else goods around that mostly are cover, else drugs of no sort."""
    if not own.of_main:
        return own.otherwise
    if main and own.takes(main):
        return main
    cover = named_nearby(figure, own, article, cover=True)
    if cover or not own.takes("drugs/other"):
        return cover or own.otherwise
    return "drugs/other" if article.names_mixed else own.otherwise


def _own(figure: FigureMention, article: Article) -> Found | Open:
    """What a figure's own words say, or what it is open to."""
    text, names = article.text, article.names.of(_measure(figure))
    item, said = figure.item or "", text[figure.start : figure.end]
    by_item = _of_item(names, item, said)
    whole = text[figure.start : _end(text, figure, by_item)]
    inside = of_phrase(names, whole) if is_really(whole) else None
    goes_on = text.startswith((" of ", " ("), figure.end) and of_phrase(names, whole)
    own = inside if inside and hides(inside) else goes_on or by_item or of_phrase(names, whole)
    if not own and (before := right_before(figure, article)):
        return before
    if own and (own.category == "other" or own.how == "form") and says_nothing(item) and is_filled(figure, article):
        own = None
    if (own is None or own.how == "form") and (named := _in_brackets(text, figure, names)):
        return named
    if own and own.how == "mixed" and (sort := _of_type(text, figure, names)):
        return sort
    if is_computer(said, article.sentence(figure)):
        return Found(figure.start, figure.end, "devices", "name")
    branded = any(
        word[:1].isupper() and word.isalpha() for word in item.split()
    )  # "900 counterfeit watches, two Rolex watches"
    if own and not branded and own.category in fakes_in(names, article.lead_to(figure)):
        return Found(figure.start, figure.end, "counterfeits", "name")
    rest = _REST.match(text, figure.end)
    if own and rest and infringes(own, rest[0]):
        return Found(figure.start, figure.end, "counterfeits", "name")
    if own and is_mixed(names, own, text, figure.end):
        return Found(figure.start, figure.end, "drugs/other", "name")
    if own and (own.how == "name" or (own.how == "mixed" and not says("stands_for", whole))):
        return own
    if not own and (is_fake(item) or is_fake(said)):
        return Found(figure.start, figure.end, "counterfeits", "name")
    return _open(figure, own)


def _of_item(names: GoodsNames, item: str, said: str) -> Found | None:
    """What the item names, but all of the figure's words where only they say it: of "tabs of acid"."""
    own = of_phrase(names, item)
    if own is None or own.how != "form":
        return own
    found = of_phrase(names, said)
    return found if found and found.how == "name" else own


def _measure(figure: FigureMention) -> Measure | None:
    """How goods are measured: fish that wardens count are game, fish by weight is food."""
    if figure.unit is None:
        return "counted"
    measure = normalized(figure, "", None)
    return "weighed" if measure and measure.unit == "kg" else None


def _in_brackets(text: str, figure: FigureMention, names: GoodsNames) -> Found | None:
    """ "1,240 tablets (tramadol)": what brackets right behind a figure say that it is."""
    end = text.find(")", figure.end, figure.end + _REACH) if text.startswith(" (", figure.end) else -1
    found = of_phrase(names, text[figure.end + 2 : end]) if end > 0 else None
    return found if found and found.how == "name" else None


def _of_type(text: str, figure: FigureMention, names: GoodsNames) -> Found | None:
    """ "3 kg of narcotics, marijuana type", "of the marijuana type", "type marijuana"."""
    behind = text[figure.end : figure.end + _REACH]
    found = next(names.find(behind), None)
    around = set(behind[: found.start].replace(",", " ").split() + behind[found.end :].split()[:1]) if found else set()
    says = {word.strip(".,;:") for word in around} - {"of", "the", "–", "-"}
    return found if found and found.how == "name" and "type" in behind and says & {"type"} else None


def _open(figure: FigureMention, own: Found | None) -> Found | Open:
    """What goods a pack, a measure or a vague word may stand for."""
    if own:
        kin = (
            _PRESSED
            if {"tablet", "tablets", "pill", "pills"} & set((figure.item or figure.unit or "").split())
            else _KIN.get(own.category)
        )
        return Open(kin, own.category, of_main=own.how == "mixed") if kin else own
    of = of_unit(figure.unit)
    if figure.item and not says_nothing(figure.item):
        return Open((), of or "other", of_main=False)
    if of:
        return Open(_PRESSED if of == "medicines" else (of,), of, of_main=False)
    return Open(_WEIGHED if figure.unit else None, "other", of_main=True)


def _end(text: str, figure: FigureMention, by_item: Found | None) -> int:
    """Where the goods end: what they are of or contain may stand behind the figure."""
    is_open = text[figure.start : figure.end].split()[-1:] == ["of"]
    rest = (_REST if is_open else _GOES_ON).match(text, figure.end)
    is_next = rest and rest[0].lstrip(", ").startswith(("and ", "or ")) and by_item and by_item.how == "name"
    return rest.end() if rest and not is_next else figure.end


def _of_open(
    i: int,
    own: Open,
    figures: Sequence[FigureMention],
    partners: Sequence[int],
    sure: Sequence[Category | None],
    article: Article,
) -> Category | None:
    """Of the goods in the sentence, of a tied figure, of the figure before, of the goods in sentences before."""
    tied = (sure[j] for j in partners)
    known = next((c for c in tied if c and own.takes(c)), None)
    if own.kin == ():
        return known or _beside(i, own, figures, sure, article.sentences)
    here = named_in_sentence(figures[i], own, article)
    vague = here == "drugs/other" and says("stands_for", article.sentence(figures[i]))  # "The drugs weighed 12 kg."
    told = None if (here and not vague) or known else told_next(figures[i], own, article)
    around = known or told or named_nearby(figures[i], own, article)
    return around or here if vague else here or around


def _partners(ties: Sequence[Sequence[int]]) -> list[list[int]]:
    """For each figure those that it is tied to, then those that are tied to it."""
    partners = [list(others) for others in ties]
    for j, others in enumerate(ties):
        for i in others:
            partners[i].append(j)
    return partners


def _beside(
    i: int, own: Open, figures: Sequence[FigureMention], sure: Sequence[Category | None], sentences: Sentences
) -> Category | None:
    """What goods of no known name are: those measured alike in their sentence, or copies among copies."""
    here, unit = sentences.index(figures[i].start), figures[i].unit
    near = [j for j, known in enumerate(sure) if known and sentences.index(figures[j].start) == here]
    alike = [
        j for j in near if sure[j] == "counterfeits" or (unit and figures[j].unit == unit and _is_weighed(sure[j]))
    ]
    nearest = min(alike, key=lambda j: (abs(j - i), j), default=None)
    return sure[nearest] if nearest is not None and own.otherwise == "other" else None


def _is_weighed(category: Category | None) -> bool:
    return category is not None and category.startswith(_WEIGHED)


def _main(
    sure: Sequence[Category | None], text: str, names: GoodsNames, title: tuple[int, int] | None
) -> Category | None:
    """What packs and weights hold where no word near them says it: the headline's goods, or most of the others."""
    headline = of_phrase(names, text[slice(*title)]) if title else None
    if headline and hides(headline):
        return headline.category
    counted = Counter(c for c in sure if c and c.startswith(("drugs/", "tobacco", "medicines", "wildlife/")))
    if not counted:
        return headline.category if headline and headline.how == "name" else None
    (most, n), *others = counted.most_common(2)
    return most if n > sum(m for _, m in others) else None
