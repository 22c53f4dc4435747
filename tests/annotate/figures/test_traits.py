"""By what two people in one wording are told apart, and where lists and cases begin. All sentences are invented."""

from dataclasses import replace

import pytest

from pressfacts.annotate.figures.model import Candidate
from pressfacts.annotate.figures.traits import differ, entry_of, in_other_case, is_further, opens_case
from pressfacts.annotate.quantities.model import Bounds
from pressfacts.annotate.quantities.tokens import tokenize


def figure(*traits: str, **fields: object) -> Candidate:
    made = Candidate(0, 5, "arrests", Bounds(0, 5, 2, 2, 2, "exact"), "arrests.strong.part", (0, 3), (4, 5))
    return replace(made, traits=frozenset(traits), **fields)
