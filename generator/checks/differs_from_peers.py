"""A common indicator whose targets differ from what all other places print alike."""

from collections.abc import Iterator

from generator.checks.rule import Rule, World
from generator.checks.targets import cell
from generator.model.finding import Finding, Verdict
from generator.model.indicator import Indicator
from generator.model.record import Record
from generator.peers import ENOUGH, Statement, annual_families, statement
from generator.words import Words

ID = "differs-from-peers"


def check(record: Record, world: World) -> Iterator[Finding]:
    """Each indicator common to all departments that enough places print."""
    for family, row in annual_families(record, world.vocabulary):
        if family.common:
            mine = statement(record, row)
            said = world.peers.shared(record.department.kind, family.id)
            others = [one for one in said if one.place != mine.place and _comparable(one, mine)]
            pairs = {(one.half, one.full) for one in others}
            if len(others) + 1 >= ENOUGH and len(pairs) == 1 and (mine.half, mine.full) not in pairs:
                yield _tell(row, mine, others)


def _comparable(one: Statement, other: Statement) -> bool:
    """Whether two places fill the same columns."""
    return (bool(one.half), bool(one.full)) == (bool(other.half), bool(other.full))


def _tell(row: Indicator, mine: Statement, others: list[Statement]) -> Finding:
    columns = [("half", "半年", "half-year"), ("full", "全年", "full-year")]
    other = {"half": others[0].half, "full": others[0].full}
    differing = [column for column in columns if getattr(mine, column[0]) != other[column[0]]]
    here = [cell(row, key).text for key, *_ in differing]
    zh = "；".join(
        f"{name}指标值是{text}，其他 {len(others)} 地都是{other[key]}"
        for (key, name, _), text in zip(differing, here, strict=True)
    )
    en = "; ".join(
        f"{name} target {text}, {other[key]} in all {len(others)} other places"
        for (key, _, name), text in zip(differing, here, strict=True)
    )
    operands = tuple(cell(row, key) for key, *_ in differing)
    return Finding(ID, Verdict.NOTE, Words(f"「{row.name}」{zh}", f"`{row.name}`: {en}"), operands)


RULE = Rule(
    ID,
    Words("共性指标的指标值与其他地方一样吗", "Are targets of common indicators those of other places?"),
    Words(
        "各地都填同一个值的共性指标，唯一不同的一处往往有它的道理，值得看一眼。",
        "Where all other places print the same target, the one that differs often has a reason worth a look.",
    ),
    Words(
        f"同类部门至少 {ENOUGH} 地印有的共性指标，若其他地方（至少 {ENOUGH - 1} 地，每地取最近一年）"
        "半年、全年指标值全都相同，只有本表不同，就列出；没有半年列的表不与有半年列的比。",
        f"Of indicators common to all departments and printed in at least {ENOUGH} places, those are listed whose pair "
        f"of targets differs from the one pair that all other places, at least {ENOUGH - 1}, print; tables without a "
        "half-year column are not held against tables with one.",
    ),
    check,
)
