"""The search page: what is found, how it is shown, and how a reader moves in it."""

from urllib.parse import quote, unquote, urlencode

import pytest

from tests.browser.conftest import NARROW
from tests.browser.probe import axe, unfold, violations_now, wait_until

PAGE = "search/index.html"
READY = "document.querySelector('.mx-found').ariaBusy === 'false'"
TITLES = ".mx-found__list h3"
HOSTILE = "<img src=x onerror=alert(1)>"


@pytest.fixture
def searched(visitor, places):
    """A page that shows what was found for a query."""

    def opened(query, more="", place="root", *views):
        page = visitor(*views)
        page.goto(f"{places[place]}{PAGE}?q={quote(query)}{more}")
        wait_until(page, READY)
        return page

    return opened


def said(page):
    return page.inner_text(".mx-found [role=status]")


def titles(page):
    return page.locator(f"{TITLES} a").all_inner_texts()


def rows(page):
    return [" ".join(row.split()) for row in page.locator(".mx-found__row").all_inner_texts()]


@pytest.mark.parametrize("place", ["file", "root", "below"])
def test_what_is_found_is_counted_and_leads_to_its_row(searched, place):
    page = searched("税金", place=place)
    assert (said(page), titles(page)) == ("找到1张表", ["常州市科学技术局 2023年度"])
    assert page.inner_text(f"{TITLES} small") == "江苏省"
    assert rows(page) == ["指标 争取科技减免税金额 ≥100亿元"]
    page.click(".mx-found__row a")
    assert page.url.partition("#")[0].endswith("320400/keji/2023/index.html")
    assert "争取科技减免税金额" in page.inner_text(f"#{page.url.partition('#')[2]}")


@pytest.mark.parametrize(
    ("query", "tables"),
    [
        ("算执", 5),
        ("高", 5),
        ("R&D", 1),
        ("Ｒ＆Ｄ", 1),
        ("2270.33", 1),
        ("2270.33万元", 1),
        ("培育“专精特新”企业", 0),
        ("“高新技术 企业”", 5),
        ("2270.33 南通 高企", 1),
        ("没有这样的词", 0),
    ],
)
def test_any_run_of_characters_is_found(searched, query, tables):
    page = searched(query)
    assert len(titles(page)) == tables
    assert said(page).startswith(f"找到{tables}张表" if tables else "没有一张表有")


def test_titles_come_first_then_names_then_text_the_newest_first(searched):
    page = searched("高新技术企业")
    assert titles(page)[0].endswith("2025年度")
    assert [row.split()[0] for row in rows(page)][:1] == ["指标"]


def test_names_lead_to_their_pages(searched):
    page = searched("kjj")
    assert page.locator(".mx-found__names li").all_inner_texts() == ["科学技术局部门类别", "科技进步贡献率指标"]
    page.click(".mx-found__names a")
    assert page.url.endswith("departments/keji/index.html")


def test_near_names_are_offered_where_nothing_is_found(searched):
    page = searched("高新技木企业数")
    assert said(page) == "没有一张表有“高新技木企业数”。"
    names = page.locator(".mx-found__names").inner_text()
    assert "是不是找这些" in names
    assert "高新技术企业" in names


@pytest.mark.parametrize(
    ("query", "name"),
    [("changzhou", "常州市"), ("kejiju", "科学技术局"), ("Gao Xin", "高新技术产业产值"), ("jiangyin", "江阴市")],
)
def test_names_are_found_by_how_they_sound(searched, query, name):
    page = searched(query)
    assert name in page.locator(".mx-found__names li > a:first-child").all_inner_texts()


def test_one_word_that_is_nowhere_is_looked_for_in_two(searched):
    page = searched("培训人数")
    assert said(page) == "没有一张表有“培训人数”。"
    page.get_by_role("link", name="培训 人数", exact=True).click()
    page.wait_for_url(f"**/{PAGE}?{urlencode({'q': '培训 人数'})}")
    wait_until(page, READY)
    assert len(titles(page)) == 2


def test_words_that_are_not_together_are_told_one_by_one(searched):
    assert said(searched("南通 税金 没有的")).endswith("单查“南通”有1张。 单查“税金”有1张。")
    assert said(searched("南通 税金")) == "没有一张表有“南通 税金”。 单查“南通”有1张。 单查“税金”有1张。"


@pytest.mark.parametrize(
    ("query", "other"), [("2,270.33", "2270.33"), (">=3.35%", "≥3.35%"), ("高企认定数≥1200", "高企认定数 ≥1200")]
)
def test_other_ways_to_write_it_are_offered(searched, query, other):
    page = searched(query)
    assert titles(page) == []
    page.get_by_role("link", name=other, exact=True).click()
    page.wait_for_url(f"**/{PAGE}?{urlencode({'q': other})}")
    wait_until(page, READY)
    assert len(titles(page)) == 1


@pytest.mark.parametrize("query", ["ntkj", "南通市科技局", "科技局 南通", "ntkj 2025", "南通科技局 2025年"])
def test_a_department_is_found_by_what_it_is_called_with_its_years(searched, query):
    page = searched(query)
    assert said(page) == f"没有一张表印有“{query}”；与它相符的名称："
    names = [name.split() for name in page.locator(".mx-found__names li").all_inner_texts()]
    assert "".join(names[0]) == "南通市科学技术局部门2025"
    page.click(".mx-found__names li >> nth=0 >> text='2025'")
    page.wait_for_url("**/320600/keji/2025/index.html")


def test_names_near_a_place_are_of_that_place(searched):
    page = searched("南通市教育局")
    assert "苏州" not in page.inner_text(".mx-found__names")


def test_the_title_of_the_page_is_the_question(searched):
    page = searched("税金")
    assert page.title() == "税金 · 搜索 · 明细"


def test_all_rows_of_a_table_can_be_seen(searched):
    page = searched("高新技术企业")
    before = len(rows(page))
    page.locator(".mx-found__rest").first.click()
    assert len(rows(page)) > before
    assert page.evaluate("document.activeElement.closest('.mx-found__row') !== null")


def test_filters_have_counts_and_stand_in_the_address(searched):
    page = searched("高新技术企业")
    assert page.locator(".mx-found__filters legend").all_inner_texts() == ["地方", "年度", "级别", "表式"]
    page.locator(".mx-found__filters").get_by_label("2025").check()
    wait_until(page, "location.search.includes('year=2025')")
    wait_until(page, READY)
    assert {title[-6:] for title in titles(page)} == {"2025年度"}
    assert said(page) == f"找到{len(titles(page))}张表"
    assert page.locator(".mx-found__filters").get_by_label("2025").is_checked()
    assert page.evaluate("document.activeElement.value") == "2025"
    page.go_back()
    wait_until(page, f"document.querySelectorAll('{TITLES}').length === 5")
    page.go_forward()
    wait_until(page, "document.querySelector('[value=\"2025\"]').checked")
    page.click("text=清除筛选")
    assert page.evaluate("document.activeElement.getAttribute('role')") == "status"
    wait_until(page, f"document.querySelectorAll('{TITLES}').length === 5")


def test_a_place_shows_the_places_within_it(searched):
    page = searched("预算", "&place=32")
    texts = [text.split()[0] for text in page.locator("fieldset >> nth=0").locator("label").all_inner_texts()]
    assert texts == ["江苏省", "无锡市", "常州市", "苏州市", "南通市", "湖北省"]
    page.locator(".mx-found__filters").get_by_label("南通市").check()
    wait_until(page, "location.search.endsWith('place=3206')")
    wait_until(page, READY)
    assert titles(page) == ["南通市科学技术局 2025年度"]


def test_filters_that_leave_nothing_stay_in_sight(searched):
    page = searched("税金", "&place=42&year=2025")
    assert said(page) == "在选定的范围里没有找到；不加筛选有1张。"
    assert page.locator(".mx-found__filters").get_by_label("湖北省").is_checked()
    assert page.locator(".mx-found__filters").get_by_label("2025").is_checked()


def test_what_is_typed_is_looked_for_at_once(searched):
    page = searched("税金")
    page.fill("#finder", "高企")
    wait_until(page, "location.search === '?q=' + encodeURIComponent('高企')")
    wait_until(page, f"document.querySelectorAll('{TITLES}').length === 2")
    page.fill("#finder", "")
    wait_until(page, "document.querySelector('.mx-found').hidden")


def test_the_arrow_keys_go_through_what_was_found(searched):
    page = searched("税金")
    page.focus("#finder")
    for text in ("争取科技减免税金额", "常州市科学技术局 2023年度", "争取科技减免税金额"):
        page.keyboard.press("ArrowDown")
        assert page.evaluate("document.activeElement.textContent") == text
    for _ in range(3):
        page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.id") == "finder"


@pytest.mark.parametrize(
    "query", [HOSTILE, f'"{HOSTILE}"', "</script><script>alert(1)</script>", "${alert(1)}", "{m}{q}", "%00\0\ud7ff"]
)
def test_what_is_typed_is_shown_as_text(searched, query):
    page = searched(query)
    assert page.locator(".mx-found img, .mx-found script").count() == 0
    assert page.input_value("#finder") == query.replace("\0", "\0")
    assert said(page).startswith("没有一张表有")
    assert query.strip('"').split()[0][:9] in said(page)


def test_marks_stand_on_the_letters_as_printed(searched):
    page = searched("(机关)")
    assert {one.inner_text() for one in page.query_selector_all(".mx-found mark")} == {"（机关）"}


def test_nothing_is_fetched_before_it_is_wanted(reader, places):
    page, asked = reader(), []
    page.on("request", lambda request: asked.append(unquote(request.url)))
    page.goto(f"{places['root']}320600/keji/2025/index.html")
    page.wait_for_load_state("networkidle")
    assert [url for url in asked if "search" in url] == []


def test_once_loaded_it_works_without_a_network(reader, places):
    page = reader()
    page.goto(f"{places['root']}{PAGE}?q={quote('税金')}")
    wait_until(page, READY)
    page.context.set_offline(True)
    page.fill("#finder", "高企")
    wait_until(page, f"document.querySelectorAll('{TITLES}').length === 2")


def test_a_file_that_is_missing_is_told(reader, places):
    page = reader()
    page.route("**/t0.js", lambda route: route.abort())
    page.goto(f"{places['root']}{PAGE}?q={quote('税金')}")
    wait_until(page, "document.querySelector('.mx-found [role=status]').textContent.startsWith('没有')")
    assert said(page) == "没有取到查找用的文件，请看下面的目录。"
    page.unroute("**/t0.js")
    page.fill("#finder", "高企")
    wait_until(page, f"document.querySelectorAll('{TITLES}').length === 2")
    page.route("**/*.js*", lambda route: route.abort())
    page.evaluate("mxSearch.start = undefined")
    page.fill("#finder", "税金")
    wait_until(page, f"document.querySelectorAll('{TITLES}').length === 1")  # what was fetched stays


def test_a_page_left_open_while_the_site_is_published_anew_finds_the_new_files(reader, places):
    page = reader()
    old: list[str] = []

    def publish(route):
        if old:
            return route.continue_()
        old.append(route.request.url)
        body = route.fetch().text().replace('"folder":"', '"folder":"gone-')
        return route.fulfill(body=body, content_type="text/javascript")

    page.route("**/start.js*", publish)
    page.goto(f"{places['root']}{PAGE}?q={quote('税金')}")
    wait_until(page, READY)
    assert said(page) == "找到1张表"


@pytest.mark.parametrize("query", ["高新技术企业", "没有这样的词"])
@pytest.mark.parametrize("view", [None, NARROW])
def test_results_can_be_used_by_everyone(searched, query, view):
    page = searched(query, "", "root", *([view] if view else []))
    unfold(page)
    page.evaluate(axe())
    assert violations_now(page, ("target-size",)) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_row_that_was_found_shows_what_is_folded_in_it(searched):
    page = searched("高企", "&place=3206")
    page.locator(".mx-found__row a").first.click()
    page.wait_for_url("**/320600/keji/2025/index.html#i-*")
    folds = page.locator("tr:has(th:target) details")
    assert folds.count() > 0
    assert folds.evaluate_all("(folds) => folds.every((fold) => fold.open)")


def test_what_is_typed_before_the_script_is_there_is_looked_for(reader, places):
    page = reader()
    page.route("**/assets/search.*.js", lambda route: (page.wait_for_timeout(300), route.continue_()))
    page.goto(f"{places['root']}{PAGE}?q={quote('预算')}", wait_until="commit")
    wait_until(page, "document.querySelector('#finder')?.value === '预算'")
    page.fill("#finder", "税金")
    wait_until(page, "document.querySelector('.mx-found [role=status]').textContent === '找到1张表'")
    assert page.input_value("#finder") == "税金"


def test_a_filter_keeps_what_was_just_typed(searched):
    page = searched("高新技术企业")
    page.evaluate(
        "() => { const field = document.querySelector('#finder'); field.value = '高新';"
        " field.dispatchEvent(new InputEvent('input')); document.querySelector('[value=\"2025\"]').click() }"
    )
    wait_until(page, "location.search.includes('year=2025')")
    assert page.input_value("#finder") == "高新"
    assert page.evaluate("new URLSearchParams(location.search).get('q')") == "高新"


def test_a_typed_question_can_be_gone_back_from(searched):
    page = searched("税金")
    page.fill("#finder", "高企")
    wait_until(page, f"document.querySelectorAll('{TITLES}').length === 2")
    page.go_back()
    wait_until(page, f"document.querySelectorAll('{TITLES}').length === 1")
    assert page.input_value("#finder") == "税金"


def test_what_is_being_composed_is_not_looked_for(searched):
    page = searched("税金")
    page.evaluate(
        "() => { const field = document.querySelector('#finder'); field.value = '税金zh';"
        " field.dispatchEvent(new InputEvent('input')); field.dispatchEvent(new CompositionEvent('compositionstart')) }"
    )
    page.wait_for_timeout(300)
    assert said(page) == "找到1张表"


def test_the_focus_stays_where_it_was_or_goes_to_the_field(searched):
    page = searched("高新")
    page.focus(f"{TITLES} a >> nth=0")
    ask = "(query) => { history.replaceState(null, '', `?q=${query}`); dispatchEvent(new PopStateEvent('popstate')) }"
    page.evaluate(ask, quote("高新技术"))
    wait_until(page, "document.title.startsWith('高新技术')")
    wait_until(page, READY)
    assert page.evaluate("document.activeElement.matches('h3 a')")
    page.evaluate(ask, "zzzz")
    wait_until(page, "document.activeElement.id === 'finder'")


@pytest.mark.parametrize(
    "more", ["&kind=constructor", "&kind=__proto__&year=toString", "&place=constructor", "&n=1e9&n=-3"]
)
def test_hostile_filters_are_shown_as_text_or_not_at_all(searched, more):
    page = searched("预算", more)
    shown = page.locator(".mx-found").inner_text()
    assert "native code" not in shown
    assert "[object" not in shown
    assert "co0000" not in shown


def test_a_place_that_is_chosen_can_be_chosen_away(searched):
    page = searched("预算", "&place=320600")
    chosen = page.locator(".mx-found__filters input:checked")
    assert chosen.evaluate_all("(boxes) => boxes.map((box) => box.value)") == ["320600"]


def test_filters_in_force_are_in_sight_on_phones(searched):
    page = searched("预算", "&year=2025", "root", NARROW)
    assert page.locator(".mx-found__filters").evaluate("(fold) => fold.open")
    page = searched("预算", "", "root", NARROW)
    assert not page.locator(".mx-found__filters").evaluate("(fold) => fold.open")


@pytest.mark.parametrize("query", ['""', "“”", "\u200b"])
def test_nothing_is_said_of_a_question_without_letters(searched, query):
    page = searched(query)
    assert not page.is_visible(".mx-found")


def test_a_question_of_any_length_is_answered(searched):
    page = searched("科" * 3_000)
    assert said(page) == f"没有一张表有“{'科' * 40}…”。"
