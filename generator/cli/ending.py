"""How a command ends: its exit code says how it went."""

import signal

import click

_STOPS = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))
FINE, PROBLEMS, WRONG_USE, UNREADABLE, OURS, INTERRUPTED = 0, 1, 2, 3, 70, 130


def leave(code: int) -> None:
    """Leave with a code."""
    click.get_current_context().exit(code)


def expect_stops() -> None:
    """A command that is told to end, as by a server that goes down, clears up as it does after Ctrl-C."""
    for number in _STOPS:
        if signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, signal.default_int_handler)
