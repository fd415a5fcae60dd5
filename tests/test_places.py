"""Files where none belong: each is told of, and nothing of it ends a run or keeps it waiting."""

import os
import shutil
from pathlib import Path

import pytest

from generator.inspecting import inspect
from generator.words import Language
from tests.conftest import ROOT

UNIT = "data/records/320400/keji"


@pytest.fixture
def project(tmp_path):
    """A tiny whole project."""
    return shutil.copytree(ROOT / "tests/problems/nothing", tmp_path / "project")


def told(project: Path) -> list[tuple[str, str]]:
    """The problems of a project, by file and rule."""
    return [(problem.file, problem.rule) for problem in inspect(project, Language.ZH).problems]


@pytest.mark.parametrize("unit", ["keji-a#b", "keji-a?b", "keji-a b", "keji-..", "keji-", "keji-A", "keji_a"])
def test_the_name_of_a_departments_folder_is_an_address(project, unit):
    (project / UNIT).rename(project / "data/records/320400" / unit)
    assert told(project) == [(f"data/records/320400/{unit}/2023.yaml", "path")]


def test_a_folders_name_that_is_no_utf_8_is_shown_with_a_backslash(project):
    (project / UNIT).rename(os.fsdecode(os.fsencode(project) + b"/data/records/320400/keji-\xff"))
    assert told(project) == [("data/records/320400/keji-\\udcff/2023.yaml", "path")]


@pytest.mark.parametrize(("old", "new"), [("320400", "changzhou"), ("keji/2023.yaml", "keji/23.yaml")])
def test_region_and_year_are_part_of_the_address(project, old, new):
    records = project / "data/records"
    (records / "320400/keji/2023.trace.json").unlink()
    (records / ("320400" if old == "320400" else f"320400/{old}")).rename(
        records / (new if old == "320400" else f"320400/{new}")
    )
    assert [rule for _, rule in told(project)] == ["path"]


@pytest.mark.parametrize("name", ["2024.yaml", "2023.trace.json.d/2024.json", "2024.trace.json"])
def test_a_pipe_under_the_records_is_told_of_and_not_opened(project, name):
    path = project / UNIT / name
    path.parent.mkdir(exist_ok=True)
    os.mkfifo(path)
    assert told(project) == [(f"{UNIT}/{name}", "stray-file")]


@pytest.mark.parametrize(("year", "rules"), [("2023", []), ("2024", ["stray-file"])], ids=["with it", "without it"])
def test_the_account_of_an_import_stands_beside_its_record(project, year, rules):
    (project / UNIT / f"{year}.account.json").write_text("{}", encoding="utf-8")
    assert [rule for _, rule in told(project)] == rules


def test_a_folder_with_a_records_name_is_told_of(project):
    (project / UNIT / "2024.yaml").mkdir()
    assert told(project) == [(f"{UNIT}/2024.yaml", "stray-file")]


def test_a_link_that_leads_nowhere_is_told_of(project):
    (project / UNIT / "2024.yaml").symlink_to("nowhere")
    assert told(project) == [(f"{UNIT}/2024.yaml", "stray-file")]


@pytest.mark.parametrize("name", [".DS_Store", "2023.yaml~", ".2023.yaml.swp", ".#2023.yaml", ".git/2024.yaml"])
def test_files_of_editors_and_systems_are_passed_over(project, name):
    path = project / UNIT / name
    path.parent.mkdir(exist_ok=True)
    path.write_text("x", encoding="utf-8")
    assert told(project) == []


def test_a_vocabulary_that_is_a_folder_is_not_replaced_in_silence(project):
    (project / "data/vocabulary/units.yaml").mkdir(parents=True)
    assert told(project) == [("data/vocabulary/units.yaml", "unreadable")]


def test_a_vocabulary_that_leads_nowhere_is_not_replaced_in_silence(project):
    (project / "data/vocabulary").mkdir()
    (project / "data/vocabulary/units.yaml").symlink_to("nowhere")
    assert told(project) == [("data/vocabulary/units.yaml", "unreadable")]


@pytest.mark.parametrize(
    "file", ["sources/loop", "sources/" + "a" * 300, "sources", "sources/pipe", "../../etc/passwd"]
)
def test_a_document_that_cannot_be_read_is_a_problem_of_its_record(project, file):
    (project / "data/sources/loop").symlink_to("loop")
    os.mkfifo(project / "data/sources/pipe")
    record = project / UNIT / "2023.yaml"
    text = record.read_text(encoding="utf-8")
    record.write_text(text.replace("sources/320400/keji/2023.txt", file), encoding="utf-8")
    assert told(project) == [(f"{UNIT}/2023.yaml", "source")]
