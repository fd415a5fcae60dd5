"""The fields of the published records, read off the models, so that what is said of them is what they are."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from generator.catalogue import Catalogue
from generator.model.base import Frozen
from generator.model.indicator import Group, Indicator, IndicatorTable
from generator.model.lasting import Change
from generator.model.money import Funding, MoneyRow, MoneyTable
from generator.model.published import CellReading, FoundHere, FoundOperand, Provenance, PublishedRecord, Sentence
from generator.model.record import Department, Goal, Inference, Minted, Record, Repair, Source
from generator.model.response import Response
from generator.outputs import comparison, record_csv
from generator.site import Link

_MODELS: tuple[tuple[type[Frozen], str], ...] = (
    (PublishedRecord, "公布的记录"),
    (CellReading, "读数"),
    (FoundHere, "核对结果"),
    (Sentence, "一句话"),
    (FoundOperand, "用到的值"),
    (Response, "部门的回应"),
    (Provenance, "网页与原文"),
    (Record, "记录"),
    (Department, "部门"),
    (Source, "出处"),
    (Inference, "推定"),
    (Funding, "资金"),
    (MoneyTable, "收入或支出"),
    (MoneyRow, "资金行"),
    (Goal, "目标"),
    (IndicatorTable, "指标表"),
    (Group, "指标组"),
    (Indicator, "指标"),
    (Repair, "版面更正"),
    (Change, "公布后的改动"),
    (Minted, "行号"),
)
_NEVER = frozenset({"contacts"})  # taken out of every record before it is published
_TYPES = {"string": "文本", "integer": "整数", "boolean": "真假", "object": "对象", "array": "数组"}


class Field(NamedTuple):
    """One field."""

    name: str
    kind: str
    of: Link  # the object it holds
    is_required: bool
    description: str


class Model(NamedTuple):
    """An object and its fields."""

    id: str
    name: str
    fields: tuple[Field, ...]

    @property
    def anchor(self) -> str:
        """Its id as the anchor of a page."""
        return self.id.replace(".", "-")


def models(say: Catalogue) -> Iterator[Model]:
    """Every object of a record, from the outside in."""
    schema = PublishedRecord.model_json_schema()
    known = {**schema["$defs"], PublishedRecord.__name__: schema}
    names = {model.__name__: name for model, name in _MODELS}
    for model, name in _MODELS:
        yield Model(model.__name__, say(name), tuple(_fields(say, known[model.__name__], names)))
    for file, columns in (("record.csv", record_csv.COLUMNS), ("comparison.csv", comparison.COLUMNS)):
        listed = (
            Field(head, say("文本"), Link(""), is_required=True, description=say(about))
            for head, about in columns.items()
        )
        yield Model(file, file, tuple(listed))


def _fields(say: Catalogue, schema: Mapping[str, Any], names: Mapping[str, str]) -> Iterator[Field]:
    required = frozenset(schema.get("required", ()))
    for name, part in schema["properties"].items():
        if name not in _NEVER:
            kinds, of = _type(part, names)
            kind = say(" · ").join(say(word) for word in kinds)
            link = Link(say(names[of]), f"#{of}") if of else Link("")
            description = part.get("description", "")
            yield Field(name, kind, link, name in required, say(description) if description else "")


def _type(part: Mapping[str, Any], names: Mapping[str, str]) -> tuple[tuple[str, ...], str]:
    """What a field holds, in words, and the model among them."""
    if "anyOf" in part:
        chosen = [one for one in part["anyOf"] if one.get("type") != "null"]
        kinds = [one for one in chosen if one.get("type") != "string"] or chosen
        return _type(kinds[0], names)
    if "$ref" in part:
        of = part["$ref"].rpartition("/")[2]
        return (("对象",), of) if of in names else (("文本",), "")
    if part.get("type") == "array":
        held, of = _type(part["items"], names)
        return ("数组", *(() if of else held)), of
    if part.get("type") == "object" and part.get("additionalProperties"):
        held, of = _type(part["additionalProperties"], names)
        return ("键值", *(() if of else held)), of
    return (_TYPES[part.get("type", "string")],), ""
