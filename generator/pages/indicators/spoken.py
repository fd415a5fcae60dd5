"""The numbers in goals that speak of an indicator, each in its sentence and with what the indicators answer."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.addresses import Here
from generator.catalogue import Catalogue
from generator.comparing import PieceKind
from generator.pages.goal_numbers import GoalNumber
from generator.site import Link

_SENTENCE = re.compile(r"[。；;\n]")
_CLAUSE = re.compile(r"[^，,、]*[，,、]?")
_REACH = 40  # characters of the sentence shown on each side, to the end of a clause where there is one
_ANSWERS = {
    PieceKind.AGREES: ("agrees", "＝ 与指标相符"),
    PieceKind.DIFFERS: ("differs", "≠ 与指标不同"),
    PieceKind.NOT_MEASURED: ("open", "没有对应指标"),
    PieceKind.NOT_COMPARED: ("open", "不作对照"),
}


class Spoken(NamedTuple):
    """A number of a goal, in the words around it."""

    table: str  # the key of its table
    at: str  # the anchor of its paragraph
    place: str
    year: int
    goal: str
    before: str
    number: str
    after: str
    piece: PieceKind


class Quoted(NamedTuple):
    """One number of a goal."""

    place: Link  # to its paragraph
    year: str
    goal: str
    before: str
    number: str
    after: str
    kind: str  # agrees, differs or open
    answer: str


def spoken(numbers: Iterable[GoalNumber]) -> Iterator[Spoken]:
    """Numbers of goals, each with the clauses around it."""
    for number in numbers:
        pieces = [piece.text for piece in number.paragraph.pieces]
        before = _SENTENCE.split("".join(pieces[: number.place]))[-1]
        after = _SENTENCE.split("".join(pieces[number.place + 1 :]))[0]
        yield Spoken(
            table=number.seat.key,
            at=number.paragraph.at.replace(".", "-"),
            place=number.seat.place,
            year=number.seat.year,
            goal=number.goal.goal.label.rstrip("：: "),
            before=_end(before),
            number=number.piece.text,
            after=_beginning(after),
            piece=number.piece.kind,
        )


def quoted(say: Catalogue, one: Spoken, here: Here) -> Quoted:
    """A number of a goal with the way to it, and with what the indicators answer."""
    kind, answer = _ANSWERS[one.piece]
    place = Link(one.place, here.to(f"{one.table}/", one.at))
    return Quoted(place, f"{one.year}", one.goal, one.before, one.number, one.after, kind, say(answer))


def _end(text: str) -> str:
    """The last clauses of a text, as many as are within reach."""
    clauses = _CLAUSE.findall(text)
    while len(clauses) > 1 and sum(map(len, clauses)) > _REACH:
        clauses.pop(0)
    shown = "".join(clauses)[-_REACH:]
    return shown if shown == text else f"…{shown}"


def _beginning(text: str) -> str:
    """The first clauses of a text, as many as are within reach."""
    clauses = _CLAUSE.findall(text)
    while len(clauses) > 1 and sum(map(len, clauses)) > _REACH:
        clauses.pop()
    shown = "".join(clauses)[:_REACH]
    return shown if shown == text else f"{shown}…"
