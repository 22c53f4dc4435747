"""The styles in which people's files run releases together; five of them are held out: no rule was made on them.

A style takes a piece and its number (from 0) and gives the article's text; what parts it from the next is part of it.
"""

import datetime
import textwrap
from collections.abc import Callable
from dataclasses import dataclass

from pressfacts.edtf import MONTH_NAMES
from segmentation.material import Piece

Style = Callable[[Piece, int], str]
MONTHS = MONTH_NAMES


@dataclass(frozen=True, slots=True)
class Named:
    """A style with its name; `before` stands above the first article and belongs to it."""

    name: str
    write: Style
    before: str = ""


def british(piece: Piece) -> str:
    """The day as "3 May 2021"."""
    year, month, day = piece.day
    return f"{day} {MONTHS[month - 1]} {year}"


def american(piece: Piece) -> str:
    """The day as "May 3, 2021"."""
    year, month, day = piece.day
    return f"{MONTHS[month - 1]} {day}, {year}"


def weekday(piece: Piece) -> str:
    """The day's name."""
    return datetime.date(*piece.day).strftime("%A")


def town(piece: Piece) -> str:
    """The place without its country."""
    return piece.place.split(",")[0]


def dated(piece: Piece) -> str:
    """The body behind a dateline, its own or one that is made up."""
    return piece.body if piece.dated else f"{piece.place} – {piece.body}"


def wrapped(text: str, width: int = 72) -> str:
    """The paragraphs broken into lines."""
    return "\n".join(textwrap.fill(line, width) if line else "" for line in text.split("\n"))


_NOTES = "Notes to editors\n\n1. Footage of the search is available from the press office.\n\n2. The unit was set up in 2011."
_CONTACT = "Media contact:\nRuna Dahl, press officer\n+44 20 7946 0018\npress@example.org"
_ABOUT = (
    "About the Harbour Police\n\nThe Harbour Police guards the coast from Arvik to Sundby, in all weathers, since 1874."
)


def _lexis(p: Piece, n: int) -> str:
    weekday = ("Monday", "Thursday", "Saturday")[n % 3]
    return (
        f"{' ' * 30}{n + 1} of 50 DOCUMENTS\n\n\n\n{' ' * 32}The Harbour Courier\n\n{' ' * 28}{american(p)} {weekday}\n\n"
        f"{p.title}\n\nBYLINE: Runa Dahl\n\nSECTION: NEWS; Pg. {n + 3}\n\nLENGTH: {len(p.body.split())} words\n\n\n{wrapped(p.body)}\n\n"
        f"LOAD-DATE: {american(p)}\n\nLANGUAGE: ENGLISH\n\nPUBLICATION-TYPE: Newspaper\n\n\n{' ' * 24}Copyright {p.day[0]} Harbour Press\n"
        f"{' ' * 30}All Rights Reserved\n\n"
    )


def _nexis_uni(p: Piece, n: int) -> str:
    return (
        f"{p.title}\n\nThe Harbour Courier\n\n{american(p)} Monday 7:{10 + n % 50} PM GMT\n\nCopyright {p.day[0]} Harbour Press All Rights Reserved\n\n"
        f"Section: NEWS; Version:1\n\nLength: {len(p.body.split())} words\n\nByline: Runa Dahl\n\nBody\n\n{p.body}\n\n"
        f"Load-Date: {american(p)}\n\nEnd of Document\n\n\n"
    )


def _factiva(p: Piece, n: int) -> str:
    return (
        f"HD\n{p.title}\n\nBY\nBy Runa Dahl\n\nWC\n{len(p.body.split())} words\n\nPD\n{british(p)}\n\nSN\nHarbour Courier\n\nSC\nHARCOU\n\n"
        f"LA\nEnglish\n\nCY\n(c) {p.day[0]} Harbour Press.\n\nLP\n{p.body}\n\nAN\nDocument HARCOU0020{p.day[0]}{n:04}eg1t0000{n % 10}\n\n\n"
    )


def _proquest(p: Piece, n: int) -> str:
    return (
        f"Document {n + 1} of 50\n\n{p.title}\n\nAuthor: Dahl, Runa\n\nPublication info: Harbour Courier ; Arvik [Arvik]. {british(p)}: A.{n % 9}.\n\n"
        f"Links: http://example.org/{n}\n\nFull text: {p.body}\n\nTitle: {p.title}\n\nPublication title: Harbour Courier\n\nPublication date: {american(p)}\n\n"
        f"Language of publication: English\n\nProQuest document ID: {400000000 + n}\n\nDocument URL: http://example.org/docview/{n}\n\nDatabase: Global Newsstream\n\n{'_' * 60}\n\n"
    )


STYLES = (
    Named("source line", lambda p, _: f"{p.title}\n\nSource: {p.publisher}\n\n{p.body}\n\n"),
    Named("page header", lambda p, _: f"All news\n{british(p)}\n\n{p.title}\n\n{p.body}\n\n"),
    Named("for immediate release", lambda p, _: f"Harbour Police\nOffice of Public Affairs\n\nFOR IMMEDIATE RELEASE\n{american(p)}\n\n{p.title}\n\n{p.body}\n\n"),
    Named("ruler", lambda p, _: f"{p.title}\n\n{p.body}\n\n-----\n\n"),
    Named("hashes", lambda p, _: f"{p.title}\n\n{p.body}\n\n###\n\n"),
    Named("ends with notes", lambda p, n: f"{p.title}\n\n{p.body}\n\nENDS\n\n{_NOTES if n % 2 else _CONTACT}\n\n"),
    Named("ends in dashes, wrapped", lambda p, n: f"{wrapped(p.title)}\n\n{wrapped(p.body)}\n\n- Ends -\n\n{_ABOUT + chr(10) * 2 if n % 3 == 1 else ''}"),
    Named("thirty", lambda p, _: f"{p.title}\n\n{dated(p)}\n\n-30-\n\n\n"),
    Named("end in brackets", lambda p, n: f"{p.title}\n\n{p.body}\n\n{'(NAN)' if n % 2 else '(End)'}\n\n"),
    Named("end of release, bold", lambda p, _: f"**{p.title}**\n\n{p.body}\n\n**END OF RELEASE**\n\n{_CONTACT}\n\n"),
    Named("markdown titles", lambda p, n: f"# {p.title}\n\n{'*' + british(p) + '*' + chr(10) * 2 if n % 2 else ''}{p.body}\n\n"),
    Named("markdown, second level", lambda p, _: f"## {p.title}\n\n{british(p)}\n\n{p.body}\n\n"),
    Named("restructured text", lambda p, _: f"{p.title}\n{'=' * len(p.title)}\n\n{p.body}\n\n"),
    Named("bold titles, datelines", lambda p, _: f"**{p.title}**\n\n{dated(p)}\n\n"),
    Named("numbered", lambda p, n: f"{n + 1}. {p.title}\n\n{p.body}\n\n"),
    Named("headline and dateline", lambda p, _: f"{p.title}\n\n{dated(p)}\n\n"),
    Named("headline and date", lambda p, _: f"{p.title}\n\n{british(p)}\n\n{p.body}\n\n"),
    Named("release numbers", lambda p, n: f"Press release no. {n + 12}/{p.day[0]}\n\n{p.title}\n\n{p.body}\n\n"),
    Named("reference lines", lambda p, n: f"Ref: HP/{p.day[0]}/{n + 100}\nDate: {british(p)}\n\n{p.title}\n\n{p.body}\n\n"),
    Named("printed pack", lambda p, n: f"Harbour Police press pack\n{british(p)}\n\n{p.title}\n\n{p.body}\n\nPage {n + 1} of 400\n\f"),
    Named("LexisNexis", _lexis, before="Download Request: Selected Items: 1-50\nTime Of Request: Friday, May 7, 2021\n\n\n"),
    Named("Nexis Uni", _nexis_uni),
    Named("Factiva", _factiva),
    Named("ProQuest", _proquest, before="_" * 60 + "\n\n"),
    Named("capitals and datelines", lambda p, _: f"{p.title.upper()}\n\n{dated(p)}\n\n\n"),
    # The first five that were held out until they were looked into, at a first measurement of P .986, R .967, F1 .977.
    Named("end, centred, wide gaps", lambda p, _: f"{p.title.center(80).rstrip()}\n\n{wrapped(p.body)}\n\n{'* * * END * * *'.center(80).rstrip()}\n\n\n\n"),
    Named("news wire", lambda p, n: f"{p.publisher} / {american(p)}\n\n{p.title}\n\n{dated(p)}\n\n(ends/{'rd' if n % 2 else 'kl'})\n\n"),
    Named("story numbers, bold", lambda p, n: f"**Story {n + 1}: {p.title}**\n\n{british(p)}\n\n{p.body}\n\n"),
    Named("masthead and day", lambda p, _: f"NEWS FROM THE HARBOUR POLICE\n\n{american(p)}\n\n{p.title}\n\n{p.body}\n\nFor more information call 555 0100.\n\n"),
    Named("page with published and shared", lambda p, _: f"{p.title}\n\nPublished {british(p)}\n\nShare this page\n\n{p.body}\n\nBack to top\n\n"),
    # The second five, at a first measurement of P .768, R .663, F1 .712 (bundles of 2 to 12 articles).
    Named("mail of a press service", lambda p, n: f"{p.title}\n{p.day[1]:02}/{p.day[2]:02}/{p.day[0]} 0{1 + n % 8}:{10 + n % 50} PM EDT\n\n{p.body}\n\n\n"),
    Named("embargoed", lambda p, _: f"Embargoed until 10:00 on {british(p)}\n\n{p.title}\n\n{p.body}\n\n"),
    Named("letterhead and number", lambda p, n: f"Harbour Police\nPress Office, 4 Pier Road, Arvik\n\nNo. {n + 31}/{p.day[0]}\n{british(p)}\n\n{p.title}\n\n{wrapped(p.body)}\n\n-ENDS-\n\n"),
    Named("tildes", lambda p, _: f"{p.title}\n\n{p.body}\n\n~~~~~~~~~~\n\n"),
    Named("counted in brackets", lambda p, n: f"[{n + 1}]  {p.title}\n\n{dated(p)}\n\n"),
    # The third five, at a first measurement of P .915, R .793, F1 .850: all of one style missed.
    Named("wire, XXX", lambda p, _: f"{p.title}\n\n{dated(p)}\n\n-xxx-\n\n"),
    Named("bulletin", lambda p, n: f"DAILY BULLETIN No. {n + 201}\nof {british(p)}\n\n{p.title}\n\n{p.body}\n\n(Press and Information Office)\n\n"),
    Named("setext with dates", lambda p, _: f"{p.title}\n{'-' * len(p.title)}\n{british(p)}\n\n{p.body}\n\n"),
    Named("three stars, tight", lambda p, _: f"{p.title}\n{p.body.replace(chr(10) * 2, chr(10))}\n***\n"),
    Named("labels in capitals", lambda p, _: f"DATE: {american(p)}\nSUBJECT: {p.title}\n\n{p.body}\n\nEND\n\n\n"),
    # The fourth five, at a first measurement of P .694, R .453, F1 .548.
    Named("wiki titles", lambda p, _: f"== {p.title} ==\n\n{p.body}\n\n"),
    Named("unit and day, end of text", lambda p, _: f"Customs Investigation Unit\n{british(p)}\n\n{p.title}\n\n{p.body}\n\nEND OF TEXT\n\n"),
    Named("media advisory", lambda p, n: f"MEDIA RELEASE\n\nReference: MR-{n + 40}\n\n{p.title}\n\n{dated(p)}\n\n{_CONTACT}\n\n"),
    Named("titles between rulers", lambda p, _: f"=====\n{p.title}\n=====\n\n{p.body}\n\n"),
    Named("italic day below", lambda p, _: f"{p.title}\n\n_{american(p)}_\n\n{p.body}\n\n\n"),
    # The fifth five, at a first measurement of P 1.000, R .800, F1 .889: all of one style missed.
    Named("diary", lambda p, _: f"{british(p)}\n{'·' * 12}\n{p.title}\n\n{p.body}\n\n"),
    Named("slugs of an agency", lambda p, n: f"HARBOUR-CRIME-{n + 3}\n{p.title}\nBy Runa Dahl\n\n{dated(p)}\n\n(rd/kl)\n\n"),
    Named("board", lambda p, _: f"Posted by: Harbour Police on {american(p)}\nCategory: Crime\n\n{p.title}\n\n{p.body}\n\n"),
    Named("chat", lambda p, n: f"[{p.day[2]:02}/{p.day[1]:02}/{p.day[0]}, 10:{10 + n % 50}] Press desk: {p.title}\n\n{p.body}\n\n"),
    Named("printed from a browser", lambda p, n: f"{p.title} | Harbour Police\nhttps://example.org/news/{n}\n\n{p.body}\n\n{british(p)}, 10:{10 + n % 50}\n\n"),
    # The sixth five, at a first measurement of P .988, R .832, F1 .903.
    Named("ticker", lambda p, _: f"{p.title.upper()} -- {american(p)}\n\n{p.body}\n\n"),
    Named("letter of a ministry", lambda p, n: f"Our ref. HP/{n + 7}/{p.day[0]}\n\nArvik, {british(p)}\n\n{p.title}\n\n{p.body}\n\nSpokesperson of the Ministry\n\n"),
    Named("publisher and day in columns", lambda p, _: f"{p.publisher}{' ' * 20}{british(p)}\n\n{p.title}\n\n{p.body}\n\n"),
    Named("hash and number, tight", lambda p, n: f"#{n + 1} {p.title}\n{p.body}\n\n"),
    Named("end in French", lambda p, _: f"{p.title}\n\n{p.body}\n\n- Fin du communiqué -\n\n"),
    # The seventh five, at a first measurement of P .863, R .463, F1 .603.
    Named("radio desk", lambda p, n: f"** {p.title.upper()} **\n(HP{n:03} {p.day[2]:02}/{p.day[1]:02} 10.{10 + n % 50})\n\n{p.body}\n\n"),
    Named("minutes of the day", lambda p, _: f"{british(p).upper()}: {p.title}\n{p.body}\n\n"),
    Named("cards", lambda p, _: f"{american(p)}\nPress release\n{p.title}\n\n{p.body}\n\nDownload as PDF\n\n"),
    Named("letters of the alphabet", lambda p, n: f"({'abcdefghijkl'[n % 12]}) {p.title}\n\n{dated(p)}\n\n"),
    Named("date, place, spokesman", lambda p, _: f"{p.title}\n\n{p.body}\n\nArvik, {british(p)}\nRuna Dahl, spokeswoman\n\n\n"),
)  # fmt: skip
HELD_OUT: tuple[Named, ...] = (
    # At their first measurement P 1.000, R .986, F1 .993 (with a sixth, "briefing in bullets").
    Named("Google News copied", lambda p,n: f"{p.publisher}\nMore\n{p.title}\n{p.day[2]} {MONTHS[p.day[1]-1][:3]} {p.day[0]}\nBy Runa Dahl\n\n{p.body}\n\n"),
    Named("case sheet", lambda p,n: f"Matter: {p.title}\nJudge: Hon. K. Dahl\nFiled: {american(p)}\nDocket: {n%7+1}:{p.day[0]%100}-cr-{n+101:05}\n\n{p.body}\n\n"),
    Named("HTML to text with links in brackets", lambda p,n: f"[{n+3}]{p.title}\n\n   {british(p)}\n\n"+"\n\n".join("   "+x for x in p.body.split("\n\n"))+"\n\n"),
    Named("situation report", lambda p,n: f"ITEM {n+1} – {town(p).upper()}\nSubject: {p.title}\n{p.body}\nComment: Nil.\n\n"),
    Named("blog archive", lambda p,n: f"{weekday(p)}, {american(p)}\n{p.title}\n{p.body}\nPosted by Press Desk at 10:{10+n%50} AM    No comments:\nEmail This  BlogThis!\nLabels: crime, harbour\n\n"),
)  # fmt: skip
