"""Find the countries a text speaks of."""

from bisect import bisect_right

from pressfacts.annotate.countries import context
from pressfacts.annotate.countries.lists import list_ranges
from pressfacts.annotate.countries.scan import Hit, scan
from pressfacts.annotate.facts import CountryMention, Facts
from pressfacts.annotate.name_patterns import pattern
from pressfacts.record.model import Via


class _Ranges:
    """Sorted ranges and the question whether one holds an offset."""

    def __init__(self, ranges: list[tuple[int, int]]) -> None:
        self._ranges = sorted(ranges)
        self._starts = [start for start, _ in self._ranges]

    def hold(self, offset: int, end: int = 0) -> bool:
        i = bisect_right(self._starts, offset) - 1
        return i >= 0 and max(offset + 1, end) <= self._ranges[i][1]


def find_countries(text: str, facts: Facts) -> list[CountryMention]:
    """Countries in `text`, in order, without those inside names that do not speak of them."""
    hits = list(scan(text))
    lists = _Ranges(list_ranges(text, hits))
    taken = _Ranges([(m.start, m.end) for m in (*facts.people, *facts.operations)])
    blocked = _Ranges(context.blocked_ranges(text))
    kept = [
        hit
        for i, hit in enumerate(hits)
        if not taken.hold(hit.start) and not blocked.hold(hit.start, hit.end) and _is_meant(text, hits, i, facts, lists)
    ]
    return [_mention(hit, facts, lists) for hit in _settle_congo(kept)]


def _is_meant(text: str, hits: list[Hit], i: int, facts: Facts, lists: _Ranges) -> bool:
    hit = hits[i]
    if context.is_town(text, hit) or context.is_language(text, hit) or context.is_currency(text, hit):
        return False
    if context.is_shouted_us(text, hit):
        return False
    enumerated = lists.hold(hit.start) or _beside_country(text, hits, i)
    if text[hit.start : hit.end].title() == "Georgia":
        return not context.is_us_georgia(text, hit, facts.context.country == "US", enumerated)
    needs_context = hit.weak and hit.alpha_2 not in ("US", "KR", "AE", "CN")
    return enumerated or not needs_context or not context.stands_in_name(text, hit)


def _beside_country(text: str, hits: list[Hit], i: int) -> bool:
    """The neighbour in an enumeration is a name that certainly is a country."""
    hit = hits[i]
    before = (
        i > 0 and not hits[i - 1].weak and pattern("countries.between").fullmatch(text[hits[i - 1].end : hit.start])
    )
    after = (
        i + 1 < len(hits)
        and not hits[i + 1].weak
        and pattern("countries.between").fullmatch(text[hit.end : hits[i + 1].start])
    )
    return bool(before or after)


def _settle_congo(hits: list[Hit]) -> list[Hit]:
    """ "Congo" and "Congolese" mean the Congo that the text names in full, where it names just one."""
    named = {h.alpha_2 for h in hits if h.alpha_2 in ("CD", "CG") and not h.weak and not h.adjective}
    if len(named) != 1:
        return hits
    (code,) = named
    return [
        Hit(h.start, h.end, code, h.weak, h.adjective) if h.alpha_2 in ("CD", "CG") and (h.weak or h.adjective) else h
        for h in hits
    ]


def _mention(hit: Hit, facts: Facts, lists: _Ranges) -> CountryMention:
    dateline = facts.context.dateline
    via: Via = "adjective" if hit.adjective else "name"
    if dateline and dateline[0] <= hit.start < dateline[1]:
        via = "dateline"
    elif lists.hold(hit.start):
        via = "list"
    return CountryMention(hit.start, hit.end, hit.alpha_2, via, f"countries.{via}")
