"""Spending adds up to the money there is."""

from collections.abc import Iterator

from generator.checks.money import Sum, column_words, judge_sum, operand, sibling_sums, standing_for, total_row
from generator.checks.rule import Rule, World
from generator.model.finding import Finding, Verdict
from generator.model.money import Funding, MoneyRow, MoneyTable
from generator.model.record import Record
from generator.words import Words

ID = "spending-sum"
# Each of these divides all spending among its kinds; a table may print other classifications beside it.
CLASSIFICATIONS = (("basic", "project"), ("personnel", "operation", "specific-target"))


def check(record: Record, world: World) -> Iterator[Finding]:
    """Spending against its own total and against the total of income, column by column."""
    spending = record.funding.spending if record.funding else None
    if record.funding is None or spending is None:
        yield Finding(ID, Verdict.UNCHECKED, Words("原表没有支出，无法核对", "the document prints no spending"))
        return
    for column in spending.amounts():
        name = column_words(column)
        for found in sibling_sums(spending.rows, column, world.vocabulary):
            yield judge_sum(
                ID, found, Words(f"{name.zh}支出{found.total.name}", f"{name.en} spending, {found.total.name}")
            )
        for found in _against_income(record.funding, spending, column, world):
            yield judge_sum(
                ID, found, Words(f"{name.zh}支出与收入{found.total.name}", f"{name.en} spending and income")
            )


def _against_income(funding: Funding, spending: MoneyTable, column: str, world: World) -> Iterator[Sum]:
    """What is spent of the total of income."""
    available = total_row(funding.income.rows, world.vocabulary) if funding.income else None
    if available is None or available.column(column) is None:
        return
    spent = total_row(spending.rows, world.vocabulary)
    parts = [spent] if spent else _complete(spending, world)
    yield Sum(operand(available, column), tuple(standing_for(row, column, world.vocabulary) for row in parts), column)


def _complete(spending: MoneyTable, world: World) -> list[MoneyRow]:
    """The rows of spending that together are all of it, where one classification is printed whole."""
    funds = {fund.id: row for row in spending.rows if (fund := world.vocabulary.fund(row.name))}
    for classification in CLASSIFICATIONS:
        if all(kind in funds for kind in classification):
            return [funds[kind] for kind in classification]
    return []


RULE = Rule(
    ID,
    Words("各项支出相加等于资金总额吗", "Does spending add up to the money there is?"),
    Words(
        "部门的资金总额应全部安排到支出：基本支出与项目支出（或人员类、运转类、特定目标类）之和应等于资金总额。",
        "All the money a department has is planned to be spent: the kinds of spending should add up to its total.",
    ),
    Words(
        "逐列相加，与支出合计、收入合计比较；相差不超过合计与各项末位数字的半个单位之和视为四舍五入，全是整数时须分毫不差。",
        "Added column by column and held against both totals; half a unit of each last digit is rounding.",
    ),
    check,
)
