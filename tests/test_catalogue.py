"""Every sentence of the site is there in each other language, with the same blanks, and none that nothing says."""

import ast
import re
from pathlib import Path
from string import Formatter

import pytest
from jinja2 import Environment, nodes

from generator.catalogue import Count, catalogue, sentences
from generator.words import Language, Words

ROOT = Path(__file__).parent.parent
OTHERS = {language: sentences(language) for language in Language if language is not Language.ZH}
each_language = pytest.mark.parametrize("language", OTHERS)


def said_in_templates():
    """The sentences that templates say, with the names of the values they give."""
    environment = Environment(autoescape=True)
    for path in sorted((ROOT / "templates").rglob("*.html")):
        if "chrome" not in path.parts:
            for call in environment.parse(path.read_text(encoding="utf-8")).find_all(nodes.Call):
                is_say = isinstance(call.node, nodes.Name) and call.node.name == "say"
                if is_say and call.args and isinstance(call.args[0], nodes.Const):
                    yield call.args[0].value


def strings_in_code():
    """Every string constant of the program."""
    for path in sorted((ROOT / "generator").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value


def said_in_code():
    """The sentences that the program says where it says them by name."""
    for path in sorted((ROOT / "generator").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
                name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
                if name == "say":
                    yield node.args[0].value
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "sentence":
                yield from (one.value for one in node.args[1:] if isinstance(one, ast.Constant))


def blanks(sentence):
    """The names of the values a sentence leaves room for."""
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


@each_language
def test_every_sentence_that_is_said_is_there_in_every_language(language):
    assert sorted({*said_in_templates(), *said_in_code()} - OTHERS[language].keys()) == []


@each_language
def test_every_sentence_has_the_blanks_of_its_chinese(language):
    assert {zh: other for zh, other in OTHERS[language].items() if blanks(zh) != blanks(other)} == {}


@each_language
def test_no_sentence_is_one_that_nothing_says(language):
    known = {*said_in_templates(), *strings_in_code(), *said_in_frame()}
    assert [zh for zh in OTHERS[language] if zh not in known] == []


def said_in_frame():
    """The sentences of the frame's own templates, which another engine reads."""
    for path in sorted((ROOT / "templates/chrome").rglob("*.html")):
        yield from re.findall(
            r"\"([^\"]*[\u3400-\u9fff][^\"]*)\"|'([^']*[\u3400-\u9fff][^']*)'", path.read_text("utf-8")
        )


@pytest.mark.parametrize(("count", "said"), [(1, "1 item"), (2, "2 items"), (0, "0 items")])
def test_a_number_chooses_between_one_and_many(count, said):
    assert f"{Count(count)} {Count(count):item|items}" == said


def test_chinese_is_said_as_it_stands():
    assert catalogue(Language.ZH)("{count}项", count=3) == "3项"


def test_pages_set_names_in_quotes_where_the_command_line_has_backticks():
    words = Words("「税金」没有写", "`税金` and `高企` are not there")
    assert catalogue(Language.EN).words(words) == "“税金” and “高企” are not there"
    assert catalogue(Language.ZH).words(words) == "「税金」没有写"
