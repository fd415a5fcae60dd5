"""Every indicator that some table prints, under the label it usually stands under; a page for each."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator import addresses
from generator.addresses import Here
from generator.comparing import Statement
from generator.comparing.naming import grouped
from generator.model.printed import fold
from generator.model.vocabulary import Family
from generator.pages.edition import Edition
from generator.pages.indicators.family import family_page
from generator.pages.indicators.levels import in_order, level_of
from generator.pages.indicators.values import Said, said
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


def indicator_pages(edition: Edition) -> Iterator[Page]:
    """The list, and the page of every indicator."""
    yield _index(edition)
    for family in printed_families(edition):
        yield family_page(edition, family)


def printed_families(edition: Edition) -> list[Family]:
    """The indicators that some table prints, in the order of the vocabulary."""
    return [family for family in edition.vocabulary.families if family.id in edition.census.by_subject]


def _index(edition: Edition) -> Page:
    say, here = edition.say, Here(addresses.INDICATORS)
    view = _view(edition, here)
    return Page(
        address=here.folder,
        template="indicators",
        title=say("指标"),
        view=view,
        description="".join(f"{piece.text}{piece.number}{piece.after}" for piece in view.lede),
        tab=addresses.INDICATORS,
        crumbs=(Link(say("首页"), here.to(addresses.HOME)),),
    )


def _view(edition: Edition, here: Here) -> IndicatorsView:
    say, families = edition.say, printed_families(edition)
    own = tuple(_levels(edition, [one for one in families if not one.common], here, "level"))
    common = tuple(_levels(edition, [one for one in families if one.common], here, "common"))
    alone = tuple(_alone(edition, here))
    count = sum(len(level.rows) for level in common)
    return IndicatorsView(
        lede=tuple(_lede(edition, families)),
        figures=_figures(edition, families, alone),
        sections=tuple(_sections(edition, own, count, alone)),
        levels=own,
        common=common,
        common_count=f"{count}",
        common_remark=say("，").join(
            say("{label}{count}项", label=level.title, count=len(level.rows)) for level in common
        ),
        alone=alone,
    )


def _lede(edition: Edition, families: list[Family]) -> Iterator[Piece]:
    say, census = edition.say, edition.census
    rows = sum(len(said) for said in census.by_table.values())
    yield from sentence(say, "{tables}张表印出{rows}行指标。", tables=len(census.seats), rows=rows)
    if families:
        common = sum(family.common for family in families)
        yield from sentence(
            say,
            "同一件事有不同的写法，按词汇表归为{families}项：{common}项各部门通用，{own}项说的是部门自己的事。",
            families=len(families),
            common=common,
            own=len(families) - common,
        )


def _figures(edition: Edition, families: list[Family], alone: tuple[Lone, ...]) -> tuple[Figure, ...]:
    say = edition.say
    own = [family for family in families if not family.common]
    several = [one for one in own if len(_places(edition.census.by_subject[one.id])) > 1]
    known = len(edition.vocabulary.families)
    return (
        Figure(say("部门自己的"), f"{len(own)}", say("项"), say("不属于各部门通用的"), "#level-0" if own else ""),
        Figure(say("几地都印的"), f"{len(several)}", say("项"), say("部门自己的指标里，不止一地印出的"), ""),
        Figure(
            say("各部门通用"),
            f"{len(families) - len(own)}",
            say("项"),
            say("词汇表共有{count}项，这里只列有表印出的", count=known),
            "#common" if len(families) > len(own) else "",
        ),
        Figure(say("不归类的"), f"{len(alone)}", say("项"), say("写法相同也不能比的"), "#alone" if alone else ""),
    )


def _sections(edition: Edition, own: tuple[Level, ...], common: int, alone: tuple[Lone, ...]) -> Iterator[Section]:
    for level in own:
        yield Section(level.title, f"#{level.id}", f"{len(level.rows)}")
    if common:
        yield Section(edition.say("各部门通用"), "#common", f"{common}")
    if alone:
        yield Section(edition.say("不归类"), "#alone", f"{len(alone)}")


def _levels(edition: Edition, families: Iterable[Family], here: Here, name: str) -> Iterator[Level]:
    """The indicators by label; under each those of most places first."""
    by_label = grouped(families, lambda one: level_of(edition.census.by_subject[one.id]))
    order = in_order(one.record for one in edition.published)
    for place, label in enumerate(sorted(by_label, key=lambda one: (order.get(one, len(order)), one))):
        found = sorted(by_label[label], key=lambda one: -len(_places(edition.census.by_subject[one.id])))
        rows = tuple(_row(edition, family, here) for family in found)
        remark = edition.say("{count}项，几地都印的在前", count=len(rows))
        yield Level(f"{name}-{place}", label or edition.say("没有一级指标"), remark, rows)


def _places(statements: Iterable[Statement]) -> set[str]:
    return {one.seat.region for one in statements}


def _row(edition: Edition, family: Family, here: Here) -> Row:
    say, found = edition.say, edition.census.by_subject[family.id]
    first = found[0].table if len({one.table for one in found}) == 1 else None
    shown = [one for one in found if first or one.table.value == "annual"]
    values = tuple(said(edition, one, here) for one in shown) if len(shown) <= _FEW else ()
    return Row(
        name=Link(family.name, here.to(addresses.family(family.id))),
        remark=say(
            "{nature}，{direction}",
            nature=say(NATURES[family.kind].name),
            direction=say(DIRECTIONS[family.direction].name),
        ),
        places=f"{len(_places(found))}",
        spread=say("{count}地", count=len(_places(found))),
        tables=f"{len({one.seat.key for one in found})}",
        values=values,
        more="" if values else say("{count}行，见各地的值", count=len(found)),
    )


def _alone(edition: Edition, here: Here) -> Iterator[Lone]:
    """Names that belong to no family, in the order of the tables."""
    reasons = {fold(one.name): one.why for one in edition.vocabulary.alone}
    for subject, found in edition.census.by_subject.items():
        if found[0].family is None:
            why = reasons.get(subject, edition.say("词汇表里还没有这个名称。"))
            yield Lone(found[0].row.name, why, tuple(said(edition, one, here) for one in found))
