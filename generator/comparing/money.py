"""The money of each table: total, basic, project and items, each with the row it stands in or why it is missing."""

from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from generator.comparing.reasons import Note, Reason
from generator.comparing.seats import Seat
from generator.words import Words


class State(StrEnum):
    """Whether a figure can be read; if not, why."""

    PRINTED = "printed"
    COMPUTED = "computed"  # by us, from rows that are named
    OTHER_CLASSES = "other-classes"  # the table divides its spending otherwise: shown, never drawn
    BLANK = "blank"
    NOT_APPLICABLE = "not-applicable"
    NOT_ITEMISED = "not-itemised"  # spending is printed, its items are not
    NOT_PUBLISHED = "not-published"
    NONE = "none"  # there is no such thing here: no special funds


class Part(NamedTuple):
    """One printed row of money."""

    at: str  # its id, e.g. `m-016`
    name: str
    text: str  # the full-year amount as printed
    value: Decimal | None  # exact, in the table's unit; none where it is blank
    share: str = ""  # its share of the whole, where the table prints one


class Figure(NamedTuple):
    """One amount, share or count of one table."""

    state: State
    text: str = ""  # as printed; of a computed one its plain digits
    value: Decimal | None = None  # exact, in the table's unit; only of a figure that is printed or computed
    at: str = ""  # the row it stands in
    parts: tuple[Part, ...] = ()  # what a computed figure was made of

    @property
    def is_known(self) -> bool:
        """Whether there is a number of this very thing."""
        return self.value is not None


class Account(NamedTuple):
    """The money and the counts of one table."""

    seat: Seat
    unit: str  # as printed, e.g. 万元; empty where no money is published
    total: Figure
    basic: Figure
    project: Figure
    ordinary: Figure  # project spending without special funds
    share: Figure  # project spending in percent of the total
    items: Figure  # how many items are listed; its parts are the items
    special: Figure  # what the items come to whose printed name says 专项资金; its parts are these items
    special_share: Figure  # special funds in percent of the total
    indicators: int  # annual
    own: int  # of these, the ones that not enough places share
    notes: tuple[Note, ...]


class BasisKind(StrEnum):
    """Which amount tables are held against each other by."""

    TOTAL = "total"
    BASIC = "basic"
    PROJECT = "project"
    ORDINARY = "ordinary"  # project spending without special funds


class Basis(NamedTuple):
    """One amount across all tables: who may be compared by it, and why others may not."""

    kind: BasisKind
    name: Words
    is_comparable: bool
    reasons: tuple[Reason, ...]
    values: tuple[tuple[str, Decimal], ...]  # key and amount in the overview's unit, only of those that compare
    without: tuple[str, ...]  # the keys of tables that have no such figure

    def of(self, key: str) -> Decimal | None:
        """The amount that may be drawn for a table; none where it does not compare."""
        return dict(self.values).get(key)


class Overview(NamedTuple):
    """All tables of a comparison with their money, in the order of the comparison."""

    unit: str  # the unit of the amounts in `bases`
    accounts: tuple[Account, ...]
    bases: tuple[Basis, ...]
