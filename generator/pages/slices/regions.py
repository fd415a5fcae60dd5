"""The index of places: every province with the prefectures and counties whose tables are here."""

from collections.abc import Iterator
from typing import NamedTuple

from generator import addresses
from generator.addresses import Here
from generator.pages.edition import Edition
from generator.pages.parts import Section
from generator.pages.phrases import Front, contents_of, counted, period
from generator.pages.places import Place, departments, provinces, regions_of
from generator.pages.sentences import Piece, sentence
from generator.pages.slices.tree import Branch, branches
from generator.site import Link, Page

_MANY = 600  # places beyond which counties are left to the pages of their prefectures


class Province(NamedTuple):
    """A province with every place below it."""

    id: str
    name: Link
    remark: str
    branches: tuple[Branch, ...]


class RegionsView(NamedTuple):
    """What the index of places shows."""

    front: Front
    sections: tuple[Section, ...]
    provinces: tuple[Province, ...]


def regions_page(edition: Edition) -> Page:
    """The index of places."""
    say, here = edition.say, Here(addresses.REGIONS)
    tops = provinces(edition.places)
    front = Front(
        over=say("依行政区划代码排列"),
        name=say("地区"),
        beside=say("{count}地", count=regions_of(edition.cards)),
        turns=(),
        lede=tuple(_lede(edition, here)),
        figures=(),
    )
    shown = tuple(_province(edition, place, here) for place in tops)
    sections = contents_of(Section(one.name.text, f"#{one.id}", one.remark) for one in shown)
    return Page(
        address=here.folder,
        template="regions",
        title=front.name,
        view=RegionsView(front, sections, shown),
        description=front.description,
        tab=addresses.REGIONS,
        crumbs=(Link(say("首页"), here.to(addresses.HOME)),),
    )


def _lede(edition: Edition, here: Here) -> Iterator[Piece]:
    say, published = edition.say, edition.cards
    yield from sentence(
        say,
        "收录{places}的{departments}，共{tables}，年度{years}。没有列出的地方未收录，不等于没有公布。",
        places=counted(say, "{count}个地方", regions_of(published)),
        departments=counted(say, "{count}个部门", departments(published), here.to(addresses.DEPARTMENTS)),
        tables=counted(say, "{count}张表", len(published), here.to(addresses.COVERAGE)),
        years=Piece(period(say, published), href=here.to(addresses.YEARS)),
    )


def _deepest(edition: Edition) -> int:
    """Whether counties are listed too."""
    return 2 if len(edition.places) <= _MANY else 1


def _province(edition: Edition, place: Place, here: Here) -> Province:
    say = edition.say
    remark = say("{places}地，{tables}张表", places=regions_of(place.within), tables=len(place.within))
    link = Link(place.name, here.to(addresses.region(place.code)))
    found = branches(say, edition.places, place.code, here, _deepest(edition))
    return Province(f"p-{place.code}", link, remark, found if place.tables else found[1:])
