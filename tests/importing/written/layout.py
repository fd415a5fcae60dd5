"""A record as its form prints it: one sheet with every label and every value in its place, and nothing else."""

from collections.abc import Iterator

from generator.model.form import Form, Part, PartKind
from generator.model.record import Inferable, Record
from tests.importing.written.boxes import Row, box
from tests.importing.written.grid import Grid, grid
from tests.importing.written.money import amount_in, money
from tests.importing.written.promises import promises
from tests.importing.written.sheet import Box, Line, Role, Sheet, Strip, sheet


def layout(record: Record, form: Form) -> Sheet:
    """The table of a record, whole and clean: without what pages and programs did to the document it was read from."""
    columns = grid(record)
    strips = (strip for part in form.parts for strip in _strips(record, form, part, columns))
    return sheet((strip for strip in strips if strip.rows), columns.widths)


def _strips(record: Record, form: Form, part: Part, grid: Grid) -> Iterator[Strip]:
    match part.part:
        case PartKind.TITLE | PartKind.YEAR | PartKind.UNIT:
            yield Strip(_caption(record, part, grid))
        case PartKind.NAME:
            yield Strip([_name(record, form, part, grid)])
        case PartKind.CONTACTS:
            yield Strip([_contacts(record, part, grid)])
        case PartKind.FUNCTIONS | PartKind.ORGANISATION | PartKind.TASKS:
            texts: tuple[str, ...] = getattr(record, part.part)
            yield Strip([[_label(part.labels[0], grid), _texts(part.part, texts, grid)]])
        case PartKind.INCOME if record.funding and part.labels:
            yield Strip(money(record.funding, form, grid))
        case PartKind.GOAL:
            yield Strip(_goals(record, part, grid))
        case PartKind.INDICATORS:
            for table in record.indicators:
                if table.id is part.of:
                    yield from promises(table, part, grid)


def _caption(record: Record, part: Part, grid: Grid) -> list[Row]:
    """A line over the full width, unless the document did not print it."""
    if part.part is PartKind.TITLE:
        return [[box(Role.CAPTION, record.title, "title", columns=grid.columns)]]
    if record.funding if part.part is PartKind.UNIT else Inferable.YEAR not in record.inferred:
        unit = record.funding.unit if record.funding else ""
        text = part.labels[0].replace("{year}", str(record.year)).replace("{unit}", unit)
        return [[box(Role.CAPTION, text, columns=grid.columns)]]
    return []


def _label(text: str, grid: Grid) -> Box:
    return box(Role.LABEL, text, columns=grid.labels)


def _name(record: Record, form: Form, part: Part, grid: Grid) -> Row:
    """The department; beside it the whole amount, where the form prints no more than that."""
    income = form.part(PartKind.INCOME)
    total = record.funding.income if record.funding and income and not income.labels else None
    beside = (
        [
            cell
            for row in (total.rows if total else ())
            for cell in (
                box(Role.LABEL, row.name, f"{row.id}.name"),
                *(box(Role.VALUE, amount_in(row, key), f"{row.id}.{key}") for key in total.columns),
            )
        ]
        if total
        else []
    )
    left = grid.columns - grid.labels - len(beside)
    return [
        _label(part.labels[0], grid),
        box(Role.TEXT, record.department.name, "department.name", columns=left),
        *beside,
    ]


def _contacts(record: Record, part: Part, grid: Grid) -> Row:
    """Who filled the table in, and a telephone number."""
    left = (grid.columns - grid.labels - 1) // 2
    right = grid.columns - grid.labels - 1 - left
    reporter, phone = part.labels
    return [
        _label(reporter, grid),
        box(Role.TEXT, record.contacts.reporter, "contacts.reporter", columns=left),
        box(Role.LABEL, phone),
        box(Role.TEXT, record.contacts.phone, "contacts.phone", columns=right),
    ]


def _texts(name: str, texts: tuple[str, ...], grid: Grid) -> Box:
    """Paragraphs in one box to the right of their label."""
    lines = tuple(Line(text, (f"{name}.{number}",)) for number, text in enumerate(texts))
    return Box(Role.TEXT, lines, columns=grid.columns - grid.labels)


def _goals(record: Record, part: Part, grid: Grid) -> list[Row]:
    return [
        [
            box(Role.LABEL, goal.label, f"goals.{number}.label", columns=grid.labels),
            _texts(f"goals.{number}", goal.paragraphs, grid),
        ]
        for number, goal in enumerate(record.goals)
        if goal.kind is part.of
    ]
