"""Trains `en_pressfacts` from the prepared base weights, by the settings of `config.cfg`.

A stage is a run of epochs of its own (`config.cfg`). Every epoch shows each text again, varied by `augment.py`; the learning rate warms up and then falls
linearly; the weights that are kept are a running average. The best epoch by `dev` and `newswire_test`
together is written out. Without arguments this is all of `make model`: base weights, corpora, training,
`models/en_pressfacts`.
"""

import argparse
import random
import shutil
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.training import Example
from spacy.util import load_config
from thinc.api import Adam, fix_random_seed

from add_parser import add_parser
from augment import Pools, augmented
from base import build_base, output_layer, pipe, transitions
from build_corpus import SHARED, build
from documents import UNKNOWN, Document, read_documents
from evaluate import count, scores
from pressfacts.annotate.network.vectors import even_out

Settings = dict[str, Any]

HERE = Path(__file__).parent
BUILD = HERE / ".build"
TOKENS_PER_WORD = 1.2
LICENSE = HERE / "LICENSE.base"
META = {
    "name": "pressfacts",
    "version": "1.0.0",
    "description": "Names in law-enforcement press releases and world newswire",
    "author": "pressfacts developers; base weights by Explosion (en_core_web_md 3.8.0)",
    "license": "MIT",
}


def main() -> None:
    """Fetch the base weights, build the corpora, train, and put the best epoch into place."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--config", type=Path, default=HERE / "config.cfg")
    parser.add_argument("--base", type=Path, help="a prepared base (else it is fetched and prepared)")
    parser.add_argument("--corpus", type=Path, help="a folder of built corpora (else they are built)")
    parser.add_argument("--out", type=Path, default=HERE / "en_pressfacts")
    parser.add_argument("--set", nargs="*", default=[], metavar="section.key=value", help="settings to override")
    options = parser.parse_args()
    config = load_config(options.config, overrides=dict(map(parse_setting, options.set)), interpolate=True)
    base, corpus = options.base or BUILD / "base", options.corpus or BUILD / "corpus"
    if not options.base:
        build_base(BUILD / "download", base, config["base"]["depth"])
    if not options.corpus:
        build(SHARED, HERE / "corpus", corpus)
    best = BUILD / "best"
    shutil.rmtree(best, ignore_errors=True)
    train(config, base, corpus, best)
    calibrate(best, config["calibration"], options.out)
    add_parser(options.out)


def calibrate(source: Path, shifts: dict[str, float], out: Path) -> None:
    """Write the pipeline with the scores of beginning a name of some label shifted."""
    nlp = spacy.load(source)
    output = output_layer(pipe(nlp))
    bias = output.get_param("b").copy()
    for row, move in enumerate(transitions(pipe(nlp))):
        action, _, label = move.partition("-")
        if action in "BU":
            bias[row] += shifts.get(label, 0.0)
    output.set_param("b", bias)
    shutil.rmtree(out, ignore_errors=True)
    save(nlp, source, out)


def parse_setting(setting: str) -> tuple[str, float]:
    """`training.epochs=5` as a key and a number."""
    key, _, value = setting.partition("=")
    return key, float(value) if "." in value else int(value)


def train(config: Settings, base: Path, corpus: Path, out: Path) -> None:
    """Run the stages one after the other, each from the end of the one before; the best epoch of all is `out`."""
    tests = {name: read_documents(corpus / f"{name}.jsonl") for name in ("dev", "newswire_test")}
    documents = read_documents(corpus / "train.jsonl")
    start, best = base, 0.0
    for name, stage in config["stages"].items():
        run = Stage({**config["training"], **stage}, config["augmentation"], base, tests)
        last = out.with_name(f"{out.name}-{name}")
        best = max(best, run.train(spacy.load(start), documents, best, out, last))
        start = last


@dataclass(frozen=True, slots=True)
class Stage:
    """A run of epochs with its own texts and learning rate."""

    settings: Settings
    augmentation: dict[str, float]
    base: Path
    tests: dict[str, list[Document]]

    def train(self, nlp: Language, corpus: list[Document], best: float, out: Path, last: Path) -> float:
        """Train; write an epoch that is better than `best` to `out` and the last to `last`; the best score."""
        settings = self.settings
        fix_random_seed(settings["seed"])
        rng = random.Random(settings["seed"])
        pools = Pools.of([d for d in corpus if d.source != "silver"])
        documents = list(repeated(corpus, settings["repeats"]))
        words = sum(len(d.text.split()) for d in documents)
        total = int(settings["epochs"] * words * TOKENS_PER_WORD / settings["batch_words"]) + 1
        print(f"{len(documents)} texts, {words} words an epoch, about {total} steps", flush=True)
        adam = Adam(settings["learn_rate"], L2=settings["l2"], grad_clip=1.0, use_averages=True)
        optimizer: Any = nlp.resume_training(sgd=adam)
        step = 0
        for epoch in range(1, settings["epochs"] + 1):
            start, losses = time.time(), {"ner": 0.0}
            rng.shuffle(documents)
            shown = (augmented(d, pools, self.augmentation, rng) for d in documents)
            for batch in batches((example(nlp, d) for d in shown), settings["batch_words"]):
                optimizer.learn_rate = learn_rate(step, total, settings)
                nlp.update(batch, sgd=optimizer, drop=settings["dropout"], losses=losses)
                step += 1
            with nlp.use_params(optimizer.averages):
                score, report = evaluate(nlp, self.tests)
                seconds = time.time() - start
                print(f"epoch {epoch} loss {losses['ner']:.0f} {seconds:.0f}s {score:.4f} {report}", flush=True)
                if score > best:
                    best = score
                    save(nlp, self.base, out)
                if epoch == settings["epochs"]:
                    save(nlp, self.base, last)
        return best


def repeated(documents: Sequence[Document], repeats: dict[str, int]) -> Iterator[Document]:
    """Each document as often as its source says."""
    for document in documents:
        yield from [document] * repeats.get(document.source, 1)


def example(nlp: Language, document: Document) -> Example:
    """A training example; where a name does not end with a token, its tokens count as unknown."""
    doc = nlp.make_doc(document.text)
    reference = doc.copy()
    names: list[Any] = []
    unknown: list[Any] = []
    taken: set[int] = set()
    for start, end, label in document.spans:
        name = reference.char_span(start, end, label=label)
        around = name or reference.char_span(start, end, alignment_mode="expand")
        if around and taken.isdisjoint(range(around.start, around.end)):
            taken.update(range(around.start, around.end))
            (unknown if name is None or label == UNKNOWN else names).append(around)
    reference.set_ents(names, missing=unknown, default="outside")
    return Example(doc, reference)


def batches(examples: Iterator[Example], words: int) -> Iterator[list[Example]]:
    """Examples together until they hold about so many words."""
    batch: list[Example] = []
    size = 0
    for each in examples:
        batch.append(each)
        size += len(each.predicted)
        if size >= words:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def learn_rate(step: int, total: int, settings: Settings) -> float:
    """Linear warm-up, then linear decay to the final rate."""
    high, low, warm = settings["learn_rate"], settings["final_learn_rate"], settings["warmup_steps"]
    if step < warm:
        return float(high * (step + 1) / warm)
    return float(max(low, high + (low - high) * (step - warm) / max(1, total - warm)))


def evaluate(nlp: Language, tests: dict[str, list[Document]]) -> tuple[float, str]:
    """Mean F1 of people and organizations over the tests, and each in a line."""
    values, words = [], []
    for name, documents in tests.items():
        counts = count(nlp, documents)
        for label in ("PERSON", "ORG"):
            values.append(scores(counts[label])[2])
            words.append(f"{name} {label} {values[-1]:.3f}")
    return sum(values) / len(values), " ".join(words)


def save(nlp: Language, base: Path, folder: Path) -> None:
    """Write the pipeline on the base's vocabulary, so that no string of the training texts goes along."""
    clean = spacy.load(base)
    pipe(clean).model.from_bytes(pipe(nlp).model.to_bytes())
    clean.meta.update(META)
    clean.to_disk(folder)
    even_out(folder / "vocab" / "key2row")
    shutil.copyfile(LICENSE, folder / "LICENSE")


if __name__ == "__main__":
    main()
