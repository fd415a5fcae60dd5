"""The blocks of a PDF: frames that go on from page to page are one table; what stands between them keeps its order."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from statistics import median
from typing import NamedTuple

from generator.importing.opening.pdf_frames import NEAR, Frame
from generator.importing.opening.pdf_grid import table
from generator.importing.opening.pdf_lines import Line
from generator.importing.opening.tables import Tally
from generator.importing.paper import Block, Paragraph, Table

_PAGE_NUMBER = re.compile(
    r"[\s\-‐-―－~·.第共页頁/|／]*[0-9０-９]{1,4}[\s\-‐-―－~·.第共页頁/|／0-9０-９of]*|page\s*\d+.*", re.IGNORECASE
)
_DIGITS = re.compile(r"\d+")
_TOGETHER = 20.0  # points; frames on one page with less between them, and no word, are one table
_APART = 12.0  # a margin is farther than this from the table


_FEWEST = 3  # upright lines: fewer may stand there by chance


class Page(NamedTuple):
    """A page: its lines of text outside all frames, and its frames."""

    number: int
    lines: tuple[Line, ...]
    frames: tuple[Frame, ...]


class _Run:
    """A table while its pages go by."""

    def __init__(self) -> None:
        self.frames: list[Frame] = []
        self.between: list[Paragraph] = []  # in the margins of the pages it goes over
        self.after: list[tuple[Line, int]] = []

    def goes_on(self, frame: Frame, margins: "_Margins") -> bool:
        """Whether a frame is the next part of the table."""
        if not self.frames:
            return False
        last = self.frames[-1]
        if frame.page == last.page:
            has_same_edges = _is_near(frame.left, last.left) and _is_near(frame.right, last.right)
            return has_same_edges and not self.after and 0 <= frame.top - last.bottom <= _TOGETHER
        return (
            self._has_columns_of(frame)
            and frame.page == last.page + 1
            and all(margins.has(line, page, last, frame) for line, page in self.after)
        )

    def _has_columns_of(self, frame: Frame) -> bool:
        """Whether a frame stands on the columns of the table.

        It may lack outer ones: beside a cell that goes on from the page before, no level line reaches the edge.
        """
        left, right = min(one.left for one in self.frames), max(one.right for one in self.frames)
        if _is_near(frame.left, left) and _is_near(frame.right, right):
            return True
        columns = [rule.at for one in self.frames for rule in one.upright]
        inside = [rule.at for rule in frame.upright]
        reaches = _is_near(frame.left, left) or _is_near(frame.right, right)
        return (
            reaches and len(inside) > _FEWEST and all(any(_is_near(at, column) for column in columns) for at in inside)
        )

    def take(self, frame: Frame) -> None:
        """Add a part."""
        self.frames.append(frame)
        self.between += _paragraphs(self.after)
        self.after = []

    def blocks(self, tally: Tally) -> Iterator[Block]:
        """The table, then what stands in the margins and after it."""
        if self.frames:
            yield from _blocks(table(self.frames, tally))
        yield from self.between
        yield from _paragraphs(self.after)


class _Margins:
    """What is printed again and again at the same place of the pages."""

    def __init__(self, pages: Sequence[Page]) -> None:
        self._count = Counter(_mark(line) for page in pages for line in page.lines)
        self._pages = len(pages)

    def has(self, line: Line, page: int, last: Frame, following: Frame) -> bool:
        """Whether a line between two frames is a page number or a running head, and no title."""
        if _PAGE_NUMBER.fullmatch(line.text):
            return True
        frame = last if page == last.page else following
        gap = line.top - frame.bottom if page == last.page else frame.top - line.top - line.size
        sizes = [glyph.size for glyph in frame.glyphs]
        is_small = bool(sizes) and line.size <= median(sizes) + 1
        is_repeated = self._count[_mark(line)] > max(self._pages / 2, 1)
        return is_small and is_repeated and gap >= _APART


def blocks(pages: Sequence[Page], tally: Tally) -> Iterator[Block]:
    """The paragraphs and tables of all pages."""
    margins = _Margins(pages)
    run = _Run()
    for page in pages:
        items: list[Line | Frame] = [*page.lines, *page.frames]
        for item in sorted(items, key=_top):
            if isinstance(item, Line):
                run.after.append((item, page.number))
            elif run.goes_on(item, margins):
                run.take(item)
            else:
                yield from run.blocks(tally)
                run = _Run()
                run.take(item)
    yield from run.blocks(tally)


def _top(item: Line | Frame) -> tuple[float, float]:
    return item.top, item.left


def _mark(line: Line) -> tuple[str, int]:
    """A line as it is told from others: its words, whatever the numbers in them, and about where it stands."""
    return _DIGITS.sub("0", line.text), round(line.top / NEAR)


def _paragraphs(lines: Iterable[tuple[Line, int]]) -> list[Paragraph]:
    return [Paragraph(line.text, page) for line, page in lines]


def _blocks(found: Table) -> Iterator[Block]:
    """A table; a single cell is no table but a box around some words."""
    if len(found.cells) > 1:
        yield found
    else:
        yield from (Paragraph(line, cell.page) for cell in found.cells for line in cell.text.split("\n") if line)


def _is_near(one: float, other: float) -> bool:
    return abs(one - other) <= NEAR
