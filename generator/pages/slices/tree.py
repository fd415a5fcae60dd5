"""Places counted: of each how many departments and tables it has, of which years, and what was found."""

from collections.abc import Iterable
from typing import NamedTuple

from generator import addresses
from generator.addresses import Here
from generator.catalogue import Catalogue
from generator.model.base import RegionCode
from generator.pages.card import Card
from generator.pages.edition import Edition
from generator.pages.phrases import period
from generator.pages.places import Place, Places, branch, departments, different, gazetteer, provinces
from generator.pages.slices.register import found_words
from generator.site import Link

_PREFECTURE, _COUNTY = 1, 2  # steps below a province


class Branch(NamedTuple):
    """One place; the places below it follow, one step deeper."""

    depth: int
    name: Link
    remark: str
    departments: Link
    tables: Link
    years: str
    found: Link
    is_different: bool


def branches(
    say: Catalogue, places: Places, code: RegionCode, here: Here, deepest: int = _COUNTY
) -> tuple[Branch, ...]:
    """A place and the places below it, in the order of codes; of very many not the counties."""
    top = len(places[code].above)
    found = ((each, len(each.above) - top) for each in branch(places, code))
    return tuple(_branch(say, each, depth, here) for each, depth in found if depth <= deepest)


def counted_places(edition: Edition, published: Iterable[Card], here: Here) -> tuple[Branch, ...]:
    """The provinces and prefectures of very many tables; their own pages count the counties."""
    places = gazetteer(published, edition.vocabulary.regions)
    return tuple(
        found for top in provinces(places) for found in branches(edition.say, places, top.code, here, _PREFECTURE)
    )


def _branch(say: Catalogue, place: Place, depth: int, here: Here) -> Branch:
    own, address = place.tables, addresses.region(place.code)
    below = len(place.within) - len(own)
    tables = here.to(address, "departments") if own else ""
    return Branch(
        depth=depth,
        name=Link(place.name, here.to(address)),
        remark=say("所辖地方{count}张表", count=below) if below else "",
        departments=Link(f"{departments(own)}", tables),
        tables=Link(f"{len(own)}", tables),
        years=period(say, own),
        found=Link(found_words(say, different(own)), tables),
        is_different=different(own) > 0,
    )
