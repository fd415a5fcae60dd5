"""The five tables as texts of every flavour, whole and damaged, are imported to the same records."""

import pytest

from generator.importing.account import complete
from tests.conftest import FIVE, ROOT
from tests.importing.written import damage
from tests.importing.written.text import FLAVOURS, broken

LABELS = ("单位名称", "单位主要职能", "机构设置及人员配置", "中长期目标", "年度目标", "部门职能概述", "年度工作任务")
DAMAGES = {
    "full-width digits": damage.with_full_width_digits,
    "radicals": damage.with_radicals,
    "line ends of Windows": damage.with_crlf,
    "page numbers": lambda text: damage.with_footers(text, 25),
}


def content(record):
    """What a record says, without where it was read and what the layout of a document did."""
    return record.model_copy(update={"source": None, "repairs": ()})


@pytest.fixture(scope="module")
def records(library):
    return {entry.key: entry.record for entry in library.entries}


@pytest.mark.parametrize("key", FIVE)
@pytest.mark.parametrize("flavour", FLAVOURS)
def test_a_text_is_imported_whatever_divides_its_cells(imported, accounted, sheets, records, flavour, key):
    (draft,) = imported(FLAVOURS[flavour](sheets[key]))
    assert content(complete(draft)) == content(records[key])
    assert accounted(draft).is_whole


@pytest.mark.parametrize("key", FIVE)
@pytest.mark.parametrize("flavour", ["tabbed", "wrapped"])
def test_pages_that_repeat_heads_and_labels_are_one_table(imported, accounted, sheets, records, flavour, key):
    (draft,) = imported(broken(sheets[key], FLAVOURS[flavour], 30))
    assert content(complete(draft)) == content(records[key])
    assert accounted(draft).is_whole


@pytest.mark.parametrize("key", FIVE)
@pytest.mark.parametrize("flavour", [*FLAVOURS, "received"])
@pytest.mark.parametrize("harm", DAMAGES)
def test_a_damaged_text_is_imported_to_the_same_record(imported, accounted, sheets, records, harm, flavour, key):
    received = (ROOT / f"data/sources/{key}.txt").read_text(encoding="utf-8")
    text = received if flavour == "received" else FLAVOURS[flavour](sheets[key])
    (draft,) = imported(DAMAGES[harm](text))
    assert content(complete(draft)) == content(records[key])
    assert accounted(draft).is_whole


@pytest.mark.parametrize("key", FIVE)
@pytest.mark.parametrize("flavour", ["tabbed", "celled", "wrapped"])
@pytest.mark.parametrize("mark", [damage.with_required_marks, damage.with_colons])
def test_labels_with_marks_are_the_same_labels(imported, accounted, sheets, records, mark, flavour, key):
    (draft,) = imported(mark(FLAVOURS[flavour](sheets[key]), LABELS))
    record = complete(draft)
    assert record is not None
    found, wanted = (
        content(one).model_copy(update={"goals": tuple(goal.paragraphs for goal in one.goals)})
        for one in (record, records[key])
    )
    assert found == wanted
    assert accounted(draft).is_whole


@pytest.mark.parametrize("key", FIVE)
@pytest.mark.parametrize("flavour", ["tabbed", "spaced", "wrapped"])
@pytest.mark.parametrize("say", [damage.with_points, damage.with_indicators_said])
def test_levels_keep_what_is_printed_behind_them(imported, accounted, sheets, records, say, flavour, key):
    (draft,) = imported(say(FLAVOURS[flavour](sheets[key]), sheets[key].levels(1)))
    record = complete(draft)
    assert record is not None
    groups = [group for table in record.indicators for group in table.groups]
    wanted = [group for table in records[key].indicators for group in table.groups]
    assert [group.rows for group in groups] == [group.rows for group in wanted]
    assert accounted(draft).is_whole
