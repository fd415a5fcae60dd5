"""The tables next to a record: the same department in other years and places, other departments of the place."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator import addresses
from generator.pages.heading import Heading
from generator.pages.parts import Near, Turn
from generator.pages.publication import Publication
from generator.pages.record.sheet import Sheet
from generator.site import Link

_NEAREST = 12  # other departments that are named


class Neighbours(NamedTuple):
    """Three lists of tables, and the comparison that holds them all."""

    comparison: Link
    elsewhere_title: str
    elsewhere: tuple[Near, ...]
    years: tuple[Near, ...]
    here_title: str
    here: tuple[Near, ...]
    region: Link


def neighbours(sheet: Sheet) -> Neighbours:
    """What stands next to a record."""
    say, chapter, published = sheet.say, sheet.chapter, sheet.published
    kind, place = sheet.record.department.kind, published.place[-1]
    elsewhere = nearest(published, chapter.latest)
    here = nearest(published, chapter.around.departments[sheet.record.region])
    return Neighbours(
        comparison=Link(
            say("{count}地对照", count=chapter.places),
            published.here.to(addresses.comparison(kind)),
        )
        if elsewhere
        else Link(""),
        elsewhere_title=say("其他地方的{kind}", kind=chapter.kind_name(kind)),
        elsewhere=tuple(_near(published, one) for one in elsewhere),
        years=tuple(_years(sheet)),
        here_title=say("{place}其他部门", place=place),
        here=tuple(_near(published, one) for one in here),
        region=Link(say("{place}的全部表", place=place), published.here.to(addresses.region(sheet.record.region))),
    )


def nearest(published: Publication, departments: Sequence[Heading]) -> list[Heading]:
    """The others around a record in the order of addresses; a page that named hundreds would help nobody."""
    first = max(0, min(_place(published, departments) - _NEAREST // 2, len(departments) - 1 - _NEAREST))
    around = departments[first : first + _NEAREST + 1]
    return [one for one in around if one.department != published.department][:_NEAREST]


def _place(published: Publication, departments: Sequence[Heading]) -> int:
    """Where the record's own department stands among departments in the order of addresses."""
    return bisect_left(departments, published.department, key=lambda one: one.department)


def _near(published: Publication, other: Heading) -> Near:
    return Near(Link(other.name, published.here.to(other.address)), f"{other.year}")


def _years(sheet: Sheet) -> Iterator[Near]:
    """The other years of the department, each with the money its table states."""
    tables = {f"{one.year}": sheet.chapter.by_key[one.key] for one in _collected(sheet)}
    for turn in (turn for turn in turns(sheet) if not turn.is_current):
        one = tables.get(turn.year)
        funding, total = (one.record.funding, one.total) if one else (None, None)
        stated = f"{total.full}{funding.unit}" if funding and total else ""
        yield Near(Link(turn.year, turn.href), stated or turn.remark)


def _collected(sheet: Sheet) -> tuple[Heading, ...]:
    """The tables of the department."""
    return sheet.chapter.by_unit[sheet.published.department]


def earlier(sheet: Sheet) -> Publication | None:
    """The last table of the department before this one."""
    before = [one for one in _collected(sheet) if one.year < sheet.record.year]
    return sheet.chapter.by_key[max(before, key=lambda one: one.year).key] if before else None


def ways(sheet: Sheet, near: Neighbours) -> tuple[Link, ...]:
    """Where the money is held against that of other years and places."""
    published = sheet.published
    years = Link(sheet.say("各年的数和变化"), published.here.to(published.department))
    several = (years,) if len(_collected(sheet)) > 1 else ()
    return (*several, near.comparison) if near.comparison.href else several


def beside(sheet: Sheet) -> tuple[Link, Link]:
    """The same kind of department in the places before and after, in the order of region codes."""
    published, latest = sheet.published, sheet.chapter.latest
    at = _place(published, latest)
    before, after = latest[max(at - 1, 0) : at], latest[at + 1 : at + 2]
    return _turned(sheet, before), _turned(sheet, after)


def _turned(sheet: Sheet, found: tuple[Heading, ...]) -> Link:
    if not found:
        return Link("")
    (one,) = found
    title = sheet.say("{name} {year}年度", name=one.name, year=f"{one.year}")
    return Link(title, sheet.published.here.to(one.address))


def turns(sheet: Sheet) -> tuple[Turn, ...]:
    """The years of the department: those collected, and the ones around this that are not."""
    say, published, year = sheet.say, sheet.published, sheet.record.year
    collected = {one.year: one for one in _collected(sheet)}
    turned = []
    for each in sorted({*collected, year - 1, year + 1}):
        if each == year:
            turned.append(Turn(f"{each}", say("本页"), "", is_current=True))
        elif each in collected:
            turned.append(Turn(f"{each}", say("已收录"), published.here.to(collected[each].address)))
        else:
            turned.append(Turn(f"{each}", say("未收录"), ""))
    return tuple(turned)
