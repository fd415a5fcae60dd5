"""The page of a place: its departments and years, the places below it, and the ways on."""

from collections.abc import Iterator
from typing import NamedTuple

from generator import addresses
from generator.addresses import Here
from generator.pages.card import Card
from generator.pages.compare.ways import of_tables
from generator.pages.edition import Edition
from generator.pages.heading import MANY, latest
from generator.pages.parts import Figure, Near, Section
from generator.pages.phrases import Front, contents_of, counted, period
from generator.pages.places import Place, departments, different, full_name, provinces, regions_of, way_to
from generator.pages.sentences import Piece, sentence
from generator.pages.slices.gaps import way_to_coverage
from generator.pages.slices.register import Register, by_department, by_place, of_one_province, total_link
from generator.pages.slices.tree import Branch, branches
from generator.site import Link, Page


class RegionView(NamedTuple):
    """What the page of a place shows."""

    front: Front
    sections: tuple[Section, ...]
    departments: Register | None
    below: Register | None  # the tables of places below; of very many only their counts
    branches: tuple[Branch, ...]
    comparisons: tuple[Near, ...]
    around_title: str
    around: tuple[Near, ...]
    above: tuple[Near, ...]
    coverage: Link


def region_page(edition: Edition, place: Place) -> Page:
    """The page of a province, a prefecture or a county."""
    say, here = edition.say, Here(addresses.region(place.code))
    view = _view(edition, place, here)
    return Page(
        address=here.folder,
        template="region",
        title=say("{place}各部门的绩效目标表", place=full_name(edition.places, place)),
        view=view._replace(sections=contents_of(_sections(edition, view))),
        description=view.front.description,
        tab=addresses.REGIONS,
        crumbs=way_to(say, edition.places, place, here),
        current=place.name,
    )


def _view(edition: Edition, place: Place, here: Here) -> RegionView:
    say, places = edition.say, edition.places
    lower = [one for one in place.within if one.region != place.code]
    is_listed = 0 < len(lower) <= MANY
    is_shown = edition.is_listed and place.code in edition.by_region
    siblings = places[place.above[-1]].below if place.above else tuple(each.code for each in provinces(places))
    above = tuple(_near(edition, places[code], here) for code in reversed(place.above))
    return RegionView(
        front=_front(edition, place, here),
        sections=(),
        departments=by_department(edition, place.tables, here, say("{place}各部门的表", place=place.name))
        if place.tables
        else None,
        below=of_one_province(by_place(edition, latest(lower), here, say("{place}所辖地方的表", place=place.name)))
        if is_listed
        else None,
        branches=branches(say, places, place.code, here)[1:] if lower and not is_listed else (),
        comparisons=of_tables(edition, place.tables, here),
        around_title=say("{place}其他地方", place=places[place.above[-1]].name) if place.above else say("其他省级地区"),
        around=tuple(_near(edition, places[code], here) for code in siblings if code != place.code),
        above=(*above, Near(Link(say("全部地区"), here.to(addresses.REGIONS)), "")),
        coverage=Link(
            say("还缺哪些年度"),
            way_to_coverage(
                place.code,
                here,
                is_listed=is_shown,
            ),
        ),
    )


def _near(edition: Edition, place: Place, here: Here) -> Near:
    remark = edition.say("{count}张表", count=len(place.within))
    return Near(Link(place.name, here.to(addresses.region(place.code))), remark)


def _front(edition: Edition, place: Place, here: Here) -> Front:
    say = edition.say
    above = "".join(edition.places[code].name for code in place.above)
    return Front(
        over=above or say("省级地区"),
        name=place.name,
        beside=say("{count}张表", count=len(place.within)),
        turns=(),
        lede=(*_own_lede(edition, place, here), *_below_lede(edition, place)),
        figures=_figures(edition, place),
    )


def _own_lede(edition: Edition, place: Place, here: Here) -> Iterator[Piece]:
    say, own = edition.say, place.tables
    if not own:
        yield from sentence(say, "{place}本级部门的表未收录。", place=place.name)
    elif len(own) == 1:
        yield from _only(edition, own[0], here)
    else:
        yield from sentence(
            say,
            "收录{departments}的{tables}，年度{years}。各表的口径可能不同，资金不相加。",
            departments=counted(say, "{count}个部门", departments(own), "#departments"),
            tables=counted(say, "{count}张表", len(own), "#departments"),
            years=period(say, own),
        )


def _only(edition: Edition, one: Card, here: Here) -> Iterator[Piece]:
    """The only table of a place, in a sentence."""
    say = edition.say
    name = say("{name}{year}年", name=one.name, year=f"{one.year}")
    yield from sentence(say, "收录{table}的表", table=Piece(name, href=here.to(one.address)))
    if one.total and one.total.unit:
        total = Piece("", one.total.text, one.total.unit, total_link(say, one, here).href)
        yield from sentence(say, "：全年资金{total}", total=total)
    yield from sentence(say, "。")


def _below_lede(edition: Edition, place: Place) -> Iterator[Piece]:
    say, lower = edition.say, [one for one in place.within if one.region != place.code]
    if lower:
        yield from sentence(
            say,
            "所辖{places}收录了{tables}。",
            places=counted(say, "{count}个地方", regions_of(lower), "#below"),
            tables=counted(say, "{count}张表", len(lower), "#below"),
        )


def _figures(edition: Edition, place: Place) -> tuple[Figure, ...]:
    """Counts of its own tables, or of those below it where it has none."""
    say, own = edition.say, place.tables
    counted_tables, section = (own, "#departments") if own else (place.within, "#below")
    lower = len(place.within) - len(own)
    indicators = sum(one.annual for one in counted_tables)
    found = different(counted_tables)
    return (
        Figure(
            say("部门"),
            f"{departments(counted_tables)}",
            say("个"),
            say("{place}本级", place=place.short) if own else say("在所辖地方"),
            section,
        ),
        Figure(
            say("表"),
            f"{len(counted_tables)}",
            say("张"),
            say("所辖地方另有{count}张", count=lower)
            if own and lower
            else say("年度{years}", years=period(say, counted_tables)),
            section,
        ),
        Figure(say("年度指标"), f"{indicators}", say("项"), say("各表相加"), section),
        Figure(say("核对"), f"{found}", say("处有出入"), say("各表之内，按原表所印"), section, found > 0),
    )


def _sections(edition: Edition, view: RegionView) -> Iterator[Section]:
    say = edition.say
    if view.departments:
        yield Section(say("部门与年度"), "#departments", f"{len(view.departments.parts[0].groups)}")
    if view.below or view.branches:
        yield Section(say("所辖地方"), "#below")
    if view.comparisons:
        yield Section(say("同类部门对照"), "#comparisons", f"{len(view.comparisons)}")
    yield Section(say("邻近的地方"), "#around")
