"""The workbook of a department: its tables year by year, with the same ids and the same values as everywhere."""

import json
from io import BytesIO

import openpyxl
import pytest

from generator.catalogue import catalogue
from generator.outputs.department import department_workbook
from generator.words import Language
from tests.conftest import FIVE
from tests.outputs.conftest import PUBLISHER

KEYS = [key.rpartition("/")[0] for key in FIVE]


def table(page) -> list[dict[str, object]]:
    heads, *rows = page.iter_rows(values_only=True)
    return [dict(zip(heads, row, strict=True)) for row in rows]


def book(site, key):
    return openpyxl.load_workbook(site / key / "department.xlsx")


@pytest.mark.parametrize("key", KEYS)
def test_a_workbook_has_its_sheets(site, key):
    assert book(site, key).sheetnames == ["说明", "资金", "指标", "文字"]


@pytest.mark.parametrize("key", FIVE)
def test_amounts_are_the_numbers_that_the_record_reads(site, key):
    unit, _, year = key.rpartition("/")
    readings = {one["at"]: one for one in json.loads((site / key / "record.json").read_bytes())["readings"]}
    amounts = {at.removesuffix(".full"): one for at, one in readings.items() if at.startswith("m-") and ".full" in at}
    column = "全年或目标期"
    shown = {row["行编号"]: row[column] for row in table(book(site, unit)["资金"]) if row["行编号"] in amounts}
    meant = {row: one["value"] and float(one["value"]) for row, one in amounts.items() if "value" in one}
    assert year == str(table(book(site, unit)["资金"])[0]["年度"])
    assert {row: shown[row] for row in meant} == meant


@pytest.mark.parametrize("key", FIVE)
def test_indicators_are_printed_and_read_as_in_the_record(site, key):
    content = json.loads((site / key / "record.json").read_bytes())
    readings = {one["at"].removesuffix(".full"): one for one in content["readings"] if one["at"].endswith(".full")}
    column = "全年或目标期"
    names = {"照印": column, "比较符": f"{column}：比较符", "数": f"{column}：数值", "单位": f"{column}：单位"}
    rows = table(book(site, key.rpartition("/")[0])["指标"])
    shown = {
        row["行编号"]: {name: row.get(head) for name, head in names.items()}
        for row in rows
        if row["行编号"] in readings
    }
    meant = {
        row: {
            "照印": one["printed"] or None,
            "比较符": one.get("operator"),
            "数": float(one["value"]) if "value" in one else None,
            "单位": one.get("unit"),
        }
        for row, one in readings.items()
        if row in shown
    }
    assert len(meant) > 20
    assert shown == meant


def test_texts_are_whole(site, going_out):
    record = going_out[FIVE[1]].record
    texts = [row["文字"] for row in table(book(site, "320400/keji")["文字"])]
    paragraphs = [*record.functions, *record.organisation, *(text for goal in record.goals for text in goal.paragraphs)]
    assert texts == [record.title, record.department.name, *paragraphs]


def test_notes_say_what_it_is_and_where_from(site, going_out):
    notes = dict(book(site, "320400/keji")["说明"].iter_rows(min_row=2, values_only=True))
    assert notes["内容"] == "常州市科学技术局绩效目标表，2023年度，照公布的原表录入"
    assert going_out[FIVE[1]].record.source.sha256 in notes["2023年的原文"]
    assert {"数值", "空与无", "行编号", "网址"} <= {*notes}


def test_several_years_stand_one_below_the_other(going_out):
    one = going_out[FIVE[1]]
    later = one._replace(key="320400/keji/2024", record=one.record.model_copy(update={"year": 2024}))
    made = department_workbook(catalogue(Language.ZH), [one, later], PUBLISHER)
    rows = table(openpyxl.load_workbook(BytesIO(made))["资金"])
    ids = [row.id for row in one.record.money()]
    assert [(row["年度"], row["行编号"]) for row in rows] == [(year, row) for year in (2023, 2024) for row in ids]


def test_a_workbook_in_english_speaks_english(going_out):
    made = department_workbook(catalogue(Language.EN), [going_out[FIVE[4]]], PUBLISHER)
    found = openpyxl.load_workbook(BytesIO(made))
    heads = [cell.value for cell in found["Money"][1]]
    assert heads == [
        "Year",
        "Part",
        "Id",
        "Row above",
        "Name",
        "2022",
        "2023",
        "Full year or period",
        "Share (%)",
        "Unit of money",
    ]


def test_empty_is_told_from_what_is_not_there(site):
    rows = {row["行编号"]: row for row in table(book(site, "320400/keji")["资金"])}
    assert rows["m-001"]["半年"] == "没有这一格"
    assert [row["行编号"] for row in rows.values() if row["全年或目标期"] == 0] != []


def test_no_workbook_of_any_site_computes(site, made_site):
    files = [*site.rglob("*.xlsx"), *made_site.rglob("*.xlsx")]
    kinds = {
        cell.data_type
        for path in files
        for page in openpyxl.load_workbook(path)
        for row in page.iter_rows()
        for cell in row
        if cell.value is not None
    }
    assert len(files) > 20
    assert kinds == {"s", "n"}
