"""Find named law-enforcement operations by rule."""

import re
import sys
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pressfacts.annotate.entities import Entity
from pressfacts.annotate.facts import Facts, NameMention
from pressfacts.annotate.name_patterns import pattern
from pressfacts.annotate.operations.names import heads, key, trim
from pressfacts.annotate.operations.patterns import Patterns, listed, patterns
from pressfacts.annotate.organizations.known import agency_of
from pressfacts.annotate.titles import title_words
from pressfacts.edtf import MONTH_NAMES

_KINDS = ("The ", "Task Force ", "Task force ", "Taskforce ", "TaskForce ", "Investigation ", "Probe ")
_DIGITS_OF_A_DAY, _LONGEST_MONTH, _MOST_WORDS = 2, 12, 6
_EDITION = re.compile(r"(?:[IVX]{1,5}|\d{1,2})")


def find_operations(text: str, facts: Facts, entities: Sequence[Entity] = ()) -> list[NameMention]:
    """Mentions of named operations in order; `entities` are the model's (start, end, label)."""
    rules = patterns()
    titles = _title_cased(text, facts)
    body = [m for m in _in_body(text, rules, titles) if not _is_other(text, facts, m)]
    body += [m for m in _from_model(text, facts, entities, titles) if not _is_other(text, facts, m)]
    body += [more for m in body for more in _listed(text, m.end, rules)]
    known = {key(m.name) for m in body}
    found = _without_overlaps(body + list(_in_titles(text, rules, titles, known)))
    return _without_overlaps(found + list(_bare(text, found)))


def _title_cased(text: str, facts: Facts) -> list[tuple[int, int]]:
    """Lines in title case or capitals: there a capital says nothing."""
    ranges = []
    for start, end in facts.sentences.spans:
        words = pattern("operations.long_word").findall(text, start, end)
        if len(words) > 2 and text[end - 1] != "." and sum(w[0].isupper() for w in words) >= 0.8 * len(words):
            ranges.append((start, end))
    return ranges


def _listed(text: str, end: int, rules: Patterns) -> Iterator[NameMention]:
    """The further names in quotation marks behind one that ends at `end`: codenamed "Heron", "Tern" and "Gannet"."""
    match = rules.listed.match(text, end - (text[end - 1] in "\"”'’"))
    while match and _is_whole(match["quoted"], quoted=True) and _is_name(match["quoted"]):
        yield NameMention(*match.span("quoted"), match["quoted"], "operations.plural")
        match = rules.listed.match(text, match.end() - 1)


def _within(at: int, ranges: list[tuple[int, int]]) -> bool:
    i = bisect_right(ranges, (at, sys.maxsize)) - 1
    return i >= 0 and at < ranges[i][1]


def _in_body(text: str, rules: Patterns, titles: list[tuple[int, int]]) -> Iterator[NameMention]:
    for match in rules.headed.finditer(text):
        if not _within(match.start(), titles):
            yield from _headed(match, headline=False)
    yield from _beside(text, rules, titles)
    for match in rules.plural.finditer(text):
        if trim(match["one"], headline=False):
            yield from _plural(match)
    for form in rules.coded:
        for match in form.finditer(text):
            yield from _coded(match)
    for form, rule in ((rules.against, "operations.against"), (rules.days, "operations.action_days")):
        for match in form.finditer(text):
            if not _within(match.start(), titles):
                yield from _titled(match, rule)


def _beside(text: str, rules: Patterns, titles: list[tuple[int, int]]) -> Iterator[NameMention]:
    """Names in capitals after "operation", in headings, and beside the word that says what they are."""
    for match in rules.small.finditer(text):
        name = trim(match["name"], headline=False)
        start = match.start("head" if match["head"] == "operation" else "name")
        if name and not agency_of(name) and not _is_criminal(match):
            end = match.start("name") + len(name)
            yield NameMention(start, end, text[start:end], "operations.headed")
    for match in rules.heading.finditer(text):
        yield NameMention(*match.span("name"), match["name"], "operations.headed")
    for form in rules.beside:
        for match in form.finditer(text):
            group = "quoted" if match.groupdict().get("quoted") else "name"
            name, start = match[group].rstrip(".,"), match.start(group)
            whole = _is_whole(name, quoted=group == "quoted") and _is_name(name)
            if whole and not _within(start, titles) and not _is_criminal(match):
                yield NameMention(start, start + len(name), name, "operations.coded")


def _is_whole(name: str, quoted: bool) -> bool:
    """Whether all of it is a name: in quotation marks, words with capitals; else what `trim` leaves as it is."""
    bare = name.removesuffix(" Operation")
    return all(map(pattern("operations.in_name").match, name.split())) if quoted else trim(bare, headline=False) == bare


def _is_name(name: str) -> bool:
    """Whether it may name an operation, no agency, team or sentence."""
    words = name.split()
    few = len(words) <= _MOST_WORDS and name[0].isupper()
    return few and not listed("organizations", "nouns").intersection(words) and not agency_of(name)


def _plural(match: re.Match[str]) -> Iterator[NameMention]:
    """ "Operations Tern and Gannet"; no staff ("Chief of Field Operations Ann Larch and Accountant Bo Wren")."""
    if title_words() & set(match[0].split()):
        return
    for group in ("one", "two", "three"):
        name = match[group] and trim(match[group], headline=False)
        if name:
            start = match.start(group)
            yield NameMention(start, start + len(name), name, "operations.plural")


def _in_titles(text: str, rules: Patterns, titles: list[tuple[int, int]], known: set[str]) -> Iterator[NameMention]:
    """Names in headlines: as the body has them; where it has none, one that ends before a verb."""
    for match in rules.headed.finditer(text):
        if not _within(match.start(), titles):
            continue
        words = (match["name"] or "").split(" ")
        heads = (" ".join(words[:n]) for n in range(len(words), 0, -1))
        name = next((head for head in heads if key(head) in known), None)
        if name:
            end = match.start("name") + len(name)
            yield NameMention(match.start(), end, text[match.start() : end], "operations.headed")
        elif match["quoted"] or not text[match.start() : match.end()].isupper():
            yield from _headed(match, headline=True)


def _headed(match: re.Match[str], headline: bool) -> Iterator[NameMention]:
    if match["quoted"]:
        name = match["quoted"].rstrip(".,")
        if name[:1].isupper() and trim(name, headline=False) == name and not _is_criminal(match):
            start = match.start("quoted") if _head(name) else match.start()
            head = match.string[start : match.start("quoted") - 1]
            end = match.end() if head else start + len(name)
            yield NameMention(start, end, f"{head}{name}", "operations.quoted")
        return
    name = trim(match["name"], headline=headline)
    if name:
        name = _without_day(name, match)
        end = match.start("name") + len(name)
        yield NameMention(match.start(), end, match.string[match.start() : end], "operations.headed")


def _without_day(name: str, match: re.Match[str]) -> str:
    """Leave out a date, or the number that is its day: "Operation Kestrel 18 September", "Operation Kestrel May 9"."""
    words = name.split(" ")
    if not (words[-1].isdecimal() and len(words[-1]) <= _DIGITS_OF_A_DAY and len(words) > 1):
        return name
    if len(words) > 2 and words[-2] in MONTH_NAMES:
        return " ".join(words[:-2])
    end = match.start("name") + len(name)
    behind = match.string[end : end + _LONGEST_MONTH].split(maxsplit=1)
    before_month = bool(behind) and behind[0].rstrip(".,;:)") in MONTH_NAMES
    numbered = any(one.isdecimal() and other[0].isupper() for one, other in pairwise(match["name"].split(" ")[1:]))
    return " ".join(words[:-1]) if before_month or numbered else name


def _coded(match: re.Match[str]) -> Iterator[NameMention]:
    """A name that a word like "dubbed" gives."""
    group = "quoted" if match["quoted"] else "name"
    start, run = match.start(group), match[group]
    named = _is_name(run) and not _is_criminal(match)
    name = trim(run.removeprefix("Operation "), headline=False) if named else None
    if name and (group == "quoted" or not _is_odd_code(run) or pattern("operations.code").search(match[0])):
        end = start + (len(run.rstrip(".,")) if group == "quoted" else len(name))
        yield NameMention(start, end, match.string[start:end], "operations.coded")


def _is_criminal(match: re.Match[str]) -> bool:
    """Whether the noun that a match begins with is a criminals' or a firm's operation."""
    return bool(patterns().criminal.search(match.string, max(0, match.start() - 40), match.start()))


def _titled(match: re.Match[str], rule: str) -> Iterator[NameMention]:
    """A whole name with its own head."""
    start, run = match.start("name"), match["name"]
    if set(run.split()) - listed("names", "days_alone"):
        offset = 4 if run.startswith("The ") else 0
        yield NameMention(start + offset, start + len(run), run[offset:], rule)


def _is_odd_code(run: str) -> bool:
    """An acronym or an address after "known as" names an organization or a site, not an operation."""
    is_acronym = run.isascii() and run.isalpha() and run.isupper() and 2 <= len(run) <= 6
    return is_acronym or any(one == "." and other.isalnum() for one, other in pairwise(run))


def _is_other(text: str, facts: Facts, mention: NameMention) -> bool:
    """Whether it is a campaign of soldiers, or a firm or charity of such a name."""
    rules = patterns()
    start, end = facts.sentences.around(mention.start)
    if rules.soldiers.search(text, start, end):
        return True
    if rules.organization_behind.match(text, mention.end):
        return True
    before = text[max(start, mention.start - 40) : mention.start]
    headed = mention.name.partition(" ")[0] in listed("heads", "words") | {"Project"}
    return headed and bool(rules.organization_before.search(before))


def _from_model(
    text: str, facts: Facts, entities: Sequence[Entity], titles: list[tuple[int, int]]
) -> Iterator[NameMention]:
    """The model's OPERATION names, where the sentence speaks of an operation at all."""
    for first, end, label in entities:
        sentence = slice(*facts.sentences.around(first))
        if label != "OPERATION" or not pattern("operations.speaks").search(text[sentence]):
            continue
        start = first + _leading(text[first:end])
        # the model may run on into the next sentence, or behind a closing quotation mark
        name = pattern("operations.quote").split(text[start : min(end, sentence.stop)])[0].strip().rstrip(".")
        head = _head(name)
        bare = name[head:]
        headline = _within(start, titles)
        kept = trim(bare, headline=headline)
        if kept and (kept == bare or (headline and head)) and len(name) > 3 and not _head(bare):
            last = start + head + len(kept)
            yield NameMention(start, last, text[start:last], "operations.model")


def _leading(name: str) -> int:
    """How long the words are that only say what kind of thing an operation is ("Taskforce Operation Heron")."""
    at = 0
    while kind := next((kind for kind in _KINDS if name.startswith(kind, at)), ""):
        at += len(kind)
    return at if name.startswith(("Operation ", "Project "), at) else 0


def _head(name: str) -> int:
    """The length of the head noun at the start of a name with its space ("Operation ", "Op "), 0 without one."""
    head, gap, _ = name.partition(" ")
    return len(head) + 1 if gap and head[:1].isupper() and head.casefold() in heads() else 0


def _bare(text: str, found: list[NameMention]) -> Iterator[NameMention]:
    """Later mentions of a known name without "Operation": "Serengeti", "the Thunder actions"."""
    bares = {}
    for mention in found:
        head, _, rest = mention.name.partition(" ")
        bare = (rest if head.casefold() in heads() else mention.name).strip("\"“”'‘’ ")
        if len(bare) > 2 and key(bare):
            bares[re.escape(bare)] = bare
        base, _, edition = bare.rpartition(" ")
        if len(base) > 3 and _EDITION.fullmatch(edition):
            bares[rf"{re.escape(base)} {_EDITION.pattern}"] = bare
    for form, bare in sorted(bares.items(), key=lambda item: len(item[0]), reverse=True):
        pattern = re.compile(rf"(?<![\w@/#.-]){form}(?![\w-]|\.\w)")
        for match in pattern.finditer(text):
            if not _goes_on(text[match.end() : match.end() + 3]) or bare.isupper() or " " in bare:
                yield NameMention(match.start(), match.end(), match[0], "operations.bare")


def _goes_on(behind: str) -> bool:
    """Whether a blank and a word with a capital stand behind a name."""
    return behind[:1].isspace() and behind[1:2].isupper() and behind[2:].islower()


def _without_overlaps(found: list[NameMention]) -> list[NameMention]:
    """In order of start; where two overlap the longer stays."""
    kept: list[NameMention] = []
    for mention in sorted(found, key=lambda m: (m.start, -(m.end - m.start))):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
        elif mention.end - mention.start > kept[-1].end - kept[-1].start:
            kept[-1] = mention
    return kept
