"""Lists within the cells of a page's tables, which trafilatura leaves out: they are made part of the cell's line."""

import re
from typing import Any

_CELL, _ITEM = re.compile(r"<t[dh]\b", re.IGNORECASE), re.compile(r"<(?:li|dt|dd)\b", re.IGNORECASE)
_LISTS = "//table[not(.//table)]//*[self::td or self::th]//*[self::ul or self::ol or self::dl]"
_ITEMS = ("li", "dt", "dd")
_BLOCKS = frozenset({"ul", "ol", "dl", "p", "div", *_ITEMS})
_STOPS = (".", ",", ";", ":", "!", "?")


def with_lost_lists(trafilatura: Any, page: str, text: str) -> Any:
    """The tree of a page with the lists that are missing in its `text` in line, set apart by semicolons.

    None where none is missing. Lists of links are menus, and a table that holds others is there for the layout.
    """
    if not (_CELL.search(page) and _ITEM.search(page)):
        return None
    tree = trafilatura.load_html(page)
    lists = [] if tree is None else tree.xpath(_LISTS)
    told = _folded(text)
    missing = {x for x in lists if not _is_menu(x) and any(_words(item) not in told for item in _items(x))}
    lost = [
        found for found in lists if found in missing or not missing.isdisjoint(found.iterancestors("ul", "ol", "dl"))
    ]
    for found in lost:
        _set_apart(found)
    for found in lost:
        for element in found.iter():
            if element.tag in _BLOCKS:
                element.tag = "span"
    return tree if lost else None


def _is_menu(found: Any) -> bool:
    """Whether most of a list's words are links."""
    links = sum(len(_words(link)) for link in found.iter("a"))
    return 2 * links > len(_words(found))


def _items(found: Any) -> list[Any]:
    return [element for element in found if element.tag in _ITEMS]


def _words(element: Any) -> str:
    return _folded("".join(element.itertext()))


def _folded(text: str) -> str:
    return " ".join(text.split())


def _set_apart(found: Any) -> None:
    """A sign after each item but the last, unless it ends with one; a list in a list begins with one."""
    items = _items(found)
    for item in items:
        text = _words(item)
        sign = "" if not text or text.endswith(_STOPS) or item is items[-1] else ":" if item.tag == "dt" else ";"
        item.tail = f"{sign} {(item.tail or '').strip()}" if item is not items[-1] else (item.tail or "").strip()
    outer = found.getparent()
    within = outer.tag in _ITEMS and outer.text and outer.text.strip() and not outer.text.rstrip().endswith(_STOPS)
    found.text = "; " if within else " "
    if found.getnext() is not None or (found.tail or "").strip():
        found.tail = f" {found.tail or ''}"
