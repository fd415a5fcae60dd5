"""PDF files: ruled tables over several pages as one grid, everything else line by line."""

import pytest

from generator.importing.paper import FileKind, Paragraph
from generator.words import Words
from tests.importing.opening.opening_files import drawn, opened, refused, tables
from tests.importing.opening.opening_pdf import drawn_by_hand, line, printed, ruled, words

PICTURE = "q 50 0 0 50 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID a\nEI Q "
HEAD = "<tr><th>一级指标</th><th>二级指标</th><th>三级指标</th><th>半年</th><th>全年</th></tr>"


def texts(paper):
    return [block.text for block in paper.blocks if isinstance(block, Paragraph)]


def indicator(number):
    """A row of a table whose first column is merged over 40 rows and the second over 8."""
    first = f"<td rowspan=40>一级{number}</td>" if number % 40 == 0 else ""
    second = f"<td rowspan=8>二级{number}</td>" if number % 8 == 0 else ""
    name = f"<td colspan=2>指标{number}</td>" if number % 5 == 0 else f"<td>指标{number}</td><td>≥{number}%</td>"
    return f"<tr>{first}{second}{name}<td>＝100%</td></tr>"


@pytest.fixture(scope="session")
def three_pages(tmp_path_factory):
    """A table of 81 rows with merged cells, as Chromium prints it."""
    rows = "".join(indicator(number) for number in range(80))
    body = f"<h1>部门整体预算绩效目标表</h1><p>2023年度</p><table>{HEAD}{rows}</table><p>注：完</p>"
    return opened(printed(tmp_path_factory.mktemp("pdf"), "table", body))


def test_a_table_over_several_pages_is_one_grid(three_pages):
    assert three_pages.kind is FileKind.PDF
    assert texts(three_pages) == ["部门整体预算绩效目标表", "2023年度", "注：完"]
    [table] = tables(three_pages)
    assert {cell.page for cell in table.cells} == {1, 2, 3}
    assert {cell.column + cell.columns for cell in table.cells} == {1, 2, 3, 4, 5}


def test_every_cell_of_a_printed_table_stands_where_it_stood(three_pages):
    [table] = tables(three_pages)
    values = {(cell.column, cell.columns, cell.text) for cell in table.cells}
    names = {(2, 1 + (number % 5 == 0), f"指标{number}") for number in range(80)}
    targets = {(3, 1, f"≥{number}%") for number in range(80) if number % 5}
    labels = {(0, 1, "一级0"), (0, 1, "一级40")} | {(1, 1, f"二级{number}") for number in range(0, 80, 8)}
    assert names | targets | labels <= values
    assert sum(cell.text == "＝100%" and cell.column == 4 for cell in table.cells) == 80


def test_a_merged_label_goes_on_over_the_page_in_a_cell_of_its_own(three_pages):
    [table] = tables(three_pages)
    labels = [(cell.text, cell.page) for cell in table.cells if cell.column == 0]
    assert labels == [("一级指标", 1), ("一级0", 1), ("", 2), ("一级40", 2), ("", 3)]
    assert sum(cell.rows for cell in table.cells if cell.column == 0) == 81


def test_every_place_of_the_grid_is_taken_once(three_pages):
    [table] = tables(three_pages)
    taken = [
        (row, column)
        for cell in table.cells
        for row in range(cell.row, cell.row + cell.rows)
        for column in range(cell.column, cell.column + cell.columns)
    ]
    assert sorted(taken) == [(row, column) for row in range(81) for column in range(5)]


STYLES = {
    "separate": "table{border-spacing:2px}td{border:1px solid;padding:2px}",
    "double": "table{border-collapse:collapse}td{border:3px double;padding:2px}",
    "dashed": "table{border-collapse:collapse}td{border:1px dashed #888}",
    "dotted": "table{border-collapse:collapse}td{border:1px dotted;padding:0}",
    "coloured": "table{border-collapse:collapse}td{border:.5px solid #ccc}tr{background:#eef}mark{background:#ff0}",
    "thick": "table{border-collapse:collapse;border:3px solid}td{border:1px solid;padding:0}",
    "open": "table{border-collapse:collapse;border-style:solid hidden}td{border:1px solid}",
    "grey text": "table{border-collapse:collapse}td{border:2px solid #c00;color:#999}",
}


@pytest.fixture(scope="session")
def styles(tmp_path_factory):
    """One table in each style, each on a page of its own."""
    body = ""
    for number, style in enumerate(STYLES.values()):
        scoped = (
            style.replace("table{", f"#t{number}{{").replace("td", f"#t{number} td").replace("tr{", f"#t{number} tr{{")
        )
        rows = "<tr><td rowspan=2>甲<br>乙<td><mark>丙</mark><td>1<tr><td colspan=2><b>丁</b>"
        body += f"<style>{scoped}</style><p>样式{number}<table id=t{number}>{rows}</table><p style='break-after:page'>"
    return opened(printed(tmp_path_factory.mktemp("styles"), "styles", body, ""))


@pytest.mark.parametrize("number", range(len(STYLES)), ids=[*STYLES])
def test_cells_are_found_however_their_borders_are_drawn(styles, number):
    assert drawn(tables(styles)[number]) == ["0:甲\n乙[2x1] 1:丙 2:1", "1:丁[1x2]"]


def test_lines_without_rules_are_paragraphs_with_their_columns_apart(tmp_path):
    paper = opened(
        drawn_by_hand(tmp_path / "a.pdf", words(50, 700, "one") + words(69.5, 700, "two") + words(50, 680, "x"))
    )
    assert paper.blocks == (Paragraph("one two", 1), Paragraph("x", 1))


def test_a_page_with_fewer_columns_is_carried_on_by_where_its_lines_stand(tmp_path):
    first = (
        ruled([50, 100, 200, 300], [700, 720, 740]) + words(55, 725, "a") + words(105, 725, "b") + words(205, 705, "c")
    )
    second = ruled([50, 200, 300], [700, 720]) + words(55, 705, "d") + words(205, 705, "e") + words(290, 20, "- 2 -")
    paper = opened(drawn_by_hand(tmp_path / "a.pdf", first + words(290, 20, "- 1 -"), second))
    assert drawn(tables(paper)[0]) == ["0:a 1:b 2:", "0: 1: 2:c", "0:d[1x2] 2:e"]
    assert texts(paper) == ["- 1 -", "- 2 -"]


def test_a_title_between_two_tables_keeps_them_apart(tmp_path):
    page = ruled([50, 100, 200], [600, 620]) + words(55, 605, "a")
    paper = opened(drawn_by_hand(tmp_path / "a.pdf", page, words(50, 630, "Title of the second") + page))
    assert [drawn(table) for table in tables(paper)] == [["0:a 1:"], ["0:a 1:"]]


def test_a_running_head_keeps_nothing_apart(tmp_path):
    page = words(50, 760, "Budget of 2023") + ruled([50, 100, 200], [600, 620]) + words(55, 605, "a")
    paper = opened(drawn_by_hand(tmp_path / "a.pdf", page, page, page))
    assert [drawn(table) for table in tables(paper)] == [["0:a 1:"] * 3]
    assert [block.page for block in paper.blocks if isinstance(block, Paragraph)] == [1, 2, 3]


def test_the_outer_lines_of_a_table_may_be_missing(tmp_path):
    open_below = (
        line(50, 700, 300, 700) + "".join(line(x, 500, x, 700) for x in (50, 120, 300)) + line(50, 600, 300, 600)
    )
    paper = opened(drawn_by_hand(tmp_path / "a.pdf", open_below + words(55, 550, "a") + words(125, 650, "b")))
    assert drawn(tables(paper)[0]) == ["0: 1:b", "0:a 1:"]


def test_words_too_long_for_their_cell_stay_in_it(tmp_path):
    page = ruled([50, 100, 200, 300], [700, 720]) + words(52, 705, "much longer than its cell") + words(205, 705, "b")
    assert drawn(tables(opened(drawn_by_hand(tmp_path / "a.pdf", page)))[0]) == ["0:much longer than its cell 1: 2:b"]


def test_what_is_cut_off_is_not_read_and_counted(tmp_path):
    hidden = "q 50 700 50 20 re W n " + words(52, 705, "kept and cut") + "Q "
    page = ruled([50, 100, 200], [700, 720]) + hidden + words(105, 705, "b")
    paper = opened(drawn_by_hand(tmp_path / "a.pdf", page))
    assert drawn(tables(paper)[0]) == ["0:kept and cu 1:b"]
    assert paper.notes == (Words("有 1 个字被单元格或页面裁掉，没有印出", "signs cut off and not printed: 1"),)


def test_signs_drawn_twice_to_look_bold_are_read_once(tmp_path):
    page = words(50, 700, "bbook 11") + words(50.3, 700, "bbook 11") + words(50, 700.3, "bbook 11")
    assert texts(opened(drawn_by_hand(tmp_path / "a.pdf", page))) == ["bbook 11"]


def test_raised_signs_stay_in_their_line(tmp_path):
    page = words(50, 700, "m") + words(58.5, 703.5, "2", 6) + words(62, 700, "x")
    assert texts(opened(drawn_by_hand(tmp_path / "a.pdf", page))) == ["m2x"]


def test_turned_words_are_read_along_their_line(tmp_path):
    grid = ruled([50, 100, 200], [600, 700])
    up = "BT /F 10 Tf 0 1 -1 0 70 620 Tm (one) Tj ET BT /F 10 Tf 0 1 -1 0 85 620 Tm (two) Tj ET "
    down = "BT /F 10 Tf 0 -1 1 0 150 680 Tm (three) Tj ET "
    assert drawn(tables(opened(drawn_by_hand(tmp_path / "a.pdf", grid + up + down)))[0]) == ["0:one\ntwo 1:three"]


def test_a_watermark_is_no_part_of_a_cell(tmp_path):
    slant = "BT /F 30 Tf .7 .7 -.7 .7 60 610 Tm (draft) Tj ET "
    paper = opened(drawn_by_hand(tmp_path / "a.pdf", ruled([50, 100, 200], [600, 700]) + words(55, 650, "a") + slant))
    assert drawn(tables(paper)[0]) == ["0:a 1:"]
    assert texts(paper) == ["draft"]


def test_a_turned_page_is_read_as_it_is_shown(tmp_path):
    up = "BT /F 10 Tf 0 1 -1 0 70 620 Tm (across) Tj ET BT /F 10 Tf 0 1 -1 0 85 620 Tm (below) Tj ET "
    assert texts(opened(drawn_by_hand(tmp_path / "a.pdf", up, rotate=90))) == ["across", "below"]


def test_the_border_of_a_page_is_no_table(tmp_path):
    page = "20 20 560 760 re S " + words(50, 700, "title") + ruled([50, 100, 200], [600, 620]) + words(55, 605, "a")
    paper = opened(drawn_by_hand(tmp_path / "a.pdf", page))
    assert (texts(paper), [drawn(table) for table in tables(paper)]) == (["title"], [["0:a 1:"]])


def test_a_box_around_words_is_no_table(tmp_path):
    paper = opened(
        drawn_by_hand(tmp_path / "a.pdf", "50 650 200 50 re S " + words(55, 680, "one") + words(55, 660, "two"))
    )
    assert paper.blocks == (Paragraph("one", 1), Paragraph("two", 1))


def test_radicals_are_ordinary_characters(three_pages):
    assert "一级指标" in three_pages.text  # Chromium writes U+2F00 for the first of them


def test_signs_without_a_name_are_counted(tmp_path):
    nameless = "BT /F 10 Tf 50 700 Td (abcd\x80\x81) Tj ET "
    assert opened(drawn_by_hand(tmp_path / "a.pdf", nameless, encoding="")).notes == (
        Words("有 2 个字的字体没有说明是什么字，读不出", "signs that their font does not name: 2"),
    )


@pytest.mark.parametrize(
    ("page", "sentence"),
    [
        ("", "文件里没有文字"),
        (PICTURE, "这个 PDF 没有文字层，只有图像"),
        ("BT /F 10 Tf 50 700 Td (\x81\x8d\x8f\x90a) Tj ET", "这个 PDF 的字体没有说明每个字是什么字"),
    ],
    ids=["nothing", "picture", "no names"],
)
def test_a_pdf_without_text_is_refused(tmp_path, page, sentence):
    assert refused(drawn_by_hand(tmp_path / "a.pdf", page, encoding=""))[:2] == ("refused", sentence)


def test_pages_of_pictures_alone_are_named(tmp_path):
    paper = opened(drawn_by_hand(tmp_path / "a.pdf", words(50, 700, "a"), PICTURE, PICTURE))
    assert paper.notes == (Words("第 2、3 页只有图像，没有文字", "pages with images alone: 2, 3"),)


def test_too_many_pages_are_refused(tmp_path):
    path = drawn_by_hand(tmp_path / "a.pdf", *["BT ET"] * 12)
    assert refused(path, pages=10)[:2] == ("refused", "页数超过 10")


def test_a_drawing_of_many_lines_is_no_table(tmp_path):
    busy = "".join(line(50, y / 10, 500, y / 10) for y in range(1000, 1100)) + words(50, 700, "a")
    paper = opened(drawn_by_hand(tmp_path / "a.pdf", busy), rules=50)
    assert paper.notes == (
        Words("第 1 页线条太多，只读了文字", "pages with so many lines that only their text was read: 1"),
    )


def test_a_table_of_ten_thousand_columns_opens(tmp_path):
    page = ruled([50 + number * 4 for number in range(10_001)], [600, 620]).replace("600 800", "90000 800")
    path = drawn_by_hand(tmp_path / "a.pdf", page + words(52, 605, "a"))
    path.write_bytes(path.read_bytes().replace(b"[0 0 600 800]", b"[0 0 60000 800]"))
    assert len(tables(opened(path))[0].cells) == 10_000
