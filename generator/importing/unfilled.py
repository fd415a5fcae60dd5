"""What a form prints that nobody filled in: `指标1：` without a name, dots for more rows, the numbers of columns."""

import re
from collections.abc import Sequence
from itertools import takewhile

from generator.importing.sections import Section
from generator.importing.tokens import Token

_DOTS = re.compile(r"(?:…+|\.{3,}|⋯+)")
_NUMBERED = re.compile(r"(?:指标|目标)?[0-9]{1,2}[:：.、]|指标[:：]")
_LEVEL = re.compile(r"[\u3400-\u9fff]{2,12}指标")
_FEWEST_NUMBERS = 4  # of columns that are counted: fewer may be cells
_MORE = 6  # columns beside those that are read


def is_unfilled(stream: Sequence[Token], place: int) -> bool:
    """Whether a text is dots, or a number that nothing stands behind: in its cell, or before dots or a level."""
    token = stream[place]
    if _DOTS.fullmatch(token.bare):
        return True
    following = stream[place + 1].bare if place + 1 < len(stream) else ""
    is_bare = token.whole or _DOTS.fullmatch(following) is not None or _LEVEL.fullmatch(following) is not None
    return is_bare and _NUMBERED.fullmatch(token.bare) is not None


def filled_places(stream: Sequence[Token], section: Section) -> list[int]:
    """The places of a table of indicators without what is unfilled, and without the numbers of its columns."""
    numbers = column_numbers(stream, section)
    start = numbers[-1] + 1 if numbers else section.start
    return [place for place in range(start, section.end) if not is_unfilled(stream, place)]


def column_numbers(stream: Sequence[Token], section: Section) -> list[int]:
    """The numbers that some forms print in a row below the heads of a table, one for each column."""
    places = [place for place in range(section.start, section.end) if stream[place].text][
        : len(section.columns) + _MORE
    ]
    first = next((int(stream[place].bare) for place in places[:1] if stream[place].bare.isdecimal()), 0)
    counted = list(takewhile(lambda one: stream[one[1]].bare == str(one[0]), enumerate(places, first)))
    return [place for _, place in counted] if first and len(counted) >= _FEWEST_NUMBERS else []
