"""One indicator as shown: what is promised, by when, and the project that pays for it."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator import addresses
from generator.measures import measure_of
from generator.model.indicator import Group, Indicator, IndicatorTable
from generator.model.printed import Presence
from generator.model.vocabulary import Nature
from generator.pages.record.sheet import Sheet
from generator.pages.shares import length, whole_percent
from generator.pages.table import Cell, Value, head, role, target, words
from generator.site import Link

UNDER_THE_NAME = ("work", "explanation")
BESIDE = ("basis", "category", "operator", "unit", "direction", "weight")
_NO_PARTS = frozenset({"ratio", "rate"})


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
    notes: tuple[Note, ...]
    project: Note | None
    projects: tuple[Project, ...]
    beside: tuple[Note, ...]
    cells: tuple[Cell, ...]  # earlier years, half-year and full year
    half_share: str
    half_bar: str  # nothing where the two cannot be held against each other
    others: str  # what other places print, where that differs
    flags: tuple[Link, ...]


def promise(sheet: Sheet, table: IndicatorTable, group: Group, row: Indicator) -> Promise:
    """An indicator of a table as shown."""
    standing, here = sheet.standing[row.id], sheet.published.here
    half_share, half_bar = _progress(sheet, row)
    elsewhere = Link(standing.remark, here.to(addresses.family(standing.family)))
    return Promise(
        id=row.id,
        name=row.name,
        line=sheet.published.line(row.id),
        elsewhere=elsewhere if standing.family and standing.places else Link(""),
        duty=" · ".join(group.level[1:]),
        lead="",
        notes=tuple(_notes(sheet, table, row, UNDER_THE_NAME)),
        project=next(_notes(sheet, table, row, ("project",)), None),
        projects=tuple(_projects(sheet, row)),
        beside=tuple(_notes(sheet, table, row, BESIDE)),
        cells=tuple(_cell(sheet, table, row, key) for key in value_keys(table)),
        half_share=half_share,
        half_bar=half_bar,
        others=standing.others,
        flags=sheet.flags.get(f"{row.id}.name", ()),
    )


def value_keys(table: IndicatorTable) -> list[str]:
    """The columns of values: earlier years first, then half-year and full year."""
    past = sorted(key for key in table.columns if key.startswith("past-"))
    return [*past, *(key for key in ("half", "full") if key in table.columns)]


def _notes(sheet: Sheet, table: IndicatorTable, row: Indicator, keys: Iterable[str]) -> Iterator[Note]:
    for key in keys:
        printed = getattr(row, key)
        if key in table.columns and printed is not None:
            value = words(sheet.say, printed)
            is_long = key in UNDER_THE_NAME and value.kind == "words"
            yield Note(key, head(sheet.say, table.columns[key]), value, is_long)


def _projects(sheet: Sheet, row: Indicator) -> Iterator[Project]:
    flags = sheet.flags.get(f"{row.id}.project", ())
    for item in (item for link in sheet.projects.get(row.id, ()) for item in link.items):
        yield Project(Link(item.name, f"#{item.id}"), f"{item.full}{sheet.unit}" if item.full else "", flags)


def _cell(sheet: Sheet, table: IndicatorTable, row: Indicator, key: str) -> Cell:
    printed = row.past.get(int(key.removeprefix("past-"))) if key.startswith("past-") else getattr(row, key)
    value, found = target(sheet.say, row, key, printed), sheet.flags.get(f"{row.id}.{key}", ())
    return Cell(key, role(key), head(sheet.say, table.columns[key]), value, found)


def _progress(sheet: Sheet, row: Indicator) -> tuple[str, str]:
    """How far the half-year is to have come: in percent, and as a bar; nothing of a stock, a level or a ratio."""
    half, full = (measure_of(row, printed, sheet.vocabulary) for printed in (row.half, row.full))
    family = sheet.vocabulary.family(row.name)
    if not half or not full or not full.value or (family and family.kind is not Nature.FLOW):
        return "", ""
    if half.dimension != full.dimension or full.dimension in _NO_PARTS or not _has_one_operator(row):
        return "", ""
    if row.presence("half") is Presence.NOT_DUE:
        return "", "0"
    said = sheet.say("全年的{share}", share=whole_percent(half.value, full.value))
    return said, length(half.value, full.value)


def _has_one_operator(row: Indicator) -> bool:
    return row.half is not None and row.full is not None and row.read(row.half).operator is row.read(row.full).operator
