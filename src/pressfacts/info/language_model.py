"""Describe a language model by its `meta.json`, without loading it."""

import json
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from pressfacts.annotate.pipeline import default_model
from pressfacts.info.model import Model


def described(name: str | None = None) -> Model:
    """The model that `--model NAME` stands for, by default the one a run would take."""
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


def _labels(meta: dict[str, Any]) -> tuple[str, ...]:
    labels = meta.get("labels")
    found = labels.get("ner") if isinstance(labels, dict) else None
    return tuple(map(str, found)) if isinstance(found, list) else ()


def _meta(name: str) -> dict[str, Any]:
    """The content of a model's `meta.json`; OSError where there is none, ValueError where it is no JSON object."""
    folder = Path(name)
    if not folder.is_dir():
        folder = _package(name)
    meta = json.loads((folder / "meta.json").read_text("utf-8"))
    if not isinstance(meta, dict):
        raise ValueError("meta.json holds no object")
    return meta


def _package(name: str) -> Path:
    """The folder of an installed model package, which is found but not imported."""
    spec = find_spec(name) if name.isidentifier() else None
    if spec is None or spec.origin is None:
        raise FileNotFoundError("no such folder or package")
    return Path(spec.origin).parent
