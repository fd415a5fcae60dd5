"""Parts that many pages have: figures at the head, years to turn to, the list of sections, tables nearby."""

from typing import NamedTuple

from generator.site import Link


class Figure(NamedTuple):
    """One figure that matters."""

    name: str
    number: str
    unit: str
    remark: str
    href: str
    is_finding: bool = False


class Turn(NamedTuple):
    """A year in the switcher at the head of the page."""

    year: str
    remark: str
    href: str
    is_current: bool = False


class Section(NamedTuple):
    """An entry of the list of sections."""

    title: str
    href: str
    remark: str = ""
    is_finding: bool = False


class Near(NamedTuple):
    """One table nearby; without an address where it is not collected."""

    link: Link
    remark: str
