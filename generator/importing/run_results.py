"""What was read of a text whose cells ran together: kept as far as it is certain, and what a person should look at."""

import re
from collections import Counter
from collections.abc import Iterator

from generator.importing.draft import Doubt, Numbering
from generator.importing.indicators import VALUES, IndicatorBlock, IndicatorLine
from generator.importing.money import MoneyBlock
from generator.importing.prices import Prices
from generator.importing.runs import Cut
from generator.words import Words

_NO_TARGET = 2.2  # the price of a text that is no target anyone knows
_LONGEST_SHOWN = 16
_BEGINS_AS_LABEL = re.compile("(?:决策|过程|履职|产出|效益|投入|效果|管理效率|运行成本|社会效应)(?![率性])|.*指标$")
_MISREAD = re.compile("2(?:100|[0-9]{2})%")  # ≥ looks like 2 to programs that read pictures


def settle(block: IndicatorBlock, prices: Prices) -> None:
    """Take out of a table the targets that may be of another column, and the columns of which nothing is certain."""
    rows = [*block.rows()]
    targets = [role for role in block.columns if role in VALUES or role.startswith("past-")]
    fewest = _fewest(block, targets)
    for line in rows:
        for role in targets:
            text = line.cells.get(role, "")
            if text and (line.figures < fewest or prices.target(text) >= _NO_TARGET):
                line.cells[role], line.doubted = "", line.doubted or text
    _drop_empty(block.columns, [line.cells for line in rows])


def _fewest(block: IndicatorBlock, targets: list[str]) -> int:
    """How many figures a row must have: whose each of several targets is must be certain."""
    if len(targets) == 1:
        return _usual([*block.rows()])
    in_order = targets == sorted(targets, key=lambda role: role == "full")
    return block.figures if in_order else block.figures + 1  # years below the other heads: of no row is it certain


def _usual(rows: list[IndicatorLine]) -> int:
    """How many figures most rows have."""
    counts = Counter(line.figures for line in rows)
    return max(counts, key=lambda count: (counts[count], count), default=0)


def settled_money(block: MoneyBlock) -> MoneyBlock:
    """Money without the rows and columns of which no amount is certain."""
    rows = [line for line in block.rows if any(map(any, (row.cells.values() for row in line.walk())))]
    for row in (row for line in rows for row in line.walk()):
        row.cells = {role: text for role, text in row.cells.items() if text}
    _drop_empty(block.columns, [row.cells for line in rows for row in line.walk()])
    return block._replace(rows=rows)


def _drop_empty(columns: dict[str, str], cells: list[dict[str, str]]) -> None:
    """Leave out the columns in which no row has a text: that they are blank is not known."""
    for role in [*columns]:
        if not role.startswith("level-") and role != "full" and not any(row.get(role) for row in cells):
            del columns[role]
            for row in cells:
                row.pop(role, None)


def of_runs(cut: Cut, blocks: list[IndicatorBlock], numbering: Numbering) -> Iterator[Doubt]:
    """What a person should look at in a document without separators."""
    yield Doubt("source", _NO_ENDS)
    texts = [*dict.fromkeys(cut.unsure)]
    if texts:
        shown = "".join(f"「{text[:_LONGEST_SHOWN]}{'……' * (len(text) > _LONGEST_SHOWN)}」" for text in texts)
        zh = f"分不出是几格、哪一栏的没有写进草稿：{shown}"
        yield Doubt("source", Words(zh, f"may be several cells, or of any column, and are not in the draft: {shown}"))
    for block in blocks:
        yield from _of_columns(block)
        yield from (Doubt(numbering.ids[id(line)], words) for line in block.rows() for words in _of_row(line))


def _of_columns(block: IndicatorBlock) -> Iterator[Doubt]:
    """That every row lacks a cell, so that the one read as the target may be of the column beside it."""
    usual = _usual([*block.rows()])
    words = [role for role in ("explanation", "basis", "project") if role in block.heads and role not in block.columns]
    if words:
        heads = "".join(f"「{block.heads[role]}」" for role in words)
        zh, en = f"没有读出{heads}，可能连在名称里，请对照原文", f"{heads} was not read: it may be part of the names"
        yield Doubt("indicators", Words(zh, en))
    if usual and usual < block.figures:
        head = block.columns.get("full", "")
        zh = f"各行都比表头少{block.figures - usual}格，读作「{head}」的可能是旁边一栏的，请对照原文"
        en = f"every row lacks cells: what is read under `{head}` may be of the column beside it"
        yield Doubt("indicators", Words(zh, en))


def _of_row(line: IndicatorLine) -> Iterator[Words]:
    full = line.cells.get("full", "")
    if _BEGINS_AS_LABEL.match(line.cells["name"]):
        zh = "名称前面可能连着分级的标签，请对照原文"
        yield Words(zh, "the label of a level may stand before the name: see the document")
    if line.doubted:
        zh = f"「{line.doubted}」属于哪一栏看不出来（这一行少印几格），没有写作指标值"
        yield Words(zh, f"the column of `{line.doubted}` cannot be told, as the row lacks cells: it is no target here")
    elif not full:
        zh = "这一行没有读出指标值，名称里可能连着别的格"
        yield Words(zh, "no target was read here; the name may hold other cells")
    elif _MISREAD.fullmatch(full) and "率" in line.cells["name"]:
        zh = f"「{full}」可能是「≥{full[1:]}」识别错了，请对照原文"
        yield Words(zh, f"`{full}` may be `≥{full[1:]}` misread: see the document")


_NO_ENDS = Words(
    "原文各格连在一起，起止是照表头、单位和标点推断的，请逐行对照原文；有人名、电话的，先在文件副本里换成 ■ 再导入",
    "the cells of the document ran together; where each ends was told by heads, units and signs: compare every row; "
    "put ■ for names and telephone numbers in a copy of the file and import that",
)
