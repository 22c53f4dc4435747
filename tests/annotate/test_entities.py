"""The model's entities, settled by what stands around them."""

import pytest

from pressfacts.annotate.entities import _labelled, with_companions


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


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Ada Moth and Ira Poe, 28, fled.", "PERSON"),
        ("They arrested Ira Poe in Leeds.", "PERSON"),
        ("They convicted an Ira Poe man.", "GPE"),
        ("They arrested him in Ira Poe in May.", "GPE"),
        ("Ada Moth of Ira Poe, 28, fled.", "GPE"),
        ("Ada Moth and Ira Poe, 28 of them, fled.", "GPE"),
        ("Ada Moth and New Zealand, 28, fled.", "GPE"),
    ],
)
def test_a_full_name_with_an_age_is_a_persons(text: str, label: str) -> None:
    name = "New Zealand" if "New" in text else "Ira Poe"
    start = text.index(name)
    assert _labelled(text, ((start, start + len(name), "GPE"),), (0, 0))[0][2] == label
