"""Small tables made up for tests, and real ones a year later."""

from collections.abc import Callable
from functools import cache
from typing import Any

from generator.comparing import Overview, Reading, Seat, census, neighbourhood, overview, seat
from generator.library import load
from generator.model.record import Record
from generator.model.terms import Family
from generator.model.vocabulary import Vocabulary
from tests.conftest import ROOT

NOTHING = "0" * 64


def indicator(number: int, name: str, full: str | None, half: str | None = None, **more: Any) -> dict[str, Any]:
    row = {"id": f"i-{number:03}", "name": name, "full": full, "half": half, **more}
    return {key: value for key, value in row.items() if value is not None}


def table(region: str, *rows: tuple[Any, ...], **more: Any) -> Seat:
    """A table with annual indicators, each a name, a full-year value and perhaps a half-year one."""
    year, unit = more.pop("year", 2025), more.pop("unit", "keji")
    scope, findings = more.pop("scope", "unstated"), more.pop("findings", ())
    level = more.pop("level", ["履职", "全部工作"])
    made = [indicator(number, *row) for number, row in enumerate(rows, 1)]
    record = {
        "title": "部门整体预算绩效目标表",
        "region": region,
        "department": {"kind": more.pop("kind", "keji"), "name": "科学技术局", "scope": scope},
        "year": year,
        "form": "jiangsu",
        "source": {"file": "sources/one.txt", "sha256": NOTHING},
        "indicators": [
            {
                "id": "annual",
                "columns": {"name": "三级指标", "half": "半年指标值", "full": "全年指标值"},
                "groups": [{"level": level, "rows": made}],
            }
        ],
        **more,
    }
    return seat(f"{region}/{unit}/{year}", f"地{region}", Record.model_validate(record), findings)


def prefectures(count: int, *rows: tuple[Any, ...], **more: Any) -> list[Seat]:
    """The same table in several prefectures."""
    return [table(f"3{number:03}00", *rows, **more) for number in range(301, 301 + count)]


def money(
    spending: list[dict[str, Any]], income: list[dict[str, Any]] | None = None, unit: str = "万元"
) -> dict[str, Any]:
    """The funding of a table, its rows numbered."""
    columns = {"half": "半年计划执行数", "full": "全年预算数"}
    found: dict[str, Any] = {"unit": unit, "spending": {"columns": columns, "rows": spending}}
    if income is not None:
        found["income"] = {"columns": columns, "rows": income}
    return {"funding": found}


BASIC, PROJECT = {"id": "m-001", "name": "基本支出", "full": "100"}, {"id": "m-002", "name": "项目支出", "full": "50"}


def with_items(*items: tuple[str, str]) -> dict[str, Any]:
    """A funding of 100 for running costs and 50 for these items."""
    rows = [{"id": f"m-{number:03}", "name": name, "full": full} for number, (name, full) in enumerate(items, 11)]
    return money([BASIC, {**PROJECT, "rows": rows}])


def beside(*tables: Seat) -> Overview:
    """The money of some tables beside each other."""
    return overview(tables, neighbourhood(census(tables, vocabulary())))


def a_year_later(one: Seat, change: Callable[[dict[str, Any]], None], years: int = 1) -> Seat:
    """The same table some years later, with what `change` does to it."""
    plain = one.record.model_dump(mode="json", exclude_defaults=True)
    plain["year"] = one.year + years
    change(plain)
    return seat(f"{one.region}/{one.unit}/{one.year + years}", one.place, Record.model_validate(plain), ())


def rows_of(plain: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The indicators and rows of money of a table, by their ids, to be changed where they stand."""
    found = {row["id"]: row for table in plain["indicators"] for group in table["groups"] for row in group["rows"]}
    waiting = [row for part in ("income", "spending") for row in plain["funding"].get(part, {}).get("rows", [])]
    while waiting:
        row = waiting.pop()
        found[row["id"]] = row
        waiting += row.get("rows", [])
    return found


def text(reading: Reading | None) -> str:
    """What a cell prints; nothing where the table has no such column."""
    return reading.text if reading else ""


@cache
def vocabulary() -> Vocabulary:
    """The project's vocabulary, for properties that draw many tables and cannot take a fixture."""
    library, _ = load(ROOT)
    assert library is not None
    return library.vocabulary


def family(name: str) -> Family:
    """The family of an indicator."""
    found = vocabulary().family(name)
    assert found is not None
    return found
