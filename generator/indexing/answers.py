"""Sets that are written down beforehand: those of beginnings whose windows lie in more files than a query may read."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import numpy as np

from generator.indexing.arrays import Numbers
from generator.indexing.packing import as_lists
from generator.indexing.sets import union
from generator.indexing.shards import MOST
from generator.indexing.texts import Texts
from generator.indexing.windows import LONGEST, Windows

FILES = 2  # of windows that a query reads at most


class Answers(NamedTuple):
    """One file of such sets."""

    beginnings: list[str]
    sizes: list[int]
    content: bytes


def answers_of(texts: Texts, windows: Windows, text_of: Numbers, starts: list[int]) -> Iterator[Answers]:
    """The sets of all beginnings that are in too many files, given the windows that files begin with."""
    return _in_files(_answers(texts, windows, text_of, starts))


def _answers(texts: Texts, windows: Windows, text_of: Numbers, starts: list[int]) -> Iterator[tuple[str, bytes]]:
    """In the order of the beginnings; of those that begin the same windows only the longest."""
    ends = np.append(windows.begins, np.int32(len(windows.starts)))
    depths = _depths(windows, starts[1:])
    for (first, last), depth in sorted(depths.items(), key=lambda one: (one[0][0], one[1])):
        is_in = np.zeros(len(texts.holders.counts), np.bool_)
        is_in[text_of[windows.starts[ends[first] : ends[last]]]] = True
        content, _ = as_lists(union(np.flatnonzero(is_in), texts.holders, texts.most), texts.most)
        yield texts.window(int(windows.starts[ends[first]]), LONGEST)[:depth], content.tobytes()


def _depths(windows: Windows, starts: list[int]) -> dict[tuple[int, int], int]:
    """The stretches of windows that begin alike and lie in too many files, each with how many characters they share."""
    shared = windows.shared[windows.begins]
    reach = [int(shared[one : other + 1].min()) for one, other in zip(starts, starts[FILES - 1 :], strict=False)]
    found: dict[tuple[int, int], int] = {}
    for depth in range(1, max(reach, default=0) + 1):
        borders = np.append(np.flatnonzero(shared < depth), len(shared))
        for start, most in zip(starts, reach, strict=False):
            if depth <= most:
                after = int(np.searchsorted(borders, start, side="right"))
                found[int(borders[after - 1]), int(borders[after])] = depth
    return found


def _in_files(answers: Iterable[tuple[str, bytes]]) -> Iterator[Answers]:
    """Answers as they fit into files."""
    held = Answers([], [], b"")
    for beginning, content in answers:
        if held.content and len(held.content) + len(content) > MOST:
            yield held
            held = Answers([], [], b"")
        held = Answers([*held.beginnings, beginning], [*held.sizes, len(content)], held.content + content)
    if held.content:
        yield held
