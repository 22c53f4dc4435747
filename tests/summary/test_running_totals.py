"""Forty releases with a standing paragraph that grows: no sum holds it, and ten of them add up as counted by hand."""

import re

import pytest

import pressfacts
from pressfacts.record import Record
from pressfacts.summary import By, Summary, summarize

KIND: tuple[By, ...] = ("kind",)
MONTHS = ["January", "March", "May", "July", "September", "November"]
# What each of the ten tells, and by hand: (arrests, convictions, losses in dollars, kilograms of cocaine, pistols).
TEN = [
    ("Officers arrested 14 people in Tampa on Monday and seized 25 pounds of cocaine.", (14, 0, 0, 11.33981, 0)),
    ("Two clinic owners pleaded guilty today to a scheme that cost Medicare $3.2 million.", (0, 2, 3_200_000, 0, 0)),
    ("Agents searched a garage and seized nine pistols. A man was arrested.", (1, 0, 0, 0, 9)),
    ("A total of 31 people were arrested: 20 in Miami and 11 in Orlando.", (31, 0, 0, 0, 0)),
    ("Customs officers seized 2.5 tonnes of cocaine in the port of Dania.", (0, 0, 0, 2500, 0)),
    ("Four nurses were convicted of a $740,000 fraud.", (0, 4, 740_000, 0, 0)),
    ("Police made 9 arrests. In 2011 the same unit made 51 arrests.", (9, 0, 0, 0, 0)),
    ("Detectives seized 340 g of cocaine and three pistols.", (0, 0, 0, 0.34, 3)),
    ("Marshals arrested six fugitives. So far this year they have arrested 212 fugitives.", (6, 0, 0, 0, 0)),
    ("The ring stole $1.1 million, prosecutors said. Seven men were arrested.", (7, 0, 1_100_000, 0, 0)),
]  # fmt: skip


def release(number: int, told: str) -> str:
    charged, billed = 2300 + 31 * number, 7 + 0.1 * number
    return f"""Case {number} of the Harbor Strike Force

U.S. Department of Justice

{number % 27 + 1} {MONTHS[number % 6]} {2012 + number // 6}

{told}

Since its inception in March 2007, the Harbor Strike Force, now at work in {9 + number // 10} cities, has charged over \
{charged:,} defendants who together have billed the Medicare program for more than ${billed:.1f} billion. In addition, the \
unit has also made more than {900 + 11 * number} arrests.
"""


@pytest.fixture(scope="module")
def records() -> list[Record]:
    told = [TEN[i][0] if i < len(TEN) else f"Officers arrested {i + 3} people in Tampa." for i in range(40)]
    return [r for i, text in enumerate(told) for r in pressfacts.extract(release(i, text), path=f"{i}.txt")]


def _sums(summary: Summary) -> tuple[float, float, float, float, float]:
    found = dict.fromkeys(["arrests", "convictions", "loss", "kg", "firearms"], 0.0)
    for s in summary.sums:
        key = "kg" if s.unit == "kg" else s.role or s.category or s.kind
        if key in found:
            found[key] += s.value
    return tuple(found.values())  # type: ignore[return-value]


def test_no_sum_holds_a_running_total(records: list[Record]) -> None:
    summary = summarize(records, KIND)
    told = [
        figure.sentence
        for s in summary.sums
        for origin in s.figures
        for record in records
        if record.id == origin.id
        for figure in [record.figures[origin.index]]
    ]
    assert told and not [sentence for sentence in told if re.search("inception|In addition|so far|In 2011", sentence)]


def test_ten_add_up_as_counted_by_hand(records: list[Record]) -> None:
    by_hand = tuple(sum(column) for column in zip(*(row[1] for row in TEN), strict=True))
    assert _sums(summarize(records[:10], KIND)) == pytest.approx(by_hand)


def test_running_totals_stand_apart_the_newest_first(records: list[Record]) -> None:
    running = summarize(records, KIND).running
    first = running[0]
    assert first.published == max(r.published or "" for r in records)
    days = [r.published or "" for r in running]
    assert days == sorted(days, reverse=True)
    charged = [r for r in running if r.kind == "suspects"]
    assert len(charged) == 1 and charged[0].value == 2300 + 31 * 39 and charged[0].tellings == 40
