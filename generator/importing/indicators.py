"""Indicators: rows put into the groups and tables they stand in, and what the layout did to their labels."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from generator.importing.aligned import aligned
from generator.importing.columns import is_figure, is_in_disorder, is_no_indicator, price_of
from generator.importing.desk import Desk
from generator.importing.head_order import Column
from generator.importing.points import with_points_in_place
from generator.importing.prices import Price, Prices
from generator.importing.rows import read_rows
from generator.importing.sections import Section
from generator.importing.slots import Reading, Row, Slot, wrapped_widths
from generator.importing.tokens import Token
from generator.importing.unfilled import filled_places
from generator.model.base import GoalKind
from generator.model.form import PartKind
from generator.tracing.glyphs import even
from generator.tracing.leaves import SPANNING

_ABSENT = {"level-1": 0.3, "level-2": 1.5, "level-3": 0.5, "name": 5.0, "explanation": 0.9}
_JOIN = {"name": 1.2, "half": 2.5, "full": 2.5, "operator": 9.0, "weight": 9.0, "direction": 9.0, "unit": 2.5}
_NO_TARGET = 2.2  # the price of a text that is no target anyone knows
VALUES = ("half", "full")
HEADS = ("level-1", "level-2", "level-3", "level-4", *SPANNING)


@dataclass(slots=True)
class IndicatorLine:
    """One indicator being put together: its cells by column, and where it stands."""

    cells: dict[str, str]
    start: int  # its first token
    end: int
    figures: int = 0  # how many cells it has from the first target on; of two printed as one, both
    doubted: str = ""  # a target that may be a cell of another column


@dataclass(slots=True)
class IndicatorGroup:
    """The indicators under some level labels."""

    level: tuple[str, ...]
    rows: list[IndicatorLine] = field(default_factory=list)
    printed: dict[int, int] = field(default_factory=dict)  # which of its labels are printed with it: depth to token
    opens: bool = False  # the first group under heads printed anew


class Again(NamedTuple):
    """Labels that were printed once more, and the rows under them."""

    labels: tuple[str, ...]
    rows: list[IndicatorLine]


@dataclass(slots=True)
class IndicatorBlock:
    """A table of indicators as it was read."""

    of: GoalKind
    label: str
    columns: dict[str, str]
    groups: list[IndicatorGroup] = field(default_factory=list)
    again: list[Again] = field(default_factory=list)
    left: list[int] = field(default_factory=list)  # tokens that fit nowhere
    figures: int = 0  # how many columns there are of targets, points and what records do not keep
    heads: dict[str, str] = field(default_factory=dict)  # of all columns, as printed
    unkept: dict[tuple[int, int], str] = field(default_factory=dict)  # cells under heads that records do not keep

    def rows(self) -> Iterator[IndicatorLine]:
        """Every row of every group."""
        for group in self.groups:
            yield from group.rows


def read_indicators(desk: Desk, sections: list[Section], prices: Prices) -> list[IndicatorBlock]:
    """Every table of indicators; what stands under heads printed anew belongs to the table before."""
    blocks: dict[GoalKind, IndicatorBlock] = {}
    above: Section | None = None
    stream = desk.stream
    for section in sections:
        if section.kind is not PartKind.INDICATORS or section.of is None:
            continue
        if is_in_disorder(stream, section):
            continue
        block = blocks.setdefault(section.of, IndicatorBlock(section.of, section.label, {}))
        block.columns = _merged(block.columns, section.columns)
        block.heads |= block.columns
        block.figures = sum(is_figure(column.role) for column in section.columns)
        reading = with_points_in_place(stream, _read(desk, section, prices), section)
        reading = _without_tail(stream, reading, prices)
        _place(block, reading.rows, section, fresh=above is None or _heads(above) != _heads(section))
        block.left += reading.left
        block.unkept |= _unkept(reading, section)
        above = section
    return list(blocks.values())


def _unkept(reading: Reading, section: Section) -> dict[tuple[int, int], str]:
    """The cells in columns that records do not keep, with the heads of these."""
    heads = {f"other-{number}": column.head for number, column in enumerate(section.columns)}
    cells = [(heads[role], cell) for row in reading.rows for role, cell in row.items() if role in heads and cell.text]
    return {(cell.start, cell.end): head for head, cell in cells}


def _heads(section: Section) -> list[str]:
    return [column.role for column in section.columns]


def _merged(columns: dict[str, str], more: tuple[Column, ...]) -> dict[str, str]:
    """The columns of a table whose heads change on the way: each in its place among its neighbours."""
    order = list(columns)
    heads = {column.role: column.head for column in more if column.role != "other"}
    place = 0
    for role in heads:
        if role in order:
            place = order.index(role) + 1
        else:
            order.insert(place, role)
            place += 1
    return {role: columns.get(role) or heads[role] for role in order}


def _read(desk: Desk, section: Section, prices: Prices) -> Reading:
    """The rows under some heads; read again when it is known how wide the columns are."""
    filled = range(section.start, section.end) if desk.runs else filled_places(desk.stream, section)
    places = [place for place in filled if _is_of_table(desk, place, section)]
    stream, columns = aligned(desk.stream, section, prices)
    roles = _heads(section)
    first = next((number for number, role in enumerate(roles) if role != "other"), 0)
    absent = 1.5 if set(VALUES) <= set(roles) else 3.0  # a row without any target is rare
    slots = [
        _slot(number, column, prices.of(price_of(column, columns, spans=number < first)), absent, spans=number < first)
        for number, column in enumerate(columns)
    ]
    reading = read_rows(stream, places, slots, desk.effort)
    widths = wrapped_widths(stream, reading)
    if not widths:
        return reading
    return read_rows(stream, places, [slot._replace(width=widths.get(slot.role, 0)) for slot in slots], desk.effort)


def _is_of_table(desk: Desk, place: int, section: Section) -> bool:
    """Whether a token can be a cell: under heads of a grid the grid holds it."""
    gridded = all(column.start is not None for column in section.columns)
    return (desk.stream[place].column is not None) == gridded


def _without_tail(stream: list[Token], reading: Reading, prices: Prices) -> Reading:
    """The rows without what follows the last of them on the page: words that are no known name and no target."""
    rows, left = list(reading.rows), list(reading.left)
    while rows and _may_be_a_footer(stream, rows[-1], prices):
        labels = {role: cell for role, cell in rows[-1].items() if role in HEADS and not prices.of(role)(cell.text)}
        if labels and _values(rows[-1]):
            break
        dropped = [cell for role, cell in rows[-1].items() if role not in labels]
        left += [place for cell in dropped for place in range(cell.start, cell.end)]
        rows[-1:] = [labels] if labels else []
        if labels:
            break
    return Reading(rows, left, reading.cost)


def _may_be_a_footer(stream: list[Token], row: Row, prices: Prices) -> bool:
    """Whether a row ends with words that may as well stand below the table: no name that is known, and no target."""
    has_target = any(text and prices.target(text) < _NO_TARGET for text in _values(row)) or _is_scored(row)
    gridded = any(stream[cell.start].column is not None for cell in row.values())
    return not has_target and not gridded and "name" in row and prices.name(row["name"].text) > 0


def _is_scored(row: Row) -> bool:
    """Whether a row without a target has points, as those of a table of scores."""
    return not _values(row) and "weight" in row and bool(row["weight"].text)


def _values(row: Row) -> list[str]:
    return [cell.text for role, cell in row.items() if role in VALUES or role.startswith("past-")]


def _slot(number: int, column: Column, price: Price, absent: float, *, spans: bool) -> Slot:
    """A column as the reading sees it; `spans` says that it stands before the levels, for many rows."""
    role = column.role
    return Slot(
        role if role != "other" else f"other-{number}",
        price,
        absent=absent if role in VALUES else _ABSENT.get(role, 0.3),
        join=_JOIN.get(role, 0.6),
        heads=role in HEADS or spans,
        start=column.start,
        columns=column.columns,
    )


def _place(block: IndicatorBlock, rows: list[Row], section: Section, *, fresh: bool) -> None:
    """Rows into groups: a label holds for the rows below it until the next of its depth."""
    depths = [column.role for column in section.columns if column.role.startswith("level-")]
    level: tuple[str, ...] = () if fresh or not block.groups else block.groups[-1].level
    opens, repeated = fresh, -1
    for row in rows:
        given = {depth: row[role].text for depth, role in enumerate(depths) if role in row and row[role].text}
        before, level = level, _level(level, given)
        if given and min(given) <= repeated:
            repeated = -1
        same = [depth for depth in given if not opens and before[: depth + 1] == level[: depth + 1]]
        if same:
            repeated = max(same)
            block.again.append(Again(tuple(given[depth] for depth in same), []))
        printed = {depth: row[depths[depth]].start for depth in given}
        if block.groups and not opens and _goes_deeper(block.groups[-1], level):
            block.groups[-1].level, block.groups[-1].printed = level, block.groups[-1].printed | printed
        elif not block.groups or block.groups[-1].level != level or opens:
            block.groups.append(IndicatorGroup(level, printed=printed, opens=opens))
        opens = False
        line = None if not level and depths and is_no_indicator(row) else _line(row, section, block.groups[-1])
        if line is None:
            block.left += _nameless(row)
        if line:
            block.groups[-1].rows.append(line)
            if repeated >= 0:
                block.again[-1].rows.append(line)


def _nameless(row: Row) -> list[int]:
    """The tokens of a row without a name that are kept nowhere: neither labels nor under heads that are not kept."""
    cells = (cell for role, cell in row.items() if role not in HEADS and not role.startswith("other-"))
    return [place for cell in cells for place in range(cell.start, cell.end)]


def _goes_deeper(group: IndicatorGroup, level: tuple[str, ...]) -> bool:
    """Whether labels name a part of a group that holds nothing yet: its label was printed alone above them."""
    return not group.rows and len(level) > len(group.level) and level[: len(group.level)] == group.level


def _level(above: tuple[str, ...], given: dict[int, str]) -> tuple[str, ...]:
    """The labels that hold for a row: those given, and above them those that held before; a repeat changes none."""
    if all(depth < len(above) and even(above[depth]) == even(text) for depth, text in given.items()):
        return above
    first, last = min(given), max(given)
    head = [*above[:first], *[""] * (first - len(above))]
    return (*head, *(given.get(depth, "") for depth in range(first, last + 1)))


def _line(row: Row, section: Section, group: IndicatorGroup) -> IndicatorLine | None:
    """A row's own cells; one printed for several rows is each one's."""
    if "name" not in row:
        return None
    cells: dict[str, str] = {}
    for column in section.columns:
        role = column.role
        if role.startswith("level-") or role == "other":
            continue
        text = row[role].text if role in row else ""
        if not text and role in SPANNING and group.rows:
            text = group.rows[-1].cells.get(role, "")
        cells[role] = text
    figures = [cell for role, cell in row.items() if is_figure(role)]
    count = sum(cell.cells for cell in figures if cell.end > cell.start)
    return IndicatorLine(cells, min(cell.start for cell in row.values()), max(cell.end for cell in row.values()), count)
