"""Under which first-level label an indicator usually stands, and in which order those labels come."""

from collections import Counter
from collections.abc import Iterable
from itertools import chain

from generator.comparing import Statement
from generator.model.printed import squeeze
from generator.model.record import Record


def label(printed: str) -> str:
    """A label without the word that some forms put behind it: 效益 and 效益指标 are one."""
    return squeeze(printed).removesuffix("指标") or squeeze(printed)


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
    return {name: place for place, name in enumerate(dict.fromkeys(label(group.level[0]) for group in groups))}
