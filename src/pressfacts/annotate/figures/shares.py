"""Parts of a number of people just reported: in brackets, by who they are, "of them", "of these"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from pressfacts.annotate.figures.model import Candidate
from pressfacts.annotate.figures.reading import Reading
from pressfacts.annotate.quantities.lexicon import classes_of, is_plural, words
from pressfacts.annotate.quantities.model import Quantity
from pressfacts.annotate.quantities.phrases import article_quantity, is_demonym, quantity_at
from pressfacts.annotate.quantities.qualifier import first_token
from pressfacts.annotate.quantities.tokens import Token, numeral_of

OF_PEOPLE = frozenset({"arrests", "victims", "suspects", "convictions", "deaths", "participants"})


def divided(reading: Reading, figures: Sequence[Candidate]) -> Iterator[Candidate]:
    """ "1,071 people (812 men and 259 women)", "three men: two Danes and a Swede": parts in brackets or that add up."""
    for whole in figures:
        size = whole.bounds.value
        if whole.kind not in OF_PEOPLE | {"searches"} or whole.part or size is None or size < _FEW:
            continue
        run: list[Quantity] = []
        known = {f.number: f.kind for f in figures}
        for quantity, bracketed in _people_after(reading, whole):
            if known.get(quantity.number, whole.kind) != whole.kind:
                break  # "searched 19 premises and arrested 11 people: eight in …"
            run.append(quantity)
            reported = sum(q.bounds.value or MOST for q in run)
            if reported > size:
                break
            if bracketed or (reported == size and len(run) > 1 and any((q.bounds.value or 0) > 1 for q in run)):
                yield from (part_of(whole, q) for q in run if q.number not in known)
                run = run if bracketed and reported < size else []


def singled_out(reading: Reading, figures: Sequence[Candidate]) -> Iterator[Candidate]:
    """ "Nine were held, including a boy", "five couriers, one of them a clerk": single people of a number."""
    tokens = reading.tokens
    known = {f.number for f in figures}
    for at, article in _openings(tokens):
        before = [f for f in figures if f.end <= tokens[at].start and not f.part]
        whole = max(before, key=lambda f: f.start, default=None)
        if whole is None or whole.kind not in OF_PEOPLE or not whole.bounds.least > 1:
            continue
        for first, quantity in _run(reading, article):
            people = bool(quantity.classes & {"person", "victim"}) and _agrees(tokens, quantity)
            begins = at if first == article else first
            number = (tokens[begins].start, tokens[begins].end)
            if not (people or at < article):
                break
            if number not in known:
                yield replace(part_of(whole, quantity), start=tokens[begins].start, number=number)


def _agrees(tokens: Sequence[Token], quantity: Quantity) -> bool:
    """Whether the noun of one is in the singular."""
    return quantity.bounds.value != 1 or not is_plural(tokens[quantity.last - 1].low)


def _run(reading: Reading, article: int) -> Iterator[tuple[int, Quantity]]:
    """ "including [a clerk], [two cooks] and [the owner]": the one that an article begins, and what is joined to it."""
    tokens, first = reading.tokens, article
    while first < len(tokens):
        if not (numbered := numeral_of(tokens[first])) and tokens[first].low not in words("one") | words("this"):
            return
        quantity = quantity_at(tokens, first) if numbered else article_quantity(tokens, first)
        if first > article and reading.tree.relations[quantity.last - 1] in ("nsubj", "nsubjpass"):
            return  # "including a boy, and two women were hurt"
        yield first, quantity
        joined = list(takewhile(lambda t: t.low in (",", "and"), tokens[quantity.last :]))
        first = quantity.last + len(joined) if joined else len(tokens)


def _openings(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Where single people of a number begin, at an article or at "one of them", and where their article is."""
    for i, token in enumerate(tokens[:-2]):
        if token.low not in _OPENERS:
            continue
        lows = tuple(t.low for t in tokens[i : i + 4])
        if lows in _ONE_OF:
            yield i, i + 3
        elif lows[:2] in _INCLUDING or lows[:3] in _AMONG_THEM:
            article = i + 1 + (token.low == "among")
            yield article, article


_ONE_OF = {("one", "of", whom, article) for whom in ("them", "whom") for article in ("a", "an", "the")}
_INCLUDING = {("including", "a"), ("including", "an")}
_AMONG_THEM = {("among", whom, article) for whom in ("them", "whom") for article in ("a", "an")}
_OPENERS = {phrase[0] for phrase in (*_ONE_OF, *_INCLUDING, *_AMONG_THEM)}


def _people_after(reading: Reading, whole: Candidate) -> Iterator[tuple[Quantity, bool]]:
    """What is counted, or reported as one, behind a total of people or searches, and whether it is in brackets."""
    tokens, bracketed, last = reading.tokens, False, 0
    wanted = frozenset({"premises", "vehicle"} if whole.kind == "searches" else {"person", "victim"})
    for i, token in enumerate(tokens):
        if token.start < whole.end:
            continue
        bracketed = token.low == "(" or (bracketed and token.low != ")")
        if numeral_of(token):
            quantity = quantity_at(tokens, i)
        elif token.low in words("one") | words("this"):
            quantity = article_quantity(tokens, i)
        else:
            continue
        if reading.tree.relations[quantity.last - 1] in ("nsubj", "nsubjpass"):
            return  # "and three others were identified": a number with a verb of its own
        if not quantity.classes & wanted and not _is_origin(tokens, quantity):
            if token.tag == "num":
                return
            continue
        gap = sum(reading.tree.heads[j] != -1 for j in range(last, i))  # "two Danes, aged 28 and 45, and a Swede"
        if last and (gap > _GAP or not any(t.low in words("separators") for t in tokens[last:i])):
            return  # "a man in the head": no list of people
        yield quantity, bracketed and token.tag == "num" and reading.tree.heads[i] == -1
        last = quantity.last


def _is_origin(tokens: Sequence[Token], quantity: Quantity) -> bool:
    """ "[three] of Colombian nationality", "[one] from Grand Cayman", "[nine Danes]", "(boys: [31]"."""
    label = tokens[max(0, quantity.first - 2) : quantity.first]
    if len(label) == 2 and label[1].low in (":", "-", "–", "=") and "person" in classes_of(label[0].low):
        return True
    if quantity.item and not quantity.classes and is_demonym(quantity.item.split()[-1]):
        return True
    behind = [t.low for t in tokens[quantity.first + 1 : quantity.first + 3]]
    if behind in (["of", "the"], ["of", "both"]) and quantity.item and quantity.item[:1].isupper():
        return True  # "[210] of the Vatos"
    return quantity.item is None and quantity.unit is None and bool(behind) and behind[0] in _ORIGINS | words("placed")


def part_of(whole: Candidate, quantity: Quantity) -> Candidate:
    """The figure of a quantity that is a part of a whole."""
    item = None if whole.kind == "arrests" else quantity.item
    return whole.again(quantity.bounds, quantity.number, "list", end=quantity.end, part=True, unit=None, item=item)


_FEW, _GAP = 3, 5
_COUNTS = (".label", ".counted", ".noun")
_ORIGINS = frozenset({"of", "from", "for"})


def described(reading: Reading, quantity: Quantity, recent: Sequence[Candidate]) -> Candidate | None:
    """ "66 are males and nine Ghanaians": the total just reported of which a sentence describes some."""
    tokens = reading.tokens
    whole = next((f for f in reversed(recent) if f.kind in OF_PEOPLE and not f.part), None)
    size = whole.bounds.least if whole else 0
    if whole is None or reading.start - whole.end > NEAR or not (quantity.bounds.value or MOST) < size:
        return None
    if quantity.unit or (quantity.classes and not quantity.classes & _PEOPLE) or _is_label(tokens, quantity):
        return None
    last = recent[-1] if recent[-1].part and recent[-1].kind == whole.kind else None
    goes_on = last is not None and (
        (bool(quantity.classes) and (last.start >= reading.start or not _is_subject(reading, quantity)))
        or (last.start >= reading.start and _has_trait(tokens, quantity))
    )
    goes_on = goes_on and reading.tree.relations[quantity.last - 1] != "nsubjpass"  # "Seven women were met": others
    explains = bool(quantity.classes or quantity.item) and _explains_people(tokens, quantity)
    opened = _is_of_label(tokens, quantity, whole) or _opens_share(tokens, size) or _is_of_those(tokens, quantity)
    if opened and any(t.low in words("other_event") for t in tokens[quantity.last : quantity.last + 3]):
        return None
    explains = explains or _is_row(tokens, quantity)
    return whole if goes_on or explains or opened or are_people(tokens, quantity.last) else None


def _is_row(tokens: Sequence[Token], quantity: Quantity) -> bool:
    """ "Females: [4]": a line that is a label of people and its number, below their total."""
    label = tokens[: quantity.first - 1]
    alone = len(label) == 1 and quantity.last == len(tokens) and tokens[1].low in (":", "-", "–")
    return alone and is_plural(label[0].low) and bool(classes_of(label[0].low) & {"person", "victim"})


def _is_subject(reading: Reading, quantity: Quantity) -> bool:
    """ "[Seven women] were met as well": people with a verb of their own, but for what they are."""
    subject = reading.tree.relations[quantity.last - 1] in ("nsubj", "nsubjpass")
    return subject and not are_people(reading.tokens, quantity.last)


def _is_of_label(tokens: Sequence[Token], quantity: Quantity, whole: Candidate) -> bool:
    """ "Arrests: 31, among them [nine women]", "31 arrests, including [nine women]"."""
    before = [t.low for t in tokens[max(0, quantity.first - 2) : quantity.first]]
    return before == ["among", "them"] or (whole.rule.endswith(_COUNTS) and before[-1:] == ["including"])


def _opens_share(tokens: Sequence[Token], size: float | None) -> bool:
    """ "Of these, …", "Of the 214 arrests, …", "Among the nine, …": the numbers of the sentence are parts."""
    lows = [t.low for t in tokens[:5]]
    at = 1 + (lows[:2] == ["out", "of"])
    if len(lows) < at + 2 or lows[at - 1] not in ("of", "among"):
        return False
    number = numeral_of(tokens[at + 1])
    total = number.value == size if number else lows[at + 1] in ("total", "number", "arrested", "suspects", "victims")
    return lows[at] in ("these", "them", "whom") or (lows[at] in ("the", "this") and total)


def of_those(tokens: Sequence[Token], at: int, noun: bool = False) -> bool:
    """Whether "of them", "of whom" begins at a token, or with `noun` "of the suspects"."""
    lows = [t.low for t in tokens[at : at + 2]]
    return lows[:1] == ["of"] and not words("these" if noun else "those").isdisjoint(lows[1:])


def is_share(tokens: Sequence[Token], figure: Candidate, recent: Sequence[Candidate]) -> bool:
    """ "… 256 people, [76 of whom] were wanted", "Among the 184 arrested, [eight] were wanted": who is arrested."""
    behind = next((i for i, t in enumerate(tokens) if t.start >= figure.number[1]), len(tokens))
    return of_those(tokens, behind) or any(_opens_share(tokens, f.bounds.value) for f in recent if f.kind == "arrests")


def _is_of_those(tokens: Sequence[Token], quantity: Quantity) -> bool:
    """ "[Seventeen of the suspects] admitted", "[three] of them"."""
    behind = [t.low for t in tokens[quantity.first : quantity.first + 6]]
    at = next((i for i, low in enumerate(behind) if low == "of"), 0)
    if not at or at > 2 or at + 1 >= len(behind):
        return False
    known = any("person" in classes_of(low) and is_plural(low) for low in behind[at + 2 :])
    first = first_token(tokens, quantity.first)
    before = tokens[first - 1] if first else None
    known = known and behind[at + 2] not in words("further")  # "two of the others"
    starts = before is None or (before.low in words("separators") and not _is_thing(tokens[first - 2]))
    return starts and (behind[at + 1] in ("them", "whom", "these") or (behind[at + 1] == "the" and known))


def _is_thing(token: Token) -> bool:
    """Whether "of them" behind a noun means it, and no people."""
    return token.tag == "word" and is_plural(token.low) and not classes_of(token.low) & {"person", "victim"}


def _has_trait(tokens: Sequence[Token], quantity: Quantity) -> bool:
    """ "[four] transported others", "[two] are Mainlanders", "[one] from Vernon": a number behind a separator."""
    first = first_token(tokens, quantity.first)
    return first > 0 and tokens[first - 1].low in words("separators") and quantity.last < len(tokens)


def _is_label(tokens: Sequence[Token], quantity: Quantity) -> bool:
    """ "(District 2)": a bare number behind a capital."""
    before = tokens[quantity.first - 1] if quantity.first else None
    return quantity.item is None and before is not None and before.tag == "word" and before.text[:1].isupper()


def _explains_people(tokens: Sequence[Token], quantity: Quantity) -> bool:
    """ "The suspects – [153 men] and 70 women –", "They include [12 clerks]": behind people reported before."""
    at = first_token(tokens, quantity.first) - 1
    at -= at > 0 and tokens[at].low == "the"
    at -= at > 1 and tokens[at].low == "of" and tokens[at - 1].low in words("comprising")
    comprising = tokens[at].low in words("comprising")
    if at < 1 or not (comprising or tokens[at].tag == "mark"):
        return False
    at -= comprising and tokens[at - 1].tag == "mark"
    noun, opening = tokens[at - 1], tokens[max(0, at - 4) : at - 1]
    if comprising and (noun.low in ("they", "these", "arrested", "detained") or _opens_known(tokens)):
        return True
    return _are_named_people(noun) and any(t.low in words("these") for t in opening)


def _opens_known(tokens: Sequence[Token]) -> bool:
    """ "The victims, who came from Ghana, comprised …": a sentence about people reported before."""
    return tokens[0].low in words("these") and _are_named_people(tokens[1])


def _are_named_people(noun: Token) -> bool:
    classes = classes_of(noun.low)
    return (is_plural(noun.low) and "person" in classes) or "group" in classes


def are_people(tokens: Sequence[Token], at: int) -> bool:
    """ "[66] are males", "[two] were foreign nationals"."""
    if at >= len(tokens) or tokens[at].low not in ("are", "were"):
        return False
    said = takewhile(lambda t: t.low not in words("prepositions"), tokens[at + 1 : at + 5])
    return any(classes_of(t.low) & {"person", "victim"} or is_demonym(t.text) for t in said)


_PEOPLE = frozenset({"person", "victim", "delegate"})
NEAR = 400
"""Characters that a whole may stand before its part."""
MOST = 10**9
"""What is more than any whole."""
