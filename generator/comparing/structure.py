"""How spending divides, in percent, ready to be drawn as one pillar of 100 % for each table."""

from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from typing import NamedTuple

from generator.checks.money import plain
from generator.comparing.money import Account, Figure, Part, State
from generator.comparing.seats import Seat
from generator.words import Words

_CENT = Decimal("0.01")
_HUNDRED = Decimal(100)


class SliceKind(StrEnum):
    """What a slice of a pillar is."""

    BASIC = "basic"
    ITEM = "item"  # one item of project spending
    PROJECT = "project"  # project spending as a whole, where its items cannot be drawn
    SPECIAL = "special"  # a special fund
    OTHER_CLASS = "other-class"  # a kind of spending of another classification: outlined, not filled
    UNPUBLISHED = "unpublished"


class Slice(NamedTuple):
    """One part of spending."""

    kind: SliceKind
    name: str  # as printed; empty where nothing is published
    text: str  # the amount as printed
    percent: Decimal  # of the whole, as exact as division allows
    at: str  # the row


class Share(NamedTuple):
    """A part of a pillar as its label names it, in percent."""

    kind: SliceKind
    name: Words
    text: str  # to two decimals, or as the table prints it, e.g. `22.29%`; empty where nothing is published


class Pillar(NamedTuple):
    """The spending of one table; a table with special funds has two, with and without them."""

    seat: Seat
    title: Words  # e.g. 43个项目, 全口径, 减去专项资金
    whole: Figure  # what is 100 %
    slices: tuple[Slice, ...]  # from the bottom up
    shares: tuple[Share, ...]  # labels, from the bottom up
    is_without_special: bool = False


def pillars(account: Account) -> tuple[Pillar, ...]:
    """The spending of one table drawn once; with special funds inside twice, the second time without them."""
    if not account.basic.is_known or not account.project.is_known:
        return (_outlined(account),)
    with_all = _pillar(account, is_without_special=False)
    if not account.special.parts or not account.ordinary.is_known:
        return (with_all,)
    return with_all, _pillar(account, is_without_special=True)


def _outlined(account: Account) -> Pillar:
    """A table that publishes no division of its spending, or another one."""
    parts = (*account.basic.parts, *account.project.parts)
    whole = sum((part.value for part in parts if part.value is not None), Decimal(0))
    is_other = State.OTHER_CLASSES in (account.basic.state, account.project.state)
    if is_other and whole > 0 and all(part.value is not None and part.value >= 0 for part in parts):
        slices = tuple(_slice(SliceKind.OTHER_CLASS, part, whole) for part in parts)
        shares = tuple(
            Share(SliceKind.OTHER_CLASS, Words(part.name, part.name), part.share or _percent(slice_.percent))
            for part, slice_ in zip(parts, slices, strict=True)
        )
        title = Words("另一种分类", "divided otherwise")
        return Pillar(account.seat, title, account.total, slices, shares)
    title = Words("只有总额", "total only") if account.total.is_known else Words("未公布", "not published")
    nothing = Slice(SliceKind.UNPUBLISHED, "", "", _HUNDRED, account.total.at)
    label = Share(SliceKind.UNPUBLISHED, Words("构成未公布", "division not published"), "")
    return Pillar(account.seat, title, account.total, (nothing,), (label,))


def _pillar(account: Account, *, is_without_special: bool) -> Pillar:
    spent = account.ordinary if is_without_special else account.project
    values = [value for figure in (account.basic, spent) if (value := figure.value) is not None]
    whole = sum(values, Decimal(0))
    if whole <= 0 or min(values) < 0:
        return _outlined(account)
    slices = tuple(_slices(account, whole, is_without_special=is_without_special))
    added = Figure(State.COMPUTED, f"{plain(whole)}", whole, account.basic.at, (*account.basic.parts, *spent.parts))
    figure = account.total if account.total.value == whole else added  # in the digits that are printed, if any are
    title = _title(account, is_without_special=is_without_special)
    return Pillar(account.seat, title, figure, slices, tuple(_shares(slices)), is_without_special)


def _title(account: Account, *, is_without_special: bool) -> Words:
    if is_without_special:
        return Words("减去专项资金", "without special funds")
    if account.special.parts:
        return Words("全口径", "with everything")
    count = account.items.text
    return Words(f"{count}个项目", f"{count} items") if count else Words("未列项目", "items not listed")


def _slices(account: Account, whole: Decimal, *, is_without_special: bool) -> Iterator[Slice]:
    """Basic spending, the items, and on top the special funds."""
    yield _as_slice(SliceKind.BASIC, account.basic, whole)
    special = {part.at for part in account.special.parts}
    ordinary = [part for part in account.items.parts if part.at not in special]
    spent = account.ordinary if special else account.project
    if _adds_up(ordinary, spent):
        yield from (_slice(SliceKind.ITEM, part, whole) for part in ordinary if part.value)
    else:
        yield _as_slice(SliceKind.PROJECT, spent, whole)
    if not is_without_special:
        yield from (_slice(SliceKind.SPECIAL, part, whole) for part in account.special.parts if part.value)


def _adds_up(parts: Sequence[Part], figure: Figure) -> bool:
    """Whether items can be drawn for the whole they are of: all are printed, none is below 0, and they come to it."""
    values = [part.value for part in parts if part.value is not None]
    return len(values) == len(parts) and min(values, default=-1) >= 0 and sum(values, Decimal(0)) == figure.value


def _slice(kind: SliceKind, part: Part, whole: Decimal) -> Slice:
    return Slice(kind, part.name, part.text, _HUNDRED * (part.value or 0) / whole, part.at)


def _as_slice(kind: SliceKind, figure: Figure, whole: Decimal) -> Slice:
    name = figure.parts[0].name if figure.parts else ""
    return Slice(kind, name, figure.text, _HUNDRED * (figure.value or 0) / whole, figure.at)


def _shares(slices: Sequence[Slice]) -> Iterator[Share]:
    """The labels: basic spending, projects, and special funds apart."""
    special = sum((each.percent for each in slices if each.kind is SliceKind.SPECIAL), Decimal(0))
    basic = sum((each.percent for each in slices if each.kind is SliceKind.BASIC), Decimal(0))
    projects = _HUNDRED - basic - special
    yield Share(SliceKind.BASIC, Words("基本支出", "basic"), _percent(basic))
    if projects > 0:
        yield Share(SliceKind.PROJECT, Words("项目支出", "projects"), _percent(projects))
    if special:
        yield Share(SliceKind.SPECIAL, Words("专项资金", "special funds"), _percent(special))


def _percent(value: Decimal) -> str:
    return f"{value.quantize(_CENT, ROUND_HALF_UP)}%"
