"""The machine a project is on: what is installed there, and the day; nothing of it enters a site."""

import platform
import shutil
from collections.abc import Mapping
from datetime import UTC, date, datetime
from importlib.metadata import PackageNotFoundError, requires, version
from typing import NamedTuple

from packaging.requirements import Requirement

PROGRAM = "mingxi"
EXTRA = "import"
_TOOLS = {"git": ("git",), "LibreOffice": ("soffice", "libreoffice")}


class Surroundings(NamedTuple):
    """What the doctor must know of a machine."""

    python: str
    needed: tuple[Requirement, ...]  # what the program cannot run without
    for_import: tuple[Requirement, ...]  # what only an import needs
    versions: Mapping[str, str]  # of what is installed, by the names of requirements
    tools: Mapping[str, str]  # where programs lie, by their names; nothing for one that is not there
    today: date


def surroundings() -> Surroundings:
    """This machine, today."""
    needed, for_import = _requirements()
    found = {one.name: _version(one.name) for one in (*needed, *for_import)}
    return Surroundings(
        python=platform.python_version(),
        needed=needed,
        for_import=for_import,
        versions={name: number for name, number in found.items() if number},
        tools={name: _where(programs) for name, programs in _TOOLS.items()},
        today=datetime.now(UTC).date(),
    )


def _requirements() -> tuple[tuple[Requirement, ...], tuple[Requirement, ...]]:
    """What the program needs, as its own package says it; nothing where it runs without being installed."""
    try:
        every = [Requirement(line) for line in requires(PROGRAM) or ()]
    except PackageNotFoundError:
        return (), ()
    needed = tuple(one for one in every if one.marker is None or one.marker.evaluate({"extra": ""}))
    extra = tuple(one for one in every if one not in needed and one.marker and one.marker.evaluate({"extra": EXTRA}))
    return needed, extra


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def _where(programs: tuple[str, ...]) -> str:
    return next((found for program in programs if (found := shutil.which(program))), "")
