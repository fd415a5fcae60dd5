"""A document on paper: its lines, and what stands at any place of them."""

import re
from itertools import pairwise

from generator.model.printed import fold_radicals, is_blank, squeeze
from generator.model.trace import Span
from generator.problems import NOTHING, Code, Problem
from generator.tracing.glyphs import without_bars
from generator.words import Words

_GOES_ON = re.compile(r"[0-9.,]{2}")
_DIGITS = frozenset("0123456789.,")


class Document:
    """The text of a source document, ready for looking up many places."""

    def __init__(self, name: str, text: str) -> None:
        """Keep the lines of a document, without the bars between cells."""
        self.name = name
        self.lines = without_bars(text)

    def at(self, where: list[Span]) -> str | None:
        """The characters at some spans without white space; nothing where a span leaves the document."""
        printed = self.printed(where)
        return None if printed is None else fold_radicals(squeeze(printed))

    def printed(self, where: list[Span]) -> str | None:
        """The characters at some spans as they stand; nothing where a span leaves the document."""
        parts: list[str] = []
        for line, first, last in where:
            if not 1 <= line <= len(self.lines) or not 1 <= first <= last <= len(self.lines[line - 1]):
                return None
            parts.append(self.lines[line - 1][first - 1 : last])
        return "".join(parts)

    def shows(self, where: list[Span], text: str) -> bool:
        """Whether a text stands at one span as it is, without white space in it and with white space around it.

        Most values of most documents do, and nothing more need be asked of them.
        """
        if len(where) > 1 or len(text.split()) != 1:
            return False
        number, first, last = where[0]
        line = self.lines[number - 1] if 1 <= number <= len(self.lines) else ""
        is_there = line[first - 1 : last] == text and last - first + 1 == len(text)
        return is_there and (first == 1 or line[first - 2].isspace()) and (last == len(line) or line[last].isspace())

    def without(self, places: list[Span]) -> "Document":
        """The same document with some places left white."""
        paper = Document(self.name, "")
        paper.lines = list(self.lines)
        for line, first, last in places:
            old = paper.lines[line - 1]
            paper.lines[line - 1] = old[: first - 1] + " " * (last - first + 1) + old[last:]
        return paper

    def is_whole_cell(self, where: list[Span], *, ends: bool = True) -> bool:
        """Whether white space stands before and after some spans, and no number is made of digits that stand apart."""
        return self.stands_apart(where, ends=ends) and not self._joins_numbers(where)

    def stands_apart(self, where: list[Span], *, ends: bool = True) -> bool:
        """Whether white space stands before and after some spans."""
        first, last = where[0], where[-1]
        before = self.lines[first.line - 1][max(first.first - 2, 0) : first.first - 1]
        after = self.lines[last.line - 1][last.last : last.last + 1] if ends else ""
        return (not before or is_blank(before)) and (not after or is_blank(after))

    def cuts_a_number(self, where: list[Span]) -> bool:
        """Whether the spans begin or end inside a longer number."""
        first, last = where[0], where[-1]
        before = self.lines[first.line - 1][max(first.first - 2, 0) : first.first]
        after = self.lines[last.line - 1][last.last - 1 : last.last + 1]
        return _GOES_ON.fullmatch(before) is not None or _GOES_ON.fullmatch(after) is not None

    def _joins_numbers(self, where: list[Span]) -> bool:
        pieces = " ".join([self.lines[line - 1][first - 1 : last] for line, first, last in where]).split()
        return len(pieces) > 1 and any(one[-1] in _DIGITS and other[0] in _DIGITS for one, other in pairwise(pieces))

    def problem(self, span: Span, rule: Code, message: Words, hint: Words = NOTHING) -> Problem:
        """A problem at a place of the document."""
        return Problem(self.name, span.line, span.first, rule, message, hint)
