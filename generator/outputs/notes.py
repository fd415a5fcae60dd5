"""The first sheet of every workbook: what it holds, how it is read, whose it is, and where it is from."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.catalogue import Catalogue
from generator.model.printed import Presence
from generator.outputs.published import Publisher
from generator.outputs.workbook import Column, Holds, Sheet

_STATES = {
    Presence.ZERO: "印为0",
    Presence.BLANK: "留空",
    Presence.NOT_APPLICABLE: "不适用",
    Presence.NOT_DUE: "未到期",
    Presence.NOT_PUBLISHED: "没有这一格",
}


class Note(NamedTuple):
    """A note."""

    about: str
    text: str


def state(say: Catalogue, presence: Presence) -> str:
    """What stands in a cell, in a word; nothing where it is a value."""
    return "" if presence is Presence.VALUE else say(_STATES[presence])


def notes_sheet(say: Catalogue, notes: Iterable[Note]) -> Sheet:
    """The notes as a sheet."""
    columns = (Column(say("说明"), 20), Column(say("内容"), 90, Holds.WRAPPED))
    return Sheet(say("说明"), columns, [*notes])


def reading_notes(say: Catalogue, publisher: Publisher) -> Iterator[Note]:
    """How cells are to be read, and whose the file is."""
    yield Note(
        say("数值"),
        say("印的是数就是数字，小数位照原表；其余照印出的文字。超过十五位的数写成文字，以免被表格软件舍入。"),
    )
    yield Note(
        say("空与无"),
        say("空格是原表留空；“没有这一格”是原表没有这一格；“未到期”是半年为0、全年才到期。这几种与印出的0不是一回事。"),
    )
    yield Note(say("行编号"), say("与网页、record.json、record.csv 里的相同，一经给定不再改变。"))
    if publisher.name:
        yield Note(say("发布"), publisher.name)
    if publisher.licence:
        yield Note(say("许可"), publisher.licence)
