"""Amounts that stand where nothing tells whose they are: below a line of names, or in a row that lacks cells."""

from itertools import groupby, pairwise

from generator.importing.desk import Desk
from generator.importing.sections import Section
from generator.importing.slots import Placed, Row
from generator.model.amount import Amount
from generator.model.printed import fold, squeeze

_SEVERAL = 3  # heads over amounts
_FEWEST_LISTED = 3  # amounts one below the other, of which none stands behind its name


def set_across(desk: Desk, places: list[int]) -> dict[int, tuple[str, ...]]:
    """The amounts of lines of amounts right below a line of names, with the names: only their columns would tell."""
    lines = [[*line] for _, line in groupby(places, key=lambda place: desk.stream[place].line)]
    texts = [[desk.stream[place].text for place in line if desk.stream[place].text] for line in lines]
    found: dict[int, tuple[str, ...]] = {}
    for number, (names, below) in enumerate(pairwise(texts)):
        if min(len(names), len(below)) > 1 and all(map(is_figure, below)) and not any(map(_has_digits, names)):
            found |= {place: tuple(names) for place in lines[number + 1] if desk.stream[place].text}
    return found | _below_a_list(desk, [line[0] for line in lines if len(line) == 1 and desk.stream[line[0]].text])


def _below_a_list(desk: Desk, places: list[int]) -> dict[int, tuple[str, ...]]:
    """The amounts, one to a line, behind as many names one to a line: a row of names over a row of amounts."""
    texts = [desk.stream[place].text for place in places]
    runs = [[*run] for _, run in groupby(range(len(texts)), key=lambda number: is_figure(texts[number]))]
    found: dict[int, tuple[str, ...]] = {}
    for above, below in pairwise(runs):
        names = tuple(texts[number] for number in above[-len(below) :])
        is_of_amounts = is_figure(texts[below[0]]) and len(below) >= _FEWEST_LISTED
        if is_of_amounts and len(names) == len(below) and not any(map(_has_digits, names)):
            found |= {places[number]: names for number in below}
    return found


def rows_that_lack_cells(desk: Desk, rows: list[Row], columns: dict[str, str]) -> list[Row]:
    """Rows of several years that have fewer amounts than there are columns: a text shows no cell that is left blank."""
    kinds = {role.partition("-")[0] for role in columns}
    if not {"past", "other"} <= kinds:
        return []
    return [row for row in rows if _lacks_cells(desk, [cell for role, cell in row.items() if role in columns], columns)]


def _lacks_cells(desk: Desk, cells: list[Placed], columns: dict[str, str]) -> bool:
    return 0 < len(cells) < len(columns) and not any(desk.stream[cell.start].whole for cell in cells)


def rows_in_a_cell(desk: Desk, rows: list[Row], columns: dict[str, str]) -> list[Row]:
    """Rows printed with one amount in the cell of their name, under several heads: whose it is cannot be told."""
    return [row for row in rows if len(columns) >= _SEVERAL and "name" in row and _is_in_a_cell(desk, row, columns)]


def _is_in_a_cell(desk: Desk, row: Row, columns: dict[str, str]) -> bool:
    name = desk.stream[row["name"].start]
    amounts = [desk.stream[cell.start] for role, cell in row.items() if role in columns and cell.text]
    is_in_a_cell = name.column == amounts[0].column if amounts and name.column is not None else len(amounts) == 1
    return bool(amounts) and is_in_a_cell and row["name"].text[-1] in ":："


def behind_labels(desk: Desk, sections: list[Section]) -> list[int]:
    """The amounts behind labels that end with a colon and are no rows: `按收入性质分：2530.12` is a sum of rows."""
    starts = (one.start for one in sections if one.hits and one.start == one.hits[0].end < one.end)
    return [
        place
        for place in starts
        if desk.stream[place - 1].text[-1:] in (":", "：")
        and desk.stream[place].text
        and is_figure(desk.stream[place].text)
    ]


def rows_with_more(desk: Desk, rows: list[Row], left: list[int], columns: dict[str, str]) -> list[Row]:
    """Rows beside which more amounts are printed than there are columns: which of them stands where cannot be told."""
    spare = {place for place in left if is_figure(desk.stream[place].text) and desk.stream[place].text}
    return [row for row in rows if any(_is_beside(desk, row[role], spare) for role in columns if role in row)]


def _is_beside(desk: Desk, cell: Placed, spare: set[int]) -> bool:
    """Whether an amount is left over right before or behind a cell, on its line or where each has a line of its own."""
    before, behind = cell.start - 1, cell.end
    is_page = behind in spare and desk.stream[behind].text.isdecimal()
    return (before in spare and _go_together(desk, before, cell.start)) or (
        behind in spare and _go_together(desk, behind, cell.start, may_be_listed=not is_page)
    )


def _go_together(desk: Desk, spare: int, place: int, *, may_be_listed: bool = True) -> bool:
    one, other = desk.stream[spare], desk.stream[place]
    is_listed = all(token.first and token.last and not token.gap for token in (one, other))
    return one.line == other.line or (is_listed and may_be_listed)


def amounts_of(rows: list[Row], columns: dict[str, str]) -> dict[int, tuple[str, ...]]:
    """The amounts of some rows by their tokens, each with the name of its row."""
    names = [(row["name"].text,) if "name" in row else () for row in rows]
    return {
        cell.start: name
        for row, name in zip(rows, names, strict=True)
        for role, cell in row.items()
        if role in columns and cell.text
    }


def is_figure(text: str) -> bool:
    """Whether a text is an amount."""
    return Amount.shape.fullmatch(fold(squeeze(text))) is not None


def _has_digits(text: str) -> bool:
    return any(map(str.isdigit, text))
