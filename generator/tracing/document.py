"""The trace of one record of a project, made anew from its document."""

from generator.library import Entry, Library, read_source
from generator.model.trace import Trace
from generator.paths import leaf_path
from generator.problems import Problem
from generator.tracing.layout import everything_amiss
from generator.tracing.making import make_trace
from generator.tracing.paper import Document
from generator.tracing.proving import AGAIN, AS_PRINTED, NOWHERE, expected, nothing_is_left_over
from generator.words import Words

NOT_UTF8 = Words("原文不是 UTF-8 编码的文字", "the document is not UTF-8 text")
SAVE_AS_UTF8 = Words(
    "把原文的文字另存为 UTF-8，再写它的 SHA-256", "save its text as UTF-8 and note the SHA-256 of that"
)
_MEND = Words(
    "改成原文所印；版面所致的，在 `repairs` 里说明", "write what is printed, or say under `repairs` what the layout did"
)
_CHECK = Words("运行 `mingxi check`，它说怎样改", "run `mingxi check`, which says how to mend it")


def _after_tracing(hint: Words) -> Words:
    """The hint for someone who has just traced: to trace again would help nobody."""
    return _MEND if hint in {AGAIN, AS_PRINTED, NOWHERE} else hint


def trace_entry(library: Library, entry: Entry) -> tuple[Trace | None, list[Problem]]:
    """Where every value of a record stands, with what could not be placed and what was left over."""
    record, form = entry.record, library.forms.get(entry.record.form)
    data = read_source(library.data, record)
    if form is None:
        message = Words(f"没有表式 `{record.form}`，无法对照", f"there is no form `{record.form}` to read it by")
        return None, [entry.file.problem(("form",), "untraced", message, _CHECK)]
    if data is None:
        file = record.source.file
        message = Words(f"找不到原文 `{file}`，无法对照", f"the document `{file}` is not there to lay it over")
        return None, [entry.file.problem(("source", "file"), "untraced", message, _CHECK)]
    try:
        text, place = data.decode("utf-8"), library.place(record)
    except UnicodeDecodeError:
        return None, [entry.file.problem(("source", "file"), "encoding", NOT_UTF8, SAVE_AS_UTF8)]
    trace = make_trace(record, form, text, place)
    if trace is None:
        message = Words("记录与原文相差太远，无法对照", "the record and its document are too far apart")
        return None, [entry.file.problem((), "untraced", message)]
    document = Document(f"data/{record.source.file}", text)
    missing = [
        entry.file.problem(leaf_path(record, value.name), value.rule, value.message, _after_tracing(value.hint))
        for value in everything_amiss(trace, record, expected(record, form, place), document)
    ]
    return trace, [*missing, *nothing_is_left_over(trace, document)]
