"""However often a run is interrupted, its output ends as that of a run without a break."""

import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pressfacts.batch.directory_sink import DirectorySink
from pressfacts.batch.file_sink import FileSink
from pressfacts.batch.journal import Entry
from pressfacts.batch.names import Names
from pressfacts.batch.sinks import Sink
from pressfacts.batch.source import Document, listed
from pressfacts.batch.stamp import bare_stamp
from pressfacts.errors import PressfactsError
from pressfacts.read import Reading
from pressfacts.write.writer import TextFormat

FORM = TextFormat(lambda _: "", head="[", separator=",", tail="]\n")
TEXTS = st.lists(st.lists(st.text("abc", max_size=4), max_size=3), min_size=1, max_size=5)
STOPS = st.lists(st.tuples(st.integers(0, 12), st.booleans()), max_size=4)
Make = Callable[[Path], Sink]


class StopError(Exception):
    """The run is interrupted here."""


def into_file(root: Path) -> Sink:
    return FileSink(root / "out.json", FORM, '{"settings": 1}')


def into_folder(root: Path) -> Sink:
    for name in ("in", "out"):
        (root / name).mkdir(exist_ok=True)
    return DirectorySink(root / "out", Names([str(root / "in")], ".json"), FORM, '{"settings": 1}', resume=True)


def prepared(root: Path, texts: list[list[str]]) -> list[Document]:
    (root / "in").mkdir(exist_ok=True)
    for number, pieces in enumerate(texts):
        (root / "in" / f"{number}.txt").write_text("\n".join(pieces) or "empty")
    return list(listed([str(root / "in")], Reading()))


def run(sink: Sink, documents: list[Document], texts: list[list[str]], steps: int, killed: bool = False) -> bool:
    """Write until `steps` operations are done; whether the run came to its end."""
    left = steps

    def step() -> None:
        nonlocal left
        if left == 0:
            raise StopError
        left -= 1

    try:
        for document, skipped in sink.due(documents, lambda _: None):
            pieces = texts[int(Path(document.file).stem)] or [""]
            if not skipped:
                step()
                sink.begin(document)
            for number in range(skipped, len(pieces)):
                step()
                sink.write(pieces[number])
                step()
                sink.done(
                    document,
                    Entry(
                        path=document.name,
                        stamp=bare_stamp(document.file),
                        units=number + 1,
                        whole=number + 1 == len(pieces),
                        end=0,
                    ),
                )
        sink.close()
    except StopError:
        if not killed:
            sink.abandon()
        return False
    sink.abandon()
    return True


def outputs(root: Path) -> dict[str, str]:
    found = [path for path in root.rglob("*") if path.is_file() and "in" not in path.relative_to(root).parts]
    return {str(path.relative_to(root)): path.read_text() for path in found if "journal" not in path.name}


@pytest.mark.parametrize("make", [into_file, into_folder])
@settings(max_examples=40)
@given(texts=TEXTS, stops=STOPS)
def test_the_output_is_that_of_one_run(make: Make, texts: list[list[str]], stops: list[tuple[int, bool]]) -> None:
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other:
        plain, broken = Path(one), Path(other)
        assert run(make(plain), prepared(plain, texts), texts, 1_000)
        documents = prepared(broken, texts)
        for steps, killed in stops:
            run(make(broken), documents, texts, steps, killed)
        assert run(make(broken), documents, texts, 1_000)
        assert outputs(broken) == outputs(plain)


@pytest.mark.parametrize("make", [into_file, into_folder])
@settings(max_examples=30)
@given(texts=TEXTS, changed=st.integers(0, 4))
def test_a_changed_document_is_done_again(make: Make, texts: list[list[str]], changed: int) -> None:
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other:
        root, fresh = Path(one), Path(other)
        documents = prepared(root, texts)
        assert run(make(root), documents, texts, 1_000)
        texts = [*texts]
        texts[changed % len(texts)] = ["new", "and longer"]
        (root / "in" / f"{changed % len(texts)}.txt").write_text("new\nand longer")
        assert run(make(root), documents, texts, 1_000)
        assert run(make(fresh), prepared(fresh, texts), texts, 1_000)
        assert outputs(root) == outputs(fresh)


def test_a_finished_output_is_not_touched(tmp_path: Path) -> None:
    texts = [["a"], ["b"]]
    documents = prepared(tmp_path, texts)
    assert run(into_file(tmp_path), documents, texts, 1_000)
    before = (tmp_path / "out.json").stat()
    assert run(into_file(tmp_path), documents, texts, 0)
    after = (tmp_path / "out.json").stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)


@pytest.mark.parametrize("damage", ["edited", "longer", "shorter"])
def test_an_edited_output_is_refused(tmp_path: Path, damage: str) -> None:
    texts = [["aaa"], ["bbb"]]
    documents = prepared(tmp_path, texts)
    run(into_file(tmp_path), documents, texts, 4)
    part = tmp_path / "out.json.part"
    text = part.read_text()
    part.write_text({"edited": text.replace("aaa", "abc"), "longer": "x" + text, "shorter": text[1:]}[damage])
    with pytest.raises(PressfactsError, match="remove"):
        run(into_file(tmp_path), documents, texts, 1_000)


def test_other_settings_are_refused(tmp_path: Path) -> None:
    texts = [["aaa"], ["bbb"]]
    documents = prepared(tmp_path, texts)
    run(into_file(tmp_path), documents, texts, 4)
    other = FileSink(tmp_path / "out.json", FORM, '{"settings": 2}')
    with pytest.raises(PressfactsError, match="other options"):
        run(other, documents, texts, 1_000)


def test_a_document_is_taken_back(tmp_path: Path) -> None:
    texts = [["aaa"], ["bbb"]]
    documents = prepared(tmp_path, texts)
    sink = into_file(tmp_path)
    for document, _ in sink.due(documents, lambda _: None):
        sink.begin(document)
        sink.write(texts[int(Path(document.file).stem)][0])
        if document is documents[0]:
            assert sink.undo(document)
        sink.done(document, Entry(path=document.name, stamp=None, units=1, whole=True, end=0))
    sink.close()
    assert (tmp_path / "out.json").read_text() == "[bbb]\n"
