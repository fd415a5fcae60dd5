"""Every printed value of a record under a stable name, in the order a form prints it."""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain, groupby
from typing import NamedTuple

from generator.model.form import Form, Part, PartKind
from generator.model.indicator import Group, Indicator, IndicatorTable
from generator.model.money import MoneyRow, MoneyTable
from generator.model.record import Record, RepairKind
from generator.tracing.contacts import contact_leaves

SPANNING = ("work", "project")  # columns whose cell may be printed once for several rows


class Leaf(NamedTuple):
    """A printed value and its name in the trace, e.g. `i-012.full`."""

    name: str
    text: str
    firm: bool = True  # False: a label that page breaks may move, or a cell that spans rows
    runs: bool = False  # True: a paragraph, which may begin and end inside a cell and wrap anywhere

    @property
    def leads(self) -> bool:
        """Whether it is the name of an amount and ends in a colon, so that the amount may adjoin it."""
        return self.name.startswith("m-") and self.name.endswith(".name") and self.text.endswith(("：", ":"))


def in_order(record: Record, form: Form) -> list[Leaf]:
    """The values of a record in the order its form prints them; blanks are left out, being nowhere."""
    runs = groupby((part for part in form.parts if part.part in _PARTS), key=lambda part: part.across)
    leaves = chain.from_iterable((_across if across else _down)(record, parts) for across, parts in runs)
    return [leaf for leaf in leaves if leaf.text and not leaf.text.isspace()]


def _down(record: Record, parts: Iterable[Part]) -> Iterator[Leaf]:
    return chain.from_iterable(_PARTS[part.part](record, part) for part in parts)


def all_leaves(record: Record, form: Form) -> dict[str, str]:
    """The text of every printed value by its name, those of labels, column heads and contacts too."""
    return with_labels(record, in_order(record, form))


def with_labels(record: Record, ordered: list[Leaf]) -> dict[str, str]:
    """The same, where the values in the order of the form are known."""
    beside = (leaf for leaf in (*level_labels(record), *labels(record)) if leaf.text.strip())
    return {leaf.name: leaf.text for leaf in (*ordered, *beside)} | contact_leaves(record.contacts)


def labels(record: Record) -> list[Leaf]:
    """Column heads and titles that a record carries as printed; they may be printed more than once."""
    heads: list[Leaf] = []
    funding = record.funding
    for block, table in (("income", funding and funding.income), ("spending", funding and funding.spending)):
        heads += _columns(block, table.columns) if table else []
    for position, goal in enumerate(record.goals):
        heads.append(Leaf(f"goals.{position}.label", goal.label))
    for indicators in record.indicators:
        heads.append(Leaf(f"{indicators.id}.label", indicators.label))
        heads += _columns(indicators.id, indicators.columns)
    return heads


def _columns(table: str, columns: dict[str, str]) -> list[Leaf]:
    return [Leaf(f"{table}.columns.{key}", head) for key, head in columns.items()]


def _income(record: Record, _part: Part) -> Iterator[Leaf]:
    return _money(record.funding.income if record.funding else None)


def _spending(record: Record, _part: Part) -> Iterator[Leaf]:
    return _money(record.funding.spending if record.funding else None)


def _goal(record: Record, part: Part) -> Iterator[Leaf]:
    for position, goal in enumerate(record.goals):
        if goal.kind is part.of:
            yield from _paragraphs(f"goals.{position}", goal.paragraphs)


def _indicators(record: Record, part: Part) -> Iterator[Leaf]:
    split = frozenset(repair.read for repair in record.repairs if repair.kind is RepairKind.SPLIT)
    for table in record.indicators:
        if table.id is part.of:
            yield from _table(table, split)


_PARTS: dict[PartKind, Callable[[Record, Part], Iterator[Leaf]]] = {
    PartKind.TITLE: lambda record, _: iter([Leaf("title", record.title)]),
    PartKind.NAME: lambda record, _: iter([Leaf("department.name", record.department.name)]),
    PartKind.FUNCTIONS: lambda record, _: _paragraphs("functions", record.functions),
    PartKind.ORGANISATION: lambda record, _: _paragraphs("organisation", record.organisation),
    PartKind.TASKS: lambda record, _: _paragraphs("tasks", record.tasks),
    PartKind.INCOME: _income,
    PartKind.SPENDING: _spending,
    PartKind.GOAL: _goal,
    PartKind.INDICATORS: _indicators,
}


def _paragraphs(name: str, paragraphs: tuple[str, ...]) -> Iterator[Leaf]:
    return (Leaf(f"{name}.{position}", text, runs=True) for position, text in enumerate(paragraphs))


def _money(table: MoneyTable | None) -> Iterator[Leaf]:
    if table is None:
        return
    for row in table.walk():
        yield Leaf(f"{row.id}.name", row.name)
        for key in table.columns:
            yield Leaf(f"{row.id}.{key}", _money_cell(row, key))


def _across(record: Record, parts: Iterable[Part]) -> Iterator[Leaf]:
    """Money that stands across: all the names, from the outermost inwards, then all the amounts, left to right."""
    funding, kinds = record.funding, [part.part for part in parts]
    blocks = ((PartKind.INCOME, funding and funding.income), (PartKind.SPENDING, funding and funding.spending))
    tables = [table for kind in kinds for block, table in blocks if table and block is kind]
    rows = [row for table in tables for row in table.rows]
    while rows:
        yield from (Leaf(f"{row.id}.name", row.name) for row in rows)
        rows = [below for row in rows for below in row.rows]
    for table in tables:
        for row in table.walk():
            yield from (Leaf(f"{row.id}.{key}", _money_cell(row, key)) for key in table.columns)


def _money_cell(row: MoneyRow, key: str) -> str:
    return (row.share if key == "share" else row.column(key)) or ""


def level_labels(record: Record) -> list[Leaf]:
    """The first-level and second-level labels, each where its group begins."""
    return [
        leaf
        for table in record.indicators
        for number in range(len(table.groups))
        for leaf in _new_labels(table, number)
    ]


def _new_labels(table: IndicatorTable, number: int) -> Iterator[Leaf]:
    """The labels that begin with a group, which are not those of the group before."""
    level, above = table.groups[number].level, table.groups[number - 1].level if number else ()
    for depth, label in enumerate(level):
        if level[: depth + 1] != above[: depth + 1]:
            yield Leaf(f"{table.id}.{number}.level-{depth + 1}", label, firm=False)


def _table(table: IndicatorTable, split: frozenset[str]) -> Iterator[Leaf]:
    columns = [key for key in table.columns if not key.startswith("level-")]
    for number, group in enumerate(table.groups):
        yield from (leaf for leaf in _new_labels(table, number) if leaf.text not in split)
        yield from _rows(columns, group)


def _rows(columns: list[str], group: Group) -> Iterator[Leaf]:
    above: Indicator | None = None
    for row in group.rows:
        for key in columns:
            text = indicator_cell(row, key)
            if text:  # a blank is nowhere
                spans_rows = key in SPANNING and above is not None and text == indicator_cell(above, key)
                yield Leaf(f"{row.id}.{key}", text, not spans_rows)
        above = row


def indicator_cell(row: Indicator, key: str) -> str:
    """The printed text in one column of an indicator's row."""
    if key.startswith("past-"):
        return row.past.get(int(key.removeprefix("past-")), "")
    return getattr(row, key, None) or ""
