"""The networks find what spaCy's own components find, whatever else stands in the batch."""

from typing import Any

import catalogue  # type: ignore[import-untyped]
import numpy as np
import pytest
import spacy
import srsly  # type: ignore[import-untyped]
from spacy.attrs import IDS
from spacy.util import registry

import pressfacts
from expected import read_sample, sample_names
from pressfacts.annotate.network import ArcNetwork, NameNetwork, UnknownLayersError, arc_network, name_network, words
from pressfacts.annotate.network.dense import BLOCK
from pressfacts.annotate.network.names import Named
from pressfacts.annotate.network.words import WordVectors
from pressfacts.annotate.start import _EMBEDDED, plugins_known
from pressfacts.annotate.syntax.parse import _parse_by_spacy

_SENTENCES = [
    line.split() for name in sample_names() for line in read_sample(name).splitlines() if 2 < len(line.split()) < 120
]
_ODD = [
    ["Why"],
    [],
    ["What", "did", "the", "police", "that", "the", "minister", "trusted", "look", "for", "?"],
    ["-"] * 90,
]


@pytest.fixture(scope="module")
def nlp() -> Any:
    return pressfacts.load()


def test_words_have_all_attributes_of_spacy(nlp: Any) -> None:
    text = "Two MEN's vans, worth $3,000, were seized (see www.larch.org)."
    pressfacts.load()
    blank: Any = spacy.blank("en")
    ours, theirs = nlp.make_doc(text), blank(text)
    columns = [name for name in IDS if IDS[name] in blank.vocab.lex_attr_getters]
    assert {"LOWER", "LIKE_NUM", "IS_TITLE", "LANG"} <= set(columns)
    assert (ours.to_array(columns) == theirs.to_array(columns)).all()


def test_plugins_are_looked_up_as_before() -> None:
    every = catalogue.AVAILABLE_ENTRY_POINTS
    with plugins_known():
        assert registry.architectures.get("spacy.TransitionBasedParser.v2")
        assert srsly.msgpack_loads(srsly.msgpack_dumps(np.ones(2))).tolist() == [1, 1]
        assert catalogue.AVAILABLE_ENTRY_POINTS is not every
    assert catalogue.AVAILABLE_ENTRY_POINTS is every
    assert "get_all" not in vars(srsly.msgpack_decoders)


def test_words_have_the_attributes_that_the_networks_see(nlp: Any) -> None:
    for component in ("ner", "parser"):
        seen = {
            column
            for layer in nlp.get_pipe(component).model.walk()
            if layer.name == "extract_features"
            for column in layer.attrs["columns"]
        }
        assert seen <= {*_EMBEDDED, "SPACY"}


@pytest.fixture(scope="module")
def names(nlp: Any) -> NameNetwork:
    return name_network(nlp.get_pipe("ner"))


@pytest.fixture(scope="module")
def arcs(nlp: Any) -> ArcNetwork:
    return arc_network(nlp.get_pipe("parser"))


def docs(nlp: Any) -> list[Any]:
    texts = [read_sample(name) for name in sample_names()]
    return [nlp.make_doc(text) for text in (*texts, "", "Rome", "\n \n", "Ann  Lee\n\n of \n the FBI")]


def by_spacy(nlp: Any, given: list[Any]) -> list[Named]:
    recognizer = nlp.get_pipe("ner")
    return [[(e.start, e.end, e.label_) for e in recognizer(doc).ents] for doc in given]


def test_the_same_names_as_spacy(nlp: Any, names: NameNetwork) -> None:
    found = names(docs(nlp))
    assert found == by_spacy(nlp, docs(nlp))
    assert sum(map(len, found)) > 100


def test_names_do_not_depend_on_the_batch(nlp: Any, names: NameNetwork) -> None:
    together = names(docs(nlp))
    assert [names([doc])[0] for doc in docs(nlp)] == together
    assert names(docs(nlp)[::-1])[::-1] == together


def test_a_name_without_end_takes_no_longer_than_its_words(nlp: Any, names: NameNetwork) -> None:
    given = ["Ann Lee " * 300, "University of " * 200, "JOHN SMITH, " * 200]
    made = [nlp.make_doc(text) for text in given]
    assert names(made) == by_spacy(nlp, [nlp.make_doc(text) for text in given])


def test_the_same_trees_as_spacy(nlp: Any, arcs: ArcNetwork) -> None:
    parser = nlp.get_pipe("parser")
    assert arcs([*_SENTENCES, *_ODD]) == _parse_by_spacy(nlp.vocab, parser)([*_SENTENCES, *_ODD])


def test_trees_do_not_depend_on_the_batch(arcs: ArcNetwork) -> None:
    together = arcs(_SENTENCES)
    assert [arcs([sentence])[0] for sentence in _SENTENCES[:40]] == together[:40]
    assert arcs(_SENTENCES[::-1])[::-1] == together


def test_scores_are_the_same_in_any_company(nlp: Any) -> None:
    network = name_network(nlp.get_pipe("ner"))
    given = docs(nlp)[:3]
    rows = np.concatenate([network._scored(network._attributes([doc]), [len(doc)])[1] for doc in given])
    all_rows = network._scored(network._attributes(given), [len(doc) for doc in given])[1]
    if _rows_are_alike():
        assert np.array_equal(rows, all_rows)
    assert np.allclose(rows, all_rows, rtol=1e-4, atol=1e-4)
    assert [network([doc])[0] for doc in given] == network(given)


def _rows_are_alike() -> bool:
    """Whether the products of this machine give each row of a block the same bits: those for AVX2 do not."""
    row = np.linspace(-1, 1, 288, dtype=np.float32)
    products = np.tile(row, (BLOCK, 1)) @ np.outer(row, row[::-1])
    return bool((products == products[0]).all())


def test_docs_with_names_or_sentences_of_their_own_are_left_to_spacy(nlp: Any) -> None:
    text = "Ann Lee of Interpol met Bob Roe in Rome."
    doc, plain = nlp.make_doc(text), nlp.make_doc(text)
    doc.set_ents([doc.char_span(0, 7, label="ORG")])
    component = nlp.get_pipe("pressfacts_names")
    done, other = component.pipe([doc, plain])
    assert next((e.text, e.label_) for e in done.ents) == ("Ann Lee", "ORG")
    assert ("Ann Lee", "PERSON") in [(e.text, e.label_) for e in other.ents]


def test_another_architecture_is_left_to_spacy(nlp: Any) -> None:
    with pytest.raises(UnknownLayersError, match="looks at 3 words"):
        arc_network(nlp.get_pipe("ner"))


def test_words_are_kept_within_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(words, "ROOM", 5)
    asked: list[str] = []
    table = WordVectors(1)

    def of(keys: str) -> list[float]:
        def embed(places: Any) -> Any:
            asked.extend(keys[i] for i in places)
            return np.array([[ord(keys[i])] for i in places], np.float32)

        return [float(v) for v in table.of(keys, embed)[:, 0]]

    assert of("abca") == [97, 98, 99, 97]
    assert of("abd") == [97, 98, 100]
    assert "".join(asked) == "abcd"
    assert of("xyza") == [120, 121, 122, 97]
    assert len(table._rows) <= 5
    assert of("abcdefghi") == [97 + i for i in range(9)]
