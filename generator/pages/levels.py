"""Under which first-level label an indicator usually stands, and in which order those labels come."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from generator.comparing import Statement
from generator.model.printed import squeeze

_POINTS = re.compile(r"[(（][0-9.]+分?[)）]$")


@lru_cache(maxsize=1_000)  # forms print the same few
def label(printed: str) -> str:
    """A label without what some forms put behind it: 效益, 效益指标 and 效益指标(30分) are one."""
    whole = squeeze(printed)
    return _POINTS.sub("", whole).removesuffix("指标") or whole


def level_of(said: Iterable[Statement]) -> str:
    """The label most tables put an indicator under; of several the first met."""
    labels = Counter(label(one.level[0]) for one in said if one.level)
    return max(labels, key=lambda one: labels[one], default="")


def in_order(printed: Iterable[tuple[str, Iterable[str]]]) -> dict[str, int]:
    """The place of every label, from the form and the labels of each table: those of the commonest form first."""
    known = list(printed)
    forms = Counter(form for form, _ in known)
    common_first = sorted(known, key=lambda one: -forms[one[0]])
    names = dict.fromkeys(label for _, labels in common_first for label in labels)
    return {name: place for place, name in enumerate(names)}
