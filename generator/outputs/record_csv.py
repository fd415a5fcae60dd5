"""The file `record.csv`: one printed value a row, where it stands, and what it means."""

from collections.abc import Iterable, Iterator
from itertools import chain

from generator.outputs.csv_text import csv_text, excel_csv_text
from generator.outputs.published import Published
from generator.outputs.values import Value

_LEVELS = 4  # as many as forms have columns for
COLUMNS = {
    "record": "地区代码/部门/年度，例如 320400/keji/2023",
    "at": "值的名称，例如 m-012.half；与 record.json 的 readings、traces 相同",
    "table": "income 收入，spending 支出，annual、long-term、medium-term 指标；文字是它所在的部分",
    "row": "行号，例如 m-012、i-034",
    "above": "上级资金行的行号",
    "level_1": "一级指标",
    "level_2": "二级指标",
    "level_3": "三级指标，原表多一级时",
    "level_4": "四级指标，原表再多一级时",
    "name": "这一行的名称，照原表",
    "family": "指标族的代号",
    "column": "列的作用：half 半年，full 全年或目标期，past-2022 以前年度，share 占比，其他照记录；文字是第几段",
    "head": "列的表头，照原表",
    "printed": "值，照原表",
    "presence": "value 有值，zero 印的是 0，blank 留空，not-applicable 不适用，not-due 未到期，not-published 无此格",
    "kind": "amount 金额，share 占比；目标：number 数，range 范围，date 日期，words 文字，unparsed 读不准；其他列不写",
    "operator": "比较符",
    "value": "数，精确的十进制；范围的下限",
    "high": "范围的上限",
    "unit": "单位，照原表；占比是 %",
    "place": "在原文的位置：行:首列-末列",
}
HEADS = tuple(COLUMNS)


def record_csv(records: Iterable[Published]) -> str:
    """The values of some records, one below the other."""
    return csv_text(HEADS, chain.from_iterable(map(_rows, records)))


def excel_record_csv(records: Iterable[Published]) -> str:
    """The same for Excel."""
    return excel_csv_text(HEADS, chain.from_iterable(map(_rows, records)))


def _rows(one: Published) -> Iterator[tuple[str, ...]]:
    return (_row(one.key, value, one.traces.get(value.at, "")) for value in one.values)


def _row(key: str, value: Value, place: str) -> tuple[str, ...]:
    at, table, row, above, level, *said, kind, operator, number, high, unit = value
    levels = (*level, *_NONE[len(level) :])
    return key, at, table, row, above, *levels, *said, kind or "", operator, number, high, unit, place


_NONE = ("",) * _LEVELS
