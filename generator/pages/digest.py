"""A chapter in short: its cards, the questions it proposes, and what it prints."""

from typing import NamedTuple

from generator.pages.card import Card
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
