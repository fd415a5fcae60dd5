"""A record page says how much money the table before it states, and leads to other years and places."""

from tests.site.several import money, pages_under, project_of, rendered, site_of, table, view

ROWS = (("高企认定数", "≥5家", "≥10家"),)
KEY = "320400/keji"
BEFORE = "../../../320400/keji/2021/index.html"


def total(amount, scope="unstated"):
    funding = money(amount, ("甲专项", amount))
    funding["funding"]["spending"]["rows"][0]["name"] = "资金总额"
    return {**funding, "scope": scope}


def page_of(root, address, **tables):
    made = {key.replace("_", "/"): table(key.replace("_", "/"), *ROWS, **more) for key, more in tables.items()}
    site = site_of(project_of(root, made))
    return site, pages_under(site, address)[address]


def said(page):
    return "".join(f"{piece.text}{piece.number}{piece.after}" for piece in view(page).lede)


def test_the_money_of_the_table_before_stands_beside_that_of_the_year(tmp_path):
    tables = {"320400_keji_2021": total("30"), "320400_keji_2023": total("36")}
    _, page = page_of(tmp_path, f"{KEY}/2023/", **tables)
    assert said(page).startswith("全年资金36万元（2021年30万元）")
    assert [piece.href for piece in view(page).lede if piece.number == "30"] == [f"{BEFORE}#m-001"]


def test_money_of_another_scope_is_not_set_beside_it(tmp_path):
    tables = {"320400_keji_2021": total("30", "office"), "320400_keji_2023": total("36", "whole")}
    _, page = page_of(tmp_path, f"{KEY}/2023/", **tables)
    assert said(page).startswith("全年资金36万元")
    assert "2021" not in said(page)


def test_other_years_are_listed_with_the_money_they_state(tmp_path):
    tables = {"320400_keji_2021": total("30"), "320400_keji_2023": total("36")}
    _, page = page_of(tmp_path, f"{KEY}/2021/", **tables)
    near = [(one.link.text, one.remark) for one in view(page).neighbours.years]
    assert near == [("2020", "未收录"), ("2022", "未收录"), ("2023", "36万元")]


def test_money_is_followed_by_the_ways_to_other_years_and_places(tmp_path):
    tables = {"320400_keji_2021": total("30"), "320400_keji_2023": total("36"), "320500_keji_2023": total("9")}
    site, page = page_of(tmp_path, f"{KEY}/2023/", **tables)
    ways = [("../../../320400/keji/index.html", "各年的数和变化"), ("../../../compare/keji/index.html", "2地对照")]
    assert [(way.href, way.text) for way in view(page).ways] == ways
    assert 'class="mx-names mx-ways"' in rendered(site, page)


def test_a_table_alone_has_no_such_ways(tmp_path):
    _, page = page_of(tmp_path, f"{KEY}/2023/", **{"320400_keji_2023": total("36")})
    assert (view(page).ways, said(page).count("（")) == ((), 0)
