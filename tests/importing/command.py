"""`mingxi import` as a person runs it, and what it took: the command and whatever it started."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from tests.conftest import ROOT

# A small process between this one and the command, because a process counts as large as the one that started it.
_MEASURE = """
import json, resource, subprocess, sys
code = subprocess.call(sys.argv[2:])
used = resource.getrusage(resource.RUSAGE_CHILDREN)
with open(sys.argv[1], "w") as file:
    json.dump([code, used.ru_utime + used.ru_stime, used.ru_maxrss * 1024], file)
"""


class Ran(NamedTuple):
    """How a run went."""

    code: int
    seconds: float  # of CPU time
    memory: int  # the most bytes that one of its processes held
    out: str
    err: str


def as_anybody() -> tuple[str, ...]:
    """What stands before a command that must not read what is forbidden, whoever runs the tests."""
    is_root = sys.platform == "linux" and os.geteuid() == 0
    return ("setpriv", "--bounding-set=-dac_override,-dac_read_search", "--") if is_root else ()


def run_import(*arguments: str | Path, folder: Path, before: Sequence[str] = ()) -> Ran:
    """Import in a folder, in Chinese whatever the environment says."""
    measured = folder / "measured.json"
    command = [*before, sys.executable, "-m", "generator", "import", *map(str, arguments)]
    environment = {name: text for name, text in os.environ.items() if name != "MINGXI_LANG"} | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-S", "-c", _MEASURE, measured, *command],
        cwd=folder, env=environment, capture_output=True, text=True, check=True,
    )  # fmt: skip
    code, seconds, memory = json.loads(measured.read_text())
    return Ran(code, seconds, memory, done.stdout, done.stderr)
