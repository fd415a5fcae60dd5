"""A Word file: paragraphs and tables in the order in which they stand, and all that a reader of the page sees."""

from collections.abc import Iterator

from generator.importing.opening import refusals
from generator.importing.opening.answers import Found
from generator.importing.opening.archives import Archive, Element, attribute, child, local
from generator.importing.opening.limits import Limits
from generator.importing.opening.refusals import Refused
from generator.importing.opening.tables import Laid, Placed, Tally, blocks_of
from generator.importing.opening.word_numbers import Numbering
from generator.importing.opening.word_text import ParagraphText, chosen, is_on
from generator.importing.paper import FileKind
from generator.words import Words

_GONE = frozenset({"del", "moveFrom", "sectPr", "tblPr", "tblGrid", "trPr", "tcPr", "pPr", "sdtPr", "sdtEndPr"})
_MARGINS = ("header", "footer", "footnotes", "endnotes")
_WIDEST = 20_000  # columns; Word itself allows 63
_ELSEWHERE = Words("文档里嵌着另一份文档，没有读它", "the document embeds another one, which was not read")


def read(archive: Archive, limits: Limits) -> Found:
    """What a Word file holds: its body, then footnotes, headers and footers, each once."""
    main = next((one.target for one in archive.relations("") if one.kind == "officeDocument"), "word/document.xml")
    root = archive.xml(main)
    body = None if root is None else child(root, "body")
    if body is None:
        raise Refused(refusals.damaged("word/document.xml"))
    relations = archive.relations(main)
    parts = {one.kind: one.target for one in relations}
    numbering = Numbering(archive.xml(parts.get("numbering", "")), archive.xml(parts.get("styles", "")))
    reader = _Reader(numbering, Tally(limits.cells))
    found = list(reader.parts(body))
    for kind in _MARGINS:
        targets = sorted({one.target for one in relations if one.kind == kind})
        notes = [list(reader.parts(part)) for target in targets if (part := archive.xml(target)) is not None]
        found += [part for number, note in enumerate(notes) if note not in notes[:number] for part in note]
    elsewhere = any(local(element) == "altChunk" for element in body.iter())
    return Found(FileKind.WORD, tuple(blocks_of(found)), (_ELSEWHERE,) if elsewhere else ())


class _Reader:
    """What is counted while a document goes by: its lists and its cells."""

    def __init__(self, numbering: Numbering, tally: Tally) -> None:
        self._numbering = numbering
        self._tally = tally

    def parts(self, parent: Element) -> Iterator[str | Laid]:
        """The paragraphs and tables in an element, whatever wraps them."""
        for element in parent:
            name = local(element)
            if name == "p":
                yield from self._paragraph(element)
            elif name == "tbl":
                yield self._table(element)
            elif name == "AlternateContent":
                yield from self.parts(chosen(element))
            elif name not in _GONE:
                yield from self.parts(element)

    def _paragraph(self, paragraph: Element) -> Iterator[str | Laid]:
        found = ParagraphText(paragraph)
        if not found.text and child(paragraph, "pPr", "rPr", "del") is not None:
            return  # all of it was taken out while changes were tracked
        text = self._numbering.label(paragraph) + found.text
        if text.strip():
            yield text
        for box in found.boxes:
            yield from self.parts(box)

    def _table(self, table: Element) -> Laid:
        cells: list[Placed] = []
        open_above: dict[int, int] = {}  # where in `cells` the cell is that goes on below, by its column
        for row, element in enumerate(_inside(table, "tr")):
            if not is_on(child(element, "trPr", "del")):
                self._row(element, row, cells, open_above)
        return Laid(tuple(cells))

    def _row(self, element: Element, row: int, cells: list[Placed], open_above: dict[int, int]) -> None:
        column = _number(child(element, "trPr", "gridBefore"), 0)
        below: dict[int, int] = {}
        for one in _inside(element, "tc"):
            width = _number(child(one, "tcPr", "gridSpan"), 1)
            merged = _merge(child(one, "tcPr", "vMerge"))
            if _merge(child(one, "tcPr", "hMerge")) == "continue" and cells and cells[-1].row == row:
                cells[-1] = cells[-1]._replace(columns=cells[-1].columns + width)
            elif merged == "continue" and column in open_above:
                at = below[column] = open_above[column]
                cells[at] = cells[at]._replace(rows=row - cells[at].row + 1)
            else:
                self._tally.add(1)
                cells.append(Placed(tuple(self.parts(one)), row, column, 1, width))
                if merged:
                    below[column] = len(cells) - 1
            column += width
        open_above.clear()
        open_above.update(below)


def _inside(parent: Element, name: str) -> Iterator[Element]:
    """The rows of a table or the cells of a row, whatever wraps them."""
    for element in parent:
        found = local(element)
        if found == name:
            yield element
        elif found not in _GONE and found not in {"tbl", "tr", "tc", "p"}:
            yield from _inside(element, name)


def _merge(setting: Element | None) -> str:
    """How a cell is merged with the one before it: "restart", "continue", or not at all."""
    return "" if setting is None else attribute(setting, "val", "continue")


def _number(setting: Element | None, other: int) -> int:
    if setting is None:
        return other
    return min(max(int(attribute(setting, "val", str(other))), other), _WIDEST)
