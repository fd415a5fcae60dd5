"""The indicators of a record: the department's own first, those that every place prints folded beneath."""

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from generator.catalogue import Catalogue
from generator.model.base import GoalKind
from generator.model.indicator import Group as PrintedGroup
from generator.model.indicator import Indicator, IndicatorTable
from generator.pages.record.promise import BESIDE, Layout, Promise, layout, promise
from generator.pages.record.sheet import Sheet
from generator.pages.table import Column

PERIODS = {GoalKind.ANNUAL: "年度绩效指标", GoalKind.LONG_TERM: "长期绩效指标", GoalKind.MEDIUM_TERM: "中长期绩效指标"}
_SHORT = 24  # characters of a label that may stand beside every row
Rows = list[tuple[PrintedGroup, Indicator]]


class Part(NamedTuple):
    """Indicators under one first-level label."""

    label: str
    remark: str
    promises: tuple[Promise, ...]


class Fold(NamedTuple):
    """Indicators that other places print alike."""

    number: str
    title: str
    remark: str
    parts: tuple[Part, ...]


class Promises(NamedTuple):
    """One set of indicators, ready to be set."""

    id: str
    title: str
    remark: str
    aside_head: str
    heads: tuple[Column, ...]  # the columns of values
    own: tuple[Part, ...]
    vacant: str  # labels without any indicator
    common_title: str
    common_remark: str
    differing: tuple[Part, ...]  # common ones that other places print otherwise
    fold: Fold | None


def promises(sheet: Sheet) -> Iterator[Promises]:
    """Every set of indicators, the year's own first."""
    for table in sorted(sheet.record.indicators, key=lambda table: table.id is not GoalKind.ANNUAL):
        yield _set(sheet, table)


def title(sheet: Sheet, table: IndicatorTable) -> str:
    """What a set of indicators is called."""
    return table.label or sheet.say(PERIODS[table.id])


def _set(sheet: Sheet, table: IndicatorTable) -> Promises:
    say, rows = sheet.say, [(group, row) for group in table.groups for row in group.rows]
    own = [(group, row) for group, row in rows if not sheet.standing[row.id].is_common]
    common = [(group, row) for group, row in rows if sheet.standing[row.id].is_common]
    differing = [(group, row) for group, row in common if sheet.standing[row.id].differs]
    alike = [(group, row) for group, row in common if not sheet.standing[row.id].differs]
    shown = layout(say, table)
    return Promises(
        id=f"indicators-{table.id}",
        title=title(sheet, table) if len(sheet.record.indicators) > 1 else say("本部门的指标"),
        remark=_own_remark(sheet, own, len(common)),
        aside_head=_aside_head(sheet, table),
        heads=tuple(Column(column.role, column.head) for column in shown.values),
        own=tuple(_parts(sheet, shown, own)),
        vacant=_vacant(sheet, table),
        common_title=say("各地通用的指标"),
        common_remark=_counted(say, common),
        differing=(Part("", "", _all(sheet, shown, differing)),) if differing else (),
        fold=_fold(sheet, shown, alike) if alike else None,
    )


def _all(sheet: Sheet, shown: Layout, rows: Rows) -> tuple[Promise, ...]:
    return tuple(promise(sheet, shown, group, row) for group, row in rows)


def _own_remark(sheet: Sheet, own: Rows, common: int) -> str:
    say, elsewhere = sheet.say, sum(1 for _, row in own if sheet.standing[row.id].places)
    said = say("{count}项", count=len(own))
    if elsewhere:
        said = say("{count}项，其中{elsewhere}项别处也有", count=len(own), elsewhere=elsewhere)
    return say("；").join((said, say("另{count}项各地通用", count=common))) if common else said


def _aside_head(sheet: Sheet, table: IndicatorTable) -> str:
    return sheet.say("、").join(filter(None, (table.columns.get(key) for key in ("project", *BESIDE))))


def _vacant(sheet: Sheet, table: IndicatorTable) -> str:
    empty = [label for group in table.groups if not group.rows for label in group.level[-1:]]
    if not empty:
        return ""
    words = "原表还有{count}行只印了名目，指标与数值都留空：{names}。留空不等于0，也不等于没有目标。"
    return sheet.say(words, count=len(empty), names=sheet.say("、").join(empty))


def _parts(sheet: Sheet, shown: Layout, rows: Rows) -> Iterator[Part]:
    for label, found in groupby(rows, key=lambda pair: "".join(pair[0].level[:1])):
        pairs = list(found)
        yield Part(label, _part_remark(sheet, pairs), tuple(_led(_all(sheet, shown, pairs))))


def _led(rows: tuple[Promise, ...]) -> Iterator[Promise]:
    """Rows under one long label: it stands once, above the first of them."""
    for duty, found in groupby(rows, key=lambda row: row.duty):
        together = list(found)
        if len(duty) <= _SHORT or len(together) == 1:
            yield from together
        else:
            first, *others = together
            yield first._replace(duty="", lead=duty)
            yield from (row._replace(duty="") for row in others)


def _part_remark(sheet: Sheet, pairs: Rows) -> str:
    paid = sheet.paid_by([row for _, row in pairs])
    if paid is None:
        return sheet.say("{count}项", count=len(pairs))
    amount, share = paid
    return sheet.say("{count}项，对应{amount}，占项目支出{share}", count=len(pairs), amount=amount, share=share)


def _fold(sheet: Sheet, shown: Layout, alike: Rows) -> Fold:
    by_level = [(level, list(found)) for level, found in groupby(alike, key=lambda pair: pair[0].level)]
    parts = tuple(
        Part(_last(sheet.say, level), "".join(level[:1]), _all(sheet, shown, pairs)) for level, pairs in by_level
    )
    return Fold(f"{len(alike)}", sheet.say("通用指标"), _counted(sheet.say, alike, depth=-1), parts)


def _last(say: Catalogue, level: tuple[str, ...]) -> str:
    return level[-1] if level else say("没有一级指标")


def _counted(say: Catalogue, rows: list[tuple[PrintedGroup, Indicator]], depth: int = 0) -> str:
    """How many indicators there are under each label."""
    labels = groupby((group.level or ("",))[depth] for group, _ in rows)
    return say("，").join(say("{label}{count}项", label=label, count=len(list(found))) for label, found in labels)
