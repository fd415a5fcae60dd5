"""A figure where it stands in its paragraph, and what it is found to be of."""

from typing import NamedTuple

from generator.model.printed import fold
from generator.model.terms import Family
from generator.quantities.figures import Figure
from generator.quantities.periods import Period
from generator.quantities.text import CLAUSE_END

LONGEST_NAME = 40  # characters


class Meaning(NamedTuple):
    """What a figure is of."""

    family: Family | None  # certain
    about: Family | None  # named beside it
    name: str = ""
    subject: str = ""  # where one number is of several things, which of them


class Context(NamedTuple):
    """A figure where it stands."""

    paragraph: str
    sentence: int  # where its sentence begins
    figure: Figure
    before: "Context | None"  # the figure before it in the sentence
    period: Period
    due: bool
    meaning: Meaning = Meaning(None, None)

    def with_meaning(self, meaning: Meaning) -> "Context":
        """The same figure, understood; what stood before it no longer matters."""
        return Context(self.paragraph, self.sentence, self.figure, None, self.period, self.due, meaning)

    @property
    def said(self) -> str:
        """The sentence up to the name's end, folded."""
        return fold(self.paragraph[self.sentence : self.figure.named])

    @property
    def between(self) -> str:
        """What stands between the figure before and this one, folded."""
        start = self.before.figure.end + len(self.before.figure.after) if self.before else self.sentence
        return fold(self.paragraph[start : self.figure.named])

    @property
    def noun(self) -> str:
        """The rest of the clause after the figure."""
        end = self.figure.end + len(self.figure.after)
        rest = self.paragraph[end : end + 4 * LONGEST_NAME]
        return CLAUSE_END.split(rest, maxsplit=1)[0] if rest[:1] != "、" else ""
