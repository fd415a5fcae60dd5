"""The versions of a record: the one of today leads to its page, each earlier one stands as it was published."""

from collections.abc import Iterator
from typing import NamedTuple

from generator import addresses
from generator.addresses import Here
from generator.citing import text
from generator.model.record import Record
from generator.pages.chapter import Chapter
from generator.pages.crumbs import crumbs
from generator.pages.lasting.differences import Difference, differences
from generator.pages.lasting.moved import moved_page
from generator.pages.publication import Publication
from generator.pages.record.citing import reference
from generator.permanence.versions import Kept, kept_text
from generator.site import File, Link, Meta, Page


class Row(NamedTuple):
    """A row of money or an indicator, as that version had it."""

    id: str
    label: str  # of the level above it; nothing where that is the one of the row before
    name: str
    values: tuple[str, ...]


class Table(NamedTuple):
    """A table as that version had it."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[Row, ...]


class Passage(NamedTuple):
    """A text as that version had it."""

    title: str
    paragraphs: tuple[str, ...]


class VersionView(NamedTuple):
    """What the page of an earlier version shows."""

    over: str
    name: str
    year: str
    version: str
    until: str  # the day on which it was changed
    why: str
    now: Link  # the page of the record
    differences: tuple[Difference, ...]  # from this version to the one that followed
    title: str  # as printed
    tables: tuple[Table, ...]
    passages: tuple[Passage, ...]
    citation: str
    file: Link


def version_pages(chapter: Chapter, one: Publication) -> Iterator[Page | File]:
    """A page for each version there ever was."""
    say, record = chapter.say, one.record
    name = say("{name} {year}年度", name=record.department.name, year=f"{record.year}")
    if one.version:
        said = say("版本 {version} 就是现在的这一版。", version=one.version)
        yield moved_page(say, _address(one, one.version), one.address, name, said=(said, ""))
    after = record
    for kept in one.kept:
        yield _page(chapter, one, kept, after)
        yield File(f"{_address(one, kept.change.version)}record.json", kept_text(kept.record).encode())
        after = kept.record


def _address(one: Publication, version: str) -> str:
    return addresses.version(one.record.region, one.unit, one.record.year, version)


def _page(chapter: Chapter, one: Publication, kept: Kept, after: Record) -> Page:
    say, record, version = chapter.say, kept.record, kept.change.version
    here = Here(_address(one, version))
    year = say("{year}年度", year=f"{record.year}")
    title = say("{name} {year}年度 版本 {version}", name=record.department.name, year=f"{record.year}", version=version)
    view = VersionView(
        over="".join(one.place),
        name=record.department.name,
        year=year,
        version=version,
        until=kept.change.date,
        why=kept.change.why,
        now=Link(say("现在的这一版：{version}", version=one.version), here.to(one.address)),
        differences=differences(say, record, after),
        title=record.title,
        tables=tuple(_tables(chapter, record)),
        passages=tuple(_passages(chapter, record)),
        citation=text(reference(chapter, one, version, record)),
        file=Link("record.json", "record.json"),
    )
    way = crumbs(chapter, one, here, with_department=True)
    back = Link(year, here.to(one.address))
    said = say("{until}以前公布的版本", until=kept.change.date)
    page = Page(here.folder, "version", title, view, said, addresses.REGIONS, (*way, back), version)
    return page._replace(meta=(Meta("robots", "noindex"),))  # those who search want the version of today


def _tables(chapter: Chapter, record: Record) -> Iterator[Table]:
    say, funding = chapter.say, record.funding
    for title, table in ((say("收入"), funding and funding.income), (say("支出"), funding and funding.spending)):
        if table:
            rows = tuple(Row(row.id, "", row.name, (str(row.half or ""), str(row.full or ""))) for row in table.walk())
            yield _told(Table(title, (say("半年"), say("全年")), rows))
    for table_of in record.indicators:
        rows = tuple(
            Row(row.id, " · ".join(filter(None, group.level)) if not number else "", row.name, _values(row))
            for group in table_of.groups
            for number, row in enumerate(group.rows)
        )
        yield _told(Table(table_of.label or say("绩效指标"), (say("半年"), say("全年")), rows))


def _values(row: object) -> tuple[str, ...]:
    return tuple(str(getattr(row, name) or "") for name in ("half", "full"))


def _told(table: Table) -> Table:
    """A table without the column of half a year where it has none."""
    if any(row.values[0] for row in table.rows):
        return table
    return Table(table.title, table.heads[1:], tuple(row._replace(values=row.values[1:]) for row in table.rows))


def _passages(chapter: Chapter, record: Record) -> Iterator[Passage]:
    say = chapter.say
    for goal in record.goals:
        yield Passage(goal.label, goal.paragraphs)
    for title, paragraphs in (
        (say("任务"), record.tasks),
        (say("主要职能"), record.functions),
        (say("机构设置及人员配置"), record.organisation),
    ):
        if paragraphs:
            yield Passage(title, paragraphs)
