"""Amounts of money and shares of a whole: exact, and printed back as written."""

import re
from decimal import Context, Decimal
from functools import lru_cache
from typing import Any, ClassVar, Self

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from generator.memos import of_tables
from generator.model.printed import NOT_APPLICABLE, Presence

EXACT = Context(prec=60)  # for what is computed from amounts, however many and long they are
# At most 18 digits before the point: no budget has more, and a slip of the hand soon does.
DIGITS = r"(?:[0-9]{1,3}(?:,[0-9]{3}){1,5}|[0-9]{1,18})(?:\.[0-9]{1,12})?"


class Number(str):
    """A number kept as the text that was printed."""

    __slots__ = ()
    rule: ClassVar[str]
    shape: ClassVar[re.Pattern[str]]

    @property
    def value(self) -> Decimal | None:
        """The exact number, or nothing where none is printed."""
        return _number(type(self), self)

    @property
    def presence(self) -> Presence:
        """Whether a number stands here; if not, which emptiness."""
        if not self:
            return Presence.BLANK
        if self in NOT_APPLICABLE:
            return Presence.NOT_APPLICABLE
        return Presence.VALUE if self.value else Presence.ZERO

    @classmethod
    def read(cls, text: str) -> Self:
        """The text as a number; anything else is refused."""
        if text and text not in NOT_APPLICABLE and not cls.shape.fullmatch(text):
            raise PydanticCustomError(cls.rule, "`{text}`", {"text": text})
        return cls(text)

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: object, _handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(cls.read, core_schema.str_schema())

    @classmethod
    def __get_pydantic_json_schema__(cls, _schema: CoreSchema, _handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"type": "string", "pattern": f"^({cls.shape.pattern}|{'|'.join(sorted(NOT_APPLICABLE))}|)$"}


@of_tables
@lru_cache(maxsize=5_000)  # several checks ask the same of one record after another
def _number(kind: type[Number], text: str) -> Decimal | None:
    match = kind.shape.fullmatch(text)
    return Decimal(match[1].replace(",", "").replace("−", "-")) if match else None


class Amount(Number):
    """An amount of money in the record's unit, e.g. `388882.83`; blank where the cell is blank."""

    __slots__ = ()
    rule = "amount"
    shape = re.compile(rf"([-−]?{DIGITS})")


class Share(Number):
    """A share of a whole in percent, e.g. `22.29%`, or as printed without the sign; blank where the cell is blank."""

    __slots__ = ()
    rule = "share"
    shape = re.compile(rf"([-−]?{DIGITS})[%％]?")
