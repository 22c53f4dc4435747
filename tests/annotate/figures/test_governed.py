"""Events that a longer sentence governs: what the accused did, who prosecutes, where a thing lies. All invented."""

import pytest

from figure_markup import found
from markup import parse
from pressfacts.annotate.facts import Facts, NameMention
from pressfacts.annotate.figures.find import find_figures
from pressfacts.text import split_sentences


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        # what somebody is accused of is no act of an agency
        ("Brandt is accused of detaining his tenant at gunpoint.", []),
        ("A warder was charged with seizing two rifles from a neighbour.", ["suspects 1"]),
        ("Pell is accused of planning to drive to a motel in Yuma, and pick up Crane, Ford, and Vance.", []),
        ("The clerk was charged with theft and two others were arrested.", ["arrests 2", "suspects 1"]),
        # prosecutors are named behind those whom they prosecute
        ("The case is being prosecuted by Assistant U.S. Attorney Ann Poe and by Trial Attorney Jo Kane of the Tax Division.", []),
        ("The case is prosecuted by U.S. Attorney Ann Poe of the District of Maine, and Trial Attorney Jo Kane.", []),
        # parts of people stand in a list
        ("Two cousins and a friend were charged with shooting a man in the head, leaving the victim blind.", ["suspects 3", "victims 1"]),
        ("Officers arrested three men: two Danes and a Swede.", ["arrests 1", "arrests 2", "arrests 3"]),
        # where a thing lies was not done to it
        ("Nero opened a safe located at the home of a neighbour.", []),
        ("The firm ran three shops located in Leeds and owed taxes.", []),
        ("Four children were located in Leeds.", ["victims 4"]),
        # "both" with a conjunct counts nothing
        ("The fraud threatens both local clients and the state.", []),
        # who is explained behind a number is no further person
        ("Officers arrested two bakers, Adeyemi Bola Kunle and Chidi Obi Festus Group, in Jos.", ["arrests 2"]),
        ("Three men, two aged in their 40s and one aged in his 60s, were arrested.", ["arrests 1", "arrests 2", "arrests 3"]),
        ("Also arrested was her live-in partner, Mary Jane Santos, 29.", ["arrests 1"]),
        ("Marines detained a lorry driver and his attendant.", ["arrests 2"]),
        ("They seized a further 1.2 tonnes of tea and a record 40 rifles.", ["seizures 1.2", "seizures 40"]),
        ("Agents arrested a courier in Cebu. Also arrested was a helper.", ["arrests 1", "arrests 1"]),
        ("A courier was charged in Cebu. The courier is also charged with theft.", ["suspects 1"]),
        ("In all 118 people were held, of whom 37 on European warrants.", ["arrests 118", "arrests 37"]),
        ("DRUG ROUNDUP - 19 ARRESTED, 6 AT LARGE", ["arrests 19", "suspects 6"]),
        ("Four arrested, two at large in Olem", ["arrests 4", "suspects 2"]),
        ("The suspect, aged 20, handed himself over.", ["arrests 1"]),
        ("Police can confirm that they arrested a female passenger.", ["arrests 1"]),
        ("Police can arrest a passenger.", []),
        ("Officers stopped a lorry near Lae. The lorry, which carried tea, was also seized.", ["seizures 1"]),
        ("Agents seized a Toyota Hilux in Lae. The car was impounded on Friday.", ["seizures 1"]),
        ("The lorry driver was stopped.", []),
        ("He drove the lorry to Lae.", []),
        # what stands behind its verb is one list
        ("Recovered from the van were the marked bills, a mobile phone, a pistol and 12 sachets of shabu.", ["seizures 1", "seizures 1", "seizures 12"]),
        ("Rourke was held accountable by the jury.", []),
        ("Rourke was held by the police.", ["arrests 1"]),
    ],
)  # fmt: skip
def test_what_governs_an_event(text: str, facts: list[str]) -> None:
    assert sorted(f"{f.kind} {f.value:g}" for f in found(text) if f.value is not None) == facts


def test_one_of_several_is_who_is_named_behind() -> None:
    text = "One of the agents, Al Roe, pleaded guilty. The second agent, Bo Vance, was convicted by a jury."
    people = [NameMention(text.index(name), text.index(name) + len(name), name, "x") for name in ("Al Roe", "Bo Vance")]
    figures = find_figures(text, Facts(people=people, sentences=split_sentences(text)))
    assert [(f.kind, f.value) for f in figures] == [("convictions", 1), ("convictions", 1)]


@pytest.mark.parametrize(
    ("marked", "facts"),
    [
        (
            "<org>Larch Inc.</org> pleaded guilty and <org>Moth Tyres Ltd</org> was fined by the court.",
            ["convictions 1"] * 2,
        ),
        ("<org>Larch Inc.</org> and <org>Moth Tyres Ltd</org> were convicted of fraud.", ["convictions 2"]),
        ("<org>Larch Inc.</org> was charged with fraud.", ["suspects 1"]),
        ("A former clerk of <org>Larch Inc.</org> was convicted of fraud.", ["convictions 1"]),
        ("The <org>Larch Police Department</org> was fined by the court.", []),
        ("Officers arrested the owner of <org>Larch Inc.</org>", ["arrests 1"]),
    ],
)
def test_a_firm_by_its_name_is_convicted_as_a_person_is(marked: str, facts: list[str]) -> None:
    text, tags = parse(marked)
    firms = [NameMention(tag.start, tag.end, text[tag.start : tag.end], "x") for tag in tags]
    figures = find_figures(text, Facts(organizations=firms, sentences=split_sentences(text)))
    assert sorted(f"{f.kind} {f.value:g}" for f in figures if f.value is not None) == facts
