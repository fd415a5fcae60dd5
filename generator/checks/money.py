"""What the money checks share: which rows add up to which, and how a sum is judged."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import reduce
from typing import NamedTuple

from generator.model.amount import EXACT, Amount
from generator.model.finding import Finding, Operand, Verdict
from generator.model.money import MoneyRow, MoneyTable
from generator.model.printed import fold
from generator.model.terms import FundRole
from generator.model.vocabulary import Vocabulary
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


def is_of_which(row: MoneyRow) -> bool:
    """Whether a row says again a part of what the row before it, or above it, has said."""
    return fold(row.name).startswith("其中")


def standing_for(row: MoneyRow, column: str, vocabulary: Vocabulary) -> Operand:
    """The amount a row brings into a sum: its own; where it is a head without one, its subtotal or its rows' sum."""
    if row.column(column) or not row.rows:
        return operand(row, column)
    if below := total_row(row.rows, vocabulary):
        return operand(below, column, f"{row.name}{below.name}")
    parts = [standing_for(part, column, vocabulary) for part in row.rows if not is_of_which(part)]
    return Operand(f"{row.id}.name", row.name, str(add(parts)) if any(has_number(part) for part in parts) else "")


def sibling_sums(rows: tuple[MoneyRow, ...], column: str, vocabulary: Vocabulary) -> Iterator[Sum]:
    """Each total among these rows, with the rows it is the sum of; deeper, the totals among the rows under them."""
    totals = [row for row in rows if is_total(row, vocabulary)]
    for total in totals:
        for candidate in _candidates(rows, total, totals):
            parts = tuple(standing_for(row, column, vocabulary) for row in candidate if not is_of_which(row))
            if len(totals) == 1 or add(parts) == number(operand(total, column)):
                yield Sum(operand(total, column), parts, column)
                break  # of several totals, one whose parts are not found is left alone: it may be of other rows
    for row in rows:
        yield from sibling_sums(row.rows, column, vocabulary)


def _candidates(rows: tuple[MoneyRow, ...], total: MoneyRow, totals: list[MoneyRow]) -> Iterator[list[MoneyRow]]:
    """The rows a total may be the sum of: all others, those after it up to the next total, or those before it."""
    ids, sums = [row.id for row in rows], {row.id for row in totals}
    yield [row for row in rows if row.id not in sums]
    at, others = ids.index(total.id), [ids.index(other.id) for other in totals if other is not total]
    after = min((other for other in others if other > at), default=len(rows))
    before = max((other for other in others if other < at), default=-1)
    yield list(rows[at + 1 : after])
    yield list(rows[before + 1 : at])
    yield list(rows[max(before, 0) : at])  # with the total before: what came in this year and what was carried over


def item_sums(table: MoneyTable, column: str, vocabulary: Vocabulary) -> Iterator[Sum]:
    """Each row that has an amount of its own and rows under it that are all its items."""
    for row in table.walk():
        whole = row.rows and not any(is_of_which(item) for item in row.rows) and not total_row(row.rows, vocabulary)
        if whole and row.column(column):
            parts = tuple(standing_for(item, column, vocabulary) for item in row.rows)
            yield Sum(operand(row, column), parts, column)


def add(parts: Iterable[Operand]) -> Decimal:
    """The exact sum of some amounts, however long."""
    return reduce(EXACT.add, map(number, parts), Decimal(0))


def has_number(found: Operand) -> bool:
    """Whether an amount is printed: neither blank nor `—`."""
    return Amount(found.text).value is not None


def judge_sum(rule: str, found: Sum, question: Words) -> Finding:
    """The verdict on one sum, with the arithmetic written out."""
    if not has_number(found.total) or not any(map(has_number, found.parts)):
        missing = (
            ("相加的各项", "the parts are not printed") if has_number(found.total) else ("合计", "no total is printed")
        )
        sentence = Words(f"{question.zh}：原表没有印出{missing[0]}", f"{question.en}: {missing[1]}")
        return Finding(rule, Verdict.UNCHECKED, sentence, (found.total,))
    added = plain(add(found.parts))
    difference = plain(EXACT.subtract(added, number(found.total)))
    allowed = rounding(found)
    written = f"{' + '.join(part.text for part in found.parts if part.text)} = {added}"
    sentence = Words(
        f"{question.zh}：相加得 {added}，原表印 {found.total.text}",
        f"{question.en}: {added}, printed {found.total.text}",
    )
    operands = (found.total, *found.parts)
    return Finding(rule, judge(difference, allowed), sentence, operands, written, difference, allowed)


def rounding(found: Sum) -> Decimal:
    """What rounding may cost: half a unit of the last digit of the total and of every part printed as finely as any.

    Whole numbers among whole numbers are exact; a part with fewer decimals than others has only lost its zeros.
    """
    finest = max(map(places, (part.text for part in found.parts)), default=0)
    if not finest and not places(found.total.text):
        return Decimal(0)
    rounded = sum(1 for part in found.parts if places(part.text) == finest)
    return (Decimal(1).scaleb(-places(found.total.text)) + rounded * Decimal(1).scaleb(-finest)) / 2


def places(text: str) -> int:
    """How many decimals a number is printed with."""
    return len(text.partition(".")[2])


def plain(value: Decimal) -> Decimal:
    """A computed number without the zeros that only addition put behind it: 60.0 is 60."""
    return Decimal(f"{value.normalize(EXACT):f}")


def judge(difference: Decimal, tolerance: Decimal) -> Verdict:
    """Adds up, a rounding, or not."""
    if not difference:
        return Verdict.ADDS_UP
    return Verdict.ROUNDING if abs(difference) <= tolerance else Verdict.DIFFERS


def last_digit(texts: Iterable[str]) -> Decimal:
    """One unit of the last digit that is printed in any of the numbers: what rounding may cost."""
    return Decimal(1).scaleb(-max(map(places, texts), default=0))
