"""What the layout did to labels: every repeat, split and move is recorded, and every repair is met."""

from collections import Counter
from collections.abc import Iterator

from generator.model.form import Form
from generator.model.record import Record, Repair, RepairKind
from generator.model.trace import Run, Span, Trace, spans
from generator.problems import NOTHING, Problem
from generator.tracing.glyphs import even
from generator.tracing.leaves import level_labels
from generator.tracing.paper import Document
from generator.tracing.proving import Expected, Misplaced, misplaced
from generator.words import Words


def repeats_are_recorded(trace: Trace, record: Record, form: Form, document: Document) -> Iterator[Problem]:
    """Level labels that a page break printed again, without a repair that says so."""
    on_every_row = {part.of for part in form.parts if part.repeats}
    tables = [table for table in record.indicators if table.id not in on_every_row]
    levels = {even(label) for table in tables for group in table.groups for label in group.level}
    again = [label for label in trace.labels if even(label.text) in levels]
    if not again:
        return
    moved = {place for name, place in trace.values.items() if ".level-" in name}
    allowed = Counter(
        even(text) for repair in record.repairs if repair.kind is RepairKind.REPEATED for text in repair.printed
    )
    heads = {place for name, place in trace.values.items() if (".columns." in name or name.endswith(".label"))}
    for label in again:
        text = even(label.text)
        if label.at not in moved | heads:
            if not allowed[text]:
                message = Words(
                    f"「{label.text}」在这里重印，记录没有说明", f"`{label.text}` is printed again, unrecorded"
                )
                hint = Words("在 `repairs` 里写一条 repeated", "add a `repeated` entry under `repairs`")
                yield document.problem(spans(label.at)[0], "unrecorded-repeat", message, hint)
            allowed[text] -= 1


def repairs_are_met(trace: Trace, record: Record) -> Iterator[Misplaced]:
    """What repairs list stands in the document as often as they list it, and pieces make what is read."""
    met = Counter(even(label.text) for label in trace.labels)
    for kind in (RepairKind.RESIDUE, RepairKind.UNKEPT, RepairKind.SPLIT):
        named = [(number, repair) for number, repair in enumerate(record.repairs) if repair.kind is kind]
        listed = Counter(even(text) for _, repair in named for text in repair.printed)
        for number, repair in named:
            for text in dict.fromkeys(repair.printed):
                if met[even(text)] != listed[even(text)]:
                    zh = f"「{text}」写了 {listed[even(text)]} 次，原文印了 {met[even(text)]} 次"
                    en = f"`{text}` is listed {listed[even(text)]} times and printed {met[even(text)]} times"
                    yield Misplaced(f"repairs.{number}.printed", "repair", Words(zh, en), _AS_OFTEN)
            if kind is RepairKind.SPLIT and not _makes_a_label(repair, record):
                message = Words("各段相接不是任何一个分组标签", "the pieces do not make a label of any group")
                yield Misplaced(f"repairs.{number}.read", "repair", message, NOTHING)


_AS_OFTEN = Words(
    "在 `printed` 里一格写一条，原文印几次就写几次",
    "list each cell by itself under `printed`, as often as the document prints it",
)


def _makes_a_label(repair: Repair, record: Record) -> bool:
    whole = even("".join(repair.printed))
    return whole == even(repair.read) and whole in {even(leaf.text) for leaf in level_labels(record)}


def levels_head_their_groups(trace: Trace, record: Record, document: Document) -> Iterator[Misplaced]:
    """A group's label stands after the group before and before the group's end, unless a repair says it was moved."""
    kinds = (RepairKind.MOVED, RepairKind.SPLIT)
    moved = {row for repair in record.repairs if repair.kind in kinds for row in repair.rows}
    for table in record.indicators:
        before: Run = (0, 0, 0)
        for number, group in enumerate(table.groups):
            rows = [row.id for row in group.rows]
            own = [document.first(at) for row in rows if (at := trace.values.get(f"{row}.name"))]
            end = max(own, default=_NOWHERE)
            for depth, label in enumerate(group.level if moved.isdisjoint(rows) else ()):
                name = f"{table.id}.{number}.level-{depth + 1}"
                place = document.first(trace.values[name]) if name in trace.values else None
                if place and not before < place < end:
                    printed = Span(*place)
                    zh, en = (
                        f"「{label}」印在 {printed}，不在这一组的位置",
                        f"`{label}` is at {printed}, not where its group is",
                    )
                    yield Misplaced(name, "level", Words(zh, en), _MOVED)
            before = max(own, default=before)


def everything_amiss(trace: Trace, record: Record, wanted: Expected, document: Document) -> Iterator[Misplaced]:
    """All in which the record is not true to its document."""
    yield from misplaced(trace, wanted, document)
    yield from levels_head_their_groups(trace, record, document)
    yield from repairs_are_met(trace, record)


_NOWHERE = Span(10**9, 0, 0)
_MOVED = Words(
    "把这些行放到所属的分组；确为版面错位时，在 `repairs` 里写一条 moved",
    "put the rows into their group; where the layout moved the label, add a `moved` entry under `repairs`",
)
