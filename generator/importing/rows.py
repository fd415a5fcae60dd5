"""Reading tokens as the rows of a table: of all ways to lay them into its columns, the one that costs least.

Nothing is asked of how a document marks its cells. A cell is a token, or some tokens that follow one another where
lines are wrapped; the columns of a row are filled from left to right; a token that fits nowhere is left over. What a
reading costs is what its texts cost in their columns, and what it takes for granted about lines, gaps and grids.
"""

from typing import NamedTuple

from generator.importing.cells import Cell, Cells
from generator.importing.effort import STEPS_OF_A_READING, TOKEN, Effort
from generator.importing.slots import Placed, Reading, Row, Slot
from generator.importing.tokens import Token

BARE = 2.0  # a row of labels alone
NUMBER_ALONE = 3.0
NAMELESS = 3.5  # a row with labels and values but without a name
LEFT_OVER, BREAK_IN_A_LINE = 5.0, 6.0
BREAK_WITHOUT_LINES, _LONG_LINE = 1.0, 20  # where a table is one run of words, so many of them to a line
BREAK_BETWEEN_PAIRS = 2.0  # names and amounts may stand in pairs on one line
NOTHING, BLANK_CELL = 0.05, 0.45  # left over: at the head of a row, and among its cells
_FOREVER = float("inf")


def read_rows(
    stream: list[Token], places: list[int], slots: list[Slot], effort: Effort, *, of_money: bool = False
) -> Reading:
    """The cheapest reading of the tokens at some places as rows; of money names and amounts may stand in pairs."""
    return _Reader(stream, places, slots, of_money=of_money).read(effort)


class _Step(NamedTuple):
    """How a state was reached: from which, and by placing a cell, ending a row or leaving a token over."""

    at: int
    column: int
    placed: int = -1  # the column of the cell; -1 for none
    left: bool = False


class _Reader:
    """The search for the cheapest reading: a state is how many tokens are read, and the last column filled."""

    def __init__(self, stream: list[Token], places: list[int], slots: list[Slot], *, of_money: bool) -> None:
        broken = BREAK_BETWEEN_PAIRS if of_money else BREAK_IN_A_LINE
        self.blank = BLANK_CELL if of_money else NOTHING
        self.places, self.slots = places, slots
        self.tokens = _cut(stream, places)
        self.broken = min(broken, BREAK_WITHOUT_LINES) if _runs_on(self.tokens) else broken
        self.cells = Cells(self.tokens, slots)
        self.named = next((number for number, slot in enumerate(slots) if slot.role == "name"), 0)
        self.one_to_a_line = sum(token.first and token.last for token in self.tokens) > 0.8 * len(self.tokens)
        self.gapped = any(token.gap for token in self.tokens)
        self.states = len(slots) + 1
        self.missing = [sum(slot.absent for slot in slots[column + 1 :]) for column in range(len(slots))]
        self.best: list[list[float]] = []  # what each state costs, the tokens read down the list
        self.came: list[list[_Step | None]] = []

    def read(self, effort: Effort) -> Reading:
        """Go through the tokens from first to last, keeping the cheapest way to each state; of no end, the first."""
        self.best = [[_FOREVER] * self.states for _ in range(len(self.tokens) + 1)]
        self.came = [[None] * self.states for _ in range(len(self.tokens) + 1)]
        self.best[0][0] = 0.0
        steps = 0
        for at in range(len(self.tokens)):
            self._end_rows(at)
            if steps > STEPS_OF_A_READING:
                effort.cut = True
                return self._walk_back(at)
            cells = list(self.cells.at(at))
            steps += len(cells) + TOKEN
            effort.spend(len(cells) + TOKEN)
            self._place(at, cells)
            self._leave(at)
        self._end_rows(len(self.tokens))
        return self._walk_back(len(self.tokens))

    def _reach(self, at: int, column: int, cost: float, step: _Step) -> None:
        if cost < self.best[at][column]:
            self.best[at][column] = cost
            self.came[at][column] = step

    def _end_rows(self, at: int) -> None:
        """From each state at a token, end the row."""
        costs = self.best[at]
        for column in range(self.states - 1, 0, -1):
            if costs[column] < _FOREVER:
                self._reach(at, 0, costs[column] + self._end(at, column - 1), _Step(at, column))

    def _place(self, at: int, cells: list[Cell]) -> None:
        """Place a cell in any column, coming from the one to its left by which that costs least.

        To leave a column out costs the same from wherever a row comes but its head: two ways are kept, not all.
        """
        costs = self.best[at]
        head, least, nearest = costs[0], _FOREVER, 0
        for number, slot in enumerate(self.slots):
            if number and (came := costs[number] + self._turn(at, number)) < least:
                least, nearest = came, number
            cost, column = (head, 0) if head <= least else (least, nearest)
            if cost < _FOREVER:
                step = _Step(at, column, number)
                for cell in cells:
                    self._reach(cell.end, number + 1, cost + cell.prices[number], step)
            head += 0.0 if slot.heads else slot.absent  # a label stands for it
            least += min(slot.absent, NAMELESS)

    def _leave(self, at: int) -> None:
        """From each state, leave the token over."""
        token = self.tokens[at]
        price = _left_over(token) if token.text else NOTHING
        for column, spent in enumerate(self.best[at]):
            if spent < _FOREVER:
                if column and not token.text and token.whole and not token.first:
                    price = self.blank
                left = price + (spent + (0.0 if self.one_to_a_line else self._turn(at, column)))
                self._reach(at + 1, column, left, _Step(at, column, left=True))

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
        missing = BARE if bare else self.missing[column]
        if at == len(self.tokens):
            return missing
        token = self.tokens[at]
        if not token.first:
            return missing + self.broken
        return missing + (1.0 if self.gapped and token.whole and self.one_to_a_line and not token.gap else 0.0)

    def _placed(self, at: int, end: int) -> Placed:
        """A cell as it was placed; of what is not sure, the place alone."""
        places = self.places[at], self.places[end - 1] + 1
        if self.tokens[at].sure:
            return Placed(self.cells.text(at, end), *places)
        return Placed("", *places, cells=1 + self.tokens[at].text[0].isdigit())

    def _walk_back(self, end: int) -> Reading:
        """The way to the end of a row at a token; what lies beyond is left over."""
        rows: list[Row] = []
        row: Row = {}
        left = [place for place, token in zip(self.places[end:], self.tokens[end:], strict=True) if token.text][::-1]
        at, column = end, 0
        while step := self.came[at][column]:
            if step.placed >= 0:
                cell = self._placed(step.at, at)
                left += [] if self.tokens[step.at].sure else [cell.start]
                row = {self.slots[step.placed].role: cell} | row
                if step.column == 0:
                    rows.append(row)
                    row = {}
            elif step.left and self.tokens[step.at].text:
                left.append(self.places[step.at])
            at, column = step.at, step.column
        return Reading(rows[::-1], left[::-1], self.best[end][0])


def _runs_on(tokens: list[Token]) -> bool:
    """Whether a table was copied as one run of words, so that its lines tell nothing of its rows."""
    return sum(token.first for token in tokens) * _LONG_LINE < len(tokens) and not any(one.whole for one in tokens)


def _left_over(token: Token) -> float:
    """What it costs to leave a token over: less for a bare number on a line of its own, as a page has."""
    alone = token.first and token.last and not token.whole and token.text.isdecimal()
    return NUMBER_ALONE if alone else LEFT_OVER + min(len(token.text), 20) / 10


def _cut(stream: list[Token], places: list[int]) -> list[Token]:
    """The tokens at some places; where labels stood between two of them, no cell goes on from one to the other."""
    tokens = [stream[place] for place in places]
    for number in range(1, len(places)):
        if places[number] != places[number - 1] + 1:
            tokens[number - 1] = tokens[number - 1]._replace(last=False)
            tokens[number] = tokens[number]._replace(first=True)
    return tokens
