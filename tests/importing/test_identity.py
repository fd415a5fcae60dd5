"""Whose table a document is and for which year, by its own words."""

import pytest

from generator.importing import identity


@pytest.mark.parametrize(
    ("title", "name", "code", "quote"),
    [
        ("江苏省常州市部门整体预算绩效目标表", "常州市科学技术局", "320400", None),
        ("部门整体绩效目标表", "鄂州市科学技术局", "420700", "鄂州市科学技术局"),
        ("部门整体预算绩效目标表", "江阴市科学技术局（机关）", "320281", "江阴市科学技术局（机关）"),
        ("部门整体支出绩效目标表", "南京市鼓楼区教育局", "320106", "南京市鼓楼区教育局"),
        ("部门整体支出绩效目标表", "徐州市鼓楼区教育局", "320302", "徐州市鼓楼区教育局"),
        ("部门整体支出绩效目标表", "镇江博物馆", "321100", "镇江博物馆"),
        ("2024年县级部门整体支出绩效目标申报表", "泸县文化广电旅游局", "510521", "泸县文化广电旅游局"),
    ],
)
def test_the_place_is_the_lowest_that_is_named(library, title, name, code, quote):
    found = identity.region(library.vocabulary, title, [("单位名称", name)])
    assert found is not None
    assert (found.value, found.inference and found.inference.quote) == (code, quote)


@pytest.mark.parametrize("name", ["鼓楼区教育局", "科学技术局", ""])
def test_a_place_that_cannot_be_told_is_not_guessed(library, name):
    assert identity.region(library.vocabulary, "部门整体支出绩效目标表", [("单位名称", name)]) is None


@pytest.mark.parametrize(
    ("printed", "past", "title", "text", "year", "quote"),
    [
        ([2023], {}, "2022年绩效目标表", "", "2023", None),
        ([], {}, "2024年部门整体支出绩效目标申报表", "", "2024", None),
        ([], {2022: "2022年", 2023: "2023 年"}, "绩效目标表", "", "2024", "2023 年"),
        ([], {}, "绩效目标表", "2025年，实有公务员19人，设局长1名。", "2025", "2025年，实有公务员19人"),
        ([], {}, "绩效目标表", "保障工作，到2026年底建成，2026年见效。", "2026", "2026年见效。"),
    ],
    ids=["printed", "in the title", "after past years", "in running text", "the year named most"],
)
def test_the_year_is_printed_or_inferred_with_the_words_that_tell(printed, past, title, text, year, quote):
    found = identity.year(printed, past, title) or identity.year_of_text([("目标", text)])
    assert found is not None
    assert (found.value, found.inference and found.inference.quote) == (year, quote)


@pytest.mark.parametrize(
    "text",
    [
        "提升创新能力。",
        "到2027年，建成覆盖城乡的服务体系。",
        "至2030年末达到领先，力争2035年率先。",
        "“十四五”（2021年—2025年）期间稳步提高，2026-2028年再上台阶。",
        "截至2024年底，编制20人。",
        "2027年前全面建成。",
    ],
)
def test_a_year_that_nothing_tells_is_not_guessed(text):
    assert (identity.year([], {}, "绩效目标表"), identity.year_of_text([("目标", text)])) == (None, None)


@pytest.mark.parametrize(
    ("name", "organisation", "scope"),
    [
        ("江阴市科学技术局（机关）", [], "office"),
        ("南京市教育局本级", [], "office"),
        ("常州市科学技术局", ["本部门下属单位包括：甲中心、乙中心。"], "whole"),
        ("南通市科学技术局", ["局本级共设13个处室。"], "unstated"),
    ],
)
def test_the_scope_is_what_the_table_says(name, organisation, scope):
    assert identity.scope(name, organisation).value == scope
