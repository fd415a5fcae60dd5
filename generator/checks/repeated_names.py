"""Rows of money that bear the same name."""

from collections.abc import Iterator

from generator.checks.money import operand
from generator.checks.rule import Rule, World
from generator.model.finding import Finding, Verdict
from generator.model.money import MoneyRow
from generator.model.printed import squeeze
from generator.model.record import Record
from generator.words import Words

ID = "repeated-names"


def check(record: Record, _world: World) -> Iterator[Finding]:
    """Items that stand under the same row with the same name."""
    for parent in record.money():
        named: dict[str, list[MoneyRow]] = {}
        for row in parent.rows:
            named.setdefault(squeeze(row.name), []).append(row)
        for rows in named.values():
            if len(rows) > 1:
                amounts = "、".join(row.full or "—" for row in rows)
                zh = f"「{rows[0].name}」在{parent.name}下列了 {len(rows)} 次，全年分别为 {amounts}，按原表各算一次"
                en = f"`{rows[0].name}` stands {len(rows)} times under {parent.name}: {amounts}; each counts as printed"
                yield Finding(ID, Verdict.NOTE, Words(zh, en), tuple(operand(row, "full") for row in rows))


RULE = Rule(
    ID,
    Words("有同名的项目吗", "Do items share a name?"),
    Words(
        "同名项目常属于不同的下属单位，不是重复；相加时一个也不能少。",
        "Items of one name often belong to different subordinate units; none may be left out of a sum.",
    ),
    Words("比较同一行下各项目的名称。", "Names of the items under one row are compared."),
    check,
)
