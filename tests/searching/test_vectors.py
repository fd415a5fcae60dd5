"""One file of examples, held against the program that folds, the plainest search there is, and the browser."""

import json
from pathlib import Path

import pytest

from generator.indexing import FEW, Rows, fold
from tests.searching.oracle import Oracle, entries_of, words

VECTORS = json.loads((Path(__file__).parent / "vectors.json").read_text(encoding="utf-8"))
ENTRIES = entries_of(VECTORS["tables"])
MANY = [
    *ENTRIES,
    *(entry._replace(region="990000", year=year, about=".", rows=Rows()) for entry in ENTRIES for year in range(10)),
]


@pytest.mark.parametrize(("printed", "folded"), VECTORS["fold"])
def test_python_folds(printed, folded):
    assert fold(printed) == folded
    assert fold(folded) == folded


@pytest.mark.parametrize(("query", "filters", "asked", "found"), VECTORS["queries"])
def test_the_plain_search_answers(query, filters, asked, found):
    assert words(query) == asked
    assert Oracle(ENTRIES).ask(query, filters) == [tuple(one) for one in found]


def test_the_browser_folds(answering):
    printed, folded = zip(*VECTORS["fold"], strict=True)
    assert answering(ENTRIES).fold(printed) == [*folded]


@pytest.mark.parametrize("entries", [ENTRIES, MANY], ids=["few", "many"])
def test_the_browser_answers(answering, entries):
    assert (len(entries) <= FEW) == (entries is ENTRIES)
    answers = answering(entries).ask([(query, filters) for query, filters, _, _ in VECTORS["queries"]])
    assert [one.words for one in answers] == [asked for _, _, asked, _ in VECTORS["queries"]]
    assert [one.found for one in answers] == [[tuple(one) for one in found] for _, _, _, found in VECTORS["queries"]]
