"""The places whose tables are here: what each belongs to, and what belongs to it."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from generator import addresses
from generator.addresses import Here
from generator.catalogue import Catalogue
from generator.model.base import RegionCode
from generator.model.terms import Regions
from generator.pages.card import Card
from generator.site import Link


class Place(NamedTuple):
    """A province, a prefecture or a county with tables of its own or of places below it."""

    code: RegionCode
    name: str
    above: tuple[RegionCode, ...]  # outermost first
    below: tuple[RegionCode, ...]  # directly below, in the order of codes
    tables: tuple[Card, ...]  # its own
    within: tuple[Card, ...]  # its own and those of every place below it

    @property
    def short(self) -> str:
        """Its name as people say it: 南通 for 南通市."""
        return re.sub(r"(?<=..)[市省]$", "", self.name)


Places = dict[RegionCode, Place]


def gazetteer(published: Iterable[Card], regions: Regions) -> Places:
    """Every place with tables, and every place above one, by code in the order of codes."""
    own: dict[RegionCode, list[Card]] = {}
    within: dict[RegionCode, list[Card]] = {}
    chains: dict[RegionCode, tuple[RegionCode, ...]] = {}
    for one in published:
        chain = _chain(one, regions)
        own.setdefault(chain[-1], []).append(one)
        for depth, code in enumerate(chain):
            within.setdefault(code, []).append(one)
            chains[code] = chain[:depth]
    below: dict[RegionCode, list[RegionCode]] = {}
    for code, above in sorted(chains.items()):
        if above:
            below.setdefault(above[-1], []).append(code)
    return {
        code: Place(
            code,
            regions.regions.get(code, code),
            above,
            tuple(below.get(code, ())),
            tuple(own.get(code, ())),
            tuple(within[code]),
        )
        for code, above in sorted(chains.items())
    }


def _chain(one: Card, regions: Regions) -> tuple[RegionCode, ...]:
    """The codes from the province down to the place itself, without those that are only codes, such as 市辖区."""
    code = one.region
    above = (each for each in regions.parents(code) if regions.regions.get(each, "") in one.place)
    return (*above, code)


def provinces(places: Places) -> tuple[Place, ...]:
    """The places that belong to no other."""
    return tuple(place for place in places.values() if not place.above)


def branch(places: Places, code: RegionCode) -> tuple[Place, ...]:
    """A place, then every place below it, in the order of codes."""
    place = places[code]
    return (place, *(found for each in place.below for found in branch(places, each)))


def way_to(say: Catalogue, places: Places, place: Place, here: Here) -> tuple[Link, ...]:
    """The way from the home page to a place, without the place itself."""
    above = (Link(places[code].name, here.to(addresses.region(code))) for code in place.above)
    return (Link(say("首页"), here.to(addresses.HOME)), *above)


def full_name(places: Places, place: Place) -> str:
    """The name of a place with those of the places it belongs to."""
    return "".join(places[code].name for code in place.above) + place.name


def departments(published: Iterable[Card]) -> int:
    """How many departments some tables are of."""
    return len({one.department for one in published})


def regions_of(published: Iterable[Card]) -> int:
    """How many places some tables are of."""
    return len({one.region for one in published})


def different(published: Iterable[Card]) -> int:
    """How many findings in some tables a reader should look at."""
    return sum(one.different for one in published)
