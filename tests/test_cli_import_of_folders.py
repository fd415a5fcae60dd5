"""`mingxi import` of folders, and what it says in the end of several documents."""

import pytest

from tests.command import run_in, unspoken

TABLE = """项目支出绩效目标表
（2024年度）
项目名称\t{name}
实施单位\t{unit}
项目资金（万元）\t年度资金总额\t50.00
年度总体目标\t{name}完成。
绩效指标\t一级指标\t二级指标\t三级指标\t指标值\t分值
\t产出指标\t数量指标\t{name}长度\t≥20公里\t50
\t满意度指标\t服务对象满意度指标\t群众满意度\t≥90%\t50
"""


@pytest.fixture
def folder(tmp_path):
    """A project, and beside it what was received: two tables, a letter, and what programs leave behind."""
    (tmp_path / "data").mkdir()
    received = tmp_path / "received"
    (received / "各县" / ".git").mkdir(parents=True)
    for name, unit, file in (("清淤", "宝应县水务局", "a.txt"), ("造林", "宝应县林业局", "各县/b.TXT")):
        (received / file).write_text(TABLE.format(name=name, unit=unit), encoding="utf-8")
    for file in ("各县/c.txt", "说明.psd", "~$a.docx", "Thumbs.db", "各县/.git/d.txt"):
        (received / file).write_text("关于报送材料的函\n", encoding="utf-8")
    return tmp_path


def import_(folder, *arguments):
    """The command: code, and what it says of the import."""
    done = run_in(unspoken(), folder, "import", *arguments)
    return done.returncode, done.stderr


def test_of_a_folder_every_document_is_imported_at_any_depth(folder):
    code, err = import_(folder, "received")
    found = sorted(path.relative_to(folder).as_posix() for path in folder.glob("data/records/**/*.yaml"))
    assert (code, found) == (1, ["data/records/321023/linye/2024.yaml", "data/records/321023/shuili/2024.yaml"])
    assert "文件夹里不是文档的，没有读：`received/说明.psd`\n[1/3] received/a.txt\n" in err
    assert not any(name in err for name in ("Thumbs", "~$", ".git"))


def test_in_the_end_it_is_told_how_many_tables_were_taken_and_which_documents_were_not(folder):
    _, err = import_(folder, "received")
    assert err.endswith("3 个文件：2 张表有了草稿，1 处没有收下\n  没有收下：received/各县/c.txt\n")


def test_a_record_that_is_there_and_not_the_same_is_told_in_the_end(folder):
    import_(folder, "received/a.txt")
    other = TABLE.format(name="检修", unit="宝应县水务局")
    (folder / "received/a.txt").write_text(other, encoding="utf-8")
    _, err = import_(folder, "received", "--lang", "en")
    assert err.endswith(
        "3 documents: 1 tables drafted, 1 not the same as the record there is, 1 not taken\n"
        "  not the same: received/a.txt\n  not taken: received/各县/c.txt\n"
    )


def test_of_one_document_nothing_is_added_up(folder):
    _, err = import_(folder, "received/a.txt")
    assert "个文件" not in err


def test_many_files_that_are_no_documents_are_named_in_part(folder):
    for number in range(5):
        (folder / f"received/{number}.psd").write_text("", encoding="utf-8")
    _, err = import_(folder, "received")
    assert "没有读：`received/0.psd`、`received/1.psd`、`received/2.psd` 等 6 个\n" in err


def test_a_folder_without_documents_is_refused(folder):
    (folder / "empty").mkdir()
    code, err = import_(folder, "empty")
    assert (code, err) == (3, "empty: 文件夹里没有文档\n  提示：读 .txt、.docx、.xlsx、.html、.pdf\n")


def test_of_several_folders_the_empty_one_is_told(folder):
    (folder / "empty").mkdir()
    code, err = import_(folder, "empty", "received/a.txt")
    assert (code, err.startswith("empty: 文件夹里没有文档\n")) == (3, True)
    assert (folder / "data/records/321023/shuili/2024.yaml").is_file()


@pytest.mark.parametrize(
    ("name", "year"),
    [
        ("水务局2025年目标表.txt", "2025"),
        ("水务局_2025.txt", "2025"),
        ("水务局20250312.txt", ""),
        ("2024-2026.txt", ""),
    ],
)
def test_a_year_that_the_document_does_not_print_is_taken_from_the_name_of_its_file_and_doubted(folder, name, year):
    table = TABLE.format(name="清淤", unit="宝应县水务局").replace("（2024年度）\n", "")
    (folder / name).write_text(table, encoding="utf-8")
    done = run_in(unspoken(), folder, "import", name)
    found = sorted(path.stem for path in folder.glob("data/records/321023/shuili/*.yaml"))
    assert (found, "取自文件名" in done.stdout) == ([year] if year else [], bool(year))
    assert run_in(unspoken(), folder, "check").returncode == 0


def test_a_year_that_the_document_prints_comes_before_that_of_its_name(folder):
    (folder / "received/a.txt").rename(folder / "水务局2025.txt")
    import_(folder, "水务局2025.txt")
    assert (folder / "data/records/321023/shuili/2024.yaml").is_file()


@pytest.fixture
def towns(folder):
    """Tables of two towns of one county."""
    for name in ("射阳湖", "曹甸"):
        table = TABLE.format(name="清淤", unit=f"宝应县{name}镇人民政府")
        (folder / f"{name}.txt").write_text(table, encoding="utf-8")
    return folder


def test_a_second_town_of_a_county_is_not_offered_the_place_of_the_first(towns):
    code, err = import_(towns, "曹甸.txt", "射阳湖.txt", "--replace")
    assert (code, "--department xiangzhen-" in err) == (1, True)
    assert "「宝应县射阳湖镇人民政府」" in err
    assert "要换成这次的，加 --replace" not in err
    assert "曹甸" in (towns / "data/records/321023/xiangzhen/2024.yaml").read_text(encoding="utf-8")


def test_a_town_with_a_code_of_its_own_stays_there_in_later_years(towns):
    import_(towns, "曹甸.txt")
    assert import_(towns, "射阳湖.txt", "--department", "xiangzhen-sheyanghu")[0] == 0
    later = (towns / "射阳湖.txt").read_text(encoding="utf-8").replace("2024", "2025")
    (towns / "射阳湖.txt").write_text(later, encoding="utf-8")
    assert import_(towns, "射阳湖.txt")[0] == 0
    found = sorted(path.parent.name + path.stem for path in towns.glob("data/records/321023/xiangzhen*/*.yaml"))
    assert found == ["xiangzhen-sheyanghu2024", "xiangzhen-sheyanghu2025", "xiangzhen2024"]
    assert run_in(unspoken(), towns, "check").returncode == 0


def test_a_later_year_of_another_town_does_not_go_on_from_the_first(towns):
    import_(towns, "曹甸.txt")
    later = (towns / "射阳湖.txt").read_text(encoding="utf-8").replace("2024", "2025")
    (towns / "射阳湖.txt").write_text(later, encoding="utf-8")
    assert import_(towns, "射阳湖.txt")[0] == 1
    assert import_(towns, "射阳湖.txt", "--department", "xiangzhen")[0] == 0


def test_a_department_under_another_name_of_its_kind_is_the_same(folder):
    for year, unit in ((2025, "宝应县水利局"), (2026, "江苏省宝应县水务局"), (2027, "中共宝应县水务局")):
        table = TABLE.format(name="清淤", unit=unit).replace("2024", str(year))
        (folder / "later.txt").write_text(table, encoding="utf-8")
        assert import_(folder, "later.txt")[0] == 0
    assert len([*folder.glob("data/records/321023/shuili/*.yaml")]) == 3
