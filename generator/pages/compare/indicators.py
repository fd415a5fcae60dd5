"""Indicators beside indicators: the same matter across places, the common ones, and what one place alone promises."""

from itertools import groupby
from typing import NamedTuple

from generator import addresses
from generator.catalogue import Catalogue
from generator.comparing.common import Column, CommonMatrix, Likeness, Square
from generator.comparing.matrix import CellState, MatrixCell, MatrixRow
from generator.comparing.peers import OnlyHere
from generator.comparing.statements import Statement
from generator.pages.compare.goals import lead
from generator.pages.compare.table import Compared, Head
from generator.pages.shares import length
from generator.pages.table import Value
from generator.site import Link

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
    is_comparable: bool
    cells: tuple[Cell, ...]
    why: str


class MatrixView(NamedTuple):
    """All matters."""

    heads: tuple[Head, ...]
    matters: tuple[Matter, ...]
    is_long: bool  # too many tables for columns


class SquareView(NamedTuple):
    """One common indicator in one table."""

    kind: str  # same, near, different, absent
    text: str
    href: str


class Level(NamedTuple):
    """Common indicators under one second-level label."""

    name: str
    span: int


class Differing(NamedTuple):
    """A value that differs from what most print."""

    name: Link
    where: Link
    here: str
    elsewhere: str


class Shared(NamedTuple):
    """One common indicator as most print it."""

    name: Link
    half: str
    full: str
    remark: str


class CommonView(NamedTuple):
    """The common indicators."""

    levels: tuple[Level, ...]
    names: tuple[str, ...]
    rows: tuple[tuple[Head, tuple[SquareView, ...]], ...]
    differing: tuple[Differing, ...]
    shared: tuple[Shared, ...]
    has_half: bool
    number: str
    remark: str


class Alone(NamedTuple):
    """What one place alone promises."""

    head: Head
    promises: tuple[tuple[Link, Value], ...]


def matrix_view(compared: Compared, rows: tuple[MatrixRow, ...]) -> MatrixView:
    """The matters that several tables speak of, those of the departments' own."""
    own = [row for row in rows if not all(family.common for family in row.families) or not row.families]
    heads = {seat.key: compared.head(seat) for seat in compared.seats}
    matters = tuple(_matter(compared, row, heads) for row in own)
    return MatrixView(tuple(heads.values()), matters, len(compared.seats) > _MANY)


def _matter(compared: Compared, row: MatrixRow, heads: dict[str, Head]) -> Matter:
    only = row.families[0] if len(row.families) == 1 else None
    href = compared.here.to(addresses.family(only.id)) if only else ""
    points = {
        (point.statement.seat.key, point.statement.row.id): point.value
        for one in row.comparisons
        for axis in one.axes
        for point in axis.points
        if row.is_comparable
    }
    largest = max(points.values(), default=None)
    is_drawn = bool(points) and min(points.values()) >= 0
    bars = {key: length(value, largest) for key, value in points.items()} if is_drawn else {}
    cells = tuple(_cell(compared, cell, heads[cell.seat.key], bars) for cell in row.cells)
    return Matter(
        id=f"topic-{row.id}" if row.id else "",
        name=Link(row.name, href),
        verdict=compared.say.words(row.verdict),
        is_comparable=row.is_comparable,
        cells=cells,
        why=compared.why(row.reasons),
    )


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
    return "—" if state is CellState.ABSENT else ""


def _printed(compared: Compared, said: Statement, bar: str) -> Printed:
    full = compared.value(said, "full", said.full) if said.full else Value("", "", "", "absent")
    return Printed(
        Link(said.row.name, compared.to(said.seat, said.row.id)),
        full,
        compared.value(said, "half", said.half) if said.half else None,
        tuple((f"{year}", compared.value(said, f"past-{year}", reading)) for year, reading in said.past),
        bar,
    )


def common_view(compared: Compared, found: CommonMatrix) -> CommonView | None:
    """The common indicators as a card of squares, and in words."""
    if not found.columns:
        return None
    say = compared.say
    together = max(found.together, key=lambda one: one.shared, default=None)
    remark = ""
    if together and together.shared:
        province = compared.chapter.vocabulary.regions.regions.get(f"{together.province}0000", "")
        remark = say(
            "{province}{count}张表共有{shared}项，其中{alike}项的值也相同",
            province=province,
            count=len(together.keys),
            shared=together.shared,
            alike=together.alike,
        )
    levels = [(level, len(list(columns))) for level, columns in groupby(found.columns, key=lambda one: one.level)]
    return CommonView(
        levels=tuple(Level(level, count) for level, count in levels),
        names=tuple(column.name for column in found.columns),
        rows=tuple(
            (compared.head(seat), tuple(_square(compared, column, column.squares[place]) for column in found.columns))
            for place, seat in enumerate(found.seats)
        ),
        differing=tuple(_differing(compared, found)),
        shared=tuple(_shared(compared, column) for column in found.columns),
        has_half=any(column.half for column in found.columns),
        number=f"{len(found.columns)}",
        remark=remark,
    )


_SQUARES = {
    Likeness.SAME: ("same", "同名同值"),
    Likeness.NEAR_NAME: ("near", "名称相近，值相同"),
    Likeness.DIFFERENT: ("different", "值不同"),
    Likeness.ABSENT: ("absent", "没有"),
}


def _square(compared: Compared, column: Column, square: Square) -> SquareView:
    kind, words = _SQUARES[square.likeness]
    text = f"{column.name}{compared.say('：')}{compared.say(words)}"
    return SquareView(kind, text, compared.to(square.seat, square.statement.row.id) if square.statement else "")


def _differing(compared: Compared, found: CommonMatrix) -> list[Differing]:
    columns = {"half": compared.say("半年"), "full": compared.say("全年")}
    return [
        Differing(
            Link(f"{one.column.name} {columns[one.cell]}", compared.here.to(addresses.family(one.column.family.id))),
            Link(
                f"{one.square.seat.place} {one.square.seat.year}",
                compared.to(one.square.seat, one.square.statement.row.id if one.square.statement else ""),
            ),
            one.here,
            one.elsewhere,
        )
        for one in found.differences
    ]


def _shared(compared: Compared, column: Column) -> Shared:
    say, absent = compared.say, [one.seat.place for one in column.squares if one.likeness is Likeness.ABSENT]
    remark = say("{places}没有", places=say("、").join(absent)) if absent else say("各地都有")
    href = compared.here.to(addresses.family(column.family.id))
    return Shared(Link(column.name, href), column.half, column.full, remark)


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
