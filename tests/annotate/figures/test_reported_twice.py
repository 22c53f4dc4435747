"""One fact reported twice and two facts with one number. All sentences are invented."""

import pytest

from figure_markup import found

_HEAD = "The week in brief\n\n" + "Officers of the county met at the old mill and looked at the week. " * 3

ONCE = [
    ("Police arrested three men. The three men were held at noon.", "arrests 3"),
    ("Police seized 40 phones. The 40 phones were in a crate.", "seizures 40"),
    ("Police seized 154 kg of cannabis. The 154 kg of drugs were burnt.", "seizures 154"),
    ("A flat was searched. The flat was searched for hours.", "searches 1"),
    ("Ada Brink was arrested. Brink was arrested at noon.", "arrests 1"),
    ("Ada Brink was arrested. She was arrested at noon.", "arrests 1"),
    ("Ada Brink was arrested. She remains in custody.", "arrests 1"),
    ("Two men were arrested. The two remain in custody.", "arrests 2"),
    ("Ada Brink was jailed for two years. She got 24 months.", "convictions 1, sentences 2"),
    ("The ring stole $9,000. The loss was $9,000.", "money 9000"),
    ("Police held nine bakers. Six of them were remanded.", "arrests 9"),
    ("A man was held at noon on 3 May. The man was held on 3 May.", "arrests 1"),
]
TWICE = [
    ("Police seized 40 phones. Another 40 phones were seized in Cork.", "seizures 40, seizures 40"),
    ("Police seized 40 phones and 40 laptops.", "seizures 40, seizures 40"),
    ("Police seized 30 kg of cannabis and 30 litres of acid.", "seizures 30, seizures 30"),
    ("A 34-year-old man was arrested. A 51-year-old man was arrested.", "arrests 1, arrests 1"),
    ("A Danish man was arrested. A Finnish man was arrested.", "arrests 1, arrests 1"),
    ("Two men were arrested in Rye. Two women were arrested in Rye.", "arrests 2, arrests 2"),
    ("A man was arrested. A woman was arrested.", "arrests 1, arrests 1"),
    (
        "In the first case, two men were arrested. In the second case, two men were arrested.",
        "arrests 2, arrests 2",
    ),
    ("Two men were arrested and two women were charged.", "arrests 2, suspects 2"),
    ("Ada Brink was jailed. Her brother, Jon Brink, was jailed as well.", "convictions 1, convictions 1"),
    (f"{_HEAD}One person was held for theft. One person was held for arson.", "arrests 1, arrests 1"),
    ("• Rye: 12 men arrested\n• Cork: 12 men arrested", "arrests 12, arrests 12"),
]


def told(text: str) -> str:
    return ", ".join(sorted(f"{f.kind} {f.value}" for f in found(text)))


@pytest.mark.parametrize(("text", "figures"), ONCE)
def test_a_fact_reported_again_is_kept_once(text: str, figures: str) -> None:
    assert told(text) == figures


@pytest.mark.parametrize(("text", "figures"), TWICE)
def test_facts_that_share_a_number_are_kept_apart(text: str, figures: str) -> None:
    assert told(text) == figures
