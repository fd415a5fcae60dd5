"""When values of one indicator may be ranked and drawn, and what is said where they may not."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.comparing import Comparability, Tier, Why, axes_of, census, compare, comparisons_of
from generator.model.base import GoalKind
from tests.comparing.making import family, prefectures, table, text, vocabulary

HIGH_TECH = "新增高新技术企业"
CONTRACTS = "技术合同成交额"


def of_family(counted, name):
    """The comparisons of one indicator, one for each period."""
    family = counted.vocabulary.family(name)
    return comparisons_of(family, counted.by_subject[family.id], counted.vocabulary)


@pytest.fixture
def compared(library):
    """The comparison of one indicator in some tables."""

    def made(tables, name=HIGH_TECH):
        return of_family(census(tables, library.vocabulary), name)[0]

    return made


def told(comparison):
    return [(reason.why, reason.words.zh, reason.prevents) for reason in comparison.reasons]


def points(axis):
    return [(point.statement.seat.place, str(point.value)) for point in axis.points]


def beside(*values, name=HIGH_TECH):
    """One indicator with these values, one in each place."""
    return [table(f"320{number}00", (name, value)) for number, value in enumerate(values, 4)]


def test_numbers_with_one_sign_and_one_unit_stand_on_one_axis(compared):
    found = compared(beside("≥200家", "≥1200家"))
    assert (found.verdict, told(found), found.direction) == (Comparability.COMPARABLE, [], "higher")
    assert [points(axis) for axis in found.axes] == [[("地320400", "200"), ("地320500", "1200")]]


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        (("≥200家", "＝200家"), (Why.OPERATOR, "地320400印“≥”，地320500印“＝”", True)),
        (("≥200家", "200家"), (Why.OPERATOR, "地320400印“≥”，地320500不印比较符", True)),
        (("200家以上", "200家"), (Why.OPERATOR, "地320400印“以上”，地320500不印比较符", True)),
        (("350", "200家"), (Why.UNIT_DROPPED, "地320400未印单位", True)),
        (("200家", "200项"), (Why.UNIT, "单位：地320400“家”，地320500“项”，不能换算", True)),
        (("200家", "较多"), (Why.WORDS, "地320500用文字写（较多）", True)),
        (("200家", "200-300家"), (Why.UNREADABLE, "地320500的值不是可比的一个数（200-300家）", True)),
        (("200家", "200炉"), (Why.UNREADABLE, "地320500的值不是可比的一个数（200炉）", True)),
    ],
    ids=["signs", "no sign", "a sign behind", "no unit", "other units", "words", "a range", "an unknown unit"],
)
def test_what_differs_is_said_and_nothing_is_drawn(compared, values, reason):
    found = compared(beside(*values))
    assert (found.verdict, found.axes) == (Comparability.SIDE_BY_SIDE, ())
    assert told(found) == [reason]


@pytest.mark.parametrize(
    ("name", "values", "unit", "drawn", "note"),
    [
        (CONTRACTS, ("≥8000万元", "≥1亿元"), "亿元", ["0.8", "1"], "单位：地320400“万元”，地320500“亿元”，照原表"),
        (CONTRACTS, ("80亿", "75.24亿元"), "亿元", ["80", "75.24"], "单位：地320400“亿”，地320500“亿元”，照原表"),
        (HIGH_TECH, ("≥5家", "≥7个"), "家", ["5", "7"], "单位：地320400“家”，地320500“个”，照原表"),
    ],
    ids=["money", "only a multiple", "个 counts what 家 counts"],
)
def test_units_that_convert_are_drawn_in_one_unit(compared, name, values, unit, drawn, note):
    found = compared(beside(*values, name=name), name)
    assert found.verdict is Comparability.COMPARABLE
    assert (found.axes[0].unit.name, [value for _, value in points(found.axes[0])]) == (unit, drawn)
    assert told(found) == [(Why.UNIT_PRINTED, note, False)]


def test_things_counted_apart_are_not_joined_by_a_general_count(compared):
    found = compared(beside("5家", "7项", "9个"))
    assert (found.verdict, found.axes) == (Comparability.SIDE_BY_SIDE, ())


def test_an_empty_cell_takes_no_part_and_prevents_nothing_else(compared):
    found = compared(beside("≥5家", "≥7家", ""))
    assert found.verdict is Comparability.COMPARABLE
    assert told(found) == [(Why.BLANK, "地320600印了名目，没有值", True)]
    assert len(found.axes[0].points) == 2


def test_groups_that_compare_among_themselves_have_an_axis_each(compared):
    found = compared(beside("≥5家", "≥7家", "≥8家", "＝1家", "＝2家", "若干"))
    assert found.verdict is Comparability.PARTLY
    assert [(axis.operator, len(axis.points)) for axis in found.axes] == [("≥", 3), ("＝", 2)]


def test_one_place_alone_is_compared_with_nothing(compared):
    found = compared(beside("≥5家"))
    assert (found.verdict, found.axes) == (Comparability.ALONE, ())


def test_a_head_office_stands_beside_whole_departments(compared):
    office = table("320281", (HIGH_TECH, "≥5家"), scope="office")
    found = compared([office, *beside("≥7家", "≥8家")])
    assert found.verdict is Comparability.PARTLY
    assert [seat for seat, _ in points(found.axes[0])] == ["地320400", "地320500"]
    assert (Why.SCOPE, "地320281只是机关（本级）", True) in told(found)


def test_departments_with_their_units_beside_tables_that_do_not_say_are_drawn_and_it_is_said(compared):
    whole = table("320400", (HIGH_TECH, "≥5家"), scope="whole")
    found = compared([whole, *beside("≥6家", "≥7家", "≥8家")[1:]])
    assert (found.verdict, len(found.axes[0].points)) == (Comparability.COMPARABLE, 3)
    assert told(found) == [(Why.SCOPE, "地320400含下属单位，地320500、地320600原表未说明", False)]
    assert [reason.words.en for reason in found.reasons] == [
        "地320400: with the units under it; 地320500, 地320600: not stated in the table"
    ]


def test_other_years_and_levels_are_said_and_prevent_nothing(compared):
    tables = [
        table("320281", (HIGH_TECH, "≥5家")),
        table("320400", (HIGH_TECH, "≥7家"), year=2023),
        *beside("≥8家", "≥9家")[1:],
    ]
    found = compared(tables)
    assert found.verdict is Comparability.COMPARABLE
    assert told(found) == [
        (Why.YEAR, "地320400是2023年，其余是2025年", False),
        (Why.TIER, "地320281是县级", False),
    ]


@pytest.mark.parametrize(("count", "medians"), [(4, []), (5, [("5", 5)]), (6, [("5", 6)])])
def test_a_median_needs_five_values(compared, count, medians):
    found = compared(prefectures(count, (HIGH_TECH, "≥5家")))
    assert [(str(one.value), one.of) for one in found.axes[0].medians] == medians


def test_a_median_is_of_one_level_and_one_year(compared):
    counties = [table(f"32028{number}", (HIGH_TECH, f"≥{number}家")) for number in range(1, 6)]
    older = prefectures(3, (HIGH_TECH, "≥90家"), year=2024)
    found = compared([*counties, *prefectures(4, (HIGH_TECH, "≥100家")), *older])
    assert len(found.axes[0].points) == 12
    assert [(one.tier, one.year, one.value, one.of) for one in found.axes[0].medians] == [
        (Tier.COUNTY, 2025, Decimal(3), 5)
    ]


def test_only_the_vocabulary_says_whether_more_is_better(compared):
    name = "结转结余率"
    assert compared(beside("≥5%", "≥7%", name=name), name).direction == "lower"


def test_each_period_is_compared_by_itself(counted):
    found = of_family(counted, CONTRACTS)
    assert [(each.table, [text(said.full) for said in each.statements]) for each in found] == [
        (GoalKind.ANNUAL, ["≥100亿元", "80亿"]),
        (GoalKind.LONG_TERM, ["75.24亿元"]),
    ]


def test_the_axes_alone_are_those_of_the_comparisons(library):
    counted = census(beside("≥5家", "≥7家", "≥1万元", "≥2万元", "≥3万元"), library.vocabulary)
    family = library.vocabulary.family(HIGH_TECH)
    axes = list(axes_of(family, counted.by_subject[family.id], counted.vocabulary))
    assert [len(axis.points) for axis in axes] == [3, 2]
    assert axes == [axis for each in of_family(counted, HIGH_TECH) for axis in each.axes]


def test_a_statement_keeps_its_place_in_the_document(counted):
    said = of_family(counted, "高新技术企业")[0].statements[1]
    assert (said.seat.place, said.row.id, text(said.full)) == ("鄂州", "i-067", "350")
    assert said.level == ("履职效能", "核心业务产出1")
    assert [(year, text(reading)) for year, reading in said.past] == [(2022, "227"), (2023, "313")]


VALUES = ["≥5家", "＝5家", "5家", "5", "≥5个", "≥3项", "≤2家", "若干", "", "—", "1-2家", "≥1万元", "2025年底"]


@settings(deadline=None)  # the first draw reads the vocabulary
@given(st.lists(st.sampled_from(VALUES), min_size=1, max_size=5), st.sampled_from(["whole", "office", "unstated"]))
def test_whatever_is_drawn_on_one_axis_has_one_sign_and_whatever_is_not_has_a_reason(values, scope):
    tables = [*beside(*values), table("320281", (HIGH_TECH, values[0]), scope=scope)]
    said = census(tables, vocabulary()).by_subject[family(HIGH_TECH).id]
    found = compare(family(HIGH_TECH), GoalKind.ANNUAL, said, vocabulary())
    drawn = [(axis, point.statement.full) for axis in found.axes for point in axis.points]
    assert all(full and full.is_number and full.parsed.operator is axis.operator for axis, full in drawn)
    assert len(drawn) == len(said) or found.reasons or found.verdict is Comparability.ALONE
    assert repr(compare(family(HIGH_TECH), GoalKind.ANNUAL, said[::-1], vocabulary())) == repr(found)
