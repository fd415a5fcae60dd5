"""What vocabularies are made of: places, departments, funds, units, scales and indicator families."""

from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from generator.model.base import Frozen, Named, RegionCode, Slug, Text


class Regions(Frozen):
    """Places by their GB/T 2260 code."""

    as_of: Named = Field(description="代码表的年份")
    source: Named = Field(description="依据")
    regions: dict[RegionCode, Named] = Field(description="六位代码: 名称")

    def parents(self, code: RegionCode) -> tuple[RegionCode, ...]:
        """The province and the prefecture a place belongs to, outermost first."""
        return tuple(above for above in dict.fromkeys((f"{code[:2]}0000", f"{code[:4]}00")) if above != code)


class DepartmentKind(Frozen):
    """A kind of department that exists in most places."""

    id: Slug = Field(description="代号，也是记录所在文件夹和网址里的名称，定了不改")
    name: Named = Field(description="最常见的全称，不带地名")
    short: Named = Field(description="简称")
    field: Named = Field(description="领域")
    aliases: tuple[Named, ...] = Field((), description="同一类部门的其他名称")


class FundRole(StrEnum):
    """What a row of money is in its table's arithmetic."""

    TOTAL = "total"
    SUBTOTAL = "subtotal"
    GROUP = "group"
    SOURCE = "source"
    USE = "use"


class Fund(Frozen):
    """A row name that money tables share."""

    id: Slug = Field(description="代号，小写字母、数字和连字符，定了不改")
    name: Named = Field(description="最常见的名称")
    role: FundRole = Field(description="total 合计，subtotal 小计，group 分组，source 来源，use 用途")
    aliases: tuple[Named, ...] = Field((), description="同一项资金的其他印法")
    definition: Text = Field("", description="一句话的释义，编者的话")


# No two units that anybody measures with are further apart; a number beyond would be an accident of arithmetic.
Factor = Annotated[Decimal, Field(ge=Decimal("1E-18"), le=Decimal("1E18"))]


class Unit(Frozen):
    """A unit of measure; units of one dimension convert into each other."""

    id: Slug = Field(description="代号，小写字母、数字和连字符，定了不改")
    name: Named = Field(description="最常见的写法")
    dimension: Slug = Field(description="量纲：相同的才可换算")
    factor: Factor = Field(Decimal(1), description="折成本量纲基本单位的倍数")
    aliases: tuple[Named, ...] = Field((), description="同一单位的其他写法")


class Scale(Frozen):
    """Words of quality and, where some document declares it, their order from best to worst."""

    id: Slug = Field(description="代号，小写字母、数字和连字符，定了不改")
    steps: tuple[Named, ...] = Field(min_length=1, description="这些词；载明次序的从好到差")
    found: Annotated[str, Field(pattern="^(printed|none)$")] = Field(description="printed 有原文载明次序，none 未见")
    source: Text = Field("", description="次序的出处")


class Nature(StrEnum):
    """What an indicator measures, and so how its values may be read."""

    RATIO = "ratio"
    STOCK = "stock"
    FLOW = "flow"
    LEVEL = "level"
    QUALITY = "quality"


class Direction(StrEnum):
    """Whether more is better; the meaning of the indicator, never read off an operator."""

    HIGHER = "higher"
    LOWER = "lower"
    EXACT = "exact"
    NONE = "none"


class Apart(Frozen):
    """A near name that is a different thing."""

    family: Slug = Field(description="另一族的代号")
    why: Named = Field(description="为什么不是一回事")


class Family(Frozen):
    """One indicator under all the names it is printed with."""

    id: Slug = Field(description="代号，小写字母、数字和连字符，定了不改")
    name: Named = Field(description="最常见的名称")
    aliases: tuple[Named, ...] = Field((), description="同一指标的其他印法；空白、引号、全角半角不同的不必列")
    group: Text = Field("", description="通常所属的二级指标")
    kind: Nature = Field(description="ratio 比率，stock 存量，flow 流量，level 水平，quality 定性")
    unit: Annotated[str, Field(pattern="^([a-z0-9-]+)?$", max_length=60)] = Field(
        "", description="通常的单位，units 里的代号"
    )
    direction: Direction = Field(description="higher 越高越好，lower 越低越好，exact 以达到为准，none 无所谓高低")
    common: bool = Field(default=False, description="各部门通用的共性指标")
    definition: Named = Field(description="一句话的释义，编者的话")
    formula: Text = Field("", description="怎样算出来")
    source: Named = Field(description="释义和算式的出处；没有核对到的写待核实")
    mentions: tuple[Named, ...] = Field((), description="目标正文里指同一指标的说法")
    apart: tuple[Apart, ...] = Field((), description="名称相近而含义不同的指标")


class Alone(Frozen):
    """An indicator that deliberately belongs to no family."""

    name: Named = Field(description="指标的名称")
    why: Named = Field(description="为什么单独一个")


class Level(Frozen):
    """A first-level label of indicators, and the second-level labels that stand under it."""

    name: Named = Field(description="一级指标，不带“指标”二字和分值")
    aliases: tuple[Named, ...] = Field((), description="其他印法")
    under: tuple[Named, ...] = Field(description="它下面常见的二级指标")
