"""Traces: every value leads to its place, and nothing of the document is left unaccounted for."""

import pytest

from generator.library import read_source, read_trace
from generator.model.trace import Printed, spans
from generator.tracing.document import trace_entry
from generator.tracing.glyphs import glyphs
from generator.tracing.leaves import all_leaves
from generator.tracing.making import make_trace
from generator.tracing.paper import Document
from generator.tracing.proving import expected, misplaced, nothing_is_left_over, stale
from tests.conftest import FIVE

each_seed = pytest.mark.parametrize("key", FIVE)


@pytest.fixture
def entry(library, key):
    return next(entry for entry in library.entries if entry.key == key)


@pytest.fixture
def document(library, entry):
    data = read_source(library.data, entry.record)
    assert data is not None
    return Document("source", data.decode("utf-8"))


@pytest.fixture
def trace(library, entry):
    return read_trace(library.data, entry)[0]


@each_seed
def test_every_value_stands_where_the_trace_says(library, entry, trace, document):
    leaves = expected(entry.record, library.forms[entry.record.form], library.place(entry.record))
    assert list(misplaced(trace, leaves, document)) == []
    assert list(stale(trace, leaves, document, "trace")) == []


@each_seed
def test_nothing_of_the_document_is_left_over(trace, document):
    assert list(nothing_is_left_over(trace, document)) == []
    assert trace.left == ()


@each_seed
def test_a_trace_made_anew_is_the_one_in_the_project(library, entry, trace):
    made, problems = trace_entry(library, entry)
    assert problems == []
    assert made == trace


@each_seed
def test_every_printed_value_has_a_place(library, entry, trace):
    leaves = all_leaves(entry.record, library.forms[entry.record.form])
    assert set(leaves) <= set(trace.values)


@pytest.mark.parametrize(
    ("key", "name", "place"),
    [
        ("320400/keji/2023", "title", "2:1-17"),
        ("320400/keji/2023", "m-037.half", "202:16-16"),
        ("320400/keji/2023", "m-037.name", "202:1-14"),
        ("320400/keji/2023", "annual.14.level-1", "389:1-2 390:1-1"),
        ("320500/keji/2025", "annual.3.level-1", "52:1-2"),
        ("320500/keji/2025", "annual.9.level-2", "75:3-74 82:4-113"),
        ("320500/keji/2025", "i-034.work", "75:76-82"),
        ("420700/keji/2024", "m-004.name", "53:2-5"),
        ("420700/keji/2024", "i-047.past-2022", "548:1-4"),
        ("420700/keji/2024", "year", None),
    ],
    ids=str,
)
def test_a_value_is_found_where_a_person_finds_it(trace, name, place):
    assert trace.values.get(name) == place


@each_seed
def test_one_changed_digit_in_the_document_is_noticed(library, entry, trace, document):
    leaves = expected(entry.record, library.forms[entry.record.form], library.place(entry.record))
    line = spans(trace.values["m-001.full"])[0].line
    document.lines[line - 1] = document.lines[line - 1].replace("8", "9").replace("1", "7").replace("0", "6")
    assert "m-001.full" in [value.name for value in misplaced(trace, leaves, document)]


@each_seed
def test_one_word_more_in_the_document_is_left_over(trace, document):
    document.lines.append("另见附件")
    assert [problem.line for problem in nothing_is_left_over(trace, document)] == [len(document.lines)]


def test_a_number_is_not_found_inside_a_longer_number():
    found = glyphs("资金 11.5\n资金 1 1.5")
    assert [found.cuts_a_number(2, 4), found.cuts_a_number(8, 9)] == [True, False]


def test_radicals_of_pdf_fonts_are_ordinary_characters():
    assert glyphs("⼀般公共预算").exact == "一般公共预算"


@pytest.mark.parametrize("key", ["320400/keji/2023"])
@pytest.mark.parametrize(
    ("before", "after", "missing", "left"),
    [
        ("1128.32", "1128.33", ["m-012.full"], ["1128.33"]),
        ("（十四）完成市委、市政府交办的其他任务。", "", ["functions.13"], []),
        ("年度目标", "附注：本表经财政部门审核。\n年度目标", [], ["附注：本表经财政部门审核。"]),
        ("星创天地 8 20\n", "", ["m-023.name", "m-023.half", "m-023.full"], []),
    ],
    ids=["a digit changed", "a duty gone", "a sentence added", "an item gone"],
)
def test_what_differs_is_named_and_nothing_else(library, entry, document, before, after, missing, left):
    text = "\n".join(document.lines)
    assert before in text
    form, place = library.forms[entry.record.form], library.place(entry.record)
    made = make_trace(entry.record, form, text.replace(before, after, 1), place)
    assert made is not None
    leaves = expected(entry.record, form, place).leaves
    assert [name for name in leaves if name not in made.values] == missing
    assert [found.text for found in made.left] == left


@each_seed
def test_an_annex_of_any_length_is_left_over_whole(library, entry, document):
    annex = "附件说明部门预算公开情况" * 400
    record, text = entry.record, "\n".join(document.lines)
    made = make_trace(record, library.forms[record.form], f"{text}\n{annex}", library.place(record))
    assert made is not None
    assert [found.at for found in made.left] == [f"{len(document.lines) + 1}:1-{len(annex)}"]


@each_seed
def test_another_document_is_told_apart_in_little_time(library, entry):
    others = [other for other in library.entries if other.record.form != entry.record.form]
    other = others[0].record
    text = (read_source(library.data, other) or b"").decode("utf-8")
    made = make_trace(entry.record, library.forms[entry.record.form], text, library.place(entry.record))
    assert made is None or len(made.values) < len(all_leaves(entry.record, library.forms[entry.record.form])) / 2


def retraced(trace, **values):
    return trace.model_copy(update={"values": trace.values | values})


@pytest.mark.parametrize("key", ["320400/keji/2023"])
@pytest.mark.parametrize(
    ("name", "place", "wrong"),
    [
        ("m-037.half", "206:23-23", ["m-037.half", "m-037.full"]),
        ("m-014.half", "154:16-16", ["m-014.half"]),
        ("m-005.full", "119:7-7", ["m-006.name"]),
    ],
    ids=["inside a longer number", "the equal number of the row above", "the zero of a row below"],
)
def test_a_trace_edited_by_hand_is_not_believed(library, entry, trace, document, name, place, wrong):
    wanted = expected(entry.record, library.forms[entry.record.form], library.place(entry.record))
    assert [value.name for value in misplaced(retraced(trace, **{name: place}), wanted, document)] == wrong


@each_seed
def test_no_data_can_be_passed_off_as_a_label(library, entry, trace, document):
    wanted = expected(entry.record, library.forms[entry.record.form], library.place(entry.record))
    name = trace.values["department.name"]
    edited = trace.model_copy(update={"labels": (*trace.labels, Printed(text=entry.record.department.name, at=name))})
    assert [problem.rule for problem in stale(edited, wanted, document, "trace")] == ["trace"]
