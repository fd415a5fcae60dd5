"""Cells as shown: each value set apart into sign, number and unit, and its emptiness named."""

from functools import lru_cache
from typing import NamedTuple

from generator.catalogue import Catalogue
from generator.memos import of_tables
from generator.model.amount import Number
from generator.model.indicator import Indicator
from generator.model.printed import Presence
from generator.model.target import Target, TargetKind
from generator.site import Link

EMPTY = {Presence.BLANK: "原表留空", Presence.NOT_DUE: "年中尚未到期", Presence.NOT_PUBLISHED: "原表无此格"}
_KINDS = {Presence.BLANK: "blank", Presence.NOT_PUBLISHED: "absent", Presence.NOT_APPLICABLE: "words"}

Flags = dict[str, tuple[Link, ...]]  # what was found in a value, by its name in the trace, e.g. `m-012.half`


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

    key: str  # the column's role in the record, e.g. `past-2022`
    role: str  # how it is set: half, full, past, share or words
    head: str
    value: Value
    flags: tuple[Link, ...] = ()


class Column(NamedTuple):
    """The head of a column."""

    role: str
    head: str


def role(key: str) -> str:
    """How a column is set."""
    return "past" if key.startswith("past-") else key if key in ("half", "full", "share") else "words"


def head(say: Catalogue, printed: str) -> str:
    """The head of a column as printed; a column may have none."""
    return printed or say("原表未印列名")


def columns(say: Catalogue, heads: dict[str, str]) -> tuple[Column, ...]:
    """The heads of columns, each set as its role wants."""
    return tuple(Column(role(key), head(say, printed)) for key, printed in heads.items())


@of_tables
@lru_cache(maxsize=5_000)  # a value stands in several tables of a page, and many a value on many pages
def number(say: Catalogue, printed: Number | None) -> Value:
    """An amount or a share as shown."""
    presence = printed.presence if printed is not None else Presence.NOT_PUBLISHED
    note = say(EMPTY[presence]) if presence in EMPTY else ""
    return Value("", str(printed or ""), "", _KINDS.get(presence, "amount"), note, presence is Presence.ZERO)


def target(say: Catalogue, row: Indicator, key: str, printed: Target | None) -> Value:
    """A target as shown; its sign and unit stay where the document prints them."""
    if printed is None:
        return words(say, None)
    value = _printed(say, printed)
    if value.is_zero and key == "half" and row.presence(key) is Presence.NOT_DUE:
        return value._replace(note=say(EMPTY[Presence.NOT_DUE]))
    return value


@of_tables
@lru_cache(maxsize=5_000)
def _printed(say: Catalogue, printed: Target) -> Value:
    presence, parsed = printed.presence, printed.parsed
    note = say(EMPTY[presence]) if presence in EMPTY else ""
    if presence is Presence.BLANK:
        return Value("", "", "", "blank", note)
    if parsed.kind is not TargetKind.NUMBER:
        return Value("", str(printed), "", "words", note)
    digits = next(place for place, piece in enumerate(parsed.pieces) if piece[-1:].isdecimal())
    sign, unit = "".join(parsed.pieces[:digits]), "".join(parsed.pieces[digits + 1 :])
    return Value(sign, parsed.pieces[digits], unit, "number", note, presence is Presence.ZERO)


@of_tables
@lru_cache(maxsize=5_000)
def words(say: Catalogue, printed: str | None) -> Value:
    """A text as shown."""
    if printed is not None and printed.strip():
        return Value("", printed, "", "words")
    presence = Presence.NOT_PUBLISHED if printed is None else Presence.BLANK
    return Value("", "", "", _KINDS[presence], say(EMPTY[presence]))
