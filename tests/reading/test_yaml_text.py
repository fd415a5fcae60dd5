"""What a YAML file may hold, and what is refused with a sentence at its place."""

import json

import pytest

from generator.problems import Problem
from generator.reading.files import LARGEST, read_file, read_text
from generator.words import Words

QUOTE = Words('给这个值加上引号，例如 full: "≥ 95%"', 'put the value in quotes, e.g. full: ">= 95%"')
PLAIN = Words("去掉它，把内容直接写在这里", "remove it and write the content here")

ACCEPTED = {
    "a number with a leading zero": ("a: 010", {"a": "010"}),
    "a word that means false elsewhere": ("a: NO", {"a": "NO"}),
    "a time that is a number elsewhere": ("a: 1:30", {"a": "1:30"}),
    "an equals sign": ("a: =", {"a": "="}),
    "an equals sign before a number": ("{a: =100%}", {"a": "=100%"}),
    "a number with its last zeros": ("a: 100.00", {"a": "100.00"}),
    "a number beyond every float": ("a: 1e400", {"a": "1e400"}),
    "a tilde": ("a: ~", {"a": "~"}),
    "null": ("a: null", {"a": "null"}),
    "true": ("a: true", {"a": "true"}),
    "a date": ("a: 2023-01-01", {"a": "2023-01-01"}),
    "a merge sign": ("<<: {a: b}", {"<<": {"a": "b"}}),
    "numbers as names": ("{2022: a, 0x10: b}", {"2022": "a", "0x10": "b"}),
    "quoted blanks": ("a: \"\"\nb: ''", {"a": "", "b": ""}),
    "quotes within quotes": ("a: 'it''s'\nb: \"\\\"\"", {"a": "it's", "b": '"'}),
    "escapes": (r'a: "1\n2\t\\ \U0001F600"', {"a": "1\n2\t\\ 😀"}),
    "lists": ("- a\n- [b, c]\n- []", ["a", ["b", "c"], []]),
    "names with values": ("a: {b: c, d: {}}", {"a": {"b": "c", "d": {}}}),
    "a text alone": ("健全", "健全"),
    "lines kept apart": ("a: |\n  b\n  c", {"a": "b\nc"}),
    "lines joined": ("a: >-\n  b\n  c", {"a": "b c"}),
    "comments": ("# 表\na: b # 注", {"a": "b"}),
    "a marked start and end": ("---\na: b\n...\n", {"a": "b"}),
    "a tab after a colon": ("a:\tb", {"a": "b"}),
    "line breaks of Windows": ("a: b\r\nc: d\r\n", {"a": "b", "c": "d"}),
    "line breaks of an old Mac": ("a: b\rc: d\r", {"a": "b", "c": "d"}),
    "a byte order mark at the start": ("\ufeffa: b", {"a": "b"}),
    "wide and joined characters": ("a: 　\u00a0Ａ👨‍👩‍👧", {"a": "　\u00a0Ａ👨‍👩‍👧"}),
    "the deepest nesting": ("[" * 24 + "a" + "]" * 24, json.loads("[" * 24 + '"a"' + "]" * 24)),
}

REFUSED = {
    "an equal name": ("a: 1\nb: 2\na: 3", [(3, 1, "duplicate-key")]),
    "equal names on one line": ("{a: 1, b: 2, a: 3, b: 4}", [(1, 14, "duplicate-key"), (1, 20, "duplicate-key")]),
    "equal names at every depth": (
        "a: {b: 1, b: 2}\nc:\n  - {d: 1, e: 2, d: 3, e: 4}\na: 1",
        [(1, 11, "duplicate-key"), (3, 18, "duplicate-key"), (3, 24, "duplicate-key"), (4, 1, "duplicate-key")],
    ),
    "equal names, one in quotes": ("a: 1\n'a': 2", [(2, 1, "duplicate-key")]),
    "an anchor": ("a: &x 1", [(1, 4, "anchor")]),
    "an anchor on a name": ("&x a: 1", [(1, 1, "anchor")]),
    "an anchor on a table": ("a: &x\n  b: 1", [(1, 4, "anchor")]),
    "an alias": ("a: *x", [(1, 4, "alias")]),
    "an alias as a name": ("*x : a", [(1, 1, "yaml")]),
    "an anchor and its aliases": ("a: &x 1\nb: [*x, *x]", [(1, 4, "anchor"), (2, 5, "alias"), (2, 9, "alias")]),
    "a tag": ("a: !!int 1", [(1, 4, "tag")]),
    "a tag of one's own": ("- !money {b: 1}", [(1, 3, "tag")]),
    "a tag on a name": ("a: 1\n!!str b: 2", [(2, 1, "tag")]),
    "the shortest tag": ("a: ! b", [(1, 4, "tag")]),
    "a second document": ("a: 1\n---\nb: 2", [(2, 1, "second-document")]),
    "an empty second document": ("a: 1\n---\n", [(2, 1, "second-document")]),
    "an empty file": ("", [(1, 1, "empty-file")]),
    "only comments": ("# 表\n\n# 空", [(1, 1, "empty-file")]),
    "a start without content": ("---\n", [(1, 4, "no-value")]),
    "a name without a value": ("a:\nb: 1\nc:", [(1, 3, "no-value"), (3, 3, "no-value")]),
    "a name without a value in a row": ("{a: , b: 1, c}", [(1, 5, "no-value"), (1, 14, "no-value")]),
    "a name with a comment for value": ("a: # 待补", [(1, 3, "no-value")]),
    "a list item without a value": ("- a\n-\n- b", [(2, 2, "no-value")]),
    "an operator without quotes": ("half: a\nfull: >= 95%", [(2, 7, "yaml")]),
    "an operator without quotes or space": ("full: >=95%", [(1, 7, "yaml")]),
    "an operator that is YAML for a blank": ("half: >5\nfull: >-5", [(1, 7, "yaml"), (2, 7, "yaml")]),
    "an operator that hides its number": ("full: >0", [(1, 7, "yaml")]),
    "a bar": ("full: |家", [(1, 7, "yaml")]),
    "an operator without quotes in a row": ("{half: a, full: >=95}", [(1, 17, "yaml")]),
    "an operator without quotes in a list": ("[a, > 95]", [(1, 5, "yaml")]),
    "a colon inside a value": ("a: b: c", [(1, 5, "yaml")]),
    "a colon after an operator": ("a: b>: c", [(1, 6, "yaml")]),
    "a colon inside a value of a row": ("{a: b: c}", [(1, 6, "yaml")]),
    "a value that begins with @": ("a: @b", [(1, 4, "yaml")]),
    "a value that begins with %": ("a: %b", [(1, 4, "yaml")]),
    "a dash for a value": ("a: -", [(1, 4, "yaml")]),
    "a tab for indentation": ("a:\n\tb: c", [(2, 1, "yaml")]),
    "a tab after spaces": ("a:\n  b: c\n\td: e", [(3, 1, "yaml")]),
    "a tab at the start": ("\ta: b", [(1, 1, "yaml")]),
    "an open bracket": ("a: 1\nb: [1, 2\n", [(2, 4, "yaml")]),
    "an open brace": ("a: 1\nb: {c: 2", [(2, 4, "yaml")]),
    "an open bracket before more": ("a: [1, 2\nb: 3", [(1, 9, "yaml")]),
    "nothing but an open bracket": ("[", [(1, 2, "yaml")]),
    "a bracket too many": ("a: [1, 2]]", [(1, 10, "yaml")]),
    "a bracket for a brace": ("a: {b: 1]", [(1, 9, "yaml")]),
    "open double quotes": ('a: 1\nb: "c\nd: 2\n', [(2, 4, "yaml")]),
    "a quote inside single quotes": ("a: 'it's'", [(1, 8, "yaml")]),
    "open single quotes": ("a: 'it", [(1, 4, "yaml")]),
    "quotes open before a second document": ("a: 'b\n---\nc: 1", [(1, 4, "yaml")]),
    "text after quotes": ('a: "b" c', [(1, 8, "yaml")]),
    "an unknown escape": (r'a: "b\q"', [(1, 6, "yaml")]),
    "half a surrogate pair": (r'a: "\uD800"', [(1, 7, "yaml")]),
    "a name that is a list": ("? [a]\n: b", [(1, 3, "yaml")]),
    "a name that is a table": ("{{a: b}: c}", [(1, 2, "yaml")]),
    "a line without a colon": ("a: 1\nb\nc: 2", [(2, 1, "yaml")]),
    "a list that goes on as a table": ("- a\nb: c", [(2, 1, "yaml")]),
    "an unknown directive": ("%JSON\n---\na: b", [(1, 6, "yaml")]),
    "NUL": ("a: 1\nb: x\0y", [(2, 5, "hidden-character")]),
    "a bell": ("é: \x07", [(1, 4, "hidden-character")]),
    "a form feed": ("a: \x0c", [(1, 4, "hidden-character")]),
    "DEL": ("a: \x7f", [(1, 4, "hidden-character")]),
    "the line break NEL": ("a: 1\nb: \x85c: 2", [(2, 4, "hidden-character")]),
    "the line separator": ("a: b\u2028c: d", [(1, 5, "hidden-character")]),
    "the paragraph separator": ("a: b\u2029", [(1, 5, "hidden-character")]),
    "a byte order mark in the middle": ("a: b\ufeffc", [(1, 5, "hidden-character")]),
    "two byte order marks": ("\ufeff\ufeffa: b", [(1, 1, "hidden-character")]),
    "a surrogate": ("a: \ud800", [(1, 4, "hidden-character")]),
    "an escaped NUL": ('a: [b, "\\u0000"]', [(1, 8, "hidden-character")]),
    "an escaped NEL": (r'a: "\N"', [(1, 4, "hidden-character")]),
    "an escaped carriage return": (r'a: "b\rc"', [(1, 4, "hidden-character")]),
    "an escape in a name": (r'"a\0": b', [(1, 8, "hidden-character")]),
    "several escapes": ('a: "\\0"\nb: {c: "\\x01"}', [(1, 4, "hidden-character"), (2, 8, "hidden-character")]),
    "100,000 brackets": ("[" * 100_000, [(1, 25, "too-deep")]),
    "100,000 braces": ("{a: " * 100_000, [(1, 97, "too-deep")]),
    "50,000 dashes": ("- " * 50_000, [(1, 49, "too-deep")]),
    "3,000 levels of indentation": ("".join(f"{'  ' * n}a:\n" for n in range(3_000)), [(25, 49, "too-deep")]),
    "one level too many": ("[" * 25 + "]" * 25, [(1, 25, "too-deep")]),
    "50,000 question marks": ("? " * 50_000, [(1, 3, "yaml")]),
}


@pytest.mark.parametrize(("text", "value"), ACCEPTED.values(), ids=ACCEPTED)
def test_values_stay_the_text_that_was_written(text, value):
    file = read_text(text, "2023.yaml")
    assert (file.problems, file.value) == ((), value)


@pytest.mark.parametrize(("text", "places"), REFUSED.values(), ids=REFUSED)
def test_what_could_mean_two_things_is_refused_at_its_place(text, places):
    file = read_text(text, "2023.yaml")
    assert file.value is None
    assert [(problem.line, problem.column, problem.rule) for problem in file.problems] == places


@pytest.mark.parametrize("text", [text for text, _ in REFUSED.values()], ids=REFUSED)
def test_every_refusal_has_a_message_and_a_hint_in_both_languages(text):
    problems = read_text(text, "2023.yaml").problems
    assert {(bool(said.zh), bool(said.en)) for problem in problems for said in (problem.message, problem.hint)} == {
        (True, True)
    }


BETWEEN = "各项之间写半角逗号加一个空格，末尾写右括号；值里有标点的加引号"
ALIGN = "与同一级的各行对齐；值里有标点的加引号"
COLON = "名称后面用半角冒号加一个空格，例如 name: 资金总额"


@pytest.mark.parametrize(
    ("text", "line", "column", "hint"),
    [
        ("- {name: 资金总额 full: a}", 1, 19, "在 `full` 前面写半角逗号加一个空格"),
        ("- {name: 资金总额，full: a}", 1, 19, "把 `full` 前面的「，」换成半角逗号加一个空格"),
        ("- {name: 资金总额； past-2022: a}", 1, 25, "把 `past-2022` 前面的「；」换成半角逗号加一个空格"),
        ("- {name: a, full: b: c}", 1, 20, BETWEEN),
        ("- {name: a\n\n- {name: b}", 1, 11, BETWEEN),
        ("- {name: a  \n  rows: b", 1, 11, BETWEEN),
        ('- {name: "a" b}', 1, 14, BETWEEN),
        ("year：2025\nform: jiangsu", 1, 1, COLON),
        ("- name: a\n  kind：b\n  full: c", 2, 3, COLON),
        ("a:\n  - b\n c: d", 3, 2, ALIGN),
    ],
)
def test_a_slip_of_the_hand_is_told_with_what_to_write_instead(text, line, column, hint):
    (problem,) = read_text(text, "2023.yaml").problems
    assert (problem.line, problem.column, problem.hint.zh) == (line, column, hint)


@pytest.mark.parametrize(
    ("text", "line", "column", "rule", "message", "hint"),
    [
        (
            "- full: >= 95",
            1,
            9,
            "yaml",
            Words("`>` 或 `|` 不能作为值的开头", "`>` or `|` cannot begin a value"),
            QUOTE,
        ),
        ("a: b: c", 1, 5, "yaml", Words("这里多了一个 `: `", "there is a `: ` too many here"), QUOTE),
        (
            "a:\n\tb: c",
            2,
            1,
            "yaml",
            Words("这里有一个制表符", "there is a tab here"),
            Words("用空格代替制表符", "use spaces instead of the tab"),
        ),
        (
            "a: [b",
            1,
            4,
            "yaml",
            Words("引号或括号没有关上", "a quote or bracket is never closed"),
            Words("补上另一半", "write its other half"),
        ),
        ("a: &x b", 1, 4, "anchor", Words("不用 `&` 标记", "anchors and tags (`&`) are not used"), PLAIN),
        ("a: !x b", 1, 4, "tag", Words("不用 `!` 标记", "anchors and tags (`!`) are not used"), PLAIN),
        ("a: *x", 1, 4, "alias", Words("不用 `*` 引用", "aliases (`*`) are not used"), PLAIN),
        (
            "a:",
            1,
            3,
            "no-value",
            Words("这里没有值", "there is no value here"),
            Words('原表留空就写 ""，原表没有这一格就删去这一项', 'write "" for a printed blank, or leave the key out'),
        ),
        (
            'a: "b\\0"',
            1,
            4,
            "hidden-character",
            Words("这里有一个看不见的字符 U+0000", "there is a hidden character here, U+0000"),
            Words("删去它", "remove it"),
        ),
    ],
    ids=["operator", "colon", "tab", "open bracket", "anchor", "tag", "alias", "no value", "hidden character"],
)
def test_a_refusal_says_what_is_wrong_and_what_to_do(text, line, column, rule, message, hint):
    assert read_text(text, "2023.yaml").problems == (Problem("2023.yaml", line, column, rule, message, hint),)


def test_a_name_written_three_times_is_reported_twice_with_the_line_of_the_first():
    messages = [problem.message.en for problem in read_text("a: 1\na: 2\na:\n  b: 3", "2023.yaml").problems]
    assert messages == ["`a` is written twice in one place, first on line 1"] * 2


def test_a_long_name_with_line_breaks_is_shown_on_one_line():
    name = "很长" * 30 + "\n"
    (problem,) = read_text(f"{{{json.dumps(name)}: 1, {json.dumps(name)}: 2}}", "2023.yaml").problems
    assert problem.message.zh == f"`{'很长' * 19}很…` 在同一处写了两次，第一次在第 1 行"


def test_a_value_is_located_where_it_stands_and_a_table_at_its_name():
    file = read_text("a: b\nrows:\n  - {id: m-001, name: 甲}\n", "2023.yaml")
    paths = [("a",), ("rows",), ("rows", 0), ("rows", 0, "name"), ("rows", 0, "half"), ()]
    assert [tuple(file.locate(path)) for path in paths] == [(1, 4), (2, 1), (3, 5), (3, 23), (3, 5), (1, 1)]


@pytest.mark.parametrize(
    ("data", "line", "column"),
    [
        (b"a: b\n\xe7\xa9\xba: \xff", 2, 4),
        (b"\xff\xfea\x00", 1, 1),
        (b"\xef\xbb\xbfa: \xe7\xa9", 1, 4),
        (b"a: b\r\nc: d\re: \xb3\xa3", 3, 4),
        (b"a: \xed\xa0\x80", 1, 4),
    ],
    ids=["after Chinese", "UTF-16", "cut short after a byte order mark", "GBK after other line breaks", "a surrogate"],
)
def test_bytes_that_are_not_utf_8_are_refused_where_they_stand(tmp_path, data, line, column):
    (tmp_path / "2023.yaml").write_bytes(data)
    file = read_file(tmp_path / "2023.yaml", "2023.yaml")
    message = Words("这里不是 UTF-8 编码", "not UTF-8 here")
    hint = Words("用编辑器另存为 UTF-8", "save the file as UTF-8")
    assert file.problems == (Problem("2023.yaml", line, column, "encoding", message, hint),)


def test_a_huge_file_is_refused_unread(tmp_path):
    (tmp_path / "2023.yaml").write_bytes(b"#" * (LARGEST + 1))
    file = read_file(tmp_path / "2023.yaml", "2023.yaml")
    message = Words("文件超过 4000000 字节，不读", "a file of more than 4000000 bytes is not read")
    hint = Words("看看是不是放错了文件", "see whether it is the right file")
    assert file.problems == (Problem("2023.yaml", 1, 1, "too-large", message, hint),)


def test_the_largest_file_is_read(tmp_path):
    (tmp_path / "2023.yaml").write_bytes(b"a: b\r\n" + b"#" * (LARGEST - 6))
    assert read_file(tmp_path / "2023.yaml", "2023.yaml").value == {"a": "b"}
