"""Indicators: what is promised, in its groups and tables, as printed and as meant."""

from functools import lru_cache
from typing import NamedTuple

from pydantic import Field

from generator.memos import of_tables
from generator.model.base import ColumnKey, Frozen, GoalKind, IndicatorId, Named, Text, Year
from generator.model.printed import Presence
from generator.model.target import Operator, ParsedTarget, Target, TargetKind, operator_in_words, parse_target


class Cell(NamedTuple):
    """One target of one indicator, with the column it stands in."""

    column: str
    target: Target


class Indicator(Frozen):
    """One promised result, as the table prints it."""

    id: IndicatorId = Field(description="行号，一经给定永不更改、永不重用；新行用 mingxi mint 编号")
    work: Text | None = Field(None, description="重点工作；原表没有这一列就不写，空格写空引号")
    project: Text | None = Field(None, description="对应项目；原表没有这一列就不写，空格写空引号")
    name: Named = Field(description="三级指标名称，照原表")
    half: Target | None = Field(None, description="半年指标值，照原表")
    full: Target | None = Field(None, description="全年（整个目标期）指标值，照原表")
    past: dict[Year, Target] = Field(default_factory=dict, description="以前年度的指标值，例如 {2022: 56亿}")
    operator: Text | None = Field(None, description="单独成列的计算符号或指标性质")
    unit: Text | None = Field(None, description="单独成列的计量单位")
    basis: Text | None = Field(None, description="指标值确定依据")
    category: Text | None = Field(None, description="指标分类")
    direction: Text | None = Field(None, description="指标方向性，原表单独成列时才写", examples=["正向"])
    weight: Text | None = Field(None, description="权重或分值")
    explanation: Text | None = Field(None, description="指标解释、指标内容或说明")

    def cells(self) -> tuple[Cell, ...]:
        """The target cells the document has, earlier years first."""
        found = [Cell(f"past-{year}", target) for year, target in self.past.items()]
        if self.half is not None:
            found.append(Cell("half", self.half))
        if self.full is not None:
            found.append(Cell("full", self.full))
        return tuple(found)

    def target(self, column: str) -> Target | None:
        """The target in a column: `half`, `full` or `past-2022`; nothing where the document has no such cell."""
        if column == "full":
            return self.full
        return self.past.get(int(column.removeprefix("past-"))) if column.startswith("past-") else self.half

    def read(self, target: Target) -> ParsedTarget:
        """A target with the operator and unit that stand in columns of their own."""
        if self.operator is None and self.unit is None:
            return parse_target(target)
        return read_beside(target, self.operator or "", self.unit or "")

    def presence(self, column: str) -> Presence:
        """What stands in a column; a half-year of 0 before a full year of more is not due yet."""
        target = self.target(column)
        if target is None:
            return Presence.NOT_PUBLISHED
        found = target.presence
        is_early = column == "half" and found is Presence.ZERO and self.full and self._falls_due_later()
        return Presence.NOT_DUE if is_early else found

    def _falls_due_later(self) -> bool:
        full = self.read(self.full or Target())
        grows = full.operator not in (Operator.AT_MOST, Operator.LESS)
        return full.kind in (TargetKind.NUMBER, TargetKind.RANGE) and grows and bool(full.value)


@of_tables
@lru_cache(maxsize=5_000)
def read_beside(target: Target, printed: str, measured: str) -> ParsedTarget:
    """A target with an operator and a unit of columns of their own, empty where there are none."""
    parsed, operator, unit = parse_target(target), operator_in_words(printed), measured.strip()
    if parsed.kind not in (TargetKind.NUMBER, TargetKind.RANGE):
        return parsed
    agrees = operator in (Operator.NONE, parsed.operator) or parsed.operator is Operator.NONE
    if operator is None or not agrees or unit[:1].isdigit() or (parsed.unit and unit not in ("", parsed.unit)):
        return parsed._replace(kind=TargetKind.UNPARSED, operator=Operator.NONE, value=None, high=None, unit="")
    return parsed._replace(operator=operator or parsed.operator, unit=parsed.unit or unit)


class Group(Frozen):
    """The indicators under one first-level and second-level label; none where only the label is printed."""

    level: tuple[Named, ...] = Field(description="一级、二级指标，照原表，例如 [效益, 生态效益]；原表不分级为空列表")
    rows: tuple[Indicator, ...] = Field(description="这一组的各行，照原表顺序；原表只印了分组时为空列表")


class IndicatorTable(Frozen):
    """A table of indicators: column heads as printed, and rows in their groups."""

    id: GoalKind = Field(description="annual 年度，long-term 长期，medium-term 中长期")
    label: Text = Field("", description="表的标题，照原表；没有就不写")
    columns: dict[ColumnKey, Text] = Field(
        description="列：键是列的作用，例如 level-1、name、half、full、past-2022；值是原表表头，从左到右"
    )
    groups: tuple[Group, ...] = Field(description="各组，照原表顺序")


class Promise(NamedTuple):
    """An indicator with the table and the group it stands in."""

    table: IndicatorTable
    level: tuple[str, ...]
    row: Indicator
