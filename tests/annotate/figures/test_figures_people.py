"""Figures that count people, in the language of police forces of many countries. All sentences are invented."""

import pytest

from figure_markup import found

TOLD = [
    ("Mayor, two aides arrested over bribes", "arrests 3"),
    ("Father, son plead guilty to tax fraud", "convictions 2"),
    ("- 6 bandits fatally wounded in the exchange of fire;", "deaths 6"),
    ("The clerk, with two workers of a bank who are still sought, swapped the cards.", "suspects 2"),
    ("Police arrested the two-man crew of the trawler.", "arrests 2"),
    ("The bureau seized three smugglers in Lund.", "arrests 3"),
    ("The owner and eight managers were notified of suspicion.", "suspects 9"),
    ("The office filed criminal charges against two brothers.", "suspects 2"),
    ("Altogether 50 persons were prevented from entering the islands.", "victims 50"),
    ("The gang talked at least 90 people into wiring money abroad.", "victims 90"),
    ("Officers broke into three dens in Lund.", "searches 3"),
    ("Officers burst into a flat in Lund.", "searches 1"),
    ("Investigators stopped the work of a call centre.", "takedowns 1"),
    ("Officers busted a gang of five burglars.", "arrests 5, takedowns 1"),
    ("The agency froze 24 accounts holding $5 million.", "takedowns 24"),
    ("She joined a coalition of 48 other attorneys general.", "participants 48"),
    ("Over 80 federal, state and local agencies participated in the operation.", "participants 80"),
    ("The court gave five years to four defendants.", "convictions 4"),
    ("A customs officer who tipped them off received three years in prison.", "convictions 1, sentences 3"),
    ("Twelve hikers had been detained against their will by a gang.", "victims 12"),
    ("The crash killed 15 people and left 10 others seriously injured.", "deaths 15, victims 10"),
    ("The coastguard detained a boat carrying five men.", "arrests 5, seizures 1"),
    ("Only seven passengers survived the wreck.", "victims 7"),
    ("The breach exposed data of 40,000 students.", "victims 40000"),
    ("The trial saw a gang member sentenced in May.", "convictions 1"),
    ("Both men are helping the investigators.", "suspects 2"),
    ("The inquiry ties the gang to 90 cases.", "investigations 90"),
    ("Policeman, three others arrested over robbery", "arrests 4"),
    ("Four accused appeared in the Durban Magistrate's Court.", "suspects 4"),
    ("Police have launched a manhunt for four gunmen.", "suspects 4"),
    ("Three of the robbers fled on motorcycles.", "suspects 3"),
    ("Six drivers were issued with court attendance notices.", "suspects 6"),
    ("Detectives held the woman on suspicion of arson.", "arrests 1"),
    ("The store owner sustained injuries and was taken to hospital.", "victims 1"),
    ("Rescuers reached the capsized boat; there were 38 people on board.", "victims 38"),
    ("Three of the sailors were recovered deceased by a trawler.", "deaths 3"),
    ("The jury found both men guilty.", "convictions 2"),
    ("At the hearing two men admitted conspiracy to supply drugs.", "convictions 2"),
    ("Seven pushers and eleven wanted persons nabbed in city sweep", "arrests 18"),
    ("A 34-year-old man was arrested on suspicion of burglary and remains in police custody.", "arrests 1"),
    ("Two men in their twenties have been arrested in connection with the stabbing.", "arrests 2"),
    ("Gardaí arrested a woman, aged in her 30s, and a male juvenile during the search.", "arrests 2"),
    ("The police nabbed seven cattle rustlers at Kafanchan.", "arrests 7"),
    ("The duo was remanded in custody until 14 May.", "arrests 2"),
    ("The Crime Branch has booked 11 persons for cheating.", "suspects 11"),
    ("Three accused were sent on judicial remand.", "arrests 3"),
    ("The DCI detectives laid an ambush and smoked out four robbers hiding in a lodging.", "arrests 4"),
    ("Members of the Hawks pounced on a 41-year-old constable and a civilian clerk.", "arrests 2"),
    ("A total of 38 drivers were summonsed for speeding.", "suspects 38"),
    ("Buy-bust operatives collared a street-level pusher and two of his runners in Barangay San Roque.", "arrests 3"),
    ("Commercial Crime officers picked up four locals and a foreigner to facilitate investigations.", "arrests 5"),
    ("The Narcotics Bureau arrested three local men and two foreign women, aged between 23 and 61.", "arrests 5"),
    ("One local man, aged 52, was charged with two counts of bribery and will appear in court tomorrow.", "suspects 1"),
    ("A 27-year-old Hong Kong resident was detained by Customs officers at the airport.", "arrests 1"),
    ("Strike Force detectives charged a fourth man over the public place shooting in Merrylands.", "suspects 1"),
    ("Six people are facing a total of 41 charges following a search warrant in Kamloops.", "suspects 6"),
    ("RCMP officers took three adults and a youth into custody without incident.", "arrests 4"),
    ("A federal grand jury returned an indictment charging nine Tampa residents with wire fraud.", "suspects 9"),
    ("Marcus Vane, 41, and his wife Delia Vane, 39, pleaded guilty to tax evasion.", "convictions 2"),
    ("Jurors convicted four of the five defendants.", "convictions 4"),
    ("The magistrate sentenced the two men to 18 months each with hard labour.", "convictions 2, sentences 18"),
    ("Seven passengers sustained injuries when the matatu overturned.", "victims 7"),
    ("A 6-year-old girl lost her life and her mother was injured.", "deaths 1, victims 1"),
    ("Officers freed 23 women who had been forced into prostitution.", "victims 23"),
    ("Coast guard crews saved the lives of 12 fishermen after their boat capsized.", "victims 12"),
    ("Troops neutralised 14 terrorists and rescued 30 kidnapped villagers.", "deaths 14, victims 30"),
    ("Two off-duty constables were shot and wounded, and a third died of his injuries.", "deaths 1, victims 2"),
    ("About 250 officers from nine forces took part in the day of action.", "participants 250, participants 9"),
    ("Nine suspects are behind bars after a pre-dawn raid.", "arrests 9"),
    ("Every year around 1,700 people are killed on the roads of the region.", "deaths 1700"),
    ("He is wanted for the murder of two police officers in 2011.", "deaths 2, suspects 1"),
    ("Three officers arrested him after a foot chase.", "arrests 1"),
    ("The brothers Kofi and Yaw Mensah were arraigned before the Accra Circuit Court.", "suspects 2"),
    (
        "Detectives attached to the Anti-Kidnap Unit arrested a 29-year-old herbalist, his wife and two apprentices at Ijebu-Ode.",
        "arrests 4",
    ),
    ("A father of three was taken into custody at the border crossing.", "arrests 1"),
    ("A taxi driver and his passenger are in custody after officers stopped a car in Lautoka.", "arrests 2"),
    (
        "Two women, aged 24 and 31, and a 17-year-old boy have been charged with conspiracy to import drugs.",
        "suspects 3",
    ),
    ("Police have laid charges against four members of the Head Hunters gang.", "suspects 4"),
    ("Six persons, including a pregnant woman, died on the spot.", "deaths 1, deaths 6"),
    ("The accident claimed the lives of nine schoolchildren and left 14 others injured.", "deaths 9, victims 14"),
    ("Rescuers pulled two survivors from the rubble.", "victims 2"),
    ("Jane Whitcombe was found guilty of manslaughter and will be sentenced next month.", "convictions 1"),
    ("He was handed a two-year suspended sentence.", "convictions 1, sentences 2"),
    ("Officers are hunting three masked men who fled in a white van.", "suspects 3"),
    ("An 81-year-old pensioner was defrauded of her life savings.", "victims 1"),
    ("The ring duped at least 240 investors.", "victims 240"),
    ("The ship was carrying 312 migrants, among them 41 children.", "victims 312, victims 41"),
    ("Agents arrested two people on outstanding warrants and cited five others.", "arrests 2, suspects 5"),
    ("Troopers charged Dale Pruitt, 44, with vehicular homicide in the death of a cyclist.", "deaths 1, suspects 1"),
    ("A Brampton resident faces three counts of fraud.", "suspects 1"),
    ("Ten arrested as police smash burglary gang", "arrests 10, takedowns 1"),
    ("Woman held over death of toddler", "arrests 1, deaths 1"),
    ("Police nab trio in connection with ATM thefts", "arrests 3"),
    ("Father and son jailed for tax fraud", "convictions 2"),
    ("Man, 27, charged with murder", "suspects 1"),
    ("Two dead, four hurt in highway pile-up", "deaths 2, victims 4"),
    ("Gang of five sentenced to total of 43 years", "convictions 5, sentences 43"),
]
NOTHING = [
    "He will serve a ban of 12 months.",
    "The residents fled when the shooting began.",
    "The court held that the school must pay.",
    "The suspects, aged between 19 and 44, made their first appearance in the Durban court.",
    "Two teenagers aged 15 and 16 have been referred to Youth Aid.",
    "The wanted man was extradited from Spain to face trial in Dublin.",
    "Inspector Mary Dunne, 52, who has served for 30 years, received the award.",
    "The gang threatened to kill two witnesses.",
    "The plan was to abduct three bank managers and hold them for ransom.",
    "Nobody was injured and no arrests were made.",
    "If convicted, each of the three men faces up to 20 years in prison.",
    "Anyone who knows the whereabouts of the two men is asked to call Crimestoppers.",
    "The course trained officers how to arrest suspects safely; 2 hours were spent on handcuffing.",
    "The men, 22, 24 and 31, all of Bradford, will be sentenced on 3 June.",
    "The law allows police to detain a suspect for 48 hours.",
    "The charge carries a maximum sentence of 14 years.",
    "The 43-year-old was not hurt.",
    "Police Scotland has 16,500 officers and serves 5.4 million people.",
    "Women are twice as likely to fall victim as men; one in five adults has been a victim.",
    "Arresting officers Sgt. Tom Hale and Const. Bo Lind gave evidence.",
    "The two suspects denied the charges.",
    "A man may be arrested without a warrant if he is found with a blade.",
    "The judge reserved sentence for three weeks.",
    "Prosecutors had asked that the defendant be jailed for nine years.",
    "A former bank manager pleaded not guilty to 12 counts of theft.",
    "Three of the five accused were acquitted.",
    "Eleven fugitives have been extradited to Italy since January.",
    "A man in his 40s is being questioned.",
    "Officers will arrest anyone found driving under the influence.",
    "The minister said that more than 300 officers would be recruited next year.",
    "The two men, both 45, have known each other for 20 years.",
    "A person who commits this offence is liable to imprisonment for seven years.",
    "The judge said the three men had no prior convictions.",
    "Members of the public are warned not to approach the two escapees.",
    "The constable, who joined the force in 1998, is survived by his wife and two sons.",
    "The department has 14 detectives and 3 sergeants.",
    "The prosecutor will seek to convict all five of them.",
    "No deaths were reported and none of the 40 passengers was hurt.",
    "The accused had planned to kill a judge and two clerks.",
    "Had the bomb exploded, dozens of people could have died.",
    "The programme teaches 40 children how to report abuse.",
    "He allegedly tried to murder his neighbour, 63.",
    "The suspect is described as a man in his 30s, 1.8 m tall.",
    "Police are not looking for anyone else in connection with the incident.",
    "The 12-member jury could not agree on a verdict.",
    "She could be sentenced to ten years.",
]


def _told(text: str) -> list[str]:
    """The figures of a text as "arrests 2", without sums of money."""
    figures = [f for f in found(text) if f.kind != "money"]
    return sorted(f"{f.kind} {f.low if f.value is None else f.value}" for f in figures)


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_people_that_a_sentence_counts(text: str, told: str) -> None:
    assert _told(text) == told.split(", ")


@pytest.mark.parametrize("text", NOTHING)
def test_sentences_that_count_nobody(text: str) -> None:
    assert _told(text) == []


def test_people_told_in_the_same_words_are_told_apart_by_age_country_and_list() -> None:
    assert (
        _told("A 34-year-old man was arrested in Lae. On Friday a 19-year-old man was arrested.") == ["arrests 1"] * 2
    )
    assert _told("A man was arrested in Lae. Another man was arrested on Friday.") == ["arrests 1"] * 2
    assert (
        _told("Arrests this week:\n- A man was arrested in Lae.\n- A man was arrested in Goroka.") == ["arrests 1"] * 2
    )
    assert _told("A man was arrested in Lae. The man was arrested on Friday.") == ["arrests 1"]


def test_parts_add_up_to_the_people_before_them() -> None:
    text = "Officers arrested 24 foreigners over the scam: 19 Chinese men, four Vietnamese women and a Malaysian clerk."
    assert _told(text) == ["arrests 1", "arrests 19", "arrests 24", "arrests 4"]


def test_who_is_held_was_arrested_as_told() -> None:
    assert _told("Police arrested three men. The three men were remanded in custody.") == ["arrests 3"]
    assert _told("The court remanded three men.") == ["arrests 3"]


@pytest.mark.parametrize(
    "text",
    [
        "The court sentenced two clerks, Jan Poe @ Boss, 38 and Piet Doe, 29 (absent), to 9 years in jail.",
        "A man (50s) and three others, aged 51, 32 and 22, were arrested.",
        "Two men aged 33 and 46, both of Leeds, and a woman, 29, were arrested.",
        "Held were a man, 34, his wife, 31, and his uncle, 70.",
    ],
)
def test_no_age_is_a_figure(text: str) -> None:
    assert not {f.value for f in found(text)} & {22, 29, 31, 32, 33, 34, 38, 46, 50, 51, 70}
