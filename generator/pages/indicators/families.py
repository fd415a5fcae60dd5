"""Every indicator that some table prints, under the label it usually stands under; a page for each."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator import addresses
from generator.addresses import Here
from generator.catalogue import Catalogue
from generator.comparing import Statement
from generator.comparing.naming import grouped
from generator.model.base import GoalKind
from generator.model.printed import fold
from generator.model.terms import Family
from generator.pages.edition import Edition
from generator.pages.imprint import Imprint
from generator.pages.indicators.thread import Thread
from generator.pages.indicators.values import Said, said
from generator.pages.levels import in_order, level_of
from generator.pages.parts import Figure, Section
from generator.pages.sentences import Piece, sentence
from generator.pages.wording import DIRECTIONS, NATURES
from generator.site import Link, Page

_FEW = 3  # values shown in a row; more are on the indicator's own page


class Row(NamedTuple):
    """One indicator in the list."""

    name: Link
    remark: str  # its nature and direction
    places: str
    spread: str  # the number of places in words
    tables: str
    values: tuple[Said, ...]  # of the year, where they are few
    more: str


class Level(NamedTuple):
    """The indicators under one first-level label."""

    id: str
    title: str
    remark: str
    rows: tuple[Row, ...]


class Lone(NamedTuple):
    """An indicator that belongs to no family, and why."""

    name: str
    why: str
    rows: tuple[Said, ...]


class IndicatorsView(NamedTuple):
    """What the list of indicators shows."""

    lede: tuple[Piece, ...]
    figures: tuple[Figure, ...]
    sections: tuple[Section, ...]
    levels: tuple[Level, ...]
    common: tuple[Level, ...]  # those that every department prints
    common_count: str
    common_remark: str
    alone: tuple[Lone, ...]


class Listed(NamedTuple):
    """An indicator as the list needs it."""

    family: str  # its id
    label: str  # the first-level label it usually stands under
    places: int
    row: Row


class Stray(NamedTuple):
    """A row of an indicator that belongs to no family."""

    subject: str
    order: tuple[str, int]  # the key of its table, and which row of it
    said: Said


def listed(thread: Thread) -> Listed:
    """An indicator for the list."""
    say, family, found, here = thread.say, thread.family, thread.said, Here(addresses.INDICATORS)
    places = len({one.seat.region for one in found})
    first = found[0].table if len({one.table for one in found}) == 1 else None
    shown = [one for one in found if first or one.table is GoalKind.ANNUAL]
    values = tuple(said(thread, one, here) for one in shown) if len(shown) <= _FEW else ()
    row = Row(
        name=Link(family.name, here.to(addresses.family(family.id))),
        remark=say(
            "{nature}，{direction}",
            nature=say(NATURES[family.kind].name),
            direction=say(DIRECTIONS[family.direction].name),
        ),
        places=f"{places}",
        spread=say("{count}地", count=places),
        tables=f"{len({one.seat.key for one in found})}",
        values=values,
        more="" if values else say("{count}行，见各地的值", count=len(found)),
    )
    return Listed(family.id, level_of(found), places, row)


def stray(imprint: Imprint, one: Statement, number: int) -> Stray:
    """A row of a table for the list."""
    return Stray(one.subject, (one.seat.key, number), said(imprint, one, Here(addresses.INDICATORS)))


def indicators_page(edition: Edition, found: Iterable[Listed], strays: Iterable[Stray], alone: int) -> Page:
    """The list; beyond a certain number those that belong to no family are only counted."""
    say, here = edition.say, Here(addresses.INDICATORS)
    view = _view(edition, {one.family: one for one in found}, tuple(_alone(edition, strays)), alone)
    return Page(
        address=here.folder,
        template="indicators",
        title=say("指标"),
        view=view,
        description="".join(f"{piece.text}{piece.number}{piece.after}" for piece in view.lede),
        tab=addresses.INDICATORS,
        crumbs=(Link(say("首页"), here.to(addresses.HOME)),),
    )


def _view(edition: Edition, found: dict[str, Listed], shown: tuple[Lone, ...], alone: int) -> IndicatorsView:
    say, families = edition.say, [one for one in edition.vocabulary.families if one.id in found]
    own = tuple(_levels(edition, [found[one.id] for one in families if not one.common], "level"))
    common = tuple(_levels(edition, [found[one.id] for one in families if one.common], "common"))
    count = sum(len(level.rows) for level in common)
    return IndicatorsView(
        lede=tuple(_lede(edition, families)),
        figures=_figures(edition, found, count, _apart(say, shown, alone)),
        sections=tuple(_sections(edition, own, count, shown)),
        levels=own,
        common=common,
        common_count=f"{count}",
        common_remark=say("，").join(
            say("{label}{count}项", label=level.title, count=len(level.rows)) for level in common
        ),
        alone=shown,
    )


def _apart(say: Catalogue, shown: tuple[Lone, ...], alone: int) -> Figure:
    """How many names belong to no family, and where they stand."""
    elsewhere = Here(addresses.INDICATORS).to(addresses.NAMES) if alone else ""
    way = "#alone" if shown else elsewhere
    return Figure(say("不归类的"), f"{alone}", say("项"), say("写法相同也不能比的"), way)


def _lede(edition: Edition, families: list[Family]) -> Iterator[Piece]:
    say, rows = edition.say, sum(one.annual + one.longer for one in edition.cards)
    yield from sentence(say, "{tables}张表印出{rows}行指标。", tables=len(edition.cards), rows=rows)
    if families:
        common = sum(family.common for family in families)
        yield from sentence(
            say,
            "同一件事有不同的写法，按词汇表归为{families}项：{common}项各部门通用，{own}项说的是部门自己的事。",
            families=len(families),
            common=common,
            own=len(families) - common,
        )


def _figures(edition: Edition, found: dict[str, Listed], common: int, alone: Figure) -> tuple[Figure, ...]:
    say, known = edition.say, edition.vocabulary.families
    several = sum(found[one.id].places > 1 for one in known if not one.common and one.id in found)
    own = len(found) - common
    return (
        Figure(say("部门自己的"), f"{own}", say("项"), say("不属于各部门通用的"), "#level-0" if own else ""),
        Figure(say("几地都印的"), f"{several}", say("项"), say("部门自己的指标里，不止一地印出的"), ""),
        Figure(
            say("各部门通用"),
            f"{common}",
            say("项"),
            say("词汇表共有{count}项，这里只列有表印出的", count=len(known)),
            "#common" if common else "",
        ),
        alone,
    )


def _sections(edition: Edition, own: tuple[Level, ...], common: int, alone: tuple[Lone, ...]) -> Iterator[Section]:
    for level in own:
        yield Section(level.title, f"#{level.id}", f"{len(level.rows)}")
    if common:
        yield Section(edition.say("各部门通用"), "#common", f"{common}")
    if alone:
        yield Section(edition.say("不归类"), "#alone", f"{len(alone)}")


def _levels(edition: Edition, families: Iterable[Listed], name: str) -> Iterator[Level]:
    """The indicators by label; under each those of most places first."""
    by_label = grouped(families, lambda one: one.label)
    order = in_order((one.form, one.levels) for one in edition.cards)
    for place, label in enumerate(sorted(by_label, key=lambda one: (order.get(one, len(order)), one))):
        rows = tuple(one.row for one in sorted(by_label[label], key=lambda one: -one.places))
        remark = edition.say("{count}项，几地都印的在前", count=len(rows))
        yield Level(f"{name}-{place}", label or edition.say("没有一级指标"), remark, rows)


def _alone(edition: Edition, strays: Iterable[Stray]) -> Iterator[Lone]:
    """Names that belong to no family, in the order of the tables."""
    reasons = {fold(one.name): one.why for one in edition.vocabulary.alone}
    for subject, found in grouped(sorted(strays, key=lambda one: one.order), lambda one: one.subject).items():
        why = reasons.get(subject, edition.say("词汇表里还没有这个名称。"))
        yield Lone(found[0].said.name, why, tuple(one.said for one in found))
