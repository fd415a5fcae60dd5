"""What a person should look at before a draft becomes a record."""

import re
from collections.abc import Iterator, Mapping

from generator.importing.desk import Desk
from generator.importing.draft import Doubt, Numbering
from generator.importing.mending import Mend
from generator.importing.money import AMOUNTS, Money, MoneyLine, adds_up
from generator.words import Words


def of_identity(found: Mapping[str, object]) -> list[Doubt]:
    """What a record needs and the document does not tell."""
    return [Doubt(key, _MISSING[key]) for key, value in found.items() if not value]


def of_length(desk: Desk) -> list[Doubt]:
    """That a table goes on too long to be read to its end."""
    words = Words("表太长，后面的没有读", "the table is too long; its rest was not read")
    return [Doubt("indicators", words)] if desk.effort.cut else []


def of_mends(mends: list[Mend], numbering: Numbering) -> list[Doubt]:
    """Labels that were put right."""
    doubts = []
    for mend in mends:
        ids = [numbering.ids[id(line)] for line in mend.lines if id(line) in numbering.ids]
        words = Words(f"版面更正：{mend.reason}", f"the layout was put right: {mend.reason}")
        doubts.append(Doubt(ids[0] if ids else "repairs", words))
    return doubts


def of_money(desk: Desk, money: Money, numbering: Numbering) -> list[Doubt]:
    """Amounts that may belong to several rows, and names whose end may be an amount."""
    doubts = []
    for place, names in money.unsure.items():
        amount, listed = desk.stream[place].text, "、".join(names) or "？"
        words = Words(f"「{amount}」属于哪一项看不出来：{listed}", f"`{amount}` may belong to any of: {listed}")
        doubts.append(Doubt("funding", words))
    lines = [line for block in money.blocks.values() for top in block.rows for line in top.walk()]
    return doubts + [doubt for line in lines for doubt in _settled(line, numbering)]


def _settled(line: MoneyLine, numbering: Numbering) -> Iterator[Doubt]:
    """Names that end in digits: amounts that ran into them, or names indeed where the sum says so."""
    ending = [row for row in line.rows if re.search(r"[0-9]$", row.name) and not re.search(r"20[0-9]{2}$", row.name)]
    swallowing = [row for row in ending if "" in row.cells.values()]
    for row in swallowing:
        zh = f"「{row.name}」末尾的数字可能是数额，请对照原文"
        yield Doubt(numbering.ids[id(row)], Words(zh, f"the digits at the end of `{row.name}` may be an amount"))
    proven = any(adds_up(line, role) for role in AMOUNTS if role in line.cells)
    for row in ending:
        if row not in swallowing and proven:
            zh = f"「{row.name}」末尾的数字算作名称：这样读，各项之和等于{line.name}"
            en = f"the digits at the end of `{row.name}` are read as part of it: so the rows add up to {line.name}"
            yield Doubt(numbering.ids[id(row)], Words(zh, en))


_MISSING = {
    "title": Words("没有认出标题", "no title was found"),
    "name": Words("没有认出单位名称", "the name of the department was not found"),
    "region": Words(
        "认不出是哪个地方，请用 --region 写六位代码", "the place cannot be told; give its code with --region"
    ),
    "year": Words("认不出是哪一年，请用 --year 写年度", "the year cannot be told; give it with --year"),
    "department": Words(
        "认不出是哪种部门，请用 --department 写代号",
        "the kind of department cannot be told; give it with --department",
    ),
}
