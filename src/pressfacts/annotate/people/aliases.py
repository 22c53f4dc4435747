"""Other names of a person that stand beside the name: "aka “Linh,”", "also known as", a nickname in quotes."""

import re
from collections.abc import Iterator

from pressfacts.annotate.names import UPPER, Span, trim

_LEAD = re.compile(
    r"\s?[,(]?\s?(?:who\s)?(?:(?:is|was|were|also|better|further|otherwise|previously|operated|operating|went|goes|going)\s)*"
    r"(?:aka|a/k/a|AKA|A/K/A|a\.k\.a\.|also known as|known (?:online )?(?:only )?(?:as|by)|alias(?:es)?|"
    r"nicknamed|dubbed|called|"
    r"by the (?:online )?(?:name|alias|moniker|nickname|username|handle)s?(?: of)?|"
    r"under the (?:online )?(?:name|alias|moniker|nickname|username|handle)s?(?: of)?|formerly known as)"
    r"(?:\sthe (?:online )?(?:name|alias|moniker|nickname|username|handle)s?(?: of)?)?:?\s"
)
_QUOTED = re.compile(r"\s?(?:aka\s|a/k/a\s)?[\"“'‘](?P<alias>[^\"”\n]{1,40}?)[,.]?(?:[\"”]|(?<!\w)['’]|['’](?=[,;. ]))")
_BARE = re.compile(rf"(?P<alias>[{UPPER}][\w'’.-]*(?: [{UPPER}][\w'’.-]*){{0,3}})")
_NEXT = re.compile(r",?;?\s?(?:and|or|&)?\s?")
_NICK = re.compile(
    rf"^[{UPPER}][\w.'’-]*(?: [{UPPER}]\.)?(?: [\"“'‘(]|[\"“(])(?P<alias>[{UPPER}][\w. -]{{0,20}})(?:[\"”)]|['’](?!\w))"
)


def aliases_after(text: str, end: int) -> Iterator[Span]:
    """The aliases given right after a name that ends at `end`."""
    lead = _LEAD.match(text, end)
    if not lead:
        age = re.compile(r" ?,? (?:age[d]? )?\d{2}").match(text, end)
        lead = _LEAD.match(text, age.end()) if age else None
    at = lead.end() if lead else -1
    for i in range(8):
        if at < 0:
            return
        match = _QUOTED.match(text, at) or (_BARE.match(text, at) if i == 0 else None)
        if not match:
            return
        yield trim(text, *match.span("alias"))
        at = match.end()
        again = _LEAD.match(text, at)
        at = again.end() if again else _joint(text, at)


def _joint(text: str, at: int) -> int:
    match = _NEXT.match(text, at)
    return match.end() if match and match[0] else -1


def nickname(text: str, start: int, end: int) -> Span | None:
    """The nickname in quotes inside a name."""
    match = _NICK.match(text[start:end])
    return (start + match.start("alias"), start + match.end("alias")) if match else None
