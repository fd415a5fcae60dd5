"""What departments say to findings, as it is shown beside them."""

from collections.abc import Iterable
from typing import NamedTuple, TypeAlias

from generator.model.response import Response


class Reply(NamedTuple):
    """What a department says to one finding, in its own words."""

    by: str
    date: str
    url: str  # where it was published; nothing where that is not known
    paragraphs: tuple[str, ...]


PlainReply: TypeAlias = tuple[str, str, str, tuple[str, ...]]


def replies(responses: Iterable[Response]) -> dict[str, tuple[Reply, ...]]:
    """The replies by the anchor of what they answer, in their order."""
    found: dict[str, tuple[Reply, ...]] = {}
    for one in responses:
        said = Reply(one.by, one.date, one.url, one.text)
        found[one.finding] = (*found.get(one.finding, ()), said)
    return found
