"""The profile of performance targets: how a promised value is told in one row, for whoever publishes such data.

No standard has one: budgets have profiles, and targets have none. Each field is described once, here; the JSON Schema,
the table of `datapackage.json`, the heads of `targets.csv` and the page are made of it.
"""

import json
from typing import NamedTuple

from generator import addresses
from generator.model.base import GoalKind
from generator.model.printed import Presence
from generator.model.target import Operator, TargetKind
from generator.site import File
from generator.words import Words

NUMBER = r"^-?[0-9]+(\.[0-9]+)?$"


class Choice(NamedTuple):
    """One of the values that a field may have."""

    value: str
    about: Words


class Field(NamedTuple):
    """A field of the profile."""

    name: str
    about: Words
    is_required: bool = False
    choices: tuple[Choice, ...] = ()
    shape: str = ""  # as a regular expression


PERIODS = (
    Choice(GoalKind.ANNUAL, Words("一个年度", "one year")),
    Choice(GoalKind.MEDIUM_TERM, Words("中长期，几年", "several years, as 中长期 says")),
    Choice(GoalKind.LONG_TERM, Words("长期", "a long period")),
)
PRESENCES = (
    Choice(Presence.VALUE, Words("有值", "there is a value")),
    Choice(Presence.ZERO, Words("印的是 0", "0 is printed")),
    Choice(Presence.BLANK, Words("有这一格，留空", "the cell is there, and blank")),
    Choice(Presence.NOT_APPLICABLE, Words("印为不适用，例如 —、不适用", "printed as not applying")),
    Choice(
        Presence.NOT_DUE, Words("半年印 0，因为全年才到期", "the half-year says 0, since the promise falls due later")
    ),
    Choice(Presence.NOT_PUBLISHED, Words("原表没有这一格", "the document has no such cell")),
)
KINDS = (
    Choice(TargetKind.NUMBER, Words("数，例如 ≥40亿元", "a number, such as ≥40亿元")),
    Choice(TargetKind.RANGE, Words("范围，例如 95%-100%", "a range, such as 95%-100%")),
    Choice(TargetKind.DATE, Words("日期，例如 2023年底", "a date, such as 2023年底")),
    Choice(TargetKind.WORDS, Words("文字，例如 健全", "words, such as 健全")),
    Choice(TargetKind.BLANK, Words("留空", "blank")),
    Choice(TargetKind.NOT_APPLICABLE, Words("不适用", "not applicable")),
    Choice(
        TargetKind.UNPARSED,
        Words("有数字而读不准：列出，不猜", "has digits that are not understood: listed, not guessed"),
    ),
)
OPERATORS = (
    Choice(Operator.AT_LEAST, Words("不低于", "at least")),
    Choice(Operator.AT_MOST, Words("不高于", "at most")),
    Choice(Operator.MORE, Words("高于", "more than")),
    Choice(Operator.LESS, Words("低于", "less than")),
    Choice(Operator.EQUAL, Words("等于", "exactly")),
    Choice(Operator.ABOUT, Words("大约", "about")),
    Choice(Operator.BETWEEN, Words("在两数之间", "between two numbers")),
    Choice(Operator.NONE, Words("没有印，不可当作等于", "none is printed, which is not the same as exactly")),
)
FIELDS = (
    Field(
        "record",
        Words("哪张表：地区/部门/年度", "the table: place/department/year"),
        is_required=True,
        shape="^[1-8][0-9]{5}/[a-z][a-z0-9-]*/[0-9]{4}$",
    ),
    Field(
        "row",
        Words("哪一行；行号给定不改", "the row, by an id that never changes"),
        is_required=True,
        shape="^i-[0-9]{3,6}$",
    ),
    Field(
        "cell",
        Words(
            "哪一格：full 全年，half 半年，past-2022 以前年度", "the cell: full, half, or past-2022 of an earlier year"
        ),
        is_required=True,
        shape="^(full|half|past-[0-9]{4})$",
    ),
    Field("period", Words("目标期", "the period of the promise"), is_required=True, choices=PERIODS),
    Field("level_1", Words("一级指标，照原表", "the first-level label as printed")),
    Field("level_2", Words("二级指标，照原表", "the second-level label as printed")),
    Field("name", Words("指标名称，照原表", "the indicator as printed"), is_required=True),
    Field(
        "family", Words("各地称呼不同的同一项指标的代号", "the id of the indicator, whatever it is called elsewhere")
    ),
    Field("text", Words("印出的值，一字不改", "the value as printed, to the character")),
    Field(
        "presence",
        Words("有值，或哪一种没有", "whether there is a value, and if not which emptiness"),
        is_required=True,
        choices=PRESENCES,
    ),
    Field("kind", Words("是哪一种值", "which kind of value"), is_required=True, choices=KINDS),
    Field(
        "operator",
        Words("比较符；方向不可由它推断", "the operator; which way is better is not to be read off it"),
        choices=OPERATORS,
    ),
    Field(
        "value",
        Words("数，十进制，写成文本；范围的下端", "the number, decimal, as text; the lower end of a range"),
        shape=NUMBER,
    ),
    Field("high", Words("范围的上端", "the upper end of a range"), shape=NUMBER),
    Field("unit", Words("单位，照原表", "the unit as printed")),
)
SCHEMA = f"{addresses.API}performance-target.schema.json"
PAGE = f"{addresses.API}targets/"
TARGETS = "targets.csv"


def schema_file(site: str) -> File:
    """The profile as a file."""
    text = json.dumps(json_schema(site), ensure_ascii=False, indent=1)
    return File(SCHEMA, f"{text}\n".encode())


def json_schema(site: str) -> dict[str, object]:
    """The profile as a JSON Schema of one row: texts, and nothing where a row has no value."""
    properties: dict[str, object] = {}
    for field in FIELDS:
        found: dict[str, object] = {"type": "string", "title": field.about.en, "description": field.about.zh}
        if field.choices:
            found["oneOf"] = [
                {"const": f"{one.value}", "title": one.about.en, "description": one.about.zh} for one in field.choices
            ]
        if field.shape:
            found["pattern"] = field.shape
        properties[field.name] = found
    own = {"$id": f"{site}{SCHEMA}"} if site else {}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **own,
        "title": "Performance target",
        "description": "一项绩效指标的一个目标值 / one target of one performance indicator",
        "type": "object",
        "properties": properties,
        "required": [field.name for field in FIELDS if field.is_required],
        "additionalProperties": False,
        "allOf": [
            _only_with("value", "kind", [TargetKind.NUMBER, TargetKind.RANGE]),
            _only_with("high", "kind", [TargetKind.RANGE]),
        ],
    }


def _only_with(field: str, name: str, values: list[TargetKind]) -> dict[str, object]:
    """A field is there exactly where another one says so."""
    has_it = {"required": [field]}
    condition = {"properties": {name: {"enum": [f"{value}" for value in values]}}}
    return {"if": condition, "then": has_it, "else": {"not": has_it}}
