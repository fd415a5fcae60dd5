"""Names and numbers under labels of contacts are contacts under every form, and nothing else."""

import pytest

from generator.importing.account import complete
from tests.model.test_contact import LABELS

HEAD = "江阴市项目支出绩效目标表\n（2022年度）\n项目名称 农田建设\n"
NAME = "实施单位 江阴市农业农村局\n"
TABLE = "绩效指标\n一级指标 二级指标 三级指标 指标值\n产出指标 数量指标 道路里程 ≥100公里\n"
WORDS = [label.strip("：*") for label in LABELS if label != "审核："]


@pytest.fixture
def contacts(imported, accounted):
    """The contacts of a text, once it is known that nothing is left over and nobody is anywhere else."""

    def read(text):
        (draft,) = imported(text)
        found = accounted(draft)
        rest = str({key: value for key, value in draft.values.items() if key != "contacts"})
        assert (found.left, found.is_whole) == ((), True)
        assert complete(draft) is not None
        assert ("某某" in rest, "0000" in rest) == (False, False)
        return draft.values.get("contacts", {})

    return read


@pytest.mark.parametrize("label", WORDS)
def test_what_stands_behind_a_label_is_read(contacts, label):
    read = contacts(f"{HEAD}{label} 彭某某 13800000000\n{NAME}{TABLE}")
    assert read == {"reporter": "彭某某", "phone": "13800000000"}


@pytest.mark.parametrize("label", WORDS)
def test_what_stands_behind_a_label_below_the_table_is_read(contacts, label):
    read = contacts(f"{HEAD}{NAME}{TABLE}{label}：彭某某13800000000\n")
    assert read == {"reporter": "彭某某", "phone": "13800000000"}


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("项目负责人 徐某某 联系电话 13400000000", {"reporter": "徐某某", "phone": "13400000000"}),
        ("项目负责人及电话 徐某某（13400000000）", {"reporter": "徐某某", "phone": "13400000000"}),
        ("项目负责人/联系电话 徐某某 / 13400000000", {"reporter": "徐某某", "phone": "13400000000"}),
        ("联系电话 0510-00000000转12", {"phone": "0510-00000000转12"}),
        ("经办人 某 某", {"reporter": "某某"}),
        ("经办人 徐某某 彭某某", {"reporter": "徐某某、彭某某"}),
        ("经办人：徐某某　审核：彭某某", {"reporter": "徐某某、彭某某"}),
        ("制表人：徐某某联系电话：13400000000", {"reporter": "徐某某", "phone": "13400000000"}),
        ("经办人 徐某某 审核人 徐某某", {"reporter": "徐某某"}),
        ("填表人:徐某某 | 联系电话:13400000000", {"reporter": "徐某某", "phone": "13400000000"}),
        ("填报人 联系电话", {}),
        ("填报人 无 联系电话 /", {"reporter": "无", "phone": "/"}),
    ],
)
@pytest.mark.parametrize("place", ["above", "within", "below"])
def test_a_line_of_labels_and_contacts_is_read(contacts, printed, read, place):
    lines = {
        "above": f"{printed}\n{HEAD}{NAME}{TABLE}",
        "within": f"{HEAD}{NAME}{printed}\n{TABLE}",
        "below": f"{HEAD}{NAME}{TABLE}{printed}\n",
    }
    assert contacts(lines[place]) == read


def test_contacts_stand_behind_a_name_on_its_line(contacts, imported):
    text = f"{HEAD}实施单位 云雾乡人民政府 项目负责人 徐某某 联系电话 13400000000\n{TABLE}"
    assert contacts(text) == {"reporter": "徐某某", "phone": "13400000000"}
    assert imported(text)[0].values["department"]["name"] == "云雾乡人民政府"


def test_contacts_stand_in_a_column_of_indicators(contacts):
    table = TABLE.replace("指标值\n", "指标值 责任人 负责人\n").replace("公里\n", "公里 财务处 徐某某\n")
    assert contacts(HEAD + NAME + table.replace(" 责任人", "").replace(" 财务处", "")) == {"reporter": "徐某某"}


def test_what_is_no_person_is_left_for_a_person_to_look_at(imported, accounted):
    (draft,) = imported(f"{HEAD}填报人 江阴市水利局\n{NAME}{TABLE}")
    assert "contacts" not in draft.values
    assert [printed.text for printed in accounted(draft).left] == ["江阴市水利局"]


@pytest.mark.parametrize(
    "told", ["项目名称 农田建设13800000000", "主管部门 水利局（0510-86680001）", "版权所有 13800000000"]
)
def test_a_telephone_is_never_told_as_unkept_or_residue(imported, accounted, told):
    (draft,) = imported(f"江阴市项目支出绩效目标表\n（2022年度）\n{told}\n{NAME}{TABLE}")
    assert "0000" not in str(draft.values.get("repairs"))
    assert len(accounted(draft).left) == 1


def test_a_telephone_is_in_no_name_and_no_quotation(imported):
    above = "项目支出绩效目标表\n江阴市农业农村局13800000000\n（2022年度）\n"
    text = f"{above}项目名称 农田建设\n实施单位 农业局13800000000\n{TABLE}"
    (draft,) = imported(text)
    assert "13800000000" not in str([draft.values["department"], draft.values.get("inferred")])
