"""The file `comparison.xlsx`: tables beside each other, with numbers as numbers."""

from collections.abc import Iterator

from generator.catalogue import Catalogue
from generator.comparing.bases import figure
from generator.comparing.money import Account
from generator.comparing.statements import Reading, Statement
from generator.model.record import Scope
from generator.outputs.comparison import Comparison, Matter, matter_of, matters
from generator.outputs.notes import Note, notes_sheet, reading_notes, state
from generator.outputs.published import Publisher
from generator.outputs.values import plain
from generator.outputs.workbook import Column, Holds, Sheet, filled, workbook

_SCOPES = {
    Scope.WHOLE: "部门（含下属单位）",
    Scope.OFFICE: "机关、本级",
    Scope.UNIT: "单位",
    Scope.UNSTATED: "原表未说明",
}
_STANDINGS = {"matter": "几地都有", "common": "各地通用", "alone": "只有一地"}
_ABSENT = ("", "", "", "", "", "")


def comparison_workbook(say: Catalogue, compared: Comparison, publisher: Publisher) -> bytes:
    """The tables of a comparison: their money, and their indicators."""
    sheets = (notes_sheet(say, _notes(say, compared, publisher)), _overview(say, compared), _indicators(say, compared))
    return workbook(compared.title, sheets)


def _overview(say: Catalogue, compared: Comparison) -> Sheet:
    """One table a row."""
    bases = compared.seen.bases
    columns = (
        Column(say("记录"), 24),
        Column(say("地方"), 12),
        Column(say("年度"), 6, Holds.NUMBER),
        Column(say("单位名称"), 28),
        Column(say("口径"), 18),
        *(Column(say.words(basis.name), 18, Holds.NUMBER) for basis in bases),
        Column(say("金额单位"), 8),
        Column(say("项目数"), 8, Holds.NUMBER),
        Column(say("指标数"), 8, Holds.NUMBER),
        Column(say("各自的指标"), 10, Holds.NUMBER),
        Column(say("说明"), 70, Holds.WRAPPED),
    )
    return Sheet(say("概览"), columns, [tuple(_account(say, one, compared)) for one in compared.seen.accounts])


def _account(say: Catalogue, account: Account, compared: Comparison) -> Iterator[str]:
    seat = account.seat
    yield from (seat.key, seat.place, f"{seat.year}", seat.record.department.name)
    yield say(_SCOPES[seat.record.department.scope])
    for basis in compared.seen.bases:
        found = figure(account, basis.kind)
        yield plain(found.value) or found.text
    yield from (account.unit, plain(account.items.value), f"{account.indicators}", f"{account.own}")
    yield say("；").join(say.words(note.words) for note in account.notes)


def _indicators(say: Catalogue, compared: Comparison) -> Sheet:
    """One indicator of one table a row; the same matter stands together."""
    columns = (
        Column(say("事项"), 24),
        Column(say("归类"), 10),
        Column(say("对照"), 12),
        Column(say("记录"), 24),
        Column(say("地方"), 12),
        Column(say("年度"), 6, Holds.NUMBER),
        Column(say("行编号"), 8),
        Column(say("指标名称"), 36),
        Column(say("半年"), 16),
        Column(say("全年或目标期"), 16),
        Column(say("状态"), 10),
        Column(say("比较符"), 8),
        Column(say("数值"), 12, Holds.NUMBER),
        Column(say("上限"), 12, Holds.NUMBER),
        Column(say("目标单位"), 8),
        Column(say("同一单位的数值"), 14, Holds.NUMBER),
        Column(say("同一单位"), 8),
    )
    return Sheet(say("指标"), *filled(columns, _rows(say, compared)))


def _rows(say: Catalogue, compared: Comparison) -> list[tuple[str, ...]]:
    known = matters(compared)
    said = [(matter_of(one, known), one) for seat in compared.seats for one in compared.census.annual(seat)]
    said.sort(key=lambda pair: pair[0].rank)
    return [_row(say, matter, one) for matter, one in said]


def _row(say: Catalogue, matter: Matter, said: Statement) -> tuple[str, ...]:
    seat = said.seat
    return (
        matter.name,
        say(_STANDINGS[matter.standing]),
        say.words(matter.verdict),
        seat.key,
        seat.place,
        f"{seat.year}",
        said.row.id,
        said.row.name,
        said.half.text if said.half else "",
        *_reading(say, said.full),
        matter.value,
        matter.unit,
    )


def _reading(say: Catalogue, reading: Reading | None) -> tuple[str, ...]:
    if reading is None:
        return _ABSENT
    read = reading.parsed
    return reading.text, state(say, reading.presence), read.operator, plain(read.value), plain(read.high), read.unit


def _notes(say: Catalogue, compared: Comparison, publisher: Publisher) -> Iterator[Note]:
    yield Note(say("内容"), say("{title}，照公布的原表并列，不是名次", title=compared.title))
    yield Note(say("网址"), f"{publisher.site or '/'}{compared.address}")
    for basis in compared.seen.bases:
        reasons = say("；").join(say.words(reason.words) for reason in basis.reasons)
        verdict = say("可比") if basis.is_comparable else say("不可比")
        yield Note(say.words(basis.name), say("：").join(filter(None, (verdict, reasons))))
    yield Note(say("可比"), say("比较符、单位、口径都相同才写“可比”，并换算成同一单位；其余只是并列。"))
    yield from reading_notes(say, publisher)
