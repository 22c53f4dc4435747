"""What the rules of a kind count: classes of nouns, heads, numbers alone."""

from pressfacts.annotate.events.triggers import Rule, counted_rule
from pressfacts.annotate.quantities.lexicon import singular, words
from pressfacts.annotate.quantities.model import Quantity

_WEIGHTS = frozenset({"kg", "g", "pounds", "ounces", "tonnes", "tons", "litres"})


def accepts(rule: Rule, quantity: Quantity, context: frozenset[str]) -> bool:
    """Whether a rule counts such things; `context` are the words near it."""
    if (rule.context and not rule.context & context) or quantity.head in rule.never:
        return False
    if rule.kind == "seizures" and "person" in quantity.classes and "vehicle" not in quantity.classes:
        return False  # who is searched is not seized; a loader may be a man or a machine
    if rule.without & set((quantity.item or "").lower().split()):
        return False  # "24 search or arrest warrants"
    if rule.least > quantity.bounds.least:
        return False
    if rule.heads:
        return is_head(rule, quantity)
    if quantity.unit and rule.kind != "seizures":
        return False
    if quantity.unit is None and (quantity.item is None or (quantity.item == "more" and rule.bare)):
        return rule.bare
    if quantity.classes & rule.objects or ("person" in rule.objects and _are_people(rule, quantity)):
        return "abstract" not in quantity.classes or rule.kind == "investigations" or len(quantity.classes) > 1
    if quantity.unit and ("abstract" not in quantity.classes or quantity.unit in _WEIGHTS):
        return rule.is_open
    event = counted_rule(quantity.item.split()) if quantity.item else None
    if event is not None and event.kind != rule.kind:
        return False  # "14 arrests, thousands of networks disrupted"
    return rule.is_open and not quantity.classes


def _are_people(rule: Rule, quantity: Quantity) -> bool:
    """ "two border guards lost their lives", "two of the injured died"; but in court experts stand as well."""
    officers = "delegate" in quantity.classes and "animal" not in quantity.classes and rule.kind != "suspects"
    return officers or (quantity.item or "").lower() in words("hurt")


def is_head(rule: Rule, quantity: Quantity) -> bool:
    """Whether the head of what is counted, or its last two words, is a noun of the rule: "production site"."""
    before = (quantity.item or "").lower().split()[-2:-1]
    packs = {singular(quantity.unit)} if quantity.unit and rule.kind == "searches" else set()  # "two containers of tea"
    named = {quantity.head, " ".join([*before, quantity.head])} if quantity.head else set()
    return not rule.heads.isdisjoint(named | packs)
