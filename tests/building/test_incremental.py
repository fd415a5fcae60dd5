"""A build that uses what earlier builds made gives the same bytes as one that makes everything anew."""

import os
import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from generator.building.hands import Regulars
from generator.keeping import kept_for
from generator.keeping.code import RememberedCode
from generator.pages import tallies
from generator.words import Language
from tests.building import edits
from tests.building.edits import Edit
from tests.building.place import Place
from tests.corpus.made import key
from tests.corpus.pools import pools
from tests.site.html_page import contents

_SEVERAL = st.lists(st.tuples(st.sampled_from(edits.EDITS), st.integers(0, 7)), min_size=1, max_size=4)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """A project that was built once."""
    return Place(tmp_path_factory.mktemp("incremental"))


@settings(
    max_examples=int(os.environ.get("MINGXI_EXAMPLES", "3")),
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(steps=_SEVERAL)
def test_after_any_edits_the_site_is_that_of_a_cold_build(place: Place, steps: Sequence[tuple[Edit, int]]) -> None:
    """Whatever was done, one after another or at once."""
    for number, (edit, choice) in enumerate(steps):
        edit(place.root, choice)
        if number % 2:
            place.build()
    place.build()
    assert place.differing() == []


def test_processes_that_stay_take_nothing_of_one_build_for_that_of_the_next(place: Place) -> None:
    """Those of a preview meet other data, words, settings and templates."""
    with Regulars() as regulars:
        regulars.called(2)
        for edit in (edits.value, edits.vocabulary, edits.settings, edits.template, edits.goal, edits.prose):
            edit(place.root, 1)
            assert place.build(workers=regulars, as_preview=True).made
    assert place.differing() == []


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """A project that tests have one after another."""
    return Place(tmp_path_factory.mktemp("fresh"))


@pytest.fixture
def fresh(shared: Place) -> Place:
    """A project as at first, of which all is kept."""
    return shared.begin_again()


def test_nothing_is_made_where_nothing_changed(fresh: Place) -> None:
    """All pages are those of before: the very same files."""
    before = {
        name: (fresh.out / name).stat().st_ino for name in contents(fresh.out) if name.endswith("source/index.html")
    }
    assert fresh.build().made == ()
    assert before
    assert {name: (fresh.out / name).stat().st_ino for name in before} == before


def test_one_changed_record_remakes_its_chapter_and_its_threads(fresh: Place) -> None:
    """And no other chapter."""
    edits.goal(fresh.root, 0)
    made = fresh.build().made
    assert [name for name in made if name.startswith("chapter")] == [f"chapter {edits.TABLES[0].department.kind}"]


def test_an_amount_that_changed_remakes_the_page_of_no_indicator(fresh: Place) -> None:
    """Whichever process laid by what the other tables say, and in whatever order it met them."""
    fresh.build_apart("1")
    edits.value(fresh.root, 0)
    made = fresh.build_apart("2")
    assert f"chapter {edits.TABLES[0].department.kind}" in made
    assert [name for name in made if name.startswith("indicator")] == []


def test_an_amount_that_changed_remakes_no_list_of_names_and_nothing_that_explains(fresh: Place) -> None:
    """What tells only whose tables there are stays; what shows or searches amounts does not."""
    edits.value(fresh.root, 0)
    made = {*fresh.build().made}
    assert {"closing names", "closing words"} & made == set()
    assert {"closing search", "closing database", "closing sheets", "closing records", "closing choosing"} <= made
    assert fresh.differing() == []


def test_a_target_that_changed_remakes_the_page_of_its_own_indicator_alone(fresh: Place) -> None:
    """The table has no amounts, so that its first value is a target."""
    table = edits.TABLES[6]
    name = next(promise.row.name for promise in table.promises() if re.search("[0-9]", promise.row.full or ""))
    family = pools().vocabulary.family(name)
    edits.value(fresh.root, 6)
    assert family
    assert [name for name in fresh.build().made if name.startswith("indicator")] == [f"indicator {family.id}"]


def test_a_sentence_that_changes_no_count_remakes_what_holds_all_tables_and_no_list(fresh: Place) -> None:
    """The second new sentence in a goal leaves every card and every tally as they were."""
    edits.goal(fresh.root, 2)
    fresh.build()
    edits.goal(fresh.root, 2)
    made = [name for name in fresh.build().made if name.startswith("closing")]
    assert made == ["closing database", "closing records", "closing search", "closing sheets"]
    assert fresh.differing() == []


@pytest.mark.parametrize(("choice", "sorts"), [(0, "chapter department"), (1, "indicator"), (2, "closing")])
def test_one_changed_template_remakes_what_is_set_with_it(fresh: Place, choice: int, sorts: str) -> None:
    """A part of record pages, the page of an indicator, the home page."""
    edits.template(fresh.root, choice)
    made = fresh.build().made
    assert {name.partition(" ")[0] for name in made} == {*sorts.split()}
    assert fresh.differing() == []


def test_a_table_more_elsewhere_leaves_other_chapters_alone(fresh: Place) -> None:
    """Unless it stands in a place of theirs."""
    edits.gone(fresh.root, 0)
    fresh.build()
    edits.back(fresh.root, 0)
    chapters = {name for name in fresh.build().made if name.startswith("chapter")}
    kinds = {one.department.kind for one in edits.TABLES if one.region == edits.TABLES[0].region}
    assert chapters <= {f"chapter {kind}" for kind in kinds}


def test_answers_spread_over_pages_are_made_anew_where_they_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Those of a place, and no more pages than before where there are fewer."""
    monkeypatch.setattr(tallies, "MANY", 2)
    spread = Place(tmp_path)
    pages = [name for name in contents(spread.out) if name.count("/") > 2 and name.startswith("findings/")]
    for edit in (edits.value, edits.goal, edits.gone, edits.back):
        edit(spread.root, 0)
        made = spread.build().made
        assert {name.split()[2][:4] for name in made if name.startswith("answers")} <= {edits.TABLES[0].region[:4]}
        assert spread.differing() == []
    assert pages


def _flip(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


@pytest.mark.parametrize(
    ("harm", "which"),
    [(_flip, "value"), (_cut, "value"), (_flip, "0"), (Path.unlink, "1"), (_cut, "1"), (_flip, "code")],
    ids=["a flipped value", "a cut value", "a flipped part", "a removed page", "a cut page", "flipped code"],
)
def test_what_was_harmed_is_made_again(fresh: Place, harm: edits.Harm, which: str) -> None:
    """A store is never believed further than it is whole."""
    RememberedCode.known.clear()
    pattern = "templates.*/*" if which == "code" else f"*/{which}"
    harmed = sorted(path for path in fresh.store.folder.glob(pattern) if path.stat().st_size)
    for path in harmed:
        harm(path)
    assert harmed
    fresh.build()
    assert fresh.differing() == []


def test_a_page_that_was_changed_by_hand_is_made_again(fresh: Place) -> None:
    """A file of the site is the same as the kept one, so what is written into it changes both."""
    page = fresh.out / key(edits.TABLES[0]) / "source/index.html"
    page.write_bytes(page.read_bytes() + b"x")
    fresh.build()
    assert fresh.differing() == []


def test_what_another_program_kept_is_not_even_read(fresh: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its values may be of classes that have changed since."""
    kept = fresh.store.read("records")
    monkeypatch.setattr("generator.keeping.seal.program", lambda: "another")
    assert (kept is not None, fresh.store.read("records")) == (True, None)
    assert [name for name in fresh.build().made if name.startswith("chapter")]


def test_a_store_that_others_can_write_is_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is in it is run."""
    monkeypatch.setenv("MINGXI_CACHE", str(tmp_path / "cache"))
    found = kept_for(tmp_path, tmp_path / "site", Language.ZH)
    assert found
    found.folder.chmod(0o777)
    assert kept_for(tmp_path, tmp_path / "site", Language.ZH) is None


def test_where_nothing_can_be_kept_a_site_is_built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The folder may be a file, or nowhere."""
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("MINGXI_CACHE", str(tmp_path / "file"))
    assert kept_for(tmp_path, tmp_path / "site", Language.ZH) is None
