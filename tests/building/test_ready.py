"""What a build says is done is what stands in the site in the end, and a change is told before all that lists it."""

import pytest

from generator.build import build
from generator.building.means import Means
from generator.building.ready import Ready
from generator.keeping import Store
from generator.words import Language
from tests.building import edits
from tests.building.edits import TABLES
from tests.corpus.made import key


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """A project, and how to build it: what is told, in order, with what the files hold, and the site."""
    folder = tmp_path_factory.mktemp("ready")
    root, out, store = edits.begin(folder / "project"), folder / "site", Store(folder / "store")
    store.folder.mkdir()

    def make(jobs=1):
        ready = Ready(folder / "ready", store)
        built = build(root, out, Language.ZH, Means(jobs, store=store, is_lasting=False, ready=folder / "ready"))
        assert not built.report.problems
        return {name: path.read_bytes() for name, path in ready.more().items()}, out

    return root, make


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_is_told_stands_in_the_site(told, jobs):
    root, make = told
    edits.value(root, jobs)
    files, out = make(jobs)
    address = key(TABLES[jobs])
    assert f"{address}/index.html" in files
    assert {name: (out / name).read_bytes() for name in files} == files


def test_the_pages_of_a_changed_table_are_told_before_comparisons(told):
    root, make = told
    make()
    edits.value(root, 0)
    files, _ = make()
    kind = TABLES[0].department.kind
    page, compared = f"{key(TABLES[0])}/index.html", f"compare/{kind}/index.html"
    assert [name for name in files if name in {page, compared}] == [page, compared]


def test_what_stays_as_it_was_is_not_told(told):
    _, make = told
    make()
    assert make()[0] == {}


def test_nobody_is_told_where_nobody_listens(tmp_path):
    root, store = edits.begin(tmp_path / "project"), Store(tmp_path / "store")
    store.folder.mkdir()
    build(root, tmp_path / "site", Language.ZH, Means(1, store=store, is_lasting=False))
    assert {path.name for path in tmp_path.iterdir()} == {".site.lock", "project", "site", "store"}
