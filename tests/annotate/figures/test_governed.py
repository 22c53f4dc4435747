"""Events that a longer sentence governs: what the accused did, who prosecutes, where a thing lies. All invented."""

import pytest

from figure_markup import found


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        # what somebody is accused of is no act of an agency
        ("Brandt is accused of detaining his tenant at gunpoint.", []),
        ("A warder was charged with seizing two rifles from a neighbour.", ["suspects 1"]),
        ("Pell is accused of planning to drive to a motel in Yuma, and pick up Crane, Ford, and Vance.", []),
        ("The clerk was charged with theft and two others were arrested.", ["arrests 2", "suspects 1"]),
        # prosecutors are named behind those whom they prosecute
        ("The case is being prosecuted by Assistant U.S. Attorney Ann Poe and by Trial Attorney Jo Kane of the Tax Division.", []),
        ("The case is prosecuted by U.S. Attorney Ann Poe of the District of Maine, and Trial Attorney Jo Kane.", []),
        # parts of people stand in a list
        ("Two cousins and a friend were charged with shooting a man in the head, leaving the victim blind.", ["suspects 3", "victims 1"]),
        ("Officers arrested three men: two Danes and a Swede.", ["arrests 1", "arrests 2", "arrests 3"]),
        # where a thing lies was not done to it
        ("Nero opened a safe located at the home of a neighbour.", []),
        ("The firm ran three shops located in Leeds and owed taxes.", []),
        ("Four children were located in Leeds.", ["victims 4"]),
        # "both" with a conjunct counts nothing
        ("The fraud threatens both local clients and the state.", []),
        ("Rourke was held accountable by the jury.", []),
        ("Rourke was held by the police.", ["arrests 1"]),
    ],
)  # fmt: skip
def test_what_governs_an_event(text: str, facts: list[str]) -> None:
    assert sorted(f"{f.kind} {f.value:g}" for f in found(text) if f.value is not None) == facts
