"""One indicator through all tables: what is said of it, and where goals speak of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.comparing import Comparison, Statement
from generator.comparing.comparability import comparisons_of
from generator.model.terms import Family
from generator.pages.imprint import Imprint
from generator.pages.indicators.spoken import Spoken


@dataclass(frozen=True)
class Thread(Imprint):
    """What all tables say of an indicator that some table prints."""

    family: Family
    said: tuple[Statement, ...]  # in the order of the tables
    spoken: tuple[Spoken, ...]
    tables: Mapping[str, int]  # how many tables print it and every other indicator, by its id

    @cached_property
    def comparisons(self) -> tuple[Comparison, ...]:
        """Whether what is said compares, one period after the other."""
        return comparisons_of(self.family, self.said, self.vocabulary)
