"""The same fact in several releases of one case counts once; equal numbers of two cases count twice."""

import pytest

import pressfacts
from pressfacts.record import Record
from pressfacts.summary import By, summarize

KIND: tuple[By, ...] = ("kind",)


def release(day: str, title: str, body: str) -> str:
    return f"{title}\n\nU.S. Attorney's Office\n\n{day}\n\n{body}\n"


def read(*texts: str) -> list[Record]:
    return [r for i, text in enumerate(texts) for r in pressfacts.extract(text, path=f"{i}.txt")]


def sums(*texts: str) -> dict[str, float]:
    found: dict[str, float] = {}
    for s in summarize(read(*texts), KIND).sums:
        found[s.role or s.kind] = found.get(s.role or s.kind, 0) + s.value
    return found


PLEA = release(
    "4 March 2019", "Baker Pleads Guilty to Flour Fraud",
    "Tobias Quillfeather, 51, of Salem, pleaded guilty today to wire fraud. Quillfeather sold chalk as flour. "
    "The scheme cost bakeries $4.37 million. Quillfeather was one of 36 defendants charged.",
)  # fmt: skip
SENTENCE = release(
    "9 September 2019", "Salem Baker Sentenced for Flour Fraud",
    "Tobias Quillfeather, 51, of Salem, was sentenced today to five years in prison. Quillfeather pleaded guilty in "
    "March. Bakeries lost $4.37 million to the scheme. The case led to charges against 36 people.",
)  # fmt: skip
OTHER = release(
    "9 October 2019", "Dentist Sentenced for Fraud",
    "Ottoline Marsh, 44, of Reno, was sentenced today to two years in prison. Insurers lost $4.37 million to the scheme. "
    "The case led to charges against 36 people.",
)  # fmt: skip


def test_plea_and_sentence_of_one_person_are_one_conviction() -> None:
    assert sums(PLEA, SENTENCE)["convictions"] == 1
    assert sums(PLEA, OTHER)["convictions"] == 2


def test_a_telling_number_of_one_case_counts_once() -> None:
    assert sums(PLEA, SENTENCE)["loss"] == 4_370_000
    assert sums(PLEA, OTHER)["loss"] == 8_740_000
    assert sums(PLEA, SENTENCE)["suspects"] == 36
    assert sums(PLEA, OTHER)["suspects"] == 72


def test_a_round_sum_of_two_releases_on_one_person_counts_twice() -> None:
    first, second = (text.replace("$4.37 million", "$2 million") for text in (PLEA, SENTENCE))
    assert sums(first, second)["loss"] == 4_000_000


def test_an_agency_in_both_releases_makes_no_one_case() -> None:
    one, two = (
        release(f"{day} May 2019", title, f"The Larch County Drug Task Force made 24 arrests in {town} on {day} May.")
        for day, title, town in ((3, "Raid at the docks", "Elm"), (23, "Raid at the mill", "Oak"))
    )
    assert sums(one, two)["arrests"] == 48


@pytest.mark.parametrize(
    ("told", "grown"),
    [
        (
            "The settlements in these matters provide for {0} in relief for the borrowers and towns that were harmed.",
            True,
        ),
        ("Officers of the county seized {0} from the cars of drivers who came over the bridge into the town.", False),
    ],
)
def test_a_paragraph_that_grows_is_no_event(told: str, grown: bool) -> None:
    sizes = [
        "at least $1.1 million",
        "over $2.2 million",
        "a minimum of $3.3 million",
        "nearly $4.4 million",
        "$5.6 million",
    ]
    order = sizes if grown else [sizes[i] for i in (3, 0, 4, 1, 2)]
    texts = [
        release(f"{n + 1} June 2015", f"Bank number {n} settles", told.format(size)) for n, size in enumerate(order)
    ]
    assert bool(summarize(read(*texts), KIND).sums) is not grown


def test_a_sum_of_billions_of_one_case_counts_once() -> None:
    first, second = (text.replace("$4.37 million", "$7 billion") for text in (PLEA, SENTENCE))
    assert sums(first, second)["loss"] == 7_000_000_000


def attack(day: str, words: str) -> str:
    return release(day, "Man Charged", f"{words} The prosecutor thanked all partners for their work on this case.")


def test_the_dead_of_one_event_count_once_however_releases_tell_of_it() -> None:
    first = attack("4 March 2009", "The bombs of 7 August 1998 killed 224 people in two towns.")
    later = attack("9 May 2016", "He planned the attacks in which 224 men and women were murdered.")
    other = attack("9 May 2016", "He planned the attacks in which 234 men and women were murdered.")
    assert sums(first, later)["deaths"] == 224
    assert sums(first, other)["deaths"] == 458


def test_a_murder_counts_once_in_charge_and_trial() -> None:
    words = "Tobias Quillfeather, 51, of Salem, murdered a baker. Quillfeather hid the body. Quillfeather fled."
    charge = release("4 March 2019", "Quillfeather Charged", words)
    trial = release("9 May 2020", "Trial Begins", words.replace("a baker", "a baker of Reno"))
    other = trial.replace("Tobias Quillfeather", "Ottoline Marsh").replace("Quillfeather", "Marsh")
    assert sums(charge, trial)["deaths"] == 1
    assert sums(charge, other)["deaths"] == 2
