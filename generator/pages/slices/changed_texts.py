"""What changed in the running text of a department from one year to a later one, clause by clause."""

from collections.abc import Iterator
from typing import NamedTuple

from generator.catalogue import Catalogue
from generator.comparing import Changes, Run, RunKind, TextChange
from generator.pages.slices.changed import Ways

_LONG = 120  # characters of unchanged text that are shown whole
_EDGE = 45  # characters of longer ones that stay beside a change
_TITLES = {"functions": "主要职能", "organisation": "机构设置及人员配置", "tasks": "年度工作任务"}


class Clause(NamedTuple):
    """A run of clauses: kept, added or removed, or the place of kept ones that are left out."""

    kind: str  # kept, added, removed or left-out
    text: str
    word: str = ""  # what happened, for those who see no colour


class Block(NamedTuple):
    """One block of text in two years."""

    title: str
    href: str
    clauses: tuple[Clause, ...]


class TextsView(NamedTuple):
    """All blocks that changed, and the names of those that did not."""

    blocks: tuple[Block, ...]
    unchanged: str


def texts_view(to: Ways, changes: Changes) -> TextsView:
    """The running text of two years."""
    say = to.say
    unchanged = [_title(say, text) for text in changes.texts if not text.has_changed]
    return TextsView(
        tuple(_block(to, text) for text in changes.texts if text.has_changed),
        say("没有改动：{names}。", names=say("、").join(unchanged)) if unchanged else "",
    )


def _title(say: Catalogue, text: TextChange) -> str:
    return text.name or say(_TITLES.get(text.at, "目标"))


def _block(to: Ways, text: TextChange) -> Block:
    is_removed = all(run.kind is RunKind.REMOVED for run in text.runs)
    href = to.here.to(to.earlier if is_removed else to.later, text.at.replace(".", "-"))
    last = len(text.runs) - 1
    clauses = (
        clause
        for place, run in enumerate(text.runs)
        for clause in _clauses(to.say, run, is_first=place == 0, is_last=place == last)
    )
    return Block(_title(to.say, text), href, tuple(clauses))


def _clauses(say: Catalogue, run: Run, *, is_first: bool, is_last: bool) -> Iterator[Clause]:
    if run.kind is RunKind.REMOVED:
        yield Clause("removed", run.before, say("删"))
    elif run.kind is RunKind.ADDED:
        yield Clause("added", run.after, say("增"))
    else:
        yield from _kept(say, run.after, is_first=is_first, is_last=is_last)


def _kept(say: Catalogue, text: str, *, is_first: bool, is_last: bool) -> Iterator[Clause]:
    """Unchanged text; of a long one only what stands beside a change."""
    if len(text) <= _LONG:
        yield Clause("kept", text)
        return
    before, after = ("" if is_first else text[:_EDGE]), ("" if is_last else text[-_EDGE:])
    left_out = len(text) - len(before) - len(after)
    if before:
        yield Clause("kept", before)
    yield Clause("left-out", say("……略去未改动的{count}字……", count=left_out))
    if after:
        yield Clause("kept", after)
