"""Parts of a whole: in percent as read, and as widths that drawings use."""

from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

from generator.model.amount import EXACT

_NOTHING, _HUNDRED, _HUNDREDTH = Decimal(0), Decimal(100), Decimal("0.01")
_LARGE = Decimal(10_000)  # 万元 from which people speak of 亿元


class Slice(NamedTuple):
    """A part of a bar: where it begins and how far it reaches, in hundredths of the bar's length."""

    start: str
    length: str
    is_second: bool = False  # in the second colour


def share(part: Decimal | None, whole: Decimal | None) -> Decimal | None:
    """A part in percent; nothing where one of the two is not known or the whole is nothing."""
    if part is None or not whole:
        return None
    return EXACT.divide(EXACT.multiply(part, _HUNDRED), whole)


def percent(part: Decimal | None, whole: Decimal | None) -> str:
    """A part as read, e.g. `24.94%` and `50%`; nothing where it cannot be said."""
    found = share(part, whole)
    if found is None:
        return ""
    rounded = _rounded(found, _HUNDREDTH)
    return f"{rounded.to_integral_value() if rounded == rounded.to_integral_value() else rounded:f}%"


def _rounded(value: Decimal, to: Decimal) -> Decimal:
    """A number rounded, however long it is."""
    return value.quantize(to, ROUND_HALF_UP, EXACT)


def whole_percent(part: Decimal | None, whole: Decimal | None) -> str:
    """A part as read where its decimals say nothing, e.g. `51%`."""
    found = share(part, whole)
    return "" if found is None else f"{_rounded(found, Decimal(1)):f}%"


def length(part: Decimal | None, whole: Decimal | None) -> str:
    """A part as a drawing uses it: at most a hundred, never less than nothing."""
    found = share(part, whole) or _NOTHING
    return f"{_rounded(min(max(found, _NOTHING), _HUNDRED), _HUNDREDTH).normalize():f}"


def in_yi(amount: Decimal | None, unit: str) -> str:
    """A large amount of 万元 in the words people use, e.g. `38.89亿元`; nothing for a small one or another unit."""
    if amount is None or unit != "万元" or abs(amount) < _LARGE / 10:
        return ""
    return f"{_rounded(amount / _LARGE, _HUNDREDTH)}亿元"
