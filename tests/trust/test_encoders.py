"""Each format is written in one place, and what is written there another program reads back as it was."""

import ast
import csv
import json
from html.parser import HTMLParser
from io import StringIO
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.encoding import LIVE, csv_lines, guarded, in_html, in_script, in_xml, in_xml_quotes, safe_json
from tests.characters import VISIBLE
from tests.test_architecture import PACKAGE, modules

# Who may use what makes texts of one format: nobody else can then forget a sign of it.
PLACES = {
    "html.escape": {"encoding"},
    "xml.sax": {"encoding"},
    "csv.writer": {"encoding"},
    "markupsafe.Markup": {"render", "gallery", "pages/words/markdown", "templates/escaping", "templates/environment"},
    "markupsafe.escape": {"templates/escaping"},
}
MARKUP_TYPES = {"pages/words/prose", "pages/words/glossary", "pages/offering/interface"}  # name the type, and make none
TEXTS = st.text(VISIBLE)


def used(path):
    """What a module takes from elsewhere, as `module.name`, and the attributes it asks of modules."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            yield f"{node.value.id}.{node.attr}"


@pytest.mark.parametrize("what", PLACES)
def test_a_format_is_written_in_one_place(what):
    users = {
        path.relative_to(PACKAGE).with_suffix("").as_posix()
        for path in modules()
        for one in used(path)
        if one.startswith(what)
    }
    assert users - MARKUP_TYPES == PLACES[what]


def makes_markup(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    calls = (node.func for node in ast.walk(tree) if isinstance(node, ast.Call))
    return any(isinstance(one, ast.Name) and one.id == "Markup" for one in calls)


def test_only_these_say_that_a_text_is_html():
    makers = {path.relative_to(PACKAGE).with_suffix("").as_posix() for path in modules() if makes_markup(path)}
    assert makers == {"render", "gallery", "pages/words/markdown", "templates/escaping"}


class Page(HTMLParser):
    """What a page is made of."""

    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, attrs))

    def handle_data(self, data):
        self.found.append(data)


def parsed(html):
    page = Page()
    page.feed(html)
    page.close()
    return page.found


@given(TEXTS)
def test_a_text_in_html_is_that_text_and_nothing_else(text):
    assert "".join(parsed(in_html(text))) == text


@given(TEXTS)
def test_a_text_in_an_attribute_is_that_text_and_no_other_attribute(text):
    assert parsed(f'<p title="{in_html(text)}">') == [("p", [("title", text)])]


@given(st.text())
def test_any_text_whatever_in_xml_is_well_formed(text):
    line = text.replace("\r", "")
    read = ET.fromstring(f"<a b={in_xml_quotes(line)}>{in_xml(line)}</a>")  # noqa: S314 - our own text
    assert (read.text or "") == read.attrib["b"]


@given(TEXTS)
def test_a_text_in_xml_is_that_text(text):
    read = ET.fromstring(f"<a b={in_xml_quotes(text)}>{in_xml(text)}</a>")  # noqa: S314 - the same
    assert (read.text or "", read.attrib["b"]) == (text, text)


@given(st.recursive(st.text(), lambda part: st.lists(part) | st.dictionaries(st.text(), part), max_leaves=8))
def test_a_value_in_a_script_is_that_value_and_no_end_of_it(value):
    written = in_script(value)
    assert json.loads(written) == value
    assert not set("<>&\u2028\u2029") & set(written)
    assert written.encode().decode() == written


def test_data_for_machines_cannot_end_its_script():
    assert safe_json('"</script><!--"') == '"\\u003c/script\\u003e\\u003c!--"'


def test_no_script_holds_what_json_does_not_have():
    with pytest.raises(ValueError, match="not JSON compliant"):
        in_script(float("nan"))


@given(st.lists(TEXTS, min_size=1))
def test_a_row_of_a_sheet_is_that_row(row):
    (read,) = csv.reader(StringIO(csv_lines([row]), newline=""), strict=True)
    assert read == row


@given(st.lists(st.lists(st.text('a,"\r\n 表') | TEXTS)))
def test_rows_of_a_sheet_are_written_as_the_writer_of_python_does(rows):
    opened = StringIO(newline="")
    csv.writer(opened, lineterminator="\r\n").writerows(rows)
    assert csv_lines(rows) == opened.getvalue()


@given(st.sampled_from(LIVE), TEXTS)
def test_no_cell_for_excel_begins_as_a_formula_does_unless_it_is_a_number(sign, text):
    cell = guarded(f"{sign}{text}")
    assert cell.startswith("'") or float(cell) <= 0


@pytest.mark.parametrize("number", ["-1", "-0.50", "100", "-388882.83"])
def test_a_number_for_excel_stays_one(number):
    assert guarded(number) == number


@pytest.mark.parametrize(
    "text",
    [
        "-1+1",
        "-",
        "--1",
        "-.5",
        "-1e5",
        "+1",
        "-１",
        "\n=1",
        "-1.2.3",
        "＝0%",
        "@a",
        "\t=1",
        "\r=1",
        "=1",
        "＋1",
        "－1",
        "＠a",
    ],
)
def test_what_only_looks_like_a_number_is_none_for_excel(text):
    assert guarded(text) == f"'{text}"
