"""Findings: what a check saw in the world, with its operands, its tolerance and its verdict."""

from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from generator.words import Words


class Verdict(StrEnum):
    """What a check found; never a judgement on anyone."""

    ADDS_UP = "adds-up"
    ROUNDING = "rounding"
    DIFFERS = "does-not-add-up"
    UNCHECKED = "cannot-be-checked"
    LOOK = "please-look"
    NOTE = "note"


VERDICTS = {
    Verdict.ADDS_UP: Words("相符", "adds up"),
    Verdict.ROUNDING: Words("四舍五入之差", "rounding"),
    Verdict.DIFFERS: Words("按原表所印不一致", "does not add up as published"),
    Verdict.UNCHECKED: Words("无法核对", "cannot be checked"),
    Verdict.LOOK: Words("两处说法不同，请看", "two statements differ"),
    Verdict.NOTE: Words("提示", "note"),
}


class Operand(NamedTuple):
    """One value a check used: where it stands in the record, what it is called, and its printed text."""

    at: str  # a leaf of the record as its trace names it, e.g. `m-012.half`
    name: str
    text: str


class Finding(NamedTuple):
    """One verdict of one rule on one record."""

    rule: str
    verdict: Verdict
    sentence: Words
    operands: tuple[Operand, ...] = ()
    arithmetic: str = ""  # the sum with every operand, e.g. `3760.93 + 1128.32 = 4889.25`
    difference: Decimal | None = None
    tolerance: Decimal | None = None
