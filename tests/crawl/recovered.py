"""The record that a record page holds, read back from its HTML alone, without a script and without its data files.

The page prints everything twice: for reading, where rows are found by their ids and cells by `data-c`; and as the form
has it, in `#original`, where every cell says in `data-at` which value it holds, and labels span their rows.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.model.printed import squeeze
from tests.crawl.html_tree import Element, tree

ROW_ID = re.compile(r"[im]-\d{3,}")
# What a cell says beside the value that is printed: remarks, words for those who cannot see, findings, lines, drawings.
BESIDE = frozenset({"mx-v__note", "mx-hidden", "mx-flag", "mx-line", "mx-track"})

Rows = dict[str, dict[str, str]]


class Cell(NamedTuple):
    """What stands at one place of a grid, however far its cell spans."""

    text: str
    at: str


def reading_rows(html: str) -> Rows:
    """What each row prints, by the id of the row and the role of the column; nothing where the source is blank.

    A head without amounts may share a row with the one below it, whose amounts they are.
    """
    rows: Rows = {}
    for row in tree(html).all():
        if row.tag == "tr":
            names = [one.id for one in row.all() if ROW_ID.fullmatch(one.id)]
            cells = [one for one in row.all() if "data-c" in one.attributes]
            values = {cell.attributes["data-c"]: printed(cell) for cell in cells}
            rows |= {name: values if name == names[-1] else {} for name in names}
    return rows


def printed(cell: Element) -> str:
    """The printed text in a cell, without what we say beside it."""
    values = [one for one in cell.all() if "mx-v" in one.classes]
    return "".join(one.text() for one in values) if values else cell.text(is_beside).strip()


def is_beside(element: Element) -> bool:
    """Whether an element of a cell is not printed in the source."""
    return bool(BESIDE & element.classes) or element.tag == "summary"


def original_values(html: str) -> dict[str, str]:
    """The text of every value in the layout of the form, by the name that its trace has, e.g. `m-012.half`."""
    return {one.attributes["data-at"]: one.text() for one in original(html).all() if "data-at" in one.attributes}


def labels_over_rows(html: str) -> dict[str, tuple[str, ...]]:
    """The labels that stand to the left of each indicator in the layout of the form, outermost first.

    Other cells may stand there, such as the work that it belongs to; they are values and say which.
    """
    found: dict[str, tuple[str, ...]] = {}
    for table in original(html).find():
        for row in grid(table) if table.tag == "table" else ():
            ats = [cell.at for cell in row]
            name = next((at for at in ats if at.startswith("i-") and at.endswith(".name")), "")
            if name:
                found[name.removesuffix(".name")] = tuple(
                    cell.text for cell in row[: ats.index(name)] if cell.text and not cell.at
                )
    return found


def original(html: str) -> Element:
    """The part of a page that has the layout of the form."""
    return tree(html).find(id="original")[0]


def grid(table: Element) -> list[list[Cell]]:
    """Every place of a table with the cell that covers it; each place has one, or that is an error."""
    places: dict[tuple[int, int], Cell] = {}
    rows = [row for row in table.all() if row.tag == "tr"]
    for y, row in enumerate(rows):
        for cell in (one for one in row.elements if one.tag in {"td", "th"}):
            x = next(x for x in range(len(places) + 1) if (y, x) not in places)
            for place in covered(cell, y, x):
                if place in places:
                    raise ValueError(f"two cells cover row {place[0] + 1}, column {place[1] + 1}")
                places[place] = Cell(cell.text(), cell.attributes.get("data-at", ""))
    width = 1 + max((x for _, x in places), default=-1)
    gaps = [(y, x) for y in range(len(rows)) for x in range(width) if (y, x) not in places]
    if gaps or len(places) != len(rows) * width:
        raise ValueError(f"the cells of `{squeeze(table.text())[:40]}` do not fill it: {gaps[:3]}")
    return [[places[y, x] for x in range(width)] for y in range(len(rows))]


def covered(cell: Element, y: int, x: int) -> Iterator[tuple[int, int]]:
    """The places that a cell covers."""
    height, width = (int(cell.attributes.get(name, "1")) for name in ("rowspan", "colspan"))
    return ((y + down, x + right) for down in range(height) for right in range(width))
