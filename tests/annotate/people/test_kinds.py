"""People that ranks, aliases, letters and lists name, and towns that only look like people."""

import pytest

from named_markup import facts_of, linked


def names(marked: str) -> list[str]:
    _, facts = facts_of(marked)
    return [m.name for m in facts.people]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The officers, PCs Larch, Finch, and Moth, left.", ["Larch", "Finch", "Moth"]),
        ("It was led by ACP Larch of the town.", ["Larch"]),
        ("PC Finch is on leave.", ["Finch"]),
        ("They arrested Karim alias Larch at night.", ["Karim", "Larch"]),
        ("They arrested Odo Finch @ Moth at night.", ["Odo Finch", "Moth"]),
        ("They arrested Odo Finch @ Kite Moth (24) at night.", ["Odo Finch", "Kite Moth"]),
        (
            "They arrested Md. Odo Finch (24), and Agent <person>Dean Larch</person> left.",
            ["Md. Odo Finch", "Dean Larch"],
        ),
        ('They met <person>Odo "Big</person> Moth" Larch.', ['Odo "Big Moth" Larch', "Big Moth"]),
        ("They met on <person>Odo Larch</person> Highway and on <person>Larch Ct</person>.", []),
        ('They took the boat "Sir <person>Odo Larch</person>".', []),
        (
            "1. <person>Ada Kite</person>, 38\n2. Crystal <person>Ada Moth</person>, W/F, 29",
            ["Ada Kite", "Crystal Ada Moth"],
        ),
        (
            "They met <person>Grenadian Ada Larch</person> and <person>German Moth Larch</person>.",
            ["Ada Larch", "German Moth Larch"],
        ),
        ("Officer Larch stopped; Investigators Moth and Finch, at work, saw it.", ["Larch", "Moth", "Finch"]),
        ("Officer Safety is key, Officers Association said. Officers Union met.", []),
        ("They left.\n\nOff-Duty Garden Officer Arraigned on Indictment After Moth Theft\n\nThey ate.", []),
        ("They found Guatemalan national Odo Moth Larch guilty.", ["Odo Moth Larch"]),
        ("The fugitive A.K. slipped off and the defendant B.M. opened it.", ["A.K.", "B.M."]),
        ("OSLO – LARCH, Odo M., 45, of Bergen, was held. Larch ate.", ["LARCH, Odo M.", "Larch"]),
        ("Three men with the initials AR, BL and CM were held.", ["AR", "BL", "CM"]),
        ("K.B., a citizen of Peru born in 1988, and T.N., born in 1994, were held.", ["K.B.", "T.N."]),
        ("G.Sh. (born in 1971) and V.M. were arrested.", ["G.Sh.", "V.M."]),
        ('Police captured alias "Moth" in a wood.', ["Moth"]),
        ("Ada Moth, 33, who steered the boat, <person>Odo Finch</person>, 28, ran.", ["Ada Moth", "Odo Finch"]),
        ("A woman named Moth fled with a man identified only as Larch.", ["Moth", "Larch"]),
        ("His wife <person>Ada</person> left; <person>Odo</person> stayed.", ["Ada"]),
        ("A ship named <person>Odo Larch</person> sank. <person>Odo Larch</person> was old.", []),
        ("OSLO LUMPUR, Jul 26 2022 (IPS) - Like so.", []),
        ("They met <person>DI Larch</person>.", []),
        ("They met <person>DI Odo Larch</person>.", ["Odo Larch"]),
        ("They held <person>Odo Larch</person> s/o <person>Ada Finch</person>.", ["Odo Larch"]),
        ("Raids took place in <place>Oslo</place>, <place>Bergen</place> and <person>Odo Hill</person>.", []),
        ("He went to <place>Oslo</place> and <person>Odo Hill</person> stayed.", ["Odo Hill"]),
        ("DUBLIN, Ireland, 12 June – All is well.", []),
        ("They met the <person>Datuk</person> there.", []),
        ("The <person>Moth sub-county</person> is green.", []),
    ],
)
def test_who_is_named(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_a_surname_in_capitals_before_the_given_names() -> None:
    _, people = linked("OSLO – LARCH, Odo M., 45, of Bergen, was held. Larch ate.")
    assert [(p.name, p.aliases) for p in people] == [("LARCH, Odo M.", ("Larch",))]


def test_a_name_with_an_apostrophe_holds_no_nickname() -> None:
    _, people = linked("<person>D'Andre N'Golo</person>, 22, ate. N'Golo slept.")
    assert [(p.name, p.aliases) for p in people] == [("D'Andre N'Golo", ("N'Golo",))]
