"""Tables as shown: each cell with its value set apart into sign, number and unit, and its emptiness named."""

from typing import NamedTuple

from generator.model.amount import Number
from generator.model.indicator import Indicator
from generator.model.printed import Presence
from generator.model.target import Target, TargetKind
from generator.site import Link

EMPTY = {Presence.BLANK: "原表留空", Presence.NOT_DUE: "年中尚未到期", Presence.NOT_PUBLISHED: "原表无此格"}
NO_HEAD = "原表未印列名"
_KINDS = {Presence.BLANK: "blank", Presence.NOT_PUBLISHED: "absent", Presence.NOT_APPLICABLE: "words"}
_ZERO = frozenset({Presence.ZERO, Presence.NOT_DUE})

Flags = dict[str, tuple[Link, ...]]  # what was found in a row, by its id


class Value(NamedTuple):
    """What a cell shows: a printed text in three parts, what kind of thing it is, and a note on its emptiness."""

    sign: str
    number: str
    unit: str
    kind: str  # amount, number, words, blank or absent
    note: str = ""
    is_zero: bool = False


class Cell(NamedTuple):
    """A value under the head of its column."""

    role: str  # half, full, past, share or words: how it is set
    head: str
    value: Value


class Note(NamedTuple):
    """A longer text that stands under a name, under the head it is printed with."""

    head: str
    value: Value


class Row(NamedTuple):
    """A row with its permanent anchor, its line in the document and what was found in it."""

    id: str
    name: str
    cells: tuple[Cell, ...]
    line: Link
    flags: tuple[Link, ...]
    depth: int = 0
    is_total: bool = False
    below: Link = Link("")  # to the table of its items
    notes: tuple[Note, ...] = ()


class Group(NamedTuple):
    """Rows under one label; none where only the label is printed."""

    label: str
    span: int
    line: Link
    rows: tuple[Row, ...]


class Column(NamedTuple):
    """The head of a column."""

    role: str
    head: str


class Table(NamedTuple):
    """A table, ready to be set."""

    id: str
    above: str  # the head that stands over the caption's label, e.g. 一级指标
    caption: str
    remark: str
    group_head: str
    name_head: str
    columns: tuple[Column, ...]
    groups: tuple[Group, ...]
    is_wide: bool
    folds: bool  # on a phone, into labelled rows
    vacant: int  # columns that a group without rows leaves vacant


def role(key: str) -> str:
    """How a column is set."""
    return "past" if key.startswith("past-") else key if key in ("half", "full", "share") else "words"


def columns(heads: dict[str, str]) -> tuple[Column, ...]:
    """The heads of columns, each set as its role wants."""
    return tuple(Column(role(key), head or NO_HEAD) for key, head in heads.items())


def number(printed: Number | None) -> Value:
    """An amount or a share as shown."""
    presence = printed.presence if printed is not None else Presence.NOT_PUBLISHED
    is_zero = presence is Presence.ZERO
    return Value("", printed or "", "", _KINDS.get(presence, "amount"), EMPTY.get(presence, ""), is_zero)


def target(row: Indicator, key: str, printed: Target) -> Value:
    """A target as shown; its sign and unit stay where the document prints them."""
    presence = row.presence(key)
    note = EMPTY.get(presence, "")
    if presence is Presence.BLANK:
        return Value("", "", "", "blank", note)
    parsed = printed.parsed
    if parsed.kind is not TargetKind.NUMBER:
        return Value("", printed, "", "words", note)
    digits = next(place for place, piece in enumerate(parsed.pieces) if piece[-1:].isdecimal())
    sign, unit = "".join(parsed.pieces[:digits]), "".join(parsed.pieces[digits + 1 :])
    return Value(sign, parsed.pieces[digits], unit, "number", note, presence in _ZERO)


def words(printed: str | None) -> Value:
    """A text as shown."""
    if printed is not None and printed.strip():
        return Value("", printed, "", "words")
    presence = Presence.NOT_PUBLISHED if printed is None else Presence.BLANK
    return Value("", "", "", _KINDS[presence], EMPTY[presence])
