"""The page on reuse: which files there are, what stands in them, and how to cite and link to a place in a table."""

from collections.abc import Iterator
from typing import NamedTuple

from generator import addresses
from generator.addresses import Here
from generator.outputs.record_json import SCHEMA
from generator.pages.card import Card
from generator.pages.edition import Edition
from generator.pages.files import DEPARTMENT_XLSX, RECORD_CSV, RECORD_JSON
from generator.pages.heading import MANY
from generator.pages.parts import Section
from generator.pages.sentences import Piece, sentence
from generator.pages.words.fields import Model, models
from generator.routes import ROUTES, Route
from generator.schema import schema_text
from generator.site import File, Link, Page

ADDRESS = "api/"


class Published(NamedTuple):
    """A table with its files of data."""

    place: str
    above: str
    table: Link
    files: tuple[Link, ...]
    rows: str


class Single(NamedTuple):
    """A file that there is once."""

    file: Link
    about: str


class Example(NamedTuple):
    """A way to link to something."""

    what: str
    address: str
    href: str


class ReuseView(NamedTuple):
    """What the page on reuse shows."""

    lede: tuple[Piece, ...]
    sections: tuple[Section, ...]
    published: tuple[Published, ...]  # none where there are very many
    tables: int
    singles: tuple[Single, ...]
    interface: Link
    schema: Link
    notes: tuple[str, ...]
    models: tuple[Model, ...]
    examples: tuple[Example, ...]
    licence: tuple[Piece, ...]


def reuse_pages(edition: Edition) -> Iterator[Page | File]:
    """The page, and the schema of the records."""
    yield File(SCHEMA, schema_text("published").encode())
    yield reuse_page(edition)


def reuse_page(edition: Edition) -> Page:
    """The page."""
    say, here = edition.say, Here(ADDRESS)
    lede = tuple(
        sentence(
            say,
            "每张表的网页旁边有 record.json 和 record.csv：同样的数，同样的文字，照原表，供程序读。现有{count}张表。",
            count=len(edition.cards),
        )
    )
    described, examples = tuple(models(say)), tuple(_examples(edition, here))
    shown = edition.cards if len(edition.cards) <= MANY else ()
    return Page(
        address=here.folder,
        template="api",
        title=say("数据"),
        view=ReuseView(
            lede=lede,
            sections=tuple(_sections(edition, described, examples)),
            published=tuple(_published(edition, one, here) for one in shown),
            tables=len(edition.cards),
            singles=tuple(_singles(edition, here)),
            interface=Link(say("接口"), here.to(addresses.LISTS)),
            schema=Link("record.schema.json", here.to(SCHEMA)),
            notes=tuple(_notes(edition)),
            models=described,
            examples=examples,
            licence=tuple(_licence(edition, here)),
        ),
        description="".join(f"{piece.text}{piece.number}{piece.after}" for piece in lede),
        tab=ADDRESS,
        crumbs=(Link(say("首页"), here.to(addresses.HOME)),),
    )


def _sections(edition: Edition, described: tuple[Model, ...], examples: tuple[Example, ...]) -> Iterator[Section]:
    say = edition.say
    yield Section(say("现有的文件"), "#files", f"{len(edition.cards)}")
    yield Section(say("整站的文件"), "#whole")
    yield Section(say("怎样读"), "#reading")
    yield Section(say("字段"), "#fields", f"{sum(len(model.fields) for model in described)}")
    if examples:
        yield Section(say("引用和链接"), "#citing")
    yield Section(say("许可"), "#licence")


def _published(edition: Edition, one: Card, here: Here) -> Published:
    *above, place = one.place or (one.region,)
    name = edition.say("{name} {year}年度", name=one.name, year=f"{one.year}")
    return Published(
        place=place,
        above="".join(above),
        table=Link(name, here.to(one.address)),
        files=tuple(_files(one, here)),
        rows=edition.say("资金{money}行，指标{promises}行", money=one.money, promises=one.annual + one.longer),
    )


def _files(one: Card, here: Here) -> Iterator[Link]:
    """The files that hold what the table holds, and that of its department."""
    yield Link(RECORD_JSON, here.to(f"{one.address}{RECORD_JSON}"))
    yield Link(RECORD_CSV, here.to(f"{one.address}{RECORD_CSV}"))
    yield Link(DEPARTMENT_XLSX, here.to(f"{addresses.department(one.region, one.unit)}{DEPARTMENT_XLSX}"))


def _singles(edition: Edition, here: Here) -> Iterator[Single]:
    """The files that hold something of the whole site."""
    for route in ROUTES:
        if not route.parameters and is_here(route, edition):
            yield Single(Link(route.pattern, here.to(route.pattern)), edition.say.words(route.about))


def is_here(route: Route, edition: Edition) -> bool:
    """Whether the site has files of a kind."""
    return bool(edition.settings.site_url) or not route.is_addressed


def _notes(edition: Edition) -> Iterator[str]:
    say = edition.say
    yield say("金额和指标值都是文本，照原表印的写法，例如 100.00、≥40亿元。要计算时请用十进制数，不要用浮点数。")
    yield say("没有某个字段，是原表没有这一格；字段在而文本为空，是原表留空。与默认值相同的字段不写出来。")
    yield say("readings 说明每一格是什么意思：比较符、数值、单位，数值是精确的十进制，写成文本；读不准的不猜。")
    yield say("行号（m-012、i-034）一经给定不再改变，也不给别的行用；行的次序就是原表的次序。")
    yield say("填报人、联系电话不在其中；正文里的同一姓名或号码以 ■ 代替。")
    yield say("findings 是核对的结果，由这些数算出，随规则的改进会变；traces 是每个值在原文的行和列。")
    yield say("record.csv 一值一行，UTF-8，行末是 CRLF（RFC 4180）；几份可以直接接在一起，只留一个表头。")
    yield say("每个部门旁边有 department.xlsx，每个对照旁边有 comparison.csv 和 comparison.xlsx：数是数字，没有公式。")


def _licence(edition: Edition, here: Here) -> Iterator[Piece]:
    say = edition.say
    return sentence(
        say,
        "使用数据的许可见{about}；数从哪里来、怎样核对，见{method}。",
        about=Piece(say("关于"), href=here.to(addresses.prose("about"), "publisher")),
        method=Piece(say("方法"), href=here.to(addresses.prose("method"))),
    )


def _examples(edition: Edition, here: Here) -> Iterator[Example]:
    """Addresses of the first table, as one writes them down."""
    if not edition.cards:
        return
    say, site, one = edition.say, edition.settings.site_url, edition.cards[0]
    row, money = one.first_rows
    for what, address, anchor in (
        (say("一张表"), one.address, ""),
        (say("一项指标"), one.address, row),
        (say("一行资金"), one.address, money),
        (say("原文的一行"), addresses.source(one.region, one.unit, one.year), "L1"),
        (say("一张表的数据"), f"{one.address}record.json", ""),
    ):
        if anchor or address in (one.address, f"{one.address}record.json"):
            written = f"{site or '/'}{address}{'#' if anchor else ''}{anchor}"
            yield Example(what, written, here.to(address, anchor))
