"""Questions that the data answer: made from the records, each leading to the place where its answer stands."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from generator import addresses
from generator.addresses import Here
from generator.checks import goal_against_indicator, items_half_sum, items_sum
from generator.comparing import matrix_rows, only_here
from generator.pages.compare.ways import in_order
from generator.pages.edition import Edition
from generator.pages.findings import in_order as findings_in_order
from generator.pages.phrases import period
from generator.pages.places import regions_of
from generator.pages.publication import DIFFERENT, Publication
from generator.pages.record.items import by_size
from generator.pages.shares import in_yi
from generator.pages.slices.gaps import gaps
from generator.pages.slices.register import MANY

_SEVERAL = 2  # places that make a comparison, items that make a list
_FEW = 6  # places that are named
_OF_SUMS = {
    items_half_sum.ID: "{place}的半年项目支出相加为什么不等于原表？",
    items_sum.ID: "{place}的项目支出相加为什么不等于原表？",
}
_OF_GOALS = {goal_against_indicator.ID: "{place}的目标和指标写的是同一个数吗？"}


class Question(NamedTuple):
    """A question with the way to its answer, and the answer in short."""

    text: str
    href: str
    answer: str
    key: str = ""  # of the table it is about, if it is about one


def questions(edition: Edition, here: Here) -> tuple[Question, ...]:
    """One question of each sort that the data allow; those about one table are about different ones."""
    used: set[str] = set()

    def pick(candidates: Iterator[Question]) -> list[Question]:
        found = list(candidates)
        best = next((one for one in found if one.key not in used), found[0] if found else None)
        used.update({best.key} if best else ())
        return [best] if best else []

    sums, goals = (pick(_asked_of_findings(edition, here, asked)) for asked in (_OF_SUMS, _OF_GOALS))
    items, money = pick(_items(edition, here)), pick(_money(edition, here))
    kind = _kind(edition)
    compared = [one for ask in _COMPARED for one in list(ask(edition, kind, here))[:1]] if kind else []
    return (*money, *compared[:1], *sums, *compared[1:], *goals, *items, *_missing(edition, here))


def _newest(edition: Edition) -> list[Publication]:
    """The tables with those of the latest year first, then by address."""
    return sorted(edition.published, key=lambda one: (-one.record.year, one.key))


def _money(edition: Edition, here: Here) -> Iterator[Question]:
    """How much money a department has; first those that also say what it is spent on."""
    for one in sorted(_newest(edition), key=lambda one: not one.itemised):
        record, total = one.record, one.total
        if record.funding and total and total.full:
            about = in_yi(total.full.value, record.funding.unit)
            answer = f"{total.full}{record.funding.unit}"
            yield Question(
                edition.say("{name}{year}年有多少钱？", name=record.department.name, year=f"{record.year}"),
                here.to(one.address, total.id),
                edition.say("{amount}（约{about}）", amount=answer, about=about) if about else answer,
                one.key,
            )


def _asked_of_findings(edition: Edition, here: Here, asked: Mapping[str, str]) -> Iterator[Question]:
    """What a reader would ask of the findings of some rules; the newest tables first."""
    for one in _newest(edition):
        for anchor, finding in findings_in_order(one.findings):
            if finding.verdict in DIFFERENT and finding.rule in asked:
                text = edition.say(asked[finding.rule], place=one.short)
                yield Question(text, here.to(one.address, anchor), edition.say.words(finding.sentence), one.key)


def _items(edition: Edition, here: Here) -> Iterator[Question]:
    """What the money is divided into; first the longest lists."""
    rows = ((one, row) for one in _newest(edition) for row in one.record.money() if row.id in one.itemised)
    for one, row in sorted(rows, key=lambda pair: -len(pair[1].rows)):
        if len(row.rows) >= _SEVERAL and one.record.funding:
            largest = by_size(row.rows)[0]
            amount = f"{largest.full}{one.record.funding.unit}" if largest.full else ""
            yield Question(
                edition.say("{name}的{count}个项目各有多少钱？", name=one.record.department.name, count=len(row.rows)),
                here.to(one.address, f"items-{row.id}"),
                edition.say("最大的一项是{item}，{amount}", item=largest.name, amount=amount),
                one.key,
            )


def _kind(edition: Edition) -> str:
    """The kind of department that most places have; nothing where no two places have one."""
    kinds = {kind: edition.spread[kind, None] for kind in in_order(edition, edition.by_kind)}
    best = max(kinds, key=lambda kind: kinds[kind], default="")
    return best if kinds.get(best, 0) >= _SEVERAL else ""


def _only_here(edition: Edition, kind: str, here: Here) -> Iterator[Question]:
    alone = only_here([edition.seats[one.key] for one in edition.latest(kind)], edition.census)
    count = sum(len(one.statements) for one in alone)
    if count:
        text = edition.say("{kind}的哪些指标只有一地列出？", kind=edition.kind_name(kind))
        answer = edition.say("{places}地共{count}项", places=len({one.seat.region for one in alone}), count=count)
        yield Question(text, here.to(addresses.comparison(kind), "alone"), answer)


def _compared(edition: Edition, kind: str, here: Here) -> Iterator[Question]:
    latest = edition.latest(kind)
    text = edition.say("{count}地的{kind}有什么不同？", count=regions_of(latest), kind=edition.kind_name(kind))
    answer = edition.say(
        "{places}的表并列，能比的才比", places=edition.say("、").join(one.short for one in latest[:_FEW])
    )
    yield Question(text, here.to(addresses.comparison(kind)), answer)


def _matter(edition: Edition, kind: str, here: Here) -> Iterator[Question]:
    """The matter that most places speak of and that does not compare, with the first reason."""
    latest = edition.latest(kind)
    rows = matrix_rows([edition.seats[one.key] for one in latest], edition.census) if len(latest) <= MANY else ()
    for row in rows:
        reasons = [reason for reason in row.reasons if reason.prevents]
        if row.id and reasons:
            count = len({cell.seat.region for cell in row.cells if cell.statements})
            text = edition.say("{matter}，{count}地承诺的数为什么不能直接比？", matter=row.name, count=count)
            yield Question(
                text, here.to(addresses.comparison(kind), f"topic-{row.id}"), edition.say.words(reasons[0].words)
            )


def _missing(edition: Edition, here: Here) -> Iterator[Question]:
    """What is not here of the departments that are."""
    cells, there = gaps(edition)
    if cells > there:
        text = edition.say("哪些部门、哪些年度的表还没有收录？")
        answer = edition.say(
            "{years}年，还有{count}格空着", years=period(edition.say, edition.published), count=cells - there
        )
        yield Question(text, here.to(addresses.COVERAGE), answer)


_COMPARED = (_only_here, _compared, _matter)
