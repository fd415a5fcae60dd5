"""Labels that stand side by side over their contents: each takes what stands below it."""

from dataclasses import replace

from generator.importing.heads import MOST_HEADS
from generator.importing.sections import MONEY, Section
from generator.importing.tokens import Token
from generator.model.form import PartKind


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
    """The sections from one on whose labels share a line, or follow one another alone; only the last has a content."""
    beside: list[Section] = []
    for section in sections[place : place + MOST_HEADS]:
        first = stream[section.hits[0].start] if section.hits else None
        if first is None or section.columns or section.kind in MONEY:
            break
        if beside and not _goes_with(stream, beside[-1], section):
            break
        beside.append(section)
        if any(token.text for token in stream[section.start : section.end]):
            break
    content = [token for token in stream[beside[-1].start : beside[-1].end] if token.text] if beside else []
    line = stream[beside[-1].hits[0].start].line if beside else 0
    is_below = bool(content) and all(token.line > line for token in content)
    return beside if is_below else []


def _goes_with(stream: list[Token], section: Section, following: Section) -> bool:
    first, second = stream[section.hits[0].start], stream[following.hits[0].start]
    return first.line == second.line or (_is_alone(first) and _is_alone(second) and _is_text(section, following))


def _is_alone(token: Token) -> bool:
    return token.column is None and token.first and token.last


def _is_text(*sections: Section) -> bool:
    """Whether sections hold running text, of which several may stand side by side."""
    return all(section.kind in (PartKind.GOAL, PartKind.OTHER) for section in sections)


def _by_cell(stream: list[Token], beside: list[Section]) -> list[Section]:
    """The cells below some labels given to the label they stand under."""
    last = beside[-1]
    content = [place for place in range(last.start, last.end) if stream[place].text]
    if all(_is_alone(stream[section.hits[0].start]) for section in beside):
        return _one_by_one(stream, beside, content)
    if not stream[last.start].whole:  # without cells the others are told from the first where each is one run
        runs = _one_run_each(stream, beside, content)
        return runs or [replace(beside[0], start=last.start, end=last.end), *map(_empty, beside[1:])]
    cells = [_cell_number(stream, section.hits[0].start) for section in beside]
    shift = _shift(stream, beside, content[0])
    if _is_over(beside) and [_cell_number(stream, place) for place in content] == cells[:-1]:
        cells, shift = [-1, *cells[:-1]], 0  # the first label stands over the others and has no cell of its own
    ends = [*cells[1:], 10**6]
    line = stream[last.hits[0].start].line
    below = _numbered(stream, [place for place in range(last.start, last.end) if stream[place].line > line])
    shared = []
    for section, start, end in zip(beside, cells, ends, strict=True):
        own = [place for place, number in below.items() if stream[place].text and start <= number + shift < end]
        span = (min(own), max(own) + 1) if own else (section.start, section.start)
        shared.append(replace(section, start=span[0], end=span[1]))
    return shared


def _one_run_each(stream: list[Token], beside: list[Section], content: list[int]) -> list[Section]:
    """Sections whose contents are printed as one run of words each, side by side on one line; else none."""
    is_headed = len(content) == len(beside) - 1 > 1  # the first label stands over the others
    under = beside[1:] if is_headed or _is_over(beside) else beside
    is_one_line = len({stream[place].line for place in content}) == 1
    if not is_one_line or len(content) != len(under):
        return []
    shared = [replace(one, start=place, end=place + 1) for one, place in zip(under, content, strict=True)]
    return [*map(_empty, beside[: len(beside) - len(under)]), *shared]


def _shift(stream: list[Token], beside: list[Section], first: int) -> int:
    """How many cells the line below some labels lacks at its head, where a cell above goes on."""
    label = beside[0].hits[0].start
    shift = max(0, _cells_of(stream, label) - _cells_of(stream, first))
    if shift or _cell_number(stream, first) > 0 or _cell_number(stream, label) == 0:
        return shift
    return max(0, _filled(stream, label) - _filled(stream, first))  # a line filled up at its end


def _filled(stream: list[Token], place: int) -> int:
    """How many cells the line of a token has up to the last that says something."""
    line = [token for token in _line_of(stream, place) if token.column is None]
    return max((number for number, token in enumerate(line, 1) if token.text), default=0)


def _is_over(beside: list[Section]) -> bool:
    """Whether the first label names what the others divide: 年度总体目标 over 预期目标 and 实际完成情况."""
    kinds = [section.kind for section in beside]
    return kinds[:2] == [PartKind.GOAL, PartKind.GOAL] and beside[0].of == beside[1].of


def _one_by_one(stream: list[Token], beside: list[Section], content: list[int]) -> list[Section]:
    """Contents that follow one another, a line each, given to the last of the labels that stand before them."""
    lines = sorted({stream[place].line for place in content})
    if not 1 < len(lines) <= len(beside):
        return beside
    spare = len(beside) - len(lines)
    shared = [*map(_empty, beside[:spare])]
    for section, line in zip(beside[spare:], lines, strict=True):
        own = [place for place in content if stream[place].line == line]
        shared.append(replace(section, start=own[0], end=own[-1] + 1))
    return shared


def _empty(section: Section) -> Section:
    return replace(section, end=section.start)


def _cells_of(stream: list[Token], place: int) -> int:
    """How many cells the line of a token has; a grid has its own columns."""
    if stream[place].column is not None:
        return 0
    return len(_line_of(stream, place))


def _line_of(stream: list[Token], place: int) -> list[Token]:
    first = last = place
    while first > 0 and stream[first - 1].line == stream[place].line:
        first -= 1
    while last + 1 < len(stream) and stream[last + 1].line == stream[place].line:
        last += 1
    return stream[first : last + 1]


def _numbered(stream: list[Token], places: list[int]) -> dict[int, int]:
    """Tokens with the number of the cell that each is."""
    found: dict[int, int] = {}
    for place in places:
        counts_on = place - 1 in found and stream[place].column is None and stream[place - 1].line == stream[place].line
        found[place] = found[place - 1] + 1 if counts_on else _cell_number(stream, place)
    return found


def _cell_number(stream: list[Token], place: int) -> int:
    """Which column a token stands in, or which of the cells of its line it is."""
    column = stream[place].column
    if column is not None:
        return column
    first = place
    while first > 0 and stream[first - 1].line == stream[place].line:
        first -= 1
    return place - first
