"""Where files are small, every way through the index is walked: many files, beginnings in several, answers at hand."""

import pytest

from generator.indexing import Entry, Rows, fold
from tests.corpus.chance import Chance
from tests.searching.oracle import Filters, Oracle

ALPHABETS = (
    "ab",
    "一二的",
    "𠮷𠀀𠀁𪚥a",  # each two units of UTF-16, which share their first
    "\uffff\ufffe\ufffda",
    "aAﬁŁßİıΣσς",
    "éèe\u0301\u0300",
    "0１٢๓𝟜5%，。",
    "가각\u1100\u1161豈更車\u9fff\ua000\u1fff\u2001",
    "“”\"'「」a b",
)
LENGTHS = (0, 1, 2, 3, 5, 8, 13, 40, 63, 64, 65, 130)


def text(chance, alphabet):
    """A text of few characters, or of one."""
    length = chance.pick(LENGTHS)
    if chance.happens(0.2):
        return chance.pick(alphabet) * length
    return "".join(chance.pick(alphabet) for _ in range(length))


def made(chance, alphabet, count):
    """Tables that share many texts."""
    pool = [text(chance, alphabet) for _ in range(40)]
    entries = []
    for number in range(count):
        rows = Rows()
        for row in range(chance.between(0, 4)):
            texts = [chance.pick(pool) for _ in range(chance.between(0, 3))]
            rows.add(f"i-{row}", texts, chance.pick(pool) if chance.happens(0.5) else "")
        place = f"{100000 + number // 3}"
        entries.append(
            Entry(place, "keji", "keji", 2020 + number % 3, "", chance.happens(0.5), "", chance.pick(pool), rows)
        )
    return entries


@pytest.mark.parametrize("alphabet", ALPHABETS, ids=map(ascii, ALPHABETS))
@pytest.mark.parametrize("size", [8, 60, 400])  # 8: less than the set of one window may take
def test_every_answer_is_right(answering, monkeypatch, alphabet, size):
    monkeypatch.setattr("generator.indexing.shards.LEAST", size // 2)
    monkeypatch.setattr("generator.indexing.shards.MOST", size)
    monkeypatch.setattr("generator.indexing.answers.MOST", size)
    chance = Chance(f"{alphabet}{size}")
    entries = made(chance, alphabet, 53)
    oracle = Oracle(entries)
    asked: list[tuple[str, Filters]] = []
    for _ in range(150):
        one = fold(chance.pick(oracle.every))
        start = chance.between(0, max(0, len(one) - 1))
        part = one[start : start + chance.pick((1, 1, 2, 3, 5, 12, 31))]
        near = chance.pick((part, part + chance.pick(alphabet), part[:-1] + chance.pick(alphabet)))
        asked.append((f"“{near}”", {}))
    answers = answering(entries).ask(asked)
    wrong = [query for (query, _), answer in zip(asked, answers, strict=True) if answer.found != oracle.ask(query)]
    assert wrong == []
    assert sum(bool(answer.found) for answer in answers) > 30
