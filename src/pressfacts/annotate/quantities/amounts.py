"""Find the sums of money of a text: a number with a currency before or after it, ranges, sums that share a currency."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from pressfacts.annotate.quantities.beside import is_behind, letters, word_after
from pressfacts.annotate.quantities.currency import choose, currencies, means, only, plausible
from pressfacts.annotate.quantities.lexicon import classes_of, is_plural
from pressfacts.annotate.quantities.model import Amount, changed
from pressfacts.annotate.quantities.noise import names_thing
from pressfacts.annotate.quantities.patterns import pattern
from pressfacts.numerals import Numeral
from pressfacts.numerals.model import Value, tidy
from pressfacts.numerals.scales import scales
from pressfacts.territories import adjective

_LATE = {"million": 10**6, "billion": 10**9, "trillion": 10**12}
_SCALES = {"mm": 10**6, "m": 10**6, "b": 10**9, "t": 10**12, "cr": 10**7, "crs": 10**7, **_LATE}
_JOINS = frozenset({"-", "–", "—", "and", "to", "or"})
_LEAST = ("more than", "greater than", "at least", "not less than", "over", "above", "exceeding")
_MILLION = ("million", "billion", "mn", "bn")
_CENTS = frozenset({"cent", "cents", "pence", "p", "pennies"})
_AND = frozenset({" ", ", ", " and ", ", and "})
_GOODS = frozenset({"goods", "drug", "weapon", "document", "device"})
_LEAST_SUM = 1000
_GROUP = 3
_FACES = frozenset(f * 10**n for f in (1, 2, 5, 25) for n in range(-2, 7)) | frozenset({0.25})
_SPELT, _FOLLOWING = 80, 50
_THOUSAND, _BIG = 1_000, 100_000


def find_amounts(text: str, numerals: Sequence[Numeral], country: str | None, mentioned: Counter[str]) -> list[Amount]:
    """The sums of money in order; `country` and the `mentioned` ones settle signs that many currencies share."""
    amounts: list[Amount] = []
    said = pattern("amounts.in_money_of").search(text) if country is None else None  # "$700 in Canadian currency"
    country = _of(said) if said else country
    for numeral in numerals:
        if amounts and _add_cents(text, numeral, amounts):
            continue
        free = amounts[-1].end if amounts else 0  # a word belongs to one sum: "50 dollars 40 cents"
        amount = _amount(text, numeral, country, mentioned, free) or _sharing(text, numeral, amounts)
        if amount and amounts and (amount.start < amounts[-1].end or _spells(text, amounts[-1], amount)):
            continue
        if amount:
            amount = _converted(text, amount, amounts)
            joined = _range(text, amounts[-1], amount) if amounts else None
            amounts[len(amounts) - (joined is not None) :] = [joined or amount]
    return amounts


def _of(said: re.Match[str]) -> str | None:
    return "US" if said["of"].startswith(("US", "U.")) else adjective(said["of"])


def _spells(text: str, first: Amount, second: Amount) -> bool:
    """ "$6,150 (Six Thousand, One Hundred and Fifty United States Dollars)": the sum again, in words."""
    between = text[first.end : second.start].lstrip()
    same = first.currency == second.currency and second.numeral.form == "words"
    return same and between.startswith("(") and ")" not in between and len(between) < _SPELT


def _converted(text: str, amount: Amount, amounts: Sequence[Amount]) -> Amount:
    """ "10.5 million Australian dollars ($7.5 million)": what brackets give again with a bare "$" is in US dollars."""
    bare = text[amount.start] == "$" and text[amount.start - 2 : amount.start] == " ("
    again = bare and bool(amounts) and amounts[-1].end == amount.start - 2 and amounts[-1].currency == amount.currency
    return replace(amount, currency="USD") if again else amount


def _add_cents(text: str, numeral: Numeral, amounts: list[Amount]) -> bool:
    """ "three dollars and fifty cents": the cents belong to the dollars before them."""
    last, cents = amounts[-1], word_after(text, numeral.end)
    if cents not in _CENTS or text[last.end : numeral.start] not in _AND or last.numeral.value is None:
        return False
    value = tidy(last.numeral.value + (numeral.value or 0) / 100)
    whole = replace(last.numeral, value=value, low=value, high=value, end=numeral.end)
    amounts[-1] = replace(last, end=numeral.end + 1 + len(cents), numeral=whole)
    return True


def _amount(text: str, numeral: Numeral, country: str | None, mentioned: Counter[str], free: int) -> Amount | None:
    if text[max(0, numeral.start - 6) : numeral.start].lower() == "multi-":
        return None
    before = currencies().before_number(text, max(free, numeral.start - 24), numeral.start)
    if before and numeral.form != "vague":
        scaled = _spaced(text, _thousands(text, _scaled(text, numeral)))
        form = before["code"] or before["sign"] or before["word"]
        said = pattern("amounts.in_money_of").match(text, scaled.end + 1) if form == "$" else None
        of = (_of(said) if said else None) or country
        code = _stated(text, form, scaled.end) or choose(form, of, mentioned) or _only(text, form, scaled)
        if before["mega"]:
            scaled = _times(scaled, 10**6, scaled.end)
        if code and plausible(code, numeral.value or numeral.high):
            return Amount(before.start(), _repeated(text, scaled.end, code), scaled, code)
    return _followed(text, numeral, country, mentioned) or _coins(text, numeral, country)


def _stated(text: str, form: str, end: int) -> str:
    """ "$8,000 USD", "$450 tala": the code or word behind a sum says which dollars they are."""
    after = currencies().after.match(text, end) if form == "$" else None
    code = only(after["code"] or after["word"] or "") if after else None
    return code if code and means("$", code) else ""


def _only(text: str, form: str, numeral: Numeral) -> str | None:
    """ "R37 000", "N2.4 million": a letter that stands for one currency alone, before so great a sum."""
    size, said = numeral.value or 0, text[numeral.start : numeral.end]
    great = size >= _THOUSAND and not said.isdigit()
    return only(form) if great else None


def _coins(text: str, numeral: Numeral, country: str | None) -> Amount | None:
    """ "50 cents", where the publisher's country has dollars or is unknown, and "470 pence"."""
    coins = letters(text, numeral.end + 1) if text.startswith((" ", "-"), numeral.end) else ""
    is_cents = coins in ("cent", "cents")
    code = choose("$" if is_cents else "£", country, Counter()) if is_cents or coins in ("pence", "pennies") else None
    if not code or (is_cents and country and code == "USD" and country != "US"):
        return None
    return Amount(numeral.start, numeral.end + 1 + len(coins), _times(numeral, 0.01, numeral.end), code)


def _followed(text: str, numeral: Numeral, country: str | None, mentioned: Counter[str]) -> Amount | None:
    scaled = numeral = _thousands(text, numeral) if currencies().after.match(text, numeral.end) else numeral
    at = numeral.end
    if numeral.form == "vague":
        of = pattern("amounts.of").match(text, at)
        at = of.end() - 1 if of else at
    after = currencies().after.match(text, at)
    joined = after and text.startswith("-", after.end()) and letters(text, after.end() + 1)[:1].islower()
    if after and (joined or (after["word"] and names_thing(text, after.end()))):
        return None
    if not after and numeral.form == "digits":
        scaled = _scaled(text, numeral)
        after = currencies().after.match(text, scaled.end)
    if not after:
        return None
    form = after["code"] or after["sign"] or after["word"]
    code = choose(form, country, mentioned)
    if after["mega"]:
        scaled = _times(numeral, 10**6, numeral.end)
    if not code or (form.lower() in ("pound", "pounds") and not _is_money(text, numeral, after.end(), country)):
        return None
    late = word_after(text, after.end())
    if late in _LATE and after["code"]:
        end = after.end() + 1 + len(late)
        return Amount(numeral.start, end, _times(numeral, _LATE[late], end), code)
    likely = not after["code"] or plausible(code, numeral.value or numeral.low)
    return Amount(numeral.start, after.end(), scaled, code) if likely else None


def _repeated(text: str, end: int, code: str) -> int:
    """Past the currency given again behind the number: "$5,000 USD", "Rs. 400/-"."""
    after = currencies().after.match(text, end)
    return after.end() if after and means(after["code"] or after["sign"] or after["word"], code) else end


def _scaled(text: str, numeral: Numeral) -> Numeral:
    letter = pattern("amounts.letter").match(text, numeral.end)
    if not letter or numeral.form == "words":
        return numeral
    return _times(numeral, _SCALES[(letter[1] or letter[2]).lower()], letter.end())


def in_millions(text: str, numeral: Numeral) -> Numeral:
    """ "31m cigarettes", "1.6m opioid pills": millions where goods follow in the plural, else the number itself."""
    words = text[numeral.end : numeral.end + _FOLLOWING].lower().split()[:3]
    goods = (w.strip(".,;:)\"'") for w in words[1:]) if words[:1] == ["m"] and numeral.form == "digits" else ()
    if not any(is_plural(w) and classes_of(w) & _GOODS for w in goods):
        return numeral
    return _times(numeral, 10**6, numeral.end + 1)


def _thousands(text: str, numeral: Numeral) -> Numeral:
    """ "EUR 750.000": no money but coins of code has thousandths, so the point parts thousands; not in "0.358"."""
    whole, _, rest = text[numeral.start : numeral.end].partition(".")
    grouped = whole.isdigit() and rest.isdigit() and (len(whole) < 4, len(rest)) == (True, 3) and whole[0] != "0"
    if not grouped or (numeral.value or 0) >= _THOUSAND or pattern("amounts.coded").match(text, numeral.end):
        return numeral
    return _times(numeral, 1000, numeral.end)


def _spaced(text: str, numeral: Numeral) -> Numeral:
    """ "$366, 640 from the firm": a space behind the comma that parts thousands, where nothing is counted after it."""
    said = text[numeral.start : numeral.end]
    is_short = said.isdecimal() and len(said) <= _GROUP and said[0] != "0"
    rest = pattern("amounts.spaced").match(text, numeral.end) if is_short else None
    if rest is None:
        return numeral
    value = int(said + rest[1].replace(", ", ""))
    return replace(numeral, value=value, low=value, high=value, end=rest.end(1))


def _times(numeral: Numeral, by: float, end: int) -> Numeral:
    return replace(changed(numeral, times=by), end=end)


def _is_money(text: str, numeral: Numeral, end: int, country: str | None) -> bool:
    """Whether "pounds" are sterling: not of some good, and of a British publisher, a great sum or a price."""
    if pattern("amounts.pound_of").match(text, end):
        return False
    size = numeral.value or numeral.low or 0
    return (
        country == "GB"
        or size >= _BIG
        or bool(pattern("amounts.worth").search(text, max(0, numeral.start - 40), numeral.start))
    )


def _sharing(text: str, numeral: Numeral, amounts: list[Amount]) -> Amount | None:
    """ "EUR 8 million in cash, 2 million in bank accounts": a later bare million takes the currency."""
    if not amounts or not text[numeral.start : numeral.end].lower().endswith(_MILLION) or numeral.form == "vague":
        return None
    between = text[amounts[-1].end : numeral.start]
    if (
        len(between) > 80
        or any(mark in between for mark in (". ", "; ", "\n"))
        or not pattern("amounts.shared").match(text, numeral.end)
    ):
        return None
    return Amount(numeral.start, numeral.end, numeral, amounts[-1].currency)


def _range(text: str, first: Amount, second: Amount) -> Amount | None:
    """ "between $1 million and $2 million", "more than $1 million but less than $2 million" as one sum."""
    low, high = _with_scale(text, first, second), second.numeral.value
    frame = _frame(text, first.start, text[first.end : second.start])
    if frame is None or first.currency != second.currency or low is None or high is None or low >= high:
        return None
    start = first.start - len(frame) - 1 if frame else first.start
    return Amount(start, second.end, Numeral(start, second.end, None, low, high, "range"), second.currency)


def _frame(text: str, start: int, gap: str) -> str | None:
    """What says before two sums that they bound one, "" where the gap alone says so, None where they are two."""
    if pattern("amounts.most").fullmatch(gap):
        return next((w for w in _LEAST if is_behind(text, start, (w,))), None)
    frame = next((w for w in ("between", "from") if is_behind(text, start, (w,))), "")
    apart = gap.strip() not in _JOINS or (gap.strip() in ("and", "or") and frame != "between")
    return None if apart else frame


def _with_scale(text: str, first: Amount, second: Amount) -> Value | None:
    """ "between $1 and $2 million": the first end counts millions too."""
    low, high = first.numeral.value, second.numeral.value
    own, scale = (pattern("amounts.scale").search(text, a.start, a.end) for a in (first, second))
    if low is None or high is None or own or not scale:
        return low
    scaled = tidy(low * scales().get(scale[0].lower(), 1))
    return scaled if scaled < high else low


def is_face_value(text: str, amount: Amount) -> bool:
    """Whether a sum is what is printed on notes or coins."""
    if amount.numeral.value not in _FACES:
        return False
    named = pattern("amounts.notes").match(text, amount.end) or pattern("amounts.denominations").search(
        text, max(0, amount.start - 40), amount.start
    )
    return named is not None


def is_model_number(text: str, amount: Amount) -> bool:
    """ "R5 rifles", "an R44 helicopter": a letter and digits before a thing that has models are no sum."""
    letter = text[amount.start : amount.start + 1].isalpha() and text[amount.start + 1 : amount.start + 2].isdigit()
    thing = word_after(text, amount.end) if letter and (amount.numeral.value or 0) < _LEAST_SUM else ""
    return thing[:1].islower() and bool(classes_of(thing.lower()) & {"weapon", "vehicle", "device"})
