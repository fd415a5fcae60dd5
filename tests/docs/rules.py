"""The page of checks and of kinds of problems: what `mingxi rules` says, and how each looks in a report."""

from collections.abc import Iterator

from generator.checks import RULES
from generator.checks.rule import Rule
from generator.inspecting import inspect
from generator.model.finding import VERDICTS
from generator.problems import Code
from generator.remedies import REMEDIES, Remedy
from generator.reporting.text import SIGNS, problem_lines
from generator.words import Language
from tests.conftest import ROOT
from tests.docs.writing import code, fence, page, points, table

BROKEN = ROOT / "tests/problems"


def write() -> str:
    """The page."""
    lines = told()
    return page(
        "规则 Rules",
        "`mingxi check` 说两种事：文件的问题，我们自己的文件要改，退出码 1；表里的发现，照原表所印算出，退出码 0。\n"
        "每一句末尾的方括号里是它的名字，这里都有；`mingxi rules` 打印的是同一份。\n"
        "A problem is to be mended in our own files; a finding is what a table says. Each bears its name in brackets.",
        "## 结论 Verdicts",
        table(
            ["符号 Sign", "名字 Name", "意思", "Meaning"],
            [[SIGNS[verdict], code(verdict), words.zh, words.en] for verdict, words in VERDICTS.items()],
        ),
        "## 核对规则 Checks",
        *(part for rule in RULES for part in (f"### `{rule.id}`", _rule(rule))),
        "## 文件的问题 Problems of files",
        "报告里先是文件、行、列，再是说明和名字，下一行是提示。File, line, column, sentence and name; then the hint.",
        *(part for name, remedy in REMEDIES.items() for part in _problem(name, remedy, lines.get(name, ""))),
    )


def _rule(rule: Rule) -> str:
    said = (("问", rule.title), ("为什么", rule.reason), ("怎样算", rule.method))
    return points(f"{label} {words.zh}<br>{words.en}" for label, words in said)


def _problem(name: Code, remedy: Remedy, lines: str) -> Iterator[str]:
    yield f"### `{name}`"
    yield points(f"{label} {words.zh}<br>{words.en}" for label, words in zip(("什么事", "怎么办"), remedy, strict=True))
    if lines:
        yield fence(lines)


def told() -> dict[Code, str]:
    """A report of each kind of problem, from the tiny broken projects that tests keep."""
    found: dict[Code, str] = {}
    for case in sorted(BROKEN.iterdir()):
        for problem in inspect(case, Language.ZH).problems:
            lines = "\n".join(problem_lines(problem, Language.ZH))
            found.setdefault(problem.rule, lines)
    return {name: found[name] for name in REMEDIES if name in found}
