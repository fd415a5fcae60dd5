"""Why values stand side by side and are not ranked, and what to know of those that are."""

from enum import StrEnum
from typing import NamedTuple

from generator.words import Words


class Why(StrEnum):
    """What differs between tables that stand beside each other."""

    QUANTITY = "quantity"  # near names that measure different things: 新增 and 拥有
    NO_FAMILY = "no-family"  # one name, and no vocabulary says that it means one thing
    OPERATOR = "operator"  # ≥ and ＝
    UNIT = "unit"  # units that do not convert
    UNIT_DROPPED = "unit-dropped"  # one prints a unit, another none
    UNIT_PRINTED = "unit-printed"  # 项 and 个, or 万元 and 亿元: other signs of one measure; nothing is prevented
    WORDS = "words"  # 满意 beside ≥90%
    UNREADABLE = "unreadable"  # a range, a date, or digits that are not understood
    BLANK = "blank"  # the name is printed, the value is not
    SCOPE = "scope"  # 机关 beside 部门
    TIER = "tier"  # a county beside a prefecture; nothing is prevented but a common median
    YEAR = "year"  # other years; nothing is prevented, and it is said
    SPECIAL_FUNDS = "special-funds"  # money of another size that some hold and others do not
    CLASSIFICATION = "classification"  # 人员类、运转类、特定目标类 beside 基本、项目
    NOT_PUBLISHED = "not-published"
    TOO_FEW = "too-few"  # fewer than two places to compare


class Reason(NamedTuple):
    """One difference, said in a sentence of facts, and the tables it is about."""

    why: Why
    words: Words
    keys: tuple[str, ...]
    prevents: bool = True  # whether these values may not be ranked or drawn together


class NoteKind(StrEnum):
    """What a reader should know of one table before comparing it."""

    SCOPE = "scope"
    YEAR = "year"
    YEAR_INFERRED = "year-inferred"
    ONLY_TOTAL = "only-total"
    NO_TOTAL = "no-total"
    CLASSIFICATION = "classification"
    SPECIAL_FUNDS = "special-funds"
    SPECIAL_ACCOUNT = "special-account"
    HALF_YEAR_SUM = "half-year-sum"
    OTHER_UNIT = "other-unit"  # amounts in another unit than the others print


class Note(NamedTuple):
    """One remark on one table, with the row or value it speaks of."""

    kind: NoteKind
    words: Words
    at: str = ""  # a row id such as `m-012`, the anchor on the table's own page; empty where it is of the whole table
    rule: str = ""  # the rule of the finding it was taken from, else empty
    stands_out: bool = False  # whether it changes what may be compared, or is a difference someone should look at
