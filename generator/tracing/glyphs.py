"""A document as the characters that carry meaning, each with its line and column."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise

from generator.model.printed import fold_radicals, is_blank, squeeze
from generator.model.trace import Span

_BAR = re.compile(r"(?<![^\s|])\|(?![^\s|])")  # no letter of any cell touches it
_FEWEST_BARRED = 8  # lines: fewer may have bars in their texts
_BARRED = re.compile(r"\s*\|.*\|\s*")


@dataclass(frozen=True)
class Glyphs:
    """The text of a document without white space, and where each character stood."""

    exact: str  # radicals of PDF fonts made ordinary, else as printed
    even: str  # full-width and half-width alike: for labels
    places: tuple[tuple[int, int], ...]

    def without(self, lines: frozenset[int]) -> "Glyphs":
        """The same text without some lines, as if they were white."""
        kept = [at for at, (line, _) in enumerate(self.places) if line not in lines]
        if len(kept) == len(self.places):
            return self
        exact, evened = ("".join(text[at] for at in kept) for text in (self.exact, self.even))
        return Glyphs(exact, evened, tuple(self.places[at] for at in kept))

    def lines(self) -> dict[int, tuple[int, int]]:
        """Where the characters of each line begin and end."""
        found: dict[int, tuple[int, int]] = {}
        for at, (line, _) in enumerate(self.places):
            found[line] = (found.get(line, (at, at))[0], at + 1)
        return found

    def gap(self, at: int) -> bool:
        """Whether white space, or the end of a line or of the document, stands before a character."""
        if not 0 < at < len(self.exact):
            return True
        (line, column), (next_line, next_column) = self.places[at - 1], self.places[at]
        return line != next_line or column + 1 != next_column

    def cuts_a_number(self, start: int, end: int) -> bool:
        """Whether a run of characters begins or ends inside a longer number."""
        return any(not self.gap(at) and _number_goes_on(self.exact[max(at - 1, 0) : at + 1]) for at in (start, end))

    def joins_numbers(self, start: int, end: int) -> bool:
        """Whether a run of characters makes one number of digits that stand apart."""
        joins = self._joins
        number = bisect_right(joins, start)
        return number < len(joins) and joins[number] < end

    @cached_property
    def _joins(self) -> list[int]:
        """Where digits follow digits that stand apart from them."""
        numeric = set(filter(_is_numeric, set(self.exact)))
        pairs = enumerate(pairwise(self.exact), 1)
        return [at for at, (left, right) in pairs if left in numeric and right in numeric and self.gap(at)]

    def spans(self, start: int, end: int) -> list[Span]:
        """The spans of a run of characters, one for each line it touches."""
        found: list[Span] = []
        for line, column in self.places[start:end]:
            if found and found[-1].line == line:
                found[-1] = found[-1]._replace(last=column)
            else:
                found.append(Span(line, column, column))
        return found


def _number_goes_on(pair: str) -> bool:
    return len(pair) > 1 and all(map(_is_numeric, pair))


def _is_numeric(character: str) -> bool:
    return character.isdigit() or character in ".,"


def glyphs(text: str) -> Glyphs:
    """The characters of a document that are not white space."""
    lines = without_bars(text)
    places = tuple(
        (number, column)
        for number, line in enumerate(lines, 1)
        for column, character in enumerate(line, 1)
        if not is_blank(character)
    )
    exact = fold_radicals(squeeze("\n".join(lines)))
    return Glyphs(exact, _even(exact), places)


def without_bars(text: str) -> list[str]:
    """The lines of a document, white where bars divide cells: `名称 | 金额`, `|名称|金额|`, and throughout a table."""
    lines = text.split("\n")
    if "|" not in text:
        return lines
    if bars_divide(lines):
        return [line.replace("|", " ") for line in lines]
    return [line.replace("|", " ") if _BARRED.fullmatch(line) else _BAR.sub(" ", line) for line in lines]


def bars_divide(lines: list[str]) -> bool:
    """Whether a document is a table whose cells bars divide, line after line."""
    barred = sum("|" in line for line in lines)
    return barred >= _FEWEST_BARRED and barred >= sum(not line.isspace() and bool(line) for line in lines) / 3


@lru_cache(maxsize=5_000)  # forms print the same labels in document after document
def even(text: str) -> str:
    """The text with full-width and half-width forms alike, white space gone; one character stays one."""
    return _even(text)


def _even(text: str) -> str:
    return "".join(form if len(form := unicodedata.normalize("NFKC", one)) == 1 else one for one in squeeze(text))


def write_spans(found: Iterable[Span]) -> str:
    """Spans as one place of the trace file."""
    return " ".join(map(str, found))
