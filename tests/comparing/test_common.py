"""The indicators every department prints: who prints them, alike or not."""

import pytest

from generator.comparing import census, common_matrix
from tests.comparing.making import table

# Read off the documents by hand: # same, o another name, ! another value, - not there; in the order of 江阴's table.
FIVE = {
    "江阴": "## ## ## ######## ###### ### ## ### ###",
    "常州": "## ## ## ######## ###### ### ## ### ###",
    "苏州": "## ## ## ######## ###### ### ## ### o##",
    "南通": "## ## ## ##!##### ###### ### ## ### ###",
    "鄂州": "-o #- #- #-##!o!! -#---- ##- -- --# ---",
}
SIGNS = {"same": "#", "near-name": "o", "different": "!", "absent": "-"}


@pytest.fixture(scope="session")
def shown(seats, counted):
    return common_matrix(seats, counted)


@pytest.mark.parametrize("place", FIVE)
def test_each_place_prints_the_common_indicators_as_its_document_does(shown, place):
    number = [seat.place for seat in shown.seats].index(place)
    signs = ""
    for before, column in zip([None, *shown.columns], shown.columns, strict=False):
        signs += " " if before and before.level != column.level else ""
        signs += SIGNS[column.squares[number].likeness]
    assert signs == FIVE[place]


def test_levels_come_in_the_order_of_the_form(shown):
    assert list(dict.fromkeys(column.level for column in shown.columns)) == [
        "计划制定",
        "目标设定",
        "预算编制",
        "预算执行",
        "预算管理",
        "资产管理",
        "项目管理",
        "人员管理",
        "机构建设",
    ]


def test_the_values_that_differ_are_listed_with_what_most_print(shown):
    assert [
        (one.column.name, one.cell, one.square.seat.place, one.here, one.elsewhere) for one in shown.differences
    ] == [
        ("预算执行率", "half", "南通", "＝40%", "＝100%"),
        ("公用经费控制率", "full", "鄂州", "95%", "≤100%"),
        ("政府采购执行率", "full", "鄂州", "95%", "＝100%"),
        ("非税收入预算完成率", "full", "鄂州", "0%", "≥100%"),
    ]


def test_the_four_tables_of_jiangsu_share_thirty_one_of_which_thirty_are_alike(shown):
    assert len(shown.columns) == 31
    assert [(one.province, len(one.keys), one.shared, one.alike) for one in shown.together] == [("32", 4, 31, 30)]
    assert shown.shared_by_all == 14


def test_another_name_for_the_same_thing_is_near_and_a_thing_told_apart_is_absent(shown):
    column = next(column for column in shown.columns if column.name == "业务学习与培训及时完成率")
    square = column.squares[-1]
    assert (square.seat.place, square.likeness, square.apart.row.name) == ("鄂州", "absent", "业务学习与培训完成率")


def test_the_order_of_tables_changes_nothing(seats, counted, shown):
    assert repr(common_matrix(seats[::-1], counted)) == repr(shown)


def test_where_two_places_differ_neither_is_the_usual_one(library):
    tables = [table("320400", ("预算执行率", "＝95%")), table("320500", ("预算执行率", "＝100%"))]
    shown = common_matrix(tables, census(tables, library.vocabulary))
    assert [(one.square.seat.region, one.here, one.elsewhere) for one in shown.differences] == [
        ("320400", "＝95%", ""),
        ("320500", "＝100%", ""),
    ]


@pytest.mark.parametrize(
    ("printed", "likeness"),
    [
        ("=100%", "same"),
        ("100%", "same"),
        ("100％", "same"),
        ("≥100%", "different"),
        ("100", "same"),
        ("", "different"),
    ],
)
def test_a_sign_left_out_is_no_other_value_and_another_sign_is(library, printed, likeness):
    name = "预算执行率"
    tables = [*(table(f"320{number}00", (name, "＝100%")) for number in (4, 5)), table("320600", (name, printed))]
    column = common_matrix(tables, census(tables, library.vocabulary)).columns[0]
    assert column.squares[-1].likeness == likeness


def test_a_form_without_half_year_values_is_held_by_what_it_prints(library):
    name = "预算执行率"
    tables = [table("320400", (name, "＝100%", "＝40%")), table("420700", (name, "100%"))]
    shown = common_matrix(tables, census(tables, library.vocabulary))
    assert [square.likeness for square in shown.columns[0].squares] == ["same", "same"]
    assert (shown.columns[0].half, shown.columns[0].full) == ("＝40%", "＝100%")
