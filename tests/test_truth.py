"""Nothing invented, nothing lost: a record that differs from its document is told, even after a new trace."""

import shutil

import pytest

from generator.consistency import problems_of_a_record
from generator.library import load, trace_path
from generator.tracing.document import trace_entry
from tests.conftest import ROOT

NANTONG, CHANGZHOU, SUZHOU = "320600/keji/2025", "320400/keji/2023", "320500/keji/2025"
JIANGYIN, EZHOU = "320281/keji-jiguan/2025", "420700/keji/2024"


@pytest.fixture
def rules(tmp_path):
    """The rules that speak when a record of the project is edited and laid over its document again."""

    def edit(key: str, changes: list[tuple[str, str]]) -> set[str]:
        shutil.copytree(ROOT / "data" / "sources", tmp_path / "data" / "sources")
        record = tmp_path / "data" / "records" / f"{key}.yaml"
        record.parent.mkdir(parents=True)
        text = (ROOT / "data" / "records" / f"{key}.yaml").read_text(encoding="utf-8")
        for before, after in changes:
            assert before in text
            text = text.replace(before, after, 1)
        record.write_text(text, encoding="utf-8")
        library, problems = load(tmp_path)
        assert library is not None
        assert problems == []
        entry = library.entries[0]
        trace, _ = trace_entry(library, entry)
        assert trace is not None
        trace_path(library.data, entry).write_text(trace.model_dump_json(exclude_defaults=True), encoding="utf-8")
        return {problem.rule for problem in problems_of_a_record(entry, library)}

    return edit


ROW = '          - {id: m-017, name: 办公设备购置, half: "0.5", full: "7.32"}\n'
RATE = "          - {id: i-007, name: 预算调整率, half: ＝0%, full: ＝0%}\n"
SOUND = "          - {id: i-006, name: 预算编制规范性, half: 规范, full: 规范}\n"
EDITS = {
    "two cells joined to one number": (
        NANTONG,
        [('half: "850", full: "1704.15"', 'half: "", full: "8501704.15"')],
    ),
    "a name's digit given to the amount": (
        CHANGZHOU,
        [('（实验室运行费）1, half: "1"', '（实验室运行费）, half: "11"')],
    ),
    "heads of half and full exchanged": (
        NANTONG,
        [("{half: 半年计划执行数, full: 全年预算数}", "{half: 全年预算数, full: 半年计划执行数}")],
    ),
    "a row in the group before its own": (NANTONG, [(RATE, ""), (SOUND, SOUND + RATE)]),
    "labels of two groups exchanged": (
        NANTONG,
        [
            ("[过程, 资产管理]", "[过程, 甲]"),
            ("[过程, 项目管理]", "[过程, 资产管理]"),
            ("[过程, 甲]", "[过程, 项目管理]"),
        ],
    ),
    "a goal the form has no place for": (
        NANTONG,
        [("goals:\n", "goals:\n  - {kind: long-term, label: 年度目标, paragraphs: []}\n")],
    ),
    "tasks the form has no place for": (NANTONG, [("goals:\n", "tasks:\n  - 全年新建学校12所\ngoals:\n")]),
    "a table the form has no place for": (
        NANTONG,
        [("indicators:\n", "indicators:\n  - {id: long-term, columns: {name: 三级指标}, groups: []}\n")],
    ),
    "a row hidden as residue": (
        NANTONG,
        [(ROW, ""), ("repairs:\n", 'repairs:\n  - {kind: residue, printed: [办公设备购置, "0.5"], reason: x}\n')],
    ),
    "a row hidden as a split label": (
        NANTONG,
        [(ROW, ""), ("repairs:\n", 'repairs:\n  - {kind: split, printed: ["0.5", "7.32"], read: 甲, reason: x}\n')],
    ),
    "a row hidden as a column head": (NANTONG, [(ROW, ""), ("half: 半年指标值", 'half: "办公设备购置0.57.32"')]),
    "text shifted into the next cell": (
        NANTONG,
        [("project: 科研机构建设专项, name: 组织省市", "project: 科研机构建设专项组织, name: 省市")],
    ),
    "a blank where a zero is printed": (NANTONG, [('name: 政府性基金, full: "0"', 'name: 政府性基金, full: ""')]),
    "a zero where a blank is printed": (EZHOU, [('name: 单位资金, full: ""', 'name: 单位资金, full: "0"')]),
    "rows exchanged": (
        NANTONG,
        [("name: 政府性基金", "name: 甲"), ("name: 社保基金", "name: 政府性基金"), ("name: 甲", "name: 社保基金")],
    ),
    "values of two rows exchanged": (
        NANTONG,
        [('name: 水电费补差, half: "3", full: "6.2"', 'name: 水电费补差, half: "3", full: "36"')],
    ),
    "a year that the quote does not name": (JIANGYIN, [('quote: "2025年，科技局', 'quote: "科技局')]),
    "a region that the quote does not name": (EZHOU, [("{quote: 鄂州市科学技术局", "{quote: 科学技术局")]),
    "residue that is printed more often": (
        SUZHOU,
        [('printed: ["<p>", "</p>", "<p>", "</p>"]', 'printed: ["<p>", "</p>"]')],
    ),
    "an indicator left out": (
        SUZHOU,
        [("          - {id: i-032, name: 纪检监察工作有效性, half: 有效, full: 有效}\n", "")],
    ),
    "an indicator invented": (SUZHOU, [("name: 纪检监察工作有效性", "name: 纪检监察工作及时性")]),
}


@pytest.mark.parametrize(("key", "changes"), EDITS.values(), ids=EDITS)
def test_a_record_untrue_to_its_document_is_told(rules, key, changes):
    assert rules(key, changes)


@pytest.mark.parametrize("key", [NANTONG, CHANGZHOU, SUZHOU, JIANGYIN, EZHOU])
def test_a_record_true_to_its_document_is_not(rules, key):
    assert rules(key, []) == set()
