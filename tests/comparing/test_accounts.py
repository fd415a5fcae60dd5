"""The money of tables beside each other: every figure with its row or its emptiness, and what may be compared."""

import pytest

from generator.comparing import BasisKind, NoteKind, State, Why, overview

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
                    "年度从原文推定：表上未印年度，取自机构设置及人员配置",
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
        (Why.SCOPE, "常州含下属单位，苏州、南通、鄂州原表未说明"),
        (Why.NOT_PUBLISHED, "江阴、鄂州没有列出项目，不知道含不含专项资金"),
        (Why.YEAR, "常州是2023年，鄂州是2024年，其余是2025年"),
        (Why.TIER, "江阴是县级"),
    ]


def test_basic_spending_says_who_has_none_and_whose_is_another(bases):
    basis = bases[BasisKind.BASIC]
    assert [(reason.why, reason.words.zh) for reason in basis.reasons] == [
        (Why.NOT_PUBLISHED, "江阴未公布"),
        (Why.CLASSIFICATION, "鄂州按另一种分类列支出，不与其他地方同轴作图"),
        (Why.SCOPE, "常州含下属单位，苏州、南通原表未说明"),
        (Why.YEAR, "常州是2023年，其余是2025年"),
    ]
    assert basis.without == ("320281/keji-jiguan/2025", "420700/keji/2024")


def test_the_order_of_tables_changes_nothing(seats, around, shown):
    assert repr(overview(seats[::-1], around)) == repr(shown)
