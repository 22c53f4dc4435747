"""The model's entities, settled by what stands around them."""

import pytest

from pressfacts.annotate.entities import with_companions


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Ann Ray and Ira Poe were charged.", "PERSON"),
        ("Ann Ray and Ira Poe, both of Leeds, were charged.", "PERSON"),
        ("Ann Ray and Ira Poe.", "GPE"),
        ("Ann Ray and New Zealand were mentioned.", "GPE"),
    ],
)
def test_a_full_name_beside_a_person(text: str, label: str) -> None:
    start = text.index(" and ") + 5
    end = start + len("New Zealand" if "New" in text else "Ira Poe")
    assert list(with_companions(text, [(0, 7, "PERSON"), (start, end, "GPE")]))[1] == (start, end, label)
