"""How a command ends: what stood in the way is printed, and its exit code says how it went."""

import signal
from collections.abc import Iterable

import click

from generator.problems import Problem
from generator.reporting.text import problem_lines
from generator.words import Language

_STOPS = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))
FINE, PROBLEMS, WRONG_USE, UNREADABLE, OURS, INTERRUPTED = 0, 1, 2, 3, 70, 130


def finish(problems: list[Problem], lang: Language) -> None:
    """Print what stood in the way and leave with the code that says so."""
    tell(sorted(problems), lang)
    leave(PROBLEMS if problems else FINE)


def tell(problems: Iterable[Problem], lang: Language) -> None:
    """Print problems or notes, each with its place and what to do."""
    for problem in problems:
        for line in problem_lines(problem, lang):
            click.echo(line, err=True)


def leave(code: int) -> None:
    """Leave with a code."""
    click.get_current_context().exit(code)


def expect_stops() -> None:
    """A command that is told to end, as by a server that goes down, clears up as it does after Ctrl-C."""
    for number in _STOPS:
        if signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, signal.default_int_handler)
