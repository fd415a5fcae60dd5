"""Each sample document and the record expected of it agree to the last character, whatever reads documents."""

import shutil
from pathlib import Path

import pytest

from generator.build import build
from generator.consistency import problems_of_a_record
from generator.library import Library, load, trace_path
from generator.model.record import Record
from generator.model.target import TargetKind
from generator.notation import record_text
from generator.reading.files import read_file
from generator.reading.models import read_model
from generator.tracing.document import trace_entry
from generator.tracing.leaves import all_leaves, in_order
from generator.tracing.making import make_trace
from generator.words import Language
from tests.site.html_page import pages

SAMPLES = Path(__file__).parent / "samples"
NAMES = sorted(path.stem for path in SAMPLES.glob("*.txt"))
OWN_NAMES = {
    "赛珍珠文化公园运转经费", "保安服务费", "保洁服务费", "水电费", "1、业务工作专项", "2、运行维护专项",
    "其中：办公经费", "水费、电费、差旅费", "会议费、培训费", "政府采购金额", "部门整体支出预算调整",
}  # fmt: skip  # of projects, and of what was bought
each_sample = pytest.mark.parametrize("name", NAMES)


@pytest.fixture
def text(name):
    return (SAMPLES / f"{name}.txt").read_text(encoding="utf-8")


def record_of(name: str) -> Record:
    """The record expected of a sample."""
    record, problems = read_model(read_file(SAMPLES / f"{name}.yaml", f"{name}.yaml"), Record)
    assert problems == []
    assert record is not None
    return record


@pytest.fixture
def record(name):
    return record_of(name)


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    """A project of all samples, each traced."""
    root = tmp_path_factory.mktemp("samples")
    for name in NAMES:
        source = record_of(name).source.file
        document, kept = root / "data" / source, root / "data/records" / source.removeprefix("sources/")
        document.parent.mkdir(parents=True, exist_ok=True)
        kept.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(SAMPLES / f"{name}.txt", document)
        shutil.copy(SAMPLES / f"{name}.yaml", kept.with_suffix(".yaml"))
    library, problems = load(root)
    assert library is not None
    assert problems == []
    for entry in library.entries:
        trace, amiss = trace_entry(library, entry)
        assert trace is not None
        assert amiss == []
        trace_path(library.data, entry).write_text(trace.model_dump_json(exclude_defaults=True), encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def samples(root) -> Library:
    library, _ = load(root)
    assert library is not None
    return library


def test_every_form_that_ships_has_a_sample_or_a_seed(library):
    shown = {path.stem for path in SAMPLES.glob("*.yaml")} | {record.form for record in library.records}
    assert sorted(set(library.forms) - shown) == []


@each_sample
def test_a_sample_is_a_document_of_its_form(name, record):
    assert record.form == name


@each_sample
def test_the_record_is_written_as_records_are(name, record):
    assert (SAMPLES / f"{name}.yaml").read_text(encoding="utf-8") == record_text(record)


@each_sample
def test_every_value_has_its_place_and_nothing_is_left_over(library, record, text):
    form = library.forms[record.form]
    trace = make_trace(record, form, text, library.place(record))
    assert trace is not None
    assert set(all_leaves(record, form)) <= set(trace.values)
    assert trace.left == ()


@each_sample
def test_the_record_holds_against_its_form_its_document_and_the_vocabularies(samples, record):
    entry = next(entry for entry in samples.entries if entry.record == record)
    assert problems_of_a_record(entry, samples) == []


@each_sample
def test_a_character_more_in_the_document_is_left_over(library, record, text):
    trace = make_trace(record, library.forms[record.form], f"{text}\n另附", library.place(record))
    assert trace is not None
    assert [found.text for found in trace.left] == ["另附"]


@each_sample
def test_the_names_of_money_the_units_and_the_words_are_known(library, record):
    rows = [promise.row for promise in record.promises()]
    read = [row.read(cell.target) for row in rows for cell in row.cells()]
    names = {row.name for row in record.money()} - OWN_NAMES
    assert {name for name in names if library.vocabulary.fund(name) is None} == set()
    assert [str(target) for target in read if target.kind is TargetKind.UNPARSED] == []
    assert {target.unit for target in read if target.unit and library.vocabulary.unit(target.unit) is None} == set()
    words = {str(target) for target in read if target.kind is TargetKind.WORDS}
    assert {word for word in words if library.vocabulary.scale(word) is None} == set()


@pytest.mark.parametrize("language", Language)
def test_a_site_of_all_samples_is_built(root, tmp_path, language):
    built = build(root, tmp_path / "site", language)
    assert built.report.problems == ()


def test_the_original_shows_the_labels_that_the_document_prints_and_no_others_of_its_form(root, tmp_path):
    build(root, tmp_path / "site", Language.ZH)
    page = pages(tmp_path / "site")["341522/keji/2022/index.html"]
    assert "项目资金（万元）" in page.text
    assert "项目资金申请（万元）" not in page.text


@pytest.mark.parametrize("name", ["sichuan"])
def test_money_that_stands_across_is_read_name_by_name_then_amount_by_amount(library, record):
    rows = list(record.money())
    names = [leaf.name for leaf in in_order(record, library.forms[record.form]) if leaf.name.startswith("m-")]
    assert names[:3] == [f"{row.id}.name" for row in record.funding.spending.rows]
    assert names[len(rows) :] == [f"{row.id}.full" for row in rows if row.full]
