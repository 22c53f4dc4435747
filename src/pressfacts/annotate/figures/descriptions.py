"""Numbers and articles that describe a thing rather than report it: models, organizations, what is known,
appositions.
"""

from collections.abc import Sequence

from pressfacts.annotate.quantities.lexicon import is_plural, words
from pressfacts.annotate.quantities.model import Quantity
from pressfacts.annotate.quantities.phrases import is_demonym
from pressfacts.annotate.quantities.qualifier import first_token
from pressfacts.annotate.quantities.tokens import Token
from pressfacts.annotate.quantities.units import unit_of

_HELD = 5


def is_model(tokens: Sequence[Token], quantity: Quantity) -> bool:
    """ "a Roe 5.7 pistol", "a Roe 19 pistol": a number that names a make counts nothing."""
    value = quantity.bounds.value
    if quantity.unit or not isinstance(value, int | float) or value == 1:
        return False
    single = [t.low for t in tokens[quantity.first : quantity.last] if t.tag == "word"][-1:] == [quantity.head]
    return single and "weapon" in quantity.classes and quantity.head not in ("ammunition", "body armor")


def is_name_of_one(tokens: Sequence[Token], quantity: Quantity) -> bool:
    """ "a 747 cargo plane", "the 911 system", "the Thousand Oaks man": a number before a noun in the singular."""
    value, first = quantity.bounds.value, quantity.first
    if quantity.unit or quantity.item is None or not isinstance(value, int | float) or value <= 1 or not first:
        return False
    noun, article = tokens[quantity.last - 1], tokens[first - 1].low
    alone = article in ("a", "an") or article.endswith("'s") or (article == "the" and noun.low not in words("alike"))
    return alone and noun.tag == "word" and not is_plural(noun.low) and not is_demonym(noun.text)


def is_definite(tokens: Sequence[Token], quantity: Quantity) -> bool:
    """ "the two organizations", "its 195 member countries": known, not reported."""
    first = first_token(tokens, quantity.first)
    return any(t.low in words("definite") for t in tokens[first : quantity.first])


def is_apposition(tokens: Sequence[Token], quantity: Quantity) -> bool:
    """ "seized Rydox, an illicit website": the article explains a name."""
    i = quantity.first
    if i < 2 or tokens[i - 1].low != "," or not quantity.classes & {"site", "group", "lab"}:
        return False
    placed = i > 2 and tokens[i - 3].low in ("in", "at", "near", "outside")  # "in Peru, a laboratory was dismantled"
    return not placed and (tokens[i - 2].tag == "name" or tokens[i - 2].text[:1].isupper())


def is_body(tokens: Sequence[Token], quantity: Quantity) -> bool:
    """ "has 196 member countries": what an organization is made of."""
    before = tokens[first_token(tokens, quantity.first) - 1].low if quantity.first else ""
    return before in ("have", "has", "with", "serves", "had") and is_membership(quantity)


def is_within(tokens: Sequence[Token], quantity: Quantity) -> bool:
    """ "four Australian states", "six states and territories": parts of one country."""
    if quantity.head != "state":
        return False
    after = [t.low for t in tokens[quantity.last : quantity.last + 2]]
    named = (quantity.item or "").split()[:-1]
    return after == ["and", "territories"] or any(w[:1].isupper() and w.lower() not in words("regions") for w in named)


def is_membership(quantity: Quantity) -> bool:
    """ "brings together 195 member countries" reports what an organization is, not who came."""
    return (quantity.item or "").lower().startswith("member")


def is_container(tokens: Sequence[Token], quantity: Quantity) -> bool:
    """ "a shipment containing 53 kg of heroin": what is counted is what it holds."""
    after = tokens[quantity.last : quantity.last + _HELD]
    pack = (
        quantity.head != "container"
        and "group" not in quantity.classes
        and (quantity.head in words("collectives") or unit_of((quantity.head or "",)))
    )
    return bool(pack and after and after[0].low in words("holding") and any(t.tag == "num" for t in after))


def is_mass(quantity: Quantity) -> bool:
    """ "a white powder": what no article counts."""
    return not quantity.unit and bool(words("masses") & set((quantity.item or "").lower().split()[-1:]))
