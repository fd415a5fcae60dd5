"""Who does the work: this process alone where there is little of it, several processes, or a given executor."""

import errno
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, ProcessPoolExecutor, wait
from contextlib import contextmanager
from itertools import chain, islice
from multiprocessing.process import BaseProcess
from typing import Any, NamedTuple, ParamSpec, Self, TypeVar

FEW = 40  # records that one process has made before others have started
_STAYS = 12  # records that stay as they were take the time of one that is made
_KILLED = (
    "建站的一个进程被系统结束了，多半是内存不够：用 --jobs 1 再试 / "
    "the system ended one of the processes, most likely for want of memory: try --jobs 1"
)
# What every process has read when it begins.
_READ = ["generator.building.chapters", "generator.building.closing", "generator.building.threads"]
_WAITING = 2  # pieces of work that wait for each process
_WAITING_FOR_OTHERS = 64  # pieces of work at an executor of which nothing is known

Given = ParamSpec("Given")
Made = TypeVar("Made")


class Hands(NamedTuple):
    """Something that works, and how many pieces of work it is handed before some are done."""

    executor: Executor
    held: int
    waiting: set[Future[Any]]  # the pieces that it was handed and has not done

    def each(self, work: Callable[..., Made], tasks: Iterable[tuple[object, ...]]) -> Iterator[Made]:
        """What comes of every task, as it comes. A single one is done by this process, which knows most already."""
        left = iter(tasks)
        some = [*islice(left, 2)]
        if len(some) == 1 and isinstance(self.executor, Crew):
            yield work(*some[0])
            return
        left = chain(some, left)
        while True:
            for task in left:
                self.waiting.add(self._handed(work, task))
                if len(self.waiting) >= self.held:
                    break
            if not self.waiting:
                return
            done, _ = wait(self.waiting, return_when=FIRST_COMPLETED)
            self.waiting.difference_update(done)
            yield from map(_result, done)

    def _handed(self, work: Callable[..., Made], task: tuple[object, ...]) -> Future[Made]:
        try:
            return self.executor.submit(work, *task)
        except BrokenExecutor as error:
            raise ChildProcessError(errno.ECHILD, _KILLED) from error

    def warm(self, learn: Callable[..., object], *given: object) -> None:
        """Let each process that began without knowing anything learn what it needs while it waits."""
        if isinstance(self.executor, Crew):
            self.executor.warm(learn, *given)

    def renew(self) -> None:
        """Other work comes: let go of what the work before it needed."""
        if isinstance(self.executor, Crew):
            self.executor.renew()

    @contextmanager
    def resting_on_failure(self) -> Iterator[None]:
        """Where the block fails nobody goes on working: what they write into may be cleared away then."""
        try:
            yield
        except BaseException:
            self._rest()
            raise

    def _rest(self) -> None:
        if isinstance(self.executor, Crew):
            self.executor.kill()
        wait([one for one in self.waiting if not one.cancel()])
        self.waiting.clear()


def _result(done: Future[Made]) -> Made:
    try:
        return done.result()
    except BrokenExecutor as error:
        raise ChildProcessError(errno.ECHILD, _KILLED) from error


class Crew(Executor):
    """Several processes, which can be exchanged for new ones: what a process once needed it does not give back."""

    def __init__(self, count: int) -> None:
        """Start them."""
        self.count, self._is_over, self._method = count, False, _start()
        self._pool = self._started()

    @property
    def is_there(self) -> bool:
        """Whether all of them live, and take work."""
        found = self._pool._processes or {}  # noqa: SLF001 - nothing else tells it
        return not self._is_over and all(one.is_alive() for one in [*found.values()])

    def submit(self, work: Callable[Given, Made], /, *args: Given.args, **kwargs: Given.kwargs) -> Future[Made]:
        """Hand it to one of them."""
        return self._pool.submit(work, *args, **kwargs)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: FBT001, FBT002 - as in Executor
        """End them."""
        self._is_over = True
        self._pool.shutdown(wait, cancel_futures=cancel_futures)

    def kill(self) -> None:
        """End them at once, in the middle of whatever they do."""
        self._is_over = True
        found = self._pool._processes or {}  # noqa: SLF001 - from Python 3.14 on the pool can do it
        for process in list(found.values()):
            process.kill()
        self._pool.shutdown(cancel_futures=True)

    def warm(self, learn: Callable[..., object], *given: object) -> None:
        """Have each of them do it; not where they know at once what this process knows."""
        if self._method != "fork":
            for _ in range(self.count):
                self._pool.submit(learn, *given)

    def renew(self) -> None:
        """Others in their place; only where they know at once what this process knows."""
        if self._method == "fork":
            self._pool.shutdown()
            self._pool = self._started()

    def _started(self) -> ProcessPoolExecutor:
        context = multiprocessing.get_context(self._method)
        context.set_forkserver_preload(_READ)
        return ProcessPoolExecutor(self.count, mp_context=context, initializer=_begin)


def _begin() -> None:
    """One of several processes leaves Ctrl-C to the first, and does not work on where that one was killed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    threading.Thread(target=_end_with, args=(multiprocessing.parent_process(),), daemon=True).start()


def _end_with(first: BaseProcess | None) -> None:
    if first:
        first.join()
        os._exit(1)


class Regulars:
    """Those of a preview: once a build needed several they stay, and know at the next what they learnt."""

    def __init__(self) -> None:
        """Begin with none."""
        self._crew: Crew | None = None

    def called(self, count: int) -> Crew | None:
        """Those who stayed; else as many as are wanted, where that is more than one."""
        if self._crew is None or not self._crew.is_there:
            self._crew = Crew(count) if count > 1 else None
        return self._crew

    def relieve(self) -> None:
        """Others in their place, who hold nothing of what was needed so far."""
        if self._crew:
            self._crew.kill()
            self._crew = Crew(self._crew.count)

    def __enter__(self) -> Self:
        """Until the block ends they stay."""
        return self

    def __exit__(self, *_: object) -> None:
        """End them."""
        if self._crew:
            self._crew.kill()


class Alone(Executor):
    """Work done at once, by this process."""

    def submit(self, work: Callable[Given, Made], /, *args: Given.args, **kwargs: Given.kwargs) -> Future[Made]:
        """Do it."""
        done: Future[Made] = Future()
        done.set_result(work(*args, **kwargs))
        return done


@contextmanager
def hands(wanted: Executor | Regulars | int, records: int) -> Iterator[Hands]:
    """As many processes as are wanted, or what is given; for 0 one process for each processor, one for a small site."""
    if isinstance(wanted, Executor):
        yield Hands(wanted, _WAITING_FOR_OTHERS, set())
        return
    stay = wanted if isinstance(wanted, Regulars) else None
    count = wanted if isinstance(wanted, int) and wanted else processors() if records > FEW else 1
    crew = stay.called(count) if stay else Crew(count) if count > 1 else None
    if crew is None:
        yield Hands(Alone(), 1, set())
        return
    try:
        yield Hands(crew, _WAITING * crew.count, set())
        if not stay:
            crew.shutdown()
    except BaseException:
        crew.kill()
        raise


def work(records: int, changed: int) -> int:
    """How many records would take as long to make as a site of which some changed."""
    return changed + (records - changed) // _STAYS


def processors() -> int:
    """The processors that this process may use."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1


def _start() -> str:
    """How a process starts: as a copy of this one where that can be, which knows all that this one has read."""
    known = multiprocessing.get_all_start_methods()
    if "fork" in known and threading.active_count() == 1:
        return "fork"
    return "forkserver" if "forkserver" in known else "spawn"
