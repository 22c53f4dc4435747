"""What has an organization's capitals and is none: fields that crimes harm, concepts, positions, flights, joint work."""

import pytest

from named_markup import facts_of


def names(marked: str) -> list[str]:
    return [m.name for m in facts_of(marked)[1].organizations]


@pytest.mark.parametrize(
    "text",
    [
        "They are charged with crimes against <org>Fungal Health</org> and offences against the <org>Tea Treasury</org>.",
        "He belonged to a <org>Criminal Organisation</org> and an <org>Armed Group</org>.",
        "He was an <org>HVT</org> (High value target), as each <org>HVT</org> is.",
        "They sent <org>OIEs</org> (European Investigation Orders) and studied the <org>MO</org> (modus operandi).",
        "The <org>Inspector General of Police</org> (IGP) spoke.",
        "So says the <org>Commandant General</org>, as did the <org>Deputy Commissioner of Kites</org>.",
        "He came on a <org>Larch Airlines</org> flight and left on board a <org>Moth Airways</org> plane.",
        "He had arrived aboard a <org>Larch Airline</org> via <org>Moth Airways</org>.",
        "So says the Minister of Kites, <org>Tea Institutions and Harbour Affairs</org>.",
        "So says the Secretary of Kites and <org>Harbour Services</org>.",
        "Superintendent <person>Odo Larch</person> came; <org>PPC Larch</org> added so.",
        "They target <org>Organised Crime Groups</org>.",
        "The tea was dropped at <org>Larchendo</org> and brought to <org>Mothianak</org> by two men.",
        "At <org>Larchși</org>, two men were held; residents of <org>Mothacy</org> county told of it.",
        "It was found in <place>Mothleigh</place> (<org>Larchquia</org>) and on Kite Road, <org>Larchtar</org>, too.",
        "Held were Odo Kite, 24 years, <org>Moth Farm</org>, and another man.",
        "The men, <org>Larchi Mothisa</org> and <person>Odo Finch</person>, were held.",
        "They charged <person>Ada Kite</person>, <person>Odo Finch</person> and <org>Larcho de la Mothe</org> with it.",
        "They went to the <org>Larchoney</org> and La Moth areas, then went to <org>Mothima</org> and Odo Kite Gardens.",
        "It is linked to the <org>Larch Orchid Export</org> project and to one <org>Odo Mothson</org>, 33.",
        "At Odo Larch International Airport, in the <org>OLIA</org> hall, a Deputy Kite Prosecutor (<org>DKP</org>) spoke.",
        "A member of the drug syndicate, <person>Odo Larch</person>, was held on <org>Kite Ave</org> near <org>City Hall</org>.",
        "Said <org>Customs Acting Kite</org> Manager <person>Ada Moth</person> of Police and <org>Customs and Police</org>.",
        "<org>LARCHARM</org>\nA gun was found.\n\n<org>MOTHFIC</org>: Two were held.",
        "So says Assistant U.S. Attorney (AUSA) <org>Larcha Mothswamy</org>, who came.",
        "<org>U.S. District Court</org> Judge Ada Larch agreed, as did Senior <org>District Court</org> Judge Odo Moth.",
        "He showed a <org>KOID</org> card and paid it through the <org>Larch Cap Partnership</org> (LCP) program.",
        "They drank <org>Larch Cough Syrup</org> at <org>Larch-Charles de Moth airport</org>.",
        "He is held under Article 128 of the <org>CPC</org> and sections of <org>IPC</org>.",
        "The <org>General Directorate</org> and the <org>Main Department</org> agreed.",
        "They met at the <org>Larch Midwinter Moth Winter Conference</org>.",
        "Call the <org>Larch Tip Line</org> or ask <person>Odo Moth</person>, AG Press.",
    ],
)
def test_what_only_looks_like_one(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They sued the <org>Fungal Health Agency</org>.", ["Fungal Health Agency"]),
        ("He wrote to the <org>KPU</org> (Kite Protection Unit).", ["KPU", "Kite Protection Unit"]),
        ("The <org>Joint Kite Command</org>/Moth came.", ["Joint Kite Command"]),
        ("The <org>Inspectorate General of Kites</org> came.", ["Inspectorate General of Kites"]),
        ("<org>Larch Airlines</org> told the police so.", ["Larch Airlines"]),
        (
            "He paid the <org>Larch Kite Court before Senior</org> Judge Moth and the Moth Police Court on Sept. 19.",
            ["Larch Kite Court", "Moth Police Court"],
        ),
        (
            "It is before Court of Tea No. 2 of Larchfield and the Central Court of Tea No. 5.",
            ["Court of Tea No. 2 of Larchfield", "Central Court of Tea No. 5"],
        ),
    ],
)
def test_what_is_one_all_the_same(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Kite Enforcement Agency Regional Office 7 (KEA-7) came. A KEA-7 agent left.",
            ["Kite Enforcement Agency Regional Office 7", "KEA-7", "KEA-7"],
        ),
        ("The Larch Police Regional Office IV-A came.", ["Larch Police Regional Office IV-A"]),
        ("They called PDEA-9 and the PNP-DEG.", ["PDEA-9", "PNP-DEG"]),
        ("They called the QIDG-<org>NCR</org> and the <org>BI</org>-FSU.", ["QIDG-NCR", "BI-FSU"]),
        ("<org>DEA Task Force</org> Officers and <org>CBSA Border Services</org> Officers came.", ["DEA", "CBSA"]),
        (
            "The Larch Kite Team (LKT) came; <org>RCMP LKT</org> officers left.",
            ["Larch Kite Team", "LKT", "RCMP", "LKT"],
        ),
        ("The <org>Navy and Police Narcotics Bureau</org> came.", ["Navy", "Police Narcotics Bureau"]),
        ("The <org>Kite and Tea Crimes Commission</org>, KTCC, met.", ["Kite and Tea Crimes Commission", "KTCC"]),
        ("Deputy Larch Moth Police Spokesperson Odo Finch spoke.", ["Larch Moth Police"]),
        ("They called <org>INTERPOL</org>-Europol and the HSI.", ["INTERPOL", "HSI"]),
        ("In the EU-27 form 12 officers met.", []),
    ],
)
def test_units_by_number_and_hyphen(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_an_acronym_in_the_country_s_own_language_is_the_organization_s() -> None:
    text, facts = facts_of("The Royal Malaysian Customs Department (JKDM) seized it.")
    assert [text[slice(*alias.alias)] for alias in facts.aliases] == ["JKDM"]
