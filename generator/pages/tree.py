"""Places counted: of each how many departments and tables it has, of which years, and what was found."""

from typing import NamedTuple

from generator import addresses
from generator.addresses import Here
from generator.catalogue import Catalogue
from generator.model.base import RegionCode
from generator.pages.phrases import period
from generator.pages.places import Place, Places, branch, departments, different
from generator.pages.register import found_words
from generator.site import Link


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


def branches(say: Catalogue, places: Places, code: RegionCode, here: Here) -> tuple[Branch, ...]:
    """A place and every place below it, in the order of codes."""
    top = len(places[code].above)
    return tuple(_branch(say, each, len(each.above) - top, here) for each in branch(places, code))


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
