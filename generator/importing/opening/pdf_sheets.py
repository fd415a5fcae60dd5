"""A page of a PDF as marks on paper: signs and straight lines, whatever drew them."""

import math
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from pdfminer.layout import LTChar, LTContainer, LTCurve, LTImage, LTItem, LTLine, LTPage, LTRect

from generator.importing.opening.pdf_device import UNREADABLE
from generator.model.printed import fold_radicals

_THIN = 3.0  # points; what is drawn thinner is a line, however it was drawn
_STRAIGHT = 1.0  # how far the ends of a line may be out of line
_SAME_PLACE = 0.12  # of its size; a sign drawn again so near is meant to look bold
_MIDDLE = 0.35  # of its size; where the middle of a sign is above the line it stands on
_QUARTER = math.pi / 2
_LEVEL = 0.04  # quarters of a turn, about 4 degrees


class Glyph(NamedTuple):
    """A sign on a page. Lengths are in points, counted from the left and from the top."""

    text: str
    x: float  # of its middle
    y: float
    turn: int  # how its line runs: 0 to the right, 1 up, 2 to the left, 3 down; -1 aslant
    along: float  # where it begins on its line
    across: float  # where its line is
    width: float
    size: float


class Rule(NamedTuple):
    """A straight line, level or upright."""

    at: float
    start: float
    end: float


class Sheet(NamedTuple):
    """A page."""

    number: int
    glyphs: tuple[Glyph, ...]
    level: tuple[Rule, ...]
    upright: tuple[Rule, ...]
    has_images: bool


def sheet(number: int, page: LTPage) -> Sheet:
    """The marks of a page."""
    items = list(_all(page))
    glyphs = (_glyph(item, page) for item in items if isinstance(item, LTChar))
    on_page = (one for one in glyphs if 0 <= one.x <= page.width and 0 <= one.y <= page.height)
    level: list[Rule] = []
    upright: list[Rule] = []
    for item in items:
        if isinstance(item, LTCurve):
            for x0, y0, x1, y1 in _strokes(item):
                if abs(y1 - y0) <= _STRAIGHT or (y1 - y0 <= _THIN and x1 - x0 <= _THIN):
                    level.append(Rule(page.height - (y0 + y1) / 2, x0, x1))
                if abs(x1 - x0) <= _STRAIGHT or (y1 - y0 <= _THIN and x1 - x0 <= _THIN):
                    upright.append(Rule((x0 + x1) / 2, page.height - y1, page.height - y0))
    images = any(isinstance(item, LTImage) for item in items)
    return Sheet(number, tuple(_once(on_page)), tuple(level), tuple(upright), images)


def _all(container: Iterable[LTItem]) -> Iterator[LTItem]:
    """All that is drawn, also by drawings within the drawing."""
    for item in container:
        if isinstance(item, LTContainer):
            yield from _all(item)
        else:
            yield item


def _glyph(char: LTChar, page: LTPage) -> Glyph:
    a, b, _, _, origin_x, origin_y = char.matrix
    angle = math.atan2(b, a)
    quarters = angle / _QUARTER
    turn = round(quarters) % 4 if abs(quarters - round(quarters)) < _LEVEL else -1
    x0, x1, y0, y1 = char.x0, char.x1, page.height - char.y1, page.height - char.y0
    base_x, base_y = origin_x, page.height - origin_y
    is_level = turn in {0, 2}
    size, width = (y1 - y0, x1 - x0) if is_level else (x1 - x0, y1 - y0)
    middle = (x0 + x1) / 2, (y0 + y1) / 2
    text = _readable(char.get_text())
    if turn < 0:
        right, up = math.cos(angle), math.sin(angle)
        place = base_x * right - base_y * up, base_x * up + base_y * right
        return Glyph(text, *middle, turn, *place, char.adv * math.hypot(a, b), size)
    if turn == 0 and not y0 < base_y - _MIDDLE * size < y1:
        return Glyph(text, *middle, turn, x0, middle[1], width, size)  # written downwards, or a font out of order
    if turn == 0:
        middle = middle[0], base_y - _MIDDLE * size
    place = ((x0, base_y), (-y1, base_x), (-x1, -base_y), (y0, -base_x))[turn]
    return Glyph(text, *middle, turn, *place, width, size)


def _readable(text: str) -> str:
    if text.isspace():
        return " "
    return fold_radicals("".join(one if one.isprintable() else UNREADABLE for one in text))


def _strokes(shape: LTCurve) -> Iterator[tuple[float, float, float, float]]:
    """The straight lines that are seen of a shape, as boxes."""
    width, height = shape.x1 - shape.x0, shape.y1 - shape.y0
    is_thin = min(width, height) <= _THIN
    if is_thin and _is_seen(shape):
        if isinstance(shape, LTLine | LTRect) or shape.fill:
            yield _flat(shape.x0, shape.y0, shape.x1, shape.y1)
            return
    elif not shape.stroke or _is_white(shape.stroking_color):
        return  # the ground of a cell, or of a word
    for (x0, y0), (x1, y1) in zip(shape.pts, shape.pts[1:], strict=False):
        if abs(x1 - x0) <= _STRAIGHT or abs(y1 - y0) <= _STRAIGHT:
            yield min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def _flat(x0: float, y0: float, x1: float, y1: float) -> tuple[float, float, float, float]:
    """A box as the line it looks like; one that is as wide as it is high stays a dot."""
    if x1 - x0 <= _THIN and y1 - y0 <= _THIN:
        return x0, y0, x1, y1
    if x1 - x0 > y1 - y0:
        return x0, (y0 + y1) / 2, x1, (y0 + y1) / 2
    return (x0 + x1) / 2, y0, (x0 + x1) / 2, y1


def _is_seen(shape: LTCurve) -> bool:
    strokes = shape.stroke and not _is_white(shape.stroking_color)
    fills = shape.fill and not _is_white(shape.non_stroking_color) and not isinstance(shape, LTLine)
    return strokes or fills


def _is_white(color: object) -> bool:
    """Whether nothing is seen of a colour on white paper; one number may be grey or the amount of any ink."""
    if not isinstance(color, tuple | list):
        return False
    return len(color) == 3 and all(part == 1 for part in color)  # noqa: PLR2004 - red, green, blue


def _once(glyphs: Iterable[Glyph]) -> Iterator[Glyph]:
    """Each sign once, though some programs draw it again a little beside to make it bold."""
    seen: dict[tuple[str, int, int], list[Glyph]] = {}
    for glyph in glyphs:
        step = max(glyph.size * _SAME_PLACE, 0.1)
        column, row = int(glyph.x // step), int(glyph.y // step)
        near = (
            other
            for right in (-1, 0, 1)
            for down in (-1, 0, 1)
            for other in seen.get((glyph.text, column + right, row + down), ())
        )
        if glyph.text == UNREADABLE or not any(
            abs(other.x - glyph.x) <= step and abs(other.y - glyph.y) <= step for other in near
        ):
            seen.setdefault((glyph.text, column, row), []).append(glyph)
            yield glyph
