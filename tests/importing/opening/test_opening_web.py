"""Web pages: tables as browsers lay them out, text as browsers show it."""

import pytest

from generator.importing.paper import FileKind, Paragraph
from generator.words import Words
from tests.importing.opening.opening_files import drawn, opened, refused, tables


def page(folder, body, head=""):
    path = folder / "a.html"
    path.write_text(f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>", encoding="utf-8")
    return path


def texts(paper):
    return [block.text for block in paper.blocks if isinstance(block, Paragraph)]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (
            "<tr><td rowspan=2>甲<td colspan=2>乙<tr><td>丙<td>丁",
            ["0:甲[2x1] 1:乙[1x2]", "1:丙 2:丁"],
        ),
        (
            "<tr><td>1<td rowspan=2>2<td>3<tr><td>4<td>5<tr><td>6<td>7<td>8",
            ["0:1 1:2[2x1] 2:3", "0:4 2:5", "0:6 1:7 2:8"],
        ),
        (
            "<tbody><tr><td rowspan=0>甲<td>1<tr><td>2</tbody><tbody><tr><td>乙<td>3</tbody>",
            ["0:甲[2x1] 1:1", "1:2", "0:乙 1:3"],
        ),
        (
            "<tr><td rowspan=100000 colspan=100000>大<tr><td>小",
            ["0:大[2x1]", "1:小"],
        ),
        ("<tfoot><tr><td>脚</tfoot><thead><tr><th>头</thead><tr><td>身", ["0:头", "0:身", "0:脚"]),
        ("<td>甲<td>乙<tr><td>丙<td>丁", ["0:甲 1:乙", "0:丙 1:丁"]),
        ("<form><tr><td>甲<td><input value=100><input type=hidden value=9></form>", ["0:甲 1:100"]),
        ("<tr style='display: none'><td>藏<tr><td hidden>藏<td>露", ["0:露"]),
        ("<tr><td colspan=5>头<tr><td colspan=2>甲<td colspan=3>乙", ["0:头[1x2]", "0:甲 1:乙"]),
        ("<tr><td>甲<br>乙<p>丙</p><div>丁</div>戊<td><ul><li>一<li>二</ul>", ["0:甲\n乙\n丙\n丁\n戊 1:一\n二"]),
        ("<tr><td rowspan=x colspan=-3>甲<td rowspan='2.5' colspan>乙<tr><td>丙", ["0:甲 1:乙[2x1]", "0:丙"]),
    ],
    ids=[
        "both ways", "into the next row", "to the end of a group", "spans beyond reason", "groups", "no row", "form",
        "hidden", "unused columns", "lines", "odd spans",
    ],
)  # fmt: skip
def test_cells_stand_where_browsers_put_them(tmp_path, rows, expected):
    assert drawn(tables(opened(page(tmp_path, f"<table>{rows}</table>")))[0]) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>甲  \n 乙</p>丙<br>丁<div>戊<div>己</div>庚</div>", ["甲 乙", "丙\n丁", "戊", "己", "庚"]),
        ("甲&nbsp;&nbsp;乙<b>丙</b> <i>丁</i>", ["甲  乙丙 丁"]),
        ("<pre>甲\n  乙</pre>", ["甲\n  乙"]),
        ("甲<script>x</script><style>y</style><noscript>z</noscript><template>t</template><!-- c -->乙", ["甲乙"]),
        ("<p style='Display:None'>藏</p><p hidden>藏</p><p>露</p>", ["露"]),
        ("<h1>标题</h1><table><caption>表一</caption>游离<tr><td>甲</table>尾", ["标题", "表一", "游离", "尾"]),
        ("<select><option>一<option selected>二</select>", ["二"]),
    ],
    ids=["blocks", "spaces", "pre", "no text", "hidden", "caption", "choice"],
)
def test_text_is_what_a_browser_shows(tmp_path, body, expected):
    assert texts(opened(page(tmp_path, body))) == expected


def test_an_old_page_is_taken_out_of_its_frames(tmp_path):
    table = "<table><tr><td>名称<td>数<tr><td>资金<td>1</table>"
    body = f"<table><tr><td>导航<td>标题{table}落款</table><p>页脚"
    paper = opened(page(tmp_path, body))
    assert paper.text == "导航\n\n标题\n\n名称\t数\n资金\t1\n\n落款\n\n页脚\n\n"


def test_a_table_in_a_cell_of_a_table_is_a_table_of_its_own(tmp_path):
    rows = "".join(f"<tr><td>行{number}<td>值" for number in range(3))
    paper = opened(page(tmp_path, f"<table>{rows}<tr><td>名<td>前<table><tr><td>内</table>后</table>"))
    assert [drawn(table) for table in tables(paper)] == [
        ["0:行0 1:值", "0:行1 1:值", "0:行2 1:值", "0:名 1:前\n后"],
        ["0:内"],
    ]


def test_the_title_is_read_where_nothing_else_is(tmp_path):
    assert texts(opened(page(tmp_path, "<img src=x>", "<title>绩效 目标</title>"))) == ["绩效 目标"]
    assert texts(opened(page(tmp_path, "正文", "<title>绩效目标</title>"))) == ["正文"]


@pytest.mark.parametrize(
    ("encoding", "declared", "found"),
    [
        ("gb18030", '<meta charset="gb2312">', "gb18030"),
        ("gb18030", '<meta http-equiv="Content-Type" content="text/html; charset=GBK">', "gb18030"),
        ("gb18030", "", "gb18030"),
        ("gb18030", '<meta charset="utf-8">', "gb18030"),
        ("utf-8", '<meta charset="gb2312">', "utf-8"),
        ("utf-8-sig", "", "utf-8"),
        ("utf-16", '<meta charset="utf-8">', "utf-16-le"),
        ("big5", '<meta charset="big5">', "big5hkscs"),
        ("utf-8", '<meta charset="unicode_escape">', "utf-8"),
    ],
)
def test_a_page_is_read_in_its_encoding_whatever_it_says(tmp_path, encoding, declared, found):
    body = (
        "預算編制科學：一般公共預算資金與政府性基金"
        if encoding == "big5"
        else "预算编制科学：一般公共预算资金与政府性基金"
    )
    (tmp_path / "a.html").write_bytes(f"<html><head>{declared}</head><body>{body}".encode(encoding))
    paper = opened(tmp_path / "a.html")
    assert (paper.text, paper.encoding, paper.kind) == (f"{body}\n\n", found, FileKind.WEB)


def test_bytes_of_no_encoding_are_counted(tmp_path):
    data = "<meta charset=utf-8><body>绩效目标".encode() + b"\xff" + "表".encode()
    (tmp_path / "a.html").write_bytes(data)
    paper = opened(tmp_path / "a.html")
    assert paper.text == "绩效目标\ufffd表\n\n"
    assert paper.notes == (Words("有 1 处不是 utf-8 编码，读不出", "places that are not utf-8: 1"),)


def test_a_page_with_the_name_of_a_workbook_is_a_page(tmp_path):
    (tmp_path / "a.xls").write_text("<html><body><table><tr><td>甲<td>乙</table>", encoding="utf-8")
    assert opened(tmp_path / "a.xls").kind is FileKind.WEB


def test_a_part_of_a_page_is_a_page_by_its_name(tmp_path):
    (tmp_path / "a.html").write_text("标题<p>正文", encoding="utf-8")
    assert texts(opened(tmp_path / "a.html")) == ["标题", "正文"]


def test_a_thousand_tags_that_are_never_closed_lose_nothing(tmp_path):
    assert texts(opened(page(tmp_path, "<font>" * 1_000 + "深处<table><tr><td>甲</table>末"))) == ["深处", "末"]


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        ("", "文件里没有文字"),
        ("&nbsp;<p>\u200b", "文件里没有文字"),
        ("<img src=a.png>", "文件里只有图片，没有文字"),
        ("<font>" * 5_000 + "深", "里面一层套一层，套得太深"),
        ("<table>" + "<tr><td>1" * 200_001, "表格超过 200000"),
    ],
    ids=["empty", "blank", "picture", "too deep", "too many cells"],
)
def test_a_page_without_end_or_text_is_refused(tmp_path, body, sentence):
    assert refused(page(tmp_path, body))[:2] == ("refused", sentence)


def test_a_page_of_ten_thousand_columns_opens(tmp_path):
    paper = opened(page(tmp_path, "<table><tr>" + "<td>1" * 10_000 + "<tr>" + "<td colspan=1000>2" * 10))
    assert [len(line.split("\t")) for line in paper.text.split("\n")[:2]] == [10_000, 9_001]
