"""A report for people: problems with their place and a hint, then the findings record by record."""

from collections.abc import Iterator

from generator.model.finding import VERDICTS, Finding, Verdict
from generator.problems import Problem
from generator.reading.values import harmless
from generator.reporting.report import Report, Summary
from generator.words import Language, Words

SIGNS = {
    Verdict.ADDS_UP: "＝",
    Verdict.ROUNDING: "≈",
    Verdict.DIFFERS: "≠",
    Verdict.UNCHECKED: "—",
    Verdict.LOOK: "≠",
    Verdict.NOTE: "·",
}
_HINT = Words("提示", "hint")


def text(report: Report) -> str:
    """The report as lines of text."""
    lines = [line for one in (*report.problems, *report.notes) for line in problem_lines(one, report.language)]
    if lines and report.records:
        lines.append("")
    lines += _findings(report)
    return "".join(f"{line}\n" for line in lines)


def problem_lines(problem: Problem, language: Language) -> Iterator[str]:
    """One problem: its place, what it is, and what to do."""
    said, hint = harmless(problem.message.say(language)), harmless(problem.hint.say(language))
    yield f"{problem.file}:{problem.line}:{problem.column}: {said} [{problem.rule}]"
    if hint:
        yield f"  {_HINT.say(language)}{'：' if language is Language.ZH else ': '}{hint}"


def _findings(report: Report) -> Iterator[str]:
    for found in report.records:
        shown = report.shown(found)
        if shown:
            yield f"{found.entry.key}  {found.entry.record.department.name} {found.entry.record.year}"
            for finding in shown:
                yield from _finding_lines(finding, report.language)


def _finding_lines(finding: Finding, language: Language) -> Iterator[str]:
    verdict = VERDICTS[finding.verdict].say(language)
    yield f"  {SIGNS[finding.verdict]} {finding.sentence.say(language)} [{finding.rule}: {verdict}]"
    if finding.arithmetic:
        yield f"      {finding.arithmetic}"


def summary(report: Summary) -> str:
    """One line that says how it stands."""
    files, problems = len({problem.file for problem in report.problems}), len(report.problems)
    counts = report.counts
    verdicts = [(VERDICTS[verdict].say(report.language), counts[verdict]) for verdict in Verdict if counts[verdict]]
    if report.language is Language.ZH:
        head = f"{files} 个文件里有 {problems} 个问题" if problems else "文件没有问题"
        tail = "：" + "，".join(f"{name} {count}" for name, count in verdicts) if verdicts else ""
        return f"{head}；{report.tables} 张表{tail}"
    head = f"{_many(problems, 'problem')} in {_many(files, 'file')}" if problems else "no problems in the files"
    tail = ": " + ", ".join(f"{name} {count}" for name, count in verdicts) if verdicts else ""
    return f"{head}; {_many(report.tables, 'table')}{tail}"


def _many(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"
