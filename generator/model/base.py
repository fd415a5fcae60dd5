"""The frozen base of every model, and the small types that name what a text is."""

import re
from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError


class GoalKind(StrEnum):
    """The period a goal speaks of."""

    MEDIUM_TERM = "medium-term"
    LONG_TERM = "long-term"
    ANNUAL = "annual"


class Frozen(BaseModel):
    """A value that cannot change and accepts no field it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


_WHOLE = re.compile("0|[1-9][0-9]{0,8}", re.ASCII)


def _digits(value: object) -> object:
    """Plain digits as a whole number; pydantic alone would also take `2_023` and `２０２３`."""
    if isinstance(value, str) and _WHOLE.fullmatch(value):
        return int(value)
    if isinstance(value, int):
        return value
    raise PydanticCustomError("digits", "`{value}`", {"value": str(value)})


def _day(text: str) -> str:
    """A day that the calendar has."""
    try:
        date.fromisoformat(text)
    except ValueError:
        raise PydanticCustomError("day", "`{text}`", {"text": text}) from None
    return text


# Names that one system or another keeps for devices: no folder of the site, and none of a project, can have them.
DEVICES = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10))}
)


def _free(name: str) -> str:
    """A name that every system can give to a folder."""
    if name in DEVICES:
        raise PydanticCustomError("device", "`{text}`", {"text": name})
    return name


Whole = Annotated[int, BeforeValidator(_digits, json_schema_input_type=int | str), Field(ge=0, le=999_999)]
Year = Annotated[int, BeforeValidator(_digits, json_schema_input_type=int | str), Field(ge=1990, le=2100)]
RegionCode = Annotated[str, StringConstraints(pattern=r"^[1-8][0-9]{5}$")]
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", max_length=60), AfterValidator(_free)]
MoneyId = Annotated[str, StringConstraints(pattern=r"^m-[0-9]{3,6}$")]
IndicatorId = Annotated[str, StringConstraints(pattern=r"^i-[0-9]{3,6}$")]
RowId = Annotated[str, StringConstraints(pattern=r"^[mi]-[0-9]{3,6}$")]
ColumnKey = Annotated[
    str,
    StringConstraints(
        pattern=r"^(level-[1-4]|work|project|name|half|full|share|past-[0-9]{4}|operator|unit|basis|category|direction"
        r"|weight|explanation)$"
    ),
]
Date = Annotated[str, StringConstraints(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"), AfterValidator(_day)]
Text = Annotated[str, StringConstraints(max_length=20_000)]
Named = Annotated[str, StringConstraints(min_length=1, max_length=2_000)]
# What may not stand in an address, by any standard, would end it in some file that we write.
WebAddress = Annotated[str, StringConstraints(pattern=r"^(https?://[^\s\"<>\\^`{|}]+)?$", max_length=2_000)]
Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
