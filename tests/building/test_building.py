"""Every way of sharing the work of a build gives the same site."""

import multiprocessing
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

import pytest

from generator.build import Built, build
from generator.building.means import Means
from generator.building.progress import Stage
from generator.library import load
from generator.permanence.versions import as_published, version
from generator.words import Language
from tests.corpus.project import project
from tests.site.html_page import contents

TABLES = 60
_STAGES = [
    "beginning",
    "looking",
    "reading",
    "proving",
    "checking",
    "publishing",
    "views",
    "rendering",
    "writing",
    "gathering",
    "threads",
    "closing: search",
]


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of several kinds of department in several places and years."""
    return project(tmp_path_factory.mktemp("made"), TABLES)


@pytest.fixture(scope="module")
def built(made: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Built, dict[str, bytes]]:
    """What a build by one process says, and the files of its site."""
    out = tmp_path_factory.mktemp("alone") / "site"
    return build(made, out, Language.ZH, Means(1)), contents(out)


@pytest.fixture(scope="module")
def alone(built: tuple[Built, dict[str, bytes]]) -> dict[str, bytes]:
    """The files of a site made by one process."""
    return built[1]


class Shared(NamedTuple):
    """A build by two processes: where its site lies, and the progress that was told."""

    folder: Path
    told: list[tuple[Stage, int, int]]


@pytest.fixture(scope="module")
def shared(made: Path, tmp_path_factory: pytest.TempPathFactory) -> Shared:
    """The same site, made by two."""
    found = Shared(tmp_path_factory.mktemp("shared"), [])
    build(made, found.folder / "site", Language.ZH, Means(2, lambda *now: found.told.append(now)))
    return found


def test_a_build_counts_what_it_wrote(built: tuple[Built, dict[str, bytes]]) -> None:
    """And has nothing to say of a project that is as it should be."""
    said, files = built
    assert said.report.problems == ()
    assert (said.files, said.size) == (len(files), sum(map(len, files.values())))


def test_two_processes_make_the_same_site(shared: Shared, alone: dict[str, bytes]) -> None:
    """Who makes a page does not show."""
    assert contents(shared.folder / "site") == alone


def test_tables_are_published_as_the_versions_that_they_are(made: Path, alone: dict[str, bytes]) -> None:
    """A version that was found at the first look is that of what is published."""
    library, _ = load(made)
    assert library is not None
    names = {f"{one.key}/versions/{version(as_published(one.record))}/index.html" for one in library.entries}
    assert names == {name for name in alone if "/versions/" in name}


def test_a_given_executor_makes_the_same_site(made: Path, alone: dict[str, bytes], tmp_path: Path) -> None:
    """A build works with any executor, such as processes that start without a copy of this one."""
    with ProcessPoolExecutor(2, mp_context=multiprocessing.get_context("spawn")) as pool:
        build(made, tmp_path / "site", Language.ZH, Means(pool))
    assert contents(tmp_path / "site") == alone


def test_nothing_is_left_beside_the_site(shared: Shared) -> None:
    """What a build lays aside goes with it."""
    assert {path.name for path in shared.folder.iterdir()} == {"site", ".site.lock"}


def test_progress_is_told_in_order_and_to_the_end(shared: Shared) -> None:
    """Each stage counts up to all there is."""
    assert list(dict.fromkeys(stage for stage, *_ in shared.told)) == [*Stage]
    for stage in Stage:
        counts = [done for each, done, _ in shared.told if each is stage]
        assert counts == sorted(counts)
        assert counts[-1] == {of for each, _, of in shared.told if each is stage}.pop()


def test_every_stage_is_accounted_for(built: tuple[Built, dict[str, bytes]]) -> None:
    """The seconds of the stages are those of the processor."""
    spent = built[0].spent
    assert {
        "reading",
        "proving",
        "checking",
        "publishing",
        "views",
        "threads",
        "closing: search",
        "rendering",
        "writing",
        "gathering",
    } <= {*spent}
    assert all(seconds >= 0 for seconds in spent.values())


@pytest.mark.parametrize("workers", [1, 2])
def test_a_record_that_changes_meanwhile_stops_the_build(tmp_path: Path, workers: int) -> None:
    """What was proven is what is published; the site that stands there stays."""
    copy = project(tmp_path / "project", 8)
    build(copy, tmp_path / "site", Language.ZH)
    before = contents(tmp_path / "site")
    record = next(path for path in (copy / "data/records").rglob("*.json") if "trace" not in path.name)

    def change(stage: Stage, done: int, of: int) -> None:
        if stage is Stage.LOOKING and done == of:
            record.write_text("not JSON", encoding="utf-8")

    with pytest.raises(OSError, match="changed since it was checked"):
        build(copy, tmp_path / "site", Language.ZH, Means(workers, change))
    assert contents(tmp_path / "site") == before
    assert not (tmp_path / ".site.new").exists()


def test_a_given_executor_stays_open(tmp_path: Path) -> None:
    """Whoever gives an executor closes it; threads are an executor too."""
    few = project(tmp_path / "project", 8)
    with ThreadPoolExecutor(1) as pool:
        build(few, tmp_path / "site", Language.ZH, Means(pool))
        assert pool.submit(len, "12").result() == 2
