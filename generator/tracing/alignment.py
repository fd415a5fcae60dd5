"""Laying a record over its document: the cheapest way to account for every character of it.

Firm values must come in the order of the form. Labels may stand anywhere and repeat, since page breaks move and
repeat them. A character that nothing accounts for, or a value that is not there, costs more than all of these, so it
is only left over when there is no other way.
"""

from heapq import heappop, heappush
from typing import NamedTuple

from generator.model.printed import fold_radicals, squeeze
from generator.tracing.glyphs import Glyphs, even
from generator.tracing.leaves import Leaf

LABEL, REPEAT, ABSENT_LABEL, LEFT, MISSING = 1, 100, 200, 100_000, 100_000
MOST_STATES = 1_000_000


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
    firsts = _by_first_character(labels)
    texts = [fold_radicals(squeeze(leaf.text)) for leaf in leaves]
    end = (len(document.exact), len(leaves))
    cost: dict[tuple[int, int], int] = {(0, 0): 0}
    came: dict[tuple[int, int], tuple[tuple[int, int], Piece]] = {}
    queue = [(0, 0, 0)]  # cost, then least read last: among equals go deep, not wide
    while queue:
        spent, neg_at, neg_leaf = heappop(queue)
        state = (-neg_at, -neg_leaf)
        if state == end:
            return _walk_back(came, end)
        if spent > cost[state] or len(cost) > MOST_STATES:
            if len(cost) > MOST_STATES:
                return None
            continue
        for step, piece in _steps(document, state, leaves, texts, firsts):
            following = (piece.end, state[1] + (piece.leaf >= 0))
            if spent + step < cost.get(following, spent + step + 1):
                cost[following] = spent + step
                came[following] = (state, piece)
                heappush(queue, (spent + step, -following[0], -following[1]))
    return None


def _steps(
    document: Glyphs,
    state: tuple[int, int],
    leaves: list[Leaf],
    texts: list[str],
    firsts: dict[str, list[tuple[str, str, int]]],
) -> list[tuple[int, Piece]]:
    """Every way to go on from a state, with its cost."""
    at, number = state
    steps: list[tuple[int, Piece]] = []
    if number < len(leaves):
        text = texts[number]
        if document.exact.startswith(text, at) and not _cuts_a_number(document, text, at):
            steps.append((0, Piece(at, at + len(text), number)))
        steps.append((MISSING * (1 + len(text)) if leaves[number].firm else ABSENT_LABEL, Piece(at, at, number)))
    if at < len(document.exact):
        for label, text, price in firsts.get(document.even[at], ()):
            if document.even.startswith(text, at):
                steps.append((price, Piece(at, at + len(text), label=label)))
        steps.append((LEFT, Piece(at, at + 1)))
    return steps


def _cuts_a_number(document: Glyphs, text: str, at: int) -> bool:
    return (text[0].isdigit() or text[-1].isdigit()) and document.number_touches(at, at + len(text))


def _by_first_character(labels: dict[str, int]) -> dict[str, list[tuple[str, str, int]]]:
    firsts: dict[str, list[tuple[str, str, int]]] = {}
    for label, price in sorted(labels.items(), key=lambda item: -len(item[0])):
        if text := even(label):
            firsts.setdefault(text[0], []).append((label, text, price))
    return firsts


def _walk_back(came: dict[tuple[int, int], tuple[tuple[int, int], Piece]], state: tuple[int, int]) -> list[Piece]:
    pieces: list[Piece] = []
    while state in came:
        state, piece = came[state]
        pieces.append(piece)
    return pieces[::-1]
