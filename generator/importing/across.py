"""Money set across: the names in the rows above, the amounts in one row below them."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations
from statistics import mode
from typing import NamedTuple

from generator.importing.desk import Desk
from generator.importing.lexicon import plain
from generator.importing.money import MoneyBlock, MoneyLine
from generator.importing.money_places import is_figure
from generator.importing.sections import MONEY, Section
from generator.importing.tokens import Token
from generator.model.amount import Amount
from generator.model.form import FormRow, Part, PartKind
from generator.model.printed import squeeze
from generator.model.terms import FundRole

_MOST_READINGS = 20_000


class Leaf(NamedTuple):
    """A column of the row of amounts: which block it is of, and the names over it."""

    kind: PartKind
    names: tuple[str, ...]


class Across(NamedTuple):
    """The blocks of money, and the amounts whose column cannot be told."""

    blocks: dict[PartKind, MoneyBlock]
    unsure: dict[int, tuple[str, ...]]  # token of an amount: the names it may stand under


def read_across(desk: Desk, sections: list[Section]) -> Across | None:
    """Income and spending of a form that sets its money across; nothing where the form does not."""
    parts = [part for part in desk.form.parts if part.part in MONEY and part.across]
    chosen = [section for section in sections if section.kind in MONEY]
    if not parts or not chosen:
        return None
    places = [place for section in chosen for place in range(section.start, section.end)]
    leaves = [leaf for part in parts for leaf in _leaves(part)]
    starts = _names(desk, places, parts)
    amounts = [place for place in places if _is_amount(desk.stream[place])]
    given, readings = _laid(desk, leaves, amounts, _cells(desk, places, amounts))
    figures = [place for place in places if desk.stream[place].text and is_figure(desk.stream[place].text)]
    if len(figures) > len(amounts):  # one is printed as no record keeps it: 12，345.60
        given, readings, amounts = figures, [], figures
    readings = readings or [(column,) * len(given) for column in range(len(leaves))]  # any may be whose it will
    found = {place: {reading[number] for reading in readings} for number, place in enumerate(given) if place >= 0}
    sure = {next(iter(columns)): place for place, columns in found.items() if len(columns) == 1}
    unsure = {
        place: tuple(leaves[column].names[-1] for column in sorted(columns))
        for place, columns in found.items()
        if len(columns) != 1
    }
    blocks = {part.part: _block(desk, part, leaves, sure, starts) for part in parts}
    nameless = {place for column, place in sure.items() if plain(leaves[column].names[-1]) not in starts}
    left = [*unsure, *(place for place in amounts if place not in found or place in nameless)]
    first = parts[0].part
    blocks[first] = blocks[first]._replace(left=left)
    return Across(blocks, unsure)


def _laid(
    desk: Desk, leaves: list[Leaf], amounts: list[int], cells: list[int]
) -> tuple[list[int], list[tuple[int, ...]]]:
    """The amounts and the columns they may stand in: by their cells where these are as many, else by the sums."""
    windows = [cells[first : first + len(leaves)] for first in range(len(cells) - len(leaves) + 1)]
    whole = [window for window in windows if set(amounts) <= set(window)]
    right = [window for window in whole if all(_sums(desk, leaves, _values(desk, window)))]
    if len(right) == 1:
        return right[0], [tuple(range(len(leaves)))]
    readings = list(_readings(desk, amounts, leaves))
    if not readings and len(whole) == 1:  # the table's own sums are wrong: its cells are all there is
        return whole[0], [tuple(range(len(leaves)))]
    return amounts, readings


def _values(desk: Desk, cells: list[int]) -> dict[int, Decimal]:
    amounts = {column: _value(desk, place) for column, place in enumerate(cells) if place >= 0}
    return {column: amount for column, amount in amounts.items() if amount is not None}


def _value(desk: Desk, place: int) -> Decimal | None:
    return Amount(squeeze(desk.stream[place].text)).value


def _leaves(part: Part) -> Iterator[Leaf]:
    """The columns of a part from left to right."""

    def under(rows: tuple[FormRow, ...], above: tuple[str, ...]) -> Iterator[Leaf]:
        for row in rows:
            if row.rows:
                yield from under(row.rows, (*above, row.name))
            else:
                yield Leaf(part.part, (*above, row.name))

    return under(part.rows, ())


def _is_amount(token: Token) -> bool:
    return Amount.shape.fullmatch(squeeze(token.text)) is not None


def _cells(desk: Desk, places: list[int], amounts: list[int]) -> list[int]:
    """The cells of the row of amounts by their tokens, -1 for an empty one: as cells, or as the gaps between lines."""
    if not amounts:
        return []
    first, last = amounts[0], amounts[-1]
    if desk.stream[first].whole:
        line = desk.stream[first].line
        row = [place for place in places if desk.stream[place].line == line or first <= place <= last]
        return [place if desk.stream[place].text else -1 for place in row]
    gaps = [desk.stream[place].gap for place in places if desk.stream[place].first]
    usual = mode(gaps) if gaps else 0
    cells: list[int] = []
    after = desk.stream[last + 1] if last + 1 < len(desk.stream) else None
    for place in amounts:
        if cells:
            cells += [-1] * _empty(desk.stream[place].gap, usual)
        cells.append(place)
    return [*cells, *([-1] * (_empty(after.gap, usual) if after else 0))]


def _empty(gap: int, usual: int) -> int:
    """How many empty cells a gap between two lines stands for, where cells stand on lines of their own."""
    return max(0, gap - usual) // (usual + 1)


def _readings(desk: Desk, amounts: list[int], leaves: list[Leaf]) -> Iterator[tuple[int, ...]]:
    """The ways to lay amounts into columns from left to right by which all sums are right."""
    values = [_value(desk, place) or Decimal(0) for place in amounts]
    for number, columns in enumerate(combinations(range(len(leaves)), len(amounts))):
        if number > _MOST_READINGS:
            return
        laid = dict(zip(columns, values, strict=True))
        if all(_sums(desk, leaves, laid)):
            yield columns


def _sums(desk: Desk, leaves: list[Leaf], laid: dict[int, Decimal]) -> Iterator[bool]:
    """Whether each sum is right: a group's total against its parts, the whole against income and against spending."""
    groups: dict[tuple[PartKind, tuple[str, ...]], list[int]] = {}
    for number, leaf in enumerate(leaves):
        groups.setdefault((leaf.kind, leaf.names[:-1]), []).append(number)
    whole: Decimal | None = None
    by_kind: dict[PartKind, Decimal] = {}
    for (kind, above), columns in groups.items():
        first, rest = (
            laid.get(columns[0], Decimal(0)),
            sum((laid.get(one, Decimal(0)) for one in columns[1:]), Decimal(0)),
        )
        is_total = _is_total(desk, leaves[columns[0]].names[-1])
        if is_total and not above:
            whole = first
            by_kind[kind] = by_kind.get(kind, Decimal(0)) + rest
            continue
        if is_total:
            yield first == rest
        by_kind[kind] = by_kind.get(kind, Decimal(0)) + (first if is_total else first + rest)
    if whole is not None:
        yield from (amount == whole for amount in by_kind.values())


def _is_total(desk: Desk, name: str) -> bool:
    fund = desk.vocabulary.fund(name)
    return fund is not None and fund.role in (FundRole.TOTAL, FundRole.SUBTOTAL)


def _names(desk: Desk, places: list[int], parts: list[Part]) -> dict[str, int]:
    """Where each name is printed: the first token of it."""
    wanted = {plain(name) for part in parts for leaf in _leaves(part) for name in leaf.names}
    found: dict[str, int] = {}
    for place in places:
        text = ""
        for token in desk.stream[place : place + 4]:
            text += token.text
            if plain(text) in wanted:
                found.setdefault(plain(text), place)
            if token.whole:
                break
    return found


def _block(desk: Desk, part: Part, leaves: list[Leaf], sure: dict[int, int], starts: dict[str, int]) -> MoneyBlock:
    """The rows of a part whose names are printed, with their amounts."""
    columns = {leaf: number for number, leaf in enumerate(leaves)}

    def lines(rows: tuple[FormRow, ...], above: tuple[str, ...]) -> list[MoneyLine]:
        made = []
        for row in rows:
            names, start = (*above, row.name), starts.get(plain(row.name))
            under = lines(row.rows, names)
            if start is None:
                made += under
            elif row.rows:
                made.append(MoneyLine(row.name, {}, start, under))
            else:
                place = sure.get(columns[Leaf(part.part, names)])
                text = squeeze(desk.stream[place].text) if place is not None else ""
                made.append(MoneyLine(row.name, {"full": text}, start if place is None else place))
        return made

    return MoneyBlock({"full": ""}, lines(part.rows, ()), [], {})
