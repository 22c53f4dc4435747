"""Further styles that rules are made on: counters, markup, mastheads, closing lines, mail, copied pages, gaps."""

from segmentation.styles import Named, american, british, dated, wrapped

_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_ABOUT_PAGE = "Share this page\nFacebook\nTwitter\nPrint"

MORE = (
    # Counters on lines of their own.
    Named("article n of N", lambda p, n: f"Article {n + 1} of 500\n\n{p.title}\n\n{p.body}\n\n"),
    Named("counter between signs", lambda p, n: f"*** {n + 1} ***\n\n{p.title}\n\n{p.body}\n\n"),
    Named("roman counters", lambda p, n: f"{_ROMAN[n % 12]}.\n\n{p.title}\n\n{british(p)}\n\n{p.body}\n\n"),
    Named("file names", lambda p, n: f"==> release{n:03}.txt <==\n{p.title}\n\n{p.body}\n\n"),
    # Markup and signs around headlines.
    Named("wiki headings", lambda p, _: f"=== {p.title} ===\n\n{p.body}\n\n"),
    Named("HTML headings", lambda p, _: f"<h2>{p.title}</h2>\n\n{p.body}\n\n"),
    Named("Textile headings", lambda p, _: f"h3. {p.title}\n\n{p.body}\n\n"),
    Named("squares", lambda p, _: f"■ {p.title}\n\n{p.body}\n\n"),
    Named("boxes of stars", lambda p, _: f"{'*' * 60}\n{p.title}\n{'*' * 60}\n\n{wrapped(p.body)}\n\n"),
    Named("lines above headlines", lambda p, _: f"{'_' * 40}\n{p.title}\n\n{p.body}\n\n"),
    Named("front matter", lambda p, _: f'---\ntitle: "{p.title}"\ndate: {p.day[0]}-{p.day[1]:02}-{p.day[2]:02}\n---\n\n{p.body}\n\n'),
    # Days beside headlines.
    Named("day and dash before", lambda p, _: f"{british(p)} – {p.title}\n\n{p.body}\n\n"),
    Named("day in digits before", lambda p, _: f"{p.day[0]}-{p.day[1]:02}-{p.day[2]:02}: {p.title}\n\n{p.body}\n\n"),
    Named("day in brackets behind", lambda p, _: f"{p.title} ({british(p)})\n\n{p.body}\n\n"),
    Named("day behind a bar", lambda p, _: f"{p.title} | {american(p)}\n\n{p.body}\n\n"),
    Named("italic day", lambda p, _: f"{p.title}\n\n_{british(p)}_\n\n{p.body}\n\n"),
    Named("section before", lambda p, _: f"[Harbour] {p.title}\n\n{p.body}\n\n"),
    # Lines above headlines.
    Named("addresses of pages", lambda p, n: f"https://www.example.org/news/{p.day[0]}/{n}-{p.name}\n\n{p.title}\n\n{p.body}\n\n"),
    Named("forwarded mail", lambda p, n: f"From: Press Office <press@example.org>\nSent: {american(p)} 10:{10 + n % 50} AM\nTo: news desk\nSubject: {p.title}\n\n{p.body}\n\n"),
    Named("unit, number and headline", lambda p, n: f"HARBOUR POLICE\nRelease {n + 12}/{p.day[0] % 100}\n\n{p.title}\n\n{dated(p)}\n\n"),
    # Lines below articles, and gaps.
    Named("read more", lambda p, _: f"{p.title}\n\n{p.body}\n\nRead more\n\n"),
    Named("a call below", lambda p, _: f"{p.title}\n\n{p.body}\n\nAnyone with information is asked to call the harbour desk on 555 0100.\n\n"),
    Named("next release", lambda p, _: f"{p.title}\n\n{p.body}\n\n--- next release ---\n\n"),
    Named("copied pages", lambda p, _: f"{p.title}\n\n{p.body}\n\n{_ABOUT_PAGE}\n\n"),
    Named("wide gaps", lambda p, _: f"{p.title}\n\n{p.body}\n\n\n\n\n"),
    Named("plus signs", lambda p, _: f"{p.title}\n\n{p.body}\n\n+++\n\n"),
    Named("ornaments", lambda p, _: f"{p.title}\n\n{p.body}\n\n§ § §\n\n"),
)  # fmt: skip
