"""The files of a comparison hold what its page shows, in rows that lead back to the records."""

import csv
import json
from io import StringIO

import openpyxl
import pytest

from generator.comparing import census, matrix_rows, neighbourhood, overview
from generator.outputs.comparison import Comparison, comparison_csv
from tests.comparing.making import table as table_of
from tests.comparing.making import vocabulary
from tests.outputs.rfc4180 import records
from tests.outputs.test_department import table

FOLDERS = ("compare/keji", "compare/keji/2025")


def rows_of(site, folder) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO((site / folder / "comparison.csv").read_bytes().decode(), newline="")))


def book(site, folder):
    return openpyxl.load_workbook(site / folder / "comparison.xlsx")


def test_every_comparison_has_its_files(site, made_site):
    pages = [path.parent for folder in (site, made_site) for path in (folder / "compare").glob("*/**/index.html")]
    lacking = [page for page in pages for name in ("comparison.csv", "comparison.xlsx") if not (page / name).is_file()]
    assert len(pages) > 10
    assert lacking == []


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_annual_target_is_there_once_and_means_what_its_record_says(site, folder):
    rows = [row for row in rows_of(site, folder) if row["standing"] not in ("money", "goal")]
    keys = dict.fromkeys(row["record"] for row in rows)
    meant: dict[tuple[str, str], dict[str, str]] = {}
    for key in keys:
        content = json.loads((site / key / "record.json").read_bytes())
        groups = [table["groups"] for table in content["record"]["indicators"] if table["id"] == "annual"]
        annual = {row["id"] for group in groups[0] for row in group.get("rows", [])}
        meant |= {(key, one["at"]): one for one in content["readings"] if one["at"].partition(".")[0] in annual}
    shown = {(row["record"], row["at"]): row for row in rows}
    assert len(shown) == len(rows)
    assert {*shown} == {*meant}
    names = ("printed", "kind", "operator", "value", "high", "unit", "family")
    assert [at for at, one in meant.items() for name in names if shown[at][name] != one.get(name, "")] == []


def test_money_is_told_as_on_the_page(site):
    totals = [row for row in rows_of(site, "compare/keji/2025") if row["subject"] == "total"]
    assert [(row["place"], row["value"], row["is_comparable"]) for row in totals] == [
        ("江阴", "11200.06", "false"),
        ("苏州", "388882.83", "false"),
        ("南通", "2270.33", "false"),
    ]


def test_what_compares_is_given_in_one_unit():
    tables = (
        table_of("320400", ("技术合同成交额", "≥8000万元")),
        table_of("320500", ("技术合同成交额", "≥1亿元", "0")),
    )
    known = census(tables, vocabulary())
    seen = overview(tables, neighbourhood(known))
    made = comparison_csv(Comparison("", "", tables, seen, matrix_rows(tables, known), known))
    rows = [row for row in csv.DictReader(StringIO(made, newline="")) if row["standing"] == "matter"]
    names = ("at", "printed", "is_comparable", "reasons", "common_value", "common_unit")
    assert [tuple(row[name] for name in names) for row in rows] == [
        ("i-001.full", "≥8000万元", "true", "", "0.8", "亿元"),
        ("i-001.half", "0", "true", "", "", ""),
        ("i-001.full", "≥1亿元", "true", "", "1", "亿元"),
    ]


def test_nothing_else_is_given_in_one_unit(site, made_site):
    files = [path.parent.relative_to(at) for at in (site, made_site) for path in at.rglob("comparison.csv")]
    rows = [row for at in (site, made_site) for path in files if (at / path).exists() for row in rows_of(at, path)]
    assert {row["is_comparable"] for row in rows if row["common_value"]} == {"true"}


def test_side_by_side_says_why(site):
    rows = rows_of(site, "compare/keji")
    matters = [row for row in rows if row["standing"] == "matter" and row["is_comparable"] == "false"]
    assert len(matters) > 10
    assert [row["name"] for row in matters if not row["reasons"]] == []


def test_files_are_as_the_standard_says(site):
    texts = [(site / folder / "comparison.csv").read_bytes().decode() for folder in FOLDERS]
    assert [len(records(text)[0]) for text in texts] == [23, 23]


@pytest.mark.parametrize("folder", FOLDERS)
def test_the_workbook_holds_the_same_indicators(site, folder):
    rows = [row for row in rows_of(site, folder) if row["standing"] not in ("money", "goal")]
    shown = table(book(site, folder)["指标"])
    assert sorted((row["记录"], row["行编号"]) for row in shown) == sorted(
        {(row["record"], row["at"].partition(".")[0]) for row in rows}
    )
    full = {(row["record"], row["at"]): row["value"] for row in rows if row["column"] == "full" and row["value"]}
    assert {(row["记录"], f"{row['行编号']}.full"): row["数值"] for row in shown if row["数值"] is not None} == {
        at: float(value) for at, value in full.items()
    }


def test_the_overview_has_typed_amounts_and_the_remarks(site):
    found = {row["地方"]: row for row in table(book(site, "compare/keji/2025")["概览"])}
    assert [row["资金总额"] for row in found.values()] == [11200.06, 388882.83, 2270.33]
    assert "专项资金" in str(found["苏州"]["说明"])


def test_notes_say_by_what_it_compares(site):
    notes = dict(book(site, "compare/keji")["说明"].iter_rows(min_row=2, values_only=True))
    assert notes["资金总额"].startswith("不可比：")
    assert notes["内容"].endswith("照公布的原表并列，不是名次")
