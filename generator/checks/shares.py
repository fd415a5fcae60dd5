"""Printed shares are the parts over the total."""

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal, localcontext

from generator.checks.money import last_digit, operand, total_row
from generator.checks.rule import Rule, World
from generator.model.finding import Finding, Operand, Verdict
from generator.model.money import MoneyRow, MoneyTable
from generator.model.record import Record
from generator.words import Words

ID = "shares"
HUNDRED = Decimal(100)


def check(record: Record, world: World) -> Iterator[Finding]:
    """Every printed share of income and of spending."""
    for table in (record.funding.income, record.funding.spending) if record.funding else ():
        total = total_row(table.rows, world.vocabulary) if table else None
        if table and total and total.full and total.full.value:
            for row, parent in _with_parents(table.rows, total):
                if row is not total and row.share and row.full:
                    yield _judge(row, parent if _fits(row, parent) else total)
            yield from _whole(table, total)


def _with_parents(rows: tuple[MoneyRow, ...], parent: MoneyRow) -> Iterator[tuple[MoneyRow, MoneyRow]]:
    """Every row with the row it stands under, at the top with the total."""
    for row in rows:
        yield row, parent
        yield from _with_parents(row.rows, row)


def _fits(row: MoneyRow, whole: MoneyRow) -> bool:
    """Whether a share is that of a whole, exactly rounded."""
    return bool(_number(whole.full)) and _judge(row, whole).verdict is Verdict.ADDS_UP


def _judge(row: MoneyRow, total: MoneyRow) -> Finding:
    """One share against its part and total: exactly rounded, off by the last digit, or not the quotient."""
    printed, step = _number(row.share), last_digit([str(row.share).rstrip("%％")])
    with localcontext(prec=80):
        exact = HUNDRED * _number(row.full) / _number(total.full)
        rounded, shown = exact.quantize(step, ROUND_HALF_UP), exact.quantize(step / 100, ROUND_HALF_UP)
        difference = printed - rounded
    verdict = Verdict.ADDS_UP if not difference else Verdict.ROUNDING if abs(difference) <= step else Verdict.DIFFERS
    written = f"{row.full} ÷ {total.full} = {shown}%"
    zh, en = (
        f"{row.name}占比：算得 {rounded}%，原表印 {row.share}",
        f"share of {row.name}: {rounded}%, printed {row.share}",
    )
    operands = (_share(row), operand(row, "full"), operand(total, "full"))
    return Finding(ID, verdict, Words(zh, en), operands, written, difference, step)


def _whole(table: MoneyTable, total: MoneyRow) -> Iterator[Finding]:
    """The shares together against the share printed for the total."""
    rows = [row for row in table.rows if row is not total and row.share]
    if len(rows) > 1 and total.share:
        added = sum((_number(row.share) for row in rows), Decimal(0))
        difference, step = added - _number(total.share), last_digit([str(row.share).rstrip("%％") for row in rows])
        verdict = (
            Verdict.ADDS_UP if not difference else Verdict.ROUNDING if abs(difference) <= step else Verdict.DIFFERS
        )
        zh, en = f"各项占比相加：{added}%，原表印 {total.share}", f"shares together: {added}%, printed {total.share}"
        written = f"{' + '.join(str(row.share) for row in rows)} = {added}%"
        operands = (_share(total), *map(_share, rows))
        yield Finding(ID, verdict, Words(zh, en), operands, written, difference, step)


def _number(printed: object) -> Decimal:
    value: Decimal | None = getattr(printed, "value", None)
    return value or Decimal(0)


def _share(row: MoneyRow) -> Operand:
    return Operand(f"{row.id}.share", f"{row.name}占比", row.share or "")


RULE = Rule(
    ID,
    Words("占比等于各项除以合计吗", "Are the printed shares the parts over the total?"),
    Words(
        "占比由金额算出；为使各项之和恰为 100%，最后一位有时被调整，这属于四舍五入。",
        "Shares follow from amounts; the last digit is sometimes adjusted so that they sum to 100%, which is rounding.",
    ),
    Words(
        "各项 ÷ 合计，四舍五入到印出的位数；相差最后一位数字的一个单位视为四舍五入。",
        "Part ÷ total, rounded to the printed digits; one unit of the last digit is rounding.",
    ),
    check,
)
