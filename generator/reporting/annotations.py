"""A report as annotations of lines: for GitHub's pull requests, and as SARIF."""

import json
from typing import Any

from generator import __version__
from generator.checks import RULES
from generator.model.finding import VERDICTS, Verdict
from generator.remedies import REMEDIES
from generator.reporting.report import Report

# Only these are worth a mark beside a line of a pull request; the rest would bury them.
_ANNOTATED = frozenset({Verdict.DIFFERS, Verdict.LOOK})
_ESCAPES = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY_ESCAPES = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def github(report: Report) -> str:
    """Workflow commands: problems as errors, what does not add up as notices."""
    lines = []
    told = [("error", problem) for problem in report.problems] + [("warning", note) for note in report.notes]
    for level, problem in told:
        said = problem.message.say(report.language)
        hint = problem.hint.say(report.language)
        place = (problem.file, problem.line, problem.column)
        lines.append(_command(level, place, problem.rule, f"{said}\n{hint}" if hint else said))
    for found in report.records:
        for finding in found.findings:
            if finding.verdict in _ANNOTATED:
                mark = found.mark(finding)
                place = (found.entry.file.name, mark.line, mark.column)
                lines.append(_command("notice", place, finding.rule, finding.sentence.say(report.language)))
    return "".join(f"{line}\n" for line in lines)


def _command(level: str, place: tuple[str, int, int], title: str, message: str) -> str:
    file, line, column = place
    where = f"file={file.translate(_PROPERTY_ESCAPES)},line={line},col={column},title={title}"
    return f"::{level} {where}::{message.translate(_ESCAPES)}"


def sarif(report: Report) -> str:
    """A SARIF 2.1.0 log: problems as errors, findings as notes."""
    told = [("error", problem) for problem in report.problems] + [("warning", note) for note in report.notes]
    results = [
        _result(one.rule, level, one.message.say(report.language), (one.file, one.line, one.column))
        for level, one in told
    ]
    for found in report.records:
        for finding in report.shown(found):
            mark = found.mark(finding)
            said = f"{finding.sentence.say(report.language)} ({VERDICTS[finding.verdict].say(report.language)})"
            results.append(_result(finding.rule, "note", said, (found.entry.file.name, mark.line, mark.column)))
    rules = [
        {
            "id": rule.id,
            "shortDescription": {"text": rule.title.say(report.language)},
            "fullDescription": {"text": rule.reason.say(report.language)},
            "help": {"text": rule.method.say(report.language)},
        }
        for rule in RULES
    ]
    rules += [
        {
            "id": code,
            "shortDescription": {"text": remedy.meaning.say(report.language)},
            "help": {"text": remedy.remedy.say(report.language)},
        }
        for code, remedy in REMEDIES.items()
    ]
    driver = {"name": "mingxi", "version": __version__, "rules": rules}
    log = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}],
    }
    return json.dumps(log, ensure_ascii=False, indent=1) + "\n"


def _result(rule: str, level: str, message: str, place: tuple[str, int, int]) -> dict[str, Any]:
    file, line, column = place
    region = {"startLine": line, "startColumn": column}
    location = {"physicalLocation": {"artifactLocation": {"uri": file}, "region": region}}
    return {"ruleId": rule, "level": level, "message": {"text": message}, "locations": [location]}
