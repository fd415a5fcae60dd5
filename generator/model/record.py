"""The record: one department's table for one year, as printed and as meant."""

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from pydantic import Field

from generator.model.amount import Amount, Share
from generator.model.base import Date, Frozen, Named, RegionCode, RowId, Sha256, Slug, Text, Whole, Year
from generator.model.printed import Presence
from generator.model.target import Operator, ParsedTarget, Target, TargetKind, parse_target


class Scope(StrEnum):
    """Whose money and promises a table holds."""

    WHOLE = "whole"  # 部门：the department with the units under it
    OFFICE = "office"  # 机关、本级：its head office alone
    UNIT = "unit"  # 单位：a unit under it
    UNSTATED = "unstated"  # the table does not say


class GoalKind(StrEnum):
    """The period a goal speaks of."""

    MEDIUM_TERM = "medium-term"
    LONG_TERM = "long-term"
    ANNUAL = "annual"


class RepairKind(StrEnum):
    """What the layout of a document did to a label or a cell."""

    MOVED = "moved"  # printed beside rows it does not belong to
    REPEATED = "repeated"  # printed again after a page break
    SPLIT = "split"  # printed in pieces that stand apart
    RESIDUE = "residue"  # what a program left in the text, no part of the table


class Inferable(StrEnum):
    """What may be inferred where the document does not print it."""

    REGION = "region"
    YEAR = "year"
    UNIT = "unit"
    SCOPE = "scope"


class Department(Frozen):
    """The department whose table this is."""

    kind: Slug = Field(description="部门类别，见 data/vocabulary/departments.yaml，例如 keji")
    name: Named = Field(description="单位名称，照原表")
    scope: Scope = Field(
        description="口径：whole 部门（含下属单位），office 机关或本级，unit 单位，unstated 原表未说明"
    )


class Source(Frozen):
    """The document the record was read from."""

    file: Named = Field(description="原文文本，相对 data/ 的路径，例如 sources/320400/keji/2023.txt")
    sha256: Sha256 = Field(description="该文件的 SHA-256")
    url: str = Field("", description="原文发布的网址；不知道就不写", pattern=r"^(https?://\S+)?$")
    published: Date | None = Field(None, description="发布日期，YYYY-MM-DD；不知道就不写")
    retrieved: Date | None = Field(None, description="取得日期，YYYY-MM-DD；不知道就不写")


class Inference(Frozen):
    """What a value was inferred from, where the document does not print it."""

    quote: Text = Field("", description="所依据的原文；不依据原文某一句时留空")
    reason: Named = Field(description="怎样由此得出")


class Contacts(Frozen):
    """Personal particulars the form asks for; never published unless the publisher turns them on."""

    reporter: str = Field("", description="填报人", json_schema_extra={"personal": True})
    phone: str = Field("", description="联系电话", json_schema_extra={"personal": True})


class MoneyRow(Frozen):
    """A row of income or spending, with the rows printed under it."""

    id: RowId = Field(description="行号，一经给定永不更改、永不重用；新行用 mingxi mint 编号", pattern="^m-")
    name: Named = Field(description="名称，照原表")
    half: Amount | None = Field(None, description="半年计划数；原表没有这一格就不写，空格写空引号")
    full: Amount | None = Field(None, description="全年（当年）数")
    share: Share | None = Field(None, description="占比，例如 22.29%")
    past: dict[Year, Amount] = Field({}, description="以前年度的数，例如 {2022: 16234}")
    rows: tuple["MoneyRow", ...] = Field((), description="它的下级各行")

    def column(self, key: str) -> Amount | None:
        """The amount in a column: `half`, `full` or `past-2022`."""
        if key.startswith("past-"):
            return self.past.get(int(key.removeprefix("past-")))
        return {"half": self.half, "full": self.full}.get(key)

    def walk(self) -> Iterator["MoneyRow"]:
        """This row, then every row under it, as printed."""
        yield self
        for row in self.rows:
            yield from row.walk()


class MoneyTable(Frozen):
    """Income or spending: column heads as printed, and rows."""

    columns: dict[str, str] = Field(description="列：键是列的作用（half、full、share、past-2022……），值是原表表头")
    rows: tuple[MoneyRow, ...] = Field(description="各行，照原表顺序")

    def walk(self) -> Iterator[MoneyRow]:
        """Every row at every depth, as printed."""
        for row in self.rows:
            yield from row.walk()

    def amounts(self) -> tuple[str, ...]:
        """The keys of the columns that hold amounts."""
        return tuple(key for key in self.columns if key in ("half", "full") or key.startswith("past-"))


class Funding(Frozen):
    """The department's money for the year."""

    unit: Named = Field(description="金额单位，照原表，例如 万元")
    income: MoneyTable | None = Field(None, description="收入；原表没有这一块就不写")
    spending: MoneyTable | None = Field(None, description="支出；原表没有这一块就不写")


class Goal(Frozen):
    """One goal, paragraph by paragraph."""

    kind: GoalKind = Field(description="medium-term 中长期，long-term 长期，annual 年度")
    label: Named = Field(description="标题，照原表，例如 中长期目标")
    paragraphs: tuple[Named, ...] = Field(description="正文，每段一条；原表留空则为空列表")

    @property
    def until(self) -> int | None:
        """The year the goal runs to, where the label says so."""
        match = re.search(r"截[止至]([0-9]{4})年", self.label)
        return int(match[1]) if match else None


class Cell(NamedTuple):
    """One target of one indicator, with the column it stands in."""

    column: str
    target: Target


class Indicator(Frozen):
    """One promised result, as the table prints it."""

    id: RowId = Field(description="行号，一经给定永不更改、永不重用；新行用 mingxi mint 编号", pattern="^i-")
    work: str | None = Field(None, description="重点工作；原表没有这一列就不写，空格写空引号")
    project: str | None = Field(None, description="对应项目；原表没有这一列就不写，空格写空引号")
    name: Named = Field(description="三级指标名称，照原表")
    half: Target | None = Field(None, description="半年指标值，照原表")
    full: Target | None = Field(None, description="全年（整个目标期）指标值，照原表")
    past: dict[Year, Target] = Field({}, description="以前年度的指标值，例如 {2022: 56亿}")
    operator: str | None = Field(None, description="单独成列的计算符号或指标性质")
    unit: str | None = Field(None, description="单独成列的计量单位")
    basis: str | None = Field(None, description="指标值确定依据")
    category: str | None = Field(None, description="指标分类")
    direction: str | None = Field(None, description="指标方向性，原表单独成列时才写")
    weight: str | None = Field(None, description="权重或分值")
    explanation: str | None = Field(None, description="指标解释、指标内容或说明")

    def cells(self) -> tuple[Cell, ...]:
        """The target cells the document has, earlier years first."""
        past = tuple(Cell(f"past-{year}", target) for year, target in self.past.items())
        planned = (("half", self.half), ("full", self.full))
        return past + tuple(Cell(key, target) for key, target in planned if target is not None)

    def read(self, target: Target) -> ParsedTarget:
        """A target with the operator and unit that stand in columns of their own."""
        alone = self.operator is None and self.unit is None
        if alone or target.presence not in (Presence.VALUE, Presence.ZERO):
            return target.parsed
        operator = "" if self.operator in (None, "定性", "定性指标", "定量", "定量指标") else self.operator
        return parse_target(f"{operator}{target}{self.unit or ''}")

    def presence(self, column: str) -> Presence:
        """What stands in a column; a half-year of 0 before a full year of more is not due yet."""
        target = dict(self.cells()).get(column)
        if target is None:
            return Presence.NOT_PUBLISHED
        if column == "half" and target.presence is Presence.ZERO and self.full and self._falls_due_later():
            return Presence.NOT_DUE
        return target.presence

    def _falls_due_later(self) -> bool:
        full = self.read(self.full or Target())
        grows = full.operator not in (Operator.AT_MOST, Operator.LESS)
        return full.kind is TargetKind.NUMBER and grows and bool(full.value)


class Group(Frozen):
    """The indicators under one first-level and second-level label; none where only the label is printed."""

    level: tuple[Named, ...] = Field(min_length=1, description="一级、二级指标，照原表，例如 [效益, 生态效益]")
    rows: tuple[Indicator, ...] = Field(description="这一组的各行，照原表顺序；原表只印了分组时为空列表")


class IndicatorTable(Frozen):
    """A table of indicators: column heads as printed, and rows in their groups."""

    id: GoalKind = Field(description="annual 年度，long-term 长期，medium-term 中长期")
    label: str = Field("", description="表的标题，照原表；没有就不写")
    columns: dict[str, str] = Field(description="列：键是列的作用，值是原表表头，照原表从左到右")
    groups: tuple[Group, ...] = Field(description="各组，照原表顺序")


class Promise(NamedTuple):
    """An indicator with the table and the group it stands in."""

    table: IndicatorTable
    level: tuple[str, ...]
    row: Indicator


class Repair(Frozen):
    """A label or cell put right where the document's layout moved, repeated or split it."""

    kind: RepairKind = Field(description="moved 错位，repeated 跨页重印，split 拆开，residue 程序残留")
    printed: tuple[Named, ...] = Field(description="原文印出的文字；拆开的依次写出各段")
    rows: tuple[RowId, ...] = Field((), description="涉及的行")
    read: Text = Field("", description="更正后的读法")
    reason: Named = Field(description="为什么这样更正")


class Minted(Frozen):
    """The highest row numbers ever given in this record, so that none is used twice."""

    m: Whole = Field(0, description="资金行用过的最大行号")
    i: Whole = Field(0, description="指标行用过的最大行号")


class Record(Frozen):
    """One department's table for one year."""

    title: Named = Field(description="标题，照原表")
    region: RegionCode = Field(description="行政区划代码（GB/T 2260），六位，例如 320400")
    department: Department = Field(description="部门")
    year: Year = Field(description="年度")
    form: Slug = Field(description="表式，见 data/forms/，例如 jiangsu")
    source: Source = Field(description="出处")
    inferred: dict[Inferable, Inference] = Field({}, description="原表没有印、由推定得来的项目，各附依据")
    contacts: Contacts = Field(Contacts(), description="填报人与联系电话：个人信息，默认不公开")
    functions: tuple[Named, ...] = Field((), description="主要职能，每条一段")
    organisation: tuple[Named, ...] = Field((), description="机构设置及人员配置，每条一段")
    funding: Funding | None = Field(None, description="资金；原表没有资金就不写")
    tasks: tuple[Named, ...] = Field((), description="年度工作任务，每条一段")
    goals: tuple[Goal, ...] = Field((), description="目标")
    indicators: tuple[IndicatorTable, ...] = Field((), description="指标表，一张或几张")
    repairs: tuple[Repair, ...] = Field((), description="对版面错位的更正，各附理由")
    minted: Minted = Field(Minted(), description="用过的最大行号，由 mingxi mint 维护")

    def money(self) -> Iterator[MoneyRow]:
        """Every row of income, then of spending."""
        for table in (self.funding.income, self.funding.spending) if self.funding else ():
            if table:
                yield from table.walk()

    def promises(self) -> Iterator[Promise]:
        """Every indicator of every table."""
        for table in self.indicators:
            for group in table.groups:
                yield from (Promise(table, group.level, row) for row in group.rows)

    def without_personal(self) -> "Record":
        """The record as it may be published: personal particulars left out."""
        return self.model_copy(update={"contacts": Contacts()})
