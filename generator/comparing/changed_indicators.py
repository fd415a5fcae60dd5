"""Indicators of two years: added, removed, changed, and by how much where that can be said."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from generator.comparing.changes import Fate, IndicatorChange, Match, Shift
from generator.comparing.differences import scope_class
from generator.comparing.pairing import Step, pairs, plain_name
from generator.comparing.statements import Reading, Statement
from generator.model.printed import fold
from generator.model.terms import Unit
from generator.model.vocabulary import Vocabulary

_NO_CHANGE = frozenset({Shift.LEVEL})
_POINTS = "个百分点"


class _Gap(NamedTuple):
    """How far two values are apart."""

    difference: Decimal | None
    percent: Decimal | None
    unit: str


_NO_GAP = _Gap(None, None, "")


def indicator_changes(
    before: Sequence[Statement], after: Sequence[Statement], vocabulary: Vocabulary
) -> tuple[IndicatorChange, ...]:
    """Every indicator of either year, in the order of the later table, then what it no longer has."""
    found = {pair.after: pair for pair in pairs(before, after, _STEPS, _name, _may_be_near)}
    changes = [
        _change(before[pair.before], said, pair.match, pair.likeness, vocabulary)
        if (pair := found.get(number))
        else _added(said)
        for number, said in enumerate(after)
    ]
    kept = {pair.before for pair in found.values()}
    return (*changes, *(_removed(said) for number, said in enumerate(before) if number not in kept))


def _family_and_name(said: Statement) -> tuple[str, str, str] | None:
    return (said.table, said.family.id, fold(said.row.name)) if said.family else None


def _family(said: Statement) -> tuple[str, str] | None:
    return (said.table, said.family.id) if said.family else None


def _folded_name(said: Statement) -> tuple[str, str]:
    return said.table, fold(said.row.name)


def _plain_name(said: Statement) -> tuple[str, str]:
    return said.table, plain_name(said.row.name)


_STEPS = (
    Step(Match.FAMILY, _family_and_name),
    Step(Match.FAMILY, _family),
    Step(Match.NAME, _folded_name),
    Step(Match.NAME, _plain_name),
)


def _name(said: Statement) -> str:
    return said.row.name


def _may_be_near(one: Statement, other: Statement) -> bool:
    """Two families are told apart on purpose, however near their names."""
    return one.table is other.table and (one.family is None or other.family is None)


def _added(said: Statement) -> IndicatorChange:
    return IndicatorChange(Fate.ADDED, None, said, Match.NONE, 0.0, (), *_NO_GAP)


def _removed(said: Statement) -> IndicatorChange:
    return IndicatorChange(Fate.REMOVED, said, None, Match.NONE, 0.0, (), *_NO_GAP)


def _change(
    before: Statement, after: Statement, match: Match, likeness: float, vocabulary: Vocabulary
) -> IndicatorChange:
    shifts = tuple(_shifts(before, after))
    fate = Fate.CHANGED if set(shifts) - _NO_CHANGE else Fate.KEPT
    return IndicatorChange(fate, before, after, match, likeness, shifts, *_gap(before, after, vocabulary))


def _shifts(before: Statement, after: Statement) -> Iterator[Shift]:
    if fold(before.row.name) != fold(after.row.name):
        yield Shift.NAME
    if before.full and after.full:
        yield from _value_shifts(before.full, after.full)
    elif before.full or after.full:
        yield Shift.KIND
    if _same(before.half) != _same(after.half):
        yield Shift.HALF
    if before.level != after.level and list(map(fold, before.level)) != list(map(fold, after.level)):
        yield Shift.LEVEL


def _value_shifts(before: Reading, after: Reading) -> Iterator[Shift]:
    """What differs between two cells."""
    if before.parsed.kind is not after.parsed.kind:
        yield Shift.KIND
        return
    if not before.is_number or not after.is_number:
        if _same(before) != _same(after):
            yield Shift.VALUE
        return
    if before.parsed.operator is not after.parsed.operator:
        yield Shift.OPERATOR
    if fold(before.parsed.unit) != fold(after.parsed.unit):
        yield Shift.UNIT
    if before.measure and after.measure and before.measure.value != after.measure.value:
        yield Shift.VALUE


def _same(reading: Reading | None) -> str:
    return fold(reading.form) if reading else ""


def _gap(before: Statement, after: Statement, vocabulary: Vocabulary) -> _Gap:
    """The difference of two numbers with one operator, one measure and one scope."""
    old, new = before.full, after.full
    if (
        not old
        or not new
        or not old.measure
        or not new.measure
        or scope_class(before.seat) is not scope_class(after.seat)
    ):
        return _NO_GAP
    unit = vocabulary.unit(new.parsed.unit) if new.parsed.unit else None
    if old.parsed.operator is not new.parsed.operator or not _is_one_measure(old, new, vocabulary):
        return _NO_GAP
    difference = (new.measure.value - old.measure.value) / (unit.factor if unit else 1)
    is_ratio = new.measure.dimension == "ratio"
    percent = (
        None
        if is_ratio or old.measure.value <= 0
        else 100 * (new.measure.value - old.measure.value) / old.measure.value
    )
    return _Gap(difference, percent, _unit_name(unit, new, is_ratio=is_ratio))


def _is_one_measure(old: Reading, new: Reading, vocabulary: Vocabulary) -> bool:
    """Whether both print a unit that converts into the other, or both none."""
    if not old.measure or not new.measure or bool(old.parsed.unit) != bool(new.parsed.unit):
        return False
    one, other = vocabulary.unit(old.parsed.unit), vocabulary.unit(new.parsed.unit)
    return old.measure.comparable(new.measure) or (one is not None and one is other)


def _unit_name(unit: Unit | None, new: Reading, *, is_ratio: bool) -> str:
    if is_ratio and unit and unit.factor == 1:
        return _POINTS
    return new.parsed.unit
