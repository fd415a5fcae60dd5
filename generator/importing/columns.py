"""What the columns of a table of indicators ask of the cells in them, and whether these can be told apart."""

import re

from generator.importing.head_order import Column, is_value
from generator.importing.sections import Section
from generator.importing.slots import Row
from generator.importing.tokens import Token

_OF_NUMBERS = re.compile("序号|编号|金额|预算数|资金|总额|拨款")
_CODED = re.compile("[0-9A-Z]{8,}[-—]")  # 46000024T000001-某项目
_OF_MONEY = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+\.[0-9]{2,}")
_LEVEL = re.compile("级指标")


def price_of(column: Column, among: tuple[Column, ...], *, spans: bool) -> str:
    """The price that a column among others goes by, for most that of its role; `spans`: it stands before the levels."""
    if spans:  # where rows end with their points, a bare number may be these
        has_points = any(one.role == "weight" for one in among)
        return "number_before" if _OF_NUMBERS.search(column.head) and not has_points else "before"
    is_only_level = sum(one.role.startswith("level-") for one in among) == 1
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


def is_no_indicator(row: Row) -> bool:
    """Whether a row that stands under no level is of what stands before the levels: a project and its money."""
    name, full = (row[role].text if role in row else "" for role in ("name", "full"))
    return _CODED.match(name) is not None or _OF_MONEY.fullmatch(full) is not None
