"""What the line of a name says of it: it heads what follows, or is counted there."""

from pressfacts.annotate.names import is_shout, line_around
from pressfacts.annotate.organizations.surroundings import Surroundings

_LONG = 5  # letters of a word in capitals that is rather a word than an acronym


def is_whole_line(around: Surroundings, start: int, end: int) -> bool:
    """Whether the name fills its line, which is not the title: it heads what follows or is an item of a list."""
    if around.title and around.title[0] <= start < around.title[1]:
        return False
    return around.text[slice(*line_around(around.text, start))].strip(" *•#>-–:") == around.text[start:end]


def opens_own_line(around: Surroundings, start: int, end: int) -> bool:
    """Whether a name that stands nowhere else fills a line without a bullet, or opens one of words with capitals."""
    text = around.text
    first, last = line_around(text, start)
    title = around.title and around.title[0] <= start < around.title[1]
    alone = text[first:start].strip() == "" and text.count(text[start:end]) == 1 and not title
    return alone and all(word[0].isupper() for word in text[end:last].replace(",", " ").split())


def is_heading(text: str, start: int, end: int) -> bool:
    """Whether one word in capitals that stands nowhere else opens its line before a colon, or fills it: "FIREARM".

    What a number alone follows is counted: "DWI: 6".
    """
    name, (first, last) = text[start:end], line_around(text, start)
    if text.startswith(": ", end) and text[end:last].strip(": ").isdigit():
        return True
    if " " in name or len(name) < _LONG or not is_shout(name) or text[first:start].strip(" *•#>-–"):
        return False
    return text.count(name) == 1 and text[end:last].lstrip("* ")[:1] in ("", ":")
