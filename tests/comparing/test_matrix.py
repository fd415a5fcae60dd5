"""One matter across places: who says what, and what keeps it apart."""

import pytest

from generator.comparing import CellState, Why, census, matrix_rows
from tests.comparing.making import table


@pytest.fixture(scope="session")
def rows(seats, counted):
    return {row.name: row for row in matrix_rows(seats, counted)}


def printed(row):
    return {
        cell.seat.place: [f"{said.row.name} {said.full.text}" for said in cell.statements]
        for cell in row.cells
        if cell.statements
    }


def spoken(row):
    return {
        cell.seat.place: [f"{one.goal.kind} {one.quantity.subject}{one.quantity.printed}" for one in cell.spoken]
        for cell in row.cells
        if cell.spoken
    }


def test_the_matters_of_several_places_come_in_the_order_of_how_many_speak_of_them(rows):
    assert [(name, row.verdict.zh) for name, row in rows.items()] == [
        ("高新技术企业", "量不同"),
        ("服务对象满意", "问法不同"),
        ("技术合同成交额", "口径不同"),
        ("产学研项目", "范围不同"),
        ("科技型中小企业", "比较符不同"),
        ("高新技术产业产值", "比较符不同"),
        ("创新联合体", "量不同"),
        ("核心技术攻关", "范围不同"),
        ("招引科创项目", "范围不同"),
    ]


@pytest.mark.parametrize(
    ("name", "values"),
    [
        (
            "高新技术企业",
            {
                "江阴": ["新增高新技术企业 ≥200家"],
                "苏州": ["拥有高新技术企业数 =17500家"],
                "南通": ["高企认定数 ≥1200个"],
                "鄂州": ["高新技术企业 350"],
            },
        ),
        (
            "技术合同成交额",
            {
                "江阴": ["技术合同成交额 ≥100亿元"],
                "苏州": ["技术合同认定登记成交额 =850亿元"],
                "鄂州": ["技术合同成交额 80亿"],
            },
        ),
        (
            "产学研项目",
            {
                "江阴": ["实施重点产学研项目 ≥100项"],
                "苏州": ["实施产学研项目数 =1500项"],
                "南通": ["全市实施产学研合作项目数 ≥1750个"],
            },
        ),
        ("高新技术产业产值", {"江阴": ["高新技术产业产值 ≥2700亿元"], "苏州": ["高新技术产业产值 =25000亿元"]}),
        ("科技型中小企业", {"江阴": ["科技型中小企业入库数 ≥2400家"], "鄂州": ["科技型中小企业 800"]}),
        (
            "服务对象满意",
            {
                "江阴": ["受服务对象满意度 满意"],
                "常州": ["服务对象满意率 ≥90%"],
                "苏州": ["服务对象满意度 =90%"],
                "鄂州": ["科技企业满意度 100%", "联系部门满意度 100%"],
            },
        ),
    ],
)
def test_a_row_holds_what_each_document_prints(rows, name, values):
    assert printed(rows[name]) == values


@pytest.mark.parametrize(
    ("name", "place", "state", "said"),
    [
        ("高新技术企业", "常州", CellState.ONLY_IN_GOALS, ["medium-term 高新技术企业8000家"]),
        ("高新技术企业", "江阴", CellState.PRINTED, ["annual 申报高新技术企业超520家"]),
        ("高新技术企业", "鄂州", CellState.PRINTED, ["annual 高新技术企业新增40家"]),
        (
            "高新技术产业产值",
            "常州",
            CellState.BESIDE_IN_GOALS,
            [
                "medium-term 高新技术产业产值占规模以上工业总产值比重达50%",
                "annual 高新技术产业产值占规模以上工业总产值比重超53%",
            ],
        ),
        ("服务对象满意", "南通", CellState.HEADING_ONLY, None),
        ("技术合同成交额", "常州", CellState.ABSENT, None),
        ("技术合同成交额", "苏州", CellState.PRINTED, ["medium-term 技术合同成交额达850亿元"]),
    ],
)
def test_what_only_the_goals_say_is_told_beside_it(rows, name, place, state, said):
    cell = next(cell for cell in rows[name].cells if cell.seat.place == place)
    assert (cell.state, spoken(rows[name]).get(place)) == (state, said)


@pytest.mark.parametrize(
    ("name", "reasons"),
    [
        (
            "高新技术企业",
            [
                "“新增高新技术企业”与“拥有高新技术企业数”：新增是当年多出来的；拥有是某一时点在册的总数。",
                "“高企认定数”与“拥有高新技术企业数”：认定是当年通过的家数；拥有是某一时点在册的总数，前几年认定、资格还有效的都算。",
                "江阴、南通印“≥”，苏州印“=”，鄂州不印比较符",
                "鄂州未印单位",
                "江阴只是机关（本级）",
                "单位：江阴、苏州“家”，南通“个”，照原表",
                "鄂州是2024年，其余是2025年",
                "江阴是县级",
            ],
        ),
        ("高新技术产业产值", ["江阴印“≥”，苏州印“=”", "江阴只是机关（本级）", "江阴是县级，苏州是地级"]),
        (
            "科技型中小企业",
            [
                "江阴印“≥”，鄂州不印比较符",
                "鄂州未印单位",
                "江阴只是机关（本级）",
                "鄂州是2024年，江阴是2025年",
                "江阴是县级，鄂州是地级",
            ],
        ),
    ],
)
def test_a_row_says_all_that_differs(rows, name, reasons):
    assert [reason.words.zh for reason in rows[name].reasons] == reasons


def test_a_heading_with_nothing_under_it_is_said(rows):
    blank = [reason for reason in rows["服务对象满意"].reasons if reason.why is Why.BLANK]
    assert [(reason.words.zh, reason.keys) for reason in blank] == [
        ("南通印了名目，名目下没有指标", ("320600/keji/2025",))
    ]


def test_nothing_on_the_five_tables_can_be_ranked(rows):
    assert [name for name, row in rows.items() if row.is_comparable] == []


def test_near_names_of_other_matters_do_not_join_a_row(rows):
    families = {family.id for family in rows["高新技术企业"].families}
    assert families == {"xinzeng-gaoxin-jishu-qiye", "gaoqi-rendingshu", "yongyou-gaoxin-jishu-qiye"}


def test_the_order_of_tables_changes_nothing(seats, counted, rows):
    assert repr(matrix_rows(seats[::-1], counted)) == repr(tuple(rows.values()))


def of(library, *tables):
    return matrix_rows(tables, census(tables, library.vocabulary))


def test_equal_signs_and_units_make_a_row_that_can_be_ranked(library):
    row = of(library, *(table(f"320{number}00", ("新增高新技术企业", f"≥{number}家")) for number in (4, 5)))[0]
    assert (row.verdict.zh, row.is_comparable) == ("可比", True)


def test_a_name_that_no_vocabulary_holds_makes_a_row_that_says_so(library):
    row = of(library, *(table(f"320{number}00", ("机器人装机量", "≥5台")) for number in (4, 5)))[0]
    assert (row.id, row.name, row.families, row.verdict.zh) == ("", "机器人装机量", (), "未归族")
    assert row.reasons[0].words.zh == "名称相同，名词表里还没有这一项，不知道是不是同一件事"


def test_a_name_that_stands_alone_on_purpose_says_why(library):
    row = of(library, *(table(f"320{number}00", ("科技创新氛围", "浓厚")) for number in (4, 5)))[0]
    assert row.reasons[0].words.zh == "“氛围”没有可以衡量的内容，各地说的不是同一件事。"


def test_what_one_place_alone_prints_makes_no_row(library):
    assert of(library, table("320400", ("机器人装机量", "≥5台")), table("320500", ("无人机架次", "≥5次"))) == ()


@pytest.mark.parametrize("name", ["families that exist", "one topic for each family"])
def test_topics_name(library, name):
    listed = [family for topic in library.vocabulary.topics for family in topic.families]
    missing = [family for family in listed if library.vocabulary.family_by_id(family) is None]
    assert {"families that exist": missing, "one topic for each family": listed[len(set(listed)) :]}[name] == []
