"""The frozen base of every model, and the small types that name what a text is."""

from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError


class Frozen(BaseModel):
    """A value that cannot change and accepts no field it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def _digits(value: object) -> object:
    """Plain digits as a whole number; pydantic alone would also take `2_023` and `２０２３`."""
    if isinstance(value, str) and value.isascii() and value.isdigit() and not value.startswith("0" * 2):
        return int(value)
    if isinstance(value, int):
        return value
    raise PydanticCustomError("digits", "`{value}`", {"value": str(value)})


Whole = Annotated[int, BeforeValidator(_digits, json_schema_input_type=int | str), Field(ge=0, le=999_999)]
Year = Annotated[int, BeforeValidator(_digits, json_schema_input_type=int | str), Field(ge=1990, le=2100)]
RegionCode = Annotated[str, StringConstraints(pattern=r"^[1-8][0-9]{5}$")]
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", max_length=60)]
RowId = Annotated[str, StringConstraints(pattern=r"^[mi]-[0-9]{3,6}$")]
Date = Annotated[str, StringConstraints(pattern=r"^(19|20)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$")]
Text = Annotated[str, StringConstraints(max_length=20_000)]
Named = Annotated[str, StringConstraints(min_length=1, max_length=2_000)]
Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
