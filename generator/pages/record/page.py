"""The record page: one department's table for one year."""

from collections.abc import Iterator
from typing import NamedTuple

from generator import addresses
from generator.pages.chapter import Chapter
from generator.pages.crumbs import crumbs
from generator.pages.embed import Embedding, discovery, record_cards, record_embedding
from generator.pages.files import RECORD_CSV, RECORD_JSON
from generator.pages.findings import Checks
from generator.pages.parts import Figure, Section, Turn
from generator.pages.publication import Publication
from generator.pages.record.account import Account, account
from generator.pages.record.citing import Citing, Report, Versions, citing, citing_files, report, versions
from generator.pages.record.items import Items, items
from generator.pages.record.lede import figures, lede
from generator.pages.record.neighbours import Neighbours, beside, neighbours, turns, ways
from generator.pages.record.original import Original, original
from generator.pages.record.promises import Promises, promises
from generator.pages.record.provenance import Download, Fact, Mended, Origin, downloads, facts, origin, repairs
from generator.pages.record.sheet import Sheet, sheet
from generator.pages.record.texts import Text, duties, goals, tasks
from generator.pages.sentences import Piece
from generator.pages.structured import Dataset, structured
from generator.pages.tags import record_tags
from generator.site import File, Link, Page


class RecordView(NamedTuple):
    """What a record page shows."""

    over: str
    form: str
    name: str
    year: str
    turns: tuple[Turn, ...]
    lede: tuple[Piece, ...]
    figures: tuple[Figure, ...]
    sections: tuple[Section, ...]
    files: tuple[Link, ...]
    downloads: tuple[Download, ...]
    money_remark: str
    account: Account | None
    items: tuple[Items, ...]
    ways: tuple[Link, ...]  # to where the money is held against other years and places
    tasks: tuple[Text, ...]
    goals: tuple[Text, ...]
    promises: tuple[Promises, ...]
    checks: Checks
    duties: tuple[Text, ...]
    neighbours: Neighbours
    original: Original
    facts: tuple[Fact, ...]
    repairs: tuple[Mended, ...]
    origin: Origin
    citing: Citing
    versions: Versions
    embedding: Embedding
    report: Report


def record_pages(chapter: Chapter, published: Publication) -> Iterator[Page | File]:
    """The page of a record, the files by which it is cited, and its card for other sites."""
    one = sheet(chapter, published)
    yield _page(one)
    yield from citing_files(one)
    yield from record_cards(one)


def _page(one: Sheet) -> Page:
    chapter, published, view = one.chapter, one.published, _view(one)
    title = chapter.say("{name} {year}年度", name=view.name, year=view.year)
    description = "".join(f"{piece.text}{piece.number}{piece.after}" for piece in view.lede)
    before, after = beside(one)
    return Page(
        address=published.address,
        template="record",
        title=title,
        view=view,
        description=description,
        tab=addresses.REGIONS,
        current=view.year,
        crumbs=crumbs(chapter, published, published.here, with_department=True),
        before=before,
        after=after,
        meta=record_tags(chapter, published),
        related=discovery(chapter, published.address, title),
        structured=structured(chapter, _dataset(published, title, description)),
    )


def _view(one: Sheet) -> RecordView:
    record = one.record
    work, about = tasks(one), duties(one)
    spoken = goals(one, one.chapter.goal_texts[one.published.key])
    sets = tuple(promises(one))
    money, projects = account(one), tuple(items(one))
    near = neighbours(one)
    return RecordView(
        over="".join(one.published.place),
        form=one.published.form,
        name=record.department.name,
        year=f"{record.year}",
        turns=turns(one),
        lede=lede(one),
        figures=figures(one),
        sections=tuple(_sections(one, sets)),
        files=(Link("JSON", RECORD_JSON), Link("CSV", RECORD_CSV), Link(one.say("原文"), "source/index.html")),
        downloads=tuple(downloads(one)),
        money_remark=_money_remark(one, money, projects),
        account=money,
        items=projects,
        ways=ways(one, near),
        tasks=work,
        goals=spoken,
        promises=sets,
        checks=one.chapter.checks[one.published.key],
        duties=about,
        neighbours=near,
        original=original(one),
        facts=tuple(facts(one)),
        repairs=tuple(repairs(one)),
        origin=origin(one),
        citing=citing(one),
        versions=versions(one),
        embedding=record_embedding(one),
        report=report(one),
    )


def _money_remark(one: Sheet, money: Account | None, projects: tuple[Items, ...]) -> str:
    heads = (*(side.share_head for side in money.sides), *(each.share_head for each in projects)) if money else ()
    if any(heads):
        return one.say("{unit}，照原表的小数位；占比为计算所得", unit=one.unit)
    return one.say("{unit}，照原表的小数位", unit=one.unit)


def _sections(one: Sheet, sets: tuple[Promises, ...]) -> Iterator[Section]:
    """What the page holds, in its order."""
    record, say = one.record, one.say
    if record.funding:
        yield Section(say("资金"), "#money")
    if record.tasks:
        yield Section(say("任务"), "#work", f"{len(record.tasks)}")
    if record.goals:
        yield Section(say("目标"), "#goals", f"{len(record.goals)}")
    for each in sets:
        yield Section(each.title, f"#{each.id}", f"{sum(len(part.promises) for part in each.own)}")
        if each.differing or each.fold:
            count = sum(len(part.promises) for part in each.differing) + (int(each.fold.number) if each.fold else 0)
            yield Section(say("通用指标"), f"#common-{each.id}", f"{count}")
    different = one.published.different
    yield Section(say("核对"), "#checks", f"≠ {different}" if different else "", is_finding=different > 0)
    if record.functions or record.organisation:
        yield Section(say("机构与职能"), "#duties")
    yield Section(say("邻近的表"), "#neighbours")
    yield Section(say("原表版式"), "#original")
    yield Section(say("来源与引用"), "#source")


def _dataset(published: Publication, title: str, lede: str) -> Dataset:
    """The record as a set of data."""
    record = published.record
    return Dataset(
        here=published.here,
        name=title,
        about=lede,
        years=(record.year,),
        places=("".join(published.place),),
        files=(RECORD_JSON, RECORD_CSV),
        creator=record.department.name,
        published=record.source.published or "",
        document=record.source.url,
    )
