"""Under which first-level label an indicator usually stands, and in which order those labels come."""

import re
from collections import Counter
from collections.abc import Iterable
from itertools import chain

from generator.comparing import Statement
from generator.model.printed import squeeze
from generator.model.record import Record

_POINTS = re.compile(r"[(（][0-9.]+分?[)）]$")


def label(printed: str) -> str:
    """A label without what some forms put behind it: 效益, 效益指标 and 效益指标(30分) are one."""
    whole = squeeze(printed)
    return _POINTS.sub("", whole).removesuffix("指标") or whole


def level_of(said: Iterable[Statement]) -> str:
    """The label most tables put an indicator under; of several the first met."""
    labels = Counter(label(one.level[0]) for one in said if one.level)
    return max(labels, key=lambda one: labels[one], default="")


def in_order(records: Iterable[Record]) -> dict[str, int]:
    """The place of every label: those of the commonest form first, each form in its own order."""
    known = list(records)
    forms = Counter(record.form for record in known)
    common_first = sorted(known, key=lambda record: -forms[record.form])
    groups = chain.from_iterable(table.groups for record in common_first for table in record.indicators)
    names = dict.fromkeys(label(first) for group in groups for first in group.level[:1])
    return {name: place for place, name in enumerate(names)}
