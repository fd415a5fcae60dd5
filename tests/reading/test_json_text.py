"""What a JSON file may hold, and what is refused with a sentence at its place."""

import json

import pytest

from generator.problems import NOTHING, Problem
from generator.reading import json_text
from generator.reading.files import read_file, read_text
from generator.reading.values import Marks
from generator.words import Words

WRITE_TEXT = Words('写成文字，例如 "健全"；原表留空写 ""', 'write text, e.g. "健全"; "" for a printed blank')

ACCEPTED = {
    "a number beyond every float": ('{"a": 1e400}', {"a": "1e400"}),
    "a number with its last zeros": ('{"a": 100.00}', {"a": "100.00"}),
    "a share of one": ('{"a": 0.10}', {"a": "0.10"}),
    "more digits than a float holds": ("[12345678901234567890.123456789]", ["12345678901234567890.123456789"]),
    "more digits than Python reads": ("[" + "7" * 5_000 + "]", ["7" * 5_000]),
    "a negative zero": ("[-0]", ["-0"]),
    "text": ('{"a": "≥95%", "": ""}', {"a": "≥95%", "": ""}),
    "escapes": (r'["1\n2\t\"\\\/\u5065"]', ['1\n2\t"\\/健']),
    "a surrogate pair": (r'["\ud83d\ude00"]', ["😀"]),
    "white space": (' \t\r\n[ "a" ,\n"b"\t] ', ["a", "b"]),
    "nothing within": ('{"a": [], "b": {}}', {"a": [], "b": {}}),
    "a text alone": ('"健全"', "健全"),
    "a byte order mark at the start": ('\ufeff["a"]', ["a"]),
    "the deepest nesting": ("[" * 24 + '"a"' + "]" * 24, json.loads("[" * 24 + '"a"' + "]" * 24)),
}

REFUSED = {
    "an equal name": ('{"a": 1,\n"b": 2,\n"a": 3}', [(3, 1, "duplicate-key")]),
    "an equal name behind an escape": (r'{"a": 1, "\u0061": 2}', [(1, 10, "duplicate-key")]),
    "equal names at every depth": (
        '{"a": {"b": 1, "b": 2},\n"c": [{"d": 1, "e": 2, "d": 3, "e": 4}],\n"a": 1}',
        [(1, 16, "duplicate-key"), (2, 24, "duplicate-key"), (2, 32, "duplicate-key"), (3, 1, "duplicate-key")],
    ),
    "null": ('{"a": null}', [(1, 7, "no-value")]),
    "null alone": ("null", [(1, 1, "no-value")]),
    "true and false": ('["a",\ntrue, {"b": false}]', [(2, 1, "no-value"), (2, 13, "no-value")]),
    "NaN and infinities": ("[NaN, Infinity, -Infinity]", [(1, 2, "no-value"), (1, 7, "no-value"), (1, 17, "no-value")]),
    "a comma after the last of a list": ('["a", ]', [(1, 5, "json")]),
    "a comma after the last of a table": ('{"a": "b",\n}', [(1, 10, "json")]),
    "a comma before the first": ("[, 1]", [(1, 2, "json")]),
    "two commas": ("[1,, 2]", [(1, 4, "json")]),
    "no comma": ('{"a": 1\n"b": 2}', [(2, 1, "json")]),
    "no colon": ('{"a" 1}', [(1, 6, "json")]),
    "no value": ('{"a": }', [(1, 7, "json")]),
    "no quotes around a name": ("{a: 1}", [(1, 2, "json")]),
    "no quotes around a value": ('{"a": ≥95%}', [(1, 7, "json")]),
    "single quotes": ("['a']", [(1, 2, "json")]),
    "a comment": ("// 表\n{}", [(1, 1, "json")]),
    "an open bracket": ("[1\n\n", [(2, 1, "json")]),
    "an open brace": ('{"a": 1', [(1, 8, "json")]),
    "open quotes": ('{"a": "b}', [(1, 7, "json")]),
    "a bracket too many": ('{"a": 1}}', [(1, 9, "json")]),
    "a second document": ("{}\n{}", [(2, 1, "json")]),
    "an empty file": ("", [(1, 1, "json")]),
    "only white space": ("\n\n", [(2, 1, "json")]),
    "a leading zero": ("[010]", [(1, 3, "json")]),
    "a plus sign": ("[+1]", [(1, 2, "json")]),
    "a number that begins with its point": ("[.5]", [(1, 2, "json")]),
    "a number that ends with its point": ("[1.]", [(1, 3, "json")]),
    "a hexadecimal number": ("[0x1]", [(1, 3, "json")]),
    "a line break in quotes": ('["a\nb"]', [(1, 4, "json")]),
    "a tab in quotes": ('["a\tb"]', [(1, 4, "json")]),
    "an unknown escape": (r'["a\q"]', [(1, 4, "json")]),
    "an escape cut short": (r'["\u12"]', [(1, 4, "json")]),
    "a wide space outside quotes": ('["a"]　', [(1, 6, "json")]),
    "NUL": ('{"a":\n"b\0"}', [(2, 3, "hidden-character")]),
    "the line separator": ('["a\u2028"]', [(1, 4, "hidden-character")]),
    "an escaped NUL": (r'["a", "\u0000"]', [(1, 7, "hidden-character")]),
    "an escaped carriage return": (r'["a\rb"]', [(1, 2, "hidden-character")]),
    "half a surrogate pair": (r'{"a": "\ud83d"}', [(1, 7, "hidden-character")]),
    "half a surrogate pair in a name": (r'{"\ude00": "a"}', [(1, 12, "hidden-character")]),
    "a refusal and a break": ('[null\n"a"]', [(1, 2, "no-value"), (2, 1, "json")]),
    "100,000 brackets": ("[" * 100_000, [(1, 25, "too-deep")]),
    "100,000 braces": ('{"":' * 100_000, [(1, 97, "too-deep")]),
    "one level too many": ("[" * 25 + "]" * 25, [(1, 25, "too-deep")]),
    "one level too many around a text": ("[" * 25 + '"a"' + "]" * 25, [(1, 25, "too-deep")]),
}

MISTAKES = {
    "null": (
        "[null]",
        Problem(
            "2023.json", 1, 2, "no-value", Words("`null` 不是表里的值", "`null` is not a value of a table"), WRITE_TEXT
        ),
    ),
    "a comma too many": (
        "[1,]",
        Problem(
            "2023.json", 1, 3, "json", Words("最后一项后面多了逗号", "there is a comma after the last item"), NOTHING
        ),
    ),
    "no quotes around a name": (
        "{a: 1}",
        Problem("2023.json", 1, 2, "json", Words("名称要加双引号", "a key must be in double quotes"), NOTHING),
    ),
    "an unknown escape": (
        r'["\q"]',
        Problem(
            "2023.json",
            1,
            3,
            "json",
            Words("引号里的反斜杠写法不认识", "unknown backslash escape inside the quotes"),
            NOTHING,
        ),
    ),
    "an equal name": (
        '{"a": 1, "a": 2}',
        Problem(
            "2023.json",
            1,
            10,
            "duplicate-key",
            Words("`a` 在同一处写了两次，第一次在第 1 行", "`a` is written twice in one place, first on line 1"),
            Words("删去或改名其中一个", "remove or rename one of them"),
        ),
    ),
}


@pytest.mark.parametrize(("text", "value"), ACCEPTED.values(), ids=ACCEPTED)
def test_values_stay_the_text_that_was_written(text, value):
    file = read_text(text, "2023.json")
    assert (file.problems, file.value) == ((), value)


@pytest.mark.parametrize(("text", "places"), REFUSED.values(), ids=REFUSED)
def test_what_could_mean_two_things_is_refused_at_its_place(text, places):
    file = read_text(text, "2023.json")
    assert file.value is None
    assert [(problem.line, problem.column, problem.rule) for problem in file.problems] == places


@pytest.mark.parametrize("text", [text for text, _ in REFUSED.values()], ids=REFUSED)
def test_every_refusal_has_a_message_in_both_languages(text):
    problems = read_text(text, "2023.json").problems
    assert {(bool(problem.message.zh), bool(problem.message.en)) for problem in problems} == {(True, True)}
    assert [bool(problem.hint.zh) for problem in problems] == [bool(problem.hint.en) for problem in problems]


@pytest.mark.parametrize(("text", "problem"), MISTAKES.values(), ids=MISTAKES)
def test_a_refusal_says_what_is_wrong(text, problem):
    assert read_text(text, "2023.json").problems == (problem,)


@pytest.mark.parametrize("text", [text for text, _ in ACCEPTED.values()], ids=ACCEPTED)
def test_the_careful_reader_finds_the_same_values_as_the_quick_one(text):
    marks: Marks = {}
    plain = text.removeprefix("\ufeff")
    assert json_text.read(plain, [], marks) == json_text.read(plain, [])
    assert () in marks


def test_a_value_is_located_where_it_stands():
    file = read_text('{"a": "b",\n "rows": [\n  {"id": "m-001"}]}', "2023.json")
    paths = [(), ("a",), ("rows",), ("rows", 0), ("rows", 0, "id"), ("rows", 0, "half"), ("rows", 9)]
    places = [(1, 1), (1, 7), (2, 10), (3, 3), (3, 10), (3, 3), (2, 10)]
    assert [tuple(file.locate(path)) for path in paths] == places


def test_bytes_that_are_not_utf_8_are_refused_where_they_stand(tmp_path):
    (tmp_path / "2023.json").write_bytes('{"名称":\n"常州'.encode() + b"\xb3")
    (problem,) = read_file(tmp_path / "2023.json", "2023.json").problems
    assert (problem.line, problem.column, problem.rule) == (2, 4, "encoding")
