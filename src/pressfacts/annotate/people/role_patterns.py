"""Regexes of positions: "Deputy Director for Border Affairs", "a former officer"."""

import re
from functools import cache
from itertools import chain

from pressfacts.annotate.names import CAP
from pressfacts.annotate.titles import addresses, honorifics, irregular, modifiers, offices, ranks, trades
from pressfacts.data import load_words
from pressfacts.text.alternatives import any_of

LINK = r"(?:of|for|on|in|at|to|and|&|the|against|with|from|de|pro|tempore)"

FIELDS = (
    "Affairs", "Communications", "Compliance", "Enforcement", "Intelligence", "Investigations", "Operations",
    "Prosecutions", "Relations", "Services",
)  # fmt: skip
"""Last words of what an office is over without "of": "Director Public Affairs"."""

NOTHING_ALONE = frozenset(["member", "members", "partner", "partners"])

ORDINAL = r"\d{1,3}(?:st|nd|rd|th)"

LESS = (
    r"(?:master|major|lead|chief|general) (?!(?:of|in|at|for|with|from|who) )[a-z]"  # "a major smuggler" is no "major"
)


@cache
def _any_case(words: tuple[str, ...]) -> str:
    """Words in any case as alternatives, but for acronyms: "an IT pro" is no PRO."""
    acronyms = [word for word in words if word.isupper()]
    others = rf"(?i:{any_of(word.lower() for word in words if not word.isupper())})"
    return f"{others}|{any_of(acronyms)}" if acronyms else others


def _cases(words: tuple[str, ...]) -> tuple[str, ...]:
    """Words with and without capitals, but for acronyms: "an IT pro" is no PRO."""
    forms = [(w,) if w.isupper() else (w[0].upper() + w[1:], w[0].lower() + w[1:], w.lower()) for w in words]
    return tuple(dict.fromkeys(chain.from_iterable(forms)))


@cache
def noun() -> str:
    """Modifiers and the noun of an office, capitalised or not."""
    return rf"(?:(?:{_any_case(modifiers())})[ -]){{0,7}}(?:{_any_case(offices())})(?![\w-])"


@cache
def capital_noun() -> str:
    """Modifiers and the noun of an office, as they stand before names."""
    capital = any_of(modifiers())
    ends = f"{any_of(offices())}|{any_of(ranks())}"
    post = rf"(?:{ends})(?: (?:III?|IV|(?:First|Second|Third) Class))?|(?:[AD]?CP|SP) (?:Operations|Crime)"
    return rf"(?:(?:former|acting|then|{capital})[ -]){{0,7}}(?:{post})(?![\w-])"


# "Chairman of the Eurasian working group": what a name in capitals goes on with in lower case
_LOWER_HEAD = (
    r"(?: (?:working group|task force|steering group|group|committee|network|chapter|region|branch|desk)(?![\w-]))?"
)


_BAND = r"(?: (?:gang|cartel|clan|network|group|ring|syndicate|crew|faction|cell)(?![\w-]))?"


@cache
def before() -> re.Pattern[str]:
    """A position that ends where a name starts, with what it is over ("Director of …,")."""
    over = r"(?: (?:in charge of|of|for|on|in|at|against|to) "
    over += rf"(?:(?:{CAP}(?:,(?= and| {CAP}(?:,| and)))?|{LINK}|{ORDINAL}) ){{0,14}}?{CAP}['’]?s?"
    over += r"| for the (?:prosecution|defen[cs]e|state|government|accused)"
    over += rf"|(?: {CAP}){{0,2}} (?:{'|'.join(FIELDS)})|(?: {CAP}){{1,3}}(?=, ))?"
    tempore = (
        r"(?:,? pro tempore| a\.i\.| ad interim)?(?: in the (?:city|country|district|province|region|state)(?=, ))?"
    )
    tempore += r"(?: \([^()\n]{1,14}\))?"
    return re.compile(
        rf"(?<![\w-])(?P<noun>{capital_noun()}(?: \([A-Z][a-z][\w .]+\)(?=,? $| of ))?|"
        rf"{lower_noun()})(?: \([A-Z]{{2,8}}\))?(?P<over>{over}){tempore}[,:]? {_address()}$"
    )


@cache
def lower_modifiers() -> re.Pattern[str]:
    """Words in lower case that belong to a position behind its organization: "Xpol public relations manager"."""
    return re.compile(rf" (?P<own>(?:(?:{any_of(w.lower() for w in modifiers())})[ -]){{1,4}})$")


@cache
def _address() -> str:
    of_country = rf"(?:a )?citizen of (?:the )?{CAP}(?: (?:of )?{CAP}){{0,2}}"
    citizen = rf"(?:(?:an? |the )?(?:{CAP} ){{1,2}}(?:national|citizen)|{of_country}) "
    called = "(?:one|a certain|(?P<called>surnamed|named|identified as|whom (?:[a-z]+ ){1,3}(?:named|identified) as)) "
    return rf"(?:{citizen})?(?:{called})?(?:(?:the )?(?:{any_of(addresses())}) )*"


@cache
def rank() -> re.Pattern[str]:
    """A rank right before a name, which another position may stand before: "Director, Major General "."""
    grade = (
        "(?:Acting|Chief|Senior|Deputy|Assistant|Detective|Staff|Vice|Rear|Lance|Warrant|Sub|Lieutenant|Major"
        "|Brigadier|Police|Maritime|Customs|Temporary)"
    )
    full = (
        "(?:Brigadier|Major|Lieutenant)[ -]General|Commissioner[ -]General|(?:Deputy|Assistant|Chief) Commissioner"
        "|Admiral|Colonel|Brigadier|Commodore|Captain|Major|Lieutenant|Sergeant|Corporal|Inspector"
        "|(?:Superintendent|Commissioner) of Police|Superintendent|Comptroller|(?<=, )General"
    )
    short = any_of(ranks())
    return re.compile(
        rf"(?<![\w./-])(?P<noun>(?:{grade} ){{0,2}}?(?:{full}|{short}))(?![\w-])(?: \([^()\n]{{2,8}}\))? {_address()}$"
    )


@cache
def before_with_unit() -> re.Pattern[str]:
    """A position with what it is over behind a comma: "Director, Ports and Borders, pro tempore, "."""
    over = rf"(?P<over>, {CAP}(?: (?:and |& )?{CAP}){{0,4}})"
    return re.compile(rf"(?<![\w-])(?P<noun>{capital_noun()}){over}(?:, pro tempore)?, {_address()}$")


_NO_TRADE = r"(?:and|or|enrolled|are|were|is|was|of|in|at|by|on|to|the|for|with|from|through)"


def _lower(words: tuple[str, ...]) -> str:
    return any_of(word.lower() for word in words if not word.isupper())


@cache
def lower_noun() -> str:
    """A position in lower case right before a name, where it cannot be another word."""
    alone = tuple(load_words("people/lone_positions.txt"))
    posts = tuple(noun for noun in offices() if noun.lower() not in NOTHING_ALONE)
    modified = rf"(?<!law )(?:(?:{_any_case(modifiers())}|then|company)[ -]){{1,4}}(?:{_lower(posts)})"
    return rf"(?:{modified}|(?:{_any_case(alone)})|{past()}(?! to ))(?!\w)"


@cache
def belonging() -> re.Pattern[str]:
    """A position or trade in lower case right before a name, which counts behind the name of its organization."""
    return re.compile(
        rf"(?<![\w-])(?P<noun>(?:(?:{_any_case(modifiers())}) ){{0,2}}(?:(?:former|then|co|vice|sales|chief|sole|"
        rf"[a-z]+ing) ?-?)?(?:{_any_case(trades() + offices())}))(?P<over>)[,:]? {_address()}$"
    )


def may_belong(window: str) -> bool:
    """Whether `belonging` may be found in `window`: all that it takes behind a position is a comma and a space."""
    bare = without_address(window)
    return not bare.endswith(" ") or bare[:-1].rstrip(",:").endswith(_positions())


@cache
def _forms_at_end() -> re.Pattern[str]:
    return re.compile(rf"(?:(?<=[, ]){_address()})?$")


def without_address(window: str) -> str:
    """A text before a name without the forms of address it ends with."""
    return _forms_at_end().sub("", window)


@cache
def _positions() -> tuple[str, ...]:
    return _cases(trades() + offices())


@cache
def placed_over() -> re.Pattern[str]:
    """A position or trade in lower case with what it is over, right before a name: "the owner of Larch Cafe, "."""
    one = rf"(?:(?!{_NO_TRADE} )[a-z-]+ ){{0,3}}(?:{_lower(trades() + offices())})s?"
    further = rf"(?: (?:(?:of|for|and|to) (?:the )?)?{CAP}){{0,7}}{_BAND}(?: \([A-Z][\w-]+\))?(?:, {CAP}(?=, ))?"
    over = rf"(?P<over>(?: of (?:the )?(?:[a-z]+ [\"“'‘«])?{CAP}{further}[\"”'’»]?(?=, | in )|"
    over += r" (?:of|for) [a-z]+(?: [a-z]+){0,2}(?=, ))?)"
    return re.compile(
        rf"\b(?P<whose>[Ii]ts|[Tt]heir|whose|[Tt]he|[Aa]n?|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our) "
        rf"(?P<noun>(?:former |then )?{one}(?: and {one})?){over}"
        rf"(?P<placed> (?:in|at|with) (?:the )?{CAP}{further})?(?:,| is| was)? {_address()}$"
    )


@cache
def over_short() -> re.Pattern[str]:
    """A position over an organization that the text has named, right before a name: "The Controller of the unit, "."""
    bodies = any_of(load_words("people/short_bodies.txt"))
    return re.compile(rf"(?<![\w-])(?P<noun>{noun()})(?P<over> of the (?:{bodies})),? {_address()}$", re.IGNORECASE)


@cache
def over_described() -> re.Pattern[str]:
    """A position over something that lower-case words describe, right before that: "Head of the defunct "."""
    return re.compile(rf"(?<![\w-])(?P<noun>{noun()}) (?:of|for|at) (?:the |a )?(?:[a-z][a-z-]+ ){{0,3}}(?:the )?$")


@cache
def up_to_name() -> re.Pattern[str]:
    """A position and all that stands between it and a name."""
    return re.compile(rf"(?P<noun>{noun()})(?P<over> .+?),? $")


@cache
def after() -> re.Pattern[str]:
    """What follows a name before its position: an age, a place, a comma or dash, an article."""
    age = r"(?:(?: ?,)? \(?(?:age[d]? )?(?P<age>\d{2})(?: years?(?: old| of age)?| yrs)?\)?)?"
    place = rf"(?:,? (?:of|from) (?:{CAP} ?){{1,3}}(?:, {CAP}(?: {CAP})?)?)?"
    degree = any_of(honorifics("after"))
    hold = "served|serves|serving|worked|works|working|acted|acting|employed|sworn in|appointed|named|elected|promoted"
    moved = (
        "(?:took|takes|has taken) (?:up|over)|assumes|assumed|joins|joined|moves|moved|retires|retired|succeeds"
        "|returns|returned"
    )
    told = "(?:said|alleged|believed|thought|suspected|considered|reputed) to be|(?:described|identified|regarded) as"
    verb = (
        r"(?:(?:who )?(?:(?:is|was) )?(?:formerly )?(?:employed|engaged|working|worked) (?:by|at|for|with) |"
        rf"(?P<held>(?:(?:who|he|she) )?(?:(?:has|had) (?:been )?|was |is |is being )?(?:{hold}) as |"
        r"(?:(?:has|had) been|was|is) (?:appointed|named|elected|promoted to) |used (?:his|her) (?:position|role) as )|"
        rf"(?:who )?(?:{moved})(?: [\w’'-]+){{0,8}}? as (?=[A-Z]|(?:its|their|the) |[a-z]+ [a-z]+)|"
        r"as (?=(?:its|their|the) )|"
        rf"(?:who (?:is|was) )?(?:{told}) |"
        r"(?:who|he|she) (?:is|was) |(?:is|was|previously|formerly|currently) )?"
    )
    return re.compile(
        rf"[\"”]?(?:,? (?:{degree})(?! [A-Z]))*{age}{place}"
        rf"(?: ?,| ?,? [–—|-]|:)? ?\(?{verb}"
        rf"(?P<article>(?:the then|then (?:the|an?)|then(?= [A-Z])|the [a-z]+['’]s(?= [A-Z])|"
        rf"once (?:the|an?)|considered the|the|The|a|an|a then|"
        rf"its|their|(?:both|all)(?: of them| of whom (?:are|were))?|previously a|formerly an?) (?:(?:new|next) )?)?"
    )


@cache
def office() -> re.Pattern[str]:
    """A position after a name: noun and what it is over."""
    link = r"(?:of|for|on|in|at|against|with|to)"
    field = rf",?(?: {CAP}){{0,2}} (?:{'|'.join(FIELDS)})(?: (?:and )?{CAP}){{0,3}}(?=[,.]|$)"
    over = rf"(?P<over>(?:,? {link} (?:(?:{CAP}(?:,(?= and))?|{LINK}) ){{0,14}}{CAP}{_LOWER_HEAD}|{field})?)"
    ends = any_of(offices())
    capital = rf"(?:former )?(?:{CAP} ){{1,4}}(?:{ends})(?![\w-])"
    further = rf" {CAP}(?: {CAP})? (?:{ends})(?![\w-])"  # "Lead Travel Analyst" is no "Lead"
    return re.compile(
        rf"(?P<noun>(?:\b{noun()}(?!{further})(?: and |, )?){{1,2}}(?<! and )(?<!, )|{capital}){over}"
        r"(?P<tempore>,? pro tempore)?"
    )


@cache
def trade() -> re.Pattern[str]:
    """An occupation or part after a name and an article."""
    words = r"(?:[a-z]+['’]s )?(?:(?!(?:by|on|to) )[a-z][\w-]+ ){0,3}?"
    nouns = _any_case(trades() + offices())
    bearer = r"(?P<bearer>(?:\d{1,2}-year-old )?(?:(?:[A-Z][\w.’'-]+ ){1,3}|[A-Z][a-z]+-born )?)"
    over = r"(?P<over>(?: (?:of|at|for|with|in) (?=(?:the |a )?[A-Z]))?)"
    known = rf"(?!{_NO_TRADE} ){words}(?!{LESS})(?:\b(?:{nouns})(?: and )?){{1,2}}(?<! and )"
    return re.compile(
        rf"{bearer}(?P<noun>{known}|{past()}(?=[,.;)]| (?:who|whose|and|of|at|for|with|in|from|was|is)\b)){over}(?!\w)"
    )


@cache
def past() -> str:
    """What somebody was, in any words in lower case but those that are no trade: "former brakeman"."""
    none = any_of(load_words("people/no_positions.txt"))
    last = rf"(?!(?:{_NO_TRADE}|(?:{none})s?)\b)[a-z][\w-]+(?<!ed)(?<!ing)"
    return rf"(?:[Ff]ormer|[Rr]etired|[Ee]x-) ?(?:(?!{_NO_TRADE} )[a-z][\w-]+ ){{0,3}}{last}"


@cache
def next_position() -> re.Pattern[str]:
    """Where another position begins behind one and what it is over."""
    return re.compile(rf",? and (?:the )?(?={capital_noun()})")


@cache
def several() -> re.Pattern[str]:
    """What parts two names that share a position."""
    rest = r"(?:, \d{2},?)?(?:,? (?:of|from|with|at) (?:the )?[^.;\n]{3,90}?)?"
    return re.compile(rf"{rest}(?:, | and |, and | & )(?:(?:Mr|Mrs|Ms|Dr)\.? )?")


def singular(title: str) -> str:
    """One of several: "Trial Attorneys" → "Trial Attorney"."""
    for many, one in irregular():
        if many in title:
            return title.replace(many, one)
    if title.endswith((" Minister", " Secretary", *FIELDS)):
        return title  # "Corrections and Public Safety Minister", "Director Public Affairs"
    noun, link, over = re.split(r"( of | for | to |, |$)", title, maxsplit=1)
    return re.sub(r"(?<=[a-rt-z])s$", "", noun) + link + over
