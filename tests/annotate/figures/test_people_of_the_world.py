"""People's figures in the words of agencies all over the world, by phenomenon. All sentences are invented."""

import pytest

from figure_markup import found

TOLD = [
    # who else is investigated, held or hurt
    ("Nine bakers were arrested and 31 investigated.", "arrests 9, suspects 31"),
    ("Police arrested nine bakers. The prosecutor charged six of the detainees.", "arrests 9, suspects 6"),
    ("Two millers were detained in absentia.", ""),
    ("Its driver and her passenger were injured.", "victims 2"),
    ("Nine foreigners were found in the back of a lorry.", "victims 9"),
    ("Pirates seized nine sailors from a tanker.", "victims 9"),
    ("The navy seized nine sailors from a tanker.", ""),
    ("Officers located two missing hikers.", "victims 2"),
    ("Six tenants were taken to Larch General Hospital.", "victims 6"),
    # a single one without a noun
    ("Two clerks were hurt and one was nabbed at the gate.", "arrests 1, victims 2"),
    ("Three men were rescued; another one was wounded.", "victims 1, victims 3"),
    ("No one has been charged.", ""),
    # gangs that are made of people
    ("Police have busted a gang of burglars operating in Tornal.", "takedowns 1"),
    ("Detectives dismantled a ring of car thieves on Monday.", "takedowns 1"),
    ("Officers arrested a gang of six robbers.", "arrests 6"),
    # "had nine years' detention": no arrests
    ("Brink had his sentence of nine years' detention increased to 12 years.", "sentences 12, sentences 9"),
    # what another clause denies
    ("The driver was later arrested, however records do not show any charge.", "arrests 1"),
    ("Two men were detained, police would not say where.", "arrests 2"),
    ("The ministry denied that two men had been detained.", ""),
    ("It would be recalled that the office had indicted 80 persons.", "suspects 80"),
    # how capture is told
    ("The fugitive fell into the hands of the coast guard.", "arrests 1"),
    ("Two robbers landed in police custody on Friday.", "arrests 2"),
    ("The girl fell into the hands of traffickers.", ""),
    ("Ten touts are in the police net.", "arrests 10"),
    ("Police have in custody three men.", "arrests 3"),
    ("About 40 protesters were hauled to the station.", "arrests 40"),
    # who got away
    ("Three robbers were nabbed while two others escaped.", "arrests 3, suspects 2"),
    ("Two people were killed and three others escaped the fire.", "deaths 2"),
    # pairs in headlines
    ("Duo nabbed with stolen phones\n\nText.", "arrests 2"),
    ("Trio remanded for theft\n\nText.", "arrests 3"),
    ("Mother of two jailed for fraud\n\nText.", "convictions 1"),
    # who is held was not told before where nothing says so
    ("Two men were arrested in Tornal. A 68-year-old grandmother of Vesk is in custody.", "arrests 1, arrests 2"),
    ("Two men were arrested in Tornal. They are in custody.", "arrests 2"),
    # others of the same number
    (
        "Ada Roe and Bo Tarn were arrested on Monday. Jan Dahl and Kim Moe were arrested in Vesk.",
        "arrests 2, arrests 2",
    ),
    # a number with a verb of its own is no part
    (
        "Four people were arrested in Spain, and three other members of the group were identified.",
        "arrests 4, suspects 3",
    ),
    # among the arrested
    ("Among the arrested are seven Britons, two Poles and a Dane.", "arrests 1, arrests 2, arrests 7"),
    ("The court secured convictions for 23 smugglers.", "convictions 23"),
    # centres and rackets that are busted
    ("Police busted a fake call centre operating from a tower in Vesk.", "takedowns 1"),
    ("Officers shut down a scam centre on Friday.", "takedowns 1"),
    ("He worked in a call centre in Vesk.", ""),
    # who is shot dead was not hurt as well
    ("Two policemen were shot and were pronounced dead at the clinic.", "deaths 2"),
    ("Three men were killed and one injured in the shooting.", "deaths 3, victims 1"),
    # what may come
    ("Police appeal for information which may lead to the arrest of Bo Tarn.", ""),
    # house arrest, custody before the trial
    ("Nine men were taken into pre-trial custody and 52 were placed under house arrest.", "arrests 52, arrests 9"),
    # suspicion and inquiries
    ("Four staff of a bank are suspected of theft.", "suspects 4"),
    ("Nine clerks are suspected to have been bribed.", "suspects 9"),
    ("Nine of the girls are suspected minors.", ""),
    ("The investigations into 236 men and 137 women go on.", "suspects 373"),
    ("Inquiries have been opened into 57 suspected vendors.", "suspects 57"),
    ("Two accused have been arrested while three more are wanted.", "arrests 2, suspects 3"),
    ("Eighteen of those charged have admitted the theft.", ""),
    ("An indictment unsealed on Monday charges 17 members of a ring with theft.", "suspects 17"),
    # of whom a sentence before tells
    ("Eight men from Vesk formed the ring. They were sentenced at Vesk Crown Court.", "convictions 8"),
    # who loses by a trick
    ("One of the two was fined; a pensioner was duped out of her savings.", "victims 1"),
    ("Nine people have been snatched this year.", "victims 9"),
    # names behind a number
    ("The two kingpins of the ring, Jan Roe and Kim Moe, are still at large.", "suspects 2"),
    # the label of a line is no subject
    ("Entebbe: A Danish woman, 33, was intercepted at the airport.", "arrests 1"),
    ("Vesk: Two students and a clerk detained for theft.", "arrests 3"),
    ("Tornal and Vesk: Three members of one family were killed.", "deaths 3"),
    # two events in a headline
    ("13 Guns Seized in Vesk, One Man Fatally Shot\n\nText.", "deaths 1, seizures 13"),
]


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_people_in_words_of_the_world(text: str, told: str) -> None:
    """Each text gives the figures named beside it, in alphabetical order."""
    figures = sorted(f"{f.kind} {f.low if f.value is None else f.value}" for f in found(text))
    assert ", ".join(figures) == told
