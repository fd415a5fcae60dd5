"""Home, places, kinds and years: every table is found by each way to it, and nothing is added up that may not be."""

import pytest

from generator.pages.places import branch, full_name, gazetteer
from generator.pages.slices import home, region, slice_pages, years
from generator.pages.slices.home import home_page
from generator.pages.slices.kinds import kind_pages
from generator.pages.slices.region import region_page
from generator.pages.slices.regions import regions_page
from generator.pages.slices.years import year_pages
from generator.words import Language
from tests.conftest import ROOT
from tests.site.several import edition_of, money, project_of, site_of_library, table, view

INDICATOR = ("高企认定数", "≥5家", "≥10家")


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    """Two prefectures of one province, a county below one of them, and a district of a city that is a province."""
    return project_of(
        tmp_path_factory.mktemp("places"),
        {
            "110105/keji/2023": table("110105/keji/2023", INDICATOR, name="朝阳区科学技术委员会"),
            "320281/keji-jiguan/2025": table("320281/keji-jiguan/2025", INDICATOR, name="江阴市科学技术局（机关）"),
            "320400/keji/2021": table("320400/keji/2021", INDICATOR, name="常州市科学技术局"),
            "320400/keji/2023": table(
                "320400/keji/2023",
                INDICATOR,
                ("举办活动", "≥1场", "≥2场"),
                name="常州市科学技术局",
                **money("30", ("甲专项", "10"), ("乙专项", "20")),
            ),
            "320400/jiaoyu/2023": table("320400/jiaoyu/2023", INDICATOR, name="常州市教育局"),
        },
    )


@pytest.fixture(scope="module")
def edition(root):
    return edition_of(root)


def titles(questions):
    return [question.text for question in questions]


def test_a_place_has_a_page_and_so_has_every_place_above_it(edition):
    assert list(edition.places) == ["110000", "110105", "320000", "320200", "320281", "320400"]


def test_what_is_only_a_code_is_no_place(edition):
    assert full_name(edition.places, edition.places["110105"]) == "北京市朝阳区"


def test_a_place_holds_its_tables_and_those_of_the_places_below_it(edition):
    province = edition.places["320000"]
    assert ([one.key for one in province.tables], len(province.within)) == ([], 4)
    assert [place.code for place in branch(edition.places, "320000")] == ["320000", "320200", "320281", "320400"]


def test_places_are_the_same_whatever_the_order_of_records(edition):
    shuffled = gazetteer(reversed(edition.cards), edition.vocabulary.regions)
    assert list(shuffled) == list(edition.places)
    assert {code: place.below for code, place in shuffled.items()} == {
        code: place.below for code, place in edition.places.items()
    }


def test_the_page_of_a_place_lists_departments_by_year_and_names_the_year_between_that_is_missing(edition):
    shown = view(region_page(edition, edition.places["320400"])).departments
    rows = [(group.name.text, row.year.text, row.remark) for group in shown.parts[0].groups for row in group.rows]
    assert rows == [
        ("常州市教育局", "2023", ""),
        ("常州市科学技术局", "2023", ""),
        ("常州市科学技术局", "2022", "未收录"),
        ("常州市科学技术局", "2021", ""),
    ]


def test_every_figure_of_a_table_leads_to_where_it_stands(edition):
    shown = view(region_page(edition, edition.places["320400"])).departments
    row = shown.parts[0].groups[1].rows[0]
    table_page = "../320400/keji/2023/index.html"
    assert (row.total, row.indicators, row.found) == (
        ("原表没有印出", f"{table_page}#source"),
        ("2", f"{table_page}#indicators-annual"),
        ("0", f"{table_page}#checks"),
    )


def test_a_province_without_tables_of_its_own_says_so_and_shows_those_below_it(edition):
    page = region_page(edition, edition.places["320000"])
    groups = [(group.name.text, group.remark.text) for part in view(page).below.parts for group in part.groups]
    assert page.description == "江苏省本级部门的表未收录。所辖2个地方收录了4张表。"
    assert groups == [("江阴市", "无锡市"), ("常州市", "")]
    assert view(page).departments is None


def test_money_of_several_tables_is_never_added_up(edition):
    page = region_page(edition, edition.places["320400"])
    assert "资金不相加" in page.description
    assert [figure.name for figure in view(page).front.figures] == ["部门", "表", "年度指标", "核对"]


def test_the_way_to_a_place_leads_through_the_places_above_it(edition):
    page = region_page(edition, edition.places["320281"])
    assert [link.text for link in page.crumbs] == ["首页", "江苏省", "无锡市"]
    assert page.current == "江阴市"


def test_the_index_of_places_counts_each_one_under_its_province(edition):
    shown = view(regions_page(edition)).provinces
    rows = [(one.name.text, one.depth, one.tables.text, one.years) for place in shown for one in place.branches]
    assert rows == [
        ("朝阳区", 1, "1", "2023"),
        ("无锡市", 1, "0", ""),
        ("江阴市", 2, "1", "2025"),
        ("常州市", 1, "3", "2021至2023"),
    ]


def test_a_kind_of_department_shows_every_place_and_year_and_its_names(edition):
    index, keji, jiaoyu = kind_pages(edition)
    rows = [row.year.text for part in view(keji).register.parts for group in part.groups for row in group.rows]
    assert [kind.name.text for field in view(index).fields for kind in field.kinds] == ["科学技术局", "教育局"]
    assert rows == ["2023", "2025", "2023", "2022", "2021"]
    assert [(name.text, name.places) for name in view(keji).names][-1] == ("常州市科学技术局", "常州2021、常州2023")
    assert [near.link.text for near in view(keji).comparisons] == ["各地最近一年", "2025年", "2023年", "2021年"]
    assert jiaoyu.description == "收录1个地方的1张表，年度2023。1地对照里各地的资金、指标和目标并列，能比的才比。"


def test_the_index_of_years_has_a_row_for_years_without_tables(edition):
    index, *_ = year_pages(edition)
    rows = [(row.year.text, row.tables, bool(row.year.href)) for row in view(index).years]
    assert rows == [
        ("2025", "1", True),
        ("2024", "0", False),
        ("2023", "3", True),
        ("2022", "0", False),
        ("2021", "1", True),
    ]


def test_a_year_holds_its_tables_by_place_and_the_names_lead_to_them(edition):
    page = next(page for page in year_pages(edition) if page.address == "years/2023/")
    rows = [row.name.href for part in view(page).register.parts for group in part.groups for row in group.rows]
    assert page.description == "2023年收录2个地方、3个部门的表。各表的口径可能不同，资金不相加。"
    assert rows == [
        "../../110105/keji/2023/index.html",
        "../../320400/jiaoyu/2023/index.html",
        "../../320400/keji/2023/index.html",
    ]


def test_home_shows_the_newest_tables_first_then_by_address(edition):
    found = view(home_page(edition))
    assert [(new.over, new.name.text) for new in found.newest][:3] == [
        ("江苏省无锡市江阴市 2025年度", "江阴市科学技术局（机关）"),
        ("北京市朝阳区 2023年度", "朝阳区科学技术委员会"),
        ("江苏省常州市 2023年度", "常州市教育局"),
    ]


def test_home_lists_the_latest_table_of_every_department_under_its_place(edition):
    shown = view(home_page(edition)).register
    rows = [(part.label.text, row.year.href) for part in shown.parts for group in part.groups for row in group.rows]
    assert rows == [
        ("北京市", "110105/keji/2023/index.html"),
        ("江苏省", "320281/keji-jiguan/2025/index.html"),
        ("江苏省", "320400/jiaoyu/2023/index.html"),
        ("江苏省", "320400/keji/2023/index.html"),
    ]


def test_questions_of_the_five_tables_are_those_they_answer(library):
    found = view(home_page(site_of_library(library, ROOT).edition))
    assert [(question.text, question.answer) for question in found.questions] == [
        ("南通市科学技术局2025年有多少钱？", "2270.33万元（约0.23亿元）"),
        ("科学技术局的哪些指标只有一地列出？", "5地共55项"),
        ("苏州的半年项目支出相加为什么不等于原表？", "半年项目支出，7 项：相加得 150045.3，原表印 150000"),
        ("5地的科学技术局有什么不同？", "江阴、常州、苏州、南通、鄂州的表并列，能比的才比"),
        (
            "高新技术企业，4地承诺的数为什么不能直接比？",
            "“新增高新技术企业”与“拥有高新技术企业数”：新增是当年多出来的；拥有是某一时点在册的总数。",
        ),
        (
            "江阴的目标和指标写的是同一个数吗？",
            "年度目标写「科技型中小企业评价入库超2300家」，指标「科技型中小企业入库数」是 ≥2400家",
        ),
        ("常州市科学技术局的43个项目各有多少钱？", "最大的一项是创新型城市与苏南国家自主创新示范区建设，167.8万元"),
        ("哪些部门、哪些年度的表还没有收录？", "2023至2025年，还有10格空着"),
    ]


def test_a_question_is_asked_only_where_the_tables_answer_it(edition):
    assert titles(view(home_page(edition)).questions) == [
        "科学技术局的哪些指标只有一地列出？",
        "3地的科学技术局有什么不同？",
        "常州市科学技术局的2个项目各有多少钱？",
        "哪些部门、哪些年度的表还没有收录？",
    ]


@pytest.mark.parametrize("module", [home, region, years], ids=lambda module: module.__name__.rpartition(".")[2])
def test_of_very_many_tables_the_places_are_counted(monkeypatch, edition, module):
    monkeypatch.setattr(module, "MANY", 1)
    pages = {page.address: page for page in (home_page(edition), *slice_pages(edition))}
    page = {home: pages[""], region: pages["320000/"], years: pages["years/2023/"]}[module]
    assert [one.name.text for one in view(page).branches][-1] == "常州市"


@pytest.mark.parametrize("language", Language)
def test_every_page_has_a_name_a_sentence_and_a_tab_in_every_language(root, language):
    pages = list(slice_pages(edition_of(root, language)))
    assert [page.address for page in pages if not (page.title and page.description and page.tab)] == []
    assert len({page.title for page in pages}) == len(pages)
