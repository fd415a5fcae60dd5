"""A chapter in short: its cards, the questions it proposes, and what it prints."""

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from generator.pages.card import Card, Found
from generator.pages.chapter import Chapter
from generator.pages.proposals import Proposal, proposals
from generator.pages.tallies import Tallies, tallies


class Digest(NamedTuple):
    """A chapter in short."""

    kind: str
    cards: tuple[Card, ...]
    proposals: tuple[Proposal, ...]
    choosing: str  # the name of the file that a browser sets tables side by side from
    families: dict[str, int]  # the indicators that its tables print, and how many tables print each
    answers: dict[str, Tallies]  # to the checks, by their ids


def digest(chapter: Chapter, choosing: str) -> Digest:
    """A chapter in short."""
    printed = chapter.census.by_subject.items()
    return Digest(
        chapter.kind,
        tuple(chapter.cards.values()),
        tuple(proposals(chapter)),
        choosing,
        {subject: len({one.seat.key for one in found}) for subject, found in printed if found[0].family},
        tallies(chapter.published),
    )


def _called(whole: Digest) -> Digest:
    """What changes where tables or rows come, go or are called otherwise: no amount, no finding, no question."""
    cards = tuple(replace(one, total=None, found=Found(0, 0, 0, 0)) for one in whole.cards)
    return Digest(whole.kind, cards, (), "", dict.fromkeys(whole.families, 0), {})


# How much of a chapter in short is looked at; where that did not change, what is made of it stays.
SIGHTS: dict[str, Callable[[Digest], Digest]] = {
    "listed": lambda whole: whole._replace(choosing=""),
    "chosen": lambda whole: _called(whole)._replace(choosing=whole.choosing),
    "called": _called,
}
