"""A published record: the file that stands beside its page, with what was read from it, found in it, and where."""

from enum import StrEnum
from typing import Annotated

from pydantic import ConfigDict, Field, StringConstraints

from generator.model.base import Frozen, Named, Sha256, Text
from generator.model.finding import Verdict
from generator.model.printed import Presence
from generator.model.record import Record
from generator.model.response import Response
from generator.model.target import Operator
from generator.model.trace import Place

Plain = Annotated[str, StringConstraints(pattern=r"^-?[0-9]+(\.[0-9]+)?$")]  # exact: a decimal number as text


class ReadingKind(StrEnum):
    """What sort of value a cell holds: an amount, a share, or one of the sorts of targets."""

    AMOUNT = "amount"
    SHARE = "share"
    NUMBER = "number"
    RANGE = "range"
    DATE = "date"
    WORDS = "words"
    BLANK = "blank"
    NOT_APPLICABLE = "not-applicable"
    UNPARSED = "unparsed"


class CellReading(Frozen):
    """What one cell of money or of targets means."""

    at: Named = Field(description="哪一行哪一列，例如 m-012.half、i-003.full、i-003.past-2022")
    printed: str = Field(description="原文，照原表")
    presence: Presence = Field(
        Presence.VALUE,
        description="zero 印的是 0，blank 留空，not-applicable 印为不适用，not-due 半年尚未到期；不写就是 value 有值",
    )
    kind: ReadingKind = Field(
        description="amount 金额，share 占比；目标：number 数，range 范围，date 日期，words 文字，unparsed 读不准、不猜"
    )
    operator: Operator = Field(Operator.NONE, description="比较符；没有就不写")
    value: Plain | None = Field(None, description="数，精确的十进制，写成文本；范围的下限")
    high: Plain | None = Field(None, description="范围的上限")
    unit: str = Field("", description="单位，照原表；占比是 %")
    family: str = Field("", description="指标族的代号，见网站的指标页；不属于任何一族就不写")


class Sentence(Frozen):
    """A sentence in two languages."""

    zh: str = Field(description="中文")
    en: str = Field(description="英文")


class FoundOperand(Frozen):
    """A value that a check used."""

    at: str = Field(description="它在记录里的位置，例如 m-012.half")
    name: str = Field(description="它的名称")
    text: str = Field(description="原文")


class FoundHere(Frozen):
    """What a check found in the record."""

    rule: str = Field(description="规则的代号，见网站的核对页")
    verdict: Verdict = Field(description="结论")
    sentence: Sentence = Field(description="一句话")
    operands: tuple[FoundOperand, ...] = Field((), description="用到的值")
    arithmetic: str = Field("", description="算式")
    difference: Plain | None = Field(None, description="相差多少")
    tolerance: Plain | None = Field(None, description="允许的误差")


class Provenance(Frozen):
    """Where the record is from, and whose site published it."""

    page: Named = Field(description="网页的地址；网站写了 site_url 时是完整的网址")
    document: Named = Field(description="原文逐行编号的网页，相对本文件")
    lines: int = Field(description="原文有几行")
    sha256: Sha256 = Field(description="所据文件的 SHA-256")
    publisher: str = Field("", description="网站的发布者")
    licence: str = Field("", description="数据的许可")


class PublishedRecord(Frozen):
    """One department's table for one year as anyone may have it: the record, and what was made of it."""

    model_config = ConfigDict(populate_by_name=True)

    described_by: Text = Field(alias="$schema", description="本文件的 JSON Schema")
    key: Annotated[str, StringConstraints(pattern=r"^[1-8][0-9]{5}/[a-z0-9-]+/[0-9]{4}$")] = Field(
        description="地区代码/部门/年度，定了不改，例如 320400/keji/2023"
    )
    place: tuple[str, ...] = Field(description="地方的名称，从省到县")
    form: Named = Field(description="表式的名称")
    record: Record = Field(description="记录，照原表；没有个人信息")
    readings: tuple[CellReading, ...] = Field(description="每个金额、占比和指标值是什么意思，照原表次序")
    findings: tuple[FoundHere, ...] = Field(description="核对的结果；随规则的改进会变")
    responses: tuple[Response, ...] = Field(
        (), description="部门对核对结果的回应，照来文；finding 是记录页上那一条的锚点"
    )
    traces: dict[str, Place] = Field(description="每个值在原文的位置：行:首列-末列，跨行的依次写出")
    provenance: Provenance = Field(description="出处")
