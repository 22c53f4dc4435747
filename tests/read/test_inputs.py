import io
import os
from pathlib import Path

from pressfacts.errors import InputError
from pressfacts.read import Input, inputs


def names(found: list[Input | InputError], root: Path) -> list[str]:
    return [os.path.relpath(f.path, root) for f in found]


def test_a_directory_gives_its_text_files_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "sub/c", "sub/.hidden.txt", ".git/x.txt", "image.png", "Z.TEXT"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(name)
    (tmp_path / "sub" / "loop").symlink_to(tmp_path)
    found = list(inputs([str(tmp_path)]))
    assert names(found, tmp_path) == ["Z.TEXT", "a.md", "b.txt", "sub/c"]


def test_what_cannot_be_read_is_told_and_the_rest_goes_on(tmp_path: Path) -> None:
    good, bad = tmp_path / "good.txt", tmp_path / "bad.txt"
    good.write_text("Fine.")
    bad.write_bytes(b"\0\1\2" * 100)
    found = list(inputs([str(tmp_path / "none.txt"), str(bad), str(good), "nul\0name"]))
    assert [type(f) for f in found] == [InputError, InputError, Input, InputError]
    assert str(found[0]) == f"{tmp_path}/none.txt: no such file or directory"
    assert str(found[1]) == f"{bad}: binary data, not text"


def test_standard_input_is_named_by_a_dash() -> None:
    assert list(inputs(["-"], io.BytesIO("Lyon – ok".encode()))) == [Input("-", "Lyon – ok")]
    assert isinstance(next(inputs(["-"])), InputError)


def test_odd_names_and_places(tmp_path: Path) -> None:
    (tmp_path / "two\nlines.txt").write_bytes(b"\0\0\0\0")
    (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_text("x")
    found = list(inputs([str(tmp_path), "/dev/null"]))
    assert [isinstance(f, InputError) for f in found] == [False, True, False]
    assert found[0].path.endswith("caf�.txt")
    assert "\n" not in str(found[1])
    assert found[2] == Input("/dev/null", "")


def test_inputs_are_read_one_at_a_time(tmp_path: Path) -> None:
    first, second = tmp_path / "1.txt", tmp_path / "2.txt"
    first.write_text("one")
    found = inputs([str(first), str(second)])
    next(found)
    second.write_text("two")
    assert next(found) == Input(str(second), "two")
