"""A whole site behind a plain server, asked by many at once: every answer is compared, byte by byte, with its file.

The server is Python's own, which knows nothing of the site; servers for the public answer many times as often. What is
asked for is chosen at random, the same in every run, among all files.
"""

import asyncio
import os
import random
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import quote

from generator.build import build
from generator.building.means import Means
from generator.words import Language
from tests.corpus.project import project
from tests.trust.points import MOST_TOLD, Struck

AT_ONCE, KINDS = 32, 32  # readers; kinds of department
_LENGTH = re.compile(rb"content-length: *([0-9]+)", re.IGNORECASE)
_SERVER = ("-m", "http.server", "--protocol", "HTTP/1.1", "--bind", "127.0.0.1")
_PATIENCE = 30.0


class Asked:
    """What many readers have asked for, and what came of it."""

    def __init__(self, site: Path, requests: int) -> None:
        """Choose the files, of which each reader takes the next one."""
        paths = (Path(folder, name) for folder, _, found in os.walk(site) for name in found)
        names = sorted(path.relative_to(site).as_posix() for path in paths)
        self.site, self.files, self.size = site, len(names), 0
        chance = random.Random(20)  # noqa: S311 - no secret
        self.left = [chance.choice(names) for _ in range(requests)]
        self.seconds, self.flaws = list[float](), list[str]()

    async def read(self, port: int) -> None:
        """One reader, who keeps one connection."""
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        while self.left:
            name, since = self.left.pop(), time.perf_counter()
            writer.write(f"GET /{quote(name)} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".encode())
            head = await asyncio.wait_for(reader.readuntil(b"\r\n\r\n"), _PATIENCE)
            length = _LENGTH.search(head)
            body = await asyncio.wait_for(reader.readexactly(int(length[1]) if length else 0), _PATIENCE)
            self.seconds.append(time.perf_counter() - since)
            self.size += len(body)
            said = head.partition(b"\r\n")[0].decode()
            if " 200 " not in said or body != (self.site / name).read_bytes():
                self.flaws.append(f"/{name}: {said}, {len(body)} bytes")
        writer.close()
        await writer.wait_closed()


def serve_under_load(records: int, requests: int, folder: Path | None = None) -> Struck:
    """Build a site of so many made-up records, and ask for so many of its files."""
    with TemporaryDirectory(prefix="mingxi-trust-", dir=folder) as place:
        root, site = project(Path(place) / "project", records, KINDS), Path(place) / "site"
        since = time.monotonic()
        built = build(root, site, Language.ZH, Means())
        took = time.monotonic() - since
        asked = Asked(site, requests)
        with _server(site) as port:
            since = time.monotonic()
            asyncio.run(_all(asked, port))
            lasted = time.monotonic() - since
    times = sorted(asked.seconds)
    said = (
        f"{records} records, {asked.files} files, {built.size / 1e6:.0f} MB, built in {took:.0f} s;"
        f" {len(times)} requests of {AT_ONCE} readers at once in {lasted:.0f} s: {len(times) / lasted:.0f} a second,"
        f" {asked.size / lasted / 1e6:.1f} MB/s; half within {_ms(times, 0.5)}, 99 of 100 within {_ms(times, 0.99)},"
        f" all within {_ms(times, 1)}; flaws: {len(asked.flaws)}"
    )
    return Struck(said, asked.flaws[:MOST_TOLD])


def _ms(times: list[float], part: float) -> str:
    return f"{times[min(len(times) - 1, int(part * len(times)))] * 1000:.0f} ms"


async def _all(asked: Asked, port: int) -> None:
    await asyncio.gather(*(asked.read(port) for _ in range(AT_ONCE)))


@contextmanager
def _server(site: Path) -> Iterator[int]:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = int(free.getsockname()[1])
    command = [sys.executable, *_SERVER, "--directory", str(site), str(port)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            _wait(port)
            yield port
        finally:
            process.terminate()


def _wait(port: int) -> None:
    end = time.monotonic() + _PATIENCE
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            if time.monotonic() > end:
                raise
            time.sleep(0.05)
        else:
            return
