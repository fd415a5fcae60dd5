"""When two cells say the same, across forms that print signs and forms that print none."""

from generator.comparing.statements import Reading, Statement
from generator.model.printed import fold
from generator.model.target import Operator


def value_of(reading: Reading) -> tuple[str, str]:
    """What a cell says apart from its operator, in a form in which equal values are equal."""
    if reading.measure is not None:
        return reading.measure.dimension, f"{reading.measure.value.normalize():f}"
    return "", fold(str(reading.parsed))


def says_the_same(one: Reading, other: Reading) -> bool:
    """Whether two cells say the same; a form without signs is held only by its numbers."""
    signs = {one.parsed.operator, other.parsed.operator}
    return value_of(one) == value_of(other) and (len(signs) == 1 or Operator.NONE in signs)


def differing(one: Statement, other: Statement) -> tuple[str, ...]:
    """The columns, of those both tables have, in which two statements say different things."""
    pairs = (("half", one.half, other.half), ("full", one.full, other.full))
    return tuple(column for column, mine, theirs in pairs if mine and theirs and not says_the_same(mine, theirs))
