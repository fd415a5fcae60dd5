"""One department in two years: what was added, removed and changed."""

from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from generator.comparing.changed_indicators import indicator_changes
from generator.comparing.changed_money import money_changes
from generator.comparing.changes import Fate, IndicatorChange, MoneyChange
from generator.comparing.naming import grouped
from generator.comparing.seats import Seat, in_order
from generator.comparing.statements import Census
from generator.comparing.texts import TextChange, text_changes


class Changes(NamedTuple):
    """One department from one year to a later one."""

    earlier: Seat
    later: Seat
    years_between: int  # 1 for neighbouring years
    indicators: tuple[IndicatorChange, ...]  # in the order of the later table, then what was removed
    money: tuple[MoneyChange, ...]
    texts: tuple[TextChange, ...]  # functions, organisation, tasks, goals; those that either year prints

    @property
    def is_empty(self) -> bool:
        """Whether the two tables say the same."""
        fates = {*(row.fate for row in self.indicators), *(row.fate for row in self.money)}
        return fates <= {Fate.KEPT} and not any(text.has_changed for text in self.texts)


def changes_of(seats: Iterable[Seat], known: Census) -> tuple[Changes, ...]:
    """From each year to the next one there is, unit by unit, the earliest first."""
    units = grouped(in_order(seats), lambda seat: (seat.region, seat.unit))
    return tuple(changes_between(*years, known) for tables in units.values() for years in pairwise(tables))


def changes_between(earlier: Seat, later: Seat, known: Census) -> Changes:
    """Everything that changed from one year to a later one, of two tables whose statements are known."""
    return Changes(
        earlier,
        later,
        later.year - earlier.year,
        indicator_changes(known.by_table[earlier.key], known.by_table[later.key], known.vocabulary),
        money_changes(earlier, later, known.vocabulary),
        text_changes(earlier.record, later.record),
    )
