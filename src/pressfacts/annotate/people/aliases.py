"""Other names of a person that stand beside the name: "aka “Linh,”", "also known as", a nickname in quotes."""

from collections.abc import Iterator

from pressfacts.annotate.name_patterns import pattern
from pressfacts.annotate.names import Span, trim

_CLOSING = (',"', ",”", '"', "”", "’", "'")


def aliases_after(text: str, end: int) -> Iterator[Span]:
    """The aliases given right after a name that ends at `end`."""
    lead = pattern("aliases.lead").match(text, end)
    if not lead:
        age = pattern("aliases.age").match(text, end)
        lead = pattern("aliases.lead").match(text, age.end()) if age else None
    at = lead.end() if lead else -1
    for i in range(8):
        if at < 0:
            return
        match = pattern("aliases.quoted").match(text, at) or (
            pattern("aliases.bare").match(text, at) if i == 0 else None
        )
        if not match:
            return
        yield trim(text, *match.span("alias"))
        at = match.end()
        again = pattern("aliases.lead").match(text, at)
        at = again.end() if again else _joint(text, at)


def _joint(text: str, at: int) -> int:
    match = pattern("aliases.next").match(text, at)
    return match.end() if match and match[0] else -1


def past_aliases(text: str, end: int) -> int:
    """Where a name that ends at `end` ends with the brackets and aliases behind it: "Larch (left), alias X"."""
    at = -1
    while at != end:
        at = end
        brackets = pattern("aliases.brackets").match(text, end)
        end = brackets.end() if brackets else max((stop for _, stop in aliases_after(text, end)), default=end)
        end += next((len(mark) for mark in _CLOSING if text.startswith(mark, end)), 0) if end > at else 0
    return end


def nickname(text: str, start: int, end: int) -> Span | None:
    """The nickname in quotes inside a name."""
    match = pattern("aliases.nick").match(text[start:end])
    return (start + match.start("alias"), start + match.end("alias")) if match else None
