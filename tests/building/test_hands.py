"""Processes are exchanged for new ones between two kinds of work; this process stays as it is."""

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from generator.building.hands import FEW, Hands, Regulars, hands, work
from tests.conftest import ROOT

_EXCHANGE = """
import os, time
from generator.building.hands import hands
def process(_):
    time.sleep(0.1)
    return os.getpid()
with hands(2, 100) as some:
    before = set(some.each(process, ((number,) for number in range(4))))
    method = some.executor._method
    some.renew()
    after = set(some.each(process, ((number,) for number in range(4))))
print(method, len(before & after))
"""


def test_other_processes_do_what_comes_after() -> None:
    """What the first ones held is given back, where a new one knows at once what this process knows."""
    found = subprocess.run([sys.executable, "-c", _EXCHANGE], check=True, capture_output=True, text=True)
    method, same = found.stdout.split()
    assert (method == "fork") == (same == "0")


_WARM = """
import os, sys, threading, time
from pathlib import Path
from generator.building.hands import hands
folder = Path(sys.argv[1])
def learn(seconds):
    time.sleep(seconds)
    (folder / f"{os.getpid()}").touch()
def process(_):
    time.sleep(0.1)
    return os.getpid()
if __name__ == "__main__":
    ended = threading.Event()
    others = threading.Thread(target=ended.wait)
    if "beside others" in sys.argv:
        others.start()
    with hands(2, 100) as some:
        some.warm(learn, 0.3)
        found = set(some.each(process, ((number,) for number in range(6))))
    ended.set()
    print(len(found), len([number for number in found if (folder / f"{number}").exists()]))
"""


@pytest.mark.parametrize(("beside", "learned"), [("alone", "0"), ("beside others", "2")])
def test_processes_that_begin_without_knowing_anything_learn_first(tmp_path: Path, beside: str, learned: str) -> None:
    """A preview has threads beside it, so that no process can be a copy of this one."""
    if beside == "alone" and "fork" not in multiprocessing.get_all_start_methods():
        learned = "2"
    script, folder = tmp_path / "script.py", tmp_path / "learned"
    script.write_text(_WARM, encoding="utf-8")
    folder.mkdir()
    command = [sys.executable, f"{script}", f"{folder}", beside]
    surroundings = {**os.environ, "PYTHONPATH": f"{ROOT}"}
    found = subprocess.run(command, check=True, capture_output=True, text=True, env=surroundings)
    assert found.stdout.split() == ["2", learned]


def test_a_single_task_is_done_by_this_process() -> None:
    """No other has to begin for it; several tasks are for the others."""
    with hands(2, 100) as some:
        assert set(some.each(os.getpid, [()])) == {os.getpid()}
        assert os.getpid() not in set(some.each(os.getpid, [(), (), ()]))


def test_this_process_stays() -> None:
    """A small site has no others."""
    with hands(1, 5) as alone:
        alone.renew()
        assert set(alone.each(os.getpid, [()])) == {os.getpid()}


def _processes(some: Hands) -> set[int]:
    return set(some.each(_process, [(number,) for number in range(6)]))


def _process(_: int) -> int:
    time.sleep(0.05)
    return os.getpid()


def _end() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def test_those_of_a_preview_stay_from_one_build_to_the_next() -> None:
    """What they learnt they know; others come only where they are relieved, and when the preview ends they end."""
    with Regulars() as regulars:
        regulars.relieve()  # of whom there is none
        with hands(regulars, 5) as alone:
            assert _processes(alone) == {os.getpid()}
        with hands(regulars, 100) as some:
            before = _processes(some)
        with hands(regulars, 5) as few:
            assert _processes(few) <= before
        regulars.relieve()
        with hands(regulars, 5) as few:
            assert not _processes(few) & {*before, os.getpid()}
    assert os.getpid() not in before
    assert not multiprocessing.active_children()


@pytest.mark.parametrize("accident", ["a build fails", "one is ended", "one is ended in the middle"])
def test_others_come_where_those_of_a_preview_are_there_no_more(accident: str) -> None:
    """Whatever happened to them, the next build is made."""
    with Regulars() as regulars:
        with suppress(LookupError, ChildProcessError), hands(regulars, 100) as some:
            before = _processes(some)
            if accident == "a build fails":
                raise LookupError(accident)
            if accident == "one is ended in the middle":
                _ = [*some.each(_end, [(), ()])]
        if accident == "one is ended":
            for one in multiprocessing.active_children():
                if one.pid in before:
                    one.kill()
                    one.join()
                    break
        with hands(regulars, 100) as others:
            assert not _processes(others) & {*before, os.getpid()}


@pytest.mark.parametrize(
    ("records", "changed", "is_alone"),
    [(40, 40, True), (41, 41, False), (400, 1, True), (600, 1, False), (20_000, 0, False)],
)
def test_few_changes_on_a_site_that_is_not_large_are_made_alone(records: int, changed: int, *, is_alone: bool) -> None:
    """Other processes would take longer to begin."""
    assert (work(records, changed) <= FEW) == is_alone
