"""A process that has read the whole program and waits: each command that it is asked for is run by a copy of it.

A copy does what `python -m generator` does once it has started, which takes longer than most commands. It has a folder,
variables, files and an end of its own, so that no command leaves anything to the next.
"""

import gc
import json
import os
import pkgutil
import runpy
import sys
from functools import cache
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from generator import cli
from generator.build import build
from generator.building.means import Means
from generator.words import Language

_TINY = Path(__file__).parent / "problems/nothing"
_COMMANDS = [module.name for module in pkgutil.iter_modules(cli.__path__, f"{cli.__name__}.")]
# What the first page of a site needs.
_LATER = (
    "babel.support",
    "jinja2.ext",
    "markdown.extensions.tables",
    "mkdocs.commands.build",
    "mkdocs.theme",
    "numpy.ma",
)


def main() -> None:
    """Answer each line, which asks for a command, with one that says how it ended."""
    for name in (*_COMMANDS, *_LATER):
        import_module(name)
    _share()
    for line in sys.stdin:
        asked = json.loads(line)
        if "build" in asked["arguments"]:
            _build_once()
        copy = os.fork()
        if copy == 0:
            _run(asked)
            return
        _, status, used = os.wait4(copy, 0)
        seconds, memory = used.ru_utime + used.ru_stime, used.ru_maxrss * 1024
        print(json.dumps([os.waitstatus_to_exitcode(status), seconds, memory]), flush=True)  # noqa: T201 - the answer


def _share() -> None:
    """Let copies have what was read without copying it."""
    gc.collect()
    gc.freeze()


@cache
def _build_once() -> None:
    """Compile the templates and make the frame of the theme: either takes as long as a small site."""
    with TemporaryDirectory(prefix="mingxi-run-") as folder:
        build(_TINY, Path(folder) / "site", Language.ZH, Means(1))
    _share()


def _run(asked: dict[str, Any]) -> None:
    """Be `python -m generator` in a folder, with nothing to read and with files to write to."""
    os.environ.clear()
    os.environ.update(asked["environment"])
    os.chdir(asked["folder"])
    for number, name in enumerate((os.devnull, asked["out"], asked["err"])):
        file = os.open(name, os.O_RDWR | os.O_CREAT)
        os.dup2(file, number)
        os.close(file)
    sys.path[0], sys.argv[1:] = asked["folder"], asked["arguments"]
    runpy.run_module("generator", run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()
