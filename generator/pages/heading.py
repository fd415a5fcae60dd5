"""A table in a list of contents: whose it is and of which year, and where its pages stand."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import TypeVar

from generator import addresses
from generator.model.base import RegionCode, Slug
from generator.model.coverage import Absence


@dataclass(frozen=True, slots=True)
class Heading:
    """Whose table it is."""

    region: RegionCode
    unit: str  # the department's own id within its place
    year: int
    kind: Slug
    name: str  # of the department, as printed

    @property
    def key(self) -> str:
        """The identity of the table, e.g. `320400/keji/2023`."""
        return f"{self.region}/{self.unit}/{self.year}"

    @property
    def address(self) -> str:
        """The address of its page."""
        return f"{self.key}/"

    @property
    def department(self) -> str:
        """The address of its department over the years."""
        return addresses.department(self.region, self.unit)


MANY = 200  # tables or departments beyond which pages count them by place instead of listing each
Titled = TypeVar("Titled", bound=Heading)


def by(key: Callable[[Titled], str], headings: Iterable[Titled]) -> dict[str, tuple[Titled, ...]]:
    """Tables by a part of what they are, each group in the order given."""
    return {name: tuple(found) for name, found in groupby(sorted(headings, key=key), key=key)}


def latest(headings: Iterable[Titled]) -> tuple[Titled, ...]:
    """The newest table of every department, in the order of addresses."""
    departments = by(lambda one: one.department, headings)
    return tuple(max(found, key=lambda one: one.year) for found in departments.values())


def are_listed(headings: Iterable[Heading], absences: Iterable[Absence]) -> bool:
    """Whether all departments are few enough to be listed one by one."""
    absent = {addresses.department(one.region, one.department) for one in absences}
    return len(absent.union(one.department for one in headings)) <= MANY
