"""Parts of a number of people, people of the sentence before, joined verbs. All sentences are invented."""

import pytest

from figure_markup import found

TOLD = [
    ("A third arrest was made in Cork.", "arrests 1"),
    ("A further arrest was made in Cork.", "arrests 1"),
    ("No further arrest was made in Cork.", ""),
    ("A further arrest warrant was signed.", ""),
    ("The two raids led to the arrest of 12 and eight people respectively.", "arrests 12, arrests 8"),
    ("A man and a woman, aged 34 and 29 respectively, were held.", "arrests 2"),
    (
        "The drive led to the arrest of 90 suspects, including 40 suspects for theft and nine suspects for arson.",
        "arrests 40, arrests 9, arrests 90",
    ),
    ("The sweep led to 61 arrests, including nine bakers and a nurse.", "arrests 1, arrests 61, arrests 9"),
    ("A party of five was rescued from the cliff.", "victims 5"),
    ("A family of bakers was rescued.", "victims 1"),
    ("A baker was charged with four burglaries.", "suspects 1"),
    ("House arrest was imposed on four bakers.", "arrests 4"),
    ("The second arrest warrant was signed.", ""),
    ("In a second arrest, police detained a clerk.", "arrests 1"),
    (
        "The court sentenced six bakers. The owner was given four years by the court.",
        "convictions 1, convictions 6, sentences 4",
    ),
    ("Nine bakers were held, including a clerk.", "arrests 1, arrests 9"),
    ("Police held nine bakers, among them a clerk.", "arrests 1, arrests 9"),
    ("Police held nine bakers, one of them a clerk.", "arrests 1, arrests 9"),
    ("Police held nine bakers, one of whom lives in Rome.", "arrests 9"),
    ("Police held nine bakers and seized goods, including a miller's cart.", "arrests 9"),
    ("The two others, a baker and a clerk, were held.", "arrests 2"),
    ("A man from Cork, a woman from Clare and two Danes were held.", "arrests 4"),
    ("Two women, a man from Cork and a man from Clare were held.", "arrests 4"),
    ("The baker, who is a Dane, and three men who worked for him were held.", "arrests 4"),
    ("Two Danes, and a baker wanted by the courts of Peru, were held.", "arrests 3"),
    ("Two bakers and one corporation were sentenced.", "convictions 1, convictions 2"),
    ("The arrest at Porto Airport of three bakers was reported.", "arrests 3"),
    ("The driver and two loaders were arrested and handed over to the police.", "arrests 3"),
    ("Two of the injured died at noon.", "deaths 2"),
    ("Two bakers, aged 17 and 20, are wanted.", "suspects 2"),
    ("Officers identified 30 victims, 22 women and eight girls.", "victims 22, victims 30, victims 8"),
    (
        "On deck were 42 irregular migrants: 30 males, 8 females and 4 children.",
        "victims 30, victims 4, victims 42, victims 8",
    ),
    ("Three hostages are free: a nurse, her son and a cook.", "victims 3"),
    ("Police arrested nine men - one Dane, six Poles and two Finns.", "arrests 1, arrests 2, arrests 6, arrests 9"),
    (
        "The arrest of 19 people followed. The suspects, who came from Ghana, consisted of 14 men and five women.",
        "arrests 14, arrests 19, arrests 5",
    ),
    ("Of the 60 arrested, six are Danes.", "arrests 6, arrests 60"),
    ("Among the 50 people arrested, eight were wanted for murder.", "arrests 50, arrests 8"),
    ("Officers detained 14 men from Lund, along the border of the county.", "arrests 14"),
    (
        "In all, 24 searches were made, which included 11 homes, one office and 12 shops.",
        "searches 1, searches 11, searches 12, searches 24",
    ),
    ("Police arrested eight pimps or eight traffickers.", "arrests 8"),
    ("Four clerks were at a desk. The group was arrested at noon.", "arrests 4"),
    ("In the crash 12 persons were killed and 30 others injured.", "deaths 12, victims 30"),
    ("A man was killed and two women seriously injured when a van hit them.", "deaths 1, victims 2"),
    ("Two men were arrested, five phones seized and three women rescued.", "arrests 2, seizures 5, victims 3"),
    ("Border guards stopped two men near Tornal. They were arrested on the spot.", "arrests 2"),
    ("Police arrested two men. They were arrested at noon.", "arrests 2"),
    ("The officers were on patrol. They were arrested by surprise at what they saw.", ""),
    (
        "Police arrested eleven people. The suspects, comprising ten local men and one foreigner, were detained.",
        "arrests 1, arrests 10, arrests 11",
    ),
    ("The owners, two men and a woman, were charged on Monday.", "suspects 3"),
    ("Nine men were arrested. Among the nine, seven are locals and two are Danes.", "arrests 2, arrests 7, arrests 9"),
    ("Police arrested 86 people. Of these, 40 are believed to be gang members.", "arrests 40, arrests 86"),
    ("Police arrested 86 people. Of these, 40 have been released.", "arrests 86"),
    (
        "The raids led to the arrest of 900 persons. They include 600 violators of the Fisheries Law.",
        "arrests 600, arrests 900",
    ),
    ("Federal officers arrested yesterday, Tuesday, four men.", "arrests 4"),
    ("Forty people were held during the festival including two students.", "arrests 2, arrests 40"),
    ("Nine people were injured in the clashes, including two officers.", "victims 2, victims 9"),
    ("Twelve men were arrested in six towns, including four brothers in Tornal.", "arrests 12, arrests 4"),
    ("Five men were arrested over the theft of items including two statues.", "arrests 5"),
    ("It led to the arrest of three men, ages 44 to 47, along with two women.", "arrests 5"),
    ("The raid saw the arrest of a man together with his two sons.", "arrests 3"),
    ("The rescue of three women, along with five children, took an hour.", "victims 8"),
    ("Nine were arrested. Two clerks and a nurse were among those arrested.", "arrests 1, arrests 2, arrests 9"),
    ("Nine were arrested. Three fugitives are among the detained.", "arrests 3, arrests 9"),
    ("He was not among those arrested.", ""),
    ("In the first incident a man was arrested. In the second case a man was arrested.", "arrests 1, arrests 1"),
    ("Five persons were arrested including two women. The two women were detained at noon.", "arrests 2, arrests 5"),
    ("Some 400 people are being investigated over the thefts.", "suspects 400"),
    ("Police nab 2 men, woman over theft", "arrests 3"),
    ("3 men, teenager arrested in raid", "arrests 4"),
    ("Customs seize 40 kg of khat, man held", "arrests 1, seizures 40"),
    ("Officers arrested a two-man crew off Tornal.", "arrests 2"),
    ("Police detained a 14-member gang.", "arrests 14"),
    ("Two former clerks among seven arrested over forged permits", "arrests 2, arrests 7"),
    ("He arranged for the murder of two neighbours.", ""),
    ("A group of 12 illegal miners was detained at the shaft.", "arrests 12"),
    ("Officers picked up the controller, HB (45), at a tea shop.", "arrests 1"),
    ("The unit arrested Tomas Brink, 46, a former treasurer, and his wife Ada Brink, 39.", "arrests 2"),
    ("The suspects are believed to be linked to more than 790 scam cases.", "investigations 790"),
]


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_people_told_in_parts(text: str, told: str) -> None:
    """Each text gives the figures named beside it, in alphabetical order."""
    figures = sorted(f"{f.kind} {f.low if f.value is None else f.value}" for f in found(text))
    assert ", ".join(figures) == told
