"""How spending divides, in percent, ready to be drawn as one pillar of 100 % for each table."""

from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from generator.comparing.money import Figure
from generator.comparing.seats import Seat
from generator.words import Words


class SliceKind(StrEnum):
    """What a slice of a pillar is."""

    BASIC = "basic"
    ITEM = "item"  # one item of project spending
    PROJECT = "project"  # project spending as a whole, where its items cannot be drawn
    SPECIAL = "special"  # a special fund
    OTHER_CLASS = "other-class"  # a kind of spending of another classification: outlined, not filled
    UNPUBLISHED = "unpublished"


class Slice(NamedTuple):
    """One part of spending."""

    kind: SliceKind
    name: str  # as printed; empty where nothing is published
    text: str  # the amount as printed
    percent: Decimal  # exact to 12 digits; of all slices together 100
    at: str  # the row


class Share(NamedTuple):
    """A part of a pillar as its label names it, in percent."""

    name: Words
    percent: Decimal  # to two decimals


class Pillar(NamedTuple):
    """The spending of one table; a table with special funds has two, with and without them."""

    seat: Seat
    title: Words  # e.g. 43个项目, 全口径, 减去专项资金
    whole: Figure  # what is 100 %
    slices: tuple[Slice, ...]  # from the bottom up
    shares: tuple[Share, ...]  # labels, from the bottom up
    is_without_special: bool = False
