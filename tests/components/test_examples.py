"""Every component is shown: each macro, each class it may print, the plain cases and the hard ones."""

from pathlib import Path

import pytest

from generator.catalogue import catalogue
from generator.gallery import read_components
from generator.templates import shipped_templates
from generator.words import Language
from tests.components.templates import (
    NAMES,
    attributes_given,
    attributes_read,
    classes,
    imported,
    named,
    raw_examples,
    styled,
    template,
)
from tests.site.html_page import parse

EXPECTED = Path(__file__).parent / "expected"
HOSTILE = "<script>alert(1)</script>"
WITHOUT_TEXTS = {"finder", "steps", "tools"}  # their macros take no text of a record
UNSTYLED = {
    "mx-answers",  # a list that looks as its entries do
    "mx-chart",  # one of several figures, which their list places
    "mx-choose__units",  # a table that looks as all tables do
    "mx-controls__words",  # the first of the tools, which looks as all of them do
}
UNPRINTED = {
    "mx-listing__alone",  # of a cell that listings no longer have
}

each_component = pytest.mark.parametrize("name", NAMES)


@pytest.fixture(scope="module")
def printed(components) -> set[str]:
    """The classes of all examples."""
    return set().union(*(classes(html(component)) for component in components.values()))


def html(component) -> str:
    """All examples of a component, one after the other."""
    return "".join(f"<!-- {example.name} -->\n{example.html.strip()}\n\n" for example in component.examples)


def is_begun(name: str, beginnings: set[str]) -> bool:
    """Whether a template puts a name together from a beginning and a kind."""
    return any(name.startswith(one) for one in beginnings if one.endswith(("--", "__")))


def is_variant(name: str, known: set[str]) -> bool:
    """Whether a name is one of several kinds, of which the plain one needs no style."""
    return any(one.startswith(f"{name.partition('--')[0]}--") for one in known)


@each_component
def test_every_macro_that_others_use_has_an_example(name, components):
    assert {example.macro for example in components[name].examples} >= imported().get(template(name), set())


@each_component
def test_examples_look_as_expected(name, components, expect):
    expect(EXPECTED / f"{name}.html", html(components[name]))


def test_nothing_is_expected_of_components_that_are_gone():
    assert sorted(path.stem for path in EXPECTED.iterdir()) == NAMES


def test_every_example_can_be_set_in_english():
    assert read_components(shipped_templates(), catalogue(Language.EN))[1] == []


@each_component
def test_templates_read_every_attribute_that_examples_give(name):
    given = set().union(*(attributes_given([*one.get("arguments", {}).values()]) for one in raw_examples(name)))
    assert sorted(given - attributes_read(template(name))) == []


@each_component
def test_every_class_that_a_component_may_print_stands_in_an_example(name, components):
    whole = {one for one in named(template(name)) if not one.endswith(("-", "__"))}
    assert sorted(one for one in whole if one not in html(components[name])) == []


@each_component
def test_every_class_that_a_component_prints_is_styled(name, components):
    known = styled("**/*.css")
    plain = classes(html(components[name])) - known - UNSTYLED
    assert sorted(one for one in plain if not is_variant(one, known)) == []


def test_every_class_that_a_component_styles_is_printed(printed):
    used = printed | named("**/*.html") | named("**/*.js")
    unused = styled("components/*/*.css") - used - UNPRINTED
    assert sorted(one for one in unused if not is_begun(one, used)) == []


def test_no_exception_is_one_that_nothing_needs(printed):
    assert sorted(one for one in UNSTYLED if one in styled("**/*.css") or one not in printed) == []
    assert sorted(one for one in UNPRINTED if one not in styled("**/*.css") or one in printed) == []


@each_component
def test_code_in_a_text_shows_as_text(name, components):
    page = parse(html(components[name]))
    run = [key for key, _ in page.attributes if key.startswith("on")]
    assert ({"script", "img", "iframe"}.intersection(page.tags), run) == (set(), [])
    assert name in WITHOUT_TEXTS or HOSTILE in page.text
