"""Whatever lies where a file should be, and whatever characters it holds, the answer is a problem of that file."""

import os
import time
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from generator.reading.files import HIDDEN, PLAIN, read_file, read_text


def rules(file):
    return [problem.rule for problem in file.problems]


def test_a_file_that_is_gone_is_a_problem_of_that_file(tmp_path):
    assert rules(read_file(tmp_path / "2023.yaml", "2023.yaml")) == ["unreadable"]


def test_a_folder_in_place_of_a_file_is_a_problem_of_that_file(tmp_path):
    assert rules(read_file(tmp_path, "2023.yaml")) == ["unreadable"]


def test_a_pipe_in_place_of_a_file_keeps_nobody_waiting(tmp_path):
    os.mkfifo(tmp_path / "2023.yaml")
    assert rules(read_file(tmp_path / "2023.yaml", "2023.yaml")) == ["unreadable"]


def test_links_in_a_circle_are_a_problem_of_that_file(tmp_path):
    (tmp_path / "2023.yaml").symlink_to("2023.yaml")
    assert rules(read_file(tmp_path / "2023.yaml", "2023.yaml")) == ["unreadable"]


@contextmanager
def as_nobody():
    """As a user who may not read everything, which root may."""
    before = os.geteuid()
    os.seteuid(65534 if before == 0 else before)
    try:
        yield
    finally:
        os.seteuid(before)


def test_a_file_without_permission_is_a_problem_of_that_file():
    with TemporaryDirectory() as folder:
        path = Path(folder) / "2023.yaml"
        path.write_text("a: b\n", encoding="utf-8")
        Path(folder).chmod(0o755)
        path.chmod(0)
        with as_nobody():
            found = read_file(path, "2023.yaml")
    assert rules(found) == ["unreadable"]


UNSEEN = "\u00ad\u115f\u1160\u180e\u200b\u2028\u2800\u3164\ue000\uf8ff\ufe00\ufe0f\ufeff\uffa0"
BEYOND = "\U000e0000\U000e007f\U000e0100\U000e01ef\U000f0000\U0010fffd"


@pytest.mark.parametrize("character", [*UNSEEN, *BEYOND], ids=lambda character: f"U+{ord(character):04X}")
def test_a_character_that_nobody_sees_is_refused(character):
    assert rules(read_text(f"title: 甲{character}乙\n", "a.yaml")) == ["hidden-character"]


def test_no_character_that_is_taken_for_plain_at_once_is_a_hidden_one():
    characters = map(chr, range(0x110000))
    assert [one for one in characters if PLAIN.fullmatch(one) and HIDDEN.fullmatch(one)] == []


@pytest.mark.parametrize("character", [*"\u200c\u200d\u3000\u4e00", "\U00020000"], ids=lambda one: f"U+{ord(one):04X}")
def test_joiners_wide_spaces_and_rare_characters_are_read(character):
    assert read_text(f"title: 甲{character}乙\n", "a.yaml").value == {"title": f"甲{character}乙"}


def test_many_characters_are_looked_through_at_once():
    started = time.perf_counter()
    read_text("title: " + "字" * 1_000_000 + "\n", "a.yaml")
    assert time.perf_counter() - started < 5
