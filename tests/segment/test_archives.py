"""Exports of news archives are cut at their own marks; their fields are read and their furniture is told from text."""

from pathlib import Path

import pytest

from pressfacts.segment import Article, count_articles, segment, segment_blocks

EXPORTS = Path(__file__).parents[3] / "shared" / "exports"
BODY = (
    "Inspectors boarded nine trawlers last week and counted every crate on deck.\n\n"
    "They took away 1,200 kg of undersized cod and two illegal nets, the agency said. It was a cold day"
)
HEADS = ["Trawlers lose their nets in Arvik", "Ivory hidden in piano legs", "Forged stamps traced to a printer"]

LEXIS = (
    "                               {n} of 3 DOCUMENTS\n\n\n                      The Harbour Courier\n\n"
    "                     May {n}, 2021 Monday\n                        Late Edition\n\n{head}\n\nBYLINE: Runa Dahl\n\n"
    "SECTION: NEWS; Pg. 4\n\nLENGTH: 1,355 words\n\n\n{body}\n\nLOAD-DATE: May 4, 2021\n\nLANGUAGE: ENGLISH\n\n"
    "GRAPHIC: Nine boats at the\npier of Sundby\n\nPUBLICATION-TYPE: Newspaper\n\n\n"
    "                   Copyright 2021 Harbour Press\n                       All Rights Reserved\n\n"
)
NEXIS_UNI = (
    "{head}\n\nThe Harbour Courier\n\nMay {n}, 2021 Monday 7:10 PM GMT\n\nCopyright 2021 Harbour Press All Rights Reserved\n\n"
    "Section: NEWS; Pg. 4\n\nLength: 1,355 words\n\nByline: Runa Dahl\n\nBody\n\n{body}\n\nLanguage: ENGLISH\n\n"
    "Load-Date: May 4, 2021\n\nEnd of Document\n\n\n"
)
FACTIVA = (
    "HD\n{head}\n\nBY\nRuna Dahl\n\nWC\n1,355 words\n\nPD\n{n} May 2021\n\nSN\nThe Harbour Courier\n\nSC\nHARCOU\n\nSE\nNEWS; Pg. 4\n\n"
    "LA\nENGLISH\n\nCY\n(c) 2021 Harbour Press\n\nLP\nNine boats were searched.\n\nTD\n{body}\n\nCO\nhrbpol : Harbour Police\n\nNS\n"
    "gcrim : Crime | gcat : Political News\n\nRE\nnorl : Norland\n\nAN\nDocument HARCOU0020210503eh530000{n}\n\n\n"
)
FACTIVA_TABS = FACTIVA.replace("HD\n", "HD\t").replace("WC\n", "WC\t").replace("PD\n", "PD\t").replace("SN\n", "SN\t")
FACTIVA_PLAIN = (
    "{head}\n\nRuna Dahl\n1,355 words\n{n} May 2021\n18:05\nThe Harbour Courier\nHARCOU\nEnglish\n(c) 2021 Harbour Press\n\n{body}\n\n"
    "Document HARCOU0020210503eh530000{n}\n\n"
)
PROQUEST = (
    "Document {n} of 3\n\n{head}\n\nAuthor: Runa Dahl\n\nPublication info: The Harbour Courier ; Arvik [Arvik]. {n} May 2021: 4.\n\n"
    "Abstract: Nine boats.\n\nLinks: http://example.org/{n}\n\nFull text: {body}\n\nTitle: {head}\n\nPublication title: The Harbour Courier\n\n"
    "Publication date: May {n}, 2021\n\nSection: NEWS; Pg. 4\n\nLanguage of publication: ENGLISH\n\nProQuest document ID: 40012345{n}\n\n"
    "Database: Global Newsstream\n\n____________________________________________________________\n\n"
)
EBSCO = (
    "Record: {n}\n\nTitle: {head}\n\nAuthors: Runa Dahl\n\nSource: The Harbour Courier\n\nPublication Date: May {n}, 2021\n\nSection: NEWS; Pg. 4\n\n"
    "Language: ENGLISH\n\nFull Text Word Count: 1355\n\nAccession Number: 15012345{n}\n\nFull Text: {body}\n\nDatabase: Newswires\n\n"
)
GALE = (
    "{head}\n\nAuthor: Runa Dahl\n\nDate: May {n}, 2021\n\nFrom: The Harbour Courier\n\nSection: NEWS; Pg. 4\n\nLength: 1,355 words\n\n"
    "Language: ENGLISH\n\nFull Text:\n\n{body}\n\nCopyright: COPYRIGHT 2021 Harbour Press\n\nGale Document Number: GALE|A66012345{n}\n\n\n"
)
ALL = {
    "LexisNexis": LEXIS, "Nexis Uni": NEXIS_UNI, "Factiva": FACTIVA, "Factiva, tabs": FACTIVA_TABS, "Factiva, plain": FACTIVA_PLAIN,
    "ProQuest": PROQUEST, "EBSCO": EBSCO, "Gale": GALE,
}  # fmt: skip
COVERS = {
    "LexisNexis": "Download Request: Selected Items: 1-3\nTime Of Request: Friday, May 7, 2021\n\nSend To:\nUNIVERSITY OF SUNDBY.\n\nTerms: (nets)\n\n\n",
    "Nexis Uni": "Date and Time: Friday, May 7, 2021 9:31:00 AM\n\nJob Number: 00000001\n\nDocuments (3)\n\n1. Trawlers lose\n\n"
    "Client/Matter: -None-\n\nSearch Terms: nets\n\nSearch Type: Natural Language\n\n",
    "ProQuest": "____________________________________________________________\n\nReport Information from ProQuest\n\n",
}


def export(name: str, body: str = BODY) -> str:
    parts = (ALL[name].format(head=head, n=n, body=f"{body} {n}.") for n, head in enumerate(HEADS, 1))
    return COVERS.get(name, "") + "".join(parts)


def kept(article: Article) -> str:
    """The text without its noise."""
    at, parts = 0, []
    for start, end in (*article.noise, (len(article.text),) * 2):
        parts.append(article.text[at:start])
        at = end
    return " ".join(" ".join(parts).split())


@pytest.mark.parametrize("name", ALL)
def test_documents_and_their_fields(name: str) -> None:
    articles = list(segment(export(name)))
    assert [a.title for a in articles] == HEADS
    assert [a.source for a in articles] == ["The Harbour Courier"] * 3
    assert [a.published for a in articles] == [f"2021-05-0{n}" for n in (1, 2, 3)]
    for article in articles:
        imprint = article.imprint
        assert imprint
        assert imprint.byline == "Runa Dahl"
        assert imprint.language
        assert imprint.language.upper() == "ENGLISH"
        assert imprint.length == (None if name == "ProQuest" else 1355)
        assert imprint.section == (None if name == "Factiva, plain" else "NEWS; Pg. 4")
        assert (imprint.id is None) is (name in ("LexisNexis", "Nexis Uni"))


@pytest.mark.parametrize("name", ALL)
def test_nothing_is_text_but_headline_and_text(name: str) -> None:
    for n, article in enumerate(segment(export(name)), 1):
        lead = "Nine boats were searched. TD " if name in ("Factiva", "Factiva, tabs") else ""
        assert kept(article) == f"{HEADS[n - 1]} {lead}{' '.join(BODY.split())} {n}."


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_release_inside_a_document_parts_nothing(name: str, end: str) -> None:
    body = f"{BODY}.\n\n###\n\nTwo held over forged stamps\n\nSource: Harbour Police\n\nFOR IMMEDIATE RELEASE\n\n3 May 2021\n\n{BODY}"
    assert len(list(segment(export(name, body).replace("\n", end)))) == 3


@pytest.mark.parametrize("name", ALL)
def test_an_export_of_500_documents_is_read_as_a_stream(name: str) -> None:
    template = ALL[name].replace("of 3", "of 500")
    text = "".join(template.format(head=HEADS[n % 3], n=n, body=f"{BODY}.") for n in range(101, 601))
    blocks = [text[i : i + 5000] for i in range(0, len(text), 5000)]
    assert count_articles(blocks) == 500
    assert list(segment_blocks(blocks)) == list(segment(text))


def test_a_summary_behind_the_last_document_belongs_to_it() -> None:
    text = (
        export("Factiva")
        + "Search Summary\n\nText\nnets\n\nDate\nAll Dates\n\n© 2021 Factiva, Inc. All rights reserved.\n"
    )
    articles = list(segment(text))
    assert len(articles) == 3
    assert "Search Summary" in articles[-1].text
    assert "Search Summary" not in kept(articles[-1])


@pytest.mark.skipif(not EXPORTS.is_dir(), reason="needs the sample exports")
@pytest.mark.parametrize("name", ["nexis.txt", "nexis_uni.docx"])
def test_the_sample_exports_give_ten_articles_each(name: str) -> None:
    from pressfacts.read import Input, inputs

    (item,) = inputs([str(EXPORTS / name)])
    assert isinstance(item, Input)
    articles = list(segment(item.text))
    assert len(articles) == 10
    for article in articles:
        assert article.title
        assert article.source
        assert article.published
        assert article.imprint
        assert article.imprint.length
    assert sum(a.imprint is not None and a.imprint.byline is not None for a in articles) >= 9
