"""A department over the years: its figures, and what changed from each year to the next."""

from collections.abc import Iterator
from typing import NamedTuple

from generator import addresses
from generator.addresses import Here
from generator.catalogue import Catalogue
from generator.comparing import Changes, Fate
from generator.comparing.differences import scope_class
from generator.pages.card import card
from generator.pages.chapter import Chapter
from generator.pages.crumbs import crumbs
from generator.pages.files import DEPARTMENT_XLSX
from generator.pages.heading import Heading
from generator.pages.parts import Figure, Near, Section, Turn
from generator.pages.phrases import Front, contents_of, counted, period
from generator.pages.publication import Publication
from generator.pages.record.lede import figures
from generator.pages.record.neighbours import nearest
from generator.pages.record.provenance import SCOPES
from generator.pages.record.sheet import sheet
from generator.pages.sentences import Piece, sentence
from generator.pages.slices.changed import IndicatorsView, indicators_view, ways
from generator.pages.slices.changed_money import MoneyView, money_view
from generator.pages.slices.changed_texts import TextsView, texts_view
from generator.pages.slices.course import Course, course
from generator.pages.slices.gaps import way_to_coverage
from generator.pages.slices.register import indicators_link, total_link
from generator.site import Link, Page


class Pair(NamedTuple):
    """Two years held against each other."""

    id: str
    title: str
    remark: str
    scope: str  # where the two tables are not of the same scope
    is_empty: bool
    indicators: IndicatorsView
    money: MoneyView | None
    texts: TextsView
    earlier: str
    later: str


class DepartmentView(NamedTuple):
    """What the page of a department shows."""

    front: Front
    sections: tuple[Section, ...]
    files: tuple[Link, ...]
    course: Course
    pairs: tuple[Pair, ...]  # the latest first
    alone: str  # where there is only one year
    elsewhere_title: str
    elsewhere: tuple[Near, ...]
    here_title: str
    beside: tuple[Near, ...]
    ways: tuple[Near, ...]


def department_pages(chapter: Chapter) -> Iterator[Page]:
    """A page for every department, in the order of addresses."""
    for tables in chapter.by_unit.values():
        yield _page(chapter, [chapter.by_key[one.key] for one in sorted(tables, key=lambda one: one.year)])


def _page(chapter: Chapter, published: list[Publication]) -> Page:
    say, latest = chapter.say, published[-1]
    here = Here(latest.department)
    changes = chapter.changes[latest.department]
    view = _view(chapter, published, changes, here)
    name = latest.record.department.name
    return Page(
        address=here.folder,
        template="department",
        title=say("{name} {years}各年度", name=name, years=_period(say, published)),
        view=view._replace(sections=contents_of(_sections(chapter, view))),
        description=view.front.description,
        tab=addresses.REGIONS,
        crumbs=crumbs(chapter, latest, here, with_department=False),
        current=name,
    )


def _view(chapter: Chapter, published: list[Publication], changes: tuple[Changes, ...], here: Here) -> DepartmentView:
    say, latest = chapter.say, published[-1]
    region, kind = latest.record.region, chapter.kind
    place, coverage = latest.place[-1] if latest.place else region, chapter.around.is_listed
    return DepartmentView(
        front=_front(chapter, published, changes, here),
        sections=(),
        files=(Link("XLSX", DEPARTMENT_XLSX),),
        course=course(chapter, published, here),
        pairs=tuple(_pair(chapter, each, here) for each in reversed(changes)),
        alone=_alone(chapter, latest) if len(published) == 1 else "",
        elsewhere_title=say("其他地方的{kind}", kind=chapter.kind_name(kind)),
        elsewhere=_nearby(chapter.latest, latest, here),
        here_title=say("{place}其他部门", place=place),
        beside=_nearby(chapter.around.departments[region], latest, here),
        ways=(
            Near(Link(say("各地{kind}对照", kind=chapter.kind_name(kind)), here.to(addresses.comparison(kind))), ""),
            Near(Link(say("各地的{kind}", kind=chapter.kind_name(kind)), here.to(addresses.kind(kind))), ""),
            Near(Link(say("{place}的全部表", place=place), here.to(addresses.region(region))), ""),
            Near(
                Link(say("还缺哪些年度"), way_to_coverage(region, here, is_listed=coverage)),
                "",
            ),
        ),
    )


def _period(say: Catalogue, published: list[Publication]) -> str:
    return period(say, (one.heading for one in published))


def _nearby(tables: tuple[Heading, ...], latest: Publication, here: Here) -> tuple[Near, ...]:
    """Other departments, each with its latest year; of very many those next to this one by address."""
    others = [one for one in tables if one.department != latest.department]
    return tuple(Near(Link(one.name, here.to(one.department)), f"{one.year}") for one in nearest(latest, others))


def _front(chapter: Chapter, published: list[Publication], changes: tuple[Changes, ...], here: Here) -> Front:
    say, latest = chapter.say, published[-1]
    lede = _over_years(chapter, published, changes[-1], here) if changes else _one_year(chapter, latest, here)
    return Front(
        over="".join(latest.place),
        name=latest.record.department.name,
        beside=say("{count}年", count=len(published)) if len(published) > 1 else f"{latest.record.year}",
        turns=tuple(_turns(chapter, published, here)),
        lede=tuple(lede),
        figures=tuple(_figure(chapter, figure, latest, here) for figure in figures(sheet(chapter, latest))),
    )


def _figure(chapter: Chapter, figure: Figure, latest: Publication, here: Here) -> Figure:
    """A figure of the latest table, seen from here."""
    remark = chapter.say("{year}年，{remark}", year=f"{latest.record.year}", remark=figure.remark)
    return figure._replace(href=here.to(latest.address, figure.href.removeprefix("#")), remark=remark)


def _turns(chapter: Chapter, published: list[Publication], here: Here) -> Iterator[Turn]:
    """The years that are here, those between and beside them that are not."""
    say, known = chapter.say, {one.record.year: one for one in published}
    for year in range(min(known) - 1, max(known) + 2):
        if year in known:
            yield Turn(f"{year}", say("已收录"), here.to(known[year].address))
        elif year + 1 in known or year - 1 in known:
            yield Turn(f"{year}", say("未收录"), "")


def _one_year(chapter: Chapter, one: Publication, here: Here) -> Iterator[Piece]:
    say, record, shown = chapter.say, one.record, card(one)
    yield from sentence(
        say, "只收录了{year}一年的表", year=Piece(say("{year}年", year=f"{record.year}"), href=here.to(one.address))
    )
    if one.total and one.total.full and record.funding:
        total = Piece("", one.total.full, record.funding.unit, total_link(say, shown, here).href)
        yield from sentence(say, "：全年资金{total}", total=total)
    if shown.table:
        href = indicators_link(shown, here).href
        yield from sentence(say, "，{indicators}", indicators=counted(say, "{count}项指标", shown.table.rows, href))
    yield from sentence(say, "。")


def _over_years(chapter: Chapter, published: list[Publication], changes: Changes, here: Here) -> Iterator[Piece]:
    say, (before, after) = chapter.say, published[-2:]
    yield from sentence(
        say,
        "收录{years}共{count}年的表。{later}年与{earlier}年相比",
        years=_period(say, published),
        count=len(published),
        later=f"{changes.later.year}",
        earlier=f"{changes.earlier.year}",
    )
    has_totals = all(one.total and one.total.full for one in (before, after))
    if has_totals:
        yield from sentence(
            say, "，全年资金由{before}到{after}", before=_total(before, here), after=_total(after, here)
        )
    found = [row.fate for row in changes.indicators]
    anchor = f"#changes-{changes.later.year}-indicators"
    yield from sentence(
        say,
        "；指标{added}，{removed}，{changed}。" if has_totals else "，指标{added}，{removed}，{changed}。",
        added=counted(say, "新增{count}项", found.count(Fate.ADDED), anchor),
        removed=counted(say, "去掉{count}项", found.count(Fate.REMOVED), anchor),
        changed=counted(say, "改动{count}项", found.count(Fate.CHANGED), anchor),
    )


def _total(one: Publication, here: Here) -> Piece:
    total, funding = one.total, one.record.funding
    if not total or not funding:
        return Piece("")
    return Piece("", total.full or "", funding.unit, here.to(one.address, total.id))


def _alone(chapter: Chapter, one: Publication) -> str:
    year = one.record.year
    return chapter.say(
        "这里只有{year}年一张表，没有可以前后对照的年度。{before}年和{after}年未收录，不等于没有公布。"
        "收录另一年之后，这里逐项列出新增、去掉和改动的指标、资金和文字。",
        year=f"{year}",
        before=f"{year - 1}",
        after=f"{year + 1}",
    )


def _pair(chapter: Chapter, changes: Changes, here: Here) -> Pair:
    say, to = chapter.say, ways(chapter.say, here, changes)
    earlier, later = f"{changes.earlier.year}", f"{changes.later.year}"
    return Pair(
        id=f"changes-{later}",
        title=say("{earlier}到{later}的变化", earlier=earlier, later=later),
        remark=say("中间隔{count}年，未收录", count=changes.years_between - 1)
        if changes.years_between > 1
        else say("相邻两年"),
        scope=_scopes(chapter, changes),
        is_empty=changes.is_empty,
        indicators=indicators_view(to, changes),
        money=money_view(to, changes),
        texts=texts_view(to, changes),
        earlier=earlier,
        later=later,
    )


def _scopes(chapter: Chapter, changes: Changes) -> str:
    if scope_class(changes.earlier) is scope_class(changes.later):
        return ""
    one, other = (chapter.say(SCOPES[seat.record.department.scope]) for seat in (changes.earlier, changes.later))
    return chapter.say(
        "{earlier}年是{one}，{later}年是{other}：金额和目标值不作差。",
        earlier=f"{changes.earlier.year}",
        one=one,
        later=f"{changes.later.year}",
        other=other,
    )


def _sections(chapter: Chapter, view: DepartmentView) -> Iterator[Section]:
    say = chapter.say
    yield Section(say("各年的数"), "#years", f"{sum(not row.is_absent for row in view.course.rows)}")
    if view.alone:
        yield Section(say("逐年变化"), "#changes")
    for pair in view.pairs:
        yield Section(say("{earlier}到{later}", earlier=pair.earlier, later=pair.later), f"#{pair.id}")
    yield Section(say("邻近的表"), "#neighbours")
