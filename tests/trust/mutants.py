"""The program with one escape, bound or check taken out, many times over; for each the few tests that must notice."""

import shlex
from pathlib import Path
from typing import NamedTuple

import yaml

_LIST = Path(__file__).with_suffix(".yaml")


class Mutant(NamedTuple):
    """The program with something taken out."""

    name: str
    file: str
    old: str
    new: str
    tests: tuple[str, ...]  # words for pytest

    def __str__(self) -> str:
        """The file and what is taken out of it."""
        return f"{self.file}: {self.name}"


def _listed() -> tuple[Mutant, ...]:
    found = yaml.safe_load(_LIST.read_text(encoding="utf-8"))
    return tuple(
        Mutant(one["name"], file, one["old"], one["new"], tuple(shlex.split(one["tests"])))
        for file, some in found.items()
        for one in some
    )


MUTANTS = _listed()
