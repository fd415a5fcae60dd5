"""`mingxi serve` as people meet it: few words, a clear end, and nothing left behind."""

import re
import signal
import socket
import sys
import time

import pytest

from tests.serving.conftest import KEY, ask, project, start, temporary

__all__ = ["project", "start", "temporary"]

RECORD = f"data/records/{KEY}.yaml"


def everything(folder):
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_it_says_where_and_after_each_build_one_line(start, project):
    running, record = start(), project / RECORD
    good = record.read_text(encoding="utf-8")
    running.says("第一次建站")
    record.write_text(good.replace('"100.00"', "一百", 1), encoding="utf-8")
    running.says("提示")
    record.write_text(good, encoding="utf-8")
    running.says("好，")
    assert running.stop() == 0
    patterns = (
        r"http://127\.0\.0\.1:\d+/",
        "改了文件，浏览器里的网页自己更新；Ctrl-C 停下",
        r"\d\d:\d\d:\d\d 第一次建站：好，\d+ 个文件，\d+\.\d\d 秒",
        rf"\d\d:\d\d:\d\d 改了 {RECORD}：1 个文件里有 1 个问题，网页还是上一次的，\d+\.\d\d 秒",
        rf"  {RECORD}:\d+:\d+: `full` 是 `一百`，不是金额 \[amount\]",
        "    提示：写成半角数字，例如 `1128.32`",
        rf"\d\d:\d\d:\d\d 改了 {RECORD}：好，\d+ 个文件，\d+\.\d\d 秒",
    )
    said = running.has_said_all()
    assert [line for line, pattern in zip(said, patterns, strict=True) if not re.fullmatch(pattern, line)] == []


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP], ids=lambda number: number.name)
def test_a_stop_ends_it_quietly_with_0_and_leaves_nothing(start, project, temporary, number):
    before, running = everything(project), start()
    running.says("第一次建站")
    assert len([*temporary.iterdir()]) == 1
    assert running.stop(number) == 0
    assert len(running.has_said_all()) == 3
    assert (everything(project), [*temporary.iterdir()]) == (before, [])


def test_a_stop_in_the_middle_of_a_build_does_so_too(start, temporary):
    running = start()
    running.says("Ctrl-C")
    time.sleep(0.3)
    running.process.send_signal(signal.SIGINT)
    assert running.stop(signal.SIGINT) == 0
    # On a quick machine it is built already.
    assert [line for line in running.has_said_all()[2:] if "第一次建站" not in line] == []
    assert [*temporary.iterdir()] == []


def test_the_site_is_nobody_elses_to_read(start, temporary):
    start().says("第一次建站")
    (folder,) = temporary.iterdir()
    assert folder.stat().st_mode & 0o777 == 0o700


def test_a_burst_of_saves_is_one_build(start, project):
    running = start()
    running.says("第一次建站")
    for number in range(20):
        (project / RECORD).touch()
        (project / "mkdocs.yml").write_text(f"site_name: 第 {number} 个\n", encoding="utf-8")
        time.sleep(0.02)
    assert re.search(f"改了 {RECORD} 等 2 个文件：好", running.says("等 2"))
    time.sleep(2)
    running.stop()
    assert len(running.has_said_all()) == 4


def test_problems_at_the_start_do_not_end_it(start, project):
    record = project / RECORD
    good = record.read_text(encoding="utf-8")
    record.write_text(good.replace('"100.00"', "一百"), encoding="utf-8")
    running = start()
    home = running.says("^http://")
    running.says("第一次建站：1 个文件里有 2 个问题，还没有网页")
    assert ask(home).status == 503
    record.write_text(good, encoding="utf-8")
    running.says("好，")
    assert ask(home).status == 200


def test_a_project_that_goes_away_is_told_and_followed_when_it_is_back(start, project):
    running = start()
    home = running.says("^http://")
    running.says("第一次建站")
    aside = (project / "data").rename(project / "aside")
    running.says("删去 data/")
    aside.rename(project / "data")
    running.says("新增 data/records.*：好")
    assert ask(f"{home}{KEY}/").status == 200


def test_pictures_are_followed_where_the_settings_have_them_even_while_these_are_broken(start, project):
    (project / "pictures").mkdir()
    (project / "pictures/own.css").write_text("", encoding="utf-8")
    settings = "docs_dir: pictures\nextra_css: [own.css]\n"
    (project / "mkdocs.yml").write_text(settings, encoding="utf-8")
    running = start()
    running.says("第一次建站：好")
    (project / "mkdocs.yml").write_text(f"{settings}site_nam: x\n", encoding="utf-8")
    running.says("提示")
    time.sleep(2)
    (project / "mkdocs.yml").write_text(settings, encoding="utf-8")
    assert "改了 mkdocs.yml：好" in running.says("：")
    (project / "pictures/own.css").write_text("p {}", encoding="utf-8")
    assert "改了 pictures/own.css：好" in running.says("：")


def test_the_address_has_the_path_of_the_site(start, project):
    (project / "mkdocs.yml").write_text("site_url: https://example.gov.cn/jixiao\n", encoding="utf-8")
    running = start()
    home = running.says("^http://")
    running.says("第一次建站")
    assert home.endswith("/jixiao/")
    assert ask(f"{home}{KEY}/").status == 200


def test_one_region_is_shown_and_followed_alone(start, project):
    elsewhere = project / "data/records/500000/keji/2023.yaml"
    elsewhere.parent.mkdir(parents=True)
    elsewhere.write_text("of another region, and no record at all", encoding="utf-8")
    running = start("--shard", "320400")
    home = running.says("^http://")
    running.says("第一次建站：好")
    elsewhere.write_text("nor now", encoding="utf-8")
    (project / RECORD).touch()
    running.says(f"改了 {RECORD}：好")
    assert ask(f"{home}{KEY}/").status == 200


def test_a_region_without_records_is_refused(start):
    running = start("--shard", "500000")
    running.says("这个地区没有记录；有记录的是 320400")
    assert running.process.wait() == 2


@pytest.mark.parametrize("arguments", [("--en",), ("--lang", "en")], ids=" ".join)
def test_the_site_and_what_is_said_are_english_on_request(start, arguments):
    running = start(*arguments)
    home = running.says("^http://")
    running.says("first build: good, [0-9]+ files, [0-9.]+ s$")
    assert '<html lang="en"' in ask(home).text


def test_the_surroundings_make_only_what_is_said_english(start):
    running = start(MINGXI_LANG="en")
    home = running.says("^http://")
    running.says("first build")
    assert '<html lang="zh-CN"' in ask(home).text


def test_a_port_in_use_is_refused_with_a_free_one(start):
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        running = start("--port", str(port))
        assert running.process.wait(60) == 2
        assert re.fullmatch(
            rf"Error: {port} 端口有人在用；换一个，例如 --port \d+，或不写 --port", running.has_said_all()[-1]
        )


def test_a_folder_that_is_no_project_is_refused(start, tmp_path):
    running = start("--root", str(tmp_path / "temporary"))
    assert running.process.wait(60) == 2
    assert "没有 data/ 文件夹" in "".join(running.has_said_all())


def test_the_browser_is_opened_on_request(start, tmp_path):
    browser = tmp_path / "browser"
    browser.write_text(f'#!/bin/sh\necho "$1" > "{tmp_path}/opened"\n', encoding="utf-8")
    browser.chmod(0o755)
    running = start("--open", BROWSER=str(browser))
    home = running.says("^http://")
    running.says("第一次建站")
    assert (tmp_path / "opened").read_text(encoding="utf-8") == f"{home}\n"


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a screen")
def test_without_a_screen_it_says_that_there_is_no_browser(start):
    running = start("--open", DISPLAY="", WAYLAND_DISPLAY="", BROWSER="")
    running.says("没有找到浏览器")
