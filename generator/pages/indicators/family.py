"""One indicator across places and years: what it means, what every table prints of it, and what it is not."""

from collections.abc import Iterator
from typing import NamedTuple

from generator import addresses
from generator.addresses import Here
from generator.catalogue import Catalogue
from generator.comparing import Comparability, Comparison, Statement
from generator.model.terms import Family
from generator.pages.indicators.spoken import Quoted, quoted
from generator.pages.indicators.thread import Thread
from generator.pages.indicators.values import Period, comparison_of_kind, is_comparable, periods
from generator.pages.levels import level_of
from generator.pages.parts import Figure, Section
from generator.pages.sentences import Piece, sentence
from generator.pages.wording import DIRECTIONS, NATURES
from generator.site import Link, Page

_UNCONFIRMED, _PLAIN = "待核实", "名称自明"
_FEW = 4  # values that a sentence reads out


class Fact(NamedTuple):
    """What the vocabulary says of the indicator."""

    name: str
    text: str
    note: str = ""


class Near(NamedTuple):
    """An indicator of nearly the same name, and why it is another."""

    name: Link
    why: str
    tables: str


class FamilyView(NamedTuple):
    """What the page of an indicator shows."""

    over: str
    name: str
    lede: tuple[Piece, ...]
    figures: tuple[Figure, ...]
    sections: tuple[Section, ...]
    periods: tuple[Period, ...]
    comparisons: tuple[Link, ...]  # of the kinds of department that print it
    facts: tuple[Fact, ...]
    near: tuple[Near, ...]
    spoken: tuple[Quoted, ...]


def family_page(thread: Thread) -> Page:
    """The page of an indicator that some table prints."""
    say, family = thread.say, thread.family
    here = Here(addresses.family(family.id))
    view = _view(thread, here)
    return Page(
        address=here.folder,
        template="family",
        title=say("{name}：各地的指标值", name=family.name),
        view=view,
        description="".join(f"{piece.text}{piece.number}{piece.after}" for piece in view.lede),
        tab=addresses.INDICATORS,
        crumbs=(Link(say("首页"), here.to(addresses.HOME)), Link(say("指标"), here.to(addresses.INDICATORS))),
        current=family.name,
    )


def _view(thread: Thread, here: Here) -> FamilyView:
    say, said, comparisons = thread.say, thread.said, thread.comparisons
    shown = tuple(periods(thread, comparisons, here))
    near, numbers = tuple(_near(thread, here)), tuple(quoted(say, one, here) for one in thread.spoken)
    return FamilyView(
        over=say("指标 · {level}", level=level_of(said) or say("没有一级指标")),
        name=thread.family.name,
        lede=tuple(_lede(thread, here)),
        figures=_figures(say, said, comparisons),
        sections=tuple(_sections(say, shown, near, numbers)),
        periods=shown,
        comparisons=tuple(_kinds(thread, here)),
        facts=tuple(_facts(say, thread.family, said)),
        near=near,
        spoken=numbers,
    )


def _lede(thread: Thread, here: Here) -> Iterator[Piece]:
    """What it is, who prints it, and whether the values compare."""
    say, first = thread.say, thread.comparisons[0]
    yield Piece(thread.family.definition)
    tables, places = {one.seat.key for one in thread.said}, {one.seat.region for one in thread.said}
    yield from sentence(say, "{places}地的{tables}张表印出这一项", places=len(places), tables=len(tables))
    valued = [one for one in first.statements if one.full and not one.full.is_empty]
    if 0 < len(valued) <= _FEW:
        for number, one in enumerate(valued):
            yield from sentence(say, "、{value}" if number else "：{value}", value=_value(one, here))
    yield from sentence(say, "。")
    yield Piece(_verdict(say, first))


def _value(one: Statement, here: Here) -> Piece:
    printed = one.full.text.strip() if one.full else ""
    return Piece(one.seat.place, printed, "", here.to(f"{one.seat.key}/", one.row.id))


def _verdict(say: Catalogue, comparison: Comparison) -> str:
    if comparison.verdict is Comparability.COMPARABLE:
        return say("这些值可以放在一条轴上比。")
    if comparison.verdict is Comparability.PARTLY:
        count = sum(len(axis.points) for axis in comparison.axes)
        return say("其中{count}个值可以放在一条轴上比，其余只并列，不排序。", count=count)
    if comparison.verdict is Comparability.SIDE_BY_SIDE:
        return say("各表的说法不同，只并列，不排序，不作图。")
    return ""


def _figures(say: Catalogue, said: tuple[Statement, ...], comparisons: tuple[Comparison, ...]) -> tuple[Figure, ...]:
    places, years = {one.seat.region for one in said}, sorted({one.seat.year for one in said})
    tables, names = {one.seat.key for one in said}, {one.row.name for one in said}
    span = f"{years[0]}" if len(years) == 1 else say("{first}至{last}", first=f"{years[0]}", last=f"{years[-1]}")
    comparable = sum(len(axis.points) for one in comparisons for axis in one.axes)
    first = f"#{comparisons[0].table}"
    return (
        Figure(
            say("地方"), f"{len(places)}", say("个"), say("{count}张表，{span}年", count=len(tables), span=span), first
        ),
        Figure(say("印出的行"), f"{len(said)}", say("行"), say("年度的和更长期的都算"), first),
        Figure(say("名称写法"), f"{len(names)}", say("种"), say("按词汇表归为一族"), "#meaning"),
        Figure(say("可比的值"), f"{comparable}", say("个"), _why_few(say, comparisons), first),
    )


def _why_few(say: Catalogue, comparisons: tuple[Comparison, ...]) -> str:
    if any(is_comparable(one) for one in comparisons):
        return say("符号、单位、口径都相同")
    if all(one.verdict is Comparability.ALONE for one in comparisons):
        return say("只有一张表有值")
    return say("缘由见下")


def _sections(
    say: Catalogue, shown: tuple[Period, ...], near: tuple[Near, ...], numbers: tuple[Quoted, ...]
) -> Iterator[Section]:
    for period in shown:
        yield Section(period.title, f"#{period.id}", f"{sum(len(group.rows) for group in period.groups)}")
    yield Section(say("含义"), "#meaning")
    if near:
        yield Section(say("名称相近的"), "#near", f"{len(near)}")
    if numbers:
        yield Section(say("目标里的数"), "#goals", f"{len(numbers)}")


def _kinds(thread: Thread, here: Here) -> Iterator[Link]:
    """The comparisons of the kinds of department of which several places print it."""
    places: dict[str, set[str]] = {}
    for one in thread.said:
        places.setdefault(one.seat.department.kind, set()).add(one.seat.region)
    return (comparison_of_kind(thread, kind, here) for kind, regions in places.items() if len(regions) > 1)


def _facts(say: Catalogue, family: Family, said: tuple[Statement, ...]) -> Iterator[Fact]:
    nature, direction = NATURES[family.kind], DIRECTIONS[family.direction]
    printed = dict.fromkeys(one.row.name for one in said)
    others = [name for name in (family.name, *family.aliases) if name not in printed]
    yield Fact(say("表里印作"), say("、").join(printed))
    if others:
        yield Fact(say("也归入这一族"), say("、").join(others), say("词汇表里有，收录的表里没有印"))
    yield Fact(say("定义"), family.definition)
    if family.formula:
        yield Fact(say("算式"), family.formula)
    yield _source(say, family.source)
    yield Fact(say("性质"), say(nature.name), say(nature.meaning))
    yield Fact(say("方向"), say(direction.name), say("只取自词汇表，不从原表的符号推断"))
    if family.common:
        yield Fact(say("通用"), say("各部门通用的共性指标"))


def _source(say: Catalogue, source: str) -> Fact:
    if source == _UNCONFIRMED:
        return Fact(say("依据"), say("待核实"), say("定义和算式是编者写的，还没有对到原文，引用前请先核实"))
    if source == _PLAIN:
        return Fact(say("依据"), say("名称自明"), say("只照名称解释，没有引用文件"))
    return Fact(say("依据"), source)


def _near(thread: Thread, here: Here) -> Iterator[Near]:
    for apart in thread.family.apart:
        other = thread.vocabulary.family_by_id(apart.family)
        if other:
            count = thread.tables.get(other.id, 0)
            link = Link(other.name, here.to(addresses.family(other.id)) if count else "")
            yield Near(link, apart.why, thread.say("{count}张表", count=count) if count else thread.say("未见印出"))
