"""Scan a text for the names and adjectives of the territory table."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pressfacts.territories import territories


@dataclass(frozen=True, slots=True)
class Hit:
    """A country word at a place; `weak` where it needs context, `adjective` where it is one."""

    start: int
    end: int
    alpha_2: str
    weak: bool
    adjective: bool


@dataclass(frozen=True, slots=True)
class _Form:
    text: str
    alpha_2: str
    weak: bool
    adjective: bool


_WORD = re.compile(r"(?<![\w@#$/])(?:mainland China|the States|ni-Vanuatu|eSwatini|[A-ZÅÉ][\w.]*)")
_FIRST = re.compile(r"[\w.]+")


@cache
def _forms() -> dict[str, tuple[_Form, ...]]:
    """Every form by its first word, longest first."""
    forms: dict[str, dict[str, _Form]] = {}
    for t in territories():
        for adjective, weak, names in ((True, False, t.adjectives), (False, True, t.weak), (False, False, t.strong)):
            for name in names:
                form = _Form(name, t.alpha_2, weak, adjective)
                for text in _spellings(name):
                    first = _FIRST.match(text)
                    if first:
                        _file(forms, first[0], text, form)
    return {first: tuple(sorted(group.values(), key=lambda f: -len(f.text))) for first, group in forms.items()}


def _file(forms: dict[str, dict[str, _Form]], first: str, text: str, form: _Form) -> None:
    group = forms.setdefault(first.rstrip("."), {})
    group[text] = _Form(text, form.alpha_2, form.weak, form.adjective)


def _spellings(name: str) -> set[str]:
    spellings = {name, name.upper()} if len(name) > 3 else {name}
    return spellings | {s.replace("'", "’") for s in spellings}


def scan(text: str) -> Iterator[Hit]:
    """Country words in `text`, longest first at each place, not overlapping."""
    forms, at = _forms(), 0
    for match in _WORD.finditer(text):
        start = match.start()
        if start < at:
            continue
        first = _FIRST.match(text, start)
        for form in forms.get(first[0].rstrip("."), ()) if first else ():
            end = start + len(form.text)
            if text.startswith(form.text, start) and not text[end : end + 1].isalnum() and text[end : end + 1] != "_":
                yield Hit(start, end, form.alpha_2, form.weak, form.adjective)
                at = end
                break
