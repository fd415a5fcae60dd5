"""Made-up records are alike everywhere, of the size of real ones, and true to their documents."""

import re
import subprocess
import sys
from collections import Counter
from itertools import pairwise
from pathlib import Path
from statistics import mean

import pytest

from generator.checks.personal_data import check as personal_data
from generator.checks.rule import World
from generator.inspecting import report_on
from generator.library import Library, load, read_trace
from generator.model.record import Record
from generator.peers import gather
from generator.problems import Problem
from generator.tracing.document import trace_entry
from generator.tracing.leaves import all_leaves
from generator.words import Language
from tests.conftest import ROOT
from tests.corpus.chance import Chance
from tests.corpus.made import key, records
from tests.corpus.pools import pools
from tests.corpus.project import project, project_of

MANY, FEW, STEP = 300, 40, 23
FORMS = {"jiangsu", "jiangsu-county", "hubei"}
_DIGEST = f"""
from hashlib import sha256
from tests.corpus.made import records
made = "".join(record.model_dump_json() for record in records({FEW}))
print(len(made), sha256(made.encode()).hexdigest())
"""


def printed(record: Record) -> list[str]:
    """Every text that a record prints."""
    return list(all_leaves(record, pools().forms[record.form]).values())


@pytest.fixture(scope="module")
def many() -> list[Record]:
    return list(records(MANY))


@pytest.fixture(scope="module")
def texts(many) -> list[list[str]]:
    return [printed(record) for record in many]


@pytest.fixture(scope="module")
def made(tmp_path_factory, many) -> Path:
    return project_of(tmp_path_factory.mktemp("made"), many[::STEP])


@pytest.fixture
def library(made) -> Library:
    library, problems = load(made)
    assert library is not None
    assert problems == []
    return library


def problems(library: Library) -> tuple[Problem, ...]:
    """What the project's own checks say."""
    return report_on(library, [], Language.ZH).problems


def test_records_are_alike_in_every_process():
    started = [
        subprocess.Popen(
            [sys.executable, "-c", _DIGEST], cwd=ROOT, env={"PYTHONHASHSEED": seed}, stdout=subprocess.PIPE, text=True
        )
        for seed in ("0", "1")
    ]
    one, other = (process.communicate()[0] for process in started)
    assert re.fullmatch(r"[0-9]{6,} [0-9a-f]{64}\n", one)
    assert one == other


def test_chance_is_the_same_in_every_version_of_python():
    assert Chance("320400/keji/2023").random() == 0.3479632007928255


def test_a_record_is_the_same_however_many_are_made(many):
    assert list(records(FEW)) == many[:FEW]


def test_records_come_by_place_kind_and_year(many):
    keys = list(map(key, many))
    assert len(keys) == MANY
    assert all(one < other for one, other in pairwise(keys))


def test_most_departments_have_five_years_in_a_row(many):
    years = Counter(key(record).rpartition("/")[0] for record in many[:-5])
    assert mean(count == 5 for count in years.values()) > 0.6
    assert min(years.values()) < 5


def test_every_form_and_every_gap_occurs(many):
    assert {record.form for record in many} == FORMS
    assert any(not record.goals for record in many)
    assert any(record.funding is None for record in many)
    assert any("half" not in table.columns for record in many for table in record.indicators if record.form != "hubei")
    assert any(promise.row.full == "" for record in many for promise in record.promises())


def test_records_have_the_size_of_real_ones(texts):
    assert 280 <= mean(map(len, texts)) <= 305
    assert 3_000 <= mean(sum(map(len, one)) for one in texts) <= 3_300
    assert all(1_000 <= sum(map(len, one)) <= 6_000 for one in texts)


def test_less_than_a_third_of_the_text_stands_in_one_record_only(texts):
    owners = Counter(text for one in texts for text in set(one))
    own = sum(len(text) for one in texts for text in one if owners[text] == 1)
    assert 0.25 <= own / sum(len(text) for one in texts for text in one) <= 0.35


@pytest.mark.parametrize(
    "shape",
    [
        r"[0-9]\.[0-9]{2}%",
        r"[0-9]{3,}家",
        r"≥[0-9]+%",
        r"[0-9],[0-9]{3}\.[0-9]{2}",
        r"[（）]",
        r"[()]",
        r"％",
        r"＝",
        r"=",
        r"PM2\.5",
        r"X射线",
    ],
)
def test_signs_and_figures_of_all_shapes_occur(texts, shape):
    assert any(re.search(shape, text) for one in texts for text in one)


def test_nobody_is_named_and_nobody_can_be_called(many):
    world = World(pools().vocabulary, pools().forms, gather([], pools().vocabulary))
    assert [found for record in many for found in personal_data(record, world)] == []
    assert not any("习近平" in text for record in many for text in printed(record))


def test_a_made_project_has_no_problems(library):
    assert len(library.entries) > 12
    assert {record.form for record in library.records} == FORMS
    assert problems(library) == ()


def test_a_made_project_holds_the_records_that_were_made(library, many):
    without_source = {"source"}
    assert [record.model_dump(exclude=without_source) for record in library.records] == [
        record.model_dump(exclude=without_source) for record in many[::STEP]
    ]


def test_made_traces_are_those_that_laying_a_record_over_its_document_gives(library):
    chosen = library.entries[::2]
    assert [read_trace(library.data, entry) for entry in chosen] == [trace_entry(library, entry) for entry in chosen]


def test_a_made_project_is_really_looked_at(tmp_path):
    made = project(tmp_path, 1)
    path = next(made.glob("data/records/*/*/*.trace.json"))
    path.write_text(path.read_text(encoding="utf-8").replace('"1:1-', '"2:1-'), encoding="utf-8")
    library, _ = load(made)
    assert library is not None
    assert {problem.rule for problem in problems(library)} == {"trace", "left-over"}
