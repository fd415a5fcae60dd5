"""One file imported: opened, recognised, accounted for, and made ready to be written."""

from pathlib import Path
from typing import NamedTuple

from generator.importing.account import Account, account, complete
from generator.importing.composing import Given
from generator.importing.draft import Draft, Values
from generator.importing.housing import homes, housed
from generator.importing.keeping import keep_ids
from generator.importing.keeping_back import of_people, of_targets, outside
from generator.importing.opening.documents import open_document
from generator.importing.opening.refusals import Refusal, Refused
from generator.importing.recognising import Recogniser
from generator.importing.unreadable import why_unread
from generator.importing.writing import draft_text
from generator.library import Library
from generator.model.record import Record, RepairKind
from generator.model.trace import Span
from generator.tracing.alignment import Patience
from generator.words import Words

_REASON = "表外文字，导入者确认不是表的内容"

STATES = 3_000_000  # tried for the accounts of one document; a table of ordinary length takes some thousands


class Imported(NamedTuple):
    """A draft that is ready to be written."""

    key: str  # e.g. `320400/keji/2023`; empty where the document does not tell
    values: Values
    record: Record | None  # nothing where something is lacking
    account: Account
    text: str  # of the draft's file
    source: str  # the document's text


class Outcome(NamedTuple):
    """What became of a file: drafts, or why there are none."""

    drafts: tuple[Imported, ...]
    refusal: Refusal | None = None
    notes: tuple[Words, ...] = ()


def import_file(path: Path, recogniser: Recogniser, given: Given, library: Library, *, rest_outside: bool) -> Outcome:
    """The drafts of one file; `rest_outside` says that what was not understood is no part of the table."""
    paper = open_document(path)
    if isinstance(paper, Refusal):
        return Outcome((), paper)
    try:
        drafts = recogniser.drafts(paper, given._replace(file=path.stem))
    except Refused as refused:
        return Outcome((), refused.refusal, paper.notes)
    if not drafts:
        return Outcome((), why_unread(paper.text), paper.notes)
    if not given.department:
        at_home = homes(library)
        drafts = [draft._replace(values=housed(draft.values, at_home)) for draft in drafts]
    patience = Patience(STATES)
    finished = tuple(_finished(draft, library, patience, rest_outside=rest_outside) for draft in drafts)
    return Outcome(finished, None, paper.notes)


def _finished(draft: Draft, library: Library, patience: Patience, *, rest_outside: bool) -> Imported:
    old = next((entry.record for entry in library.entries if entry.key == _key(draft.values)), None)
    if old:
        draft = draft._replace(values=keep_ids(draft.values, old))
    place = library.vocabulary.regions.regions.get(draft.values.get("region", ""), "")
    found = account(draft, place, patience)
    lines = draft.text.split("\n")
    rest = outside(found, lines) if rest_outside else []
    if rest:
        draft = _with_rest_outside(draft, rest, lines)
        found = account(draft, place, patience)
    doubts = [*of_people(found, lines), *(of_targets(found, lines) if rest_outside else ())]
    found = found._replace(doubts=(*found.doubts, *doubts))
    record = complete(draft)
    text = draft_text(draft.values, record, found.doubts)
    return Imported(_key(draft.values), draft.values, record, found, text, draft.text)


def _with_rest_outside(draft: Draft, rest: list[list[Span]], lines: list[str]) -> Draft:
    """The draft with what was left over told as standing outside the table."""
    texts = ["".join(lines[span.line - 1][span.first - 1 : span.last] for span in run) for run in rest]
    repair = {"kind": RepairKind.RESIDUE, "printed": texts, "reason": _REASON}
    return draft._replace(values={**draft.values, "repairs": [*draft.values.get("repairs", []), repair]})


def _key(values: Values) -> str:
    """The identity of a draft; empty where something of it is lacking."""
    parts = str(values["source"]["file"]).removeprefix("sources/").removesuffix(".txt")
    return "" if {"region", "unit", "year"} & set(parts.split("/")) else parts
