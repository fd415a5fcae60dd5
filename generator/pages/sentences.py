"""Sentences made of data: each part of one may lead to the place it was read from."""

from collections.abc import Iterator
from string import Formatter
from typing import NamedTuple

from generator.catalogue import Catalogue, Count


class Piece(NamedTuple):
    """A piece of a sentence; what it leads to, if anything, and the number in it."""

    text: str
    number: str = ""
    after: str = ""
    href: str = ""


def sentence(say: Catalogue, chinese: str, **parts: Piece | int | str) -> Iterator[Piece]:
    """A sentence of the catalogue with pieces in the places it leaves for them."""
    for text, name, spec, _ in Formatter().parse(say(chinese)):
        if text:
            yield Piece(text)
        if name is not None:
            part = parts[name]
            yield part if isinstance(part, Piece) else Piece(_plain(part, spec or ""))


def _plain(part: int | str, spec: str) -> str:
    return format(Count(part), spec) if isinstance(part, int) else part
