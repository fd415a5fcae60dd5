"""Tables that print less, or otherwise, than most: what is shown of them is true of them."""

import pytest

from generator.build import build
from generator.words import Language
from tests.site.html_page import pages
from tests.site.test_small_projects import DOCUMENT, LEAST

PAGE = "320400/keji/2023/index.html"


def funded(spending):
    rows = [{"id": f"m-{number:03}", **row} for number, row in enumerate(spending, 1)]
    funding = {"unit": "万元", "spending": {"columns": {"full": "全年预算数"}, "rows": rows}}
    return {**LEAST, "funding": funding, "minted": {"m": 99, "i": 1}}


def document(spending):
    printed = "\n".join(f"{row['name']} {row['full']}".rstrip() for row in spending)
    return DOCUMENT.replace("三级指标", f"部门整体资金（万元）\n支出 全年预算数\n{printed}\n三级指标", 1)


@pytest.mark.parametrize(
    ("spending", "is_drawn"),
    [
        (
            [{"name": "基本支出", "full": "50"}, {"name": "项目支出", "full": "50"}, {"name": "合计", "full": "100"}],
            True,
        ),
        (
            [{"name": "基本支出", "full": "150"}, {"name": "项目支出", "full": "-50"}, {"name": "合计", "full": "100"}],
            False,
        ),
        (
            [{"name": "基本支出", "full": "50"}, {"name": "项目支出", "full": "20"}, {"name": "合计", "full": "100"}],
            False,
        ),
    ],
    ids=["parts of the whole", "less than nothing", "not all of it"],
)
def test_spending_is_drawn_only_where_its_parts_come_to_the_whole(project, tmp_path, spending, is_drawn):
    built = build(project(funded(spending), document(spending)), tmp_path / "site", Language.ZH)
    page = pages(tmp_path / "site")[PAGE]
    assert built.report.problems == ()
    assert ("mx-division__bar" in {value for name, value in page.attributes if name == "class"}) is is_drawn


def test_a_year_that_is_inferred_stands_in_no_form(project, tmp_path):
    build(project(LEAST, DOCUMENT), tmp_path / "site", Language.ZH)
    page = pages(tmp_path / "site")[PAGE]
    assert [value for name, value in page.attributes if name == "data-at" and value == "year"] == []
