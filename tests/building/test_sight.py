"""What was seen of a site is true after a change as well, where only the folders that changed are looked at again."""

import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.write import Sight, examine

NAMES = st.lists(st.sampled_from(["a", "b", "c"]), min_size=1, max_size=4).map("/".join)
STEPS = st.lists(st.tuples(st.sampled_from(["write", "remove"]), NAMES, st.text("x", max_size=3)), max_size=12)


def folders_above(name: str) -> set[str]:
    """The folder of a file, and all that it is in."""
    parts = name.split("/")[:-1]
    return {"/".join(parts[:count]) for count in range(len(parts) + 1)}


def take(site: Path, step: tuple[str, str, str]) -> set[str]:
    """Write or remove a file, as far as that can be, with the folders that are empty then; the folders that changed."""
    what, name, text = step
    path = site / name
    if any(parent.is_file() for parent in path.parents) or path.is_dir():
        return set()
    if what == "write":
        path.parent.mkdir(parents=True, exist_ok=True)
        path.unlink(missing_ok=True)
        path.write_text(text, encoding="utf-8")
    elif path.is_file():
        path.unlink()
        for folder in path.parents:
            if folder == site or any(folder.iterdir()):
                break
            folder.rmdir()
    return folders_above(name)


@given(before=STEPS, after=STEPS)
def test_what_is_seen_after_a_change_is_what_is_there(
    tmp_path_factory: pytest.TempPathFactory,
    before: list[tuple[str, str, str]],
    after: list[tuple[str, str, str]],
) -> None:
    """Whatever comes and goes."""
    site = tmp_path_factory.mktemp("site")
    for step in before:
        take(site, step)
    sight = Sight(site)
    assert sight.seen == examine(site)
    touched = set[str]().union(*(take(site, step) for step in after))
    sight.look_at(touched)
    assert sight.seen == examine(site)
    shutil.rmtree(site)


def test_folders_that_did_not_change_are_not_looked_at_again(tmp_path: Path) -> None:
    """This is what it is for; so what is not told of is not noticed."""
    for name in ("told/one", "untold/one"):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text("1", encoding="utf-8")
    sight = Sight(tmp_path)
    for name in ("told/two", "untold/two"):
        (tmp_path / name).write_text("22", encoding="utf-8")
    sight.look_at(["", "told"])
    assert (sight.seen.files, sight.seen.size) == (3, 4)
