"""What departments say to findings stands beside them, and in the data."""

import json

import pytest

from generator.inspecting import inspect
from generator.model.published import PublishedRecord
from generator.pages import make_pages
from generator.site import File, Page
from generator.words import Language
from tests.site.html_page import parse
from tests.site.several import money, project_of, rendered, site_of, table

KEY = "320400/keji/2023"
URL = "https://www.example.gov.cn/t1.html?a=1&b=2"
SAID = {"finding": "check-items-sum-m-001-full", "by": "科技局<b>", "date": "2026-03-02", "url": URL}
GONE = {"finding": "check-headcount", "by": "科技局", "date": "2026-03-05", "text": ["这一条已经更正。"]}


@pytest.fixture
def root(tmp_path):
    """A table whose items do not add up, and a reply to that, and one to what is no longer found."""
    made = table(KEY, ("论文数", "1篇", "2篇"), **money("100", ("甲", "30"), ("乙", "60")))
    return respond(project_of(tmp_path, {KEY: made}), {**SAID, "text": ["两项之外另有预留。", "以总数为准。"]}, GONE)


def respond(root, *responses, key=KEY):
    """A project in which so much was replied."""
    path = root / f"data/responses/{key}.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps({"responses": responses}, ensure_ascii=False), encoding="utf-8")
    return root


@pytest.fixture
def made(root):
    """The pages and files of the site, by their addresses."""
    site = site_of(root)
    pages: dict[str, str] = {}
    for one in make_pages(site):
        if isinstance(one, Page) and one.address in (f"{KEY}/", "findings/items-sum/"):
            pages[one.address] = rendered(site, one)
        elif isinstance(one, File) and one.name == f"{KEY}/record.json":
            pages[one.name] = one.content.decode()
    return pages


def said_beside(html, start):
    """What stands in the first reply behind a place of a page, as a reader sees it."""
    reply = html[html.index(start) :].partition("<blockquote")[2].partition("</blockquote>")[0]
    return parse(f"<div{reply}</div>").text


def test_a_reply_stands_beside_what_it_answers(made):
    page = made[f"{KEY}/"]
    shown = page[page.index(f'id="{SAID["finding"]}"') :].partition("</li>\n<li")[0]
    assert said_beside(shown, "<blockquote") == "部门回应科技局<b>2026-03-02公布的网页两项之外另有预留。以总数为准。"
    assert '<a href="https://www.example.gov.cn/t1.html?a=1&amp;b=2" rel="noreferrer external">' in shown


def test_the_page_of_the_check_has_it_too(made):
    assert said_beside(made["findings/items-sum/"], 'class="mx-answer ').startswith("部门回应科技局<b>2026-03-02")


def test_a_reply_to_what_is_no_longer_found_is_not_lost(made):
    page = made[f"{KEY}/"]
    assert said_beside(page, "现在的表没有那一条了").startswith("部门回应科技局2026-03-05这一条已经更正。")
    assert page.count("<blockquote") == len((SAID, GONE))


def test_the_data_have_every_reply(made):
    content = made[f"{KEY}/record.json"]
    assert json.loads(content)["responses"] == [{**SAID, "text": ["两项之外另有预留。", "以总数为准。"]}, GONE]
    assert [one.date for one in PublishedRecord.model_validate_json(content).responses] == ["2026-03-02", "2026-03-05"]


def test_what_answers_nothing_is_noted_with_its_place_and_no_problem(root):
    report = inspect(root, Language.ZH)
    assert report.problems == ()
    (note,) = [one for one in report.notes if one.rule == "response"]
    assert (note.file, note.message.zh) == (f"data/responses/{KEY}.yaml", "核对结果里没有 `check-headcount`")


@pytest.mark.parametrize(
    ("response", "told"),
    [
        ({**GONE, "text": ["请联系张三，电话13800000000。"]}, "这里像是写了个人的姓名或电话"),
        ({**GONE, "by": "联系人：张三"}, "这里像是写了个人的姓名或电话"),
        ({**GONE, "url": "javascript:alert(1)"}, "写法不对"),
        ({**GONE, "finding": "m-012"}, "写法不对"),
        ({**GONE, "date": "2026-02-30"}, "没有这一天"),
        ({**GONE, "text": []}, ""),
    ],
    ids=["telephone", "contact", "script", "no finding", "no day", "no words"],
)
def test_what_may_not_be_published_is_a_problem(root, response, told):
    (problem,) = inspect(respond(root, response), Language.ZH).problems
    assert (problem.file, told in problem.message.zh) == (f"data/responses/{KEY}.yaml", True)


def test_replies_to_no_table_are_told(root):
    respond(root, GONE, key="320400/keji/2024")
    (problem,) = inspect(root, Language.ZH).problems
    assert (problem.file, problem.rule) == ("data/responses/320400/keji/2024.yaml", "stray-file")
