"""What a department says to something that a check found: in its own words, signed and dated."""

from typing import Annotated

from pydantic import Field, StringConstraints

from generator.model.base import Date, Frozen, Named, WebAddress

FindingName = Annotated[
    str, StringConstraints(pattern=r"^check-[a-z0-9]+(-[a-z0-9]+)*$", max_length=200)
]  # the anchor of a finding on the page of its record


class Response(Frozen):
    """One reply to one finding."""

    finding: FindingName = Field(
        description="回应的是哪一条：记录页上那一条网址里 # 后面的部分", examples=["check-items-half-sum-m-012-half"]
    )
    by: Named = Field(description="署名的单位，不写个人姓名", examples=["常州市科学技术局"])
    date: Date = Field(description="哪一天回应的，YYYY-MM-DD", examples=["2026-03-02"])
    text: tuple[Named, ...] = Field(
        min_length=1,
        description="回应的文字，照来文，一条一段",
        examples=[["半年计划数由各处室分别填报，以合计数为准。"]],
    )
    url: WebAddress = Field(
        "", description="公布这份回应的网址；没有就不写", examples=["https://www.example.gov.cn/t1.html"]
    )


class Responses(Frozen):
    """A file of what a department says to the findings of one table."""

    responses: tuple[Response, ...] = Field(
        description="回应，一条一项，先后为序", examples=[[{"finding": "check-items-half-sum-m-012-half"}]]
    )
