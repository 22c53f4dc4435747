"""RSS and Atom files: an entry an article, with its full text where the feed has it, else its summary."""

import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator

from pressfacts.errors import InputError
from pressfacts.read.days import day_of
from pressfacts.read.decode import decode
from pressfacts.read.document import Entry, Input
from pressfacts.read.fields import folded, kept_of, with_title
from pressfacts.read.formats.elements import local_name
from pressfacts.read.markup import is_markup, to_text
from pressfacts.read.reading import Reading

_TEXT = ("encoded", "content", "description", "summary")
_DAY = ("pubDate", "published", "date", "issued", "updated")
_WORDPRESS = "{http://wordpress.org/export/"
_NO_POSTS = {
    "attachment", "nav_menu_item", "revision", "custom_css", "customize_changeset", "oembed_cache", "user_request",
    "wp_block", "wp_template", "wp_template_part", "wp_global_styles", "wp_navigation", "wp_font_family",
    "wp_font_face",
}  # fmt: skip
_NO_STATES = {"trash", "auto-draft"}
_ID = ("guid", "id", "link")
_URL = ("link", "guid", "id")


def read(path: str, data: bytes, reading: Reading) -> Iterator[Input | InputError]:
    """The entries in the feed's order; those without text are told."""
    text = decode(data)
    if "<!ENTITY" in text or "<!ATTLIST" in text:  # a few words that stand for gigabytes
        raise InputError(path, "a feed that declares entities, which is not read")
    try:
        root = ET.fromstring(_without_declaration(text))  # noqa: S314 - entities are refused above
    except (ET.ParseError, ValueError, RecursionError) as error:
        raise InputError(path, f"a broken feed ({error})") from error
    entries = list(_entries(root))
    if not entries:
        raise InputError(path, "a feed without entries")
    for index, element in enumerate(entries):
        try:
            yield _input(path, element, index, len(entries), reading)
        except RecursionError:
            yield InputError(path, f"entry {index + 1}: nested too deep")


def _entries(root: ET.Element) -> Iterator[ET.Element]:
    """The entries in the feed's order; one within another is a part of it."""
    waiting = [root]
    while waiting:
        element = waiting.pop()
        if local_name(element) in ("item", "entry"):
            if not _is_no_text(element):
                yield element
        else:
            waiting.extend(reversed(element))


def _is_no_text(element: ET.Element) -> bool:
    """An item of a WordPress export that is a picture, a menu or the like, or that was thrown away."""
    said = {local_name(child): (child.text or "").strip() for child in element if _WORDPRESS in str(child.tag)}
    return said.get("post_type") in _NO_POSTS or said.get("status") in _NO_STATES


def _without_declaration(text: str) -> str:
    """The document without "<?xml … encoding=…?>", as it is decoded already."""
    text = text.lstrip("\ufeff \t\r\n")
    return text.split("?>", 1)[1].lstrip() if text.startswith("<?xml") and "?>" in text else text


def _input(path: str, element: ET.Element, index: int, count: int, reading: Reading) -> Input | InputError:
    title = folded(_words(_first(element, ("title",))))
    body = _words(_first(element, _TEXT))
    if not (title or body):
        return InputError(path, f"entry {index + 1}: no text")
    published = next((day for name in _DAY if (day := day_of(_words(_first(element, (name,)))))), None)
    kept = _kept(element, reading.keep)
    entry = Entry(index, count, title=title or None, published=published, id=_value(element, _ID), kept=kept)
    return Input(path, with_title(title, body), entry)


def _kept(element: ET.Element, names: Iterable[str]) -> dict[str, str]:
    """The fields to keep; "url" is the entry's link."""
    return kept_of((name, _value(element, _URL if name == "url" else (name,))) for name in names)


def _first(element: ET.Element, names: tuple[str, ...]) -> ET.Element | None:
    """The first child of the first of these names that says something; a name space does not matter."""
    for name in names:
        for child in element:
            if local_name(child) == name and (len(child) or (child.text or "").strip()):
                return child
    return None


def _words(element: ET.Element | None) -> str:
    """The text of an element, in which HTML may be escaped or stand as it is."""
    if element is None:
        return ""
    if len(element):
        return to_text(ET.tostring(element, "unicode", method="html").replace("html:", "").replace("ns0:", ""))
    text = (element.text or "").strip()
    return to_text(text) if is_markup(text) or "&" in text else text


def _value(element: ET.Element, names: Iterable[str]) -> str | None:
    """What the first of these children that says something says, as text or as an address (`href`)."""
    for name in names:
        for child in element:
            value = (child.text or "").strip() or child.get("href", "") if local_name(child) == name else ""
            if value:
                return value
    return None
