"""One look over a project: every problem of its files, every finding in its records."""

from pathlib import Path

from generator.checks import findings
from generator.checks.rule import World
from generator.chrome import read_settings
from generator.consistency import problems_of_a_record, problems_of_the_library
from generator.library import Entry, Library, load
from generator.peers import gather
from generator.problems import Problem
from generator.reporting import RecordFindings, Report
from generator.templates import templates_of
from generator.templates.examining import examine
from generator.words import Language


def inspect(root: Path, language: Language, *, only: frozenset[str] = frozenset(), everything: bool = False) -> Report:
    """Read and check a project; `only` names the records to report on, by their keys."""
    library, problems = load(root)
    _, unsettled = read_settings(root)
    examined = examine(templates_of(root))
    found = [*problems, *unsettled, *examined.problems]
    return report_on(library, found, language, only=only, everything=everything)._replace(notes=examined.notes)


def report_on(
    library: Library | None,
    problems: list[Problem],
    language: Language,
    *,
    only: frozenset[str] = frozenset(),
    everything: bool = False,
) -> Report:
    """Check a library; `problems` are those met when it was read."""
    if library is None:
        return Report(tuple(problems), (), language, everything)
    chosen = [entry for entry in library.entries if not only or entry.key in only]
    found = [*problems, *problems_of_the_library(library)]
    found += [problem for entry in chosen for problem in problems_of_a_record(entry, library)]
    return Report(tuple(sorted(found)), tuple(_findings(chosen, library)), language, everything)


def _findings(entries: list[Entry], library: Library) -> list[RecordFindings]:
    world = World(library.vocabulary, library.forms, gather(library.records, library.vocabulary))
    return [RecordFindings(entry, tuple(findings(entry.record, world))) for entry in entries]
