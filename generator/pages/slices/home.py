"""The home page: search, questions that the data answer, what is new, and every place; and the page of no address."""

from collections.abc import Iterator
from typing import NamedTuple

from generator import addresses
from generator.addresses import Here
from generator.catalogue import Catalogue
from generator.pages.edition import Edition
from generator.pages.heading import MANY, latest
from generator.pages.parts import Figure
from generator.pages.phrases import counted, listed, period
from generator.pages.places import departments, different, provinces, regions_of
from generator.pages.sentences import Piece, sentence
from generator.pages.slices.questions import Question, questions
from generator.pages.slices.register import Register, by_place, found_link, indicators_link, total_link
from generator.pages.slices.tree import Branch, counted_places
from generator.site import Link, Page

_NEWEST = 6


class New(NamedTuple):
    """A table among the newest."""

    over: str
    name: Link
    money: Link
    unit: str
    indicators: Link
    found: Link
    is_different: bool


class HomeView(NamedTuple):
    """What the home page shows; of a project without records only how to begin."""

    lede: tuple[Piece, ...]
    questions: tuple[Question, ...]
    figures: tuple[Figure, ...]
    newest: tuple[New, ...]
    remark: str
    register: Register | None  # of very many tables only the places are counted
    branches: tuple[Branch, ...]
    ways: tuple[Link, ...]


class MissingView(NamedTuple):
    """What is shown for an address that leads nowhere."""

    home: str  # the site's own address, where it is known


def home_page(edition: Edition) -> Page:
    """The home page."""
    say, view = edition.say, _view(edition) if edition.cards else _BEGINNING
    return Page(
        address=addresses.HOME,
        template="home",
        title=say("部门整体预算绩效目标表"),
        view=view,
        description="".join(f"{piece.text}{piece.number}{piece.after}" for piece in view.lede),
        tab=addresses.HOME,
    )


def missing_page(edition: Edition) -> Page:
    """The page a host shows for an address that does not exist."""
    view = MissingView(edition.settings.site_url)
    return Page("404.html", "missing", edition.say("没有这一页"), view, is_anywhere=True)


_BEGINNING = HomeView((), (), (), (), "", None, (), ())


def _view(edition: Edition) -> HomeView:
    say, here = edition.say, Here(addresses.HOME)
    shown = latest(edition.cards)
    is_listed = len(shown) <= MANY
    return HomeView(
        lede=tuple(_lede(edition, here)),
        questions=questions(edition, here),
        figures=tuple(_figures(edition, here)),
        newest=tuple(_newest(edition, here)),
        remark=say("每个部门最近一年的表，依行政区划代码排列") if is_listed else say("依行政区划代码排列"),
        register=by_place(edition, shown, here, say("各地各部门的绩效目标表")) if is_listed else None,
        branches=() if is_listed else counted_places(edition, edition.cards, here),
        ways=(
            Link(say("按地区看"), here.to(addresses.REGIONS)),
            Link(say("按部门看"), here.to(addresses.DEPARTMENTS)),
            Link(say("按年度看"), here.to(addresses.YEARS)),
            Link(say("按指标看"), here.to(addresses.INDICATORS)),
            Link(say("还缺哪些表"), here.to(addresses.COVERAGE)),
        ),
    )


def _lede(edition: Edition, here: Here) -> Iterator[Piece]:
    say, published = edition.say, edition.cards
    yield from sentence(
        say,
        "{places}、{departments}的{tables}，年度{years}：每个数照原表印出，指回原文的那一行；"
        "能相加、能对照的都核对过，算式写在旁边。",
        places=counted(say, "{count}个地方", regions_of(published), here.to(addresses.REGIONS)),
        departments=counted(say, "{count}个部门", departments(published), here.to(addresses.DEPARTMENTS)),
        tables=counted(say, "{count}张绩效目标表", len(published), "#places"),
        years=Piece(period(say, published), href=here.to(addresses.YEARS)),
    )


def _figures(edition: Edition, here: Here) -> Iterator[Figure]:
    say, published = edition.say, edition.cards
    years = say("年度{years}", years=period(say, published))
    yield Figure(say("表"), f"{len(published)}", say("张"), years, "#places")
    names = [
        say("{place}{count}地", place=place.name, count=regions_of(place.within)) for place in provinces(edition.places)
    ]
    remark = listed(say, names) if len(names) <= _NEWEST else say("{count}个省级地区", count=len(names))
    yield Figure(say("地方"), f"{regions_of(published)}", say("个"), remark, here.to(addresses.REGIONS))
    annual, longer = sum(one.annual for one in published), sum(one.longer for one in published)
    remark = say("年度{annual}项，更长期{longer}项", annual=annual, longer=longer) if longer else say("年度指标")
    yield Figure(say("指标"), f"{annual + longer}", say("项"), remark, here.to(addresses.INDICATORS))
    found = different(published)
    agrees = sum(one.found.agrees for one in published)
    yield Figure(
        say("核对"),
        f"{found}",
        say("处有出入"),
        say("相符{agrees}处", agrees=agrees),
        here.to(addresses.FINDINGS),
        found > 0,
    )


def _newest(edition: Edition, here: Here) -> Iterator[New]:
    """The tables of the latest years, then by address."""
    say = edition.say
    for one in sorted(edition.cards, key=lambda one: (-one.year, one.key))[:_NEWEST]:
        found = found_link(say, one.different, here.to(one.address, "checks"))
        yield New(
            over=say("{place} {year}年度", place="".join(one.place), year=f"{one.year}"),
            name=Link(one.name, here.to(one.address)),
            money=total_link(say, one, here),
            unit=one.total.unit if one.total else "",
            indicators=_counted(say, indicators_link(one, here)),
            found=found if one.different else found._replace(text=say("没有出入")),
            is_different=one.different > 0,
        )


def _counted(say: Catalogue, indicators: Link) -> Link:
    return indicators._replace(text=say("{count}项指标", count=int(indicators.text)))
