"""Laying a record over its document: the cheapest way to account for every character of it.

Firm values must come in the order of the form. Labels may stand anywhere and repeat, since page breaks move and
repeat them. Characters that nothing accounts for, or a value that is not there, cost more than all of these, so
anything is left over only when there is no other way.
"""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from heapq import heappop, heappush
from typing import NamedTuple

from generator.model.printed import fold_radicals, squeeze
from generator.tracing.contacts import contact_cells, contact_labels
from generator.tracing.glyphs import Glyphs, even
from generator.tracing.labels import LABEL, leads_in, number_before
from generator.tracing.leaves import Leaf

ABSENT_LABEL, LEFT, MISSING = 200, 100_000, 10_000_000
UNKNOWN_LABEL = 3 * LABEL  # a label of contacts that the form does not print: two that it prints come first
LONG_GAP = 60  # beyond so many characters left over, more of them cost little: an annex may be any length
MOST_STATES = 400_000
LONGEST_DOCUMENT = 400_000  # characters; a table with all its annexes has a tenth of it

State = tuple[int, int]  # how much of the document is read, and how many of the leaves


class Piece(NamedTuple):
    """A run of the document and what it is: the leaf of that number, a label, or left over."""

    start: int
    end: int
    leaf: int = -1  # which of the leaves in order; -1 for none
    label: str = ""  # which of the labels; "" for none
    contact: str = ""  # which of the names and numbers of people; "" for none


class Rules(NamedTuple):
    """What may stand in the document beside the leaves, and how cells are told apart."""

    labels: dict[str, int]  # what it costs to meet each label once more
    residue: frozenset[str] = frozenset()  # labels that may stand inside a cell
    contacts: frozenset[str] = frozenset()  # names and numbers of people, which stand anywhere
    run_together: bool = False  # no white space between cells: nothing can be asked of their ends


class Patience:
    """How many states may still be tried, for all the records of one document."""

    def __init__(self, states: int = MOST_STATES) -> None:
        """Begin with so many."""
        self.states = states


def align(document: Glyphs, leaves: list[Leaf], rules: Rules, patience: Patience | None = None) -> list[Piece] | None:
    """The pieces of a document from beginning to end; nothing where record and document are worlds apart."""
    patience = patience or Patience()
    most = min(MOST_STATES, patience.states)
    ways = _Ways(document, leaves, rules)
    end = (len(document.exact), len(leaves))
    cost: dict[State, int] = {(0, 0): 0}
    came: dict[State, tuple[State, Piece]] = {}
    queue = [(0, 0, 0)]  # cost, then the furthest first: among equals go deep, not wide
    pieces: list[Piece] | None = None
    while queue and pieces is None and len(cost) <= most:
        spent, unread, unplaced = heappop(queue)
        state = (-unread, -unplaced)
        if state == end:
            pieces = list(_labelled(_walk_back(came, end), ways))
        if spent > cost[state]:
            continue
        for price, piece in ways.on_from(state):
            following = (piece.end, state[1] + (piece.leaf >= 0))
            if spent + price < cost.get(following, spent + price + 1):
                cost[following] = spent + price
                came[following] = (state, piece)
                heappush(queue, (spent + price, -following[0], -following[1]))
    patience.states -= len(cost)
    return pieces


class _Ways:
    """The ways to go on from a place in the document, each with its price."""

    def __init__(self, document: Glyphs, leaves: list[Leaf], rules: Rules) -> None:
        self.document, self.leaves, self.rules = document, leaves, rules
        self.texts = [fold_radicals(squeeze(leaf.text)) for leaf in leaves]
        self.found: dict[tuple[str, bool], _Places] = {}
        self.edges: set[int] = set()  # where a cell may begin or end without white space
        self.labels: dict[int, list[tuple[int, Piece]]] = {}
        self._find_edges()
        self._meet_contacts()
        for label, price in rules.labels.items():
            self._meet(label, price)
        for start, end, _ in contact_labels(document):
            known = any((piece.start, piece.end) == (start, end) for _, piece in self.labels.get(start, ()))
            if not known and self._is_whole(start, end):
                piece = Piece(start, end, label=document.exact[start:end])
                self.labels.setdefault(start, []).append((UNKNOWN_LABEL, piece))
        self.label_places = sorted(self.labels)

    def _find_edges(self) -> None:
        """A cell may adjoin residue on either side, and a label or the name of an amount that ends in a colon."""
        self.edges |= {at for label in self.rules.residue for found in self._places(label) for at in found}
        names = dict.fromkeys(leaf.text for leaf in self.leaves if leaf.leads)
        leading = (found for label in (*filter(leads_in, self.rules.labels), *names) for found in self._places(label))
        people = ((met.start, met.end) for met in contact_labels(self.document))
        people = ((start, end) for start, end in people if leads_in(self.document.even[start:end]))
        for start, end in sorted((*leading, *people)):
            if self._is_edge(start) or self._is_edge(number_before(self.document.even, start)):
                self.edges.add(end)

    def _meet_contacts(self) -> None:
        """Note every place where a name or number of a person may stand, or a label over one."""
        for cell in contact_cells(self.document, self.rules.contacts, self._is_edge):
            self.edges |= {at for start, end, _ in cell for at in (start, end)}
            for start, end, name in cell:
                if name:
                    self.labels.setdefault(start, []).append((LABEL, Piece(start, end, contact=name)))

    def _places(self, label: str) -> Iterator[tuple[int, int]]:
        return ((start, start + len(even(label))) for start in _places(self.document.even, even(label)))

    def _meet(self, label: str, price: int) -> None:
        """Note every place where a label may stand: residue anywhere, others as whole cells, perhaps numbered."""
        for start, end in self._places(label):
            if label in self.rules.residue or self._is_whole(start, end):
                self.labels.setdefault(start, []).append((price, Piece(start, end, label=label)))
            before = number_before(self.document.even, start)
            if before < start and self._is_whole(before, end):
                piece = Piece(before, end, label=self.document.even[before:start] + label)
                self.labels.setdefault(before, []).append((price, piece))

    def _is_edge(self, at: int) -> bool:
        return self.document.gap(at) or at in self.edges

    def _is_whole(self, start: int, end: int) -> bool:
        """Whether a run of characters is a cell, or several, and not a part of one."""
        edges = self._is_edge(start) and self._is_edge(end)
        return self.rules.run_together or (edges and not self.document.joins_numbers(start, end))

    def on_from(self, state: State) -> Iterator[tuple[int, Piece]]:
        """Place the next leaf, meet a label, leave characters over, or go on without the leaf."""
        at, number = state
        yield from self.labels.get(at, ())
        label = bisect_right(self.label_places, at)
        stops = [len(self.document.exact), *self.label_places[label : label + 1]]
        if number < len(self.leaves):
            text, runs = self.texts[number], self.leaves[number].runs
            found = self._next(text, at, runs=runs)
            if found == at:
                yield 0, Piece(at, at + len(text), number)
                found = self._next(text, at + 1, runs=runs)
            stops.append(found)
            if not at:  # a title may be printed above the table too: a web page repeats it
                stops.append(self._next(text, found + 1, runs=runs) if found > 0 else -1)
            firm = self.leaves[number].firm
            yield MISSING * (1 + len(text)) if firm else ABSENT_LABEL, Piece(at, at, number)
        for stop in stops:
            if stop > at:
                yield LEFT * min(stop - at, LONG_GAP) + stop - at, Piece(at, stop)

    def _next(self, text: str, at: int, *, runs: bool) -> int:
        """Where a text stands next, as a whole cell or as running text; -1 for nowhere."""
        found = self.found.get((text, runs))
        if found is None:
            fitting = (
                start for start in _places(self.document.exact, text) if self._fits(start, start + len(text), runs=runs)
            )
            found = self.found[text, runs] = _Places(fitting)
        return found.next(at)

    def _fits(self, start: int, end: int, *, runs: bool) -> bool:
        if runs or self.rules.run_together:
            return not self.document.cuts_a_number(start, end)
        return self._is_whole(start, end)


class _Places:
    """The places of a text, looked for no further than they are asked for."""

    def __init__(self, places: Iterator[int]) -> None:
        """Take them from first to last."""
        self.rest = places
        self.seen = array("l")

    def next(self, at: int) -> int:
        """The first place from one on; -1 for none."""
        while not self.seen or self.seen[-1] < at:
            place = next(self.rest, -1)
            if place < 0:
                break
            self.seen.append(place)
        number = bisect_left(self.seen, at)
        return self.seen[number] if number < len(self.seen) else -1


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


def _labelled(pieces: list[Piece], ways: _Ways) -> Iterator[Piece]:
    """The pieces with the labels that stand inside what was left over; a long gap swallows them for nothing."""
    for piece in pieces:
        if piece.leaf >= 0 or piece.label or piece.contact:
            yield piece
            continue
        at = piece.start
        while at < piece.end:
            found = [label for price, label in ways.labels.get(at, ()) if price <= LABEL and label.end <= piece.end]
            longest = max(found, key=lambda label: label.end, default=None)
            following = longest.end if longest else _next_label(ways, at, piece.end)
            yield longest or Piece(at, following)
            at = following


def _next_label(ways: _Ways, at: int, end: int) -> int:
    """Where the next label begins after a place, or the end."""
    number = bisect_right(ways.label_places, at)
    return min([*ways.label_places[number : number + 1], end])
