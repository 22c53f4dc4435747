"""Two columns are read one after the other, and nothing else changes its order."""

import io
import textwrap

import pytest

from expected import SAMPLES
from made_files import found, pdf
from pressfacts.read.columns import in_reading_order

LEFT = (
    "Officers of the Harbour Police arrested fourteen people in Lisbon and in Porto on Monday after a long inquiry into "
    "the theft of ferrets from a zoo. The animals were found in a lorry near the old port and were taken back to the "
    "zoo the same evening, said the head of the unit.\n\nA court ordered nine of the suspects to be held until the "
    "trial begins, which is expected in the autumn. The other five were released on bail and have to report to a police "
    "station every week. Investigators seized three boats, two cars and some 40,000 euros in cash."
)
RIGHT = (
    "The operation was led by the customs service of Portugal together with the national police of Spain, and was "
    "called Long Tunnel. It began last year when a keeper noticed that cages were empty in the mornings though they had "
    "been locked in the evenings by himself.\n\nExperts from four countries took part. Anyone who knows more about the "
    "theft is asked to call the police in the town of Sines, where a special line has been opened for the public."
)
HEAD = "Ferrets go home after the largest operation that the harbour has seen in all of its years\n\n"
TABLE = "".join(f"Item {i:<12}   {i * 37:>8}   {i * 91:>8}    none\n" for i in range(30))
PROSE_TABLE = "".join(f"{name:<12}    was seized by officers of the customs service\n" for name in ("Boat", "Car") * 9)
LIST = "".join(f"{i}.   Officers seized {i} boats in the harbour   in   May\n" for i in range(20))
CODE = "".join(f"    if (a == {i})      return   false;   // and the next\n" for i in range(20))


def lines(text: str, width: int) -> list[str]:
    return [line for part in text.split("\n\n") for line in (*textwrap.wrap(part, width), "")][:-1]


def side_by_side(left: str, right: str, width: int, drift: bool = False) -> str:
    """Two texts as `pdftotext -layout` prints columns; with `drift` some lines of the right one are off by one."""
    a, b = lines(left, width), lines(right, width)
    rows = max(len(a), len(b))
    a, b = a + [""] * (rows - len(a)), b + [""] * (rows - len(b))
    return "\n".join(
        f"{x:{width + 4 + (drift and i % 5 == 0)}}{y}".rstrip() for i, (x, y) in enumerate(zip(a, b, strict=True))
    )


def flat(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("width", [34, 45])
@pytest.mark.parametrize("drift", [False, True])
def test_a_page_in_two_columns(width: int, drift: bool) -> None:
    tail = "\n\nA last line below both of the columns, which crosses the gutter between them as well.\n"
    page = HEAD + side_by_side(LEFT, RIGHT, width, drift) + tail
    read = flat(in_reading_order(page))
    assert read == flat(f"{HEAD} {LEFT} {RIGHT} {tail}")
    assert in_reading_order(f"{page}\f{page}").count("\f") == 1
    assert flat(in_reading_order(f"{page}\f{page}").split("\f")[1]) == read


def test_a_file_in_two_columns() -> None:
    (text,), errors = found("x", side_by_side(LEFT, RIGHT, 34).encode())
    assert errors == []
    assert flat(text.text) == flat(f"{LEFT} {RIGHT}")
    (record,), _ = found(
        "x", b'{"id": 1, "text": "' + side_by_side(LEFT, RIGHT, 34).replace("\n", "\\n").encode() + b'"}'
    )
    assert flat(record.text) == flat(f"{LEFT} {RIGHT}")


def test_a_column_that_ends_sooner() -> None:
    page = side_by_side(LEFT, RIGHT[:300], 34)
    assert flat(in_reading_order(page)) == flat(f"{LEFT} {RIGHT[:300]}")
    page = side_by_side(LEFT[:330], RIGHT, 34)
    assert flat(in_reading_order(page)) == flat(f"{LEFT[:330]} {RIGHT}")


@pytest.mark.parametrize("text", [TABLE, PROSE_TABLE, LIST, CODE, LEFT, "\n".join(lines(LEFT, 60)), "   " * 1000, ""])
def test_everything_else_stays_as_it_is(text: str) -> None:
    assert in_reading_order(text) is text
    assert in_reading_order(HEAD + text) == HEAD + text


def test_samples_stay_as_they_are() -> None:
    for file in SAMPLES.rglob("*.txt"):
        text = file.read_text("utf-8")
        assert in_reading_order(text) is text


def two_column_pdf(across: bool) -> bytes:
    """A page whose columns are drawn line by line where it is `across`, else one after the other."""
    pypdf = pytest.importorskip("pypdf")
    from pypdf.generic import NameObject, StreamObject

    drawn = [
        [f"1 0 0 1 {x} {700 - 14 * i} Tm ({line}) Tj " for i, line in enumerate(lines(text, 36)) if line]
        for x, text in ((50, LEFT), (320, RIGHT))
    ]
    left, right = drawn
    rows = (
        [piece for pair in zip(left, right, strict=False) for piece in pair] + left[len(right) :] + right[len(left) :]
    )
    content = StreamObject()
    content.set_data(f"BT /F1 11 Tf {''.join(rows if across else left + right)} ET".encode())
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf("Words.")))
    writer.pages[0][NameObject("/Contents")] = writer._add_object(content)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


@pytest.mark.parametrize("across", [False, True])
def test_a_pdf_page_in_two_columns(across: bool) -> None:
    (text,), errors = found("x", two_column_pdf(across))
    assert errors == []
    assert flat(text.text) == flat(f"{LEFT} {RIGHT}")


def test_a_table_in_a_pdf_file_stays_as_it_is() -> None:
    pytest.importorskip("pypdf")
    (text,), _ = found("x", pdf(TABLE.strip()))
    assert text.text.split("\n")[3].split() == TABLE.split("\n")[3].split()
