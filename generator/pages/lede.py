"""What stands first on a record page: a sentence of data, each part leading to its row, and four figures."""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from generator.model.money import MoneyRow
from generator.pages.findings import tally
from generator.pages.money import items
from generator.pages.publication import Publication

_LARGE = Decimal(10000)  # 万元 beyond which people speak of 亿元
_MOST_PARTS = 4


class Piece(NamedTuple):
    """A piece of a sentence; what it leads to, if anything, and the number in it."""

    text: str
    number: str = ""
    after: str = ""
    href: str = ""


class Figure(NamedTuple):
    """One figure that matters."""

    name: str
    number: str
    unit: str
    remark: str
    is_finding: bool = False


def lede(published: Publication) -> tuple[Piece, ...]:
    """The money, what it is for, the promises and the findings, as one reads them out."""
    return (*_money(published), *_promises(published))


def _money(published: Publication) -> Iterator[Piece]:
    record, total = published.record, published.total
    if record.funding is None or total is None:
        yield Piece("原表没有印出资金总额。")
        return
    unit = record.funding.unit
    yield _amount(total, unit)
    spending = record.funding.spending
    parts = [row for row in (spending.rows if spending else ()) if row.full and row.id not in published.totals]
    if 0 < len(parts) <= _MOST_PARTS:
        yield Piece("，其中")
        for number, row in enumerate(parts):
            yield Piece("、" if number else "")
            yield _amount(row, unit)
            yield Piece(f"（{len(row.rows)}项）" if row.rows else "")
    yield Piece("。")


def _amount(row: MoneyRow, unit: str) -> Piece:
    return Piece(row.name, row.full or "", unit, f"#{row.id}")


def _promises(published: Publication) -> Iterator[Piece]:
    tables = published.record.indicators
    if tables:
        yield Piece("承诺", f"{_count(published)}", "项指标", f"#indicators-{tables[0].id}")
        yield Piece("。")
    yield from _findings(tally(published.findings))


def _findings(kinds: Counter[str]) -> Iterator[Piece]:
    checked = kinds["agrees"] + kinds["differs"]
    if not checked:
        yield Piece("表里没有能核对的数。")
        return
    yield Piece("核对", f"{checked}", "处", "#checks")
    yield Piece("，")
    yield Piece("", f"{kinds['differs']}", "处有出入", "#checks") if kinds["differs"] else Piece("都相符")
    yield Piece("。")


def _count(published: Publication) -> int:
    return sum(1 for _ in published.record.promises())


def figures(published: Publication) -> Iterator[Figure]:
    """The four figures at the head."""
    record, total, kinds = published.record, published.total, tally(published.findings)
    unit, number = record.funding.unit if record.funding else "", items(published)
    sets = [
        (table.label or "年度绩效指标", sum(len(group.rows) for group in table.groups)) for table in record.indicators
    ]
    could_not = f"，{kinds['open']}处无法核对" if kinds["open"] else ""
    yield (
        Figure(total.name, total.full or "", unit, _about(total, unit))
        if total
        else Figure("资金总额", "—", "", "原表没有印出")
    )
    yield (
        Figure("支出项目", f"{number}", "项", "原表逐项列出")
        if number
        else Figure("支出项目", "—", "", "原表没有逐项列出")
    )
    yield Figure("指标", f"{_count(published)}", "项", "，".join(f"{label}{count}" for label, count in sets))
    yield Figure(
        "有出入", f"{kinds['differs']}", "处", f"{kinds['agrees']}处相符{could_not}", is_finding=kinds["differs"] > 0
    )


def _about(row: MoneyRow, unit: str) -> str:
    value = row.full.value if row.full else None
    return f"约{value / _LARGE:.2f}亿元" if value and unit == "万元" and value >= _LARGE else "全年，照原表"
