"""What a person may have meant who wrote a word that is no code: what is called so, or is written much like it."""

import difflib
import re
from collections.abc import Mapping, Sequence
from typing import Any

import click

from generator.importing.composing import Given
from generator.library import Library
from generator.problems import NOTHING
from generator.words import Language, Words

Names = Mapping[str, Sequence[str]]  # what each code stands for, the name that is shown first
_SHOWN = 3
_CODE = re.compile("[a-z][a-z0-9]*(?:-[a-z0-9]+)*")


def codes(library: Library) -> dict[str, Names]:
    """The codes that a person may give, by the option they are given with."""
    kinds = library.vocabulary.departments
    return {
        "region": {code: (name,) for code, name in library.vocabulary.regions.regions.items()},
        "department": {one.id: (one.name, one.short, one.field, *one.aliases) for one in kinds},
        "year": {str(year): () for year in range(1990, 2101)},
        "form": {form.id: (form.name, form.used_by) for form in library.forms.values()},
    }


def said_of(library: Library, lang: Language, options: Mapping[str, Any]) -> Given:
    """What a person says about documents, held against what the vocabularies know."""
    known = codes(library)
    said = {name: str(options[name]) for name in known}
    said["department"] = _kind_of(said["department"], known["department"])
    for name, names in known.items():
        if said[name] and said[name] not in names:
            raise click.UsageError(unknown(name, said[name], names).say(lang))
    return Given(**said, unit=options["department"] if options["department"] != said["department"] else "")


def _kind_of(said: str, kinds: Names) -> str:
    """The kind of a department by its code: `xiangzhen` of `xiangzhen-yangkou`; what is said where it is none."""
    ends = [place for place, sign in enumerate(said) if sign == "-"] if _CODE.fullmatch(said) else []
    return next((said[:end] for end in [len(said), *reversed(ends)] if said[:end] in kinds), said)


def unknown(option: str, said: str, names: Names) -> Words:
    """That nothing has this code, and what comes near or what to write."""
    found = "、".join(" ".join((code, *names[code][:1])) for code in near(said, names))
    zh, en = f"--{option} 没有 `{said}`", f"there is no --{option} `{said}`"
    how = Words(f"相近的有：{found}", f"what comes near: {found}") if found else _HOW.get(option) or _any_of(names)
    more = _MORE if option == "department" and _CODE.fullmatch(said) else NOTHING
    return Words(f"{zh}；{how.zh}{more.zh}", f"{en}; {how.en}{more.en}")


def _any_of(names: Names) -> Words:
    """All codes, where there are few."""
    return Words(f"可用：{'、'.join(sorted(names))}", f"there are {', '.join(sorted(names))}")


def near(said: str, names: Names) -> list[str]:
    """The codes that may be meant, those called just so before those whose name holds it or is held in it."""
    named = [code for code, called in names.items() if said in called]
    named += [code for code, called in names.items() if any(said in one for one in called[:2])]
    named += [code for code, called in names.items() if any(one in said for one in called)]
    written = sorted(code for code in names if names[code])
    alike = difflib.get_close_matches(said, written, _SHOWN)
    if said.isdecimal():  # codes of places are alike where they begin alike
        alike = [code for length in (6, 5, 4) for code in written if code.startswith(said[:length].ljust(4, "."))]
    return list(dict.fromkeys([*named, *alike]))[:_SHOWN]


_MORE = Words(
    "；都不是，就在 data/vocabulary/departments.yaml（没有就新建）里加一类："
    "`departments: [{id: yiyuan, name: 人民医院, short: 医院, field: 卫生}]`",
    "; if it is none of them, add a kind in data/vocabulary/departments.yaml, which may be new: "
    "`departments: [{id: hospital, name: ..., short: ..., field: ...}]`",
)
_HOW = {
    "region": Words("写六位行政区划代码，例如 320400", "write six digits, e.g. 320400"),
    "department": Words(
        "写部门类别的代号，例如 keji；写名称，例如 科技，就列出相近的代号",
        "write the code of a kind of department, e.g. keji; of a name, e.g. 科技, the codes that come near are told",
    ),
    "year": Words("写四位数的年度，例如 2025", "write a year of four digits, e.g. 2025"),
}
