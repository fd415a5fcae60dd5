"""Chinese texts are marked on pages in another language, and nothing else is."""

import pytest
from jinja2 import DictLoader, Environment

from generator.templates.tongues import MARKS, is_chinese, marked

CASES = {
    "all of an element": ("<th>{{ one }}</th>", '<th lang="zh">常州</th>'),
    "all of it, with signs": ("<td>{{ one }}、{{ year }}</td>", '<td lang="zh">常州、2023</td>'),
    "beside another element": ("<th>{{ one }} <i>x</i></th>", '<th><bdi lang="zh">常州</bdi> <i>x</i></th>'),
    "in a sentence": ("<p>In {{ one }} only</p>", '<p>In <bdi lang="zh">常州</bdi> only</p>'),
    "behind a condition": ("<p>{% if one %}{{ one }}{% endif %}</p>", '<p><bdi lang="zh">常州</bdi></p>'),
    "a sentence that names it": ("<p>{{ mixed }}</p>", "<p>Tables of 常州</p>"),
    "another language": ("<p>{{ english }}</p>", "<p>none</p>"),
    "a number": ("<td>{{ year }}</td>", "<td>2023</td>"),
    "an attribute": ('<a title="{{ one }}">{{ year }}</a>', '<a title="常州">2023</a>'),
    "a language that is told": ('<a lang="ja">{{ one }}</a>', '<a lang="ja"><bdi lang="zh">常州</bdi></a>'),
    "a tag with a condition": ('<a{% if one %} id="a"{% endif %}>{{ one }}</a>', '<a id="a" lang="zh">常州</a>'),
    "code in a text": ("<p>in {{ hostile }}</p>", '<p>in <bdi lang="zh">&lt;i&gt;常</bdi></p>'),
    "a script": ("<script>{{ one }}</script>", "<script>常州</script>"),
}
VALUES = {"one": "常州", "year": 2023, "mixed": "Tables of 常州", "english": "none", "hostile": "<i>常"}


def rendered(template):
    environment = Environment(autoescape=True, loader=DictLoader({"page": marked(template)}))
    environment.globals |= MARKS
    return environment.get_template("page").render(**VALUES)


@pytest.mark.parametrize(("template", "html"), CASES.values(), ids=CASES)
def test_chinese_texts_are_marked(template, html):
    assert rendered(template) == html


@pytest.mark.parametrize(
    ("text", "is_marked"),
    [
        ("常州市", True),
        ("≥40亿元", True),
        ("R&D经费", True),
        ("GDP增长率", True),
        ("the 常州 table", False),
        ("40", False),
        ("", False),
    ],
)
def test_a_text_is_chinese_where_no_word_of_another_language_is_in_it(text, is_marked):
    assert is_chinese(text) == is_marked


def test_lines_of_a_template_stay_where_they_are():
    template = "{# a\nb #}\n<p>\n{{ one }}\n</p>\n"
    assert marked(template).count("\n") == template.count("\n")
