"""The indicators of a record: the department's own first, those that every place prints folded beneath."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from generator import addresses
from generator.catalogue import Catalogue
from generator.measures import measure_of
from generator.model.base import GoalKind
from generator.model.indicator import Group as PrintedGroup
from generator.model.indicator import Indicator, IndicatorTable
from generator.model.printed import Presence
from generator.model.vocabulary import Nature
from generator.pages.shares import length, whole_percent
from generator.pages.sheet import Sheet
from generator.pages.standing import Standing
from generator.pages.table import Cell, Value, head, role, target, words
from generator.site import Link

PERIODS = {GoalKind.ANNUAL: "年度绩效指标", GoalKind.LONG_TERM: "长期绩效指标", GoalKind.MEDIUM_TERM: "中长期绩效指标"}
_UNDER_THE_NAME = ("work", "explanation")
_BESIDE = ("basis", "category", "operator", "unit", "direction", "weight")
_NO_PARTS = frozenset({"ratio", "rate"})


class Note(NamedTuple):
    """A text printed beside an indicator, under the head of its column."""

    key: str
    head: str
    value: Value
    is_long: bool = False


class Project(NamedTuple):
    """A project as an indicator names it, with the money of the item it leads to."""

    item: Link
    amount: str
    flags: tuple[Link, ...]


class Promise(NamedTuple):
    """One indicator."""

    id: str
    name: str
    line: Link
    elsewhere: Link  # to the same indicator in other places
    duty: str  # the level it stands under
    notes: tuple[Note, ...]
    project: Note | None
    projects: tuple[Project, ...]
    beside: tuple[Note, ...]
    cells: tuple[Cell, ...]  # earlier years, half-year and full year
    half_share: str
    half_bar: str  # nothing where the two cannot be held against each other
    others: str  # what other places print, where that differs
    flags: tuple[Link, ...]


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
    heads: tuple[Cell, ...]  # the columns of values
    own: tuple[Part, ...]
    vacant: str  # labels without any indicator
    common_title: str
    common_remark: str
    differing: tuple[Part, ...]  # common ones that other places print otherwise
    fold: Fold | None


def promises(sheet: Sheet) -> Iterator[Promises]:
    """Every set of indicators, the year's own first."""
    for table in sorted(sheet.record.indicators, key=lambda table: table.id is not GoalKind.ANNUAL):
        yield _Drawing(sheet, table).promises()


def title(sheet: Sheet, table: IndicatorTable) -> str:
    """What a set of indicators is called."""
    return table.label or sheet.say(PERIODS[table.id])


class _Drawing(NamedTuple):
    """One table of indicators being laid out."""

    sheet: Sheet
    table: IndicatorTable

    def promises(self) -> Promises:
        """The whole set."""
        say, table = self.sheet.say, self.table
        own, common = self._rows(common=False), self._rows(common=True)
        differing = [(group, row) for group, row in common if self._standing(row).differs]
        alike = [(group, row) for group, row in common if not self._standing(row).differs]
        return Promises(
            id=f"indicators-{table.id}",
            title=title(self.sheet, table) if len(self.sheet.record.indicators) > 1 else say("本部门的指标"),
            remark=self._own_remark([row for _, row in own], len(common)),
            aside_head=self._aside_head(),
            heads=tuple(
                Cell(key, role(key), head(say, table.columns[key]), Value("", "", "", "")) for key in self._values()
            ),
            own=tuple(self._parts(own)),
            vacant=self._vacant(),
            common_title=say("各地通用的指标"),
            common_remark=_counted(say, common),
            differing=(Part("", "", tuple(self._promise(*pair) for pair in differing)),) if differing else (),
            fold=self._fold(alike) if alike else None,
        )

    def _rows(self, *, common: bool) -> list[tuple[PrintedGroup, Indicator]]:
        pairs = ((group, row) for group in self.table.groups for row in group.rows)
        return [(group, row) for group, row in pairs if self._standing(row).is_common is common]

    def _standing(self, row: Indicator) -> Standing:
        return self.sheet.standing[row.id]

    def _own_remark(self, own: list[Indicator], common: int) -> str:
        say, elsewhere = self.sheet.say, sum(1 for row in own if self._standing(row).places)
        if elsewhere:
            return say(
                "{count}项，其中{elsewhere}项别处也有；另{common}项各地通用",
                count=len(own),
                elsewhere=elsewhere,
                common=common,
            )
        return say("{count}项；另{common}项各地通用", count=len(own), common=common)

    def _aside_head(self) -> str:
        heads = [self.table.columns[key] for key in ("project", *_BESIDE) if key in self.table.columns]
        return self.sheet.say("、").join(filter(None, heads))

    def _values(self) -> list[str]:
        past = sorted(key for key in self.table.columns if key.startswith("past-"))
        return [*past, *(key for key in ("half", "full") if key in self.table.columns)]

    def _vacant(self) -> str:
        empty = [group.level[-1] for group in self.table.groups if not group.rows]
        if not empty:
            return ""
        return self.sheet.say(
            "原表还有{count}行只印了名目，指标与数值都留空：{names}。留空不等于0，也不等于没有目标。",
            count=len(empty),
            names=self.sheet.say("、").join(empty),
        )

    def _parts(self, rows: list[tuple[PrintedGroup, Indicator]]) -> Iterator[Part]:
        for label, found in groupby(rows, key=lambda pair: pair[0].level[0]):
            pairs = list(found)
            yield Part(label, self._part_remark(pairs), tuple(self._promise(group, row) for group, row in pairs))

    def _part_remark(self, pairs: list[tuple[PrintedGroup, Indicator]]) -> str:
        paid = self.sheet.paid_by([row for _, row in pairs])
        if paid is None:
            return self.sheet.say("{count}项", count=len(pairs))
        amount, share = paid
        return self.sheet.say(
            "{count}项，对应{amount}，占项目支出{share}", count=len(pairs), amount=amount, share=share
        )

    def _fold(self, alike: list[tuple[PrintedGroup, Indicator]]) -> Fold:
        by_level = [(level, list(found)) for level, found in groupby(alike, key=lambda pair: pair[0].level)]
        say = self.sheet.say
        return Fold(
            f"{len(alike)}",
            say("通用指标"),
            _counted(say, alike, depth=-1),
            tuple(
                Part(level[-1], level[0], tuple(self._promise(group, row) for group, row in pairs))
                for level, pairs in by_level
            ),
        )

    def _promise(self, group: PrintedGroup, row: Indicator) -> Promise:
        sheet, found = self.sheet, self.sheet.flags
        standing = self._standing(row)
        half_share, half_bar = self._progress(row)
        return Promise(
            id=row.id,
            name=row.name,
            line=sheet.published.line(row.id),
            elsewhere=Link(standing.remark, sheet.published.here.to(addresses.family(standing.family)))
            if standing.family and standing.places
            else Link(""),
            duty=sheet.say(" · ").join(group.level[1:]),
            notes=tuple(self._notes(row, _UNDER_THE_NAME, is_long=True)),
            project=next(self._notes(row, ("project",)), None),
            projects=tuple(self._projects(row)),
            beside=tuple(self._notes(row, _BESIDE)),
            cells=tuple(self._cell(row, key) for key in self._values()),
            half_share=half_share,
            half_bar=half_bar,
            others=standing.others,
            flags=found.get(f"{row.id}.name", ()),
        )

    def _notes(self, row: Indicator, keys: Iterable[str], *, is_long: bool = False) -> Iterator[Note]:
        for key in keys:
            printed = getattr(row, key)
            if key in self.table.columns and printed is not None:
                value = words(self.sheet.say, printed)
                yield Note(key, head(self.sheet.say, self.table.columns[key]), value, is_long and value.kind == "words")

    def _projects(self, row: Indicator) -> Iterator[Project]:
        links = self.sheet.projects.get(row.id, ())
        flags = self.sheet.flags.get(f"{row.id}.project", ())
        for link in links:
            for item in link.items:
                amount = f"{item.full}{self.sheet.unit}" if item.full else ""
                yield Project(Link(item.name, f"#{item.id}"), amount, flags)

    def _cell(self, row: Indicator, key: str) -> Cell:
        printed = row.past.get(int(key.removeprefix("past-"))) if key.startswith("past-") else getattr(row, key)
        value = target(self.sheet.say, row, key, printed)
        return Cell(
            key,
            role(key),
            head(self.sheet.say, self.table.columns[key]),
            value,
            self.sheet.flags.get(f"{row.id}.{key}", ()),
        )

    def _progress(self, row: Indicator) -> tuple[str, str]:
        """How far the half-year is to have come: in percent, and as a bar; nothing of a stock, a level or a ratio."""
        say, vocabulary = self.sheet.say, self.sheet.vocabulary
        half, full = (measure_of(row, printed, vocabulary) for printed in (row.half, row.full))
        family = vocabulary.family(row.name)
        if not half or not full or not full.value or (family and family.kind is not Nature.FLOW):
            return "", ""
        if half.dimension != full.dimension or full.dimension in _NO_PARTS or not _same_operator(row):
            return "", ""
        if row.presence("half") is Presence.NOT_DUE:
            return "", "0"
        return say("全年的{share}", share=whole_percent(half.value, full.value)), length(half.value, full.value)


def _same_operator(row: Indicator) -> bool:
    return row.half is not None and row.full is not None and row.read(row.half).operator is row.read(row.full).operator


def _counted(say: Catalogue, rows: list[tuple[PrintedGroup, Indicator]], depth: int = 0) -> str:
    """How many indicators there are under each label."""
    levels = [(label, len(list(found))) for label, found in groupby(rows, key=lambda pair: pair[0].level[depth])]
    return say("，").join(say("{label}{count}项", label=label, count=count) for label, count in levels)
