"""Questions that the tables of one kind of department answer; the home page asks the best of all kinds."""

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from heapq import nsmallest
from typing import NamedTuple

from generator import addresses
from generator.checks import goal_against_indicator, items_half_sum, items_sum
from generator.comparing import Seat, matrix_rows, only_here
from generator.pages.chapter import Chapter
from generator.pages.heading import MANY
from generator.pages.publication import DIFFERENT, Publication
from generator.pages.record.items import by_size
from generator.pages.shares import in_yi

_SEVERAL = 2  # places that make a comparison, items that make a list
_FEW = 6  # places that are named
_OF_SUMS = {
    items_half_sum.ID: "{place}的半年项目支出相加为什么不等于原表？",
    items_sum.ID: "{place}的项目支出相加为什么不等于原表？",
}
_OF_GOALS = {goal_against_indicator.ID: "{place}的目标和指标写的是同一个数吗？"}


class Sort(StrEnum):
    """What a question is about."""

    MONEY = "money"
    SUMS = "sums"
    GOALS = "goals"
    ITEMS = "items"
    ONLY_HERE = "only-here"
    COMPARED = "compared"
    MATTER = "matter"


OF_A_TABLE = (Sort.MONEY, Sort.SUMS, Sort.GOALS, Sort.ITEMS)
OF_A_KIND = (Sort.ONLY_HERE, Sort.COMPARED, Sort.MATTER)


class Proposal(NamedTuple):
    """A question with its answer in short, and where the answer stands; those of the least rank are asked first."""

    sort: Sort
    rank: tuple[int | str, ...]
    text: str
    address: str
    anchor: str
    answer: str
    key: str = ""  # of the table it is about, if it is about one


def proposals(chapter: Chapter) -> Iterator[Proposal]:
    """The questions of a chapter: of each sort as many as can be asked, each about another table."""
    for ask in (_money, _sums, _goals, _items):
        yield from nsmallest(len(OF_A_TABLE), ask(chapter), key=lambda one: one.rank)
    if chapter.places >= _SEVERAL:
        seats = tuple(chapter.seats[one.key] for one in chapter.latest)
        for compare in (_only_here, _compared, _matter):
            yield from list(compare(chapter, seats))[:1]


def _newness(one: Publication) -> tuple[int, str]:
    """The tables of the latest year first, then by address."""
    return -one.record.year, one.key


def _money(chapter: Chapter) -> Iterator[Proposal]:
    """How much money a department has; first those that also say what it is spent on."""
    for one in chapter.published:
        record, total = one.record, one.total
        if record.funding and total and total.full:
            about = in_yi(total.full.value, record.funding.unit)
            answer = f"{total.full}{record.funding.unit}"
            yield Proposal(
                Sort.MONEY,
                (not one.itemised, *_newness(one)),
                chapter.say("{name}{year}年有多少钱？", name=record.department.name, year=f"{record.year}"),
                one.address,
                total.id,
                chapter.say("{amount}（约{about}）", amount=answer, about=about) if about else answer,
                one.key,
            )


def _sums(chapter: Chapter) -> Iterator[Proposal]:
    return _asked_of_findings(chapter, Sort.SUMS, _OF_SUMS)


def _goals(chapter: Chapter) -> Iterator[Proposal]:
    return _asked_of_findings(chapter, Sort.GOALS, _OF_GOALS)


def _asked_of_findings(chapter: Chapter, sort: Sort, asked: Mapping[str, str]) -> Iterator[Proposal]:
    """What a reader would ask of the findings of some rules; the newest tables first."""
    for one in chapter.published:
        for number, (anchor, finding) in enumerate(chapter.named[one.key]):
            if finding.verdict in DIFFERENT and finding.rule in asked:
                text, answer = chapter.say(asked[finding.rule], place=one.short), chapter.say.words(finding.sentence)
                yield Proposal(sort, (*_newness(one), number), text, one.address, anchor, answer, one.key)


def _items(chapter: Chapter) -> Iterator[Proposal]:
    """What the money is divided into; first the longest lists."""
    for one in chapter.published:
        for number, row in enumerate(row for row in one.record.money() if row.id in one.itemised):
            if len(row.rows) >= _SEVERAL and one.record.funding:
                largest, name, count = by_size(row.rows)[0], one.record.department.name, len(row.rows)
                amount = f"{largest.full}{one.record.funding.unit}" if largest.full else ""
                yield Proposal(
                    Sort.ITEMS,
                    (-count, *_newness(one), number),
                    chapter.say("{name}的{count}个项目各有多少钱？", name=name, count=count),
                    one.address,
                    f"items-{row.id}",
                    chapter.say("最大的一项是{item}，{amount}", item=largest.name, amount=amount),
                    one.key,
                )


def _only_here(chapter: Chapter, seats: Iterable[Seat]) -> Iterator[Proposal]:
    alone = only_here(seats, chapter.census)
    count = sum(len(one.statements) for one in alone)
    if count:
        text = chapter.say("{kind}的哪些指标只有一地列出？", kind=chapter.kind_name(chapter.kind))
        answer = chapter.say("{places}地共{count}项", places=len({one.seat.region for one in alone}), count=count)
        yield Proposal(Sort.ONLY_HERE, (), text, addresses.comparison(chapter.kind), "alone", answer)


def _compared(chapter: Chapter, seats: tuple[Seat, ...]) -> Iterator[Proposal]:
    name = chapter.kind_name(chapter.kind)
    text = chapter.say("{count}地的{kind}有什么不同？", count=chapter.places, kind=name)
    named = chapter.say("、").join(seat.place for seat in seats[:_FEW])
    answer = chapter.say("{places}的表并列，能比的才比", places=named)
    yield Proposal(Sort.COMPARED, (), text, addresses.comparison(chapter.kind), "", answer)


def _matter(chapter: Chapter, seats: tuple[Seat, ...]) -> Iterator[Proposal]:
    """The matter that most places speak of and that does not compare, with the first reason."""
    rows = matrix_rows(seats, chapter.census) if len(seats) <= MANY else ()
    for row in rows:
        reasons = [reason for reason in row.reasons if reason.prevents]
        if row.id and reasons:
            count = len({cell.seat.region for cell in row.cells if cell.statements})
            text = chapter.say("{matter}，{count}地承诺的数为什么不能直接比？", matter=row.name, count=count)
            anchor, answer = f"topic-{row.id}", chapter.say.words(reasons[0].words)
            yield Proposal(Sort.MATTER, (), text, addresses.comparison(chapter.kind), anchor, answer)
