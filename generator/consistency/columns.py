"""A table has the columns of its form, and a row the cells of its table."""

from collections.abc import Collection, Iterable, Iterator

from generator.library import Entry, Library
from generator.model.form import Form, Part, PartKind
from generator.model.indicator import IndicatorTable
from generator.model.money import MoneyTable
from generator.paths import money_paths
from generator.problems import Problem
from generator.reading.values import Path
from generator.tracing.glyphs import even
from generator.tracing.labels import spellings
from generator.words import Words

_AMOUNTS = frozenset({"half", "full", "share"})
_CELLS = frozenset(
    {
        "work",
        "project",
        "half",
        "full",
        "operator",
        "unit",
        "basis",
        "category",
        "direction",
        "weight",
        "explanation",
    }
)


def columns_are_the_forms(entry: Entry, library: Library) -> Iterator[Problem]:
    """A table has only columns that its form has, and a row only cells of its table's columns."""
    form, record = library.forms.get(entry.record.form), entry.record
    if form is None:
        return
    for name, table in (
        ("income", record.funding and record.funding.income),
        ("spending", record.funding and record.funding.spending),
    ):
        if table:
            part = form.part(PartKind.INCOME if name == "income" else PartKind.SPENDING)
            yield from _unknown_columns(entry, ("funding", name, "columns"), table.columns, part)
            yield from _turned_columns(entry, ("funding", name, "columns"), table.columns, form, part)
            yield from _cells_without_column(entry, name, table)
    for number, indicators in enumerate(record.indicators):
        part = form.part(PartKind.INDICATORS, indicators.id)
        yield from _unknown_columns(entry, ("indicators", number, "columns"), indicators.columns, part)
        yield from _turned_columns(entry, ("indicators", number, "columns"), indicators.columns, form, part)
        yield from _cells_outside(entry, number, indicators)


def _unknown_columns(entry: Entry, path: Path, columns: dict[str, str], part: Part | None) -> Iterator[Problem]:
    """Columns and heads that the form does not have."""
    known = part.columns if part else {}
    for key, head in columns.items():
        years = {"past": key.removeprefix("past-"), "year": str(entry.record.year)}
        heads = [_filled(words, years) for words in known.get(_role(key), ())]
        if not head and part and (not known or heads):
            continue  # the document prints amounts without any head
        if not heads:
            message = Words(f"表式在这里没有 `{key}` 列", f"the form has no column `{key}` here")
            names = "、".join(known) or "-"
            yield entry.file.problem((*path, key), "column", message, Words(f"可用：{names}", f"use one of {names}"))
        elif head not in heads and even(head) not in map(even, spellings(heads)):
            message = Words(f"`{key}` 列的表头是「{head}」", f"the head of column `{key}` is `{head}`")
            names = "、".join(f"「{words}」" for words in heads)
            yield entry.file.problem(
                (*path, key), "column", message, Words(f"表式印的是{names}", f"the form prints {names}")
            )


def _filled(words: str, years: dict[str, str]) -> str:
    """A head with the years that its form leaves open."""
    return words.replace("{past}", years["past"]).replace("{year}", years["year"])


def _turned_columns(
    entry: Entry, path: Path, columns: dict[str, str], form: Form, part: Part | None
) -> Iterator[Problem]:
    """Columns in another order than that of the form, unless it gathers what many places print."""
    known = part.columns if part and not form.gathers else {}
    order = [list(known).index(_role(key)) for key in columns if _role(key) in known]
    if order != sorted(order):
        message = Words("各列的次序与表式不同", "the columns are not in the order of the form")
        names = "、".join(known)
        yield entry.file.problem(path, "column", message, Words(f"表式的次序：{names}", f"the form's order: {names}"))


def _role(key: str) -> str:
    return "past" if key.startswith("past-") else key


def _cells_without_column(entry: Entry, name: str, table: MoneyTable) -> Iterator[Problem]:
    outside = _AMOUNTS - table.columns.keys()
    for path, row in money_paths(("funding", name, "rows"), table.rows):
        present = [key for key in outside if getattr(row, key) is not None]
        present += _past_outside(row.past, table.columns)
        for key in sorted(present):
            yield _no_column(entry, path, key)


def _cells_outside(entry: Entry, number: int, table: IndicatorTable) -> Iterator[Problem]:
    outside = _CELLS - table.columns.keys()
    for place, group in enumerate(table.groups):
        for line, row in enumerate(group.rows):
            present = [key for key in outside if getattr(row, key) is not None]
            present += _past_outside(row.past, table.columns)
            for key in sorted(present):
                yield _no_column(entry, ("indicators", number, "groups", place, "rows", line), key)


def _past_outside(past: Iterable[int], columns: Collection[str]) -> list[str]:
    """Earlier years that are no columns of a table."""
    return [key for year in past if (key := f"past-{year}") not in columns]


def _no_column(entry: Entry, path: Path, key: str) -> Problem:
    message = Words(f"这一行有 `{key}`，表头没有这一列", f"this row has `{key}`, but the table no such column")
    where = (*path, "past", key.removeprefix("past-")) if key.startswith("past-") else (*path, key)
    return entry.file.problem(
        where, "column", message, Words("补上表头，或删去这一格", "add the column head, or remove the cell")
    )
