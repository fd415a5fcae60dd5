"""Every way of sharing the work of a build gives the same site."""

import multiprocessing
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path

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


@pytest.fixture(scope="session")
def alone(made: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The files of its site, made by one process."""
    out = tmp_path_factory.mktemp("alone") / "site"
    built = build(made, out, Language.ZH, Means(1))
    files = contents(out)
    assert built.report.problems == ()
    assert (built.files, built.size) == (len(files), sum(map(len, files.values())))
    return files


def test_two_processes_make_the_same_site(made: Path, alone: dict[str, bytes], tmp_path: Path) -> None:
    """Who makes a page does not show."""
    build(made, tmp_path / "site", Language.ZH, Means(2))
    assert contents(tmp_path / "site") == alone


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


def test_nothing_is_left_beside_the_site(made: Path, tmp_path: Path) -> None:
    """What a build lays aside goes with it."""
    build(made, tmp_path / "site", Language.ZH, Means(2))
    assert {path.name for path in tmp_path.iterdir()} == {"site", ".site.lock"}


def test_progress_is_told_in_order_and_to_the_end(made: Path, tmp_path: Path) -> None:
    """Each stage counts up to all there is."""
    told: list[tuple[Stage, int, int]] = []
    build(made, tmp_path / "site", Language.ZH, Means(2, lambda *now: told.append(now)))
    assert list(dict.fromkeys(stage for stage, *_ in told)) == [*Stage]
    for stage in Stage:
        counts = [done for each, done, _ in told if each is stage]
        assert counts == sorted(counts)
        assert counts[-1] == {of for each, _, of in told if each is stage}.pop()


def test_every_stage_is_accounted_for(made: Path, tmp_path: Path) -> None:
    """The seconds of the stages are those of the processor."""
    spent = _spent(lambda: build(made, tmp_path / "site", Language.ZH, Means(1)))
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


def test_a_given_executor_stays_open(made: Path, tmp_path: Path) -> None:
    """Whoever gives an executor closes it; threads are an executor too."""
    with ThreadPoolExecutor(1) as pool:
        build(made, tmp_path / "site", Language.ZH, Means(pool))
        assert pool.submit(len, "12").result() == 2


def _spent(work: Callable[[], Built]) -> dict[str, float]:
    return work().spent
