"""The teacher's network: MiniLM's layers as its package carries them, with letter case as a feature of each word."""

# mypy: disable-error-code="import-not-found, misc"

from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from documents import LABELS

TAGS = ["O", *(f"{part}-{label}" for label in LABELS for part in "BI")]
CASES = 8


class Layer(nn.Module):
    """One transformer layer, parameters named as BERT's checkpoints name them."""

    def __init__(self, width: int, heads: int, inner: int) -> None:
        super().__init__()
        self.heads = heads
        self.query, self.key, self.value, self.out = (nn.Linear(width, width) for _ in range(4))
        self.up, self.down = nn.Linear(width, inner), nn.Linear(inner, width)
        self.norm1, self.norm2 = nn.LayerNorm(width, 1e-12), nn.LayerNorm(width, 1e-12)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """Attention, then the inner layer, each added and normalized."""
        batch, length, width = x.shape

        def split(y: Tensor) -> Tensor:
            return y.view(batch, length, self.heads, -1).transpose(1, 2)

        mixed = functional.scaled_dot_product_attention(
            split(self.query(x)), split(self.key(x)), split(self.value(x)), mask
        )
        x = self.norm1(x + self.out(mixed.transpose(1, 2).reshape(batch, length, width)))
        return self.norm2(x + self.down(functional.gelu(self.up(x))))


class Tagger(nn.Module):
    """Encoder, letter-case feature, and a classifier over BIO tags."""

    def __init__(self, width: int = 384, layers: int = 6, heads: int = 12, pieces: int = 30522) -> None:
        super().__init__()
        self.words = nn.Embedding(pieces, width)
        self.positions = nn.Embedding(512, width)
        self.cases = nn.Embedding(CASES, width)
        nn.init.normal_(self.cases.weight, std=0.02)
        self.segment = nn.Parameter(torch.zeros(width))
        self.norm = nn.LayerNorm(width, 1e-12)
        self.layers = nn.ModuleList(Layer(width, heads, 4 * width) for _ in range(layers))
        self.dropout = nn.Dropout(0.1)
        self.classify = nn.Linear(width + 64, len(TAGS))
        self.case_again = nn.Embedding(CASES, 64)

    def forward(self, pieces: Tensor, cases: Tensor) -> Tensor:
        """Scores of all tags at each piece."""
        at = torch.arange(pieces.shape[1])
        x = self.dropout(self.norm(self.words(pieces) + self.positions(at) + self.segment + self.cases(cases)))
        mask = (pieces != 0)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, mask)
        return self.classify(torch.cat([self.dropout(x), self.case_again(cases)], -1))

    def load_bert(self, path: Path) -> None:
        """Take over the weights of a BERT checkpoint."""
        state = load_file(path)
        self.words.weight.data = state["embeddings.word_embeddings.weight"]
        self.positions.weight.data = state["embeddings.position_embeddings.weight"]
        self.segment.data = state["embeddings.token_type_embeddings.weight"][0].clone()
        self.words.weight.requires_grad = self.positions.weight.requires_grad = False
        _take(self.norm, state, "embeddings.LayerNorm")
        names = {
            "query": "attention.self.query",
            "key": "attention.self.key",
            "value": "attention.self.value",
            "out": "attention.output.dense",
            "norm1": "attention.output.LayerNorm",
            "up": "intermediate.dense",
            "down": "output.dense",
            "norm2": "output.LayerNorm",
        }
        for i, layer in enumerate(self.layers):
            for name, theirs in names.items():
                _take(getattr(layer, name), state, f"encoder.layer.{i}.{theirs}")


def _take(module: nn.Module, state: dict[str, Tensor], name: str) -> None:
    module.weight.data, module.bias.data = state[f"{name}.weight"], state[f"{name}.bias"]
