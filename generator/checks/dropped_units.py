"""Numbers without the unit that their indicator is measured in."""

import re
from collections.abc import Iterator
from itertools import chain

from generator.checks.rule import Rule, World
from generator.checks.targets import cell
from generator.model.base import GoalKind
from generator.model.finding import Finding, Verdict
from generator.model.indicator import Indicator
from generator.model.record import Record
from generator.model.target import TargetKind
from generator.model.terms import Unit
from generator.words import Words

ID = "dropped-units"
_PERIODS = {
    GoalKind.LONG_TERM: Words("长期", "long-term"),
    GoalKind.MEDIUM_TERM: Words("中长期", "medium- and long-term"),
    GoalKind.ANNUAL: Words("年度", "annual"),
}
_BRACKETS = re.compile(r"[（(](?:单位[:：]?)?([^（()）]+)[)）]")


def check(record: Record, world: World) -> Iterator[Finding]:
    """One finding for all such targets of a period."""
    without = {row.id for row in record.rows() if _unit(row, world) is None}
    known = {_key(row, world) for row in record.rows() if row.id not in without}
    for period, words in _PERIODS.items():
        rows = [row for row in record.rows(period) if row.id in without and _is_bare(row, world)]
        bare = [row for row in rows if _usual(row, world) or _key(row, world) in known]
        if bare:
            yield _listed(words, bare)


def _listed(period: Words, bare: list[Indicator]) -> Finding:
    listed = "、".join(f"{row.name} {row.full}" for row in bare)
    zh = f"{len(bare)} 个{period.zh}指标值没有印计量单位，或只印了倍数：{listed}"
    en = f"{period.en} targets without a unit, or with a multiple alone ({len(bare)}): {listed}"
    return Finding(ID, Verdict.NOTE, Words(zh, en), tuple(cell(row, "full") for row in bare))


def _key(row: Indicator, world: World) -> str:
    family = world.vocabulary.family(row.name)
    return family.id if family else row.name


def _usual(row: Indicator, world: World) -> str:
    """The unit the family is measured in, if there is one."""
    family = world.vocabulary.family(row.name)
    return family.unit if family else ""


def _unit(row: Indicator, world: World) -> Unit | None:
    """The unit of the target, from its cell, its column or the brackets in its name."""
    parsed = row.read(row.full) if row.full else None
    printed = (parsed.unit if parsed else "", row.unit or "")
    units = (world.vocabulary.unit(text) for text in chain(printed, _BRACKETS.findall(row.name)) if text)
    return next((unit for unit in units if unit and unit.dimension != "number"), None)


def _is_bare(row: Indicator, world: World) -> bool:
    """Whether a target without a known unit is a number with no unit at all, or with 万 or 亿 alone."""
    parsed = row.read(row.full) if row.full else None
    if parsed is None or parsed.kind is not TargetKind.NUMBER:
        return False
    unit = world.vocabulary.unit(parsed.unit)
    return not parsed.unit or (unit is not None and unit.dimension == "number")


RULE = Rule(
    ID,
    Words("数字都带计量单位吗", "Does every number have its unit?"),
    Words(
        "「350」是家还是项，「80亿」是元还是件，读者要靠别处才知道。",
        "Whether 350 counts firms or projects, and 80亿 yuan or pieces, a reader learns only elsewhere.",
    ),
    Words(
        "年度（全年）和长期的指标值是数而没有单位、或只有万、亿，同一族指标通常有单位、或同表别处印了单位的，按时期列出；"
        "名称括号里或单独一列的单位算有单位。",
        "Annual and longer-term numbers without a unit, or with 万 or 亿 alone, are listed by period where the family "
        "is measured in a unit or the same indicator has one elsewhere in the document; a unit in a column of its own "
        "or in the name counts.",
    ),
    check,
)
