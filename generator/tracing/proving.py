"""The proof of a trace: every value stands where it says, and no character of the document is unaccounted for."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from generator.model.form import Form
from generator.model.printed import fold_radicals, squeeze
from generator.model.record import Inferable, Record, RepairKind
from generator.model.trace import Span, Trace, spans
from generator.problems import NOTHING, Problem
from generator.tracing.glyphs import even
from generator.tracing.labels import label_prices
from generator.tracing.leaves import all_leaves, in_order
from generator.words import Words

_AGAIN = Words("用 `mingxi trace` 重新对照原文", "run `mingxi trace` to lay the record over its document again")
_MARK_INFERRED = Words(
    "原文没有印，就写进 `inferred` 并说明依据", "if the document does not print it, say under `inferred` why"
)
_MOST_SHOWN = 30
_MOST_LISTED = 5
_INSIDE_A_NUMBER = re.compile(r"[0-9][0-9.,]|[.,][0-9]")
_PRINTED_INSIDE = frozenset({"year", "region", "unit"})  # printed inside a label or the title, or inferred


class Document:
    """The text of a source document, ready for looking up many places."""

    def __init__(self, name: str, text: str) -> None:
        """Keep the lines of a document."""
        self.name = name
        self.lines = text.split("\n")

    def at(self, where: list[Span]) -> str | None:
        """The characters at some spans without white space; nothing where a span leaves the document."""
        parts: list[str] = []
        for line, first, last in where:
            if not 1 <= line <= len(self.lines) or not 1 <= first <= last <= len(self.lines[line - 1]):
                return None
            parts.append(self.lines[line - 1][first - 1 : last])
        return fold_radicals(squeeze("".join(parts)))

    def cuts_a_number(self, where: list[Span]) -> bool:
        """Whether the spans begin or end inside a longer number."""
        first, last = where[0], where[-1]
        before = self.lines[first.line - 1][max(first.first - 2, 0) : first.first]
        after = self.lines[last.line - 1][last.last - 1 : last.last + 1]
        return _INSIDE_A_NUMBER.fullmatch(before) is not None or _INSIDE_A_NUMBER.fullmatch(after) is not None

    def problem(self, span: Span, rule: str, message: Words, hint: Words = NOTHING) -> Problem:
        """A problem at a place of the document."""
        return Problem(self.name, span.line, span.first, rule, message, hint)


class Expected(NamedTuple):
    """What a document must hold for a record to be true to it."""

    leaves: dict[str, str]  # every printed value by its name
    order: tuple[str, ...]  # the names of those that the form prints one after another
    labels: frozenset[str]  # all else that may stand there, full and half width alike


def expected(record: Record, form: Form, place: str) -> Expected:
    """What the document of a record must hold; `place` is the name of the record's region."""
    inside = {Inferable.YEAR: str(record.year), Inferable.REGION: place}
    if record.funding:
        inside[Inferable.UNIT] = record.funding.unit
    printed = {str(name): text for name, text in inside.items() if name not in record.inferred}
    order = tuple(leaf.name for leaf in in_order(record, form) if leaf.firm)
    return Expected(all_leaves(record, form) | printed, order, frozenset(map(even, label_prices(record, form))))


class Misplaced(NamedTuple):
    """A value of the record that is not where the trace has it, or that the trace does not have."""

    name: str
    rule: str
    message: Words
    hint: Words


def misplaced(trace: Trace, wanted: Expected, document: Document) -> Iterator[Misplaced]:
    """Every value of the record that does not stand where the trace says, or not in the order of the form."""
    for name, text in wanted.leaves.items():
        where = trace.values.get(name)
        if where is None:
            message = Words(f"「{_short(text)}」在原文中没有位置", f"`{_short(text)}` has no place in the document")
            yield Misplaced(name, "untraced", message, _MARK_INFERRED if name in _PRINTED_INSIDE else _AGAIN)
        elif not _stands_at(spans(where), text, document, exactly=not _is_label(name)):
            zh, en = f"原文 {where} 处不是「{_short(text)}」", f"`{_short(text)}` is not at {where} of the document"
            yield Misplaced(name, "trace", Words(zh, en), _AGAIN)
    before = Span(0, 0, 0)
    for name in wanted.order:
        places = spans(trace.values[name]) if name in trace.values else []
        if places and places[0] <= before:
            zh, en = f"原文 {places[0]} 不在前一个值之后", f"{places[0]} of the document is not after the value before"
            yield Misplaced(name, "trace", Words(zh, en), _AGAIN)
        before = places[-1] if places else before


def stale(trace: Trace, wanted: Expected, document: Document, file: str) -> Iterator[Problem]:
    """What the trace still has and record, form or document no longer; `file` is the trace's name."""
    gone = sorted(trace.values.keys() - wanted.leaves.keys())
    if gone:
        listed = "、".join(f"`{name}`" for name in gone[:_MOST_LISTED]) + ("……" if len(gone) > _MOST_LISTED else "")
        zh, en = f"记录里已没有 {len(gone)} 个值：{listed}", f"the record no longer has {len(gone)} values: {listed}"
        yield Problem(file, 1, 1, "trace", Words(zh, en), _AGAIN)
    for label in trace.labels:
        short = _short(label.text)
        if even(label.text) not in wanted.labels:
            message = Words(f"「{short}」不是表式的固定文字", f"`{short}` is not a label of the form")
            yield Problem(file, 1, 1, "trace", message, _AGAIN)
        elif not _stands_at(spans(label.at), label.text, document, exactly=False):
            message = Words(f"原文 {label.at} 处不是「{short}」", f"`{short}` is not at {label.at}")
            yield Problem(file, 1, 1, "trace", message, _AGAIN)


def _stands_at(where: list[Span], text: str, document: Document, *, exactly: bool) -> bool:
    """Whether a text is printed at some spans, whole numbers whole."""
    found, wanted = document.at(where), fold_radicals(squeeze(text))
    if found is None or document.cuts_a_number(where):
        return False
    return found == wanted if exactly else even(found) == even(wanted)


def _is_label(name: str) -> bool:
    """Whether a leaf is a label or head, where full width and half width do not matter."""
    return ".columns." in name or name.endswith(".label")


def nothing_is_left_over(trace: Trace, document: Document) -> Iterator[Problem]:
    """Runs of the document that are neither a value nor a label, and are not white space."""
    covered = [bytearray(len(line)) for line in document.lines]
    for place in (*trace.values.values(), *(label.at for label in trace.labels)):
        for line, first, last in spans(place):
            if line <= len(covered):
                covered[line - 1][first - 1 : last] = b"\1" * len(covered[line - 1][first - 1 : last])
    for number, (printed, marks) in enumerate(zip(document.lines, covered, strict=True), 1):
        for run in re.finditer(b"\0+", marks):
            text = squeeze(printed[run.start() : run.end()])
            if text:
                span = Span(number, run.start() + 1, run.end())
                message = Words(
                    f"原文「{_short(text)}」没有进入记录", f"`{_short(text)}` of the document is in no record"
                )
                hint = Words(
                    "补进记录，或在 `repairs` 里说明它是残留", "add it to the record, or name it under `repairs`"
                )
                yield document.problem(span, "left-over", message, hint)


def repeats_are_recorded(trace: Trace, record: Record, document: Document) -> Iterator[Problem]:
    """Level labels that a page break printed again, without a repair that says so."""
    levels = {even(label) for table in record.indicators for group in table.groups for label in group.level}
    moved = {place for name, place in trace.values.items() if ".level-" in name}
    allowed = Counter(
        even(text) for repair in record.repairs if repair.kind is RepairKind.REPEATED for text in repair.printed
    )
    heads = {place for name, place in trace.values.items() if _is_label(name)}
    for label in trace.labels:
        text = even(label.text)
        if text in levels and label.at not in moved | heads:
            if not allowed[text]:
                message = Words(
                    f"「{label.text}」在这里重印，记录没有说明", f"`{label.text}` is printed again, unrecorded"
                )
                hint = Words("在 `repairs` 里写一条 repeated", "add a `repeated` entry under `repairs`")
                yield document.problem(spans(label.at)[0], "unrecorded-repeat", message, hint)
            allowed[text] -= 1


def _short(text: str) -> str:
    return text if len(text) <= _MOST_SHOWN else f"{text[: _MOST_SHOWN - 1]}…"
