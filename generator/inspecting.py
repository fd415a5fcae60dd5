"""One look over a project: every problem of its files, every finding in its records."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.checks import findings
from generator.checks.anchors import anchored
from generator.checks.rule import World
from generator.chrome import read_settings
from generator.consistency import problems_of_a_record, problems_of_the_library
from generator.consistency.responses import read_responses
from generator.library import Entry, Library, load
from generator.peers import gather
from generator.problems import Problem
from generator.reporting import RecordFindings, Report
from generator.templates import templates_of
from generator.templates.examining import examine
from generator.words import Language, Words


def inspect(root: Path, language: Language, *, only: frozenset[str] = frozenset(), everything: bool = False) -> Report:
    """Read and check a project; `only` names the records to report on, by their keys."""
    library, problems = load(root)
    _, unsettled = read_settings(root)
    examined = examine(templates_of(root))
    found = [*problems, *unsettled, *examined.problems]
    report = report_on(library, found, language, only=only, everything=everything)
    return report._replace(notes=(*examined.notes, *_unmet(root / "data", report.records)))


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


def _unmet(data: Path, records: Iterable[RecordFindings]) -> Iterator[Problem]:
    """Replies to something that is not found, or no longer."""
    for one in records:
        file, responses, _ = read_responses(data, one.entry)
        names = {name for name, _ in anchored(one.findings)} if file else set()
        for number, response in enumerate(responses):
            if file and response.finding not in names:
                said = response.finding
                message = Words(f"核对结果里没有 `{said}`", f"nothing that was found is `{said}`")
                yield file.problem(("responses", number, "finding"), "response", message, _MEANT)


_MEANT = Words(
    "照记录页上那一条网址里 # 后面的写；那一条已经没有了的，回应仍列在核对的末尾",
    "take it from behind the # of its address; a reply to what is no longer found still stands below the findings",
)


def _findings(entries: list[Entry], library: Library) -> list[RecordFindings]:
    world = World(library.vocabulary, library.forms, gather(library.records, library.vocabulary))
    return [RecordFindings(entry, tuple(findings(entry.record, world))) for entry in entries]
