"""The command line as people meet it: results on stdout, all else on stderr, and an exit code that says how it went."""

import json
import os
import shutil
import subprocess
import sys

import pytest

from generator import __version__
from generator.checks import RULES
from generator.remedies import REMEDIES
from tests.command import run, run_anew
from tests.conftest import ROOT

BROKEN = ROOT / "tests" / "problems"


@pytest.fixture
def project(tmp_path):
    """A copy of a tiny whole project, to be changed by the command under test."""
    return shutil.copytree(BROKEN / "nothing", tmp_path / "project")


def test_the_projects_own_data_has_no_problem():
    done = run_anew("check")
    assert (done.returncode, done.stderr.startswith("文件没有问题；")) == (0, True)


@pytest.mark.parametrize("arguments", [["chekc"], ["check", "320400/keji/2023"]], ids=["wrong use", "a command"])
def test_tests_run_commands_as_a_new_python_does(arguments):
    done, anew = run(*arguments), run_anew(*arguments)
    assert done[:3] == (anew.returncode, anew.stdout, anew.stderr)


def test_problems_of_files_make_the_exit_code_1():
    done = run("check", "--root", BROKEN / "no-value")
    assert (done.returncode, "[" in done.stdout) == (1, True)


def test_findings_about_the_world_leave_the_exit_code_0():
    done = run("check", "320400/keji/2023", "--lang", "en")
    assert done.returncode == 0
    assert "does not add up as published" in done.stdout


def test_a_record_can_be_named_by_its_file():
    by_file = run("check", "data/records/320400/keji/2023.yaml")
    assert by_file.stdout == run("check", "320400/keji/2023").stdout != ""


def test_what_adds_up_is_listed_on_request():
    done = run("check", "320400/keji/2023", "--all")
    assert "3760.93 + 1128.32 = 4889.25" in done.stdout
    assert "3760.93 + 1128.32 = 4889.25" not in run("check", "320400/keji/2023").stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["check", "没有这张表"], "没有记录 `没有这张表`；写文件名，或 地区/部门/年度，例如 320400/keji/2023"),
        (["check", "320400/keji"], "没有记录 `320400/keji`；是不是 `320400/keji/2023`？"),
        (["check", "320400/kejj/2023"], "没有记录 `320400/kejj/2023`；是不是 `320400/keji/2023`"),
        (["check", "--format", "xml"], "Error: `--format`：只能写 text、json、github、sarif\n"),
        (["check", "--lang", "en", "--format", "xml"], "Error: Invalid value for '--format': 'xml' is not one of"),
        (["check", "--root", "nowhere"], "Error: `--root`：`nowhere` 不存在；看看路径有没有写错\n"),
        (["check", "--root", "generator"], "没有 data/ 文件夹"),
        (["check", "--al"], "Error: 没有选项 `--al`；是不是 `--all`"),
        (["check", "--root"], "Error: `--root` 后面要写一个值\n"),
        (["check", "--all=yes"], "Error: `--all` 后面不写值\n"),
        (["chekc"], "Error: 没有命令 `chekc`；是不是 `check`？\n"),
        (["xyzzy"], "Error: 没有命令 `xyzzy`；运行 mingxi --help 看有哪些\n"),
        (["version", "now"], "Error: 多写了 `now`；名称里有空格的加引号\n"),
        (["init"], "Error: 没有写 `DIR`；运行 --help 看例子\n"),
        (["completion"], "Error: 没有写 `{bash|zsh|fish}`；写 bash、zsh、fish 中的一个\n"),
        (["revise", "320400/keji/2023"], "Error: 没有写 `--why`；运行 --help 看例子\n"),
        (["revise", "a", "--why", "b", "--date", "c"], "Error: `--date`：要写 2025-06-30 这样的日期\n"),
        (["serve", "--port", "99999"], "Error: `--port`：要写 0 到 65535 的整数\n"),
        (["export", "-o", "data"], "Error: `--out` / `-o`：`data` 是文件夹，这里要一个文件\n"),
        (["build", "--shard", "99"], "Error: `--shard`：写行政区划代码，例如 320000、320400\n"),
        (["build", "--shard", "99", "--lang", "en"], "'--shard': write the code of a region, e.g. 320000, 320400\n"),
        (["build", "--site-url", "x"], "Error: `--site-url`：写完整的网址，例如 https://example.org/32/\n"),
        (["schema", "table"], "|published]`：只能写 record、form、trace、responses、published\n"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_wrong_use_is_answered_with_a_sentence_and_2(arguments, said):
    done = run(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_json_holds_problems_and_findings_in_both_languages():
    done = json.loads(run("check", "320600/keji/2025", "--format", "json", "--all").stdout)
    half = next(finding for finding in done["findings"] if finding["rule"] == "items-half-sum")
    assert done["problems"] == []
    assert (half["record"], half["verdict"], half["difference"]) == ("320600/keji/2025", "does-not-add-up", "6")
    assert half["operands"][0] == {"at": "m-012.half", "name": "项目支出", "text": "54"}
    assert set(half["sentence"]) == {"zh", "en"}


def test_github_gets_problems_as_errors_on_their_lines():
    done = run("check", "--root", BROKEN / "no-value", "--format", "github")
    assert done.stdout.startswith("::error file=data/records/320400/keji/2023.yaml,line=26,col=")


def test_github_gets_what_does_not_add_up_as_a_notice_on_its_line():
    done = run("check", "320600/keji/2025", "--format", "github")
    lines = (ROOT / "data/records/320600/keji/2025.yaml").read_text(encoding="utf-8").splitlines()
    line = next(number for number, text in enumerate(lines, 1) if text.strip().startswith('half: "54"'))
    assert f"::notice file=data/records/320600/keji/2025.yaml,line={line},col=" in done.stdout


def test_sarif_names_every_rule_and_every_place():
    log = json.loads(run("check", "320600/keji/2025", "--format", "sarif").stdout)["runs"][0]
    assert [rule["id"] for rule in log["tool"]["driver"]["rules"]] == [*(rule.id for rule in RULES), *REMEDIES]
    places = [result["locations"][0]["physicalLocation"] for result in log["results"]]
    assert {place["artifactLocation"]["uri"] for place in places} == {"data/records/320600/keji/2025.yaml"}
    assert min(place["region"]["startLine"] for place in places) > 1


def test_rules_tells_every_rule_with_its_reason():
    said = run("rules", "--lang", "en").stdout
    assert [rule.id for rule in RULES if rule.id not in said or rule.reason.en not in said] == []


def test_rules_tells_what_to_do_about_every_kind_of_problem():
    said = run("rules", "--lang", "en").stdout
    assert [code for code, (_, remedy) in REMEDIES.items() if f"\n{code}\n" not in said or remedy.en not in said] == []


def test_rules_can_be_had_as_json():
    told = json.loads(run("rules", "--format", "json").stdout)
    assert [each["id"] for each in told] == [*(rule.id for rule in RULES), *REMEDIES]


def test_mint_gives_ids_and_says_how_many(project):
    path = project / "data/records/320400/keji/2023.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("id: m-002, ", ""), encoding="utf-8")
    done = run("mint", cwd=project)
    assert (done.returncode, done.stdout) == (0, "data/records/320400/keji/2023.yaml: +1\n")
    assert done.stderr == "1 份记录，新编了 1 个行号\n"
    assert path.read_text(encoding="utf-8") == text.replace("m-002", "m-003").replace("m: 2", "m: 3")


@pytest.mark.parametrize(
    ("lang", "said"), [("zh", "1 个文件里有 1 个问题；0 张表"), ("en", "1 problem in 1 file; 0 tables")]
)
def test_where_nothing_can_be_checked_no_verdicts_are_announced(project, lang, said):
    (project / "data/records/320400/keji/2023.yaml").write_text("a: >= 95\n", encoding="utf-8")
    assert run("check", "--lang", lang, cwd=project).stderr.splitlines()[-1] == said


def test_mint_leaves_a_file_it_cannot_read_and_says_why(project):
    path = project / "data/records/320400/keji/2023.yaml"
    path.write_text("a: >= 95\n", encoding="utf-8")
    done = run("mint", cwd=project)
    assert (done.returncode, path.read_text(encoding="utf-8")) == (1, "a: >= 95\n")
    assert "2023.yaml:1:4:" in done.stderr


def test_trace_writes_the_places_again_after_a_change(project):
    record = project / "data/records/320400/keji/2023.yaml"
    record.write_text(record.read_text(encoding="utf-8").replace("i-001", "i-009").replace("i: 1", "i: 9"), "utf-8")
    assert run("check", cwd=project).returncode == 1
    done = run("trace", cwd=project)
    assert (done.stdout, done.stderr) == ("320400/keji/2023: 24\n", "对照了 1 张表，24 个值在原文里有位置\n")
    assert run("check", cwd=project).returncode == 0


def test_trace_says_what_the_document_does_not_have(project):
    record = project / "data/records/320400/keji/2023.yaml"
    record.write_text(record.read_text(encoding="utf-8").replace("办好三件事", "办好四件事"), "utf-8")
    done = run("trace", cwd=project)
    assert done.returncode == 1
    assert "「办好四件事。」在原文中没有位置" in done.stderr
    assert "「办好三件事。」没有进入记录" in done.stderr


def test_schema_writes_all_schemas_into_a_folder(tmp_path):
    run("schema", "--write", tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "form.json",
        "published.json",
        "record.json",
        "responses.json",
        "trace.json",
    ]


@pytest.mark.parametrize("arguments", [["version"], ["--version"]], ids=["command", "option"])
def test_the_version_is_told(arguments):
    assert __version__ in run_anew(*arguments).stdout


def test_the_language_can_be_set_once_for_all_commands():
    assert run("check", MINGXI_LANG="en").stderr.startswith("no problems in the files; ")


@pytest.mark.parametrize(
    "arguments",
    [["--lang", "en", "check"], ["--lang=en", "check"], ["check", "--lang", "en"]],
    ids=["before", "before, in one word", "behind"],
)
def test_the_language_is_said_before_a_command_or_behind_it(arguments):
    assert run(*arguments).stderr.startswith("no problems in the files; ")


@pytest.mark.parametrize("arguments", [["--lang", "en", "version"], ["--lang", "en"], ["--lang", "en", "--help"]])
def test_a_language_before_what_has_none_stands_in_no_ones_way(arguments):
    assert run(*arguments).returncode == run(*arguments[2:]).returncode


def test_a_language_that_is_not_there_is_told_before_a_command_too():
    assert "zh、en" in run("--lang", "fr", "check").stderr


def test_a_reader_that_goes_away_is_not_answered_with_a_traceback():
    command = f"{sys.executable} -m generator rules | head -n 1"
    done = subprocess.run(["bash", "-c", command], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("income-sum\n", "")


def test_mint_leaves_a_file_whose_writing_has_no_room_for_ids_and_says_why(project):
    path = project / "data/records/320400/keji/2023.yaml"
    text = path.read_text(encoding="utf-8").replace("id: m-002, ", "").replace("{m: 2, i: 1}", "{m: two, i: 1}")
    path.write_text(text, encoding="utf-8")
    done = run("mint", cwd=project)
    assert (done.returncode, done.stdout, path.read_text(encoding="utf-8")) == (1, "", text)
    assert "[mint]" in done.stderr


@pytest.mark.parametrize("command", ["check", "mint", "trace", "build"])
def test_a_folder_whose_name_is_no_utf_8_ends_no_command(project, command):
    folder = project / "data/records/320400"
    (folder / "keji").rename(os.fsdecode(os.fsencode(folder) + b"/keji-\xff"))
    done = run(command, cwd=project)
    assert done.returncode == (0 if command == "mint" else 1)
    assert "Traceback" not in done.stderr


def test_the_root_of_a_disk_is_no_place_for_a_site(project):
    done = run("build", "--out", "/", cwd=project)
    assert (done.returncode, "/: 整个磁盘的根不能作网站文件夹" in done.stderr) == (3, True)


def test_links_in_a_circle_are_no_place_for_a_site(project):
    (project / "loop").symlink_to("loop")
    done = run("build", "--out", "loop", cwd=project)
    assert (done.returncode in {2, 3}, "Traceback" in done.stderr) == (True, False)


@pytest.mark.parametrize(
    ("words", "left"),
    [
        (["--version"], {"pydantic", "jinja2", "numpy"}),
        (["import", "--help"], {"jinja2", "numpy", "generator.build"}),
        (["check", "--help"], {"numpy", "generator.build", "generator.importing"}),
    ],
    ids=["version", "import", "check"],
)
def test_a_command_reads_no_more_of_the_program_than_it_needs(words, left):
    program = (
        f"import sys\nfrom generator.cli import commands\ncommands({words}, standalone_mode=False)\nprint(*sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert left & set(done.stdout.split()) == set()


def failing(error, **environment):
    """What the command line says when a command meets an error nobody foresaw."""
    program = f"import generator.cli as cli\ndef fail(**_): raise {error}\ncli.commands = fail\ncli.main()"
    found = {"PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT), "LANG": "C.UTF-8", **environment}
    command = [sys.executable, "-c", program]
    return subprocess.run(command, env=found, capture_output=True, text=True, encoding="utf-8", check=False)


def test_what_nobody_foresaw_is_said_in_both_languages_and_is_our_mistake():
    done = failing("KeyError('m')")
    assert (done.returncode, done.stdout) == (70, "")
    assert [word in done.stderr for word in ("这是程序的错", "our mistake", "MINGXI_DEBUG=1", "Traceback")] == [
        True,
        True,
        True,
        False,
    ]


def test_what_nobody_foresaw_is_shown_in_full_on_request():
    assert "KeyError: 'm'" in failing("KeyError('m')", MINGXI_DEBUG="1").stderr.splitlines()[-1]


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (
            "OSError(28, 'No space left on device')",
            "读写文件时出错 / could not read or write: 磁盘满了 / No space left on device\n",
        ),
        ("OSError('odd')", "读写文件时出错 / could not read or write: odd\n"),
        ("OSError(13, 'Permission denied', b'a/b')", "a/b: 没有权限 / Permission denied\n"),
    ],
    ids=["no name", "no number", "name in bytes"],
)
def test_what_the_system_refuses_is_a_sentence(error, said):
    done = failing(error)
    assert (done.returncode, done.stderr) == (3, said)
