"""A report for programs, as JSON."""

import json
from typing import Any

from generator.model.finding import Finding
from generator.problems import Problem
from generator.reporting.report import Report


def as_json(report: Report) -> str:
    """The report as one JSON object; sentences in both languages."""
    content = {
        "problems": [_problem(problem) for problem in report.problems],
        "notes": [_problem(note) for note in report.notes],
        "findings": [
            {"record": found.entry.key, **_finding(finding)}
            for found in report.records
            for finding in report.shown(found)
        ],
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def _problem(problem: Problem) -> dict[str, Any]:
    return {
        "file": problem.file,
        "line": problem.line,
        "column": problem.column,
        "rule": problem.rule,
        "message": problem.message._asdict(),
        "hint": problem.hint._asdict(),
    }


def _finding(finding: Finding) -> dict[str, Any]:
    """Numbers as text: a decimal is exact, a JSON number need not be."""
    return {
        "rule": finding.rule,
        "verdict": finding.verdict,
        "sentence": finding.sentence._asdict(),
        "operands": [operand._asdict() for operand in finding.operands],
        "arithmetic": finding.arithmetic,
        "difference": None if finding.difference is None else f"{finding.difference:f}",
        "tolerance": None if finding.tolerance is None else f"{finding.tolerance:f}",
    }
