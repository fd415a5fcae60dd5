"""Table A: what an index costs whoever builds a site."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from tests.bench.search_made import CHECKED, SAMPLE
from tests.bench.search_report import Report, number
from tests.bench.search_site import gzipped, measured

RAW, FIRST = 16.0, 2.0  # KB a record, and KB of the first file by 1,000 records
_KINDS = {"w": "windows", "a": "answers", "t": "texts", "s": "start.js", "n": "names.js"}


class Cost(NamedTuple):
    """What one index took, and how large it is; sizes in bytes, memory in MB, time in seconds of CPU."""

    records: int
    cpu: float
    wall: float
    before: float
    peak: float
    raw: Counter[str]  # by kind of file
    squeezed: int
    files: int
    first: int  # the first file as it travels

    @property
    def kilobytes(self) -> float:
        """A record's part of the index."""
        return self.raw.total() / self.records / 1e3

    @property
    def first_of_thousand(self) -> float:
        """What 1,000 records put into the first file, in KB as it travels."""
        return self.first / self.records


def index(contents: Path, folder: Path, count: int) -> Cost:
    """Make an index in a fresh process, under a folder."""
    figures = measured("search_index", contents, folder)
    paths = [path for path in (folder / "search").rglob("*") if path.is_file()]
    raw: Counter[str] = Counter()
    for path in paths:
        raw[_KINDS[path.name[0]]] += path.stat().st_size
    squeezed, first = sum(map(gzipped, paths)), gzipped(folder / "search/start.js")
    return Cost(count, **figures, raw=raw, squeezed=squeezed, files=len(paths), first=first)


def tell(report: Report, costs: Sequence[Cost], steps: dict[str, float]) -> None:
    """The table, and how indexing compares with the rest of a build."""
    report.say("## A. What indexing costs")
    report.text(
        "`index_files` in a fresh process that holds the entries and nothing else, with the command line's "
        "settings of `gc`; files are kept, not written. Memory is the most that the process held. KB are "
        "1,000 bytes, gz is `gzip -6` of each file. Records are made up; those of the largest site have "
        "findings by chance."
    )
    report.table(["records", *(f"{one.records:,}" for one in costs)], _rows(costs))
    report.bars(_bars(costs))
    _tell_steps(report, next(one for one in costs if one.records == CHECKED), steps)


def _rows(costs: Sequence[Cost]) -> Iterator[list[str]]:
    yield ["CPU, ms a record", *(number(one.cpu / one.records * 1e3) for one in costs)]
    yield ["time, s", *(number(one.wall) for one in costs)]
    yield ["peak memory, MB", *(number(one.peak) for one in costs)]
    yield ["of these above what was there before, MB", *(number(one.peak - one.before) for one in costs)]
    for kind in _KINDS.values():
        yield [f"{kind}, raw KB a record", *(number(one.raw[kind] / one.records / 1e3) for one in costs)]
    yield ["together, raw KB a record", *(number(one.kilobytes) for one in costs)]
    yield ["together, gz MB", *(number(one.squeezed / 1e6) for one in costs)]
    yield ["files", *(number(one.files) for one in costs)]
    yield ["start.js, gz KB by 1,000 records", *(number(one.first_of_thousand) for one in costs)]


def _bars(costs: Sequence[Cost]) -> Iterator[tuple[str, float, float]]:
    for one in costs:
        yield f"{one.records:,} records: raw KB a record", one.kilobytes, RAW
    for one in costs:
        if one.records >= CHECKED:
            yield f"{one.records:,} records: gz KB of start.js by 1,000 records", one.first_of_thousand, FIRST


def _tell_steps(report: Report, cost: Cost, steps: dict[str, float]) -> None:
    indexing = cost.cpu / cost.records + steps["entering"]
    rest = {name: seconds for name, seconds in steps.items() if name in _STEPS}
    whole = sum(rest.values())
    report.text(
        f"The rest of a build of the same {cost.records:,} records, CPU ms a record. Pages are the three files "
        f"of a record, its page, its document's page and its JSON, of {SAMPLE} records spread evenly over an "
        "edition of all. Pages of places, departments, indicators, comparisons and checks are left out, and "
        "so is what pages share: this is a lower bound of the whole build."
    )
    rows = [[_STEPS[name], number(seconds * 1e3)] for name, seconds in rest.items()]
    report.table(
        ["step", "ms a record"],
        [
            *rows,
            ["together", number(whole * 1e3)],
            ["entries and index", number(indexing * 1e3)],
            ["**indexing / the rest**", f"{100 * indexing / whole:.1f} %"],
        ],
    )


_STEPS = {
    "reading": "reading JSON and validating",
    "checking": "checks, and traces proven",
    "publishing": "publications",
    "views": "views of pages (sample)",
    "rendering": "templates and frame (sample)",
    "writing": "writing files (sample)",
}
