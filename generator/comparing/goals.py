"""The goals of a table cut into text and numbers, each number with what the checks found of it."""

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from generator.checks import goal_against_indicator, goal_not_measured, near_names
from generator.checks.goals import said
from generator.comparing.naming import grouped
from generator.comparing.seats import Seat
from generator.model.finding import Finding, Operand, Verdict
from generator.model.indicator import Indicator
from generator.model.record import Goal
from generator.model.vocabulary import Vocabulary
from generator.quantities import Quantity, quantities


class PieceKind(StrEnum):
    """What a piece of a paragraph is."""

    TEXT = "text"
    AGREES = "agrees"  # an indicator of the same period says the same
    DIFFERS = "differs"  # the indicators of the same period say something else
    NOT_MEASURED = "not-measured"  # no indicator of the same period measures it
    NOT_COMPARED = "not-compared"  # a number of another time, or one that is not surely of an indicator


class Piece(NamedTuple):
    """A run of a paragraph, as printed."""

    text: str
    kind: PieceKind = PieceKind.TEXT
    rows: tuple[Indicator, ...] = ()  # the indicators it agrees with or differs from; their ids are the anchors
    near: tuple[Indicator, ...] = ()  # indicators of nearly the same name that measure something else
    why: str = ""  # what tells those apart, in the words of the vocabulary
    quantity: Quantity | None = None


class Paragraph(NamedTuple):
    """One paragraph; its pieces joined are the printed text."""

    at: str  # as the trace names it, e.g. `goals.1.0`
    pieces: tuple[Piece, ...]


class GoalText(NamedTuple):
    """One goal with its numbers told apart."""

    goal: Goal
    paragraphs: tuple[Paragraph, ...]

    def count(self, kind: PieceKind) -> int:
        """How many numbers were found so."""
        return sum(piece.kind is kind for paragraph in self.paragraphs for piece in paragraph.pieces)


class _Found(NamedTuple):
    """What the checks found, by the number they speak of."""

    against: Mapping[Operand, list[Finding]]
    unmeasured: frozenset[Operand]
    near: Mapping[Operand, list[Finding]]
    rows: Mapping[str, Indicator]
    vocabulary: Vocabulary


def goal_texts(seat: Seat, vocabulary: Vocabulary) -> tuple[GoalText, ...]:
    """The goals of a table in pieces; the verdicts are those of its findings and no others."""
    found = _found(seat, vocabulary)
    return tuple(_goal(seat, number, goal, found) for number, goal in enumerate(seat.record.goals))


def _found(seat: Seat, vocabulary: Vocabulary) -> _Found:
    by_rule = grouped((one for one in seat.findings if one.operands), lambda finding: finding.rule)
    unmeasured = (operand for one in by_rule.get(goal_not_measured.ID, ()) for operand in one.operands)
    return _Found(
        grouped(by_rule.get(goal_against_indicator.ID, ()), _spoken),
        frozenset(unmeasured),
        grouped(by_rule.get(near_names.ID, ()), _spoken),
        {promise.row.id: promise.row for promise in seat.record.promises()},
        vocabulary,
    )


def _spoken(finding: Finding) -> Operand:
    return finding.operands[0]


def _goal(seat: Seat, number: int, goal: Goal, found: _Found) -> GoalText:
    by_paragraph = grouped(quantities(seat.record, goal, found.vocabulary), lambda quantity: quantity.at)
    paragraphs = ((f"goals.{number}.{position}", text) for position, text in enumerate(goal.paragraphs))
    return GoalText(
        goal, tuple(Paragraph(at, tuple(_pieces(text, by_paragraph.get(at, []), found))) for at, text in paragraphs)
    )


def _pieces(text: str, numbers: Sequence[Quantity], found: _Found) -> Iterator[Piece]:
    """The text between numbers, and the numbers; one of several things is one piece."""
    done = 0
    for (start, end), meant in grouped(numbers, lambda quantity: (quantity.start, quantity.end)).items():
        if done < start:
            yield Piece(text[done:start])
        yield _number(text[start:end], meant, found)
        done = end
    if done < len(text):
        yield Piece(text[done:])


def _number(text: str, meant: Sequence[Quantity], found: _Found) -> Piece:
    names = [said(quantity) for quantity in meant]
    against = [finding for name in names for finding in found.against.get(name, ())]
    near = [finding for name in names for finding in found.near.get(name, ())]
    beside = _rows(near, found)
    why = _why(meant[0], beside, found) if beside else ""
    return Piece(text, _kind(names, against, found), _rows(against, found), beside, why, meant[0])


def _kind(names: Sequence[Operand], against: Sequence[Finding], found: _Found) -> PieceKind:
    if any(finding.verdict is Verdict.LOOK for finding in against):
        return PieceKind.DIFFERS
    if against:
        return PieceKind.AGREES
    return PieceKind.NOT_MEASURED if found.unmeasured.intersection(names) else PieceKind.NOT_COMPARED


def _rows(findings: Sequence[Finding], found: _Found) -> tuple[Indicator, ...]:
    """The indicators that findings hold a number against."""
    ids = (operand.at.partition(".")[0] for finding in findings for operand in finding.operands[1:])
    return tuple(found.rows[each] for each in dict.fromkeys(ids) if each in found.rows)


def _why(quantity: Quantity, rows: Sequence[Indicator], found: _Found) -> str:
    families = {family.id for row in rows if (family := found.vocabulary.family(row.name))}
    apart = quantity.family.apart if quantity.family else ()
    return next((one.why for one in apart if one.family in families), "")
