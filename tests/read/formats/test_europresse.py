"""Selections of articles that the news archive Europresse saves as one page."""

from collections.abc import Iterator

from pressfacts.errors import InputError
from pressfacts.read.document import Input
from pressfacts.read.formats import reader_of
from pressfacts.read.reading import Reading

ARTICLE = """<article><div class="docOcurrContainerOuter"><header>
<div class="rdp__DocPublicationName"><span class="DocPublicationName">{paper}</span></div>
<span class="DocHeader">{paper}, {day}, 412 words, p. 3</span></header>
<p class="titreArticleVisu rdp__articletitle">{title}</p><div class="docAuthors">Runa Dahl</div>
<div class="docOcurrContainer"><div><p>Customs officers found the crates &amp; the nets.</p><p>Two men were held.</p></div></div>
<footer>© 2021 Harbour Press. All rights reserved.</footer></div></article>"""


def page(*articles: tuple[str, str, str]) -> bytes:
    body = "".join(ARTICLE.format(paper=p, day=d, title=t) for p, d, t in articles)
    return f"<!DOCTYPE html><html><body>{body}</body></html>".encode()


def read(data: bytes, reading: Reading) -> Iterator[Input | InputError]:
    return reader_of("html")("selection.html", data, reading)


def test_each_article_has_its_fields() -> None:
    data = page(
        ("The Harbour Courier", "Monday, May 3, 2021", "Nets seized"), ("Le Quai", "mardi 1er juin 2021", "Two held")
    )
    first, second = read(data, Reading(keep=("byline",)))
    assert isinstance(first, Input)
    assert isinstance(second, Input)
    assert first.text == "Nets seized\n\nCustoms officers found the crates & the nets.\n\nTwo men were held."
    assert first.entry is not None
    assert second.entry is not None
    assert (first.entry.source, first.entry.published, first.entry.count) == ("The Harbour Courier", "2021-05-03", 2)
    assert first.entry.kept == {"byline": "Runa Dahl"}
    assert (second.entry.title, second.entry.source, second.entry.published) == ("Two held", "Le Quai", "2021-06-01")


def test_an_article_without_text_is_told() -> None:
    data = page(("The Harbour Courier", "Monday, May 3, 2021", "Nets seized"))
    empty = data.replace(b"<p>Customs officers found the crates &amp; the nets.</p><p>Two men were held.</p>", b"")
    (found,) = read(empty, Reading())
    assert isinstance(found, InputError)
    assert "article 1" in str(found)
