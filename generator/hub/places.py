"""The places of all shards in one gazetteer: a place above others may be told of by several sites."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator import addresses
from generator.catalogue import Catalogue
from generator.hub.ledger import Cell, Draft, Ledger, Row
from generator.hub.shards import Shard
from generator.model.base import RegionCode
from generator.pages.sentences import sentence
from generator.site import Link, Page

_PROVINCE = 2  # digits


class Place(NamedTuple):
    """A place with tables, or above one."""

    code: RegionCode
    name: str
    above: RegionCode | None
    own: int  # its tables
    within: int  # its own and those of every place below it
    page: str  # on the site that has its tables, or one that has some of those below


def gazetteer(shards: Sequence[Shard]) -> dict[RegionCode, Place]:
    """Every place by its code, in the order of codes."""
    found: dict[RegionCode, Place] = {}
    for shard in shards:
        for one in shard.regions:
            known = found.get(one.code)
            is_own = known is None or one.count > 0
            found[one.code] = Place(
                one.code,
                one.name,
                one.above,
                one.count + (known.own if known else 0),
                one.within + (known.within if known else 0),
                f"{shard.site}{addresses.region(one.code)}" if is_own or known is None else known.page,
            )
    return dict(sorted(found.items()))


def full_name(places: dict[RegionCode, Place], code: RegionCode) -> str:
    """The name of a place behind those of the places it belongs to."""
    place = places.get(code)
    if place is None:
        return code
    return f"{full_name(places, place.above) if place.above else ''}{place.name}"


def province(places: dict[RegionCode, Place], code: RegionCode) -> Place:
    """The place that a place belongs to and that belongs to no other."""
    place = places[code]
    return province(places, place.above) if place.above else place


def places_page(say: Catalogue, places: dict[RegionCode, Place]) -> Page:
    """All places, a table for each province."""
    with_tables = sum(one.own > 0 for one in places.values())
    lede = tuple(sentence(say, "{places}个地方有表，每个地方的表在它所属的网站上。", places=with_tables))
    return Draft(say, addresses.REGIONS, say("地区"), lede, tuple(_ledgers(say, places))).page


def _ledgers(say: Catalogue, places: dict[RegionCode, Place]) -> Iterator[Ledger]:
    provinces: dict[RegionCode, list[Place]] = {}
    for one in places.values():
        provinces.setdefault(province(places, one.code).code, []).append(one)
    for code, found in provinces.items():
        top = places[code]
        rows = tuple(_row(places, one) for one in found)
        yield Ledger(f"p-{code}", top.name, say("{count}张表", count=top.within), say("地方"), (say("表"),), rows)


def _row(places: dict[RegionCode, Place], one: Place) -> Row:
    above = full_name(places, one.above) if one.above else ""
    return Row(Link(one.name, one.page), above, (Cell(f"{one.within}"),))
