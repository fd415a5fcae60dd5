"""Questions that the data answer: made from the records, each leading to the place where its answer stands."""

from collections.abc import Iterator
from typing import NamedTuple

from generator import addresses
from generator.addresses import Here
from generator.pages.compare.ways import in_order
from generator.pages.edition import Edition
from generator.pages.phrases import period
from generator.pages.proposals import OF_A_KIND, OF_A_TABLE, Proposal, Sort
from generator.pages.slices.gaps import gaps


class Question(NamedTuple):
    """A question with the way to its answer, and the answer in short."""

    text: str
    href: str
    answer: str


def questions(edition: Edition, here: Here) -> tuple[Question, ...]:
    """One question of each sort that the data allow; those about one table are about different ones."""
    told, compared = _of_tables(edition), _of_the_kind(edition)
    money, sums, goals, items = ([told[sort]] if sort in told else [] for sort in OF_A_TABLE)
    asked = (*money, *compared[:1], *sums, *compared[1:], *goals, *items)
    return (
        *(Question(one.text, here.to(one.address, one.anchor), one.answer) for one in asked),
        *_missing(edition, here),
    )


def _of_tables(edition: Edition) -> dict[Sort, Proposal]:
    """A question of each sort; where it can be, about a table that no other is about."""
    picked: dict[Sort, Proposal] = {}
    for sort in (Sort.SUMS, Sort.GOALS, Sort.ITEMS, Sort.MONEY):
        found = sorted((one for one in _proposed(edition) if one.sort is sort), key=lambda one: one.rank)
        used = {one.key for one in picked.values()}
        best = next((one for one in found if one.key not in used), found[0] if found else None)
        picked |= {sort: best} if best else {}
    return picked


def _proposed(edition: Edition) -> Iterator[Proposal]:
    return (one for found in edition.proposals.values() for one in found if one.sort in OF_A_TABLE)


def _of_the_kind(edition: Edition) -> list[Proposal]:
    """The questions of the kind of department that most places have."""
    spread = {kind: edition.spread[kind, None] for kind in in_order(edition, edition.by_kind)}
    best = max(spread, key=lambda kind: spread[kind], default="")
    return [one for one in edition.proposals.get(best, ()) if one.sort in OF_A_KIND]


def _missing(edition: Edition, here: Here) -> Iterator[Question]:
    """What is not here of the departments that are."""
    cells, there = gaps(edition)
    if cells > there:
        text = edition.say("哪些部门、哪些年度的表还没有收录？")
        answer = edition.say(
            "{years}年，还有{count}格空着", years=period(edition.say, edition.cards), count=cells - there
        )
        yield Question(text, here.to(addresses.COVERAGE), answer)
