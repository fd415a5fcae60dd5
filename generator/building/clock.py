"""Where the time of a build goes: processor seconds, stage by stage, of all hands together."""

from collections.abc import Mapping
from time import process_time

Spent = dict[str, float]


class Clock:
    """Notes what each stage takes, from one lap to the next."""

    def __init__(self) -> None:
        """Start."""
        self.spent: Spent = {}
        self._since = process_time()

    def lap(self, stage: str) -> None:
        """All that passed since the last lap went to a stage."""
        now, spent = process_time(), self.spent
        spent[stage] = spent.get(stage, 0) + now - self._since  # not by `add`: there are several laps to a page
        self._since = now

    def skip(self) -> None:
        """All that passed since the last lap was noted by another clock."""
        self._since = process_time()

    def add(self, spent: Mapping[str, float]) -> None:
        """Add what others spent."""
        for stage, seconds in spent.items():
            self.spent[stage] = self.spent.get(stage, 0) + seconds
