"""An index of many texts is made in little memory: what it needs for each character does not depend on how many."""

import tracemalloc

import pytest

from generator.indexing import Entry, Rows, index_files, lay
from tests.corpus.chance import Chance
from tests.searching.conftest import NO_NAMES

FEWER, MORE, CHAPTERS = 600, 1_200, 3
ROWS, LENGTH = 40, 60  # of a table, and of a text that no other table has
CHARACTERS = "".join(map(chr, range(0x4E00, 0x4F00)))
BYTES = 34  # for a character more


@pytest.fixture(scope="module")
def entries():
    """Tables that share nothing but short names."""
    chance = Chance("memory")
    return [_entry(number, chance) for number in range(MORE)]


def _entry(number, chance):
    rows = Rows()
    for row in range(ROWS):
        rows.add(f"i-{row}", ["".join(chance.pick(CHARACTERS) for _ in range(LENGTH))], f"{row}")
    return Entry(f"{110000 + number}", "keji", "keji", 2025, "", has_findings=False, title="", about="", rows=rows)


def peak(entries):
    """The most memory that making the files of an index takes at once, in bytes, beside the tables themselves."""
    stocks = [lay(entries[number::CHAPTERS]).stock for number in range(CHAPTERS)]
    tracemalloc.start(1)
    try:
        for _ in index_files(stocks, NO_NAMES, {}):
            pass
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_a_character_more_takes_few_bytes_more(entries):
    more = peak(entries) - peak(entries[:FEWER])
    assert more < BYTES * (MORE - FEWER) * ROWS * LENGTH
