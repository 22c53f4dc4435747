"""Linking people: who is who, and what they are."""

import pytest

from named_markup import linked


def test_full_name_surname_capitals_and_alias_are_one_person() -> None:
    text = (
        'PIA LARCH, 41, of Bath, was charged. <person>Pia M. Larch</person>, aka "Moth," stole lamps. '
        "Larch was seen. The police knew Moth."
    )
    _, people = linked(text)
    assert [(p.name, len(p.mentions)) for p in people] == [("Pia M. Larch", 5)]
    assert set(people[0].aliases) == {"PIA LARCH", "Larch", "Moth"}


def test_a_shared_surname_goes_to_the_one_named_last_before() -> None:
    text = "<person>Ada Finch</person> left. Finch slept. <person>Odo Finch</person> came. Finch ate."
    _, people = linked(text)
    assert [(p.name, len(p.mentions)) for p in people] == [("Ada Finch", 2), ("Odo Finch", 2)]


def test_jr_and_sr_are_two() -> None:
    _, people = linked("<person>Odo Finch Sr.</person> left. <person>Odo Finch Jr.</person> came.")
    assert len(people) == 2


@pytest.mark.parametrize(
    ("text", "role", "organization"),
    [
        ("Assistant U.S. Attorney <person>Odo Finch</person> tries it. So says the U.S. Attorney's Office.",
         "Assistant U.S. Attorney", "U.S. Attorney's Office"),
        ("Assistant U.S. Attorney <person>Odo Finch</person> of the District of Maine tries it. The U.S. Attorney's Office for the District of Vermont says so.",
         "Assistant U.S. Attorney", None),
        ("Assistant U.S. Attorney <person>Odo Finch</person> of the District of Maine tries it. The U.S. Attorney's Office for the District of Maine says so.",
         "Assistant U.S. Attorney", "U.S. Attorney's Office for the District of Maine"),
        ("U.S. District Judge <person>Odo Finch</person> of the U.S. District Court sat.", "U.S. District Judge", "U.S. District Court"),
        ("INTERPOL met. Secretary General <person>Odo Finch</person> spoke.", "Secretary General", "INTERPOL"),
        ("The Harbour Crime Agency (HCA) met. HCA Director <person>Odo Finch</person> spoke.", "Director", "Harbour Crime Agency"),
    ],
)  # fmt: skip
def test_positions_lead_to_organizations(text: str, role: str, organization: str | None) -> None:
    _, people = linked(text)
    assert (people[0].roles, people[0].organization) == ((role,), organization)


@pytest.mark.parametrize(
    ("text", "roles", "organization"),
    [
        ("The commander, Superintendent <person>Odo Finch</person>, spoke.", ("commander", "Superintendent"), None),
        ("So said the Provincial Commander, General <person>Odo Finch</person>.", ("Provincial Commander", "General"), None),
        ("The Area Controller, <org>Larch Port Command</org>, Comptroller <person>Odo Finch</person>, spoke.",
         ("Area Controller", "Comptroller"), "Larch Port Command"),
        ("The commander of the Support Group to Larchwood, Major <person>Odo Finch</person>, spoke.",
         ("commander of the Support Group to Larchwood", "Major"), None),
        ("<person>Odo Finch</person>, head of cattle crime, spoke.", ("head of cattle crime",), None),
        ("<person>Odo Finch</person>, director of the force's dog school.", ("director of the force's dog school",), None),
        ("<person>Odo Finch</person> of the Harbour Crime Agency tries it.", (), "Harbour Crime Agency"),
        ("<person>Odo Finch</person>, with the Harbour Crime Agency, saw it.", (), "Harbour Crime Agency"),
        ("Contact: <person>Odo Finch</person>\nHarbour Crime Agency\n", (), "Harbour Crime Agency"),
        ("It was led by <person>Odo Finch</person>\nHarbour Crime Agency\n", (), None),
        ("<person>Odo Finch</person> left the Harbour Crime Agency.", (), None),
        ("<org>Larch State Police Command</org> made arrests. The Command's Public Relations Officer, <person>Odo Finch</person>, spoke.",
         ("Public Relations Officer",), "Larch State Police Command"),
        ("The <org>Harbour Fraud Unit</org> met. The controller of the unit, <person>Odo Finch</person>, spoke.",
         ("controller",), "Harbour Fraud Unit"),
        ("The <org>Harbour Strike Team</org> met. National Coordinator of the Team, Deputy Comptroller <person>Odo Finch</person>, spoke.",
         ("National Coordinator", "Deputy Comptroller"), "Harbour Strike Team"),
        ("Head of the defunct <org>Harbour Fraud Unit</org>, <person>Odo Finch</person>, was held.",
         ("Head",), "Harbour Fraud Unit"),
        ("<person>Odo Finch</person>, who leads the <org>Harbour Fraud Unit</org>, spoke.", (), "Harbour Fraud Unit"),
        ("The <org>Harbour Crime Agency</org> met. The <org>Harbour Crime Agency</org> heard <person>Odo Finch</person>, Minister for Communications, in May.",
         ("Minister for Communications",), None),
        ("<person>Odo Finch</person> at the <org>Harbour Trust</org> Summit spoke.", (), None),
        ("<person>Odo Finch</person> of the <org>Harbour Trust</org> spoke.", (), "Harbour Trust"),
        ("The <org>Harbour Fraud Branch</org> met. The Branch's commander, Inspector <person>Odo Finch</person>, spoke.",
         ("commander", "Inspector"), "Harbour Fraud Branch"),
        ("The <org>Larch Police Service</org> met. Inspector General of Police <person>Odo Finch</person> spoke.",
         ("Inspector General of Police",), "Larch Police Service"),
        ("Contact: <person>Odo Finch</person>, <org>Harbour Fraud Unit</org>, 555-0100", (), "Harbour Fraud Unit"),
        ("It was said by <person>Odo Finch</person>, <org>Harbour Fraud Unit</org> or no unit.", (), None),
        ("May 4 Contact: <person>Odo Finch</person>\nDirector of Communications\nHarbour Crime Agency\n",
         ("Director of Communications",), "Harbour Crime Agency"),
        ("The <org>Harbour Crime Agency</org> met. The Harbour Crime Agency won.\n\n<person>Odo Finch</person>\nPUBLIC RELATIONS OFFICER\n",
         ("PUBLIC RELATIONS OFFICER",), "Harbour Crime Agency"),
        ("So said DEA Special Agent in Charge <person>Odo Finch</person> of the <org>Larch Division</org>.",
         ("Special Agent in Charge",), "Larch Division"),
        ("The <org>Harbour Fraud Unit</org> met. The Team's Director, <person>Odo Finch</person>, spoke.", ("Director",), None),
        ("Area Controller (AC) at <org>Larch Port Command</org>, Comptroller <person>Odo Finch</person>, spoke.",
         ("Area Controller", "Comptroller"), "Larch Port Command"),
        ("<person>Odo Finch</person>, the Area Controller in charge of <org>Larch Port Command</org>, spoke.",
         ("Area Controller",), "Larch Port Command"),
        ("The <org>Harbour Crime Agency</org> met.\n\n<person>Odo Finch</person>\nDirector, Press & Outreach\nHarbour Crime Agency\n",
         ("Director, Press & Outreach",), "Harbour Crime Agency"),
        ("Chairman/Chief Executive Officer of the <org>Harbour Crime Agency</org>, <person>Odo Finch</person>, spoke.",
         ("Chairman/Chief Executive Officer",), "Harbour Crime Agency"),
        ("So said Prisons, Policing and Public Works Minister <person>Odo Finch</person> in March.",
         ("Prisons, Policing and Public Works Minister",), None),
        ("Senior Counsel <person>Odo Finch</person> represented the <org>Harbour Crime Agency</org>.", ("Senior Counsel",), "Harbour Crime Agency"),
        ("Senior Counsel <person>Odo Finch</person> prosecuted two men of the <org>Harbour Crime Agency</org>.", ("Senior Counsel",), None),
        ("U.S. Attorney <person>Odo Finch</person> for the District of Maine spoke to the <org>U.S. Attorney's Office for the District of Iowa</org> and the <org>U.S. Attorney's Office for the District of Maine</org>.",
         ("U.S. Attorney",), "U.S. Attorney's Office for the District of Maine"),
        ("The <org>Larch Coast Service</org> met. It is done, said Service Director <person>Odo Finch</person>.", ("Director",), "Larch Coast Service"),
        ("The <org>Larch Police Agency</org> met. <person>Odo Finch</person>, head of the agency's fraud unit, spoke.",
         ("head of the agency's fraud unit",), "Larch Police Agency"),
        ("The <org>Larch Scam Task Force</org> met. Head of the Task Force, Superintendent <person>Odo Finch</person>, spoke.",
         ("Head", "Superintendent"), "Larch Scam Task Force"),
        ("So said <org>Justice Department</org> Trial Attorney <person>Odo Finch</person> of the <org>Larch Fraud Section</org>.",
         ("Trial Attorney",), "Larch Fraud Section"),
        ("The <org>Harbour Fraud Branch</org>, under <person>Odo Finch</person>, Deputy Director, made arrests.",
         ("Deputy Director",), "Harbour Fraud Branch"),
        ("The head of press service of the <org>Harbour Fraud Unit</org>, <person>Odo Finch</person>, spoke.",
         ("head of press service",), "Harbour Fraud Unit"),
        ("The <org>Ministry of Finance</org> met. The Minister of Finance, <person>Odo Finch</person>, spoke.",
         ("Minister of Finance",), "Ministry of Finance"),
        ("The <org>Ministry of Finance</org> met. The Minister of Justice, <person>Odo Finch</person>, spoke.", ("Minister of Justice",), None),
        ("The <org>Harbour Crime Agency</org> has held two men. The Minister's spokesman, <person>Odo Finch</person>, spoke.",
         ("spokesman",), None),
        ("He was jailed in the <org>Larch Circuit Court</org> by Justice <person>Odo Finch</person>. The <org>Alder Parish Court</org> waits.",
         ("Justice",), "Larch Circuit Court"),
        ("The <org>LARCH PARISH SHERIFF'S OFFICE</org> met. Sheriff <person>Odo Finch</person> spoke.", ("Sheriff",), "LARCH PARISH SHERIFF'S OFFICE"),
        ("The <org>Larch Police Command</org> met. The Commissioner of Police in the state, <person>Odo Finch</person>, spoke.",
         ("Commissioner of Police",), "Larch Police Command"),
        ("The Divisional Commander (Sea Smuggling) of <org>Larch Customs</org>, Mr <person>Odo Finch</person>, spoke.",
         ("Divisional Commander (Sea Smuggling)",), "Larch Customs"),
        ("Acting national head of the <org>Larch Bureau</org>, Lieutenant-General <person>Odo Finch</person>, spoke.",
         ("Acting national head", "Lieutenant-General"), "Larch Bureau"),
        ("<org>Larch Bureau</org> met. <org>Larch Bureau</org>'s Alder zone director <person>Odo Finch</person> spoke.", ("director",), "Larch Bureau"),
        ("The <org>Larch Deputies Association</org> met. Association President <person>Odo Finch</person> spoke.",
         ("President",), "Larch Deputies Association"),
        ("<org>Larch Police</org> held two men. Commissioner <person>Odo Finch</person> spoke.", ("Commissioner",), "Larch Police"),
        ("The <org>Larch Bureau</org> has held two men. So said Zonal Director <person>Odo Finch</person>.", ("Zonal Director",), "Larch Bureau"),
        ("The <org>Larch Bureau</org> has held two men. So said Sergeant <person>Odo Finch</person>.", ("Sergeant",), "Larch Bureau"),
        ("U.S. Marshal <person>Odo Finch</person> thanked the <org>U.S. Marshals Service</org>.", ("U.S. Marshal",), "U.S. Marshals Service"),
        ("Counsel <person>Odo Finch</person>, who leads the DA's <org>Larch Fraud Unit</org>, tries it.", ("Counsel",), "Larch Fraud Unit"),
        ("The <org>Larch Sanctions Board</org>, chaired by Mrs. <person>Pia Finch</person>, met.", (), "Larch Sanctions Board"),
        ("His cousin <person>Odo Finch</person>, who works at <org>Larch Hospital</org>, was held.", (), "Larch Hospital"),
        ("<org>Larch Police</org> met. It was presented by its head of road policing, <person>Odo Finch</person>.",
         ("head of road policing",), "Larch Police"),
        ("A member of the crew, <person>Odo Finch</person>, was held by <org>Larch Police</org>.", (), None),
        ("The <org>Alder Agency</org> met. The <org>Larch Border Service</org> was represented by its Director, <person>Odo Finch</person>.",
         ("Director",), "Larch Border Service"),
        ("Acting Chief Constable <person>Odo Finch</person> leads <org>Larch Police</org>.", ("Acting Chief Constable",), "Larch Police"),
        ("The <org>Ministry of Finance</org> met. Deputy Minister <person>Odo Finch</person> spoke.", ("Deputy Minister",), "Ministry of Finance"),
        ("The clinic's director, Dr. <person>Odo Finch</person>, spoke.", ("director",), None),
        ("Public Relations Officer, Acting Inspector <person>Odo Finch</person>, spoke.", ("Public Relations Officer", "Acting Inspector"), None),
        ("<person>Odo Finch</person>, Commissioner for Owls, spoke.", ("Commissioner for Owls",), None),
        ("<person>Odo Finch</person> (Finch) is the owner of the <org>Harbour Trust</org>.", ("owner",), "Harbour Trust"),
        ("It was tried with paralegal specialist <person>Odo Finch</person>.", ("paralegal specialist",), None),
        ("A jury convicted grower <person>Odo Finch</person>, 51, of fraud.", ("grower",), None),
        ("Salesman <person>Odo Finch</person> was held.", ("Salesman",), None),
        ("<person>Odo Finch</person>, labourer of Larchwood, is on bail.", ("labourer",), None),
        ("<person>Odo Finch</person>, 34 yrs, welder of Larchwood, was shot.", ("welder",), None),
        ("<person>Odo Finch</person>, after a meeting with officers of Larchwood, left.", (), None),
        ("The exporter, <person>Odo Finch</person> called 'Moth', was charged.", ("exporter",), None),
        ("A LarchOnline clerk, <person>Odo Finch</person> (29), was held.", ("clerk",), None),
        ("The Chairman of the <org>Larch Committee</org>, Mr. <person>Odo Finch</person>, spoke.", ("Chairman",), "Larch Committee"),
        ("The Chairman of the <org>Larch Committee</org> of the province, Mr. <person>Odo Finch</person>, spoke.", ("Chairman",), "Larch Committee"),
        ("They sued <org>Larch Telecom LLC</org> and its director, Mr. <person>Odo Finch</person>, in May.", ("director",), "Larch Telecom LLC"),
        ("The Director General a.i., <person>Odo Finch</person>, spoke.", ("Director General",), None),
        ("So said <org>Harbour Crime Agency</org> President and CEO <person>Odo Finch</person>.", ("President and CEO",), "Harbour Crime Agency"),
        ("So said <org>Larch Police</org> Homicide Detective <person>Odo Finch</person>.", ("Homicide Detective",), "Larch Police"),
        ("So said <org>Larch Police</org> Harbour Detective <person>Odo Finch</person>.", ("Detective",), "Larch Police"),
        ("<org>Larch Police</org> public relations manager <person>Odo Finch</person> spoke.", ("public relations manager",), "Larch Police"),
        ("<org>Larch Police</org> arrested driver <person>Odo Finch</person>.", ("driver",), None),
        ("The <org>Larch Commission</org> met and the Chairman, Judge <person>Odo Finch</person>, spoke.", ("Chairman", "Judge"), "Larch Commission"),
        ("<org>Larch Customs Department</org> met. Deputy Collector of Customs <person>Odo Finch</person> spoke.",
         ("Deputy Collector of Customs",), "Larch Customs Department"),
        ("Manager Investigations, <person>Odo Finch</person>, spoke.", ("Manager Investigations",), None),
        ("<person>Odo Finch</person>, a former Foreign Service Officer, was held.", ("former Foreign Service Officer",), None),
        ("So said <org>Larch Police</org>'s Director Public Affairs <person>Odo Finch</person>.", ("Director Public Affairs",), "Larch Police"),
        ("The <org>Larch Police</org> have held two men. So said Sergeant <person>Odo Finch</person>.", ("Sergeant",), "Larch Police"),
        ("The <org>Larch Police Academy</org> is open. So said Sergeant <person>Odo Finch</person>.", ("Sergeant",), None),
        ("The <org>Larch Customs</org> have held two men. The <org>Larch Customs</org> work on. So said Colonel <person>Odo Finch</person>.", ("Colonel",), "Larch Customs"),
        ("<person>Odo Finch</person> , clerk for <org>Larch Bank</org>, was held.", ("clerk",), "Larch Bank"),
        ("<person>Odo Finch</person>, 52, who owns <org>Larch Towing LLC</org>, was held.", (), "Larch Towing LLC"),
        ("<person>Odo Finch</person>, who was employed by <org>Larch Bank</org> as a teller, was held.", ("teller",), "Larch Bank"),
        ("<person>Odo Finch</person>, Latvian shopkeeper, was robbed.", ("shopkeeper",), None),
        ("<person>Odo Finch</person>, an enrolled member of the Alder Tribe, was held.", (), None),
        ("<person>Odo Finch</person>, head of public relations of <org>Larch Police</org>, spoke.", ("head of public relations",), "Larch Police"),
        ("Two teachers of the <org>Larch School</org>, Mr. <person>Odo Finch</person> and Ms. <person>Pia Alder</person>, left.",
         ("teacher",), "Larch School"),
        ("<person>Odo Finch</person> and <person>Pia Alder</person>, both directors of <org>Larch Trading Ltd</org>, left.",
         ("director",), "Larch Trading Ltd"),
        ("<org>Larch Minerals Ltd</org> and its chief financial officer, <person>Odo Finch</person>, paid.",
         ("chief financial officer",), "Larch Minerals Ltd"),
        ("Prosecuting counsel, <person>Odo Finch</person>, spoke.", ("Prosecuting counsel",), None),
        ("Special Agent in Charge <person>Odo Finch</person> of the <org>Department of Defense</org>, <org>Defense Criminal Investigative Service</org>, spoke.",
         ("Special Agent in Charge",), "Defense Criminal Investigative Service"),
        ("Assistant State's Attorney <person>Odo Finch</person> of the <org>Larch State's Attorney's Office</org> spoke.",
         ("Assistant State's Attorney",), "Larch State's Attorney's Office"),
        ("Kombes Pol <person>Odo Finch</person> spoke.", ("Kombes Pol",), None),
        ("<person>Odo Finch</person> has been named chief of the <org>Larch Police</org>.", ("chief",), "Larch Police"),
        ("The <org>Larch Bureau</org> named <person>Odo Finch</person> as its new director.", ("director",), "Larch Bureau"),
        ("<person>Odo Finch</person> served as treasurer of the <org>Larch Fund</org>.", ("treasurer",), "Larch Fund"),
        ("<person>Odo Finch</person>, said to be the leader of the <org>Larch Crew</org>, fled.", ("leader",), "Larch Crew"),
        ("<person>Odo Finch</person>, who has led the <org>Larch Bureau</org> since May, left.", (), "Larch Bureau"),
        ("<person>Odo Finch</person>, the gang's leader, fled.", ("gang's leader",), None),
        ("It was a plan of drug kingpin <person>Odo Finch</person>.", ("drug kingpin",), None),
        ("<person>Odo Finch</person> posed as a doctor of the <org>Larch Hospital</org>.", (), None),
        ("The head of the <org>Larch Service</org>, deputy attorney <person>Odo Finch</person>, spoke.", ("head", "deputy attorney"), "Larch Service"),
        ("The Director of the <org>Larch Agency</org>, Lieutenant Colonel (Ret'd) <person>Odo Finch</person>, spoke.", ("Director", "Lieutenant Colonel"), "Larch Agency"),
        ("State prosecutor Inspector <person>Odo Finch</person> spoke.", ("State prosecutor", "Inspector"), None),
        ("Investigating officer Detective Constable <person>Odo Finch</person> spoke.", ("Investigating officer", "Detective Constable"), None),
        ("<person>Odo Finch</person>, the Manager Enforcement Eastern Region, spoke.", ("Manager Enforcement Eastern Region",), None),
        ("<person>Odo Finch</person>, then Chief Accountant, signed it.", ("Chief Accountant",), None),
        ("<person>Odo Finch</person> took up his duties as Head of the <org>Larch Office</org>.", ("Head",), "Larch Office"),
        ("<person>Odo Finch</person> posed as Head of the <org>Larch Office</org>.", (), None),
        ("The firm's sole director, <person>Odo Finch</person>, signed it.", ("sole director",), None),
        ("<org>Larch Steel Ltd</org>, whose director is <person>Odo Finch</person>, was paid.", ("director",), "Larch Steel Ltd"),
        ("Press officer: <person>Odo Finch</person>", ("Press officer",), None),
        ("Minister of Fisheries, Forestry and the Environment, Ms <person>Odo Finch</person>, spoke.",
         ("Minister of Fisheries, Forestry and the Environment",), None),
        ("The Director of Prisons in the North, Adv. <person>Odo Finch</person>, spoke.", ("Director of Prisons in the North",), None),
        ("The superintendent of the 9th Fiscal Region, <person>Odo Finch</person>, spoke.", ("superintendent of the 9th Fiscal Region",), None),
        ("Head, Media & Publicity, <person>Odo Finch</person>, signed it.", ("Head, Media & Publicity",), None),
        ("<person>Odo Finch</person>, former manager, of Alder Town, was charged.", ("former manager",), None),
        ("<person>Odo Finch</person>, Moth's Director of Operations, spoke.", ("Director of Operations",), None),
        ("The organizer, a citizen of Peru <person>Odo Finch</person>, fled.", ("organizer",), None),
        ("A trader surnamed <person>Finch</person> fled.", ("trader",), None),
        ("<org>Larch Ltd</org> was fined by the <org>Alder Court</org>. Its director, <person>Odo Finch</person>, paid.", ("director",), "Larch Ltd"),
        ("A former manager with <org>Larch Bank</org>, Mrs. <person>Odo Finch</person>, sat.", ("former manager",), "Larch Bank"),
        ('<person>Odo "Duke" Finch</person>, 44, director of <org>Larch Ltd</org>, sat.', ("director",), "Larch Ltd"),
        ("<person>Odo Finch</person>, 51, doing business as <org>Quick Larch</org>, sat.", (), "Quick Larch"),
        ('<person>Odo Finch</person> (male, 44 years old) ("Finch"), a director of <org>Larch Ltd</org>, sat.', ("director",), "Larch Ltd"),
        ('<person>Odo Finch</person>, also known as "The Duke," a leader of the <org>Larch Crew</org>, fled.', ("leader",), "Larch Crew"),
        ("<person>Odo Finch</person>, 51, formerly employed by <org>Larch Bank</org> as a teller, sat.", ("teller",), "Larch Bank"),
        ("<person>Odo Finch</person>, then a technician with <org>Larch Ltd</org>, sat.", ("technician",), "Larch Ltd"),
        ("<person>Odo Finch</person>, ship's agent, sat.", ("ship's agent",), None),
        ("<person>Odo Finch</person>, through counsel, denied it.", (), None),
        ("He met law enforcement officers, <person>Odo Finch</person> said.", (), None),
        ("The mayor of a village, whom officers named as <person>Odo Finch</person>, fled.", ("mayor of a village",), None),
        ("The head of the <org>Larch Mission</org>, Brigadier General (ret.) <person>Odo Finch</person>, spoke.", ("head", "Brigadier General"), "Larch Mission"),
        ("Commander of the <org>Larch Bureau</org>, Police Lieutenant General <person>Odo Finch</person>, spoke.", ("Commander", "Police Lieutenant General"), "Larch Bureau"),
        ("Police spokesman Inspector <person>Odo Finch</person> spoke.", ("Police spokesman", "Inspector"), None),
        ("Sgts. <person>Odo Finch</person> and <person>Pia Alder</person> spoke.", ("Sgt.",), None),
        ("<person>Odo Finch</person>, in charge of the <org>Larch Brigade</org>, spoke.", (), "Larch Brigade"),
        ("<person>Odo Finch</person> (<org>Larch Trust</org>) spoke.", (), "Larch Trust"),
        ("<person>Odo Finch</person>, 51, owned and operated <org>Larch Roofing</org>.", (), "Larch Roofing"),
        ("Inspector <person>Odo Finch</person>\nPress Officer\n<org>Larch Police</org>\n", ("Inspector", "Press Officer"), "Larch Police"),
        ("His accountant, <person>Odo Finch</person> of Larch, sat in the <org>Alder Court</org>.", ("accountant",), None),
        ("Defense attorney <person>Odo Finch</person> spoke. The <org>Larch Police</org> did not.", ("Defense attorney",), None),
        ("<person>Odo Finch</person>, <org>IRS Criminal Investigation</org>, Acting Director, spoke.", ("Acting Director",), "IRS Criminal Investigation"),
        ("<person>Odo Finch</person>, Manager, Investigations, <org>Larch Customs</org>, spoke.", ("Manager",), "Larch Customs"),
        ("The <org>Larch Agency</org> met. <person>Odo Finch</person>, the Agency's Director of Operations, spoke.", ("Director of Operations",), "Larch Agency"),
        ("The <org>LARCH COMMISSION</org> met. The Commission's Director, <person>Odo Finch</person>, spoke.", ("Director",), "LARCH COMMISSION"),
        ("Det Insp <person>Odo Finch</person> spoke. Detective Inspector <person>Odo Finch</person> left.", ("Detective Inspector",), None),
    ],
)  # fmt: skip
def test_positions_before_ranks_of_leaders_and_of_none(
    text: str, roles: tuple[str, ...], organization: str | None
) -> None:
    _, people = linked(text)
    assert (people[0].roles, people[0].organization) == (roles, organization)


def test_a_position_in_the_singular_is_shared_where_their_body_follows() -> None:
    text = "Trial Attorney <person>Odo Finch</person> and <person>Pia Larch</person>{} try it."
    _, people = linked(text.format(" of the Harbour Crime Agency"))
    assert [(p.roles, p.organization) for p in people] == [(("Trial Attorney",), "Harbour Crime Agency")] * 2
    _, people = linked(text.format(""))
    assert people[1].roles == ()


def test_one_of_several_has_the_position_in_the_singular() -> None:
    _, people = linked("Trial Attorneys <person>Odo Finch</person> and <person>Pia Larch</person> try it.")
    assert [p.roles for p in people] == [("Trial Attorney",), ("Trial Attorney",)]


def test_a_position_in_the_plural_behind_several_names_is_that_of_each() -> None:
    text = "It is tried by <person>Odo Finch</person> and <person>Pia Larch</person>, {} of the Harbour Crime Agency."
    _, people = linked(text.format("Trial Attorneys"))
    assert [(p.roles, p.organization) for p in people] == [(("Trial Attorney",), "Harbour Crime Agency")] * 2
    _, people = linked(text.format("Trial Attorney"))
    assert people[0].roles == ()


def test_an_agency_s_headquarters_are_the_agency() -> None:
    text = "The <org>Harbour Crime Agency</org> met. <person>Odo Finch</person> of <org>Harbour Crime Agency Headquarters</org> spoke."
    _, people = linked(text)
    assert people[0].organization == "Harbour Crime Agency"


def test_another_name_told_before_it_is_explained() -> None:
    _, people = linked(
        'Trader known as "The Grey <person>Moth Heron</person>" sat. <person>Odo Finch</person> (a/k/a "Moth Heron") sold tea.'
    )
    assert [(p.name, p.aliases) for p in people] == [("Odo Finch", ("Moth Heron",))]


def test_a_position_with_a_comma_before_the_next_name_is_the_next_ones() -> None:
    _, people = linked(
        "They met the Director of <org>Xpol</org>, <person>Odo Finch</person>, Head of <org>Harbour Fraud Unit</org>, "
        "<person>Pia Larch</person>, and others."
    )
    assert [(p.roles, p.organization) for p in people] == [(("Director",), "Xpol"), (("Head",), "Harbour Fraud Unit")]


def test_an_occupation_in_the_plural_before_several_names_is_that_of_each() -> None:
    for before in ("Two clerks, ", "They held the former clerks "):
        _, people = linked(before + "<person>Odo Finch</person> and <person>Pia Larch</person>, in May.")
        assert [p.roles[0].split()[-1] for p in people] == ["clerk", "clerk"]


def test_a_position_with_the_same_noun_as_the_one_before_is_of_the_same_organization() -> None:
    text = "So said <org>Larch Fraud Section</org> Trial Attorney <person>Odo Finch</person> and {} <person>Pia Larch</person>."
    _, people = linked(text.format("Senior Trial Attorney"))
    assert people[1].organization == "Larch Fraud Section"
    _, people = linked(text.format("Assistant U.S. Attorney"))
    assert people[1].organization is None


_FINCH = "<person>Odo Finch</person>"


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (f"He sat. Former correctional officer {_FINCH}, 30, was held.", ("Former correctional officer",)),
        (f"The third, former league secretary {_FINCH}, was charged.", ("former league secretary",)),
        (f"The house help, {_FINCH}, 22, is in custody.", ("house help",)),
        (f"He sat. Inmate {_FINCH} got 14 months more.", ("Inmate",)),
        (f"{_FINCH}, the then Managing Director, was arrested.", ("Managing Director",)),
        (f"{_FINCH}, then the administrator of the home, left.", ("administrator",)),
        (f"{_FINCH}, called 'Duke', 44, Managing Director of <org>Birch Ltd</org>, sat.", ("Managing Director",)),
        (f"The National Director of Customs (S), {_FINCH}, spoke.", ("National Director of Customs",)),
        (f"So said {_FINCH}, a Seventh District enforcement officer.", ("enforcement officer",)),
        (f"{_FINCH}, an Alder-born finance broker, was convicted.", ("finance broker",)),
        (f"A primary school teacher at Larchfield, {_FINCH}, 33, was held.", ("primary school teacher",)),
        (f"One clerk in Alder, {_FINCH}, 39, is charged.", ("clerk",)),
        (f"{_FINCH}, considered the skipper, received nine years.", ("skipper",)),
        (f"K-9 Officer {_FINCH} found the cash.", ("K-9 Officer",)),
        (f"<org>Larch Police</org> Chief {_FINCH} spoke.", ("Larch Police Chief",)),
        (f"<org>Supreme Court</org> Justice {_FINCH} spoke.", ("Supreme Court Justice",)),
        (f"<org>Alder County Superior Court</org> Judge {_FINCH} spoke.", ("Judge",)),
        (f"Author\n{_FINCH}\nPublished\nMay 5, 2015", ("Author",)),
        (f"Former brakeman {_FINCH}, 30, was held.", ("Former brakeman",)),
        (f"{_FINCH}, 66, a retired drywall hanger living in Alder, sat.", ("retired drywall hanger",)),
        (f"Deputy First Class {_FINCH} stopped it.", ("Deputy First Class",)),
        (f"His Mozambican driver, {_FINCH}, received a term.", ("driver",)),
        (f"Her former husband {_FINCH} fled.", ()),
        (f"{_FINCH}, a former resident of Alder, fled.", ()),
        (f"The former home of {_FINCH} was searched.", ()),
        (f"Former neighbours of {_FINCH} spoke of noise.", ()),
        (f"Former associates called {_FINCH} a liar.", ()),
        (f"The clerk sold {_FINCH} a knife.", ()),
        (f"A former employee accused {_FINCH} of theft.", ()),
        (f"Broker calls to {_FINCH} were recorded.", ()),
    ],
)  # fmt: skip
def test_occupations_and_labels(text: str, roles: tuple[str, ...]) -> None:
    _, people = linked(text)
    assert [p.roles for p in people] == [roles]


def test_recruiters_at_the_start_of_a_sentence_are_each_one() -> None:
    _, people = linked("Recruiters <person>Odo Finch</person> and <person>Pia Larch</person> received 30 months.")
    assert [p.roles for p in people] == [("Recruiter",), ("Recruiter",)]


def test_of_what_an_article_names_the_likeliest_is_the_organization() -> None:
    text = (
        "<org>Larchfield Customs Service</org> officers seized hats with the <org>Alder Police Department</org>.\n\n"
        "<org>Larchfield Customs Service</org> spokesperson <person>Odo Finch</person> said so. The owner of "
        "<org>Dry Days Ltd</org>, <person>Pia Larch</person>, was charged at <org>Alder Magistrates' Court</org>, where "
        "District Judge <person>Ivo Reed</person> remanded her. Her neighbour, <person>Una Birch</person>, wept."
    )
    _, people = linked(text)
    assert [p.organization for p in people] == [
        "Larchfield Customs Service", "Dry Days Ltd", "Alder Magistrates' Court", None
    ]  # fmt: skip


def test_who_serves_another_person_has_no_organization() -> None:
    _, people = linked("The <org>Larch Police</org> met. The Minister's spokesman, <person>Odo Finch</person>, spoke.")
    assert people[0].organization is None


@pytest.mark.parametrize(
    "told", ["the manager of a bakery, {}", "{}, the alleged head of a gang", "{}, the manager at one bakery"]
)
def test_who_is_over_what_has_no_name_has_no_organization(told: str) -> None:
    told = told.format("<person>Odo Finch</person>")
    _, people = linked(f"The <org>Larch Police</org> met. They arrested {told}, and left.")
    assert people[0].organization is None


def test_the_lawyer_before_a_name_is_not_the_one_before_him() -> None:
    _, people = linked("They named <person>Pia Alder</person>, the lawyer <person>Odo Finch</person> and others.")
    assert [p.roles for p in people] == [(), ("lawyer",)]


def test_names_joined_without_a_position_share_what_they_are_of() -> None:
    _, people = linked(
        "<person>Odo Finch</person>, 46, and <person>Pia Larch</person>, 58, of the <org>Alder Bureau</org> sat."
    )
    assert [p.organization for p in people] == ["Alder Bureau", "Alder Bureau"]


def test_a_lone_word_within_one_full_name_is_that_person() -> None:
    text = "<person>Ana Finch Larch</person> left. <person>Finch</person> slept."
    assert [p.name for p in linked(text)[1]] == ["Ana Finch Larch"]
    _, people = linked(f"{text} <person>Odo Finch Moth</person> came.")
    assert [p.name for p in people] == ["Ana Finch Larch", "Finch", "Odo Finch Moth"]
