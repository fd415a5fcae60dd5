"""Everything one check run has to say."""

from collections import Counter
from typing import NamedTuple

from generator.library import Entry
from generator.model.finding import Finding, Verdict
from generator.paths import leaf_path
from generator.problems import Problem
from generator.reading.values import Mark
from generator.words import Language

QUIET = frozenset({Verdict.ADDS_UP})  # shown only on request


class RecordFindings(NamedTuple):
    """What the checks found in one record."""

    entry: Entry
    findings: tuple[Finding, ...]

    def mark(self, finding: Finding) -> Mark:
        """Where in the record's file a finding points: at its first operand."""
        at = finding.operands[0].at if finding.operands else ""
        return self.entry.file.locate(leaf_path(self.entry.record, at) if at else ())


class Report(NamedTuple):
    """Problems of our files, findings about the world, and how to show them."""

    problems: tuple[Problem, ...]
    records: tuple[RecordFindings, ...]
    language: Language
    everything: bool  # show also what adds up
    notes: tuple[Problem, ...] = ()  # what a person may want to know of our files, and that stands in nobody's way

    def shown(self, found: RecordFindings) -> list[Finding]:
        """The findings to show of one record."""
        return [finding for finding in found.findings if self.everything or finding.verdict not in QUIET]

    @property
    def summary(self) -> "Summary":
        """The report in short."""
        counts = Counter(finding.verdict for found in self.records for finding in found.findings)
        return Summary(self.problems, len(self.records), counts, self.language, self.notes)


class Summary(NamedTuple):
    """A report in short: problems, and how often each verdict was reached."""

    problems: tuple[Problem, ...]
    tables: int
    counts: Counter[Verdict]
    language: Language
    notes: tuple[Problem, ...] = ()
