"""Which releases report one event."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressfacts.merge.events import Report, apart, rare_features, same_event, same_event_pairs

DAY = date(2024, 3, 5)


def report(**known: Any) -> Report:
    empty: dict[str, Any] = dict.fromkeys(
        ("people", "operations", "organizations", "countries", "figures", "days"), frozenset()
    )
    return Report(**{"published": DAY, "title": "", **empty, **{k: _set(v) for k, v in known.items()}})


def _set(value: Any) -> Any:
    return frozenset(value) if isinstance(value, list | set) else value


def test_an_operation_and_a_day_make_one_event() -> None:
    one = report(operations=["x"], days=["2024-03-04"])
    assert same_event(one, one) == ["same operation", "days"]
    assert same_event(one, report(operations=["x"])) is None
    assert same_event(one, report(days=["2024-03-04"])) is None


@pytest.mark.parametrize(("days", "together"), [(0, True), (31, True), (32, False)])
def test_releases_are_not_far_apart(days: int, together: bool) -> None:
    shared = {"operations": ["x"], "figures": ["f"]}
    one, other = report(**shared), report(published=DAY + timedelta(days), **shared)
    assert bool(same_event(one, other)) is together


def test_people_keep_a_case_together_for_longer() -> None:
    shared = {"people": ["p", "q"]}
    assert same_event(report(**shared), report(published=DAY + timedelta(150), **shared)) == ["people without a role"]
    assert same_event(report(**shared), report(published=DAY + timedelta(250), **shared)) is None


def test_other_countries_speak_against_it() -> None:
    shared: dict[str, Any] = {"figures": ["f"], "operations": ["x"]}
    assert same_event(report(**shared, countries=["PE"]), report(**shared, countries=["PE", "EC"]))
    assert same_event(report(**shared, countries=["PE"]), report(**shared, countries=["NO"])) is None


def test_headlines_may_be_in_other_words() -> None:
    one = report(title="forty parrots seized in lima", figures=["f", "g"])
    assert "headline" in (same_event(one, report(title="parrots seized in lima", figures=["f", "g"])) or [])
    assert same_event(one, report(title="nine boats found", figures=["f", "g"])) is None


def features(kind: str) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from([f"{kind}:{name}" for name in "abcde"]), max_size=3)


@given(st.lists(st.tuples(features("person"), features("operation"), features("figure")), max_size=6))
def test_pairs_are_symmetric_and_each_comes_once(given_: list[tuple[list[str], list[str], list[str]]]) -> None:
    reports = [report(people=p, operations=o, figures=f) for p, o, f in given_]
    found = list(same_event_pairs(reports))
    assert all(a < b and reasons == same_event(reports[b], reports[a]) for a, b, reasons in found)
    assert len({(a, b) for a, b, _ in found}) == len(found)
    assert [len(reasons) for *_, reasons in found] == sorted((len(r) for *_, r in found), reverse=True)


def test_two_operations_are_never_one_event() -> None:
    assert apart(report(operations=["x"]), report(operations=["y"]))
    assert not apart(report(operations=["x"]), report(operations=["x", "y"]))
    assert not apart(report(operations=["x"]), report())
    assert apart(report(), report(published=DAY + timedelta(201)))


def test_what_many_releases_share_identifies_nothing() -> None:
    officials = [report(people=["spokesman", str(i)], countries=["PE"]) for i in range(7)]
    assert [one.people for one in rare_features(officials)] == [frozenset({str(i)}) for i in range(7)]
    assert all(one.countries == {"PE"} for one in rare_features(officials))
    assert [one.people for one in rare_features(officials[:6])] == [one.people for one in officials[:6]]
