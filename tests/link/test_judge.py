"""Scores of links become probabilities."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressfacts.data.files import ROOT
from pressfacts.link.judge import LEAST, Judge, best, chance, likely, total, weights_of

FEATURES = ["here", "opens", "right behind: in", "dateline"]
WEIGHTS = st.dictionaries(st.sampled_from([*FEATURES, "always"]), st.floats(-50, 50), max_size=5)
OPTIONS = st.dictionaries(st.sampled_from("abcd"), st.sets(st.sampled_from(FEATURES)), max_size=4)


@given(WEIGHTS, OPTIONS)
def test_options_that_exclude_one_another_share_one_whole(
    weights: dict[str, float], options: dict[str, set[str]]
) -> None:
    found = Judge({"places": weights}).choose("places", None, options)
    assert found.keys() == options.keys()
    assert all(0 <= share <= 1 for share in found.values())
    assert sum(found.values()) <= 1 + 1e-9


@given(WEIGHTS, OPTIONS)
def test_options_are_judged_one_by_one(weights: dict[str, float], options: dict[str, set[str]]) -> None:
    judge = Judge({"places": weights})
    together = judge.judge("places", None, options)
    for key, features in options.items():
        assert together[key] == judge.judge("places", None, {key: features})[key] == chance(weights, features)


@given(WEIGHTS, st.sets(st.sampled_from(FEATURES)))
def test_a_single_option_is_as_likely_in_both_manners(weights: dict[str, float], features: set[str]) -> None:
    judge = Judge({"places": weights})
    one, other = (how("places", None, {"a": features})["a"] for how in (judge.judge, judge.choose))
    assert math.isclose(one, other, abs_tol=1e-9)


@given(WEIGHTS, st.sets(st.sampled_from(FEATURES)))
def test_a_score_is_the_constant_with_the_weights_that_hold(weights: dict[str, float], features: set[str]) -> None:
    added = weights.get("always", 0) + sum(weights.get(feature, 0) for feature in features)
    assert math.isclose(total(weights, features), max(-30, min(30, added)), abs_tol=1e-9)


def test_the_likeliest_option() -> None:
    assert best({"a": 0.2, "b": 0.5, "c": 0.5}) == "b"
    assert best({"a": LEAST}) == "a"
    assert best({"a": LEAST - 0.01}) is None
    assert best({}) is None
    assert likely({"a": 0.9, "b": 0.1, "c": LEAST}) == ["a", "c"]


def test_a_sort_without_weights_has_even_chances() -> None:
    assert Judge({}).judge("places", None, {"a": {"here"}}) == {"a": 0.5}


@pytest.mark.parametrize(
    "file",
    sorted(path.name for path in (ROOT / "links").glob("*.txt") if path.name not in ("words.txt", "cities.txt")),
)
def test_shipped_weights_are_numbers_with_a_constant(file: str) -> None:
    weights = weights_of(f"links/{file}")
    assert "always" in weights and len(weights) > 3
    assert all(math.isfinite(weight) for weight in weights.values())
