"""Among many folds, readers find those that say what they ask for, and in them the lines that do."""

import pytest

FOLDS = """{% from "components/fold/fold.html" import folded, sieve %}
<h1>各地</h1>
<section id="matrix">
{{ sieve("matrix", "地方或指标") }}
{% for name, lines in matters %}
{% call folded("", name, "") %}
<table class="mx-table">
<caption class="mx-hidden">{{ name }}</caption>
{% for place, value in lines %}<tr><th scope="row">{{ place }}</th><td>{{ value }}</td></tr>{% endfor %}
</table>
{% endcall %}
{% endfor %}
</section>"""
MATTERS = (
    ("高新技术企业", (("南通", "≥1200家"), ("苏州", "=17500家"))),
    ("技术合同成交额", (("苏州", "=850亿元"), ("鄂州", "80亿"))),
    ("Ｒ＆Ｄ经费", (("鄂州", "≥4.2%"),)),
)
SEEN = """() => [...document.querySelectorAll("details")].filter((fold) => !fold.hidden).map((fold) =>
  [fold.querySelector(".mx-fold__title").textContent, fold.open,
   [...fold.querySelectorAll("tr")].filter((row) => !row.hidden).map((row) => row.cells[0].textContent).join()])"""


@pytest.fixture
def folds(framed, root, quiet):
    """A page of three matters."""
    framed("folds.html", FOLDS, matters=MATTERS)
    return quiet(f"{root}folds.html")


@pytest.mark.parametrize(
    ("asked", "seen"),
    [
        ("鄂州", [["技术合同成交额", True, "鄂州"], ["Ｒ＆Ｄ经费", False, "鄂州"]]),
        ("苏州 高新", [["高新技术企业", True, "苏州"]]),
        ("r&d", [["Ｒ＆Ｄ经费", False, "鄂州"]]),
        ("没有这样的词", []),
        ("", [[name, False, ",".join(place for place, _ in lines)] for name, lines in MATTERS]),
    ],
    ids=["a place", "a place and a matter", "a matter", "nothing", "everything"],
)
def test_what_is_asked_for_is_seen(folds, asked, seen):
    folds.fill("#matrix input", "鄂")
    folds.fill("#matrix input", asked)
    assert folds.evaluate(SEEN) == seen
    assert folds.locator("output").inner_text() == f"{len(seen)} / 3"


def test_all_can_be_opened_and_shut(folds):
    button = folds.locator("#matrix button")
    button.click()
    assert [is_open for _, is_open, _ in folds.evaluate(SEEN)] == [True] * 3
    assert button.inner_text() == "全部收起"
    button.click()
    assert [is_open for _, is_open, _ in folds.evaluate(SEEN)] == [False] * 3
