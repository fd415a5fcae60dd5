"""A draft: a record as a document tells it, with what a person should look at."""

from typing import Any, NamedTuple

from generator.importing.indicators import IndicatorBlock, IndicatorGroup, IndicatorLine
from generator.importing.mending import Mend
from generator.importing.money import MoneyBlock, MoneyLine
from generator.model.form import Form
from generator.words import Words

Values = dict[str, Any]  # a record as it would be written, field by field; not yet proven to be one


class Doubt(NamedTuple):
    """Something a person should look at, and where it is in the draft: a field, or the id of a row."""

    at: str
    words: Words


class Draft(NamedTuple):
    """A record as far as a document tells it."""

    form: Form
    values: Values
    doubts: tuple[Doubt, ...]
    text: str  # the document, or the part of it that this table fills


class Numbering:
    """Ids for rows in the order in which they are asked for."""

    def __init__(self) -> None:
        """Begin at 1."""
        self.ids: dict[int, str] = {}
        self.counts = {"m": 0, "i": 0}

    def number(self, kind: str, line: MoneyLine | IndicatorLine) -> str:
        """The id of a row: a new one, or the one it has."""
        if id(line) not in self.ids:
            self.counts[kind] += 1
            self.ids[id(line)] = f"{kind}-{self.counts[kind]:03}"
        return self.ids[id(line)]


def money_values(block: MoneyBlock, numbering: Numbering) -> Values:
    """Income or spending as a record holds it."""
    return {"columns": block.columns, "rows": [_money_row(line, numbering) for line in block.rows]}


def _money_row(line: MoneyLine, numbering: Numbering) -> Values:
    row: Values = {"id": numbering.number("m", line), "name": line.name}
    row |= _cells(line.cells)
    if line.rows:
        row["rows"] = [_money_row(under, numbering) for under in line.rows]
    return row


def _cells(cells: dict[str, str]) -> Values:
    """Cells by their keys, those of past years together."""
    past = {int(key.removeprefix("past-")): text for key, text in cells.items() if key.startswith("past-")}
    rest = {key: text for key, text in cells.items() if not key.startswith("past-")}
    return rest | ({"past": past} if past else {})


def table_values(block: IndicatorBlock, numbering: Numbering) -> Values:
    """A table of indicators as a record holds it."""
    table: Values = {"id": block.of}
    if block.label:
        table["label"] = block.label
    groups = [_group_values(group, numbering) for group in block.groups]
    return table | {"columns": block.columns, "groups": groups}


def _group_values(group: IndicatorGroup, numbering: Numbering) -> Values:
    rows = [{"id": numbering.number("i", line)} | _cells(line.cells) for line in group.rows]
    return {"level": [label for label in group.level if label], "rows": rows}


def repair_values(mends: list[Mend], numbering: Numbering) -> list[Values]:
    """Repairs as a record holds them."""
    return [_repair(mend, numbering) for mend in mends]


def _repair(mend: Mend, numbering: Numbering) -> Values:
    values: Values = {"kind": mend.kind, "printed": list(mend.printed)}
    rows = [numbering.ids[id(line)] for line in mend.lines if id(line) in numbering.ids]
    if rows:
        values["rows"] = rows
    if mend.read:
        values["read"] = mend.read
    return values | {"reason": mend.reason}
