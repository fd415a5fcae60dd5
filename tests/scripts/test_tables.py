"""A long table can be sorted, filtered, narrowed and copied, and the address keeps how it was left."""

import pytest

from tests.browser.chromium import View
from tests.browser.conftest import NARROW
from tests.browser.probe import ask, unfold, violations, wait_until, walk

TABLE = """{% from "components/tools/tools.html" import tools %}
<h1>表</h1>
{{ tools("places", rows|length, cards, always) }}
<table class="mx-table{% if cards %} mx-rows{% endif %}" id="places">
<caption>各地</caption>
<thead><tr>
<th scope="col" data-sort="text">地方</th>
<th scope="col">年度</th>
<th scope="col" data-sort="number">资金</th>
<th scope="col" data-sort="number">指标</th>
</tr></thead>
<tbody>
{% for place, year, money, worth, count in rows %}
<tr>
<th scope="row">{{ place }}</th>
<td data-l="年度">{{ year }}</td>
<td data-l="资金"{% if worth %} data-v="{{ worth }}"{% endif %}>{{ money }}</td>
<td data-l="指标">{{ count }}</td>
</tr>
{% endfor %}
</tbody>
<tfoot><tr><th scope="row">合计</th><td></td><td></td><td>216</td></tr></tfoot>
</table>"""
GROUPED = """{% from "components/tools/tools.html" import tools %}
<h1>表</h1>
{{ tools("places", 6) }}
<table class="mx-table" id="places">
<caption>各地</caption>
<thead><tr><th scope="col" data-sort="text">地方</th><th scope="col" data-sort="number">指标</th></tr></thead>
{% for place, count, note in rows %}
<tbody>
<tr><th scope="row" rowspan="2">{{ place }}</th><td>{{ count }}</td></tr>
<tr><td>{{ note }}</td></tr>
</tbody>
{% endfor %}
</table>"""
ROWS = (
    ("苏州", "2025", "388882.83", "388882.83", "1,062"),
    ("常州", "2023", "4889.25", "4889.25", "37"),
    ("江阴", "2025", "11200.06*", "", "39"),
    ("南通", "2025", "2270.33", "2270.33", "—"),
    ("鄂州", "2024", "-5", "-5", "40"),
    ("=无锡", "2024", "未公布", "", "40"),
    ("安庆", "2024", "0", "0", "8"),
)
PLACES = """[...document.querySelectorAll("#places tbody th")]
  .filter((one) => one.checkVisibility())
  .map((one) => one.innerText)"""
LEFT = "() => [location.search, location.hash]"


@pytest.fixture(scope="module")
def page_file(framed):
    """The page of a table of seven rows."""
    return framed("table.html", TABLE, rows=ROWS, cards=False, always=False).name


@pytest.fixture
def table(quiet, root, page_file):
    """Open that page, with a query."""
    return lambda query="", *views: quiet(f"{root}{page_file}{query}", *views)


def sort(page, head):
    page.get_by_role("button", name=f"排序 {head}").click()
    return page.evaluate(PLACES)


def status(page):
    return page.locator(".mx-controls__status").inner_text()


def test_numbers_are_ranked_from_the_largest_and_what_does_not_compare_comes_last(table):
    page = table()
    assert sort(page, "资金") == ["苏州", "常州", "南通", "安庆", "鄂州", "江阴", "=无锡"]
    assert page.locator("#places th").nth(2).get_attribute("aria-sort") == "descending"
    assert status(page) == "7 / 7 · 资金 从大到小 · 2行没有可比的值，排在最后"


def test_what_does_not_compare_comes_last_in_the_other_direction_as_well(table):
    page = table()
    sort(page, "资金")
    assert sort(page, "资金") == ["鄂州", "安庆", "南通", "常州", "苏州", "江阴", "=无锡"]


def test_an_address_is_plain_again_when_nothing_is_chosen(table):
    page = table("?places=2a__")
    sort(page, "资金")
    assert page.url.endswith(".html")


def test_the_third_press_brings_the_original_order_back(table):
    page = table()
    for _ in range(2):
        sort(page, "资金")
    assert sort(page, "资金") == [place for place, *_ in ROWS]
    assert page.locator("[aria-sort]").count() == 0


def test_printed_numbers_are_ranked_where_no_value_is_told(table):
    assert sort(table(), "指标") == ["苏州", "鄂州", "=无锡", "江阴", "常州", "安庆", "南通"]


def test_chinese_is_sorted_by_its_reading(table):
    assert sort(table(), "地方") == ["=无锡", "安庆", "常州", "鄂州", "江阴", "南通", "苏州"]


def test_the_sum_at_the_foot_stays_there(table):
    page = table()
    sort(page, "指标")
    assert page.locator("#places tr").last.inner_text().split() == ["合计", "216"]


def test_a_filter_keeps_the_rows_that_have_every_word(table):
    page = table()
    page.get_by_label("筛选").fill("州 ２０２５")
    assert (page.evaluate(PLACES), status(page)) == (["苏州"], "1 / 7")


def test_columns_can_be_left_out_but_not_the_first(table):
    page = table()
    page.get_by_text("列", exact=True).click()
    assert page.locator(".mx-controls__columns label:visible").all_inner_texts() == ["年度", "资金", "指标"]
    page.get_by_role("checkbox", name="年度").uncheck()
    assert page.locator("#places thead").inner_text().split() == ["地方", "资金", "指标"]
    assert page.locator("#places tbody tr").first.inner_text().split() == ["苏州", "388882.83", "1,062"]


def test_what_is_seen_is_copied_and_nothing_begins_a_formula(table):
    page = table("?places=3d_1_2024")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="复制").click()
    wait_until(page, "document.querySelector('.mx-controls__status').value.startsWith('已复制')")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == "地方\t资金\t指标\n鄂州\t-5\t40\n'=无锡\t未公布\t40\n安庆\t0\t8\n合计\t\t216"


def test_copying_is_not_offered_where_a_browser_cannot(reader, root, page_file):
    page = reader()
    page.add_init_script("delete Navigator.prototype.clipboard")
    page.goto(root + page_file)
    assert page.get_by_role("button", name="复制").count() == 0


def test_a_browser_that_refuses_to_copy_selects_the_table(table):
    page = table()
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject() }")
    page.get_by_role("button", name="复制").click()
    wait_until(page, "getSelection().toString().includes('苏州')")


def test_the_address_holds_how_the_table_was_left(table):
    page = table("?other=1#row-2")
    sort(page, "资金")
    page.get_by_label("筛选").fill("州_")
    assert page.evaluate(LEFT) == ["?other=1&places=2d__%E5%B7%9E_", "#row-2"]


def test_an_address_opens_the_table_as_it_was_left(table):
    page = table("?places=2a_1-3_州")
    assert page.evaluate(PLACES) == ["鄂州", "常州", "苏州"]
    assert page.locator("#places thead").inner_text().split() == ["地方", "资金"]
    assert (page.get_by_label("筛选").input_value(), status(page)) == ("州", "3 / 7 · 资金 从小到大")


@pytest.mark.parametrize("query", ["?places=9d_x_", "?places=__", "?places=%3Cb%3E", "?places=1d", "?elsewhere=2d__"])
def test_an_address_that_says_nothing_sensible_is_left_aside(table, query):
    assert table(query).evaluate(PLACES) == [place for place, *_ in ROWS]


def test_it_works_from_a_folder_of_the_reader_s(quiet, frame, page_file):
    page = quiet(f"{(frame / page_file).as_uri()}")
    assert sort(page, "资金")[0] == "苏州"
    page.reload()
    assert page.evaluate(PLACES)[0] == "苏州"


def test_a_row_of_several_lines_stays_together(quiet, root, framed):
    rows = [(f"地{number}", number, f"注{number}") for number in range(6)]
    page = quiet(f"{root}{framed('grouped.html', GROUPED, rows=rows).name}")
    sort(page, "指标")
    assert page.locator("#places tbody").first.inner_text().split() == ["地5", "5", "注5"]
    page.get_by_label("筛选").fill("注3")
    assert page.locator("#places tbody:visible").all_inner_texts() == ["地3\t3\n注3"]


@pytest.mark.parametrize(("always", "count"), [(False, 0), (True, 1)], ids=["usually not", "where it is asked for"])
def test_a_short_table_has_no_tools(quiet, root, framed, always, count):
    page = quiet(f"{root}{framed('short.html', TABLE, rows=ROWS[:5], cards=False, always=always).name}")
    assert page.locator(".mx-controls").count() == count


def test_everything_is_reached_with_the_keyboard(table):
    page = table()
    assert walk(page) == ([], [], [])
    page.get_by_role("button", name="排序 指标").focus()
    page.keyboard.press("Enter")
    assert page.evaluate(PLACES)[0] == "苏州"


def test_cards_on_a_phone_offer_the_order_in_a_list(quiet, root, framed):
    page = quiet(f"{root}{framed('cards.html', TABLE, rows=ROWS, cards=True, always=False).name}", NARROW)
    assert (page.locator(".mx-sort:visible").count(), walk(page)) == (0, ([], [], []))
    page.locator(".mx-controls select").select_option("资金 从小到大")
    assert page.evaluate(PLACES)[0] == "鄂州"


def test_tools_fit_and_are_accessible(table):
    page = table("?places=2d__")
    unfold(page)
    assert violations(page, (View(), View(is_dark=True), View(is_large=True, has_contrast=True), NARROW)) == []
    View(320).apply(page)
    assert ask(page, "overflow") == []


def test_without_scripts_there_are_no_tools_and_the_table_is_whole(table):
    page = table("?places=2d__", View(has_script=False))
    assert (page.locator(".mx-controls:visible").count(), page.locator("#places tbody tr:visible").count()) == (0, 7)


def test_hostile_text_stays_text(quiet, root, framed):
    evil = '"><img src=x onerror=alert(1)>'
    rows = [(f"{evil}{number}", evil, evil, "", evil) for number in range(6)]
    template = TABLE.replace('data-sort="text">地方', 'data-sort="text">&lt;img src=x onerror=alert(1)&gt;')
    page = quiet(
        f"{root}{framed('hostile.html', template, rows=rows, cards=True, always=False).name}?places=0d_1_{evil}"
    )
    assert page.locator("main img, main script").count() == 0
    assert page.evaluate(PLACES) == [f"{evil}{number}" for number in range(5, -1, -1)]
