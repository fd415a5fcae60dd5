"""Signs on a page become lines of text, read as people read them."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.importing.opening.pdf_sheets import Glyph

_SAME_LINE = 0.5  # of a sign's size; raised and lowered signs stand within it
_SAME_HEIGHT = 0.05  # of a sign's size; signs of one word stand within it
_TOUCHING = 0.15  # of a sign's size; signs of one word stand so near
_SPACE = 0.3  # of a sign's size; white of this width is a space in a cell
_NARROW = 0.2  # the same between Latin letters and digits, and outside tables, where it may part two columns


class Line(NamedTuple):
    """A line of text and where it stands."""

    text: str
    top: float
    left: float
    size: float


def lines(glyphs: Iterable[Glyph], gap: float = _NARROW) -> list[Line]:
    """The lines that some signs make: level ones first, then those that run up, back and down."""
    turns: dict[int, list[Glyph]] = {}
    for glyph in glyphs:
        turns.setdefault(glyph.turn, []).append(glyph)
    found = (_line(line, gap) for turn in sorted(turns, key=lambda turn: turn % 5) for line in _rows(turns[turn]))
    return [line for line in found if line.text.strip()]


def chains(glyphs: Iterable[Glyph]) -> Iterator[list[Glyph]]:
    """Signs that follow each other on a line without a gap; those that are not level are each alone."""
    level: list[Glyph] = []
    for glyph in glyphs:
        if glyph.turn == 0:
            level.append(glyph)
        else:
            yield [glyph]
    for row in _rows(level):
        chain: list[Glyph] = []
        for glyph in sorted(row, key=lambda glyph: glyph.along):
            if chain and not _follows(chain[-1], glyph):
                yield chain
                chain = []
            chain.append(glyph)
        yield chain


def _follows(before: Glyph, glyph: Glyph) -> bool:
    is_level = abs(glyph.across - before.across) <= _SAME_HEIGHT * glyph.size
    return is_level and glyph.along - before.along - before.width <= _TOUCHING * glyph.size


def text(glyphs: Iterable[Glyph]) -> str:
    """The text of the signs in a cell, line by line."""
    return "\n".join(line.text for line in lines(glyphs, _SPACE))


def _rows(glyphs: list[Glyph]) -> Iterator[list[Glyph]]:
    """The signs of each line, from the uppermost on."""
    row: list[Glyph] = []
    for glyph in sorted(glyphs, key=lambda glyph: glyph.across):
        if row and glyph.across - row[0].across > _SAME_LINE * max(glyph.size, row[0].size):
            yield row
            row = []
        row.append(glyph)
    if row:
        yield row


def _line(row: list[Glyph], gap: float) -> Line:
    row = sorted(row, key=lambda glyph: glyph.along)
    pieces: list[str] = []
    end = row[0].along
    for glyph in row:
        before = pieces[-1] if pieces else " "
        least = _NARROW if (before + glyph.text).isascii() else gap
        if glyph.along - end > least * glyph.size and " " not in {glyph.text, before}:
            pieces.append(" ")
        pieces.append(glyph.text)
        end = max(end, glyph.along + glyph.width)
    largest = max(glyph.size for glyph in row)
    top = min(glyph.y for glyph in row) - largest / 2
    return Line("".join(pieces).strip(" "), top, min(glyph.x for glyph in row), largest)
