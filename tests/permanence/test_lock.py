"""The lock of addresses is text that holds exactly what was published."""

from hypothesis import given
from hypothesis import strategies as st

from generator.permanence.lock import Held, held, held_text, joined, lock_text, read_lock

ROWS = st.builds("{}-{:03}".format, st.sampled_from("im"), st.integers(1, 1200))
HELDS = st.builds(Held, st.frozensets(st.from_regex("[0-9a-f]{8}", fullmatch=True)), st.frozensets(ROWS))


@given(HELDS)
def test_what_a_line_holds_is_read_back(found: Held) -> None:
    assert held(held_text(found)) == found


@given(HELDS, HELDS)
def test_what_is_joined_holds_all_of_both(one: Held, other: Held) -> None:
    both = joined({"a/": held_text(one)}, {"a/": held_text(other)})
    assert held(both["a/"]) == Held(one.versions | other.versions, one.rows | other.rows)


def test_rows_stand_as_ranges() -> None:
    rows = frozenset({"i-001", "i-002", "i-003", "i-005", "m-010", "m-1000"})
    assert held_text(Held(frozenset({"1f2e3d4c"}), rows)) == "@1f2e3d4c i1-3,5 m10,1000"


def test_a_lock_is_sorted_and_read_back() -> None:
    lock = {"b/": "", "a/": "@1f2e3d4c i1-3 m1"}
    text = lock_text(lock)
    assert text.splitlines()[-2:] == ["a/ @1f2e3d4c i1-3 m1", "b/"]
    assert read_lock(text, "x") == (lock, [])


def test_both_lines_that_a_merge_leaves_count() -> None:
    lock, problems = read_lock("a/ @1f2e3d4c i1-3\na/ @0badc0de i2-4\n", "x")
    assert (lock, problems) == ({"a/": "@0badc0de @1f2e3d4c i1-4"}, [])


def test_twenty_thousand_tables_are_a_megabyte() -> None:
    line = "320400/keji/2023/ @39a49c82 i1-37 m1-55\n"
    assert len(line) * 20_000 < 1_000_000
