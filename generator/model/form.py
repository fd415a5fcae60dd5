"""A form: what a province's table prints, in which order, and what each of its columns is for."""

from enum import StrEnum

from pydantic import Field

from generator.model.base import Frozen, GoalKind, Named, Slug


class PartKind(StrEnum):
    """The parts a form is made of."""

    TITLE = "title"
    YEAR = "year"
    UNIT = "unit"
    NAME = "name"
    CONTACTS = "contacts"
    FUNCTIONS = "functions"
    ORGANISATION = "organisation"
    INCOME = "income"
    SPENDING = "spending"
    TASKS = "tasks"
    GOAL = "goal"
    INDICATORS = "indicators"
    OTHER = "other"


class FormRow(Frozen):
    """A row of money that a form prints, with the rows under it."""

    name: Named = Field(description="名称，照原表")
    rows: tuple["FormRow", ...] = Field((), description="它的下级各行")
    items: bool = Field(default=False, description="写 true：它的下级是各部门自己的项目，表式不印名称")


class Part(Frozen):
    """One part of a form: the labels it prints and the columns it has."""

    part: PartKind = Field(description="这一部分是什么")
    of: GoalKind | None = Field(None, description="目标或指标表的种类：annual、medium-term、long-term")
    labels: tuple[Named, ...] = Field((), description="这一部分印出的固定文字；{year}、{unit} 处填入记录的值")
    columns: dict[str, tuple[Named, ...]] = Field(
        {},
        description="列：键是列的作用，值是表头的各种印法；past 表示以前年度，每年一列；other 是记录不收的列",
    )
    rows: tuple[FormRow, ...] = Field((), description="表式印出的资金行，从上到下；横排的从左到右")
    items: bool = Field(default=False, description="写 true：这一部分的各行就是各部门自己的项目，表式不印名称")
    across: bool = Field(
        default=False,
        description="资金横排时写 true：名称逐级印在上面几行，金额在下面一行；收入、支出两块相接的合印在一起",
    )
    repeats: bool = Field(default=False, description="指标每一行都印一级、二级指标时写 true")
    only: dict[str, tuple[Named, ...]] = Field({}, description="只在某些一级指标下才有的列，例如 {work: [履职]}")


class Form(Frozen):
    """A kind of table that some government prescribes."""

    id: Slug = Field(description="表式的代号，与文件名相同")
    name: Named = Field(description="表式的名称")
    used_by: Named = Field(description="谁在用")
    unit: Named = Field("万元", description="金额单位")
    gathers: bool = Field(
        default=False, description="各地印法的合并写 true：一张表只印其中一部分，各列的次序以原表为准"
    )
    parts: tuple[Part, ...] = Field(description="各部分，按原表从上到下的次序")

    def part(self, kind: PartKind, of: GoalKind | None = None) -> Part | None:
        """The first part of a kind."""
        return next((part for part in self.parts if part.part is kind and (of is None or part.of is of)), None)
