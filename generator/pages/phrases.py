"""Small phrases that pages of places, departments and years share, and the head such a page begins with."""

from collections.abc import Iterable
from typing import NamedTuple

from generator.catalogue import Catalogue
from generator.pages.heading import Heading
from generator.pages.parts import Figure, Section, Turn
from generator.pages.sentences import Piece

_ENOUGH = 3  # sections from which on a page lists them


class Front(NamedTuple):
    """What a page begins with: what it is, the years beside it, sentences of data, and four figures."""

    over: str
    name: str
    beside: str
    turns: tuple[Turn, ...]
    lede: tuple[Piece, ...]
    figures: tuple[Figure, ...]

    @property
    def description(self) -> str:
        """The sentences as plain text."""
        return "".join(f"{piece.text}{piece.number}{piece.after}" for piece in self.lede)


def counted(say: Catalogue, chinese: str, count: int, href: str = "") -> Piece:
    """A phrase with `{count}` in it as a piece of a sentence, its number told apart."""
    before, number, after = say(chinese, count=count).partition(f"{count}")
    return Piece(before, number, after, href)


def period(say: Catalogue, tables: Iterable[Heading]) -> str:
    """The years of some tables, e.g. `2023至2025`."""
    years = sorted({one.year for one in tables})
    if not years or years[0] == years[-1]:
        return "".join(map(str, years[:1]))
    return say("{first}至{last}", first=f"{years[0]}", last=f"{years[-1]}")


def listed(say: Catalogue, words: Iterable[str]) -> str:
    """Words one after the other, as the language sets them apart."""
    return say("、").join(words)


def contents_of(sections: Iterable[Section]) -> tuple[Section, ...]:
    """The sections of a page as its list of contents; nothing where there are too few to want one."""
    known = tuple(sections)
    return known if len(known) >= _ENOUGH else ()
