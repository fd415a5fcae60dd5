"""Texts that stand in no record are not published, whatever a record says of them."""

import pytest

from generator.build import build
from generator.model.record import Repair
from generator.outputs.record_json import record_of
from generator.words import Language
from tests.site.html_page import contents
from tests.site.readable import everything

PLACE = "320400/keji/2023"
RECORD = {
    "title": "常州市项目支出绩效目标表",
    "region": "320400",
    "department": {"kind": "keji", "name": "常州市科学技术局", "scope": "unstated"},
    "year": 2023,
    "form": "xiangmu",
    "indicators": [
        {
            "id": "annual",
            "columns": {"level-1": "一级指标", "level-2": "二级指标", "name": "三级指标", "full": "指标值"},
            "groups": [
                {"level": ["产出指标", "数量指标"], "rows": [{"id": "i-001", "name": "道路里程", "full": "≥100公里"}]}
            ],
        }
    ],
    "repairs": [
        {
            "kind": "unkept",
            "printed": ["农田建设", "彭某某13800000000", "道路类1234567.89", "李某某"],
            "reason": "「项目名称」一栏记录不收",
        },
        {"kind": "residue", "printed": ["王某某", "赵某某0519-86680001", "<p>", "第1页"], "reason": "表外文字"},
    ],
    "minted": {"i": 1},
}
DOCUMENT = """常州市项目支出绩效目标表
（2023年度）
项目名称 农田建设 彭某某13800000000
项目类别 道路类1234567.89
经办人 李某某
实施单位 常州市科学技术局
绩效指标
一级指标 二级指标 三级指标 指标值
产出指标 数量指标 道路里程 ≥100公里
制表：王某某 赵某某0519-86680001
<p> 第1页
"""
PEOPLE = ("彭某某", "李某某", "王某某", "赵某某", "13800000000", "86680001")


@pytest.fixture
def built(project, tmp_path):
    assert build(project(RECORD, DOCUMENT), tmp_path / "site", Language.ZH).report.problems == ()
    return contents(tmp_path / "site")


def test_no_name_and_no_number_is_in_any_file(built):
    published = everything(built)
    assert [text for text in PEOPLE if text in published] == []


def test_the_page_says_how_many_texts_are_withheld_and_why(built):
    page = built[f"{PLACE}/index.html"].decode()
    assert "<b>记录不收</b>4处文字，不公开：「项目名称」一栏记录不收。" in page
    assert "<b>程序残留</b>「&lt;p&gt;」3处文字，不公开：表外文字。" in page
    assert "原文有 3 处文字不是表的内容，已略去，也不公开" in page


def test_the_document_shows_what_tells_of_nobody(built):
    page = built[f"{PLACE}/source/index.html"].decode()
    assert "项目名称 农田建设 ■■■■■■■■■■■■■■<" in page
    assert "经办人 ■■■<" in page
    assert "制表：■■■ ■■■■■■■■■■■■■■■■<" in page
    assert "&lt;p&gt; 第1页<" in page


def test_the_data_file_has_a_mark_for_each_text(built):
    record = record_of(built[f"{PLACE}/record.json"])
    assert [repair.printed for repair in record.repairs] == [("■",) * 4, ("■", "■", "<p>", "■")]


def test_what_was_put_right_is_shown():
    repair = Repair.model_validate({"kind": "moved", "printed": ["过程"], "reason": "跨页"})
    assert repair.published() == repair
