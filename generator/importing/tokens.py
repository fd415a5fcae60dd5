"""A document as a stream of tokens: runs of characters, or whole cells, from the first line to the last."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple, TypeVar

from generator.importing.effort import MOST_TOKENS
from generator.importing.opening.refusals import TOO_LONG_A_TABLE, Refused
from generator.importing.paper import Block, Cell, Paper, Paragraph, lines_of
from generator.model.printed import fold_radicals, is_blank, squeeze
from generator.tracing.glyphs import bars_divide

# What programs leave in a text: tags of web pages, marks of word processors, entities of HTML.
PAGE_NUMBER = re.compile(r"第[0-9]+页(?:[,，/]?共[0-9]+页)?|共[0-9]+页|[-—–][0-9]+[-—–]|[0-9]+/[0-9]+页?")
_ANNEX = re.compile(
    r"附(?:件|[件表]?[0-9一二三四五六七八九十]{1,2}(?:[-—][0-9]{1,2})?[:：]?)|(?:预算)?表[0-9]{1,2}"
)  # the number of a table among those that are published together
_FURNITURE = re.compile(
    rf"^(?:{PAGE_NUMBER.pattern})$"
    rf"|^(?:{_ANNEX.pattern})$"
    r"|^(?!.*绩效).{0,60}(?:发布(?:时间|日期)[:：]|(?:当前|所在|现在的?)位置[:：]|字体[:：][\[【大]).{0,150}$"
    r"|ICP备|公网安备|网站标识码|版权所有|网站地图|返回顶部|关闭窗口|浏览次数|信息来源[:：]"
)
_LONE_BAR = re.compile(r"(?<!\S)\|(?!\S)")
_TAGS = "p|br|span|div|font|strong|b|i|u|td|tr|th|table|tbody"
RESIDUE = re.compile(rf"</?(?:{_TAGS})(?:\s[^<>]{{0,200}})?/?>|\[bookmark: [^\]]{{1,40}}\]|&nbsp;")

Made = TypeVar("Made")


class Token(NamedTuple):
    """A run of characters without white space, or a whole cell."""

    text: str  # white space trimmed, what programs left in it taken out
    line: int  # counted from 0; what stands side by side has one line
    before: str = ""  # the white space between it and the token to its left
    first: bool = True  # the first of its line
    last: bool = True  # the last of its line
    gap: int = 0  # empty lines above its line
    whole: bool = False  # a cell of a table: not to be joined with its neighbours
    column: int | None = None  # the columns it stands in, where a grid tells
    columns: int = 1
    rows: int = 1
    residue: tuple[str, ...] = ()
    sure: bool = True  # no two cells that were printed as one

    @property
    def bare(self) -> str:
        """The text without white space."""
        return squeeze(self.text)


class Furniture(NamedTuple):
    """A line of the page or the web site, not of the document: a page number, a footer."""

    line: int
    text: str


def tokens(paper: Paper) -> tuple[list[Token], list[Furniture]]:
    """The tokens of a document, by its tables where it has any, else by its lines; and lines that are none of it."""
    found = list(islice(_of_blocks(paper.blocks) if paper.blocks else _of_text(paper.text), MOST_TOKENS + 1))
    if len(found) > MOST_TOKENS:
        raise Refused(TOO_LONG_A_TABLE)
    parts: dict[int, list[str]] = {}
    for token in found:
        if not token.whole or (token.first and token.last and _ANNEX.fullmatch(token.bare)):
            parts.setdefault(token.line, []).append(token.bare)
    lines = {number: "".join(line) for number, line in parts.items()}
    furniture = [Furniture(number, line) for number, line in lines.items() if _FURNITURE.search(line)]
    apart = {line.line for line in furniture}
    kept = [token for token in found if token.line not in apart or (token.whole and not _ANNEX.fullmatch(token.bare))]
    return kept, furniture


def _of_text(text: str) -> Iterator[Token]:
    lines = [fold_radicals(line) for line in text.split("\n")]
    return _cells_led_by_tabs(lines) if _is_led_by_tabs(lines) else _cut_lines(lines)


def _cut_lines(lines: list[str]) -> Iterator[Token]:
    gap = 0
    piped = bars_divide(lines)
    for number, line in enumerate(lines):
        mark = "|" if piped and "|" in line else "\t" if "\t" in line else "|" if line.count("|") > 1 else ""
        found = _cells(line, mark) if mark else _runs(line)
        if not any(token.text or token.residue for token in found):
            gap += 1
            continue
        yield from (
            token._replace(line=number, first=place == 0, last=place == len(found) - 1, gap=gap if place == 0 else 0)
            for place, token in enumerate(found)
        )
        gap = 0


def _cells(line: str, mark: str) -> list[Token]:
    if mark == "|" and line.count(mark) == 1 and line.rstrip().endswith(mark):
        line = line.rstrip()[:-1]  # one cell to a line, and the bar behind it
    return [_token(cell, whole=True) for cell in _few(line.split(mark))]


def _runs(line: str) -> list[Token]:
    """The runs of a line between white space; what programs left in it and bars that touch no letter are none."""
    found: list[Token] = []
    end = 0
    line = _LONE_BAR.sub(" ", line)
    for match in re.finditer(r"\S+", "".join(" " if is_blank(one) else one for one in line)):
        _few(found).append(_token(match[0])._replace(before=line[end : match.start()]))
        end = match.end()
    return found


def _few(found: list[Made]) -> list[Made]:
    if len(found) > MOST_TOKENS:
        raise Refused(TOO_LONG_A_TABLE)
    return found


def _token(raw: str, *, whole: bool = False) -> Token:
    left = tuple(RESIDUE.findall(raw))
    text = RESIDUE.sub("", raw) if left else raw
    return Token(_trimmed(text), 0, whole=whole, residue=left)


def _trimmed(text: str) -> str:
    """The text without white space around it, full-width and unseen kinds too."""
    start, end = 0, len(text)
    while start < end and is_blank(text[start]):
        start += 1
    while end > start and is_blank(text[end - 1]):
        end -= 1
    return text[start:end]


def _is_led_by_tabs(lines: list[str]) -> bool:
    """Whether each cell stands on lines of its own behind a tab, as a word processor's text has it."""
    tabbed = [line for line in lines if "\t" in line]
    led = sum(line.startswith("\t") and line.count("\t") == 1 for line in tabbed)
    return len(tabbed) > 20 and led > 0.9 * len(tabbed)  # noqa: PLR2004 - a few cells tell nothing


def _cells_led_by_tabs(lines: list[str]) -> Iterator[Token]:
    """Cells that each begin with a tab and go on until the next; lines before the first are paragraphs."""
    cell: list[str] = []
    begun, gap = -1, 0
    for number, line in enumerate([*lines, "\t"]):
        if not line.startswith("\t"):
            cell.append(line)
            continue
        if begun < 0:
            yield from _cut_lines(cell)
        else:
            yield _cell(cell)._replace(line=begun, gap=gap)
            gap = int(not cell[-1].strip()) if len(cell) > 1 else 0
        begun, cell = number, [line[1:]]


def _of_blocks(blocks: tuple[Block, ...]) -> Iterator[Token]:
    """The lines of paragraphs and the rows of tables, each as its tokens, on the lines that their text has them."""
    number = 0
    for block in blocks:
        for printed, found in zip(lines_of(block), _rows_of(block), strict=True):
            yield from (token._replace(line=number + token.line) for token in found)
            number += printed.count("\n") + 1


def _rows_of(block: Block) -> Iterator[list[Token]]:
    if isinstance(block, Paragraph):
        lines = enumerate(fold_radicals(block.text).split("\n"))
        yield [token._replace(line=number) for number, line in lines for token in _marked(_runs(line))]
    else:
        rows: dict[int, list[Cell]] = {}
        for cell in block.cells:
            rows.setdefault(cell.row, []).append(cell)
        for _, cells in sorted(rows.items()):
            yield _marked([_cell_token(cell) for cell in sorted(cells, key=lambda cell: cell.column)])
    yield []  # the empty line after a block


def _marked(found: list[Token]) -> list[Token]:
    return [token._replace(first=place == 0, last=place == len(found) - 1) for place, token in enumerate(found)]


def _cell_token(cell: Cell) -> Token:
    lines = fold_radicals(cell.text).split("\n")
    return _cell(lines)._replace(column=cell.column, columns=cell.columns, rows=cell.rows)


def _cell(lines: list[str]) -> Token:
    """A cell; the number of a page that it goes past is no part of it."""
    numbers = [line for line in lines[1:] if PAGE_NUMBER.fullmatch(squeeze(line))]
    token = _token("\n".join(line for line in lines if squeeze(line) and line not in numbers), whole=True)
    return token._replace(residue=(*token.residue, *map(squeeze, numbers)))
