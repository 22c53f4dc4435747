"""Describe a language model by its `meta.json`, without loading it."""

import json
from hashlib import blake2b
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from pressfacts.annotate.pipeline import default_model
from pressfacts.info.model import Model


def described(name: str | None = None) -> Model:
    """The model of `--model NAME`, by default the one that a run would use."""
    path = name or default_model()
    if not path:
        return Model(path="", problem="no language model is installed")
    try:
        meta = _meta(path)
    except (OSError, ValueError) as error:
        return Model(path=path, problem=f"cannot be read: {error}")
    labels = _labels(meta)
    return Model(
        path=path,
        name=f"{meta.get('lang', '')}_{meta.get('name', '')}".strip("_") or None,
        version=str(meta["version"]) if "version" in meta else None,
        labels=labels,
        problem=None if labels else "it names no 'ner' labels",
    )


def digest_of(name: str | None = None) -> str:
    """A digest of the names and contents of a model's files; "" where there is no model.

    OSError where a file cannot be read.
    """
    path = name or default_model()
    try:
        folder = _folder(path) if path else None
    except FileNotFoundError:
        folder = None
    if folder is None:
        return ""
    found = blake2b(digest_size=16)
    for file in sorted(file for file in folder.rglob("*") if file.is_file() and "__pycache__" not in file.parts):
        found.update(f"{file.relative_to(folder).as_posix()}\0{blake2b(file.read_bytes()).hexdigest()}\n".encode())
    return found.hexdigest()


def _labels(meta: dict[str, Any]) -> tuple[str, ...]:
    labels = meta.get("labels")
    found = labels.get("ner") if isinstance(labels, dict) else None
    return tuple(map(str, found)) if isinstance(found, list) else ()


def _meta(name: str) -> dict[str, Any]:
    """The content of a model's `meta.json`; OSError where there is none, ValueError where it is no JSON object."""
    meta = json.loads((_folder(name) / "meta.json").read_text("utf-8"))
    if not isinstance(meta, dict):
        raise ValueError("meta.json holds no object")
    return meta


def _folder(name: str) -> Path:
    """The folder of a model; FileNotFoundError where it is neither a folder nor an installed package."""
    return Path(name) if Path(name).is_dir() else _package(name)


def _package(name: str) -> Path:
    """The folder of an installed model package, found without importing it."""
    spec = find_spec(name) if name.isidentifier() else None
    if spec is None or spec.origin is None:
        raise FileNotFoundError("no such folder or package")
    return Path(spec.origin).parent
