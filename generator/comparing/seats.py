"""Which tables stand beside each other, and in which order."""

from collections.abc import Iterable
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from generator.model.base import RegionCode
from generator.model.finding import Finding
from generator.model.record import Department, Record


class Seat(NamedTuple):
    """One published table as comparisons see it."""

    key: str  # its identity and address, e.g. `320600/keji/2025`
    region: RegionCode
    unit: str  # the second part of the key: a department, or one office or unit of it
    year: int
    place: str  # the short name of the place, e.g. 南通; of two units of one place each its own, e.g. 江阴（机关）
    record: Record  # without personal particulars
    findings: tuple[Finding, ...]

    @property
    def department(self) -> Department:
        """Whose table it is."""
        return self.record.department


class Bare(NamedTuple):
    """A seat without the table, for those who ask only whose it is."""

    key: str
    region: RegionCode
    unit: str
    year: int
    place: str
    department: Department


AnySeat: TypeAlias = Seat | Bare


class Tier(StrEnum):
    """The level of government a place has."""

    PROVINCE = "province"
    PREFECTURE = "prefecture"
    COUNTY = "county"


def seat(key: str, place: str, record: Record, findings: Iterable[Finding]) -> Seat:
    """A table with the three parts of its key told apart."""
    region, unit, year = key.split("/")
    return Seat(key, region, unit, int(year), place, record, tuple(findings))


def selection(seats: Iterable[Seat], kind: str, year: int | None = None) -> tuple[Seat, ...]:
    """The tables of one kind of department in a year, or the latest of each unit, by code of region, then by unit."""
    chosen: dict[tuple[str, str], Seat] = {}
    for each in seats:
        if each.record.department.kind == kind and year in (None, each.year):
            latest = chosen.setdefault((each.region, each.unit), each)
            chosen[each.region, each.unit] = max(latest, each, key=lambda one: one.year)
    return tuple(chosen[place] for place in sorted(chosen))


def in_order(seats: Iterable[Seat]) -> tuple[Seat, ...]:
    """Tables by code of region, then by unit and year."""
    return tuple(sorted(seats, key=lambda one: (one.region, one.unit, one.year)))


@lru_cache(maxsize=5_000)
def tier(region: RegionCode) -> Tier:
    """The level of a place, read off its code."""
    if region.endswith("0000"):
        return Tier.PROVINCE
    return Tier.PREFECTURE if region.endswith("00") else Tier.COUNTY
