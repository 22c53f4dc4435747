"""Packs that stand alone are the unit of the goods told beside them."""

import pytest

from pressfacts import extract

CASES = [
    ("Police seized 58 bales containing 1,740 kilos of cocaine.", (58, "bales", "cocaine")),
    ("Customs found 9 kg of tea in the van. The tea was packed in ten packages.", (10, "packages", "tea")),
    ("Officers seized 40 boxes.", (40, "boxes", "boxes")),
    ("Officers seized 40 tablets of aspirin and 12 pills.", (12, "pills", "pills")),
    ("Officers seized 900 fentanyl pills and a phone.", (900, "pills", "fentanyl")),
    ("Officers seized a Glock with five live rounds.", (5, "rounds", "live rounds")),
    ("Officers seized 84 parcels of khat. The khat weighed 23 kilos.", (23, "kg", "khat")),
    ("Officers seized nine phones. They weighed 2 kilos.", (2, "kg", None)),
    ("Officers seized 40 drums and 12 counterfeit stamps.", (12, None, "counterfeit stamps")),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_packs(text: str, expected: tuple[int, str | None, str]) -> None:
    figures = [f for article in extract(text) for f in article.figures if f.value == expected[0]]
    assert [(f.value, f.unit, f.item) for f in figures] == [expected]
