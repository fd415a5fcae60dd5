"""Excel files: what their sheets show."""

from zipfile import ZipFile

import pytest
import xlsxwriter

from generator.importing.paper import FileKind, Paragraph
from generator.words import Words
from tests.importing.opening.opening_files import changed, drawn, opened, tables, workbook


def merging(path, area):
    """The same workbook with some cells merged, whatever stands in them."""
    with ZipFile(path) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml").decode()
    merges = f'</sheetData><mergeCells><mergeCell ref="{area}"/></mergeCells>'
    return changed(path, {"xl/worksheets/sheet1.xml": sheet.replace("</sheetData>", merges)})


def test_a_sheet_is_a_table_without_the_empty_space_around_it(tmp_path):
    with xlsxwriter.Workbook(tmp_path / "a.xlsx") as book:
        sheet = book.add_worksheet("绩效目标表")
        money = book.add_format({"num_format": "#,##0.00"})
        sheet.merge_range("B2:F2", "部门整体预算绩效目标表")
        sheet.merge_range("B3:B6", "收入")
        sheet.write("C3", "资金总额")
        sheet.write_number("F3", 4889.25, money)
        sheet.write("C4", "合计")
        sheet.write_formula("F4", "=F3*2", money, 9778.5)
        sheet.write("C6", "两行\n名称")
        sheet.write_number("F6", 1128.3200000000002)
    paper = opened(tmp_path / "a.xlsx")
    assert (paper.kind, paper.blocks[0], paper.notes) == (FileKind.EXCEL, Paragraph("绩效目标表"), ())
    assert drawn(tables(paper)[0]) == [
        "0:部门整体预算绩效目标表[1x3]",
        "0:收入[4x1] 1:资金总额 2:4,889.25",
        "1:合计 2:9,778.50",
        "1: 2:",
        "1:两行\n名称 2:1128.32",
    ]


def test_what_is_hidden_is_not_read_and_counted(tmp_path):
    with xlsxwriter.Workbook(tmp_path / "a.xlsx") as book:
        sheet = book.add_worksheet()
        sheet.write_row("A1", ["甲", "藏", "乙"])
        sheet.set_column("B:B", None, None, {"hidden": True})
        sheet.merge_range("A3:A4", "并")
        sheet.write("C3", "藏")
        sheet.write("C4", "丁")
        sheet.set_row(2, None, None, {"hidden": True})
        book.add_worksheet("藏起来").hide()
    paper = opened(tmp_path / "a.xlsx")
    assert drawn(tables(paper)[0]) == ["0:甲 1:乙", "0: 1:", "0:并 1:丁"]
    assert paper.notes == (
        Words("隐藏的工作表 1 张，没有读", "hidden sheets not read: 1"),
        Words("隐藏的单元格 2 个，没有读", "hidden cells not read: 2"),
    )


def test_a_formula_without_its_result_is_blank_and_counted(tmp_path):
    path = workbook(tmp_path, {"A1": "合计", "B1": 1})
    sheet = (
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row>'
        '<c t="inlineStr"><is><t>合计</t></is></c><c><f>SUM(C1:C9)</f></c><c t="b"><v>1</v></c>'
        '<c t="e"><v>#DIV/0!</v></c><c t="str"><f>A1</f><v>甲_x000D_\n乙</v></c></row></sheetData></worksheet>'
    )
    paper = opened(changed(path, {"xl/worksheets/sheet1.xml": sheet}))
    assert drawn(tables(paper)[0]) == ["0:合计 1:TRUE 2:#DIV/0! 3:甲\n乙"]
    assert paper.notes == (Words("公式 1 处没有存下结果，按空白读", "formulas without results, read as blank: 1"),)


def test_a_merge_over_the_whole_sheet_costs_nothing(tmp_path):
    path = merging(workbook(tmp_path, {"A1": "大", "XFD1048576": "角"}), "A1:XFC1048576")
    assert drawn(tables(opened(path))[0]) == ["0:大[3x1] 1:", "1:", "1:角"]


def test_text_under_a_merged_cell_is_not_seen(tmp_path):
    paper = opened(merging(workbook(tmp_path, {"A1": "见", "B1": "不见", "C1": "旁"}), "A1:B1"))
    assert drawn(tables(paper)[0]) == ["0:见 1:旁"]
    assert paper.notes == (Words("隐藏的单元格 1 个，没有读", "hidden cells not read: 1"),)


@pytest.mark.parametrize("name", ["Sheet1", "工作表1", "sheet 2"])
def test_a_sheet_whose_name_nobody_chose_has_no_title(tmp_path, name):
    with xlsxwriter.Workbook(tmp_path / "a.xlsx") as book:
        book.add_worksheet(name).write("A1", "甲")
    assert opened(tmp_path / "a.xlsx").text == "甲\n\n"


def test_sheets_follow_each_other(tmp_path):
    with xlsxwriter.Workbook(tmp_path / "a.xlsx") as book:
        for name in ("收入", "空的", "支出"):
            sheet = book.add_worksheet(name)
            if name != "空的":
                sheet.write("B2", f"{name}数")
    assert opened(tmp_path / "a.xlsx").text == "收入\n\n收入数\n\n支出\n\n支出数\n\n"


def test_text_boxes_on_a_sheet_are_read_after_its_cells(tmp_path):
    with xlsxwriter.Workbook(tmp_path / "a.xlsx") as book:
        sheet = book.add_worksheet()
        sheet.write("A1", "甲")
        sheet.insert_textbox("C3", "附注：单位万元")
    assert opened(tmp_path / "a.xlsx").text == "甲\n\n附注：单位万元\n\n"
