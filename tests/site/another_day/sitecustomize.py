"""A clock that is years off, in a process that has this folder on its path and in all that it starts."""

import datetime as dt
import os
import time
from typing import Self

_OFF = float(os.environ["SECONDS_OFF"])
_TRUE = time.time
_LOCAL, _UNIVERSAL, _WORDS = time.localtime, time.gmtime, time.strftime


def _now() -> float:
    return _TRUE() + _OFF


class _Date(type):
    """Dates that others made are dates as well."""

    def __instancecheck__(cls, value: object) -> bool:
        return isinstance(value, cls.__mro__[1])


class _Day(dt.date, metaclass=_Date):
    @classmethod
    def today(cls) -> Self:
        return cls.fromtimestamp(_now())


class _Moment(dt.datetime, metaclass=_Date):
    @classmethod
    def now(cls, tz: dt.tzinfo | None = None) -> Self:
        return cls.fromtimestamp(_now(), tz)

    @classmethod
    def today(cls) -> Self:
        return cls.now()

    @classmethod
    def utcnow(cls) -> Self:
        return cls.now(dt.UTC).replace(tzinfo=None)


time.time = _now
time.time_ns = lambda: int(_now() * 1e9)
time.localtime = lambda seconds=None: _LOCAL(_now() if seconds is None else seconds)
time.gmtime = lambda seconds=None: _UNIVERSAL(_now() if seconds is None else seconds)
time.strftime = lambda form, *moment: _WORDS(form, *moment or (time.localtime(),))
dt.date, dt.datetime = _Day, _Moment  # type: ignore[misc]
