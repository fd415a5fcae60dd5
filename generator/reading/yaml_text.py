"""YAML read as text alone: no anchors, aliases, tags, repeated keys or types, from the parser's events."""

from collections.abc import Callable
from typing import Any

import yaml
from yaml import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)
from yaml.cyaml import CParser  # type: ignore[attr-defined]  # the stubs leave it out

from generator.reading.values import DEEPEST, TOO_DEEP, Enough, Mark, Marks, Path, Refusal, Value, duplicate, go_on
from generator.reading.yaml_syntax import BLOCK, NARROW_COLON, QUOTE, place, syntax
from generator.words import Words

_Next = Callable[[], Any]  # libyaml's events have no useful common type

_BLOCKS = frozenset("|>")  # the styles of a text that begins on the next line

_BLANK = Words('原表留空就写 ""，原表没有这一格就删去这一项', 'write "" for a printed blank, or leave the key out')
_COMMA = Words('带逗号的数加引号，例如 full: "1,128.32"', 'put a number with commas in quotes, e.g. full: "1,128.32"')
_PLAIN = Words("去掉它，把内容直接写在这里", "remove it and write the content here")
_APART = Words("把它移到另一个文件", "move it to a file of its own")
_FILL = Words("写入内容，或删去这个文件", "write its content, or delete the file")


class _Stop(Exception):  # noqa: N818 - not an error: the file is refused with a sentence
    """Something beyond which the file is not read."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal)
        self.refusal = refusal


class _Unclear(Exception):  # noqa: N818 - not an error: the careful reader takes over
    """The quick reader met something that the careful one must name."""


def read(text: str, refusals: list[Refusal], marks: Marks | None = None) -> Value | None:
    """The values of a YAML text; notes every refusal, and the place of every value when asked for marks."""
    if marks is None:
        try:
            return _quick(text)
        except (_Unclear, yaml.YAMLError):
            marks = {}
    return _careful(text, refusals, marks)


def _quick(text: str) -> Value:
    """The values of a text in which nothing needs a word of ours."""
    parser = CParser(text)
    try:
        return _one_document(parser.get_event)
    finally:
        parser.dispose()


def _one_document(get: _Next) -> Value:
    get()  # stream start
    if type(get()) is not DocumentStartEvent:
        raise _Unclear
    value = _plain(get, get(), 0)
    get()  # document end
    if type(get()) is not StreamEndEvent:
        raise _Unclear
    return value


def _plain(get: _Next, event: Any, depth: int) -> Value:
    """One value and all it holds. A module function: as a closure it would keep every file alive."""
    if event.anchor or event.tag:
        raise _Unclear
    if type(event) is ScalarEvent:
        if event.style in _BLOCKS or not (event.value or event.style):
            raise _Unclear
        return str(event.value)
    if depth >= DEEPEST:
        raise _Unclear
    if type(event) is SequenceStartEvent:
        items: list[Value] = []
        while type(event := get()) is not SequenceEndEvent:
            items.append(_plain(get, event, depth + 1))
        return items
    values: dict[str, Value] = {}
    while type(event := get()) is not MappingEndEvent:
        key = _plain(get, event, DEEPEST)
        if not isinstance(key, str) or key in values:
            raise _Unclear
        values[key] = _plain(get, get(), depth + 1)
    return values


def _careful(text: str, refusals: list[Refusal], marks: Marks) -> Value | None:
    parser = CParser(text)
    try:
        return _document(parser.get_event, refusals, marks)
    except Enough:
        pass
    except _Stop as stop:
        refusals.append(stop.refusal)
    except yaml.MarkedYAMLError as error:
        refusals.append(syntax(error, text))
    except yaml.reader.ReaderError as error:
        refusals.append(Refusal(Mark(1, 1), "yaml", Words("不是合法的 YAML 文本", f"not YAML text: {error.reason}")))
    finally:
        parser.dispose()
    return None


def _document(get: _Next, refusals: list[Refusal], marks: Marks) -> Value | None:
    get()  # stream start
    if isinstance(get(), StreamEndEvent):
        refusals.append(Refusal(Mark(1, 1), "empty-file", Words("文件是空的", "the file is empty"), _FILL))
        return None
    value = _node(get, get(), (), refusals, marks)
    get()  # document end
    after = get()
    if not isinstance(after, StreamEndEvent):
        message = Words("一个文件只能有一份内容，这里又开始了一份", "a file holds one document; another begins here")
        refusals.append(Refusal(_mark(after), "second-document", message, _APART))
    return value


def _node(get: _Next, event: Any, path: Path, refusals: list[Refusal], marks: Marks) -> Value:
    """One value and all it holds."""
    go_on(refusals)
    kind = type(event)
    marks[path] = _mark(event)
    if kind is AliasEvent:
        refusals.append(Refusal(_mark(event), "alias", Words("不用 `*` 引用", "aliases (`*`) are not used"), _PLAIN))
        return ""
    if event.anchor or event.tag:
        refusals.append(_signed(event))
    if kind is ScalarEvent:
        if not event.value and not event.style:
            refusals.append(_no_value(event, path))
        if event.style in _BLOCKS and not event.value.strip("\n"):  # `full: >5` is YAML for an empty text
            refusals.append(Refusal(_mark(event), "yaml", *BLOCK))
        return str(event.value)
    if len(path) >= DEEPEST:
        raise _Stop(Refusal(_mark(event), *TOO_DEEP))
    if kind is SequenceStartEvent:
        return _sequence(get, path, refusals, marks)
    return _mapping(get, path, refusals, marks)


def _no_value(event: Any, path: Path) -> Refusal:
    """Nothing after a name: a blank not written as one, or a comma or colon that YAML took for something else."""
    name = str(path[-1]) if path else ""
    hint = _COMMA if name[:1].isdigit() else NARROW_COLON if "：" in name or ":" in name else _BLANK
    return Refusal(_mark(event), "no-value", Words("这里没有值", "there is no value here"), hint)


def _sequence(get: _Next, path: Path, refusals: list[Refusal], marks: Marks) -> list[Value]:
    values: list[Value] = []
    event = get()
    while type(event) is not SequenceEndEvent:
        values.append(_node(get, event, (*path, len(values)), refusals, marks))
        event = get()
    return values


def _mapping(get: _Next, path: Path, refusals: list[Refusal], marks: Marks) -> dict[str, Value]:
    values: dict[str, Value] = {}
    first: dict[str, Mark] = {}
    event = get()
    while type(event) is not MappingEndEvent:
        if type(event) is not ScalarEvent:
            raise _Stop(Refusal(_mark(event), "yaml", Words("名称必须是一段文字", "a key must be plain text"), QUOTE))
        if event.anchor or event.tag:
            refusals.append(_signed(event))
        key = event.value
        first.setdefault(key, _mark(event))
        if key in values:
            refusals.append(duplicate(_mark(event), key, first.get(key)))
        values[key] = _node(get, get(), (*path, key), refusals, marks)
        if not isinstance(values[key], str):
            marks[(*path, key)] = _mark(event)  # a table is best pointed at by its name
        event = get()
    return values


def _signed(event: Any) -> Refusal:
    """The refusal of an anchor or a tag."""
    sign = "&" if event.anchor else "!"
    message = Words(f"不用 `{sign}` 标记", f"anchors and tags (`{sign}`) are not used")
    return Refusal(_mark(event), "anchor" if event.anchor else "tag", message, _PLAIN)


def _mark(event: Any) -> Mark:
    return place(event.start_mark)
