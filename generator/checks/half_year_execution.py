"""The half-year plan of spending against the half-year target of the execution rate."""

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

from generator.checks.money import is_total, last_digit, number, plain, standing_for
from generator.checks.rule import Rule, World
from generator.checks.targets import cell
from generator.model.base import GoalKind
from generator.model.finding import Finding, Operand, Verdict
from generator.model.indicator import Indicator
from generator.model.record import Record
from generator.model.target import Operator
from generator.words import Words

ID = "half-year-execution"
FAMILY = "yusuan-zhixinglv"


class Rate(NamedTuple):
    """The execution rate that is promised by mid-year."""

    row: Indicator
    operator: Operator
    value: Decimal  # in percent


def check(record: Record, world: World) -> Iterator[Finding]:
    """The planned share of the year's spending and the target, where the record prints both."""
    rate, half, full = _rate(record, world), *(_spending(record, column, world) for column in ("half", "full"))
    if rate and half and full and all(one.text for one in (*half, *full)):
        planned, whole = (sum(map(number, amounts), Decimal(0)) for amounts in (half, full))
        if planned and whole:
            yield _judge(rate, half, full, 100 * planned / whole)


def _spending(record: Record, column: str, world: World) -> tuple[Operand, ...]:
    """The kinds of spending in one column, without their total."""
    table = record.funding.spending if record.funding else None
    if table is None or column not in table.columns:
        return ()
    rows = (row for row in table.rows if not is_total(row, world.vocabulary))
    return tuple(standing_for(row, column, world.vocabulary) for row in rows)


def _rate(record: Record, world: World) -> Rate | None:
    """The annual execution rate, if its half-year target is a percentage."""
    for row in record.rows(GoalKind.ANNUAL):
        family = world.vocabulary.family(row.name)
        if family and family.id == FAMILY and row.half:
            parsed, unit = row.read(row.half), world.vocabulary.unit(row.read(row.half).unit)
            return Rate(row, parsed.operator, parsed.value) if parsed.value and unit and unit.id == "percent" else None
    return None


def _judge(rate: Rate, half: tuple[Operand, ...], full: tuple[Operand, ...], exact: Decimal) -> Finding:
    target, step = cell(rate.row, "half"), last_digit([str(rate.value)])
    share = exact.quantize(min(step, Decimal("0.01")), ROUND_HALF_UP)
    verdict = _verdict(rate, exact, step)
    zh = f"半年支出计划为全年的 {share}%，「{rate.row.name}」半年指标值是{target.text}"
    en = f"{share}% of the year's spending is planned by mid-year; the half-year target of `{rate.row.name}` is "
    en += target.text
    if verdict is Verdict.NOTE:
        zh += "：若执行率以半年计划为分母则不能这样比，原表未说明"
        en += "; a rate of the half-year plan could not be compared like this, and the document does not say which"
    written = f"{_added(half)} ÷ {_added(full)} = {share}%"
    return Finding(ID, verdict, Words(zh, en), (target, *half, *full), written, plain(share - rate.value), step / 2)


def _verdict(rate: Rate, exact: Decimal, step: Decimal) -> Verdict:
    above = exact > rate.value and rate.operator in (Operator.AT_LEAST, Operator.MORE)
    below = exact < rate.value and rate.operator in (Operator.AT_MOST, Operator.LESS)
    if exact == rate.value or above or below:
        return Verdict.ADDS_UP
    return Verdict.ROUNDING if exact.quantize(step, ROUND_HALF_UP) == rate.value else Verdict.NOTE


def _added(amounts: tuple[Operand, ...]) -> str:
    return f"({' + '.join(one.text for one in amounts)})" if len(amounts) > 1 else amounts[0].text


RULE = Rule(
    ID,
    Words("半年支出计划与半年预算执行率相合吗", "Does planned spending fit the half-year execution rate?"),
    Words(
        "预算执行率的半年指标值说年中要花掉多少；支出的半年计划数也说了同一件事。",
        "The half-year target of the execution rate says how much is to be spent by mid-year, and so does the plan.",
    ),
    Words(
        "支出各项的半年计划数之和 ÷ 全年预算数之和，按指标值印出的位数四舍五入后比较。"
        "指标值可能是对半年计划而言的，所以不合时只作提示。",
        "Spending planned for half a year ÷ the full year, rounded to the digits of the target. The target may be "
        "meant against the half-year plan, so a difference is only a note.",
    ),
    check,
)
