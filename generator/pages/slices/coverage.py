"""Coverage: which tables are here, department by department and year by year, and what is known of the others."""

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from generator import addresses
from generator.addresses import Here
from generator.model.base import RegionCode
from generator.model.coverage import Absence, Standing
from generator.pages.edition import Edition
from generator.pages.parts import Figure, Section
from generator.pages.phrases import Front, contents_of, counted
from generator.pages.sentences import Piece, sentence
from generator.pages.slices.gaps import Line, gaps, lines, years
from generator.pages.slices.tree import Branch, counted_places
from generator.site import Link, Page

STATES = {
    Standing.EXPECTED: ("应公布", "有文件或公告说要公布，还没有到日子，或者还没有去找。"),
    Standing.LATE: ("逾期", "过了说好的日子，查看的那天没有找到。"),
    Standing.NOT_PUBLISHED: ("未公布", "应当公布它的单位说明不公布，例如涉密。"),
    Standing.WITHDRAWN: ("已撤下", "公布过，后来从网上撤下；收录过的记录照留。"),
}
_HERE = ("已收录", "原文和记录都在这里。")
_NOT_HERE = ("未收录", "这里没有。可能公布了而没有收来，也可能没有公布：不能读作“未公布”。")


class Cell(NamedTuple):
    """One department in one year."""

    year: str
    kind: str  # here, missing, or what is known of an absent table
    word: str
    href: str


class Row(NamedTuple):
    """One department."""

    name: Link
    cells: tuple[Cell, ...]


class Place(NamedTuple):
    """The departments of one place."""

    id: str
    name: Link
    above: str
    rows: tuple[Row, ...]


class Told(NamedTuple):
    """What is known of one table, with where that is said."""

    id: str
    name: Link
    year: Link  # to the record, where there is one all the same
    word: str
    note: str
    url: str
    date: str


class Term(NamedTuple):
    """A word of the grid and what it means."""

    kind: str
    name: str
    meaning: str


class FieldRow(NamedTuple):
    """One field of the file."""

    name: str
    meaning: str


class CoverageView(NamedTuple):
    """What the page of coverage shows."""

    front: Front
    sections: tuple[Section, ...]
    years: tuple[str, ...]
    places: tuple[Place, ...]  # of very many departments only the places are counted
    branches: tuple[Branch, ...]
    told: tuple[Told, ...]
    terms: tuple[Term, ...]
    fields: tuple[FieldRow, ...]


def coverage_page(edition: Edition) -> Page:
    """The page of coverage."""
    say, here = edition.say, Here(addresses.COVERAGE)
    view = _view(edition, here)
    return Page(
        address=here.folder,
        template="coverage",
        title=say("覆盖：收录了哪些表，还缺哪些"),
        view=view._replace(sections=contents_of(_sections(edition, view))),
        description=view.front.description,
        tab=addresses.COVERAGE,
        crumbs=(Link(say("首页"), here.to(addresses.HOME)),),
        current=say("覆盖"),
    )


def _view(edition: Edition, here: Here) -> CoverageView:
    say, found = edition.say, lines(edition)
    terms = (("here", *_HERE), ("missing", *_NOT_HERE), *((state.value, *words) for state, words in STATES.items()))
    return CoverageView(
        front=_front(edition, here),
        sections=(),
        years=tuple(f"{year}" for year in years(edition)),
        places=tuple(_places(edition, found, here)) if edition.is_listed else (),
        branches=() if edition.is_listed else counted_places(edition, edition.cards, here),
        told=tuple(_told(edition, absence, here) for absence in edition.absences),
        terms=tuple(Term(kind, say(name), say(meaning)) for kind, name, meaning in terms),
        fields=tuple(FieldRow(name, say(field.description or "")) for name, field in Absence.model_fields.items()),
    )


def _front(edition: Edition, here: Here) -> Front:
    say = edition.say
    return Front(
        over=say("部门 × 年度"),
        name=say("收录了什么，还缺什么"),
        beside="",
        turns=(),
        lede=tuple(_lede(edition)),
        figures=_figures(edition, here),
    )


def _lede(edition: Edition) -> Iterator[Piece]:
    say, found, span = edition.say, lines(edition), years(edition)
    cells, there = gaps(edition)
    yield from sentence(
        say,
        "{departments}，{years}，共{cells}格：{there}，{missing}。未收录只说明这里没有，不等于没有公布。",
        departments=counted(say, "{count}个部门", len(found), "#grid"),
        years=say("{first}至{last}年", first=f"{span[0]}", last=f"{span[-1]}") if span else "",
        cells=cells,
        there=counted(say, "{count}格已收录", there, "#grid"),
        missing=counted(say, "{count}格未收录", cells - there, "#grid"),
    )


def _figures(edition: Edition, here: Here) -> tuple[Figure, ...]:
    say, (cells, there) = edition.say, gaps(edition)
    states = [absence.state for absence in edition.absences]
    parts = [
        say("{name}{count}张", name=say(name), count=states.count(state))
        for state, (name, _) in STATES.items()
        if state in states
    ]
    return (
        Figure(say("部门"), f"{len(lines(edition))}", say("个"), say("有表，或有登记"), here.to(addresses.DEPARTMENTS)),
        Figure(say("已收录"), f"{there}", say("张"), say("共{count}格", count=cells), "#grid"),
        Figure(say("未收录"), f"{cells - there}", say("格"), say("不等于没有公布"), "#grid"),
        Figure(
            say("有依据可查的缺表"),
            f"{len(states)}",
            say("张"),
            say("，").join(parts) or say("还没有登记"),
            "#told" if states else "#file",
        ),
    )


def _places(edition: Edition, found: tuple[Line, ...], here: Here) -> Iterator[Place]:
    span = years(edition)
    for code, rows in groupby(found, key=lambda line: line.region):
        place = edition.places.get(code)
        name = place.name if place else edition.vocabulary.regions.regions.get(code, code)
        above = "".join(edition.places[each].name for each in place.above) if place else _province(edition, code)
        yield Place(
            id=f"r-{code}",
            name=Link(name, here.to(addresses.region(code)) if place else ""),
            above=above,
            rows=tuple(_row(edition, line, span, here) for line in rows),
        )


def _province(edition: Edition, code: RegionCode) -> str:
    """The province of a place that has no tables."""
    above = edition.vocabulary.regions.parents(code)
    return edition.vocabulary.regions.regions.get(above[0], "") if above else ""


def _row(edition: Edition, line: Line, span: tuple[int, ...], here: Here) -> Row:
    department = here.to(addresses.department(line.region, line.unit)) if line.tables else ""
    return Row(Link(line.name, department), tuple(_cell(edition, line, year, here) for year in span))


def _cell(edition: Edition, line: Line, year: int, here: Here) -> Cell:
    say, absence = edition.say, line.absences.get(year)
    if absence:
        return Cell(f"{year}", absence.state.value, say(STATES[absence.state][0]), f"#{_anchor(absence)}")
    if year in line.tables:
        return Cell(f"{year}", "here", say(_HERE[0]), here.to(line.tables[year].address))
    return Cell(f"{year}", "missing", say(_NOT_HERE[0]), "")


def _anchor(absence: Absence) -> str:
    return f"t-{absence.key.replace('/', '-')}"


def _told(edition: Edition, absence: Absence, here: Here) -> Told:
    department, record = addresses.department(absence.region, absence.department), edition.by_key.get(absence.key)
    href = here.to(department) if department in edition.by_unit else ""
    return Told(
        id=_anchor(absence),
        name=Link(absence.name, href),
        year=Link(f"{absence.year}", here.to(record.address) if record else ""),
        word=edition.say(STATES[absence.state][0]),
        note=absence.note,
        url=absence.url,
        date=absence.date,
    )


def _sections(edition: Edition, view: CoverageView) -> Iterator[Section]:
    say = edition.say
    yield Section(say("部门与年度"), "#grid")
    if view.told:
        yield Section(say("有依据的缺表"), "#told", f"{len(view.told)}")
    yield Section(say("词的意思"), "#words", f"{len(view.terms)}")
    yield Section(say("怎样登记"), "#file")
