"""How many annual indicators the same kind of department prints elsewhere too, and how many with the same targets."""

from collections.abc import Iterator

from generator.checks.rule import Rule, World
from generator.checks.targets import cell
from generator.model.base import GoalKind
from generator.model.finding import Finding, Verdict
from generator.model.indicator import Indicator
from generator.model.record import Record
from generator.peers import ENOUGH, annual_families, statement
from generator.words import Words

ID = "shared-indicators"


def check(record: Record, world: World) -> Iterator[Finding]:
    """One finding with both numbers."""
    shared = [(family.id, row) for family, row in annual_families(record, world.vocabulary)]
    shared = [(family, row) for family, row in shared if (record.department.kind, family) in world.peers.crowds]
    alike = [row for family, row in shared if _said_alike(record, family, row, world)]
    if shared:
        named = sum(1 for _ in record.rows(GoalKind.ANNUAL))
        zh = f"{named} 项年度指标中，{len(shared)} 项在至少 {ENOUGH} 地的同类部门都有"
        en = f"annual indicators: {named}; printed by this kind of department in {ENOUGH} or more places: {len(shared)}"
        if any(row.half is not None for _, row in shared):
            zh += f"，其中 {len(alike)} 项连半年、全年指标值也相同"
            en += f"; with the same half-year and full-year targets there: {len(alike)}"
        else:
            zh, en = (
                f"{zh}；本表没有半年指标值，不比数值",
                f"{en}; without half-year targets here, targets are not compared",
            )
        yield Finding(ID, Verdict.NOTE, Words(zh, en), tuple(cell(row, "full") for _, row in shared))


def _said_alike(record: Record, family: str, row: Indicator, world: World) -> bool:
    """Whether enough places, this one among them, print the same pair of targets."""
    mine = statement(record, row)
    return 1 + world.peers.crowds[record.department.kind, family].others(mine.place, mine.pair) >= ENOUGH


RULE = Rule(
    ID,
    Words("有多少指标是同类部门都有的", "How many indicators are shared by departments of the same kind?"),
    Words(
        "各地同类部门都印、指标值也一样的指标，说的是表式的要求，不是这个部门当年要做的事；读者可以先看其余的。",
        "What the same kind of department prints everywhere with the same targets says what the form asks for, not "
        "what this department sets out to do; a reader may look at the rest first.",
    ),
    Words(
        f"年度指标按指标族归并，至少 {ENOUGH} 地（含本地，每地取最近一年）的同类部门印有同一族的，算共有；"
        f"其中半年、全年指标值在至少 {ENOUGH} 地（含本地）都相同的，算相同。"
        "没有半年列的表与有半年列的表，指标值不算相同。",
        f"Annual indicators are joined into families. One that the same kind of department prints in at least {ENOUGH} "
        f"places, this one included, each with its latest year, is shared; its targets are the same where at least "
        f"{ENOUGH} places print the same pair. Tables with and without a half-year column never print the same pair.",
    ),
    check,
)
