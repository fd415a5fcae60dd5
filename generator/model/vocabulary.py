"""The vocabularies: places, departments, funds, units, scales and indicator families."""

import re
from collections.abc import Iterable
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from typing import Annotated

from pydantic import Field

from generator.model.base import Frozen, Named, RegionCode, Slug, Text
from generator.model.grouping import ItemKind, Topic
from generator.model.printed import fold


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


class Unit(Frozen):
    """A unit of measure; units of one dimension convert into each other."""

    id: Slug = Field(description="代号，小写字母、数字和连字符，定了不改")
    name: Named = Field(description="最常见的写法")
    dimension: Slug = Field(description="量纲：相同的才可换算")
    factor: Decimal = Field(Decimal(1), description="折成本量纲基本单位的倍数")
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
    unit: Annotated[str, Field(pattern="^([a-z0-9-]+)?$")] = Field("", description="通常的单位，units 里的代号")
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


class Vocabulary(Frozen):
    """All vocabularies, with the ways to look a printed name up."""

    regions: Regions = Field(description="行政区划代码")
    departments: tuple[DepartmentKind, ...] = Field(description="部门种类")
    funds: tuple[Fund, ...] = Field(description="资金名目")
    units: tuple[Unit, ...] = Field(description="计量单位")
    scales: tuple[Scale, ...] = Field(description="定性词及其次序")
    families: tuple[Family, ...] = Field(description="指标族")
    alone: tuple[Alone, ...] = Field(description="有意不归入任何一族的指标")
    topics: tuple[Topic, ...] = Field((), description="几族指标所说的同一件事")
    items: tuple[ItemKind, ...] = Field((), description="支出项目的种类")
    levels: tuple[Level, ...] = Field((), description="指标分级的标签")

    def __hash__(self) -> int:
        """One vocabulary is itself and no other: what is remembered about it need not compare thousands of names."""
        return id(self)

    @cached_property
    def _departments(self) -> dict[str, DepartmentKind]:
        return {fold(name): kind for kind in self.departments for name in (kind.name, kind.short, *kind.aliases)}

    @cached_property
    def _funds(self) -> dict[str, Fund]:
        return {fold(name): fund for fund in self.funds for name in (fund.name, *fund.aliases)}

    @cached_property
    def _units(self) -> dict[str, Unit]:
        return {fold(name): unit for unit in self.units for name in (unit.name, *unit.aliases)}

    @cached_property
    def _units_by_id(self) -> dict[str, Unit]:
        return {unit.id: unit for unit in self.units}

    @cached_property
    def _scales(self) -> dict[str, Scale]:
        return {fold(step): scale for scale in self.scales for step in scale.steps}

    @cached_property
    def _families(self) -> dict[str, Family]:
        return {fold(name): family for family in self.families for name in (family.name, *family.aliases)}

    @cached_property
    def _mentions(self) -> dict[str, Family]:
        mentioned = {fold(phrase): family for family in self.families for phrase in family.mentions}
        return mentioned | self._families

    @cached_property
    def _mention_beginnings(self) -> frozenset[str]:
        return _beginnings(self._mentions)

    @cached_property
    def _mention_endings(self) -> frozenset[str]:
        return frozenset(name[start:] for name in self._mentions for start in range(len(name)))

    @cached_property
    def _unit_beginnings(self) -> frozenset[str]:
        return _beginnings(self._units)

    @cached_property
    def _families_by_id(self) -> dict[str, Family]:
        return {family.id: family for family in self.families}

    @cached_property
    def _topics(self) -> dict[str, Topic]:
        return {family: topic for topic in self.topics for family in topic.families}

    @cached_property
    def _alone(self) -> dict[str, Alone]:
        return {fold(alone.name): alone for alone in self.alone}

    def department(self, name: str) -> DepartmentKind | None:
        """The kind of a department, from its printed name with or without place and scope."""
        bare = re.sub(r"(?:机关|本级)$", "", fold(name).split("(", maxsplit=1)[0])
        ends = (bare[start:] for start in range(len(bare)))
        return next((self._departments[end] for end in ends if end in self._departments), None)

    def is_department(self, name: str) -> bool:
        """Whether a text is the name of a kind of department, with no place before it."""
        return fold(name) in self._departments

    def fund(self, name: str) -> Fund | None:
        """What a money row is, from its printed name."""
        return self._funds.get(fold(name))

    def unit(self, printed: str) -> Unit | None:
        """A unit, from its printed name."""
        return self._units.get(fold(printed))

    def begins_unit(self, printed: str) -> bool:
        """Whether the printed name of some unit is this or goes on from it: a search stops where none does."""
        return fold(printed) in self._unit_beginnings

    def unit_by_id(self, unit: Slug) -> Unit | None:
        """A unit, from its id."""
        return self._units_by_id.get(unit)

    def scale(self, word: str) -> Scale | None:
        """The scale a word of quality stands on."""
        return self._scales.get(fold(word))

    def family(self, name: str) -> Family | None:
        """The family of an indicator, from its printed name."""
        return self._families.get(fold(name))

    def family_by_id(self, family: Slug) -> Family | None:
        """The family of an id."""
        return self._families_by_id.get(family)

    def topic(self, family: Slug) -> Topic | None:
        """The matter a family is about, where others measure the same matter differently."""
        return self._topics.get(family)

    def item_kind(self, name: str) -> ItemKind | None:
        """The kind of a spending item, from its printed name; of several the first."""
        return next((kind for kind in self.items if kind.names(fold(name))), None)

    def mentioned(self, folded: str) -> Family | None:
        """The family a phrase of running text means, when it is exactly a name or a known mention, both folded."""
        return self._mentions.get(folded)

    def begins_mention(self, folded: str) -> bool:
        """Whether such a name or mention is this or goes on from it."""
        return folded in self._mention_beginnings

    def ends_mention(self, folded: str) -> bool:
        """Whether such a name or mention is this or ends with it."""
        return folded in self._mention_endings

    def is_alone(self, name: str) -> bool:
        """Whether an indicator deliberately belongs to no family."""
        return fold(name) in self._alone


def _beginnings(names: Iterable[str]) -> frozenset[str]:
    return frozenset(name[:end] for name in names for end in range(len(name) + 1))
