"""The box at the top of every page: names and tables appear while a visitor types."""

from urllib.parse import quote

import pytest

from tests.browser.conftest import NARROW, WIDE
from tests.browser.probe import axe, violations_now, wait_until

RECORD = "320600/keji/2025/index.html"
FIELD = ".mx-search__field"
OPTIONS = ".mx-instant [role=option]"
OPEN = "document.querySelector('.mx-instant') && !document.querySelector('.mx-instant').hidden"


@pytest.fixture
def typed(visitor, places):
    """A page with something typed in its box."""

    def opened(text, place="root", file=RECORD):
        page = visitor()
        page.goto(places[place] + file)
        page.focus(FIELD)
        page.keyboard.insert_text(text)  # all at once, so that no answer stands for a part of it
        wait_until(page, OPEN)
        return page

    return opened


def options(page):
    return [" ".join(one.split()) for one in page.locator(OPTIONS).all_inner_texts()]


@pytest.mark.parametrize("place", ["file", "root", "below"])
def test_names_and_tables_appear_under_it(typed, place):
    page = typed("高企", place)
    assert options(page) == [
        "高企认定数 指标",
        "南通市科学技术局 2025年度 高企认定数 ≥1200个",
        "常州市科学技术局 2023年度 高企培育及产业技术创新战略联盟工作 20万元",
        "全部2张表",
    ]


def test_first_letters_of_sounds_find_a_department_of_a_place(typed):
    page = typed("ntkj")
    assert options(page) == ["南通市科学技术局 部门"]
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/320600/keji/index.html")


def test_the_arrow_keys_choose_and_enter_goes_there(typed):
    page = typed("高企")
    assert page.get_attribute(FIELD, "aria-expanded") == "true"
    for _ in range(2):
        page.keyboard.press("ArrowDown")
    chosen = page.get_attribute(FIELD, "aria-activedescendant")
    assert page.get_attribute(f"#{chosen}", "aria-selected") == "true"
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert page.get_attribute(FIELD, "aria-activedescendant") is None
    page.keyboard.press("ArrowUp")  # around to the last
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/search/index.html?q={quote('高企')}")


def test_a_table_leads_to_its_row(typed):
    page = typed("高企认定")
    page.locator(OPTIONS).nth(1).click()
    page.wait_for_url("**/320600/keji/2025/index.html#i-*")


def test_enter_alone_leads_to_the_search_page(typed):
    page = typed("税金")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/search/index.html?q={quote('税金')}")


def test_escape_and_leaving_close_it(typed):
    page = typed("高企")
    page.keyboard.press("Escape")
    assert not page.is_visible(".mx-instant")
    assert page.input_value(FIELD) == "高企"
    page.keyboard.press("ArrowDown")
    wait_until(page, OPEN)
    page.keyboard.press("Tab")
    assert not page.is_visible(".mx-instant")


def test_what_is_not_there_is_said(typed):
    page = typed("没有这样的词")
    assert page.inner_text(".mx-instant") == "没有找到"


def test_near_names_are_offered(typed):
    page = typed("高薪技术企业")
    assert page.locator(".mx-instant p").first.inner_text() == "是不是找这些"
    assert any("高新技术企业" in one for one in options(page))


@pytest.mark.parametrize("view", [WIDE, NARROW])
def test_the_field_of_the_home_page_does_the_same(visitor, places, view):
    page = visitor(view)
    page.goto(f"{places['root']}index.html")
    page.focus(".mx-ask__field")
    page.keyboard.type("税金")
    wait_until(
        page, "document.querySelector('.mx-ask .mx-instant') && !document.querySelector('.mx-ask .mx-instant').hidden"
    )
    assert page.locator(".mx-ask [role=option]").first.inner_text().startswith("争取科技减免税金额")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_what_is_typed_never_becomes_markup(typed):
    page = typed("<b>x</b>")
    assert page.locator(".mx-instant b").count() == 0


def test_what_was_chosen_is_dropped_when_more_is_typed(typed):
    page = typed("高企")
    page.keyboard.press("ArrowDown")
    page.keyboard.type("认定")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/search/index.html?q={quote('高企认定')}")


def test_it_stays_closed_after_escape(typed):
    page = typed("高企")
    page.keyboard.type("认")
    page.keyboard.press("Escape")
    page.wait_for_timeout(400)
    assert not page.is_visible(".mx-instant")


def test_an_emptied_field_closes_it_at_once(typed):
    page = typed("高企")
    page.fill(FIELD, "")
    assert not page.is_visible(".mx-instant")
    assert page.inner_text(".mx-search [role=status]") == ""


@pytest.mark.parametrize(
    ("file", "field"),
    [("index.html", "mx-ask__field"), ("search/index.html", "mx-finder__field"), (RECORD, "mx-search__field")],
)
def test_a_slash_leads_to_the_field_of_the_page(visitor, places, file, field):
    page = visitor()
    page.goto(places["root"] + file)
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.className") == field


def test_a_slash_leads_to_it(visitor, places):
    page = visitor()
    page.goto(places["root"] + RECORD)
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.name") == "q"
    page.keyboard.type("a/b")
    assert page.input_value(FIELD) == "a/b"


@pytest.mark.parametrize("text", ["高企", "没有这样的词"])
def test_it_can_be_used_by_everyone(typed, text):
    page = typed(text)
    page.evaluate(axe())
    assert violations_now(page, ()) == []
