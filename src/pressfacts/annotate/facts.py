"""What the components find in one article, before it is linked into a record.

All offsets are into the text the components see (a normalized view of the article, or any text of a user's own).
"""

from dataclasses import dataclass, field
from typing import Any

from pressfacts.annotate.entities import text_of
from pressfacts.config.names import NOTHING, Names
from pressfacts.record.model import Kind, MoneyRole, Number, Qualifier, Via
from pressfacts.text import Sentences, split_sentences


@dataclass(frozen=True, slots=True)
class Context:
    """What is known of an article before its text is read.

    `title` is the range of the headline in the text, `headline` its words, which a long text's later parts keep;
    `published` (EDTF) anchors relative dates, then `dated`,
    the dateline's date; `dateline` is the range of the dateline; `country` (alpha-2) is the publisher's own,
    which a bare `$` and day-month order follow; `names` are those that the user adds or has ignored.
    """

    title: tuple[int, int] | None = None
    published: str | None = None
    dated: str | None = None
    dateline: tuple[int, int] | None = None
    source: str | None = None
    country: str | None = None
    names: Names = NOTHING
    headline: str = ""


@dataclass(frozen=True, slots=True)
class NameMention:
    """A person, organization or operation named at a place; `rule` says what found it."""

    start: int
    end: int
    name: str
    rule: str


@dataclass(frozen=True, slots=True)
class RoleMention:
    """A position (`title`, its place) given to the person mention that starts at `person`."""

    start: int
    end: int
    title: str
    person: int
    organization: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class AliasMention:
    """Two mentions of one thing that the text itself ties: an acronym in brackets, an "aka"."""

    name: tuple[int, int]
    alias: tuple[int, int]
    rule: str


@dataclass(frozen=True, slots=True)
class CountryMention:
    """A country named, or meant by an adjective."""

    start: int
    end: int
    alpha_2: str
    via: Via
    rule: str


@dataclass(frozen=True, slots=True)
class DateMention:
    """A calendar expression with its EDTF value, None where it cannot be resolved."""

    start: int
    end: int
    edtf: str | None
    rule: str


@dataclass(frozen=True, slots=True)
class FigureMention:
    """A count or amount; `number` is the range of the number alone, `trigger` of the word that gave the kind.

    `also` are the ranges of later places that repeat the same fact, `bounded` that of the words beside the
    number that say how sure it is ("more than").
    """

    start: int
    end: int
    kind: Kind
    value: Number | None
    low: Number | None
    high: Number | None
    qualifier: Qualifier
    rule: str
    number: tuple[int, int]
    trigger: tuple[int, int]
    unit: str | None = None
    item: str | None = None
    currency: str | None = None
    role: MoneyRole | None = None
    per: str | None = None
    also: tuple[tuple[int, int], ...] = ()
    bounded: tuple[int, int] | None = None


@dataclass(slots=True)
class Facts:
    """Everything found in one text so far; each component fills its own lists."""

    context: Context = field(default_factory=Context)
    sentences: Sentences = field(default_factory=lambda: Sentences(()))
    dates: list[DateMention] = field(default_factory=list)
    operations: list[NameMention] = field(default_factory=list)
    organizations: list[NameMention] = field(default_factory=list)
    people: list[NameMention] = field(default_factory=list)
    roles: list[RoleMention] = field(default_factory=list)
    aliases: list[AliasMention] = field(default_factory=list)
    countries: list[CountryMention] = field(default_factory=list)
    figures: list[FigureMention] = field(default_factory=list)


KEY = "pressfacts"


def facts_of(doc: Any) -> Facts:
    """The facts kept in a spaCy Doc's `user_data`, made (with its sentences) where there are none yet."""
    facts = doc.user_data.get(KEY)
    if not isinstance(facts, Facts):
        facts = doc.user_data[KEY] = Facts()
    if not facts.sentences.spans:
        facts.sentences = split_sentences(text_of(doc))
    return facts
