"""The smallest projects there can be: no record, and a record with hardly anything in it."""

from generator.build import build
from generator.words import Language
from tests.site.html_page import pages

LEAST = {
    "title": "常州市科学技术局部门整体预算绩效目标表",
    "region": "320400",
    "department": {"kind": "keji", "name": "常州市科学技术局", "scope": "unstated"},
    "year": 2023,
    "form": "jiangsu",
    "inferred": {"year": {"reason": "收到原文时说明"}},
    "indicators": [
        {
            "id": "annual",
            "columns": {"name": "三级指标", "full": "全年指标值"},
            "groups": [{"level": ["过程"], "rows": [{"id": "i-001", "name": "预算执行率", "full": "＝100%"}]}],
        }
    ],
    "minted": {"i": 1},
}
DOCUMENT = """常州市科学技术局部门整体预算绩效目标表
单位名称 常州市科学技术局
三级指标 全年指标值
过程
预算执行率 ＝100%
"""


def test_a_project_without_records_gets_a_home_page_that_says_how_to_begin(tmp_path):
    (tmp_path / "data/records").mkdir(parents=True)
    built = build(tmp_path, tmp_path / "site", Language.ZH)
    home = pages(tmp_path / "site")["index.html"]
    assert built.report.problems == ()
    assert "还没有记录" in home.text
    assert "mingxitrace" in home.text


def test_a_record_with_a_title_and_one_indicator_is_a_whole_page(project, tmp_path):
    built = build(project(LEAST, DOCUMENT), tmp_path / "site", Language.ZH)
    page = pages(tmp_path / "site")["320400/keji/2023/index.html"]
    assert built.report.problems == ()
    assert page.rows == {"i-001": "预算执行率原文第5行＝100%"}
    assert "原表没有印出资金总额。" in page.text
    assert {"goals", "money", "duties", "repairs"} & set(page.ids) == set()


NESTED = {
    **LEAST,
    "funding": {
        "unit": "万元",
        "spending": {
            "columns": {"full": "全年预算数"},
            "rows": [
                {
                    "id": "m-001",
                    "name": "基本支出",
                    "full": "3",
                    "rows": [{"id": "m-002", "name": "人员经费", "full": "3"}],
                },
                {
                    "id": "m-003",
                    "name": "项目支出",
                    "full": "5",
                    "rows": [
                        {
                            "id": "m-004",
                            "name": "甲专项",
                            "full": "5",
                            "rows": [{"id": "m-005", "name": "甲专项之一", "full": "5"}],
                        },
                    ],
                },
            ],
        },
    },
    "minted": {"m": 5, "i": 1},
}
MONEY = """部门整体资金（万元）
支出 全年预算数
基本支出 3
人员经费 3
项目支出 5
甲专项 5
甲专项之一 5
三级指标"""


def test_every_row_of_money_stands_in_one_table_however_deep_it_is(project, tmp_path):
    built = build(project(NESTED, DOCUMENT.replace("三级指标", MONEY, 1)), tmp_path / "site", Language.ZH)
    page = pages(tmp_path / "site")["320400/keji/2023/index.html"]
    assert built.report.problems == ()
    assert [name for name in page.ids if name.startswith("m-")] == ["m-001", "m-002", "m-003", "m-004", "m-005"]
    assert [name for name in page.ids if name.startswith("items-")] == ["items-m-003", "items-m-004"]
