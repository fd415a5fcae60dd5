"""The command line as people run it: in a folder, with variables of its own, and with an end that says how it went."""

import atexit
import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from tests.conftest import ROOT

_PLAIN = {"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "PYTHONPATH": str(ROOT)}


class Ran(NamedTuple):
    """How a command went: itself and whatever it started."""

    returncode: int
    stdout: str
    stderr: str
    seconds: float  # of CPU time
    memory: int  # the most bytes that one of its processes held


def run(*arguments: object, cwd: Path = ROOT, **environment: str) -> Ran:
    """Run a command in surroundings that are plain but for some variables."""
    return run_in(plain(environment), cwd, *arguments)


def run_anew(*arguments: object, **environment: str) -> "subprocess.CompletedProcess[str]":
    """The same by a Python that starts for it: where surroundings are heard when Python starts, or two run at once."""
    command = [sys.executable, "-m", "generator", *map(str, arguments)]
    return subprocess.run(
        command, cwd=ROOT, env=plain(environment), capture_output=True, text=True, encoding="utf-8", check=False
    )


def plain(others: Mapping[str, str]) -> dict[str, str]:
    """Variables that are the same wherever tests run, and others."""
    return {**_PLAIN, "MINGXI_CACHE": os.environ["MINGXI_CACHE"], **others}


def unspoken() -> dict[str, str]:
    """The variables of these tests, save that of the language."""
    return {name: text for name, text in os.environ.items() if name != "MINGXI_LANG"}


def run_in(environment: Mapping[str, str], folder: Path, *arguments: object, before: Sequence[str] = ()) -> Ran:
    """Run a command with just these variables, by a copy of a process that has read the program; `before` starts it."""
    asked = {"environment": dict(environment), "folder": str(folder), "arguments": [*map(str, arguments)]}
    with TemporaryDirectory(prefix="mingxi-run-") as place:
        out, err = Path(place, "out"), Path(place, "err")
        code, seconds, memory = _ask(_copies(tuple(before)), {**asked, "out": str(out), "err": str(err)})
        return Ran(code, out.read_text("utf-8"), err.read_text("utf-8"), seconds, memory)


def _ask(copies: "subprocess.Popen[str]", asked: dict[str, object]) -> tuple[int, float, int]:
    assert copies.stdin
    assert copies.stdout
    copies.stdin.write(json.dumps(asked) + "\n")
    copies.stdin.flush()
    code, seconds, memory = json.loads(copies.stdout.readline())
    return code, seconds, memory


@cache
def _copies(before: tuple[str, ...]) -> "subprocess.Popen[str]":
    """The process of which commands are copies, from the first command to the end of the tests."""
    command = [*before, sys.executable, "-m", "tests.copies"]
    copies = subprocess.Popen(
        command, cwd=ROOT, env=_PLAIN, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    )
    atexit.register(copies.communicate)  # it ends when nobody asks any more
    return copies
