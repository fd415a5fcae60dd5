"""Broken data: one tiny project for each kind of problem, with the exact sentences beside it."""

import ast
from pathlib import Path
from typing import get_args

import pytest

from generator.inspecting import inspect
from generator.problems import Code
from generator.remedies import REMEDIES
from generator.reporting.text import problem_lines
from generator.words import Language
from tests.conftest import ROOT

BROKEN = Path(__file__).parent / "problems"
each_case = pytest.mark.parametrize("case", sorted(BROKEN.iterdir()), ids=lambda case: case.name)


@each_case
def test_broken_data_is_told_with_its_place_and_what_to_do(case, expect):
    problems = inspect(case, Language.ZH).problems
    said = {
        language: "".join(f"{line}\n" for problem in problems for line in problem_lines(problem, language))
        for language in Language
    }
    expect(case / "expected.txt", f"{said[Language.ZH]}\n{said[Language.EN]}")


@each_case
def test_every_problem_names_a_line_that_exists(case):
    for problem in inspect(case, Language.ZH).problems:
        lines = (case / problem.file).read_bytes().decode("utf-8", errors="replace").split("\n")
        assert 1 <= problem.line <= len(lines)
        assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1


def test_whole_data_has_no_problem():
    assert inspect(BROKEN / "nothing", Language.ZH).problems == ()


def test_every_kind_of_problem_has_its_remedy():
    assert list(REMEDIES) == list(get_args(Code))


def test_every_kind_of_problem_is_told_somewhere():
    elsewhere = [path for path in (ROOT / "generator").rglob("*.py") if not {"problems.py", "remedies"} & {*path.parts}]
    trees = (ast.parse(path.read_text(encoding="utf-8")) for path in elsewhere)
    said = {node.value for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Constant)}
    assert set(get_args(Code)) - said == set()
