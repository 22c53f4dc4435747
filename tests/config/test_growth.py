"""Reading a configuration takes time that goes with its length, whatever it holds, and so does finding its names."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from pressfacts.annotate.forms import Forms
from pressfacts.config import Names, OwnName, load_config
from pressfacts.config.locations import Source
from pressfacts.errors import ConfigError

TIMES, WORST, DUST = 4, 9, 0.05
Make = Callable[[int], str]
LINES: dict[str, Make] = {
    "a bracket and spaces": lambda n: "[" + " " * n,
    "brackets": lambda n: "[" * n,
    "spaces": lambda n: " " * n + "a",
    "a header and spaces": lambda n: "[a" + " " * n + "]" + " " * n + "x",
    "a key without an end": lambda n: "a." * n,
    "a quoted key without an end": lambda n: '"a" . ' * n,
    "quotes": lambda n: '"' * n,
    "a word": lambda n: "a" * n,
    "short lines": lambda n: "[a]\n" * n,
}
WHOLE: dict[str, Make] = {
    "a key of many parts": lambda n: ".".join(["a"] * n) + " = 1",
    "a quoted key of many parts": lambda n: " . ".join(["'a'"] * n) + " = 1",
    "a header of many parts": lambda n: "[" + ".".join(["a"] * n) + "]",
    "a key of many parts in a table": lambda n: "x = { " + ".".join(["a"] * n) + " = 1 }",
    "a long key": lambda n: "a" * n + " = 1",
    "a long value": lambda n: 'format = "' + "a" * n + '"\nx = 1',
    "a long name": lambda n: '[names]\npeople = ["' + "a" * n + '"]',
    "many wrong keys": lambda n: "".join(f"k{i} = 1\n" for i in range(n)),
    "many tables": lambda n: "".join(f"[t{i}]\n" for i in range(n)),
    "many names": lambda n: "[names]\npeople = [" + ",".join(f'"Person {i}"' for i in range(n)) + "]",
    "many bodies": lambda n: "".join(
        f'[[names.organizations]]\nname = "Body {i}"\ncountry = "Peru"\n' for i in range(n)
    ),
    "many names and one that is wrong": lambda n: (
        "[names]\nignore = [" + ",\n".join(f'"x{i}"' for i in range(n)) + ",\n3]"
    ),
    "escapes": lambda n: 'x = "' + "\\u0041" * n + '"',
    "comments": lambda n: "#\n" * n,
}


def seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def grows_with(make: Callable[[int], object], size: int) -> bool:
    """Whether four times the size takes about four times as long, in one of three tries on a machine that is busy."""
    return any(_grows_with(make, size) for _ in range(3))


def _grows_with(make: Callable[[int], object], size: int) -> bool:
    """The same in one try; nothing that is quick at the larger size is told."""
    large = min(seconds(lambda: make(size * TIMES)) for _ in range(2))
    return large < DUST or large < WORST * min(seconds(lambda: make(size)) for _ in range(2)) + DUST


@pytest.mark.parametrize("name", LINES)
def test_the_line_of_a_key_is_found_in_time(name: str) -> None:
    assert grows_with(lambda size: Source("x.toml", LINES[name](size)).line_of(["names", "people"]), 1_000)


@pytest.mark.parametrize("name", WHOLE)
def test_a_configuration_is_read_in_time(name: str, tmp_path: Path) -> None:
    def read(size: int) -> None:
        file = tmp_path / f"{size}.toml"
        file.write_text(WHOLE[name](size), "utf-8")
        try:
            load_config(file)
        except ConfigError as error:
            assert len(str(error)) < 1_000

    assert grows_with(read, 5_000)


def test_a_key_of_many_parts_is_told_with_its_line(tmp_path: Path) -> None:
    file = tmp_path / "x.toml"
    file.write_text("\n# a.b\n[extract]\n" + ".".join(["a"] * 33) + " = 1\n")
    with pytest.raises(ConfigError, match=r"x\.toml:4: a key has more than 32 parts$"):
        load_config(file)
    file.write_text(".".join(["a"] * 32) + " = 1\n" + f'title = "{". . ." * 50} {"Mr." * 3}"\n')
    load_config(file)


def test_any_number_of_names_is_found_in_the_same_time() -> None:
    text = "Officers of Body 77 and Body 399999 met Person 12 at the Harbour of Northport. " * 40
    few, many = (Names(tuple(OwnName(f"Body {i}") for i in range(number))) for number in (100, 100_000))
    found = [Forms(own.name for own in names.people) for names in (few, many)]
    assert [len(list(forms.find(text))) for forms in found] == [40, 40]
    times = [min(seconds(lambda forms=forms: list(forms.find(text))) for _ in range(5)) for forms in found]  # type: ignore[misc]
    assert times[1] < 3 * times[0] + 0.005
    assert seconds(lambda: [hash(many) for _ in range(1_000)]) < DUST


@pytest.mark.parametrize(
    ("names", "text", "found"),
    [
        (["Body", "Body 7"], "Body 7, Body 71, a-Body, Body-a, Body’s", ["Body 7", "Body", "Body"]),
        (["O'Dell", "X"], "O’Dell O\u2019Dell X XX", ["O’Dell", "O’Dell", "X"]),
        (["Blue Beacon"], "Blue\nBeacon, Blue\xa0Beacon, Blue  Beacon", ["Blue\nBeacon", "Blue\xa0Beacon"]),
        (["#1 Unit", "Ab"], "the #1 Unit", ["#1 Unit"]),
        (["No Such"], "No Suc", []),
    ],
)
def test_names_are_words_of_their_own(names: list[str], text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in Forms(names).find(text)] == found


def test_names_in_any_case_keep_their_places() -> None:
    text = "İİ BLUE beacon"
    assert [text[start:end] for start, end in Forms(["Blue Beacon"], any_case=True).find(text)] == ["BLUE beacon"]
