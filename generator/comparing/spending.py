"""The figures of one table's money, read off its rows."""

import re
from collections.abc import Iterable, Iterator
from decimal import ROUND_HALF_UP, Decimal

from generator.checks.money import is_of_which, is_total, plain, standing_for, total_row
from generator.comparing.money import Figure, Part, State
from generator.model.amount import Amount
from generator.model.finding import Operand
from generator.model.money import MoneyRow
from generator.model.printed import Presence, fold
from generator.model.record import Record
from generator.model.vocabulary import Vocabulary

RUNNING = frozenset({"basic", "personnel"})  # what stands under these are kinds of cost, no projects
OTHER_RUNNING = ("personnel", "operation")  # what, in the other classification, comes nearest to basic spending
OTHER_PROJECT = ("specific-target",)
_SPECIAL = re.compile(r"专项资金(?!项?目?(?:的?(?:管理|监督|监管|评审|审计|绩效|检查|验收|核查|咨询|工作经费)))")
_CENT = Decimal("0.01")


def spending_rows(record: Record) -> tuple[MoneyRow, ...]:
    """Every row of spending at every depth; none where the table prints no spending."""
    spending = record.funding.spending if record.funding else None
    return tuple(spending.walk()) if spending else ()


def total(record: Record, vocabulary: Vocabulary) -> Figure:
    """How much money there is: the total that is printed, else what the kinds of spending come to."""
    funding = record.funding
    tables = [table for table in (funding.income, funding.spending) if table] if funding else []
    rows = [row for table in tables if (row := total_row(table.rows, vocabulary))]
    printed = next((row for row in rows if row.full and row.full.value is not None), None)
    if printed:
        return _figure(printed, vocabulary)
    kinds = [one for one in (basic(record, vocabulary), project(record, vocabulary)) if one.is_known]
    if len(kinds) > 1:
        return computed([part for kind in kinds for part in kind.parts])
    return _figure(rows[0], vocabulary) if rows else Figure(State.NOT_PUBLISHED)


def basic(record: Record, vocabulary: Vocabulary) -> Figure:
    """Basic spending; by the other classification what runs the office, which is not the same."""
    return _kind(record, ("basic",), OTHER_RUNNING, vocabulary)


def project(record: Record, vocabulary: Vocabulary) -> Figure:
    """Project spending; by the other classification what serves a specific target, which is not the same."""
    return _kind(record, ("project",), OTHER_PROJECT, vocabulary)


def _kind(record: Record, own: tuple[str, ...], other: tuple[str, ...], vocabulary: Vocabulary) -> Figure:
    rows = {fund.id: row for row in reversed(spending_rows(record)) if (fund := vocabulary.fund(row.name))}
    if found := [rows[each] for each in own if each in rows]:
        return _figure(found[0], vocabulary)
    parts = [part(rows[each]) for each in other if each in rows]
    if not parts:
        return Figure(State.NOT_PUBLISHED)
    return computed(parts)._replace(state=State.OTHER_CLASSES, value=None, at=parts[0].at)


def _figure(row: MoneyRow, vocabulary: Vocabulary) -> Figure:
    """The full-year amount of a row: its own, or what the rows under it come to."""
    found = standing_for(row, "full", vocabulary)
    value = Amount(found.text).value
    itself = part(row)._replace(text=found.text, value=value)
    if value is not None:
        state = State.PRINTED if found.at.endswith(".full") else State.COMPUTED
        return Figure(state, found.text, value, _row_of(found), (itself,))
    if row.full is None:
        return Figure(State.NOT_PUBLISHED, at=row.id)
    blank = row.full.presence is Presence.BLANK
    return Figure(State.BLANK if blank else State.NOT_APPLICABLE, row.full, None, row.id, (itself,))


def _row_of(found: Operand) -> str:
    return found.at.partition(".")[0]


def part(row: MoneyRow) -> Part:
    """A row of money as part of a figure."""
    return Part(row.id, row.name, row.full or "", row.full.value if row.full else None, row.share or "")


def computed(parts: Iterable[Part]) -> Figure:
    """What some rows come to; nothing where one of them has no amount."""
    known = tuple(parts)
    values = [each.value for each in known if each.value is not None]
    if len(values) < len(known) or not known:
        return Figure(State.BLANK, parts=known)
    added = plain(sum(values, Decimal(0)))
    return Figure(State.COMPUTED, f"{added}", added, known[0].at, known)


def items(record: Record, vocabulary: Vocabulary) -> Figure:
    """The items of spending: how many, and which."""
    if record.funding is None or record.funding.spending is None:
        return Figure(State.NOT_PUBLISHED)
    found = tuple(part(row) for row in _items(record.funding.spending.rows, vocabulary))
    if not found:
        return Figure(State.NOT_ITEMISED)
    return Figure(State.COMPUTED, str(len(found)), Decimal(len(found)), found[0].at, found)


def _items(rows: Iterable[MoneyRow], vocabulary: Vocabulary) -> Iterator[MoneyRow]:
    """What stands under a kind of spending other than running costs, without totals and repetitions."""
    for kind in rows:
        fund = vocabulary.fund(kind.name)
        if fund is None or fund.id not in RUNNING:
            below = (row for row in kind.walk() if row is not kind and not row.rows)
            yield from (row for row in below if not is_total(row, vocabulary) and not is_of_which(row))


def special(listed: Figure) -> Figure:
    """The items whose printed name says 专项资金; not those that only manage such a fund."""
    found = [each for each in listed.parts if _SPECIAL.search(fold(each.name))]
    if not found:
        return Figure(State.NONE) if listed.is_known else Figure(listed.state)
    return computed(found)


def ordinary(spent: Figure, funds: Figure) -> Figure:
    """Project spending without special funds; unknown where items are not listed."""
    if funds.state is State.NONE or not spent.is_known:
        return spent
    if spent.value is None or funds.value is None:
        return Figure(funds.state)
    left = plain(spent.value - funds.value)
    return Figure(State.COMPUTED, f"{left}", left, spent.at, (*spent.parts, *funds.parts))


def share(of: Figure, whole: Figure) -> Figure:
    """A figure in percent of a whole; withheld where the whole is not known."""
    if whole.value is None or whole.value <= 0:
        return Figure(whole.state if not whole.is_known else State.NOT_APPLICABLE)
    if of.state is State.OTHER_CLASSES:
        added = sum((each.value or Decimal(0) for each in of.parts), Decimal(0))
        printed = of.parts[0].share if len(of.parts) == 1 else ""
        return Figure(of.state, printed or _percent(added, whole.value), None, of.at, of.parts)
    if of.value is None:
        return Figure(of.state)
    percent = 100 * of.value / whole.value
    return Figure(State.COMPUTED, _percent(of.value, whole.value), percent, of.at, (*of.parts, *whole.parts))


def _percent(value: Decimal, whole: Decimal) -> str:
    return f"{(100 * value / whole).quantize(_CENT, ROUND_HALF_UP)}%"
