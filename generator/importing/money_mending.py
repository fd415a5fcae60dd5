"""What the layout did to labels of money: printed again after a page break, or outside the row they belong to."""

from collections import Counter
from collections.abc import Iterator

from generator.importing.desk import Desk
from generator.importing.lexicon import LABEL, plain
from generator.importing.mending import Mend
from generator.importing.money import MoneyBlock, MoneyLine
from generator.importing.sections import MONEY, Section
from generator.model.record import RepairKind

_MOST_CELLS = 1_000  # of one line: no table is wider


def money_mends(desk: Desk, sections: list[Section], blocks: list[MoneyBlock]) -> list[Mend]:
    """The repairs of the money of a table."""
    return [*_moved(desk, blocks), *_repeated(desk, sections, blocks)]


def _moved(desk: Desk, blocks: list[MoneyBlock]) -> Iterator[Mend]:
    """Rows that stand further left than the rows beside them under the same head."""
    for block in blocks:
        for group in block.rows:
            cells = [_cell_of(desk, row) for row in group.rows]
            if None in cells or len(set(cells)) < 2:  # noqa: PLR2004 - one place, or none
                continue
            usual = Counter(cells).most_common(1)[0][0] or 0
            moved = [row for row, cell in zip(group.rows, cells, strict=True) if cell is not None and cell < usual]
            if moved:
                names = tuple(row.name for row in moved)
                reason = (
                    f"单元格合并使{_rows(len(moved))}印在{group.name}之外一列，同一表式的其他表都在{group.name}之内"
                )
                yield Mend(RepairKind.MOVED, names, tuple(moved), reason, group.name)


def _rows(count: int) -> str:
    return "这一行" if count == 1 else f"这{'零一两三四五六七八九十'[count] if count <= 10 else count}行"  # noqa: PLR2004


def _cell_of(desk: Desk, row: MoneyLine) -> int | None:
    """The number of a row's name among the cells of its line; nothing where a line has no cells."""
    token = desk.stream[row.start]
    if not token.whole or token.column is not None or (token.first and token.last):
        return None
    place = row.start
    while place > 0 and desk.stream[place - 1].line == token.line and row.start - place < _MOST_CELLS:
        place -= 1
    return row.start - place


def _repeated(desk: Desk, sections: list[Section], blocks: list[MoneyBlock]) -> Iterator[Mend]:
    """Labels printed again, with the first row after them."""
    seen: set[str] = set()
    again: list[tuple[str, int]] = []
    for section in sections:
        if section.kind in MONEY:
            for hit in section.hits:
                is_label = any(meaning.role == LABEL for meaning in hit.of(desk.form.id))
                if is_label and plain(hit.text) in seen:
                    again.append(("".join(hit.text.split()), hit.start))
                seen.add(plain(hit.text))
    if not again:
        return
    rows = sorted((row for block in blocks for top in block.rows for row in top.walk()), key=lambda row: row.start)
    below = [row for row in rows if row.start > again[-1][1]][:1]
    which = "这一标签" if len(again) == 1 else f"这{'两' if len(again) == 2 else len(again)}个标签"  # noqa: PLR2004
    reason = f"分页使原文在下一页重印{which}，属同一块资金"
    yield Mend(RepairKind.REPEATED, tuple(text for text, _ in again), tuple(below), reason)
