"""The cells that may begin at a token: the token itself, and with those after it while lines may be wrapped."""

from bisect import bisect_left, insort
from collections.abc import Iterator
from typing import NamedTuple

from generator.importing.flattening import flat
from generator.importing.prices import NEVER, ends_a_table
from generator.importing.slots import Slot, width
from generator.importing.tokens import Token
from generator.model.target import operator_in_words

LONGEST_CELL = 40  # tokens into which a cell may be wrapped
LONGEST_JOINED = 2_000  # characters beyond which no line is read as part of the same cell
LONG = 120  # characters beyond which a cell costs what it costs so far: it can no longer turn into a label or a value
LABEL_GOES_ON = 6.0  # in joins: a label that is known is whole as it stands
JOIN_ON_A_LINE, WRONG_COLUMN = 3.5, 6.0
LONGEST_LABEL, IN_ITS_COLUMN, UNBOUNDED = 20, 1.5, float("inf")
UNSURE = 0.1  # two numbers printed as one: they fill a column, and are no one's
_SHORTEST_LABEL = 2  # 数量, 成本: a name may end with such a word
_SIGNS = "≥≤＝=＞＜><"
_KNOWN = 1 << 12  # texts whose prices are remembered
_PRICED = 200  # characters: of a longer text only as many at either end make its price


class Cell(NamedTuple):
    """A cell that may begin at a token: where it ends, and what it costs in each column."""

    end: int
    prices: list[float]


class Cells:
    """The cells that some tokens may make up, each with its price in every column."""

    def __init__(self, tokens: list[Token], slots: list[Slot]) -> None:
        """Make ready to read tokens into columns."""
        self.tokens, self.slots = tokens, slots
        self.labels = [number for number, slot in enumerate(slots) if slot.heads or slot.role == "name"]
        self.widths = {slot.width for slot in slots}
        self.kinds = {slot.price for slot in slots}
        self.known: dict[str, list[float]] = {}  # the prices of single tokens, which often say the same
        self.cells: dict[str, list[float]] = {}  # and so do cells

    def at(self, at: int) -> Iterator[Cell]:
        """The cells that may begin at a token, the shortest first."""
        first = self.tokens[at]
        place = _Place.of(first, self.slots)
        lines = _Lines(0.0 if first.whole else width(first.bare))
        base = self._single(first)
        shapes = {} if first.whole else {full: lines.shape(full) for full in self.widths}
        yield self._cell(at + 1, base, 0.0, place, shapes)
        if first.whole or not first.text:
            return
        text, joins = flat(first.text), LABEL_GOES_ON if self._is_label(base) else 0.0
        for end in range(at + 1, min(at + LONGEST_CELL, len(self.tokens))):
            token = self.tokens[end]
            if len(text) > LONGEST_JOINED or not self._goes_on(self.tokens[end - 1], token, text):
                return
            if token.first:
                joins += 1 + 0.4 * (token.gap > 1)
            else:
                begun = (end == at + 1 and operator_in_words(first.text)) or _is_open(text)
                joins += 0.2 if begun else JOIN_ON_A_LINE
            text = text[:-1] + flat(text[-1] + _between(token) + token.text)
            lines.add(width(token.bare), anew=token.first)
            base = self.priced(text) if len(text) <= LONG else base
            if self._is_label(base):
                yield self._cell(end + 1, base, 0.5 * (end - at), place, {})
            else:
                yield self._cell(end + 1, base, joins, place, {full: lines.shape(full) for full in self.widths})

    def text(self, at: int, end: int) -> str:
        """What a cell says, on one line."""
        first, *rest = self.tokens[at:end]
        return flat("".join([first.text, *(part for token in rest for part in (_between(token), token.text))]))

    def _cell(self, end: int, base: list[float], joins: float, place: "_Place", shapes: dict[float, float]) -> Cell:
        prices = [
            min(price, most) + joins * slot.join + misfit + shapes.get(slot.width, 0.0)
            for price, slot, misfit, most in zip(base, self.slots, place.misfits, place.most, strict=True)
        ]
        return Cell(end, prices)

    def _goes_on(self, before: Token, token: Token, text: str) -> bool:
        """Whether a cell may go on in the next token; into a label only to a longer one: 经济, 效益指标."""
        if not (before.sure and token.sure) or token.whole or not token.text or (token.first and not before.last):
            return False
        if not self._stands_alone(token):
            return True
        whole = flat(text + _between(token) + token.text)
        return len(whole) <= LONGEST_LABEL and self._is_label(self.priced(whole))

    def _stands_alone(self, token: Token) -> bool:
        """Whether a token is no part of a wrapped cell: a label that is known, or a number with an operator."""
        is_label = len(token.text) > _SHORTEST_LABEL and self._is_label(self._single(token))
        return is_label or (token.text[0] in _SIGNS and any(map(str.isdigit, token.text)))

    def _is_label(self, prices: list[float]) -> bool:
        """Whether a text of such prices is a label that everyone knows."""
        return any(not prices[number] for number in self.labels)

    def _single(self, token: Token) -> list[float]:
        if not token.sure:
            return [UNSURE if _is_of_figures(slot.role) else NEVER for slot in self.slots]
        if token.text not in self.known:
            self.known[token.text] = self.priced(flat(token.text))
        return self.known[token.text]

    def priced(self, text: str) -> list[float]:
        """What a text costs in each column, which is remembered for a while."""
        if text not in self.cells:
            if len(self.cells) == _KNOWN:
                self.cells.clear()
            self.cells[text] = self._priced(text)
        return self.cells[text]

    def _priced(self, text: str) -> list[float]:
        """What a text costs in each column; a very long one what its beginning and its end cost."""
        if len(text) > 2 * _PRICED:
            text = text[:_PRICED] + text[-_PRICED:]
        prices = {price: price(text) for price in self.kinds}
        return [prices[slot.price] for slot in self.slots]


class _Lines:
    """The lines of a cell by their widths, as it grows."""

    def __init__(self, first: float) -> None:
        """Begin with one line."""
        self.above: list[float] = []  # all but the last, the shortest first
        self.last = first

    def add(self, more: float, *, anew: bool) -> None:
        """Go on with one more token, on a line of its own or on the last."""
        if anew:
            insort(self.above, self.last)
            self.last = more
        else:
            self.last += more

    def shape(self, full: float) -> float:
        """What is odd about the lines: all but the last should be full, and of the width of the column."""
        if not self.above:
            return 1.0 if full and self.last > full + 1 else 0.0
        longest = max(self.above[-1], self.last)
        full = full or longest
        by_chance = 0.7 * (self.last > full - 1)  # few cells end just where their column does
        short = bisect_left(self.above, full - 2)
        return by_chance + 2.0 * short + 2.0 * (longest > full + 1) + 2.0 * (self.last > self.above[-1] + 1)


def _is_of_figures(role: str) -> bool:
    return role in ("half", "full", "weight") or role.startswith(("past-", "other"))


def _between(token: Token) -> str:
    """What divides a token from the one before it in a cell."""
    return "\n" if token.first else token.before


class _Place(NamedTuple):
    """What a grid tells of a token: for each column what it costs to stand outside it, and the most its words may."""

    misfits: list[float]
    most: list[float]

    @classmethod
    def of(cls, token: Token, slots: list[Slot]) -> "_Place":
        """What the grid tells of a token in some columns."""
        return cls([_misfit(token, slot) for slot in slots], [_most(token, slot) for slot in slots])


def _most(token: Token, slot: Slot) -> float:
    """What a label may cost at most: just in the column of labels, it is one whatever it says."""
    fits = token.column is not None and (token.column, token.columns) == (slot.start, slot.columns)
    is_label = slot.role.startswith("level-") and 0 < len(token.bare) <= LONGEST_LABEL and not ends_a_table(token.text)
    return IN_ITS_COLUMN if fits and is_label else UNBOUNDED


def _misfit(token: Token, slot: Slot) -> float:
    if token.column is None or slot.start is None:
        return 0.0
    apart = token.column >= slot.start + slot.columns or slot.start >= token.column + token.columns
    return WRONG_COLUMN if apart else 0.0


def _is_open(text: str) -> bool:
    """Whether a text has a bracket that is not closed: what follows is part of it."""
    return text.count("(") + text.count("（") > text.count(")") + text.count("）")
