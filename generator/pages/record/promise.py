"""One indicator as shown: what is promised, by when, and the project that pays for it."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator import addresses
from generator.catalogue import Catalogue
from generator.model.indicator import Group, Indicator, IndicatorTable
from generator.model.printed import Presence
from generator.model.terms import Nature
from generator.pages.record.sheet import Sheet
from generator.pages.record.standing import Standing
from generator.pages.shares import length, whole_percent
from generator.pages.table import Cell, Value, head, role, target, words
from generator.site import Link

UNDER_THE_NAME = ("work", "explanation")
BESIDE = ("basis", "category", "operator", "unit", "direction", "weight")
RATES = frozenset({"ratio", "rate"})  # of which a half-year is no part


class Head(NamedTuple):
    """A column of a table of indicators."""

    key: str
    role: str
    head: str
    year: int | None  # of an earlier year


class Layout(NamedTuple):
    """The columns of a table of indicators, by where a row shows them."""

    under: tuple[Head, ...]  # the name
    project: tuple[Head, ...]
    beside: tuple[Head, ...]
    values: tuple[Head, ...]  # earlier years first, then half-year and full year


class Note(NamedTuple):
    """A text printed beside an indicator, under the head of its column."""

    key: str
    head: str
    value: Value
    is_long: bool = False


class Project(NamedTuple):
    """A project as an indicator names it, with the money of the item it leads to."""

    item: Link
    amount: str
    flags: tuple[Link, ...]


class Promise(NamedTuple):
    """One indicator."""

    id: str
    name: str
    line: Link
    elsewhere: Link  # to the same indicator in other places
    duty: str  # the level it stands under
    lead: str  # the same, where it is long and holds for the rows that follow as well
    cut: Link  # the mark behind it, where it stops short
    notes: tuple[Note, ...]
    project: Note | None
    projects: tuple[Project, ...]
    beside: tuple[Note, ...]
    cells: tuple[Cell, ...]  # earlier years, half-year and full year
    half_share: str
    half_bar: str  # nothing where the two cannot be held against each other
    others: str  # what other places print, where that differs
    flags: tuple[Link, ...]


def layout(say: Catalogue, table: IndicatorTable) -> Layout:
    """Where the columns of a table are shown."""

    def heads(keys: Iterable[str]) -> tuple[Head, ...]:
        printed = ((key, table.columns[key]) for key in keys if key in table.columns)
        return tuple(Head(key, role(key), head(say, words), _year(key)) for key, words in printed)

    past = sorted(key for key in table.columns if key.startswith("past-"))
    return Layout(heads(UNDER_THE_NAME), heads(("project",)), heads(BESIDE), heads((*past, "half", "full")))


def _year(key: str) -> int | None:
    return int(key.removeprefix("past-")) if key.startswith("past-") else None


def promise(sheet: Sheet, shown: Layout, group: Group, row: Indicator) -> Promise:
    """An indicator of a table as shown."""
    standing = sheet.standing[row.id]
    half_share, half_bar = _progress(sheet, row)
    return Promise(
        id=row.id,
        name=row.name,
        line=sheet.published.line(row.id),
        elsewhere=_elsewhere(sheet, standing) if standing.family and standing.places else _NOWHERE,
        duty=" · ".join(group.level[1:]),
        lead="",
        cut=sheet.cuts.get(f"{row.id}.level", _NOWHERE),
        notes=tuple(_notes(sheet.say, shown.under, row)),
        project=next(_notes(sheet.say, shown.project, row), None),
        projects=tuple(_projects(sheet, row)),
        beside=tuple(_notes(sheet.say, shown.beside, row)),
        cells=tuple(_cell(sheet, column, row) for column in shown.values),
        half_share=half_share,
        half_bar=half_bar,
        others=standing.others,
        flags=sheet.flags.get(f"{row.id}.name", ()),
    )


def _elsewhere(sheet: Sheet, standing: Standing) -> Link:
    return Link(standing.remark, sheet.published.here.to(addresses.family(standing.family)))


_NOWHERE = Link("")


def _notes(say: Catalogue, columns: Iterable[Head], row: Indicator) -> Iterator[Note]:
    for column in columns:
        printed = getattr(row, column.key)
        if printed is not None:
            value = words(say, printed)
            is_long = column.key in UNDER_THE_NAME and value.kind == "words"
            yield Note(column.key, column.head, value, is_long)


def _projects(sheet: Sheet, row: Indicator) -> Iterator[Project]:
    flags = sheet.flags.get(f"{row.id}.project", ())
    for item in (item for link in sheet.projects.get(row.id, ()) for item in link.items):
        yield Project(Link(item.name, f"#{item.id}"), f"{item.full}{sheet.unit}" if item.full else "", flags)


def _cell(sheet: Sheet, column: Head, row: Indicator) -> Cell:
    key = column.key
    printed = row.past.get(column.year) if column.year else getattr(row, key)
    found = sheet.flags.get(f"{row.id}.{key}", ()) if sheet.flags else ()
    return Cell(key, column.role, column.head, target(sheet.say, row, key, printed), found)


def _progress(sheet: Sheet, row: Indicator) -> tuple[str, str]:
    """How far the half-year is to have come: in percent, and as a bar; nothing of a stock, a level or a ratio."""
    said = sheet.said[row.id]
    if said.half is None or said.full is None or (said.family and said.family.kind is not Nature.FLOW):
        return "", ""
    half, full = said.half.measure, said.full.measure
    if half is None or full is None or not full.value:
        return "", ""
    if half.dimension != full.dimension or full.dimension in RATES:
        return "", ""
    if said.half.parsed.operator is not said.full.parsed.operator:
        return "", ""
    if said.half.presence is Presence.NOT_DUE:
        return "", "0"
    share = sheet.say("全年的{share}", share=whole_percent(half.value, full.value))
    return share, length(half.value, full.value)
