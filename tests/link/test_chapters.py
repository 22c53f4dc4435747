"""An endless article is linked chapter by chapter."""

from pressfacts.annotate.facts import AliasMention, Context, DateMention, Facts
from pressfacts.link.chapters import MOST, chapters, is_endless
from pressfacts.text import split_sentences

SENTENCE = "On 3 May 2024 they met. "


def catalogue(count: int) -> tuple[str, Facts]:
    text = SENTENCE * count
    facts = Facts(Context(headline="Catalogue", title=(0, 5)), split_sentences(text))
    for i in range(count):
        start = i * len(SENTENCE) + len("On ")
        facts.dates.append(DateMention(start, start + len("3 May 2024"), "2024-05-03", "dates.day_month_year"))
    return text, facts


def test_a_release_is_one_chapter() -> None:
    text, facts = catalogue(30)
    assert not is_endless(facts)
    (start, end, chapter), *others = chapters(text, facts)
    assert (start, end, others) == (0, len(text), [])
    assert chapter.dates == facts.dates


def test_chapters_tile_the_text_and_keep_every_mention() -> None:
    text, facts = catalogue(MOST + 1)
    assert is_endless(facts)
    found = list(chapters(text, facts))
    assert len(found) > 1
    assert [start for start, _, _ in found[1:]] == [end for _, end, _ in found[:-1]]
    assert (found[0][0], found[-1][1]) == (0, len(text))
    assert sum(len(chapter.dates) for _, _, chapter in found) == MOST + 1
    for start, end, chapter in found:
        assert text[start:end].startswith(SENTENCE[:-1])
        assert {text[start:end][d.start : d.end] for d in chapter.dates} == {"3 May 2024"}
        assert len(chapter.sentences.spans) == len(chapter.dates)


def test_only_the_first_chapter_has_the_title_but_all_know_the_headline() -> None:
    text, facts = catalogue(MOST + 1)
    contexts = [chapter.context for _, _, chapter in chapters(text, facts)]
    assert [context.title for context in contexts] == [(0, 5)] + [None] * (len(contexts) - 1)
    assert {context.headline for context in contexts} == {"Catalogue"}


def test_an_alias_stays_with_its_name() -> None:
    text, facts = catalogue(MOST + 1)
    last = len(text) - len(SENTENCE)
    facts.aliases.append(AliasMention((last, last + 2), (last + 4, last + 6), "x"))
    *_, (start, _, chapter) = chapters(text, facts)
    assert [alias.name for alias in chapter.aliases] == [(last - start, last - start + 2)]
