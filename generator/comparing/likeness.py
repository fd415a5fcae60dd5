"""When two cells say the same, across forms that print signs and forms that print none."""

from generator.comparing.statements import Reading, Statement
from generator.model.target import Operator


def says_the_same(one: Reading, other: Reading) -> bool:
    """Whether two cells say the same; a form without signs is held only by its numbers."""
    if one.value != other.value:
        return False
    sign, another = one.parsed.operator, other.parsed.operator
    return sign is another or Operator.NONE in (sign, another)


def differing(one: Statement, other: Statement) -> tuple[str, ...]:
    """The columns, of those both tables have, in which two statements say different things."""
    pairs = (("half", one.half, other.half), ("full", one.full, other.full))
    return tuple(column for column, mine, theirs in pairs if mine and theirs and not says_the_same(mine, theirs))
