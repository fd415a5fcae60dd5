"""Indicators of the department's own whose half-year target is 0 because they fall due later."""

from collections.abc import Iterator

from generator.checks.rule import Rule, World
from generator.checks.targets import cell, own_numbers
from generator.model.finding import Finding, Verdict
from generator.model.printed import Presence
from generator.model.record import Record
from generator.words import Words

ID = "half-year-zero"


def check(record: Record, world: World) -> Iterator[Finding]:
    """One finding that counts them."""
    rows = own_numbers(record, world.vocabulary)
    later = [row for row in rows if row.presence("half") is Presence.NOT_DUE]
    if later:
        zh = f"有数字的 {len(rows)} 项自有指标中，{len(later)} 项半年指标值为 0：年中尚未到期"
        en = f"indicators of its own with a number: {len(rows)}; 0 at mid-year, not due yet: {len(later)}"
        yield Finding(ID, Verdict.NOTE, Words(zh, en), tuple(cell(row, "half") for row in later))


RULE = Rule(
    ID,
    Words("有多少指标年中还没有要求", "How many indicators ask for nothing by mid-year?"),
    Words(
        "半年指标值为 0 不是说做到 0，而是年底才见结果；年中监控时这些指标没有可比的数。",
        "A half-year target of 0 is not an aim: the result is due at the end of the year, and until then there is "
        "nothing to measure against.",
    ),
    Words(
        "数年度指标里全年有数、半年为 0 的项；各部门通用的共性指标和「不超过 0」一类的指标不算。",
        "Annual indicators with a number for the full year and 0 at mid-year are counted; those common to all "
        "departments and those meant to be 0 are not.",
    ),
    check,
)
