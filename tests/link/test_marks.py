"""What the words around a mention say of it."""

import pytest

from facts_markup import facts_from
from pressfacts.link.marks import country_marks


@pytest.mark.parametrize(
    ("marked", "says"),
    [
        ("<arrests value=2>Two men were held</arrests> in <country alpha_2=PE>Peru</country>.", "in"),
        ("They came to <country alpha_2=PE>Peru</country>, which is warm.", "to"),
        ("They took a van that was lost in <country alpha_2=PE>Peru</country>.", "aside"),
        ("They took a van, which had come from <country alpha_2=PE>Peru</country>, and left.", "aside"),
        (
            "They met police, who had <arrests value=2>arrested two</arrests> in <country alpha_2=PE>Peru</country>.",
            "in",
        ),
        (
            "They met police, who in <country alpha_2=PE>Peru</country> had <arrests value=2>arrested two</arrests>.",
            "in",
        ),
        ("In a search that ended well, they went on in <country alpha_2=PE>Peru</country>.", "in"),
        ("The operation in which <country alpha_2=PE>Peru</country> took part is over.", "other"),
        (
            "They took <seizures value=2>two sacks of <country alpha_2=PE via=adjective>Peruvian</country> tea</seizures>.",
            "goods",
        ),
        (
            "<arrests value=2>Two <country alpha_2=PE via=adjective>Peruvian</country> bakers held</arrests>",
            "nationality",
        ),
        ("<country alpha_2=PE via=adjective>Peruvian</country> <arrests value=1>Baker Held</arrests>", "nationality"),
        ("The <country alpha_2=PE via=adjective>Peruvian</country> hills are green.", "adjective"),
        ("They met a man who lived in <country alpha_2=PE>Peru</country>.", "home"),
    ],
)
def test_what_stands_before_a_country(marked: str, says: str) -> None:
    text, facts = facts_from(marked)
    assert [mark.says for mark in country_marks(text, facts)] == [says]
