"""A badge: a picture of one line that says how a table stands."""

import unicodedata
from typing import NamedTuple

_SIZE, _NARROW, _PAD = 12, 6.8, 8.0  # of a Han character, of a Latin one, and beside the words


class BadgeView(NamedTuple):
    """What the badge of a record shows."""

    site: str
    text: str
    is_finding: bool
    width: str  # of the whole
    first: str  # of the part with the name of the site
    rest: str
    site_at: str  # the middle of either part
    text_at: str
    site_length: str  # of the words, whatever font they are set in
    text_length: str


def badge(site: str, text: str, *, is_finding: bool) -> BadgeView:
    """A badge as wide as its words."""
    first, rest = (_length(words) + 2 * _PAD for words in (site, text))
    numbers = (first + rest, first, rest, first / 2, first + rest / 2, _length(site), _length(text))
    return BadgeView(site, text, is_finding, *(f"{number:.1f}" for number in numbers))


def _length(words: str) -> float:
    return sum(_SIZE if unicodedata.east_asian_width(one) in "WF" else _NARROW for one in words)
