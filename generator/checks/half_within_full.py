"""No half-year amount is larger than its full year."""

from collections.abc import Iterator
from decimal import Decimal

from generator.checks.money import operand
from generator.checks.rule import Rule, World
from generator.model.finding import Finding, Operand, Verdict
from generator.model.money import MoneyRow
from generator.model.record import Record
from generator.words import Words

ID = "half-within-full"


def check(record: Record, _world: World) -> Iterator[Finding]:
    """Every row of money that prints both."""
    rows = [row for row in record.money() if row.half and row.full]
    above = [row for row in rows if _value(row.half) > _value(row.full)]
    for row in above:
        zh, en = (
            f"{row.name}：半年 {row.half}，全年 {row.full}",
            f"{row.name}: {row.half} by mid-year, {row.full} in all",
        )
        difference = _value(row.half) - _value(row.full)
        yield Finding(ID, Verdict.DIFFERS, Words(zh, en), _both(row), f"{row.half} > {row.full}", difference)
    if rows and not above:
        zh, en = f"{len(rows)} 行的半年数都不大于全年数", f"no half-year amount of {len(rows)} exceeds its full year"
        yield Finding(ID, Verdict.ADDS_UP, Words(zh, en))


def _value(amount: str | None) -> Decimal:
    return getattr(amount, "value", None) or Decimal(0)


def _both(row: MoneyRow) -> tuple[Operand, ...]:
    return operand(row, "half"), operand(row, "full")


RULE = Rule(
    ID,
    Words("半年数不大于全年数吗", "Is each half-year amount within its full year?"),
    Words("到年中计划执行的数，不应超过全年的数。", "What is planned by mid-year should not exceed the whole year."),
    Words("逐行比较半年计划执行数与全年预算数。", "Half-year and full-year amounts are compared row by row."),
    check,
)
