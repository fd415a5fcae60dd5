"""`mingxi import` as a person runs it, and what it took: the command and whatever it started."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.command import Ran, run_in, unspoken


def as_anybody() -> tuple[str, ...]:
    """What stands before a command that must not read what is forbidden, whoever runs the tests."""
    is_root = sys.platform == "linux" and os.geteuid() == 0
    return ("setpriv", "--bounding-set=-dac_override,-dac_read_search", "--") if is_root else ()


def run_import(*arguments: str | Path, folder: Path, before: Sequence[str] = ()) -> Ran:
    """Import in a folder, in Chinese whatever the environment says."""
    return run_in(unspoken(), folder, "import", *arguments, before=before)
