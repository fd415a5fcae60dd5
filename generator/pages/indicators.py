"""The indicators of a record as tables: one for each first-level label, with the columns that it has."""

from collections.abc import Iterator
from itertools import groupby

from generator.model.indicator import Group as PrintedGroup
from generator.model.indicator import Indicator, IndicatorTable
from generator.model.target import Target
from generator.pages.publication import Publication
from generator.pages.table import NO_HEAD, Cell, Flags, Group, Note, Row, Table, columns, role, target, words

_NARROW = 3  # columns that leave room for long names
LONG = ("work", "explanation")  # sentences, which stand under the name


def indicator_tables(published: Publication, table: IndicatorTable, flags: Flags) -> Iterator[Table]:
    """The tables of one set of indicators, in the order of the document."""
    numbered = list(enumerate(table.groups))
    for label, found in groupby(numbered, key=lambda pair: pair[1].level[0]):
        groups = list(found)
        rows = [row for _, group in groups for row in group.rows]
        heads = {key: head for key, head in table.columns.items() if _stands_apart(key) and _is_printed(key, rows)}
        yield Table(
            id="",
            above=table.columns.get("level-1", ""),
            caption=label,
            remark=f"{len(rows)}项" if rows else "原表只印了分组",
            group_head="、".join(table.columns.get(f"level-{depth}", "") for depth in _depths(groups)),
            name_head=_name_head(table, rows),
            columns=columns(heads),
            is_wide=len(heads) > _NARROW,
            folds=True,
            vacant=len(heads) + 1,
            groups=tuple(
                _group(
                    published,
                    f"{table.id}.{number}",
                    group,
                    tuple(_row(published, table, row, heads, flags) for row in group.rows),
                )
                for number, group in groups
            ),
        )


def _depths(groups: list[tuple[int, PrintedGroup]]) -> range:
    return range(2, max(len(group.level) for _, group in groups) + 1)


def _stands_apart(key: str) -> bool:
    return key != "name" and key not in LONG and not key.startswith("level-")


def _printed(row: Indicator, key: str) -> str | None:
    """The text in one column; nothing where the document has no such cell."""
    if key.startswith("past-"):
        return row.past.get(int(key.removeprefix("past-")))
    found: str | None = getattr(row, key, None)
    return found


def _is_printed(key: str, rows: list[Indicator]) -> bool:
    return any(_printed(row, key) is not None for row in rows)


def _name_head(table: IndicatorTable, rows: list[Indicator]) -> str:
    heads = [table.columns.get("name", "指标")]
    return "、".join(heads + [table.columns[key] for key in LONG if key in table.columns and _is_printed(key, rows)])


def _group(published: Publication, name: str, group: PrintedGroup, rows: tuple[Row, ...]) -> Group:
    """A group by its name in the trace, e.g. `annual.3`."""
    line = published.line(f"{name}.level-{len(group.level)}")
    return Group(" / ".join(group.level[1:]), max(1, len(rows)), line, rows)


def _row(published: Publication, table: IndicatorTable, row: Indicator, heads: dict[str, str], flags: Flags) -> Row:
    notes = tuple(
        Note(table.columns[key], words(_printed(row, key)))
        for key in LONG
        if key in table.columns and _printed(row, key) is not None
    )
    cells = tuple(_cell(row, key, head) for key, head in heads.items())
    return Row(row.id, row.name, cells, published.line(row.id), flags.get(row.id, ()), notes=notes)


def _cell(row: Indicator, key: str, head: str) -> Cell:
    printed, kind = _printed(row, key), role(key)
    is_target = kind != "words" and printed is not None
    return Cell(kind, head or NO_HEAD, target(row, key, Target(printed)) if is_target else words(printed))
