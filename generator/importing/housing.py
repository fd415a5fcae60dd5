"""Whose folder a record goes to: a place may have several departments of one kind, as a county has towns."""

import re
from typing import NamedTuple

from generator.importing.draft import Values
from generator.library import Library
from generator.model.printed import fold
from generator.model.vocabulary import Vocabulary
from generator.words import Words

_OF_ALL = re.compile("中共|委员会|人民政府|[省市县区旗]?委$")


class Home(NamedTuple):
    """A folder of a place, and the name that the department printed there last."""

    kind: str
    name: str


Homes = dict[str, Home]  # by folder, e.g. `320623/xiangzhen`


def homes(library: Library) -> Homes:
    """The departments that are at home in the folders of a project."""
    last = sorted(library.entries, key=lambda entry: entry.year)
    return {f"{one.region}/{one.unit}": Home(one.record.department.kind, one.record.department.name) for one in last}


def home(values: Values) -> Homes:
    """The department of a draft, at home in its folder."""
    return {_folder(values): Home(values["department"]["kind"], values["department"]["name"])}


def housed(values: Values, homes: Homes) -> Values:
    """A draft for the folder where the department of its name is at home already, where there is one."""
    _, region, unit, year = str(values["source"]["file"]).split("/")
    kind, name = values["department"]["kind"], fold(values["department"]["name"])
    theirs = [place for place, home in homes.items() if home.kind == kind and fold(home.name) == name]
    folder = next((place for place in sorted(theirs) if place.startswith(f"{region}/")), f"{region}/{unit}")
    return {**values, "source": {**values["source"], "file": f"sources/{folder}/{year}"}}


def another(values: Values, homes: Homes, vocabulary: Vocabulary) -> str:
    """The name of a department, not that of the draft, which is at home in its folder; empty where none is."""
    folder = _folder(values)
    if folder not in homes:
        return ""
    there, here = homes[folder].name, values["department"]["name"]
    own, other = (_own(name, values["region"], vocabulary) for name in (here, there))
    return there if own and other and own != other else ""


def _folder(values: Values) -> str:
    """The folder of a draft's record, e.g. `320623/xiangzhen`."""
    return str(values["source"]["file"]).removeprefix("sources/").rpartition("/")[0]


def _own(name: str, region: str, vocabulary: Vocabulary) -> str:
    """What a name says beside its place and its kind: 洋口 of 如东县洋口镇人民政府, nothing of 如东县教育局."""
    own = vocabulary.before_department(name)
    for code in (*vocabulary.regions.parents(region), region):
        own = own.replace(vocabulary.regions.regions.get(code, ""), "")
    return _OF_ALL.sub("", own)


def told(values: Values, there: str) -> Words:
    """Why a draft is not written to the folder of another department, and what to do."""
    folder, kind, name = _folder(values), values["department"]["kind"], values["department"]["name"]
    zh = (
        f"没有写出：{folder} 是「{there}」的，这张表是「{name}」的。"
        f"是另一个单位，给它自己的代号，部门类别后面加连字符和拼音，例如 --department {kind}-pinyin，以后各年不用再写；"
        f"是同一个单位，写 --department {folder.rpartition('/')[2]}"
    )
    en = (
        f"not written: {folder} is that of `{there}`, and this table is of `{name}`; "
        "if that is another department, give it a code of its own, the kind with a hyphen and a word, "
        f"e.g. --department {kind}-name, which later years need not repeat; "
        f"if it is the same, write --department {folder.rpartition('/')[2]}"
    )
    return Words(zh, en)
