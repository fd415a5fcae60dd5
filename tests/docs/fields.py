"""The page of fields, from the models that read every file of data."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple, get_args

from pydantic import StringConstraints

from generator.catalogue import sentences
from generator.model.base import ColumnKey, Date, Frozen, RegionCode, Sha256, Slug
from generator.model.coverage import Coverage
from generator.model.form import Form
from generator.model.indicator import Group, Indicator
from generator.model.lasting import Redirects
from generator.model.money import MoneyRow
from generator.model.record import Record
from generator.model.response import Responses
from generator.model.trace import Trace
from generator.model.vocabulary import Vocabulary
from generator.schema import MINTED_FIELDS
from generator.words import Language
from tests.docs.found import examples, written
from tests.docs.writing import code, codes, page, table


class File(NamedTuple):
    """A kind of file with the model that reads it."""

    title: str
    model: type[Frozen]
    about: str


FILES = (
    File(
        "记录 Records",
        Record,
        "`data/records/<地区>/<部门>/<年度>.yaml`（或 `.json`）：一个部门一年一份。\n"
        '原表没有的格不写；原表空着的格写 `""`。\n'
        'One department and year: leave out what is not printed; write `""` for a printed blank.',
    ),
    File("表式 Forms", Form, "`data/forms/<代号>.yaml`，见 [forms.md](forms.md)。What a form prints."),
    File(
        "位置 Traces",
        Trace,
        "`data/records/…/<年度>.trace.json`，由 `mingxi trace`、`mingxi import` 写出。Written by the program.",
    ),
    File(
        "词汇表 Vocabularies",
        Vocabulary,
        "`data/vocabulary/*.yaml`：下面每一项一个文件，`families` 和 `alone` 同在 `indicators.yaml`。\n"
        "项目里只写要加的、要改的，其余用自带的：代号（没有代号的按名称）相同的一条，写了的项换掉，别名一类的列表接在后面；\n"
        "一个名称归了这一条，就不再归别的条。A file for each field below says what is added to the shipped one or is\n"
        "otherwise: of an entry of the same id (or name) the fields that are written, to whose lists more is added. A\n"
        "name that is given to one entry is taken from all others.",
    ),
    File(
        "没有收录的表 Coverage",
        Coverage,
        "`data/coverage/*.yaml`：应有而没有的、撤下的表，各附依据；可以没有。Tables that should be here and are not.",
    ),
    File(
        "部门的回应 Responses",
        Responses,
        "`data/responses/<地区>/<部门>/<年度>.yaml`：对核对结果的回应，与记录同名；可以没有。What departments reply.",
    ),
    File(
        "改了和撤下的地址 Redirects",
        Redirects,
        "`data/redirects.yaml`：公布过的地址改到了哪里，或为何撤下；可以没有。What became of published addresses.",
    ),
)
NAMES = {
    "Absence": "没有收录的一张表",
    "Alone": "单独的指标",
    "Apart": "名称相近的另一族",
    "Change": "改动",
    "Contacts": "填报人",
    "Coverage": "没有收录的表",
    "Department": "部门",
    "DepartmentKind": "部门种类",
    "Family": "指标族",
    "Form": "表式",
    "FormRow": "表式印出的资金行",
    "Fund": "资金名目",
    "Funding": "资金",
    "Goal": "目标",
    "Group": "指标组",
    "Indicator": "指标",
    "IndicatorTable": "指标表",
    "Inference": "推定",
    "ItemKind": "项目种类",
    "Level": "指标分级",
    "Minted": "行号",
    "MoneyRow": "资金行",
    "MoneyTable": "收入或支出",
    "Moved": "改了的地址",
    "MovedName": "改了的代号",
    "MovedRegion": "并入别处的地区",
    "Part": "表式的一部分",
    "Printed": "印出的文字",
    "Record": "记录",
    "Redirects": "改了和撤下的地址",
    "Regions": "行政区划",
    "Repair": "版面更正",
    "Response": "一条回应",
    "Responses": "部门的回应",
    "Scale": "定性词",
    "Source": "出处",
    "Topic": "同一件事",
    "Trace": "位置",
    "Unit": "计量单位",
    "Vocabulary": "词汇表",
    "Withdrawn": "撤下的地址",
}
_TYPES = {"string": "文本", "integer": "整数", "number": "数", "boolean": "`true` `false`"}
_SHAPES = {
    RegionCode: "六位代码",
    Slug: "小写字母、数字、连字符",
    Date: "YYYY-MM-DD",
    Sha256: "64 位十六进制",
    ColumnKey: "见[列的作用](#列的作用-roles-of-columns)",
}
_LONGEST_PATTERN = 32
_ENGLISH = sentences(Language.EN)


def write() -> str:
    """The page."""
    known = examples()
    return page(
        "字段 Fields",
        "每一项的类型、意思、例子，和可不可以不写。例子多取自 `data/` 里真实的表。\n"
        "Type, meaning and example of every field, and whether it may be left out; most examples are of real tables.",
        *(part for file in FILES for part in _file(file, known)),
        "## 列的作用 Roles of columns",
        "`columns` 的键。The keys of `columns`.",
        table(["键 Key", "意思 Meaning"], _roles()),
    )


def models(root: type[Frozen]) -> dict[str, dict[str, Any]]:
    """The schema of a model and of every model in it, outermost first."""
    schema = root.model_json_schema()
    known = {**schema.get("$defs", {}), root.__name__: schema}
    found: dict[str, dict[str, Any]] = {}

    def visit(name: str) -> None:
        if name in found or "properties" not in known[name]:
            return
        found[name] = known[name]
        for inner in re.findall(r"'#/\$defs/(\w+)'", str(known[name]["properties"])):
            visit(inner)

    visit(root.__name__)
    return found


def _file(file: File, known: Mapping[tuple[str, str], str]) -> Iterator[str]:
    yield f"## {file.title}"
    yield file.about
    definitions = file.model.model_json_schema().get("$defs", {})
    for name, schema in models(file.model).items():
        yield f"### {NAMES[name]} {name}"
        heads = ["字段 Field", "类型 Type", "可不写 Optional", "说明 Meaning", "例 Example"]
        rows = [
            [
                code(field),
                _kind(part, definitions),
                _optional(name, field, schema),
                _meaning(part),
                code(_example(name, field, part, known)),
            ]
            for field, part in schema["properties"].items()
        ]
        yield table(heads, rows)


def _example(model: str, field: str, part: Mapping[str, Any], known: Mapping[tuple[str, str], str]) -> str:
    return written(part["examples"][0]) if "examples" in part else known[model, field]


def _meaning(part: Mapping[str, Any]) -> str:
    said = part["description"]
    personal = "；个人信息，不公开 personal, never published" if part.get("personal") else ""
    english = f"<br>{_ENGLISH[said]}" if said in _ENGLISH else ""
    return f"{said}{personal}{english}"


def _optional(model: str, field: str, schema: Mapping[str, Any]) -> str:
    if field == "id" and model in MINTED_FIELDS:
        return "由 `mingxi mint` 写"
    if field in schema.get("required", ()):
        return "必有"
    default = schema["properties"][field].get("default")
    return (
        "可不写"
        if default in (None, "", [], {}) or isinstance(default, (dict, list))
        else f"可不写：{code(written(default))}"
    )


def _kind(part: Mapping[str, Any], known: Mapping[str, Any]) -> str:
    """What a field holds, in words."""
    if "anyOf" in part:
        kinds = [one for one in part["anyOf"] if one.get("type") != "null"]
        return _kind(next((one for one in kinds if one.get("type") != "string"), kinds[0]), known)
    if "allOf" in part:
        return _kind(part["allOf"][0], known)
    if "$ref" in part:
        name = part["$ref"].rpartition("/")[2]
        return (
            codes(known[name]["enum"]) if "enum" in known[name] else f"[{NAMES[name]}](#{NAMES[name]}-{name.lower()})"
        )
    if part.get("type") == "array":
        return f"列表：{_kind(part['items'], known)}"
    if part.get("type") == "object":
        by_pattern = part.get("patternProperties", {})
        keys = part.get("propertyNames") or {"type": "string", "pattern": next(iter(by_pattern), "")}
        held = part.get("additionalProperties") or next(iter(by_pattern.values()))
        return f"键值：{_kind(keys, known)} → {_kind(held, known)}"
    pattern = part.get("pattern", "")
    shape = {_pattern(of): words for of, words in _SHAPES.items()}.get(pattern)
    return " ".join([_TYPES[part["type"]], shape or code(pattern if len(pattern) <= _LONGEST_PATTERN else "")]).strip()


def _pattern(of: object) -> str:
    """The pattern of a kind of text."""
    return next(str(one.pattern) for one in get_args(of) if isinstance(one, StringConstraints))


def roles() -> list[str]:
    """The keys that columns may have."""
    return re.sub(r"[\^$()]", "", _pattern(ColumnKey)).split("|")


def _roles() -> Iterator[list[str]]:
    fields = {**MoneyRow.model_fields, **Indicator.model_fields}
    for key in roles():
        name = "past" if key.startswith("past") else key
        described = Group.model_fields["level"] if key.startswith("level") else fields[name]
        shown = {"level-[1-4]": "level-1 … level-4", "past-[0-9]{4}": "past-2022"}.get(key, key)
        yield [code(shown), described.description or ""]
