"""A few points of what `make trust` tries at every one: nothing that happens to a build leaves half a site."""

import re
import subprocess
import sys

import pytest

from tests.conftest import ROOT

_TRIALS = "SIGKILL|ENOSPC|EIO in an|signals"
_SAID = re.compile(r"(.+?): ([0-9]+) (?:points|builds).*flaws: 0 \([0-9]+ s\)")


@pytest.fixture(scope="module")
def tried() -> dict[str, int]:
    """How many builds each trial struck, in a process of which they are copies."""
    command = [sys.executable, "-m", "tests.trust", "--only", _TRIALS, "--every", "150", "--signals", "4"]
    done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True, encoding="utf-8")
    told = [(line, _SAID.fullmatch(line)) for line in done.stdout.splitlines()]
    assert (done.returncode, done.stderr, [line for line, found in told if not found]) == (0, "", []), done.stdout
    return {found[1]: int(found[2]) for _, found in told if found}


@pytest.mark.parametrize(
    ("trial", "fewest"),
    [
        ("SIGKILL in an incremental build", 3),
        ("SIGKILL in an incremental build, exchange in two steps", 3),
        ("SIGKILL in a cold build", 4),
        ("SIGKILL in a cold build, 2 processes", 1),
        ("ENOSPC in an incremental build", 2),
        ("ENOSPC in a cold build", 3),
        ("ENOSPC in a cold build, 2 processes", 1),
        ("EIO in an incremental build", 3),
        ("signals at random times", 4),
    ],
)
def test_no_half_site_is_left(tried: dict[str, int], trial: str, fewest: int) -> None:
    """And the next build makes a whole one."""
    assert tried[trial] >= fewest
