"""The vocabularies: every place in China, the common kinds of department, families, units and scales."""

import pytest

from generator.consistency import problems_of_the_library
from generator.model.record import Record
from generator.model.target import TargetKind


def test_the_vocabularies_hold_together(library):
    assert problems_of_the_library(library) == []


def test_every_province_prefecture_and_county_has_its_code(library):
    regions = library.vocabulary.regions.regions
    provinces = [code for code in regions if code.endswith("0000")]
    prefectures = [code for code in regions if code.endswith("00") and not code.endswith("0000")]
    assert (len(provinces), len(prefectures)) == (34, 342)
    assert len(regions) - len(provinces) - len(prefectures) > 2_800


@pytest.mark.parametrize(
    ("code", "name", "parents"),
    [
        ("320400", "常州市", ["江苏省"]),
        ("320281", "江阴市", ["江苏省", "无锡市"]),
        ("420700", "鄂州市", ["湖北省"]),
        ("110101", "东城区", ["北京市", "市辖区"]),
        ("659001", "石河子市", ["新疆维吾尔自治区", "自治区直辖县级行政区划"]),
    ],
)
def test_a_place_is_found_with_all_it_belongs_to(library, code, name, parents):
    regions = library.vocabulary.regions
    assert regions.regions[code] == name
    assert [regions.regions[above] for above in regions.parents(code)] == parents


def test_every_place_belongs_to_places_that_exist(library):
    regions = library.vocabulary.regions
    orphans = [code for code in regions.regions if any(above not in regions.regions for above in regions.parents(code))]
    assert orphans == []


def test_at_least_the_forty_commonest_kinds_of_department_are_known(library):
    assert len(library.vocabulary.departments) >= 40


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("常州市科学技术局", "keji"),
        ("科技局", "keji"),
        ("江阴市科学技术局（机关）", "keji"),
        ("江苏省科学技术厅", "keji"),
        ("广水市教育局", "jiaoyu"),
        ("浮梁县林业局", "linye"),
        ("泸县文化广播电视和旅游局", "wenlv"),
        ("甘孜藏族自治州市场监督管理局机关", "shichang"),
    ],
)
def test_a_department_is_known_by_any_of_its_names(library, name, kind):
    found = library.vocabulary.department(name)
    assert found is not None
    assert found.id.startswith(kind)


@pytest.mark.parametrize(
    ("one", "other", "times"),
    [("亿元", "万元", 10_000), ("万元", "元", 10_000), ("家", "家", 1), ("％", "百分比", 1)],
)
def test_units_of_one_dimension_convert(library, one, other, times):
    first, second = library.vocabulary.unit(one), library.vocabulary.unit(other)
    assert first.dimension == second.dimension
    assert first.factor / second.factor == times


def test_things_counted_do_not_convert_into_each_other(library):
    assert library.vocabulary.unit("家").dimension != library.vocabulary.unit("项").dimension


def test_every_scale_says_where_its_order_is_printed_or_that_none_is(library):
    for scale in library.vocabulary.scales:
        assert (scale.found == "printed") == bool(scale.source)
        assert scale.found == "printed" or len(scale.steps) == 1


@pytest.mark.parametrize("family", ["definition", "source"])
def test_every_family_is_defined_and_sourced(library, family):
    assert [each.id for each in library.vocabulary.families if not getattr(each, family)] == []


def test_every_word_of_quality_in_the_tables_is_on_a_scale(library):
    cells = [cell for record in library.records for promise in record.promises() for cell in promise.row.cells()]
    words = {str(cell.target) for cell in cells if cell.target.parsed.kind is TargetKind.WORDS}
    assert {word for word in words if library.vocabulary.scale(word) is None} == set()


def test_personal_particulars_are_left_out_of_what_is_published(library):
    records: list[Record] = [record.without_personal() for record in library.records]
    assert [record.contacts.model_dump(exclude_defaults=True) for record in records] == [{}] * 5
