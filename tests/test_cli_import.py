"""`mingxi import` as a person uses it."""

import json
import shutil

import pytest

from tests.command import run_in, unspoken
from tests.conftest import ROOT

NANTONG = ROOT / "data/sources/320600/keji/2025.txt"
NO_TABLE = ROOT / "tests/importing/examples/901_adjacent_shanghai_putuo_shangwuwei_2025_bumen_yusuan.txt"


def run(*arguments, folder):
    """The command in a folder: code, output and messages."""
    done = run_in(unspoken(), folder, "import", *arguments)
    return done.returncode, done.stdout, done.stderr


@pytest.fixture
def project(tmp_path):
    (tmp_path / "data").mkdir()
    shutil.copy(NANTONG, tmp_path / "南通市科技局2025.txt")
    return tmp_path


def test_a_document_goes_to_its_place_with_its_text_its_trace_and_its_account(project):
    code, out, err = run("南通市科技局2025.txt", folder=project)
    assert (code, err) == (0, "")
    assert out.splitlines()[:2] == [
        "data/records/320600/keji/2025.yaml: 南通市科学技术局 2025 (jiangsu)",
        "  239 个值，239 个有出处；3260 个字：值 3119，标签 141，没有读懂 0",
    ]
    written = sorted(path.relative_to(project).as_posix() for path in (project / "data").rglob("*") if path.is_file())
    assert written == [
        "data/records/320600/keji/2025.account.json",
        "data/records/320600/keji/2025.trace.json",
        "data/records/320600/keji/2025.yaml",
        "data/sources/320600/keji/2025.txt",
    ]
    assert (project / "data/sources/320600/keji/2025.txt").read_bytes() == NANTONG.read_bytes()


def test_what_is_imported_passes_the_checks(project):
    run("南通市科技局2025.txt", folder=project)
    done = run_in(unspoken(), project, "check")
    assert done.returncode == 0, done.stdout


def test_a_document_imported_again_changes_nothing_and_says_so(project):
    run("南通市科技局2025.txt", folder=project)
    code, out, err = run("南通市科技局2025.txt", folder=project)
    assert (code, out) == (0, "")
    assert err == "data/records/320600/keji/2025.yaml 已有，与这次导入的相同\n"


def test_a_corrected_document_shows_its_differences_and_waits_for_a_word(project):
    run("南通市科技局2025.txt", folder=project)
    before = (project / "data/records/320600/keji/2025.yaml").read_text(encoding="utf-8")
    text = NANTONG.read_text(encoding="utf-8").replace("＝40% ＝100%", "＝45% ＝100%")
    (project / "更正.txt").write_text(text, encoding="utf-8")
    code, out, err = run("更正.txt", folder=project)
    assert code == 1
    assert "-          - {id: i-009, name: 预算执行率, half: ＝40%, full: ＝100%}" in out.splitlines()
    assert "+          - {id: i-009, name: 预算执行率, half: ＝45%, full: ＝100%}" in out.splitlines()
    assert err == "data/records/320600/keji/2025.yaml 已有，与这次导入的不同；要换成这次的，加 --replace\n"
    assert (project / "data/records/320600/keji/2025.yaml").read_text(encoding="utf-8") == before
    assert run("更正.txt", "--replace", folder=project)[0] == 0
    assert "half: ＝45%" in (project / "data/records/320600/keji/2025.yaml").read_text(encoding="utf-8")


def test_a_document_without_a_table_is_told(project):
    code, out, err = run(NO_TABLE, "--lang", "en", folder=project)
    assert (code, out) == (1, "")
    assert err.splitlines()[0] == f"{NO_TABLE}: no performance table found"


def test_one_bad_file_does_not_stop_the_others(project):
    (project / "坏.docx").write_bytes(b"PK\x03\x04 no more")
    code, out, err = run("坏.docx", "南通市科技局2025.txt", "没有.pdf", folder=project)
    assert code == 3
    assert [line for line in err.splitlines() if line.startswith("[")] == [
        "[1/3] 坏.docx",
        "[2/3] 南通市科技局2025.txt",
        "[3/3] 没有.pdf",
    ]
    assert out.startswith("data/records/320600/keji/2025.yaml")


def test_drafts_can_be_printed_and_nothing_written(project):
    code, out, err = run("南通市科技局2025.txt", "--stdout", folder=project)
    assert code == 0
    assert out.startswith("# yaml-language-server:")
    assert "# 待核：版面更正：" in out
    assert "没有读懂 0" in err
    assert not (project / "data/records").exists()


def test_the_account_is_data_when_asked_for(project):
    code, out, _ = run("南通市科技局2025.txt", "-o", "drafts", "--format", "json", folder=project)
    (account,) = json.loads(out)
    assert code == 0
    assert account["record"] == "320600/keji/2025"
    assert account["characters"] == {"all": 3260, "values": 3119, "labels": 141, "left": 0}
    assert json.loads((project / "drafts/南通市科技局2025.account.json").read_text(encoding="utf-8")) == account


def test_what_a_document_does_not_tell_a_person_can(project):
    text = NANTONG.read_text(encoding="utf-8").replace("2025年度", "").replace("南通市", "")
    (project / "无名.txt").write_text(text, encoding="utf-8")
    code, out, err = run("无名.txt", folder=project)
    assert code == 1
    assert "待核 region：认不出是哪个地方，请用 --region 写六位代码" in out
    assert "没有写出" in err
    assert run("无名.txt", "--region", "320600", "--year", "2025", folder=project)[0] == 0


@pytest.mark.parametrize(
    ("option", "value", "sentence"),
    [
        ("--region", "3206", "--region 没有 `3206`；相近的有：320600 南通市、320612 通州区、"),
        ("--region", "南通", "--region 没有 `南通`；相近的有：320600 南通市、"),
        ("--region", "320499", "--region 没有 `320499`；相近的有：320400 常州市、"),
        ("--region", "111111", "--region 没有 `111111`；写六位行政区划代码，例如 320400\n"),
        ("--year", "25", "--year 没有 `25`；写四位数的年度，例如 2025\n"),
        ("--department", "kejiju", "--department 没有 `kejiju`；相近的有：keji 科学技术局"),
        ("--department", "科技", "--department 没有 `科技`；相近的有：keji 科学技术局"),
        ("--department", "南通市科技局", "--department 没有 `南通市科技局`；相近的有：keji 科学技术局\n"),
        ("--department", "xyz", "--department 没有 `xyz`；写部门类别的代号，例如 keji；写名称，"),
        ("--department", "yiyuan", "；都不是，就在 data/vocabulary/departments.yaml（没有就新建）里加一类："),
        ("--form", "江苏", "、jiangsu 江苏省部门整体预算绩效目标表、"),
        ("--form", "nope", "--form 没有 `nope`；可用：bumen、bumen-mubiao、bumen-mubiao-zijin、"),
    ],
)
def test_a_word_that_nothing_knows_is_told_with_what_comes_near(project, option, value, sentence):
    code, _, err = run("南通市科技局2025.txt", option, value, folder=project)
    assert code == 2
    assert sentence in err


def test_a_target_that_was_not_understood_is_never_said_to_stand_outside_the_table(project):
    text = NANTONG.read_text(encoding="utf-8")
    (project / "网页.txt").write_text(f"首页 政务公开 正文\n≥90%\t≥95%\n{text}\n分享到朋友圈\n", encoding="utf-8")
    code, out, err = run("网页.txt", "--rest-outside", folder=project)
    assert (code, "没有读懂 2:1-9：≥90%≥95%" in out, "--rest-outside --replace" in err) == (0, True, False)
    assert "原文第 2 行有指标值，不算表外文字：照旁边的行补进草稿" in out
    record = (project / "data/records/320600/keji/2025.yaml").read_text(encoding="utf-8")
    assert "printed: [首页 政务公开 正文, 分享到朋友圈]" in record


def test_what_was_not_understood_can_be_said_to_stand_outside_the_table(project):
    text = NANTONG.read_text(encoding="utf-8")
    (project / "网页.txt").write_text(f"首页 政务公开 正文\n{text}\n分享到朋友圈\n", encoding="utf-8")
    _, out, err = run("网页.txt", folder=project)
    assert "没有读懂 1:1-10：首页政务公开正文" in out
    assert "不是表的内容，加 --rest-outside --replace 再导入一次" in err
    assert run("网页.txt", "--replace", "--rest-outside", folder=project)[0] == 0
    record = (project / "data/records/320600/keji/2025.yaml").read_text(encoding="utf-8")
    assert (
        "{kind: residue, printed: [首页 政务公开 正文, 分享到朋友圈], reason: 表外文字，导入者确认不是表的内容}"
        in record
    )
