"""The card of a comparison: one kind of department in some places, in the order of their codes."""

from collections.abc import Iterator
from typing import NamedTuple

from generator import addresses
from generator.addresses import Here
from generator.comparing import BasisKind, overview, selection
from generator.comparing.money import Account, Overview
from generator.pages.chapter import Chapter
from generator.pages.embed.record import Foot, foot, way
from generator.pages.embed.snippet import Embedding, embedding, oembed
from generator.pages.shares import length
from generator.site import File, Link, Page

_MOST = 6  # places that have a row


class PlaceRow(NamedTuple):
    """A place."""

    place: Link
    year: str
    total: str
    unit: str
    bar: str  # in hundredths; nothing where the amount does not compare
    own: str


class ComparedView(NamedTuple):
    """What the card of a comparison shows."""

    over: str
    name: Link
    places: str
    rows: tuple[PlaceRow, ...]
    more: str  # how many places have no row; no words where all have
    remark: str  # why amounts stand side by side without bars; no words where they compare
    foot: Foot


def comparison_embedding(chapter: Chapter, here: Here) -> Embedding:
    """How the card of a comparison is set into another page."""
    return embedding(chapter, addresses.comparison(chapter.kind), _title(chapter), here.up, has_badge=False)


def comparison_card(chapter: Chapter) -> Iterator[Page | File]:
    """The card of a kind of department, and what tells programs of it."""
    page = addresses.comparison(chapter.kind)
    address, title = addresses.embed(page), _title(chapter)
    yield Page(address, "compared", title, _view(chapter, Here(address)), sheet="card")
    yield from oembed(chapter, page, title)


def _title(chapter: Chapter) -> str:
    return chapter.say("{kind} {count}地对照", kind=chapter.kind_name(chapter.kind), count=chapter.places)


def _view(chapter: Chapter, here: Here) -> ComparedView:
    say, kind = chapter.say, chapter.kind
    seats = selection(chapter.seats.values(), kind)
    seen = overview(seats, chapter.neighbourhood)
    total = next(basis for basis in seen.bases if basis.kind is BasisKind.TOTAL)
    why = next((say.words(reason.words) for reason in total.reasons if reason.prevents), "")
    rest = len(seats) - _MOST
    return ComparedView(
        over=say("各地最近一年，按行政区划代码排列，不是名次"),
        name=Link(chapter.kind_name(kind), way(chapter, here, addresses.comparison(kind))),
        places=say("{count}地", count=chapter.places),
        rows=tuple(_row(chapter, here, seen, one) for one in seen.accounts[:_MOST]),
        more=say("另有{count}张表，见对照页", count=rest) if rest > 0 else "",
        remark="" if total.is_comparable else say("金额不能直接比较：{why}", why=why.rstrip("。.")),
        foot=foot(chapter, here),
    )


def _row(chapter: Chapter, here: Here, seen: Overview, one: Account) -> PlaceRow:
    total = next(basis for basis in seen.bases if basis.kind is BasisKind.TOTAL)
    largest = max((value for _, value in total.values), default=None)
    value = total.of(one.seat.key) if total.is_comparable else None
    return PlaceRow(
        place=Link(one.seat.place, way(chapter, here, f"{one.seat.key}/")),
        year=f"{one.seat.year}",
        total=one.total.text or "—",
        unit=one.unit if one.total.text else "",
        bar=length(value, largest) if value is not None else "",
        own=chapter.say("{count}项", count=one.own),
    )
