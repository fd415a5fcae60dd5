"""`mingxi import` of documents that hold several tables."""

import pytest

from tests.command import run_in, unspoken

HEADS = "绩效指标\t一级指标\t二级指标\t三级指标\t指标值\t分值"
TABLE = """{title}
（2024年度）
{first}
{label}\t{unit}
项目资金（万元）\t年度资金总额\t50.00
年度总体目标\t{goal}
{heads}
\t产出指标\t数量指标\t{name}\t≥20公里\t50
\t满意度指标\t服务对象满意度指标\t群众满意度\t≥90%\t50
"""


def project(name, unit="宝应县水务局"):
    """The table of a project."""
    words = {"title": "项目支出绩效目标表", "label": "实施单位", "unit": unit, "heads": HEADS}
    return TABLE.format(first=f"项目名称\t{name}", goal=f"{name}完成。", name=f"{name}长度", **words)


def written(folder):
    """The files of records below a folder."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.yaml"))


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "data").mkdir()
    return tmp_path


def import_(folder, text, *options):
    """The command for a document of some text: code and messages."""
    (folder / "a.txt").write_text(text, encoding="utf-8")
    done = run_in(unspoken(), folder, "import", "a.txt", *options)
    return done.returncode, done.stderr


@pytest.mark.parametrize("options", [(), ("--replace",)], ids=["first", "replace"])
def test_of_two_projects_of_one_department_in_one_year_none_is_written_and_why_is_told(folder, options):
    code, err = import_(folder, project("清淤") + "\n" + project("检修"), *options)
    assert (code, written(folder)) == (1, [])
    assert "不止一张表是 321023/shuili/2024 的，一个部门一年只有一份记录" in err


def test_each_of_them_can_be_imported_from_its_own_text(folder):
    import_(folder, project("清淤") + "\n" + project("检修"), "-o", "drafts")
    assert written(folder) == ["drafts/a-2.yaml", "drafts/a.yaml"]
    done = run_in(unspoken(), folder, "import", "drafts/a-2.txt")
    assert (done.returncode, written(folder / "data")) == (0, ["records/321023/shuili/2024.yaml"])
    assert "检修长度" in (folder / "data/records/321023/shuili/2024.yaml").read_text(encoding="utf-8")
    assert run_in(unspoken(), folder, "check").returncode == 0


def test_projects_of_several_departments_are_a_record_each(folder):
    code, _ = import_(folder, project("清淤") + "\n" + project("造林", "宝应县林业局"))
    assert (code, written(folder / "data")) == (
        0,
        ["records/321023/linye/2024.yaml", "records/321023/shuili/2024.yaml"],
    )
    assert run_in(unspoken(), folder, "check").returncode == 0


def test_beside_the_table_of_a_department_its_projects_are_not_written(folder):
    whole = "部门整体支出绩效目标表\n（2024年度）\n部门名称\t宝应县水务局\n年度总体目标\t河道畅通。\n"
    whole += f"{HEADS}\n\t产出指标\t数量指标\t河道长度\t≥80公里\t100\n"
    code, err = import_(folder, whole + "\n" + project("清淤"))
    assert (code, written(folder / "data")) == (1, ["records/321023/shuili/2024.yaml"])
    assert "河道长度" in (folder / "data/records/321023/shuili/2024.yaml").read_text(encoding="utf-8")
    assert "没有写出：这份文件里不止一张表" in err


def test_a_second_document_does_not_replace_what_the_first_of_the_same_command_wrote(folder):
    (folder / "b.txt").write_text(project("检修"), encoding="utf-8")
    code, err = import_(folder, project("清淤"), "b.txt", "--replace")
    assert code == 1
    assert "清淤长度" in (folder / "data/records/321023/shuili/2024.yaml").read_text(encoding="utf-8")
    assert "已有，与这次导入的不同" in err


def test_a_second_table_that_is_cut_before_its_heads_is_told_and_no_part_of_the_first(folder):
    cut = project("检修").split("年度总体目标")[0]
    (folder / "a.txt").write_text(project("清淤") + "\n" + cut, encoding="utf-8")
    done = run_in(unspoken(), folder, "import", "a.txt")
    assert (done.returncode, written(folder / "data")) == (0, ["records/321023/shuili/2024.yaml"])
    assert "下面另有一张表没有读：「项目支出绩效目标表」起，没有指标的表头" in done.stdout
    assert "检修" not in (folder / "data/records/321023/shuili/2024.yaml").read_text(encoding="utf-8")
    assert run_in(unspoken(), folder, "check").returncode == 0


def test_a_label_printed_again_on_the_next_page_begins_no_table(folder):
    text = project("清淤").replace("\t满意度指标", "项目名称\t清淤\n\t满意度指标")
    (folder / "a.txt").write_text(text, encoding="utf-8")
    done = run_in(unspoken(), folder, "import", "a.txt")
    assert "下面另有一张表" not in done.stdout
