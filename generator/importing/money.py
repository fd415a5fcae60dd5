"""Money: the rows of income and spending, nested as their form nests them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import chain, pairwise
from types import MappingProxyType
from typing import NamedTuple

from generator.importing import prices
from generator.importing.desk import Desk
from generator.importing.hits import Hit
from generator.importing.lexicon import LABEL, ROW, bare_label, plain, row_names
from generator.importing.money_heads import grid_places, heads_above, heads_in, role_of, stand_in_order, with_unknown
from generator.importing.money_places import (
    amounts_of,
    behind_labels,
    is_figure,
    rows_in_a_cell,
    rows_that_lack_cells,
    rows_with_more,
    set_across,
)
from generator.importing.rows import read_rows
from generator.importing.sections import MONEY, Section, is_only_a_label
from generator.importing.slots import Row, Slot
from generator.model.amount import Amount
from generator.model.form import FormRow, Part, PartKind
from generator.model.printed import squeeze

_AMOUNT_INSIDE = re.compile(r"[0-9]\.[0-9]")  # no name has one: it is an amount that ran into the name
_NAMED = re.compile(r"(?!单位[:：])(?:.*?)(?![年月日])[\u3400-\u9fff]", re.DOTALL)  # 年年 is left of heads in disorder
_NAME_GOES_ON = re.compile(r"[0-9]\.[0-9]+[\u3400-\u9fff]")
_OF_WORDS = re.compile("依据|说明|备注|原因")  # heads over words among those over amounts
AMOUNTS = ("half", "full")


@dataclass(slots=True)
class MoneyLine:
    """A row of money being put together: its cells by column, and the rows under it."""

    name: str
    cells: dict[str, str]
    start: int  # its first token
    rows: list["MoneyLine"] = field(default_factory=list)

    def walk(self) -> Iterator["MoneyLine"]:
        """This row, then every row under it."""
        yield self
        for row in self.rows:
            yield from row.walk()


class MoneyBlock(NamedTuple):
    """Income or spending as it was read."""

    columns: dict[str, str]
    rows: list[MoneyLine]
    left: list[int]  # tokens that fit nowhere
    unkept: dict[tuple[int, int], str]  # cells under heads whose columns records do not keep, with the head
    unsure: Mapping[int, tuple[str, ...]] = MappingProxyType({})  # amounts whose row cannot be told, by token


class Money(NamedTuple):
    """The money of a table."""

    blocks: dict[PartKind, MoneyBlock]
    unsure: dict[int, tuple[str, ...]]  # amounts whose row cannot be told, by token


def read_money(desk: Desk, sections: list[Section], kind: PartKind) -> MoneyBlock | None:
    """The rows of income, or of spending; nothing where the document has no such block."""
    part = desk.form.part(kind)
    chosen = [section for section in sections if section.kind is kind]
    if part is None or not chosen:
        return None
    heads = [hit for section in chosen for hit in heads_in(desk, section, kind)]
    if not heads:  # printed once for both blocks
        heads = [hit for section in sections if section.kind in MONEY for hit in heads_in(desk, section, kind)]
    heads = heads or [hit for section in chosen[:1] for hit in heads_above(desk, section, kind)]
    heads = with_unknown(desk, heads)
    columns = _columns(desk, heads, part)
    covered = {place for hit in desk.hits if _is_of_money(desk, hit) for place in range(hit.start, hit.end)}
    sums = behind_labels(desk, chosen)
    covered |= {hit.start for hit in heads if not hit.meanings} | {*sums}
    places = [place for section in chosen for place in range(section.start, section.end) if place not in covered]
    unsure = set_across(desk, places) if [*columns] == ["full"] else {}
    across = {place for place in places if desk.stream[place].text in {*chain(*unsure.values())}} | unsure.keys()
    places = [place for place in places if place not in across]
    slots = [_group_slot(part), _name_slot(desk, part), *_slots(columns, grid_places(desk, heads))]
    reading = read_rows(desk.stream, places, slots, desk.effort, of_money=True)
    kept = {role: head for role, head in columns.items() if not role.startswith("other")}
    rows = [row for row in reading.rows if _is_row(desk, row, part)]
    lacking = [] if desk.runs else rows_that_lack_cells(desk, rows, columns)
    lacking += [] if desk.runs else rows_in_a_cell(desk, rows, columns)
    if not (desk.runs or grid_places(desk, heads)):
        lacking += [row for row in rows_with_more(desk, rows, reading.left, columns) if row not in lacking]
    unsure |= amounts_of(lacking, columns)
    rows = [row for row in rows if row not in lacking]
    lines = [line for row in rows for line in _lines(row, kept)]
    dropped = [cell for row in reading.rows if row not in rows for cell in row.values()]
    left = [*reading.left, *sums, *(place for cell in dropped for place in range(cell.start, cell.end))]
    others = [(columns[role], cell) for row in reading.rows for role, cell in row.items() if role.startswith("other")]
    unkept = {(cell.start, cell.end): head for head, cell in others if cell.text}
    nested = lines if _are_doubled(desk, lines) else _nested(lines, part.rows)
    return MoneyBlock(kept, nested, [*left, *unsure], unkept, unsure)


def _are_doubled(desk: Desk, lines: list[MoneyLine]) -> bool:
    """Whether two lists stand side by side, with the same name twice on a line: whose part a row is cannot be told."""
    names = [(desk.stream[line.start].line, plain(line.name)) for line in lines]
    return any(one == other for one, other in pairwise(names))


def _is_row(desk: Desk, row: Row, part: Part) -> bool:
    """Whether a row can be one of money: it has an amount, a name that is known, or a place among the projects."""
    has_amount = any(cell.text for role, cell in row.items() if role not in ("name", "group"))
    listing = any(inner.items for _, inner in _walk(part.rows)) or part.items
    known = "group" in row or "name" not in row or _name_slot(desk, part).price(row["name"].text) < 1
    return has_amount or listing or known


def _is_of_money(desk: Desk, hit: Hit) -> bool:
    """Whether a hit is a label or head of money; a row's own name is not, though a part may begin with it."""
    meanings = [meaning for meaning in hit.of(desk.form.id) if meaning.kind in MONEY]
    own = [meaning for meaning in meanings if meaning.form == desk.form.id and meaning.role != ROW]
    labels = [meaning for meaning in own if is_only_a_label(hit, desk.lexicon.part(meaning))]
    return bool(labels) or any(meaning.role not in (LABEL, ROW) for meaning in meanings)


def _columns(desk: Desk, heads: list[Hit], part: Part) -> dict[str, str]:
    """The columns by their keys, from left to right: as printed on one line, else in the order of the form."""
    found: dict[str, str] = {}
    for hit in heads:
        role = role_of(desk, hit, part.part)
        key = f"other-{hit.start}" if role == "other" else role
        found.setdefault(key, bare_label(hit.text))
    found = _without_own_year(found)
    if not found:
        return {"full": ""}  # amounts stand there without a head
    if stand_in_order(desk, heads):
        return found
    order = {role: number for number, role in enumerate(part.columns)}
    return dict(sorted(found.items(), key=lambda item: (order.get(item[0].split("-")[0], len(order)), item[0])))


def _without_own_year(columns: dict[str, str]) -> dict[str, str]:
    """Columns of which those of what was spent in the year of the table itself are not kept: it is no year past."""
    own = re.search("(?:19|20)[0-9]{2}", columns.get("full", ""))
    past = [f"past-{year}" for year in range(int(own[0]), int(own[0]) + 2)] if own else []
    return {f"other-{key}" if key in past else key: head for key, head in columns.items()}


def _name_slot(desk: Desk, part: Part) -> Slot:
    known = frozenset(map(plain, row_names(part.rows)))

    def price(text: str) -> float:
        if plain(text) in known:
            return 0.0
        if desk.vocabulary.fund(text):
            return 0.3
        swallowed = 3.0 * bool(_AMOUNT_INSIDE.search(text)) + 4.0 * bool(_NAME_GOES_ON.search(text))
        return 1.0 + swallowed if _NAMED.match(text) else prices.NEVER

    return Slot("name", price, absent=6.0, join=0.8)


def _group_slot(part: Part) -> Slot:
    """The column of heads that stand over rows, in most forms to the left of them."""
    groups = frozenset(name for name, row in _walk(part.rows) if row.rows)
    return Slot("group", lambda text: 0.0 if plain(text) in groups else prices.NEVER, absent=0.0, join=0.8, heads=True)


def _slots(columns: dict[str, str], places: dict[str, tuple[int, int]]) -> Iterator[Slot]:
    """The slots of some columns; where a grid has them, that is where their cells stand."""
    for role, head in columns.items():
        start, width = places.get(head, (None, 1))
        yield _slot(role, head)._replace(start=start, columns=width)


def _slot(role: str, head: str) -> Slot:
    if role == "share":
        return Slot(role, prices.share, absent=0.4, join=9.0)
    if role.startswith("other") and _OF_WORDS.search(head):
        return Slot(role, lambda text: 1.5 if is_figure(text) else 0.4, absent=0.3, join=0.8)
    if role.startswith("other"):
        return Slot(
            role, lambda text: 0.2 if not text else 4.0 if prices.HAN.search(text) else 0.4, absent=0.3, join=9.0
        )
    return Slot(role, prices.amount, absent=1.0 if role in AMOUNTS else 0.4, join=9.0)


def _lines(row: Row, columns: dict[str, str]) -> Iterator[MoneyLine]:
    """A row as it was read: the head to its left, where it has one, is a row of its own."""
    if "group" in row:
        yield MoneyLine(row["group"].text, {}, row["group"].start)
    if "name" in row:
        cells = {role: squeeze(row[role].text) if role in row else "" for role in columns}
        yield MoneyLine(row["name"].text, cells, row["name"].start)


def _nested(lines: list[MoneyLine], rows: tuple[FormRow, ...]) -> list[MoneyLine]:
    """The rows under the rows that their form prints them under; a project stands under the row that lists projects.

    A row below another that stands alone stays there: the two may have been printed side by side.
    """
    above: dict[str, list[str]] = {}
    for name, parent in _above(rows):
        above.setdefault(name, []).append(parent)
    listing = [name for name, row in _walk(rows) if row.items]
    placed: dict[str, MoneyLine] = {}
    top: list[MoneyLine] = []
    for line in lines:
        name = plain(line.name)
        parents = above.get(name, listing)
        parent = next((one for one in parents if one in placed and placed[one] in top[-1].walk()), "")
        (placed[parent].rows if parent else top).append(line)
        if name in above and name not in placed:
            placed[name] = line
    return top


def _walk(rows: tuple[FormRow, ...]) -> Iterator[tuple[str, FormRow]]:
    for row in rows:
        yield plain(row.name), row
        yield from _walk(row.rows)


def _above(rows: tuple[FormRow, ...], parent: str = "") -> Iterator[tuple[str, str]]:
    """Every row's name with the name of the row above it."""
    for row in rows:
        yield plain(row.name), parent
        yield from _above(row.rows, plain(row.name))


def has_amounts(block: MoneyBlock) -> bool:
    """Whether any amount was read; names alone are cells in disorder."""
    return any(text for top in block.rows for row in top.walk() for text in row.cells.values())


def adds_up(line: MoneyLine, role: str) -> bool | None:
    """Whether the rows under a row add up to it in a column; nothing where that cannot be said."""
    total = _value(line.cells.get(role, ""))
    parts = [_value(row.cells.get(role, "")) for row in line.rows]
    if total is None or not parts or None in parts:
        return None
    return total == sum(part for part in parts if part is not None)


def _value(text: str) -> Decimal | None:
    return Amount(squeeze(text)).value
