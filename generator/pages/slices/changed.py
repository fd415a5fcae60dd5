"""What became of a department's indicators from one year to a later one, row by row, changed signs first."""

from collections.abc import Callable, Iterable, Iterator
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

from generator.addresses import Here
from generator.catalogue import Catalogue
from generator.checks.money import plain
from generator.comparing import Changes, Fate, IndicatorChange, Match, Shift, Statement
from generator.comparing.statements import Reading
from generator.pages.table import Value, target
from generator.site import Link

_POINTS = "个百分点"
_CENT = Decimal("0.01")


class Printed(NamedTuple):
    """A value of one year, leading to the row it stands in; nothing where that year has no such row."""

    value: Value
    href: str


class Said(NamedTuple):
    """What changed, in words; some of it a reader should look at."""

    text: str
    stands_out: bool = False


class ChangeRow(NamedTuple):
    """One indicator in two years."""

    name: str
    level: str
    before: Printed | None
    after: Printed | None
    said: tuple[Said, ...]


class ChangeGroup(NamedTuple):
    """Indicators with the same fate."""

    title: str
    number: str
    rows: tuple[ChangeRow, ...]
    stands_out: bool = False


class Kept(NamedTuple):
    """What did not change, only named."""

    number: str
    names: tuple[Link, ...]


class Counted(NamedTuple):
    """How many rows had one fate."""

    name: str
    number: str


class IndicatorsView(NamedTuple):
    """All indicators of two years."""

    counts: tuple[Counted, ...]
    groups: tuple[ChangeGroup, ...]
    kept: Kept


class Ways(NamedTuple):
    """The language of a page, and the ways from it to the tables of two years."""

    say: Catalogue
    here: Here
    earlier: str
    later: str

    def to(self, said: Statement) -> str:
        """The way to an indicator."""
        return self.here.to(f"{said.seat.key}/", said.row.id)


def ways(say: Catalogue, here: Here, changes: Changes) -> Ways:
    """The ways to the tables that were held against each other."""
    return Ways(say, here, f"{changes.earlier.key}/", f"{changes.later.key}/")


def indicators_view(to: Ways, changes: Changes) -> IndicatorsView:
    """The indicators of two years by what became of them."""
    rows = changes.indicators
    kept = [row for row in rows if row.fate is Fate.KEPT and row.after]
    return IndicatorsView(
        counts=fates(to.say, (row.fate for row in rows)),
        groups=tuple(_groups(to, rows)),
        kept=Kept(f"{len(kept)}", tuple(Link(row.after.row.name, to.to(row.after)) for row in kept if row.after)),
    )


def fates(say: Catalogue, found: Iterable[Fate]) -> tuple[Counted, ...]:
    """How many rows were added, removed, changed and kept."""
    known = list(found)
    names = ((Fate.ADDED, "新增"), (Fate.REMOVED, "去掉"), (Fate.CHANGED, "改动"), (Fate.KEPT, "未变"))
    return tuple(Counted(say(name), f"{known.count(fate)}") for fate, name in names)


def _groups(to: Ways, rows: tuple[IndicatorChange, ...]) -> Iterator[ChangeGroup]:
    sorts: tuple[tuple[str, Callable[[IndicatorChange], bool]], ...] = (
        ("比较符改了", lambda row: row.fate is Fate.CHANGED and Shift.OPERATOR in row.shifts),
        ("目标值或名称改了", lambda row: row.fate is Fate.CHANGED and Shift.OPERATOR not in row.shifts),
        ("新增", lambda row: row.fate is Fate.ADDED),
        ("去掉", lambda row: row.fate is Fate.REMOVED),
    )
    for title, belongs in sorts:
        found = [row for row in rows if belongs(row)]
        if found:
            is_first = title == sorts[0][0]
            number = to.say("{count}项", count=len(found))
            yield ChangeGroup(to.say(title), number, tuple(_row(to, row) for row in found), is_first)


def _row(to: Ways, row: IndicatorChange) -> ChangeRow:
    latest = row.after or row.before
    level = to.say(" · ").join(latest.level) if latest else ""
    return ChangeRow(
        name=latest.row.name if latest else "",
        level=level,
        before=_printed(to, row.before),
        after=_printed(to, row.after),
        said=tuple(_said(to.say, row)),
    )


def _printed(to: Ways, said: Statement | None) -> Printed | None:
    return Printed(target(to.say, said.row, "full", said.row.full), to.to(said)) if said else None


def _said(say: Catalogue, row: IndicatorChange) -> Iterator[Said]:
    """What changed between two rows that are held to be the same."""
    before, after = row.before, row.after
    if not before or not after:
        return
    if Shift.NAME in row.shifts:
        yield Said(say("原名“{name}”", name=before.row.name))
    if row.match is Match.NEAR_NAME:
        yield Said(say("按相近的名称对上，相似{likeness}", likeness=f"{row.likeness:.0%}"))
    if Shift.OPERATOR in row.shifts:
        one, other = (_sign(say, said.full) for said in (before, after))
        yield Said(say("比较符由“{before}”改为“{after}”", before=one, after=other), stands_out=True)
    if Shift.UNIT in row.shifts and before.full and after.full:
        one, other = (said.parsed.unit or say("不印") for said in (before.full, after.full))
        yield Said(say("单位由{before}改为{after}", before=one, after=other))
    if Shift.KIND in row.shifts:
        yield Said(say("写法不同：数、文字或留空"))
    if row.difference:
        yield Said(_difference(say, row))
    if Shift.HALF in row.shifts:
        one, other = (_text(say, said.half) for said in (before, after))
        yield Said(say("半年由{before}改为{after}", before=one, after=other))


def _sign(say: Catalogue, reading: Reading | None) -> str:
    return (reading.parsed.operator.value if reading else "") or say("不印")


def _text(say: Catalogue, reading: Reading | None) -> str:
    if reading is None:
        return say("没有这一列")
    return reading.text.strip() or say("原表留空")


def _difference(say: Catalogue, row: IndicatorChange) -> str:
    unit = say(_POINTS) if row.unit == _POINTS else row.unit
    amount = f"{signed(row.difference)}{unit}"
    return say("{amount}（{percent}）", amount=amount, percent=signed_percent(row.percent)) if row.percent else amount


def signed(value: Decimal | None) -> str:
    """A difference with its sign; nothing where there is none."""
    if value is None:
        return ""
    return f"{'−' if value < 0 else '+' if value else ''}{plain(abs(value)):f}"


def signed_percent(value: Decimal | None) -> str:
    """A difference in percent, to two decimals at most."""
    return f"{signed(value.quantize(_CENT, ROUND_HALF_UP))}%" if value is not None else ""
