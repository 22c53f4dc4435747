import msgspec

from made_up import EMPTY, FIGURES, RECORD, figure
from pressfacts.write import phrases


def test_amounts_carry_their_marks() -> None:
    assert [phrases.how_many(f) for f in FIGURES] == ["12", "≥ USD 1,500,000", "≈ 400", "30–40", "9"]
    vague = figure("9 of them chicks", low=1000, high=None, qualifier="vague")
    at_most = figure("9 of them chicks", high=100, low=None, qualifier="up_to")
    assert phrases.how_many(vague) == "≥ 1,000"
    assert phrases.how_many(at_most) == "≤ 100"


def test_an_amount_without_any_number_is_told_by_its_text() -> None:
    assert phrases.how_many(figure("9 of them chicks")) == "9 of them chicks"


def test_numbers_are_whole_where_they_can_be() -> None:
    assert [phrases.number(n) for n in (1234567, 2.0, 2489999.5, 0.25)] == [
        "1,234,567",
        "2",
        "2,489,999.5",
        "0.25",
    ]


def test_what_was_counted_reads_on() -> None:
    assert [phrases.of_what(f) for f in FIGURES[2:]] == ["kg of shark fins", "parrots", "chicks"]
    yearly = figure("12 people", kind="money", value=5, currency="EUR", role="loss", per="year")
    assert phrases.of_what(yearly) == "per year"
    victims = figure("12 people", kind="victims", value=5, item="victims")
    assert phrases.of_what(victims) == ""


def test_relations_name_the_other_amount() -> None:
    assert phrases.relation(FIGURES[4], FIGURES) == "part of 30–40"
    assert phrases.relation(FIGURES[4], ()) == ""
    again = figure("12 people", value=11, restates=0)
    assert phrases.relation(again, FIGURES) == "the same as 12"


def test_many_countries_are_told_by_code() -> None:
    known = phrases.names(RECORD)
    many = ("PE", "EC", "BR", "CL", "BO", "CO", "AR")
    assert phrases.where(("PE", "XX"), known) == "Peru, XX"
    assert phrases.where(many, known) == "PE, EC, BR, CL, BO, CO, AR"
    assert phrases.taking_part(many, known).startswith("7 countries: PE, EC")


def test_very_many_countries_are_counted_by_region() -> None:
    africa = (
        "AO",
        "BF",
        "BI",
        "BJ",
        "BW",
        "CD",
        "CF",
        "CG",
        "CI",
        "CM",
        "CV",
        "DJ",
        "DZ",
        "EG",
        "EH",
        "ER",
        "ET",
        "GA",
    )
    europe = ("AT", "BE", "BG", "CH", "CZ", "DE", "DK")
    assert phrases.where((*africa, *europe), {}) == "Africa 18, Europe 7"
    assert phrases.taking_part((*africa, *europe), {}) == "25 countries: Africa 18, Europe 7"


def test_headers() -> None:
    assert phrases.imprint(RECORD) == ["Forest Police (newsroom)", "12 Mar 2024", "Lima, Peru"]
    assert phrases.origin(RECORD) == "parrots.txt, article 2 of 3"
    assert (phrases.headline(EMPTY), phrases.imprint(EMPTY), phrases.origin(EMPTY)) == (
        "(no title)",
        [],
        "standard input",
    )


def test_a_country_that_is_the_place_is_said_once() -> None:
    assert RECORD.dateline is not None
    line = msgspec.structs.replace(RECORD.dateline, place="Peru")
    assert phrases.place(msgspec.structs.replace(RECORD, dateline=line)) == "Peru"
