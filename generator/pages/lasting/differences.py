"""What differs between two versions of a record, value by value."""

from collections.abc import Iterator
from typing import NamedTuple

from generator.catalogue import Catalogue
from generator.model.base import Frozen
from generator.model.indicator import Indicator
from generator.model.money import MoneyRow
from generator.model.record import Record
from generator.pages.record.provenance import SCOPES

_COLUMNS = {
    "name": "名称",
    "half": "半年",
    "full": "全年",
    "share": "占比",
    "basis": "确定依据",
    "category": "分类",
    "work": "工作",
    "project": "项目",
    "operator": "符号",
    "unit": "单位",
    "weight": "权重",
    "direction": "方向",
    "explanation": "说明",
    "past": "往年",
    "level": "分级",
}
_TEXTS = {
    "title": "标题",
    "functions": "主要职能",
    "organisation": "机构设置",
    "tasks": "任务",
    "goals": "目标",
    "department": "单位",
    "year": "年度",
    "source": "原文",
    "funding": "资金",
    "indicators": "指标",
    "inferred": "推定",
    "repairs": "版面更正",
}
_LONGEST = 120  # characters of a value that are shown


class Difference(NamedTuple):
    """A value that is not the same."""

    where: str
    row: str  # the id of its row; nothing where it stands in none
    before: str
    after: str


def differences(say: Catalogue, before: Record, after: Record) -> tuple[Difference, ...]:
    """Everything that differs, in the order of the record."""
    old, new = dict(_values(say, before)), dict(_values(say, after))
    names = [*old, *(name for name in new if name not in old)]
    found = [_difference(say, name, old, new) for name in names if old.get(name) != new.get(name)]
    if not found or _order(before) != _order(after):
        kept = [row for row in _order(before) if row in set(_order(after))]
        if kept != [row for row in _order(after) if row in set(_order(before))]:
            found.append(Difference(say("行的次序"), "", "", ""))
    return tuple(found)


Name = tuple[str, str]  # the row, or nothing, and what of it


def _difference(say: Catalogue, name: Name, old: dict[Name, str], new: dict[Name, str]) -> Difference:
    row, what = name
    words = say(_COLUMNS.get(what, "名称") if row else _TEXTS[what])
    before, after = (_shown(values.get(name, "")) for values in (old, new))
    return Difference(words, row, before, after)


def _shown(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def _order(record: Record) -> list[str]:
    return record.row_ids()


def _values(say: Catalogue, record: Record) -> Iterator[tuple[Name, str]]:
    """Every value by its row and column, and what stands in no row by the part of the record it belongs to."""
    rows: tuple[MoneyRow | Indicator, ...] = (*record.money(), *record.rows())
    for row in rows:
        for name, value in row:
            if name not in ("id", "rows") and value not in (None, "", ()):
                yield (row.id, name), _flat(value)
    for name in _TEXTS:
        value = getattr(record, name)
        if name == "source":
            yield ("", name), value.sha256
        elif name in ("funding", "indicators"):
            yield ("", name), _flat(_without_rows(value))
        elif name == "department":
            yield ("", name), say("，").join((value.name, say(SCOPES[value.scope])))
        elif name == "inferred":
            yield ("", name), "\n".join(one.reason for one in value.values())
        elif value:
            yield ("", name), _flat(value)


def _without_rows(value: object) -> object:
    """The heads of tables, and how their rows are grouped."""
    if isinstance(value, Frozen):
        return tuple(_without_rows(part) for name, part in value if name not in ("rows", "id"))
    return tuple(_without_rows(part) for part in value) if isinstance(value, tuple) else value


def _flat(value: object) -> str:
    """A value as one text."""
    if isinstance(value, Frozen):
        return " ".join(filter(None, (_flat(part) for _, part in value)))
    if isinstance(value, dict):
        return " ".join(f"{key} {_flat(part)}" for key, part in value.items())
    if isinstance(value, tuple):
        return "\n".join(filter(None, map(_flat, value)))
    return "" if value is None else str(value)
