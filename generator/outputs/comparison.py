"""The rows of a comparison: every amount and every indicator of every table, with what it may be held against."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from generator.comparing.bases import figure
from generator.comparing.matrix import MatrixCell, MatrixRow
from generator.comparing.money import Account, Basis, Overview
from generator.comparing.reasons import Reason
from generator.comparing.seats import Seat
from generator.comparing.statements import Census, Reading, Statement
from generator.outputs.csv_text import csv_text
from generator.outputs.values import plain
from generator.words import Words

COLUMNS = {
    "record": "地区代码/部门/年度，例如 320400/keji/2023",
    "region": "行政区划代码",
    "place": "地方的简称",
    "department": "单位名称，照原表",
    "year": "年度",
    "standing": "money 资金，matter 几地都有的事项，common 各地通用，alone 只有一地，goal 只在目标文字里",
    "subject": "资金口径或事项的代号；没有归族的不写",
    "subject_name": "资金口径或事项的名称",
    "is_comparable": "true 可比，false 只是并列",
    "reasons": "为什么只是并列，例如 operator 比较符不同、unit 单位不同、scope 口径不同",
    "at": "值的名称，例如 m-012.full；计算所得的不写",
    "name": "指标的名称，照原表",
    "family": "指标族的代号",
    "column": "列的作用：half 半年，full 全年或目标期，past-2022 以前年度",
    "printed": "值，照原表；计算所得的是计算的结果",
    "presence": "value 有值，zero 印的是 0，blank 留空等；资金是 printed 照印、computed 计算所得等",
    "kind": "amount 金额；目标：number 数，range 范围，date 日期，words 文字，unparsed 读不准",
    "operator": "比较符",
    "value": "数，精确的十进制；范围的下限",
    "high": "范围的上限",
    "unit": "单位，照原表；占比是 %",
    "common_value": "可比的，换算成同一单位的数",
    "common_unit": "同一单位",
}
HEADS = tuple(COLUMNS)


class Comparison(NamedTuple):
    """What stands beside each other on the page of a comparison."""

    title: str
    address: str
    seats: tuple[Seat, ...]
    seen: Overview
    matters: tuple[MatrixRow, ...]
    census: Census


class Matter(NamedTuple):
    """What an indicator is held against others as, and by which number."""

    standing: str  # matter, common, alone
    id: str
    name: str
    is_comparable: bool
    reasons: str
    verdict: Words
    rank: int  # its place in the comparison
    value: str = ""  # in the unit of the comparison
    unit: str = ""


def comparison_csv(compared: Comparison) -> str:
    """One value a row: money first, then the indicators of each table, then numbers that only goals give."""
    return csv_text(HEADS, _rows(compared))


def matters(compared: Comparison) -> dict[tuple[str, str], Matter]:
    """What each indicator is compared as, by its table and row; those that are in no row of the matrix are not here."""
    found: dict[tuple[str, str], Matter] = {}
    for rank, row in enumerate(compared.matters):
        numbers = _numbers(row) if row.is_comparable else {}
        of = _unit(row)
        bare = Matter("matter", row.id, row.name, row.is_comparable, _codes(row.reasons), row.verdict, rank)
        for said in (said for cell in row.cells for said in cell.statements):
            place = said.seat.key, said.row.id
            number = numbers.get(place)
            found[place] = bare if number is None else bare._replace(value=plain(number), unit=of)
    return found


def matter_of(said: Statement, known: Mapping[tuple[str, str], Matter]) -> Matter:
    """What an indicator is compared as; one that all departments print, or one place alone, stands by itself."""
    return known.get((said.seat.key, said.row.id)) or (_COMMON if said.family and said.family.common else _ALONE)


def _codes(reasons: Iterable[Reason]) -> str:
    """Why values stand side by side: the kinds of reasons, those that prevent."""
    return " ".join(dict.fromkeys(reason.why for reason in reasons if reason.prevents))


def _unit(row: MatrixRow) -> str:
    """The unit of the axis of a row; nothing where there is none."""
    units = [axis.unit for one in row.comparisons for axis in one.axes if axis.unit]
    return units[0].name if row.is_comparable and units else ""


_COMMON = Matter("common", "", "", is_comparable=False, reasons="", verdict=Words("", ""), rank=1_000_001)
_ALONE = _COMMON._replace(standing="alone", rank=1_000_000)


def _numbers(row: MatrixRow) -> dict[tuple[str, str], Decimal]:
    return {
        (point.statement.seat.key, point.statement.row.id): point.value
        for one in row.comparisons
        for axis in one.axes
        for point in axis.points
    }


def _rows(compared: Comparison) -> Iterator[tuple[str, ...]]:
    for basis in compared.seen.bases:
        drawn = dict(basis.values)
        for account in compared.seen.accounts:
            yield _amount(account, basis, drawn.get(account.seat.key), compared.seen.unit)
    known = matters(compared)
    for seat in compared.seats:
        whose = _whose(seat)
        for said in compared.census.annual(seat):
            yield from _indicator(whose, said, matter_of(said, known))
    for row in compared.matters:
        for cell in row.cells:
            yield from _spoken(row, cell)


def _whose(seat: Seat) -> tuple[str, str, str, str, str]:
    return seat.key, seat.region, seat.place, seat.record.department.name, f"{seat.year}"


def _amount(account: Account, basis: Basis, drawn: Decimal | None, unit: str) -> tuple[str, ...]:
    found = figure(account, basis.kind)
    return (
        *_whose(account.seat),
        "money",
        basis.kind,
        basis.name.zh,
        _TRUTH[basis.is_comparable],
        _codes(basis.reasons),
        f"{found.at}.full" if found.at else "",
        basis.name.zh,
        "",
        "full",
        found.text,
        found.state,
        "amount",
        "",
        plain(found.value),
        "",
        account.unit,
        plain(drawn),
        unit if drawn is not None else "",
    )


def _indicator(whose: tuple[str, ...], said: Statement, matter: Matter) -> Iterator[tuple[str, ...]]:
    row, family = said.row, said.family.id if said.family else ""
    standing = matter.standing, matter.id, matter.name, _TRUTH[matter.is_comparable], matter.reasons
    for column, reading in cells(said):
        read = reading.parsed
        common = (matter.value, matter.unit) if column == "full" else ("", "")
        yield (
            *whose,
            *standing,
            f"{row.id}.{column}",
            row.name,
            family,
            column,
            reading.text,
            reading.presence,
            read.kind,
            read.operator,
            plain(read.value),
            plain(read.high),
            read.unit,
            *common,
        )


def cells(said: Statement) -> Iterator[tuple[str, Reading]]:
    """The cells of an indicator with their columns, earlier years first."""
    for year, reading in said.past:
        yield f"past-{year}", reading
    if said.half:
        yield "half", said.half
    if said.full:
        yield "full", said.full


def _spoken(row: MatrixRow, cell: MatrixCell) -> Iterator[tuple[str, ...]]:
    for one in cell.spoken:
        number = one.quantity
        standing = "goal", row.id, row.name, _TRUTH[False], "", number.at, number.subject, one.family.id
        yield (*_whose(cell.seat), *standing, "", number.printed, "value", "number", *_NOTHING)


_TRUTH = {True: "true", False: "false"}
_NOTHING = ("",) * 6
