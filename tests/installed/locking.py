"""What pip may install, to the byte: `python -m tests.installed.locking` writes constraints.lock from constraints.txt.

It asks the index that pip is set to for the files of every pinned version, and keeps the hashes of those that some
Python of ours can use, on any machine.
"""

import json
import os
import sys
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

from packaging.requirements import Requirement
from packaging.utils import InvalidSdistFilename, InvalidWheelFilename, parse_sdist_filename, parse_wheel_filename
from packaging.version import Version

ROOT = Path(__file__).parents[2]
PINS, LOCK = ROOT / "constraints.txt", ROOT / "constraints.lock"
PYTHONS = ("311", "312", "313", "314")
HEAD = """\
# What `make` installs, to the byte. Written by `make lock` from constraints.txt; not to be changed by hand.
"""


class Released(NamedTuple):
    """A file of a release."""

    name: str
    sha256: str


def pins(text: str) -> list[Requirement]:
    """The pinned versions of a file of constraints."""
    return [Requirement(line) for line in text.splitlines() if line.strip() and not line.startswith("#")]


def pinned_version(pin: Requirement) -> Version:
    """The one version that a pin allows."""
    (only,) = pin.specifier
    return Version(only.version)


def is_wanted(name: str, version: Version) -> bool:
    """Whether a file is of this version, and of use to a Python of ours."""
    try:
        _, found, _, tags = parse_wheel_filename(name)
    except InvalidWheelFilename:
        return _is_source(name, version)
    return found == version and any(
        tag.interpreter == "py3"
        or tag.interpreter in {f"cp{one}" for one in PYTHONS}
        or (tag.abi == "abi3" and tag.interpreter.startswith("cp3"))
        for tag in tags
    )


def _is_source(name: str, version: Version) -> bool:
    try:
        return parse_sdist_filename(name)[1] == version
    except InvalidSdistFilename:
        return False


def entry(pin: Requirement, files: list[Released]) -> str:
    """The lines of one version in the lock."""
    hashes = sorted({one.sha256 for one in files if is_wanted(one.name, pinned_version(pin))})
    if not hashes:
        raise LookupError(f"the index has no file of {pin} for Python 3.{PYTHONS[0][1:]} or newer")
    return " \\\n".join([f"{pin}", *(f"    --hash=sha256:{one}" for one in hashes)])


def index() -> str:
    """The address of the index that pip is set to."""
    from pip._internal.models.index import PyPI  # noqa: PLC0415 - what pip asks where nobody set another

    return os.environ.get("PIP_INDEX_URL", PyPI.simple_url).rstrip("/")


def released(name: str) -> list[Released]:
    """The files of all releases of a package."""
    kind = {"Accept": "application/vnd.pypi.simple.v1+json"}
    with urllib.request.urlopen(urllib.request.Request(f"{index()}/{name}/", headers=kind), timeout=120) as answer:  # noqa: S310 - that of pip
        return [Released(one["filename"], one["hashes"]["sha256"]) for one in json.load(answer)["files"]]


def lock(pinned: list[Requirement]) -> Iterator[str]:
    """The parts of the lock."""
    yield HEAD
    with ThreadPoolExecutor(8) as asking:
        for pin, files in zip(pinned, asking.map(lambda pin: released(pin.name), pinned), strict=True):
            yield f"{entry(pin, files)}\n"


if __name__ == "__main__":
    LOCK.write_text("".join(lock(pins(PINS.read_text(encoding="utf-8")))), encoding="utf-8")
    sys.stderr.write(f"{LOCK.name}: {len(LOCK.read_text(encoding='utf-8').splitlines())} lines\n")
