"""The figures of a department year by year: a table, and small charts of what may be drawn on one axis."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from generator.addresses import Here
from generator.comparing import Account, Figure, NoteKind, State, overview
from generator.comparing.differences import scope_class
from generator.pages.chapter import Chapter
from generator.pages.publication import Publication
from generator.pages.shares import length
from generator.pages.slices.register import found_link
from generator.site import Link

_SEVERAL = 2
_TALL = Decimal(40)  # the height of a chart
_WIDE = 20  # the width of a year
_BROAD = 4  # years that there is room for, so that few of them are not drawn as slabs
_NOT_KNOWN = {
    State.BLANK: "原表留空",
    State.NOT_APPLICABLE: "不适用",
    State.NOT_ITEMISED: "未列项目",
    State.NOT_PUBLISHED: "未公布",
}
_TOLD = frozenset(NoteKind) - {NoteKind.YEAR}


class Sum(NamedTuple):
    """A figure of one year, leading to the row it is from; or why there is none."""

    head: str
    text: str
    href: str
    note: str
    is_main: bool = False


class Told(NamedTuple):
    """What to know of a year's figures."""

    text: str
    href: str
    stands_out: bool


class YearRow(NamedTuple):
    """One year; of one that is not here only the number."""

    year: Link
    sums: tuple[Sum, ...]
    found: Link
    is_different: bool
    told: tuple[Told, ...]
    is_absent: bool = False


class Bar(NamedTuple):
    """A year in a chart, in the chart's own measure."""

    x: str
    y: str
    height: str
    is_latest: bool


class Chart(NamedTuple):
    """One figure over the years."""

    name: str
    number: str
    unit: str
    description: str
    width: str
    bars: tuple[Bar, ...]
    years: tuple[str, ...]
    remark: str


class Course(NamedTuple):
    """All figures of a department over the years."""

    unit: str
    heads: tuple[str, ...]
    rows: tuple[YearRow, ...]
    charts: tuple[Chart, ...]


class _Years(NamedTuple):
    """The accounts of one department by year."""

    chapter: Chapter
    here: Here
    unit: str
    accounts: dict[int, Account]

    @property
    def span(self) -> range:
        """Every year from the earliest to the latest."""
        return range(min(self.accounts), max(self.accounts) + 1)


def course(chapter: Chapter, published: Sequence[Publication], here: Here) -> Course:
    """The figures of a department in each of its years, the newest first."""
    seen = overview((chapter.seats[one.key] for one in published), chapter.neighbourhood)
    years = _Years(chapter, here, seen.unit, {account.seat.year: account for account in seen.accounts})
    rows = tuple(_row(years, year) for year in reversed(years.span))
    heads = tuple(one.head for one in next(row.sums for row in rows if row.sums))
    charts = tuple(_charts(years)) if len(years.accounts) >= _SEVERAL else ()
    return Course(seen.unit, heads, rows, charts)


def _row(years: _Years, year: int) -> YearRow:
    account = years.accounts.get(year)
    if account is None:
        return YearRow(Link(f"{year}"), (), Link(""), is_different=False, told=(), is_absent=True)
    one, here = years.chapter.by_key[account.seat.key], years.here
    return YearRow(
        year=Link(f"{year}", here.to(one.address)),
        sums=tuple(_sums(years, account, one)),
        found=found_link(years.chapter.say, one.different, here.to(one.address, "checks")),
        is_different=one.different > 0,
        told=tuple(_told(years, account, one)),
    )


def _sums(years: _Years, account: Account, one: Publication) -> Iterator[Sum]:
    say, here = years.chapter.say, years.here
    money = (
        (say("资金总额"), account.total),
        (say("基本支出"), account.basic),
        (say("项目支出"), account.project),
        (say("项目占比"), account.share),
        (say("项目数"), account.items),
    )
    for head, figure in money:
        yield _sum(years, head, figure, one)
    anchor = f"indicators-{one.record.indicators[0].id}" if one.record.indicators else ""
    indicators = here.to(one.address, "indicators-annual" if account.indicators else anchor)
    yield Sum(say("年度指标"), f"{account.indicators}", indicators, "")
    yield Sum(say("各自的"), f"{account.own}", indicators, "")


def _sum(years: _Years, head: str, figure: Figure, one: Publication) -> Sum:
    say = years.chapter.say
    href = years.here.to(one.address, figure.at)
    if figure.is_known:
        is_ours = figure.state is State.COMPUTED and figure.text.replace(".", "").isdigit() and len(figure.parts) > 1
        is_amount = head in (say("资金总额"), say("基本支出"), say("项目支出"))
        return Sum(head, figure.text, href, say("计算所得") if is_ours and is_amount else "", is_amount)
    if figure.state is State.OTHER_CLASSES and figure.text:
        return Sum(head, f"{figure.text}*", href, "")
    return Sum(head, "", "", say(_NOT_KNOWN.get(figure.state, "未公布")))


def _told(years: _Years, account: Account, one: Publication) -> Iterator[Told]:
    for note in account.notes:
        if note.kind in _TOLD:
            href = years.here.to(one.address, note.at) if note.at else ""
            yield Told(years.chapter.say.words(note.words), href, note.stands_out)


def _charts(years: _Years) -> Iterator[Chart]:
    say = years.chapter.say
    for name, pick in (("资金总额", "total"), ("基本支出", "basic"), ("项目支出", "project")):
        yield from _chart(years, say(name), _amounts(years, pick), years.unit)
    counts = {year: Decimal(account.indicators) for year, account in years.accounts.items()}
    yield from _chart(years, say("年度指标"), counts, say("项"))


def _amounts(years: _Years, pick: str) -> dict[int, Decimal]:
    """The amounts that are of the same scope as the latest, in one unit."""
    vocabulary, latest = years.chapter.vocabulary, years.accounts[max(years.accounts)]
    common = vocabulary.unit(years.unit)
    found = {}
    for year, account in years.accounts.items():
        figure: Figure = getattr(account, pick)
        unit = vocabulary.unit(account.unit)
        is_alike = scope_class(account.seat) is scope_class(latest.seat)
        if is_alike and figure.value is not None and figure.value >= 0 and unit and common:
            found[year] = figure.value * unit.factor / common.factor
    return found


def _chart(years: _Years, name: str, values: dict[int, Decimal], unit: str) -> Iterator[Chart]:
    """One figure drawn; nothing where fewer than two years compare."""
    if len(values) < _SEVERAL:
        return
    say, most = years.chapter.say, max(values.values())
    bars = tuple(_bar(years, year, value, most) for year, value in sorted(values.items()))
    said = (
        say("{year}年{value}{unit}", year=f"{year}", value=f"{values[year].normalize():f}", unit=unit)
        if year in values
        else say("{year}年{emptiness}", year=f"{year}", emptiness=_emptiness(years, year))
        for year in years.span
    )
    left_out = [year for year in years.accounts if year not in values]
    latest = max(values)
    yield Chart(
        name=name,
        number=f"{values[latest].normalize():f}",
        unit=unit,
        description=say("{name}：{values}", name=name, values=say("，").join(said)),
        width=f"{_WIDE * max(len(years.span), _BROAD)}",
        bars=bars,
        years=(*(f"{year}" for year in years.span), *("" for _ in range(len(years.span), _BROAD))),
        remark=say("{years}年口径不同或没有公布，不画", years=say("、").join(map(str, left_out))) if left_out else "",
    )


def _emptiness(years: _Years, year: int) -> str:
    return years.chapter.say("不画" if year in years.accounts else "未收录")


def _bar(years: _Years, year: int, value: Decimal, most: Decimal) -> Bar:
    height = Decimal(length(value, most)) * _TALL / 100
    x = _WIDE * (year - years.span.start) + _WIDE // 5
    return Bar(f"{x}", f"{(_TALL - height).normalize():f}", f"{height.normalize():f}", year == max(years.accounts))
