"""How often a question was answered in each way, as tables show it."""

from collections.abc import Mapping
from typing import NamedTuple

from generator.catalogue import Catalogue

KINDS = (("differs", "有出入"), ("agrees", "相符"), ("open", "无法核对"), ("note", "提示"))


class Count(NamedTuple):
    """How often a question was answered in one way."""

    kind: str
    head: str
    number: str
    is_none: bool


def heads(say: Catalogue) -> tuple[Count, ...]:
    """The heads of the columns."""
    return tuple(Count(kind, say(head), "", is_none=True) for kind, head in KINDS)


def counts(say: Catalogue, found: Mapping[str, int]) -> tuple[Count, ...]:
    """The columns of a row."""
    return tuple(Count(kind, say(head), f"{found.get(kind, 0)}", not found.get(kind, 0)) for kind, head in KINDS)
