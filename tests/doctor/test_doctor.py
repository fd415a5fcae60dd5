"""The doctor tells how program, project and site stand, and what to do next."""

import json
import os
import shutil
from datetime import date

import pytest
from packaging.requirements import Requirement

from generator.build import build
from generator.doctor import Part, State, diagnose
from generator.doctor.surroundings import Surroundings, surroundings
from generator.words import Language
from tests.command import run
from tests.conftest import ROOT

AROUND = Surroundings(
    python="3.12.1",
    needed=(Requirement("mkdocs<2,>=1.6"),),
    for_import=(Requirement('lxml<7,>=5.3; extra == "import"'),),
    versions={"mkdocs": "1.6.1", "lxml": "6.1.3"},
    tools={"git": "/usr/bin/git", "LibreOffice": ""},
    today=date(2026, 1, 1),
)
SET = """\
site_url: https://example.org/
extra: {mingxi: {publisher: 某局, contact: a@example.org, licence: CC BY 4.0}}
"""


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """A tiny whole project with all settings and a built site."""
    root = shutil.copytree(ROOT / "tests/problems/nothing", tmp_path_factory.mktemp("whole") / "project")
    (root / "mkdocs.yml").write_text(SET, encoding="utf-8")
    build(root, root / "site", Language.ZH)
    return root


@pytest.fixture
def project(whole, tmp_path):
    """A copy of that project, to be changed."""
    return shutil.copytree(whole, tmp_path / "project")


def told(root, around=AROUND):
    """What is not fine, in English, by its state."""
    return [(one.state.value, one.words.en) for one in diagnose(root, around).signs if one.state is not State.FINE]


def test_a_whole_project_is_well(project):
    diagnosis = diagnose(project, AROUND)
    assert told(project) == [("optional", "there is no LibreOffice; only old .doc and .xls files need it")]
    assert (diagnosis.is_well, [words.en[:11] for words in diagnosis.next()]) == (True, ["all is well"])


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"versions": {"lxml": "6"}}, ("wrong", "mkdocs is not installed")),
        ({"versions": {"lxml": "6", "mkdocs": "2.0"}}, ("wrong", "mkdocs 2.0 is not <2,>=1.6")),
        (
            {"versions": {"mkdocs": "1.6.1"}},
            ("look", "Word, Excel and PDF cannot be read: lxml lacking or of another ver"),
        ),
        ({"needed": ()}, ("optional", "run from its source, not installed: what it needs is not known")),
        ({"tools": {"git": ""}}, ("optional", "there is no git; only a push to GitHub needs it")),
        (
            {"today": date(2027, 5, 1)},
            ("look", "the theme, Material for MkDocs, is mended until 2027-05-05, 4 more days"),
        ),
        ({"today": date(2027, 5, 6)}, ("look", "the theme, Material for MkDocs, is no longer mended since 2027-05-05")),
    ],
    ids=["no MkDocs", "MkDocs 2", "no import", "from source", "no git", "the theme ends soon", "the theme has ended"],
)
def test_what_the_machine_lacks_is_told(project, changed, said):
    found = [(state, words[: len(said[1])]) for state, words in told(project, AROUND._replace(**changed))]
    assert said in found


def test_no_project_is_told_with_the_way_to_make_one(tmp_path):
    diagnosis = diagnose(tmp_path, AROUND)
    assert (diagnosis.is_well, "mingxi init" in diagnosis.next()[0].en) == (False, True)


def test_problems_of_files_are_counted_and_the_command_is_named(project):
    record = project / "data/records/320400/keji/2023.yaml"
    record.write_text(record.read_text("utf-8").replace('full: "100.00"', "full: 一百"), encoding="utf-8")
    assert ("wrong", "2 problems in data/") in told(project)
    assert diagnose(project, AROUND).next()[0].en == "run mingxi check"


def test_templates_of_the_project_are_listed_and_those_without_effect_too(project):
    (project / "templates/styles").mkdir(parents=True)
    for name in ("base.css", "bsae.css", "print.css"):
        (project / "templates/styles" / name).write_text(
            "a { }\n" if name != "print.css" else "a {\n", encoding="utf-8"
        )
    words = [one.words.en for one in diagnose(project, AROUND).signs]
    assert any(
        text.startswith("in the place of shipped ones: `styles/base.css`, `styles/print.css`;") for text in words
    )
    assert ("wrong", "1 problem in templates/") in told(project)
    assert ("look", "`templates/styles/bsae.css`: no shipped file has this name; it has no effect") in told(project)


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("site_url", "site_url: https://example.org/\n"),
        ("publisher", "publisher: 某局, "),
        ("contact / issues", "contact: a@example.org, "),
        ("licence", ", licence: CC BY 4.0"),
    ],
)
def test_a_setting_that_is_not_there_is_named(project, name, written):
    (project / "mkdocs.yml").write_text(SET.replace(written, ""), encoding="utf-8")
    hints = [one.hint.en for one in diagnose(project, AROUND).signs if one.part is Part.SETTINGS]
    assert hints == [f"set {name} in mkdocs.yml"]


def test_nothing_to_be_done_for_a_new_project_is_left_out(project):
    (project / "mkdocs.yml").unlink()
    shutil.rmtree(project / "site")
    assert [words.en[-12:] for words in diagnose(project, AROUND).next()][-1:] == ["mingxi build"]


def test_what_does_not_add_up_is_counted_apart_from_what_is_said_differently():
    said = [one.words.zh for one in diagnose(ROOT, AROUND).signs if one.part is Part.DATA]
    assert "文件没有问题；按原表所印不一致的有 3 处，两处说法不同的有 6 处，照实公布" in said


def test_settings_that_do_not_fit_are_a_problem(project):
    (project / "mkdocs.yml").write_text("site_nane: x\n", encoding="utf-8")
    assert ("wrong", "1 problem in mkdocs.yml") in told(project)


@pytest.mark.parametrize(
    ("sizes", "said"),
    [
        ([79_000_000] * 10, []),
        ([81_000_000] * 10, [("look", "0.81 GB; GitHub Pages takes 1 GB")]),
        ([99_000_000] * 11, [("wrong", "1.09 GB; GitHub Pages takes 1 GB")]),
        ([101_000_000], [("wrong", "`site/0.bin` has 101.0 MB; GitHub takes 100 MB")]),
    ],
    ids=["enough room", "nearly full", "too much", "one large file"],
)
def test_the_limits_of_github_pages_are_watched(project, sizes, said):
    for number, size in enumerate(sizes):
        with (project / f"site/{number}.bin").open("wb") as file:
            file.truncate(size)
    assert [(state, words.rpartition("files, ")[2]) for state, words in told(project)[1:]] == said


@pytest.mark.parametrize("name", ["data/sources/320400/keji/2023.txt", "data/records/320400", "mkdocs.yml"])
def test_a_site_older_than_what_it_is_built_from_is_told(project, name):
    os.utime(project / name, (4e9, 4e9))
    assert told(project)[1:] == [("look", "data, templates or settings have changed since the site was built")]


def test_a_site_that_was_never_built_is_told(project):
    shutil.rmtree(project / "site")
    assert told(project)[1:] == [("look", "no site has been built yet")]


def test_the_example_of_a_new_project_is_pointed_at(tmp_path):
    assert run("init", tmp_path / "new").returncode == 0
    assert ("look", "the example 320400/zhengwu-shili/2025 is still there; its figures are invented") in told(
        tmp_path / "new"
    )
    assert diagnose(tmp_path / "new", AROUND).next()[0].en.startswith("take in a first table of your own")


def test_this_machine_has_what_the_program_needs():
    around = surroundings()
    assert {one.name for one in around.needed} >= {"click", "mkdocs", "mkdocs-material", "numpy"}
    assert {one.name for one in around.for_import} >= {"lxml", "pdfminer-six"}
    assert {one.name for one in (*around.needed, *around.for_import)} == around.versions.keys()


def test_the_command_tells_it_as_text_and_as_data(project):
    done = run("doctor", "--root", project, "--lang", "en")
    data = json.loads(run("doctor", "--root", project, "--format", "json").stdout)
    assert (done.returncode, done.stderr, data["well"]) == (0, "", True)
    assert [line for line in done.stdout.splitlines() if line[0] != " "] == [
        "Program",
        "Data",
        "Templates",
        "Settings",
        "Site",
        "Next",
    ]
    assert [one["message"]["en"] for one in data["signs"]] == [
        line[4:] for line in done.stdout.splitlines() if line[:4].strip() in ("√", "·")
    ]


def test_what_stands_in_the_way_makes_the_exit_code_1(tmp_path):
    done = run("doctor", cwd=tmp_path)
    assert (done.returncode, "× `.` 里没有 data/，不是项目" in done.stdout) == (1, True)
