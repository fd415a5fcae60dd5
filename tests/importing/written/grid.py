"""The columns that all parts of one table share, so that each part finds room on them."""

from itertools import pairwise
from typing import NamedTuple

from generator.model.money import MoneyRow
from generator.model.record import Record

LEAD, SPARE = "lead", "spare"
MONEY_LABELS = 2  # the label of the whole block, and that of income or spending
_ON_NAME_LINE = 3  # 单位名称's own entry, 资金总额 and its amount
_PLAIN = ("level-1", "level-2", "name", "half", "full")
_WIDTHS = {LEAD: 14, "level-1": 15, "level-2": 24, "work": 42, "project": 30, "name": 40, SPARE: 24, "basis": 22}
_OTHER_WIDTH = 20


class Grid(NamedTuple):
    """What each column is for, as far as indicators use it."""

    keys: tuple[str, ...]
    amounts: int  # how many of the last columns hold amounts of money

    @property
    def columns(self) -> int:
        """How many there are."""
        return len(self.keys)

    @property
    def has_lead(self) -> bool:
        """Whether the tables of indicators have a label to their left."""
        return self.keys[0] == LEAD

    @property
    def labels(self) -> int:
        """How many columns the label of a part reaches over."""
        return 1 if self.has_lead else MONEY_LABELS

    @property
    def widths(self) -> tuple[int, ...]:
        """In millimetres."""
        return tuple(_WIDTHS.get(key, _OTHER_WIDTH) for key in self.keys)

    def spans(self, keys: list[str], *, after_lead: bool) -> dict[str, int]:
        """How many columns each of some keys reaches over: those that are not printed fall to the next that is."""
        ends = [self.keys.index(key) + 1 for key in keys]
        edges = [1 if after_lead else 0, *ends[:-1], self.columns]
        return dict(zip(keys, (end - start for start, end in pairwise(edges)), strict=True))


def grid(record: Record) -> Grid:
    """The columns of a record's table: those of its widest table of indicators, and more where its money needs them."""
    keys = max((tuple(table.columns) for table in record.indicators), key=len, default=_PLAIN)
    if any(table.label for table in record.indicators):
        keys = (LEAD, *keys)
    funding = record.funding
    money = [table for table in (funding.income, funding.spending) if table] if funding else []
    amounts = max((len(table.columns) for table in money), default=0)
    names = 1 + max((heads(row) for table in money for row in table.rows), default=0)
    needed = MONEY_LABELS + max(names + amounts, _ON_NAME_LINE)
    at = keys.index("name")
    return Grid((*keys[:at], *[SPARE] * (needed - len(keys)), *keys[at:]), amounts)


def is_head(row: MoneyRow) -> bool:
    """Whether a row of money is only the label of those under it."""
    return bool(row.rows) and row.half is None and row.full is None and row.share is None and not row.past


def heads(row: MoneyRow) -> int:
    """How many such labels stand beside each other."""
    return max((heads(one) for one in row.rows), default=0) + is_head(row)
