"""A common indicator whose targets differ from what all other places print alike."""

from collections.abc import Iterator

from generator.checks.rule import Rule, World
from generator.checks.targets import cell
from generator.model.finding import Finding, Verdict
from generator.model.indicator import Indicator
from generator.model.record import Record
from generator.peers import ENOUGH, Crowd, Pair, Statement, annual_families, statement
from generator.words import Words

ID = "differs-from-peers"


def check(record: Record, world: World) -> Iterator[Finding]:
    """Each indicator common to all departments that enough places print."""
    for family, row in annual_families(record, world.vocabulary):
        if family.common:
            crowd = world.peers.crowds.get((record.department.kind, family.id))
            mine = statement(record, row)
            if crowd and (pair := _only_other(crowd, mine)):
                times = crowd.others(mine.place, pair)
                if times + 1 >= ENOUGH and pair != mine.pair:
                    yield _tell(row, mine, pair, times)


def _only_other(crowd: Crowd, mine: Statement) -> Pair | None:
    """The one pair that all other places print that fill the same columns; nothing where they print several or none."""
    printed = (pair for pair in crowd.times if _comparable(pair, mine.pair) and crowd.others(mine.place, pair))
    first, second = next(printed, None), next(printed, None)
    return first if second is None else None


def _comparable(one: Pair, other: Pair) -> bool:
    """Whether two places fill the same columns."""
    return (bool(one[0]), bool(one[1])) == (bool(other[0]), bool(other[1]))


def _tell(row: Indicator, mine: Statement, pair: Pair, times: int) -> Finding:
    columns = [("half", "半年", "half-year"), ("full", "全年", "full-year")]
    other = dict(zip(("half", "full"), pair, strict=True))
    differing = [column for column in columns if getattr(mine, column[0]) != other[column[0]]]
    here = [cell(row, key).text for key, *_ in differing]
    zh = "；".join(
        f"{name}指标值是{text}，其他 {times} 地都是{other[key]}"
        for (key, name, _), text in zip(differing, here, strict=True)
    )
    en = "; ".join(
        f"{name} target {text}, {other[key]} in all {times} other places"
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
