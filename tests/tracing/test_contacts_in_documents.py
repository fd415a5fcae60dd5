"""Contacts stand anywhere in a document, under any form, and are proven like all else."""

import pytest

from generator.model.record import Contacts
from generator.model.trace import Printed, Trace
from generator.tracing.contacts import beside_contacts, contact_leaves
from generator.tracing.making import make_trace
from tests.tracing.test_words_of_forms import BODY, HEAD, PLACE, amiss, form, record

PEOPLE = {"reporter": "彭某某、李某某", "phone": "13800000000"}


@pytest.mark.parametrize(
    "line",
    [
        "填报人 彭某某 审核人 李某某 联系电话 13800000000",
        "填报人 联系电话 彭某某 李某某 13800000000",
        "项目负责人及电话 彭某某13800000000 李某某",
        "项目负责人/联系电话：彭某某/13800000000（李某某）",
        "制表：彭某某 / 13800000000 审核：李某某 彭某某",
        "填表人：彭某某联系电话：138 0000 0000 李某某",
    ],
)
@pytest.mark.parametrize("place", ["{line}\n{head}{body}", "{head}{line}\n{body}", "{head}{body}{line}\n"])
def test_contacts_stand_anywhere_and_in_any_order(line, place):
    document = place.format(line=line, head=f"{HEAD}部门名称 科技局\n", body=BODY)
    assert amiss(document, record(document, contacts=PEOPLE), form()) == []


def test_every_place_of_a_name_is_noted():
    document = f"{HEAD}部门名称 科技局 填报人 彭某某\n{BODY}审核人 彭某某\n"
    trace = make_trace(record(document, contacts={"reporter": "彭某某"}), form(), document, PLACE)
    assert trace is not None
    assert trace.values["contacts.reporter"] == "2:14-16 6:5-7"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("填报人 彭某", ["contacts.reporter", "`彭某` of the document is in no record"]),
        ("填报人 彭某某某", ["contacts.reporter", "`彭某某某` of the document is in no record"]),
        ("彭某某", ["contacts.reporter"]),
    ],
    ids=["another name", "a part of a name", "under no label"],
)
def test_a_contact_that_is_not_in_the_document_is_told(line, told):
    document = f"{HEAD}部门名称 科技局\n{BODY}{line}\n"
    assert amiss(document, record(document, contacts={"reporter": "彭某某"}), form()) == told


def test_a_row_cannot_be_hidden_among_contacts():
    document = f"{HEAD}部门名称 科技局\n{BODY}专利\n"
    assert amiss(document, record(document, contacts={"reporter": "专利"}), form()) == ["contacts.reporter"]


def test_names_in_one_field_are_leaves_of_their_own():
    assert contact_leaves(Contacts(reporter="张三、李四", phone="0000-0000000")) == {
        "contacts.reporter": "张三",
        "contacts.reporter.1": "李四",
        "contacts.phone": "0000-0000000",
    }


def test_what_follows_a_label_of_contacts_is_told_from_what_does_not():
    printed = [
        ("项目名称", "1:1-4"),
        ("甲", "1:6-6"),
        ("联系人", "2:1-3"),
        ("乙", "3:1-1"),
        ("丙", "3:3-3"),
        ("丁", "4:1-1"),
    ]
    labels = tuple(Printed(text=text, at=at) for text, at in printed)
    trace = Trace(source="0" * 64, values={}, labels=labels)
    assert list(beside_contacts(trace, {"甲", "乙", "丙", "丁"})) == ["3:1-1", "3:3-3"]
