"""The running text of a record as shown: paragraphs with their anchors; in goals each number with its answer."""

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

from generator.catalogue import Catalogue
from generator.comparing.goals import GoalText, Piece, PieceKind
from generator.model.base import GoalKind
from generator.model.record import Record
from generator.pages.record.sheet import Sheet
from generator.site import Link

_SEMICOLON = re.compile(r"(?<=；)")
_CLAUSE = re.compile(r"(?<=[；。])")
_ENOUGH = 3  # clauses that make a list
_WHOLE = Link("")


class Said(NamedTuple):
    """A run of a paragraph; a number with what the indicators answer to it."""

    text: str
    kind: str = "text"
    href: str = ""
    answer: str = ""


class Paragraph(NamedTuple):
    """One paragraph; one of many clauses is set as a list of them."""

    id: str
    clauses: tuple[tuple[Said, ...], ...]
    line: Link
    cut: Link = _WHOLE  # the mark behind a text that stops short

    @property
    def is_list(self) -> bool:
        """Whether its clauses stand on lines of their own."""
        return len(self.clauses) > 1


class Text(NamedTuple):
    """Paragraphs under a title; none where the document prints the title alone."""

    id: str
    title: str
    line: Link
    paragraphs: tuple[Paragraph, ...]
    remark: str = ""


def tasks(sheet: Sheet) -> tuple[Text, ...]:
    """What the department sets out to do in the year."""
    return _present(_text(sheet, "tasks", sheet.say("年度工作任务"), sheet.record.tasks))


def duties(sheet: Sheet) -> tuple[Text, ...]:
    """The people the department has, and what it is for."""
    record, say = sheet.record, sheet.say
    organisation = _text(sheet, "organisation", say("机构设置及人员配置"), record.organisation)
    return _present(organisation, _text(sheet, "functions", say("主要职能"), record.functions))


def goals(sheet: Sheet, read: tuple[GoalText, ...]) -> tuple[Text, ...]:
    """The goals under their labels as printed, their numbers told apart."""
    return tuple(_goal(sheet, number, goal) for number, goal in enumerate(read))


def _present(*texts: Text) -> tuple[Text, ...]:
    return tuple(text for text in texts if text.paragraphs)


def _text(sheet: Sheet, name: str, title: str, paragraphs: tuple[str, ...]) -> Text:
    shown = (_paragraph(sheet, f"{name}.{number}", ((Said(text),),)) for number, text in enumerate(paragraphs))
    return Text(name, title, sheet.published.line(f"{name}.label"), tuple(shown))


def _paragraph(sheet: Sheet, at: str, clauses: tuple[tuple[Said, ...], ...]) -> Paragraph:
    return Paragraph(at.replace(".", "-"), clauses, sheet.published.line(at), sheet.cuts.get(at, _WHOLE))


def _goal(sheet: Sheet, number: int, read: GoalText) -> Text:
    paragraphs = (_paragraph(sheet, paragraph.at, _clauses(sheet, paragraph.pieces)) for paragraph in read.paragraphs)
    name = f"goals.{number}"
    line = sheet.published.line(f"{name}.label")
    return Text(f"goals-{number}", read.goal.label, line, tuple(paragraphs), tally(sheet.say, read, sheet.record))


def _clauses(sheet: Sheet, pieces: tuple[Piece, ...]) -> tuple[tuple[Said, ...], ...]:
    """The pieces cut after each semicolon, where there are enough of these to read better as a list."""
    clauses = tuple(
        tuple(said(sheet.say, piece, run, "#{}".format) for piece, run in clause) for clause in cut(pieces, _SEMICOLON)
    )
    return clauses if len(clauses) >= _ENOUGH else (tuple(one for clause in clauses for one in clause),)


def cut(pieces: Iterable[Piece], after: re.Pattern[str] = _CLAUSE) -> list[list[tuple[Piece, str]]]:
    """The pieces of a paragraph clause by clause, each with its text."""
    clauses: list[list[tuple[Piece, str]]] = [[]]
    for piece in pieces:
        runs = after.split(piece.text) if piece.kind is PieceKind.TEXT else [piece.text]
        for place, run in enumerate(runs):
            if place:
                clauses.append([])
            if run:
                clauses[-1].append((piece, run))
    return [clause for clause in clauses if clause]


def said(say: Catalogue, piece: Piece, run: str, to: Callable[[str], str]) -> Said:
    """A run as shown; `to` gives the way to a row."""
    if piece.kind is PieceKind.TEXT:
        return Said(run)
    href = to(piece.rows[0].id) if piece.rows else ""
    if piece.kind is PieceKind.AGREES:
        return Said(run, "agrees", href, "＝")
    if piece.kind is PieceKind.DIFFERS:
        printed = say("、").join(row.full or "" for row in piece.rows)
        return Said(run, "differs", href, say("≠ 指标{printed}", printed=printed))
    return Said(run, "open")


def tally(say: Catalogue, read: GoalText, record: Record) -> str:
    """How many numbers a goal holds, and what the indicators answer; why none of them can."""
    counts = {kind: read.count(kind) for kind, _ in _ANSWERS}
    if not any(counts.values()):
        return say("文字中没有可以对照的数量。") if read.paragraphs else ""
    if counts[PieceKind.NOT_COMPARED] == sum(counts.values()) and not _has_period(record, read.goal.kind):
        return say("{total}个数量：没有同一时期的指标，不作对照。", total=counts[PieceKind.NOT_COMPARED])
    parts = [say(words, count=counts[kind]) for kind, words in _ANSWERS if counts[kind]]
    return say("{total}个数量：{parts}。", total=sum(counts.values()), parts=say("，").join(parts))


def _has_period(record: Record, kind: GoalKind) -> bool:
    return any(table.id is kind for table in record.indicators)


_ANSWERS = (
    (PieceKind.AGREES, "{count}个与指标相符"),
    (PieceKind.DIFFERS, "{count}个不一致"),
    (PieceKind.NOT_MEASURED, "{count}个没有对应指标"),
    (PieceKind.NOT_COMPARED, "{count}个不作对照（时间不同，或不能确定是哪项指标）"),
)
