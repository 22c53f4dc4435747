"""Organizations by their shape: capitalised words around a head noun ("Ministry of …", "… Police Department")."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pressfacts.annotate.name_patterns import pattern
from pressfacts.annotate.names import CAP, UPPER, is_shout, spaced_words
from pressfacts.annotate.organizations.known import agency_of
from pressfacts.annotate.organizations.lexicon import heads, leads, owns_nothing, states, units
from pressfacts.annotate.organizations.words import SAINTS, is_agency, is_country
from pressfacts.annotate.titles import title_words
from pressfacts.data import load_words
from pressfacts.edtf import MONTH_NAMES
from pressfacts.text.alternatives import any_of
from pressfacts.text.gated import Gated


@dataclass(frozen=True, slots=True)
class Shape:
    """A range that looks like an organization; a weak one needs the model's word for it."""

    start: int
    end: int
    strong: bool


_HOLDERS = "(?:Agent|Attorney|Chief|Coordinator|Counsel|Director|Investigator|Manager|Officer|Secretary|Spokes[a-z]+)"
"""Whose position a comma parts from an office: "Press Officer, Office of the Inspector General"."""


def _office_form() -> str:
    """Offices of prosecutors and sheriffs, whose names hold a possessive that may have lost its apostrophe."""
    district = (
        rf"(?:(?:the )?(?:[A-Z]\w+ ){{0,2}}District of (?:{CAP} ?){{1,3}}|"
        rf"(?:the )?{CAP}(?: {CAP}){{0,3}}(?: of (?:the )?{CAP})?)"
    )
    us = (
        rf"(?:U\.\s?S\.|US|United States) Attorney(?:['’]s|s['’]|s)? Offices?"
        rf"(?:(?:,| -| –| for| of)? (?:the )?(?:[A-Z]\w+ ){{0,2}}District of (?:the )?{CAP}(?: {CAP}){{0,2}}"
        rf"|,? for (?:the )?{CAP}(?: {CAP}){{0,2}})?"
    )
    local = (
        rf"(?:(?:{CAP} (?:am |de |upon |sur )?){{1,4}}|{CAP}(?: {CAP})?, {CAP}(?: {CAP})?, )"
        rf"(?:Sheriff|District Attorney|State['’]?s Attorney|Prosecuting Attorney|County Attorney|City Attorney|"
        rf"Attorney General|Prosecutor General|Public Prosecutor|Prosecutor|Public Defender|Medical Examiner|Coroner|"
        rf"Commonwealth['’]?s Attorney|Inspector General)(?:['’]s|s['’]|s)?(?: \([A-Z]{{2,7}}\))? [Oo]ffices?"
    )
    complement = rf"(?: II?I?)?(?: (?:of|for) (?:the )?{district}| {CAP}(?: am {CAP})?)?"
    foreign = (
        rf"(?:Public |State |General |Chief |National )?Prosecut(?:or|ion)(?: General)?(?:['’]s|s['’]|"
        rf"s)? Office{complement}"
    )
    general = (
        rf"(?:(?:{CAP}) (?:(?:of|for) (?:the )?|(?:and|&) )?){{0,8}}(?:(?!{_HOLDERS},){CAP},? (?:[–-] )?)?"
        r"Office of (?:the )?(?:Inspector|Attorney|Prosecutor) General"
    )
    courts = (
        rf"(?:Port of )?(?:{CAP} ){{1,4}}(?:['‘’]?[A-D]['’]? )?Magistrate(?:s['’]|['’]s|s)? [Cc]ourts?"
        rf"|\d{{1,3}}(?:st|nd|rd|th)? Precinct"
        rf"|District [A-Z]-\d{{1,2}}(?: \({CAP}(?: {CAP})?\) (?:{CAP} ){{1,3}}Unit)?"
        rf"|\d{{1,3}}(?:st|nd|rd|th) (?:{CAP} ){{0,3}}"
        rf"(?:Court|Brigade|Battalion|Regiment|Division|Squadron|Regional Headquarters)"
        rf"(?: of {CAP})?"
    )
    kinds = "(?:County|District|Municipal|Regional|Provincial|City|Magistrate(?:s['’]|['’]s|s)?)"
    local_court = rf"{kinds} Court in {CAP}"
    seated = rf"(?<!S\. )(?<!US )(?<!ates )(?<!eral )(?<!unty ){local_court}"
    guard = rf"(?:U\.S\. )?Coast Guard (?:Sector|Station|Air Station|Base|Group) {CAP}(?:[ -]{CAP}){{0,2}}"
    small = rf"(?:{CAP} ){{1,3}}(?:public prosecutor|prosecutor|sheriff|district attorney)(?:['’]s|s['’]) office"
    jail = r"(?:prison|(?<!County )(?<!City )(?<![A-Z] )jail)"
    held = r"(?:systems?|terms?|gangs?|sentences?|guards?|time|cells?|inmates?|officials?|staff)"
    lower = (
        "special unit|detachment|field division|resident agency|Police [Ss]tation|zonal (?:office|command)|"
        "customs (?:post|house|office|point)|(?:district|city|county|regional|municipal|provincial|criminal) court"
    )
    post = rf"(?:{lower}|research (?:section|brigade|unit)|{jail}(?! {held}\b))"
    posts = rf"(?:{CAP} ){{1,3}}{post}(?!\w)|Police Region {CAP}"
    offices = "|".join((us, general, foreign, local, courts, seated, guard, small, posts))
    return rf"(?=[{UPPER}\d])(?<![\w-])(?:{offices})(?! of [A-Z]\w+['’]s)"


_OFFICE = Gated(
    r"(?:ey|ff|or|ion|er|al)(?:['’]s|s['’]|s)?(?: \([A-Z]{2,7}\))? [Oo]ffice|Office of |Magistrate|Court in |"
    r"\d(?:st|nd|rd|th) |Precinct|District [A-Z]-|Coast Guard |detachment|field division|resident agency|Police Region|"
    r"prison|jail|special unit|olice [Ss]tation|zonal |research |customs |t court|y court|l court",
    _office_form,
    by_line=True,
)


_FORM = (
    r"(?:\(Pty\)|Co\.,? Ltd|Inc|Ltd|LLC|L\.L\.C|LLP|GmbH|PLC|plc|Pty|Pvt|Corp|S\.p\.A|S\.r\.l|B\.V|N\.V|Sdn\.? Bhd|"
    r"AG|Oy|A/S|A\.Ş|"
    r"s\.r\.o|d\.o\.o|OÜ|UAB|Kft|Zrt|Sp\. z o\.o|S\.A\. de C\.V|S\.A\.S|S\.A\.R\.L|SARL|Ltda|FZE|FZCO|JSC|PJSC|OOO|"
    r"L\.P|ApS|EOOD|eG|e?hf|ASA|Oyj|W\.?L\.?L|K\.K|Tbk|S\.?R\.?L|S\.A\.C|E\.I\.R\.L|Sh\.p\.k|DOOEL|PLLC|Pte|"
    r"Limited(?! [A-Z(])|S\.A\.(?=\s|,|$)|a\.s\.|(?<=[a-z] )(?:AS|AB|BV|NV|KG|SpA)(?= [a-z]|[,;)]))"
    r"(?:\.? (?:Ltd|Bhd))?(?![\w-])\.?"
)
"""What only firms' names end with."""
_COMPANY = Gated(
    rf"(?<= ){_FORM}",
    rf"(?<![\w-])(?:{CAP} (?:(?:and|&) )?|[A-Z]\w+s (?:to|for) ){{0,5}}(?P<last>{CAP})(?:,(?! AG\b))? "
    rf"(?P<form>{_FORM})",
    by_line=True,
)
"""Capitalised words before a firm's form: "Larch & Finch Lamps Ltd."."""


def find_gangs(text: str) -> Iterator[tuple[int, int]]:
    """Names that the words beside them call a gang's or the like, or a firm's."""
    for form in map(pattern, _BESIDE):
        yield from (match.span("name") for match in form.finditer(text))


_BESIDE = (
    "shapes.gang",
    "shapes.quoted_gang",
    "shapes.firm",
    "shapes.business",
    "shapes.quoted_firm",
    "shapes.formed",
    "shapes.prefixed",
)


@cache
def _headed() -> re.Pattern[str]:
    names = any_of(heads())
    state = f"(?:{any_of(states())})"
    place = rf"{CAP}(?: {CAP}){{0,2}}(?:, {state},?| \({state}\)) "
    whole = rf"District of Columbia|(?:{any_of(load_words('organizations/place_nouns.txt'))}) of {CAP}"
    initial = rf"(?: [A-Z]\.(?= {CAP}(?: {CAP})? (?:Hospital|School|Jail|Prison|Center|Courthouse)))?"
    left = rf"(?:{place})?(?:(?:{whole}|{CAP}{initial}(?: de(?: la)?| del| dos?| das?)?) ){{0,7}}"
    return re.compile(rf"(?=[{UPPER}])(?<![\w-]){left}(?P<head>Task Force|{names})(?![\w]|['’-]\w\w)")


@cache
def _complement() -> re.Pattern[str]:
    others = any_of((*MONTH_NAMES, *load_words("organizations/no_complements.txt")))
    word = rf"(?!(?:{others})\b|[Nn]o\.? ?\d|{CAP} [A-Z]\. [A-Z]){CAP}(?: d['’]{CAP})?"
    words = rf"{word}(?: (?:and |& )?{word}){{0,8}}"
    number = r"(?: [Nn]o\.? ?\d+)?"
    on = r"(?<!Court )(?<!Courts )on(?! [A-Z]\.? [A-Z]| [A-Z][\w. ]{1,30} (?:St|Street|Road|Avenue)\b)"
    link = rf"(?:of|(?<!Corrections )for|{on}|to|Combating|combating|(?<!Court )(?<!Courts )[Aa]gainst)"
    return re.compile(
        rf"{number} {link} (?:the |de la |de )?{words}"
        rf"(?: (?:of|(?<!Corrections )for|(?<!Court )against|on) (?:the )?{words}){{0,2}}"
        rf"{number}(?:(?<=\d) (?:of|in) {words})?| [Nn]o\.? ?\d+"
    )


def find_shapes(text: str) -> Iterator[Shape]:
    """Every range of `text` that has the shape of an organization's name, the longest for each head."""
    for match in _OFFICE.finditer(text):
        court, _, seat = match[0].rpartition(" in ")
        yield Shape(match.start(), match.start() + len(court) if court and is_country(seat) else match.end(), True)
    for match in _COMPANY.finditer(text):
        start = _left(text, match.start(), match.start("last"))
        if start < match.start("form"):
            yield Shape(start, match.end(), True)
    at = 0
    while headed := _headed().search(text, at):
        shape = _around_head(text, headed)
        at = max(headed.end(), shape.end if shape else 0)
        if shape:
            yield shape


def _around_head(text: str, headed: re.Match[str]) -> Shape | None:
    """The head with what stands before and behind it, None where it stands alone."""
    head = next(filter(headed[0].endswith, _long_heads()), headed["head"])
    at = headed.end() - len(head)
    strong, complement = heads().get(head, (True, True))
    more = _complement().match(text, headed.end()) if complement else None
    start = _left(text, headed.start(), at)
    # what an officer is in charge of
    if more and more[0].startswith(" for ") and agency_of(text[start : headed.end()]):
        more = None
    start = _joined(text, start) if head in units("ends", "joins") else start
    if not more and start == at:
        return None
    return Shape(start, _listed(text, more) if more else headed.end(), strong)


def _listed(text: str, more: re.Match[str]) -> int:
    """The end of what an office is for: "for Larch Crime, Moth Crime and Corruption", no other agency among it."""
    rest = pattern("shapes.listed").match(text, more.end()) if more[0].startswith((" for ", " Combating ")) else None
    parts = [p for part in (rest[0] if rest else "").split(",") for word in part.split(" and ") if (p := word.strip())]
    other = any(agency_of(p) or is_country(p) or is_agency(p) or _is_held(p) for p in parts)
    return rest.end() if rest and not other else more.end()


@cache
def _long_heads() -> tuple[str, ...]:
    """Heads of several words, longest first: the words before a head take in the first ones of "Medical Center"."""
    return tuple(sorted((h for h in heads() if " " in h), key=len, reverse=True))


def _joined(text: str, start: int) -> int:
    """Take in "Fraud, and" before "Civil Rights Section" where an article or owner stands before it."""
    low = max(0, start - 90)
    match = pattern("shapes.joint_words").search(text[low:start])
    if not match:
        return start
    owner, _, rest = match["words"].partition(", ")
    begin, words = (len(owner) + 2, rest) if rest and is_agency(owner) else (0, match["words"])
    parts = [p.strip() for p in words.replace(" and ", ",").replace("&", ",").split(",") if p.strip()]
    if any(agency_of(p) or is_country(p) or leads(p.split()[0]) or _is_held(p) or _is_whole(p) for p in parts):
        return start
    return low + match.start("words") + begin


def _is_whole(part: str) -> bool:
    """Whether a part is an agency of its own: not "Larch Police Guns" before "and Gangs Unit"."""
    return is_agency(part) and (" " not in part or part.split()[-1] in heads())


def _is_held(part: str) -> bool:
    """Whether a position ends a part: "the Sheriff and Police Commission" are two."""
    return part.split()[-1] in title_words()


def _is_dateline(text: str, start: int, word: str) -> bool:
    """A place in capitals that opens a line of running text, its dash lost: "BOSTON Larch Cafe Corporation paid"."""
    opens = start == 0 or text[start - 1] == "\n"
    return opens and len(word) > 4 and is_shout(word) and not agency_of(word) and not is_shout(text[start : start + 60])


def _left(text: str, start: int, head: int) -> int:
    """Where the words before a head begin to belong to it: after an owner and after words that open sentences."""
    for begin, end in reversed(spaced_words(text, start, head)):
        word = text[begin:end]
        if text.endswith(SAINTS, 0, begin):  # "St Ann's Hospital"
            continue
        bare = word[:-2] if word.endswith(("'s", "’s")) else word[:-1] if word.endswith(("s'", "s’")) else word
        if _is_dateline(text, begin, bare) or bare.endswith(("-based", "-led", "-Year")):
            return end + 1
        following = text[end : end + 50].lstrip()[:40]
        if leads(bare.rstrip("."), following) or (bare != word and not owns_nothing(bare, following)):
            return end + 1
    return start
