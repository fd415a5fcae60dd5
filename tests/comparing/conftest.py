"""The five real tables as comparisons see them."""

import pytest

from generator.checks import findings
from generator.comparing import Census, Neighbourhood, Seat, census, neighbourhood, seat, selection

SHORT = {"320281": "江阴", "320400": "常州", "320500": "苏州", "320600": "南通", "420700": "鄂州"}


@pytest.fixture(scope="session")
def seats(library, world) -> tuple[Seat, ...]:
    """The five tables with their findings, in the order of codes."""
    found = (
        seat(each.key, SHORT[each.region], each.record.without_personal(), findings(each.record, world))
        for each in library.entries
    )
    return selection(found, "keji")


@pytest.fixture(scope="session")
def by_place(seats) -> dict[str, Seat]:
    """The five tables by the names of their places."""
    return {each.place: each for each in seats}


@pytest.fixture(scope="session")
def counted(seats, library) -> Census:
    """What the five tables say."""
    return census(seats, library.vocabulary)


@pytest.fixture(scope="session")
def around(counted) -> Neighbourhood:
    """What the five tables share."""
    return neighbourhood(counted)
