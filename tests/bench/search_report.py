"""What the benchmark says: tables in Markdown, and bars that are met or not."""

import sys
from collections.abc import Iterable, Sequence
from textwrap import wrap

WIDTH = 110  # of a paragraph


class Report:
    """Says everything at once, and keeps it for a file."""

    def __init__(self) -> None:
        """Nothing is said yet."""
        self.lines: list[str] = []
        self.missed = 0

    def say(self, *lines: str) -> None:
        """Some lines, and an empty one after them."""
        for line in (*lines, ""):
            self.lines.append(line)
            sys.stdout.write(f"{line}\n")
        sys.stdout.flush()

    def text(self, text: str) -> None:
        """A paragraph."""
        self.say(*wrap(text, WIDTH))

    def table(self, head: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
        """A table; its first column is words, the others are numbers."""
        rule = ["---", *("---:" for _ in head[1:])]
        self.say(*(f"| {' | '.join(row)} |" for row in (head, rule, *rows)))

    def bars(self, bars: Iterable[tuple[str, float, float]]) -> None:
        """What was measured beside the most that it may be."""
        lines = []
        for what, measured, most in bars:
            is_met = measured <= most
            self.missed += not is_met
            lines.append(f"- {'✓' if is_met else '✗'} {what}: {number(measured)} ≤ {number(most)}")
        self.say(*(line if line.startswith("- ✓") else line.replace("≤", ">") for line in lines))


def number(value: float) -> str:
    """As many digits as say something."""
    if value == int(value) or value >= 100:
        return f"{value:,.0f}"
    return f"{value:.{1 if value >= 10 else 2 if value >= 0.1 else 3}f}"


def spread(values: Iterable[float]) -> str:
    """The median, what 95 of 100 stay below, and the most."""
    ordered = sorted(values)
    return " / ".join(number(one) for one in (at(ordered, 0.5), at(ordered, 0.95), ordered[-1]))


def at(values: Iterable[float], share: float) -> float:
    """The least of some values that so large a share of them do not exceed."""
    ordered = sorted(values)
    return ordered[max(0, -int(-share * len(ordered) // 1) - 1)]
