"""Fill in the page's template; style and script are inside, and nothing else may run."""

import base64
import hashlib
import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any, TextIO

import msgspec
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jinja2.ext import Extension
from markupsafe import Markup

from pressfacts._version import __version__
from pressfacts.record import Record
from pressfacts.report.article import ArticleView, article_view
from pressfacts.report.basis import basis
from pressfacts.report.embedded import embedded
from pressfacts.report.facets import Facets, facets
from pressfacts.report.marks import KINDS
from pressfacts.report.operations import operations, pages
from pressfacts.report.table import COLUMNS, SCOPES, rows
from pressfacts.report.totals import totals
from pressfacts.report.world import world
from pressfacts.write.visible import one_line

_HERE = Path(__file__).parent
# Characters that could end the script element or a line in a JSON block.
_LOOSE = re.compile("[<>&\x7f-\x9f\u2028\u2029]")
_MANY = 30
"""With more articles the page starts with headlines, and texts are parsed when they are opened."""
TITLE = "Facts of the releases"


def report(records: Sequence[Record], title: str = TITLE) -> str:
    """The page as one string."""
    return "".join(_chunks(records, title))


def write_report(records: Sequence[Record], stream: TextIO, title: str = TITLE) -> None:
    """Write the page piece by piece; OSError where the stream fails."""
    for chunk in _chunks(records, title):
        stream.write(chunk)


def _chunks(records: Sequence[Record], title: str) -> Iterator[str]:
    style, script = _asset("css"), _asset("js")
    template = _environment().get_template("page.html")
    yield from template.generate(
        title=one_line(title) or TITLE,
        style=Markup(style),  # noqa: S704 - ours, and only what its hash in the policy names is applied
        script=Markup(script),  # noqa: S704
        policy=_policy(style, script),
        **_content(records),
        world=world(),
        kinds=KINDS,
        columns=COLUMNS,
        scopes=SCOPES,
        version=__version__,
    )


def _content(records: Sequence[Record]) -> dict[str, Any]:
    """The values for the templates."""
    found = basis(records)
    named = operations(found)
    seen, sums = facets(found, named), totals(found)
    return {
        "data": _json(embedded(found, seen, sums)),
        "records": records,
        "many": len(records) > _MANY,
        "paths": len({record.document.path for record in records}),
        "articles": _views(records),
        "facets": seen,
        "totals": sums,
        "rows": rows(found, named),
        "pages": pages(found, named),
        "tops": _tops(seen),
    }


def _views(records: Sequence[Record]) -> Iterator[ArticleView]:
    return (article_view(record, i) for i, record in enumerate(records))


def _tops(found: Facets) -> dict[str, int]:
    """The longest bar of each facet."""
    bars = {"kind": found.kinds, "operation": found.operations, "country": found.countries, "time": found.times}
    return {facet: max((bar.count for bar in group), default=0) or 1 for facet, group in bars.items()}


class _Flat(Extension):
    """Removes the indentation of templates, which a page of a thousand articles would repeat."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:  # noqa: ARG002
        return "\n".join(line.strip() for line in source.split("\n"))


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(_HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        extensions=[_Flat],
    )


@cache
def _asset(kind: str) -> str:
    """The style sheets or scripts in order of name, as one."""
    return "\n".join(path.read_text("utf-8").strip() for path in sorted((_HERE / "assets").glob(f"*.{kind}")))


def _policy(style: str, script: str) -> str:
    """A content security policy that allows only this style and this script, and no requests."""
    return (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(content: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()


def _json(value: Any) -> Markup:
    """JSON that is safe in a script element."""
    text = msgspec.json.encode(value).decode()
    return Markup(_LOOSE.sub(lambda m: f"\\u{ord(m[0]):04x}", text))  # noqa: S704
