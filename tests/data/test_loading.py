"""Data files: a typo fails loudly, naming file and line."""

from pathlib import Path

import pytest

from pressfacts.data import files, load_rules, load_table, load_words, word_lists
from pressfacts.errors import DataError


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(files, "ROOT", tmp_path)
    return tmp_path


def test_rows_without_comments(root: Path) -> None:
    (root / "t.txt").write_text("# head\nA | one; two |\n\nB | three | x # note\n")
    rows = list(load_table("t.txt", 3))
    assert [r.fields for r in rows] == [("A", "one; two", ""), ("B", "three", "x")]
    assert rows[0].values(1) == ("one", "two")
    assert rows[1].line == 4


def test_wrong_width_names_file_and_line(root: Path) -> None:
    (root / "t.txt").write_text("A | one\nB\n")
    with pytest.raises(DataError, match=r"t\.txt:2: 1 fields, expected 2"):
        list(load_table("t.txt", 2))


def test_a_word_given_twice(root: Path) -> None:
    (root / "w.txt").write_text("one\ntwo\none\n")
    with pytest.raises(DataError, match=r"w\.txt:3: 'one' is in line 1 already"):
        load_words("w.txt")


def test_a_missing_file(root: Path) -> None:
    with pytest.raises(DataError, match=r"none\.txt:1: "):
        load_words("none.txt")


def test_unknown_table_and_key(root: Path) -> None:
    (root / "r.toml").write_text("[good]\nwords = ['a']\nwrods = ['b']\n")
    with pytest.raises(DataError, match=r"r\.toml:3: unknown key 'wrods'"):
        load_rules("r.toml", {"good": {"words"}})
    with pytest.raises(DataError, match=r"r\.toml:1: unknown table 'good'"):
        load_rules("r.toml", {"other": {"words"}})


def test_broken_toml_names_its_line(root: Path) -> None:
    (root / "r.toml").write_text("[good]\nwords = ['a'\n[next]\n")
    with pytest.raises(DataError, match=r"r\.toml:\d: "):
        load_rules("r.toml", {"good": {"words"}})


def test_a_list_of_other_things(root: Path) -> None:
    (root / "r.toml").write_text("[good]\nwords = [1]\n")
    with pytest.raises(DataError, match=r"r\.toml:2: good\.words must be a list of strings"):
        load_rules("r.toml", {"good": {"words"}}).words("good", "words")


def test_word_lists_are_read_when_they_are_asked_for(root: Path) -> None:
    lists = word_lists("r.toml", "good", {"good": {"words", "others"}})
    (root / "r.toml").write_text("[good]\nwords = ['a', 'b c', 'a']\n")
    assert lists("words") == {"a", "b c"}
    assert lists("others") == frozenset()
