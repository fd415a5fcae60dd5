"""Values with their units, brought to one base, so that 8000万元 and 0.8亿元 are the same."""

from decimal import Decimal
from typing import NamedTuple

from generator.model.indicator import Indicator
from generator.model.target import ParsedTarget, Target, TargetKind
from generator.model.terms import Unit
from generator.model.vocabulary import Vocabulary

GENERIC = "count-ge"  # 个 counts anything


class Measure(NamedTuple):
    """A number in the base unit of its dimension."""

    value: Decimal
    dimension: str

    def comparable(self, other: "Measure") -> bool:
        """Whether two numbers measure alike; 个 counts what 家 and 项 count, within one indicator."""
        if self.dimension == other.dimension:
            return self.dimension != "rate"
        counts = self.dimension.startswith("count-") and other.dimension.startswith("count-")
        return counts and GENERIC in (self.dimension, other.dimension)


def measure(value: Decimal, unit: Unit | None, understood: str, vocabulary: Vocabulary) -> Measure:
    """A number with its unit; where none is printed, or only 亿 or 万, the unit that is understood."""
    usual = vocabulary.unit_by_id(understood) if understood else None
    if unit is None:
        return Measure(value * usual.factor, usual.dimension) if usual else Measure(value, "number")
    if unit.dimension == "number" and usual and usual.dimension == "money":
        return Measure(value * unit.factor, "money")
    return Measure(value * unit.factor, unit.dimension)


def measure_of(row: Indicator, target: Target | None, vocabulary: Vocabulary) -> Measure | None:
    """The measure of a target; nothing where it is no number or its unit is unknown."""
    if target is None:
        return None
    family = vocabulary.family(row.name)
    return measured(row.read(target), family.unit if family else "", vocabulary)


def measured(parsed: ParsedTarget, understood: str, vocabulary: Vocabulary) -> Measure | None:
    """The measure of a target that was read, and the unit that is understood where it prints none."""
    if parsed.kind is not TargetKind.NUMBER or parsed.value is None:
        return None
    unit = vocabulary.unit(parsed.unit) if parsed.unit else None
    if parsed.unit and unit is None:
        return None
    return measure(parsed.value, unit, understood, vocabulary)
