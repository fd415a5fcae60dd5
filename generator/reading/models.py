"""From values to models: what does not fit is said in words, at its place in the file."""

from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any, NamedTuple, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.model.base import Frozen
from generator.problems import NOTHING, Problem
from generator.reading.files import DataFile
from generator.reading.values import Path
from generator.words import Words

Model = TypeVar("Model", bound=Frozen)

_LONGEST_SHOWN = 40


def read_model(file: DataFile, model: type[Model]) -> tuple[Model | None, list[Problem]]:
    """The file as a model, or everything in it that does not fit."""
    if file.value is None:
        return None, list(file.problems)
    try:
        return model.model_validate(file.value), []
    except ValidationError as error:
        return None, sorted({_problem(file, detail, model) for detail in error.errors(include_url=False)})


def _problem(file: DataFile, detail: ErrorDetails, model: type[Frozen]) -> Problem:
    path: Path = tuple(part for part in detail["loc"] if part != "[key]")
    field = next((str(part) for part in reversed(path) if isinstance(part, str)), "")
    kind = detail["type"]
    sentence = SENTENCES.get(kind) or SHAPES.get(kind.split("_", maxsplit=1)[0], NAMES_WITH_VALUES)
    blanks = {"field": field, "value": _show(detail["input"]), **detail.get("ctx", {})}
    message = Words(sentence.zh.format(**blanks), sentence.en.format(**blanks))
    return file.problem(path, sentence.rule, message, _hint(sentence, path, model, blanks))


class Sentence(NamedTuple):
    """How one kind of misfit is said, with blanks for the field and its value."""

    rule: str
    zh: str
    en: str
    hint: Words | None = None  # None: describe the field


_WORD = Words("可用：{expected}", "use one of {expected}")
_YEAR = Words("年度写四位数字，例如 `2025`", "a year is four digits, e.g. `2025`")
_NUMBER = Sentence(
    "number", "`{field}` 是 `{value}`，不是这里可用的数", "`{field}` is `{value}`, not a number that fits", _YEAR
)
_EMPTY = Sentence("empty", "`{field}` 不能留空", "`{field}` may not be empty")

SENTENCES = {
    "missing": Sentence("missing", "缺少 `{field}`", "`{field}` is missing"),
    "extra_forbidden": Sentence("unknown-key", "没有名为 `{field}` 的项", "there is no field `{field}`"),
    "amount": Sentence(
        "amount",
        "`{field}` 是 `{value}`，不是金额",
        "`{field}` is `{value}`, not an amount",
        Words("写成数字，例如 `1128.32`", "write digits, e.g. `1128.32`"),
    ),
    "share": Sentence(
        "share",
        "`{field}` 是 `{value}`，不是占比",
        "`{field}` is `{value}`, not a share",
        Words("写成百分数，例如 `22.29%`", "write a percentage, e.g. `22.29%`"),
    ),
    "digits": _NUMBER,
    "greater_than_equal": _NUMBER,
    "less_than_equal": _NUMBER,
    "enum": Sentence(
        "word", "`{field}` 是 `{value}`，不在可用的词里", "`{field}` is `{value}`, not a word used here", _WORD
    ),
    "string_pattern_mismatch": Sentence(
        "pattern", "`{field}` 是 `{value}`，写法不对", "`{field}` is `{value}`, not written as expected"
    ),
    "string_too_short": _EMPTY,
    "too_short": _EMPTY,
    "string_too_long": Sentence(
        "too-long", "`{field}` 超过 {max_length} 字", "`{field}` is longer than {max_length} characters", NOTHING
    ),
}
SHAPES = {
    "string": Sentence("shape", "`{field}` 应是一段文字", "`{field}` should be text", NOTHING),
    "tuple": Sentence("shape", "`{field}` 应是一个列表", "`{field}` should be a list", NOTHING),
    "bool": Sentence("shape", "`{field}` 应是 true 或 false", "`{field}` should be true or false", NOTHING),
    "decimal": Sentence("shape", "`{field}` 应是一个数", "`{field}` should be a number", NOTHING),
}
NAMES_WITH_VALUES = Sentence("shape", "`{field}` 应是若干名称和值", "`{field}` should be names with values", NOTHING)


def _hint(sentence: Sentence, path: Path, model: type[Frozen], blanks: Mapping[str, Any]) -> Words:
    if sentence.rule == "unknown-key":
        return _near(model, path)
    if sentence.hint is None:
        return _described(model, path)
    return Words(sentence.hint.zh.format(**blanks), sentence.hint.en.format(**blanks))


def _show(value: object) -> str:
    if isinstance(value, (dict, list)):
        return "{…}" if isinstance(value, dict) else "[…]"
    text = str(value)
    return text if len(text) <= _LONGEST_SHOWN else text[: _LONGEST_SHOWN - 1] + "…"


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
    names = [part for part in path if isinstance(part, str)]
    description = _fields(model, path[:-1]).get(names[-1] if names else "", "")
    return Words(description, f"see `{names[-1]}` in the field reference") if description else NOTHING


def _fields(model: type[Frozen], path: Path) -> dict[str, str]:
    """Names and descriptions of the fields at a path, found in the JSON Schema of the model."""
    schema = model.model_json_schema()
    node: dict[str, Any] = schema
    for part in path:
        node = _resolve(schema, node)
        key = "items" if isinstance(part, int) else "properties"
        inner = node.get(key, {})
        node = inner if key == "items" else inner.get(part, {})
    properties: dict[str, dict[str, Any]] = _resolve(schema, node).get("properties", {})
    return {name: str(field.get("description", "")) for name, field in properties.items()}


def _resolve(schema: dict[str, Any], node: dict[str, Any]) -> dict[str, Any]:
    """A schema with its reference followed, the first real alternative taken."""
    for option in node.get("anyOf", ()):
        if option.get("type") != "null":
            return _resolve(schema, option)
    reference = node.get("$ref", "").rpartition("/")[2]
    return schema["$defs"][reference] if reference else node
