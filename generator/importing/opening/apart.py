"""Reading a document in a process of its own, which may break down, hang or eat memory without harm to ours."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import generator
from generator.importing.opening import answers, refusals
from generator.importing.opening.answers import Found
from generator.importing.opening.kinds import Likeness
from generator.importing.opening.limits import Limits
from generator.importing.opening.refusals import Refusal

# It looks for code where this process does and nowhere else: neither in its folder nor where the environment says.
_START = (
    "import json, sys; sys.path[:] = json.loads(sys.argv.pop(1)); "
    "from generator.importing.opening.process import main; main()"
)
_KEPT = ("PATH", "SYSTEMROOT", "TEMP", "TMP", "TMPDIR")


def read_apart(document: Path, likeness: Likeness, limits: Limits) -> Found | Refusal:
    """What a document holds, read in a process of its own; a refusal, whatever becomes of that process."""
    with TemporaryDirectory(prefix="mingxi-") as folder:
        answer = Path(folder) / "answer.json"
        asked = [likeness, str(document.resolve()), str(answer), json.dumps(limits)]
        command = [sys.executable, "-I", "-B", "-c", _START, json.dumps(_places()), *asked]
        code = run(command, Path(folder), environment(), limits.seconds)
        if code is None or code == -getattr(signal, "SIGXCPU", code):
            return refusals.too_long(limits.seconds)
        if code != 0 or answer.stat().st_size > limits.answer_bytes:
            return refusals.NO_ANSWER
        try:
            return answers.read(answer.read_text(encoding="ascii"))
        except (ValueError, KeyError, TypeError):
            return refusals.NO_ANSWER


def run(command: list[str], folder: Path, variables: dict[str, str], seconds: float) -> int | None:
    """The code with which a program ended, silent all along; nothing where it was stopped when its time was over."""
    started: list[subprocess.Popen[bytes]] = []
    try:
        with _uninterrupted():  # or a process could have started that nobody knows of
            started.append(_started(command, folder, variables))
        return started[0].wait(seconds)
    except subprocess.TimeoutExpired:
        return None
    finally:
        for process in started:
            _stop(process)


def _started(command: list[str], folder: Path, variables: dict[str, str]) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(  # noqa: S603 - ourselves or LibreOffice, never what a document names
        command,
        cwd=folder,
        env=variables,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,  # so that what it starts can be stopped with it
    )


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Keep an interrupt waiting for a moment."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def environment() -> dict[str, str]:
    """The variables that a program needs to start, and no other."""
    return {name: os.environ[name] for name in _KEPT if name in os.environ}


def _places() -> list[str]:
    """Where this process looks for code."""
    own = Path(generator.__file__).parent.parent
    return [str(own), *(place for place in sys.path if Path(place).is_absolute())]


def _stop(process: "subprocess.Popen[bytes]") -> None:
    """End a process and what it started, if they still run."""
    with suppress(OSError):
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    process.wait()
