"""Indicators beside indicators: the same matter across places, and what one place alone promises."""

from typing import NamedTuple

from generator import addresses
from generator.catalogue import Catalogue
from generator.comparing.comparability import Point
from generator.comparing.matrix import CellState, MatrixCell, MatrixRow
from generator.comparing.peers import OnlyHere
from generator.comparing.statements import Statement
from generator.pages.compare.goals import lead
from generator.pages.compare.table import Compared, Head
from generator.pages.shares import length
from generator.pages.table import Value
from generator.site import Link

_ABSENT = "—"
_MANY = 6  # tables beyond which a matter is a list and no longer a row


class Printed(NamedTuple):
    """One indicator as one table prints it."""

    name: Link
    value: Value
    half: Value | None
    past: tuple[tuple[str, Value], ...]
    bar: str  # nothing where it does not compare


class Cell(NamedTuple):
    """What one table says of a matter."""

    head: Head
    printed: tuple[Printed, ...]
    spoken: tuple[Link, ...]  # numbers that only the goals give
    spoken_lead: str
    note: str


class Matter(NamedTuple):
    """One matter across the tables."""

    id: str
    name: Link
    verdict: str
    spread: str  # from the least to the most, where its numbers compare
    is_comparable: bool
    cells: tuple[Cell, ...]
    tables: str  # how many of the tables say something of it
    absent: str  # how many tables have nothing of it, where those are not listed
    why: str


class MatrixView(NamedTuple):
    """All matters."""

    heads: tuple[Head, ...]
    matters: tuple[Matter, ...]
    is_long: bool  # too many tables for columns: a list of those that speak of each matter


class Alone(NamedTuple):
    """What one place alone promises."""

    head: Head
    promises: tuple[tuple[Link, Value], ...]


def matrix_view(compared: Compared, rows: tuple[MatrixRow, ...]) -> MatrixView:
    """The matters that several tables speak of, those of the departments' own."""
    own = [row for row in rows if not all(family.common for family in row.families) or not row.families]
    heads = {seat.key: compared.head(seat) for seat in compared.seats}
    matters = tuple(_matter(compared, row, heads) for row in own)
    is_long = len(compared.seats) > _MANY
    listed = tuple(_without_absent(compared.say, matter) for matter in matters) if is_long else matters
    return MatrixView(tuple(heads.values()), listed, is_long)


def _without_absent(say: Catalogue, matter: Matter) -> Matter:
    """A matter as said by the tables that say anything of it; the others are counted."""
    cells = tuple(cell for cell in matter.cells if cell.note != _ABSENT)
    count = len(matter.cells) - len(cells)
    return matter._replace(cells=cells, absent=say("其余{count}张表没有这项指标", count=count) if count else "")


def _matter(compared: Compared, row: MatrixRow, heads: dict[str, Head]) -> Matter:
    only = row.families[0] if len(row.families) == 1 else None
    href = compared.here.to(addresses.family(only.id)) if only else ""
    compared_points = [point for one in row.comparisons for axis in one.axes for point in axis.points]
    drawn = compared_points if row.is_comparable else []
    points = {(point.statement.seat.key, point.statement.row.id): point.value for point in drawn}
    largest = max(points.values(), default=None)
    is_drawn = bool(points) and min(points.values()) >= 0
    bars = {key: length(value, largest) for key, value in points.items()} if is_drawn else {}
    cells = tuple(_cell(compared, cell, heads[cell.seat.key], bars) for cell in row.cells)
    return Matter(
        id=f"topic-{row.id}" if row.id else "",
        name=Link(row.name, href),
        verdict=compared.say.words(row.verdict),
        spread=_spread(compared.say, drawn),
        is_comparable=row.is_comparable,
        cells=cells,
        tables=compared.say("{count}张表", count=sum(cell.state is not CellState.ABSENT for cell in row.cells)),
        absent="",
        why=compared.why(row.reasons),
    )


def _spread(say: Catalogue, points: list[Point]) -> str:
    """The least and the most of numbers that compare, as printed; nothing where they are all one."""
    least, most = (pick(points, key=lambda one: one.value, default=None) for pick in (min, max))
    if least is None or most is None or least.value == most.value:
        return ""
    printed = (one.statement.full.text if one.statement.full else "" for one in (least, most))
    return say("从{least}到{most}", **dict(zip(("least", "most"), printed, strict=True)))


def _cell(compared: Compared, cell: MatrixCell, head: Head, bars: dict[tuple[str, str], str]) -> Cell:
    spoken = tuple(
        Link(f"{one.quantity.subject}{one.quantity.printed}", compared.to(cell.seat, one.quantity.at.replace(".", "-")))
        for one in cell.spoken
    )
    return Cell(
        head,
        tuple(_printed(compared, said, bars.get((cell.seat.key, said.row.id), "")) for said in cell.statements),
        spoken,
        lead(compared.say, cell) if spoken else "",
        _note(compared.say, cell.state),
    )


def _note(say: Catalogue, state: CellState) -> str:
    if state is CellState.HEADING_ONLY:
        return say("印了名目，值留空")
    return _ABSENT if state is CellState.ABSENT else ""


def _printed(compared: Compared, said: Statement, bar: str) -> Printed:
    full = compared.value(said, "full", said.full) if said.full else Value("", "", "", "absent")
    return Printed(
        Link(said.row.name, compared.to(said.seat, said.row.id)),
        full,
        compared.value(said, "half", said.half) if said.half else None,
        tuple((f"{year}", compared.value(said, f"past-{year}", reading)) for year, reading in said.past),
        bar,
    )


def alone_views(compared: Compared, found: tuple[OnlyHere, ...]) -> tuple[Alone, ...]:
    """What only one place of the comparison promises."""
    return tuple(
        Alone(
            compared.head(one.seat),
            tuple(
                (
                    Link(said.row.name, compared.to(said.seat, said.row.id)),
                    compared.value(said, "full", said.full) if said.full else Value("", "", "", "absent"),
                )
                for said in one.statements
            ),
        )
        for one in found
        if one.statements
    )
