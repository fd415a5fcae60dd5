"""What is new in a table, in sentences: its figures, what changed since the year before, findings; new versions."""

from collections.abc import Iterator
from typing import NamedTuple

from generator import addresses
from generator.comparing import Changes, Fate, Shift
from generator.pages.card import Card
from generator.pages.chapter import Chapter
from generator.pages.publication import DIFFERENT, Publication
from generator.pages.slices.changed import signed, signed_percent

_SHOWN = 10  # findings that are told one by one


class News(NamedTuple):
    """One table as feeds tell of it."""

    region: str
    address: str
    title: str
    kind: str
    name: str  # of the department
    published: str  # the day its document was published; nothing where that is not known
    day: str  # the day that it is put under
    said: tuple[str, ...]
    different: int
    found: tuple[str, ...]
    replaced: str = ""  # the address of the version before, where this tells of a change after publication


def news(chapter: Chapter) -> list[News]:
    """What is new in each table of a chapter."""
    later = {each.later.key: each for changes in chapter.changes.values() for each in changes}
    found: list[News] = []
    for one in chapter.published:
        told = _news(chapter, one, later.get(one.key))
        found += (told, *_corrections(chapter, one, told))
    return found


def _corrections(chapter: Chapter, one: Publication, told: News) -> Iterator[News]:
    """Every change of the table since it was first published, in the words of its note."""
    record = one.record
    for change in record.changes:
        yield told._replace(
            title=chapter.say("{title}：有新的版本", title=told.title),
            published=change.date,
            day=change.date,
            said=(change.why,),
            different=0,
            found=(),
            replaced=addresses.version(record.region, one.unit, record.year, change.version),
        )


def _news(chapter: Chapter, one: Publication, changes: Changes | None) -> News:
    source, shown = one.record.source, chapter.cards[one.key]
    sentences = (chapter.say.words(each.sentence) for each in one.findings if each.verdict in DIFFERENT)
    return News(
        region=shown.region,
        address=one.address,
        title=chapter.say("{place}{name} {year}年度", place=_place(one), name=shown.name, year=f"{shown.year}"),
        kind=shown.kind,
        name=shown.name,
        published=source.published or "",
        # A document whose day nobody noted is put under the first day of its year: data, and the same on every build.
        day=source.published or source.retrieved or f"{shown.year}-01-01",
        said=(_figures(chapter, shown), *(_changed(chapter, one, changes) if changes else ())),
        different=shown.different,
        found=tuple(text for _, text in zip(range(_SHOWN), sentences, strict=False)),
    )


def _place(one: Publication) -> str:
    """The place, unless the name of the department begins with it."""
    name = one.record.department.name
    return "" if not one.place or name.startswith(one.place[-1]) else one.place[-1]


def _figures(chapter: Chapter, shown: Card) -> str:
    say = chapter.say
    said = [say("资金总额{total}{unit}", total=shown.total.text, unit=shown.total.unit)] if shown.total else []
    said.append(say("指标{count}项", count=shown.annual + shown.longer))
    said.append(say("核对有{count}处可看", count=shown.different))
    return say("{parts}。", parts=say("，").join(said))


def _changed(chapter: Chapter, one: Publication, changes: Changes) -> Iterator[str]:
    say = chapter.say
    fates = [row.fate for row in changes.indicators]
    signs = sum(Shift.OPERATOR in row.shifts for row in changes.indicators)
    texts = sum(text.has_changed for text in changes.texts)
    parts = [
        *_total(chapter, one, changes),
        say(
            "指标新增{added}项、去掉{removed}项、改动{changed}项",
            added=fates.count(Fate.ADDED),
            removed=fates.count(Fate.REMOVED),
            changed=fates.count(Fate.CHANGED),
        ),
        *([say("其中{count}项改了比较符", count=signs)] if signs else []),
        *([say("{count}段文字有改动", count=texts)] if texts else []),
    ]
    yield say("与{year}年相比：{parts}。", year=f"{changes.earlier.year}", parts=say("，").join(parts))


def _total(chapter: Chapter, one: Publication, changes: Changes) -> Iterator[str]:
    """How far the total is from that of the year before, where both are printed and compare."""
    row = one.total.id if one.total else ""
    found = next((each for each in changes.money if each.after and each.after.at == row), None)
    if found and found.difference is not None and one.record.funding:
        amount = f"{signed(found.difference)}{one.record.funding.unit}"
        said = chapter.say("资金总额{amount}", amount=amount)
        percent = signed_percent(found.percent) if found.difference else ""
        yield chapter.say("{amount}（{percent}）", amount=said, percent=percent) if percent else said
