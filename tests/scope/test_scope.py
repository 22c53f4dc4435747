"""The examples of the cues, and what dates, paragraphs and tense say of a figure's scope."""

import tomllib
from typing import Any

import pytest

from markup import parse
from pressfacts.annotate.facts import Context, DateMention, Facts, FigureMention
from pressfacts.annotate.windows import context_in
from pressfacts.data.files import ROOT
from pressfacts.scope import scopes
from pressfacts.scope.cues import Cue, cues, cues_in
from pressfacts.text import split_sentences

RULES = tomllib.loads((ROOT / "scope/cues.toml").read_text("utf-8"))
PERIODS = [
    ("Eight men were held on 3 May.\n\nIn 2018, officers made <background kind=arrests value=51>51 arrests</background>.", {"In 2018": "2018"}),
    ("In May 2018 officers made <event kind=arrests value=51>51 arrests</event>.\n\nThe trial opens in Porto on 7 June, the court says.", {"May 2018": "2018-05"}),
    ("The raid took all day and ended in the port.\n\nFrom 2 January to 30 April, <cumulative kind=arrests value=51>51 people</cumulative> were arrested.", {"2 January to 30 April": "2019-01-02/2019-04-30"}),
    ("He was caught in Porto.\n\nIn May 2011 he was <background kind=convictions value=1>convicted</background> of theft.", {"May 2011": "2011-05"}),
    ("The guard watched a shooting in which <background kind=deaths value=800>800 villagers</background> died in 1992.", {"1992": "1992"}),
    ("In May 1985 a bomb killed <background kind=deaths value=120>120 people</background> on a ferry.", {"May 1985": "1985-05"}),
    ("He shot <event kind=deaths value=2>two men</event> in 1992.", {"1992": "1992"}),
    ("The driver, who shot a man in 2018, was <event kind=convictions value=1>convicted</event>.", {"2018": "2018"}),
]  # fmt: skip


def check(marked: str, dates: dict[str, str] | None = None, title: str = "") -> None:
    text, tags = parse(marked)
    figures = [
        FigureMention(
            t.start, t.end, t.attrs.get("kind", "arrests"), float(t.attrs.get("value", 9)), None, None, "exact", "x",  # type: ignore[arg-type]
            (t.start, t.end), (t.start, t.end), role=t.attrs.get("role", "seized" if "EUR" in text[t.start : t.end] else None),  # type: ignore[arg-type]
        )
        for t in tags
    ]  # fmt: skip
    days = [DateMention(text.index(d), text.index(d) + len(d), edtf, "x") for d, edtf in (dates or {}).items()]
    facts = Facts(
        Context(headline=title or "", published="2019-05-04"), split_sentences(text), dates=days, figures=figures
    )
    assert scopes(text, facts) == [t.label for t in tags], marked


@pytest.mark.parametrize("marked", [*RULES["examples"], *RULES["counter_examples"]])
def test_examples_of_the_cues(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(("marked", "dates"), PERIODS)
def test_periods(marked: str, dates: dict[str, str]) -> None:
    check(marked, dates)


@pytest.mark.parametrize("behind", ["\n\n---\n", "\n" + "_" * 300])
@pytest.mark.parametrize(("marked", "dates"), PERIODS)
def test_a_ruler_behind_it_does_not_move_what_stands_late(marked: str, dates: dict[str, str], behind: str) -> None:
    check(marked + behind, dates)


def test_a_sentence_that_only_goes_on_has_the_scope_of_the_one_before() -> None:
    check(
        "Since 2012 the team has made <cumulative>900 arrests</cumulative>. It has also seized <cumulative>4 tonnes</cumulative>.\n"
        "Since 2012 it has made <cumulative>90 arrests</cumulative>. Additionally, <cumulative>8 firms</cumulative> were searched.\n"
        "Officers also arrested <event>three men</event> in Kotka."
    )


def test_the_same_period_goes_on() -> None:
    check(
        "Since 2012 the team has made <cumulative>900 arrests</cumulative>.\n"
        "During this period it seized <cumulative>4 tonnes</cumulative> and <cumulative>90 cars</cumulative>."
    )


TITLED = [
    (
        "President's Budget for Ports",
        "The plan gives <background kind=money role=funding>USD 9 million</background> to jails.",
    ),
    ("Ports Stay Open", "The state gave <event kind=money role=funding>USD 9 million</event> to the jails."),
    (
        "Attorney Roe to step down in June",
        "She oversaw the case in which <cumulative>40 dealers</cumulative> were arrested.",
    ),
    ("Forty dealers held in Porto", "She oversaw the case in which <event>40 dealers</event> were arrested."),
    ("Unit tells its results of fiscal year 2018", "In fiscal year 2018 the unit made <event>51 arrests</event>."),
    ("Two men held in Porto", "In fiscal year 2018 the unit made <background>51 arrests</background>."),
]


def holds_throughout() -> bool:
    """Whether all examples have their scopes."""
    cases: list[tuple[str, str, dict[str, Any]]] = [
        ("", marked, {}) for marked in [*RULES["examples"], *RULES["counter_examples"]]
    ]
    cases += [("", marked, dates) for marked, dates in PERIODS]
    cases += [(title, f"{title}\n\n{marked}", {}) for title, marked in TITLED]
    try:
        for title, marked, dates in cases:
            check(marked, dates, title)
    except AssertionError:
        return False
    return True


@pytest.mark.parametrize("cue", cues(), ids=lambda cue: cue.rule)
def test_an_example_fails_without_its_cue(monkeypatch: pytest.MonkeyPatch, cue: Cue) -> None:
    monkeypatch.setattr("pressfacts.scope.find.cues_in", lambda said: [c for c in cues_in(said) if c is not cue])
    assert not holds_throughout()


def test_names_of_cues_are_unique() -> None:
    assert len({cue.rule for cue in cues()}) == len(cues())


@pytest.mark.parametrize(("title", "marked"), TITLED)
def test_what_the_headline_says(title: str, marked: str) -> None:
    check(f"{title}\n\n{marked}", title=title)


def test_the_later_parts_of_a_long_text_know_its_headline() -> None:
    context = Context(title=(0, 5), headline="Attorney Roe to step down")
    assert context_in(context, 100, 200) == Context(title=None, headline="Attorney Roe to step down")
