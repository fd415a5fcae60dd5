"""The running text of a record as shown: paragraphs with their anchors, and in the goals each number with its answer."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.comparing.goals import GoalText, Piece, PieceKind
from generator.pages.sheet import Sheet
from generator.site import Link

_CLAUSE = re.compile(r"(?<=；)")
_ENOUGH = 3  # clauses that make a list


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


def anchors(texts: tuple[Text, ...]) -> Iterator[str]:
    """The anchors of texts and their paragraphs."""
    for text in texts:
        yield text.id
        yield from (paragraph.id for paragraph in text.paragraphs)


def _present(*texts: Text) -> tuple[Text, ...]:
    return tuple(text for text in texts if text.paragraphs)


def _text(sheet: Sheet, name: str, title: str, paragraphs: tuple[str, ...]) -> Text:
    shown = (
        Paragraph(f"{name}-{number}", ((Said(text),),), sheet.published.line(f"{name}.{number}"))
        for number, text in enumerate(paragraphs)
    )
    return Text(name, title, sheet.published.line(f"{name}.label"), tuple(shown))


def _goal(sheet: Sheet, number: int, read: GoalText) -> Text:
    paragraphs = (
        Paragraph(paragraph.at.replace(".", "-"), _clauses(sheet, paragraph.pieces), sheet.published.line(paragraph.at))
        for paragraph in read.paragraphs
    )
    name = f"goals.{number}"
    line = sheet.published.line(f"{name}.label")
    return Text(f"goals-{number}", read.goal.label, line, tuple(paragraphs), _tally(sheet, read))


def _clauses(sheet: Sheet, pieces: tuple[Piece, ...]) -> tuple[tuple[Said, ...], ...]:
    """The pieces cut after each semicolon, where there are enough of these to read better as a list."""
    cut: list[list[Said]] = [[]]
    for piece in pieces:
        runs = _CLAUSE.split(piece.text) if piece.kind is PieceKind.TEXT else [piece.text]
        for place, run in enumerate(runs):
            if place:
                cut.append([])
            if run:
                cut[-1].append(_said(sheet, piece, run))
    clauses = tuple(tuple(clause) for clause in cut if clause)
    return clauses if len(clauses) >= _ENOUGH else (tuple(said for clause in clauses for said in clause),)


def _said(sheet: Sheet, piece: Piece, run: str) -> Said:
    if piece.kind is PieceKind.TEXT:
        return Said(run)
    href = f"#{piece.rows[0].id}" if piece.rows else ""
    if piece.kind is PieceKind.AGREES:
        return Said(run, "agrees", href, "＝")
    if piece.kind is PieceKind.DIFFERS:
        printed = sheet.say("、").join(row.full or "" for row in piece.rows)
        return Said(run, "differs", href, sheet.say("≠ 指标{printed}", printed=printed))
    return Said(run, "open")


def _tally(sheet: Sheet, read: GoalText) -> str:
    """How many numbers a goal holds, and what the indicators answer."""
    say = sheet.say
    counts = {
        kind: read.count(kind)
        for kind in (PieceKind.AGREES, PieceKind.DIFFERS, PieceKind.NOT_MEASURED, PieceKind.NOT_COMPARED)
    }
    total = sum(counts.values())
    if not total:
        return say("文字中没有可以对照的数量。") if read.paragraphs else ""
    parts = (
        (PieceKind.AGREES, "{count}个与指标相符"),
        (PieceKind.DIFFERS, "{count}个不一致"),
        (PieceKind.NOT_MEASURED, "{count}个没有对应指标"),
        (PieceKind.NOT_COMPARED, "{count}个不作对照"),
    )
    said = [say(words, count=counts[kind]) for kind, words in parts if counts[kind]]
    return say("{total}个数量：{parts}。", total=total, parts=say("，").join(said))
