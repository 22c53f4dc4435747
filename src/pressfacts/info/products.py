"""Which library multiplies matrices, told without loading numpy."""

import ast
from importlib.util import find_spec
from pathlib import Path


def products() -> str:
    """Name and version of the BLAS that numpy was built with; "unknown" where it is not told.

    All products of the networks go through numpy, whatever thinc brings.
    """
    spec = find_spec("numpy")
    if spec is None or spec.origin is None:
        return "unknown"
    try:
        told = blas_in((Path(spec.origin).parent / "__config__.py").read_text("utf-8"))
    except (OSError, SyntaxError, UnicodeDecodeError):
        told = {}
    return " ".join(told[key] for key in ("name", "version") if told.get(key)) or "unknown"


def blas_in(source: str) -> dict[str, str]:
    """The texts under "blas" in numpy's record of its build, which is a Python module; empty where there are none."""
    for node in ast.walk(ast.parse(source)):
        for key, value in zip(node.keys, node.values, strict=True) if isinstance(node, ast.Dict) else ():
            if isinstance(key, ast.Constant) and key.value == "blas" and isinstance(value, ast.Dict):
                return dict(_texts(value))
    return {}


def _texts(found: ast.Dict) -> list[tuple[str, str]]:
    return [
        (key.value, value.value)
        for key, value in zip(found.keys, found.values, strict=True)
        if isinstance(key, ast.Constant)
        and isinstance(value, ast.Constant)
        and isinstance(key.value, str)
        and isinstance(value.value, str)
    ]
