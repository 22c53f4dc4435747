"""Figures that count things: goods seized in all their forms, searches, takedowns, investigations, and what only looks so."""

import pytest

from figure_markup import check, found

GOODS = [
    "Found concealed in the lining were <seizures value=14 item=wraps>14 wraps</seizures> and <seizures value=1>a machete</seizures>.",
    (
        "From the shed <seizures value=212>212 tortoises</seizures>, <seizures value=1>a set trap</seizures> and "
        "<seizures value=3>three cages of finches</seizures> were taken away."
    ),
    "Also seized were <seizures value=2>two crossbows</seizures>, <seizures value=40>40 rounds</seizures> and <seizures value=1>a dinghy</seizures>.",
    "Customs seized <seizures value=40 item=cartons>40 cartons</seizures>, each carton holding 50 packets of cigarettes.",
    "Officers found <seizures value=30>30 parcels</seizures> each containing 1 kg of heroin.",
    "Wardens seized <seizures value=1 item=lorry>a lorry</seizures> illegally carrying logs out of the park.",
    (
        "In the first incident police found <seizures value=1>a pistol</seizures>. In another incident officers "
        "found <seizures value=1>a pistol</seizures>. Elsewhere, deputies seized <seizures value=1>a pistol</seizures>. "
        "The pistol was loaded."
    ),
    "<convictions value=2>Two men</convictions> bagged <sentences value=3 unit=months>three months imprisonment</sentences>.",
    "Officers found <seizures value=3 unit=kg>3 kg of a white powder</seizures> and a brown paste.",
    "A quantity of khat, <seizures value=1>a rifle</seizures>, <seizures value=2>two boats</seizures> and several other items were on Monday seized.",
    "<seizures value=40 unit=kg>40 kg of cannabis</seizures> was seized. The haul of 40 kg of narcotics was burnt.",
    "<takedowns value=90>Over 90 bank accounts</takedowns> linked to the ring were frozen.",
    "Land patrols thwarted the entry of <seizures value=1200>1,200 tablets</seizures>.",
    "Police recovered stolen cars such as <seizures value=1>a 2019 Ford Falcon</seizures> and <seizures value=1>a 2021 Fiat Punto</seizures>.",
    "Rangers took <seizures value=64>64 snares</seizures> out of circulation.",
    "Behind the panel lay <seizures value=33 unit=kg item=khat>33 kg of khat</seizures>, said the officers who seized it.",
    "Customs officers stopped a lorry carrying <seizures value=4200000>4.2 million cigarettes</seizures> at Dover.",
    (
        "Operatives recovered <seizures value=1>one locally made pistol</seizures> with <seizures value=5>five live cartridges</seizures> "
        "from the suspects."
    ),
    "<arrests value=1>The courier was nabbed</arrests> with <seizures value=1.8 unit=kg>1.8kg of cocaine</seizures> strapped to her legs.",
    "A search of the <searches value=1>house</searches> led to the recovery of <seizures value=6>six handguns</seizures> and <seizures value=1>a silencer</seizures>.",
    (
        "The haul, made up of <seizures value=900 unit=kg>900 kg of cocaine</seizures> in "
        "<seizures value=30 item=bales>30 bales</seizures>, was seized at sea."
    ),
    "Detectives seized <seizures value=310 item=pills>310 pills</seizures>, <seizures value=85 unit=g>85 g of crack</seizures>, <seizures value=1>a scale</seizures> and <money value=2400 role=seized>$2,400</money>.",
    "Revenue officers seized <seizures value=8.4 unit=kg>8.4 kilos of herbal cannabis</seizures> worth <money value=168000 role=value>€168,000</money>.",
    (
        "Navy divers pulled <seizures value=120 unit=bricks>120 bricks of hashish</seizures> from a fishing boat that was on "
        "its way to Crete."
    ),
    "The dogs sniffed out <seizures value=7>seven shark fins</seizures> in a parcel at the sorting office; customs kept them.",
    "Police relieved the gang of <seizures value=3>three pump-action shotguns</seizures>.",
    "The suspects surrendered <seizures value=11>11 rifles</seizures> to the army.",
    "<searches value=5>Five vehicles</searches> were searched and <seizures value=19 unit=sacks>19 sacks of charcoal</seizures> impounded.",
    "<seizures value=500 low=500 high=None qualifier=more_than>More than 500 ivory bangles</seizures> have been handed over to customs.",
    "Officers found a case containing <seizures value=22>22 stolen phones</seizures> under his seat.",
    "The seizure of <seizures value=1>a forklift</seizures>, <seizures value=2>two trucks</seizures> and <seizures value=60 unit=tonnes>60 tonnes of tobacco</seizures> followed.",
    "<seizures value=41 unit=kg>41KG OF IVORY</seizures> SEIZED IN RAID",
    "Police found <seizures value=2>two Rolex watches</seizures> and <seizures value=1>a Toyota Hilux</seizures> during the search and seized them.",
    "The patrol seized <seizures value=1>a .38 revolver</seizures> and <seizures value=9>nine 9mm rounds</seizures>.",
]
LAYOUT = [
    (
        "Results of the operation:\n\n- <arrests value=12>12 arrests</arrests>\n- <searches value=31>31 house searches</searches>\n"
        "- Seizures: <seizures value=3 unit=kg>3 kg of heroin</seizures>, <seizures value=14>14 cars</seizures>"
    ),
    (
        "Seized during the week:\n• <seizures value=61.5 unit=kg>Cocaine – 61.5 kg</seizures>\n"
        "• <seizures value=204 unit=g>Heroin – 204 g</seizures>\n• <seizures value=17>Vehicles: 17</seizures>"
    ),
    (
        "Items recovered from the suspects include the following:\ni. <seizures value=4>Four AK-47 rifles</seizures>\n"
        "ii. <seizures value=172>172 rounds of live ammunition</seizures>\niii. <seizures value=1>One motorcycle</seizures>"
    ),
    (
        "RESULTS\n• <seizures value=1600>1 600 stolen car parts</seizures> seized\n• <seizures value=254>254 forged documents</seizures> found\n"
        "• <searches value=27000>27 000 vehicles</searches> checked"
    ),
    "<searches value=44>Searches: 44</searches>",
]
OTHERS = [
    "Tax inspectors raided <searches value=3>three warehouses</searches>, <searches value=1>an office</searches> and <searches value=1>a flat</searches>.",
    "Detectives executed <searches value=6>six search warrants</searches> across the county.",
    "A search warrant was executed at <searches value=1>a storage unit</searches> in Leeds.",
    "During a search of <searches value=1>a rented garage</searches>, officers found paint.",
    "Officers checked <searches value=412>412 lorries</searches> at the border.",
    "Police broke up <takedowns value=1>a ring of car thieves</takedowns>.",
    "Agents closed down <takedowns value=2>two illegal casinos</takedowns> and <takedowns value=1>a brothel</takedowns>.",
    "<takedowns value=9>Nine scam call centres</takedowns> were shut down.",
    "The registrar suspended <takedowns value=350>350 domain names</takedowns> at the request of police.",
    "Forty officers dismantled <takedowns value=1>a methamphetamine lab</takedowns> in the hills.",
    "Prosecutors have opened <investigations value=14>14 criminal investigations</investigations>.",
    "The unit registered <investigations value=96>96 cases of fraud</investigations> last month.",
    "<investigations value=1>An investigation has been launched</investigations>.",
    "They lost <money value=55931000 currency=USD role=loss>$US55,931,000</money>.",
]
TRAPS = [
    "Possessing 500 grams or more of cocaine is a felony.",
    "Anyone who imports more than 10,000 cigarettes needs a permit.",
    "The warehouse can hold 40 tonnes of fruit.",
    "The agency plans to buy 30 scanners next year.",
    "A kilogram of cocaine is enough for 10,000 doses.",
    "The new boat carries two machine guns.",
    "The factory could have turned out 200,000 pills a day.",
    "The tip line is open 24 hours a day, and 40 dogs are trained at the centre.",
    "He sold 20 pistols to an informer.",
    "Thieves stole 12 cars and a boat from the yard.",
    "The forum had 12,000 members and 600 servers.",
    "He fled in a white Volvo 240 with the plate KBX 114T.",
    "The van stopped at 221 Baker Street, near the 3 Rivers Hotel.",
    "Farmers grow 300 tonnes of coca a year in the valley.",
    "The law bans knives of more than 10 centimetres and 14 sorts of fireworks.",
    "The museum shows 40 muskets and a cannon.",
    "Customs will destroy 15 containers of waste if nobody claims them.",
    "The group is said to have smuggled 3 tonnes of cocaine since 2019.",
    "The team trained on 12 vehicles and searched for hidden packages in an exercise.",
    "No drugs were found in the 14 bags.",
    "The dealer asked for 50 kilos of rice in return.",
    "Two pounds of flour were in the cupboard.",
]


@pytest.mark.parametrize("marked", GOODS + LAYOUT + OTHERS)
def test_things_are_counted(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize("text", TRAPS)
def test_what_only_looks_like_a_seizure(text: str) -> None:
    assert [(f.kind, f.rule, text[f.start : f.end]) for f in found(text)] == []
