"""Indicators that most places print: a card of squares, the values that differ, and all of them in words."""

from itertools import groupby
from typing import NamedTuple

from generator import addresses
from generator.comparing.common import Column, CommonMatrix, Likeness, Square
from generator.pages.compare.table import Compared, Head
from generator.site import Link


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
            "{province}{count}张表共有{shared}项，其中{alike}项的值也相同"
            if together.alike
            else "{province}{count}张表共有{shared}项，没有一项的值处处相同",
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
