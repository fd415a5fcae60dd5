"""Sentences made of data: each part of one may lead to the place it was read from."""

import re
from collections.abc import Iterator
from string import Formatter
from typing import NamedTuple

from generator.catalogue import Catalogue, Count

_AMOUNT = re.compile(r"([0-9][0-9.,]*[万亿]*[元家项张地个处])")


class Piece(NamedTuple):
    """A piece of a sentence; what it leads to, if anything, and the number in it; or an amount that stays on a line."""

    text: str
    number: str = ""
    after: str = ""
    href: str = ""


def sentence(say: Catalogue, chinese: str, **parts: Piece | int | str) -> Iterator[Piece]:
    """A sentence of the catalogue with pieces in the places it leaves for them."""
    for text, name, spec, _ in Formatter().parse(say(chinese)):
        yield from whole(text)
        if name is not None:
            part = parts[name]
            yield from (part,) if isinstance(part, Piece) else whole(_plain(part, spec or ""))


def whole(text: str) -> Iterator[Piece]:
    """A text in pieces: its amounts, each of which stays on one line with its unit, and what is between them."""
    for number, part in enumerate(_AMOUNT.split(text)):
        if part:
            yield Piece("", after=part) if number % 2 else Piece(part)


def _plain(part: int | str, spec: str) -> str:
    return format(Count(part), spec) if isinstance(part, int) else part
