"""YAML read as text alone: no anchors, aliases, tags, repeated keys or types, from the parser's events."""

from collections.abc import Callable
from typing import Any

import yaml
from yaml.cyaml import CParser  # type: ignore[attr-defined]  # the stubs leave it out

from generator.problems import NOTHING
from generator.reading.values import DEEPEST, TOO_DEEP, Mark, Marks, Path, Refusal, Value, duplicate
from generator.words import Words

_BLOCKS = frozenset("|>")  # the styles of a text that begins on the next line

_Next = Callable[[], Any]  # libyaml's events have no useful common type

_QUOTE = Words('给这个值加上引号，例如 full: "≥ 95%"', 'put the value in quotes, e.g. full: ">= 95%"')
_SPACES = Words("用空格代替制表符", "use spaces instead of the tab")
_BLANK = Words('原表留空就写 ""，原表没有这一格就删去这一项', 'write "" for a printed blank, or leave the key out')
_PLAIN = Words("去掉它，把内容直接写在这里", "remove it and write the content here")

_BLOCK = (Words("`>` 或 `|` 不能作为值的开头", "`>` or `|` cannot begin a value"), _QUOTE)
_OPEN = (Words("引号或括号没有关上", "a quote or bracket is never closed"), NOTHING)
_TAB = (Words("这里有一个制表符", "there is a tab here"), _SPACES)

_SIGNS = {">": _BLOCK, "|": _BLOCK, "\t": _TAB}

# What libyaml says, and what it means to someone who keeps tables.
_MEANINGS = (
    ("tab character", *_TAB),
    ("cannot start any token", Words("这个字符不能作为值的开头", "this character cannot begin a value"), _QUOTE),
    ("block scalar", *_BLOCK),
    ("sequence entries", Words("`- ` 不能写在这里", "`- ` may not stand here"), _QUOTE),
    ("mapping values are not allowed", Words("这里多了一个 `: `", "there is a `: ` too many here"), _QUOTE),
    ("unknown escape", Words("引号里的反斜杠写法不认识", "unknown backslash escape inside the quotes"), _QUOTE),
    ("end of stream", *_OPEN),
    ("document indicator", *_OPEN),
    ("expected ',' or", Words("这里缺逗号或右括号", "a comma or closing bracket is missing here"), _QUOTE),
    ("did not find expected", Words("缩进或标点与上文不合", "the indentation or punctuation does not fit"), _QUOTE),
    ("could not find expected ':'", Words("这里缺冒号", "a colon is missing here"), _QUOTE),
)


def read(text: str, refusals: list[Refusal], marks: Marks | None = None) -> Value | None:
    """The values of a YAML text; notes every refusal, and the place of every value when asked for marks."""
    parser = CParser(text)
    try:
        return _document(parser.get_event, refusals, marks)
    except yaml.MarkedYAMLError as error:
        refusals.append(_syntax(error, text))
    except yaml.reader.ReaderError as error:
        refusals.append(Refusal(Mark(1, 1), "yaml", Words("不是合法的 YAML 文本", f"not YAML text: {error.reason}")))
    finally:
        parser.dispose()
    return None


def _document(get: _Next, refusals: list[Refusal], marks: Marks | None) -> Value | None:
    get()  # stream start
    if isinstance(get(), yaml.StreamEndEvent):
        refusals.append(Refusal(Mark(1, 1), "empty-file", Words("文件是空的", "the file is empty")))
        return None
    value = _node(get, get(), (), refusals, marks)
    get()  # document end
    after = get()
    if not isinstance(after, yaml.StreamEndEvent):
        message = Words("一个文件只能有一份内容，这里又开始了一份", "a file holds one document; another begins here")
        refusals.append(Refusal(_mark(after), "second-document", message))
    return value


def _node(get: _Next, event: Any, path: Path, refusals: list[Refusal], marks: Marks | None) -> Value:
    """One value and all it holds. A module function: as a closure it would keep every file alive."""
    kind = type(event)
    if marks is not None:
        marks[path] = _mark(event)
    if kind is yaml.AliasEvent:
        refusals.append(Refusal(_mark(event), "alias", Words("不用 `*` 引用", "aliases (`*`) are not used"), _PLAIN))
        return ""
    _expect_unsigned(event, refusals)
    if kind is yaml.ScalarEvent:
        if not event.value and not event.style:
            refusals.append(Refusal(_mark(event), "no-value", Words("这里没有值", "there is no value here"), _BLANK))
        if event.style in _BLOCKS and not event.value.strip("\n"):  # `full: >5` is YAML for an empty text
            refusals.append(Refusal(_mark(event), "yaml", *_BLOCK))
        return str(event.value)
    if len(path) >= DEEPEST:
        raise yaml.MarkedYAMLError(problem=TOO_DEEP[0], problem_mark=event.start_mark)
    if kind is yaml.SequenceStartEvent:
        return _sequence(get, path, refusals, marks)
    return _mapping(get, path, refusals, marks)


def _sequence(get: _Next, path: Path, refusals: list[Refusal], marks: Marks | None) -> list[Value]:
    values: list[Value] = []
    event = get()
    while type(event) is not yaml.SequenceEndEvent:
        values.append(_node(get, event, (*path, len(values)), refusals, marks))
        event = get()
    return values


def _mapping(get: _Next, path: Path, refusals: list[Refusal], marks: Marks | None) -> dict[str, Value]:
    values: dict[str, Value] = {}
    first: dict[str, Mark] = {}
    event = get()
    while type(event) is not yaml.MappingEndEvent:
        if type(event) is not yaml.ScalarEvent:
            raise yaml.MarkedYAMLError(problem="key", problem_mark=event.start_mark)
        _expect_unsigned(event, refusals)
        key = event.value
        if marks is not None:
            first.setdefault(key, _mark(event))
        if key in values:
            refusals.append(duplicate(_mark(event), key, first.get(key)))
        values[key] = _node(get, get(), (*path, key), refusals, marks)
        if marks is not None and not isinstance(values[key], str):
            marks[(*path, key)] = _mark(event)  # a table is best pointed at by its name
        event = get()
    return values


def _expect_unsigned(event: Any, refusals: list[Refusal]) -> None:
    """Refuse the anchor or tag of a value or a key."""
    if event.anchor is not None or event.tag is not None:
        sign = "&" if event.anchor is not None else "!"
        message = Words(f"不用 `{sign}` 标记", f"anchors and tags (`{sign}`) are not used")
        refusals.append(Refusal(_mark(event), "anchor" if sign == "&" else "tag", message, _PLAIN))


def _mark(event: Any) -> Mark:
    return Mark(event.start_mark.line + 1, event.start_mark.column + 1)


def _syntax(error: yaml.MarkedYAMLError, text: str) -> Refusal:
    mark = error.problem_mark or error.context_mark
    if mark and error.context_mark and not text[mark.index :].strip():
        mark = error.context_mark  # what is missed at the end was opened here
    place = Mark(mark.line + 1, mark.column + 1) if mark else Mark(1, 1)
    if error.problem == TOO_DEEP[0]:
        return Refusal(place, *TOO_DEEP)
    if error.problem == "key":
        message = Words("名称必须是一段文字", "a key must be plain text")
        return Refusal(place, "yaml", message, _QUOTE)
    said = f"{error.context or ''} {error.problem or ''}"
    begins = text[mark.index : mark.index + 1] if mark else ""
    if "cannot start any token" in said and begins in _SIGNS:
        return Refusal(place, "yaml", *_SIGNS[begins])
    for words, message, hint in _MEANINGS:
        if words in said:
            return Refusal(place, "yaml", message, hint)
    return Refusal(place, "yaml", Words("这里不是合法的 YAML", f"not YAML here: {error.problem}"), _QUOTE)
