"""The numbers that goals promise in running text, and the indicator family each of them speaks of."""

from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from generator.measures import Measure, measure
from generator.memos import of_tables
from generator.model.base import GoalKind
from generator.model.record import Goal, Record
from generator.model.terms import Family
from generator.model.vocabulary import Vocabulary
from generator.quantities.context import Context, Meaning
from generator.quantities.figures import Figure, Sense, figures
from generator.quantities.meaning import meanings
from generator.quantities.periods import Period, clock, is_due
from generator.quantities.text import CLAUSE_END, SENTENCE_END

__all__ = ["Quantity", "Sense", "quantities"]


class Quantity(NamedTuple):
    """A number with its unit in the text of a goal."""

    at: str  # the paragraph, as the trace names it, e.g. `goals.1.0`
    start: int  # where the number begins in the paragraph
    end: int
    printed: str  # e.g. `超2300家`
    subject: str  # the words of its clause before it
    measure: Measure
    family: Family | None  # only where the words leave no doubt: what may be compared
    about: Family | None  # a family whose name stands beside the number, whatever else stands there
    sense: Sense
    is_due: bool  # whether it speaks of the period of its goal, not of last year or of a half-year


def quantities(record: Record, goal: Goal, vocabulary: Vocabulary) -> tuple[Quantity, ...]:
    """Every quantity of a goal, in reading order."""
    number = next(position for position, other in enumerate(record.goals) if other is goal)
    period = Period(record.year, goal.kind is not GoalKind.ANNUAL, goal.until)
    return _spoken(goal.paragraphs, number, period, vocabulary)


@of_tables
@lru_cache(maxsize=5_000)  # goals: several checks ask the same of one record after another, then its pages
def _spoken(paragraphs: tuple[str, ...], number: int, period: Period, vocabulary: Vocabulary) -> tuple[Quantity, ...]:
    return tuple(
        found
        for position, text in enumerate(paragraphs)
        for found in _in_paragraph(text, f"goals.{number}.{position}", period, vocabulary)
    )


def _in_paragraph(paragraph: str, at: str, period: Period, vocabulary: Vocabulary) -> Iterator[Quantity]:
    found_figures = figures(paragraph, vocabulary)
    if not found_figures:
        return
    times, sentences = clock(paragraph, period), [0, *(end.end() for end in SENTENCE_END.finditer(paragraph))]
    before: Context | None = None
    for figure in found_figures:
        sentence = sentences[bisect_right(sentences, figure.operator) - 1]
        if before and before.figure.start < sentence:
            before = None
        clause = CLAUSE_END.split(paragraph[sentence : figure.operator])[-1]
        due = is_due(paragraph, clause, figure, times, period)
        context = Context(paragraph, sentence, figure, before, period, due)
        found = meanings(context, vocabulary)
        for meaning in found:
            yield _quantity(context, clause, meaning, at, vocabulary)
        before = context.with_meaning(found[-1])


def _quantity(context: Context, clause: str, meaning: Meaning, at: str, vocabulary: Vocabulary) -> Quantity:
    figure, paragraph = context.figure, context.paragraph
    return Quantity(
        at,
        figure.start,
        figure.end,
        _printed(figure, paragraph),
        meaning.subject or clause,
        measure(figure.value, figure.unit, meaning.family.unit if meaning.family else "", vocabulary),
        meaning.family,
        meaning.about,
        figure.sense,
        context.due,
    )


def _printed(figure: Figure, paragraph: str) -> str:
    return paragraph[figure.operator : figure.end] + figure.after
