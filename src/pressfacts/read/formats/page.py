"""HTML pages: the article without menus and footers, its headline and day, by trafilatura."""

import codecs
import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from pressfacts.errors import InputError
from pressfacts.read.bounds import ATTRIBUTES
from pressfacts.read.crowded import has_crowded_tag
from pressfacts.read.days import day_of
from pressfacts.read.decode import decode
from pressfacts.read.document import Entry, Input
from pressfacts.read.extras import needed, silent
from pressfacts.read.fields import folded, kept_of, with_title
from pressfacts.read.formats import europresse
from pressfacts.read.formats.cells import with_lost_lists
from pressfacts.read.reading import Reading

_CHARSET = re.compile(rb"""charset\s{0,3}=\s{0,3}["']?([A-Za-z0-9_:.-]{2,40})""")
_LAST_DAY = "2100-12-31"  # a date after it is none; by default trafilatura would look at the clock


def read(path: str, data: bytes, reading: Reading) -> Iterator[Input | InputError]:
    """The one article of a page, or those of an archive's selection; MissingExtraError without trafilatura."""
    page = page_text(data)
    if europresse.is_export(page):
        yield from europresse.articles(path, page, reading)
        return
    trafilatura = needed("trafilatura", "html", "an HTML page")
    if has_crowded_tag(page):
        raise InputError(path, f"a page with more than {ATTRIBUTES:,} attributes in one tag")
    with silent("trafilatura", "htmldate", "justext", "courlan"):
        try:
            found = _extracted(trafilatura, page)
            lists = with_lost_lists(trafilatura, page, found.text or "") if found else None
            whole = None if lists is None else _extracted(trafilatura, lists)
            if whole and len(whole.text or "") > len(found.text or ""):
                found = whole
        except MemoryError:
            raise
        except Exception as error:  # whatever a broken page does to the parser
            raise InputError(path, f"a page that cannot be read ({type(error).__name__})") from error
    text = (found.text or "").strip() if found else ""
    if not text:
        raise InputError(path, "a page without an article")
    title = folded(found.title or "")
    entry = Entry(
        title=title or None,
        published=day_of(found.date),
        id=found.url or None,
        source=_site(folded(found.sitename or "")),
        kept=kept_of((name, getattr(found, name, None)) for name in reading.keep),
    )
    yield Input(path, with_title(title, _parted(text)), entry)


def _site(name: str) -> str | None:
    """The name of the site, None where it is only the address of one."""
    return name if name and (" " in name or "." not in name) else None


def _extracted(trafilatura: Any, page: Any) -> Any:
    """What trafilatura finds in a page, or in its tree; None where it finds nothing."""
    return trafilatura.bare_extraction(
        page,
        include_comments=False,
        include_tables=True,
        with_metadata=True,
        date_extraction_params={"original_date": True, "extensive_search": False, "max_date": _LAST_DAY},
    )


def page_text(data: bytes) -> str:
    """The page decoded: as UTF-8 where it is that, else as it says itself."""
    declared = _CHARSET.search(data[:4096])
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        if declared and _known(declared[1].decode("ascii")):
            return data.decode(declared[1].decode("ascii"), "replace")
    return decode(data)


def _known(encoding: str) -> bool:
    try:
        return codecs.lookup(encoding)._is_text_encoding
    except LookupError:
        return False


def _parted(text: str) -> str:
    """Each of trafilatura's lines is a paragraph or an item; items stay together."""
    lines = text.split("\n")
    parts = [lines[0]]
    for before, line in pairwise(lines):
        item = line.startswith("- ") and before.startswith("- ")
        parts.append(line if item or not line else "\n" + line)
    return re.sub(r"\n{3,}", "\n\n", "\n".join(parts))
