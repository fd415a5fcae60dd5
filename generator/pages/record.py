"""The record page: one department's table for one year."""

from collections.abc import Iterator
from typing import NamedTuple

from generator.model.base import GoalKind
from generator.pages.findings import Check, check_views, flags
from generator.pages.indicators import indicator_tables
from generator.pages.lede import Figure, Piece, figures, lede
from generator.pages.money import money_tables
from generator.pages.provenance import Fact, Mended, Origin, facts, origin, repairs
from generator.pages.publication import Publication
from generator.pages.table import Flags, Table
from generator.pages.texts import Text, anchors, duties, goals, tasks
from generator.site import Link, Page

_PERIODS = {GoalKind.ANNUAL: "年度", GoalKind.LONG_TERM: "长期", GoalKind.MEDIUM_TERM: "中长期"}


class Indicators(NamedTuple):
    """One set of indicators."""

    id: str
    title: str
    remark: str
    tables: tuple[Table, ...]


class Section(NamedTuple):
    """An entry of the list of sections."""

    title: str
    href: str
    remark: str = ""
    is_finding: bool = False


class RecordView(NamedTuple):
    """What a record page shows."""

    crumbs: tuple[Link, ...]
    place: str
    form: str
    name: str
    year: str
    lede: tuple[Piece, ...]
    figures: tuple[Figure, ...]
    sections: tuple[Section, ...]
    unit: str
    money: tuple[Table, ...]
    tasks: tuple[Text, ...]
    goals: tuple[Text, ...]
    indicators: tuple[Indicators, ...]
    checks: tuple[Check, ...]
    duties: tuple[Text, ...]
    facts: tuple[Fact, ...]
    repairs: tuple[Mended, ...]
    origin: Origin


def record_page(published: Publication) -> Page:
    """The page of a record."""
    record, flagged = published.record, flags(published)
    texts = (*tasks(published), *goals(published), *duties(published))
    indicators = tuple(_indicators(published, flagged))
    rows = (*(row.id for row in record.money()), *(promise.row.id for promise in record.promises()))
    known = frozenset((*rows, *anchors(texts), *(table.id for table in indicators)))
    home = "../" * published.folder.count("/") + "index.html"
    view = RecordView(
        crumbs=(Link("首页", home), *(Link(name) for name in (*published.place, record.department.name))),
        place="".join(published.place),
        form=published.form,
        name=record.department.name,
        year=f"{record.year}",
        lede=lede(published),
        figures=tuple(figures(published)),
        sections=tuple(_sections(published, indicators)),
        unit=record.funding.unit if record.funding else "",
        money=tuple(money_tables(published, flagged)),
        tasks=tasks(published),
        goals=goals(published),
        indicators=indicators,
        checks=check_views(published, known),
        duties=duties(published),
        facts=tuple(facts(published)),
        repairs=tuple(repairs(published)),
        origin=origin(published),
    )
    title = f"{record.department.name} {record.year}年度 · {view.place}"
    return Page(published.folder, "record.html", title, view)


def _indicators(published: Publication, flagged: Flags) -> Iterator[Indicators]:
    for table in published.record.indicators:
        title = table.label or f"{_PERIODS[table.id]}绩效指标"
        count = sum(len(group.rows) for group in table.groups)
        yield Indicators(
            f"indicators-{table.id}",
            title,
            f"{count}项，照原表次序",
            tuple(indicator_tables(published, table, flagged)),
        )


def _sections(published: Publication, indicators: tuple[Indicators, ...]) -> Iterator[Section]:
    """What the page holds, in its order."""
    record = published.record
    if record.funding:
        yield Section("资金", "#money")
    if record.tasks:
        yield Section("任务", "#work", f"{len(record.tasks)}")
    if record.goals:
        yield Section("目标", "#goals", f"{len(record.goals)}")
    for table in indicators:
        yield Section(table.title, f"#{table.id}")
    different = published.different
    yield Section("核对", "#checks", f"≠ {different}" if different else "", is_finding=different > 0)
    if record.functions or record.organisation:
        yield Section("机构与职能", "#duties")
    if record.repairs:
        yield Section("版面更正", "#repairs", f"{len(record.repairs)}")
    yield Section("来源", "#source")
