"""A record has only the parts its form prints, each once, under the titles the form gives them."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from generator.library import Entry, Library
from generator.model.form import Form, PartKind
from generator.model.record import Record, RepairKind
from generator.problems import Problem
from generator.reading.values import Path
from generator.tracing.glyphs import even
from generator.tracing.labels import spellings, unnumbered
from generator.words import Words

_BLANK = re.compile(r"\\{[a-z]+\\}")  # `{until}` in an escaped label
_YEARS = re.compile(
    r"\([^()]{0,4}20[0-9]{2}[年度至期间0-9~—–-]{0,12}\)$"
)  # behind a title, which tell what goal it is: (2024-2026年期间)


def parts_are_the_forms(entry: Entry, library: Library) -> Iterator[Problem]:
    """Texts, goals and tables that the form has no place for, and titles it does not print."""
    form, record = library.forms.get(entry.record.form), entry.record
    if form is None:
        return
    for name, kind in _texts(record):
        if form.part(kind) is None:
            yield _no_place(entry, (name,))
    yield from _titled(entry, form, "goals", [(goal.kind, goal.label) for goal in record.goals])
    yield from _titled(entry, form, "indicators", [(table.id, table.label) for table in record.indicators])
    for number, table in enumerate(record.indicators):
        if "name" not in table.columns:
            message = Words("指标表缺少 `name` 列", "an indicator table needs a `name` column")
            yield entry.file.problem(("indicators", number, "columns"), "column", message)


def left_out_where_the_form_allows(entry: Entry, library: Library) -> Iterator[Problem]:
    """Texts are left out of a record only where its form has labels or columns that records do not keep."""
    form = library.forms.get(entry.record.form)
    if form is None or any(part.part is PartKind.OTHER or "other" in part.columns for part in form.parts):
        return
    for number, repair in enumerate(entry.record.repairs):
        if repair.kind is RepairKind.UNKEPT:
            message = Words("表式的各栏记录都收", "the form has nothing that records do not keep")
            hint = Words("写进记录", "put the text into the record")
            yield entry.file.problem(("repairs", number, "kind"), "repair", message, hint)


def _texts(record: Record) -> Iterator[tuple[str, PartKind]]:
    """The parts of text that a record has; contacts may stand under any form."""
    texts = (
        ("functions", PartKind.FUNCTIONS, record.functions),
        ("organisation", PartKind.ORGANISATION, record.organisation),
        ("tasks", PartKind.TASKS, record.tasks),
    )
    return ((name, kind) for name, kind, present in texts if present)


def _titled(entry: Entry, form: Form, name: str, found: list[tuple[str, str]]) -> Iterator[Problem]:
    """Goals or tables: each of a kind the form has, once, with a title it prints."""
    kind = PartKind.GOAL if name == "goals" else PartKind.INDICATORS
    every = [label for part in form.parts if part.part is kind for label in part.labels]
    times = Counter(of for of, _ in found)
    for number, (of, label) in enumerate(found):
        part = next((part for part in form.parts if part.part is kind and part.of == of), None)
        if part is None:
            yield _no_place(entry, (name, number))
        elif times[of] > 1:
            message = Words(f"`{of}` 出现了 {times[of]} 次", f"`{of}` stands {times[of]} times")
            yield entry.file.problem((name, number), "part", message, Words("合并成一个", "make them one"))
        elif label and not _is_printed(label, every if _YEARS.search(even(label)) else part.labels):
            message = Words(f"标题「{label}」不是表式印的", f"the form does not print the title `{label}`")
            names = "、".join(part.labels)
            yield entry.file.problem(
                (name, number, "label"), "part", message, Words(f"可用：{names}", f"use one of {names}")
            )


def _is_printed(label: str, labels: Sequence[str]) -> bool:
    """Whether a title is one of some labels, with anything in their blanks, a number before or years behind it."""
    printed = even(unnumbered(label))
    patterns = (_BLANK.sub("[0-9]+", re.escape(even(words))) for words in spellings(labels))
    return any(re.fullmatch(pattern, text) for pattern in patterns for text in (printed, _YEARS.sub("", printed)))


def _no_place(entry: Entry, path: Path) -> Problem:
    message = Words("表式没有这一部分", "the form has no such part")
    hint = Words("换用有这一部分的表式，或删去", "use a form that has it, or remove it")
    return entry.file.problem(path, "part", message, hint)
