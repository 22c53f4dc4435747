"""The lines of a journal: what is read back, and what is refused."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pressfacts.batch.journal import Closing, Entry, Journal
from pressfacts.errors import PressfactsError

PRINTABLE = st.characters(categories=("L", "M", "N", "P", "S"), include_characters=" ")
ENTRIES = st.lists(
    st.builds(
        Entry,
        path=st.text(PRINTABLE, min_size=1, max_size=8),
        stamp=st.none(),
        units=st.integers(0, 9),
        whole=st.just(True),
        end=st.integers(0, 1_000),
        articles=st.integers(0, 9),
        failures=st.lists(st.text(PRINTABLE, max_size=5), max_size=2).map(tuple),
    ),
    max_size=6,
    unique_by=lambda entry: entry.path,
)
ONE = Entry(path="a.txt", stamp=None, units=1, whole=True, end=5)


def written(folder: str, entries: list[Entry], closing: Closing | None = None) -> Path:
    path = Path(folder) / "journal"
    journal = Journal(path, "settings")
    journal.go_on((0, ""))
    journal.add(list(entries))
    journal.close(closing)
    return path


def read(path: Path, settings_: str = "settings", room: int | None = None) -> list[Entry]:
    journal = Journal(path, settings_)
    journal.check()
    return list(journal.entries(room))


@settings(max_examples=50)
@given(ENTRIES)
def test_entries_are_read_back_in_order(entries: list[Entry]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        assert read(written(folder, entries)) == entries


@settings(max_examples=50)
@given(ENTRIES.filter(bool), st.data())
def test_a_line_cut_short_is_ignored(entries: list[Entry], data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = written(folder, entries)
        content = path.read_bytes()
        cut = data.draw(st.integers(content.index(b"\n") + 1, len(content)))
        path.write_bytes(content[:cut])
        whole_lines = content[:cut].count(b"\n") - 1
        assert read(path) == entries[:whole_lines]


@settings(max_examples=50)
@given(ENTRIES.filter(bool), st.data())
def test_an_edited_line_is_refused(entries: list[Entry], data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = written(folder, entries)
        content = bytearray(path.read_bytes())
        at = data.draw(st.integers(content.index(b"\n") + 1, len(content) - 1).filter(lambda i: content[i] != 10))
        content[at] = content[at] ^ 1 if content[at] ^ 1 != 10 else 65
        path.write_bytes(bytes(content))
        with pytest.raises(PressfactsError, match="was not written by a run"):
            read(path)


def test_lines_in_another_order_are_refused(tmp_path: Path) -> None:
    path = written(str(tmp_path), [ONE, Entry(path="b.txt", stamp=None, units=1, whole=True, end=9)])
    first, one, two = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(first + two + one)
    with pytest.raises(PressfactsError, match="line 2 was not written by a run"):
        read(path)


def test_of_a_document_in_parts_the_last_entry_counts(tmp_path: Path) -> None:
    half = Entry(path="a.txt", stamp=None, units=1, whole=False, end=2)
    more = Entry(path="a.txt", stamp=None, units=2, whole=False, end=4)
    assert read(written(str(tmp_path), [half, more])) == [more]


def test_a_journal_goes_on_behind_the_last_entry_that_holds(tmp_path: Path) -> None:
    path = written(str(tmp_path), [ONE, Entry(path="b.txt", stamp=None, units=1, whole=True, end=9)])
    journal = Journal(path, "settings")
    journal.check()
    entries = journal.entries()
    next(entries)
    journal.go_on(journal.mark())
    third = Entry(path="c.txt", stamp=None, units=1, whole=True, end=7)
    journal.add([third])
    journal.close(Closing(end=8, digest="x"))
    assert read(path) == [ONE, third]
    assert Journal(path, "settings").check() == (True, Closing(end=8, digest="x"))


def test_an_output_shorter_than_the_journal_is_refused(tmp_path: Path) -> None:
    path = written(str(tmp_path), [ONE])
    assert read(path, room=5) == [ONE]
    with pytest.raises(PressfactsError, match="records 5 bytes of output where there are 4"):
        read(path, room=4)


@pytest.mark.parametrize(
    ("content", "why"),
    [(b"something else\n", "not a journal of this version"), (None, "other options, another model or another version")],
)
def test_a_journal_of_another_run_is_refused(tmp_path: Path, content: bytes | None, why: str) -> None:
    path = written(str(tmp_path), [ONE])
    if content:
        path.write_bytes(content)
    with pytest.raises(PressfactsError, match=f"{why}.*remove this file to start again"):
        read(path, "other settings")


def test_no_journal_and_one_that_was_only_begun(tmp_path: Path) -> None:
    assert Journal(tmp_path / "journal", "settings").check() == (False, None)
    (tmp_path / "journal").write_bytes(b"pressfa")
    assert Journal(tmp_path / "journal", "settings").check() == (False, None)
    assert read(tmp_path / "journal") == []
