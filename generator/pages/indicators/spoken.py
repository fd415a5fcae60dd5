"""The numbers in goals that speak of an indicator, each in its sentence and with what the indicators answer."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.addresses import Here
from generator.comparing import PieceKind
from generator.pages.edition import Edition
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


def spoken(edition: Edition, family: str, here: Here) -> Iterator[Quoted]:
    """Every number of a goal that speaks of a family, in the order of the tables."""
    return (_quoted(edition, number, here) for number in edition.goal_numbers.get(family, ()))


def _quoted(edition: Edition, number: GoalNumber, here: Here) -> Quoted:
    kind, answer = _ANSWERS[number.piece.kind]
    pieces = [piece.text for piece in number.paragraph.pieces]
    before = _SENTENCE.split("".join(pieces[: number.place]))[-1]
    after = _SENTENCE.split("".join(pieces[number.place + 1 :]))[0]
    address = edition.by_key[number.seat.key].address
    return Quoted(
        place=Link(number.seat.place, here.to(address, number.paragraph.at.replace(".", "-"))),
        year=f"{number.seat.year}",
        goal=number.goal.goal.label.rstrip("：: "),
        before=_end(before),
        number=number.piece.text,
        after=_beginning(after),
        kind=kind,
        answer=edition.say(answer),
    )


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
