"""Marks of the end of a release, and what belongs to it behind them."""

import pytest

from pressfacts.segment import segment
from pressfacts.segment.ends import is_end_mark

BODY = (
    "Inspectors working with the coast guard boarded nine trawlers last week and counted every crate on deck. "
    "They took away 1,200 kg of undersized cod and two illegal nets, the agency said."
)
NEXT = "Two held over forged stamps in Sundby"
MARKS = [
    "###", "# # #", "####", "**###**", "ENDS", "Ends", "ends.", "- Ends -", "–ENDS–", "*** ENDS ***", "ends/", "/ends", "(End)", "(ENDS)", "[END]",
    "END", "**END**", "-30-", "– 30 –", "(30)", "END OF RELEASE", "**End of release**", "--- END OF PRESS RELEASE ---", "(NAN)", "NNNN",
    "Ends/Thursday, July 18, 2024", "Issued at HKT 18:35", "* * * END * * *", "End of Document", "-o0o-",
]  # fmt: skip
NO_MARKS = [
    "30", "End", "The end", "Ends of the earth", "#", "# Nets seized", "### Background", "(UN)", "NAN", "(nan)", "End of year 2023", "Weekends",
    "Ends meet 2020", "- 3 -", "0", "END USER LICENCE", "Issued by the press office",
]  # fmt: skip


@pytest.mark.parametrize("text", MARKS)
def test_end_marks(text: str) -> None:
    assert is_end_mark(text)


@pytest.mark.parametrize("text", NO_MARKS)
def test_what_is_no_end_mark(text: str) -> None:
    assert not is_end_mark(text)


@pytest.mark.parametrize("sign", [*MARKS, "###".center(80), "- Ends -".center(72)])
def test_an_article_begins_behind_an_end_mark(sign: str) -> None:
    text = f"Nets seized in Arvik\n\n{BODY}\n\n{sign}\n\n{NEXT}\n\n{BODY}\n"
    assert [a.text.split("\n")[0] for a in segment(text)] == ["Nets seized in Arvik", NEXT]


@pytest.mark.parametrize(
    "behind",
    [
        "Notes to editors\n\n1. The unit was set up in 2011.\n\n2. Footage is available from the press office.",
        "Media contact:\nRuna Dahl, press officer\n+44 20 7946 0018\npress@example.org",
        "About the Harbour Police\n\nThe Harbour Police guards the coast from Arvik to Sundby, in all weathers, since 1874.",
        "Photo: nine boats at the pier (Harbour Police)",
        "Runa Dahl\nChief Inspector",
        "The Harbour Police guards the coast from Arvik to Sundby, in all weathers, since it was founded in 1874.",
    ],
)
def test_what_belongs_to_a_release_stays_with_it(behind: str) -> None:
    alone = f"Nets seized in Arvik\n\n{BODY}\n\nENDS\n\n{behind}\n"
    assert len(list(segment(alone))) == 1
    followed = f"{alone}\n{NEXT}\n\nARVIK, Norland – {BODY}\n\nENDS\n"
    assert [a.text.split("\n")[0] for a in segment(followed)] == ["Nets seized in Arvik", NEXT]


@pytest.mark.parametrize("sign", ["###", "- Ends -", "XXXXX", "--- next release ---", "%%%%%"])
def test_a_line_that_parts_articles_does_so_whatever_stands_below(sign: str) -> None:
    text = (BODY + "\n\n") * 3
    parts = [f"Nets seized in Arvik harbour\n\n{text}", f"Two held over stamps in Sundby\n\n{text}", f"MENU\n\n{text}"]
    bundle = f"{sign}\n\n".join([*parts, f"Whale fined in the bay again\n\n{text}"])
    assert [a.text.split("\n")[0] for a in segment(bundle)][2:] == ["MENU", "Whale fined in the bay again"]


def test_a_line_that_notes_follow_parts_nothing_by_itself() -> None:
    text = (BODY + "\n\n") * 3
    about = "About the Harbour Police\n\nIt guards the coast from Arvik to Sundby.\n\n"
    parts = [f"{head}\n\n{text}ENDS\n\n" for head in ("Nets seized in Arvik harbour", "Two held over stamps in Sundby")]
    assert len(list(segment(parts[0] + parts[1] + about + parts[0] + about))) == 3
