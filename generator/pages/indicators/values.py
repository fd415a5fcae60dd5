"""What every place and year prints of one indicator: values that compare on one axis, all others side by side."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from generator import addresses
from generator.addresses import Here
from generator.catalogue import Catalogue
from generator.comparing import Axis, Comparability, Comparison, Reading, Statement
from generator.model.base import GoalKind
from generator.model.vocabulary import Vocabulary
from generator.pages.imprint import Imprint
from generator.pages.indicators.dots import Dots, Scale, dots, scale, worded
from generator.pages.table import Value, target
from generator.pages.wording import PERIODS
from generator.site import Link


class Past(NamedTuple):
    """The value of an earlier year, as the table prints it."""

    year: str
    value: Value


class Said(NamedTuple):
    """One printed indicator of one table."""

    place: Link  # to its row
    department: str
    year: str
    period: str  # nothing for the year itself
    name: str
    level: str
    past: tuple[Past, ...]
    half: Value | None
    full: Value
    aside: str  # what stands in columns of its own, and the value in the unit of the axis
    bar: str  # nothing where bars would mislead


class Group(NamedTuple):
    """Values that stand together in one table."""

    title: str
    remark: str
    chart: Dots | None
    has_bars: bool
    has_past: bool
    half_head: str
    full_head: str
    rows: tuple[Said, ...]


class Period(NamedTuple):
    """Everything said for one period: the year, or a longer one."""

    id: str
    title: str
    remark: str
    apart: str  # that values are not all put on one axis
    prevents: str  # why
    to_know: str  # what does not prevent it and is to be known
    groups: tuple[Group, ...]


def periods(imprint: Imprint, comparisons: Iterable[Comparison], here: Here) -> Iterator[Period]:
    """What is said for the year, then what is said for longer periods."""
    for comparison in comparisons:
        yield _Drawing(imprint, comparison, here).period()


def is_comparable(comparison: Comparison) -> bool:
    """Whether at least some values stand on one axis."""
    return comparison.verdict in (Comparability.COMPARABLE, Comparability.PARTLY)


class _Drawing(NamedTuple):
    """One comparison being laid out."""

    imprint: Imprint
    comparison: Comparison
    here: Here

    @property
    def say(self) -> Catalogue:
        return self.imprint.say

    def period(self) -> Period:
        """The whole period."""
        found, say = self.comparison, self.say
        return Period(
            id=f"{found.table}",
            title=say(PERIODS[found.table]),
            remark=say("{count}行，照原表", count=len(found.statements)),
            apart=say("没有都放在一条轴上") if found.axes else say("不能放在一条轴上"),
            prevents=self._reasons(prevent=True) if found.verdict is not Comparability.ALONE else "",
            to_know=self._reasons(prevent=False),
            groups=tuple(self._groups()),
        )

    def _reasons(self, *, prevent: bool) -> str:
        found = [reason for reason in self.comparison.reasons if reason.prevents is prevent]
        return self.say("；").join(self.say.words(reason.words) for reason in found)

    def _groups(self) -> Iterator[Group]:
        on_an_axis = set()
        for number, axis in enumerate(self.comparison.axes):
            on_an_axis |= {(point.statement.seat.key, point.statement.row.id) for point in axis.points}
            yield self._axis(number, axis)
        rest = [one for one in self.comparison.statements if (one.seat.key, one.row.id) not in on_an_axis]
        if rest:
            title = self.say("并列，不排序") if self.comparison.axes else ""
            yield self._group(title, self.say("依行政区划代码排列"), None, [self._said(one) for one in rest])

    def _axis(self, number: int, axis: Axis) -> Group:
        say = self.say
        values = {point.value for point in axis.points}
        ordered = sorted(axis.points, key=lambda point: (-point.value, point.statement.seat.key))
        on = scale(axis.points)
        rows = [self._said(point.statement, axis, _bar(on, point.value)) for point in ordered]
        is_one = len(values) == 1
        remark = (
            say("都是{value}", value=f"{axis.operator}{worded(axis, ordered[0].value)}") if is_one else say("由大到小")
        )
        chart = dots(say, f"{self.comparison.table}-{number}", self.comparison.family.name, axis)
        group = self._group(say("可比的{count}个值", count=len(rows)), remark, chart, rows)
        return group._replace(has_bars=chart is not None and on.low == 0)

    def _group(self, title: str, remark: str, chart: Dots | None, rows: list[Said]) -> Group:
        is_annual = self.comparison.table is GoalKind.ANNUAL
        has_half = any(row.half for row in rows)
        return Group(
            title=title,
            remark=remark,
            chart=chart,
            has_bars=False,
            has_past=any(row.past for row in rows),
            half_head=self.say("半年") if has_half else "",
            full_head=self.say("全年") if is_annual else self.say("指标值"),
            rows=tuple(rows),
        )

    def _said(self, one: Statement, axis: Axis | None = None, bar: str = "") -> Said:
        return said(self.imprint, one, self.here, self._aside(one, axis), bar)

    def _aside(self, one: Statement, axis: Axis | None) -> str:
        apart = [part for part in (one.row.operator, one.row.unit) if part and part.strip()]
        return self.say("，").join((*apart, *_converted(self.say, one, axis, self.imprint.vocabulary)))


def said(imprint: Imprint, one: Statement, here: Here, aside: str = "", bar: str = "") -> Said:
    """One statement with the way to its row."""
    row = one.row
    return Said(
        place=Link(one.seat.place, here.to(f"{one.seat.key}/", row.id)),
        department=one.seat.department.name,
        year=f"{one.seat.year}",
        period="" if one.table is GoalKind.ANNUAL else imprint.say(PERIODS[one.table]),
        name=row.name,
        level=imprint.say(" · ").join(one.level[:1]),
        past=tuple(Past(f"{year}", _value(imprint.say, one, f"past-{year}", each)) for year, each in one.past),
        half=_value(imprint.say, one, "half", one.half) if one.half else None,
        full=_value(imprint.say, one, "full", one.full),
        aside=aside,
        bar=bar,
    )


def _value(say: Catalogue, one: Statement, key: str, reading: Reading | None) -> Value:
    printed = reading and (one.row.past.get(int(key[5:])) if key.startswith("past-") else getattr(one.row, key))
    return target(say, one.row, key, printed)


def _converted(say: Catalogue, one: Statement, axis: Axis | None, vocabulary: Vocabulary) -> Iterator[str]:
    """The value in the unit of the axis, where the table prints another."""
    if axis is None or axis.unit is None or one.full is None or one.full.measure is None or not one.full.parsed.unit:
        return
    printed = vocabulary.unit(one.full.parsed.unit)
    if printed and printed.factor != axis.unit.factor:
        yield say("折合{value}", value=worded(axis, one.full.measure.value / axis.unit.factor))


def _bar(on: Scale, value: Decimal) -> str:
    return on.place(value) if on.low == 0 else ""


def comparison_of_kind(imprint: Imprint, kind: str, here: Here) -> Link:
    """The way to the comparison of a kind of department."""
    title = imprint.say("{kind}各地对照", kind=imprint.kind_name(kind))
    return Link(title, here.to(addresses.comparison(kind)))
