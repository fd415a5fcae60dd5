"""Processes are exchanged for new ones between two kinds of work; this process stays as it is."""

import os
import subprocess
import sys

import pytest

from generator.building.hands import FEW, hands, work

_EXCHANGE = """
import os, time
from generator.building.hands import hands
def process(_):
    time.sleep(0.1)
    return os.getpid()
with hands(2, 100) as some:
    before = set(some.each(process, ((number,) for number in range(4))))
    method = some.executor._method
    some.renew()
    after = set(some.each(process, ((number,) for number in range(4))))
print(method, len(before & after))
"""


def test_other_processes_do_what_comes_after() -> None:
    """What the first ones held is given back, where a new one knows at once what this process knows."""
    found = subprocess.run([sys.executable, "-c", _EXCHANGE], check=True, capture_output=True, text=True)
    method, same = found.stdout.split()
    assert (method == "fork") == (same == "0")


def test_this_process_stays() -> None:
    """A small site has no others."""
    with hands(1, 5) as alone:
        alone.renew()
        assert set(alone.each(os.getpid, [()])) == {os.getpid()}


@pytest.mark.parametrize(
    ("records", "changed", "is_alone"),
    [(40, 40, True), (41, 41, False), (400, 1, True), (600, 1, False), (20_000, 0, False)],
)
def test_few_changes_on_a_site_that_is_not_large_are_made_alone(records: int, changed: int, *, is_alone: bool) -> None:
    """Other processes would take longer to begin."""
    assert (work(records, changed) <= FEW) == is_alone
