"""2,000 questions to a browser about 5,000 tables: sets, counts and order are those of the plainest search there is."""

import pytest

from generator.catalogue import catalogue
from generator.indexing import fold
from generator.pages.publication import Publication
from generator.pages.searching.entries import entry
from generator.words import Language
from tests.corpus.chance import Chance
from tests.corpus.made import records
from tests.searching.oracle import Filters, Oracle

TABLES, EACH = 5_000, 1_000
LENGTHS = (*range(1, 13), *range(1, 13), 15, 20, 30, 45, 64)
Asked = tuple[str, Filters]
COMMON = ["的", "管理", "预算", "0", "%", "1", "。", "，", "市", "2025", "r&d", "3.35%", "2300家", "≥95%", "算执行"]


def published(record):
    """A made-up record as a page would show it."""
    return Publication(
        key=f"{record.region}/{record.department.kind}/{record.year}",
        unit=record.department.kind,
        record=record,
        form=record.form,
        layout=None,
        place=(record.region,),
        total=None,
        totals=frozenset(),
        itemised=frozenset(),
        findings=(),
    )


@pytest.fixture(scope="module")
def entries():
    say, chance = catalogue(Language.ZH), Chance("findings")
    made = (entry(published(record), say) for record in records(TABLES))
    return [one._replace(has_findings=chance.happens(0.6)) for one in made]


@pytest.fixture(scope="module")
def oracle(entries):
    return Oracle(entries)


@pytest.fixture(scope="module")
def ask(answering, entries):
    return answering(entries).ask


def substrings(oracle, chance, count):
    """Parts of texts as they are searched, no more than 64 units of UTF-16 long."""
    found: list[str] = []
    while len(found) < count:
        text = chance.pick(oracle.every)
        length = min(chance.pick(LENGTHS), len(text))
        start = chance.between(0, len(text) - length)
        part = text[start : start + length]
        if part and len(part.encode("utf-16-le")) <= 128:
            found.append(part)
    return found


def missed(part, oracle, chance):
    """A part that was nearly there: a character changed, added, or the next one in the alphabet."""
    other = chance.pick([text for text in (chance.pick(oracle.every) for _ in range(9)) if text])
    place = chance.between(0, len(part) - 1)
    ways = (
        part[:place] + chance.pick(other) + part[place + 1 :],
        part + other[0],
        chance.pick(other) + part,
        part[:-1] + chr(ord(part[-1]) + 1),
    )
    return fold(chance.pick(ways))[:64] or part


def compare(oracle, asked, answers):
    """Every answer that is not the oracle's."""
    return [
        (query, filters, len(answer.found))
        for (query, filters), answer in zip(asked, answers, strict=True)
        if answer.found != oracle.ask(query, filters)
    ]


def test_every_substring_is_found_in_every_table_that_has_it_and_in_no_other(ask, oracle):
    chance = Chance("substrings")
    asked: list[Asked] = [(f'"{part}"', {}) for part in substrings(oracle, chance, EACH)]
    answers = ask(asked)
    assert compare(oracle, asked, answers) == []
    assert all(answer.found for answer in answers)


def test_near_misses_are_told_from_what_is_there(ask, oracle):
    chance = Chance("misses")
    asked: list[Asked] = [(f'"{missed(part, oracle, chance)}"', {}) for part in substrings(oracle, chance, EACH)]
    answers = ask(asked)
    assert compare(oracle, asked, answers) == []
    assert sum(not answer.found for answer in answers) > EACH // 3


def test_filters_counts_and_several_words_are_those_of_the_plain_search(ask, oracle):
    chance = Chance("filters")
    parts = [part for part in substrings(oracle, chance, 400) if len(part) < 5]
    asked: list[Asked] = [(one, {}) for one in COMMON]
    for number in range(150):
        query = " ".join(chance.pick([*parts, *COMMON]) for _ in range(1 + number % 3))
        values = oracle.values(chance.between(0, TABLES - 1))
        names = chance.some([*values], chance.between(0, 3))
        filters = {
            name: [values[name][: chance.pick((2, 4, 6))] if name == "place" else values[name]] for name in names
        }
        asked.append((query, filters))
    answers = ask(asked)
    assert compare(oracle, asked, answers) == []
    assert sum(bool(answer.found) for answer in answers) > 60
    for (query, passed), answer in list(zip(asked, answers, strict=True))[::5]:
        assert answer.counts == {name: oracle.counts(query, passed, name) for name in answer.counts}
