"""The items of project spending add up to it, over the full year."""

from collections.abc import Iterator

from generator.checks.money import column_words, item_sums, judge_sum
from generator.checks.rule import Rule, World
from generator.model.finding import Finding, Verdict
from generator.model.record import Record
from generator.words import Words

ID = "items-sum"


def check(record: Record, world: World) -> Iterator[Finding]:
    """Each row of spending that has items under it, in the full year and in earlier years."""
    spending = record.funding.spending if record.funding else None
    columns = [column for column in spending.amounts() if column != "half"] if spending else []
    sums = [found for column in columns if spending for found in item_sums(spending, column, world.vocabulary)]
    if not sums:
        yield Finding(ID, Verdict.UNCHECKED, Words("原表没有列出项目，无法核对", "the document lists no items"))
    for found in sums:
        column, count = column_words(found.column), len(found.parts)
        question = Words(f"{column.zh}{found.total.name}，{count} 项", f"{column.en} {found.total.name}, {count} items")
        yield judge_sum(ID, found, question)


RULE = Rule(
    ID,
    Words("各项目相加等于项目支出吗", "Do the items add up to project spending?"),
    Words(
        "项目支出应等于列在它下面的各个项目之和；同名项目按原表各算一次。",
        "Project spending should be the sum of the items under it; items of one name count as often as printed.",
    ),
    Words(
        "全年数逐项相加；相差不超过合计与各项末位数字的半个单位之和视为四舍五入，全是整数时须分毫不差。",
        "Full-year amounts are added; half a unit of the last digit of each is rounding, none among whole numbers.",
    ),
    check,
)
