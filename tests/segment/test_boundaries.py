"""Each layout of several articles is cut where a reader would cut it, and a single article never."""

import pytest

from pressfacts.segment import segment

BODY = (
    "Inspectors working with the coast guard boarded nine trawlers last week and counted every crate on deck. "
    "They took away 1,200 kg of undersized cod and two illegal nets, the agency said.\n\n"
    "“The sea is not a free larder,” said Chief Inspector Runa Dahl. The skippers will appear in court in June."
)
HEADS = ["Trawlers Lose Their Nets", "Ivory Hidden in Piano Legs", "Forged Stamps Traced to a Village Printer"]

LAYOUTS = {
    "source": "{head}\n\nSource: Northern Fisheries (news)\n\n{body}\n\n",
    "source, tight": "{head}\nSource: Northern Fisheries (news)\n{body}\n",
    "page header": "All news\n3 May 2021\n\n{head}\n\n{body}\n\n",
    "announced": "Department of Fisheries\nOffice of Public Affairs\n\nFOR IMMEDIATE RELEASE\nMonday, May 3, 2021\n\n"
    "{head}\n\n{body}\n\n",
    "announced, plain": "PRESS RELEASE\n\n{head}\n\n{body}\n\n",
    "announced below": "{head}\n\nLinkedIn\n\nFor Immediate Release\n\nU.S. Attorney's Office, District of Norland\n\n"
    "{body}\n\n",
    "publish date": "{head}\n\nNine boats searched in one night\n\nPublish date 3 May 2021\n\n{body}\n\n",
    "dated release": "{head}\n\n3 May 2021|PRESS RELEASE\n\n{body}\n\n",
    "published by": "{head}\n\nPublished By\n\nHarbour Police\n\nPublished Date\n\n2021-05-03\n\n{body}\n\n",
    "date below": "{head}\n\nMay 3, 2021\n\n{body}\n\n",
    "labels": "Date: 3 May 2021\nTitle: {head}\n\n{body}\n\n",
    "title first": "Title: {head}\nDate: 3 May 2021\nSource: Harbour Police\n\n{body}\n\n",
    "ruler": "{head}\n\n{body}\n\n---\n\n",
    "double ruler": "{head}\n\n{body}\n\n=====\n",
    "stars": "{head}\n\n{body}\n\n* * *\n\n",
    "form feed": "{head}\n\n{body}\n\f",
    "end mark": "{head}\n\nARVIK, Norland – {body}\n\n###\n\n",
}


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_every_layout_is_cut_at_its_headers(layout: str, ends: str) -> None:
    parts = [LAYOUTS[layout].format(head=head, body=BODY).replace("\n", ends) for head in HEADS]
    articles = list(segment("".join(parts)))
    assert [a.title for a in articles] == HEADS
    assert [a.text.strip() for a in articles] == [p.strip() for p in parts]


@pytest.mark.parametrize(
    "inside",
    [
        "How the nets were found\n\nDivers saw them by chance.",
        "---\n\nMedia contact:\nRuna Dahl, press office\n+44 20 7946 0000",
        "***\n\nThe skippers are presumed innocent until a court finds otherwise.",
        "***\n\nAbout the Northern Fisheries\n\nThe agency guards the coast from Arvik to Sundby, in all weathers.",
        "Findings\n--------\n\nNine boats were searched.",
        "For Immediate Release is what the minister wrote on the crate.",
        "Related stories\n\nOyster Thieves Return\n\n4 May 2021\n\nA Whale of a Fine\n\n5 May 2021",
        "Press release number: 21-7\n\nMedia statement\n\nShare",
        "Crates seized by port and month\n\nThe table is as of 3 May 2021.",
        "###",
        "Date: 9 June\nTime: 10:00\nPlace: Arvik court house",
        "The full statement follows:\n\n---\n\nStatement of the Minister for the Sea\n\nWe will not tire of counting.",
    ],
)
def test_nothing_inside_an_article_starts_one(inside: str) -> None:
    text = f"{HEADS[0]}\n\nSource: Northern Fisheries\n\n{BODY}\n\n{inside}\n\n{BODY}\n"
    assert len(list(segment(text))) == 1


def test_a_release_line_below_the_first_title_belongs_to_it() -> None:
    text = f"{HEADS[0]}\n\nNets, cod and a missing anchor\n\nFor Immediate Release\n\nContact:\n\n{BODY}\n"
    assert [a.title for a in segment(text)] == [HEADS[0]]


def test_blank_lines_belong_to_the_article_before() -> None:
    layout = LAYOUTS["source"]
    first, second = segment("\n\n" + "".join(layout.format(head=h, body=BODY) + "\n\n\n" for h in HEADS[:2]))
    assert first.start == 0
    assert second.text.startswith(HEADS[1])


@pytest.mark.parametrize("sign", ["**", ""])
def test_headings_of_a_round_up_begin_no_article(sign: str) -> None:
    heads = ("Two held over forged stamps in Sundby", "Stolen anchor is found again near Arvik")
    cases = "\n\n".join(f"{sign}{head}{sign}\n\n{BODY}" for head in heads)
    assert len(list(segment(f"Weekly crime round-up, 3-9 May\n\n{BODY}\n\n{cases}\n"))) == 1
    assert len(list(segment(f"Weekly crime round-up\n\n{BODY}\n\nENDS\n\n{heads[0]}\n\n{BODY}\n"))) == 2


def test_a_line_over_the_headline_may_change_or_be_missing() -> None:
    head = "From:\nHarbour Police\nPublished\n3 May 2021"
    articles = [
        f"{above}{title}\n\n{head}\n\n{BODY}\n\n{BODY}"
        for above, title in (
            ("News story\n", "Nets seized in Arvik"),
            ("Press release\n", "Two held in Sundby"),
            ("Press release\n", "Stolen anchor is found again"),
        )
    ]
    assert len(list(segment("\n\n".join(articles)))) == 3
