"""The table as its form prints it: every part in its place, every label over the rows it spans."""

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from generator.model.form import Form, Part, PartKind
from generator.model.indicator import Group, Indicator, IndicatorTable
from generator.model.money import MoneyRow, MoneyTable
from generator.model.record import Inferable, Record
from generator.pages.publication import Publication
from generator.pages.record.promises import title
from generator.pages.record.sheet import Sheet


class Box(NamedTuple):
    """One cell of the form."""

    text: str
    at: str = ""  # the value it holds, as the trace names it, e.g. `m-012.half`
    rows: int = 1
    columns: int = 1
    is_label: bool = False


class Grid(NamedTuple):
    """A block of the form that is a table of its own."""

    label: str
    continues: bool  # the same table further on, with other columns
    head: tuple[Box, ...]
    rows: tuple[tuple[Box, ...], ...]

    @property
    def is_text(self) -> bool:
        """Told from a passage by the template."""
        return False


class Passage(NamedTuple):
    """A block of the form that is one label beside running text."""

    label: str
    paragraphs: tuple[Box, ...]

    @property
    def is_text(self) -> bool:
        """Told from a grid by the template."""
        return True


class Original(NamedTuple):
    """The whole form."""

    title: Box
    blocks: tuple[Grid | Passage, ...]


def original(sheet: Sheet) -> Original:
    """The record in the layout of its form; of a form that is not known, in the order most forms have."""
    blocks = [block for part in _parts(sheet.published) for block in _blocks(sheet, part)]
    return Original(Box(sheet.record.title, "title"), tuple(blocks))


def _parts(published: Publication) -> tuple[Part, ...]:
    form: Form | None = published.layout
    if form is not None:
        return form.parts
    goals = tuple(Part(part=PartKind.GOAL, of=goal.kind) for goal in published.record.goals)
    tables = tuple(Part(part=PartKind.INDICATORS, of=table.id) for table in published.record.indicators)
    kinds = (
        PartKind.NAME,
        PartKind.FUNCTIONS,
        PartKind.ORGANISATION,
        PartKind.INCOME,
        PartKind.SPENDING,
        PartKind.TASKS,
    )
    return (*(Part(part=kind) for kind in kinds), *goals, *tables)


def _blocks(sheet: Sheet, part: Part) -> Iterator[Grid | Passage]:
    record, say, label = sheet.record, sheet.say, _label(sheet.published, part)
    match part.part:
        case PartKind.YEAR if Inferable.YEAR not in record.inferred:
            yield Passage(say("年度"), (Box(f"{record.year}", "year"),))
        case PartKind.NAME:
            yield Passage(label or say("单位名称"), (Box(record.department.name, "department.name"),))
        case PartKind.CONTACTS:
            yield Passage(label, (Box(say("个人信息，不公开")),))
        case PartKind.FUNCTIONS | PartKind.ORGANISATION | PartKind.TASKS:
            yield _passage(record, part.part, label or say(_TITLES[part.part]))
        case PartKind.GOAL:
            yield from _goals(record, part)
        case PartKind.INCOME | PartKind.SPENDING:
            yield from _funding(record, part.part, label)
        case PartKind.INDICATORS:
            for table in record.indicators:
                if table.id is part.of:
                    yield from _indicators(table, title(sheet, table))


def _passage(record: Record, kind: PartKind, label: str) -> Passage:
    paragraphs: tuple[str, ...] = getattr(record, kind.value)
    return Passage(label, tuple(Box(text, f"{kind.value}.{at}") for at, text in enumerate(paragraphs)))


def _funding(record: Record, kind: PartKind, label: str) -> Iterator[Grid]:
    table = getattr(record.funding, kind.value) if record.funding else None
    if table:
        yield _money(label, table)


_TITLES = {
    PartKind.FUNCTIONS: "主要职能",
    PartKind.ORGANISATION: "机构设置及人员配置",
    PartKind.TASKS: "年度工作任务",
}


def _label(published: Publication, part: Part) -> str:
    unit = published.record.funding.unit if published.record.funding else ""
    stated = (label.replace("{unit}", unit) for label in part.labels)
    return " ".join(label for label in stated if label in published.labels)


def _goals(record: Record, part: Part) -> Iterator[Passage]:
    for number, goal in enumerate(record.goals):
        if goal.kind is part.of:
            texts = tuple(Box(text, f"goals.{number}.{at}") for at, text in enumerate(goal.paragraphs))
            yield Passage(goal.label, texts)


def _money(label: str, table: MoneyTable) -> Grid:
    """Names to the left, nested as printed: a head without amounts spans the rows under it."""
    names = 1 + max((_heads(row) for row in table.rows), default=0)
    keys = list(table.columns)
    rows = tuple(tuple(boxes) for row in table.rows for boxes in _money_rows(row, names, keys))
    head = (Box("", columns=names), *(Box(table.columns[key]) for key in keys))
    return Grid(label, continues=False, head=head, rows=rows)


def _is_head(row: MoneyRow) -> bool:
    return bool(row.rows) and row.half is None and row.full is None and row.share is None and not row.past


def _heads(row: MoneyRow) -> int:
    below = max((_heads(one) for one in row.rows), default=0)
    return below + 1 if _is_head(row) else below


def _money_rows(row: MoneyRow, names: int, keys: list[str]) -> Iterator[list[Box]]:
    if _is_head(row):
        below = [boxes for one in row.rows for boxes in _money_rows(one, names - 1, keys)]
        yield [Box(row.name, f"{row.id}.name", rows=len(below), is_label=True), *below[0]]
        yield from below[1:]
        return
    name = Box(row.name, f"{row.id}.name", columns=names, is_label=True)
    yield [name, *(Box((row.share if key == "share" else row.column(key)) or "", f"{row.id}.{key}") for key in keys)]
    for one in row.rows:
        yield from _money_rows(one, names, keys)


def _indicators(table: IndicatorTable, label: str) -> Iterator[Grid]:
    """One grid for each run of first-level labels that print the same columns."""
    by_label = [list(found) for _, found in groupby(table.groups, key=lambda group: group.level[:1])]
    for place, (keys, runs) in enumerate(groupby(by_label, key=lambda groups: _keys(table, groups))):
        rows = [boxes for groups in runs for boxes in _label_rows(groups, keys)]
        heads = tuple(Box(table.columns[key]) for key in keys)
        yield Grid(label, place > 0, heads, tuple(tuple(boxes) for boxes in rows))


def _keys(table: IndicatorTable, groups: list[Group]) -> tuple[str, ...]:
    """The columns that are printed for some groups, levels and names always."""
    rows = [row for group in groups for row in group.rows]
    levels = max((len(group.level) for group in table.groups), default=0)
    keys = (key for key in table.columns if not key.startswith("level-") or int(key[-1]) <= levels)
    return tuple(
        key
        for key in keys
        if key in _ALWAYS or key.startswith("level-") or any(_printed(row, key) is not None for row in rows)
    )


_ALWAYS = frozenset({"name", "half", "full"})


def _printed(row: Indicator, key: str) -> str | None:
    if key.startswith("past-"):
        return row.past.get(int(key.removeprefix("past-")))
    found: str | None = getattr(row, key, None)
    return found


def _label_rows(groups: list[Group], keys: tuple[str, ...]) -> Iterator[list[Box]]:
    """The rows of one first-level label."""
    levels = [key for key in keys if key.startswith("level-")]
    columns = [key for key in keys if not key.startswith("level-")]
    whole = sum(max(1, len(group.rows)) for group in groups)
    first = [Box(label, rows=whole, is_label=True) for label in groups[0].level[:1]]
    for group in groups:
        span = max(1, len(group.rows))
        heads = [*first, *(Box(label, rows=span, is_label=True) for label in group.level[1:])]
        heads += [Box("", rows=span)] * (len(levels) - len(group.level))
        for row in group.rows or (None,):
            yield [*heads, *(_cell(row, key) for key in columns)]
            heads, first = [], []


def _cell(row: Indicator | None, key: str) -> Box:
    if row is None:
        return Box("")
    return Box(_printed(row, key) or "", f"{row.id}.{key}", is_label=key == "name")
