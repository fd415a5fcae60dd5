"""What holds for every text whatever, not only for those we thought of."""

import json

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.reading import json_text, yaml_text
from generator.reading.files import HIDDEN, read_file, read_text
from generator.reading.values import Refusal
from tests.characters import VISIBLE

NAMES = ("2023.yaml", "2023.json")
SIGNS = [
    *":-?,[]{}#&*!|>'\"%@`~=<\\\n\r\t \0\x85\u2028\ufeff",
    *("- ", ": ", "? ", ", ", "\n  ", "\n- ", "---\n", "...\n", "%YAML 1.1\n", "<<", "&a ", "*a", "!!str ", ">5", "|-"),
    *("{a: ", '{"a":', '"a": ', '"', "[[", "]]", "}}", r"\u0000", r"\ud800", r"\x07", r"\N", "//", "/*"),
    *("a", "b", "健全", "≥95%", "😀", "1e400", "010", "-0", "null", "true", "NaN", "-Infinity"),
]
TEXTS = st.text(st.characters()) | st.lists(st.sampled_from(SIGNS) | st.text(max_size=3), max_size=40).map("".join)
BYTES = st.binary() | TEXTS.map(lambda text: text.encode("utf-8", errors="surrogatepass"))

TREES = st.recursive(
    st.text(VISIBLE), lambda parts: st.lists(parts) | st.dictionaries(st.text(VISIBLE), parts), max_leaves=20
)
ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda parts: st.lists(parts) | st.dictionaries(st.text(), parts),
    max_leaves=10,
)

unhurried = settings(max_examples=300, deadline=None)


@st.composite
def slips_of_json(draw):
    """A JSON text in which a few characters were lost or added."""
    text = json.dumps(draw(ANY_JSON), ensure_ascii=draw(st.booleans()), indent=draw(st.sampled_from([None, 1])))
    start, end = sorted(draw(st.tuples(*[st.integers(0, len(text))] * 2)))
    lost = min(end, start + draw(st.integers(0, 2)))
    return text[:start] + draw(st.text(st.sampled_from('",:[]{}0\\ '), max_size=2)) + text[lost:]


@pytest.mark.parametrize("name", NAMES)
@unhurried
@given(text=TEXTS)
def test_every_text_has_a_value_or_a_problem_and_never_both(name, text):
    file = read_text(text, name)
    assert (file.value is None) == (len(file.problems) > 0)


@pytest.mark.parametrize("name", NAMES)
@unhurried
@given(data=BYTES)
def test_every_file_has_a_value_or_a_problem_and_never_both(name, data, tmp_path_factory):
    path = tmp_path_factory.getbasetemp() / name
    path.write_bytes(data)
    file = read_file(path, name)
    assert (file.value is None) == (len(file.problems) > 0)


@pytest.mark.parametrize("name", NAMES)
@unhurried
@given(text=TEXTS)
@example("[\n\n")
@example("a:\n  b\n\n\n")
def test_every_problem_names_a_place_that_exists(name, text):
    file = read_text(text, name)
    lines = file.text.removesuffix("\n").split("\n")
    places = [(problem.line, problem.column) for problem in file.problems]
    assert [place for place in places if place not in _places(lines)] == []


def _places(lines):
    return {(number, column) for number, line in enumerate(lines, 1) for column in range(1, len(line) + 2)}


@unhurried
@given(text=TEXTS | slips_of_json())
@example("[" * 24 + '"a"' + "]" * 24)
@example("[" * 25 + '"a"' + "]" * 25)
def test_the_quick_and_the_careful_reader_of_json_agree(text):
    quick: list[Refusal] = []
    careful: list[Refusal] = []
    assert (json_text.read(text, quick), quick) == (json_text.read(text, careful, {}), careful)


@unhurried
@given(text=TEXTS.filter(lambda text: not HIDDEN.search(text)))  # texts with these are refused before
@example("[" * 24 + "a" + "]" * 24)
@example("[" * 25 + "a" + "]" * 25)
@example("a: >\n")
@example("a: |\n  b\n")
@example("? [a]\n: b\n")
@example(": a\n")
@example("a: &b c\nd: *b\n")
@example("a: b\n---\nc: d\n")
@example("")
def test_the_quick_and_the_careful_reader_of_yaml_agree(text):
    quick: list[Refusal] = []
    careful: list[Refusal] = []
    assert (yaml_text.read(text, quick), quick) == (yaml_text.read(text, careful, {}), careful)


@pytest.mark.parametrize("name", NAMES)
@unhurried
@given(tree=TREES)
def test_a_tree_of_texts_written_as_json_reads_back_equal(name, tree):
    file = read_text(json.dumps(tree, ensure_ascii=False), name)
    assert (file.problems, file.value) == ((), tree)


@unhurried
@given(tree=TREES, indent=st.sampled_from([None, 0, 2]))
def test_a_tree_of_texts_written_in_ascii_reads_back_equal(tree, indent):
    assert read_text(json.dumps(tree, indent=indent), "2023.json").value == tree


@unhurried
@given(tree=TREES, flow=st.sampled_from([None, False, True]))
def test_a_tree_of_texts_written_by_another_program_reads_back_equal(tree, flow):
    text = yaml.safe_dump(tree, allow_unicode=True, default_flow_style=flow, width=10_000)
    assert read_text(text, "2023.yaml").value == tree


@unhurried
@given(text=TEXTS)
def test_yaml_that_is_accepted_means_what_it_means_elsewhere(text):
    file = read_text(text, "2023.yaml")
    assert file.problems or file.value == yaml.load(file.text, yaml.CBaseLoader)  # noqa: S506 - it makes text only
