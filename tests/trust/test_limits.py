"""Input has bounds everywhere: of a text, a number, a name, a file, and of where a file may lie."""

import re
import shutil
import time
from dataclasses import replace

import pytest
from pydantic import TypeAdapter, ValidationError

from generator.inspecting import inspect
from generator.model.base import DEVICES, Slug, WebAddress
from generator.model.coverage import Coverage
from generator.model.form import Form
from generator.model.lasting import Redirects
from generator.model.record import Record
from generator.model.terms import Family, Unit
from generator.model.trace import Trace
from generator.pages.record.source import Line, SourceView, source_page
from generator.permanence.lock import read_lock
from generator.permanence.versions import as_published, kept_text, read_kept, version
from generator.reading.files import LARGEST, bytes_of, read_file
from generator.reading.models import read_model
from generator.reading.values import harmless
from generator.reporting.text import problem_lines
from generator.words import Language
from tests.conftest import ROOT
from tests.site.several import site_of_library

MODELS = (Record, Trace, Coverage, Redirects, Form, Family, Unit)
UNIT = "data/records/320400/keji"


@pytest.fixture
def project(tmp_path):
    """A tiny whole project."""
    return shutil.copytree(ROOT / "tests/problems/nothing", tmp_path / "project")


def told(project):
    return [(problem.file, problem.rule) for problem in inspect(project, Language.ZH).problems]


def strings(node, at=""):
    """Every place of a schema that takes a text; numbers are taken as texts too, and have bounds of their own."""
    if isinstance(node, dict) and not any(one.get("type") in ("integer", "number") for one in node.get("anyOf", ())):
        if node.get("type") == "string":
            yield at, node
        for name, part in node.items():
            yield from strings(part, f"{at}/{name}")
    elif isinstance(node, list):
        for number, part in enumerate(node):
            yield from strings(part, f"{at}/{number}")


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_text_of_every_file_has_a_bound(model):
    taken = strings(model.model_json_schema())
    assert [at for at, node in taken if not is_bounded(node)] == []


def is_bounded(node):
    """Whether a text can be only so long, by its length, its words or its pattern."""
    pattern = re.sub(r"\[[^]]*\]", "x", node.get("pattern", "*"))
    return "maxLength" in node or "enum" in node or "const" in node or not re.search(r"[+*]|\{\d+,\}", pattern)


@pytest.mark.parametrize("name", ["con", "nul", "com1", "lpt9"])
def test_no_folder_is_called_as_some_system_calls_a_device(project, name):
    (project / UNIT).rename(project / "data/records/320400" / name)
    assert told(project) == [(f"data/records/320400/{name}/2023.yaml", "path")]


@pytest.mark.parametrize("name", sorted(DEVICES))
def test_no_id_is_the_name_of_a_device(name):
    with pytest.raises(ValidationError):
        TypeAdapter(Slug).validate_python(name)


def test_an_id_that_is_the_name_of_a_device_is_refused_with_a_sentence(project):
    record = project / UNIT / "2023.yaml"
    record.write_text(record.read_text("utf-8").replace("form: jiangsu", "form: aux"), encoding="utf-8")
    (problem,) = inspect(project, Language.EN).problems
    assert problem.message.en == "`form` is `aux`, which some systems allow no folder to be called"


def test_no_page_is_called_as_some_system_calls_a_device(project):
    (project / "data/pages").mkdir()
    (project / "data/pages/nul.md").write_text("# 无\n", encoding="utf-8")
    assert told(project) == [("data/pages/nul.md", "path")]


@pytest.mark.parametrize(
    "address",
    [
        *(
            'https://a.cn/"x',
            "https://a.cn/<x>",
            "https://a.cn/a b",
            "https://a.cn/\\x",
            "https://a.cn/`",
            "ftp://a.cn/",
        ),
        *("javascript:alert(1)", "data:text/html,x", "//a.cn/", "https://", f"https://a.cn/{'x' * 2000}"),
    ],
)
def test_an_address_of_a_document_holds_nothing_that_ends_one(address):
    with pytest.raises(ValidationError):
        TypeAdapter(WebAddress).validate_python(address)


@pytest.mark.parametrize("address", ["", "https://a.cn/1/t_2.html?x=1&y=甲#l", "http://[::1]/", "https://a.cn/it's"])
def test_an_address_of_a_document_may_be_any_other(address):
    assert TypeAdapter(WebAddress).validate_python(address) == address


def test_no_more_of_a_file_is_read_than_shows_that_it_is_too_large(tmp_path):
    path = tmp_path / "2023.yaml"
    with path.open("wb") as file:
        file.truncate(10 * 1024**4)  # ten terabytes of nothing, which take no room on the disk
    assert len(bytes_of(path)) == LARGEST + 1
    assert [problem.rule for problem in read_file(path, path.name).problems] == ["too-large"]


def test_no_more_of_a_document_is_read_either(project):
    with (project / "data/sources/320400/keji/2023.txt").open("wb") as file:
        file.truncate(10 * 1024**4)
    assert told(project) == [(f"{UNIT}/2023.yaml", "too-large")]


@pytest.mark.parametrize(
    "file", ["records/320400/keji/2023.yaml", "../mkdocs.yml", "sources/../records/x", "sources/l"]
)
def test_what_is_published_as_a_document_lies_among_the_documents(project, file):
    (project / "mkdocs.yml").write_text("site_name: x\n", encoding="utf-8")
    (project / "data/sources/l").symlink_to("../records/320400/keji/2023.yaml")
    record = project / UNIT / "2023.yaml"
    record.write_text(record.read_text("utf-8").replace("sources/320400/keji/2023.txt", file), encoding="utf-8")
    (problem,) = inspect(project, Language.EN).problems
    assert (problem.rule, problem.message.en) == ("source", f"the document `{file}` is not there")


LINKS = {
    "a record": "data/records/320400/keji/2024.yaml",
    "a page": "data/pages/about.md",
    "a vocabulary": "data/vocabulary/units.yaml",
    "a form": "data/forms/other.yaml",
    "coverage": "data/coverage/x.yaml",
    "redirects": "data/redirects.yaml",
}


@pytest.mark.parametrize("name", LINKS.values(), ids=LINKS)
def test_no_link_is_followed_that_leads_out_of_the_project(project, tmp_path, name):
    (tmp_path / "secret").write_text("password: 1234\n", encoding="utf-8")
    (project / name).parent.mkdir(parents=True, exist_ok=True)
    (project / name).symlink_to(tmp_path / "secret")
    problems = inspect(project, Language.EN).problems
    assert [(one.file, one.rule, one.message.en) for one in problems] == [
        (name, "unreadable", "a link that leads out of the project is not read")
    ]


def test_no_trace_is_read_from_elsewhere(project, tmp_path):
    trace = project / UNIT / "2023.trace.json"
    trace.rename(tmp_path / "trace.json")
    trace.symlink_to(tmp_path / "trace.json")
    assert told(project) == [(f"{UNIT}/2023.trace.json", "unreadable")]


def test_a_link_within_the_project_is_followed(project):
    (project / "shared.md").write_text("# 关于\n\n一句。\n", encoding="utf-8")
    (project / "data/pages").mkdir()
    (project / "data/pages/about.md").symlink_to("../../shared.md")
    assert told(project) == []


@pytest.mark.parametrize("place", ["9" * 5000 + ":1-2", "1:1-99999999", "1:" + "1" * 5000 + "-2"])
def test_a_place_in_a_document_is_a_number_that_a_document_may_have(place):
    with pytest.raises(ValidationError):
        Trace.model_validate({"source": "0" * 64, "values": {"title": place}, "labels": []})


@pytest.mark.parametrize("place", ["1:1-9999999", "0:1-1", "1:0-3", "1:3-1", "9999999:1-1"])
def test_a_place_that_a_document_does_not_have_is_a_problem_and_costs_nothing(project, place):
    path = project / UNIT / "2023.trace.json"
    trace = Trace.model_validate_json(path.read_bytes())
    moved = trace.model_copy(update={"values": dict.fromkeys(trace.values, place)})
    path.write_text(moved.model_dump_json(exclude_defaults=True), encoding="utf-8")
    assert {rule for _, rule in told(project)} >= {"trace", "left-over"}


def test_thousands_of_such_places_cost_nothing_either(project):
    path = project / UNIT / "2023.trace.json"
    trace = Trace.model_validate_json(path.read_bytes())
    ends = iter(range(9_999_999, 0, -1))  # no place is another
    far = {name: " ".join(f"1:1-{next(ends)}" for _ in range(500)) for name in trace.values}
    moved = trace.model_copy(update={"values": far})
    path.write_text(moved.model_dump_json(exclude_defaults=True), encoding="utf-8")
    before = time.process_time()
    inspect(project, Language.ZH)
    assert time.process_time() - before < 10


@pytest.mark.parametrize("held", ["i1-999999999", "i1-999999,1-999999", f"i{'9' * 5000}", "m" + "1-100000," * 3 + "5"])
def test_a_line_of_the_lock_names_no_more_rows_than_a_table_has(held):
    lock, (problem,) = read_lock(f"a/ {held}\n", "x")
    assert (lock, problem.rule) == ({}, "lock")


@pytest.mark.parametrize("text", ["a\u202eb", "a\u0000b", "\u200b"], ids=["direction", "nothing", "no width"])
def test_a_kept_version_holds_no_hidden_character(library, tmp_path, text):
    record = library.records[0].model_copy(update={"title": text})
    path = tmp_path / f"{version(as_published(record))}.json"
    path.write_text(kept_text(as_published(record)), encoding="utf-8")
    assert read_kept(path) is None


def test_a_kept_version_is_read_with_its_truths(library, tmp_path):
    source = library.records[0].source.model_copy(update={"run_together": True})
    record = as_published(library.records[0].model_copy(update={"source": source}))
    path = tmp_path / f"{version(record)}.json"
    path.write_text(kept_text(record), encoding="utf-8")
    assert read_kept(path) == record.model_copy(update={"changes": ()})


def test_a_unit_is_no_further_from_another_than_anybody_measures(tmp_path):
    path = tmp_path / "units.yaml"
    path.write_text("id: a\nname: 甲\ndimension: b\nfactor: '1E+999999'\n", encoding="utf-8")
    unit, problems = read_model(read_file(path, path.name), Unit)
    assert (unit, [problem.rule for problem in problems]) == (None, ["number"])


def test_what_a_terminal_would_obey_is_spelled_out():
    assert harmless("\x1b[2J甲\r\n\u202e\x9b乙\ud800") == "\\x1b[2J甲\\r\\n\\u202e\\x9b乙\\ud800"


def test_what_a_document_says_moves_no_cursor(project):
    path = project / "data/sources/320400/keji/2023.txt"
    path.write_text(path.read_text("utf-8") + "\x1b[2J\u202e甲乙丙\n", encoding="utf-8")
    record = project / UNIT / "2023.yaml"
    digest = next(word for problem in inspect(project, Language.ZH).problems for word in problem.hint.zh.split()[-1:])
    text = re.sub('sha256: "?[0-9a-f]{64}"?', f'sha256: "{digest}"', record.read_text("utf-8"))
    record.write_text(text, encoding="utf-8")
    trace = project / UNIT / "2023.trace.json"
    trace.write_text(re.sub("[0-9a-f]{64}", digest, trace.read_text("utf-8")), encoding="utf-8")
    lines = [line for one in inspect(project, Language.ZH).problems for line in problem_lines(one, Language.ZH)]
    assert any("甲乙丙" in line for line in lines)
    assert [line for line in lines if not line.isprintable() and harmless(line) != line] == []


def test_a_page_of_a_document_shows_what_would_turn_its_lines_around(library):
    chapter = site_of_library(library, ROOT).chapters[0]
    first = chapter.published[0]
    paper = first.paper._replace(lines=("甲\u202e乙\x7f\x85\u2066\x00",))
    published = replace(first, packed=paper.packed)
    view = source_page(chapter, published).view
    assert isinstance(view, SourceView)
    assert view.lines == (Line("1", "甲[U+202E]乙␡\ufffd[U+2066]␀"),)
