"""The pages of years: the index of all of them, and everything of one year by place."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from generator import addresses
from generator.addresses import Here
from generator.pages.card import Card
from generator.pages.compare.ways import of_tables
from generator.pages.edition import Edition
from generator.pages.heading import MANY
from generator.pages.parts import Figure, Near, Section, Turn
from generator.pages.phrases import Front, contents_of, counted, listed, period
from generator.pages.places import departments, different, regions_of
from generator.pages.sentences import Piece, sentence
from generator.pages.shares import length
from generator.pages.slices.register import Register, by_place, found_words, of_one_year
from generator.pages.slices.tree import Branch, counted_places
from generator.site import Link, Page

_FEW = 3  # provinces that are named


class YearRow(NamedTuple):
    """One year in the index; one without tables has only its number."""

    year: Link
    places: str
    departments: str
    tables: str
    indicators: str
    found: str
    bar: str
    is_different: bool


class YearsView(NamedTuple):
    """What the index of years shows."""

    front: Front
    years: tuple[YearRow, ...]


class YearView(NamedTuple):
    """What the page of a year shows."""

    front: Front
    sections: tuple[Section, ...]
    register: Register | None  # of very many tables only the places are counted
    branches: tuple[Branch, ...]
    comparisons: tuple[Near, ...]
    others: tuple[Near, ...]
    coverage: Link


def year_pages(edition: Edition) -> Iterator[Page]:
    """The index, then every year that has a table."""
    yield _index(edition)
    for year in edition.by_year:
        yield _year(edition, year)


def _index(edition: Edition) -> Page:
    say, here, published = edition.say, Here(addresses.YEARS), edition.cards
    lede = sentence(
        say,
        "收录{years}年度的{tables}。年度照原表所印；原表没有印的，从原文推定并注明。",
        years=period(say, published),
        tables=counted(say, "{count}张表", len(published), "#years"),
    )
    front = Front(
        over=say("由近到远"),
        name=say("各年度"),
        beside=say("{count}年", count=len(edition.by_year)),
        turns=(),
        lede=tuple(lede),
        figures=(),
    )
    return Page(
        address=here.folder,
        template="years",
        title=say("各年度"),
        view=YearsView(front, tuple(_rows(edition, here))),
        description=front.description,
        tab=addresses.YEARS,
        crumbs=(Link(say("首页"), here.to(addresses.HOME)),),
    )


def _rows(edition: Edition, here: Here) -> Iterator[YearRow]:
    """From the newest year to the earliest, with those between them that have nothing."""
    known = {int(year): published for year, published in edition.by_year.items()}
    most = max(map(len, known.values()), default=0)
    for year in range(max(known, default=0), min(known, default=1) - 1, -1):
        published = known.get(year, ())
        found = different(published)
        yield YearRow(
            year=Link(f"{year}", here.to(addresses.year(year)) if published else ""),
            places=f"{regions_of(published)}",
            departments=f"{departments(published)}",
            tables=f"{len(published)}",
            indicators=f"{_indicators(published)}",
            found=found_words(edition.say, found),
            bar=length(Decimal(len(published)), Decimal(most)),
            is_different=found > 0,
        )


def _indicators(published: Iterable[Card]) -> int:
    return sum(one.annual for one in published)


def _year(edition: Edition, year: str) -> Page:
    say, here, published = edition.say, Here(addresses.year(int(year))), edition.by_year[year]
    view = YearView(
        front=_front(edition, year, here),
        sections=(),
        register=of_one_year(by_place(edition, published, here, say("{year}年度的表", year=year)))
        if len(published) <= MANY
        else None,
        branches=counted_places(edition, published, here) if len(published) > MANY else (),
        comparisons=of_tables(edition, published, here, int(year)),
        others=tuple(_other(edition, each, here) for each in reversed(edition.by_year) if each != year),
        coverage=Link(say("还缺哪些年度"), here.to(addresses.COVERAGE)),
    )
    return Page(
        address=here.folder,
        template="year",
        title=say("{year}年度各部门的绩效目标表", year=year),
        view=view._replace(sections=contents_of(_sections(edition, view))),
        description=view.front.description,
        tab=addresses.YEARS,
        crumbs=(Link(say("首页"), here.to(addresses.HOME)), Link(say("各年度"), here.to(addresses.YEARS))),
        current=year,
    )


def _other(edition: Edition, year: str, here: Here) -> Near:
    remark = edition.say("{count}张表", count=len(edition.by_year[year]))
    return Near(Link(edition.say("{year}年", year=year), here.to(addresses.year(int(year)))), remark)


def _front(edition: Edition, year: str, here: Here) -> Front:
    say, published = edition.say, edition.by_year[year]
    return Front(
        over=say("一个年度的全部表"),
        name=say("{year}年度", year=year),
        beside=say("{count}张表", count=len(published)),
        turns=tuple(_turn(edition, each, year, here) for each in edition.by_year),
        lede=tuple(_lede(edition, year)),
        figures=_figures(edition, year, here),
    )


def _turn(edition: Edition, year: str, current: str, here: Here) -> Turn:
    say = edition.say
    if year == current:
        return Turn(year, say("本页"), "", is_current=True)
    return Turn(year, say("{count}张表", count=len(edition.by_year[year])), here.to(addresses.year(int(year))))


def _lede(edition: Edition, year: str) -> Iterator[Piece]:
    say, published = edition.say, edition.by_year[year]
    yield from sentence(
        say,
        "{year}年收录{places}、{departments}的表。各表的口径可能不同，资金不相加。",
        year=year,
        places=counted(say, "{count}个地方", regions_of(published), "#tables"),
        departments=counted(say, "{count}个部门", departments(published), "#tables"),
    )


def _figures(edition: Edition, year: str, here: Here) -> tuple[Figure, ...]:
    say, published = edition.say, edition.by_year[year]
    kinds, found = len({one.kind for one in published}), different(published)
    return (
        Figure(say("地方"), f"{regions_of(published)}", say("个"), _provinces(edition, published), "#tables"),
        Figure(say("部门"), f"{departments(published)}", say("个"), say("{count}种", count=kinds), "#comparisons"),
        Figure(
            say("年度指标"),
            f"{_indicators(published)}",
            say("项"),
            say("各表相加"),
            here.to(addresses.INDICATORS),
        ),
        Figure(
            say("核对"),
            f"{found}",
            say("处有出入"),
            say("各表之内，按原表所印"),
            here.to(addresses.FINDINGS),
            found > 0,
        ),
    )


def _provinces(edition: Edition, published: Iterable[Card]) -> str:
    names = dict.fromkeys(edition.province(one).name for one in published)
    return listed(edition.say, names) if len(names) <= _FEW else edition.say("{count}个省级地区", count=len(names))


def _sections(edition: Edition, view: YearView) -> Iterator[Section]:
    say = edition.say
    yield Section(say("各地的表"), "#tables")
    yield Section(say("同类部门对照"), "#comparisons", f"{len(view.comparisons)}")
    yield Section(say("其他年度"), "#others", f"{len(view.others)}" if view.others else "")
