"""From values to models: what does not fit is said in words, at its place in the file."""

import re
from collections.abc import Mapping
from difflib import get_close_matches
from functools import cache
from typing import Any, NamedTuple, TypeVar
from unicodedata import normalize

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.model.amount import Amount, Number, Share
from generator.model.base import Frozen
from generator.problems import NOTHING, Code, Problem
from generator.reading.additions import AnyFile
from generator.reading.values import MOST, Path, show
from generator.words import Words

Model = TypeVar("Model", bound=Frozen)
_NUMBERS: Mapping[str, type[Number]] = {"amount": Amount, "share": Share}
_UNIT = re.compile("[百千万亿]?元$")


def read_model(file: AnyFile, model: type[Model]) -> tuple[Model | None, list[Problem]]:
    """The file as a model, or everything in it that does not fit."""
    if file.value is None:
        return None, list(file.problems)
    try:
        return model.model_validate(file.value), []
    except ValidationError as error:
        return None, sorted({_problem(file, detail, model) for detail in error.errors(include_url=False)[:MOST]})


def _problem(file: AnyFile, detail: ErrorDetails, model: type[Frozen]) -> Problem:
    kind, path = detail["type"], _path(detail)
    if path != detail["loc"] and kind == "string_pattern_mismatch":
        message = _fill(Words("这里不能有名为 `{field}` 的项", "there can be no `{field}` here"), _blanks(detail, path))
        return file.problem(path, "unknown-key", message, _described(model, path[:-1]))
    sentence = SENTENCES.get(kind) or SHAPES.get(kind.split("_", maxsplit=1)[0], OTHERWISE)
    blanks = _blanks(detail, path)
    message = _fill(Words(sentence.zh, sentence.en), blanks) if path else WHOLE_FILE
    return file.problem(path, sentence.rule, message, _hint(sentence, path, model, blanks))


def _path(detail: ErrorDetails) -> Path:
    """Where a misfit is; pydantic writes `[key]` after a name that is itself at fault."""
    place = detail["loc"]
    return place[:-1] if place[-2:] == (str(detail["input"]), "[key]") else place


def _blanks(detail: ErrorDetails, path: Path) -> dict[str, Any]:
    """What a sentence about a misfit may show."""
    field = next((part for part in reversed(path) if isinstance(part, str)), "")
    bounds = detail.get("ctx", {})
    words = " ".join(f"`{word}`" for word in re.findall("'(.*?)'", str(bounds.get("expected"))))
    return {**bounds, "field": show(field), "value": show(detail["input"]), "words": words}


class Sentence(NamedTuple):
    """How one kind of misfit is said, with blanks for the field and its value."""

    rule: Code
    zh: str
    en: str
    hint: Words | None = None  # None: describe the field


_WORD = Words("可用：{words}", "use one of {words}")
_NUMBER = Sentence(
    "number", "`{field}` 是 `{value}`，不是这里可用的数", "`{field}` is `{value}`, not a number that fits"
)
_DIGITS = Words("只写半角数字，例如 `2025`", "write plain digits only, e.g. `2025`")
_LEAST = Words("最小是 {ge}", "{ge} is the least")
_MOST = Words("最大是 {le}", "{le} is the most")
OTHERWISE = Sentence("pattern", "`{field}` 是 `{value}`，写法不对", "`{field}` is `{value}`, not written as expected")
_EMPTY = Sentence("empty", "`{field}` 不能留空", "`{field}` may not be empty")

SENTENCES = {
    "missing": Sentence("missing", "缺少 `{field}`", "`{field}` is missing"),
    "extra_forbidden": Sentence("unknown-key", "没有名为 `{field}` 的项", "there is no field `{field}`"),
    "amount": Sentence(
        "amount",
        "`{field}` 是 `{value}`，不是金额",
        "`{field}` is `{value}`, not an amount",
        Words("写成半角数字，例如 `1128.32`", "write plain digits, e.g. `1128.32`"),
    ),
    "share": Sentence(
        "share",
        "`{field}` 是 `{value}`，不是占比",
        "`{field}` is `{value}`, not a share",
        Words("写成百分数，例如 `22.29%`", "write a percentage, e.g. `22.29%`"),
    ),
    "day": Sentence(
        "day",
        "`{field}` 是 `{value}`，日历上没有这一天",
        "`{field}` is `{value}`, a day the calendar does not have",
        Words("写成 YYYY-MM-DD，例如 `2025-03-01`", "write YYYY-MM-DD, e.g. `2025-03-01`"),
    ),
    "device": Sentence(
        "pattern",
        "`{field}` 是 `{value}`，有的系统里文件夹不能叫这个名称",
        "`{field}` is `{value}`, which some systems allow no folder to be called",
        Words("换一个名称", "choose another name"),
    ),
    "digits": _NUMBER._replace(hint=_DIGITS),
    "greater_than_equal": _NUMBER._replace(hint=_LEAST),
    "less_than_equal": _NUMBER._replace(hint=_MOST),
    "enum": Sentence(
        "word", "`{field}` 是 `{value}`，不在可用的词里", "`{field}` is `{value}`, not a word used here", _WORD
    ),
    "string_pattern_mismatch": OTHERWISE,
    "string_too_short": _EMPTY,
    "too_short": _EMPTY,
    "string_too_long": Sentence(
        "too-long", "`{field}` 超过 {max_length} 字", "`{field}` is longer than {max_length} characters", NOTHING
    ),
}
_NAMES = Sentence("shape", "`{field}` 应是若干名称和值", "`{field}` should be names with values", NOTHING)
SHAPES = {
    "string": Sentence("shape", "`{field}` 应是一段文字", "`{field}` should be text", NOTHING),
    "tuple": Sentence("shape", "`{field}` 应是一个列表", "`{field}` should be a list", NOTHING),
    "bool": Sentence("shape", "`{field}` 应是 true 或 false", "`{field}` should be true or false", NOTHING),
    "decimal": Sentence("shape", "`{field}` 应是一个数", "`{field}` should be a number", NOTHING),
    "dict": _NAMES,
    "model": _NAMES,
}
WHOLE_FILE = Words("整个文件应是若干名称和值", "the whole file should be names with values")


def _hint(sentence: Sentence, path: Path, model: type[Frozen], blanks: Mapping[str, Any]) -> Words:
    if sentence.rule == "unknown-key":
        return _near(model, path)
    if sentence.hint is None:
        return _described(model, path)
    if kind := _NUMBERS.get(sentence.rule):
        return _meant(kind, blanks["value"]) or sentence.hint
    return _fill(sentence.hint, blanks)


def _meant(kind: type[Number], given: str) -> Words | None:
    """How to write a number where only wide characters, wide quotes or a unit stand in the way."""
    plain = "".join(normalize("NFKC", given).split()).strip("¥“”‘’")
    if kind.shape.fullmatch(plain):
        return Words(f"写成 `{plain}`", f"write `{plain}`")
    if kind.shape.fullmatch(_UNIT.sub("", plain)):
        return Words("这里只写数，单位写在 `unit`", "write the number alone; its unit stands under `unit`")
    return None


def _fill(words: Words, blanks: Mapping[str, Any]) -> Words:
    return Words(words.zh.format(**blanks), words.en.format(**blanks))


def _near(model: type[Frozen], path: Path) -> Words:
    """The nearest known name, or all of them."""
    known = list(_fields(model, path[:-1]))
    close = get_close_matches(str(path[-1]), known, 1)
    if close:
        return Words(f"是不是 `{close[0]}`？", f"did you mean `{close[0]}`?")
    names = " ".join(f"`{name}`" for name in known)
    return Words(f"可用：{names}", f"use one of {names}") if known else NOTHING


def _described(model: type[Frozen], path: Path) -> Words:
    """What the field is for, in the words of the model."""
    while path and isinstance(path[-1], int):
        path = path[:-1]
    names = [part for part in path if isinstance(part, str)]
    description = _fields(model, path[:-1]).get(names[-1] if names else "", "")
    return Words(description, f"see `{names[-1]}` in the field reference") if description else NOTHING


def _fields(model: type[Frozen], path: Path) -> dict[str, str]:
    """Names and descriptions of the fields at a path, found in the JSON Schema of the model."""
    schema = _schema(model)
    node: dict[str, Any] = schema
    for part in path:
        node = _resolve(schema, node)
        named = node.get("properties", {}).get(part) or node.get("additionalProperties") or {}
        node = node.get("items", {}) if isinstance(part, int) else named
    properties: dict[str, dict[str, Any]] = _resolve(schema, node).get("properties", {})
    return {name: str(field.get("description", "")) for name, field in properties.items()}


@cache
def _schema(model: type[Frozen]) -> dict[str, Any]:
    return model.model_json_schema()


def _resolve(schema: dict[str, Any], node: dict[str, Any]) -> dict[str, Any]:
    """A schema with its reference followed, the first real alternative taken."""
    for option in node.get("anyOf", ()):
        if option.get("type") != "null":
            return _resolve(schema, option)
    reference = node.get("$ref", "").rpartition("/")[2]
    return schema["$defs"][reference] if reference else node
