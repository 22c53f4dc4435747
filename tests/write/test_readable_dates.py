import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressfacts.write.readable_dates import readable


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2023", "2023"),
        ("2023-10", "Oct 2023"),
        ("2023-10-03", "3 Oct 2023"),
        ("2020-21", "spring 2020"),
        ("2021-36", "Q4 2021"),
        ("199X", "1990s"),
        ("XXXX-10-03", "3 Oct"),
        ("2023-10-03/2023-10-10", "3–10 Oct 2023"),
        ("2023-02-28/2023-03-03", "28 Feb – 3 Mar 2023"),
        ("2022-12-28/2023-01-03", "28 Dec 2022 – 3 Jan 2023"),
        ("2022-10/2023-03", "Oct 2022 – Mar 2023"),
        ("2023-04/2023-06", "Apr–Jun 2023"),
        ("XXXX-10-03/XXXX-10-10", "3–10 Oct"),
        ("2019/2021", "2019–2021"),
        ("2017/..", "since 2017"),
        ("../2017-05", "until May 2017"),
        ("2023-10-03/2023-10-03", "3 Oct 2023"),
        ("2004-06~", "2004-06~"),
        ("XXXX", "XXXX"),
        ("2023-99", "2023-99"),
        ("2023-XX-03", "2023-XX-03"),
    ],
)
def test_edtf_in_words(edtf: str, words: str) -> None:
    assert readable(edtf) == words


@given(st.text("0123456789X-/.~?"))
def test_any_text_is_readable(edtf: str) -> None:
    assert isinstance(readable(edtf), str)
