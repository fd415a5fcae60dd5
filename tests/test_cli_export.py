"""`mingxi export`: some tables as one file, the same as on the site."""

import csv
import json
import shutil
from io import BytesIO, StringIO

import openpyxl
import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator

from generator.cli import commands
from generator.outputs.record_json import record_of
from generator.schema import schema_text
from generator.tracing.contacts import PERSONAL
from tests.conftest import FIVE, ROOT

KEY = "320400/keji/2023"


def run(*words):
    return CliRunner().invoke(commands, ["export", "--root", str(ROOT), *map(str, words)])


@pytest.mark.parametrize(("format_", "name"), [("json", "record.json"), ("csv", "record.csv")])
def test_one_table_is_the_file_of_the_site(site, format_, name):
    done = run(KEY, "--format", format_)
    assert (done.exit_code, done.stdout_bytes) == (0, (site / KEY / name).read_bytes())


def test_one_department_is_the_workbook_of_the_site(site, tmp_path):
    done = run(KEY, "-o", tmp_path / "常州.xlsx")
    assert (done.exit_code, done.output) == (0, "")
    assert (tmp_path / "常州.xlsx").read_bytes() == (site / "320400/keji/department.xlsx").read_bytes()


def test_all_tables_in_one_list_are_as_the_schema_says(library):
    found = json.loads(run("--format", "json").stdout_bytes)
    check = Draft202012Validator(json.loads(schema_text("published")))
    assert [one["key"] for one in found if one["key"] in FIVE] == list(FIVE)
    assert [error.message for one in found for error in check.iter_errors(one)] == []
    records = {one["key"]: record_of(json.dumps(one)) for one in found}
    assert {entry.key: entry.record.without_personal() for entry in library.entries}.items() <= records.items()


def test_several_tables_stand_in_one_csv_file():
    done = run(KEY, "420700/keji/2024")
    rows = list(csv.DictReader(StringIO(done.stdout_bytes.decode(), newline="")))
    assert list(dict.fromkeys(row["record"] for row in rows)) == [KEY, "420700/keji/2024"]


def test_several_departments_stand_in_one_workbook(tmp_path):
    run(KEY, "420700/keji/2024", "-o", tmp_path / "两张.xlsx")
    book = openpyxl.load_workbook(tmp_path / "两张.xlsx")
    found = [{row[0] for row in book[name].iter_rows(min_row=2, values_only=True)} for name in ("资金", "指标", "文字")]
    assert found == [{KEY, "420700/keji/2024"}] * 3
    assert [cell.value for cell in book["资金"][1]][:2] == ["记录", "年度"]


def test_excel_gets_a_mark_and_no_formulas():
    done = run("320500/keji/2025", "--excel-csv")
    rows = list(csv.reader(StringIO(done.stdout_bytes.decode().removeprefix("\ufeff"), newline="")))
    assert done.stdout_bytes.startswith("\ufeffrecord,".encode())
    assert [cell for row in rows for cell in row if cell.startswith(("=", "＝", "@", "+"))] == []
    assert [cell for row in rows for cell in row if cell.startswith("'＝")] != []


def test_nothing_personal_goes_out(library):
    hidden = [
        text for entry in library.entries for text in (entry.record.contacts.reporter, entry.record.contacts.phone)
    ]
    written = run("--format", "json").stdout_bytes.decode() + run().stdout_bytes.decode()
    assert len([text for text in hidden if text]) >= 2
    assert [text for text in (*filter(None, hidden), PERSONAL) if text in written] == []


def test_the_ending_of_the_file_says_what_it_is(tmp_path):
    for name in ("a.json", "b.xlsx", "c.csv", "d.txt"):
        run(KEY, "-o", tmp_path / "neu" / name)
    begin = {path.name: path.read_bytes()[:2] for path in (tmp_path / "neu").iterdir()}
    assert begin == {"a.json": b"{\n", "b.xlsx": b"PK", "c.csv": b"re", "d.txt": b"re"}


def test_a_workbook_speaks_the_language_that_is_asked_for():
    made = openpyxl.load_workbook(BytesIO(run(KEY, "--format", "xlsx", "--lang", "en").stdout_bytes))
    assert made.sheetnames == ["Description", "Money", "Indicators", "Texts"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("320400/keji/1999",), "没有记录 `320400/keji/1999`"),
        (("--excel-csv", "--format", "json"), "--excel-csv 是 CSV，不能又是 json"),
        (("-o", "a.pdf"), "不写 `.pdf` 文件：-o 的结尾写 .csv、.json 或 .xlsx，或用 --format 说明是哪一种"),
        (("--excel-csv", "-o", "a.xlsx"), "--excel-csv 是 CSV，不能又是 xlsx"),
    ],
    ids=["no record", "two formats", "unknown ending", "format and ending"],
)
def test_what_cannot_be_is_said(words, said):
    done = run(*words)
    assert done.exit_code == 2
    assert said in done.stderr


def test_nothing_is_written_where_files_have_problems(tmp_path):
    project = shutil.copytree(ROOT / "tests/problems/no-value", tmp_path / "project")
    out = tmp_path / "a.csv"
    done = CliRunner().invoke(commands, ["export", "--root", str(project), "-o", str(out)])
    assert (done.exit_code, done.stdout, out.exists()) == (1, "", False)
    assert "2023.yaml:26:42: 这里不是合法的 YAML [yaml]" in done.stderr


def test_a_file_that_is_there_stays_whole_until_the_new_one_is(tmp_path):
    out = tmp_path / "a.csv"
    out.write_text("old", encoding="utf-8")
    run(KEY, "-o", out)
    assert out.read_bytes().startswith(b"record,")
    assert [path.name for path in tmp_path.iterdir()] == ["a.csv"]


@pytest.mark.parametrize(
    ("format_", "content"),
    [("json", b"[\n]\n"), ("csv", b"record,at,table")],
)
def test_a_project_without_tables_gives_a_file_without_any(tmp_path, format_, content):
    (tmp_path / "data/records").mkdir(parents=True)
    done = CliRunner().invoke(commands, ["export", "--root", str(tmp_path), "--format", format_])
    assert (done.exit_code, done.stdout_bytes[: len(content)]) == (0, content)


def test_a_workbook_without_tables_opens(tmp_path):
    (tmp_path / "data/records").mkdir(parents=True)
    done = CliRunner().invoke(commands, ["export", "--root", str(tmp_path), "--format", "xlsx"])
    assert openpyxl.load_workbook(BytesIO(done.stdout_bytes)).sheetnames == ["说明", "资金", "指标", "文字"]
