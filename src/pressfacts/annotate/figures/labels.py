"""What a label counts: the words before a line's number, the heading of a column, a caption ("Firearms seized")."""

from collections.abc import Sequence
from dataclasses import dataclass

from pressfacts.annotate.events.triggers import Rule, Trigger, counted_rule, find_triggers
from pressfacts.annotate.quantities.lexicon import classes_of, is_participle, singular, words
from pressfacts.annotate.quantities.tokens import Token
from pressfacts.annotate.quantities.units import unit_of

_SHORT = 2


@dataclass(frozen=True, slots=True)
class Column:
    """What a column counts, and where its heading stands; without a rule the label of each line says what."""

    rule: Rule | None
    item: str | None
    marks: tuple[int, int]
    unit: str | None = None


def column_of(label: Sequence[Token], unit: str | None = None) -> Column | None:
    """What the heading of a column, the label of a line or a caption counts, None where it is nothing we know."""
    rules = rules_of_label(label, unit) if label and not is_participle(label[0].low) else []
    named, unit = unit_of_label(label, unit)
    marks = (label[0].start, label[-1].end) if label else (0, 0)
    if not rules and unit and named[-1].low in words("columns"):
        return Column(None, None, marks, unit)  # "Quantity (kg)"
    if not rules or (
        counted_rule(_lows(label)) is rules[0] and rules[0].context and (len(label) > _SHORT or not rules[0].after)
    ):
        return None  # "Seizures": how often something was seized is no figure, but "Cases" are
    return Column(rules[0], item_of(label, rules[0]), marks, unit)


def item_of(label: Sequence[Token], rule: Rule) -> str | None:
    """What is counted: of "Vehicles searched" the vehicles, nothing where the label is the event ("Arrests")."""
    named, _ = unit_of_label(label, None)
    if rule.kind == "arrests" or counted_rule(_lows(label)) is rule:
        return None
    things = named[:-1] if len(named) > 1 and is_participle(named[-1].low) else named
    return " ".join(t.text for t in things)


def rules_of_label(label: Sequence[Token], unit: str | None) -> list[Rule]:
    """The rules that a label may stand for by its noun ("Arrests"), its participle ("Vehicles seized") or its goods."""
    if own := counted_rule(_lows(label)):
        return [own]
    named, unit = unit_of_label(label, unit)
    done = done_in(named)
    if not done:
        return [] if is_participle(named[-1].low) else _contraband(named, unit)
    nouns = [t.low for t in named[: done[0].first] if t.tag == "word"] or [t.low for t in named[done[0].last :]]
    return [t.rule for t in done if not nouns or _counts(t.rule, nouns)]


def done_in(label: Sequence[Token]) -> list[Trigger]:
    """The participles of a label that say what was done to something."""
    return [t for ts in find_triggers(label).values() for t in ts if "part" in t.shapes and t.rule.group == "verb"]


def unit_of_label(label: Sequence[Token], unit: str | None) -> tuple[Sequence[Token], str | None]:
    """ "Narcotics (kg)  412": the label without its unit in brackets, and the unit."""
    brackets = len(label) > 3 and label[-1].low == ")" and label[-3].low == "("
    said = unit_of((label[-2].low,)) if brackets else None
    return (label[:-3], said[0]) if said else (label, unit)


def _counts(rule: Rule, nouns: Sequence[str]) -> bool:
    classes = classes_of(*nouns)
    named = {singular(nouns[-1]), " ".join([*nouns[-2:-1], singular(nouns[-1])])}
    return bool(classes & rule.objects or named & rule.heads) or (rule.is_open and not classes)


def _contraband(label: Sequence[Token], unit: str | None) -> list[Rule]:
    """ "Firearms ..... 17", "Cannabis (kg) 412": who lists weapons by number or drugs by weight has them."""
    counted = classes_of(*_lows(label)) & ({"weapon", "drug"} if unit else {"weapon"})
    seized = counted_rule(["seizures"])
    return [seized] if counted and seized else []


def _lows(label: Sequence[Token]) -> list[str]:
    return [t.low for t in label]
