"""Groups without an indicator, and indicators without a target."""

from collections.abc import Iterator

from generator.checks.rule import Rule, World
from generator.checks.targets import cell
from generator.model.finding import Finding, Operand, Verdict
from generator.model.indicator import IndicatorTable
from generator.model.printed import Presence
from generator.model.record import Record
from generator.words import Words

ID = "blank-targets"


def check(record: Record, _world: World) -> Iterator[Finding]:
    """One finding for each group or target that is left blank."""
    for table in record.indicators:
        yield from _groups(table)
    for row in record.rows():
        if row.presence("full") is Presence.BLANK:
            zh, en = f"「{row.name}」全年指标值留空", f"`{row.name}` has a blank target"
            yield Finding(ID, Verdict.NOTE, Words(zh, en), (cell(row, "full"),))


def _groups(table: IndicatorTable) -> Iterator[Finding]:
    for number, group in enumerate(table.groups):
        if group.level and not group.rows:
            label = " / ".join(group.level)
            zh, en = f"「{label}」之下没有指标", f"`{label}` has no indicator"
            operand = Operand(f"{table.id}.{number}.level-{len(group.level)}", label, group.level[-1])
            yield Finding(ID, Verdict.NOTE, Words(zh, en), (operand,))


RULE = Rule(
    ID,
    Words("有留空的指标吗", "Are any indicators left blank?"),
    Words(
        "表式印了分组而没有填指标，或有指标而没有填指标值，等于在这一方面没有承诺。",
        "A printed group without an indicator, or an indicator without a target, promises nothing there.",
    ),
    Words("列出没有指标的分组和指标值留空的行。", "Groups without rows and rows with a blank target are listed."),
    check,
)
