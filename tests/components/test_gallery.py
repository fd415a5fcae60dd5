"""The gallery is made of the examples as they are written; what is wrong with them is said at its line."""

from collections import Counter

import pytest

from generator.catalogue import catalogue
from generator.gallery import Given, argument, gallery, read_components
from generator.reporting.text import problem_lines
from generator.templates import Templates
from generator.words import Language
from tests.command import run
from tests.components.templates import NAMES
from tests.conftest import ROOT
from tests.site.html_page import pages

MACRO = '{% macro item(shown) %}<p{% if shown.is_new %} class="new"{% endif %}>{{ shown.name }}</p>{% endmacro %}'
GOOD = """\
purpose: {zh: 一项, en: An item}
examples:
  - name: 新的
    macro: item
    arguments:
      shown: {name: <b>, is_new: true}
"""


@pytest.fixture
def read(tmp_path):
    """Read the examples of one tiny component; nothing for a component without them."""

    def read_examples(text: str):
        folder = tmp_path / "templates/components/item"
        folder.mkdir(parents=True)
        (folder / "item.html").write_text(MACRO, encoding="utf-8")
        if text:
            (folder / "examples.yaml").write_text(text, encoding="utf-8")
        return read_components(Templates((tmp_path / "templates",)), catalogue(Language.EN))

    return read_examples


def test_an_example_is_what_its_macro_makes_of_it(read):
    (component,), problems = read(GOOD)
    (shown,) = component.examples
    assert (problems, component.purpose) == ([], "An item")
    assert (shown.name, shown.macro, shown.html) == ("新的", "item", '<p class="new">&lt;b&gt;</p>')
    assert shown.text == "- name: 新的\n  macro: item\n  arguments:\n    shown: {name: <b>, is_new: true}"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "1:1: the component `item` has no examples [missing-file]"),
        ("purpose: [", "1:11: a quote or bracket is never closed [yaml]"),
        (GOOD.replace(", en: An item", ""), "1:1: `en` is missing [missing]"),
        (GOOD.partition("examples")[0] + "examples: []\n", "2:1: `examples` may not be empty [empty]"),
        (GOOD.replace("macro: item", "makro: item"), "3:5: `macro` is missing [missing]"),
        (GOOD.replace("macro: item", "macro: itme"), "4:12: there is no macro `itme` [macro]"),
        (GOOD.replace("name: <b>, ", ""), "has no attribute 'name' [example]"),
        (GOOD.replace("shown: {", "sown: {"), "takes no keyword argument 'sown' [example]"),
        (GOOD.replace("{name: <b>, is_new: true}", "one"), "'str object' has no attribute 'is_new' [example]"),
    ],
    ids=["no file", "no yaml", "no purpose", "no example", "a key", "a macro", "an attribute", "an argument", "a text"],
)
def test_what_is_wrong_with_examples_is_said_at_its_line(read, text, said):
    _, problems = read(text)
    lines = [line for problem in problems for line in problem_lines(problem, Language.EN)]
    assert lines[0].startswith("templates/components/item/examples.yaml:")
    assert said in "\n".join(lines)


@pytest.mark.parametrize(
    ("written", "taken"),
    [
        ("true", True),
        ("false", False),
        ("010", "010"),
        ("-", "-"),
        ("", ""),
        (["1"], ("1",)),
        ({"a": "b"}, Given(a="b")),
    ],
    ids=["yes", "no", "digits", "a dash", "nothing", "a list", "a mapping"],
)
def test_a_value_becomes_what_a_template_takes(written, taken):
    assert argument(written) == taken
    assert type(argument(written)) is not str or isinstance(taken, str)


def test_digits_are_a_text_that_compares_and_counts():
    digits = argument("10")
    assert (digits > 9, digits > 10, f"{digits}", f"{digits:place|places}") == (True, False, "10", "places")


def test_the_gallery_has_a_page_of_all_and_a_page_of_each(gallery_site):
    found = pages(gallery_site)
    assert set(found) == {"index.html", *(f"{name}/index.html" for name in NAMES)}
    assert {f"{name}/index.html" for name in NAMES} <= set(found["index.html"].links)


@pytest.mark.parametrize("name", NAMES)
def test_no_id_stands_twice_on_a_page_of_several_examples(name, gallery_site):
    page = pages(gallery_site / name)["index.html"]
    assert [one for one, count in Counter(page.ids).items() if count > 1] == []


def test_problems_of_settings_keep_the_gallery_from_being_written(tmp_path):
    (tmp_path / "mkdocs.yml").write_text("site_nane: x\n", encoding="utf-8")
    problems, files = gallery(tmp_path, tmp_path / "out", Language.ZH)
    assert ([problem.rule for problem in problems], files) == (["unknown-key"], 0)
    assert not (tmp_path / "out").exists()


def test_the_command_says_what_it_wrote(tmp_path):
    done = run("gallery", "--out", tmp_path / "gallery", "--lang", "en")
    assert (done.returncode, done.stdout, done.stderr.endswith(" files\n")) == (0, "", True)
    assert "All components" in (tmp_path / "gallery/index.html").read_text(encoding="utf-8")


def test_the_site_has_no_page_of_the_gallery():
    house = ROOT / "generator"
    makers = [path for path in house.rglob("*.py") if "generator.gallery" in path.read_text("utf-8")]
    assert [path.relative_to(house).parts[0] for path in makers] == ["cli"]
