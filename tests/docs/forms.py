"""The page of forms, from the files of the forms that ship."""

from collections.abc import Iterable, Iterator

from generator.library import load
from generator.model.form import Form, FormRow, Part, PartKind
from tests.conftest import ROOT
from tests.docs.writing import code, fence, page, table

PARTS = {
    PartKind.TITLE: ("标题", "title"),
    PartKind.YEAR: ("年度", "year"),
    PartKind.UNIT: ("金额单位", "unit of money"),
    PartKind.NAME: ("单位名称", "name of the department"),
    PartKind.CONTACTS: ("填报人、电话：个人信息", "persons: never published"),
    PartKind.FUNCTIONS: ("主要职能", "functions"),
    PartKind.ORGANISATION: ("机构和人员", "organisation"),
    PartKind.INCOME: ("收入", "income"),
    PartKind.SPENDING: ("支出", "spending"),
    PartKind.TASKS: ("工作任务", "tasks"),
    PartKind.GOAL: ("目标", "goal"),
    PartKind.INDICATORS: ("指标表", "indicators"),
    PartKind.OTHER: ("记录不收的栏", "what records do not keep"),
}


def write() -> str:
    """The page."""
    forms = shipped()
    return page(
        "表式 Forms",
        "程序自带的表式：谁在用，印哪些标签，各列作什么用。导入时自己认，也可用 `--form` 指定；加一种表式见\n"
        "[CONTRIBUTING.md](../../CONTRIBUTING.md)，文件里每一项的意思见 [fields.md](fields.md#表式-form)。\n"
        "The forms that ship: who uses each, its labels, and what each column is for.",
        table(
            ["代号 Id", "名称 Name", "谁在用 Used by", "金额单位 Unit"],
            [[f"[`{form.id}`](#{form.id})", form.name, form.used_by, form.unit] for form in forms],
        ),
        "各部分的名字 What parts are called:",
        table(["`part`", "意思", "Meaning"], [[code(kind), *words] for kind, words in PARTS.items()]),
        *(part for form in forms for part in _form(form)),
    )


def shipped() -> list[Form]:
    """The forms in the order of their ids."""
    library, _ = load(ROOT)
    return sorted(library.forms.values(), key=lambda form: form.id) if library else []


def _form(form: Form) -> Iterator[str]:
    yield f"## {form.id}"
    yield f"**{form.name}**，{form.used_by}，单位{form.unit}。"
    yield _note(form)
    yield table(
        ["部分 Part", "标签 Labels", "列 Columns", "另外 Besides"],
        [[_part(part), _words(part.labels), _columns(part), "；".join(_besides(part))] for part in form.parts],
    )
    for part in form.parts:
        if part.rows:
            yield f"{PARTS[part.part][0]}印出的行 Rows that are printed:"
            yield fence("\n".join(_tree(part.rows, "")))


def _note(form: Form) -> str:
    """What the file says of the form in its first lines."""
    lines = (ROOT / f"data/forms/{form.id}.yaml").read_text(encoding="utf-8").splitlines()
    return "".join(line.removeprefix("# ") for line in lines[1:] if line.startswith("# "))


def _part(part: Part) -> str:
    of = f" {code(part.of)}" if part.of else ""
    return f"{code(part.part)}{of} {PARTS[part.part][0]}"


def _words(labels: Iterable[str]) -> str:
    return "、".join(f"「{label}」" for label in labels)


def _columns(part: Part) -> str:
    return "<br>".join(f"{code(role)} {_words(heads)}" for role, heads in part.columns.items())


def _besides(part: Part) -> Iterator[str]:
    if part.items:
        yield "各行就是各部门自己的项目 the rows are the department's items"
    if part.across:
        yield "名称横排，金额在下面一行 names stand across, amounts in one row"
    if part.repeats:
        yield "每一行都印一级、二级指标 levels are printed on every row"
    for role, levels in part.only.items():
        yield f"{code(role)} 只在{_words(levels)}下 only under these levels"


def _tree(rows: Iterable[FormRow], indent: str) -> Iterator[str]:
    for row in rows:
        yield f"{indent}{row.name}"
        yield from _tree(row.rows, f"{indent}  ")
        if row.items:
            yield f"{indent}  （各部门自己的项目 the department's items）"
