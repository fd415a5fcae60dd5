"""Tokens become the rows of a table in the way that costs least."""

import pytest

from generator.importing.effort import Effort
from generator.importing.paper import FileKind, Paper
from generator.importing.prices import Prices
from generator.importing.rows import read_rows
from generator.importing.slots import Slot
from generator.importing.tokens import tokens

COLUMNS = ("level-1", "level-2", "name", "half", "full")


@pytest.fixture(scope="module")
def slots(library):
    prices = Prices(library.vocabulary)
    absent = {"level-1": 0.3, "level-2": 1.5, "name": 5.0, "half": 1.5, "full": 1.5}
    join = {"name": 1.2, "half": 2.5, "full": 2.5}
    return [
        Slot(role, prices.of(role), absent[role], join.get(role, 0.6), heads=role.startswith("level"))
        for role in COLUMNS
    ]


@pytest.fixture(scope="module")
def read(slots):
    def read(text):
        stream, _ = tokens(Paper(FileKind.TEXT, text))
        reading = read_rows(stream, list(range(len(stream))), slots, Effort())
        rows = [tuple(row[role].text if role in row else None for role in COLUMNS) for row in reading.rows]
        return rows, [stream[place].text for place in reading.left]

    return read


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("决策 计划制定 工作计划健全性 健全 健全", [("决策", "计划制定", "工作计划健全性", "健全", "健全")]),
        ("决策\n\n计划制定\n工作计划健全性 健全 健全", [("决策", "计划制定", "工作计划健全性", "健全", "健全")]),
        (
            "满意\n度\n服务对象满意\n\n度\n受访企业满意度 ≥85% ≥90%",
            [("满意度", "服务对象满意度", "受访企业满意度", "≥85%", "≥90%")],
        ),
        (
            "履职\n组织拟订高新\n技术发展及产\n业化的规划\n新增高新技术企业 ≥0家 ≥200家",
            [("履职", "组织拟订高新技术发展及产业化的规划", "新增高新技术企业", "≥0家", "≥200家")],
        ),
        (
            "效益\n生态效益\n可持续影响 高新技术产业产值 ≥1300亿元 ≥2700亿元",
            [
                ("效益", "生态效益", None, None, None),
                (None, "可持续影响", "高新技术产业产值", "≥1300亿元", "≥2700亿元"),
            ],
        ),
        ("PM2.5 平均浓度 ≤35 ≤32", [(None, None, "PM2.5 平均浓度", "≤35", "≤32")]),
    ],
    ids=[
        "all on one line",
        "labels on lines of their own",
        "labels in pieces",
        "a label over three lines",
        "a group without rows",
        "a name with a space",
    ],
)
def test_a_row_is_read_however_its_cells_are_set(read, text, rows):
    assert read(text) == (rows, [])


def test_the_number_of_a_page_is_in_nobodys_row(read):
    rows, left = read("决策 计划制定 工作计划健全性 健全 健全\n12\n目标设定 绩效目标合理性 合理 合理")
    assert [row[2] for row in rows] == ["工作计划健全性", "绩效目标合理性"]
    assert left == ["12"]


def test_nothing_is_read_of_nothing(read):
    assert read("") == ([], [])
