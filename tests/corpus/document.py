"""The document a made-up record would have been read from, and where each value stands in it."""

from collections.abc import Callable
from hashlib import sha256
from typing import NamedTuple

from generator.model.form import Form, Part, PartKind
from generator.model.indicator import IndicatorTable
from generator.model.money import MoneyTable
from generator.model.record import Record
from generator.model.trace import Printed, Trace
from generator.tracing.leaves import SPANNING, indicator_cell
from tests.corpus.pools import pools

WIDTH = 62  # a paragraph goes on in the next line after so many characters
_YEAR, _UNIT = "{year}", "{unit}"


class Written(NamedTuple):
    """A document, and the trace that proves a record against it."""

    text: str
    trace: Trace


class Writer:
    """Writes the document of one record part by part, as its form has them, and notes where each value stands."""

    def __init__(self, record: Record) -> None:
        """Keep the record; nothing is written yet."""
        self.record = record
        self.one_a_line = record.form == "hubei"  # each cell on a line of its own, else each row
        self.lines: list[str] = []
        self.values: dict[str, str] = {}
        self.labels: list[Printed] = []

    def written(self, form: Form) -> Written:
        """The whole document."""
        for part in form.parts:
            if part.part is not PartKind.OTHER:  # records keep nothing of it, so nothing is written
                _PARTS[part.part](self, part)
        text = "\n".join(self.lines) + "\n"
        return Written(
            text,
            Trace(source=sha256(text.encode()).hexdigest(), values=self.values, labels=tuple(self.labels)),
        )

    def line(self, text: str, indent: str = "") -> str:
        """A line of the document; its place."""
        self.lines.append(f"{indent}{text}")
        return f"{len(self.lines)}:{len(indent) + 1}-{len(indent) + len(text)}"

    def label(self, text: str, name: str = "") -> str:
        """A label of the form on a line of its own; one that the record carries has a name."""
        at = self.line(text)
        self.labels.append(Printed.model_construct(text=text, at=at))
        if name:
            self.values[name] = at
        return at

    def cells(self, named: list[tuple[str, str]]) -> None:
        """The cells of a row: together on a line, or each on its own, where an empty one is an empty line."""
        if self.one_a_line:
            for name, text in named:
                at = self.line(text, "\t")
                if text:
                    self.values[name] = at
            return
        first, number = 1, len(self.lines) + 1
        printed = [(name, text) for name, text in named if text]
        for name, text in printed:
            self.values[name] = f"{number}:{first}-{first + len(text) - 1}"
            first += len(text) + 1
        self.lines.append(" ".join([text for _, text in printed]))

    def paragraphs(self, name: str, texts: tuple[str, ...]) -> None:
        """Running text, wrapped."""
        for number, text in enumerate(texts):
            pieces = [text[start : start + WIDTH] for start in range(0, len(text), WIDTH)]
            self.values[f"{name}.{number}"] = " ".join([self.line(piece) for piece in pieces])

    def heads(self, table: str, columns: dict[str, str]) -> None:
        """The column heads of a table."""
        for key, head in columns.items():
            if head:
                self.label(head, f"{table}.columns.{key}")


def written(record: Record, form: Form) -> Written:
    """The document of a record, and where each value stands in it."""
    return Writer(record).written(form)


def _title(writer: Writer, _part: Part) -> None:
    record = writer.record
    writer.values["title"] = writer.line(record.title)
    place = pools().vocabulary.regions.regions[record.region]
    if "region" not in record.inferred:
        first = record.title.index(place) + 1
        writer.values["region"] = f"{len(writer.lines)}:{first}-{first + len(place) - 1}"


def _blank(writer: Writer, part: Part, blank: str, text: str) -> None:
    """The first label of a part with a blank, and where its blank is filled in."""
    template = part.labels[0]
    writer.label(template.replace(blank, text))
    first = template.index(blank) + 1
    writer.values[blank[1:-1]] = f"{len(writer.lines)}:{first}-{first + len(text) - 1}"


def _year(writer: Writer, part: Part) -> None:
    _blank(writer, part, _YEAR, str(writer.record.year))


def _unit(writer: Writer, part: Part) -> None:
    if writer.record.funding:
        _blank(writer, part, _UNIT, writer.record.funding.unit)


def _name(writer: Writer, part: Part) -> None:
    writer.label(part.labels[0])
    writer.values["department.name"] = writer.line(writer.record.department.name)


def _contacts(writer: Writer, part: Part) -> None:
    """Nobody has filled in a made-up table."""
    for label in part.labels:
        writer.label(label)


def _texts(writer: Writer, part: Part) -> None:
    texts = getattr(writer.record, part.part)
    if texts:
        writer.label(part.labels[0])
        writer.paragraphs(part.part, texts)


def _income(writer: Writer, part: Part) -> None:
    funding = writer.record.funding
    if funding is None or funding.income is None:
        return
    labels = [label for label in part.labels if _UNIT not in label]
    if len(labels) < len(part.labels):
        _blank(writer, part, _UNIT, funding.unit)
    for label in labels:
        writer.label(label)
    writer.heads("income", funding.income.columns)
    _money(writer, funding.income)


def _spending(writer: Writer, part: Part) -> None:
    funding = writer.record.funding
    if funding is None or funding.spending is None:
        return
    writer.label(part.labels[0])
    if writer.one_a_line:  # the heads over income stand over spending too
        for key in funding.spending.columns:
            writer.values[f"spending.columns.{key}"] = writer.values[f"income.columns.{key}"]
    else:
        writer.heads("spending", funding.spending.columns)
    _money(writer, funding.spending)


def _money(writer: Writer, table: MoneyTable) -> None:
    for row in table.walk():
        cells = [(key, (row.share if key == "share" else row.column(key)) or "") for key in table.columns]
        writer.cells([(f"{row.id}.name", row.name), *((f"{row.id}.{key}", text) for key, text in cells)])


def _goal(writer: Writer, part: Part) -> None:
    for position, goal in enumerate(writer.record.goals):
        if goal.kind is part.of:
            writer.label(goal.label, f"goals.{position}.label")
            writer.paragraphs(f"goals.{position}", goal.paragraphs)


def _indicators(writer: Writer, part: Part) -> None:
    for table in writer.record.indicators:
        if table.id is part.of:
            if table.label:
                writer.label(table.label, f"{table.id}.label")
            writer.heads(table.id, table.columns)
            _groups(writer, table)


def _groups(writer: Writer, table: IndicatorTable) -> None:
    keys = [key for key in table.columns if not key.startswith("level-")]
    above: tuple[str, ...] = ()
    for number, group in enumerate(table.groups):
        for depth, label in enumerate(group.level):
            if group.level[: depth + 1] != above[: depth + 1]:
                writer.values[f"{table.id}.{number}.level-{depth + 1}"] = writer.line(label)
        above = group.level
        spanning: dict[str, tuple[str, str]] = {}  # by column: the text above, and the name of the cell that prints it
        for row in group.rows:
            cells = []
            for key in keys:
                name, text = f"{row.id}.{key}", indicator_cell(row, key)
                text_above, printed_at = spanning.get(key, ("", ""))
                if key in SPANNING and text and text == text_above:
                    writer.values[name] = writer.values[printed_at]
                    continue
                spanning[key] = (text, name)
                cells.append((name, text))
            writer.cells(cells)


_PARTS: dict[PartKind, Callable[[Writer, Part], None]] = {
    PartKind.TITLE: _title,
    PartKind.YEAR: _year,
    PartKind.UNIT: _unit,
    PartKind.NAME: _name,
    PartKind.CONTACTS: _contacts,
    PartKind.FUNCTIONS: _texts,
    PartKind.ORGANISATION: _texts,
    PartKind.TASKS: _texts,
    PartKind.INCOME: _income,
    PartKind.SPENDING: _spending,
    PartKind.GOAL: _goal,
    PartKind.INDICATORS: _indicators,
}
