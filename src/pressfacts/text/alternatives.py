"""Many alternatives as one regular expression that looks at each character once: a tree of their common beginnings."""

from collections.abc import Iterable, Sequence
from typing import Any

_END = ""


def any_of(alternatives: Iterable[Sequence[str]]) -> str:
    """A pattern for alternatives given as sequences of atoms (characters, escaped, or classes); the longest wins.

    Where none is given it matches nothing.
    """
    tree: dict[str, Any] = {}
    for atoms in alternatives:
        node = tree
        for atom in atoms:
            node = node.setdefault(atom, {})
        node[_END] = {}
    return _pattern(tree) if tree else "(?!)"


def _pattern(tree: dict[str, Any]) -> str:
    branches = [atom + _pattern(below) for atom, below in tree.items() if atom != _END]
    if not branches:
        return ""
    ends = _END in tree
    if len(branches) == 1 and not ends:
        return branches[0]
    return f"(?:{'|'.join(branches)}){'?' if ends else ''}"
