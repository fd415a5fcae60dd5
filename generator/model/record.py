"""The record: one department's table for one year, as printed and as meant."""

import re
from collections.abc import Iterator
from enum import StrEnum

from pydantic import Field

from generator.model.base import (
    Date,
    Frozen,
    GoalKind,
    Named,
    RegionCode,
    RowId,
    Sha256,
    Slug,
    Text,
    WebAddress,
    Whole,
    Year,
)
from generator.model.indicator import Indicator, IndicatorTable, Promise
from generator.model.lasting import Change
from generator.model.money import Funding, MoneyRow

WITHHELD = "■"  # stands for what is not published
_MARK_UP = re.compile(r"</?[a-z]+ ?/?>|&nbsp;|\[bookmark: _GoBack\]")


class Scope(StrEnum):
    """Whose money and promises a table holds."""

    WHOLE = "whole"  # 部门：the department with the units under it
    OFFICE = "office"  # 机关、本级：its head office alone
    UNIT = "unit"  # 单位：a unit under it
    UNSTATED = "unstated"  # the table does not say


class RepairKind(StrEnum):
    """What the layout of a document did to a label or a cell."""

    MOVED = "moved"  # printed beside rows it does not belong to
    REPEATED = "repeated"  # printed again after a page break
    SPLIT = "split"  # printed in pieces that stand apart
    RESIDUE = "residue"  # what a program left in the text, no part of the table
    UNKEPT = "unkept"  # printed under a label or head of the form whose content records do not keep


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
    sha256: Sha256 = Field(description="原文文件的 SHA-256；先写 64 个 0，mingxi check 会说出应写的值")
    run_together: bool = Field(
        default=False, description="原文各格连在一起、没有空白隔开时写 true：每格的起止无法证明", examples=[True]
    )
    url: WebAddress = Field(
        "",
        description="原文发布的网址；不知道就不写",
        examples=["https://www.example.gov.cn/2023/0301/t1.html"],
    )
    published: Date | None = Field(None, description="发布日期，YYYY-MM-DD；不知道就不写", examples=["2023-03-01"])
    retrieved: Date | None = Field(None, description="取得日期，YYYY-MM-DD；不知道就不写", examples=["2023-03-15"])


class Inference(Frozen):
    """What a value was inferred from, where the document does not print it."""

    quote: Text = Field("", description="所依据的原文；不依据原文某一句时留空")
    reason: Named = Field(description="怎样由此得出")


class Contacts(Frozen):
    """Personal particulars the form asks for; never published unless the publisher turns them on."""

    reporter: Text = Field(
        "",
        description="填报人、负责人、经办人等的姓名，几人之间用「、」",
        examples=["张三"],
        json_schema_extra={"personal": True},
    )
    phone: Text = Field(
        "",
        description="他们的电话，几个之间用「、」",
        examples=["0000-12345678"],
        json_schema_extra={"personal": True},
    )


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


class Repair(Frozen):
    """A label or cell that the layout moved, repeated or split, put right; or a text that stands in no record."""

    kind: RepairKind = Field(description="moved 错位，repeated 跨页重印，split 拆开，residue 程序残留，unkept 记录不收")
    printed: tuple[Named, ...] = Field(description="原文印出的文字；拆开的依次写出各段")
    rows: tuple[RowId, ...] = Field((), description="涉及的行")
    read: Text = Field("", description="更正后的读法")
    reason: Named = Field(description="为什么这样更正")

    @property
    def shown(self) -> tuple[str, ...]:
        """The texts that anyone may read: of what stands in no record, only mark-up, which tells of nobody."""
        if self.kind not in (RepairKind.RESIDUE, RepairKind.UNKEPT):
            return self.printed
        return tuple(text for text in self.printed if _MARK_UP.fullmatch(text))

    def published(self) -> "Repair":
        """The repair as it may be published, with a mark in place of each text that is withheld."""
        if self.shown == self.printed:
            return self
        printed = tuple(text if text in self.shown else WITHHELD for text in self.printed)
        return self.model_copy(update={"printed": printed, "read": ""})


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
    contacts: Contacts = Field(
        Contacts(),
        description="填报人、负责人等与他们的电话：个人信息，任何表式都可写，默认不公开",
        examples=[{"reporter": "张三", "phone": "0000-12345678"}],
    )
    functions: tuple[Named, ...] = Field((), description="主要职能，每条一段")
    organisation: tuple[Named, ...] = Field((), description="机构设置及人员配置，每条一段")
    funding: Funding | None = Field(None, description="资金；原表没有资金就不写")
    tasks: tuple[Named, ...] = Field((), description="年度工作任务，每条一段")
    goals: tuple[Goal, ...] = Field((), description="目标")
    indicators: tuple[IndicatorTable, ...] = Field((), description="指标表，一张或几张")
    repairs: tuple[Repair, ...] = Field((), description="对版面错位的更正和不进入记录的文字，各附理由")
    changes: tuple[Change, ...] = Field(
        (),
        description="公布以后的改动，先后为序；以前的版本留在 data/versions/，由 mingxi revise 写",
        examples=[[{"version": "1f2e3d4c", "date": "2025-06-30", "why": "更正一个错字"}]],
    )
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
                for row in group.rows:
                    yield Promise(table, group.level, row)

    def rows(self, of: GoalKind | None = None) -> Iterator[Indicator]:
        """Every indicator of every table, or of the tables of one period."""
        for table in self.indicators:
            if of is None or table.id is of:
                for group in table.groups:
                    yield from group.rows

    def row_ids(self) -> list[str]:
        """The id of every row of every table, as printed."""
        return [*(row.id for row in self.money()), *(row.id for row in self.rows())]

    def without_personal(self) -> "Record":
        """The record as it may be published: without contacts, and without the texts that records do not hold."""
        return self.model_copy(
            update={"contacts": Contacts(), "repairs": tuple(repair.published() for repair in self.repairs)}
        )
