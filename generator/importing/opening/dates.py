"""A number as a date or a time: Excel counts days from the beginning of 1900, or of 1904."""

from datetime import datetime, timedelta
from decimal import Decimal

from generator.importing.opening.number_codes import Kind, Token

_FIRST = datetime(1899, 12, 30)  # noqa: DTZ001 - a date in a sheet has no time zone
_LEAP_1900 = 60  # Excel believes that there was a 29 February 1900
_DAYS_TO_1904 = 1462
_LAST = 2_958_466  # the day after 9999-12-31
_SECONDS = 86_400
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_HAN_DAYS = "一二三四五六日"


def date(tokens: tuple[Token, ...], value: Decimal, *, is_1904: bool) -> str:
    """A number as the pieces of a code show it; nothing where it is no date."""
    seconds = int((value * _SECONDS).to_integral_value())
    day = seconds // _SECONDS + (_DAYS_TO_1904 if is_1904 else 0)
    if not 0 <= day < _LAST:
        return ""
    moment = _FIRST + timedelta(days=day + (day < _LEAP_1900), seconds=seconds % _SECONDS)
    has_half_days = any(token.kind is Kind.HALF_DAY for token in tokens)
    shown: list[str] = []
    for place, token in enumerate(tokens):
        if token.kind is Kind.DATE:
            is_minutes = token.text[0] == "m" and _is_minutes(tokens, place)
            shown.append(_minutes(token, moment) if is_minutes else _part(token, moment, has_half_days=has_half_days))
        elif token.kind is Kind.ELAPSED:
            whole = seconds // {"h": 3600, "m": 60, "s": 1}[token.text[0]]
            shown.append(f"{whole:0{len(token.text)}d}")
        elif token.kind is Kind.HALF_DAY:
            morning, evening = token.text.split("/")
            shown.append((morning if moment.hour < 12 else evening).upper())  # noqa: PLR2004 - noon
        else:
            shown.append("0" if token.text in {"0", "#", "?"} else token.text)
    return "".join(shown).strip()


def _is_minutes(tokens: tuple[Token, ...], place: int) -> bool:
    """Whether an m stands for minutes: after hours, or before seconds."""
    times = (Kind.DATE, Kind.ELAPSED)
    before = next((token.text[0] for token in reversed(tokens[:place]) if token.kind in times), "")
    after = next((token.text[0] for token in tokens[place + 1 :] if token.kind in times), "")
    return before == "h" or after == "s"


def _minutes(token: Token, moment: datetime) -> str:
    return f"{moment.minute:0{len(token.text)}d}"


def _part(token: Token, moment: datetime, *, has_half_days: bool) -> str:
    letter, width = token.text[0], len(token.text)
    if letter in "ye":
        return f"{moment.year:04d}" if letter == "e" or width > 2 else f"{moment.year % 100:02d}"  # noqa: PLR2004
    if letter == "m":
        return _named(_MONTHS[moment.month - 1], moment.month, width)
    if letter == "d":
        return _named(_DAYS[moment.weekday()], moment.day, width)
    if letter == "a":
        return ("星期" if width > 3 else "") + _HAN_DAYS[moment.weekday()]  # noqa: PLR2004
    if letter == "h":
        hour = (moment.hour + 11) % 12 + 1 if has_half_days else moment.hour
        return f"{hour:0{min(width, 2)}d}"
    return f"{moment.second:0{min(width, 2)}d}"


def _named(name: str, number: int, width: int) -> str:
    """A month or a day: its number, the beginning of its name, or its name."""
    if width <= 2:  # noqa: PLR2004 - one digit or two
        return f"{number:0{width}d}"
    return {3: name[:3], 5: name[:1]}.get(width, name)
