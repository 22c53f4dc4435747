"""Static vectors that are looked up in a sorted array are those of spaCy's own table."""

from pathlib import Path

import msgspec
import numpy as np
import pytest
from spacy.vectors import Vectors

from pressfacts.annotate.network.vectors import SortedRows, SortedVectors, even_out

WORDS = ("seized", "police", "kilograms", "arrested")


@pytest.fixture
def plain(tmp_path: Path) -> Vectors:
    vectors = Vectors(data=np.arange(12, dtype="f").reshape(3, 4))
    for word, row in zip(WORDS, (0, 1, 2, 1), strict=True):
        vectors.add(word, row=row)
    vectors.add(7, row=2)  # a small number is written in fewer bytes
    vectors.to_disk(tmp_path)
    return vectors


def test_even_out_keeps_what_the_file_says(plain: Vectors, tmp_path: Path) -> None:
    even_out(tmp_path / "key2row")
    assert msgspec.msgpack.decode((tmp_path / "key2row").read_bytes()) == plain.key2row


def test_vectors_are_those_of_spacy(plain: Vectors, tmp_path: Path) -> None:
    even_out(tmp_path / "key2row")
    found = SortedVectors(strings=plain.strings).from_disk(tmp_path)
    assert isinstance(found.key2row, SortedRows)
    keys = np.array([*plain.key2row, 12345], np.uint64)
    assert found.find(keys=keys).tolist() == plain.find(keys=keys).tolist()
    assert found.find(keys=list(WORDS)).tolist() == [0, 1, 2, 1]
    assert (found["police"] == plain["police"]).all()
    assert [key in found for key in (plain.strings["police"], 12345, "police")] == [True, False, False]
    assert found.n_keys == plain.n_keys
    assert found.get_batch(keys).tolist() == plain.get_batch(keys).tolist()
    assert Vectors(strings=plain.strings).from_bytes(found.to_bytes()).key2row == plain.key2row


def test_a_file_that_spacy_wrote_is_read_as_it_is(plain: Vectors, tmp_path: Path) -> None:
    found = SortedVectors(strings=plain.strings).from_disk(tmp_path)
    assert found.key2row == plain.key2row
    assert isinstance(found.key2row, dict)


def test_a_cut_file_is_no_table(plain: Vectors, tmp_path: Path) -> None:
    even_out(tmp_path / "key2row")
    content = (tmp_path / "key2row").read_bytes()
    (tmp_path / "key2row").write_bytes(content[:-12])
    with pytest.raises(ValueError, match="incomplete"):
        SortedVectors(strings=plain.strings).from_disk(tmp_path)


def test_what_is_read_is_written_as_spacy_writes_it(plain: Vectors, tmp_path: Path) -> None:
    even_out(tmp_path / "key2row")
    SortedVectors(strings=plain.strings).from_disk(tmp_path).to_disk(tmp_path / "again")
    assert Vectors(strings=plain.strings).from_disk(tmp_path / "again").key2row == plain.key2row
