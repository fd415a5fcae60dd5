"""Lines of cells that stand under one another: as many to a line as there are heads, so that each has its column."""

from collections import Counter
from itertools import groupby

from generator.importing.head_order import Column
from generator.importing.prices import Prices, level_name
from generator.importing.sections import Section
from generator.importing.tokens import Token

_FEWEST = 3  # cells of a line: fewer may stand in one another's place
_NO_NAME, _NO_TARGET = 4.0, 2.2  # the prices of a value, or the label of a level; and of words that are no target


def aligned(stream: list[Token], section: Section, prices: Prices) -> tuple[list[Token], tuple[Column, ...]]:
    """The tokens and the columns of a table with the places of cells, where lines of cells tell them."""
    first = _head_of(stream, section)
    if first is None or any(column.start is not None for column in section.columns):
        return stream, section.columns
    line = stream[first].line
    cells = [place for place in range(first, section.start) if stream[place].line == line]
    names = [stream[place].text for place in cells]
    starts = [names.index(column.head) if names.count(column.head) == 1 else -1 for column in section.columns]
    if len(cells) < _FEWEST or -1 in starts or starts != sorted({*starts}):
        return stream, section.columns
    count = Counter(stream[place].line for place in range(section.start, section.end))
    if not _is_even(count, len(cells)):
        return stream, section.columns
    placed = list(stream)
    number = 0
    for place in range(section.start, section.end):
        token = stream[place]
        number = 0 if token.first else number + 1
        if token.whole and count[token.line] == len(cells):
            placed[place] = token._replace(column=number)
    cells_of = {column.role: start for column, start in zip(section.columns, starts, strict=True)}
    if not _are_what_heads_say(placed[section.start : section.end], cells_of, prices):
        return stream, section.columns
    columns = (column._replace(start=start) for column, start in zip(section.columns, starts, strict=True))
    return placed, tuple(columns)


def _are_what_heads_say(tokens: list[Token], starts: dict[str, int], prices: Prices) -> bool:
    """Whether no target stands among the names, most of what stands among the targets is one, and none is shifted."""
    names = [token.text for token in tokens if token.column == starts["name"] and token.text]
    values = [token.text for token in tokens if token.column == starts.get("full") and token.text]
    targets = [text for text in values if prices.target(text) < _NO_TARGET]
    if any(prices.name(name) >= _NO_NAME for name in names) or 2 * len(targets) <= len(values):
        return False
    return not any(_is_shifted([*line], starts, prices) for _, line in groupby(tokens, lambda token: token.line))


def _is_shifted(line: list[Token], starts: dict[str, int], prices: Prices) -> bool:
    """Whether a line lacks the cell of a label above and goes on from its place: as wide, but blank where it ends."""
    cells = {token.column: token.text for token in line if token.text}
    first = level_name(cells.get(starts.get("level-1"), ""))
    is_second = first in prices.second_levels and first not in prices.first_levels
    lacks_target = "full" in starts and starts["name"] in cells and starts["full"] not in cells
    return is_second or lacks_target


def _is_even(count: Counter[int], width: int) -> bool:
    """Whether all lines down to the last that is as wide as the heads are so wide."""
    last = max((line for line, cells in count.items() if cells == width), default=-1)
    return last >= 0 and all(cells == width for line, cells in count.items() if line <= last)


def _head_of(stream: list[Token], section: Section) -> int | None:
    """The first cell of the line of heads; nothing where the heads stand on several lines, or in no cells."""
    places = [place for hit in section.hits for place in range(hit.start, hit.end)]
    if not places or not all(stream[place].whole and stream[place].column is None for place in places):
        return None
    if len({stream[place].line for place in places}) != 1:
        return None
    first = min(places)
    while not stream[first].first:
        first -= 1
    return first
