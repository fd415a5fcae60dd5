"""Which tables stand beside each other."""

import pytest

from generator.comparing import Tier, selection, tier
from tests.comparing.making import table

TABLES = [
    table("320600", year=2025),
    table("320400", year=2023),
    table("320400", year=2025),
    table("320400", year=2025, unit="keji-jiguan", scope="office"),
    table("320400", year=2025, kind="jiaoyu", unit="jiaoyu"),
]


@pytest.mark.parametrize(
    ("kind", "year", "keys"),
    [
        ("keji", None, ["320400/keji/2025", "320400/keji-jiguan/2025", "320600/keji/2025"]),
        ("keji", 2023, ["320400/keji/2023"]),
        ("jiaoyu", None, ["320400/jiaoyu/2025"]),
        ("keji", 2024, []),
    ],
    ids=["the latest of each unit, by code", "one year", "one kind", "a year without tables"],
)
def test_a_comparison_holds_one_table_of_each_unit(kind, year, keys):
    assert [each.key for each in selection(TABLES, kind, year)] == keys


def test_the_five_tables_stand_in_the_order_of_their_codes(seats):
    assert [each.place for each in seats] == ["江阴", "常州", "苏州", "南通", "鄂州"]


@pytest.mark.parametrize(
    ("code", "level"), [("320000", Tier.PROVINCE), ("320400", Tier.PREFECTURE), ("320281", Tier.COUNTY)]
)
def test_the_level_of_a_place_is_read_off_its_code(code, level):
    assert tier(code) is level
