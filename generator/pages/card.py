"""A table as lists show it: whose it is, how much money it states, how much it promises, and what was found."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from generator.model.base import GoalKind
from generator.model.record import Record, Scope
from generator.pages.findings import tally
from generator.pages.heading import Heading
from generator.pages.levels import label
from generator.pages.publication import Publication, short


class Total(NamedTuple):
    """How much money a table says there is."""

    row: str  # the id of the row that says so
    text: str
    value: Decimal | None
    unit: str


class Found(NamedTuple):
    """How many findings there are of each kind."""

    differs: int
    agrees: int
    open: int
    note: int


class Counted(NamedTuple):
    """The table of indicators that lists count, and how many it has."""

    id: str
    rows: int


@dataclass(frozen=True, slots=True)
class Card(Heading):
    """One table among all."""

    place: tuple[str, ...]  # outermost first, e.g. 江苏省, 常州市
    scope: Scope
    form: str  # its id
    form_name: str
    total: Total | None
    table: Counted | None
    annual: int  # indicators of the year
    longer: int  # indicators of longer periods
    money: int  # rows of money
    first_rows: tuple[str, str]  # the ids of the first indicator and the first row of money
    levels: tuple[str, ...]  # the first-level labels of its indicators, in its order
    found: Found

    @property
    def short(self) -> str:
        """The name of its place as people say it: 南通 for 南通市."""
        return short(self.place, self.region)

    @property
    def different(self) -> int:
        """How many findings a reader should look at."""
        return self.found.differs


def card(one: Publication) -> Card:
    """The card of a table."""
    record = one.record
    promises, money = list(record.promises()), list(record.money())
    annual = sum(promise.table.id is GoalKind.ANNUAL for promise in promises)
    counts = tally(finding.verdict for finding in one.findings)
    return Card(
        region=record.region,
        unit=one.unit,
        year=record.year,
        kind=record.department.kind,
        name=record.department.name,
        place=one.place,
        scope=record.department.scope,
        form=record.form,
        form_name=one.form,
        total=_total(one),
        table=_counted(record),
        annual=annual,
        longer=len(promises) - annual,
        money=len(money),
        first_rows=(promises[0].row.id if promises else "", money[0].id if money else ""),
        levels=tuple(dict.fromkeys(_levels(record))),
        found=Found(*(counts[kind] for kind in Found._fields)),
    )


def _total(one: Publication) -> Total | None:
    if one.total is None or not one.total.full:
        return None
    unit = one.record.funding.unit if one.record.funding else ""
    return Total(one.total.id, one.total.full, one.total.full.value, unit)


def _counted(record: Record) -> Counted | None:
    """The table of annual indicators; where there is none, the first one."""
    tables = record.indicators
    table = next((table for table in tables if table.id is GoalKind.ANNUAL), tables[0] if tables else None)
    return Counted(table.id, sum(len(group.rows) for group in table.groups)) if table else None


def _levels(record: Record) -> Iterator[str]:
    return (label(first) for table in record.indicators for group in table.groups for first in group.level[:1])
