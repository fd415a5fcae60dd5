"""Where running text ends though no label that is known follows: at a row of another cell, or at a head of money."""

import re
from dataclasses import replace

from generator.importing.sections import Section
from generator.importing.tokens import Token
from generator.model.form import PartKind

_TEXTS = (PartKind.GOAL, PartKind.FUNCTIONS, PartKind.ORGANISATION)
_OF_MONEY = re.compile(r"[\u3400-\u9fff]{2,14}[(（][百千万亿]{0,2}元[)）][:：]?")
_HEAD = re.compile(r"[\u3400-\u9fff]{2,12}")


def bounded(stream: list[Token], sections: list[Section]) -> list[Section]:
    """Sections of running text without what stands in other rows of their table."""
    return [_bounded(stream, section) if section.kind in _TEXTS and section.hits else section for section in sections]


def _bounded(stream: list[Token], section: Section) -> Section:
    label = section.hits[0].start
    beside: list[int] = []
    for place in range(section.start, section.end):
        token = stream[place]
        if token.text and _OF_MONEY.fullmatch(token.bare) and (token.whole or token.first):
            return replace(section, end=place)
        column, own = _column(stream, place), _column(stream, label)
        if not token.text or column is None or own is None:
            continue
        if column > own:
            beside.append(place)
        elif not beside:
            return section  # what is said stands below its label
        elif _stands_under(stream, place, label) and all(_HEAD.fullmatch(stream[one].bare) for one in beside):
            return replace(section, start=place, end=place + 1)  # and what stood beside it heads other cells
        else:
            return replace(section, end=place)
    return section


def _stands_under(stream: list[Token], place: int, label: int) -> bool:
    one, other = stream[place], stream[label]
    return one.column is not None and (one.column, one.columns) == (other.column, other.columns)


def _column(stream: list[Token], place: int) -> int | None:
    """Which column of a grid a cell stands in; of a line of cells, which of them it is, where others say something."""
    token = stream[place]
    if token.column is not None or not token.whole:
        return token.column
    first = place
    while not stream[first].first:
        first -= 1
    last = place
    while not stream[last].last:
        last += 1
    says = sum(bool(one.text) for one in stream[first : last + 1])
    return place - first if says > 1 else None
