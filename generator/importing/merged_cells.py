"""Cells that a program wrote out once for each column they span, read as the one cell that was printed."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import groupby, pairwise

from generator.importing.tokens import Token

_HEADS = re.compile("[一二三]级指标")
_HAN = re.compile("[\u3400-\u9fff]")
_FEWEST_COLUMNS, _FEWEST_LINES = 4, 2
_ALIKE = 0.8  # of the lines of cells: so many have one width where every column is written out
_SURELY = 3  # the same words so often side by side are one cell under any heads

Line = list[Token]


def once(stream: list[Token]) -> list[Token]:
    """The tokens of a text with each merged cell once, where a program wrote it into every column it spans."""
    lines = [[*line] for _, line in groupby(stream, key=lambda token: token.line)]
    width = _width(lines)
    above = _above_heads(lines)
    if not width or sum(_has_repeats(line) for line in lines[: above + 1] if len(line) == width) < _FEWEST_LINES:
        return stream
    return [token for line in _merged(lines, width) for token in line]


def _width(lines: list[Line]) -> int:
    """How many cells nearly all lines of cells have; none where they differ, or are few."""
    widths = Counter(len(line) for line in lines if len(line) > 1 and all(token.whole for token in line))
    width, count = max(widths.items(), key=lambda item: item[1], default=(0, 0))
    return width if width >= _FEWEST_COLUMNS and count >= _ALIKE * sum(widths.values()) else 0


def _above_heads(lines: list[Line]) -> int:
    """Which line has the first heads of indicators; there a name and what explains it may be the same."""
    return next((number for number, line in enumerate(lines) if _is_of_heads(line)), 0)


def _is_of_heads(line: Line) -> bool:
    return sum(bool(_HEADS.search(token.text)) for token in line) > 1


def _has_repeats(line: Line) -> bool:
    return any(one.text == other.text and _HAN.search(one.text) for one, other in pairwise(line))


def _merged(lines: list[Line], width: int) -> Iterator[Line]:
    heads: Line = []
    named: list[str] = [""] * width  # the words last printed in each column
    for number, line in enumerate(lines):
        if len(line) != width:
            yield line
            continue
        heads = line if _is_of_heads(line) else heads
        below = lines[number + 1] if number + 1 < len(lines) and _is_of_heads(lines[number + 1]) else []
        yield _joined(_without_heads_below(line, below), [token.text for token in heads] or named, is_under=bool(heads))
        named = [token.text if _HAN.search(token.text) else before for token, before in zip(line, named, strict=True)]


def _without_heads_below(line: Line, below: Line) -> Line:
    """A line without the heads that the line below writes out again, where they span both."""
    if len(below) != len(line):
        return line
    return [
        token._replace(text="", residue=(token.text,)) if token.text and token.text == under.text else token
        for token, under in zip(line, below, strict=True)
    ]


def _joined(line: Line, named: list[str], *, is_under: bool) -> Line:
    """A line with cells of the same text joined, where words or the heads over them show that they are one cell."""
    joined: Line = []
    for place, token in enumerate(line):
        before = joined[-1] if joined else None
        if before is None or not token.text or token.text != before.text:
            joined.append(token)
        elif _is_one(line, place, named, is_under=is_under):
            joined[-1] = before._replace(residue=(*before.residue, token.text), last=token.last)
        else:
            joined.append(token)
    return joined


def _is_one(line: Line, place: int, named: list[str], *, is_under: bool) -> bool:
    """Whether a cell is one with the same text to its left."""
    text = line[place].text
    if named[place - 1] and named[place - 1] == named[place]:
        return True
    if _HAN.search(text):
        return not is_under or sum(token.text == text for token in line) >= _SURELY
    return not is_under and not (named[place - 1] and named[place])
