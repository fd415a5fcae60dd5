"""The workflow of a new project, step by step as GitHub runs it: what a pull request is told, and on which line."""

from typing import NamedTuple

import pytest
import yaml

from tests.conftest import ROOT
from tests.site.html_page import pages

WORKFLOW = ".github/workflows/site.yml"
EXPECTED = ROOT / "tests/installed/expected"
EXAMPLE = "data/records/320400/zhengwu-shili/2025.yaml"


class Ran(NamedTuple):
    """The steps that were run, with what the last one printed."""

    names: list[str]
    code: int
    printed: str


@pytest.fixture
def project(installed, tmp_path):
    """A new project, and in it a table whose items do not add up, taken in by an import."""
    installed.run("mingxi", "init", "new", cwd=tmp_path)
    project = tmp_path / "new"
    document = (project / EXAMPLE.replace("records", "sources").replace(".yaml", ".txt")).read_text("utf-8")
    changed = document.replace("政务服务管理办公室（示例）", "交通运输局").replace("（示例，数字是编的）", "")
    (tmp_path / "交通局.txt").write_text(
        changed.replace("平台维护经费 50.00 120.00", "平台维护经费 50.00 121.00"), "utf-8"
    )
    installed.run("mingxi", "import", "../交通局.txt", cwd=project)
    return project


@pytest.fixture
def steps(installed):
    """Run the commands of the workflow one after the other, as long as they succeed."""

    def run(project):
        workflow = yaml.safe_load((project / WORKFLOW).read_text("utf-8"))
        commands = [step for step in workflow["jobs"]["build"]["steps"] if "run" in step]
        ran = Ran([], 0, "")
        for step in commands:
            done = installed.run("bash", "-e", "-o", "pipefail", "-c", step["run"], cwd=project, check=False)
            ran = Ran([*ran.names, step["name"]], done.returncode, done.stdout)
            if ran.code:
                break
        return ran

    return run


def test_a_bad_line_and_a_wrong_sum_are_marked_where_they_stand(project, steps, expect):
    record = project / EXAMPLE
    record.write_text(record.read_text("utf-8").replace('full: "820.00"', "full: 八百二十"), encoding="utf-8")
    ran = steps(project)
    assert (ran.names, ran.code) == (["安装程序", "核对"], 1)
    expect(EXPECTED / "annotations.txt", ran.printed)


def test_annotations_name_lines_that_hold_what_they_speak_of(project):
    lines = (project / "data/records/320400/jiaotong/2025.yaml").read_text("utf-8").splitlines()
    told = (EXPECTED / "annotations.txt").read_text("utf-8").splitlines()
    sums = next(line for line in told if "title=items-sum" in line)
    assert 'full: "820.00"' in lines[int(sums.partition("line=")[2].partition(",")[0]) - 1]


def test_what_does_not_add_up_as_published_stops_nobody(project, steps):
    ran = steps(project)
    assert (ran.names, ran.code) == (["安装程序", "核对", "建站"], 0)
    assert "常州市交通运输局" in pages(project / "site")["320400/jiaotong/2025/index.html"].text


def test_a_record_that_departs_from_its_document_is_marked(project, steps):
    record = project / EXAMPLE
    text = record.read_text("utf-8").replace('full: "820.00"', 'full: "821.00"')
    record.write_text(text, encoding="utf-8")
    line = text.partition("821.00")[0].count("\n") + 1
    ran = steps(project)
    assert (ran.code, ran.printed.startswith(f"::error file={EXAMPLE},line={line},col=15,title=trace::")) == (1, True)


def test_only_what_is_pushed_to_the_main_branch_is_published(project):
    workflow = yaml.safe_load((project / WORKFLOW).read_text("utf-8"))
    deploy, upload = workflow["jobs"]["deploy"], workflow["jobs"]["build"]["steps"][-1]
    condition = "github.event_name != 'pull_request' && github.ref == 'refs/heads/main'"
    assert (deploy["if"], upload["if"], deploy["needs"]) == (condition, condition, "build")
    assert (workflow["permissions"], deploy["permissions"]) == (
        {"contents": "read"},
        {"pages": "write", "id-token": "write"},
    )
