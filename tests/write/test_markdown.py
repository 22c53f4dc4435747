import re

from made_up import EMPTY, HOSTILE, RECORD, written
from pressfacts.write.markdown import plain

PARROTS = """\
## Forty parrots fly home after Operation Quiet Feather

*Forest Police (newsroom) · 12 Mar 2024 · Lima, Peru · parrots.txt, article 2 of 3*

| Figure | How many | Of what | Where | When | Operation |
| --- | --- | --- | --- | --- | --- |
| arrests | 12 |  |  | 3–10 Mar 2024 | Operation Quiet Feather |
| money (seized) | ≥ USD 1,500,000 |  |  |  | Operation Quiet Feather |
| seizures | ≈ 400 | kg of shark fins |  |  |  |
| seizures | 30–40 | parrots | Peru, Ecuador |  |  |
| seizures | 9 | chicks (part of 30–40) |  |  |  |

| Operation | When | Where | Organizations |
| --- | --- | --- | --- |
| Operation Quiet Feather | 3–10 Mar 2024 | Peru, Ecuador | Forest Police |

| Person | Roles | Organization | Also |
| --- | --- | --- | --- |
| Rosa Quispe | Inspector | Forest Police | Quispe |

| Organization | Acronym | Country |
| --- | --- | --- |
| Forest Police | FP | Peru |

| Country | Code |
| --- | --- |
| Peru | PE |
| Ecuador | EC |

| Date | In the text |
| --- | --- |
| 2024-03-03/2024-03-10 | 3 to 10 March 2024 |
"""


def test_an_article_is_a_section_with_tables() -> None:
    assert written("markdown", RECORD) == PARROTS


def test_articles_are_parted_by_a_blank_line() -> None:
    assert written("markdown", RECORD, EMPTY) == PARROTS + "\n## (no title)\n\n*standard input*\n"


def test_nothing_in_a_record_is_markup() -> None:
    assert plain("a|b [c](d) <e> *f* _g_ `h` &amp; ~i~ \\") == (
        r"a\|b \[c\](d) \<e\> \*f\* \_g\_ \`h\` \&amp; \~i\~ \\"
    )
    text = written("markdown", HOSTILE)
    assert not re.search(r"(?<!\\)(?:\\\\)*[<>\[\]]", text)
    assert all(c.isprintable() or c == "\n" for c in text)
