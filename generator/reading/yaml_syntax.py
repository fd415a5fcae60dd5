"""What the parser of YAML says, as someone who keeps tables needs to hear it."""

import re
from typing import Any, TypeAlias

import yaml

from generator.reading.values import Mark, Refusal
from generator.words import Words

_Meaning: TypeAlias = tuple[Words, Words]  # what is wrong, and what to do

QUOTE = Words('给这个值加上引号，例如 full: "≥ 95%"', 'put the value in quotes, e.g. full: ">= 95%"')
NARROW_COLON = Words(
    "名称后面用半角冒号加一个空格，例如 name: 资金总额", "write a colon and a space after a name, e.g. name: 资金总额"
)
_SPACES = Words("用空格代替制表符", "use spaces instead of the tab")
_BETWEEN = Words(
    "各项之间写半角逗号加一个空格，末尾写右括号；值里有标点的加引号",
    "write a comma and a space between parts, and a bracket after the last; put a value with marks in quotes",
)
_LEVEL = Words("与同一级的各行对齐；值里有标点的加引号", "align it with its level; put a value with marks in quotes")
BLOCK = (Words("`>` 或 `|` 不能作为值的开头", "`>` or `|` cannot begin a value"), QUOTE)
_ROW = (Words("这里缺逗号或右括号", "a comma or closing bracket is missing here"), _BETWEEN)
_COLONS = (Words("这里多了一个 `: `", "there is a `: ` too many here"), QUOTE)
_COLON = (Words("这里缺冒号", "a colon is missing here"), NARROW_COLON)
_TAB = (Words("这里有一个制表符", "there is a tab here"), _SPACES)
_OPEN = (Words("引号或括号没有关上", "a quote or bracket is never closed"), Words("补上另一半", "write its other half"))
# A name that a value goes on into, since no comma, or a wide one, stands before it.
_RUN_INTO = re.compile(r"(?:([，、；])[ \t]*|[^\s:,{\[][ \t]+)([a-z][a-z0-9-]*)$")
# The beginning of a line, which is no part of the row above it.
_BEGINNING = re.compile(r"[ \t]*(?:-[ \t]+)*[a-z0-9-]*")
_WIDE = re.compile(r"[ \t]*(?:-[ \t]+)*([a-z0-9-]+)：")
_SIGNS = {">": BLOCK, "|": BLOCK, "\t": _TAB}

# What libyaml says, and what it means to someone who keeps tables.
_MEANINGS: tuple[tuple[str, _Meaning], ...] = (
    ("tab character", _TAB),
    ("block scalar", BLOCK),
    ("quoted scalar: found unexpected", _OPEN),
    ("cannot start any token", (Words("这个字符不能作为值的开头", "this character cannot begin a value"), QUOTE)),
    ("sequence entries are not", (Words("`- ` 不能写在这里", "`- ` may not stand here"), _LEVEL)),
    ("mapping values are not", _COLONS),
    ("unknown escape", (Words("引号里的反斜杠写法不认识", "unknown backslash escape inside the quotes"), QUOTE)),
    ("expected ',' or", _ROW),
    ("did not find expected", (Words("缩进或标点与上文不合", "the indentation or punctuation does not fit"), _LEVEL)),
    ("could not find expected ':'", _COLON),
)


def place(mark: yaml.Mark) -> Mark:
    """Where a mark of the parser is, as people count."""
    return Mark(mark.line + 1, mark.column + 1)


def syntax(error: yaml.MarkedYAMLError, text: str) -> Refusal:
    """What stops the parser, where it is, and what to do."""
    mark: Any = error.problem_mark  # libyaml always has one
    meaning = _meaning(f"{error.context}: {error.problem}", text[mark.index :])
    if error.context_mark and meaning in (BLOCK, _OPEN, _COLON):
        mark = error.context_mark  # where it begins says more than where it was missed
    return _slip(meaning, text, mark) or Refusal(place(mark), "yaml", *meaning)


def _slip(meaning: _Meaning, text: str, mark: yaml.Mark) -> Refusal | None:
    """The slip of a hand that made the parser stop: before what it points at, often on the line above."""
    before = text[: mark.index]
    above, _, line = before.rpartition("\n")
    begins, above = bool(above.strip()) and bool(_BEGINNING.fullmatch(line)), above.rstrip()
    if meaning is _ROW and begins:
        return Refusal(_end(above), "yaml", *meaning)  # the row above was not closed
    if meaning is _ROW and text.startswith(":", mark.index):
        return Refusal(place(mark), "yaml", meaning[0], _apart(line))
    wide = _WIDE.match(above, above.rfind("\n") + 1)
    if meaning is _COLONS and begins and wide:
        return Refusal(_end(above[: wide.start(1)]), "yaml", *_COLON)
    return None


def _end(text: str) -> Mark:
    return Mark(text.count("\n") + 1, len(text) - text.rfind("\n"))


def _apart(line: str) -> Words:
    """What to write before the last name of what was read."""
    found = _RUN_INTO.search(line)
    if found is None:
        return _BETWEEN
    sign, name = found.groups()
    zh = f"把 `{name}` 前面的「{sign}」换成" if sign else f"在 `{name}` 前面写"
    en = f"in place of `{sign}` " if sign else ""
    return Words(f"{zh}半角逗号加一个空格", f"write a comma and a space {en}before `{name}`")


def _meaning(said: str, rest: str) -> _Meaning:
    """What libyaml means by what it said before the rest of a text."""
    if "cannot start any token" in said and rest[:1] in _SIGNS:
        return _SIGNS[rest[:1]]
    if "flow" in said and not rest.strip():
        return _OPEN
    unclear = (Words("这里不是合法的 YAML", f"not YAML here: {said.partition(': ')[2]}"), QUOTE)
    return next((meaning for words, meaning in _MEANINGS if words in said), unclear)
