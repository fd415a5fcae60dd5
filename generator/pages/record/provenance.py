"""Where a record is from: what its document says of itself, what was inferred or put right, and the document."""

from collections.abc import Iterator
from typing import NamedTuple

from generator.model.record import Inferable, RepairKind, Scope
from generator.pages.files import DEPARTMENT_XLSX, RECORD_CSV, RECORD_JSON
from generator.pages.record.sheet import Sheet
from generator.site import Link

SCOPES = {
    Scope.WHOLE: "部门（含下属单位）",
    Scope.OFFICE: "机关、本级",
    Scope.UNIT: "单位",
    Scope.UNSTATED: "原表未说明",
}
REPAIRS = {
    RepairKind.MOVED: "错位",
    RepairKind.REPEATED: "跨页重印",
    RepairKind.SPLIT: "拆开",
    RepairKind.RESIDUE: "程序残留",
    RepairKind.UNKEPT: "记录不收",
}


class Fact(NamedTuple):
    """Something the document says of itself; a quotation and a reason where it was inferred instead."""

    name: str
    text: str
    line: Link
    quote: str = ""
    reason: str = ""


class Mended(NamedTuple):
    """A label or cell put right."""

    kind: str
    printed: str
    read: str
    reason: str
    rows: tuple[Link, ...]
    withheld: str = ""  # how many texts are not published; no words where all are


class Origin(NamedTuple):
    """The document."""

    file: str
    digest: tuple[str, ...]  # in groups of eight, as one reads it out
    lines: int
    url: str
    published: str
    retrieved: str


class Download(NamedTuple):
    """A file of data, and what stands in it."""

    file: Link
    remark: str


def facts(sheet: Sheet) -> Iterator[Fact]:
    """The head of the document, and what had to be inferred."""
    record, published, say = sheet.record, sheet.published, sheet.say
    yield Fact(say("标题"), record.title, published.line("title"))
    yield Fact(say("单位名称"), record.department.name, published.line("department.name"))
    yield _fact(sheet, "地区", "".join(published.place), Inferable.REGION)
    yield _fact(sheet, "年度", f"{record.year}", Inferable.YEAR)
    if record.funding:
        yield _fact(sheet, "金额单位", record.funding.unit, Inferable.UNIT)
    yield _fact(sheet, "口径", say(SCOPES[record.department.scope]), Inferable.SCOPE)
    yield Fact(say("表式"), published.form, Link(""))


def _fact(sheet: Sheet, name: str, text: str, inferable: Inferable) -> Fact:
    inference = sheet.record.inferred.get(inferable)
    line = sheet.published.line(inferable)
    quoted = (inference.quote, inference.reason) if inference else ("", "")
    return Fact(sheet.say(name), text, line, *quoted)


def downloads(sheet: Sheet) -> Iterator[Download]:
    """The files that hold the record."""
    say, here = sheet.say, sheet.published.here
    yield Download(Link(RECORD_JSON, RECORD_JSON), say("整份记录"))
    yield Download(Link(RECORD_CSV, RECORD_CSV), say("一值一行"))
    workbook = here.to(f"{sheet.published.department}{DEPARTMENT_XLSX}")
    yield Download(Link(DEPARTMENT_XLSX, workbook), say("本部门各年度"))


def repairs(sheet: Sheet) -> Iterator[Mended]:
    """What was put right, with the reason."""
    record = sheet.record
    if not record.repairs:
        return
    names = {row.id: row.name for row in record.money()}
    names |= {row: one.row.name for row, one in sheet.said.items()}
    for repair in record.repairs:
        rows = tuple(Link(names[row], f"#{row}") for row in repair.rows)
        kind, count = sheet.say(REPAIRS[repair.kind]), len(repair.printed) - len(repair.shown)
        withheld = sheet.say("{count}处文字，不公开", count=count) if count else ""
        yield Mended(kind, " ".join(repair.shown), repair.read, repair.reason, rows, withheld)


def origin(sheet: Sheet) -> Origin:
    """The document and its hash."""
    source = sheet.record.source
    digest = tuple(source.sha256[start : start + 8] for start in range(0, len(source.sha256), 8))
    count = len(sheet.published.paper.lines)
    return Origin(source.file, digest, count, source.url, source.published or "", source.retrieved or "")
