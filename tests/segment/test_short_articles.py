"""Two short releases run together: however little they say, neither is lost."""

import pytest

from pressfacts.segment import segment

SHAPES = {
    "source": "{t}\n\nSource: Interpol (news and events)\n\n{body}\n\n",
    "for immediate release": "FOR IMMEDIATE RELEASE\nMay {d}, 2024\n\n{t}\n\n{body}\n\n###\n\n",
    "rule": "{t}\n\n{body}\n\n---\n\n",
    "stars": "{t}\n\n{body}\n\n***\n\n",
    "tight rule": "{t}\n\n{body}\n=====\n",
    "title block": "Title: {t}\nDate: {d} May 2024\n\n{body}\n\n",
    "publish date": "{t}\n\nPublish date {d} May 2024\n\n{body}\n\n",
    "date and kind": "{t}\n\n{d} May 2024|PRESS RELEASE\n\n{body}\n\n",
    "page header": "All news\n{d} May 2024\n{t}\n\n{body}\n\n",
    "press release": "Press release\n{d} May 2024\n\n{t}\n\n{body}\n\n",
    "form feed": "{t}\n\n{body}\n\f",
}
TITLES = ("Crabs freed in raid", "Owls found in ferry", "Parrot returned to bishop")
BODY = (
    "Police freed forty crabs in a bay near Porto.",
    "Customs found two owls in a ferry.",
    "Officers returned a parrot to Bishop Brennan.",
)


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("shape", SHAPES)
def test_each_is_its_own(shape: str, end: str) -> None:
    parts = (SHAPES[shape].format(t=t, body=b, d=i + 3) for i, (t, b) in enumerate(zip(TITLES, BODY, strict=True)))
    text = "".join(parts).replace("\n", end)
    assert [a.title for a in segment(text)] == list(TITLES)
