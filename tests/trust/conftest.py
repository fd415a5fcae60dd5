"""What the long tests count is told at the end, whichever process counted it."""

from collections.abc import Callable

import pytest

_COUNTED = "counted"


@pytest.fixture
def count(record_property) -> Callable[..., None]:
    """Count something under a heading; what several tests count under one is added up, and of seconds the most told."""

    def counted(heading: str, **numbers: float) -> None:
        record_property(_COUNTED, (heading, numbers))

    return counted


def pytest_terminal_summary(terminalreporter):
    """Everything that was counted."""
    totals: dict[str, dict[str, float]] = {}
    reports = [one for kind in ("passed", "failed") for one in terminalreporter.stats.get(kind, ())]
    for name, value in (pair for report in reports for pair in report.user_properties):
        if name == _COUNTED:
            heading, numbers = value
            total = totals.setdefault(heading, {})
            for what, number in numbers.items():
                before = total.get(what, 0)
                total[what] = max(before, number) if isinstance(number, float) else before + number
    for heading, total in totals.items():
        said = ", ".join(f"{what.replace('_', ' ')} {_shown(number)}" for what, number in total.items())
        terminalreporter.write_line(f"{heading}: {said}")


def _shown(number: float) -> str:
    return f"{number:.2f} s" if isinstance(number, float) else f"{number:,}"
