"""Windows of any texts are sorted as Python sorts them, and the index of any texts answers as plain search does."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.indexing.packing import as_lists
from generator.indexing.sets import runs_of
from generator.indexing.windows import LONGEST, sorted_windows

few_letters = st.text("ab", min_size=1, max_size=150)
any_letters = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=12)
texts = st.lists(
    st.one_of(few_letters, any_letters, st.text("一二的", min_size=1)), min_size=1, max_size=12, unique=True
)


def units(text):
    return [*np.frombuffer(text.encode("utf-16-le"), np.uint16)]


def common(one, other):
    return next(
        (at for at, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]), min(len(one), len(other))
    )


@given(texts, st.sampled_from([1, 3, 1 << 16]))
def test_windows_are_every_window_there_is_in_order(texts, at_once):
    text = np.frombuffer("".join(f"{one}\0" for one in texts).encode("utf-16-le"), np.uint16)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("generator.indexing.beginnings._SORTED", at_once)
        patched.setattr("generator.indexing.windows._FOUND", 4 * at_once)
        patched.setattr("generator.indexing.windows._AT_ONCE", at_once)
        windows = sorted_windows(text)
    joined = [*text]
    begins = windows.starts[windows.is_new]
    found = [tuple(joined[start : min(start + LONGEST, joined.index(0, start))]) for start in begins]
    every = {tuple(units(one)[at : at + LONGEST]) for one in texts for at in range(len(units(one)))}
    assert found == sorted(every)
    assert sorted(windows.starts) == [*np.flatnonzero(text)]
    shared = [*windows.shared[windows.is_new]]
    assert shared[1:] == [common(one, other) for one, other in pairwise(found)]


def read_list(content, most):
    """A set as the script reads it."""
    at = 0

    def number():
        nonlocal at
        value, shift = 0, 0
        while True:
            byte = content[at]
            at += 1
            value |= (byte & 0x7F) << shift
            shift += 7
            if byte < 0x80:
                return value

    found, end, runs = set(), 0, number()
    if not runs:
        return {one for one in range(most) if content[at + one // 8] >> one % 8 & 1}
    for _ in range(runs):
        gap = number()
        start = end + (gap >> 1)
        end = start + (number() + 2 if gap & 1 else 1)
        found |= set(range(start, end))
    return found


@given(st.lists(st.sets(st.integers(0, 299), min_size=1), min_size=1, max_size=6))
def test_sets_are_read_as_they_were_written(sets):
    pairs = [(owner, number) for owner, numbers in enumerate(sets) for number in numbers]
    owners, numbers = (np.array(column, np.int64) for column in zip(*pairs, strict=True))
    content, sizes = as_lists(runs_of([(owners, numbers)], len(sets)), 300)
    ends = np.cumsum(sizes)
    assert [read_list(content[end - size : end].tolist(), 300) for end, size in zip(ends, sizes, strict=True)] == sets
    assert all(size <= 1 + 38 for size in sizes)


def test_more_text_than_a_key_can_tell_is_refused(monkeypatch):
    monkeypatch.setattr("generator.indexing.windows._KEY", 4)
    text = np.frombuffer(f"{'a' * 40}\0{'a' * 40}b\0".encode("utf-16-le"), np.uint16)
    with pytest.raises(OverflowError):
        sorted_windows(text)
