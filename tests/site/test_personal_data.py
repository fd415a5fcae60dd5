"""Names and telephone numbers of people stay out of everything that is published."""

import pytest

from generator.build import build
from generator.model.record import Contacts
from generator.model.trace import Span
from generator.pages.veil import particulars, veiled, veiled_lines
from generator.words import Language
from tests.site.html_page import contents

RECORD = {
    "title": "部门整体绩效目标表",
    "region": "320400",
    "department": {"kind": "keji", "name": "常州市科学技术局", "scope": "unstated"},
    "year": 2023,
    "form": "hubei",
    "inferred": {
        "region": {"quote": "常州市科学技术局", "reason": "取自单位名称"},
        "year": {"quote": "", "reason": "由张三丰（0519-86680001）说明"},
    },
    "contacts": {"reporter": "张三丰", "phone": "0519-86680001"},
    "functions": ["有事请找张 三丰，电话（0519）86680001或86680001。"],
    "goals": [{"kind": "annual", "label": "年度目标：", "paragraphs": ["由张三丰负责办好三件事。"]}],
    "indicators": [
        {
            "id": "annual",
            "label": "年度绩效指标",
            "columns": {"level-1": "一级指标", "level-2": "二级指标", "name": "三级指标", "full": "预期当年实现值"},
            "groups": [
                {"level": ["满意度", "满意度"], "rows": [{"id": "i-001", "name": "张三丰满意度", "full": "≥90%"}]}
            ],
        }
    ],
    "minted": {"i": 1},
}
DOCUMENT = """部门整体绩效目标表
部门（单位）名称 常州市科学技术局
填报人 张三丰 联系电话 0519-86680001
部门职能概述
有事请找张 三丰，电话（0519）86680001或86680001。
年度目标：
由张三丰负责办好三件事。
年度绩效指标
一级指标 二级指标 三级指标 预期当年实现值
满意度 满意度 张三丰满意度 ≥90%
"""


def test_no_contact_of_the_five_tables_is_in_any_file(site, library):
    hidden = [text for entry in library.entries for text in particulars(entry.record.contacts)]
    everything = b"".join(contents(site).values()).decode()
    assert len(hidden) >= 3
    assert [text for text in (*hidden, "梁  婧", "027-60896392") if text in everything] == []


def test_names_and_numbers_are_hidden_wherever_they_stand(project, tmp_path):
    built = build(project(RECORD, DOCUMENT), tmp_path / "site", Language.ZH)
    everything = b"".join(contents(tmp_path / "site").values()).decode()
    assert built.report.problems == ()
    assert [text for text in ("张三丰", "三丰", "86680001", "0519") if text in everything] == []
    assert "■■■负责办好三件事" in everything


def test_what_is_hidden_keeps_its_length(project, tmp_path):
    build(project(RECORD, DOCUMENT), tmp_path / "site", Language.ZH)
    page = (tmp_path / "site/320400/keji/2023/source/index.html").read_text(encoding="utf-8")
    assert "填报人 ■■■ 联系电话 ■■■■■■■■■■■■■<" in page
    assert "有事请找■■■■，电话（■■■■■■■■■■■■■或■■■■■■■■。" in page


@pytest.mark.parametrize(
    ("contacts", "text", "shown"),
    [
        (Contacts(reporter="梁  婧"), "梁婧、梁　婧、梁 婧", "■■、■■■、■■■"),
        (Contacts(reporter="张三、李四"), "李四和张三", "■■和■■"),
        (Contacts(phone="027-60896392"), "０２７－６０８９６３９２", "■" * 12),
        (Contacts(phone="027-60896392"), "(027)60896392", "(" + "■" * 12),
        (Contacts(reporter="高新"), "提高\n新增", "提高\n新增"),
        (Contacts(reporter="王"), "王府井", "王府井"),
        (Contacts(reporter="无", phone="-"), "无-", "无-"),
    ],
    ids=["spacing", "two people", "full width", "bracket", "line break parts", "one character", "nobody"],
)
def test_a_name_is_found_however_it_is_set(contacts, text, shown):
    assert veiled(text, particulars(contacts)) == shown


def test_the_place_where_a_name_is_printed_is_hidden_even_if_it_is_short():
    lines = veiled_lines("填报人 王\n王府井", [Span(1, 5, 5)], ())
    assert lines == ("填报人 ■", "王府井")
