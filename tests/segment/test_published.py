"""The day of publication where no label, no line of its own and no dateline gives one."""

import pytest

from pressfacts.segment import segment


@pytest.mark.parametrize(
    ("opening", "day"),
    [
        ("March 5, 2024 – ", "2024-03-05"),
        ("5 May 2024 (Newswire) – ", "2024-05-05"),
        ("(5 May 2024) ", "2024-05-05"),
        (" date 2017-06-05 (CNS): ", "2017-06-05"),
        ("Published 5 June 2017 (CNS): ", "2017-06-05"),
        ("On 5 May 2024 ", None),
        ("5 May 2024 was the day: ", None),
    ],
)
def test_a_day_that_opens_the_running_text(opening: str, day: str | None) -> None:
    body = "Customs officers have stopped a lorry whose load of garden gnomes was hollow and not empty."
    (article,) = segment(f"Gnomes Were Hollow\n\n{opening}{body}\n")
    assert (article.published, article.dateline) == (day, None)
