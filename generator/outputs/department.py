"""The file `department.xlsx`: the tables of a department, year by year, with numbers as numbers; or any tables."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from generator.catalogue import Catalogue
from generator.model.printed import Presence
from generator.outputs.heads import TABLES, TEXTS, column_name
from generator.outputs.notes import Note, notes_sheet, reading_notes, state
from generator.outputs.published import Published, Publisher
from generator.outputs.values import Value
from generator.outputs.workbook import Column, Holds, Sheet, filled, workbook

_MONEY = ("income", "spending")
_NONE: tuple[str, ...] = ("",) * 4


class _Row(NamedTuple):
    """A row of a table, with its cells by their columns."""

    lead: tuple[str, ...]  # whose it is, where there are several departments; its year
    first: Value
    cells: dict[str, Value]


def department_workbook(say: Catalogue, records: Sequence[Published], publisher: Publisher) -> bytes:
    """The tables of a department in the order of years, or those of several."""
    return workbook(_title(say, records), department_sheets(say, records, publisher))


def department_sheets(say: Catalogue, records: Sequence[Published], publisher: Publisher) -> tuple[Sheet, ...]:
    """The sheets of its workbook."""
    are_many = len(_departments(records)) != 1
    lead = (*((Column(say("记录"), 24),) if are_many else ()), Column(say("年度"), 6, Holds.NUMBER))
    rows = [row for one in records for row in _rows(one, _lead(one, are_many=are_many))]
    notes = _notes_of_many if are_many else _notes
    return (
        notes_sheet(say, notes(say, records, publisher)),
        _money(say, lead, [row for row in rows if row.first.table in _MONEY]),
        _indicators(say, lead, [row for row in rows if row.first.table not in _MONEY]),
        _texts(say, lead, ((_lead(one, are_many=are_many), one) for one in records)),
    )


def _departments(records: Iterable[Published]) -> set[str]:
    return {one.key.rpartition("/")[0] for one in records}


def _title(say: Catalogue, records: Sequence[Published]) -> str:
    if len(_departments(records)) == 1:
        return say("{name}绩效目标表", name=records[-1].record.department.name)
    return say("{count}张绩效目标表", count=len(records))


def _lead(one: Published, *, are_many: bool) -> tuple[str, ...]:
    return (one.key, f"{one.record.year}") if are_many else (f"{one.record.year}",)


def _rows(one: Published, lead: tuple[str, ...]) -> Iterator[_Row]:
    tables = (value for value in one.values if value.table in TABLES)
    for _, cells in groupby(tables, key=lambda value: (value.table, value.row, value.level)):
        known = [*cells]
        yield _Row(lead, known[0], {cell.column: cell for cell in known})


def _money(say: Catalogue, lead: tuple[Column, ...], rows: Sequence[_Row]) -> Sheet:
    """One row of money a row; cells of money are numbers wherever they are some."""
    keys = _columns(rows)
    columns = (
        *lead,
        Column(say("部分"), 8),
        Column(say("行编号"), 8),
        Column(say("上级行编号"), 9),
        Column(say("资金名称"), 36),
        *(Column(column_name(say, key), 14, Holds.NUMBER) for key in keys),
        Column(say("金额单位"), 8),
    )
    return Sheet(
        say("资金"),
        columns,
        [[*_head(say, row), row.first.above, row.first.name, *_amounts(say, row, keys)] for row in rows],
    )


def _amounts(say: Catalogue, row: _Row, keys: Sequence[str]) -> Iterator[str]:
    for key in keys:
        cell = row.cells.get(key)
        yield state(say, Presence.NOT_PUBLISHED) if cell is None else cell.value or cell.printed
    yield next((cell.unit for cell in row.cells.values() if cell.kind == "amount"), "")


def _head(say: Catalogue, row: _Row) -> tuple[str, ...]:
    return *row.lead, say(TABLES[row.first.table]), row.first.row


def _indicators(say: Catalogue, lead: tuple[Column, ...], rows: Sequence[_Row]) -> Sheet:
    """One indicator a row: each target as printed, and as operator, number and unit."""
    keys = _columns(rows)
    targets = [key for key in keys if key in ("half", "full") or key.startswith("past-")]
    others = [key for key in keys if key and key not in targets]
    columns = (
        *lead,
        Column(say("部分"), 10),
        Column(say("行编号"), 8),
        *(Column(column_name(say, f"level-{depth}"), 14) for depth in (1, 2, 3, 4)),
        Column(say("指标名称"), 36),
        Column(say("指标族"), 20),
        *(column for key in targets for column in _target_columns(say, key)),
        *(Column(column_name(say, key), 20) for key in others),
    )
    found = (
        (
            *_head(say, row),
            *row.first.level,
            *_NONE[len(row.first.level) :],
            row.first.name,
            row.first.family,
            *(part for key in targets for part in _target(say, row.cells.get(key))),
            *(cell.printed if (cell := row.cells.get(key)) else "" for key in others),
        )
        for row in rows
    )
    return Sheet(say("指标"), *filled(columns, found))


def _target_columns(say: Catalogue, key: str) -> Iterator[Column]:
    name = column_name(say, key)
    yield Column(name, 16)
    yield Column(say("{column}：状态", column=name), 10)
    yield Column(say("{column}：比较符", column=name), 8)
    yield Column(say("{column}：数值", column=name), 12, Holds.NUMBER)
    yield Column(say("{column}：上限", column=name), 12, Holds.NUMBER)
    yield Column(say("{column}：单位", column=name), 8)


def _target(say: Catalogue, cell: Value | None) -> tuple[str, str, str, str, str, str]:
    if cell is None:
        return "", state(say, Presence.NOT_PUBLISHED), "", "", "", ""
    return cell.printed, state(say, cell.presence), cell.operator, cell.value, cell.high, cell.unit


def _texts(say: Catalogue, lead: tuple[Column, ...], records: Iterable[tuple[tuple[str, ...], Published]]) -> Sheet:
    columns = (
        *lead,
        Column(say("部分"), 12),
        Column(say("出现处"), 16),
        Column(say("标题"), 20),
        Column(say("文字"), 90, Holds.WRAPPED),
    )
    rows = [
        (*whose, say(TEXTS[value.table]), value.at, value.name, value.printed)
        for whose, one in records
        for value in one.values
        if value.table in TEXTS
    ]
    return Sheet(say("文字"), columns, rows)


def _columns(rows: Iterable[_Row]) -> tuple[str, ...]:
    """The columns that any of the rows has: earlier years, then half and full, then the rest as printed."""
    found = dict.fromkeys(key for row in rows for key in row.cells if key)
    past = sorted(key for key in found if key.startswith("past-"))
    first = [key for key in ("half", "full") if key in found]
    return (*past, *first, *(key for key in found if key not in (*past, *first)))


def _notes(say: Catalogue, records: Sequence[Published], publisher: Publisher) -> Iterator[Note]:
    region, unit, _ = records[-1].key.split("/")
    years = say("、").join(f"{one.record.year}" for one in records)
    yield Note(say("内容"), say("{title}，{years}年度，照公布的原表录入", title=_title(say, records), years=years))
    yield Note(say("地方"), "".join(records[-1].place) or region)
    yield Note(say("网址"), f"{publisher.site or '/'}{region}/{unit}/")
    yield from reading_notes(say, publisher)
    for one in records:
        source = one.record.source
        yield Note(
            say("{year}年的原文", year=f"{one.record.year}"),
            say("{title}，{lines}行，SHA-256 {digest}", title=one.record.title, lines=one.lines, digest=source.sha256),
        )
        if source.url:
            yield Note(say("{year}年的发布网址", year=f"{one.record.year}"), source.url)


def _notes_of_many(say: Catalogue, records: Sequence[Published], publisher: Publisher) -> Iterator[Note]:
    yield Note(say("内容"), say("{title}，照公布的原表录入", title=_title(say, records)))
    yield Note(say("网址"), publisher.site or "/")
    yield from reading_notes(say, publisher)
    for one in records:
        name = say("{name} {year}年度", name=one.record.department.name, year=f"{one.record.year}")
        digest = one.record.source.sha256
        yield Note(one.key, say("{title}，{lines}行，SHA-256 {digest}", title=name, lines=one.lines, digest=digest))
