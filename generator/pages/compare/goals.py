"""The numbers in the goals of each table, with what its own indicators answer."""

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from generator.catalogue import Catalogue
from generator.checks.goals import plain
from generator.comparing.goals import GoalText, Piece, PieceKind
from generator.comparing.matrix import CellState, MatrixCell
from generator.comparing.seats import Seat
from generator.model.base import GoalKind
from generator.pages.compare.table import Compared, Head
from generator.pages.record.texts import Said, cut, said, tally

_GAP = Said("……")
_LEADS = {
    CellState.ONLY_IN_GOALS: "指标没有；{goal}写",
    CellState.BESIDE_IN_GOALS: "指标没有；{goal}另写",
    CellState.PRINTED: "{goal}另写",
}


class Spoken(NamedTuple):
    """The clauses of one table's yearly goal that hold numbers."""

    head: Head
    runs: tuple[Said, ...]
    remark: str


def spoken_views(compared: Compared) -> tuple[Spoken, ...]:
    """Every table, in the order of the comparison."""
    return tuple(_spoken(compared, seat) for seat in compared.seats)


def _spoken(compared: Compared, seat: Seat) -> Spoken:
    texts = [text for text in compared.chapter.goal_texts[seat.key] if text.goal.kind is GoalKind.ANNUAL]
    runs = tuple(run for text in texts for run in _excerpt(compared, seat, text))
    remark = compared.say("；").join(filter(None, (tally(compared.say, text, seat.record) for text in texts)))
    return Spoken(compared.head(seat), runs, remark or compared.say("没有年度目标。"))


def _excerpt(compared: Compared, seat: Seat, text: GoalText) -> Iterator[Said]:
    """The clauses with numbers; what is left out between them is a row of dots."""
    clauses = [clause for paragraph in text.paragraphs for clause in cut(paragraph.pieces)]
    if not any(map(_has_number, clauses)):
        return
    for has_number, found in groupby(clauses, key=_has_number):
        if not has_number:
            yield _GAP
            continue
        for piece, run in (one for clause in found for one in clause):
            yield said(compared.say, piece, run, lambda row: compared.to(seat, row))


def _has_number(clause: list[tuple[Piece, str]]) -> bool:
    return any(piece.kind is not PieceKind.TEXT for piece, _ in clause)


def lead(say: Catalogue, cell: MatrixCell) -> str:
    """What stands before the numbers that the goals of a table give of a matter."""
    goals = say("、").join(dict.fromkeys(plain(one.goal.label) for one in cell.spoken))
    return say(_LEADS[cell.state], goal=goals)
