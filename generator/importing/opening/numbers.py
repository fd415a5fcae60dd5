"""A number as Excel shows it: to the digit, since the file holds 1128.3200000000002 where the sheet shows 1128.32."""

from decimal import ROUND_HALF_UP, Context, Decimal, InvalidOperation

from generator.importing.opening.dates import date
from generator.importing.opening.number_codes import Kind, Section, Token, sections

_EXACT = Context(prec=15, rounding=ROUND_HALF_UP)  # Excel knows no more digits
_WIDE = Context(prec=400, rounding=ROUND_HALF_UP)
_GENERAL_WIDTH = 11  # characters that a number has without a format of its own
_COMPARISONS = {
    "<": lambda one, other: one < other,
    "<=": lambda one, other: one <= other,
    ">": lambda one, other: one > other,
    ">=": lambda one, other: one >= other,
    "=": lambda one, other: one == other,
    "<>": lambda one, other: one != other,
}


def number(written: str, code: str, *, is_1904: bool = False) -> str:
    """A number as the sheet shows it that has this format; what is no number stays as it is."""
    try:
        value = _EXACT.create_decimal(written)
    except InvalidOperation:
        return written
    if not value.is_finite() or abs(value.adjusted()) > 308:  # noqa: PLR2004 - beyond what Excel can hold
        return written
    try:
        return _shown(value, code, is_1904=is_1904)
    except (ArithmeticError, ValueError, IndexError):  # of a format that makes no sense
        return general(value)


def _shown(value: Decimal, code: str, *, is_1904: bool) -> str:
    found, shown = _section(sections(code), value)
    if found.has(Kind.GENERAL) or (found.has(Kind.FRACTION, Kind.TEXT) and not found.has(Kind.DATE)):
        return _around(found, general(shown)).strip()
    if found.has(Kind.DATE, Kind.ELAPSED):
        return date(found.tokens, value, is_1904=is_1904) or general(value)
    return _digits(found, shown).strip()


def text(written: str, code: str) -> str:
    """A text as the sheet shows it; some formats put words around it, and some hide it."""
    parts = sections(code)
    found = next((part for part in parts if part.has(Kind.TEXT)), parts[3] if len(parts) > 3 else None)  # noqa: PLR2004
    if found is None:
        return written
    return "".join(written if token.kind is Kind.TEXT else token.text for token in found.tokens)


def general(value: Decimal) -> str:
    """A number without a format: as many digits as go into eleven characters."""
    value = value.normalize(_EXACT)
    size = value.adjusted()
    if value == 0:
        return "0"
    if size >= _GENERAL_WIDTH or size < -9:  # noqa: PLR2004 - smaller ones would be all zeros
        return _scientific(value)
    places = _GENERAL_WIDTH - 2 - max(size, 0)
    plain = f"{value.quantize(Decimal(1).scaleb(-max(places, 0)), context=_WIDE):f}"
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


def _scientific(value: Decimal) -> str:
    rounded = Context(prec=6, rounding=ROUND_HALF_UP).plus(value).normalize()
    digits = f"{rounded.scaleb(-rounded.adjusted()):f}"
    return f"{digits}E{rounded.adjusted():+03d}"


def _section(parts: tuple[Section, ...], value: Decimal) -> tuple[Section, Decimal]:
    """The section that speaks of a number, and the number as it is to be shown by it."""
    for place, part in enumerate(parts[:3]):
        if part.condition:
            operator, operand = part.condition
            if operator in _COMPARISONS and _COMPARISONS[operator](value, Decimal(operand)):
                return part, abs(value) if place and value < 0 else value
    if any(part.condition for part in parts):
        return next((part for part in parts if not part.condition), parts[-1]), value
    numeric = [part for part in parts[:3] if not part.has(Kind.TEXT)] or [parts[0]]
    if value < 0 and len(numeric) > 1:
        return numeric[1], -value
    if value == 0 and len(numeric) > 2:  # noqa: PLR2004 - positive, negative, zero
        return numeric[2], value
    return numeric[0], value


def _around(part: Section, shown: str) -> str:
    """A number among the literal pieces of a section."""
    kinds = (Kind.GENERAL, Kind.TEXT)
    if not part.has(*kinds):
        return shown
    words = (shown if token.kind in kinds else token.text for token in part.tokens)
    return "".join(words)


def _digits(part: Section, value: Decimal) -> str:
    """A number over the digit places of a section."""
    tokens = part.tokens
    end = next((place for place, token in enumerate(tokens) if token.kind is Kind.EXPONENT), len(tokens))
    point = next((place for place, token in enumerate(tokens[:end]) if token.kind is Kind.POINT), end)
    if end < len(tokens):
        return _with_exponent(tokens, point, end, value)
    value = value.scaleb(2 * sum(token.kind is Kind.PERCENT for token in tokens), context=_WIDE)
    value = value.scaleb(-3 * _scaling(tokens[:point]), context=_WIDE)
    if not part.has(Kind.DIGIT):
        return ("-" if value < 0 else "") + "".join(token.text for token in tokens)
    places = sum(token.kind is Kind.DIGIT for token in tokens[point:])
    plain = f"{abs(value).quantize(Decimal(1).scaleb(-places), context=_WIDE):f}"
    whole, _, rest = plain.partition(".")
    return ("-" if value < 0 else "") + _whole(tokens[:point], whole) + _rest(tokens[point:], rest)


def _scaling(tokens: tuple[Token, ...]) -> int:
    """How many commas stand right after the last digit: each leaves out three digits."""
    last = max((place for place, token in enumerate(tokens) if token.kind is Kind.DIGIT), default=len(tokens))
    count = 0
    for token in tokens[last + 1 :]:
        if token.kind is not Kind.COMMA:
            break
        count += 1
    return count


def _whole(tokens: tuple[Token, ...], digits: str) -> str:
    """The digits before the point, laid over their places from the right; the first place takes all that are left."""
    places = [place for place, token in enumerate(tokens) if token.kind is Kind.DIGIT]
    has_groups = any(token.kind is Kind.COMMA for token in tokens[places[0] : places[-1]]) if places else False
    left = digits.lstrip("0")
    shown: list[str] = []
    count = 0
    for place in range(len(tokens) - 1, -1, -1):
        token = tokens[place]
        if token.kind is Kind.DIGIT:
            taken = left if place == places[0] else left[-1:]
            left = left[: len(left) - len(taken)]
            for digit in reversed(taken or {"0": "0", "?": " "}.get(token.text, "")):
                shown.append("," if has_groups and count and count % 3 == 0 else "")
                shown.append(digit)
                count += 1
        elif token.kind is not Kind.COMMA:
            shown.append(token.text[::-1])
    return "".join(shown)[::-1] if places else left + "".join(shown)[::-1]


def _rest(tokens: tuple[Token, ...], digits: str) -> str:
    """The point and the digits behind it; places written # stay empty where only zeros follow."""
    places = [token.text for token in tokens if token.kind is Kind.DIGIT]
    needed = max(
        (place + 1 for place, sign in enumerate(places) if sign != "#" or digits[place:].strip("0")), default=0
    )
    shown = iter(digits[:needed] + " " * (len(places) - needed))
    words = (next(shown).strip() if token.kind is Kind.DIGIT else token.text for token in tokens)
    return "".join(words)


def _with_exponent(tokens: tuple[Token, ...], point: int, end: int, value: Decimal) -> str:
    step = max(sum(token.kind is Kind.DIGIT for token in tokens[:point]), 1)
    power = value.adjusted() // step * step if value else 0
    places = sum(token.kind is Kind.DIGIT for token in tokens[point:end])
    mantissa = abs(value).scaleb(-power).quantize(Decimal(1).scaleb(-places), context=_WIDE)
    if mantissa >= Decimal(10) ** step:
        power, mantissa = power + step, mantissa.scaleb(-step).quantize(Decimal(1).scaleb(-places), context=_WIDE)
    width = sum(token.kind is Kind.DIGIT for token in tokens[end:])
    sign = "-" if power < 0 else "+" if tokens[end].text.endswith("+") else ""
    return f"{'-' if value < 0 else ''}{mantissa:f}E{sign}{abs(power):0{width}d}"
