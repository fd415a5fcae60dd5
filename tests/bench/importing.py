"""Importing the five real tables as files of every kind, and a hundred tables of one province in one text.

Run by `make bench`, or by `python -m tests.bench.importing`. All times are of processors, those of the processes that
read documents included; of a few runs the best counts.
"""

import resource
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple, TypeVar

from generator.importing.composing import Given
from generator.importing.opening.documents import open_document
from generator.importing.opening.refusals import Refusal
from generator.importing.paper import Paper, Table
from generator.importing.recognising import Recogniser
from generator.importing.running import import_file
from generator.library import Library, load
from tests.importing.written.shelf import Shelf

ROOT = Path(__file__).parent.parent.parent
KINDS = ("text", "word", "excel", "web", "pdf")
PROVINCE = "32"  # whose tables are in the compendium, so many times each
COPIES = 25
ROUNDS = 3
Made = TypeVar("Made")


class Files(NamedTuple):
    """Files of a kind, how many tables they hold, and what else is counted of them."""

    kind: str
    paths: tuple[Path, ...]
    tables: int
    holds: int
    unit: str


class Spent(NamedTuple):
    """CPU seconds for files, of which opening and recognising took their parts."""

    opening: float
    recognising: float
    whole: float


def timed(work: Callable[[], Made]) -> tuple[float, Made]:
    """CPU seconds of one run, its processes included, and what it made."""
    before = _spent()
    made = work()
    return _spent() - before, made


def _spent() -> float:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


def opened(path: Path) -> Paper:
    """The paper of a file that opens."""
    paper = open_document(path)
    if isinstance(paper, Refusal):
        sys.exit(f"{path.name}: {paper.words.en}")
    return paper


def once(files: Files, recogniser: Recogniser, library: Library) -> Spent:
    """One run over some files; whatever is not imported whole ends the benchmark."""
    opening, papers = timed(lambda: [opened(path) for path in files.paths])
    recognising, _ = timed(lambda: [recogniser.drafts(paper, Given()) for paper in papers])
    whole, outcomes = timed(
        lambda: [import_file(path, recogniser, Given(), library, rest_outside=False) for path in files.paths]
    )
    drafts = [draft for outcome in outcomes for draft in outcome.drafts]
    if len(drafts) != files.tables or any(draft.account.placed != draft.account.values for draft in drafts):
        sys.exit(f"{files.kind}: {len(drafts)} tables of {files.tables}, or values without a place")
    return Spent(opening, recognising, whole)


def files_of(kind: str, shelf: Shelf, library: Library) -> Files:
    """The five tables as files of a kind; for text, as received."""
    keys = [entry.key for entry in library.entries]
    if kind == "text":
        paths = tuple(ROOT / f"data/sources/{key}.txt" for key in keys)
    else:
        paths = tuple(shelf.path(kind, key) for key in keys)
    if kind == "pdf":
        return Files(kind, paths, len(keys), sum(pages(path) for path in paths), "pages")
    return Files(kind, paths, len(keys), sum(shelf.sheets[key].height for key in keys), "rows")


def pages(path: Path) -> int:
    """How many pages of a PDF hold a part of a table."""
    tables = (block for block in opened(path).blocks if isinstance(block, Table))
    return max(cell.page for table in tables for cell in table.cells)


def compendium(folder: Path, shelf: Shelf) -> Files:
    """One text of many tables, as a place publishes those of all its departments."""
    keys = [key for key in shelf.sheets if key.startswith(PROVINCE)]
    texts = [(ROOT / f"data/sources/{key}.txt").read_text(encoding="utf-8") for key in keys]
    path = folder / "compendium.txt"
    path.write_text("\n".join(texts * COPIES), encoding="utf-8")
    rows = sum(shelf.sheets[key].height for key in keys)
    return Files("many in one text", (path,), len(keys) * COPIES, rows * COPIES, "rows")


def say(files: Files, spent: Spent) -> None:
    """One line of the table: milliseconds a table, and what is read a second."""
    rest = spent.whole - spent.opening - spent.recognising
    each = [f"{seconds / files.tables * 1000:>13.0f}" for seconds in (spent.opening, spent.recognising, rest)]
    rate = f"{files.holds / spent.whole:,.0f} {files.unit}"
    whole = f"{spent.whole / files.tables * 1000:>9.0f} ms"
    sys.stdout.write(f"  {files.kind:<18}{files.tables:>7}{''.join(each)}{whole}{rate:>14}\n")


def main() -> None:
    """Print the table."""
    found, _ = load(ROOT)
    if found is None:
        sys.exit("the project's data cannot be read")
    recogniser, empty = Recogniser(found.forms, found.vocabulary), replace(found, entries=())
    sys.stdout.write(f"  {'kind':<18}{'tables':>7}{'opening':>13}{'recognising':>13}{'accounting':>13}")
    sys.stdout.write(f"{'a table':>12}{'a second':>14}\n")
    with TemporaryDirectory() as folder:
        shelf = Shelf(Path(folder), found)
        kinds = [files_of(kind, shelf, found) for kind in KINDS]
        once(kinds[0], recogniser, empty)  # so that what is remembered of forms is remembered
        for files in (*kinds, compendium(Path(folder), shelf)):
            runs = [once(files, recogniser, empty) for _ in range(ROUNDS)]
            say(files, min(runs, key=lambda spent: spent.whole))


if __name__ == "__main__":
    main()
