"""The card of a record: whose it is, how much money, what it is for, what is promised, and whether it adds up."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from generator import addresses
from generator.addresses import Here
from generator.model.base import GoalKind
from generator.model.money import MoneyRow
from generator.model.target import TargetKind
from generator.pages.embed.badge import BadgeView, badge
from generator.pages.embed.snippet import BADGE, Embedding, embedding, oembed
from generator.pages.imprint import Imprint
from generator.pages.parts import Figure
from generator.pages.record.lede import figures
from generator.pages.record.sheet import Sheet
from generator.pages.shares import Slice, length, whole_percent
from generator.pages.table import Value, target
from generator.site import File, Link, Page

_MOST_PARTS = 4  # of the spending that are drawn
_PROMISES = 3


class Part(NamedTuple):
    """A part of the spending."""

    name: str
    share: str
    bar: Slice


class Promised(NamedTuple):
    """An indicator of the department's own work."""

    name: str
    value: Value


class Foot(NamedTuple):
    """Whose the card is, what may be done with it, and which version it shows."""

    site: Link
    licence: str
    version: Link  # no words where it shows several tables


class CardView(NamedTuple):
    """What the card of a record shows."""

    over: str
    name: Link
    year: str
    figures: tuple[Figure, ...]
    parts: tuple[Part, ...]
    promises: tuple[Promised, ...]
    foot: Foot


def record_embedding(sheet: Sheet) -> Embedding:
    """How the card of a record is set into another page."""
    one = sheet.published
    return embedding(sheet.chapter, one.address, _title(sheet), one.here.up, has_badge=True)


def record_cards(sheet: Sheet) -> Iterator[Page | File]:
    """The card of a record, its badge, and what tells programs of it."""
    one, title = sheet.published, _title(sheet)
    address = addresses.embed(one.address)
    yield Page(address, "card", title, _view(sheet, Here(address)), sheet="card")
    yield Page(f"{address}{BADGE}", "badge", title, _badge(sheet), sheet="badge")
    yield from oembed(sheet.chapter, one.address, title)


def _title(sheet: Sheet) -> str:
    return sheet.say("{name} {year}年度", name=sheet.record.department.name, year=f"{sheet.record.year}")


def _view(sheet: Sheet, here: Here) -> CardView:
    one, record = sheet.published, sheet.record
    total, _, own, checks = figures(sheet)
    to = way(sheet.chapter, here, one.address)
    version = addresses.version(record.region, one.unit, record.year, one.version)
    return CardView(
        over="".join(one.place),
        name=Link(record.department.name, to),
        year=sheet.say("{year}年度", year=f"{record.year}"),
        figures=tuple(figure._replace(href=f"{to}{figure.href}") for figure in (total, own, checks)),
        parts=tuple(_parts(sheet)),
        promises=tuple(_promises(sheet)),
        foot=foot(sheet.chapter, here)._replace(version=Link(one.version, way(sheet.chapter, here, version))),
    )


def way(imprint: Imprint, here: Here, address: str) -> str:
    """The way from a card: a whole address where there is one, since a card may be kept and shown anywhere."""
    site = imprint.settings.site_url
    return f"{site}{address}" if site else here.to(address)


def foot(imprint: Imprint, here: Here) -> Foot:
    """The foot of every card."""
    settings = imprint.settings
    name = settings.site_name or imprint.say("明细")
    return Foot(Link(name, way(imprint, here, addresses.HOME)), settings.publication.licence, Link(""))


def _parts(sheet: Sheet) -> Iterator[Part]:
    """The spending in its parts, where the document states few enough and each of them."""
    spending = sheet.record.funding.spending if sheet.record.funding else None
    rows = [row for row in (spending.rows if spending else ()) if row.id not in sheet.published.totals]
    values = [_value(row) for row in rows]
    whole = sum((value for value in values if value), Decimal(0))
    if not 1 < len(rows) <= _MOST_PARTS or None in values or not whole:
        return
    before = Decimal(0)
    for number, (row, value) in enumerate(zip(rows, values, strict=True)):
        bar = Slice(length(before, whole), length(value, whole), is_second=number % 2 == 1)
        yield Part(row.name, whole_percent(value, whole), bar)
        before += value or Decimal(0)


def _value(row: MoneyRow) -> Decimal | None:
    value = row.full.value if row.full else None
    return value if value is not None and value >= 0 else None


def _promises(sheet: Sheet) -> Iterator[Promised]:
    """The first indicators of the department's own work, those with numbers before others."""
    rows = [one.row for one in sheet.said.values() if one.table is GoalKind.ANNUAL and one.row.full]
    own = [row for row in rows if not sheet.standing[row.id].is_common and row.full]
    counted = [row for row in own if row.full and row.full.parsed.kind is TargetKind.NUMBER]
    ids = {row.id for row in counted}  # rows that are compared with each other cost more than the card
    for row in [*counted, *(row for row in own if row.id not in ids)][:_PROMISES]:
        yield Promised(row.name, target(sheet.say, row, "full", row.full))


def _badge(sheet: Sheet) -> BadgeView:
    say, different = sheet.say, sheet.published.different
    site = sheet.chapter.settings.site_name or say("明细")
    said = say("{count}处有出入", count=different) if different else say("核对无出入")
    return badge(site, f"{sheet.record.year} · {said}", is_finding=different > 0)
