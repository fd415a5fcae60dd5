"""The answers to a check from one province or prefecture, on as many pages as they need."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator import addresses
from generator.addresses import Here
from generator.pages.parts import Figure, Section
from generator.pages.rules.asking import Asking, figures
from generator.pages.rules.hits import LaidBy
from generator.pages.rules.verdicts import Answers, by_verdict, sections
from generator.pages.sentences import Piece
from generator.pages.tallies import Portion
from generator.site import Link, Page


class AnswersView(NamedTuple):
    """What a page of answers shows."""

    over: str
    title: str
    lede: tuple[Piece, ...]
    figures: tuple[Figure, ...]
    sections: tuple[Section, ...]
    verdicts: tuple[Answers, ...]


def answers_pages(asking: Asking, portion: Portion, found: Sequence[LaidBy]) -> Iterator[Page]:
    """The pages, each leading to the one before and after it."""
    for number in range(1, portion.pages + 1):
        page = _page(asking, portion, number, portion.part(number, found))
        before, after = (_way(asking, portion, at, page) for at in (number - 1, number + 1))
        yield page._replace(before=before, after=after)


def _page(asking: Asking, portion: Portion, number: int, found: Sequence[LaidBy]) -> Page:
    say, rule = asking.say, asking.rule
    here = Here(addresses.answers(rule.id, portion.region, number))
    name, verdicts = _called(asking, portion, number), tuple(by_verdict(asking.imprint, found, here))
    view = AnswersView(
        over=asking.over,
        title=say("{rule}：{place}", rule=asking.title, place=name),
        lede=(Piece(say.words(rule.reason)),),
        figures=figures(say, portion.tally, say("各地共{count}张", count=asking.tally.tables)),
        sections=tuple(sections(verdicts)),
        verdicts=verdicts,
    )
    return Page(
        address=here.folder,
        template="answers",
        title=view.title,
        view=view,
        description=say("{place}各表对这个问题的回答：{rule}", place=name, rule=asking.title),
        tab=addresses.FINDINGS,
        crumbs=(
            Link(say("首页"), here.to(addresses.HOME)),
            Link(say("核对"), here.to(addresses.FINDINGS)),
            Link(asking.title, here.to(addresses.rule(rule.id))),
        ),
        current=name,
    )


def _called(asking: Asking, portion: Portion, number: int) -> str:
    name = asking.name(portion)
    return asking.say("{place}，第{number}页", place=name, number=number) if portion.pages > 1 else name


def _way(asking: Asking, portion: Portion, number: int, page: Page) -> Link:
    if not 1 <= number <= portion.pages:
        return Link("")
    address = addresses.answers(asking.rule.id, portion.region, number)
    return Link(_called(asking, portion, number), page.here.to(address))
