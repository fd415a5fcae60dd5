"""One department from one year to the next: real tables with what a next year might change."""

from decimal import Decimal

import pytest

from generator.comparing import Fate, Match, RunKind, Shift, census, changes_between, changes_of
from tests.comparing.making import a_year_later, indicator, money, rows_of, table, text


def between(library, before, after):
    return changes_between(before, after, census([before, after], library.vocabulary))


@pytest.fixture(scope="session")
def changed(by_place, library):
    """南通 in 2026: targets up, one operator changed, a unit, a project renamed, one gone, one new, a duty more."""

    def change(plain):
        rows = rows_of(plain)
        rows["i-034"].update(full="＝1300个")  # 高企认定数 ≥1200个
        rows["i-035"].update(full="≥1800个", half="≥950个")  # 全市实施产学研合作项目数 ≥1750个
        rows["i-037"].update(full="≥8场")  # 送科技下乡活动次数 ≥6次
        rows["i-009"].update(half="＝50%")  # 预算执行率, half ＝40%
        rows["i-040"].update(full="明显", half="明显")  # 对社会科技发展促进作用 较高
        rows["i-018"].update(name="基础信息完善度")
        rows["i-001"].update(full="", half="")
        groups = plain["indicators"][0]["groups"]
        groups[9]["rows"] = [indicator(41, "机器人装机量", "≥300台")]  # in place of 新招引未来产业科创项目数
        rows["m-015"].update(name="产学研合作交流专项经费", full="200")
        rows["m-011"].update(full="1800.15")
        spending = plain["funding"]["spending"]["rows"][1]["rows"]
        spending[:] = [row for row in spending if row["id"] != "m-023"]
        spending.append({"id": "m-024", "name": "审计费", "full": "9"})
        plain["functions"].insert(1, "（2）负责科技伦理治理。")

    earlier = by_place["南通"]
    return between(library, earlier, a_year_later(earlier, change))


def test_indicators_are_added_removed_and_changed(changed):
    told = [one for one in changed.indicators if one.fate is not Fate.KEPT]
    assert [
        (
            one.fate.value,
            one.before.row.name if one.before else "",
            text(one.before.full if one.before else None),
            text(one.after.full if one.after else None),
            [shift.value for shift in one.shifts],
        )
        for one in told
    ] == [
        ("changed", "中长期规划制定健全性", "健全", "", ["kind", "half"]),
        ("changed", "预算执行率", "＝100%", "＝100%", ["half"]),
        ("changed", "基础信息完善性", "完善", "完善", ["name"]),
        ("added", "", "", "≥300台", []),
        ("changed", "高企认定数", "≥1200个", "＝1300个", ["operator", "value"]),
        ("changed", "全市实施产学研合作项目数", "≥1750个", "≥1800个", ["value", "half"]),
        ("changed", "送科技下乡活动次数", "≥6次", "≥8场", ["unit", "value"]),
        ("changed", "对社会科技发展促进作用", "较高", "明显", ["value", "half"]),
        ("removed", "新招引未来产业科创项目数", "≥100个", "", []),
    ]


@pytest.mark.parametrize(
    ("name", "difference", "percent", "unit"),
    [
        ("全市实施产学研合作项目数", Decimal(50), Decimal("2.86"), "个"),
        ("高企认定数", None, None, ""),
        ("送科技下乡活动次数", None, None, ""),
        ("预算执行率", Decimal(0), None, "个百分点"),
    ],
    ids=["one sign and one unit", "another sign", "another unit", "a share"],
)
def test_a_difference_is_told_only_where_values_compare(changed, name, difference, percent, unit):
    one = next(one for one in changed.indicators if one.before and one.before.row.name == name)
    percent_told = one.percent and round(one.percent, 2)
    assert (one.difference, percent_told, one.unit) == (difference, percent, unit)


def test_a_near_name_is_matched_with_its_likeness(changed):
    (one,) = [one for one in changed.indicators if one.match is Match.NEAR_NAME]
    assert (one.before.row.name, one.after.row.name, one.likeness) == ("基础信息完善性", "基础信息完善度", 0.86)


def name(part):
    return part.name if part else ""


def test_rows_of_money_are_matched_by_fund_by_name_and_by_a_near_name(changed):
    told = [one for one in changed.money if one.fate is not Fate.KEPT]
    assert [(one.fate, one.match, name(one.before), name(one.after), one.difference) for one in told] == [
        (Fate.CHANGED, Match.FUND, "基本支出", "基本支出", Decimal("96.00")),
        (Fate.CHANGED, Match.NEAR_NAME, "产学研合作交流专项", "产学研合作交流专项经费", Decimal(10)),
        (Fate.ADDED, Match.NONE, "", "审计费", None),
        (Fate.REMOVED, Match.NONE, "水电费补差", "", None),
    ]


def test_a_duty_more_is_one_run_though_all_that_follow_are_numbered_anew(by_place, library):
    def insert(plain):
        texts = [paragraph.partition("）")[2] for paragraph in plain["functions"]]
        texts.insert(1, "负责科技伦理治理。")
        plain["functions"] = [f"（{number}）{paragraph}" for number, paragraph in enumerate(texts, 1)]

    later = a_year_later(by_place["南通"], insert)
    functions = between(library, by_place["南通"], later).texts[0]
    assert [(run.kind, run.text) for run in functions.runs if run.kind is not RunKind.KEPT] == [
        (RunKind.ADDED, "（2）负责科技伦理治理。\n")
    ]


@pytest.mark.parametrize("place", ["江阴", "常州", "苏州", "南通", "鄂州"])
def test_a_table_beside_itself_has_not_changed(by_place, library, place):
    assert between(library, by_place[place], by_place[place]).is_empty


def test_each_year_is_held_against_the_one_before_it(library):
    tables = [table("320400", year=year) for year in (2025, 2021, 2023)] + [table("320500", year=2025)]
    found = changes_of(tables, census(tables, library.vocabulary))
    assert [(one.earlier.year, one.later.year, one.years_between) for one in found] == [
        (2021, 2023, 2),
        (2023, 2025, 2),
    ]


@pytest.mark.parametrize(
    ("before", "after", "match"),
    [
        ("“三公经费”变动率", "“三公”经费变动率", Match.FAMILY),
        ("高新技术企业数", "拥有高新技术企业数", Match.FAMILY),
        ("机器人 装机量", "机器人装机量", Match.NAME),
        ("2024年机器人装机量", "2025年机器人装机量", Match.NAME),
        ("机器人装机数量", "机器人装机量", Match.NEAR_NAME),
        ("新增高新技术企业", "净增高新技术企业", Match.NONE),
        ("机器人装机量", "无人机架次", Match.NONE),
    ],
    ids=["family", "alias", "white space", "a year in the name", "near", "families told apart", "another thing"],
)
def test_two_names_are_one_indicator_only_where_that_is_sure(library, before, after, match):
    found = between(library, table("320400", (before, "≥5家"), year=2024), table("320400", (after, "≥5家")))
    assert found.indicators[0].match is match


def test_two_near_names_leave_it_open_which_is_meant(library):
    later = table("320400", ("机器人装机数量", "≥5台"), ("机器人装机总量", "≥6台"))
    found = between(library, table("320400", ("机器人装机量", "≥5台"), year=2024), later)
    assert [one.fate for one in found.indicators] == [Fate.ADDED, Fate.ADDED, Fate.REMOVED]


def test_rows_of_one_name_are_matched_in_the_order_printed(library):
    def spend(*amounts):
        rows = [
            {"id": f"m-{number:03}", "name": "2023办公设备购置", "full": full} for number, full in enumerate(amounts, 1)
        ]
        return money(rows)

    found = between(
        library, table("320400", year=2024, **spend("3.2", "1.2")), table("320400", **spend("3.2", "2", "9"))
    )
    assert [(one.fate, one.difference and str(one.difference)) for one in found.money] == [
        (Fate.KEPT, Decimal(0)),
        (Fate.CHANGED, "0.8"),
        (Fate.ADDED, None),
    ]


def test_amounts_in_another_unit_are_converted_and_unchanged_ones_are_kept(library):
    row = {"id": "m-001", "name": "基本支出"}
    before = table("320400", year=2024, **money([{**row, "full": "1000000"}], unit="元"))
    found = between(library, before, table("320400", **money([{**row, "full": "100.00"}])))
    assert [one.fate for one in found.money] == [Fate.KEPT]


def test_a_table_of_another_scope_gives_no_differences(library):
    row = {"id": "m-001", "name": "基本支出"}
    before = table("320400", ("机器人装机量", "≥5台"), year=2024, scope="office", **money([{**row, "full": "100"}]))
    found = between(library, before, table("320400", ("机器人装机量", "≥7台"), **money([{**row, "full": "120"}])))
    assert [found.indicators[0].difference, found.money[0].difference] == [None, None]
    assert found.indicators[0].shifts == (Shift.VALUE,)


def test_moving_under_another_heading_alone_is_no_change(library):
    before = table("320400", ("机器人装机量", "≥5台"), year=2024, level=["履职", "甲"])
    found = between(library, before, table("320400", ("机器人装机量", "≥5台"), level=["履职", "乙"]))
    assert (found.is_empty, found.indicators[0].shifts) == (True, (Shift.LEVEL,))
