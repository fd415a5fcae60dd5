"""Sentences with blanks for words and figures, and the filling of them."""

import re
from functools import lru_cache
from typing import NamedTuple

from tests.corpus.chance import Chance

SEATS = 64  # so many figures a department keeps through the years; a blank has its seat by its words
_BLANK = re.compile(r"\{([^}]*)\}")
_RANGE = re.compile(r"([0-9]+)(?:\.([0-9]+))?~([0-9]+)(?:\.[0-9]+)?")
_COUNTED = re.compile(r"(?<![0-9.])([0-9]+)(?:\.([0-9]+))?(?=[家个项亿万名人台件场])")
_PERCENT = re.compile(r"(?<![0-9.])([0-9]+)(?:\.([0-9]+))?(?=[%％])")
_LARGE = 1000  # figures that may be larger are round


class Figure(NamedTuple):
    """A blank for a number: from the lowest to the highest, counted in the last printed digit."""

    low: int
    high: int
    decimals: int
    seat: int

    def text(self, fraction: float) -> str:
        """The number that lies so far between the lowest and the highest."""
        number = self.low + int((self.high - self.low) * fraction)
        if not self.decimals:
            return str(number - number % 10 if number >= _LARGE else number)
        digits = f"{number:0{self.decimals + 1}}"
        return f"{digits[: -self.decimals]}.{digits[-self.decimals :]}"


class Word(NamedTuple):
    """A blank for a word, such as the name of the place."""

    name: str


Pattern = tuple[str | Figure | Word, ...]


class Filling:
    """What goes into the blanks: words, and figures that change little from year to year."""

    def __init__(self, words: dict[str, str], steady: tuple[float, ...], drift: float, chance: Chance) -> None:
        """Keep what fills the blanks; `drift` is how far the figures have gone up since the first year."""
        self.words = words
        self.steady = steady
        self.drift = drift
        self.random = chance.random

    def fraction(self, figure: Figure) -> float:
        """How far a figure lies between its lowest and its highest."""
        return 0.75 * self.steady[figure.seat] + self.drift + 0.05 * self.random()

    def filled(self, pattern: Pattern) -> str:
        """A sentence with its blanks filled in."""
        return "".join([part if isinstance(part, str) else self._part(part) for part in pattern])

    def _part(self, part: Figure | Word) -> str:
        return self.words[part.name] if isinstance(part, Word) else part.text(self.fraction(part))


@lru_cache(maxsize=10_000)
def pattern(text: str) -> Pattern:
    """A sentence as it is written in the pools, e.g. `培训教师{500~12000}人次`."""
    parts: list[str | Figure | Word] = []
    for number, part in enumerate(_BLANK.split(text)):
        if number % 2:
            parts.append(_blank(part, text, number))
        elif part:
            parts.append(part)
    return tuple(parts)


def _blank(part: str, text: str, number: int) -> Figure | Word:
    match = _RANGE.fullmatch(part)
    if match is None:
        return Word(part)
    low, high = (int(end.replace(".", "")) for end in part.split("~"))
    return Figure(low, high, len(match[2] or ""), (sum(map(ord, text)) + 7 * number) % SEATS)


def with_blanks(text: str) -> str:
    """A sentence of a real table with its figures made blanks, from half of each to half as much again."""
    return _PERCENT.sub(lambda match: _around(match, 100), _COUNTED.sub(lambda match: _around(match, 10**9), text))


def _around(match: re.Match[str], most: int) -> str:
    decimals = len(match[2] or "")
    number, scale = int(match[1] + (match[2] or "")), 10**decimals
    ends = (number // 2, min(number * 3 // 2, most * scale))
    return "{" + "~".join(f"{end // scale}.{end % scale:0{decimals}}" if decimals else f"{end}" for end in ends) + "}"


class Measure(NamedTuple):
    """An indicator of the pools: its name and its target, in words or around a figure."""

    name: str
    before: str
    figure: Figure | None
    after: str

    def targets(self, filling: Filling, share: float) -> tuple[str, str]:
        """The target of the half year, which is that share of the year's, and that of the whole year."""
        if self.figure is None:
            return self.before, self.before
        fraction = filling.fraction(self.figure)
        grows = self.before == "≥" and self.after != "%"
        least = self.figure._replace(low=0, high=int(self.figure.low + (self.figure.high - self.figure.low) * fraction))
        half = least.text(share) if grows else self.figure.text(fraction)
        return f"{self.before}{half}{self.after}", f"{self.before}{self.figure.text(fraction)}{self.after}"


@lru_cache(maxsize=10_000)
def measure(text: str) -> Measure:
    """An indicator as it is written in the pools, e.g. `名师工作室数 ≥{5~60}个`."""
    name, _, target = text.rpartition(" ")
    parts = pattern(target)
    figure = next((part for part in parts if isinstance(part, Figure)), None)
    if figure is None:
        return Measure(name, target, None, "")
    seat = sum(map(ord, name)) % SEATS
    before, _, after = target.partition("{")
    return Measure(name, before, figure._replace(seat=seat), after.partition("}")[2])
