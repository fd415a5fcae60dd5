"""Spending drawn as pillars of 100 %, and items of one kind side by side."""

from decimal import Decimal

import pytest

from generator.comparing import SliceKind, State, item_rows, overview, pillars
from tests.comparing.making import BASIC, PROJECT, beside, money, table, with_items

NEARLY = Decimal("1e-20")


@pytest.fixture(scope="session")
def drawn(seats, around):
    return [pillar for account in overview(seats, around).accounts for pillar in pillars(account)]


def test_each_table_is_one_pillar_and_one_with_special_funds_is_two(drawn):
    assert [(one.seat.place, one.title.zh, one.whole.text, len(one.slices)) for one in drawn] == [
        ("江阴", "只有总额", "11200.06", 1),
        ("常州", "43个项目", "4889.25", 44),
        ("苏州", "全口径", "388882.83", 8),
        ("苏州", "减去专项资金", "2532.83", 7),
        ("南通", "11个项目", "2270.33", 12),
        ("鄂州", "另一种分类", "1036.06", 3),
    ]


@pytest.mark.parametrize("total", ["91,796", "91796.00", ""])
def test_the_whole_is_said_as_the_table_prints_it(total):
    income = [{"id": "m-009", "name": "资金总额", "full": total}]
    spending = [{**BASIC, "full": "90000.5"}, {**PROJECT, "full": "1795.5"}]
    account = beside(table("320400", **money(spending, income))).accounts[0]
    assert [one.whole.text for one in pillars(account)] == [total or "91796"]


def test_labels_are_the_shares_the_documents_give(drawn):
    assert [[(share.name.zh, share.text) for share in one.shares] for one in drawn] == [
        [("构成未公布", "")],
        [("基本支出", "76.92%"), ("项目支出", "23.08%")],
        [("基本支出", "0.63%"), ("项目支出", "0.02%"), ("专项资金", "99.35%")],
        [("基本支出", "96.22%"), ("项目支出", "3.78%")],
        [("基本支出", "75.06%"), ("项目支出", "24.94%")],
        [("人员类项目支出", "68.38%"), ("运转类项目支出", "9.33%"), ("特定目标类项目支出", "22.29%")],
    ]


def test_every_pillar_is_whole(drawn):
    assert [abs(100 - sum(part.percent for part in one.slices)) < NEARLY for one in drawn] == [True] * 6


def test_what_is_unpublished_or_divided_otherwise_is_outlined(drawn):
    assert {part.kind for part in drawn[0].slices} == {SliceKind.UNPUBLISHED}
    assert {part.kind for part in drawn[-1].slices} == {SliceKind.OTHER_CLASS}


def test_a_special_fund_is_a_slice_of_its_own_kind_on_top(drawn):
    assert [part.kind for part in drawn[2].slices] == [SliceKind.BASIC, *[SliceKind.ITEM] * 6, SliceKind.SPECIAL]
    assert SliceKind.SPECIAL not in {part.kind for part in drawn[3].slices}


@pytest.mark.parametrize(
    "items",
    [[("甲", "20"), ("乙", "20")], [("甲", "50"), ("乙", "")]],
    ids=["items that come to less", "an item left blank"],
)
def test_items_that_do_not_add_up_are_drawn_as_one(items):
    account = beside(table("320400", **with_items(*items))).accounts[0]
    assert [part.kind for part in pillars(account)[0].slices] == [SliceKind.BASIC, SliceKind.PROJECT]


def test_amounts_below_zero_are_not_drawn():
    rows = [{"id": "m-001", "name": "基本支出", "full": "-5"}, {"id": "m-002", "name": "项目支出", "full": "9"}]
    account = beside(table("320400", **money(rows))).accounts[0]
    assert [part.kind for part in pillars(account)[0].slices] == [SliceKind.UNPUBLISHED]


def test_items_of_one_kind_stand_side_by_side(seats, around, library):
    rows = {row.kind.name: row for row in item_rows(overview(seats, around).accounts, library.vocabulary)}
    shown = {
        name: {cell.seat.place: [f"{item.name} {item.text}" for item in cell.items] for cell in row.cells if cell.items}
        for name, row in rows.items()
    }
    assert {name: shown[name] for name in ("物业、安保与水电", "办公设备", "引智", "产学研")} == {
        "物业、安保与水电": {
            "常州": ["安保费 13.8", "物业管理费 23.2", "物业管理费（物管、水电、停车） 30.78"],
            "苏州": ["办公大楼保洁、保安及场所维护 52"],
            "南通": ["物业管理费 19.53", "水电费补差 6.2"],
        },
        "办公设备": {
            "常州": ["2023办公设备购置 3.2", "2023办公设备购置 1.2"],
            "苏州": ["单位购置纳入固定资产核算范围的常用办公设备和办公家具 6"],
            "南通": ["办公设备购置 7.32"],
        },
        "引智": {"常州": ["引智工作专项经费 35"], "南通": ["引进国外智力专项 12.7"]},
        "产学研": {
            "常州": ["产学研及技术转移专项服务 20", "农业与社会事业产学研服务及活动组织2023 38"],
            "南通": ["产学研合作交流专项 190"],
        },
    }


def test_a_table_without_items_says_why_and_one_without_such_an_item_says_nothing(seats, around, library):
    row = next(
        row for row in item_rows(overview(seats, around).accounts, library.vocabulary) if row.kind.id == "yinzhi"
    )
    assert [(cell.seat.place, cell.state) for cell in row.cells] == [
        ("江阴", State.NOT_PUBLISHED),
        ("常州", None),
        ("苏州", None),
        ("南通", None),
        ("鄂州", State.NOT_ITEMISED),
    ]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("物业行业监督管理经费", None),
        ("机关食堂运行经费", "shitang"),
        ("公务用车运行维护费", "cheliang"),
        ("新能源公务用车推广", None),
        ("全国人口普查经费", "tongji"),
        ("驻村工作队经费", "bangfu"),
        ("单位组织职工进行专题培训", "peixun"),
        ("道路维修工程", None),
    ],
)
def test_the_kind_of_an_item_is_known_by_the_words_of_its_name(library, name, kind):
    found = library.vocabulary.item_kind(name)
    assert (found and found.id) == kind
