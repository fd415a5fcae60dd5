"""Laying a record over its document: the cheapest way to account for every character of it.

Firm values must come in the order of the form. Labels may stand anywhere and repeat, since page breaks move and
repeat them. Characters that nothing accounts for, or a value that is not there, cost more than all of these, so
anything is left over only when there is no other way.
"""

from bisect import bisect_right
from collections.abc import Iterator
from heapq import heappop, heappush
from typing import NamedTuple

from generator.model.printed import fold_radicals, squeeze
from generator.tracing.glyphs import Glyphs, even
from generator.tracing.leaves import Leaf

ABSENT_LABEL, LEFT, MISSING = 200, 100_000, 100_000
LONG_GAP = 60  # beyond so many characters left over, more of them cost little: an annex may be any length
MOST_STATES = 400_000

State = tuple[int, int]  # how much of the document is read, and how many of the leaves


class Piece(NamedTuple):
    """A run of the document and what it is: the leaf of that number, a label, or left over."""

    start: int
    end: int
    leaf: int = -1  # which of the leaves in order; -1 for none
    label: str = ""  # which of the labels; "" for none


def align(document: Glyphs, leaves: list[Leaf], labels: dict[str, int]) -> list[Piece] | None:
    """The pieces of a document from beginning to end; nothing where record and document are worlds apart.

    `labels` says what it costs to meet each label once more.
    """
    ways = _Ways(document, leaves, labels)
    end = (len(document.exact), len(leaves))
    cost: dict[State, int] = {(0, 0): 0}
    came: dict[State, tuple[State, Piece]] = {}
    queue = [(0, 0, 0)]  # cost, then the furthest first: among equals go deep, not wide
    while queue and len(cost) <= MOST_STATES:
        spent, unread, unplaced = heappop(queue)
        state = (-unread, -unplaced)
        if state == end:
            return _walk_back(came, end)
        if spent > cost[state]:
            continue
        for price, piece in ways.on_from(state):
            following = (piece.end, state[1] + (piece.leaf >= 0))
            if spent + price < cost.get(following, spent + price + 1):
                cost[following] = spent + price
                came[following] = (state, piece)
                heappush(queue, (spent + price, -following[0], -following[1]))
    return None


class _Ways:
    """The ways to go on from a place in the document, each with its price."""

    def __init__(self, document: Glyphs, leaves: list[Leaf], labels: dict[str, int]) -> None:
        self.document = document
        self.leaves = leaves
        self.texts = [fold_radicals(squeeze(leaf.text)) for leaf in leaves]
        self.labels: dict[int, list[tuple[int, Piece]]] = {}
        for label, price in labels.items():
            for start in _places(document.even, even(label)):
                piece = Piece(start, start + len(even(label)), label=label)
                self.labels.setdefault(start, []).append((price, piece))
        self.label_places = sorted(self.labels)

    def on_from(self, state: State) -> Iterator[tuple[int, Piece]]:
        """Place the next leaf, meet a label, leave characters over, or go on without the leaf."""
        at, number = state
        yield from self.labels.get(at, ())
        stops = [len(self.document.exact), *self.label_places[bisect_right(self.label_places, at) :][:1]]
        if number < len(self.leaves):
            text = self.texts[number]
            found = self._next(text, at)
            if found == at:
                yield 0, Piece(at, at + len(text), number)
                found = self._next(text, at + 1)
            stops.append(found)
            firm = self.leaves[number].firm
            yield MISSING * (1 + len(text)) if firm else ABSENT_LABEL, Piece(at, at, number)
        for stop in stops:
            if stop > at:
                yield LEFT * min(stop - at, LONG_GAP) + stop - at, Piece(at, stop)

    def _next(self, text: str, at: int) -> int:
        """Where a text stands next, not inside a longer number; -1 for nowhere."""
        found = self.document.exact.find(text, at)
        number = text[0].isdigit() or text[-1].isdigit()
        while found >= 0 and number and self.document.number_touches(found, found + len(text)):
            found = self.document.exact.find(text, found + 1)
        return found


def _places(text: str, part: str) -> Iterator[int]:
    """Every place where a part begins, overlapping ones too."""
    found = text.find(part) if part else -1
    while found >= 0:
        yield found
        found = text.find(part, found + 1)


def _walk_back(came: dict[State, tuple[State, Piece]], state: State) -> list[Piece]:
    pieces: list[Piece] = []
    while state in came:
        state, piece = came[state]
        pieces.append(piece)
    return pieces[::-1]
