"""The page of comparisons: those that are ready, and the reader's own, of any two to six tables."""

import json
from collections.abc import Mapping
from itertools import groupby
from typing import NamedTuple

from generator import addresses
from generator.addresses import Here
from generator.catalogue import Catalogue
from generator.pages.card import Card
from generator.pages.edition import Edition
from generator.pages.sentences import Piece
from generator.site import Link, Page

FEW = 2  # kinds of department that are shown unfolded
_HERE = Here(addresses.COMPARISONS)
_WORDS = {
    "chosen": "已选{count}张",
    "result": "{count}张表，按行政区划代码排列，不是名次",
    "few": "请选两张以上。",
    "many": "最多并列六张，这里列出前六张。",
    "unknown": "地址里有不在这里的表：{keys}。",
    "failed": "没有取到数据，请再试一次。",
    "of": "{tables}“{fact}”",
    "comparable": "可比",
    "beside": "并列，不排名",
    "comma": "，",
    "and": "、",
    "stop": "；",
    "end": "。",
}
_FACTS = {"year": "年度：", "scope": "口径：", "kind": "写法：", "operator": "比较符：", "unit": "单位："}


class Ready(NamedTuple):
    """A comparison that is ready, and how many places it holds."""

    link: Link
    places: str


class Choice(NamedTuple):
    """One table that may be chosen."""

    key: str
    year: str


class Unit(NamedTuple):
    """One department with its tables, the newest first."""

    place: Link
    name: Link
    choices: tuple[Choice, ...]


class Kind(NamedTuple):
    """One kind of department: its comparisons, its departments, and the file a browser sets them side by side from."""

    id: str
    name: Link
    tables: str
    file: str
    latest: Ready
    years: tuple[Ready, ...]
    units: tuple[Unit, ...]


class ChoosingView(NamedTuple):
    """What the page shows."""

    name: str
    lede: tuple[Piece, ...]
    kinds: tuple[Kind, ...]
    is_open: bool
    words: str
    up: str


def choosing_page(edition: Edition, files: Mapping[str, str]) -> Page:
    """The page; `files` names the file of every kind of department."""
    say = edition.say
    kinds = tuple(_kind(edition, kind, files[kind]) for kind in edition.by_kind)
    words = {name: say(sentence) for name, sentence in _WORDS.items()}
    facts = {name: say(sentence) for name, sentence in _FACTS.items()}
    lede = say("同一类部门，各地的表并列在一页。也可以自己选两到六张表来并列：哪些地方、哪些部门、哪几年，都由您定。")
    text = json.dumps(words | {"facts": facts}, ensure_ascii=False)
    return Page(
        address=addresses.COMPARISONS,
        template="choose",
        title=say("对照各表"),
        view=ChoosingView(say("对照各表"), (Piece(lede),), kinds, len(kinds) <= FEW, text, _HERE.up),
        description=lede,
        tab=addresses.DEPARTMENTS,
        crumbs=(Link(say("首页"), _HERE.to(addresses.HOME)), Link(say("部门"), _HERE.to(addresses.DEPARTMENTS))),
    )


def _kind(edition: Edition, kind: str, file: str) -> Kind:
    say, published = edition.say, edition.by_kind[kind]
    years = sorted({one.year for one in published}, reverse=True)
    by_unit = groupby(sorted(published, key=_newest_first), key=lambda one: one.department)
    return Kind(
        kind,
        Link(edition.kind_name(kind), _HERE.to(addresses.kind(kind))),
        say("{count}张表", count=len(published)),
        file.removeprefix(addresses.COMPARISONS),
        _ready(say, kind, None, published),
        tuple(_ready(say, kind, year, tuple(one for one in published if one.year == year)) for year in years),
        tuple(_unit(tuple(found)) for _, found in by_unit),
    )


def _newest_first(one: Card) -> tuple[str, int]:
    return one.department, -one.year


def _ready(say: Catalogue, kind: str, year: int | None, published: tuple[Card, ...]) -> Ready:
    name = f"{year}" if year else say("各地最近一年")
    places = len({one.region for one in published})
    return Ready(Link(name, _HERE.to(addresses.comparison(kind, year))), say("{count}地", count=places))


def _unit(published: tuple[Card, ...]) -> Unit:
    newest = published[0]
    return Unit(
        Link(newest.short, _HERE.to(addresses.region(newest.region))),
        Link(newest.name, _HERE.to(newest.department)),
        tuple(Choice(one.key, f"{one.year}") for one in published),
    )
