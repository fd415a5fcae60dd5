"""Names and telephone numbers of people stay out of everything that is published."""

import pytest

from generator.build import build
from generator.model.record import Contacts
from generator.model.trace import Span
from generator.veil import particulars, veiled, veiled_lines
from generator.words import Language
from tests.site.html_page import contents
from tests.site.readable import everything

RECORD = {
    "title": "部门整体绩效目标表",
    "region": "320400",
    "department": {"kind": "keji", "name": "常州市科学技术局", "scope": "unstated"},
    "year": 2023,
    "form": "hubei",
    "inferred": {
        "region": {"quote": "常州市科学技术局", "reason": "取自单位名称"},
        "year": {"quote": "2023年完成", "reason": "由张三丰（0519-86680001）说明"},
    },
    "contacts": {"reporter": "张三丰", "phone": "0519-86680001"},
    "functions": ["有事请找张 三丰，电话（0519）86680001或86680001。"],
    "goals": [{"kind": "annual", "label": "年度目标：", "paragraphs": ["由张三丰负责办好三件事，2023年完成。"]}],
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
由张三丰负责办好三件事，2023年完成。
年度绩效指标
一级指标 二级指标 三级指标 预期当年实现值
满意度 满意度 张三丰满意度 ≥90%
"""


def test_no_contact_of_the_five_tables_is_in_any_file(site, library):
    hidden = [text for entry in library.entries for text in particulars(entry.record.contacts)]
    published = everything(contents(site))
    assert len(hidden) >= 3
    assert [text for text in (*hidden, "梁  婧", "027-60896392") if text in published] == []


def test_names_and_numbers_are_hidden_wherever_they_stand(project, tmp_path):
    built = build(project(RECORD, DOCUMENT), tmp_path / "site", Language.ZH)
    published = everything(contents(tmp_path / "site"))
    assert built.report.problems == ()
    assert [text for text in ("张三丰", "三丰", "86680001", "0519") if text in published] == []
    assert "■■■负责办好三件事" in published


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
        (Contacts(reporter="张三 李四"), "李四、张三", "■■、■■"),
        (Contacts(reporter="王 五 李 四"), "李四、王五", "■■、■■"),
        (Contacts(reporter="王五（办公室）"), "办公室王五", "办公室■■"),
        (Contacts(reporter="填报人：王五"), "填报人王五", "填报人■■"),
        (Contacts(reporter="填 报 人 王五"), "填报人王五", "填报人■■"),
        (Contacts(reporter="王五局长"), "局长王五", "局长■■"),
        (Contacts(reporter="王和平和李四"), "李四与王和平", "■■与■■■"),
        (Contacts(reporter="买买提·艾力"), "买买提•艾力", "■" * 6),
        (Contacts(reporter="Li Ming, wu@example.org"), "Li Ming wu@example.org", "■" * 7 + " " + "■" * 14),
        (Contacts(reporter="王五 13800000000"), "王五13800000000", "■" * 13),
        (Contacts(phone="13800000000（李四）"), "李四13800000000", "■" * 13),
        (Contacts(phone="85681234 85685678"), "85685678或85681234", "■" * 8 + "或" + "■" * 8),
        (Contacts(phone="8568 1234 8568 5678"), "85685678或85681234", "■" * 8 + "或" + "■" * 8),
        (Contacts(phone="85681234"), "8568,1234", "■" * 9),
        (Contacts(phone="85681234"), "8568/1234", "■" * 9),
        (Contacts(phone="85681234"), "8568_1234", "■" * 9),
        (Contacts(phone="13800000000"), "138，0000，0000", "■" * 13),
        (Contacts(phone="138 0000 0000"), "①13800000000", "①" + "■" * 11),
        (Contacts(phone="85681234"), "856812345、185681234", "856812345、185681234"),
        (Contacts(phone="85681234"), "8568\n1234", "8568\n1234"),
        (Contacts(phone="138 0000 0000"), "1380000 元", "1380000 元"),
        (Contacts(phone="100"), "≥100%", "≥100%"),
        (Contacts(phone="12345"), "12345热线", "12345热线"),
        (Contacts(reporter="暂无", phone="见附件"), "暂无，见附件", "暂无，见附件"),
        (Contacts(reporter="局长", phone="联系电话"), "局长的联系电话", "局长的联系电话"),
        (Contacts(reporter="常州市科学技术局", phone="财务科"), "常州市科学技术局财务科", "常州市科学技术局财务科"),
    ],
    ids=[
        "spacing",
        "two people",
        "full width",
        "bracket",
        "line break parts",
        "one character",
        "nobody",
        "two people with a space",
        "two people with spaces",
        "an office behind",
        "a label before",
        "a label with spaces",
        "a title behind",
        "a name with an and in it",
        "a name with a dot",
        "Latin letters",
        "a number behind a name",
        "a name behind a number",
        "two numbers with a space",
        "two numbers with spaces",
        "comma inside",
        "slash inside",
        "line inside",
        "wide comma inside",
        "a circled digit is no digit",
        "longer numbers",
        "a line break parts numbers",
        "a part of a number",
        "a hundred",
        "a hotline",
        "no names",
        "titles and labels",
        "offices",
    ],
)
def test_a_name_is_found_however_it_is_set(contacts, text, shown):
    assert veiled(text, particulars(contacts)) == shown


def test_the_place_where_a_name_is_printed_is_hidden_even_if_it_is_short():
    lines = veiled_lines("填报人 王\n王府井", [Span(1, 5, 5)], ())
    assert lines == ("填报人 ■", "王府井")
