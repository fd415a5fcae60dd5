"""Texts made by chance meet no accident: a sample; `make trust` tries more than a million."""

import time
from collections.abc import Callable

import pytest

from generator.addresses import Here
from generator.model.record import Record
from generator.model.target import parse_target
from generator.pages.words.markdown import prose
from generator.reading import json_text, yaml_text
from generator.reading.files import read_text
from generator.reading.models import read_model
from generator.reading.values import MOST, Refusal
from tests.trust import fuzzing
from tests.trust.fuzzing import LONGEST, Target, corpus, fuzz, inputs
from tests.trust.fuzzing_targets import TARGETS

SAMPLE = 400
SECONDS = 15  # of processor time for what is as large as may be; each took minutes, or had no end


@pytest.mark.parametrize("target", TARGETS, ids=lambda target: target.name)
def test_texts_made_by_chance_meet_no_accident(target):
    few = SAMPLE if target.name not in ("import", "references") else SAMPLE // 4
    assert fuzz(target, few).failures == ()


def test_all_are_more_than_a_million():
    assert sum(target.times for target in TARGETS) >= 1_000_000


@pytest.mark.parametrize("target", TARGETS, ids=lambda target: target.name)
def test_inputs_are_kept_and_small(target):
    kept = corpus(target.name)
    assert kept
    assert len(set(kept)) == len(kept)
    assert max(map(len, kept)) <= LONGEST


def first(target, seed, count=200):
    return [text for _, text in zip(range(count), inputs(target, seed), strict=False)]


def test_inputs_are_the_same_each_time_and_others_with_another_seed():
    target = TARGETS[0]
    assert first(target, 3) == first(target, 3) != first(target, 4)


def doing(work: Callable[[str], object]) -> Target:
    return Target("nothing", 1, ("a",), lambda text: (work(text), 0)[1])


def for_ever(_text):
    while True:
        pass


def caught_by_us(_text):
    try:
        for_ever("")
    except Exception:  # noqa: BLE001 - as a program may that is not careful
        return


@pytest.mark.parametrize("work", [for_ever, caught_by_us])
def test_what_has_no_end_is_broken_off_and_told(monkeypatch, work):
    monkeypatch.setattr(fuzzing, "SECONDS", 0.05)
    (failure, *_) = fuzz(doing(work), 1).failures
    assert failure.what.startswith("TooLong")


def test_an_accident_is_told_with_its_place_and_its_input():
    (failure,) = fuzz(doing(lambda text: [][len(text)]), 1).failures
    assert (failure.what.partition(" at ")[0], len(failure.text) > 0) == ("IndexError", True)


def of_a_record(text):
    return read_model(read_text(text, "2023.yaml"), Record)


LARGE: dict[str, tuple[Callable[[str], object], str]] = {
    "brackets": (of_a_record, "[" * 2_000_000),
    "braces": (of_a_record, "{a: " * 1_000_000),
    "names without values": (of_a_record, "{" + "a," * 1_000_000 + "}"),
    "one name again and again": (of_a_record, "a: b\n" * 700_000),
    "aliases": (of_a_record, "[" + "*a," * 1_000_000 + "]"),
    "escapes of nothing": (of_a_record, "[" + '"\\u0000",' * 200_000 + "]"),
    "a list of what is no text": (of_a_record, "functions: [" + "[]," * 300_000 + "]"),
    "names that nobody knows": (of_a_record, "".join(f"a{number}: b\n" for number in range(100_000))),
    "a line": (of_a_record, "title: " + "甲" * 1_300_000),
    "a long target": (parse_target, "1," * 200),
    "a target of signs": (parse_target, "≥约" * 200),
    "links begun": (lambda text: prose(text, Here("about/")), "[a](" * 20_000),
    "a heading with much white space": (lambda text: prose(text, Here("about/")), "# a" + " " * 50_000 + "{#b c}"),
}


@pytest.mark.parametrize("name", LARGE)
def test_what_is_as_large_as_may_be_ends_soon(name):
    work, text = LARGE[name]
    before = time.process_time()
    work(text)
    assert time.process_time() - before < SECONDS


@pytest.mark.parametrize(
    ("reader", "text"),
    [(yaml_text, "[" + "*a," * 30_000 + "]"), (json_text, "[" + "null," * 30_000 + '"x"]')],
    ids=["yaml", "json"],
)
def test_a_reader_stops_where_more_is_wrong_than_anybody_mends(reader, text):
    refusals: list[Refusal] = []
    assert reader.read(text, refusals) is None
    assert len(refusals) == MOST


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("".join(f"a{number}: &x b\n" for number in range(30_000)), "2023.yaml"),
        ("[" + "null, " * 30_000 + "1]", "2023.json"),
        ("[" + '"\\u0000", ' * 30_000 + '"x"]', "2023.json"),
        ("functions: [" + "[x], " * 30_000 + "]", "2023.yaml"),
    ],
    ids=["anchors", "no values", "hidden", "misfits"],
)
def test_of_more_problems_than_a_file_has_lines_the_first_are_told(text, name):
    _, problems = read_model(read_text(text, name), Record)
    assert len(problems) == MOST
