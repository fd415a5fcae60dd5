"""One table beside the same kind of department elsewhere."""

import pytest

from generator.comparing import Standing, against_peers, census, neighbourhood, only_here
from tests.comparing.making import prefectures, table, text

# Read off the documents by hand: all, alike, different, own.
FIVE = {
    "江阴": (39, 31, 0, 8),
    "常州": (37, 31, 0, 6),
    "苏州": (62, 31, 0, 31),
    "南通": (40, 30, 1, 9),
    "鄂州": (40, 11, 3, 26),
}


@pytest.fixture(scope="session")
def kin(seats, around):
    return {seat.place: against_peers(seat, around) for seat in seats}


def standings(library, seat, *others):
    around = neighbourhood(census([seat, *others], library.vocabulary))
    return [each.standing for each in against_peers(seat, around).kin]


@pytest.mark.parametrize("place", FIVE)
def test_shared_and_own_indicators_are_counted_as_the_documents_have_them(kin, place):
    found = kin[place]
    counts = (len(found.standing(one)) for one in (Standing.ALIKE, Standing.DIFFERENT, Standing.OWN))
    assert (len(found.kin), *counts) == FIVE[place]


@pytest.mark.parametrize("place", FIVE)
def test_the_page_and_the_check_count_alike(kin, place):
    found = kin[place]
    sentence = next(one.sentence.zh for one in found.seat.findings if one.rule == "shared-indicators")
    shared = len(found.standing(Standing.ALIKE, Standing.DIFFERENT))
    alike = f"其中 {len(found.standing(Standing.ALIKE))} 项连半年、全年指标值也相同" if place != "鄂州" else "不比数值"
    assert sentence.startswith(f"{len(found.kin)} 项年度指标中，{shared} 项")
    assert sentence.endswith(alike)


def test_what_is_shared_and_different_comes_with_what_others_print(kin):
    (found,) = kin["南通"].standing(Standing.DIFFERENT)
    assert (found.statement.row.name, found.statement.half.text) == ("预算执行率", "＝40%")
    assert [(said.seat.place, said.half and said.half.text, said.full.text) for said in found.others] == [
        ("江阴", "＝100%", "＝100%"),
        ("常州", "＝100%", "＝100%"),
        ("苏州", "=100%", "=100%"),
        ("鄂州", None, "100%"),
    ]


def test_an_indicator_may_be_its_own_and_still_be_printed_elsewhere(kin):
    own = {each.statement.row.name: each for each in kin["江阴"].standing(Standing.OWN)}
    assert [said.seat.place for said in own["高新技术产业产值"].others] == ["苏州"]
    assert [name for name, each in own.items() if each.is_only_here] == [
        "新增高新技术企业",
        "新增科技型企业",
        "实施重点产学研项目",
        "科技创新氛围",
        "受服务对象满意度",
    ]


@pytest.mark.parametrize(
    ("others", "expected"),
    [(0, Standing.COMMON), (1, Standing.COMMON), (2, Standing.ALIKE)],
    ids=["alone", "two places", "three places"],
)
def test_with_too_few_places_the_vocabulary_says_what_is_common(library, others, expected):
    rows = (("预算执行率", "＝100%", "＝50%"), ("机器人装机量", "≥5台"))
    found = standings(library, table("320100", *rows), *prefectures(others, *rows))
    assert found == [expected, Standing.OWN]


def test_an_older_table_is_held_against_the_latest_ones(library):
    older = table("320100", ("预算执行率", "＝90%"), year=2023)
    latest = [table("320100", ("预算执行率", "＝100%"), year=2024), *prefectures(2, ("预算执行率", "＝100%"))]
    assert standings(library, older, *latest) == [Standing.DIFFERENT]


def test_only_here_is_what_no_other_place_promises_in_any_form(seats, counted):
    alone = {one.seat.place: one.statements for one in only_here(seats, counted)}
    found = {place: [f"{said.row.name} {text(said.full)}" for said in told] for place, told in alone.items()}
    assert found["江阴"] == ["新增科技型企业 ≥1500家", "科技创新氛围 浓厚"]
    assert found["常州"] == [
        "市下达的其他重点任务完成率 ＝100%",
        "部省级以上科学技术奖获奖（项） ≥25项",
        "科技进步贡献率 ≥67.5%",
        "争取科技减免税金额 ≥100亿元",
        "全社会研发经费占地区生产总值比重 ≥3.35%",
    ]
    assert found["南通"] == [
        "组织省市项目申报数 ≥100个",
        "引进外国智力（首次办证） ≥600人",
        "送科技下乡活动次数 ≥6次",
        "科创大赛省赛和国赛获奖数 ≥10个",
        "对经济高质量发展促进作用 较高",
        "对社会科技发展促进作用 较高",
    ]
    assert [len(found[place]) for place in ("苏州", "鄂州")] == [23, 19]
