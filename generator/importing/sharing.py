"""Labels that stand side by side over their contents: each takes what stands below it."""

from dataclasses import replace

from generator.importing.sections import MONEY, Section
from generator.importing.tokens import Token


def shared_out(stream: list[Token], sections: list[Section]) -> list[Section]:
    """Sections whose labels stand side by side over their contents: each takes the cells below its label."""
    found = list(sections)
    place = 0
    while place < len(found):
        beside = _beside(stream, found, place)
        if len(beside) > 1:
            found[place : place + len(beside)] = _by_cell(stream, beside)
        place += max(len(beside), 1)
    return found


def _beside(stream: list[Token], sections: list[Section], place: int) -> list[Section]:
    """The sections from one on whose labels share a line of cells, all but the last with nothing behind them."""
    beside: list[Section] = []
    for section in sections[place:]:
        first = stream[section.hits[0].start] if section.hits else None
        if first is None or section.columns or section.kind in MONEY:
            break
        if beside and first.line != stream[beside[0].hits[0].start].line:
            break
        beside.append(section)
        if any(token.text for token in stream[section.start : section.end]):
            break
    content = stream[beside[-1].start : beside[-1].end] if beside else []
    is_below = bool(content) and all(
        token.line > stream[beside[0].hits[0].start].line for token in content if token.text
    )
    return beside if is_below else []


def _by_cell(stream: list[Token], beside: list[Section]) -> list[Section]:
    """The cells below some labels given to the label they stand under."""
    last = beside[-1]
    if not stream[last.start].whole:  # without cells only the first can be told from the others
        empty = [replace(section, start=section.start, end=section.start) for section in beside[1:]]
        return [replace(beside[0], start=last.start, end=last.end), *empty]
    cells = [_cell_number(stream, section.hits[0].start) for section in beside]
    ends = [*cells[1:], 10**6]
    shared = []
    for section, start, end in zip(beside, cells, ends, strict=True):
        own = [place for place in range(last.start, last.end) if start <= _cell_number(stream, place) < end]
        span = (min(own), max(own) + 1) if own else (section.start, section.start)
        shared.append(replace(section, start=span[0], end=span[1]))
    return shared


def _cell_number(stream: list[Token], place: int) -> int:
    """Which column a token stands in, or which of the cells of its line it is."""
    column = stream[place].column
    if column is not None:
        return column
    first = place
    while first > 0 and stream[first - 1].line == stream[place].line:
        first -= 1
    return place - first
