"""The doctor: how the program, the project and its site stand, and what to do next."""

from pathlib import Path
from typing import NamedTuple

from generator.doctor import program, project, published
from generator.doctor.signs import Part, Sign, State
from generator.doctor.surroundings import Surroundings, surroundings
from generator.words import Words

__all__ = ["Diagnosis", "Part", "Sign", "State", "Surroundings", "diagnose", "surroundings"]

_MOST = 6  # things to do next
_ALL_IS_WELL = Words(
    "都好：收进新的表用 mingxi import，核对用 mingxi check，建站用 mingxi build",
    "all is well: mingxi import takes in tables, mingxi check checks, mingxi build builds",
)


class Diagnosis(NamedTuple):
    """Everything that was looked at."""

    signs: tuple[Sign, ...]

    @property
    def is_well(self) -> bool:
        """Whether nothing stands in the way."""
        return all(sign.state is not State.WRONG for sign in self.signs)

    def next(self) -> list[Words]:
        """What to do next: first what stands in the way, then what is worth doing."""
        asked = [sign.hint for state in (State.WRONG, State.LOOK) for sign in self.signs if sign.state is state]
        return list(dict.fromkeys(asked))[:_MOST] or [_ALL_IS_WELL]


def diagnose(root: Path, around: Surroundings) -> Diagnosis:
    """How everything stands in a folder, on a machine."""
    return Diagnosis((*program.signs(around), *project.signs(root), *published.signs(root)))
