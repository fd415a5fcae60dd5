"""The page on the profile of performance targets, for whoever publishes or reads such data."""

from collections.abc import Iterator
from typing import NamedTuple

from generator import addresses
from generator.addresses import Here
from generator.catalogue import Catalogue
from generator.pages.edition import Edition
from generator.pages.offering.profile import FIELDS, PAGE, SCHEMA, TARGETS, Choice
from generator.pages.parts import Section
from generator.pages.sentences import Piece, sentence
from generator.site import Link, Page


class Said(NamedTuple):
    """A field, or one of its values."""

    name: str
    about: str
    is_required: bool = False


class Choices(NamedTuple):
    """The values that a field may have."""

    id: str
    title: str
    values: tuple[Said, ...]


class TargetsView(NamedTuple):
    """What the page shows."""

    lede: tuple[Piece, ...]
    sections: tuple[Section, ...]
    fields: tuple[Said, ...]
    choices: tuple[Choices, ...]
    rules: tuple[str, ...]
    files: tuple[Link, ...]


def targets_page(edition: Edition) -> Page:
    """The page."""
    say, here = edition.say, Here(PAGE)
    words = "预算有通行的数据格式，绩效目标还没有。这里把一个目标值写成一行：印出的原样，和读出的意思。"
    lede = tuple(sentence(say, words))
    return Page(
        address=here.folder,
        template="targets",
        title=say("绩效目标的数据格式"),
        view=TargetsView(
            lede=lede,
            sections=(
                Section(say("字段"), "#fields", f"{len(FIELDS)}"),
                Section(say("各字段的值"), "#choices"),
                Section(say("规矩"), "#rules"),
                Section(say("文件"), "#files"),
            ),
            fields=tuple(Said(one.name, say.words(one.about), one.is_required) for one in FIELDS),
            choices=tuple(
                Choices(one.name, say.words(one.about), _values(say, one.choices)) for one in FIELDS if one.choices
            ),
            rules=tuple(_rules(say)),
            files=tuple(Link(name, here.to(name)) for name in (SCHEMA, TARGETS, addresses.PACKAGE)),
        ),
        description=say(words),
        tab=addresses.API,
        crumbs=(Link(say("首页"), here.to(addresses.HOME)), Link(say("数据"), here.to(addresses.API))),
    )


def _values(say: Catalogue, choices: tuple[Choice, ...]) -> tuple[Said, ...]:
    return tuple(Said(f"{one.value}" or say("（空）"), say.words(one.about)) for one in choices)


def _rules(say: Catalogue) -> Iterator[str]:
    yield say("text 一字不改；其余各项由它读出，读不准的是 unparsed，不猜。")
    yield say("只有 number 和 range 有 value，只有 range 有 high；都是精确的十进制，写成文本。")
    yield say("比较符没有印，就不当作等于；越高越好还是越低越好，不由比较符推断。")
    yield say("留空、0、不适用、未到期、没有这一格，各是各的，不互相代替。")
    yield say("单位照原表，换算是读的人的事；比较符、单位、口径不同的值不排名。")
