"""People: titles out, positions in, lists of defendants, surnames and other names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from named_markup import facts_of, linked
from pressfacts.annotate.dates.find import find_dates
from pressfacts.annotate.facts import Facts
from pressfacts.annotate.people.find import find_people
from pressfacts.text import split_sentences


def names(marked: str) -> list[str]:
    _, facts = facts_of(marked)
    return [m.name for m in facts.people]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was <person>Mr. Odo Fenwick</person> who left.", ["Odo Fenwick"]),
        ("It was <person>Co-defendant Odo Fenwick</person> who left.", ["Odo Fenwick"]),
        ("The Deputy Commissioner <person>Crime Odo Fenwick</person> left.", ["Odo Fenwick"]),
        ("It drifted down the river ‘<person>Odo Fenwick</person>’ at night.", []),
        ("They fought <person>Italian Organised Crime</person> for years.", []),
        ("It was <person>Secretary General Odo Fenwick</person> who left.", ["Odo Fenwick"]),
        ("It was <person>Odo Fenwick's</person> hat.", ["Odo Fenwick"]),
        ("It was <person>Odo Fenwick and Pia Larch</person>.", ["Odo Fenwick", "Pia Larch"]),
        ("It was <person>Odo Fenwick</person>, Jr. of Leeds.", ["Odo Fenwick, Jr."]),
        ("It was <person>Larchov Odo Wren</person> oglu of Leeds.", ["Larchov Odo Wren oglu"]),
        ("It was <person>Larchova Ann Wren</person> qizi of Leeds.", ["Larchova Ann Wren qizi"]),
        ("It was <person>Male Odo Fenwick</person> aged 29.", ["Odo Fenwick"]),
        ("They held <person>Odo Fenwick 'M</person>' 43yrs.", ["Odo Fenwick"]),
        ("It was <person>Lord Odo Fenwick</person> who left.", ["Odo Fenwick"]),
        ('He sold pills of the brand "<person>Odo Fenwick</person>" in May.', []),
        ('He is known as "<person>Odo Fenwick</person>" in Leeds.', ["Odo Fenwick"]),
        ("He paid <person>Kshs</person>. 20 million.", []),
        ("It was <person>Male Juvenile</person> aged 16.", []),
        ("It was D. <person>Odo Fenwick</person> of Leeds.", ["D. Odo Fenwick"]),
        ("It was <person>Odo Fenwick, M.D.</person>, of Leeds.", ["Odo Fenwick"]),
        ("It was <person>Tony West</person>.", ["Tony West"]),
        ("It was <person>Brigadier-General Odo Fenwick</person>.", ["Odo Fenwick"]),
        ("It was <person>Odo Fenwick alias Kite</person>.", ["Odo Fenwick", "Kite"]),
        ("It was one <org>Odo Fenwick</org>, 33, who left.", ["Odo Fenwick"]),
        ("It was Insp. Larchmoth and Sgt. Mothlarch.", ["Larchmoth", "Mothlarch"]),
        (
            "<person>Odo Fenwick</person>, <person>Pia Larch</person>, <place>Ada Moth</place>, <person>Ira Kite</person> and Eve Finch left.",
            ["Odo Fenwick", "Pia Larch", "Ada Moth", "Ira Kite", "Eve Finch"],
        ),
        ("It was the <person>Odo Larch</person> area.", []),
        ("He stood at Camp BGen <person>Odo T Larch</person>, at noon.", []),
        ("It was the Prince of Larch. They went to Larch.", ["Prince of Larch"]),
        ("It was Lord Moss of <place>Tenby</place>.", ["Lord Moss of Tenby"]),
        (
            "It was <person>Maria de la Cruz</person> and <person>Khalid bin Omar</person>.",
            ["Maria de la Cruz", "Khalid bin Omar"],
        ),
    ],
)
def test_the_model_s_names_are_cut_to_size(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Charged are:\n\nOdo P. Fenwick, 28, of Everett;\n\nPia Larch, aka \"Moth,\" 36, of Kent; and",
         ["Odo P. Fenwick", "Pia Larch", "Moth"]),
        ("U.S. Attorney Odo Fenwick announced it.", ["Odo Fenwick"]),
        ("Lieutenant Commander Odo Fenwick left with police spokesman Bo Larch.", ["Odo Fenwick", "Bo Larch"]),
        ("The buyer, one Alhaji Larch, is on the run.", ["Larch"]),
        ("The drivers, Sunday Odo Fenwick and one Friday Larch, fled.", ["Sunday Odo Fenwick", "Friday Larch"]),
        ("One Sunday in May he left.", []),
        ("Trial Attorneys Odo Fenwick and Pia Larch try the case.", ["Odo Fenwick", "Pia Larch"]),
        ("Pia Larch, Operations Coordinator at Europol, spoke.", ["Pia Larch"]),
        ("\"It is over,\" said Pia Larch.", ["Pia Larch"]),
        ("ODO FENWICK, 41, of Bath, stole it. FENWICK ran.", ["ODO FENWICK", "FENWICK"]),
    ],
)  # fmt: skip
def test_rules_find_what_the_model_misses(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The trawler <person>Pia Larch</person> came in.",
        "<person>Saint Lucy</person> was painted twice.",
        "They photographed the <person>Prince of Wales</person>, a public house in Hull.",
        "It happened on <person>Larch Street</person>.",
        "<person>John Doe</person> was not found.",
        "The case is <person>4711</person>.",
        "<person>Europol</person> was told.",
        "The Elder Justice Initiative gave advice.",
    ],
)
def test_who_is_no_person(text: str) -> None:
    assert names(text) == []


def test_later_surnames_are_mentions() -> None:
    assert names("<person>Odo Fenwick</person> left. Then Fenwick's son came.") == ["Odo Fenwick", "Fenwick"]
    assert names("<person>Odo Fenwick</person> left. Fenwicks truck stayed.") == ["Odo Fenwick", "Fenwicks"]


def test_a_name_that_a_line_break_splits() -> None:
    text = "The announcement of the whole affair was made by <person>Odo</person>\nFenwick. He left."
    assert names(text) == ["Odo\nFenwick"]


@pytest.mark.parametrize(
    ("text", "aliases"),
    [
        ('<person>Odo Fenwick</person>, also known as "Moth" and "Lamp," ran.', ["Moth", "Lamp"]),
        ("<person>Odo Fenwick</person>, a/k/a Moth, ran.", ["Moth"]),
        ("<person>Odo Fenwick</person> , aka Moth, ran.", ["Moth"]),
        ('<person>Odo "Moth" Fenwick</person> ran.', ["Moth"]),
        ("<person>Odo Fenwick</person> ran.", []),
    ],
)
def test_other_names(text: str, aliases: list[str]) -> None:
    plain, facts = facts_of(text)
    assert [plain[slice(*a.alias)] for a in facts.aliases] == aliases


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("INTERPOL Secretary General Odo Fenwick spoke.", [("Secretary General", "INTERPOL")]),
        ("<person>Odo Fenwick</person>, INTERPOL Secretary General, spoke.", [("Secretary General", "INTERPOL")]),
        ("\"So be it,\" said <person>Odo Fenwick</person>, the Director of Cybercrime at Europol.", [("Director of Cybercrime", "Europol")]),
        ("The Head of Europol's European Cybercrime Centre, <person>Odo Fenwick</person>, spoke.", [("Head", "European Cybercrime Centre")]),
        ("Special Agent in Charge <person>Odo Fenwick</person> of the FBI, Tampa Field Office, spoke.",
         [("Special Agent in Charge", "Tampa Field Office")]),
        ("Acting U.S. Attorney <person>Odo Fenwick</person> for the District of Maine spoke.", [("Acting U.S. Attorney", None)]),
        ("<person>Odo Fenwick</person>, 44, of Bath, a former nurse, spoke.", [("former nurse", None)]),
        ("Trial Attorneys <person>Odo Fenwick</person> and <person>Pia Larch</person> of the Fraud Section try it.",
         [("Trial Attorneys", "Fraud Section"), ("Trial Attorneys", "Fraud Section")]),
        ("<person>Odo Fenwick</person> spoke.", []),
        ("The owner and operator of <org>Larch Cafe</org>, <person>Odo Fenwick</person>, spoke.",
         [("owner and operator", "Larch Cafe")]),
        ("It barred the owners of <org>Larch Cafe</org>, <person>Odo Fenwick</person> and <person>Pia Larch</person>, for good.",
         [("owners", "Larch Cafe"), ("owners", "Larch Cafe")]),
        ("A former <org>Larch Cafe</org> manager, <person>Odo Fenwick</person>, spoke.", [("manager", "Larch Cafe")]),
        ("<org>Larch Cafe Ltd</org>, its owner, <person>Odo Fenwick</person>, and others paid.", [("owner", "Larch Cafe Ltd")]),
        ("<org>Larch Cafe Ltd</org> sued <person>Odo Fenwick</person>, who serves as its Chief Executive Officer, <person>Pia Larch</person>, and others.",
         [("Chief Executive Officer", "Larch Cafe Ltd")]),
        ("After he met the agent, <person>Odo Fenwick</person> left.", []),
        ("<person>Odo Fenwick</person>, a major tea smuggler, left.", [("major tea smuggler", None)]),
        ("<person>Odo Fenwick</person>, the chief instructor of the Fraud Section, left.", [("chief instructor", "Fraud Section")]),
        ("<person>Odo Fenwick</person>, Lead Kite Analyst of the Fraud Section, spoke.", [("Lead Kite Analyst", "Fraud Section")]),
        ("<person>Odo Fenwick</person>, Head of the Fraud Section and Special Agent in Charge <person>Pia Larch</person> of the FBI spoke.",
         [("Head", "Fraud Section"), ("Special Agent in Charge", "FBI")]),
        ("<person>Odo Fenwick</person>, Senior Counsel, and <person>Pia Larch</person>, Trial Attorney, of the Fraud Section try it.",
         [("Senior Counsel", "Fraud Section"), ("Trial Attorney", "Fraud Section")]),
        ("FBI Salt Lake City Special Agent in Charge <person>Odo Fenwick</person> spoke.", [("Special Agent in Charge", "FBI")]),
        ("> #### <person>Odo Fenwick</person>\n\n> ##### Europol Executive Director\n\nIt is so.", [("Executive Director", "Europol")]),
    ],
)  # fmt: skip
def test_positions(text: str, roles: list[tuple[str, str | None]]) -> None:
    plain, facts = facts_of(text)
    found = [(r.title, plain[slice(*r.organization)] if r.organization else None) for r in facts.roles]
    assert found == roles


@given(st.text(alphabet="AaBb. '’\"-,\n18", max_size=120))
def test_mentions_give_back_their_text(text: str) -> None:
    mentions, roles, _ = find_people(text, Facts(), [(0, len(text), "PERSON")] if text else [])
    assert all(text[m.start : m.end] == m.name for m in mentions)
    starts = {m.start for m in mentions}
    assert all(r.person in starts for r in roles)


def test_a_month_is_nobody() -> None:
    text = "Judge Ada May left. It was closed in May 2019, as Judge May said."
    facts = Facts(sentences=split_sentences(text))
    facts.dates.extend(find_dates(text, facts))
    mentions, _, _ = find_people(text, facts, [(6, 13, "PERSON")])
    assert [(m.start, m.name) for m in mentions] == [(6, "Ada May"), (text.rindex("May"), "May")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Deputy Superintendent of Police (DSP) Oral Fenwick spoke.", ["Oral Fenwick"]),
        ("Superintendent of Police Moss Larchley spoke.", ["Moss Larchley"]),
        ("The agency's Executive Director of Police Services Stephen Larch spoke.", []),
        ("Nine were held by ASP Fenwick and two by Sgts. Larch and Moss, officers said.", ["Fenwick", "Larch", "Moss"]),
        ("He was met by C/Supt Odo Fenwick and DCG Pia Larch at the port.", ["Odo Fenwick", "Pia Larch"]),
        ("Police held a baker (51) and his wife Pia (44) in a flat.", ["Pia"]),
        ("Police held a man surnamed Bao at the port.", ["Bao"]),
        ("The alleged ringleader Z.K., a 47-year-old baker, was held.", ["Z.K."]),
        (
            "The convicts are Odo Fenwick, 31, and <person>Pia Larch</person> alias Moss.",
            ["Odo Fenwick", "Pia Larch", "Moss"],
        ),
        ("A fugitive, <person>Dutchman Odo Fenwick</person>, left.", ["Odo Fenwick"]),
        ("Assistant <person>D.A. Pia Larch</person> and Commissaire Odo Fenwick spoke.", ["Pia Larch", "Odo Fenwick"]),
        ("Held: Odo Fenwick (DOB 11/19/1984); Pia Larch, 36 years, of Ashby", ["Odo Fenwick", "Pia Larch"]),
        ("A driver, citizen of the Kyrgyz Republic <org>A.T.B.</org>, born in 1990, was stopped.", ["A.T.B."]),
        ("The inspector, M.U.K., took it; Sgt. Larch made the arrest.", ["M.U.K.", "Larch"]),
        ("U.S. citizens Pia Ann Larch and Odo Fenwick were held.", ["Pia Ann Larch", "Odo Fenwick"]),
        ("Two brothers from Ashby, Iowa, Odo and Ira Larch, are at large.", ["Odo", "Ira Larch"]),
        ("Told by S/Sgt. Larch and Section Chief Moss.", ["Larch", "Moss"]),
        ("They are known by their initials, K.D., to all; M.U.K. fled.", ["K.D."]),
        ("The head of the Third Larch Region, <place>Ada Ira Fenwick</place>, knew it.", ["Ada Ira Fenwick"]),
        (
            "Held were Russian national <place>Pia Larch</place> and <place>Odo Ira Fenwick</place>, 38, of Ashby.",
            ["Pia Larch", "Odo Ira Fenwick"],
        ),
        ("They came from <place>Larch Hollow</place>, 38, and Ashby.", []),
        (
            "It was <person>Ashby OCPD</person> Odo Fenwick who came to the <person>Odo Larch</person> bar.",
            ["Odo Fenwick"],
        ),
        ("It was <person>Driver Odo Fenwick</person>, 24, who left.", ["Odo Fenwick"]),
        ("It was H.E. <person>Odo Fenwick</person> who spoke.", ["Odo Fenwick"]),
        ("It was <person>Odo Fenwick PANDA</person> who spoke.", ["Odo Fenwick"]),
    ],
)
def test_names_of_the_whole_world(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The Inspector General of the fund spoke of the U.S. and the U.N., aged 40.",
        "A lorry stood in <person>Larch Hill</person> and burned.",
        "They met in <person>Port Harcourt</person>, <person>Vieux Larch</person> and <person>Larch Atoll</person>.",
        "Two fled in a <person>Toyota Noah</person>, police said.",
        "The Coast Guard Cutter <person>Odo Fenwick</person>, at sea, came home.",
    ],
)
def test_ranks_towns_ships_and_cars_are_no_people(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Xpol convicted <person>W.D.F.</person>, aged 41, of it.", ["W.D.F."]),
        ("His wife <person>Felicity</person>, 49, ran the telephones.", ["Felicity"]),
        ("Sgts. <person>Baptiste</person> and <person>Lewis</person>, on duty, came.", ["Baptiste", "Lewis"]),
        ('A man known only as "<misc>Fundi</misc>" slipped away.', ["Fundi"]),
        ("Held: <person>Akeem Dario TROTMAN</person>, 24 years.", ["Akeem Dario TROTMAN"]),
        ("<person>Ann Larch</person>, 38, <person>Yorba Linda</person>, pleaded guilty.", ["Ann Larch"]),
        ("He used aliases that included <person>Seth Finch</person> and <person>Ian Roe</person>.", []),
        ("They took a <person>Richard Mille</person> watch and saw the movie <person>Austin Powers</person>.", []),
        ("The Cutter <person>Harriet Larch</person> returns home.", []),
        ("It broke the <person>Ann Larch</person> and <person>Bo Wren Jr.</person> Fair Ferries Act.", []),
        (
            "<person>Ann Larch</person> and <person>Bo Wren</person> spoke. The Fair Ferries Act was read.",
            ["Ann Larch", "Bo Wren"],
        ),
        (
            "Call the <person>Line</person> at noon. Attorney <person>Bo Wren Issues Statement</person> on it.",
            ["Bo Wren"],
        ),
        ('Wanted is Quentin "Tay" Bivins, 22, of Rome.', ['Quentin "Tay" Bivins', "Tay"]),
    ],
)
def test_lone_names_and_names_that_nobody_bears(text: str, expected: list[str]) -> None:
    _, facts = facts_of(text)
    assert [m.name for m in facts.people] == expected


@pytest.mark.parametrize(
    ("text", "roles", "organization"),
    [
        (
            "Ann Larch is INTERPOL's new Special Representative to the United Nations.",
            ("Special Representative to the United Nations",),
            "INTERPOL",
        ),
        ("INTERPOL's Counter-Terrorism Director, pro tempore, Ann Larch, spoke.", ("Counter-Terrorism Director",), "INTERPOL"),
        ("INTERPOL Director, Ports and Borders, pro tempore, Ann Larch, spoke.", ("Director, Ports and Borders",), "INTERPOL"),
        ("Ann Larch, Chairman of the Eurasian working group and Head of Europol, spoke.", ("Chairman of the Eurasian working group", "Head"), "Europol"),
        ("Ann Larch (first right), INTERPOL's Head of Section, Europol, spoke.", ("Head of Section",), "Europol"),
        ("Ann Larch, Singapore's Minister for Owls, spoke.", ("Minister for Owls",), None),
    ],
)  # fmt: skip
def test_more_positions(text: str, roles: tuple[str, ...], organization: str | None) -> None:
    (person,) = linked(text.replace("Ann Larch", "<person>Ann Larch</person>"))[1]
    assert (person.roles, person.organization) == (roles, organization)


_ANN = "<person>Ann Larch</person>"


@pytest.mark.parametrize(
    ("text", "roles", "organization"),
    [
        (f"The Regional Commander, DCOP {_ANN}, praised them.", ("Regional Commander", "DCOP"), None),
        (f"<org>Larch Police</org> Regional Director Brig. Gen. {_ANN} spoke.", ("Regional Director", "Brig. Gen."), "Larch Police"),
        (f"The Commander of the <org>Heron Protection Command</org> (HPC), Brigadier General {_ANN}, spoke.",
         ("Commander", "Brigadier General"), "Heron Protection Command"),
        (f"The head of <org>Europol</org>, Commissioner General {_ANN}, spoke.", ("head", "Commissioner General"), "Europol"),
        (f"<org>Moth Crime Group</org> director Datuk {_ANN} spoke.", ("director",), "Moth Crime Group"),
        (f"They were led by Det. Sgt. {_ANN}.", ("Det. Sgt.",), None),
        (f"So said DC {_ANN}, who was there.", ("DC",), None),
        (f"So said Detective Inspector {_ANN} of the <org>Moth Crime Unit</org>.", ("Detective Inspector",), "Moth Crime Unit"),
        (f"Police Commissioner Mr {_ANN} spoke.", ("Police Commissioner",), None),
        (f"The <org>Larch Customs Service</org> (Commissioner {_ANN}) found it.", ("Commissioner",), "Larch Customs Service"),
        (f"The <org>Larch Fraud Bureau</org>, led by Bureau Chief {_ANN}, tries it.", ("Bureau Chief",), "Larch Fraud Bureau"),
        (f"The <org>Larch Fraud Bureau</org> tries it under the supervision of Deputy Chief {_ANN}.", ("Deputy Chief",), "Larch Fraud Bureau"),
        (f"The <org>Moth Fraud Centre</org> did. Colonel {_ANN}, Director of the Centre, spoke.", ("Colonel", "Director"), "Moth Fraud Centre"),
        (f"It is so.\n\n{_ANN}\nPress Officer\n<org>Larch Police Department</org>\n", ("Press Officer",), "Larch Police Department"),
        (f"It is so.\n\nDSP {_ANN}, MBE\nSpokesperson, <org>Larch Police Service</org>\n", ("DSP", "Spokesperson"), "Larch Police Service"),
        (f"The driver, {_ANN}, 43, was arrested.", ("driver",), None),
        (f"It was sold by electrician {_ANN} in May.", ("electrician",), None),
        (f"A van was stopped and his conductor, {_ANN} (20), is in custody.", ("conductor",), None),
        (f"Sheriff {_ANN} spoke. So says the <org>Larch County Sheriff's Office</org>.", ("Sheriff",), "Larch County Sheriff's Office"),
        (f"Public Information Officer III {_ANN} of <org>Europol</org> spoke.", ("Public Information Officer III",), "Europol"),
        (f"{_ANN}, 31, labourer of Moth Hill, was held.", ("labourer",), None),
        (f"Held was {_ANN}, a 22-year-old fisherman.", ("fisherman",), None),
        (f"Mr. {_ANN}, a Congolese businessman, came.", ("businessman",), None),
        (f"So says prosecutor {_ANN} today.", ("prosecutor",), None),
        (f"It is so.\n\n{_ANN}\nPUBLIC RELATIONS OFFICER\n", ("PUBLIC RELATIONS OFFICER",), None),
        (f"Director General, <org>Europol</org>, Shri {_ANN} said so.", ("Director General",), "Europol"),
        (f"<org>Europol</org> Regional Spokesperson: {_ANN}", ("Regional Spokesperson",), "Europol"),
        (f"The <org>Moth Trade Commission</org> met. Commissioner {_ANN} spoke.", ("Commissioner",), "Moth Trade Commission"),
        (f"<org>Hawks</org> boss {_ANN} spoke.", ("boss",), "Hawks"),
        (f"<org>Larch Crime Unit</org> head Lieutenant-General advocate {_ANN} spoke.", ("head", "Lieutenant-General"), "Larch Crime Unit"),
        (f"Commander of the Navy Vice Admiral {_ANN} came.", ("Commander of the Navy", "Vice Admiral"), None),
        (f"DCP Operations Dr {_ANN} said so.", ("DCP Operations",), None),
        (f"After he met the driver, {_ANN} left.", (), None),
        (f"A family member {_ANN} spoke.", (), None),
    ],
)  # fmt: skip
def test_ranks_seconds_and_signatures(text: str, roles: tuple[str, ...], organization: str | None) -> None:
    (person,) = linked(text)[1]
    assert (person.roles, person.organization) == (roles, organization)


@pytest.mark.parametrize(
    "ship", ["HMBS Larch Moth", "SLNS Heron", "KRI Odo Fenwick", "USCGC Pia Larch", "NNS Ann Moth"]
)
def test_a_ship_is_nobody_and_no_organization(ship: str) -> None:
    for label in ("person", "org"):
        _, facts = facts_of(f"The crew of <{label}>{ship}</{label}> seized it.")
        assert (facts.people, facts.organizations) == ([], [])


def test_a_headline_that_is_all_there_is_names_people() -> None:
    from pressfacts import extract

    (record,) = extract("Harbour police arrest Lena Moro over forged licences")
    assert [p.name for p in record.people] == ["Lena Moro"]
