"""What a record page prints is read back as it is printed."""

import pytest

from tests.crawl.html_tree import tree
from tests.crawl.recovered import grid, labels_over_rows, original_values, reading_rows

PAGE = """<table>
<tr><th scope="row" id="m-001">基本支出<a class="mx-line" href="#">第 3 行</a></th>
<td data-c="half"><span class="mx-v">850</span></td>
<td data-c="full"><a class="mx-flag" href="#">≠ 核对</a><span class="mx-v mx-v--zero">1704.15</span></td>
<td data-c="share"><span class="mx-v__note">原表留空</span></td></tr>
<tr><th scope="row" id="m-002">财政拨款 <span id="m-003">小计</span></th><td data-c="full">3</td></tr>
<tr id="i-034"><th scope="row">高新技术企业数
<details><summary>重点工作</summary><span data-c="work">培育企业</span></details></th>
<td data-c="full"><span class="mx-v"><span class="mx-v__sign">≥</span>40<span class="mx-v__unit">亿元</span></span>
<svg class="mx-track"></svg><span class="mx-v__note">全年的50%</span></td></tr>
</table>
<div id="original"><p data-at="title">某 表</p><table>
<tr><th></th><th></th><th>三级指标</th><th>全年</th></tr>
<tr><th rowspan="2">产出</th><th>数量</th><th data-at="i-034.name">高新技术企业数</th>
<td data-at="i-034.full">≥40亿元</td></tr>
<tr><th>质量</th><th data-at="i-035.name">合格率</th><td data-at="i-035.full"></td></tr>
</table></div>"""


def test_rows_for_reading_give_what_is_printed_and_nothing_beside_it():
    assert reading_rows(PAGE) == {
        "m-001": {"half": "850", "full": "1704.15", "share": ""},
        "m-002": {},
        "m-003": {"full": "3"},
        "i-034": {"work": "培育企业", "full": "≥40亿元"},
    }


def test_the_layout_of_the_form_gives_every_value_by_its_name():
    assert original_values(PAGE) == {
        "title": "某 表",
        "i-034.name": "高新技术企业数",
        "i-034.full": "≥40亿元",
        "i-035.name": "合格率",
        "i-035.full": "",
    }


def test_labels_stand_over_every_row_they_span():
    assert labels_over_rows(PAGE) == {"i-034": ("产出", "数量"), "i-035": ("产出", "质量")}


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ("<tr><td rowspan=2>1</td><td>2</td></tr><tr><td colspan=2>3</td></tr>", "do not fill it"),
        ("<tr><td>1</td><td rowspan=2>2</td></tr><tr><td colspan=2>3</td></tr>", "two cells cover row 2, column 2"),
        ("<tr><td>1</td><td>2</td></tr><tr><td>3</td></tr>", "do not fill it"),
    ],
    ids=["too wide", "over another", "too narrow"],
)
def test_cells_that_do_not_fill_their_table_are_told(rows, message):
    with pytest.raises(ValueError, match=message):
        grid(tree(f"<table>{rows}</table>"))


@pytest.mark.parametrize("html", ["<p><b></p>", "<p>", "</p>"])
def test_a_page_that_is_not_closed_in_order_is_told(html):
    with pytest.raises((ValueError, IndexError)):
        tree(html)
