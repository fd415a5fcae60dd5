"""What is known of tables that are not here: expected, late, not published, withdrawn; each with where that is said."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field, StringConstraints

from generator.model.base import Date, Frozen, Named, RegionCode, Slug, Text, WebAddress, Year


class Standing(StrEnum):
    """How it stands with a table that is not here."""

    EXPECTED = "expected"  # somebody said that it would be published
    LATE = "late"  # its day is over and it was not found
    NOT_PUBLISHED = "not-published"  # whoever would publish it says that it is not
    WITHDRAWN = "withdrawn"  # it was published, and later taken away


class Absence(Frozen):
    """One table, and what is known of it."""

    region: RegionCode = Field(description="行政区划代码，六位，例如 320600", examples=["320600"])
    department: Slug = Field(description="部门文件夹的名称，例如 keji", examples=["keji"])
    name: Named = Field(description="单位名称，例如 南通市科学技术局", examples=["南通市科学技术局"])
    year: Year = Field(description="年度", examples=[2024])
    state: Standing = Field(
        description="expected 应公布，late 逾期，not-published 未公布，withdrawn 已撤下", examples=["withdrawn"]
    )
    url: Annotated[WebAddress, StringConstraints(min_length=1)] = Field(
        description="依据的网址", examples=["https://www.example.gov.cn/2024/0301/t2.html"]
    )
    date: Date = Field(description="查看这个网址的日期，YYYY-MM-DD", examples=["2025-06-30"])
    note: Text = Field("", description="说明；没有就不写", examples=["网页已打不开"])

    @property
    def key(self) -> str:
        """The identity of the table, e.g. `320600/keji/2024`."""
        return f"{self.region}/{self.department}/{self.year}"


class Coverage(Frozen):
    """A file of such knowledge."""

    absences: tuple[Absence, ...] = Field(
        description="没有收录的表，一张一行", examples=[[{"region": "320600", "department": "keji"}]]
    )
