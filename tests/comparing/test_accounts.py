"""The money of tables beside each other: every figure with its row or its emptiness, and what may be compared."""

from decimal import Decimal

import pytest

from generator.comparing import BasisKind, NoteKind, State, Why, census, neighbourhood, overview
from tests.comparing.making import money, table

# Read off data/sources by hand: total, basic, project, without special funds, items, indicators, own.
FIVE = {
    "江阴": ("11200.06", "", "", "", "", 39, 8),
    "常州": ("4889.25", "3760.93", "1128.32", "1128.32", "43", 37, 6),
    "苏州": ("388882.83", "2437.17", "386445.66", "95.66", "7", 62, 31),
    "南通": ("2270.33", "1704.15", "566.18", "566.18", "11", 40, 9),
    "鄂州": ("1036.06", "805.06", "231", "231", "", 40, 26),
}


OTHER_CLASSES = "人员类项目支出 708.44、运转类项目支出 96.62、特定目标类项目支出 231"


@pytest.fixture(scope="session")
def shown(seats, around):
    return overview(seats, around)


@pytest.fixture(scope="session")
def accounts(shown):
    return {one.seat.place: one for one in shown.accounts}


@pytest.fixture(scope="session")
def bases(shown):
    return {one.kind: one for one in shown.bases}


def beside(library, *tables):
    return overview(tables, neighbourhood(census(tables, library.vocabulary)))


@pytest.mark.parametrize("place", FIVE)
def test_every_figure_is_the_one_the_document_prints(accounts, place):
    one = accounts[place]
    figures = (one.total, one.basic, one.project, one.ordinary, one.items)
    assert (*(figure.text for figure in figures), one.indicators, one.own) == FIVE[place]


@pytest.mark.parametrize(
    ("place", "figure", "state", "at"),
    [
        ("江阴", "total", State.PRINTED, "m-001"),
        ("江阴", "basic", State.NOT_PUBLISHED, ""),
        ("江阴", "items", State.NOT_PUBLISHED, ""),
        ("常州", "project", State.PRINTED, "m-012"),
        ("常州", "special", State.NONE, ""),
        ("苏州", "special", State.COMPUTED, "m-016"),
        ("苏州", "ordinary", State.COMPUTED, "m-012"),
        ("鄂州", "total", State.PRINTED, "m-004"),
        ("鄂州", "basic", State.OTHER_CLASSES, "m-005"),
        ("鄂州", "ordinary", State.OTHER_CLASSES, "m-007"),
        ("鄂州", "items", State.NOT_ITEMISED, ""),
    ],
)
def test_a_figure_leads_to_its_row_or_says_why_there_is_none(accounts, place, figure, state, at):
    found = getattr(accounts[place], figure)
    assert (found.state, found.at) == (state, at)


@pytest.mark.parametrize(
    ("place", "share", "special"),
    [
        ("常州", "23.08%", ""),
        ("苏州", "99.37%", "99.35%"),
        ("南通", "24.94%", ""),
        ("鄂州", "22.29%", ""),
        ("江阴", "", ""),
    ],
)
def test_shares_are_of_the_printed_total(accounts, place, share, special):
    assert (accounts[place].share.text, accounts[place].special_share.text) == (share, special)


@pytest.mark.parametrize(
    ("place", "notes"),
    [
        (
            "江阴",
            [
                (NoteKind.SCOPE, "只是机关（本级），不含下属单位", ""),
                (
                    NoteKind.YEAR_INFERRED,
                    "年度从原文推定：表上未印年度，目标正文也写「2025年是“科创江阴”建设的关键一年」",
                    "",
                ),
                (NoteKind.ONLY_TOTAL, "只公布总额，没有公布支出构成", "m-001"),
            ],
        ),
        (
            "常州",
            [
                (NoteKind.SCOPE, "整个部门，含下属单位", ""),
                (NoteKind.YEAR, "年度是2023年，江阴、苏州、南通是2025年", ""),
                (NoteKind.SPECIAL_ACCOUNT, "含财政专户管理资金 338.89万元", "m-006"),
                (NoteKind.HALF_YEAR_SUM, "半年项目支出，43 项：相加得 364.93，原表印 560", "m-012"),
            ],
        ),
        (
            "苏州",
            [
                (NoteKind.SCOPE, "原表未说明是否含下属单位", ""),
                (NoteKind.SPECIAL_FUNDS, "总额含科技创新专项资金 386350万元，占99.35%", "m-016"),
                (NoteKind.HALF_YEAR_SUM, "半年项目支出，7 项：相加得 150045.3，原表印 150000", "m-012"),
            ],
        ),
        (
            "南通",
            [
                (NoteKind.SCOPE, "原表未说明是否含下属单位", ""),
                (NoteKind.HALF_YEAR_SUM, "半年项目支出，11 项：相加得 60，原表印 54", "m-012"),
            ],
        ),
        (
            "鄂州",
            [
                (NoteKind.SCOPE, "原表未说明是否含下属单位", ""),
                (NoteKind.YEAR, "年度是2024年，江阴、苏州、南通是2025年", ""),
                (
                    NoteKind.YEAR_INFERRED,
                    "年度从原文推定：表上未印年度；「近两年」为2022年、2023年，当年即2024年",
                    "",
                ),
                (
                    NoteKind.CLASSIFICATION,
                    f"支出按另一种分类列出：{OTHER_CLASSES}，与基本支出、项目支出不能逐项对应",
                    "m-005",
                ),
            ],
        ),
    ],
    ids=FIVE,
)
def test_a_table_says_what_to_know_before_comparing_it(accounts, place, notes):
    assert [(note.kind, note.words.zh, note.at) for note in accounts[place].notes] == notes


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        (BasisKind.TOTAL, {}),
        (
            BasisKind.BASIC,
            {"320400/keji/2023": "3760.93", "320500/keji/2025": "2437.17", "320600/keji/2025": "1704.15"},
        ),
        (BasisKind.PROJECT, {}),
        (
            BasisKind.ORDINARY,
            {"320400/keji/2023": "1128.32", "320500/keji/2025": "95.66", "320600/keji/2025": "566.18"},
        ),
    ],
)
def test_only_amounts_that_compare_can_be_drawn(bases, kind, values):
    assert {key: str(value) for key, value in bases[kind].values} == values
    assert bases[kind].is_comparable == bool(values)


def test_the_total_says_why_it_does_not_compare(bases):
    assert [(reason.why, reason.words.zh) for reason in bases[BasisKind.TOTAL].reasons] == [
        (Why.SPECIAL_FUNDS, "苏州含科技创新专项资金 386350万元"),
        (Why.SCOPE, "江阴只是机关（本级）"),
        (Why.NOT_PUBLISHED, "江阴、鄂州没有列出项目，不知道含不含专项资金"),
        (Why.YEAR, "常州是2023年，鄂州是2024年，其余是2025年"),
        (Why.TIER, "江阴是县级"),
    ]


def test_basic_spending_says_who_has_none_and_whose_is_another(bases):
    basis = bases[BasisKind.BASIC]
    assert [(reason.why, reason.words.zh) for reason in basis.reasons] == [
        (Why.NOT_PUBLISHED, "江阴未公布"),
        (Why.CLASSIFICATION, "鄂州按另一种分类列支出，不与其他地方同轴作图"),
        (Why.YEAR, "常州是2023年，其余是2025年"),
    ]
    assert basis.without == ("320281/keji-jiguan/2025", "420700/keji/2024")


def test_the_order_of_tables_changes_nothing(seats, around, shown):
    assert repr(overview(seats[::-1], around)) == repr(shown)


BASIC, PROJECT = {"id": "m-001", "name": "基本支出", "full": "100"}, {"id": "m-002", "name": "项目支出", "full": "50"}


def with_items(*items):
    rows = [{"id": f"m-{number:03}", "name": name, "full": full} for number, (name, full) in enumerate(items, 11)]
    return money([BASIC, {**PROJECT, "rows": rows}])


def test_amounts_in_yuan_and_in_ten_thousands_are_brought_to_one_unit(library):
    small = table("320400", **money([{**BASIC, "full": "1000000"}], unit="元"))
    large = table("320500", **money([BASIC]))
    shown = beside(library, small, large, table("320600", **money([BASIC])))
    assert shown.unit == "万元"
    assert [value for _, value in shown.bases[1].values] == [Decimal(100)] * 3
    assert shown.accounts[0].notes[-1].words.zh == "原表以元为单位"


def test_amounts_in_other_money_are_left_out_and_said(library):
    abroad = table("320600", **money([BASIC], unit="万美元"))
    basis = beside(library, *(table(f"320{number}00", **money([BASIC])) for number in (4, 5)), abroad).bases[1]
    assert [key for key, _ in basis.values] == ["320400/keji/2025", "320500/keji/2025"]
    assert [reason.words.zh for reason in basis.reasons] == ["地320600的金额单位不能换算"]


def test_a_head_office_is_not_held_against_whole_departments(library):
    tables = [table(f"320{number}00", **money([BASIC])) for number in (4, 5)]
    office = table("320600", scope="office", **money([BASIC]))
    basis = beside(library, *tables, office).bases[1]
    assert [key for key, _ in basis.values] == ["320400/keji/2025", "320500/keji/2025"]
    assert [(reason.why, reason.keys) for reason in basis.reasons] == [(Why.SCOPE, ("320600/keji/2025",))]


def test_one_table_alone_has_nothing_to_compare_with(library):
    basis = beside(library, table("320400", **money([BASIC]))).bases[1]
    assert (basis.is_comparable, basis.values) == (False, ())
    assert [reason.why for reason in basis.reasons] == [Why.TOO_FEW]


def test_a_blank_amount_is_no_zero(library):
    account = beside(library, table("320400", **money([{**BASIC, "full": ""}, PROJECT]))).accounts[0]
    assert (account.basic.state, account.basic.value, account.total.state) == (State.BLANK, None, State.NOT_PUBLISHED)
    assert account.share.state is State.NOT_PUBLISHED


def test_a_total_that_is_not_printed_is_computed_and_says_so(library):
    total = beside(library, table("320400", **money([BASIC, PROJECT]))).accounts[0].total
    assert (total.state, total.text, [part.at for part in total.parts]) == (State.COMPUTED, "150", ["m-001", "m-002"])


@pytest.mark.parametrize(
    ("name", "is_special"),
    [
        ("科技创新专项资金", True),
        ("产业发展专项资金（省级）", True),
        ("引进国外智力专项", False),
        ("专项资金管理费", False),
        ("专项资金项目评审费", False),
        ("科技专项资金绩效评价经费", False),
    ],
)
def test_special_funds_are_those_whose_name_says_so(library, name, is_special):
    account = beside(library, table("320400", **with_items((name, "50")))).accounts[0]
    assert bool(account.special.parts) == is_special
    assert account.ordinary.text == ("0" if is_special else "50")


def test_a_special_fund_without_an_amount_leaves_the_rest_unknown(library):
    account = beside(library, table("320400", **with_items(("科技专项资金", ""), ("物业费", "20")))).accounts[0]
    assert (account.ordinary.state, account.ordinary.value) == (State.BLANK, None)


def test_a_table_without_any_money_still_has_a_row(library):
    account = beside(library, table("320400", ("新增高新技术企业", "≥1家"))).accounts[0]
    assert (account.total.state, account.unit, account.indicators) == (State.NOT_PUBLISHED, "", 1)
    assert [note.kind for note in account.notes] == [NoteKind.NO_TOTAL]
