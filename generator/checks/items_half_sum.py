"""The items of project spending add up to it at mid-year, as far as plans for half a year do."""

from collections.abc import Iterator

from generator.checks.money import item_sums, judge_sum
from generator.checks.rule import Rule, World
from generator.model.finding import Finding
from generator.model.record import Record
from generator.words import Words

ID = "items-half-sum"


def check(record: Record, world: World) -> Iterator[Finding]:
    """Each row of spending that has items under it, at mid-year."""
    spending = record.funding.spending if record.funding else None
    if spending is None or "half" not in spending.columns:
        return
    for found in item_sums(spending, "half", world.vocabulary):
        count = len(found.parts)
        question = Words(f"半年{found.total.name}，{count} 项", f"half-year {found.total.name}, {count} items")
        yield judge_sum(ID, found, question)


RULE = Rule(
    ID,
    Words("各项目的半年计划相加等于项目支出的半年计划吗", "Do the items' half-year plans add up?"),
    Words(
        "半年计划数常由各处分别填报，与合计不一致并不少见；列出来供读者知道哪一个数可以用。",
        "Half-year plans are often filled in separately and seldom add up; readers should know which figure holds.",
    ),
    Words(
        "半年数逐项相加；相差不超过合计与各项末位数字的半个单位之和视为四舍五入，全是整数时须分毫不差。",
        "Half-year amounts are added; half a unit of the last digit of each is rounding, none among whole numbers.",
    ),
    check,
)
