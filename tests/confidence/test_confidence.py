"""How sure an entry is said to be."""

from itertools import islice

from facts_markup import facts_from
from pressfacts.confidence import Chances, chances
from pressfacts.confidence.features import LISTS, features
from pressfacts.data.files import ROOT
from pressfacts.link import link
from pressfacts.link.judge import weights_of

MARKED = (
    "In <country alpha_2=PE>Peru</country> police made <arrests value=12>12 arrests</arrests> on <date edtf=2024-05-03>3 May "
    "2024</date>. <country alpha_2=PE>Peru</country> rejoiced."
)


def test_every_entry_has_a_chance_in_hundredths() -> None:
    text, facts = facts_from(MARKED)
    linked = link(text, facts)
    found = chances(text, facts, linked)
    for name in LISTS:
        told = found.lists[name]
        assert len(told) == len(getattr(linked, name))
        assert all(0 < chance < 1 and round(chance, 2) == chance for chance in told)
    assert len(found.lists["figures"]) == 1


def test_what_was_not_rated_counts_as_certain() -> None:
    assert list(islice(Chances({"people": (0.5,)}).of("people"), 3)) == [0.5, 1.0, 1.0]


def test_weights_move_the_chance() -> None:
    text, facts = facts_from(MARKED)
    linked = link(text, facts)
    even, sure = ({"countries": {"always": 0.0, "told twice": weight}} for weight in (0.0, 2.0))
    assert chances(text, facts, linked, even).lists["countries"] == (0.5,)
    assert chances(text, facts, linked, sure).lists["countries"] == (0.88,)


def test_features_say_how_it_was_found() -> None:
    text, facts = facts_from(MARKED)
    told = features(text, facts, link(text, facts))
    assert {"told twice", "in lead"} <= told["countries"][0]
    assert {"kind arrests", "several", "not crowded"} <= told["figures"][0]
    assert {"day", "behind on"} <= told["dates"][0]
    assert any(feature.endswith(", no anchor") for feature in told["dates"][0])


def test_a_ruler_below_moves_nothing_from_the_end() -> None:
    marked = "The raid was on a Monday.\n" * 9 + "It was in <country alpha_2=PE>Peru</country>."
    told = [
        features(text, facts, link(text, facts)) for text, facts in map(facts_from, (marked, marked + "\n\n---\n" * 9))
    ]
    assert told[0] == told[1]
    assert "only at the end" in told[0]["countries"][0]


def test_every_list_has_a_few_readable_weights() -> None:
    for name in LISTS:
        assert (ROOT / "confidence" / f"{name}.txt").is_file()
        weights = weights_of(f"confidence/{name}.txt")
        assert "always" in weights
        assert 3 < len(weights) < 120
