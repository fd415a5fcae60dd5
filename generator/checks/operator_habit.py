"""A table that writes one sign before nearly all its own numbers where other places write another."""

from collections import Counter
from collections.abc import Iterator

from generator.checks.rule import Rule, World
from generator.checks.targets import cell, own_numbers
from generator.model.finding import Finding, Verdict
from generator.model.record import Record
from generator.model.target import Operator
from generator.peers import ENOUGH, most, own_operators
from generator.words import Words

ID = "operator-habit"
FEWEST = 10  # numbers that make a habit
NEARLY_ALL = 90  # percent


def check(record: Record, world: World) -> Iterator[Finding]:
    """One finding where the habits differ."""
    mine, signs = own_operators(record, world.vocabulary), world.peers.signs.get(record.department.kind)
    if len(mine) < FEWEST or signs is None:
        return
    operator, times = most(Counter(mine))
    elsewhere = signs.others(record.region)
    others, (usual, places) = elsewhere.total(), most(elsewhere)
    if others + 1 < ENOUGH or operator in (Operator.NONE, usual):
        return
    if 100 * times >= NEARLY_ALL * len(mine) and 2 * places > others:
        zh = f"有数字的 {len(mine)} 项自有指标中，{times} 项用「{operator}」；"
        zh += f"其他印有符号的 {others} 地同类部门中，{places} 地多用「{usual}」"
        en = f"{times} of {len(mine)} indicators of its own with a number print `{operator}`; of {others} "
        en += f"other places that print signs, {places} mostly print `{usual}`"
        rows = own_numbers(record, world.vocabulary)
        yield Finding(ID, Verdict.NOTE, Words(zh, en), tuple(cell(row, "full") for row in rows))


RULE = Rule(
    ID,
    Words("指标值前的符号与其他地方一样吗", "Are the signs before numbers those of other places?"),
    Words(
        "「＝」按字面是恰好等于，「≥」是不少于。各地的表在数前多用的符号不尽相同；这里只列出印了什么。",
        "Read literally, = is exactly and ≥ at least. Tables of different places do not all mostly print the same sign "
        "before numbers; only what is printed is listed here.",
    ),
    Words(
        f"本表自有的（非共性）年度指标至少有 {FEWEST} 个数、其中 {NEARLY_ALL}% 以上用同一个符号，"
        f"而其他地方（至少 {ENOUGH - 1} 地，每地取最近一年）的同类部门，多数最常用的是另一个，就列出；不印符号的不算。",
        f"Of annual indicators that are not common to all departments: at least {FEWEST} numbers here, {NEARLY_ALL}% "
        f"of them with one sign, while of at least {ENOUGH - 1} other places most print another most often; numbers "
        "without a sign do not count.",
    ),
    check,
)
