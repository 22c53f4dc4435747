"""What stands beside an article."""

import msgspec
import pytest

from pressfacts.record import Date, Mention
from pressfacts.report.facts import facts
from report_pages import RELEASE


@pytest.mark.parametrize(
    ("edtf", "text", "note"),
    [
        ("2022-02-09", "9 February 2022", ""),
        ("2022-02-09", "9 Feb. 2022", ""),
        ("199X", "the 1990s", ""),
        ("2023-10-03/2023-10-10", "3-10 October 2023", ""),
        ("2023-10-03/2023-10-10", "3 to 10 October 2023", ""),
        ("2022-02-07", "Monday", "“Monday”"),
        ("2022-05", "May of this year", "“May of this year”"),
        (None, "today", ""),
    ],
)
def test_a_date_is_quoted_only_where_the_article_says_it_otherwise(edtf: str | None, text: str, note: str) -> None:
    mention = Mention(start=0, end=len(text), text=text)
    date = Date(text=text, edtf=edtf, earliest=None, latest=None, rule="x", mentions=(mention,))
    found = facts(msgspec.structs.replace(RELEASE, dates=(date,)))
    assert dict(found.things)["d"][0].note == note
