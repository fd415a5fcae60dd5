"""Labels of contacts, and telephones, as documents print them."""

import pytest

from generator.model.contact import CONTACT_LABELS, has_telephone, is_contact_label, pieces, without_people
from generator.model.form import PartKind

LABELS = """
    填报人 填表人 制表人 制表 编制人 审核人 复核人 联系人 联系电话 电话 手机 负责人 项目负责人 项目负责人及电话
    项目负责人/联系电话 单位负责人 财务负责人 分管领导 经办人 项目经办人 项目经办人电话 填报人及联系电话 联系人及电话
    部门联系人 填表人（签字）： *联系人： 审核：
""".split()  # noqa: SIM905 - as lines of words


@pytest.mark.parametrize("label", LABELS)
def test_a_label_of_contacts_is_known(label):
    assert is_contact_label(label)


@pytest.mark.parametrize("label", ["联系部门满意度", "审核", "项目名称", "责任单位", "电话会议", "手机银行用户数"])
def test_other_words_are_no_labels_of_contacts(label):
    assert not is_contact_label(label)


def test_every_label_in_the_list_is_told_by_the_pattern():
    assert [label for label in CONTACT_LABELS if not is_contact_label(label)] == []


def test_the_forms_print_no_label_of_contacts_that_is_not_known(library):
    parts = [part for form in library.forms.values() for part in form.parts]
    own = {label for part in parts if part.part is PartKind.CONTACTS for label in part.labels}
    others = {label for part in parts if part.part is not PartKind.CONTACTS for label in part.labels}
    assert [label for label in own if not is_contact_label(label)] == []
    assert [label for label in others if is_contact_label(label)] == []


@pytest.mark.parametrize(
    "text",
    [
        "彭某某13800000000",
        "138 0000 0000",
        "１３８００００００００",
        "(0519)86680001",
        "0519-86680001",
        "电话：86680001",
    ],
)
def test_a_telephone_number_is_seen(text):
    assert has_telephone(text)


@pytest.mark.parametrize(
    "text", ["1380000万元", "2022年", "12345热线", "1234567.89", "913800000000012", "031001-科技局"]
)
def test_other_numbers_are_no_telephones(text):
    assert not has_telephone(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("张三、李四", ("张三", "李四")),
        ("填报人：张三（局长）", ("张三", "局长")),
        ("张三 13800000000", ("张三 13800000000",)),
        ("张三 电话：13800000000", ("张三", "13800000000")),
        ("/", ("/",)),
        (" ", ()),
    ],
)
def test_a_field_is_taken_apart_into_names_and_numbers(text, found):
    assert pieces(text) == found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("云雾乡人民政府项目负责人徐某某", "云雾乡人民政府"),
        ("云雾乡人民政府13800000000", ""),
        ("常州市科学技术局", "常州市科学技术局"),
    ],
)
def test_the_name_of_an_office_ends_before_people(text, name):
    assert without_people(text) == name
