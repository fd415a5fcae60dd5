"""What each data file costs a build, and how large it is: processor time a record, bytes as written and compressed.

Run by `make bench`. The records are made up, of eight kinds of department, several places and years; the best of three
runs, since whatever else the machine does only adds.
"""

import gc
import gzip
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import xlsxwriter

from generator.building.order import WHOLE, Order
from generator.building.survey import survey
from generator.building.workshop import workshop
from generator.checks import findings
from generator.checks.rule import World
from generator.comparing import matrix_rows, overview, selection
from generator.library import Entry, read_entry, record_paths
from generator.outputs.comparison import Comparison, comparison_csv
from generator.outputs.comparison_book import comparison_workbook
from generator.outputs.department import department_sheets, department_workbook
from generator.outputs.record_csv import record_csv
from generator.outputs.record_json import record_json
from generator.outputs.workbook import Sheet
from generator.pages.chapter import Chapter
from generator.pages.chapters import arounds
from generator.pages.files import outgoing, publisher
from generator.pages.publication import publish
from generator.peers import gather
from generator.reporting import RecordFindings
from generator.words import Language
from tests.corpus.project import project

RECORDS, KINDS, RUNS = 400, 8, 3
Made = Callable[[], list[bytes]]


def chapters(root: Path) -> Iterator[Chapter]:
    """The chapters of a project, as a build makes them."""
    order = Order(root, WHOLE, Language.ZH, root / "site", root / "aside", None, "", "bench")
    shop, paths = workshop(order), record_paths(root / "data")
    around = arounds((one.heading for one in survey(order, [*map(str, paths)]).records), shop.absences)
    by_kind: dict[str, list[Entry]] = {}
    for path in paths:
        entry, _ = read_entry(root / "data", path)
        if entry:
            by_kind.setdefault(entry.record.department.kind, []).append(entry)
    for kind, entries in by_kind.items():
        world = World(
            shop.library.vocabulary,
            shop.library.forms,
            gather([entry.record for entry in entries], shop.library.vocabulary),
        )
        found = [RecordFindings(entry, tuple(findings(entry.record, world))) for entry in entries]
        published = tuple(publish(shop.library, one) for one in found)
        yield Chapter(*_imprint(shop.imprint), kind, published, around[kind])


def _imprint(imprint: Any) -> tuple[Any, Any, Any]:
    return imprint.say, imprint.settings, imprint.vocabulary


def comparisons(chapter: Chapter) -> list[Comparison]:
    """What its comparison pages have laid out before their files are made."""
    found = []
    for year in (None, *chapter.years):
        seats = selection(chapter.seats.values(), chapter.kind, year)
        seen, rows = overview(seats, chapter.neighbourhood), matrix_rows(seats, chapter.census)
        found.append(Comparison("", "", seats, seen, rows, chapter.census))
    return found


def by_xlsxwriter(title: str, sheets: Iterable[Sheet]) -> bytes:
    """The same workbook by the library that we might have used."""
    written = BytesIO()
    with xlsxwriter.Workbook(written, {"in_memory": True, "strings_to_formulas": False}) as book:
        book.set_properties({"title": title})
        for sheet in sheets:
            page = book.add_worksheet(sheet.name)
            page.write_row(0, 0, [column.head for column in sheet.columns])
            for number, row in enumerate(sheet.rows, 1):
                for place, (column, cell) in enumerate(zip(sheet.columns, row, strict=True)):
                    if cell:
                        write = page.write_string if column.holds != "number" else page.write
                        write(number, place, cell)
    return written.getvalue()


def best(work: Made) -> tuple[float, list[bytes]]:
    """The least processor seconds of some runs, and what they made."""
    seconds, made = [], []
    for _ in range(RUNS):
        before = time.process_time()
        made = work()
        seconds.append(time.process_time() - before)
    return min(seconds), made


def say(name: str, work: Made) -> float:
    """One line of the table."""
    seconds, made = best(work)
    size, packed = sum(map(len, made)), sum(len(gzip.compress(one, mtime=0)) for one in made)
    milliseconds = seconds / RECORDS * 1e3
    sys.stdout.write(f"  {name:<34}{milliseconds:>7.2f} ms")
    if size:
        sys.stdout.write(f"{size / RECORDS / 1e3:>8.1f} KB{packed / RECORDS / 1e3:>8.1f} KB gzip{len(made):>6} files")
    sys.stdout.write("\n")
    return milliseconds


def measure(root: Path) -> None:
    """The table."""
    known = list(chapters(root))
    whose, words = publisher(known[0]), known[0].say
    reading = say("reading every value", lambda: _nothing(outgoing(c, one) for c in known for one in c.published))
    out = [(c, [outgoing(c, one) for one in c.published]) for c in known]
    laid = [one for c in known for one in comparisons(c)]
    units: dict[str, list[Any]] = {}
    for _, records in out:
        for one in records:
            units.setdefault(one.key.rpartition("/")[0], []).append(one)
    whole = reading + sum(
        (
            say("record.json", lambda: [record_json(one, whose) for _, records in out for one in records]),
            say("record.csv", lambda: [record_csv((one,)).encode() for _, records in out for one in records]),
            say("department.xlsx", lambda: [department_workbook(words, one, whose) for one in units.values()]),
            say("comparison.csv", lambda: [comparison_csv(one).encode() for one in laid]),
            say("comparison.xlsx", lambda: [comparison_workbook(words, one, whose) for one in laid]),
        )
    )
    sys.stdout.write(f"  {'all of them':<34}{whole:>7.2f} ms\n")
    theirs = "department.xlsx by XlsxWriter"
    say(theirs, lambda: [by_xlsxwriter("", department_sheets(words, one, whose)) for one in units.values()])


def _nothing(made: Iterable[object]) -> list[bytes]:
    for _ in made:
        pass
    return []


def main() -> None:
    """Print the table."""
    gc.set_threshold(50_000, 50, 50)  # as the command line does
    with TemporaryDirectory() as folder:
        measure(project(Path(folder), RECORDS, KINDS))


if __name__ == "__main__":
    main()
