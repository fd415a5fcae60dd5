"""What the money checks share: which rows add up to which, and how a sum is judged."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from generator.model.amount import Amount
from generator.model.finding import Finding, Operand, Verdict
from generator.model.money import MoneyRow, MoneyTable
from generator.model.vocabulary import FundRole, Vocabulary
from generator.words import Words

_TOTALS = frozenset({FundRole.TOTAL, FundRole.SUBTOTAL})


class Sum(NamedTuple):
    """A printed total and the rows that should add up to it, in one column."""

    total: Operand
    parts: tuple[Operand, ...]
    column: str


def column_words(column: str) -> Words:
    """What a column of amounts is called in a sentence."""
    if column.startswith("past-"):
        return Words(f"{column.removeprefix('past-')}年", column.removeprefix("past-"))
    return Words("半年", "half-year") if column == "half" else Words("全年", "full-year")


def operand(row: MoneyRow, column: str, name: str = "") -> Operand:
    """One amount of a row."""
    return Operand(f"{row.id}.{column}", name or row.name, row.column(column) or "")


def number(found: Operand) -> Decimal:
    """The amount of an operand; a blank counts for nothing in a sum."""
    return Amount(found.text).value or Decimal(0)


def is_total(row: MoneyRow, vocabulary: Vocabulary) -> bool:
    """Whether a row states the sum of its siblings."""
    fund = vocabulary.fund(row.name)
    return fund is not None and fund.role in _TOTALS


def total_row(rows: Iterable[MoneyRow], vocabulary: Vocabulary) -> MoneyRow | None:
    """The row among siblings that states their sum."""
    return next((row for row in rows if is_total(row, vocabulary)), None)


def standing_for(row: MoneyRow, column: str, vocabulary: Vocabulary) -> Operand:
    """The amount a row brings into a sum: its own, or its subtotal where it is a head without an amount."""
    below = total_row(row.rows, vocabulary)
    if not row.column(column) and below:
        return operand(below, column, f"{row.name}{below.name}")
    return operand(row, column)


def sibling_sums(rows: tuple[MoneyRow, ...], column: str, vocabulary: Vocabulary) -> Iterator[Sum]:
    """Each total among these rows and, deeper, among the rows under them."""
    parts = tuple(standing_for(row, column, vocabulary) for row in rows if not is_total(row, vocabulary))
    yield from (Sum(operand(row, column), parts, column) for row in rows if is_total(row, vocabulary))
    for row in rows:
        yield from sibling_sums(row.rows, column, vocabulary)


def item_sums(table: MoneyTable, column: str, vocabulary: Vocabulary) -> Iterator[Sum]:
    """Each row that has an amount of its own and rows under it that are its items."""
    for row in table.walk():
        if row.rows and row.column(column) and total_row(row.rows, vocabulary) is None:
            yield Sum(operand(row, column), tuple(operand(item, column) for item in row.rows), column)


def judge_sum(rule: str, found: Sum, question: Words) -> Finding:
    """The verdict on one sum, with the arithmetic written out."""
    values = [number(part) for part in found.parts]
    if not found.total.text or not any(part.text for part in found.parts):
        zh = f"{question.zh}：原表没有印出相加的各项" if found.total.text else f"{question.zh}：原表没有印出合计"
        en = f"{question.en}: the parts are not printed" if found.total.text else f"{question.en}: no total is printed"
        return Finding(rule, Verdict.UNCHECKED, Words(zh, en), (found.total,))
    total, added = number(found.total), plain(sum(values, Decimal(0)))
    step = last_digit([found.total.text, *(part.text for part in found.parts)])
    difference = plain(added - total)
    verdict = judge(difference, step)
    written = f"{' + '.join(part.text for part in found.parts if part.text)} = {added}"
    zh, en = (
        f"{question.zh}：相加得 {added}，原表印 {found.total.text}",
        f"{question.en}: {added}, printed {found.total.text}",
    )
    return Finding(rule, verdict, Words(zh, en), (found.total, *found.parts), written, difference, step)


def plain(value: Decimal) -> Decimal:
    """A computed number without the zeros that only addition put behind it: 60.0 is 60."""
    return Decimal(f"{value.normalize():f}")


def judge(difference: Decimal, tolerance: Decimal) -> Verdict:
    """Adds up, a rounding, or not."""
    if not difference:
        return Verdict.ADDS_UP
    return Verdict.ROUNDING if abs(difference) <= tolerance else Verdict.DIFFERS


def last_digit(texts: Iterable[str]) -> Decimal:
    """One unit of the last digit that is printed in any of the numbers: what rounding may cost."""
    places = max((len(text.partition(".")[2]) for text in texts), default=0)
    return Decimal(1).scaleb(-places)
