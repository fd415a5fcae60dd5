"""Who does the work: this process alone where there is little of it, several processes, or a given executor."""

import multiprocessing
import os
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Executor, Future, ProcessPoolExecutor, wait
from contextlib import contextmanager
from typing import NamedTuple, ParamSpec, TypeVar

FEW = 40  # records that one process has made before others have started
_WAITING = 2  # pieces of work that wait for each process
_WAITING_FOR_OTHERS = 64  # pieces of work at an executor of which nothing is known

Given = ParamSpec("Given")
Made = TypeVar("Made")


class Hands(NamedTuple):
    """Something that works, and how many pieces of work it is handed before some are done."""

    executor: Executor
    held: int

    def each(self, work: Callable[..., Made], tasks: Iterable[tuple[object, ...]]) -> Iterator[Made]:
        """What comes of every task, as it comes."""
        left, waiting = iter(tasks), set[Future[Made]]()
        while True:
            for task in left:
                waiting.add(self.executor.submit(work, *task))
                if len(waiting) >= self.held:
                    break
            if not waiting:
                return
            done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
            yield from (one.result() for one in done)

    def renew(self) -> None:
        """Other work comes: let go of what the work before it needed."""
        if isinstance(self.executor, Crew):
            self.executor.renew()


class Crew(Executor):
    """Several processes, which can be exchanged for new ones: what a process once needed it does not give back."""

    def __init__(self, count: int) -> None:
        """Start them."""
        self._count, self._method = count, _start()
        self._pool = self._started()

    def submit(self, work: Callable[Given, Made], /, *args: Given.args, **kwargs: Given.kwargs) -> Future[Made]:
        """Hand it to one of them."""
        return self._pool.submit(work, *args, **kwargs)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: FBT001, FBT002 - as in Executor
        """End them."""
        self._pool.shutdown(wait, cancel_futures=cancel_futures)

    def renew(self) -> None:
        """Others in their place; only where they know at once what this process knows."""
        if self._method == "fork":
            self._pool.shutdown()
            self._pool = self._started()

    def _started(self) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(self._count, mp_context=multiprocessing.get_context(self._method))


class Alone(Executor):
    """Work done at once, by this process."""

    def submit(self, work: Callable[Given, Made], /, *args: Given.args, **kwargs: Given.kwargs) -> Future[Made]:
        """Do it."""
        done: Future[Made] = Future()
        done.set_result(work(*args, **kwargs))
        return done


@contextmanager
def hands(wanted: Executor | int, records: int) -> Iterator[Hands]:
    """As many processes as are wanted, or what is given; for 0 one process for each processor, one for a small site."""
    if isinstance(wanted, Executor):
        yield Hands(wanted, _WAITING_FOR_OTHERS)
        return
    count = wanted or (processors() if records > FEW else 1)
    if count == 1:
        yield Hands(Alone(), 1)
    else:
        with Crew(count) as pool:
            try:
                yield Hands(pool, _WAITING * count)
            except BaseException:
                pool.shutdown(wait=False, cancel_futures=True)
                raise


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
