"""Departments and years: which tables are here, which are not, and what is known of those."""

from typing import NamedTuple

from generator import addresses
from generator.addresses import Here
from generator.model.base import RegionCode
from generator.model.coverage import Absence
from generator.pages.card import Card
from generator.pages.edition import Edition


class Line(NamedTuple):
    """One department, year by year."""

    region: RegionCode
    unit: str
    name: str
    tables: dict[int, Card]
    absences: dict[int, Absence]


def years(edition: Edition) -> tuple[int, ...]:
    """Every year from the earliest to the latest that is here or that something is known of."""
    found = {one.year for one in edition.cards} | {one.year for one in edition.absences}
    return tuple(range(min(found, default=1), max(found, default=0) + 1))


def lines(edition: Edition) -> tuple[Line, ...]:
    """Every department with tables or with what is known of absent ones, in the order of addresses."""
    names: dict[tuple[str, str], str] = {}
    tables: dict[tuple[str, str], dict[int, Card]] = {}
    absences: dict[tuple[str, str], dict[int, Absence]] = {}
    for absence in edition.absences:
        key = (absence.region, absence.department)
        names[key] = absence.name
        absences.setdefault(key, {})[absence.year] = absence
    for one in sorted(edition.cards, key=lambda one: one.year):
        key = (one.region, one.unit)
        names[key] = one.name
        tables.setdefault(key, {})[one.year] = one
    return tuple(Line(*key, name, tables.get(key, {}), absences.get(key, {})) for key, name in sorted(names.items()))


def way_to_coverage(code: RegionCode, here: Here, *, is_listed: bool) -> str:
    """The way to where coverage lists the departments of a place; to its page where they are only counted."""
    return here.to(addresses.COVERAGE, f"r-{code}" if is_listed else "")


def gaps(edition: Edition) -> tuple[int, int]:
    """How many tables there would be if every department had one in every year, and how many are here."""
    return len(lines(edition)) * len(years(edition)), len(edition.cards)
