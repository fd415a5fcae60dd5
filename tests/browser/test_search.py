"""Searching: exact letters in any width and case, the place and the word together, titles first, text as text."""

from urllib.parse import quote

import pytest

from tests.browser.probe import wait_until

PAGE = "search/index.html"


@pytest.fixture
def found(reader, places):
    """What is found for a query: the line that counts, and each result as its lines."""

    def searched(query, more="", place="file"):
        page = reader()
        page.goto(f"{places[place]}{PAGE}?q={quote(query)}{more}")
        wait_until(page, "document.querySelector('[role=status]').textContent")
        results = [one.inner_text().split("\n\n") for one in page.query_selector_all(".mx-found__list > li")]
        return page, page.inner_text("[role=status]"), results

    return searched


@pytest.mark.parametrize("place", ["file", "root", "below"])
def test_what_is_found_is_counted_and_leads_to_its_row(found, place):
    page, count, results = found("税金", place=place)
    assert (count, results[1]) == ("找到2处", ["常州市科学技术局 2023年度指标", "争取科技减免税金额"])
    page.click(".mx-found__list > li:nth-child(2) a")
    assert page.url.partition("#")[0].endswith("320400/keji/2023/index.html")
    assert "争取科技减免税金额" in page.inner_text(f"#{page.url.partition('#')[2]}")


def test_letters_are_found_inside_words(found):
    _, count, results = found("算执")
    assert (count, results[0]) == ("找到8处", ["预算执行率指标"])


def test_width_and_case_do_not_matter(found):
    assert found("ＡＰＰ")[1:] == found("app")[1:]


def test_a_place_and_a_word_find_the_word_in_that_place(found):
    _, count, results = found("南通 高企")
    assert (count, results) == ("找到1处", [["南通市科学技术局 2025年度指标", "高企认定数"]])


def test_titles_come_first_then_names_then_text_the_newest_first(found):
    _, _, results = found("高新技术企业")
    labels = [lines[0][-2:] for lines in results]
    years = [lines[0][-8:-4] for lines in results if lines[0][-2:] in ("目标", "职能")]
    assert labels == sorted(labels, key=lambda label: label != "指标")
    assert years == sorted(years, reverse=True)


def test_a_part_of_what_was_found_says_so_and_leads_on(found):
    page, count, results = found("管理")
    total = int(count.removeprefix("找到").partition("处")[0])
    assert (count, len(results)) == (f"找到{total}处，这里是前50处", 50)
    page.click("text=再看一些")
    wait_until(page, "document.querySelectorAll('.mx-found__list > li').length > 50")
    assert page.input_value("#finder") == "管理"


def test_nothing_found_says_so(found):
    assert found("没有这样的词")[1:] == ("没有找到。换个词，或看下面的目录。", [])


def test_what_is_typed_is_shown_as_text(found):
    page, _, _ = found("<img src=x onerror=alert(1)>")
    assert page.query_selector_all(".mx-found img") == []
    assert page.input_value("#finder") == "<img src=x onerror=alert(1)>"


def test_marks_stand_on_the_letters_as_printed(found):
    page, _, _ = found("(团队)")
    assert {one.inner_text() for one in page.query_selector_all(".mx-found mark")} <= {"(团队)", "（团队）"}


def test_without_words_nothing_is_fetched(reader, places):
    page, asked = reader(), []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{places['root']}{PAGE}")
    page.wait_for_load_state("networkidle")
    assert [url for url in asked if "units." in url] == []
