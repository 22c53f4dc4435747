"""Pages for the tests: releases made up, one that means harm, and a reader of HTML that needs no browser."""

from collections.abc import Sequence
from html.parser import HTMLParser

import msgspec

from made_up import EMPTY, RECORD, TEXT
from pressfacts.record import Country, Mention, Operation, Record, Source

EVIL = """<script>document.title = "owned"</script> & <img src=x onerror="document.title='owned'"> </script></style>
</title><!-- ]]> {{ 7*7 }} {% raw %} "' javascript:alert(1) \u2028 \u202e <svg onload=alert(1)> &lt;b&gt;"""
QUIET_TEXT = "Nothing happened in Iceland.\n\nNobody was harmed."
RELEASE = msgspec.structs.replace(RECORD, text=TEXT)


def evil() -> Record:
    """A record in which everything a release can say is an attack."""
    start = EVIL.index("<img")
    end = EVIL.index("</script></style>")
    mention = Mention(start=start, end=end, text=EVIL[start:end])
    return msgspec.structs.replace(
        RELEASE,
        id="e" * 16,
        text=EVIL,
        title=EVIL,
        source=EVIL,
        document=Source(path=EVIL, index=0, count=1, start=0, end=len(EVIL)),
        dateline=None,
        people=tuple(msgspec.structs.replace(p, name=EVIL, roles=(EVIL,), mentions=(mention,)) for p in RELEASE.people),
        organizations=(),
        countries=(),
        dates=tuple(msgspec.structs.replace(d, text=EVIL, edtf=None, mentions=(mention,)) for d in RELEASE.dates),
        operations=(
            Operation(
                name=EVIL, dates=(), countries=(), organizations=(EVIL,), figures=(0,), rule="x", mentions=(mention,)
            ),
        ),
        figures=(
            msgspec.structs.replace(
                RELEASE.figures[0],
                operation=EVIL,
                item=EVIL,
                unit=EVIL,
                start=mention.start,
                end=mention.end,
                text=mention.text,
                sentence=EVIL,
                dates=(),
            ),
        ),
    )


def many(count: int) -> list[Record]:
    """As many releases, each with its own id and place."""
    return [
        msgspec.structs.replace(
            RELEASE, id=f"{i:016x}", document=Source(path=f"{i % 7}.txt", index=0, count=1, start=0, end=len(TEXT))
        )
        for i in range(count)
    ]


def quiet() -> Record:
    """A release with one country and no figure."""
    at = QUIET_TEXT.index("Iceland")
    mention = Mention(start=at, end=at + 7, text="Iceland")
    return msgspec.structs.replace(
        EMPTY,
        published="2024-05-01",
        text=QUIET_TEXT,
        title="Nothing happened in Iceland.",
        document=Source(path="quiet.txt", index=0, count=1, start=0, end=len(QUIET_TEXT)),
        countries=(Country(alpha_2="IS", alpha_3="ISL", name="Iceland", via=("name",), mentions=(mention,)),),
    )


def april() -> Record:
    """A release with six arrests a month later, hardly sure, and a running total."""
    replace = msgspec.structs.replace
    arrests = replace(
        RELEASE.figures[0],
        value=6,
        low=6,
        high=6,
        dates=("2024-04-02",),
        operation=None,
        confidence=0.6,
        sentence="six",
    )
    so_far = replace(arrests, value=90, low=90, high=90, scope="cumulative", confidence=0.95, sentence="ninety so far")
    return replace(
        RELEASE,
        id="a" * 16,
        document=replace(RELEASE.document, path="april.txt"),
        figures=(arrests, so_far),
        operations=(),
        dates=(),
        published="2024-04-03",
    )


class Seen(HTMLParser):
    """What a browser would see in a page: tags with attributes, and which are open around each mark."""

    VOID = frozenset({"meta", "input", "br", "link"})

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.marks: dict[str, str] = {}
        self.misnested: list[str] = []
        self._open: list[str] = []
        self._within: list[tuple[int, str]] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.tags.append((tag, values))
        if tag in self.VOID:
            return
        self._open.append(tag)
        if values.get("data-m") and values.get("id"):
            self._within.append((len(self._open), str(values["id"])))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open[-1] != tag:
            self.misnested.append(tag)
            return
        if self._within and self._within[-1][0] == len(self._open):
            self._within.pop()
        self._open.pop()

    def handle_data(self, data: str) -> None:
        for _, name in self._within:
            self.marks[name] = self.marks.get(name, "") + data

    def of(self, tag: str) -> Sequence[dict[str, str | None]]:
        return [attrs for name, attrs in self.tags if name == tag]

    @property
    def ids(self) -> list[str]:
        return [str(attrs["id"]) for _, attrs in self.tags if attrs.get("id")]
