"""No half-year target of what is counted up is larger than its full-year target."""

from collections.abc import Iterator

from generator.checks.rule import Rule, World
from generator.checks.targets import cell
from generator.measures import Measure, measure_of
from generator.model.finding import Finding, Verdict
from generator.model.indicator import Indicator
from generator.model.record import Record
from generator.model.target import Operator
from generator.model.terms import Direction, Nature
from generator.words import Words

ID = "half-target-within-full"
_AT_LEAST = (Operator.AT_LEAST, Operator.MORE, Operator.EQUAL, Operator.NONE)


def check(record: Record, world: World) -> Iterator[Finding]:
    """Every indicator that counts something and has a number for both periods."""
    rows = [row for row in record.rows() if row.half and row.full]
    pairs = [(row, pair) for row in rows if _counts(row, world) and (pair := _pair(row, world))]
    above = [row for row, (half, full) in pairs if half.value > full.value]
    for row in above:
        zh, en = (
            f"「{row.name}」半年 {row.half}，全年 {row.full}",
            f"`{row.name}`: {row.half} by mid-year, {row.full} in all",
        )
        yield Finding(
            ID, Verdict.DIFFERS, Words(zh, en), (cell(row, "half"), cell(row, "full")), f"{row.half} > {row.full}"
        )
    if pairs and not above:
        zh = f"{len(pairs)} 项计数的指标，半年指标值都不大于全年指标值"
        en = f"no half-year target of {len(pairs)} that count something exceeds the full year"
        yield Finding(ID, Verdict.ADDS_UP, Words(zh, en))


def _counts(row: Indicator, world: World) -> bool:
    """Whether an indicator counts what is there or adds up; without a family, whether its unit is no percentage."""
    family = world.vocabulary.family(row.name)
    if family:
        return family.kind in (Nature.FLOW, Nature.STOCK) and family.direction is not Direction.LOWER
    unit = world.vocabulary.unit(row.read(row.full).unit) if row.full else None
    return unit is not None and unit.dimension != "ratio"


def _pair(row: Indicator, world: World) -> tuple[Measure, Measure] | None:
    """The two targets in one unit, where both are lower bounds or exact."""
    half, full = measure_of(row, row.half, world.vocabulary), measure_of(row, row.full, world.vocabulary)
    operators = {row.read(target).operator for target in (row.half, row.full) if target}
    if half is None or full is None or not half.comparable(full) or not operators.issubset(_AT_LEAST):
        return None
    return half, full


RULE = Rule(
    ID,
    Words("半年指标值不大于全年指标值吗", "Is each half-year target within its full-year target?"),
    Words(
        "累计的数和在册的数，到年中不应多于全年。",
        "What is counted up over a year should not be more by mid-year than in all.",
    ),
    Words(
        "只比较计数类（流量、存量）指标；比率、水平和越低越好的指标，半年与全年没有大小可比，不问。",
        "Only counts (flows and stocks) are compared; ratios, levels and what should be low have no such order.",
    ),
    check,
)
