"""All vocabularies, and the ways to look a printed name up."""

import re
from collections.abc import Iterable
from functools import cached_property, lru_cache

from pydantic import Field

from generator.memos import of_tables
from generator.model.base import Frozen, Slug
from generator.model.grouping import ItemKind, Topic
from generator.model.printed import fold
from generator.model.terms import Alone, DepartmentKind, Family, Fund, Level, Regions, Scale, Unit


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
        return self._departments.get(self._called(name)[1])

    def before_department(self, name: str) -> str:
        """What a printed name says before that of its kind: the place, and whatever is the department's own."""
        return self._called(name)[0]

    def _called(self, name: str) -> tuple[str, str]:
        """A printed name without scope, parted where the longest name of a kind begins that ends it."""
        bare = re.sub(r"(?:机关|本级)$", "", fold(name).split("(", maxsplit=1)[0])
        starts = (start for start in range(len(bare)) if bare[start:] in self._departments)
        start = next(starts, len(bare))
        return bare[:start], bare[start:]

    def is_department(self, name: str) -> bool:
        """Whether a text is the name of a kind of department, with no place before it."""
        return fold(name) in self._departments

    def fund(self, name: str) -> Fund | None:
        """What a money row is, from its printed name; a colon behind it and 其中 before it say nothing else."""
        key = fold(name)
        found = self._funds.get(key)
        if found or ":" not in key:
            return found
        bare = key.rstrip(":")
        return self._funds.get(bare) or self._funds.get(bare.removeprefix("其中:"))

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
        return _item_kind(self, fold(name))

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


@of_tables
@lru_cache(maxsize=5_000)  # every year, and every comparison, asks for the same items
def _item_kind(vocabulary: Vocabulary, folded: str) -> ItemKind | None:
    return next((kind for kind in vocabulary.items if kind.names(folded)), None)


def _beginnings(names: Iterable[str]) -> frozenset[str]:
    return frozenset(name[:end] for name in names for end in range(len(name) + 1))
