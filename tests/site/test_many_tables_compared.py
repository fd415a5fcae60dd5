"""Where many tables stand in a comparison, what is true of most of them is said once."""

import pytest

from tests.site.several import pages_under, project_of, rendered, site_of, table, view

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
