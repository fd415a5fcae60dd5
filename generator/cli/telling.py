"""What stood in the way of a command is told."""

from collections.abc import Iterable

import click

from generator.cli.ending import FINE, PROBLEMS, leave
from generator.problems import Problem
from generator.reporting.text import problem_lines
from generator.words import Language


def finish(problems: list[Problem], lang: Language) -> None:
    """Print what stood in the way and leave with the code that says so."""
    tell(sorted(problems), lang)
    leave(PROBLEMS if problems else FINE)


def tell(problems: Iterable[Problem], lang: Language) -> None:
    """Print problems or notes, each with its place and what to do."""
    for problem in problems:
        for line in problem_lines(problem, lang):
            click.echo(line, err=True)
