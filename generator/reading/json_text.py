"""JSON read as text alone: numbers keep their digits; `null`, `true` and repeated keys are refused."""

import json
import re
from bisect import bisect_right
from json.decoder import scanstring  # type: ignore[attr-defined]
from typing import NamedTuple, cast

from generator.reading.values import DEEPEST, TOO_DEEP, Enough, Mark, Marks, Path, Refusal, Value, duplicate, go_on
from generator.words import Words

_SPACE = re.compile(r"[ \t\r\n]*")
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?")
_WORD = re.compile(r"true|false|null|NaN|-?Infinity")
_TEXT = Words('写成文字，例如 "健全"；原表留空写 ""', 'write text, e.g. "健全"; "" for a printed blank')


class _Unclear(Exception):  # noqa: N818 - not an error: the careful reader takes over
    """The quick reader met something that the careful one must name."""


def read(text: str, refusals: list[Refusal], marks: Marks | None = None) -> Value | None:
    """The values of a JSON text; notes every refusal, and the place of every value when asked for marks."""
    if marks is None:
        try:
            return _quick(text)
        except (_Unclear, ValueError, RecursionError):
            marks = {}
    reader = _Reader(text, _line_starts(text), refusals, marks)
    try:
        value, end = _node(reader, _skip(reader, 0), ())
    except Enough:
        return None
    except json.JSONDecodeError as error:
        refusals.append(_syntax(error))
        return None
    if end != len(text):
        message = Words("内容结束后还有多余的文字", "there is text after the end of the content")
        refusals.append(Refusal(_mark(reader, end), "json", message))
    return value


def _quick(text: str) -> Value:
    """The standard library's reader, wherever nothing in the text needs a word of ours."""
    value = json.loads(text, object_pairs_hook=_pairs, parse_int=str, parse_float=str)
    if type(value) is not str:
        _expect_plain(value, 0)
    return cast("Value", value)


def _pairs(pairs: list[tuple[str, object]]) -> dict[str, object]:
    values = dict(pairs)
    if len(values) != len(pairs):
        raise _Unclear
    return values


def _expect_plain(value: object, depth: int) -> None:
    if depth >= DEEPEST or not isinstance(value, (list, dict)):
        raise _Unclear
    for part in value.values() if isinstance(value, dict) else value:
        if type(part) is not str:
            _expect_plain(part, depth + 1)


class _Reader(NamedTuple):
    """What the careful reader carries along."""

    text: str
    starts: list[int]
    refusals: list[Refusal]
    marks: Marks


def _line_starts(text: str) -> list[int]:
    return [0, *(match.end() for match in re.finditer("\n", text))]


def _mark(reader: _Reader, at: int) -> Mark:
    line = bisect_right(reader.starts, at)
    return Mark(line, at - reader.starts[line - 1] + 1)


def _skip(reader: _Reader, at: int) -> int:
    match = _SPACE.match(reader.text, at)
    return match.end() if match else at


def _node(reader: _Reader, at: int, path: Path) -> tuple[Value, int]:
    """One value, and where the text goes on after it and its white space."""
    go_on(reader.refusals)
    text, sign = reader.text, reader.text[at : at + 1]
    reader.marks[path] = _mark(reader, at)
    if sign in ("{", "[") and len(path) >= DEEPEST:
        raise json.JSONDecodeError(TOO_DEEP[0], text, at)
    if sign == "{":
        return _object(reader, at + 1, path)
    if sign == "[":
        return _array(reader, at + 1, path)
    if sign == '"':
        value, end = scanstring(text, at + 1, True)  # noqa: FBT003 - the standard library's signature
        return str(value), _skip(reader, end)
    if number := _NUMBER.match(text, at):
        return number[0], _skip(reader, number.end())
    if word := _WORD.match(text, at):
        message = Words(f"`{word[0]}` 不是表里的值", f"`{word[0]}` is not a value of a table")
        reader.refusals.append(Refusal(_mark(reader, at), "no-value", message, _TEXT))
        return "", _skip(reader, word.end())
    raise json.JSONDecodeError("Expecting value", text, at)


def _object(reader: _Reader, at: int, path: Path) -> tuple[dict[str, Value], int]:
    values: dict[str, Value] = {}
    first: dict[str, Mark] = {}
    at = _skip(reader, at)
    while reader.text[at : at + 1] != "}":
        if reader.text[at : at + 1] != '"':
            raise json.JSONDecodeError("Expecting property name enclosed in double quotes", reader.text, at)
        key, colon = scanstring(reader.text, at + 1, True)  # noqa: FBT003 - the standard library's signature
        if key in values:
            reader.refusals.append(duplicate(_mark(reader, at), key, first[key]))
        first.setdefault(key, _mark(reader, at))
        colon = _skip(reader, colon)
        if reader.text[colon : colon + 1] != ":":
            raise json.JSONDecodeError("Expecting ':' delimiter", reader.text, colon)
        values[key], at = _node(reader, _skip(reader, colon + 1), (*path, key))
        at = _comma(reader, at, "}")
    return values, _skip(reader, at + 1)


def _array(reader: _Reader, at: int, path: Path) -> tuple[list[Value], int]:
    values: list[Value] = []
    at = _skip(reader, at)
    while reader.text[at : at + 1] != "]":
        value, at = _node(reader, at, (*path, len(values)))
        values.append(value)
        at = _comma(reader, at, "]")
    return values, _skip(reader, at + 1)


def _comma(reader: _Reader, at: int, closing: str) -> int:
    """After a value: at the closing bracket, or past the comma at the next value."""
    if reader.text[at : at + 1] == closing:
        return at
    if reader.text[at : at + 1] != ",":
        raise json.JSONDecodeError("Expecting ',' delimiter", reader.text, at)
    following = _skip(reader, at + 1)
    if reader.text[following : following + 1] == closing:
        raise json.JSONDecodeError("Illegal trailing comma", reader.text, at)
    return following


_ESCAPE = Words("引号里的反斜杠写法不认识", "unknown backslash escape inside the quotes")
_MEANINGS = {
    "Illegal trailing comma": Words("最后一项后面多了逗号", "there is a comma after the last item"),
    "Expecting ',' delimiter": Words("这里缺逗号或右括号", "a comma or closing bracket is missing here"),
    "Expecting ':' delimiter": Words("这里缺冒号", "a colon is missing here"),
    "Expecting value": Words("这里缺一个值", "a value is missing here"),
    "Expecting property name enclosed in double quotes": Words("名称要加双引号", "a key must be in double quotes"),
    "Unterminated string starting at": Words("引号没有关上", "the quotes are never closed"),
    "Invalid \\escape": _ESCAPE,
    "Invalid \\uXXXX escape": _ESCAPE,
    "Invalid control character at": Words("引号里有换行或控制字符", "a line break or control character in the quotes"),
}


def _syntax(error: json.JSONDecodeError) -> Refusal:
    place = Mark(error.lineno, error.colno)
    if error.msg == TOO_DEEP[0]:
        return Refusal(place, *TOO_DEEP)
    message = _MEANINGS.get(error.msg, Words("这里不是合法的 JSON", f"not JSON here: {error.msg}"))
    return Refusal(place, "json", message)
