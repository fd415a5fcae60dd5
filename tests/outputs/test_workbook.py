"""A workbook opens in what others wrote, its cells are what they were, and nothing in it computes."""

from io import BytesIO
from zipfile import ZipFile

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from generator.outputs.workbook import Column, Holds, Sheet, letter, workbook

COLUMNS = (Column("文字", 10), Column("数", 8, Holds.NUMBER), Column("长文", 40, Holds.WRAPPED))
PRINTED = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"], exclude_characters="_"), min_size=1, max_size=12)


def opened(rows, **options):
    return openpyxl.load_workbook(BytesIO(workbook("题", [Sheet("甲", COLUMNS, rows)], **options)))


def cells(book, name="甲"):
    return [[cell.value for cell in row] for row in book[name].iter_rows(min_row=2)]


@pytest.mark.parametrize(
    ("printed", "value", "shown"),
    [
        ("4889.25", 4889.25, "0.00"),
        ("100.00", 100, "0.00"),
        ("0", 0, "0"),
        ("-3.5", -3.5, "0.0"),
        ("123456789012345", 123456789012345, "0"),
        ("1234567890123456", "1234567890123456", "@"),
        ("-", "-", "@"),
        ("1,200", "1,200", "@"),
        ("１２", "１２", "@"),
        ("1e5", "1e5", "@"),
    ],
)
def test_numbers_are_numbers_and_the_rest_is_text(printed, value, shown):
    cell = opened([("", printed, "")])["甲"]["B2"]
    assert (cell.value, cell.number_format) == (value, shown)


@pytest.mark.parametrize("text", ["=1+1", '=HYPERLINK("https://example.org")', "+1", "-1", "@a", "＝0%"])
def test_nothing_computes(text):
    cell = opened([(text, text if text != "-1" else "", text)])["甲"]["A2"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == (text, "s", True)


@settings(max_examples=50)
@given(st.lists(st.tuples(PRINTED, PRINTED), min_size=1, max_size=3))
def test_any_text_comes_back(pairs):
    found = cells(opened([(one, "", other) for one, other in pairs]))
    assert [(row[0], row[2]) for row in found] == pairs


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("a\x01b", "a_x0001_b"),
        ("_x0041_", "_x005F_x0041_"),
        ("a\rb", "a_x000D_b"),
        ("a\nb\t", "a\nb\t"),
        (" <a> & ", " <a> & "),
        ("\ud800\uffff", "\ufffd\ufffd"),
    ],
    ids=["control", "what looks like an escape", "carriage return", "lines and tabs", "mark-up", "no character"],
)
def test_what_no_xml_holds_is_written_as_the_standard_says(text, written):
    with ZipFile(BytesIO(workbook("题", [Sheet("甲", COLUMNS, [(text, "", "")])]))) as archive:
        texts = etree.fromstring(archive.read("xl/sharedStrings.xml"))
    assert texts[-1][0].text == written


def test_the_same_sheets_are_the_same_bytes():
    rows = [("甲", "1", "乙")]
    made = [workbook("题", [Sheet("甲", COLUMNS, rows)]) for _ in range(2)]
    with ZipFile(BytesIO(made[0])) as archive:
        assert {(entry.date_time, entry.create_system) for entry in archive.infolist()} == {((1980, 1, 1, 0, 0, 0), 3)}
        assert archive.testzip() is None
    assert made[0] == made[1]


def test_every_part_is_xml_and_named_among_the_types():
    with ZipFile(BytesIO(workbook("<题>&", [Sheet("甲&乙", COLUMNS, [("<a>", "1", "b & c")])]))) as archive:
        parts = {name: etree.fromstring(archive.read(name)) for name in archive.namelist()}
    named = {one.get("PartName") for one in parts["[Content_Types].xml"] if one.get("PartName")}
    assert named == {f"/{name}" for name in parts if not name.endswith(".rels") and name != "[Content_Types].xml"}
    assert parts["xl/workbook.xml"][0][0].get("name") == "甲&乙"


def test_a_table_too_long_for_a_sheet_goes_on_in_the_next():
    book = opened([(f"行{n}", "", "") for n in range(5)], most=2)
    assert book.sheetnames == ["甲", "甲 2", "甲 3"]
    assert [row[0] for name in book.sheetnames for row in cells(book, name)] == [f"行{n}" for n in range(5)]


def test_the_head_stays_and_filters():
    page = opened([("a", "1", "b")])["甲"]
    assert (page.freeze_panes, page.auto_filter.ref, [cell.value for cell in page[1]]) == (
        "A2",
        "A1:C2",
        ["文字", "数", "长文"],
    )


@pytest.mark.parametrize(
    ("text", "height"),
    [("短", None), ("长" * 41, 45), ("一\n二", 30), ("长" * 2_000, 405)],
    ids=["a line", "three lines", "a line break", "as tall as rows can be"],
)
def test_a_row_is_tall_enough_for_its_text(text, height):
    assert opened([("", "", text)])["甲"].row_dimensions[2].height == height


@pytest.mark.parametrize(("number", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (702, "AAA")])
def test_columns_are_named_as_spreadsheets_do(number, name):
    assert letter(number) == name
