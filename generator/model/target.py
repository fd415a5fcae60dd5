"""Targets: what is promised, kept as printed and read as operator, value, unit and kind."""

import re
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from typing import Any, NamedTuple

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, core_schema

from generator.memos import of_tables
from generator.model.amount import DIGITS
from generator.model.printed import NOT_APPLICABLE, Presence


class Operator(StrEnum):
    """How the value is meant: at least, at most, more, less, exactly, about, between, or as it stands."""

    AT_LEAST = "≥"
    AT_MOST = "≤"
    MORE = "＞"
    LESS = "＜"
    EQUAL = "＝"
    ABOUT = "≈"
    BETWEEN = "–"
    NONE = ""


class TargetKind(StrEnum):
    """What sort of thing a target cell holds."""

    NUMBER = "number"  # ≥40亿元
    RANGE = "range"  # 95%-100%
    DATE = "date"  # 2023年底
    WORDS = "words"  # 健全
    BLANK = "blank"
    NOT_APPLICABLE = "not-applicable"
    UNPARSED = "unparsed"  # has digits that we do not understand: listed, never guessed


BEFORE = {
    "≥": Operator.AT_LEAST,
    "≧": Operator.AT_LEAST,
    ">=": Operator.AT_LEAST,
    "＞＝": Operator.AT_LEAST,
    "大于等于": Operator.AT_LEAST,
    "大于或等于": Operator.AT_LEAST,
    "不低于": Operator.AT_LEAST,
    "不少于": Operator.AT_LEAST,
    "不小于": Operator.AT_LEAST,
    "至少": Operator.AT_LEAST,
    "≤": Operator.AT_MOST,
    "≦": Operator.AT_MOST,
    "<=": Operator.AT_MOST,
    "＜＝": Operator.AT_MOST,
    "小于等于": Operator.AT_MOST,
    "小于或等于": Operator.AT_MOST,
    "不高于": Operator.AT_MOST,
    "不超过": Operator.AT_MOST,
    "不大于": Operator.AT_MOST,
    "不多于": Operator.AT_MOST,
    ">": Operator.MORE,
    "＞": Operator.MORE,
    "大于": Operator.MORE,
    "高于": Operator.MORE,
    "超过": Operator.MORE,
    "超": Operator.MORE,
    "<": Operator.LESS,
    "＜": Operator.LESS,
    "小于": Operator.LESS,
    "低于": Operator.LESS,
    "=": Operator.EQUAL,
    "＝": Operator.EQUAL,
    "等于": Operator.EQUAL,
    "==": Operator.EQUAL,
    "≯": Operator.AT_MOST,
    "≮": Operator.AT_LEAST,
    "控制在": Operator.AT_MOST,
    "多于": Operator.MORE,
    "逾": Operator.MORE,
    "少于": Operator.LESS,
    "约": Operator.ABOUT,
    "近": Operator.ABOUT,
}

AFTER = {
    "及以上": Operator.AT_LEAST,
    "以上": Operator.AT_LEAST,
    "及以下": Operator.AT_MOST,
    "以下": Operator.AT_MOST,
    "以内": Operator.AT_MOST,
    "内": Operator.AT_MOST,
    "左右": Operator.ABOUT,
    "": Operator.NONE,
}

# What stands in a column for operators where there is none; `定性` says that the value is a word.
_NO_OPERATOR = NOT_APPLICABLE | {"", "定性", "定性指标", "定量", "定量指标"}

_BEFORE = "|".join(sorted(map(re.escape, BEFORE), key=len, reverse=True))
_AFTER = "|".join(word for word in AFTER if word)
_DASH = "-~～—–至"
_IN_UNIT = r"(?!及?以[上下内]|左右|内$)[^\d¼-¾⅐-⅟①-⓿，。；：,;:!！?？≥≤＞＜<>＝=\s]"
_UNIT = rf"(?:(?![{_DASH}、.)）²³¹⁰-⁹几])(?:{_IN_UNIT}){{1,12}}(?<![{_DASH}]))?"  # "1、开展培训" and "95%-" have none
_FULL_WIDTH = str.maketrans("０１２３４５６７８９．，－−", "0123456789.,--")
_MONTH = r"(?:0?[1-9]|1[0-2])月(?:(?:0?[1-9]|[12][0-9]|3[01])日)?"
_DATE = re.compile(
    rf"(?:(?:19|20)[0-9]{{2}}年(?:{_MONTH})?|{_MONTH})(?:上旬|中旬|下旬)?[底末初]?(?:之?前|以前)?(?:完成)?"
)
_BEGUN_DATE = r"(?:(?:19|20)[0-9]{2}年|[0-9]{1,2}月)"  # "2023年通过验收" is not 2023 of anything
_NOT_A_COUNT = r"0[0-9]|(?:19|20)[0-9]{2}\.(?:0?[1-9]|1[0-2])$"  # `0519-…` is a telephone, `2025.12` a month
_NUMBER = re.compile(
    rf"(?!{_BEGUN_DATE}|{_NOT_A_COUNT})({_BEFORE})?(\s*)([-+]?{DIGITS})([余多]?)(\s*)({_UNIT})({_AFTER})?"
)
_PERIOD = re.compile(rf"(?:19|20)[0-9]{{2}}年?[{_DASH}](?:19|20)[0-9]{{2}}年?|[0-9]{{1,2}}月?[{_DASH}][0-9]{{1,2}}月")
_RANGE = re.compile(rf"(?!{_NOT_A_COUNT})(-?{DIGITS})({_UNIT})(\s*[{_DASH}]\s*)(-?{DIGITS})(\s*)({_UNIT})")


class ParsedTarget(NamedTuple):
    """What a target means: the pieces as printed, and the reading of each."""

    kind: TargetKind
    operator: Operator
    value: Decimal | None
    high: Decimal | None  # the upper end of a range
    unit: str  # as printed, without white space
    pieces: tuple[str, ...]

    def __str__(self) -> str:
        """Print the target exactly as the document does."""
        return "".join(self.pieces)


@of_tables
@lru_cache(maxsize=10_000)
def parse_target(text: str) -> ParsedTarget:
    """Read a target cell; what cannot be read without guessing is `unparsed`."""
    bare = text.strip()
    if not bare:
        return _without_number(TargetKind.BLANK, text)
    if bare != text:
        before, _, after = text.partition(bare)
        parsed = parse_target(bare)
        return parsed._replace(pieces=(before, *parsed.pieces, after))
    if text in NOT_APPLICABLE:
        return _without_number(TargetKind.NOT_APPLICABLE, text)
    digits = text.translate(_FULL_WIDTH)
    if _DATE.fullmatch(digits) or _PERIOD.fullmatch(digits):
        return _without_number(TargetKind.DATE, text)
    if match := _NUMBER.fullmatch(digits):
        return _number(match, text)
    if match := _RANGE.fullmatch(digits):
        return _range(match, text)
    has_digits = any(character.isdecimal() for character in text)
    return _without_number(TargetKind.UNPARSED if has_digits else TargetKind.WORDS, text)


def _without_number(kind: TargetKind, text: str) -> ParsedTarget:
    return ParsedTarget(kind, Operator.NONE, None, None, "", (text,))


def _pieces(match: re.Match[str], text: str) -> tuple[str, ...]:
    """The matched groups as they stand in the printed text."""
    return tuple(text[slice(*match.span(group))] for group in range(1, (match.lastindex or 0) + 1))


def _number(match: re.Match[str], text: str) -> ParsedTarget:
    signs = (BEFORE.get(match[1] or ""), Operator.MORE if match[4] else None, AFTER[match[7]] if match[7] else None)
    said = {sign for sign in signs if sign}
    if len(said) > 1 or (match[4] and match[1]) or (match[7] and match[1] and match[1] != "控制在"):
        return _without_number(TargetKind.UNPARSED, text)
    operator = said.pop() if said else Operator.NONE
    return ParsedTarget(TargetKind.NUMBER, operator, _decimal(match[3]), None, match[6], _pieces(match, text))


def _range(match: re.Match[str], text: str) -> ParsedTarget:
    low, high = _decimal(match[1]), _decimal(match[4])
    if match[2] not in ("", match[6]) or low > high:
        return _without_number(TargetKind.UNPARSED, text)
    return ParsedTarget(TargetKind.RANGE, Operator.BETWEEN, low, high, match[6], _pieces(match, text))


def _decimal(digits: str) -> Decimal:
    return Decimal(digits.replace(",", ""))


def operator_in_words(printed: str) -> Operator | None:
    """The operator that stands in a column of its own; nothing where the word is not known."""
    if printed.strip() in _NO_OPERATOR:
        return Operator.NONE
    return BEFORE.get(printed.strip())


@of_tables
@lru_cache(maxsize=5_000)
def _presence(text: str) -> Presence:
    parsed = parse_target(text)
    if parsed.kind is TargetKind.BLANK:
        return Presence.BLANK
    if parsed.kind is TargetKind.NOT_APPLICABLE:
        return Presence.NOT_APPLICABLE
    return Presence.ZERO if parsed.kind is TargetKind.NUMBER and not parsed.value else Presence.VALUE


class Target(str):
    """A promise as the document prints it, e.g. `≥40亿元`, `＝17500家`, `健全`; blank where the cell is blank."""

    __slots__ = ()

    @property
    def parsed(self) -> ParsedTarget:
        """The promise read as operator, value, unit and kind."""
        return parse_target(self)

    @property
    def presence(self) -> Presence:
        """Whether something is promised here; if not, which emptiness."""
        return _presence(self)

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: object, _handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(cls, core_schema.str_schema(max_length=400))

    @classmethod
    def __get_pydantic_json_schema__(cls, _schema: CoreSchema, _handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"type": "string", "maxLength": 400}
