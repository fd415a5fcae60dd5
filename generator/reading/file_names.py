"""The name of a record's file: its region, department and year, which become its address."""

import os
import re
from pathlib import Path

from pydantic import ValidationError

from generator.model.base import Frozen, RegionCode, Slug, Year
from generator.problems import Problem
from generator.reading.files import DataFile
from generator.words import Words

_REGION = re.compile("[0-9]{6}")


class _Address(Frozen):
    """The names of the two folders and the file of a record."""

    region: RegionCode
    unit: Slug
    year: Year


def misnamed(file: DataFile, path: Path) -> list[Problem]:
    """A record whose path cannot be an address: what stands there becomes a folder and a link of the site."""
    named_by = dict(zip(_Address.model_fields, parts_of(path), strict=True))
    try:
        _Address.model_validate(named_by)
    except ValidationError as error:
        parts = [str(each["loc"][0]) for each in error.errors(include_input=False, include_url=False)]
        return [
            file.problem((), "path", Words(f"`{name}` 不能作{zh}", f"`{name}` cannot be {en}"), hint)
            for part in parts
            for name, (zh, en), hint in [(printable(named_by[part]), *_PARTS[part])]
        ]
    return []


_PARTS = {
    "region": (
        Words("地区文件夹的名称", "the name of a region's folder"),
        Words("写行政区划代码，六位，例如 320400", "use the six digits of the region's code, e.g. 320400"),
    ),
    "unit": (
        Words("部门文件夹的名称", "the name of a department's folder"),
        Words(
            "用小写字母和数字，之间可加连字符，例如 keji、keji-jiguan",
            "use small letters and digits, joined by hyphens, e.g. keji, keji-jiguan",
        ),
    ),
    "year": (
        Words("记录的文件名", "the name of a record's file"),
        Words("写年度，四位，例如 2023.yaml", "use the four digits of the year, e.g. 2023.yaml"),
    ),
}


def parts_of(path: Path | str) -> tuple[str, str, str]:
    """Region, department and year of a record's file, as its path has them."""
    *_, region, unit, name = f"{path}".rsplit(os.sep, 3)
    return region, unit, name.rpartition(".")[0] or name


def printable(name: str) -> str:
    """A name that can be printed: a byte that is no UTF-8 and a line break are written with a backslash."""
    if name.isprintable():
        return name
    return "".join(character if character.isprintable() else ascii(character)[1:-1] for character in name)


def is_elsewhere(name: str, region: str) -> bool:
    """Whether a folder is that of another region than those whose codes begin so."""
    return not name.startswith(region) and _REGION.fullmatch(name) is not None


def is_hidden(name: str) -> bool:
    """Whether a file is none of ours but an editor's or a system's, such as `.DS_Store` and `2023.yaml~`."""
    return name.startswith(".") or name.endswith("~")
