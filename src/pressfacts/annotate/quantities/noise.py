"""Numbers that are never figures: ages, dates, times, percentages, distances, ordinals, phones, clauses, dockets.

The words that show it lie in `figures/noise.toml`.
"""

import re
from collections.abc import Collection
from functools import cache

from pressfacts.annotate.quantities.beside import is_behind, letters, word_after
from pressfacts.annotate.quantities.lexicon import classes_of, is_participle, is_plural
from pressfacts.annotate.quantities.patterns import pattern
from pressfacts.annotate.quantities.units import unit_of
from pressfacts.data import lists_of, load_words
from pressfacts.numerals import Numeral
from pressfacts.territories import adjective
from pressfacts.text.alternatives import any_of
from pressfacts.text.phrases import PlainPhrases

_BARELY = ("just under", "well under", "little under", "slightly under", "far under")
_LONGEST_AGES = 60
_COMPARED = (" more than ", " fewer ", " less ")
_ENDS = tuple("-.,;:)")
_FURTHEST = 7
_WINDOW, _YEAR = 24, 4
_LAST_DAY, _FIRST_YEAR = 31, 1000


_list = lists_of(
    "figures/noise.toml",
    {
        "before": {"words", "named"}, "after": {"words", "spaced", "hyphened", "doses"}, "money": {"things"},
        "years": {"crimes"}, "one": {"before", "after"}, "labels": {"tails"}, "names": {"numbers"},
    },
)  # fmt: skip


@cache
def _places() -> PlainPhrases:
    names = load_words("numerals/places.txt")
    return PlainPhrases([*names, *(name.upper() for name in names)])


def names_thing(text: str, end: int) -> bool:
    """Whether a currency's name that ends at `end` only names a thing: "17 Bitcoin kiosks"."""
    return word_after(text, end) in _list("money", "things")


@cache
def _words() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The patterns of the words before and after such a number."""
    before, after, spaced, hyphened = (
        any_of(_list(table, key))
        for table, key in (("before", "words"), ("after", "words"), ("after", "spaced"), ("after", "hyphened"))
    )
    return (
        re.compile(rf"\b(?:(?:{before}) ?|(?=[a-z]{{2,3}}\.)(?:{before})\. ?)$", re.IGNORECASE),
        re.compile(rf" ?(?:{after})(?!\w)| (?:{spaced})(?!\w)|-(?i:{hyphened})\b"),
    )


def is_noise(text: str, numeral: Numeral) -> bool:
    """Whether a number's neighbours show it to be no count."""
    start, end = numeral.start, numeral.end
    window = text[max(0, start - _WINDOW) : start]
    if window[-2:-1].isdigit() and window[-1:] in (".:" if text[start].isdigit() else "-"):
        return True  # also "7-ELEVEN"
    dated = _may_be_day(numeral) and pattern("noise.date_before").search(window)  # "on 26 October two men"
    if _words()[0].search(window) or pattern("noise.mark_before").search(window) or dated:
        return True
    if is_behind(text, start, ("under",)) and not is_behind(text, start, _BARELY) and not _is_counting(text, end):
        return True
    if pattern("noise.ratio_before").search(window) or _is_of_each(window) or text.startswith(_COMPARED, end):
        return True
    if text[start:end] in _list("names", "numbers") or _is_in_name(text, numeral, window):
        return True
    if window[-1:].isalnum() or _is_value(text, start, end, window) or _is_docket(text[start:end]):
        return True
    if _is_age(text, start, end, window) or _is_glued(text, end):
        return True
    if pattern("noise.term").match(text, end) or _is_stuff(text, end):
        return False
    if any(
        after.match(text, end) for after in (_words()[1], pattern("noise.mark_after"), pattern("noise.adjectival"))
    ) or _is_dose(text, end):
        return True
    if "." in text[start:end] and "weapon" in classes_of(word_after(text, end).lower()):
        return True  # "7.62 ammunition", "5.56 rounds": no weapons are counted in fractions
    if text[start:end].lower() == "one":
        after, before = _list("one", "after"), _list("one", "before")
        alone = text.startswith(_ENDS, end) or word_after(text, end).lower() in after
        return alone or is_behind(text, start, before)
    return _is_year(text, start, end)


def _may_be_day(numeral: Numeral) -> bool:
    """Digits of a day or year: "in May 40 men were held" counts men."""
    value = numeral.high or numeral.value or 0
    return numeral.form != "words" and not _LAST_DAY < value < _FIRST_YEAR


def _is_in_name(text: str, numeral: Numeral, window: str) -> bool:
    """A number that belongs to the name of a place or unit: "Thousand Oaks", "Engine Company 5"."""
    before = window.split()[-1:] if window.endswith(" ") and text[numeral.start].isdigit() else []
    if before and before[0] in _list("before", "named"):
        return True
    if numeral.form != "words":
        return False
    near = text[numeral.start : numeral.end + _WINDOW]
    size = numeral.end - numeral.start
    return any(start < size < end for start, end in _places().find(near))


def _is_value(text: str, start: int, end: int, window: str) -> bool:
    """Digits that a colon gives ("Case: 4711") but for counts ("Arrests: 72", "Cars seized: 9", "12 men: 8 here")."""
    label, colon, gap = window.rpartition(":")
    if not colon or gap not in ("", " ") or not text[start].isdigit():
        return False
    said = _last_letters(label)
    if is_plural(said) or is_participle(said) or said in _list("labels", "tails"):
        return False
    follows = word_after(text, end)
    return not (follows and (follows.islower() or adjective(follows)))


def _last_letters(label: str) -> str:
    """The letters that end a label, one blank behind them left out, in lower case."""
    label = label.removesuffix(" ").lower()
    return label[len(label.rstrip("".join(c for c in set(label) if c.isalpha()))) :]


def _is_docket(number: str) -> bool:
    """ "23-4436": a year and a number, which is no range."""
    year, _, rest = number.partition("-")
    return len(year) == _YEAR and (year + rest).isdigit() and len(rest) > _YEAR + 1


def _is_of_each(window: str) -> bool:
    """ "12 x 1 kg blocks": what each of them weighs."""
    times = window.rstrip()
    return times[-1:] in ("x", "X", "×") and times[:-1].rstrip()[-1:].isdigit() and window.endswith(" ")


def _is_dose(text: str, end: int) -> bool:
    """ "Tramadol 225mg": how strong it is; but "300 mg of LSD"."""
    at = end + text.startswith(" ", end)
    stop = next((i for i in range(at, len(text)) if not text[i].isalpha()), len(text))
    return text[at:stop] in _list("after", "doses") and not text.startswith(" of ", stop)


def _is_stuff(text: str, end: int) -> bool:
    """ "900 metres of cable", which is no distance."""
    word = word_after(text, end).lower()
    return (unit_of((word,)) or ("", ""))[1] == "case" and text.startswith(" of ", end + 1 + len(word))


def _is_age(text: str, start: int, end: int, window: str) -> bool:
    """ "Jane Roe, 43, of Leeds", "Jane Roe (43, Leeds)"."""
    if end - start != 2 or not text[start].isdigit():
        return False
    if pattern("noise.ages").search(text, max(0, start - _LONGEST_AGES), start):
        return True
    bracketed = window.endswith(" (") and (window[-3:-2].isalpha() or window[-3:-2] == ".")
    if bracketed and text.startswith(", ", end) and text[end + 2 : end + 3].isupper():
        return True
    return bool(pattern("noise.age").search(window) and pattern("noise.age_after").match(text, end))


def _is_counting(text: str, end: int) -> bool:
    """Whether a measure or a plural stands right behind a number: "under 5 kg", not "children under 5 were"."""
    follows = (word_after(text, end) or letters(text, end)).lower()
    return bool(follows) and (unit_of((follows,)) is not None or is_plural(follows))


def _is_glued(text: str, end: int) -> bool:
    """Letters right after the digits that are no measure: "20Seizure"; but "3x pistols"."""
    glued, times = letters(text, end).lower(), text.startswith("x", end) and text[end + 1 : end + 2]
    if glued and unit_of((glued,)) is not None and text.startswith("-", end + len(glued)):
        return text[end + len(glued) + 1 : end + len(glued) + 2].isalpha()  # "bags of 50kg-size rice"
    return bool(glued) and not (times and (times == " " or times.isalpha())) and unit_of((glued,)) is None


def _is_year(text: str, start: int, end: int) -> bool:
    """Four digits like a year's count only what stands in the plural right after them, no crimes: "1977 murders"."""
    said, noun = text[start:end], word_after(text, end).lower()
    year = len(said) == _YEAR and said.isdigit() and said.startswith(("19", "20"))
    return year and (not noun or not is_plural(noun) or noun in _list("years", "crimes"))


def is_age_of_name(text: str, numeral: Numeral, ends: Collection[int]) -> bool:
    """Whether two digits are the age of somebody whose name ends right before them; `ends` are those of names."""
    start, end = numeral.start, numeral.end
    if end - start != 2 or not text[start:end].isdigit() or not pattern("noise.behind_age").match(text, end):
        return False
    names = (at for at in range(max(0, start - _FURTHEST), start) if at in ends)
    return any(pattern("noise.named").fullmatch(text[at:start]) for at in names)
