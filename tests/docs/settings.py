"""The page of settings, from the model that reads `mkdocs.yml` and from the examples in that file itself."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple, get_args

import yaml
from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined

from generator.chrome.document import Document
from generator.model.base import Frozen
from tests.conftest import ROOT
from tests.docs.found import written
from tests.docs.writing import code, codes, fence, page, table

FILE = ROOT / "mkdocs.yml"
# What stands in the place of a setting that is left out, where that is more than nothing.
LEFT_OUT = {
    "site_name": "明细",
    "docs_dir": "docs",
    "theme": "本站自己的颜色和图标",
    "theme.palette": "本站自己的颜色，跟随系统明暗",
    "theme.favicon": "本站的图标",
    "nav": "首页、地区、部门、指标、核对、数据六栏",
    "extra.homepage": "网站首页",
}


class Setting(NamedTuple):
    """One setting, by the way to it."""

    path: str
    field: FieldInfo
    is_read: bool


def write() -> str:
    """The page."""
    found, given = [*settings()], example()
    return page(
        "设置 Settings",
        "项目里的 `mkdocs.yml` 是唯一的设置文件，写法照 MkDocs 和 Material for MkDocs 的说明，每一项都可以不写。\n"
        "`mingxi check` 指出其中写错的地方。`mkdocs.yml` is the only file of settings; every setting may be left out.",
        table(
            ["设置 Setting", "说明 Meaning", "不写时 Left out", "例 Example"],
            [
                [code(one.path), one.field.description or "", _default(one), code(written(_at(given, one.path)))]
                for one in found
                if one.is_read
            ],
        ),
        "`theme.palette` 可以只写一个，也可以写几个供读者切换；`[]` 表示列表里的每一个。",
        "## 写了不起作用、也不妨碍的 Without effect",
        "MkDocs 认得而这里用不着的设置，留在文件里没有关系。Settings of MkDocs that may stay and do nothing here:",
        codes(one.path for one in found if not one.is_read),
        "## 一份写全了的文件 A complete file",
        fence(sample(), "yaml"),
    )


def settings() -> Iterator[Setting]:
    """Every setting that the model knows."""
    return _of(Document, "")


def _of(model: type[Frozen], above: str) -> Iterator[Setting]:
    for name, field in model.model_fields.items():
        path = f"{above}{name}"
        inner = _models(field.annotation)
        yield Setting(path, field, field.annotation is not object)
        for one in inner:
            yield from _of(one, f"{path}{'[]' if _is_list(field.annotation) else ''}.")


def _models(annotation: object) -> list[type[Frozen]]:
    """The models in the type of a field."""
    if isinstance(annotation, type) and issubclass(annotation, Frozen):
        return [annotation]
    return [model for part in get_args(annotation) for model in _models(part)]


def _is_list(annotation: object) -> bool:
    return getattr(annotation, "__origin__", None) is tuple


def _default(setting: Setting) -> str:
    if setting.path in LEFT_OUT:
        return LEFT_OUT[setting.path]
    default = setting.field.default
    if default is PydanticUndefined:
        return "必有"
    return code(str(default)) if isinstance(default, str) and default else "没有"


def sample() -> str:
    """The shipped file with its examples put to work."""
    lines = FILE.read_text(encoding="utf-8").partition("# site_url:")
    shown = re.sub(r"^# ?", "", f"{lines[1]}{lines[2]}", flags=re.MULTILINE)
    return f"site_name: 某某市预算绩效\n{shown}"


def example() -> Any:
    """The values of that file."""
    return yaml.safe_load(sample())


def _at(values: Any, path: str) -> Any:
    """The value of a setting in the example; of a list its first."""
    for part in path.split("."):
        values = values[part.removesuffix("[]")]
        values = values[0] if part.endswith("[]") else values
    return values
