"""Organizations: by shape, by name, from the model; what owns them and what is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from markup import parse
from named_markup import facts_of, linked
from pressfacts.annotate.facts import Facts
from pressfacts.annotate.organizations.brackets import agrees, is_acronym
from pressfacts.annotate.organizations.find import find_organizations
from pressfacts.annotate.organizations.known import agencies, agency_of
from pressfacts.data.files import read_lines


def names(marked: str, country: str | None = None) -> list[str]:
    _, facts = facts_of(marked, country)
    return [m.name for m in facts.organizations]


def test_of_two_rules_for_one_name_the_first_counts() -> None:
    _, facts = facts_of(
        "They paid it into the account of a fictitious company called Larch Quarries Ltd between June and May."
    )
    assert [m.rule for m in facts.organizations] == ["gang"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was led by the Otterburn Police Department.", ["Otterburn Police Department"]),
        ("Officers of the Hollis County Sheriff's Office helped.", ["Hollis County Sheriff's Office"]),
        ("Officers of the Hollis County Sheriffs Office helped.", ["Hollis County Sheriffs Office"]),
        ("He thanked the Larkspur, Ohio, Police Department.", ["Larkspur, Ohio, Police Department"]),
        (
            "The Norwegian Ministry of Justice and Public Security agreed.",
            ["Norwegian Ministry of Justice and Public Security"],
        ),
        (
            "Said the U.S. Attorney's Office for the Western District of Tennessee.",
            ["U.S. Attorney's Office for the Western District of Tennessee"],
        ),
        ("It went to the Public Prosecutor's Office of Turin.", ["Public Prosecutor's Office of Turin"]),
        (
            "It is tried by the Fraud, Public Corruption, and Civil Rights Section.",
            ["Fraud, Public Corruption, and Civil Rights Section"],
        ),
        ("The money went to the motorcycle gang Velvet Wolves.", ["Velvet Wolves"]),
        ("Brooklyn Supreme Court Justice Ada Larch agreed.", ["Brooklyn Supreme Court"]),
        ("It was filed at the Magistrate's Court in Larchton.", ["Magistrate's Court in Larchton"]),
        ("The Magistrates' Court in Kiribati fined him.", ["Magistrates' Court"]),
        ("The Larch research section of the Gendarmerie came.", ["Larch research section", "Gendarmerie"]),
        ("He is held at the Isle of Larch Prison.", ["Isle of Larch Prison"]),
        (
            "The Larch zonal office and the South Larch Police station helped.",
            ["Larch zonal office", "South Larch Police station"],
        ),
        ("The boat was at the pier of PT Larch Moth Indah, a firm.", ["PT Larch Moth Indah"]),
        ("The Moth Bureau of Investigation came; MBI staff left.", ["Moth Bureau of Investigation", "MBI"]),
        ("He is held at the Larch Detention Center.", ["Larch Detention Center"]),
        ("She was taken to St. Ada's General Hospital.", ["St. Ada's General Hospital"]),
        (
            "It is run by the Central Directorate of the Judicial Police.",
            ["Central Directorate of the Judicial Police"],
        ),
        ("It was stopped by the <org>French Navy and Customs</org>.", ["French Navy"]),
        (
            "It is led by the DEA's <org>Larch District Office Moth Squad</org>.",
            ["DEA", "Larch District Office", "Moth Squad"],
        ),
        ("They are Larch Foods FZE and Moth Foods OÜ.", ["Larch Foods FZE", "Moth Foods OÜ"]),
        ("It belonged to Larch Shipping AS, not to Moth Spirit a.s. then.", ["Larch Shipping AS", "Moth Spirit a.s."]),
        ("It was Larch Transport Co., Ltd. and Larchera, S.A. too.", ["Larch Transport Co., Ltd.", "Larchera, S.A."]),
        ("She kept the books of Kites to Moths, Inc. then.", ["Kites to Moths, Inc."]),
        ("They sold it at their shop, Larch El Moth, and on the net.", ["Larch El Moth"]),
        ("The <org>Larch Power Company of Nigeria</org> lost a mast.", ["Larch Power Company of Nigeria"]),
        ("It was found at the Larch customs post.", ["Larch customs post"]),
        ("The Larch district court freed her; a Danish district court did not.", ["Larch district court"]),
        ("He was tried in Larch District Court on Stealing Class A.", ["Larch District Court"]),
        (
            "Members of the Larch Police Service Kites and Moths Unit came.",
            ["Larch Police Service Kites and Moths Unit"],
        ),
        ("The LRC moth search unit (MSU) came with a light emitting diode (LED).", ["LRC moth search unit", "MSU"]),
        ("The <misc>Larch Game and Parks Commission</misc> came.", ["Larch Game and Parks Commission"]),
        (
            "She was sent to <person>Tuen Larch Hospital</person> by the <misc>Larch Emergency Response Team</misc>.",
            ["Tuen Larch Hospital", "Larch Emergency Response Team"],
        ),
        ("It was known to Moth PD; the PD said so.", ["Moth PD"]),
        ("Officers of District B-2 came to 12 Larch Court, Apartment 3.", ["District B-2"]),
        ("The Larch am Moth Public Prosecutor's Office acts.", ["Larch am Moth Public Prosecutor's Office"]),
        ("The Larch Creek RCMP came; the RCMP said so.", ["Larch Creek RCMP", "RCMP"]),
        ("The men met.\n\nLARCH MEDIA AND MOTH OFFICE", ["LARCH MEDIA AND MOTH OFFICE"]),
        (
            "The men met.\n\nSUDLAR POLICE SERVICE — MOTH AND KITE DEPARTMENT",
            ["SUDLAR POLICE SERVICE", "MOTH AND KITE DEPARTMENT"],
        ),
        ("The shop, Lemon Street Trading, had never sold a lemon.", ["Lemon Street Trading"]),
        ("The owner of the shop, Ada Lemon, was held.", []),
        (
            "He paid Larch & Finch Lamps Ltd. and Moth Kites, Inc. for it.",
            ["Larch & Finch Lamps Ltd.", "Moth Kites, Inc."],
        ),
        (
            "He paid <org>Larch Kite Bureau, LLC</org> and Leeds-based Moth Kites Ltd. for it.",
            ["Larch Kite Bureau, LLC", "Moth Kites Ltd."],
        ),
        ("KIGALI, June 15 (<org>KNX</org>) - He told <org>KNX</org> so.", ["KNX", "KNX"]),
        ("He ran a <org>Larch Lamps Ltd and Moth Kites Ltd</org> shop.", ["Larch Lamps Ltd", "Moth Kites Ltd"]),
        ("It was the KEA District of Columbia Kite Crime Unit.", ["KEA District of Columbia Kite Crime Unit"]),
        ("Write to the Norwegian Ministry of the Interior Email: owl", ["Norwegian Ministry of the Interior"]),
        ("BOSTON Kite Trade Commission staff met in the old town today.", ["Kite Trade Commission"]),
        ("He was a <org>U.S. Army Ranger</org> once.", ["U.S. Army"]),
    ],
)
def test_shapes(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He spoke for the FBI's Tampa Field Office.", ["FBI", "Tampa Field Office"]),
        ("It is the Justice Department's Criminal Division that tries it.", ["Justice Department", "Criminal Division"]),
        ("It is the Justice Departments Criminal Division that tries it.", ["Justice Departments", "Criminal Division"]),
        ("Brazil's Federal Police took part.", ["Federal Police"]),
        ("The Cyber Unit of the Harrow Police Department saw it.", ["Cyber Unit", "Harrow Police Department"]),
        ("The Otterburn Police Department and the Ashby County Sheriff's Office met.",
         ["Otterburn Police Department", "Ashby County Sheriff's Office"]),
        ("We thank <org>Europol and Eurojust</org> for it.", ["Europol", "Eurojust"]),
        ("We thank the <org>Larkspur Patrol Sea and Air Unit</org>.", ["Larkspur Patrol Sea and Air Unit"]),
        ("We thank the <org>Larkspur Police and Fenmoor Harbour Patrol</org>.", ["Larkspur Police", "Fenmoor Harbour Patrol"]),
        ("We thank the <org>FBI, Fenmoor Harbour Patrol</org> and all others.", ["FBI", "Fenmoor Harbour Patrol"]),
        ("The <org>United Kingdoms Salt Inspection Service</org> helped.", ["Salt Inspection Service"]),
        ("The <org>Larkspur Wardens' Association</org> met.", ["Larkspur Wardens' Association"]),
        ("The U.S. Secret Services Tulsa office came.", ["U.S. Secret Services"]),
        ("The <org>Harbour Board</org> met. The Harbour Boards seal was lost.", ["Harbour Board", "Harbour Board"]),
        ("It is <org>Interpol'sSalt Crime Centre</org>.", ["Interpol", "Salt Crime Centre"]),
        ("The <org>FBI agent posing as a buyer</org> paid.", ["FBI"]),
        ("See the <org>See Larkspur Police</org> page.", ["Larkspur Police"]),
    ],
)  # fmt: skip
def test_owners_and_glued_names_come_apart(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Belgian police and customs officers searched the flat with the police.",
        "The <org>Agency</org> said that the <org>Task Force</org> had met.",
        "It was sent under the <org>Cheese Control Act</org>.",
        "They met at the <org>Harbour Safety Conference</org>.",
        "It is in the <org>Stolen Kites Database</org>.",
        "It was paid in <org>Bitcoin</org>.",
        "He claimed <org>Unemployment Insurance</org>.",
        "It was found in the <org>United Kingdoms</org> north.",
        "It said: Bureau of Investigation.",
        "WHAT: A tea party\n<org>WHO</org>: Ada Quill\nWHEN: Today",
        "The woman, <org>Jane Doe</org>, was robbed under <org>Penal Code Section</org> 12.",
        "PARENTS STAND <org>PATROL GUARD</org>\n\nPARENTS STAND <org>PATROL GUARD</org>\n\nThey stood.",
        "They came from the <org>Cities of Ashby</org>, Fenmoor and Tarn.",
        "The <org>OSINT</org> work ended at 9 a.m. <org>AEST</org> with the <org>Mayoral Inauguration</org>.",
        "They fought <org>Fenmoor Organised Crime</org> and rescued <org>Celtic American</org> families.",
        "<org>Ashby</org> was named with Ashby County as its seat.",
        "FENMOOR GANG MEMBERS AND GANG <org>AUNTS CHARGED</org> WITH THEFT\n\nFENMOOR GANG MEMBERS AND GANG <org>AUNTS CHARGED</org> WITH THEFT\n\nThey stole tea.",
        "A Larkspur Police Officer came with Larkspur Police Detective Odo Fenwick.",
        "They came from the Larkspur, Ashby and Fenmoor Police Departments.",
        "The trawler <org>Maria Luisa</org> came in with the <org>CGS Larchley</org>.",
        "They met.\n\n<org>Parallel Moth Action</org>\n\nThey left.",
        "It left the Port of <org>Larchagua</org>; the brands <org>Larch Capital and Moth Gold</org> sell.",
        "He faces a charge of <org>Aggravated Assault</org> and of theft (<org>2nd Offense</org>).",
        "<org>Commissioners of Police</org> were told so.",
        "The <org>Global Moth Congress</org> ended, as did the <org>Global Larch Congress and New Threats</org> week.",
        "He crossed at the <org>Larch Port of Entry</org> in a <org>RIB</org>.",
        "<org>Hurricane Petra</org> took the roof.",
        "U.S. Attorney Ada Quill told so the <org>Southern District of Iowa</org>.",
    ],
)
def test_what_is_no_organization(text: str) -> None:
    assert names(text) == []


def test_a_body_with_a_unit_s_noun_needs_no_label() -> None:
    assert names("It is called the <misc>Tea Fraud and Abuse Unit</misc>.") == ["Tea Fraud and Abuse Unit"]
    assert names("It is called the <misc>Tea Fraud Plan</misc>.") == []
    assert names("It went to <person>Larch Finch Ltd</person> and <misc>Moth Kites</misc>.") == ["Larch Finch Ltd"]


def test_no_person_ends_in_a_head_noun() -> None:
    assert names("They thanked <org>Larkspur Police</org>, Ashby County Sheriff's Office and others.") == [
        "Larkspur Police",
        "Ashby County Sheriff's Office",
    ]


def test_a_line_of_its_own_may_name_a_body() -> None:
    line = "Fenmoor Department of Harbour Health & Sea Care Services"
    assert names(f"Money went to ports.\n\n<org>{line}</org>\n\nIt got ten boats.") == [line]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Shops such as <org>Larkmart</org>, <org>Teashed</org>, Kite Barn, <org>Owlbuy</org>, and Mossway lost money.",
            ["Larkmart", "Teashed", "Kite Barn", "Owlbuy", "Mossway"],
        ),
        ("Shops such as <org>Larkmart</org>, Teashed, Kite Barn, and Mossway lost money.", ["Larkmart"]),
    ],
)
def test_enumerations(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_an_office_s_acronym_is_the_office_s() -> None:
    assert "HCP" in names("Hill County Prosecutor (<org>HCP</org>) Odo Fenwick wrote.")
    assert names("The Kite Repair Credit (<org>KRC</org>) ended.") == []


def test_well_known_bodies_stand_in_headlines_too() -> None:
    assert names("INTERPOL WARNS OF FAKE SNOW\n\nThe warning was shared with Europol.") == ["INTERPOL", "Europol"]


def test_a_list_in_capitals_names_organizations() -> None:
    text = "PARTNERS OF THE DAY\n\nSPAIN: <org>GUARDIA DEL NORTE</org>\n- <org>TARN HARBOUR POLICE</org>\n"
    assert names(text) == ["GUARDIA DEL NORTE", "TARN HARBOUR POLICE"]


def test_a_weak_name_needs_its_full_one() -> None:
    assert names("The pond froze and ICE was thick.") == []
    assert "ICE" in names("U.S. Immigration and Customs Enforcement came. Then ICE left.")


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("The Harbour Crime Agency (HCA) came. The HCA left.", [("Harbour Crime Agency", "HCA", "acronym")]),
        ("The HCA (Harbour Crime Agency) came to <org>HCA</org>.", [("Harbour Crime Agency", "HCA", "acronym")]),
        ("Spain: Federal Police (Policía del Norte).", [("Federal Police", "Policía del Norte", "bracket")]),
        ("The Harbour Crime Agency (Norway) came.", []),
        ("It is called distributed denial of service (DDoS).", []),
    ],
)
def test_brackets(text: str, pairs: list[tuple[str, str, str]]) -> None:
    plain, facts = facts_of(text.replace("The HCA (", "The <org>HCA</org> ("))
    assert [(plain[slice(*a.name)], plain[slice(*a.alias)], a.rule) for a in facts.aliases] == pairs


def test_an_acronym_is_found_again_later() -> None:
    assert names("The Harbour Crime Agency (HCA) came. Today the HCA left.") == ["Harbour Crime Agency", "HCA", "HCA"]


def test_acronyms_by_their_letters() -> None:
    assert agrees("Criminal Investigation Bureau", "CIB")
    assert not agrees("Criminal Investigation Bureau", "XYZ")
    assert is_acronym("J-CAT")
    assert not is_acronym("Colorado")


def test_the_table_of_bodies_is_sound() -> None:
    for agency in agencies():
        assert agency.key
        assert agency.country is None or (len(agency.country) == 2 and agency.country.isupper())
        for name in (*agency.full, *agency.short):
            assert agency_of(name) is not None


@given(st.text(alphabet="AaBb. '’()-,\n:&US", max_size=120))
def test_mentions_give_back_their_text(text: str) -> None:
    mentions, aliases = find_organizations(text, Facts(), [(0, len(text), "ORG")] if text else [])
    assert all(text[m.start : m.end] == m.name and m.name.strip() == m.name for m in mentions)
    assert all(a.alias[0] < a.alias[1] <= len(text) for a in aliases)


def _examples(sign: str) -> list[str]:
    return [line[2:].strip() for line in read_lines("organizations/known.txt") if line.startswith(f"#{sign}")]


@pytest.mark.parametrize("marked", _examples("+"))
def test_examples_of_the_table(marked: str) -> None:
    text, tags = parse(marked)
    mentions, _ = find_organizations(text, Facts(), [])
    assert [(m.start, m.end) for m in mentions] == [(tag.start, tag.end) for tag in tags]


@pytest.mark.parametrize("text", _examples("-"))
def test_counter_examples_of_the_table(text: str) -> None:
    assert find_organizations(text, Facts(), []) == ([], [])


@pytest.mark.parametrize(
    ("marked", "other"),
    [
        ("The <org>Ruritanian Police</org> (Policja Rurytanii) came.", True),
        ("The <org>Ruritanian Police</org> (Tea Crime Unit) came.", False),
        ("The <org>Guardia Regia</org> (Unit for Salt Fraud and Harbour Police) came.", False),
        ("The <org>Royal Police RSU</org> (Royal Salt Unit) came.", True),
        ("The <org>Harbour Police</org> (Chief Inspector Odo Fenwick, Jr.) came.", False),
        ("The <org>Tarn Anglers of Norrland</org> (<place>Tan</place>) came.", True),
        ("The <org>Harbour Police</org> (Our colleagues at the Harbour Police in Tarn) came.", False),
        ("The <org>Harbour Police</org> (<place>Tarn</place> and <place>Fenmoor</place>) came.", False),
    ],
)
def test_what_a_bracket_calls_a_body(marked: str, other: bool) -> None:
    _, facts = facts_of(marked)
    assert bool(facts.aliases) is other


def test_an_acronym_of_something_else_is_no_body() -> None:
    text = "An officer acting in an undercover capacity (the “<org>HSI-UC</org>”) met him. <org>HSI-UC</org> paid."
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He will stand before the Otter Magistrates' Court today.", ["Otter Magistrates' Court"]),
        ("He was taken to Larch Police Station by officers.", ["Larch Police Station"]),
        ("The 23rd Federal Court of Larch ordered it.", ["23rd Federal Court of Larch"]),
        ("The <org>Charge Odo Fenwick of the Harbour Board</org> spoke.", ["Harbour Board"]),
        (
            "The General Directorate of National Security (DGSN) spoke; the DGSN went on.",
            ["General Directorate of National Security", "DGSN", "DGSN"],
        ),
        ("The Guyana Police Force thanked CANU.", ["Guyana Police Force", "CANU"]),
    ],
)
def test_courts_stations_and_bodies_of_the_world(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "It was <org>DCG Odo Fenwick</org> who spoke.",
        "The frigate <org>FGS Larch</org> stopped a boat.",
        "They lived in <org>Uyo</org> for years.",
        "It cost <org>Php23,800,000.00</org> in all.",
        "They fled in a <org>Nissan</org> bus.",
    ],
)
def test_officers_ships_towns_sums_and_cars_are_no_organizations(text: str) -> None:
    assert names(text) == []


def test_what_bodies_are_called_at_home() -> None:
    assert names("He was handed to the National Police by the Army.", "CO") == ["National Police", "Army"]
    assert names("He fled from the Army Base.", "CO") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He was booked into the Hollis County Jail and Lusby Prison.", ["Hollis County Jail", "Lusby Prison"]),
        ("She went to federal prison, to Federal Prison, and to Larch Medical Center.", ["Larch Medical Center"]),
        ("They came before the Otter Hill Magistrates' Courts.", ["Otter Hill Magistrates' Courts"]),
        ("It was brought to the <org>High Court against Declan</org> Moore.", ["High Court"]),
        ("The Hollis (Georgia) Police Department did.", ["Hollis (Georgia) Police Department"]),
        ("He met Xpol's <org>Illicit Goods</org> team.", ["Illicit Goods team"]),
        ("It was the <org>Internal Affairs Bureau Group</org> 33.", ["Internal Affairs Bureau Group 33"]),
        ("She left the Office of the Privacy Commissioner.", ["Office of the Privacy Commissioner"]),
        ("Ask the Media Relations Division, Media Police or not.", ["Media Relations Division"]),
        ("The Lark County District Attorney's (LCDA) Office.", ["Lark County District Attorney's (LCDA) Office", "LCDA"]),
        ("In <org>Uruapan</org> it rained; <org>Gasparillo</org> police saw it.", []),
        ("The 42nd INTERPOL Conference opened.", []),
        ("He drove a <org>Toyota Hilux</org> and a <org>Probox KBQ 771Y</org>.", []),
        ("In <org>Larch</org> v. Finch they lost.", []),
        ("A Google account, a PayPal gift card.", []),
        ("He robbed Macy's and an Arby's.", ["Macy's", "Arby's"]),
        ("The <org>Main Customs Office</org> <place>Singen</place> found it.", ["Main Customs Office Singen"]),
        ("Elements of the <misc>OXIL</misc>, the <place>MOTL</place> and the LARCO raided it, and a unit of LSD was found.",
         ["OXIL", "MOTL", "LARCO"]),
        ("It was EPA Region 05.", ["EPA Region 05"]),
        ("It is in the Parish of the <org>Larch Municipality</org>; the Moth Municipality paid.", ["Moth Municipality"]),
        ("The <org>Owl Border Post</org> is near.", []),
        ("They met at the Blue Indian Airport. Officers at the BIA held him.", []),
        ("Write to the Border Force, Strategic Owl and Moth Unit, today.", ["Border Force", "Strategic Owl and Moth Unit"]),
        ("They were travelling from <org>Gobabis</org> to Oslo.", []),
        ("<org>OLIT</org> came. The Owl Larch Inclusive Tobacco (OLIT) campaign began.", []),
        ("The <misc>Permanent Forum on Owl Crime</misc> (PFOC) met.", ["Permanent Forum on Owl Crime", "PFOC"]),
        ("Residents of <org>Larch Cell</org> saw it; residents of the <org>Owl Care Centre</org> did not.",
         ["Owl Care Centre"]),
        ('The head of the state enterprise "Larches of Oxley" ate.', ["Larches of Oxley"]),
        ("Call the San Juan de Dios General Hospital.", ["San Juan de Dios General Hospital"]),
        ("Integrated Owl and Moth Task Force\nOslo", ["Integrated Owl and Moth Task Force"]),
        ("He was held at the <org>Larch Detention Center</org> behind the <org>Moth Grand Terminal</org>.",
         ["Larch Detention Center"]),
        ("The District Court in Rotterdam heard the U.S. District Court in Seattle.",
         ["District Court in Rotterdam", "U.S. District Court"]),
    ],
)  # fmt: skip
def test_more_shapes_and_what_only_looks_like_one(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "name", "acronym"),
    [
        (
            "The <org>Rapid Animal Rescue</org> (RAR) Team helped. RAR was busy.",
            "Rapid Animal Rescue (RAR) Team",
            "RAR",
        ),
        ("The Federal Owl Police (PFO) came.", "Federal Owl Police", "PFO"),
        (
            "It is the <org>Owl Structure</org> of the Shanghai Cooperation Organization (SCO-OS).",
            "Owl Structure",
            "SCO-OS",
        ),
    ],
)
def test_acronyms_within_names_and_of_other_languages(text: str, name: str, acronym: str) -> None:
    entity = next(o for o in linked(text)[0] if o.name == name)
    assert entity.acronym == acronym


def test_an_enumeration_in_a_bracket_names_no_body_anew() -> None:
    text = "The Security Council of Owls (SEMAR, SEDENA, FGR, SSPC) met."
    assert {"SEMAR", "SEDENA", "FGR", "SSPC"} <= {o.name for o in linked(text)[0]}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The <org>Special Unit</org> “Moth” came.", ["Special Unit “Moth”"]),
        ("The <org>Special Unit</org> “moth” came.", ["Special Unit"]),
        ("Rangers of Save the <org>Larch Trust</org> came.", ["Save the Larch Trust"]),
        (
            "The Office for Larch Crime, Moth Crime and Corruption met.",
            ["Office for Larch Crime, Moth Crime and Corruption"],
        ),
        ("The Office for Larch Crime, Interpol and Europol met.", ["Office for Larch Crime", "Interpol", "Europol"]),
        ("He was taken to the Alder and Moth Parish Court.", ["Alder and Moth Parish Court"]),
        ("Ann Ray, Serious and Organised Crime Division, came.", ["Serious and Organised Crime Division"]),
        ("The Officer Commanding Moth Theft Unit came.", ["Moth Theft Unit"]),
        ("The Moth Theft Unit and Larch Lamps Ltd met.", ["Moth Theft Unit", "Larch Lamps Ltd"]),
        ("They paid Larch Guarding (Pty) Ltd for it.", ["Larch Guarding (Pty) Ltd"]),
    ],
)
def test_names_go_on_where_they_belong_together(text: str, expected: list[str]) -> None:
    assert names(text) == expected
