"""The proof of a trace: every value stands where it says, and no character of the document is unaccounted for."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.model.contact import is_contact_label
from generator.model.form import Form
from generator.model.printed import fold_radicals, squeeze
from generator.model.record import Inferable, Record
from generator.model.trace import Run, Span, Trace, spans
from generator.problems import Code, Problem
from generator.tracing.contacts import PERSONAL, is_led, is_met
from generator.tracing.glyphs import even
from generator.tracing.labels import label_prices, leads_in, residue, unnumbered
from generator.tracing.leaves import in_order, with_labels
from generator.tracing.paper import Document
from generator.words import Words

_WHOLE = Words(
    "一格的内容要完整；原文各格没有空白隔开时，在 `source` 里写 run_together: true",
    "a cell is kept whole; where a document has no space between cells, write run_together: true under `source`",
)
AS_PRINTED = Words(
    "写错了就照原文改回；原文没有错而位置变了，用 `mingxi trace` 重新对照",
    "mend it as printed; where only the place is another, run `mingxi trace` to lay the record over its document again",
)
NOWHERE = Words(
    "照原文改；原文这样印而还没有对照，运行 `mingxi trace`",
    "write what is printed; where it is and was not laid over the document yet, run `mingxi trace`",
)
AGAIN = Words("用 `mingxi trace` 重新对照原文", "run `mingxi trace` to lay the record over its document again")
_MARK_INFERRED = Words(
    "原文没有印，就写进 `inferred` 并说明依据", "if the document does not print it, say under `inferred` why"
)
_NO_CONTACT = Words("不是联系人或电话就写到别处", "if it is no name or number of a person, write it elsewhere")
_UNMARKED = re.compile(b"\0+")
_MOST_SHOWN = 30
_MOST_LISTED = 5
_PRINTED_INSIDE = frozenset({"year", "region", "unit"})  # printed inside a label or the title, or inferred


class Expected(NamedTuple):
    """What a document must hold for a record to be true to it."""

    leaves: dict[str, str]  # every printed value by its name
    order: tuple[str, ...]  # the names of those that the form prints one after another
    running: frozenset[str]  # the names of those that need not be a whole cell
    leading: frozenset[str]  # the names of those that an amount may adjoin
    labels: frozenset[str]  # all else that may stand there, full and half width alike
    residue: frozenset[str]  # of these, what may stand inside a cell
    run_together: bool  # nothing can be asked of where cells begin and end

    def has_label(self, text: str) -> bool:
        """Whether a text is one of the labels; a document may number them: 二、重点工作任务."""
        return even(text) in self.labels or even(unnumbered(text)) in self.labels


def expected(record: Record, form: Form, place: str) -> Expected:
    """What the document of a record must hold; `place` is the name of the record's region."""
    inside = {Inferable.YEAR: str(record.year), Inferable.REGION: place}
    if record.funding:
        inside[Inferable.UNIT] = record.funding.unit
    printed = {str(name): text for name, text in inside.items() if name not in record.inferred}
    ordered = in_order(record, form)
    leaves = with_labels(record, ordered) | printed
    paragraphs = {leaf.name for leaf in ordered if leaf.runs} | _PRINTED_INSIDE
    return Expected(
        leaves=leaves,
        order=tuple(leaf.name for leaf in ordered if leaf.firm),
        running=frozenset(paragraphs),
        leading=frozenset(leaf.name for leaf in ordered if leaf.leads),
        labels=frozenset(map(even, label_prices(record, form))),
        residue=frozenset(map(even, residue(record))),
        run_together=record.source.run_together,
    )


class Misplaced(NamedTuple):
    """A value of the record that is not where the trace has it, or that the trace does not have."""

    name: str
    rule: Code
    message: Words
    hint: Words


def misplaced(trace: Trace, wanted: Expected, document: Document) -> Iterator[Misplaced]:
    """Every value of the record that does not stand where the trace says, whole and in the order of the form."""
    paper = _without_what_joins(trace, wanted, document)
    cells, places = paper.cells, trace.values
    for name, text in wanted.leaves.items():
        place = places.get(name, "")
        if text == cells.get(place) and not name.startswith(PERSONAL):
            continue
        where = spans(place) if place else []
        if not where:
            message = Words(f"「{short(text)}」在原文中没有位置", f"`{short(text)}` has no place in the document")
            yield Misplaced(name, "untraced", message, _MARK_INFERRED if name in _PRINTED_INSIDE else NOWHERE)
        elif name.startswith(PERSONAL):
            yield from _person(name, text, trace, paper, document.at(where))
        elif not _same(printed := document.printed(where), text, exactly=not _is_label(name)):
            yield Misplaced(name, "trace", *_another(place, text, printed))
        elif not _is_whole(name, paper, where, wanted):
            said = short(text)
            zh, en = f"「{said}」只是原文 {place} 处一格的一部分", f"`{said}` is only a part of the cell at {place}"
            yield Misplaced(name, "trace", Words(zh, en), _WHOLE)
    before: Run = (0, 0, 0)
    for name in wanted.order:
        place = places.get(name, "")
        run = document.runs.get(place)
        runs = [run] if run else spans(place) if place else []
        if runs and runs[0] <= before:
            first = Span(*runs[0])
            zh, en = f"原文 {first} 不在前一个值之后", f"{first} of the document is not after the value before"
            yield Misplaced(name, "trace", Words(zh, en), AGAIN)
        before = runs[-1] if runs else before


def _another(place: str, text: str, printed: str | None) -> tuple[Words, Words]:
    """What is said where something else is printed than the record says, and what to do."""
    said = short(text)
    if printed is None or (there := short(printed)) == said:
        return Words(f"原文 {place} 处不是「{said}」", f"`{said}` is not at {place} of the document"), AGAIN
    zh, en = f"原文 {place} 印的是「{there}」，不是「{said}」", f"the document has `{there}` at {place}, not `{said}`"
    return Words(zh, en), AS_PRINTED


def _without_what_joins(trace: Trace, wanted: Expected, document: Document) -> Document:
    """The document without what cells may adjoin: what programs left in it, labels and names with colons, contacts."""
    joining = (label for label in trace.labels if even(label.text) in wanted.residue or _may_adjoin(label.text))
    people = (spans(place) for name, place in trace.values.items() if name.startswith(PERSONAL))
    names = (spans(trace.values[name]) for name in sorted(wanted.leading & trace.values.keys()))
    there = [span for where in (*people, *names, *(spans(label.at) for label in joining)) for span in where]
    return document.without([span for span in there if document.at([span])])


def _may_adjoin(label: str) -> bool:
    return leads_in(label) or is_contact_label(label)


def _person(name: str, text: str, trace: Trace, paper: Document, there: str | None) -> Iterator[Misplaced]:
    """A name or number that is not what stands there, only a part of a cell, or under no label of contacts."""
    place, said = trace.values[name], short(text)
    where = spans(place)
    if not is_met(text, there) or not all(paper.stands_apart([span]) for span in where):
        message = Words(f"原文 {place} 处不是「{said}」", f"`{said}` is not at {place} of the document")
        yield Misplaced(name, "trace", message, AGAIN)
    elif not is_led(where, trace):
        message = Words(f"「{said}」之前没有联系人一类的标签", f"no label of contacts stands before `{said}`")
        yield Misplaced(name, "trace", message, _NO_CONTACT)


def _is_whole(name: str, paper: Document, where: list[Span], wanted: Expected) -> bool:
    """Whether a value is a whole cell; of running text, whether its first and last numbers are whole."""
    if wanted.run_together or name in wanted.running:
        return not paper.cuts_a_number(where)
    return paper.is_whole_cell(where, ends=name not in wanted.leading)


def _same(printed: str | None, text: str, *, exactly: bool) -> bool:
    """Whether what is printed is a text, white space and the characters of fonts aside."""
    if printed is None or printed == text:
        return printed is not None
    found, wanted = (fold_radicals(squeeze(one)) for one in (printed, text))
    return found == wanted if exactly else even(found) == even(wanted)


def stale(trace: Trace, wanted: Expected, document: Document, file: str) -> Iterator[Problem]:
    """What the trace still has and record, form or document no longer; `file` is the trace's name."""
    gone = sorted(trace.values.keys() - wanted.leaves.keys())
    if gone:
        listed = "、".join(f"`{name}`" for name in gone[:_MOST_LISTED]) + ("……" if len(gone) > _MOST_LISTED else "")
        zh, en = f"记录里已没有 {len(gone)} 个值：{listed}", f"the record no longer has {len(gone)} values: {listed}"
        yield Problem(file, 1, 1, "trace", Words(zh, en), AGAIN)
    paper = _without_what_joins(trace, wanted, document)
    for label in trace.labels:
        is_known = wanted.has_label(label.text)
        if is_known and paper.cells.get(label.at) == label.text:
            continue
        words, where = short(label.text), spans(label.at)
        inside = even(label.text) in wanted.residue or wanted.run_together
        whole = inside or document.printed(where) is None or paper.is_whole_cell(where, ends=not leads_in(label.text))
        if not is_known and not is_contact_label(label.text):
            message = Words(f"「{words}」不是表式的固定文字", f"`{words}` is not a label of the form")
            yield Problem(file, 1, 1, "trace", message, AGAIN)
        elif not _same(document.printed(where), label.text, exactly=False) or not whole:
            message = Words(f"原文 {label.at} 处不是「{words}」", f"`{words}` is not at {label.at}")
            yield Problem(file, 1, 1, "trace", message, AGAIN)


def _is_label(name: str) -> bool:
    """Whether a leaf is a label or head, where full width and half width do not matter."""
    return ".columns." in name or name.endswith(".label")


def nothing_is_left_over(trace: Trace, document: Document) -> Iterator[Problem]:
    """Runs of the document that are neither a value nor a label, and are not white space."""
    places = set(" ".join([*trace.values.values(), *(label.at for label in trace.labels)]).split())
    rest = {document.runs[cell][0] for cell in document.cells.keys() - places}
    covered = {number: bytearray(len(document.lines[number - 1])) for number in sorted(rest)}
    for place in places if rest else ():
        line, first, last = document.first(place)
        if line in covered and 0 < first <= last <= len(covered[line]):
            covered[line][first - 1 : last] = b"\1" * (last - first + 1)
    for number, marks in covered.items():
        printed = document.lines[number - 1]
        for run in _UNMARKED.finditer(marks):
            if printed[run.start() : run.end()].isspace():
                continue
            text = " ".join(printed[run.start() : run.end()].split())
            if squeeze(text):
                span = Span(number, run.start() + 1 + printed[run.start() :].index(text[0]), run.end())
                message = Words(
                    f"原文「{short(text)}」没有进入记录", f"`{short(text)}` of the document is in no record"
                )
                hint = Words(
                    "补进记录，或在 `repairs` 里说明它是残留", "add it to the record, or name it under `repairs`"
                )
                yield document.problem(span, "left-over", message, hint)


def short(text: str) -> str:
    """A text as a sentence shows it: not all of a long one."""
    return text if len(text) <= _MOST_SHOWN else f"{text[: _MOST_SHOWN - 1]}…"
