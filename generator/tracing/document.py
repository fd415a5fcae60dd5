"""The trace of one record of a project, made anew from its document."""

from generator.library import Entry, Library, read_source
from generator.model.trace import Trace
from generator.paths import leaf_path
from generator.problems import Problem
from generator.tracing.layout import everything_amiss
from generator.tracing.making import make_trace
from generator.tracing.paper import Document
from generator.tracing.proving import expected, nothing_is_left_over
from generator.words import Words


def trace_entry(library: Library, entry: Entry) -> tuple[Trace | None, list[Problem]]:
    """Where every value of a record stands, with what could not be placed and what was left over."""
    record, form = entry.record, library.forms.get(entry.record.form)
    data = read_source(library.data, record)
    if form is None or data is None:
        message = Words("没有表式或原文，无法对照", "there is no form or no document to lay it over")
        return None, [entry.file.problem(("form",) if form is None else ("source", "file"), "untraced", message)]
    text, place = data.decode("utf-8", errors="replace"), library.place(record)
    trace = make_trace(record, form, text, place)
    if trace is None:
        message = Words("记录与原文相差太远，无法对照", "the record and its document are too far apart")
        return None, [entry.file.problem((), "untraced", message)]
    document = Document(f"data/{record.source.file}", text)
    missing = [
        entry.file.problem(leaf_path(record, value.name), value.rule, value.message, value.hint)
        for value in everything_amiss(trace, record, expected(record, form, place), document)
    ]
    return trace, [*missing, *nothing_is_left_over(trace, document)]
