"""Income adds up to its total."""

from collections.abc import Iterator

from generator.checks.money import Sum, column_words, judge_sum, sibling_sums
from generator.checks.rule import Rule, World
from generator.model.finding import Finding, Verdict
from generator.model.record import Record
from generator.words import Words

ID = "income-sum"


def check(record: Record, world: World) -> Iterator[Finding]:
    """Each total of income against the rows it should be the sum of, column by column."""
    income = record.funding.income if record.funding else None
    if income is None:
        sentence = Words("原表没有收入，无法核对", "the document prints no income")
        yield Finding(ID, Verdict.UNCHECKED, sentence)
        return
    for column in income.amounts():
        for found in sibling_sums(income.rows, column, world.vocabulary):
            yield judge_sum(ID, found, _question(found))


def _question(found: Sum) -> Words:
    column, name = column_words(found.column), found.total.name.rstrip("：:")  # some forms print one after a label
    return Words(f"{column.zh}{name}", f"{column.en} {name}")


RULE = Rule(
    ID,
    Words("各项收入相加等于合计吗", "Do the sources of income add up to their total?"),
    Words(
        "资金总额应等于各项来源之和，小计应等于它下面各项之和。",
        "The total should be the sum of its sources, and a subtotal the sum of what stands under it.",
    ),
    Words(
        "逐列相加，与印出的合计比较；相差不超过合计与各项末位数字的半个单位之和视为四舍五入，全是整数时须分毫不差。空格按没有数计。",
        "Added column by column; half a unit of each last digit is rounding. Blanks count for nothing.",
    ),
    check,
)
