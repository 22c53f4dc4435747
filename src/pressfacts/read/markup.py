"""Pieces of HTML to text, for feeds, e-mail and dumps: every word, block by block. Pages are for trafilatura."""

import re
from html import unescape
from html.parser import HTMLParser

from pressfacts.read.bounds import UNCLOSED

_TAG = re.compile(
    r"</?(?:p|br|div|li|ul|ol|h[1-6]|td|tr|table|span|strong|em|b|i|a|blockquote|section)\b[^<>]{0,2000}>", re.I
)
_BLOCKS = frozenset(
    {"p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "section", "article", "header", "footer"}
    | {"blockquote", "pre", "hr", "dl", "figure", "main"}
)
_LINES = frozenset({"br", "li", "tr", "dt", "dd"})
_SILENT = frozenset({"script", "style", "head", "template", "noscript", "svg"})
_SPACE = re.compile(r"[ \t\r\n\f]+")
_LOOSE = re.compile(r"</?[A-Za-z][^<>]{0,2000}>|<!--|-->")
_GAPS = re.compile(r" ?\n[ \n]*")


def is_markup(text: str) -> bool:
    """Whether a piece of text is written in HTML: it opens with a tag, or has two."""
    tags = _TAG.finditer(text[:20000])
    first = next(tags, None)
    return first is not None and (not text[: first.start()].strip() or next(tags, None) is not None)


def to_text(markup: str) -> str:
    """The words of a piece of HTML; a blank line between blocks, a line an item."""
    parser = _Words()
    parser.feed(markup)
    parser.finish()
    text = "".join(parser.parts)
    return _GAPS.sub(lambda gap: "\n" * min(gap[0].count("\n"), 2), text).strip(" \n")


class _Words(HTMLParser):
    """Collects what is shown; keeps no tree, so that nesting costs nothing."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._silent = ""

    def finish(self) -> None:
        """Read what is left where a tag begins and does not end.

        The parser tries each tag in there to the end of the text again; where they are many, mark-up just goes.
        """
        if self.rawdata.count("<") * len(self.rawdata) <= UNCLOSED:
            self.close()
            return
        left, self.rawdata = self.rawdata, ""
        self.close()
        self.handle_data(unescape(_LOOSE.sub(" ", left)))

    def parse_html_declaration(self, i: int) -> int:
        """A declaration, or whatever else begins with "<!", over which older parsers fall."""
        try:
            return super().parse_html_declaration(i)
        except AssertionError:
            return self.parse_bogus_comment(i)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the parser's
        """A block begins, a line ends, or what follows is not shown."""
        if tag == "body":
            self._silent = ""
        if not self._silent:
            self._silent = tag if tag in _SILENT else ""
            self._break(tag)

    def handle_endtag(self, tag: str) -> None:
        """A block ends, or what follows is shown again."""
        if tag == self._silent:
            self._silent = ""
        elif not self._silent and tag not in ("br", "li"):
            self._break(tag)

    def handle_data(self, data: str) -> None:
        """Words, with their white space folded."""
        if not self._silent:
            text = _SPACE.sub(" ", data)
            self.parts.append(text.lstrip(" ") if not self.parts or self.parts[-1].endswith("\n") else text)

    def _break(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.parts.append("\n\n")
        elif tag in _LINES:
            self.parts.append("\n- " if tag == "li" else "\n")
        elif tag in ("td", "th"):
            self.parts.append(" ")
