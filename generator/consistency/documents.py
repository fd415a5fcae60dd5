"""A record leads back to its document, whole and unchanged."""

import re
from collections.abc import Iterator
from hashlib import sha256

from generator.given import named
from generator.library import Entry, Library, read_source, read_trace, trace_path
from generator.model.printed import squeeze
from generator.model.record import Inferable, Scope
from generator.paths import leaf_path
from generator.problems import Problem
from generator.reading.files import LARGEST, TOO_LARGE
from generator.tracing.document import NOT_UTF8, SAVE_AS_UTF8
from generator.tracing.layout import everything_amiss, repeats_are_recorded
from generator.tracing.paper import Document
from generator.tracing.proving import expected, nothing_is_left_over, stale
from generator.words import Words


def scope_is_grounded(entry: Entry, _library: Library) -> Iterator[Problem]:
    """A stated scope says what it was inferred from, since no form prints one."""
    if entry.record.department.scope is not Scope.UNSTATED and "scope" not in entry.record.inferred:
        message = Words("`scope` 没有说明依据", "`scope` does not say what it was inferred from")
        hint = Words("在 `inferred` 里写 scope 的依据，或写 unstated", "say it under `inferred`, or write unstated")
        yield entry.file.problem(("department", "scope"), "scope", message, hint)


def document_is_whole(entry: Entry, library: Library) -> Iterator[Problem]:
    """The document is there, unchanged, and every value of the record leads back to its line."""
    record = entry.record
    data = read_source(library.data, record)
    if data is None:
        message = Words(f"找不到原文 `{record.source.file}`", f"the document `{record.source.file}` is not there")
        yield entry.file.problem(("source", "file"), "source", message, KEEP_SOURCE)
        return
    if len(data) > LARGEST:
        yield entry.file.problem(("source", "file"), "too-large", TOO_LARGE)
        return
    digest = sha256(data).hexdigest()
    if digest != record.source.sha256:
        message = Words("原文与记录里的 SHA-256 不符", "the document does not have the SHA-256 of the record")
        hint = Words(
            f"原文不得改动；确为新收到的文本时写 {digest}",
            f"documents are kept as received; for a new one write {digest}",
        )
        yield entry.file.problem(("source", "sha256"), "source", message, hint)
        return
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        yield entry.file.problem(("source", "file"), "encoding", NOT_UTF8, SAVE_AS_UTF8)
        return
    yield from _inferences(entry, text, library.place(record))
    yield from _trace(entry, library, text)


KEEP_SOURCE = Words("把收到的原文放在 data/sources/ 下", "keep the document as received under data/sources/")


def _tells(name: Inferable, quote: str, place: str) -> bool:
    """Whether words can tell what is inferred from them: a year from words with a year, a place from its name."""
    if name is Inferable.YEAR:
        return re.search("(?:19|20)[0-9]{2}", quote) is not None
    return name is not Inferable.REGION or place in quote


def _inferences(entry: Entry, text: str, place: str) -> Iterator[Problem]:
    """What a value was inferred from stands in the document."""
    whole = squeeze(text)
    for name, inference in entry.record.inferred.items():
        if squeeze(inference.quote) not in whole:
            message = Words(f"原文里没有「{inference.quote}」", f"the document does not say `{inference.quote}`")
            yield entry.file.problem(("inferred", name, "quote"), "inferred", message)
        elif inference.quote and not _tells(name, inference.quote, place):
            message = Words(f"从「{inference.quote}」看不出来", f"`{inference.quote}` does not tell")
            hint = Words("引一句写着年份或地名的原文", "quote words that name the year or the place")
            yield entry.file.problem(("inferred", name, "quote"), "inferred", message, hint)


def _trace(entry: Entry, library: Library, text: str) -> Iterator[Problem]:
    form, ids = library.forms.get(entry.record.form), entry.record.row_ids()
    if form is None or len(set(ids)) < len(ids):
        return  # said elsewhere, and nothing can be found by an id that stands twice
    trace, found = read_trace(library.data, entry)
    yield from found
    if trace is None:
        if not found:
            message = Words("还没有与原文对照", "the record has not been laid over its document")
            yield entry.file.problem((), "untraced", message, Words("运行 `mingxi trace`", "run `mingxi trace`"))
        return
    file = named(library.data, trace_path(library.data, entry))
    if trace.source != entry.record.source.sha256:
        message = Words("位置是对照另一份原文得来的", "the trace was made from another document")
        yield Problem(file, 1, 1, "trace", message, Words("运行 `mingxi trace`", "run `mingxi trace`"))
        return
    document = Document(f"data/{entry.record.source.file}", text)
    wanted = expected(entry.record, form, library.place(entry.record))
    for value in everything_amiss(trace, entry.record, wanted, document):
        yield entry.file.problem(leaf_path(entry.record, value.name), value.rule, value.message, value.hint)
    yield from stale(trace, wanted, document, file)
    yield from nothing_is_left_over(trace, document)
    yield from repeats_are_recorded(trace, entry.record, form, document)
