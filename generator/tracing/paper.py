"""A document on paper: its lines, and what stands at any place of them."""

import re
from functools import cached_property
from itertools import pairwise

from generator.model.printed import fold_radicals, is_blank, squeeze
from generator.model.trace import Place, Run, Span, spans
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

    @property
    def cells(self) -> dict[Place, str]:
        """Whatever has white space around it and none in it, by its place: most values of most documents are one."""
        return self._cells[0]

    @property
    def runs(self) -> dict[Place, Run]:
        """Where each of them stands."""
        return self._cells[1]

    @cached_property
    def _cells(self) -> tuple[dict[Place, str], dict[Place, Run]]:
        cells, runs = dict[Place, str](), dict[Place, Run]()
        for number, line in enumerate(self.lines, 1):
            last = 0
            for cell in line.split():
                first = line.index(cell, last) + 1
                last = first + len(cell) - 1
                place = f"{number}:{first}-{last}"
                cells[place], runs[place] = cell, (number, first, last)
        return cells, runs

    def first(self, place: Place) -> Run:
        """The first run of a place."""
        return self.runs.get(place) or spans(place)[0]

    def without(self, places: list[Span]) -> "Document":
        """The same document with some places left white."""
        if not places:
            return self
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
