"""The account of an import: every character of the document is a value, a known label, or not understood."""

from collections.abc import Iterator
from typing import NamedTuple

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.importing.draft import Doubt, Draft, Values
from generator.model.record import Record
from generator.model.trace import Printed, Trace, spans
from generator.tracing.alignment import LONGEST_DOCUMENT, Patience
from generator.tracing.contacts import contact_leaves
from generator.tracing.glyphs import glyphs
from generator.tracing.leaves import in_order, level_labels
from generator.tracing.making import make_trace
from generator.words import Words

_NOWHERE = {"region": "100000", "year": 1990}  # stands in where a draft has none, so that the rest can be proven
_NO_NAME = " "  # a leaf of white space stands nowhere and is asked for nowhere

_TOO_FAR = Words("草稿与原文相差太远，无法逐字对照", "the draft and its document are too far apart to be compared")
_TOO_LONG = Words("原文太长，没有逐字对照", "the document is too long to be compared character by character")


Place = tuple[int, int]  # line and column of a character


class Characters(NamedTuple):
    """How many characters of a document went where; white space and bars between cells are not counted."""

    all: int
    values: int
    labels: int
    left: int


class Account(NamedTuple):
    """What became of a document."""

    values: int  # how many the draft holds
    placed: int  # of these, how many have their place in the document
    labels: int
    characters: Characters
    left: tuple[Printed, ...]
    trace: Trace | None  # nothing where draft and document are worlds apart
    doubts: tuple[Doubt, ...]

    @property
    def is_whole(self) -> bool:
        """Whether nothing was left over and every value has its place."""
        return not self.left and self.values == self.placed and self.trace is not None


def complete(draft: Draft) -> Record | None:
    """The record that a draft makes; nothing where it lacks what every record has."""
    try:
        return Record.model_validate(draft.values)
    except ValidationError:
        return None


def account(draft: Draft, place: str, patience: Patience | None = None) -> Account:
    """Where everything in the document of a draft went; `place` is the name of its region."""
    record = complete(draft) or _stood_in(draft.values)
    places = frozenset(glyphs(draft.text).places)
    size = len(places)
    if record is None:
        return Account(0, 0, 0, Characters(size, 0, 0, size), (), None, (*draft.doubts, *_refused(draft)))
    trace = make_trace(record, draft.form, draft.text, place, patience)
    if trace is None:
        words = _TOO_LONG if size > LONGEST_DOCUMENT else _TOO_FAR
        return Account(0, 0, 0, Characters(size, 0, 0, size), (), None, (*draft.doubts, Doubt("title", words)))
    wanted = _printed_values(record, draft)
    missing = sorted(name for name in wanted if name not in trace.values)
    doubts = [*draft.doubts, *(Doubt(name.partition(".")[0], _unplaced(name, wanted[name])) for name in missing)]
    characters = _counted(places, trace)
    return Account(
        len(wanted), len(wanted) - len(missing), len(trace.labels), characters, trace.left, trace, tuple(doubts)
    )


def _unplaced(name: str, text: str) -> Words:
    """What to say of a value whose place was not found."""
    return Words(
        f"「{text[:20]}」（{name}）在原文中找不到位置，或次序与表式不同",
        f"`{text[:20]}` ({name}) has no place in the document, or not in the order of the form",
    )


def _printed_values(record: Record, draft: Draft) -> dict[str, str]:
    leaves = [*in_order(record, draft.form), *level_labels(record)]
    return {leaf.name: leaf.text for leaf in leaves if leaf.text.strip()} | contact_leaves(record.contacts)


def _stood_in(values: Values) -> Record | None:
    """A record with what a draft lacks filled in, so that the rest can be laid over the document."""
    inferred = dict(values.get("inferred", {}))
    filled = dict(values)
    for key, stand_in in _NOWHERE.items():
        if not filled.get(key):
            filled[key] = stand_in
            inferred[key] = {"reason": _NO_NAME}
    department = dict(filled.get("department", {}))
    department["kind"] = department.get("kind") or "unknown"
    department["name"] = department.get("name") or _NO_NAME
    filled |= {"department": department, "inferred": inferred, "title": filled.get("title") or _NO_NAME}
    try:
        return Record.model_validate(filled)
    except ValidationError:
        return None


def _refused(draft: Draft) -> list[Doubt]:
    """Why a draft can be no record."""
    try:
        Record.model_validate(draft.values)
    except ValidationError as error:
        return [
            Doubt(str((*one["loc"], "title")[0]), Words(f"{_path(one)}：{one['msg']}", f"{_path(one)}: {one['msg']}"))
            for one in error.errors()
        ]
    return []


def _path(error: ErrorDetails) -> str:
    return ".".join(map(str, error["loc"]))


def _counted(places: frozenset[Place], trace: Trace) -> Characters:
    """Where the characters went that stand at some places: a value is what is neither a label nor left over."""
    left = places.intersection(place for printed in trace.left for place in _within(printed))
    labels = places.intersection(place for printed in trace.labels for place in _within(printed)) - left
    return Characters(len(places), len(places) - len(left) - len(labels), len(labels), len(left))


def _within(printed: Printed) -> Iterator[Place]:
    return ((span.line, column) for span in spans(printed.at) for column in range(span.first, span.last + 1))
