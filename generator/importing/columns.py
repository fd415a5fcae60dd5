"""What the columns of a table of indicators ask of the cells in them, and whether these can be told apart."""

import re

from generator.importing.head_order import Column, is_value
from generator.importing.sections import Section
from generator.importing.tokens import Token

_LEVEL = re.compile("级指标")


def price_of(column: Column, spans: bool, is_only_level: bool) -> str:  # noqa: FBT001 - two questions of a column
    """The price that a column goes by, for most that of its role; `spans` says that it stands before the levels."""
    if spans:
        return "before"
    if column.role == "category" and "是否" in column.head:
        return "answer"
    if column.role == "other" and _LEVEL.search(column.head):
        return "level_beside"
    return "only_level" if is_only_level and column.role == "level-1" else column.role


def is_figure(role: str) -> bool:
    """Whether a column holds targets, points or what records do not keep."""
    return is_value(role) or role.startswith(("weight", "other"))


def is_in_disorder(stream: list[Token], section: Section) -> bool:
    """Whether a table of scores stands in running text: sentences fill its cells, and nothing tells where they end."""
    has_targets = any(is_value(column.role) for column in section.columns)
    return not has_targets and not stream[section.start - 1].whole
