"""Styles that were held out, or written down, before the segmenter was run on them; what it had then stands above each."""

from segmentation.material import Piece
from segmentation.styles import MONTHS, Named, american, british, dated, town, weekday, wrapped

_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_SMALL = {"a", "an", "the", "of", "in", "on", "and", "for", "to", "at", "by", "with", "from", "as"}


def in_title_case(text: str) -> str:
    """A headline as American papers write it."""
    words = enumerate(text.split())
    return " ".join(w if i and w.lower() in _SMALL else w[:1].upper() + w[1:] for i, w in words)


def unmarked(piece: Piece) -> str:
    """The body behind a dateline that nothing parts from it."""
    year, month, day = piece.day
    return f"{piece.place.split(',')[0].title()} {day:02}.{month:02}.{year} {piece.body}"


def halves(p: Piece) -> tuple[str, str]:
    """The paragraphs on two pages."""
    told = p.body.split("\n\n")
    middle = max(1, len(told) // 2)
    return "\n\n".join(told[:middle]), "\n\n".join(told[middle:])


def _snippet(piece: Piece) -> str:
    """The beginning of the text, as a search engine quotes it."""
    return " ".join(piece.body.split()[:40])


ONCE_FRESH = (
    # Five that were held out, at a first measurement of P 1.000, R .800, F1 .889: all of one style missed.
    Named("teletype", lambda p, n: f"HP{n + 11:03}\nARVIK POLICE NEWS\n\n{wrapped(p.title.upper(), 60)}\n\n{wrapped(p.body, 60)}\n\nhp/{n + 11:03}\n\n"),
    Named("table of contents entry", lambda p, n: f"{n + 1:02} | {p.title}\n{american(p)}\n\n{p.body}\n\n"),
    Named("quoted headline", lambda p, _: f"„{p.title}“\n\n{british(p)} – {p.body}\n\n"),
    Named("time stamp above", lambda p, n: f"{p.day[0]}-{p.day[1]:02}-{p.day[2]:02}T10:{10 + n % 50}:00Z\n{p.title}\n\n{p.body}\n\n"),
    Named("press officer above", lambda p, _: f"Contact: Runa Dahl, 555 0100\n\n{p.title}\n\n{dated(p)}\n\n"),
    # Five more, at a first measurement of P .989, R .757, F1 .857, and nineteen beside them (P 1.000, R .968, F1 .984).
    Named("office byline", lambda p, n: f"{p.title}\n\nBy the Office of Public Information, Arvik\n{weekday(p)}, {british(p)}\n\n{p.body}\n\n"),
    Named("source and date behind", lambda p, n: f"{p.title}\n\n{p.body}\n\nSource: {p.publisher}, {british(p)}\n\n"),
    Named("forwarded with signs", lambda p, n: f"---------- Forwarded message ---------\nFrom: Press Office <press@example.org>\nDate: {weekday(p)[:3]}, {p.day[2]} May {p.day[0]} at 10:{10+n%50}\nSubject: {p.title}\nTo: <desk@example.net>\n\n\n{wrapped(p.body,76)}\n\n"),
    Named("headline twice", lambda p, n: f"{p.title}\n{p.title}\n{american(p)}\n\n{p.body}\n\n"),
    Named("title case, dateline without marks", lambda p, n: f"{in_title_case(p.title)}\n\n{unmarked(p)}\n\n"),
    Named("url between", lambda p, n: f"{p.title}\n\nhttps://www.example.org/press/{p.day[0]}/{n+3}\n\n{p.body}\n\n"),
    Named("tab header", lambda p, n: f"{p.day[0]}-{p.day[1]:02}-{p.day[2]:02}\t{p.publisher}\t{p.title}\n{p.body}\n\n"),
    Named("two-line masthead", lambda p, n: f"REPUBLIC OF NORLAND\nMINISTRY OF THE INTERIOR\n\n{p.title}\n\n{p.body}\n\n"),
    Named("agency heading", lambda p, n: f"NORLAND NATIONAL POLICE\n\n{in_title_case(p.title)}\n\n{p.body}\n\n"),
    Named("date-only, then text without headline", lambda p, n: f"{british(p)}\n\n{p.body}\n\n"),
    Named("five stars, title in capitals", lambda p, n: f"{p.title.upper()}\n\n{p.body}\n\n*****\n\n"),
    Named("printed page", lambda p, n: f"{p.day[1]}/{p.day[2]}/{p.day[0]%100}, 10:{10+n%50} AM          {p.title} - Norland Police\n\n{p.title}\n\n{p.body}\n\nhttps://www.example.org/news/{n}          1/1\n\n"),
    Named("number, slash, total", lambda p, n: f"{n+1}/400 {p.title}\n\n{p.body}\n\n"),
    Named("posted by admin", lambda p, n: f"{p.title}\nPosted on {american(p)} by admin in News, Crime\n\n{p.body}\n\nLeave a comment\n\n"),
    Named("day and place below", lambda p, n: f"{p.title}\n\nArvik, {weekday(p)} {british(p)}\n\n{p.body}\n\n"),
    Named("source: x, date below title", lambda p, n: f"{p.title}\nSource: {p.publisher}, {british(p)}\n{p.body}\n\n"),
    Named("dash list of fields", lambda p, n: f"- Title: {p.title}\n- Date: {british(p)}\n- Agency: {p.publisher}\n\n{p.body}\n\n"),
    Named("Release n of day", lambda p, n: f"Release {n+1}, {british(p)}\n{p.title}\n\n{p.body}\n\n"),
    Named("headline in quotes and day", lambda p, n: f"\"{p.title}\" ({p.publisher}, {british(p)})\n\n{p.body}\n\n"),
    Named("body in one block, date tight", lambda p, n: f"{p.title}\n{british(p)}\n"+p.body.replace("\n\n","\n")+"\n\n"),
    Named("all tight, titles and days", lambda p, n: f"{british(p)}\n{p.title}\n"+p.body.replace("\n\n","\n")+"\n"),
    Named("telegram", lambda p, n: f"🚨 {p.title}\n\n{p.body}\n\n#police #norland\n\n"),
    Named("slug line", lambda p, n: f"Norland-crime-{n+2}\n\n{p.title}\n\n{dated(p)}\n\n"),
    Named("category and time to read", lambda p, n: f"News\n{p.title}\n{p.day[2]} May {p.day[0]} · 3 min read\n\n{p.body}\n\n"),
    # Five more, at a first measurement of P 1.000, R .600, F1 .750, and nineteen beside them (P .919, R .730, F1 .814).
    Named("bureau and correspondent", lambda p, n: f"{p.title}\n\nArvik Bureau, {british(p)}. {p.body}\n\n"),
    Named("serial in the margin", lambda p, n: f"({p.day[0]}-{n+101:04})\n{p.title}\n{p.publisher} | {weekday(p)}\n\n{p.body}\n\n"),
    Named("to all editors", lambda p, n: f"TO: ALL NEWS EDITORS\nRE: {p.title}\n\n{british(p)}\n\n{p.body}\n\nThank you.\n\n"),
    Named("database rows", lambda p, n: f"id={n+5001}; date={p.day[0]}{p.day[1]:02}{p.day[2]:02}; agency={p.publisher}\n{p.title}\n{p.body}\n\n"),
    Named("headline, summary in italics", lambda p, n: f"{p.title}\n\n*What happened: officers of the harbour unit acted on a report from the public*\n\n{p.body}\n\n"),
    Named("contents in front", lambda p, n: f"{p.title}\n{british(p)}\n\n{p.body}\n\n", before="Contents\n\n1 Nets seized in Arvik ........ 2\n2 Two held over forged stamps ........ 3\n\n\n"),
    Named("dot leader", lambda p, n: f"{p.title} ..... {british(p)}\n\n{p.body}\n\n"),
    Named("Twitter thread", lambda p, n: f"@norlandpolice · {p.day[2]} May {p.day[0]}\n{p.title}\n\n{p.body}\n\n"),
    Named("legal caption", lambda p, n: f"DEPARTMENT OF JUSTICE\nNORTHERN DISTRICT OF NORLAND\n\n{weekday(p)}, {american(p)}\n\n{p.title.upper()}\n\n{p.body}\n\n"),
    Named("roman and dash", lambda p, n: f"{_ROMAN[n % 12]} – {p.title}\n\n{p.body}\n\n"),
    Named("accessed", lambda p, n: f"{p.title}\n\n{p.body}\n\nAccessed {british(p)} from www.example.org\n\n"),
    Named("clock above", lambda p, n: f"{10+n%12}:{10+n%50} – {p.title}\n\n{p.body}\n\n"),
    Named("press cutting", lambda p, n: f"THE HARBOUR COURIER, {weekday(p)} {british(p)}, page {n%9+1}\n\n{p.title}\n\n{p.body}\n\n"),
    Named("headline in angle brackets", lambda p, n: f"<<{p.title}>>\n{p.body}\n\n"),
    Named("hashtag title", lambda p, n: f"#CrimeNews {p.title}\n\n{p.body}\n\n"),
    Named("bold date run in", lambda p, n: f"{p.title}\n\n**{american(p)}** {p.body}\n\n"),
    Named("headline, subhead, dateline", lambda p, n: f"{p.title}\nPolice thank the public for its help in the case\n\n{dated(p)}\n\n"),
    Named("slides", lambda p, n: f"— {n+1} —\n\n{p.title}\n\n• Date: {british(p)}\n• Agency: {p.publisher}\n\n{p.body}\n\n"),
    Named("signature and rank", lambda p, n: f"{p.title}\n\n{p.body}\n\nRuna Dahl\nChief Superintendent\nDirector, Corporate Communications\n{british(p)}\n\n"),
    Named("tagged at foot", lambda p, n: f"{p.title}\n\n{p.body}\n\nTags: crime, harbour, police\n\n"),
    Named("press contact at foot", lambda p, n: f"{p.title}\n\n{p.body}\n\nPress contact: Runa Dahl, +44 20 7946 0018\n\n"),
    Named("all rights reserved at foot", lambda p, n: f"{p.title}\n\n{p.body}\n\n© {p.day[0]} Norland Police. All rights reserved.\n\n"),
    Named("indented titles", lambda p, n: f"        {p.title}\n\n{p.body}\n\n"),
    Named("title with blank-blank-date", lambda p, n: f"{p.title}\n\n\n{weekday(p)}, {british(p)}, 10:{10+n%50}\n\n\n{p.body}\n\n"),
    # Five more, at a first measurement of P 1.000, R .875, F1 .933.
    Named("broadcast desk", lambda p, n: f"[{10 + n % 12}.{10 + n % 50}] DESK {n % 4 + 1} >> {p.title}\n\n{p.body}\n\n"),
    Named("for information of the public", lambda p, _: f"{p.title}\n\n{p.body}\n\nIssued for the information of the public by the Harbour Police, {british(p)}.\n\n\n"),
    Named("court and number", lambda p, n: f"District Court of Arvik\nCase {n + 71}-cr-{p.day[0]}\n{p.title}\n\n{dated(p)}\n\n"),
    Named("headline with a tag behind", lambda p, _: f"{p.title} [Press release]\n\n{p.body}\n\n"),
    Named("day in words alone", lambda p, _: f"{p.title}\n\nReleased in Arvik on the {p.day[2]}th of {MONTHS[p.day[1] - 1]} {p.day[0]}\n\n{p.body}\n\n"),
    # Eleven that were written down before the segmenter was run on them (P .991, R .850, F1 .915).
    Named("breadcrumbs", lambda p, _: f"Home > Newsroom > Press releases > {p.title}\n\n{p.title}\n\n{p.body}\n\n"),
    Named("pasted from Word", lambda p, _: f"{p.title}\n{weekday(p)}, {p.day[2]} {MONTHS[p.day[1] - 1]}\n{p.body}\n\n"),
    Named("digest with source and day", lambda p, n: f"{n + 1}. {p.title}\n{p.publisher}, {p.day[2]} {MONTHS[p.day[1] - 1][:3]}\n\n{p.body}\n\n", before="Your daily digest\n\n"),
    Named("agency and day in brackets", lambda p, _: f"{p.title.upper()} ({p.publisher}, {british(p)})\n\n{p.body}\n\n"),
    Named("links in front", lambda p, _: f"{p.title}\n\n{dated(p)}\n\n\n", before="https://www.example.org/news/1\nhttps://www.example.org/news/2\nhttps://www.example.org/news/3\n\n"),
    Named("slug in capitals", lambda p, n: f"NORLAND-POLICE-SEARCH/UPDATE {n % 3 + 1}\n\n{p.title}\n\n{p.body}\n\n"),
    Named("blank lines, agency in the dateline", lambda p, _: f"{p.title}\n\n{p.place.split(',')[0].upper()} (Norland Police) – {p.body}\n\n"),
    Named("text of a feed", lambda p, n: f"{p.title}\nhttps://www.example.org/feed/item/{n + 300}\n{weekday(p)[:3]}, {p.day[2]:02} {MONTHS[p.day[1] - 1][:3]} {p.day[0]} 09:{10 + n % 50}:00 +0000\n\n{p.body}\n\n"),
    Named("mail, subject first", lambda p, n: f"Subject: {p.title}\nFrom: media@example.org\nDate: {weekday(p)[:3]}, {p.day[2]} {MONTHS[p.day[1] - 1][:3]} {p.day[0]} 09:{10 + n % 50}\n\n{p.body}\n\n"),
    Named("tabs, title first", lambda p, n: f"{p.title}\t{p.publisher}\t{p.day[2]:02}.{p.day[1]:02}.{p.day[0]}\n\n{p.body}\n\n"),
    Named("from the office of", lambda p, _: f"From the Office of the Chief of Police\n\n{p.title}\n\n{p.body}\n\n"),
    # Five more, at a first measurement of P .986, R .617, F1 .759.
    Named("some days ago", lambda p, n: f"{p.title}\n\nPublished {n % 6 + 2} days ago · {p.publisher}\n\n{p.body}\n\n"),
    Named("address and day of retrieval below", lambda p, n: f"{p.title}\n\n{p.body}\n\nhttps://www.example.org/media/{p.day[0]}/{n + 17}.html (retrieved {british(p)})\n\n"),
    Named("agency, town and day in one line", lambda p, n: f"{p.publisher}, {p.place.split(',')[0].title()}, {p.day[2]}.{p.day[1]}.{p.day[0]}\n{p.title}\n\n{p.body}\n\n"),
    Named("two languages above", lambda p, _: f"Police de Norland / Norland Police\nCommuniqué de presse / Press release\n{p.day[2]:02}/{p.day[1]:02}/{p.day[0]}\n\n{p.title}\n\n{p.body}\n\n"),
    Named("printed on two pages", lambda p, n: f"{p.title}\nPage 1 of 2\n\n{halves(p)[0]}\n\n{p.title}\nPage 2 of 2\n\n{halves(p)[1]}\n\n"),
    # Eight that were written down before the segmenter was run on them (P 1.000, R .370, F1 .540).
    Named("GovDelivery", lambda p, n: f"{p.title} [ https://content.govdelivery.example/accounts/NOPOL/bulletins/{n + 700:x} ] {p.day[1]:02}/{p.day[2]:02}/{p.day[0]} 10:{10 + n % 50} AM EDT\n\n{p.body}\n\n", before="You are subscribed to News Releases for Norland Police. This information has recently been updated, and is now available.\n\n"),
    Named("Google Alerts", lambda p, n: f"{p.title}\n{p.publisher}\n{_snippet(p)} ...\n<https://www.google.example/url?rct=j&url=https://example.org/{n}>\n\n", before="=== News - 12 new results for [norland police] ===\n\n"),
    Named("translation note", lambda p, _: f"{p.title}\n(unofficial translation)\n\n{p.body}\n\n"),
    Named("town in capitals above", lambda p, _: f"{p.place.split(',')[0].upper()}\n{p.title}\n\n{p.body}\n\n"),
    Named("path of a file above", lambda p, n: f"C:\\releases\\{p.day[0]}\\HP-{n + 3:03}.docx\n\n{p.title}\n\n{p.body}\n\n"),
    Named("done at", lambda p, _: f"{p.title}\n\n{p.body}\n\nDone at Arvik on {british(p)}\n\n"),
    Named("number of words", lambda p, _: f"{p.title}\n{len(p.body.split())} words\n\n{p.body}\n\n"),
    Named("tags above", lambda p, n: f"{('Crime', 'Harbour', 'Courts')[n % 3]} / Arvik\n{p.title}\n\n{p.body}\n\n"),
    # Five more, at a first measurement of P .891, R .717, F1 .792.
    Named("reporter and paper below", lambda p, _: f"{p.title}\n\nRUNA DAHL | The Harbour Courier | {american(p)}\n\n{p.body}\n\n"),
    Named("filed under", lambda p, n: f"{p.title}\n\nFiled under: {('Crime', 'Harbour, Crime', 'Courts')[n % 3]}\n\n{p.body}\n\n"),
    Named("statement by", lambda p, _: f"Statement by the Chief Inspector: {p.title}\n\n{p.body}\n\n"),
    Named("columns as lines", lambda p, _: f"Title | {p.title}\nAgency | {p.publisher}\nText | {p.body}\n\n"),
    Named("posts with their likes", lambda p, n: f"{p.publisher}\n{n + 2} h\n\n{p.title}\n\n{p.body}\n\n{n % 40 + 12} likes · {n % 7} comments\n\n"),
    # Eight that were written down before the segmenter was run on them (P .842, R .609, F1 .707).
    Named("mailman digest", lambda p,n: f"Message: {n+1}\nDate: {weekday(p)[:3]}, {p.day[2]:02} {MONTHS[p.day[1]-1][:3]} {p.day[0]} 10:{10+n%50}:00 +0200\nFrom: Norland Police Press Office <press@norpol.example>\nTo: media-list@norpol.example\nSubject: [media-list] {p.title}\nMessage-ID: <{n+1000}@norpol.example>\nContent-Type: text/plain; charset=utf-8\n\n{wrapped(p.body)}\n\n\n------------------------------\n\n", before="Send media-list mailing list submissions to\n\tmedia-list@norpol.example\n\nToday's Topics:\n\n   1. Nets seized (Press Office)\n   2. Two held (Press Office)\n\n\n----------------------------------------------------------------------\n\n"),
    Named("pandoc fences", lambda p,n: f"::: {{#post-{n+812} .post .type-post}}\n## [{p.title}](https://example.org/{n}/) {{.entry-title}}\n\n[{american(p)}](https://example.org/{n}/)\n\n{wrapped(p.body)}\n:::\n\n"),
    Named("listing with read more", lambda p,n: f"{p.title}\n{p.day[2]:02}.{p.day[1]:02}.{p.day[0]}\n{p.body.split(chr(10))[0]}\nRead more »\n\n"),
    Named("WhatsApp of a spokesman", lambda p,n: f"{p.day[2]:02}/{p.day[1]:02}/{p.day[0]}, 10:{10+n%50} - PPRO Norland: *PRESS RELEASE*\n\n*{p.title.upper()}*\n\n{p.body}\n\nSP Runa Dahl\nPolice Public Relations Officer\nFor: Commissioner of Police, Norland Command\n"),
    Named("wire with slug, editors' note, byline", lambda p,n: f"BC-NOR--Police-Harbour,{n+3}00\n{p.title}\nEds: APNewsNow. Will be updated.\nBy RUNA DAHL\nHarbour Press\n{town(p).upper()} (HP) _ {p.body}\n___\nFollow Runa Dahl at https://example.org/runadahl\n\n"),
    Named("reading list export", lambda p,n: f"{p.title}\nnorpol.example · {n%7+2} min\nSaved {p.day[2]} {MONTHS[p.day[1]-1][:3]}\n\n{p.body}\n\n"),
    Named("court list", lambda p,n: f"{n+1}) Public Prosecutor v. Dahl ({n+31}/{p.day[0]})\nCourt: District Court of {town(p).title()}\nSubject: {p.title}\n\n{p.body}\n\n"),
    Named("notebook pages", lambda p,n: f"# {p.title}\n\nCreated: {american(p)} 10:{10+n%50} AM\nTags: Crime, Harbour\nURL: https://norpol.example/{n}\n\n## Text\n\n{p.body}\n\n"),
    # Six more, after what those had taught (P .886, R .674, F1 .765).
    Named("Telegram export", lambda p,n: f"Norland Police, [{p.day[2]:02}.{p.day[1]:02}.{p.day[0]} 10:{10+n%50}]\n{p.title}\n\n{p.body}\n\n@norlandpolice\n\n"),
    Named("citation above", lambda p,n: f"{p.publisher} ({p.day[0]}, {MONTHS[p.day[1]-1]} {p.day[2]}). {p.title}. https://www.example.org/press/{n+9}\n\n{p.body}\n\n"),
    Named("PDF to text with running heads", lambda p,n: f"\fNORLAND POLICE                                        Media Unit\nTel: 555 0100                                  media@norpol.example\n\n{british(p)}\n\n{wrapped(p.title.upper(),60)}\n\n{wrapped(p.body,80)}\n\n{' '*40}1\n"),
    Named("newsletter with sections", lambda p,n: f"{('IN THE COURTS','AT THE BORDER','ON THE ROADS','AT SEA')[n%4]}\n\n{p.title}\n\n{p.body}\n\nREAD THE FULL RELEASE\n\n"),
    Named("Facebook posts", lambda p,n: f"Norland Police\n{MONTHS[p.day[1]-1]} {p.day[2]} at 10:{10+n%50} AM ·\n\n{p.title}\n\n{p.body}\n\nAll reactions:\n{n%90+12}\n\nLike\nComment\nShare\n"),
    Named("clippings, paper and page behind", lambda p,n: f"{p.title}\n{p.body}\n(Harbour Courier, {british(p)}, p. {n%12+1})\n\n"),
    # One more of six (P 1.000, R .986, F1 .993); the others are held out.
    Named("briefing in bullets", lambda p,n: f"• {p.title} ({p.publisher})\n\n{p.body}\n\n"),
    # Seven more, a fourth round (P 1.000, R .857, F1 .923: all of one style missed).
    Named("tag page with pictures", lambda p,n: f"{p.title}\n\nPhoto: Norland Police\n\n{p.body}\n\n\n\n", before="Tag Archives: crime\n\n"),
    Named("weekly review of an embassy", lambda p,n: f"{n+1}. {p.title}\n\n{p.body}\n\n(Source: {p.publisher}, {weekday(p)[:3]}. {p.day[2]}/{p.day[1]})\n\n", before="WEEKLY SECURITY REVIEW\nWeek 21\nFor internal use\n\n"),
    Named("intranet news", lambda p,n: f"{p.title}\n{n%30+3} views | {n%5} replies | {p.day[2]:02}-{MONTHS[p.day[1]-1][:3]}-{p.day[0]}\n\n{p.body}\n\n"),
    Named("fax pages", lambda p,n: f"{p.day[1]:02}/{p.day[2]:02}/{p.day[0]}  10:{10+n%50}   555 0100             NORPOL PRESS            PAGE 01/01\n\n{p.title.upper()}\n\n{wrapped(p.body,70)}\n\n"),
    Named("targeted news", lambda p,n: f"{p.title}\n{town(p).upper()}, {MONTHS[p.day[1]-1][:3]}. {p.day[2]} -- {p.publisher} issued the following news release:\n* * *\n{p.body}\n\n", before="Police\nHere's a look at documents from police forces\nFeatured Stories\n"),
    Named("LinkedIn posts", lambda p,n: f"Norland Police\n12,{n%900+100} followers\n{n%9+1}w · Edited ·\n\n{p.title}\n\n{p.body}\n\n#crime #police\n\n"),
    Named("search results saved", lambda p,n: f"Result {n+1}\n{p.title}\nwww.example.org › press › {p.day[0]}\n{p.body}\n\n"),
    # Six more, a fifth round (P .992, R .913, F1 .951).
    Named("minutes book", lambda p,n: f"{n+1}/{p.day[0]%100}  {p.title}\n        {town(p).title()}, {p.day[2]}.{p.day[1]}.{p.day[0]}\n{wrapped(p.body,78)}\n\n"),
    Named("Outlook export", lambda p,n: f"________________________________\nFrom: Media Desk <media@norpol.example>\nSent: {weekday(p)}, {american(p)} 10:{10+n%50} AM\nTo: News list\nSubject: FW: {p.title}\n\nCAUTION: This email originated from outside of the organization.\n\n{p.body}\n\n"),
    Named("court reporter's blog", lambda p,n: f"{p.title}\n\nJanuary {n%28+1}, 2024 by Runa Dahl, posted in Courts | Permalink\n\n{p.body}\n\nRelated posts:\nNo related posts.\n\n"),
    Named("press cuttings service", lambda p,n: f"Title: {p.title}   Source: {p.publisher}   Date: {p.day[2]:02}/{p.day[1]:02}/{p.day[0]}\nSummary\n{p.body}\n\n"),
    Named("slides pasted", lambda p,n: f"Slide {n+1}\n\n{p.title}\n\n{p.body}\n\n"),
    Named("bulletin with towns as leads", lambda p,n: f"{town(p).upper()}: {p.title}\n\n{p.body}\n\n"),
    # 8 more, bundles of real releases, at a first measurement of P .700, R .609, F1 .651.
    Named("Presseportal", lambda p,n: f"POL-{town(p)[:2].upper()}: {p.title}\n\n{p.day[2]:02}.{p.day[1]:02}.{p.day[0]} – 10:{10+n%50}\n\n{town(p).title()} (ots) - {p.body}\n\nPlease direct queries to:\n\nPolice {town(p).title()}\nPress office\nPhone: 0421 555-0100\nE-Mail: press@polizei.example\n\nOriginal content of: Police {town(p).title()}, transmitted by news aktuell\n\n"),
    Named("GOV.UK copied", lambda p,n: f"{('News story','Press release')[n%2]}\n{p.title}\nOfficers acted after months of work across several forces.\n\nFrom:\n{p.publisher}\nPublished\n{british(p)}\n\n{p.body}\n\nShare this page\nShare on Facebook\nShare on Twitter\nPublished {british(p)}\n\n"),
    Named("ANPA wire", lambda p,n: f"r i bc-{town(p)[:3].lower()}-police   {p.day[1]:02}-{p.day[2]:02} 0{n%9+1}12\n^{p.title}<\n^By RUNA DAHL=\n^Harbour Press=\n   {town(p).upper()} (HP) _ "+"\n   ".join(x for x in p.body.split("\n") if x)+f"\n\n   HP-ES-{p.day[1]:02}-{p.day[2]:02}-{p.day[0]%100} {1000+n}GMT\n"),
    Named("terminal of a wire", lambda p,n: f"{p.day[2]:02}-{MONTHS[p.day[1]-1][:3]}-{p.day[0]} 10:{10+n%50}:11 AM\n{'UPDATE 1-' if n%3==1 else ''}{p.title.upper()}\n\n    {town(p).upper()}, {MONTHS[p.day[1]-1][:3]} {p.day[2]} (Harbour Press) - {p.body}\n\n((runa.dahl@harbourpress.example; +44 20 7946 0018;))\n\n"),
    Named("OCR, headline with full stop", lambda p,n: f"{p.title.upper().rstrip('.')}.\n\n{wrapped(p.body,64)}\n\n"),
    Named("Slack export", lambda p,n: f"Runa Dahl  10:{10+n%50} AM\n{p.title}\n{p.body}\n\n"),
    Named("time stamps between", lambda p,n: f"----- {p.day[0]}-{p.day[1]:02}-{p.day[2]:02} 10:{10+n%50}:03 -----\n{p.title}\n\n{p.body}\n\n"),
    Named("o0o", lambda p,n: f"{p.title}\n\n{p.body}\n\n– o0o –\n\n"),
    # 8 more, bundles of real releases, at a first measurement of P .994, R .918, F1 .955.
    Named("BBC Monitoring", lambda p,n: f"{p.title}\n\nText of report by {p.publisher} website, {town(p).title()}, in English 0900 gmt {p.day[2]} {MONTHS[p.day[1]-1][:3]} {p.day[0]%100}\n\n{p.body}\n\nSource: {p.publisher} website, {town(p).title()}, in English 0900 gmt {p.day[2]} {MONTHS[p.day[1]-1][:3]} {p.day[0]%100}\n\nMON EU1 EuroPol rd/kl\n\n"),
    Named("Reddit posts", lambda p,n: f"u/norlandpolice\n•\n{n+2} days ago\n\n{p.title}\nNews\n\n{p.body}\n\nUpvote\n{n*7+12}\n\nDownvote\n\n{n+3}\nShare\n"),
    Named("chapters of a report", lambda p,n: f"2.{n+1} {p.title}\n\n{p.body}\n\n", before="2 Press releases of the quarter\n\n"),
    Named("YAML", lambda p,n: f"- title: \"{p.title}\"\n  date: {p.day[0]}-{p.day[1]:02}-{p.day[2]:02}\n  text: |\n    "+"\n    ".join(p.body.split("\n"))+"\n"),
    Named("last updated below", lambda p,n: f"{p.title}\n\n{p.body}\n\nLast updated: {british(p)}\n\n"),
    Named("day and month in the gutter", lambda p,n: f"{p.day[2]:02}\n{MONTHS[p.day[1]-1][:3].upper()}\n{p.title}\n\n{p.body}\n\n"),
    Named("scraper's records", lambda p,n: f"headline: {p.title}\nurl: https://norpol.example/news/{n+40}\nscraped_at: {p.day[0]}-{p.day[1]:02}-{p.day[2]:02}T10:{10+n%50}:00\nbody:\n{p.body}\n\n"),
    Named("PIB", lambda p,n: f"Ministry of Home Affairs\n{p.title}\nPosted On: {p.day[2]:02} {MONTHS[p.day[1]-1][:3].upper()} {p.day[0]} 4:{10+n%50}PM by PIB {town(p).title()}\n\n{p.body}\n\n*****\n\nRD/KL\n\n(Release ID: {1700000+n*37}) Visitor Counter : {n*31+200}\n\n"),
    # 10 more, bundles of real releases, at a first measurement of P 1.000, R .861, F1 .925.
    Named("CMS export with pipes", lambda p,n: f"{n+48120} | published | en | {p.day[0]}-{p.day[1]:02}-{p.day[2]:02} 10:{10+n%50}\n{p.title}\n\n{p.body}\n\n"),
    Named("tab-indented outline", lambda p,n: f"{p.title}\n\t"+p.body.replace("\n\n","\n\t")+"\n"),
    Named("emoji newsletter", lambda p,n: f"📌 {p.title}\n🗓 {british(p)} | 🏛 {p.publisher}\n\n{p.body}\n\n"),
    Named("wiki news", lambda p,n: f"{weekday(p)}, {american(p)}\n\n{p.title}\n\n{p.body}\n\nSources\n\n* {p.publisher}. \"{p.title}\". {p.publisher}, {american(p)}\n\n"),
    Named("begin and end marks", lambda p,n: f"*** BEGIN RELEASE {n+1} ***\n{p.title}\n\n{p.body}\n*** END RELEASE {n+1} ***\n\n"),
    Named("press review, paper and day behind a dash", lambda p,n: f"{p.title} — {p.publisher}, {p.day[2]} {MONTHS[p.day[1]-1][:3]}\n\n{p.body}\n\n"),
    Named("SharePoint news", lambda p,n: f"{p.title}\nRuna Dahl\nPress Officer\nPublished {p.day[1]}/{p.day[2]}/{p.day[0]}\n\n{p.body}\n\n{n*3+4} people liked this\n{n*31+90} Views\n\n"),
    Named("plain mail, wrapped", lambda p,n: f"{wrapped(p.title,68)}\n\n{wrapped(dated(p),68)}\n\n"),
    Named("URN feed", lambda p,n: f"URN: {n+55201}\nHEADLINE: {p.title}\nCATEGORY: crime\nPUBLISH: {p.day[0]}-{p.day[1]:02}-{p.day[2]:02}T10:{10+n%50}:00Z\n\n{p.body}\n\n"),
    Named("CDATA", lambda p,n: f"<![CDATA[{p.title}]]>\n<![CDATA[{p.body}]]>\n"),
    # 15 of 52 more, three rounds over bundles of real releases (F1 .749, .867, .942 at first measurement).
    Named("head of many files", lambda p,n: f"==> releases/{p.day[0]}-{n+100}.txt <==\n{p.title}\n\n{p.body}\n\n"),
    Named("name of the file as a comment", lambda p,n: f"# file: {p.day[0]}-{n+100}.md\n{p.title}\n{british(p)}\n\n{p.body}\n\n"),
    Named("scraper, then a rule", lambda p,n: f"URL: https://norpol.example/news/{n+40}\nTitle: {p.title}\nDate: {p.day[0]}-{p.day[1]:02}-{p.day[2]:02}\n---\n{p.body}\n\n"),
    Named("drawers of org mode", lambda p,n: f"* {p.title}\n:PROPERTIES:\n:DATE: <{p.day[0]}-{p.day[1]:02}-{p.day[2]:02}>\n:SOURCE: norpol.example\n:END:\n{p.body}\n\n"),
    Named("copied reader of feeds", lambda p,n: f"{p.title}\n{p.publisher} · {n%20+2}h ago\n\n{p.body}\n\n"),
    Named("posted by, category", lambda p,n: f"{p.title}\nPosted on {american(p)} by {('admin','pio','webmaster')[n%3]}\nCategory: News\n\n{p.body}\n\nTags: harbour, court\nLeave a comment\n\n"),
    Named("crumbs and share buttons", lambda p,n: f"Home > News > Press releases\n{p.title}\nShare\nFacebook\nTwitter\nEmail\nPrint\n{weekday(p)}, {american(p)}\n{p.body}\nBack to top\n"),
    Named("reporter's byline", lambda p,n: f"{p.title}\nBy {('Runa Dahl','Tom Reilly','Aisha Khan')[n%3]}, {('Valley','Harbour')[n%2]} News\n{american(p)}\n\n{p.body}\n\n"),
    Named("headline in a box", lambda p,n: f"+{'-'*68}+\n| {p.title[:66]:66} |\n+{'-'*68}+\n\n{p.body}\n\n"),
    Named("BBCode", lambda p,n: f"[b]{p.title}[/b]\n[i]{p.publisher} | {p.day[2]:02}.{p.day[1]:02}.{p.day[0]}[/i]\n\n{p.body}\n\n[url]https://norpol.example/{n}[/url]\n\n"),
    Named("release number alone", lambda p,n: f"Release No. {p.day[0]%100}-{100+n*3}\n{p.title}\n\n{p.body}\n\n"),
    Named("clippings, paper and page above", lambda p,n: f"{('The Valley Herald','Harbour Times','The Daily Post')[n%3]}, {p.day[2]} {MONTHS[p.day[1]-1][:3]} {p.day[0]}, p. {n%30+1}\n{p.title}\n\n{p.body}\n\n"),
    Named("post of a bot", lambda p,n: f"newsbot  {n%12+1}:{10+n%50} PM\n*{p.title}*\n{p.body}\n\n"),
    Named("number of the database", lambda p,n: f"[{10234+n*7}] {p.title}\n{p.body}\n\n"),
    Named("case, office, day", lambda p,n: f"Case {n+1}\nRe: {p.title}\nFiled: {p.day[2]:02}/{p.day[1]:02}/{p.day[0]}\nOffice: {p.publisher}\n\n{p.body}\n\n"),
    # 12 of 60 more, rounds over bundles of real releases (F1 .873, .897, .893, then, with heads weighed as a series, .854).
    Named("citation of a database", lambda p,n: f"{n+1}. {p.publisher}. {p.day[0]} {MONTHS[p.day[1]-1][:3]} {p.day[2]}.\n\n{p.title}.\n\n{p.body}\n\n"),
    Named("indented headline, source indented behind", lambda p,n: f"\t{p.title}\n"+p.body.replace("\n\n","\n")+f"\n\t({p.publisher}, {p.day[2]}.{p.day[1]}.{p.day[0]})\n"),
    Named("rows of a sheet", lambda p,n: f"{n+1}\t{p.day[2]:02}-{MONTHS[p.day[1]-1][:3]}-{p.day[0]%100:02}\t{p.publisher}\t{p.title}\t"+p.body.replace("\n\n","\n")+"\n", before="No\tDate\tAgency\tHeadline\tText\n"),
    Named("somebody wrote", lambda p,n: f"On {weekday(p)[:3]}, {p.day[2]:02} {MONTHS[p.day[1]-1][:3]} {p.day[0]} at 10:{10+n%50}, {p.publisher} <news@norpol.example> wrote:\n\n{p.title}\n\n{p.body}\n\n"),
    Named("address above", lambda p,n: f"https://www.norpol.example/news/{p.day[0]}/{p.day[1]:02}/{n+40}\n{p.title}\n\n{p.body}\n\n"),
    Named("address behind", lambda p,n: f"{p.title}\n\n{p.body}\n\nhttps://www.norpol.example/news/{p.day[0]}/{p.day[1]:02}/{n+40}\n\n"),
    Named("TEI", lambda p,n: f'<div type="release" n="{n+1}">\n<head>{p.title}</head>\n<docDate>{p.day[0]}-{p.day[1]:02}-{p.day[2]:02}</docDate>\n{p.body}\n</div>\n'),
    Named("documents of a corpus", lambda p,n: f'<doc id="{n}" source="norpol.example">\n{p.title}\n{p.body}\n</doc>\n'),
    Named("alert by message", lambda p,n: f"ALERT {4120+n*37} {p.day[2]:02}{MONTHS[p.day[1]-1][:3]}{p.day[0]%100:02}: {p.title}\n{p.body}\n\n"),
    Named("two columns above", lambda p,n: f"{p.publisher[:40]:<50}{british(p)}\n\n{p.title}\n\n{p.body}\n\n"),
    Named("section, headline, staff reporter", lambda p,n: f"{('CRIME','COURTS','NATIONAL','BORDER')[n%4]}\n{p.title}\nBy Staff Reporter\n\n{p.body}\n\n"),
    Named("numbers of chapters and sections", lambda p,n: f"{n//3+1}.{n%3+1} {p.title}\n\n{p.body}\n\n"),
    # 14 more, in bundles of 4 and 40, at a first measurement of P .981, R .878, F1 .926; the wire's "nnnn" stood above then.
    Named("web page, crumbs, share line and day", lambda p, n: f"Home / News / {p.day[0]}\n\n{p.title}\n\nDate: {british(p)}   Share this page:\n\n{p.body}\n\nRelated links\nTop of page\n\n"),
    Named("newsletter with contents and back to top", lambda p, n: f"{n + 1}. {p.title.upper()}\n\n{p.body}\n\n[Back to contents]\n\n", before="NORLAND POLICE NEWSLETTER\nIssue 14\n\nIN THIS ISSUE\n\n1. Nets seized\n2. Two held\n3. And more\n\n"),
    Named("RSS items with guid and pubDate as text", lambda p, n: f"title: {p.title}\nlink: https://norpol.example/?p={n + 311}\nguid: norpol-{n + 311}\npubDate: {weekday(p)[:3]}, {p.day[2]:02} {MONTHS[p.day[1] - 1][:3]} {p.day[0]} 08:{10 + n % 50}:00 GMT\ndescription: {p.body}\n\n"),
    Named("digest of mail, number and sender", lambda p, n: f"{n + 1}. {p.title}\n   from: {p.publisher}\n   {p.day[0]}-{p.day[1]:02}-{p.day[2]:02} 09:{10 + n % 50}\n\n{wrapped(p.body, 70)}\n\n", before="Digest for norland-press, 40 messages\n\n"),
    Named("OCR pack with running heads", lambda p, n: f"NORLAND CONSTABULARY — PRESS PACK\n\n{p.title.upper()}\n\n{wrapped(p.body, 66)}\n\n- {n + 1} -\n\n"),
    Named("CSV of headline, day and text in quotes", lambda p, n: f'"{n + 1}","{p.day[0]}-{p.day[1]:02}-{p.day[2]:02}","{p.title}","{p.body}"\n', before='"id","date","headline","text"\n'),
    Named("wiki page with edit links", lambda p, n: f"{p.title} [edit]\n\n{p.body}\n\n", before="Press releases of the harbour police\nFrom Norwiki\n\n"),
    Named("chat export, sender and time above", lambda p, n: f"Norland Police Media, [{10 + n % 12}:{10 + n % 50}]\n{p.title}\n{p.body}\n\n"),
    Named("agency copy with slug and take", lambda p, n: f"zczc\nNPA{n + 104}\nPOLICE-{town(p).upper()}\n{p.title}\n{dated(p)}\nnnnn\n"),
    Named("numbered circulars", lambda p, n: f"CIRCULAR No. {n + 12} of {p.day[0]}\n\nSubject: {p.title}\n\n{p.body}\n\nBy order\n\n"),
    Named("Tweet Share Print under the headline", lambda p, n: f"{p.title}\nTweet\nShare\nPrint\nA A A\n{p.body}\n\n"),
    Named("date lines in square brackets", lambda p, n: f"[{british(p)}]\n{p.title}\n\n{p.body}\n\n"),
    Named("two blank lines and a dateline only", lambda p, n: f"{dated(p)}\n\n\n"),
    Named("bilingual label and number", lambda p, n: f"Pressemitteilung / Press release {n + 31}/{p.day[0] % 100}\n{p.title}\n\n{p.body}\n\n"),
)  # fmt: skip
