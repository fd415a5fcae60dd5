"""Names and numbers of people in a document that is imported, checked and built are nowhere on the site."""

from contextlib import chdir

import pytest
from click.testing import CliRunner

from generator.build import build
from generator.cli import commands
from generator.words import Language
from tests.site.html_page import contents
from tests.site.readable import everything

ROWS = (
    ("江阴市项目支出绩效目标表",),
    ("(2022年度)",),
    ("项目名称", "农田建设项目"),
    ("项目负责人及电话", "彭某某13800000000"),
    ("主管部门", "江阴市农业农村局", "财务负责人", "李某某"),
    ("实施单位", "江阴市农业农村局", "联系电话", "0510-86680001"),
    ("绩效指标",),
    ("一级指标", "二级指标", "三级指标", "指标值"),
    ("产出指标", "数量指标", "道路里程", "≥100公里"),
    ("填表人：宋某某", "联系电话：16600000000"),
)
PEOPLE = ("彭某某", "李某某", "宋某某", "13800000000", "86680001", "16600000000")
CELLS = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in ROWS[2:])
FILES = {
    "leak.txt": "\n".join("\n".join(row) for row in ROWS),
    "runs.txt": "\n".join(" ".join(row) for row in ROWS),
    "tabs.txt": "\n".join("\t".join(row) for row in ROWS),
    "bars.txt": "\n".join(f"| {' | '.join(row)} |" for row in ROWS),
    "page.html": f"<html><body><h1>{ROWS[0][0]}</h1><p>{ROWS[1][0]}</p><table>{CELLS}</table></body></html>",
}


def imported(root, name, text, *options):
    """A project into which a document is imported, and what the command said."""
    (root / "data").mkdir(parents=True)
    (root / name).write_text(text, encoding="utf-8")
    with chdir(root):
        return CliRunner().invoke(commands, ["import", name, "--form", "xiangmu", *options], env={"MINGXI_LANG": None})


@pytest.mark.parametrize("name", FILES)
def test_no_name_and_no_number_of_an_imported_document_is_on_the_site(tmp_path, name):
    done = imported(tmp_path / "project", name, FILES[name], "--rest-outside")
    assert (done.exit_code, "没有读懂 0" in done.stdout) == (0, True)
    assert build(tmp_path / "project", tmp_path / "site", Language.ZH).report.problems == ()
    published = everything(contents(tmp_path / "site"))
    assert "道路里程" in published
    assert [text for text in PEOPLE if text in published] == []


def test_a_number_that_stands_elsewhere_is_not_told_as_outside_and_stops_the_build(tmp_path):
    text = FILES["runs.txt"].replace("农田建设项目", "农田建设项目13900000000") + "\n首页 政务公开\n"
    done = imported(tmp_path / "project", "runs.txt", text, "--rest-outside")
    assert "待核 contacts：原文第 3 行有电话号码" in done.stdout
    record = (tmp_path / "project/data/records/320281/nongye/2022.yaml").read_text(encoding="utf-8")
    assert ("13900000000" in record, "首页 政务公开" in record) == (False, True)
    problems = build(tmp_path / "project", tmp_path / "site", Language.ZH).report.problems
    assert [problem.rule for problem in problems] == ["left-over"]


def test_a_number_in_a_paragraph_is_told(tmp_path):
    goal = "年度总体目标\n全年完成道路里程一百公里，有事请打电话13900000000。\n"
    text = FILES["runs.txt"].replace("绩效指标\n", f"{goal}绩效指标\n", 1)
    done = imported(tmp_path / "project", "runs.txt", text)
    assert "待核 goals：这里有电话号码，可能是个人信息，公开前请核对" in done.stdout
