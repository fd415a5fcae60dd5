"""The rows that a kind of department brings to the database; tables are counted from 0 within it, and texts too.

They hold texts and numbers alone: of any other type, even one of texts, SQLite would have to ask what it is.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from generator.catalogue import Catalogue
from generator.comparing import Statement
from generator.model.finding import Finding
from generator.model.indicator import Indicator
from generator.model.money import MoneyRow, MoneyTable
from generator.model.record import Record
from generator.model.target import ParsedTarget, Target
from generator.model.vocabulary import Vocabulary
from generator.pages.card import Card
from generator.pages.chapter import Chapter
from generator.pages.publication import Publication

Field = str | int | float | None
Row = tuple[Field, ...]
_LEVELS = 4
_NONE = (None,) * _LEVELS
_PARAGRAPHS = ("functions", "organisation", "tasks")


class Rows(NamedTuple):
    """Rows by their tables, each in the order of its key; those of places in the order of their texts."""

    records: list[Row]
    money: list[Row]
    indicators: list[Row]
    targets: list[Row]
    findings: list[Row]
    texts: list[Row]
    places: list[Row]


NO_ROWS = Rows([], [], [], [], [], [], [])


def rows(chapter: Chapter) -> Iterator[Rows]:
    """The rows of each table of a chapter; at the end its texts, and where they stand."""
    texts: dict[str, list[tuple[int, str]]] = {}
    meant: dict[Row, Row] = {}
    for number, one in enumerate(chapter.published):
        said = chapter.census.by_table[one.key]
        yield _rows(number, one, said, chapter, meant)
        for anchor, text in _texts(one.record, said):
            texts.setdefault(text, []).append((number, anchor))
    places: list[Row] = [(text, *place) for text, found in enumerate(texts.values()) for place in found]
    yield NO_ROWS._replace(texts=[*enumerate(texts)], places=places)


def _rows(number: int, one: Publication, said: Sequence[Statement], chapter: Chapter, meant: dict[Row, Row]) -> Rows:
    return NO_ROWS._replace(
        records=[(number, *_record(one, chapter.cards[one.key]))],
        money=sorted(_money(number, one.record, chapter.vocabulary)),
        indicators=sorted(_indicators(number, said)),
        targets=sorted(_targets(number, said, meant)),
        findings=sorted(_findings(number, chapter.named[one.key], chapter.say)),
    )


def _text(printed: str | None) -> str | None:
    return None if printed is None else str(printed)


def _record(one: Publication, shown: Card) -> Row:
    record = one.record
    return (
        one.key,
        shown.region,
        shown.kind,
        shown.unit,
        shown.name,
        shown.scope.value,
        shown.year,
        record.title,
        shown.form,
        record.funding.unit if record.funding else None,
        _text(shown.total.text) if shown.total else None,
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


def _money(number: int, record: Record, vocabulary: Vocabulary) -> Iterator[Row]:
    place = 0
    for part, table in _parts(record):
        for above, row in _under("", table.rows):
            fund = vocabulary.fund(row.name)
            yield (
                number,
                row.id,
                place,
                part,
                above or None,
                row.name,
                fund.id if fund else None,
                _text(row.half),
                _number(row.half.value) if row.half else None,
                _text(row.full),
                _number(row.full.value) if row.full else None,
                _text(row.share),
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


def _indicators(number: int, said: Iterable[Statement]) -> Iterator[Row]:
    for place, (_, table, level, row, family, *_) in enumerate(said):
        yield (
            number,
            row.id,
            place,
            table.value,
            *(*level, *_NONE)[:_LEVELS],
            row.name,
            family.id if family else None,
            _text(row.half),
            _text(row.full),
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


def _targets(number: int, said: Iterable[Statement], known: dict[Row, Row]) -> Iterator[Row]:
    """Each target with what it means; `known` is what others of the same meant, since most are printed again."""
    for row in (one.row for one in said):
        for column, target in row.cells():
            given = target, row.full if column == "half" else None, row.operator, row.unit
            meant = known.get(given) or known.setdefault(given, _meant(row, column, target))
            yield number, row.id, column, *meant


def _meant(row: Indicator, column: str, target: Target) -> Row:
    read: ParsedTarget = row.read(target)
    return (
        str(target),
        row.presence(column).value,
        read.kind.value,
        read.operator.value,
        None if read.value is None else f"{read.value:f}",
        None if read.high is None else f"{read.high:f}",
        _number(read.value),
        str(read.unit),
    )


def _findings(number: int, named: Iterable[tuple[str, Finding]], say: Catalogue) -> Iterator[Row]:
    for anchor, finding in named:
        yield (
            number,
            anchor,
            finding.rule,
            finding.verdict.value,
            say.words(finding.sentence),
            finding.arithmetic or None,
            None if finding.difference is None else f"{finding.difference:f}",
            None if finding.tolerance is None else f"{finding.tolerance:f}",
            finding.operands[0].at if finding.operands else None,
        )


def _texts(record: Record, said: Iterable[Statement]) -> Iterator[tuple[str, str]]:
    """Every printed text with the anchor of its place; targets stand in a table of their own."""
    yield from ((row.id, row.name) for row in record.money())
    yield from ((one.row.id, one.row.name) for one in said)
    found = {name: getattr(record, name) for name in _PARAGRAPHS}
    found |= {f"goals-{number}": goal.paragraphs for number, goal in enumerate(record.goals)}
    for name, paragraphs in found.items():
        yield from ((f"{name}-{number}", text) for number, text in enumerate(paragraphs))
