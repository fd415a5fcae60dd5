"""Sites of made-up records, and what building them costs beside their index.

`python -m tests.bench.search_made FOLDER` does it for 5,000 records as a build does, and takes shorter sites from the
same; with a number, for so many that are not checked: whether a table has findings is drawn then. `--pages` also
writes the page of every record.
"""

import gc
import json
import random
import sys
from argparse import ArgumentParser
from collections.abc import Iterable, Iterator
from dataclasses import replace
from html import escape
from itertools import chain
from pathlib import Path

from generator.catalogue import catalogue
from generator.chrome import make_shell, read_settings
from generator.indexing import Entry
from generator.inspecting import report_on
from generator.library import Library, load
from generator.pages import Whole, whole
from generator.pages.chapter import Chapter
from generator.pages.publication import Publication
from generator.pages.record.page import record_pages as pages_of
from generator.pages.record.source import source_page
from generator.pages.searching.entries import entry
from generator.pages.searching.names import names
from generator.pages.searching.sentences import sentences
from generator.pages.threads import printed_families
from generator.render import render
from generator.reporting import RecordFindings, Report
from generator.site import File, Page
from generator.templates import shipped_templates
from generator.words import Language
from tests.bench.search_site import ROOT, THRESHOLDS, Contents, keep, put, timed
from tests.corpus.project import project

CHECKED = 5_000  # records that go through everything a build does
SHORTER = (1_000,)
SAMPLE = 250  # records, evenly spread, of which the pages are timed
FINDINGS = 0.77  # so many of the checked tables have findings
OWN = "own"  # the site of the project's own tables
LANGUAGE = Language.ZH


def read(root: Path) -> Library:
    """The data of a project."""
    library, problems = load(root)
    if library is None or problems:
        sys.exit("the records cannot be read")
    return library


def edition_of(root: Path, library: Library, report: Report) -> Whole:
    """Everything that pages look at."""
    settings, _ = read_settings(root)
    if settings is None or report.problems:
        sys.exit("the records have problems")
    return whole(library, report, settings)


def contents(site: Whole, count: int) -> Contents:
    """What the index of the first tables is made of."""
    part = replace(site, published=site.published[:count])
    named = names(part.edition, printed_families(part, part.digests))
    return Contents([entry(one, part.say) for one in part.published], named, sentences(part.edition))


def checked(root: Path, folder: Path) -> tuple[Whole, dict[str, float]]:
    """A site as a build makes it, and the CPU seconds of each step for one record."""
    reading, library = timed(lambda: read(root))
    checking, report = timed(lambda: report_on(library, [], LANGUAGE))
    publishing, whole = timed(lambda: edition_of(root, library, report))
    entering, _ = timed(lambda: [entry(one, whole.say) for one in whole.published])
    count = len(whole.published)
    steps = {"reading": reading, "checking": checking, "publishing": publishing}
    each = {name: seconds / count for name, seconds in steps.items()} | sampled(root, whole, folder / "sample")
    return whole, each | {"entering": entering / count}


def sampled(root: Path, whole: Whole, folder: Path) -> dict[str, float]:
    """The CPU seconds of a record's three files; what pages share is made before the clock starts."""
    every = [(chapter, one) for chapter in whole.chapters for one in chapter.published]
    chosen = every[:: len(every) // SAMPLE]
    for chapter in whole.chapters:
        list(files_of(chapter, chapter.published[0]))
    views, pages = timed(lambda: [page for chapter, one in chosen for page in files_of(chapter, one)])
    shell = make_shell(root, LANGUAGE)
    rendering, files = timed(lambda: list(render(pages, shipped_templates(), shell, catalogue(LANGUAGE))))
    writing, _ = timed(lambda: put(folder, files[-len(pages) :]))
    steps = {"views": views, "rendering": rendering, "writing": writing}
    return {name: seconds / len(chosen) for name, seconds in steps.items()}


def files_of(chapter: Chapter, one: Publication) -> Iterator[Page | File]:
    """The page of a record, that of its document, and its data."""
    yield from pages_of(chapter, one)
    yield source_page(chapter, one)
    text = one.record.model_dump_json(indent=1, exclude_defaults=True)
    yield File(f"{one.address}record.json", f"{text}\n".encode())


def unchecked(root: Path) -> Whole:
    """A site of which no table has been checked."""
    library = read(root)
    report = Report((), tuple(RecordFindings(one, ()) for one in library.entries), LANGUAGE, everything=False)
    return edition_of(root, library, report)


def drawn(made: Contents) -> Contents:
    """The same with findings that chance spreads, which takes the index more room than those of checks."""
    chance = random.Random(0)  # noqa: S311 - the same findings in every run
    return made._replace(entries=[one._replace(has_findings=chance.random() < FINDINGS) for one in made.entries])


def record_pages(root: Path, whole: Whole) -> Iterator[File]:
    """The page of every record as readers get it."""
    pages = (page for chapter in whole.chapters for one in chapter.published for page in pages_of(chapter, one))
    files = render(pages, shipped_templates(), make_shell(root, LANGUAGE), catalogue(LANGUAGE))
    addresses = {f"{one.address}index.html" for one in whole.published}
    return (file for file in files if isinstance(file, File) and file.name in addresses)


def plain_pages(entries: Iterable[Entry]) -> Iterator[File]:
    """Pages that hold what is searched and nothing else."""
    for one in entries:
        lines = "".join(f"<p>{escape(text)}</p>\n" for text in chain.from_iterable(one.ranked()))
        title = escape(one.title)
        head = f'<!doctype html><html lang="zh"><meta charset="utf-8"><title>{title}</title>'
        html = f"{head}<body data-pagefind-body><main><h1>{title}</h1>\n{lines}</main></body></html>\n"
        yield File(f"{one.region}/{one.unit}/{one.year}/index.html", html.encode())


def main() -> None:
    """Make sites and say what the steps cost."""
    parser = ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("count", type=int, nargs="?", default=CHECKED)
    parser.add_argument("--pages", action="store_true")
    asked = parser.parse_args()
    gc.set_threshold(*THRESHOLDS)
    root = project(asked.folder / f"project-{asked.count}", asked.count)
    if asked.count != CHECKED:
        keep(asked.folder / f"{asked.count}.contents", drawn(contents(unchecked(root), asked.count)))
        sys.stdout.write(json.dumps({}))
        return
    own = read(ROOT)
    keep(asked.folder / f"{OWN}.contents", contents(edition_of(ROOT, own, report_on(own, [], LANGUAGE)), CHECKED))
    whole, costs = checked(root, asked.folder)
    for count in (*SHORTER, CHECKED):
        keep(asked.folder / f"{count}.contents", contents(whole, count))
    if asked.pages:
        put(asked.folder / "record", record_pages(root, whole))
    sys.stdout.write(json.dumps(costs))


if __name__ == "__main__":
    main()
