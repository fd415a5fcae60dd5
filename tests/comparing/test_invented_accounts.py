"""The money of tables that were made up: other units, scopes and forms, and what is left blank."""

from decimal import Decimal

import pytest

from generator.comparing import BasisKind, NoteKind, State, Why, alone, census, neighbourhood
from generator.comparing.bases import basis, by_itself
from tests.comparing.making import BASIC, PROJECT, beside, money, table, vocabulary, with_items


def test_amounts_in_yuan_and_in_ten_thousands_are_brought_to_one_unit():
    small = table("320400", **money([{**BASIC, "full": "1000000"}], unit="元"))
    large = table("320500", **money([BASIC]))
    shown = beside(small, large, table("320600", **money([BASIC])))
    assert shown.unit == "万元"
    assert [value for _, value in shown.bases[1].values] == [Decimal(100)] * 3
    assert shown.accounts[0].notes[-1].words.zh == "原表以元为单位"


def test_amounts_in_other_money_are_left_out_and_said():
    abroad = table("320600", **money([BASIC], unit="万美元"))
    basis = beside(*(table(f"320{number}00", **money([BASIC])) for number in (4, 5)), abroad).bases[1]
    assert [key for key, _ in basis.values] == ["320400/keji/2025", "320500/keji/2025"]
    assert [reason.words.zh for reason in basis.reasons] == ["地320600的金额单位不能换算"]


def test_a_head_office_is_not_held_against_whole_departments():
    tables = [table(f"320{number}00", **money([BASIC])) for number in (4, 5)]
    office = table("320600", scope="office", **money([BASIC]))
    basis = beside(*tables, office).bases[1]
    assert [key for key, _ in basis.values] == ["320400/keji/2025", "320500/keji/2025"]
    assert [(reason.why, reason.keys) for reason in basis.reasons] == [(Why.SCOPE, ("320600/keji/2025",))]


def test_one_table_alone_has_nothing_to_compare_with():
    basis = beside(table("320400", **money([BASIC]))).bases[1]
    assert (basis.is_comparable, basis.values) == (False, ())
    assert [reason.why for reason in basis.reasons] == [Why.TOO_FEW]


@pytest.mark.parametrize("kind", BasisKind)
@pytest.mark.parametrize(
    "given",
    [
        money([BASIC, PROJECT]),
        money([BASIC, PROJECT], unit="元"),
        money([BASIC, PROJECT], unit="万美元"),
        money([{**BASIC, "full": ""}, PROJECT]),
        with_items(("科技专项资金", "50")),
        with_items(("科技专项资金", ""), ("物业费", "20")),
        {},
    ],
    ids=["plain", "yuan", "dollars", "blank", "special funds", "a blank special fund", "no money"],
)
@pytest.mark.parametrize("scope", ["unstated", "office"])
def test_what_is_drawn_of_a_table_by_itself_is_what_compares_with_another_just_like_it(kind, given, scope):
    one, known = table("320400", scope=scope, **given), vocabulary()
    account, unit = alone(one, neighbourhood(census([one], known))), known.unit("万元")
    worth, reasons = by_itself(kind, account, unit, known)
    assert worth == basis(kind, (account, account), unit, known).of(one.key)
    assert [*reasons] == [
        reason for reason in basis(kind, (account,), unit, known).reasons if reason.why is not Why.TOO_FEW
    ]


def test_a_blank_amount_is_no_zero():
    account = beside(table("320400", **money([{**BASIC, "full": ""}, PROJECT]))).accounts[0]
    assert (account.basic.state, account.basic.value, account.total.state) == (State.BLANK, None, State.NOT_PUBLISHED)
    assert account.share.state is State.NOT_PUBLISHED


def test_a_total_that_is_not_printed_is_computed_and_says_so():
    total = beside(table("320400", **money([BASIC, PROJECT]))).accounts[0].total
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
def test_special_funds_are_those_whose_name_says_so(name, is_special):
    account = beside(table("320400", **with_items((name, "50")))).accounts[0]
    assert bool(account.special.parts) == is_special
    assert account.ordinary.text == ("0" if is_special else "50")


def test_a_special_fund_without_an_amount_leaves_the_rest_unknown():
    account = beside(table("320400", **with_items(("科技专项资金", ""), ("物业费", "20")))).accounts[0]
    assert (account.ordinary.state, account.ordinary.value) == (State.BLANK, None)


def test_a_table_without_any_money_still_has_a_row():
    account = beside(table("320400", ("新增高新技术企业", "≥1家"))).accounts[0]
    assert (account.total.state, account.unit, account.indicators) == (State.NOT_PUBLISHED, "", 1)
    assert [note.kind for note in account.notes] == [NoteKind.NO_TOTAL]


def row(number, name, full="", rows=()):
    return {"id": f"m-{number:03}", "name": name, "full": full, "rows": list(rows)}


NESTED = [
    row(1, "基本支出", "", [row(2, "人员经费", "70"), row(3, "公用经费", "30")]),
    row(
        4,
        "项目支出",
        "50",
        [row(5, "运转类", "", [row(6, "物业费", "20")]), row(7, "其中：政府采购", "5"), row(8, "培训费", "30")],
    ),
    row(9, "支出合计", "150"),
]


@pytest.mark.parametrize(
    ("figure", "text", "at", "parts"),
    [
        ("total", "150", "m-009", ["支出合计"]),
        ("basic", "100", "m-001", ["基本支出"]),
        ("project", "50", "m-004", ["项目支出"]),
        ("items", "2", "m-006", ["物业费", "培训费"]),
        ("share", "33.33%", "m-004", ["项目支出", "支出合计"]),
    ],
)
def test_rows_under_rows_are_read_as_the_table_means_them(figure, text, at, parts):
    found = getattr(beside(table("320400", **money(NESTED))).accounts[0], figure)
    assert (found.text, found.at, [part.name for part in found.parts]) == (text, at, parts)
