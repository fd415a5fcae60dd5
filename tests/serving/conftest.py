"""What tests of the preview share: a small project of one's own, and the program at work on it."""

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from http.client import HTTPConnection
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from urllib.parse import urlsplit

import pytest

from tests.browser.conftest import browser, reader
from tests.conftest import ROOT

__all__ = ["browser", "reader"]

KEY = "320400/keji/2023"
PATIENCE = 90  # seconds; a busy machine builds slowly


class Running:
    """`mingxi serve` at work, until it is stopped."""

    def __init__(self, root: Path, arguments: tuple[str, ...], surroundings: dict[str, str]) -> None:
        """Start it; what it says is read line by line."""
        found = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1", **surroundings}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "generator", "serve", *arguments],
            cwd=root,
            env=found,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
        )
        self.lines: Queue[str] = Queue()
        self.said: list[str] = []
        self._reader = Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stdout
        with self.process.stdout as said:
            for line in said:
                self.lines.put(line.rstrip("\n"))

    def says(self, pattern: str) -> str:
        """The next line that has a pattern in it."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            try:
                line = self.lines.get(timeout=1)
            except Empty:
                if self.process.poll() is not None:
                    break
                continue
            self.said.append(line)
            if re.search(pattern, line):
                return line
        raise AssertionError([pattern, self.process.poll(), *self.said])

    def has_said_all(self) -> list[str]:
        """Every line, when it has ended."""
        self._reader.join(PATIENCE)
        while not self.lines.empty():
            self.said.append(self.lines.get())
        return self.said

    def stop(self, number: int = signal.SIGTERM) -> int:
        """Send a signal and wait for the end; the exit code."""
        self.process.send_signal(number)
        return self.process.wait(PATIENCE)


class Reply:
    """What a server answered."""

    def __init__(self, address: str, method: str, headers: dict[str, str]) -> None:
        """Ask it."""
        parts = urlsplit(address)
        assert parts.hostname
        connection = HTTPConnection(parts.hostname, parts.port, timeout=PATIENCE)
        # As it is written: a client that puts addresses in order could not ask for what is out of order.
        connection.putrequest(method, address.partition(parts.netloc)[2] or "/", skip_host="Host" in headers)
        for name, value in headers.items():
            connection.putheader(name, value)
        connection.endheaders()
        answer = connection.getresponse()
        self.status, self.headers, self.body = answer.status, answer.headers, answer.read()
        connection.close()

    @property
    def text(self) -> str:
        """The body as text."""
        return self.body.decode()


def ask(address: str, method: str = "GET", **headers: str) -> Reply:
    """What a server answers."""
    return Reply(address, method, {name.replace("_", "-"): value for name, value in headers.items()})


@pytest.fixture
def project(tmp_path):
    """A copy of a tiny whole project."""
    return shutil.copytree(ROOT / "tests/problems/nothing", tmp_path / "project")


@pytest.fixture
def temporary(tmp_path):
    """The folder that the program takes for what it keeps for a while."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    return folder


@pytest.fixture
def start(project, temporary):
    """Start the program on the project; stopped at the end of the test at the latest."""
    started = []

    def begin(*arguments, root=project, **surroundings):
        port = () if "--port" in arguments else ("--port", "0")
        started.append(Running(root, (*arguments, *port), {"TMPDIR": str(temporary), **surroundings}))
        return started[-1]

    yield begin
    for running in started:
        if running.process.poll() is None:
            running.process.kill()
        running.process.wait()
        running.has_said_all()
