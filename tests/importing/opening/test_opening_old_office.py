"""Old Word and Excel files: made into new ones where LibreOffice is there, else named with the way out."""

import time
from pathlib import Path

import docx
import pytest

from generator.importing.paper import FileKind
from generator.words import Words
from tests.importing.opening.opening_files import opened, refused, workbook

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def old_file(path, stream):
    """A file as old Office wrote them, as far as its list of streams goes."""
    entry = stream.encode("utf-16-le").ljust(128, b"\x00")
    path.write_bytes(MAGIC.ljust(512, b"\x00") + "Root Entry".encode("utf-16-le").ljust(128, b"\x00") + entry)
    return path


@pytest.fixture
def soffice(tmp_path, monkeypatch):
    """Put a program called soffice on the path, and nothing else that is called so."""
    (tmp_path / "bin").mkdir()
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}:/usr/bin:/bin")

    def put(script):
        program = tmp_path / "bin" / "soffice"
        program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        program.chmod(0o755)

    return put


@pytest.mark.parametrize(
    ("stream", "sentence", "hint"),
    [
        ("WordDocument", "这是旧的 Word 文档（.doc）", "用 Word 或 WPS 打开，另存为 `.docx`"),
        ("Workbook", "这是旧的 Excel 表格（.xls）", "用 Excel 或 WPS 打开，另存为 `.xlsx`"),
        ("Book", "这是旧的 Excel 表格（.xls）", "用 Excel 或 WPS 打开，另存为 `.xlsx`"),
        ("PowerPoint Document", "这是幻灯片", "用它的阅读器打开，另存为 PDF"),
        ("EncryptedPackage", "文件加了密码", "去掉密码，另存一份再试"),
        ("Something", "这不是能读的文档", "看看是不是放错了文件"),
    ],
)
def test_an_old_file_is_named_with_the_way_out(tmp_path, monkeypatch, stream, sentence, hint):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert refused(old_file(tmp_path / "a.doc", stream)) == ("refused", sentence, hint)


def test_a_file_of_wps_is_named(tmp_path):
    path = old_file(tmp_path / "a.wps", "Something")
    assert refused(path) == ("refused", "这是 WPS 自己的格式", "用 WPS 另存为 `.docx` 或 `.xlsx`")


def test_an_old_word_file_is_read_by_way_of_libreoffice(tmp_path, soffice):
    made = docx.Document()
    made.add_paragraph("绩效目标")
    made.save(str(tmp_path / "new.docx"))
    soffice(f'echo "$@" > {tmp_path}/asked; cp {tmp_path}/new.docx document.docx')
    paper = opened(old_file(tmp_path / "a.doc", "WordDocument"))
    assert (paper.kind, paper.text) == (FileKind.WORD, "绩效目标\n\n")
    assert paper.notes == (Words("经 LibreOffice 转换后读出", "read by way of LibreOffice"),)
    asked = (tmp_path / "asked").read_text(encoding="utf-8").split()
    assert asked[1:5] == ["--headless", "--norestore", "--convert-to", "docx"]


def test_an_old_workbook_is_read_by_way_of_libreoffice(tmp_path, soffice):
    workbook(tmp_path, {"A1": "资金总额", "B1": 4889.25})
    soffice(f"cp {tmp_path}/made.xlsx document.xlsx")
    assert opened(old_file(tmp_path / "a.xls", "Workbook")).text == "资金总额\t4889.25\n\n"


@pytest.mark.parametrize("script", ["exit 1", "exit 0", "echo nothing > other.docx"], ids=["fails", "idle", "astray"])
def test_a_conversion_that_makes_nothing_is_told(tmp_path, soffice, script):
    soffice(script)
    path = old_file(tmp_path / "a.doc", "WordDocument")
    assert refused(path)[:2] == ("refused", "LibreOffice 没能转换这个文件")


def test_a_conversion_without_end_is_stopped_with_all_it_started(tmp_path, soffice):
    soffice(f"sleep 30 & echo $! > {tmp_path}/child; wait")
    path = old_file(tmp_path / "a.doc", "WordDocument")
    assert refused(path, conversion_seconds=1)[:2] == ("refused", "读了 1 秒还没有读完")
    state = Path("/proc", (tmp_path / "child").read_text(encoding="utf-8").strip(), "stat")
    end = time.monotonic() + 10  # the system may take a moment for what it was told to kill
    while is_running(state) and time.monotonic() < end:
        time.sleep(0.05)
    assert not is_running(state)


def is_running(state):
    """Whether a process is there, and not only to be buried."""
    try:
        return " Z " not in state.read_text(encoding="utf-8")
    except OSError:
        return False
