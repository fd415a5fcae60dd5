"""The projects that indicators name against the items that get money."""

import re
from collections.abc import Iterator
from decimal import Decimal
from difflib import get_close_matches
from typing import NamedTuple

from generator.checks.money import is_total, number, operand, plain
from generator.checks.rule import Rule, World
from generator.model.finding import Finding, Operand, Verdict
from generator.model.money import MoneyRow
from generator.model.printed import NOT_APPLICABLE, fold
from generator.model.record import Record
from generator.model.vocabulary import Vocabulary
from generator.words import Words

ID = "project-links"
_NEAR = 0.6  # of difflib's ratio
_RUNNING = frozenset({"basic", "personnel"})  # what stands under these are kinds of cost, no projects
_SEPARATORS = re.compile(r"[、，,；;/／\n]")


class Link(NamedTuple):
    """A project named beside an indicator, with the items it leads to."""

    at: str
    name: str
    items: tuple[MoneyRow, ...]
    is_exact: bool


def check(record: Record, world: World) -> Iterator[Finding]:
    """Every project that indicators name, then the items that no indicator names."""
    if not any("project" in table.columns for table in record.indicators):
        return
    cells, items = _cells(record), _items(record, world.vocabulary)
    if not cells or not items:
        yield Finding(ID, Verdict.UNCHECKED, _NO_ITEMS if cells else _BLANK)
        return
    known = _known(record, items)
    links = [link for text, at in cells.items() for link in _links(at, text, known, items)]
    yield from (_not_an_item(link) for link in links if not link.is_exact)
    yield from _without_indicator(items, links)


_BLANK = Words("「对应项目」一列留空，无法核对", "the column of projects is blank")
_NO_ITEMS = Words("原表没有列出项目，无法与「对应项目」核对", "the document lists no items")


def links_of(record: Record, vocabulary: Vocabulary) -> dict[str, tuple[Link, ...]]:
    """The projects that each indicator names, by the indicator's id."""
    items = _items(record, vocabulary)
    known = _known(record, items)
    filled = ((row, (row.project or "").strip()) for row in record.rows())
    return {
        row.id: tuple(_links(f"{row.id}.project", text, known, items))
        for row, text in filled
        if text and text not in NOT_APPLICABLE
    }


def _cells(record: Record) -> dict[str, str]:
    """The filled cells of the column, each text with the row it is first printed in."""
    cells: dict[str, str] = {}
    for row in record.rows():
        text = (row.project or "").strip()
        if text and text not in NOT_APPLICABLE:
            cells.setdefault(text, f"{row.id}.project")
    return cells


def _spending(record: Record) -> tuple[MoneyRow, ...]:
    return record.funding.spending.rows if record.funding and record.funding.spending else ()


def _items(record: Record, vocabulary: Vocabulary) -> list[MoneyRow]:
    """The items of spending: what stands under a kind of spending other than running costs, without totals."""
    kinds = (row for row in _spending(record) if not _is_running(row, vocabulary))
    below = (row for kind in kinds for row in kind.walk() if row is not kind and not row.rows)
    return [row for row in below if not is_total(row, vocabulary)]


def _is_running(row: MoneyRow, vocabulary: Vocabulary) -> bool:
    fund = vocabulary.fund(row.name)
    return fund is not None and fund.id in _RUNNING


def _known(record: Record, items: list[MoneyRow]) -> dict[str, tuple[MoneyRow, ...]]:
    """The items each name of spending stands for: its own, or those under it."""
    known: dict[str, tuple[MoneyRow, ...]] = {}
    ids = {item.id for item in items}
    for row in (row for kind in _spending(record) for row in kind.walk()):
        known[fold(row.name)] = (*known.get(fold(row.name), ()), *(item for item in row.walk() if item.id in ids))
    return known


def _links(at: str, text: str, known: dict[str, tuple[MoneyRow, ...]], items: list[MoneyRow]) -> list[Link]:
    """The items a cell names: as a whole, else each of its parts if one of them is known."""
    parts = [part.strip() for part in _SEPARATORS.split(text) if part.strip()]
    names = parts if fold(text) not in known and any(fold(part) in known for part in parts) else [text]
    return [_link(at, name, known, items) for name in names]


def _link(at: str, name: str, known: dict[str, tuple[MoneyRow, ...]], items: list[MoneyRow]) -> Link:
    if fold(name) in known:
        return Link(at, name, known[fold(name)], is_exact=True)
    near = get_close_matches(fold(name), [fold(item.name) for item in items], 1, _NEAR)
    return Link(at, name, known[near[0]] if near else (), is_exact=False)


def _not_an_item(link: Link) -> Finding:
    zh, en = f"对应项目「{link.name}」不在所列项目之中", f"the project `{link.name}` is none of the items"
    if link.items:
        zh, en = f"{zh}，名称最近的是「{link.items[0].name}」", f"{en}; the nearest is `{link.items[0].name}`"
    operands = (
        Operand(link.at, "对应项目", link.name),
        *(Operand(f"{item.id}.name", "项目", item.name) for item in link.items),
    )
    return Finding(ID, Verdict.LOOK, Words(zh, en), operands)


def _without_indicator(items: list[MoneyRow], links: list[Link]) -> Iterator[Finding]:
    linked = {item.id for link in links for item in link.items}
    left = [operand(item, "full") for item in items if item.id not in linked]
    near = sum(1 for link in links if not link.is_exact and link.items)
    if left:
        of_all = [operand(item, "full") for item in items]
        added, whole = (plain(sum(map(number, part), Decimal(0))) for part in (left, of_all))
        zh = f"{len(left)} 个项目没有指标与之对应，全年共 {added}，全部 {len(items)} 个项目共 {whole}"
        en = f"items without an indicator: {len(left)}, {added} of the {whole} of all {len(items)}"
        if near:
            zh, en = f"{zh}；名称相近的 {near} 处按已对应计", f"{en}; near names counted as linked: {near}"
        written = f"{' + '.join(one.text for one in left if one.text)} = {added}"
        yield Finding(ID, Verdict.NOTE, Words(zh, en), tuple(left), written)
    elif all(link.is_exact for link in links):
        zh, en = f"{len(items)} 个项目都有指标与之对应", f"every item has an indicator: {len(items)} of {len(items)}"
        yield Finding(ID, Verdict.ADDS_UP, Words(zh, en))


RULE = Rule(
    ID,
    Words("指标对应的项目都在项目之中吗", "Are the projects that indicators name among the items?"),
    Words(
        "对应项目把指标和钱连起来：名称对不上的连不上；没有指标的项目，表上看不出它对应哪一项指标。",
        "The column ties indicators to money: a name that differs ties nothing; of an item without an indicator, the "
        "table does not show which indicator it belongs to.",
    ),
    Words(
        "「对应项目」一列的名称与支出里的项目逐一比较，空白、引号、全角半角不同不算不同；"
        f"没有的给出名称最近的项目（相似度不低于 {_NEAR}），并按已对应计。",
        "Names in the column are looked up among the items of spending, white space, quotation marks and widths "
        f"aside; for a name that is none, the nearest item is given (likeness at least {_NEAR}) and counts as linked.",
    ),
    check,
)
