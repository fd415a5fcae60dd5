"""Reading tokens as the rows of a table: of all ways to lay them into its columns, the one that costs least.

Nothing is asked of how a document marks its cells. A cell is a token, or some tokens that follow one another where
lines are wrapped; the columns of a row are filled from left to right; a token that fits nowhere is left over. What a
reading costs is what its texts cost in their columns, and what it takes for granted about lines, gaps and grids.
"""

from collections.abc import Iterator
from typing import NamedTuple

from generator.importing.flattening import flat
from generator.importing.slots import Placed, Reading, Row, Slot, shape, width
from generator.importing.tokens import Token
from generator.model.target import operator_in_words

LONGEST_CELL = 40  # tokens into which a cell may be wrapped
LABEL_GOES_ON = 6.0  # in joins: a label that is known is whole as it stands
BARE = 2.0  # a row of labels alone
NAMELESS = 3.5  # a row with labels and values but without a name
LEFT_OVER, JOIN_ON_A_LINE, BREAK_IN_A_LINE, WRONG_COLUMN = 5.0, 3.5, 6.0, 6.0
_SHORTEST_LABEL = 2  # 数量, 成本: a name may end with such a word
_SIGNS = "≥≤＝=＞＜><"
_FOREVER = float("inf")


def read_rows(stream: list[Token], places: list[int], slots: list[Slot], broken: float = BREAK_IN_A_LINE) -> Reading:
    """The cheapest reading of the tokens at some places as rows; `broken` is what a row's end within a line costs."""
    return _Reader(stream, places, slots, broken).read()


class _Cell(NamedTuple):
    """A cell that may begin at a token: its text, where it ends, and what it costs in each column."""

    text: str
    end: int
    prices: list[float]


class _Step(NamedTuple):
    """How a state was reached: from which, and by placing a cell, ending a row or leaving a token over."""

    at: int
    column: int
    cell: _Cell | None = None
    placed: int = 0
    left: bool = False


class _Reader:
    """The search for the cheapest reading: a state is how many tokens are read, and the last column filled."""

    def __init__(self, stream: list[Token], places: list[int], slots: list[Slot], broken: float) -> None:
        self.places, self.slots, self.broken = places, slots, broken
        self.tokens = [stream[place] for place in places]
        self.widths = [width(token.bare) for token in self.tokens]
        self.named = next((number for number, slot in enumerate(slots) if slot.role == "name"), 0)
        self.one_to_a_line = sum(token.first and token.last for token in self.tokens) > 0.8 * len(self.tokens)
        self.gapped = any(token.gap for token in self.tokens)
        self.prices: dict[tuple[int, str], float] = {}

    def read(self) -> Reading:
        """Go through the tokens from first to last, keeping the cheapest way to each state."""
        states = len(self.slots) + 1
        best = [[_FOREVER] * states for _ in range(len(self.tokens) + 1)]
        came: dict[tuple[int, int], _Step] = {}
        best[0][0] = 0.0
        for at, costs in enumerate(best):
            for column in range(states - 1, 0, -1):
                if costs[column] + self._end(at, column - 1) < costs[0]:
                    costs[0] = costs[column] + self._end(at, column - 1)
                    came[at, 0] = _Step(at, column)
            if at == len(self.tokens):
                break
            cells = list(self._cells(at))
            for column, spent in enumerate(costs):
                if spent < _FOREVER:
                    self._go_on(at, column, cells, best, came)
        return self._walk_back(came, best[-1][0])

    def _go_on(
        self, at: int, column: int, cells: list[_Cell], best: list[list[float]], came: dict[tuple[int, int], _Step]
    ) -> None:
        """From one state: leave the token over, or place a cell in any column further right."""
        spent, token = best[at][column], self.tokens[at]
        turn = self._turn(at, column)
        left = 0.05 if not token.text else LEFT_OVER + min(len(token.text), 20) / 10
        left += spent + (0.0 if self.one_to_a_line else turn)
        if left < best[at + 1][column]:
            best[at + 1][column] = left
            came[at + 1, column] = _Step(at, column, left=True)
        skipped = spent + turn
        for number in range(column, len(self.slots)):
            for cell in cells:
                price = skipped + cell.prices[number]
                if price < best[cell.end][number + 1]:
                    best[cell.end][number + 1] = price
                    came[cell.end, number + 1] = _Step(at, column, cell, number)
            skipped += self._absent(self.slots[number], column)

    def _absent(self, slot: Slot, column: int) -> float:
        """What leaving a column out costs: nothing at the head of a row where a label stands for it."""
        if slot.heads and column == 0:
            return 0.0
        return min(slot.absent, NAMELESS) if column > 0 else slot.absent

    def _cells(self, at: int) -> Iterator[_Cell]:
        """The cells that may begin at a token: itself, and with those after it while lines may be wrapped."""
        first = self.tokens[at]
        yield self._cell(at, at + 1, first.text, 0.0)
        if first.whole or not first.text:
            return
        text, joins = first.text, LABEL_GOES_ON if self._is_label(first.text) else 0.0
        for end in range(at + 1, min(at + LONGEST_CELL, len(self.tokens))):
            token, before = self.tokens[end], self.tokens[end - 1]
            if token.whole or not token.text or (token.first and not before.last) or self._stands_alone(token):
                return
            if token.first:
                joins += 1 + 0.4 * (token.gap > 1)
                text += "\n" + token.text
            else:
                joins += 0.2 if operator_in_words(text) else JOIN_ON_A_LINE
                text += token.before + token.text
            yield self._cell(at, end + 1, text, 0.5 * (end - at) if self._is_label(text) else joins)

    def _cell(self, at: int, end: int, text: str, joins: float) -> _Cell:
        lines = self._line_widths(at, end) if end == at + 1 or not self._is_label(text) else []
        prices = [
            self._price(number, text) + joins * slot.join + self._misfit(self.tokens[at], slot) + shape(lines, slot)
            for number, slot in enumerate(self.slots)
        ]
        return _Cell(text, end, prices)

    def _line_widths(self, at: int, end: int) -> list[float]:
        """How wide the lines of a cell are; nothing is asked of a cell whose grid is known."""
        lines: list[float] = []
        for place in range(at, end) if not self.tokens[at].whole else ():
            if lines and not self.tokens[place].first:
                lines[-1] += self.widths[place]
            else:
                lines.append(self.widths[place])
        return lines

    def _stands_alone(self, token: Token) -> bool:
        """Whether a token is no part of a wrapped cell: a label that is known, or a number with an operator."""
        is_label = len(token.text) > _SHORTEST_LABEL and self._is_label(token.text)
        return is_label or (token.text[0] in _SIGNS and token.text[-1:].isascii())

    def _is_label(self, text: str) -> bool:
        """Whether a text is a label that everyone knows."""
        known = (number for number, slot in enumerate(self.slots) if slot.heads or slot.role == "name")
        return any(not self._price(number, text) for number in known)

    def _price(self, number: int, text: str) -> float:
        key = (number, text)
        if key not in self.prices:
            self.prices[key] = self.slots[number].price(flat(text))
        return self.prices[key]

    def _misfit(self, token: Token, slot: Slot) -> float:
        if token.column is None or slot.start is None:
            return 0.0
        apart = token.column >= slot.start + slot.columns or slot.start >= token.column + token.columns
        return WRONG_COLUMN if apart else 0.0

    def _turn(self, at: int, column: int) -> float:
        """What it costs a row to go on at a token."""
        token = self.tokens[at]
        if column == 0 or not token.first:
            return 0.0
        if token.column is not None:
            return BREAK_IN_A_LINE
        if self.one_to_a_line:
            return 0.5 * bool(token.gap) if self.gapped and token.whole else 0.0
        if token.whole:
            return 3.0
        return 0.1 if self.slots[column - 1].heads else 1.0

    def _end(self, at: int, column: int) -> float:
        """What it costs to end a row after a column."""
        bare = column < self.named
        missing = BARE if bare else sum(slot.absent for slot in self.slots[column + 1 :])
        if at == len(self.tokens):
            return missing
        token = self.tokens[at]
        if not token.first:
            return missing + self.broken
        return missing + (1.0 if self.gapped and token.whole and self.one_to_a_line and not token.gap else 0.0)

    def _walk_back(self, came: dict[tuple[int, int], _Step], cost: float) -> Reading:
        rows: list[Row] = []
        row: Row = {}
        left: list[int] = []
        state = (len(self.tokens), 0)
        while state in came:
            step = came[state]
            if step.cell:
                placed = Placed(flat(step.cell.text), self.places[step.at], self.places[step.cell.end - 1] + 1)
                row = {self.slots[step.placed].role: placed} | row
                if step.column == 0:
                    rows.append(row)
                    row = {}
            elif step.left and self.tokens[step.at].text:
                left.append(self.places[step.at])
            state = (step.at, step.column)
        return Reading(rows[::-1], left[::-1], cost)
