"""The trace: where in the document every value of a record is printed."""

from typing import Annotated, NamedTuple, TypeAlias

from pydantic import Field, StringConstraints

from generator.model.base import Frozen, Named, Sha256

_SPAN = "[0-9]{1,7}:[0-9]{1,7}-[0-9]{1,7}"  # no document that is read has more lines, or longer ones
Place = Annotated[
    str, StringConstraints(pattern=rf"^{_SPAN}( {_SPAN})*$", max_length=50_000_000)
]  # 4 MB of short lines

Run: TypeAlias = tuple[int, int, int]  # of characters on one line: the line, the first and the last column


class Span(NamedTuple):
    """A run of characters on one line of a document: line and columns from 1, the last column included."""

    line: int
    first: int
    last: int

    def __str__(self) -> str:
        """The span as the trace file writes it, e.g. `41:7-13`."""
        return f"{self.line}:{self.first}-{self.last}"


def spans(place: Place) -> list[Span]:
    """The spans of a place, in reading order."""
    found = []
    for span in place.split(" "):
        line, _, columns = span.partition(":")
        first, _, last = columns.partition("-")
        found.append(Span(int(line), int(first), int(last)))
    return found


def extent(place: Place) -> tuple[int, int]:
    """The first and the last line of a place."""
    if " " not in place:
        line = int(place[: place.index(":")])
        return line, line
    lines = [int(span.partition(":")[0]) for span in place.split(" ")]
    return min(lines), max(lines)


class Printed(Frozen):
    """Words that stand in the document beside the values: labels of the form, or what nothing explains."""

    text: Named = Field(description="原文印出的文字")
    at: Place = Field(description="位置：行:首列-末列，跨行的依次写出")


class Trace(Frozen):
    """Where each value and label of one document stands."""

    source: Sha256 = Field(description="原文的 SHA-256，与记录一致")
    values: dict[str, Place] = Field(description="记录中每个值在原文的位置：行:首列-末列，跨行的依次写出")
    labels: tuple[Printed, ...] = Field(description="表式固定文字、跨页重印的标签、程序残留和记录不收的文字的位置")
    left: tuple[Printed, ...] = Field((), description="既不是值也不是固定文字的文字：应为空", examples=[[]])
