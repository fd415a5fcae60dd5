"""Chance that falls the same way everywhere: drawn from a text, through the one method whose numbers never change."""

from collections.abc import Sequence
from random import Random
from typing import TypeVar

Thing = TypeVar("Thing")


class Chance:
    """Draws that depend on a text alone, not on the machine, the run or the version of Python."""

    def __init__(self, seed: str) -> None:
        """Begin a row of draws."""
        self.random = Random(seed).random  # noqa: S311 - nothing here is secret

    def happens(self, share: float) -> bool:
        """Whether something happens that does so in this share of all cases."""
        return self.random() < share

    def between(self, low: int, high: int) -> int:
        """A whole number, both ends included."""
        return low + int(self.random() * (high - low + 1))

    def pick(self, things: Sequence[Thing]) -> Thing:
        """One of some things."""
        return things[int(self.random() * len(things))]

    def some(self, things: Sequence[Thing], count: int) -> list[Thing]:
        """So many of some things, or all where there are fewer, in their order."""
        chosen: list[Thing] = []
        for number, thing in enumerate(things):
            wanted, left = count - len(chosen), len(things) - number
            if self.random() * left < wanted:
                chosen.append(thing)
        return chosen
