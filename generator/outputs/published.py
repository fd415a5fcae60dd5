"""A record as it goes out into files."""

from collections.abc import Mapping
from typing import NamedTuple

from generator.model.finding import Finding
from generator.model.record import Record
from generator.model.response import Response
from generator.outputs.values import Value


class Published(NamedTuple):
    """A record without personal particulars, and what is said of it; made from a publication, never from a file."""

    key: str  # e.g. `320400/keji/2023`
    place: tuple[str, ...]  # outermost first
    form: str  # the name of its form
    record: Record
    findings: tuple[Finding, ...]
    values: tuple[Value, ...]
    traces: Mapping[str, str]  # where each of them is printed
    lines: int  # of its document
    responses: tuple[Response, ...] = ()  # of its department to the findings

    @property
    def readings(self) -> tuple[Value, ...]:
        """Every amount, share and target."""
        return tuple(value for value in self.values if value.kind)


class Publisher(NamedTuple):
    """Whose site a file is from."""

    site: str  # its address; nothing where it has none
    name: str
    licence: str
