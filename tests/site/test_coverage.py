"""Coverage: what is here and what is not, and never is not collected taken for not published."""

import pytest

from generator.addresses import Here
from generator.inspecting import inspect
from generator.pages import heading
from generator.pages.slices.coverage import coverage_page
from generator.pages.slices.gaps import gaps, way_to_coverage
from generator.reporting.text import problem_lines
from generator.words import Language
from tests.site.html_page import parse
from tests.site.several import edition_of, project_of, rendered, table, view

ROW = ("引进人才", "≥1人", "≥4人")
TABLES = {
    "320400/keji/2021": table("320400/keji/2021", ROW, name="常州市科学技术局"),
    "320600/keji/2023": table("320600/keji/2023", ROW, name="南通市科学技术局"),
}
ABSENCE = (
    '{{region: "{region}", department: keji, name: {name}, year: {year}, state: {state}, url: "{url}", date: {date}}}'
)


def absence(region="320600", name="南通市科学技术局", year=2022, state="late", **more):
    known = {"url": "https://www.example.gov.cn/", "date": "2025-03-01", **more}
    return ABSENCE.format(region=region, name=name, year=year, state=state, **known)


def noted(root, *absences, name="jiangsu.yaml"):
    """The project with what is known of absent tables."""
    path = root / "data/coverage" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text("".join(("absences:\n", *(f"  - {one}\n" for one in absences))), encoding="utf-8")
    return root


def told(root):
    """The problems of a project as people read them."""
    problems = inspect(root, Language.ZH).problems
    return [line for problem in problems for line in problem_lines(problem, Language.ZH)]


@pytest.fixture
def root(tmp_path):
    return project_of(tmp_path, TABLES)


def cells(root):
    page = coverage_page(edition_of(root))
    return {
        place.name.text: [(cell.year, cell.word) for row in place.rows for cell in row.cells]
        for place in view(page).places
    }


def test_every_department_has_a_cell_for_every_year(root):
    assert cells(root) == {
        "常州市": [("2021", "已收录"), ("2022", "未收录"), ("2023", "未收录")],
        "南通市": [("2021", "未收录"), ("2022", "未收录"), ("2023", "已收录")],
    }
    assert gaps(edition_of(root)) == (6, 2)


def test_what_is_not_here_is_never_called_not_published(root):
    page = coverage_page(edition_of(root))
    assert page.description == (
        "2个部门，2021至2023年，共6格：2格已收录，4格未收录。未收录只说明这里没有，不等于没有公布。"
    )
    assert "未公布" not in str(view(page).places)


def test_what_is_known_of_an_absent_table_stands_in_its_cell_and_leads_to_its_evidence(root):
    noted(root, absence(), absence("320100", "南京市科学技术局", 2023, "expected"))
    page = coverage_page(edition_of(root))
    assert cells(root)["南通市"] == [("2021", "未收录"), ("2022", "逾期"), ("2023", "已收录")]
    assert cells(root)["南京市"] == [("2021", "未收录"), ("2022", "未收录"), ("2023", "应公布")]
    assert [(one.id, one.word, one.url, one.date) for one in view(page).told] == [
        ("t-320100-keji-2023", "应公布", "https://www.example.gov.cn/", "2025-03-01"),
        ("t-320600-keji-2022", "逾期", "https://www.example.gov.cn/", "2025-03-01"),
    ]


def test_a_table_that_was_withdrawn_may_be_here_all_the_same(root):
    noted(root, absence(year=2023, state="withdrawn"))
    page = coverage_page(edition_of(root))
    assert cells(root)["南通市"][-1] == ("2023", "已撤下")
    assert [one.year.href for one in view(page).told] == ["../320600/keji/2023/index.html"]


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (
            [absence(year=2023)],
            [
                "data/coverage/jiangsu.yaml:2:77: `320600/keji/2023` 已经收录，不再是 `late` [coverage]",
                "  提示：删去这一条",
            ],
        ),
        (
            [absence(), absence()],
            [
                "data/coverage/jiangsu.yaml:3:5: `320600/keji/2022` 写了两次 [coverage]",
                "  提示：同一张表只写一次",
            ],
        ),
        (
            [absence("329900")],
            [
                "data/coverage/jiangsu.yaml:2:14: 行政区划代码里没有 `329900` [coverage]",
                "  提示：写行政区划代码表里有的代码",
            ],
        ),
        (
            [absence(date="2025-02-30")],
            [
                "data/coverage/jiangsu.yaml:2:125: `date` 是 `2025-02-30`，日历上没有这一天 [day]",
                "  提示：写成 YYYY-MM-DD，例如 `2025-03-01`",
            ],
        ),
        (
            [absence(url="javascript:alert(1)")],
            [
                "data/coverage/jiangsu.yaml:2:88: `url` 是 `javascript:alert(1)`，写法不对 [pattern]",
                "  提示：依据的网址",
            ],
        ),
        (
            [absence(state="gone")],
            [
                "data/coverage/jiangsu.yaml:2:77: `state` 是 `gone`，不在可用的词里 [word]",
                "  提示：可用：`expected` `late` `not-published` `withdrawn`",
            ],
        ),
    ],
    ids=["it is here", "twice", "no such place", "no such day", "no address", "no such state"],
)
def test_what_does_not_hold_together_is_told_with_its_place(root, lines, said):
    assert told(noted(root, *lines)) == said


def test_a_file_with_another_ending_is_told_of_and_not_read(root):
    noted(root, absence(), name="jiangsu.yml")
    assert told(root) == [
        "data/coverage/jiangsu.yml:1:1: 这个文件不会被读到 [stray-file]",
        "  提示：文件名以 .yaml 或 .json 结尾",
    ]


@pytest.mark.parametrize("language", Language)
def test_the_page_documents_the_file_it_is_made_from(root, language):
    edition = edition_of(noted(root, absence()), language)
    html = parse(rendered(edition, coverage_page(edition)))
    fields = ("region", "department", "name", "year", "state", "url", "date", "note")
    assert [name for name in ("data/coverage/*.yaml", *fields) if name not in html.text] == []
    assert {"grid", "told", "words", "file", "r-320600", "t-320600-keji-2022"} <= set(html.ids)


def test_a_project_without_records_has_a_page_of_coverage_too(tmp_path):
    (tmp_path / "data/records").mkdir(parents=True)
    page = coverage_page(edition_of(tmp_path))
    assert view(page).years == ()
    assert view(page).places == ()


def test_ways_to_coverage_lead_to_a_place_on_it_only_where_it_lists_departments(monkeypatch, root):
    here = Here("320600/")
    assert way_to_coverage("320600", here, is_listed=edition_of(root).is_listed) == "../coverage/index.html#r-320600"
    monkeypatch.setattr(heading, "MANY", 1)
    edition = edition_of(root)
    assert way_to_coverage("320600", here, is_listed=edition.is_listed) == "../coverage/index.html"
    assert view(coverage_page(edition)).places == ()
