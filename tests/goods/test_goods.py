"""The table of goods, and the category of what was seized."""

import pytest

from markup import parse
from pressfacts.annotate.facts import FigureMention
from pressfacts.config.names import OwnGoods
from pressfacts.goods import CATEGORIES, GoodsNames, categories, goods_names
from pressfacts.goods.names import Found
from pressfacts.record import Category
from pressfacts.text import split_sentences

CASES = [
    "<drugs/cocaine unit=kg>48 kg of cocaine</drugs/cocaine>",
    "<drugs/methamphetamine unit=grams>900 grams of shabu</drugs/methamphetamine>",
    "<drugs/fentanyl unit=pills>2,000 blue pills that contained fentanyl</drugs/fentanyl>",
    "<drugs/other unit=kg>12 kg of heroin and cocaine</drugs/other>",
    "<drugs/other unit=kg>3 kg of drugs</drugs/other>",
    "<drugs/cannabis>340 plants</drugs/cannabis> were pulled up",
    "<drugs/cannabis>58 bales</drugs/cannabis> (marijuana), <drugs/khat unit=kg>3 kg</drugs/khat> (khat), <tobacco>9 boxes</tobacco> (cigarettes)",
    "<medicines unit=tablets>60,000 tablets of tramadol</medicines>",
    "<medicines>80 vials of fake insulin</medicines>",
    "<firearms>a Glock</firearms>, <firearms>two hunting rifles</firearms> and <ammunition unit=rounds>40 rounds</ammunition>",
    "<weapons>a rocket launcher</weapons> and <explosives>three hand grenades</explosives>",
    "<counterfeits>900 counterfeit watches</counterfeits>, <jewellery>two Rolex watches</jewellery>",
    "<counterfeits>900 counterfeit watches</counterfeits> and <counterfeits>77 bracelets</counterfeits>",
    "<weapons>90 weapons</weapons> and <firearms>nine high-capacity magazines</firearms>",
    "They had khat. The drugs weighed <drugs/khat unit=kg>9 kg</drugs/khat> in <drugs/khat>18 crocus sacks</drugs/khat>, containing khat",
    "They had khat. Narcotics weighing <drugs/other unit=kg>9 kg</drugs/other> went by",
    "Rifles lay there. <firearms>Nine weapons</firearms> in all",
    "They had cigarettes, locks <other unit=cartons>90 cartons</other>, whisky <alcohol unit=cartons>9 cartons</alcohol>",
    "<documents>seven forged passports</documents> and <cash>90 counterfeit notes</cash>",
    "<tobacco>4,000 cartons of cigarettes</tobacco> and <alcohol unit=litres>30 litres of vodka</alcohol>",
    "<devices>nine phones</devices> and <devices>two tablets</devices>",
    "<data>41 servers</data>, <property>two villas</property>, <vessels>a fishing boat</vessels>, <aircraft>a drone</aircraft>",
    "<wildlife/ivory>nine elephant tusks</wildlife/ivory>, <wildlife/pangolin unit=kg>80 kg of pangolin scales</wildlife/pangolin>",
    "<wildlife/live animals>30 tortoises</wildlife/live animals>, <wildlife/plants unit=tonnes>5 tonnes of rosewood</wildlife/plants>",
    "<cultural goods>two icons</cultural goods>, <fuel unit=litres>900 litres of diesel</fuel>, <other>six chainsaws</other>",
    "Cocaine lay under the seats. The dog found <drugs/cocaine>41 packages</drugs/cocaine>",
    "The ketamine came by post: <drugs/ketamine unit=kg>9 kg of the drug</drugs/ketamine>",
    "<drugs/cannabis>90 marijuana cigarettes</drugs/cannabis>, <other>two crack pipes</other>, <drugs/heroin unit=sachets>40 sachets of heroin</drugs/heroin>",
    "<wildlife/other unit=kg>30 kg of crocodile meat</wildlife/other> and <wildlife/other>six dead parrots</wildlife/other>",
    "<drugs/synthetic unit=kg>2 kg of alpha-PVP crystals</drugs/synthetic>, <fuel>60 LPG cylinders</fuel>, <counterfeits>90 replica shirts</counterfeits>",
    "Heroin was found too, and <medicines unit=tablets>900 tablets</medicines>",
    "Bags of rice hid the ketamine. The dog found <drugs/ketamine>41 packages</drugs/ketamine>",
    "Inside were phones and <devices>three notebooks</devices>. At home lay <documents>two notebooks</documents>",
    "The car held <drugs/cocaine unit=pounds>379 pounds</drugs/cocaine> (172 kilograms) of cocaine",
    "<vessels>two fishing craft</vessels>, <firearms>a shotgun w/out licence</firearms> and <firearms>two AR-15s</firearms>",
    "<alcohol unit=litres>40 litres of beer</alcohol>, <alcohol unit=litres>9 litres of snozzle</alcohol> and <other>nine snozzles</other>",
    "<counterfeits>90 fake scarves</counterfeits>, <counterfeits>40 Roe plushies</counterfeits>",
    "They had ketamine too. <drugs/heroin>Nine sachets</drugs/heroin> with 90 g of heroin lay in a drawer",
    "<drugs/khat unit=kg>22 kg</drugs/khat>, or almost 50 pounds, of khat and <drugs/opium unit=kg>two kg of opium</drugs/opium>",
    "<drugs/precursors unit=litres>31 litres</drugs/precursors> and 70 kilos of acetone beside <drugs/cocaine unit=kg>9 kg of cocaine</drugs/cocaine>",
    "<drugs/cannabis unit=slabs>64 slabs of herbal material</drugs/cannabis> tested to be cannabis, in tubs of butter",
    "Cocaine was found, and <drugs/other unit=tonnes>two tonnes of narcotic substances</drugs/other>",
    "A dog found <drugs/cocaine>14 packages</drugs/cocaine>. Tests showed that they held cocaine",
    "Heroin lay there. A dog found <drugs/heroin>14 packages</drugs/heroin>. Officers took the cocaine of a clerk",
    "<fuel>at least 2,200 barrels</fuel> (or 92,400 gallons) of crude oil, <firearms>two barrels</firearms> of a gun",
    "<drugs/fentanyl unit=kg>9 kg of fentanyl powder</drugs/fentanyl>, and the second containing oxycodone pills",
    "In it were dried leaves weighing <drugs/cannabis unit=kg>6 kg</drugs/cannabis> and some heroin",
    "<drugs/other>200 tabs</drugs/other> of acid, <drugs/precursors unit=litres>9 litres of acid</drugs/precursors>",
    "<vehicles>a Lamborghini</vehicles> and <vehicles>three motorcycles</vehicles>",
    "<wildlife/other>14 salmon</wildlife/other>, <food unit=kg>90 kg of salmon</food> and <food unit=cartons>9 cartons of salmon</food>",
    "<wildlife/pangolin unit=kg>90 kg of scales</wildlife/pangolin> and <devices>two scales</devices>",
    "<drugs/other unit=wraps>9 wraps of heroin</drugs/other> and cocaine, <drugs/heroin unit=wraps>6 wraps of heroin</drugs/heroin> and a phone",
    "<counterfeits>900 caps</counterfeits> bearing counterfeit logos, <other>60 caps</other> that a logo covers",
    "<fuel>two tankers</fuel> of petrol, <vehicles>two tankers</vehicles> of the firm",
    "<drugs/cannabis unit=kg>31 kg of narcotics</drugs/cannabis>, marijuana type, <drugs/other unit=kg>3 kg of narcotics</drugs/other>, a sort of mix",
    "<drugs/cannabis unit=kg>30 kg of bango</drugs/cannabis>, <alcohol unit=litres>9 litres of counterfeit vodka</alcohol>, <wildlife/live animals>900 lobster seeds</wildlife/live animals>",
    "<documents>nine bank cards</documents>, <other>a booster bag</other>, <wildlife/other>two deer</wildlife/other>, <wildlife/live animals>two live deer</wildlife/live animals>",
    "<cultural goods>nine pottery vessels</cultural goods>, <vessels>two hulls</vessels>, <wildlife/other>four ivory-coloured rays</wildlife/other>",
    "The khat lay under mahogany planks: <drugs/khat>14 parcels</drugs/khat>",
    "<ammunition>71 AK-47 rounds</ammunition>, <firearms>two AK-47 rifles</firearms>, <drugs/synthetic>six sheets</drugs/synthetic> of paper soaked in spice",
]


def _figures(marked: str) -> tuple[str, list[tuple[FigureMention, str]]]:
    plain = marked.replace("drugs/", "drugs_").replace("wildlife/", "wildlife_").replace("live animals", "live_animals")
    text, tags = parse(plain.replace("cultural goods", "cultural_goods"))
    found = []
    for t in tags:
        category = t.label.replace("_", "/", 1) if t.label.startswith(("drugs", "wildlife")) else t.label
        said = (t.start, t.end)
        words = text[t.start : t.end].split()[1:]
        item = " ".join(words[words.index("of") + 1 :] if "of" in words else words) or None
        item = None if t.attrs.get("unit") and "of" not in words else item
        mention = FigureMention(*said, "seizures", 9, 9, 9, "exact", "x", said, said, t.attrs.get("unit"), item)
        found.append((mention, category.replace("_", " ")))
    return text, found


@pytest.mark.parametrize("marked", CASES)
def test_categories(marked: str) -> None:
    text, figures = _figures(marked)
    sentences = split_sentences(text)
    found = categories([f for f, _ in figures], [()] * len(figures), text, sentences, goods_names())
    assert found == [c for _, c in figures]


TIED = [
    (
        (),
        "Two vans held <drugs/heroin unit=kg>9 kg of heroin</drugs/heroin>. In the first lay <drugs/heroin>four</drugs/heroin>",
    ),
    (
        (0,),
        "The <tobacco unit=cartons>80 cartons of cigarettes</tobacco> left by sea. They weighed <tobacco unit=kg>90 kg</tobacco>",
    ),
    (
        (0,),
        "Divers took out <drugs/other unit=kg>40 kg of drugs</drugs/other>: cannabis (<drugs/cannabis unit=kg>30 kg</drugs/cannabis>)",
    ),
]


@pytest.mark.parametrize(("tie", "marked"), TIED)
def test_what_a_figure_is_tied_to(tie: tuple[int, ...], marked: str) -> None:
    text, figures = _figures(marked)
    found = categories([f for f, _ in figures], [(), tie], text, split_sentences(text), goods_names())
    assert found == [c for _, c in figures]


def test_the_main_goods_fill_packs_that_nothing_near_explains() -> None:
    text, figures = _figures(
        "Divers find ketamine. The boat left Malta. It was white. It had no crew. A dog sat on deck. "
        "In the hold under coal lay <drugs/ketamine>70 packages</drugs/ketamine>"
    )
    found = categories([figures[0][0]], [()], text, split_sentences(text), goods_names(), (0, 21))
    assert found == ["drugs/ketamine"]


def test_names_of_organizations_name_no_goods() -> None:
    text, figures = _figures("The Harbour Gold Watch looked on. A dog found <other>14 packages</other>")
    body = (4, 22)
    found = categories([figures[0][0]], [()], text, split_sentences(text), goods_names(), bodies=[body])
    assert (text[slice(*body)], found) == ("Harbour Gold Watch", ["other"])


def test_the_table_has_a_name_for_every_category() -> None:
    assert {name.category for table in goods_names()._tables for name in table.values()} == set(CATEGORIES)


def test_names_with_a_capital_are_brands() -> None:
    assert [f.category for f in goods_names().find("a golf club beside a Golf, and a GOLF")] == [
        "other",
        "vehicles",
        "vehicles",
    ]


def test_own_names_win() -> None:
    own: Category = "drugs/synthetic"
    names = goods_names((OwnGoods(own, ("ketamine", "Blue Lotus")),))
    assert [f.category for f in names.find("ketamine, Blue Lotus and a blue lotus")] == [own, own]


def test_an_article_is_read_whole_but_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many weights leave their goods open: reading it for each costs the square of an article's length."""
    line = "Officers in the town seized 3 kg in May and said no more.\n\n"
    text = line * 40
    starts = [at * len(line) + line.index("3 kg") for at in range(40)]
    figures = [
        FigureMention(s, s + 4, "seizures", 3, 3, 3, "exact", "x", (s, s + 1), (s - 7, s - 1), unit="kg")
        for s in starts
    ]
    names, read = goods_names(), 0
    find = type(names).find

    def counted(self: GoodsNames, part: str) -> list[Found]:
        nonlocal read
        read += len(part)
        return list(find(self, part))

    monkeypatch.setattr(type(names), "find", counted)
    assert set(categories(figures, [()] * 40, text, split_sentences(text), names)) == {"other"}
    assert read < 12 * len(text)
