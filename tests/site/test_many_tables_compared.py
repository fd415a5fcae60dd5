"""Where many tables stand in a comparison, what is true of most of them is said once."""

import pytest

from tests.site.several import money, pages_under, project_of, rendered, site_of, table, view

ROWS = (("高企认定数", "≥5家", "≥10家"),)
PLACES = ("320100", "320200", "320300", "320400", "320500", "320600", "320700", "320800", "320900")
SCOPES = ("office", *["unstated"] * 8)
UNSTATED = "原表未说明是否含下属单位"


def comparison_of(root, count):
    keys = [f"{place}/keji/2023" for place in PLACES[:count]]
    tables = {key: table(key, *ROWS, scope=scope) for key, scope in zip(keys, SCOPES, strict=False)}
    site = site_of(project_of(root, tables))
    return site, pages_under(site, "compare/keji/")["compare/keji/"]


@pytest.fixture(scope="module")
def many(tmp_path_factory):
    return comparison_of(tmp_path_factory.mktemp("many"), 9)


def told(page):
    return [[note.text for note in row.told if note.text.endswith("下属单位")] for row in view(page).overview.rows]


def test_the_scope_of_most_tables_is_said_once(many):
    site, page = many
    assert view(page).overview.usual == f"没有另外注明的8张表：{UNSTATED}。"
    assert rendered(site, page).count(UNSTATED) == 1


def test_a_table_of_another_scope_still_says_so(many):
    assert told(many[1]) == [["只是机关（本级），不含下属单位"], *[[]] * 8]


def test_few_tables_each_say_their_scope(tmp_path):
    _, page = comparison_of(tmp_path, 7)
    assert view(page).overview.usual == ""
    assert told(page)[1:] == [[UNSTATED]] * 6


def test_a_matter_lists_the_tables_that_speak_of_it_and_counts_the_others(tmp_path):
    rows = {"320100": ("举办活动", "≥1场", "≥2场"), "320200": ("举办活动", "≥1场", "≥3场")}
    keys = {place: f"{place}/keji/2023" for place in PLACES[:7]}
    tables = {key: table(key, *ROWS, *([rows[place]] if place in rows else [])) for place, key in keys.items()}
    site = site_of(project_of(tmp_path, tables))
    page = pages_under(site, "compare/keji/")["compare/keji/"]
    matters = {matter.name.text: matter for matter in view(page).matrix.matters}
    assert [len(matters["举办活动"].cells), matters["举办活动"].absent] == [2, "其余5张表没有这项指标"]
    assert "其余5张表没有这项指标。" in rendered(site, page)


@pytest.mark.parametrize(
    ("count", "told"), [(5, (True, 2, "其余3张表没有单列")), (4, (False, 4, ""))], ids=["many", "few"]
)
def test_a_kind_of_project_lists_the_tables_that_have_it_where_columns_would_be_too_narrow(tmp_path, count, told):
    keys = [f"{place}/keji/2023" for place in PLACES[:count]]
    paid = [money("30", ("物业管理费", "10"), ("安保费", "20")), money("7", ("人才引进", "3"), ("评审费", "4"))]
    tables = {key: table(key, *ROWS, **paid[place > 1]) for place, key in enumerate(keys)}
    site = site_of(project_of(tmp_path, tables))
    page = pages_under(site, "compare/keji/")["compare/keji/"]
    items = view(page).items
    (kind,) = (row for row in items.rows if row.name == "物业、安保与水电")
    assert (items.is_long, len(kind.cells), kind.absent) == told
    assert rendered(site, page).count("mx-listed__absent") == int(items.is_long) * len(items.rows)


def test_dozens_of_tables_are_folded_and_each_fold_tells_what_it_holds(tmp_path):
    keys = [f"3201{at:02}/keji/2023" for at in (0, 2, 4, 5, 6, 11, 13, 14, 15, 16, 17, 18)] + ["320200/keji/2023"]
    items = money("30", ("物业管理费", "10"), ("安保费", "20"))
    tables = {key: table(key, ("高企认定数", "≥5家", f"≥{at}家"), **items) for at, key in enumerate(keys, 10)}
    site = site_of(project_of(tmp_path, tables))
    page = pages_under(site, "compare/keji/")["compare/keji/"]
    html = rendered(site, page)
    (matter,) = view(page).matrix.matters
    assert (matter.tables, matter.spread) == ("13张表", "从≥10家到≥22家")
    assert [row.remark for row in view(page).items.rows] == ["13张表列出26项"]
    assert html.count('<details class="mx-fold" open>') == 0
    assert html.count('data-mx="folds"') == 3


def test_a_dozen_tables_lie_open(tmp_path):
    keys = [f"3201{at:02}/keji/2023" for at in (0, 2, 4, 5, 6, 11, 13, 14, 15, 16, 17, 18)]
    site = site_of(project_of(tmp_path, {key: table(key, *ROWS) for key in keys}))
    html = rendered(site, pages_under(site, "compare/keji/")["compare/keji/"])
    assert (html.count('<details class="mx-fold" open>'), html.count('data-mx="folds"')) == (1, 0)


def test_common_indicators_of_which_no_value_is_the_same_are_told_in_words(tmp_path):
    keys = [f"{place}/keji/2023" for place in PLACES[:3]]
    tables = {key: table(key, ("预算执行率", "≥4%", f"≥9{at}%")) for at, key in enumerate(keys)}
    page = pages_under(site_of(project_of(tmp_path, tables)), "compare/keji/")["compare/keji/"]
    assert view(page).common.remark == "江苏省3张表共有1项，没有一项的值处处相同"
