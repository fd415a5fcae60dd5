"""What became of a department's money from one year to a later one, row by row, with bars on one scale."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby
from typing import NamedTuple

from generator.comparing import Changes, Fate, Match, MoneyChange, Part
from generator.pages.shares import length
from generator.pages.slices.changed import Counted, Kept, Said, Ways, fates, signed, signed_percent
from generator.site import Link


class MoneyRow(NamedTuple):
    """One row of money in two years."""

    name: str
    fate: str  # in words; nothing where only the amount changed
    before: Link
    after: Link
    before_bar: str
    after_bar: str
    difference: str
    percent: str
    said: tuple[Said, ...]


class MoneyGroup(NamedTuple):
    """Income or spending."""

    title: str
    rows: tuple[MoneyRow, ...]


class MoneyView(NamedTuple):
    """All rows of money of two years that differ."""

    unit: str
    counts: tuple[Counted, ...]
    groups: tuple[MoneyGroup, ...]
    kept: Kept


_TABLES = {"income": "收入", "spending": "支出"}
_FATES = {Fate.ADDED: "新增", Fate.REMOVED: "去掉", Fate.CHANGED: "", Fate.KEPT: ""}


def money_view(to: Ways, changes: Changes) -> MoneyView | None:
    """The money of two years; nothing where neither prints any."""
    if not changes.money:
        return None
    differing = [row for row in changes.money if row.fate is not Fate.KEPT]
    kept = [row for row in changes.money if row.fate is Fate.KEPT and row.after]
    ordered = sorted(differing, key=lambda row: list(_TABLES).index(row.table))
    most = max(
        (value for row in differing for part in (row.before, row.after) if (value := _value(part))), default=None
    )
    return MoneyView(
        unit=_unit(changes),
        counts=fates(to.say, (row.fate for row in changes.money)),
        groups=tuple(
            MoneyGroup(to.say(_TABLES[table]), tuple(_row(to, row, most) for row in rows))
            for table, rows in groupby(ordered, key=lambda row: row.table)
        ),
        kept=Kept(
            f"{len(kept)}",
            tuple(Link(row.after.name, to.here.to(to.later, row.after.at)) for row in kept if row.after),
        ),
    )


def _unit(changes: Changes) -> str:
    funding = changes.later.record.funding or changes.earlier.record.funding
    return funding.unit if funding else ""


def _value(part: Part | None) -> Decimal:
    return max(part.value if part and part.value is not None else Decimal(0), Decimal(0))


def _row(to: Ways, row: MoneyChange, most: Decimal | None) -> MoneyRow:
    latest = row.after or row.before
    is_drawn = row.difference is not None or row.fate is not Fate.CHANGED
    return MoneyRow(
        name=latest.name if latest else "",
        fate=to.say(_FATES[row.fate]) if _FATES[row.fate] else "",
        before=_link(to, row.before, to.earlier),
        after=_link(to, row.after, to.later),
        before_bar=length(_value(row.before), most) if is_drawn else "0",
        after_bar=length(_value(row.after), most) if is_drawn else "0",
        difference=signed(row.difference),
        percent=signed_percent(row.percent) if row.difference else "",
        said=tuple(_said(to, row)),
    )


def _link(to: Ways, part: Part | None, table: str) -> Link:
    if part is None:
        return Link("")
    return Link(part.text or to.say("原表留空"), to.here.to(table, part.at))


def _said(to: Ways, row: MoneyChange) -> Iterator[Said]:
    say, before, after = to.say, row.before, row.after
    if not before or not after:
        return
    if before.name != after.name:
        yield Said(say("原名“{name}”", name=before.name))
    if row.match is Match.NEAR_NAME:
        yield Said(say("按相近的名称对上，相似{likeness}", likeness=f"{row.likeness:.0%}"))
    if row.halves[0] != row.halves[1]:
        one, other = (text or say("不印") for text in row.halves)
        yield Said(say("半年由{before}改为{after}", before=one, after=other))
    if row.difference is None and before.value is not None and after.value is not None:
        yield Said(say("口径或单位不同，不作差"))
