"""Questions drawn from the texts of a site, the same in every run."""

import random
import re
from collections.abc import Callable, Sequence
from itertools import chain
from typing import NamedTuple, TypeVar

from generator.indexing import Entry, fold
from generator.model.vocabulary import Vocabulary

COMMON = (
    *("的", "管理", "预算", "工作", "项目", "年度", "建设", "资金", "完成", "服务"),
    *("部门", "财政", "情况", "质量", "≥", "%", "1", "0", "万元", "部门整体"),
)
KNOWN = 100  # queries at the borders of words, and as many inside words
_LATIN = re.compile(r"[a-z0-9&.≥≤%-]+")
_HAN = re.compile(r"[一-鿿]{2,}")


class Query(NamedTuple):
    """A question, and what kind of question it is."""

    kind: str
    text: str


class Drawing(NamedTuple):
    """Tables to draw from, and the chance that draws."""

    entries: Sequence[Entry]
    chance: random.Random

    def table(self) -> Entry:
        """Any table."""
        return self.chance.choice(self.entries)

    def printed(self) -> str:
        """Any text of any table."""
        return self.chance.choice(list(chain.from_iterable(self.table().ranked())))

    def part(self, least: int, most: int) -> str:
        """So many characters of a folded text."""
        length = self.chance.randint(least, most)
        text: str = _until(lambda: fold(self.printed()), lambda text: len(text) >= length)
        start = self.chance.randint(0, len(text) - length)
        return text[start : start + length]

    def latin(self) -> str:
        """Letters, digits and the signs beside them."""
        found: list[str] = _until(lambda: _LATIN.findall(fold(self.printed())), bool)
        return self.chance.choice(found)[:12]

    def near(self) -> str:
        """A part of a text with one character changed, or with one too many."""
        text, other = self.part(3, 12), self.part(1, 1)
        at = self.chance.randrange(len(text))
        return self.chance.choice((f"{text[:at]}{other}{text[at + 1 :]}", f"{text}{other}"))

    def name(self) -> str:
        """The printed name of an indicator or of what money is for."""
        names = _until(lambda: self.table().ranked()[1], bool)
        return self.chance.choice(names)

    def inside(self) -> str:
        """From two to six Han characters of a printed text, wherever words begin and end."""
        runs: list[str] = _until(lambda: _HAN.findall("\n".join(chain.from_iterable(self.table().ranked()))), bool)
        [run] = self.chance.choices(runs, weights=list(map(len, runs)))
        length = min(self.chance.randint(2, 6), len(run))
        start = self.chance.randint(0, len(run) - length)
        return run[start : start + length]


Drawn = TypeVar("Drawn")


def _until(draw: Callable[[], Drawn], is_good: Callable[[Drawn], bool]) -> Drawn:
    """Draw until it is good."""
    while not is_good(drawn := draw()):
        pass
    return drawn


def drawing(entries: Sequence[Entry]) -> Drawing:
    """The same chance in every run."""
    return Drawing(entries, random.Random(len(entries)))  # noqa: S311 - nothing to keep secret


def queries(entries: Sequence[Entry]) -> list[Query]:
    """Three hundred questions of every length and kind."""
    draw = drawing(entries)
    kinds: tuple[tuple[str, int, Callable[[], str]], ...] = (
        ("1 character", 30, lambda: draw.part(1, 1)),
        ("2", 60, lambda: draw.part(2, 2)),
        ("3–6", 60, lambda: draw.part(3, 6)),
        ("7–12", 40, lambda: draw.part(7, 12)),
        ("13–40", 30, lambda: draw.part(13, 40)),
        ("letters, digits", 30, draw.latin),
        ("near misses", 30, draw.near),
    )
    drawn = [Query(kind, each()) for kind, count, each in kinds for _ in range(count)]
    return [*drawn, *(Query("common words", text) for text in COMMON)]


def word_queries(entries: Sequence[Entry], vocabulary: Vocabulary, texts: Sequence[str]) -> list[Query]:
    """Questions at the borders of words, half of them printed names and half words that occur; others inside words."""
    draw = drawing(entries)
    occurring = [word for word in _words(vocabulary) if any(fold(word) in text for text in texts)]
    words = draw.chance.sample(occurring, min(KNOWN // 2, len(occurring)))
    borders = [*words, *(draw.name() for _ in range(KNOWN - len(words)))]
    return [
        *(Query("at the borders of words", text) for text in borders),
        *(Query("inside words", draw.inside()) for _ in range(KNOWN)),
    ]


def _words(vocabulary: Vocabulary) -> list[str]:
    """Names of indicators, departments and funds, and what items are known by."""
    names = (
        *(one.name for one in vocabulary.families),
        *(name for one in vocabulary.departments for name in (one.name, one.short)),
        *(one.name for one in vocabulary.funds),
        *(word for one in vocabulary.items for word in one.words),
    )
    return list(dict.fromkeys(names))


def right_answers(texts: Sequence[str], query: str) -> set[int]:
    """The numbers of the tables in whose texts a query stands."""
    folded = fold(query)
    return {number for number, text in enumerate(texts) if folded in text}
