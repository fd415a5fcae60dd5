"""Rows of money of two years: added, removed, changed, and by how much."""

from collections.abc import Hashable, Iterator
from decimal import Decimal
from typing import NamedTuple

from generator.comparing.changes import Fate, Match, MoneyChange
from generator.comparing.differences import scope_class
from generator.comparing.pairing import Pair, Step, pairs, plain_name
from generator.comparing.seats import Seat
from generator.comparing.spending import part
from generator.model.amount import Amount
from generator.model.money import MoneyRow
from generator.model.printed import fold
from generator.model.record import Record
from generator.model.vocabulary import Vocabulary


class _Row(NamedTuple):
    """One row of money where it stands."""

    table: str
    fund: str  # empty where its name is no common one
    row: MoneyRow


class _Scale(NamedTuple):
    """How amounts of two tables are held against each other."""

    rate: Decimal | None  # what one unit of the earlier table is in units of the later; none where units do not convert
    is_same_scope: bool


def money_changes(earlier: Seat, later: Seat, vocabulary: Vocabulary) -> tuple[MoneyChange, ...]:
    """Every row of money of either year, in the order of the later table, then what it no longer has."""
    before, after = list(_rows(earlier.record, vocabulary)), list(_rows(later.record, vocabulary))
    found = {pair.after: pair for pair in pairs(before, after, _STEPS, _name, _may_be_near)}
    scale = _scale(earlier, later, vocabulary)
    changes = [
        _change(before[pair.before], row, pair, scale) if (pair := found.get(number)) else _added(row)
        for number, row in enumerate(after)
    ]
    kept = {pair.before for pair in found.values()}
    return (*changes, *(_removed(row) for number, row in enumerate(before) if number not in kept))


def _rows(record: Record, vocabulary: Vocabulary) -> Iterator[_Row]:
    """The rows with an amount; heads without one say nothing."""
    funding = record.funding
    for name, table in (("income", funding.income), ("spending", funding.spending)) if funding else ():
        for row in table.walk() if table else ():
            if row.full or row.half:
                fund = vocabulary.fund(row.name)
                yield _Row(name, fund.id if fund else "", row)


def _fund(row: _Row) -> Hashable | None:
    return (row.table, row.fund) if row.fund else None


def _exact(row: _Row) -> Hashable | None:
    return row.table, fold(row.row.name)


def _plain(row: _Row) -> Hashable | None:
    return row.table, plain_name(row.row.name)


_STEPS = (Step(Match.FUND, _fund), Step(Match.NAME, _exact), Step(Match.NAME, _plain))


def _name(row: _Row) -> str:
    return row.row.name


def _may_be_near(one: _Row, other: _Row) -> bool:
    """Common kinds of money have their own names: 基本支出 is not 项目支出."""
    return one.table == other.table and not one.fund and not other.fund


def _scale(earlier: Seat, later: Seat, vocabulary: Vocabulary) -> _Scale:
    """How the amounts of the two tables are held against each other."""
    old, new = earlier.record.funding, later.record.funding
    is_same_scope = scope_class(earlier) is scope_class(later)
    if not old or not new:
        return _Scale(None, is_same_scope=is_same_scope)
    one, other = vocabulary.unit(old.unit), vocabulary.unit(new.unit)
    if fold(old.unit) == fold(new.unit):
        return _Scale(Decimal(1), is_same_scope=is_same_scope)
    is_money = one is not None and other is not None and one.dimension == other.dimension == "money"
    return _Scale(one.factor / other.factor if one and other and is_money else None, is_same_scope=is_same_scope)


def _change(before: _Row, after: _Row, pair: Pair, scale: _Scale) -> MoneyChange:
    old, new = part(before.row), part(after.row)
    same = all(
        _is_same(*cells, scale) for cells in ((before.row.full, after.row.full), (before.row.half, after.row.half))
    )
    value = old.value * scale.rate if old.value is not None and scale.rate is not None else None
    difference = new.value - value if new.value is not None and value is not None and scale.is_same_scope else None
    percent = 100 * difference / value if difference is not None and value is not None and value > 0 else None
    halves = (before.row.half or "", after.row.half or "")
    fate = Fate.KEPT if same else Fate.CHANGED
    return MoneyChange(fate, after.table, old, new, pair.match, pair.likeness, halves, difference, percent)


def _is_same(one: Amount | None, other: Amount | None, scale: _Scale) -> bool:
    """Whether two cells print the same amount; decimals that are only zeros do not matter."""
    if one and other and one.value is not None and other.value is not None and scale.rate is not None:
        return one.value * scale.rate == other.value
    return (one or "") == (other or "")


def _added(row: _Row) -> MoneyChange:
    halves = ("", row.row.half or "")
    return MoneyChange(Fate.ADDED, row.table, None, part(row.row), Match.NONE, 0.0, halves, None, None)


def _removed(row: _Row) -> MoneyChange:
    halves = (row.row.half or "", "")
    return MoneyChange(Fate.REMOVED, row.table, part(row.row), None, Match.NONE, 0.0, halves, None, None)
