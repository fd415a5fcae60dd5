"""Money: income and spending, row by row, as printed."""

from collections.abc import Iterator

from pydantic import Field

from generator.model.amount import Amount, Share
from generator.model.base import ColumnKey, Frozen, MoneyId, Named, Text, Year


class MoneyRow(Frozen):
    """A row of income or spending, with the rows printed under it."""

    id: MoneyId = Field(description="行号，一经给定永不更改、永不重用；新行用 mingxi mint 编号")
    name: Named = Field(description="名称，照原表")
    half: Amount | None = Field(None, description="半年计划数；原表没有这一格就不写，空格写空引号")
    full: Amount | None = Field(None, description="全年（当年）数")
    share: Share | None = Field(None, description="占比，例如 22.29%")
    past: dict[Year, Amount] = Field(default_factory=dict, description="以前年度的数，例如 {2022: 16234}")
    rows: tuple["MoneyRow", ...] = Field((), description="它的下级各行")

    def column(self, key: str) -> Amount | None:
        """The amount in a column: `half`, `full` or `past-2022`."""
        if key == "full":
            return self.full
        if key == "half":
            return self.half
        return self.past.get(int(key.removeprefix("past-"))) if key.startswith("past-") else None

    def walk(self) -> Iterator["MoneyRow"]:
        """This row, then every row under it, as printed."""
        yield self
        for row in self.rows:
            if row.rows:
                yield from row.walk()
            else:
                yield row


class MoneyTable(Frozen):
    """Income or spending: column heads as printed, and rows."""

    columns: dict[ColumnKey, Text] = Field(
        description="列：键是列的作用（half、full、share、past-2022……），值是原表表头"
    )
    rows: tuple[MoneyRow, ...] = Field(description="各行，照原表顺序")

    def walk(self) -> Iterator[MoneyRow]:
        """Every row at every depth, as printed."""
        for row in self.rows:
            yield row
            for below in row.rows:
                yield from below.walk()

    def amounts(self) -> tuple[str, ...]:
        """The keys of the columns that hold amounts."""
        return tuple(key for key in self.columns if key in ("half", "full") or key.startswith("past-"))


class Funding(Frozen):
    """The department's money for the year."""

    unit: Named = Field(description="金额单位，照原表，例如 万元")
    income: MoneyTable | None = Field(None, description="收入；原表没有这一块就不写")
    spending: MoneyTable | None = Field(None, description="支出；原表没有这一块就不写")
