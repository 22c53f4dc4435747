"""What one line is by itself."""

import pytest

from pressfacts.segment.lines import scan
from pressfacts.segment.marks import Mark, mark

LINES = [
    ("---", Mark.RULER),
    ("= = = =", Mark.RULER),
    ("***", Mark.RULER),
    ("###", Mark.END),
    ("# # #", Mark.END),
    ("-ENDS-", Mark.END),
    ("Source: Harbour Police", Mark.SOURCE),
    ("Title: Nets seized", Mark.TITLE),
    ("FOR IMMEDIATE RELEASE", Mark.RELEASE),
    ("Press Release", Mark.RELEASE),
    ("News Release – Harbour Police", Mark.RELEASE),
    ("3 May 2021|PRESS RELEASE", Mark.RELEASE),
    ("Press releases", Mark.PAGE),
    ("All news", Mark.PAGE),
    ("Monday, 3 May 2021, 10:30", Mark.DATE),
    ("Publish date 3 May 2021", Mark.DATED),
    ("Published Date", Mark.DATED),
    ("Published by", Mark.ISSUER),
    ("Updated March 3, 2021", Mark.LABEL),
    ("Press Release Number: 21-7", Mark.LABEL),
    ("Case # 21-000", Mark.LABEL),
    ("Contact:", Mark.CONTACT),
    ("Phone Number: (555) 555-0100", Mark.CONTACT),
    ("press@example.org", Mark.CONTACT),
    ("Skip to main content", Mark.MENU),
    ("Share on Facebook Facebook", Mark.MENU),
    ("…", Mark.MENU),
    ("Ministry of the Interior", Mark.PUBLISHER),
    ("U.S. Attorney's Office, District of Norland", Mark.PUBLISHER),
    ("Harbour Police Agree to Share Radar With Customs Service", Mark.TEXT),
    ("Europol press release is linked below for readers", Mark.TEXT),
    ("For more, see the Ministry of the Interior press release", Mark.TEXT),
    ("28 November – 1 December 2023", Mark.TEXT),
    ("Two Men Held After Harbour Raid", Mark.TEXT),
]


@pytest.mark.parametrize(("text", "kind"), LINES)
def test_marks(text: str, kind: Mark) -> None:
    (line,) = scan(text)
    assert mark(line).mark is kind
