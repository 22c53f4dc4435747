import pytest

from made_files import found
from pressfacts.read import Reading
from pressfacts.read.language import foreign

ENGLISH = """Police in Portugal and Spain have arrested 14 people after an investigation that lasted for two years. The
suspects were taken to the station, where they said that they had been looking for a ferret and that it was theirs."""
OTHERS = {
    "French": """La police a arrêté quatorze personnes dans le nord du pays après une enquête qui a duré deux ans. Les
suspects ont été conduits au poste, où ils ont dit qu'ils cherchaient un furet et que celui-ci était à eux. Le chef de
la brigade a précisé que les furets sont maintenant en sécurité.""",
    "German": """Die Polizei hat nach zweijährigen Ermittlungen vierzehn Personen im Norden des Landes festgenommen. Die
Verdächtigen wurden auf die Wache gebracht, wo sie sagten, dass sie ein Frettchen suchten und dass es ihnen gehört. Der
Leiter der Einheit sagte, dass es den Tieren nun gut geht.""",
    "Spanish": """La policía ha detenido a catorce personas en el norte del país tras una investigación que duró dos años. Los
sospechosos fueron llevados a la comisaría, donde dijeron que buscaban un hurón y que era de ellos. El jefe de la
unidad explicó que los hurones están ahora a salvo.""",
    "Turkish": """Polis, iki yıl süren bir soruşturma sonrasında ülkenin kuzeyinde on dört kişiyi gözaltına aldı. Şüpheliler
karakola götürüldü ve orada bir gelincik aradıklarını ve bu gelinciğin kendilerine ait olduğunu söylediler. Birim şefi
ise gelinciklerin çok iyi olduğunu ve daha sonra evlerine gideceğini ifade etti. Bu olay için bir rapor da yazıldı.""",
}


@pytest.mark.parametrize("language", OTHERS)
def test_other_languages_are_told(language: str) -> None:
    assert foreign(OTHERS[language]) == language


def test_other_scripts_are_told() -> None:
    assert foreign("Полиция арестовала четырнадцать человек на севере страны. " * 3) == "Cyrillic letters"
    assert foreign("警方在该国北部逮捕了十四人。" * 10) == "Chinese characters"


def test_english_is_english() -> None:
    assert foreign(ENGLISH) is None
    assert foreign(f"{ENGLISH}\n{OTHERS['French'][:200]}") is None
    assert foreign("Bolivia, Côte d'Ivoire, France, Los Angeles, De Gaulle, Des Moines, La Paz, Le Mans, " * 9) is None
    assert foreign("Oui, oui. La police est là.") is None
    assert foreign("") is None


def test_it_is_told_where_and_can_be_forced() -> None:
    text = OTHERS["French"]
    assert found("x", text.encode()) == ([], ["x: seems to be in French, not English (--force reads it anyway)"])
    assert found("x", text.encode(), Reading(force=True))[0][0].text == text
