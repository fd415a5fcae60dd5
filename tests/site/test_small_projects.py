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
    assert page.rows == {"i-001": "预算执行率＝100%原文第5行"}
    assert "原表没有印出资金总额。" in page.text
    assert {"goals", "money", "duties", "repairs"} & set(page.ids) == set()
