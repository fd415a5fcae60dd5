"""The page on the interface: every list with its address, an example and its fields, and programs that use them."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator import addresses
from generator.addresses import Here
from generator.catalogue import Catalogue
from generator.checks import RULES
from generator.model.base import Frozen
from generator.model.terms import Family
from generator.pages.edition import Edition
from generator.pages.offering import shapes
from generator.pages.offering.openapi import SHAPES
from generator.pages.offering.profile import PAGE
from generator.pages.offering.programs import Program, programs
from generator.pages.parts import Section
from generator.pages.sentences import Piece, sentence
from generator.routes import ROUTES
from generator.site import Link, Page

_SHOWN: tuple[tuple[type[Frozen], str], ...] = (
    (shapes.Start, "起点"),
    (shapes.RecordLine, "清单里的一张表"),
    (shapes.Records, "全部表的一部分"),
    (shapes.RegionLine, "清单里的一个地区"),
    (shapes.Region, "一个地区"),
    (shapes.DepartmentLine, "清单里的一类部门"),
    (shapes.IndicatorLine, "清单里的一个指标"),
    (shapes.StatementLine, "一处写法"),
    (shapes.CheckLine, "清单里的一条规则"),
    (shapes.FindingLine, "一处发现"),
)
_SELDOM = ("sitemap-{part}.xml",)  # past fifty thousand pages only
_NO_SITE = "http://localhost:8000/"  # what `mingxi serve` shows


class Listed(NamedTuple):
    """A kind of file."""

    pattern: tuple[str, ...]  # in parts, so that a line ends between them
    about: str
    example: tuple[str, ...]
    href: str


class Field(NamedTuple):
    """One field."""

    name: str
    about: str
    is_required: bool


class Shape(NamedTuple):
    """What a list or a line of it holds."""

    id: str
    name: str
    fields: tuple[Field, ...]


class InterfaceView(NamedTuple):
    """What the page shows."""

    lede: tuple[Piece, ...]
    sections: tuple[Section, ...]
    lists: tuple[Listed, ...]
    description: Link
    shapes: tuple[Shape, ...]
    programs: tuple[Program, ...]
    notes: tuple[str, ...]


def interface_page(edition: Edition, families: Iterable[Family]) -> Page:
    """The page; examples are of the first of the indicators that tables print."""
    say, here = edition.say, Here(addresses.LISTS)
    data = Piece(say("数据"), href=here.to(addresses.API))
    targets = Piece(say("绩效目标的数据格式"), href=here.to(PAGE))
    words = (
        "没有服务器上的程序，只有文件：一个网址是一个文件，从清单走到每张表。"
        "整站的文件见{data}，一个目标值怎样写成数据见{targets}。"
    )
    lede = tuple(sentence(say, words, data=data, targets=targets))
    return Page(
        address=here.folder,
        template="interface",
        title=say("接口"),
        view=InterfaceView(
            lede=lede,
            sections=(
                Section(say("清单"), "#lists"),
                Section(say("怎样走"), "#walking"),
                Section(say("程序"), "#programs"),
                Section(say("字段"), "#fields"),
            ),
            lists=tuple(_lists(edition, here, next(iter(families), None))),
            description=Link("openapi.json", here.to(addresses.DESCRIPTION)),
            shapes=tuple(_shapes(say)),
            programs=tuple(programs(edition, edition.settings.site_url or _NO_SITE)),
            notes=tuple(_notes(say)),
        ),
        description="".join(f"{piece.text}{piece.number}{piece.after}" for piece in lede),
        tab=addresses.API,
        crumbs=(Link(say("首页"), here.to(addresses.HOME)), Link(say("数据"), here.to(addresses.API))),
    )


def _lists(edition: Edition, here: Here, family: Family | None) -> Iterator[Listed]:
    """The lists, and the files that there is more than one of, each with one that is there."""
    say, values = edition.say, _values(edition) | ({"family": family.id} if family else {})
    for route in ROUTES:
        is_listed = route.pattern in SHAPES or (bool(route.parameters) and route.pattern not in _SELDOM)
        is_shown = is_listed and (edition.settings.site_url or not route.is_addressed)
        if is_shown and all(name in values for name in route.parameters):
            address = route.at(**values)
            yield Listed(_parts(route.pattern), say.words(route.about), _parts(address), here.to(address))


def _parts(address: str) -> tuple[str, ...]:
    """An address in parts, each of which ends where a folder does."""
    *folders, file = address.split("/")
    return (*(f"{folder}/" for folder in folders), file)


def _values(edition: Edition) -> dict[str, str]:
    """What stands in the addresses of examples: of the first table, and of the first check."""
    found = {"part": "1", "rule": RULES[0].id}
    if edition.cards:
        first = edition.cards[0]
        found |= {"region": first.region, "unit": first.unit, "year": f"{first.year}", "kind": first.kind}
    return found


def _notes(say: Catalogue) -> Iterator[str]:
    yield say("清单里的路都相对那个清单自己的网址，照网址的规则相接；网站搬到哪里都走得通。")
    yield say("没有的值不写，不写空值。金额和指标值是文本，照原表。")
    yield say("网址一经公布不再改变；清单会随收录增长，次序按表的身份。")
    yield say("全文检索的表 texts_fts 要用 SQLite 3.34 或更新的版本来查；建站的机器用的更旧，就没有这张表。")
    yield say("不限次数，不用登记。请把取过的留在手边，用 SHA256SUMS 看有没有变。")


def _shapes(say: Catalogue) -> Iterator[Shape]:
    for shape, name in _SHOWN:
        required = frozenset(name for name, field in shape.model_fields.items() if field.is_required())
        fields = tuple(
            Field(name, say(field.description or ""), name in required) for name, field in shape.model_fields.items()
        )
        yield Shape(shape.__name__, say(name), fields)
