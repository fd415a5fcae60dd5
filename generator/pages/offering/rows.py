"""The rows that a kind of department brings to the database; tables are counted from 0 within it, and texts too."""

import json
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from generator.catalogue import Catalogue
from generator.model.indicator import Cell, Indicator, Promise
from generator.model.money import MoneyRow, MoneyTable
from generator.model.record import Record
from generator.model.target import ParsedTarget
from generator.model.vocabulary import Vocabulary
from generator.pages.card import card
from generator.pages.chapter import Chapter
from generator.pages.findings import in_order
from generator.pages.publication import Publication

Field = str | int | float | None
Row = tuple[Field, ...]
_PLAIN = {str, int, float, type(None)}
_LEVELS = 4
_PARAGRAPHS = ("functions", "organisation", "tasks")


class Rows(NamedTuple):
    """Rows by their tables, each in the order of its key."""

    records: list[Row]
    money: list[Row]
    indicators: list[Row]
    targets: list[Row]
    findings: list[Row]
    texts: list[Row]
    places: list[Row]


NO_ROWS = Rows([], [], [], [], [], [], [])


def rows(chapter: Chapter) -> Rows:
    """The rows of a chapter."""
    made, texts = Rows([], [], [], [], [], [], []), dict[str, int]()
    for number, one in enumerate(chapter.published):
        made.records.append(_plain(number, _record(one)))
        made.money.extend(_sorted(number, _money(one.record, chapter.vocabulary)))
        made.indicators.extend(_sorted(number, _indicators(one.record, chapter.vocabulary)))
        made.targets.extend(_sorted(number, _targets(one.record)))
        made.findings.extend(_sorted(number, _findings(one, chapter.say)))
        for anchor, text in _texts(one.record):
            made.places.append((texts.setdefault(text, len(texts)), number, anchor))
    made.texts.extend((number, text) for text, number in texts.items())
    made.places.sort()
    return made


def _sorted(number: int, found: Iterable[Row]) -> list[Row]:
    """Rows of a table, which differ in what follows its number."""
    return sorted(_plain(number, row) for row in found)


def _plain(number: int, row: Row) -> Row:
    """A row without the types of ours that are texts too: they would be laid by with their names."""
    return (number, *[field if type(field) in _PLAIN else str(field) for field in row])


def _record(one: Publication) -> Row:
    record, shown = one.record, card(one)
    return (
        one.key,
        shown.region,
        shown.kind,
        shown.unit,
        shown.name,
        shown.scope,
        shown.year,
        record.title,
        shown.form,
        record.funding.unit if record.funding else None,
        shown.total.text if shown.total else None,
        _number(shown.total.value) if shown.total else None,
        shown.money,
        shown.annual + shown.longer,
        shown.different,
        record.source.file,
        record.source.sha256,
        record.source.url or None,
        record.source.published,
        record.source.retrieved,
    )


def _number(value: Decimal | None) -> float | None:
    return None if value is None else float(value)


def _money(record: Record, vocabulary: Vocabulary) -> Iterator[Row]:
    place = 0
    for part, table in _parts(record):
        for above, row in _under("", table.rows):
            fund = vocabulary.fund(row.name)
            yield (
                row.id,
                place,
                part,
                above or None,
                row.name,
                fund.id if fund else None,
                row.half,
                _number(row.half.value) if row.half else None,
                row.full,
                _number(row.full.value) if row.full else None,
                row.share,
                _past(row.past),
            )
            place += 1


def _parts(record: Record) -> Iterator[tuple[str, MoneyTable]]:
    if record.funding and record.funding.income:
        yield "income", record.funding.income
    if record.funding and record.funding.spending:
        yield "spending", record.funding.spending


def _under(above: str, found: tuple[MoneyRow, ...]) -> Iterator[tuple[str, MoneyRow]]:
    """Every row with the id of the row it stands under, as printed."""
    for row in found:
        yield above, row
        yield from _under(row.id, row.rows)


def _past(amounts: Mapping[int, str]) -> str | None:
    return json.dumps({f"{year}": text for year, text in amounts.items()}, ensure_ascii=False) if amounts else None


def _indicators(record: Record, vocabulary: Vocabulary) -> Iterator[Row]:
    for place, promise in enumerate(record.promises()):
        row, family = promise.row, vocabulary.family(promise.row.name)
        yield (
            row.id,
            place,
            promise.table.id,
            *_levels(promise),
            row.name,
            family.id if family else None,
            row.half,
            row.full,
            row.work,
            row.project,
            row.operator,
            row.unit,
            row.basis,
            row.category,
            row.direction,
            row.weight,
            row.explanation,
        )


def _levels(promise: Promise) -> Iterator[str | None]:
    return (promise.level[depth] if depth < len(promise.level) else None for depth in range(_LEVELS))


def _targets(record: Record) -> Iterator[Row]:
    for promise in record.promises():
        for cell in promise.row.cells():
            yield promise.row.id, cell.column, cell.target, *_meant(promise.row, cell)


def _meant(row: Indicator, cell: Cell) -> Row:
    read: ParsedTarget = row.read(cell.target)
    return (
        row.presence(cell.column),
        read.kind,
        read.operator,
        None if read.value is None else f"{read.value:f}",
        None if read.high is None else f"{read.high:f}",
        _number(read.value),
        read.unit,
    )


def _findings(one: Publication, say: Catalogue) -> Iterator[Row]:
    for anchor, finding in in_order(one.findings):
        yield (
            anchor,
            finding.rule,
            finding.verdict,
            say.words(finding.sentence),
            finding.arithmetic or None,
            None if finding.difference is None else f"{finding.difference:f}",
            None if finding.tolerance is None else f"{finding.tolerance:f}",
            finding.operands[0].at if finding.operands else None,
        )


def _texts(record: Record) -> Iterator[tuple[str, str]]:
    """Every printed text with the anchor of its place; targets stand in a table of their own."""
    yield from ((row.id, row.name) for row in record.money())
    yield from ((promise.row.id, promise.row.name) for promise in record.promises())
    found = {name: getattr(record, name) for name in _PARAGRAPHS}
    found |= {f"goals-{number}": goal.paragraphs for number, goal in enumerate(record.goals)}
    for name, paragraphs in found.items():
        yield from ((f"{name}-{number}", text) for number, text in enumerate(paragraphs))
