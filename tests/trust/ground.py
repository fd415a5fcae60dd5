"""A small project in two states, builds of it in processes of their own, and what must be true after each."""

import fcntl
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory, TemporaryFile
from typing import NamedTuple

from generator.build import build
from generator.building import printing
from generator.building.means import Means
from generator.chrome import Shell
from generator.cli import main
from generator.words import Language
from tests.conftest import ROOT
from tests.site.html_page import contents
from tests.trust.faults import Counter

TINY = ROOT / "tests/problems/nothing"
KEY = "320400/keji/2023"
FINE, REFUSED, STOPPED, _BROKEN = 0, 3, 130, 99
_PATIENCE = 20.0  # seconds that processes of a killed build may take to end
_BESIDE = {"site", ".site.lock", ".site.spare"}


def remember_what_all_builds_need() -> None:
    """The frame of the theme and the code of templates are made once, in this process: its copies, builds, have them.

    They lay them by as other builds do.
    """
    known: dict[str, Shell] = {}

    def remember(key: str, make: Callable[[], Shell]) -> Shell:
        if key not in known:
            known[key] = make()
        return known[key]

    vars(printing)["_remembering"] = lambda _store, _kept: remember
    with TemporaryDirectory(prefix="mingxi-trust-") as folder:
        build(TINY, Path(folder) / "site", Language.ZH, Means(1))


class Ended(NamedTuple):
    """How a build ended."""

    code: int  # of the process; below 0 for a signal
    said: str


class Ground:
    """A project that is edited between two builds, so that the old site and the new one differ."""

    def __init__(self, folder: Path, jobs: int = 1) -> None:
        """Make it, and its site in the old state."""
        self.folder, self.jobs = folder, jobs
        self.root, self.out = folder / "project", folder / "out/site"
        shutil.copytree(TINY, self.root)
        (folder / "temporary").mkdir()
        os.environ["MINGXI_CACHE"] = str(folder / "cache")
        self._made()
        self.old = self._made()  # beside it a spare one
        self.edit()
        shutil.copytree(self.out.parent, folder / "before/out")
        shutil.copytree(folder / "cache", folder / "before/cache")
        self.new = self._made()

    def edit(self) -> None:
        """Another value in the table and its document: what hangs on it is made anew, all else is used again."""
        data = self.root / "data"
        document = data / f"sources/{KEY}.txt"
        before = document.read_bytes()
        after = before.replace(b"100.00", b"200.00")
        document.write_bytes(after)
        for name in (f"{KEY}.yaml", f"{KEY}.trace.json"):
            path = data / "records" / name
            text = path.read_text(encoding="utf-8").replace("100.00", "200.00")
            path.write_text(text.replace(sha256(before).hexdigest(), sha256(after).hexdigest()), encoding="utf-8")

    def _made(self) -> dict[str, bytes]:
        ended = self.build()
        if ended.code:
            raise ChildProcessError(ended.said)
        return contents(self.out)

    def restore(self, *, cold: bool) -> None:
        """As it was before the edit; or as it was before there was any site."""
        shutil.rmtree(self.folder / "temporary", ignore_errors=True)
        (self.folder / "temporary").mkdir()
        for name in ("out", "cache"):
            shutil.rmtree(self.folder / name, ignore_errors=True)
            if not cold:
                shutil.copytree(self.folder / "before" / name, self.folder / name)

    def build(
        self,
        counter: Counter | None = None,
        before: Callable[[], None] = lambda: None,
        meanwhile: Callable[[int], None] = lambda _: None,
    ) -> Ended:
        """Build in a copy of this process, which has read the program already; `meanwhile` is told its number."""
        with TemporaryFile() as said:
            child = os.fork()
            if not child:
                self._be_a_build(counter, said.fileno(), before)
            meanwhile(child)
            _, status = os.waitpid(child, 0)
            said.seek(0)
            return Ended(os.waitstatus_to_exitcode(status), said.read().decode())

    def _be_a_build(self, counter: Counter | None, said: int, before: Callable[[], None]) -> None:
        code = _BROKEN
        try:
            os.dup2(said, 1)
            os.dup2(said, 2)
            sys.stdout = sys.stderr = os.fdopen(said, "w", encoding="utf-8")
            sys.argv = ["mingxi", "build", "--root", str(self.root), "--out", str(self.out), "--jobs", f"{self.jobs}"]
            tempfile.tempdir = str(self.folder / "temporary")  # what a killed build leaves goes with the rest
            before()
            if counter:
                counter.arm()
            main()
        except SystemExit as end:
            code = end.code if isinstance(end.code, int) else _BROKEN
        except KeyboardInterrupt:
            code = STOPPED  # before the program was ready for it, or after it was done
        finally:
            with suppress(OSError):
                sys.stderr.flush()
            os._exit(code)

    def state(self) -> str:
        """Which site stands there: the old one, the new one, none, or something that is neither."""
        return self.state_of(self.out)

    def state_of(self, site: Path) -> str:
        """The same of a site elsewhere."""
        if not site.exists():
            return "none"
        found = contents(site)
        return "old" if found == self.old else "new" if found == self.new else "broken"

    def left(self) -> set[str]:
        """What lies beside the site that is no part of it."""
        there = self.out.parent
        return {path.name for path in there.iterdir()} - _BESIDE if there.exists() else set()

    def wait(self) -> bool:
        """Wait for the processes of a killed build, which hold its lock; whether they ended."""
        lock, end = self.out.with_name(".site.lock"), time.monotonic() + _PATIENCE
        while lock.exists() and time.monotonic() < end:
            with lock.open("rb") as opened:
                try:
                    fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
                except BlockingIOError:
                    time.sleep(0.01)
                else:
                    return True
        return not lock.exists()

    def flaws(self, ended: Ended, allowed: set[str], codes: set[int]) -> list[str]:
        """What is not as it must be after a build that met with something; and after the next, which must succeed."""
        state, found = self.state(), list[str]()
        if ended.code not in codes:
            found.append(f"ended with {ended.code}: {ended.said.strip()[-300:]}")
        if state not in allowed:
            found.append(f"left a site that is {state}")
        if ended.code == FINE and state != "new":
            found.append("said that it was fine, and was not")
        if not self.wait():
            found.append("its processes go on")
        after = self.build()
        if after.code or self.state() != "new" or self.left():
            found.append(f"the next build: {after.code}, {self.state()}, {sorted(self.left())}: {after.said[-300:]}")
        return found
