"""Reading, validating, checking and proving 5,000 records of the seeds' size: CPU time a record, and what dominates.

Run by `make bench`. The five records stand 1,000 times each, under units of their own; equal texts make remembered
targets cheaper than in real life, which is why parsing targets is also timed with nothing remembered.
"""

import gc
import json
import shutil
import sys
import time
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

import yaml

from generator.checks import RULES, findings
from generator.checks.rule import Rule, World
from generator.consistency import problems_of_a_record
from generator.library import Library, load, record_paths, trace_path
from generator.model.finding import Finding
from generator.model.record import Record
from generator.model.target import parse_target
from generator.peers import gather
from generator.reading.files import DataFile, read_file
from generator.reading.models import read_model

ROOT = Path(__file__).parent.parent.parent
RECORDS = 5_000
Made = TypeVar("Made")


def timed(work: Callable[[], Made]) -> tuple[float, Made]:
    """CPU seconds of one run, and what it made."""
    before = time.process_time()
    made = work()
    return time.process_time() - before, made


def multiply(library: Library, into: Path, suffix: str) -> None:
    """The project's records many times over, each under a unit of its own, with its trace; documents are shared."""
    (into / "data").mkdir(parents=True)
    shutil.copytree(library.data / "sources", into / "data" / "sources")
    for entry in library.entries:
        yaml_text = entry.file.text
        text = yaml_text if suffix == ".yaml" else json.dumps(entry.file.value, ensure_ascii=False, indent=1)
        trace = trace_path(library.data, entry).read_text(encoding="utf-8")
        for number in range(RECORDS // len(library.entries)):
            folder = into / "data" / "records" / entry.region / f"{entry.unit}-{number}"
            folder.mkdir(parents=True)
            (folder / f"{entry.year}{suffix}").write_text(text, encoding="utf-8")
            (folder / f"{entry.year}.trace.json").write_text(trace, encoding="utf-8")


def read_all(paths: Iterable[Path]) -> list[DataFile]:
    """Every file as text values."""
    return [read_file(path, path.name) for path in paths]


def check_all(records: Iterable[Record], world: World, rule: Rule) -> list[list[Finding]]:
    """What one rule finds in every record."""
    return [findings(record, world, [rule]) for record in records]


def say(stage: str, seconds: float, whole: float) -> None:
    """One line of the table."""
    sys.stdout.write(f"  {stage:<42}{seconds / RECORDS * 1e6:>9.0f} µs{100 * seconds / whole:>6.0f} %\n")


def measure(library: Library, suffix: str, folder: Path) -> None:
    """The table for one format."""
    multiply(library, folder, suffix)
    paths = record_paths(folder / "data")
    reading, files = timed(lambda: read_all(paths))
    validating, _ = timed(lambda: [read_model(file, Record) for file in files])
    loading, (loaded, problems) = timed(lambda: load(folder))
    if loaded is None or problems or len(loaded.entries) != RECORDS:
        sys.exit("the multiplied records have problems")
    gathering, peers = timed(lambda: gather(loaded.records, loaded.vocabulary))
    world = World(loaded.vocabulary, loaded.forms, peers)
    checking, _ = timed(lambda: [findings(record, world) for record in loaded.records])
    proving, found = timed(
        lambda: [problem for entry in loaded.entries for problem in problems_of_a_record(entry, loaded)]
    )
    if found:
        sys.exit(f"the multiplied records have problems: {found[0]}")
    whole = loading + gathering + checking + proving
    sys.stdout.write(f"{suffix[1:].upper()}, {RECORDS} records: {whole / RECORDS * 1e3:.2f} ms a record\n")
    say("reading the file as text values", reading, whole)
    say("validating it as a record", validating, whole)
    say("peers", gathering, whole)
    say(f"{len(RULES)} checks", checking, whole)
    say("files held against each other, traces proven", proving, whole)
    sample = loaded.records[::10]
    each = [(rule, timed(partial(check_all, sample, world, rule))[0]) for rule in RULES]
    for rule, seconds in sorted(each, key=lambda pair: -pair[1])[:5]:
        say(f"  of these: {rule.id}", seconds * 10, whole)


def references(library: Library) -> None:
    """What the same texts cost other readers, in the same run, so that the figures can be read as ratios."""
    texts = [entry.file.text for entry in library.entries]
    jsons = [json.dumps(entry.file.value, ensure_ascii=False) for entry in library.entries]
    rounds = RECORDS // len(texts) // 10
    times = {
        "ours, YAML": timed(lambda: [read_text_of(text, "a.yaml") for _ in range(rounds) for text in texts])[0],
        "yaml.CSafeLoader": timed(lambda: [yaml.load(text, yaml.CSafeLoader) for _ in range(rounds) for text in texts])[
            0
        ],
        "ours, JSON": timed(lambda: [read_text_of(text, "a.json") for _ in range(rounds) for text in jsons])[0],
        "json.loads": timed(lambda: [json.loads(text) for _ in range(rounds) for text in jsons])[0],
    }
    sys.stdout.write("Reading the same texts, µs a record\n")
    for name, seconds in times.items():
        sys.stdout.write(f"  {name:<42}{seconds / rounds / len(texts) * 1e6:>9.0f} µs\n")
    targets = [
        str(c.target) for record in library.records for promise in record.promises() for c in promise.row.cells()
    ]
    cold = timed(lambda: [parse_target.__wrapped__(target) for target in targets])[0]
    sys.stdout.write(f"  {'parsing its targets, none remembered':<42}{cold / len(texts) * 1e6:>9.0f} µs\n")


def read_text_of(text: str, name: str) -> DataFile:
    """A text read as a data file."""
    from generator.reading.files import read_text  # noqa: PLC0415 - keeps the timed names apart

    return read_text(text, name)


def main() -> None:
    """Print both tables."""
    gc.set_threshold(50_000, 50, 50)  # as the command line does
    library, _ = load(ROOT)
    if library is None:
        sys.exit("the project's data cannot be read")
    with TemporaryDirectory() as folder:
        measure(library, ".yaml", Path(folder) / "yaml")
        measure(library, ".json", Path(folder) / "json")
    references(library)


main()
