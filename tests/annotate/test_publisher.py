"""Which country's authorities publish a release."""

import pytest

from pressfacts.annotate.publisher import publisher_country


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("The clerk fled to Mexico, was found in Mexico and faces two felony counts at the County Courthouse.", "US"),
        (
            "SALINAS – A broker sold lots in Costa Rica. Costa Rica sent him home. He is in state prison in Nevada.",
            "US",
        ),
        ("Two Kenya tour guides, back from Kenya, were charged with a misdemeanor count and a felony charge.", "US"),
        ("The Hawks were sailing. Mr Hawks and Mrs Hawks met the buyer, said the District Attorney.", "US"),
        (
            "The Internet Crimes Against Children (ICAC) team of the County Sheriff and the District Attorney told the State's Attorney.",
            "US",
        ),
        ("LARCH COUNTY SHERIFF'S DEPARTMENT\n\nDeputies stopped a van in Moth Valley.", "US"),
        ("The Highway Patrol stopped a van; the driver is in the county jail.", "US"),
        ("Drivers in Toledo, Ohio, and in Dayton, Ohio, were stopped.", "US"),
        ("The NDLEA caught him; the EFCC later froze his farm in Mexico, Mexico said.", "NG"),
        ("The Singapore Police Force and the Commercial Affairs Department asked Texas to help.", "SG"),
        ("PORT OF SPAIN – A man sailed from PORT OF SPAIN.", None),
        ("Searches took place in Orhei and in Fălești; a lorry from Romania was let through.", "MD"),
        ("The herd went from Leribe to Mafeteng, and its thief to South Africa.", "LS"),
        ("Herders of Leribe, Mafeteng and Quthing met the South African Police Service.", "LS"),
        ("INTERPOL said that men from Orhei and Fălești went to Moldova.", None),
        ("He drove from Portland by Manchester to Hamilton.", None),  # places of several countries
        ("NEW MEXICO FARMER IS HELD. The NEW MEXICO farmer, 40, grew hemp.", "US"),
    ],
)
def test_by_the_words_of_the_text(text: str, country: str | None) -> None:
    assert publisher_country(text, None) == country


def test_a_source_decides() -> None:
    assert publisher_country("He faces felony counts in state prison.", "Australian Federal Police") == "AU"
