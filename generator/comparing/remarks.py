"""What a reader should know of each table before comparing it, from the data alone."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.comparing.money import Account, State
from generator.comparing.naming import places, usual
from generator.comparing.reasons import Note, NoteKind
from generator.comparing.seats import Seat
from generator.model.finding import Verdict
from generator.model.record import Inferable, Scope
from generator.model.vocabulary import Vocabulary
from generator.words import Words

HALF_YEAR = "items-half-sum"
SPECIAL_ACCOUNT = "special-account"
_MANY = 8  # tables from which on what is said of most of them is said once for all
_SCOPES = {
    Scope.OFFICE: Words("只是机关（本级），不含下属单位", "the head office alone, without the units under it"),
    Scope.UNIT: Words("只是部门下属的一个单位", "one unit under the department alone"),
    Scope.WHOLE: Words("整个部门，含下属单位", "the whole department with the units under it"),
    Scope.UNSTATED: Words("原表未说明是否含下属单位", "the table does not say whether units under it are included"),
}


class Setting(NamedTuple):
    """What the tables of one comparison have in common."""

    has_several_scopes: bool
    has_several_years: bool
    year: int | None  # of most tables
    of_that_year: Words  # their places
    unit: str | None  # of most tables


def setting(accounts: Sequence[Account]) -> Setting:
    """What most tables are like, so that a table that is not says so."""
    seats = [one.seat for one in accounts]
    year = usual([seat.year for seat in seats])
    return Setting(
        len({seat.record.department.scope for seat in seats}) > 1,
        len({seat.year for seat in seats}) > 1,
        year,
        places(seat for seat in seats if seat.year == year),
        usual([one.unit for one in accounts if one.unit]),
    )


def remarks(account: Account, among: Setting, vocabulary: Vocabulary) -> tuple[Note, ...]:
    """All notes on one table among others."""
    return (
        *_scope(account.seat, among),
        *_year(account.seat, among),
        *_published(account),
        *_classification(account),
        *_special_funds(account),
        *_special_account(account, vocabulary),
        *_unit(account, among),
        *_half_year(account.seat),
    )


def usual_scope(accounts: Sequence[Account]) -> tuple[Words | None, int]:
    """What is said of the scope of most tables, and of how many: row after row, it would hide what else is said."""
    said = Counter(note.words for one in accounts for note in one.notes if note.kind is NoteKind.SCOPE)
    words, count = next(iter(said.most_common(1)), (None, 0))
    return (words, count) if len(accounts) >= _MANY and 2 * count > len(accounts) else (None, 0)


def _scope(seat: Seat, among: Setting) -> Iterator[Note]:
    """Whose table it is, where not all are of the same scope."""
    scope = seat.record.department.scope
    if among.has_several_scopes:
        is_narrower = scope in (Scope.OFFICE, Scope.UNIT)
        yield Note(NoteKind.SCOPE, _SCOPES[scope], stands_out=is_narrower)


def _year(seat: Seat, among: Setting) -> Iterator[Note]:
    if among.has_several_years and seat.year != among.year:
        zh, en = f"年度是{seat.year}年", f"of {seat.year}"
        if among.year:
            rest = among.of_that_year
            zh, en = f"{zh}，{rest.zh}是{among.year}年", f"{en}; {rest.en}: {among.year}"
        yield Note(NoteKind.YEAR, Words(zh, en))
    inference = seat.record.inferred.get(Inferable.YEAR)
    if inference:
        words = Words(f"年度从原文推定：{inference.reason}", f"the year was inferred: {inference.reason}")
        yield Note(NoteKind.YEAR_INFERRED, words)


def _published(account: Account) -> Iterator[Note]:
    spending = account.seat.record.funding.spending if account.seat.record.funding else None
    if not account.total.is_known:
        yield Note(NoteKind.NO_TOTAL, Words("没有公布资金总额", "no total is published"), stands_out=True)
    elif spending is None:
        words = Words("只公布总额，没有公布支出构成", "only the total is published, not what it is spent on")
        yield Note(NoteKind.ONLY_TOTAL, words, account.total.at, stands_out=True)


def _classification(account: Account) -> Iterator[Note]:
    if account.basic.state is State.OTHER_CLASSES or account.project.state is State.OTHER_CLASSES:
        parts = [
            part
            for figure in (account.basic, account.project)
            if figure.state is State.OTHER_CLASSES
            for part in figure.parts
        ]
        zh = "、".join(f"{part.name} {part.text}" for part in parts)
        en = ", ".join(f"{part.name} {part.text}" for part in parts)
        words = Words(
            f"支出按另一种分类列出：{zh}，与基本支出、项目支出不能逐项对应",
            f"spending is divided otherwise: {en}; this does not match basic and project spending row for row",
        )
        yield Note(NoteKind.CLASSIFICATION, words, parts[0].at if parts else "", stands_out=True)


def _special_funds(account: Account) -> Iterator[Note]:
    """Each special fund by name, and what they are of the total."""
    funds = account.special.parts
    if not funds:
        return
    zh = "、".join(f"{part.name} {part.text}{account.unit}" for part in funds)
    en = ", ".join(f"{part.name} {part.text} {account.unit}" for part in funds)
    if account.special_share.is_known:
        zh, en = f"{zh}，占{account.special_share.text}", f"{en}, {account.special_share.text} of it"
    yield Note(NoteKind.SPECIAL_FUNDS, Words(f"总额含{zh}", f"the total includes {en}"), funds[0].at, stands_out=True)


def _special_account(account: Account, vocabulary: Vocabulary) -> Iterator[Note]:
    funding = account.seat.record.funding
    for row in funding.income.walk() if funding and funding.income else ():
        fund = vocabulary.fund(row.name)
        if fund and fund.id == SPECIAL_ACCOUNT and row.full and (row.full.value or 0) > 0:
            words = Words(f"含{row.name} {row.full}{account.unit}", f"includes {row.name} {row.full} {account.unit}")
            yield Note(NoteKind.SPECIAL_ACCOUNT, words, row.id)


def _unit(account: Account, among: Setting) -> Iterator[Note]:
    if account.unit and among.unit and account.unit != among.unit:
        words = Words(f"原表以{account.unit}为单位", f"amounts are printed in {account.unit}")
        yield Note(NoteKind.OTHER_UNIT, words)


def _half_year(seat: Seat) -> Iterator[Note]:
    """Half-year plans that do not add up, as the check found them."""
    for finding in seat.findings:
        if finding.rule == HALF_YEAR and finding.verdict is Verdict.DIFFERS:
            at = finding.operands[0].at.partition(".")[0] if finding.operands else ""
            yield Note(NoteKind.HALF_YEAR_SUM, finding.sentence, at, finding.rule, stands_out=True)
