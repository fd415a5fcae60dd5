"""The process that reads a document: it is bounded, it can only read, and it ends with the one that asked."""

import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from tests.importing.opening.opening_files import opened, paragraph, refused, word_file


def test_a_file_that_takes_too_long_is_told_in_time(tmp_path):
    path = tmp_path / "a.html"
    path.write_text("<table>" + "<tr>" + "<td rowspan=60000>x" * 2_000 + "<tr><td>y" * 60_000, encoding="utf-8")
    start = time.monotonic()
    assert refused(path, seconds=1)[:2] == ("refused", "读了 1 秒还没有读完")
    assert time.monotonic() - start < 5


def test_a_file_that_takes_too_much_memory_is_refused(tmp_path):
    (tmp_path / "a.html").write_text("<p>很长的段落" * 500_000, encoding="utf-8")
    assert refused(tmp_path / "a.html", memory_bytes=150_000_000)[:2] == ("refused", "读它要用太多内存")


def test_an_answer_without_end_is_not_taken(tmp_path):
    (tmp_path / "a.html").write_text("<p>段落" * 10_000, encoding="utf-8")
    assert refused(tmp_path / "a.html", answer_bytes=1_000)[:2] == ("refused", "文字太多，读不下")


def test_nothing_is_left_behind_and_nothing_is_said(tmp_path, monkeypatch, capfd):
    document = word_file(tmp_path, paragraph("甲"))
    monkeypatch.setenv("TMPDIR", str(tmp_path / "temporary"))
    monkeypatch.setattr("tempfile.tempdir", None)
    (tmp_path / "temporary").mkdir()
    monkeypatch.setenv("PYTHONSTARTUP", "/nowhere")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    (tmp_path / "json.py").write_text("print('taken in')", encoding="utf-8")
    opened(document)
    assert (list((tmp_path / "temporary").iterdir()), tuple(capfd.readouterr())) == ([], ("", ""))


CAGED = """
import sys
from generator.importing.opening import cage
from generator.importing.opening.limits import LIMITS
cage.close(LIMITS)
try:
    {}
except PermissionError as error:
    print(error)
"""


@pytest.mark.parametrize(
    ("attempt", "event"),
    [
        ("import socket; socket.socket()", "socket.__new__"),
        ("import socket; socket.create_connection(('127.0.0.1', 9))", "socket.getaddrinfo"),
        ("import urllib.request; urllib.request.urlopen('file:///etc/hostname') and open('/tmp/x', 'w')", "open"),
        ("import os; os.system('true')", "os.system"),
        ("import subprocess; subprocess.run(['true'])", "subprocess.Popen"),
        ("import os; os.open('/tmp/x', os.O_CREAT | os.O_WRONLY)", "open"),
        ("import os; os.fork()", "os.fork"),
        ("from pathlib import Path; Path('/tmp/nothing-here').unlink()", "os.remove"),
    ],
    ids=["socket", "connection", "write", "shell", "program", "low write", "fork", "delete"],
)
def test_the_reading_process_can_do_nothing_but_read(attempt, event):
    done = subprocess.run([sys.executable, "-c", CAGED.format(attempt)], capture_output=True, text=True, check=True)
    assert done.stdout == f"{event} is not allowed while a document is read\n"


def test_who_interrupts_stops_the_reading_process_too(tmp_path):
    path = tmp_path / "a.html"
    path.write_text("<table>" + "<tr>" + "<td rowspan=60000>x" * 2_000 + "<tr><td>y" * 60_000, encoding="utf-8")
    script = "import sys; from pathlib import Path; from generator.importing.opening.documents import open_document\n"
    asking = subprocess.Popen([sys.executable, "-c", f"{script}open_document(Path(sys.argv[1]))", str(path)])
    while not others(path, asking.pid):
        assert asking.poll() is None, "the document was read before anyone could interrupt"
        time.sleep(0.01)
    asking.send_signal(signal.SIGINT)
    assert asking.wait(10) != 0
    assert others(path, asking.pid) == []


def others(path, own):
    """The processes whose arguments name a file, but for one."""
    found = []
    for arguments in Path("/proc").glob("[0-9]*/cmdline"):
        with suppress(OSError):
            if str(path).encode() in arguments.read_bytes() and arguments.parent.name != str(own):
                found.append(arguments.parent.name)
    return found


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("a.docx", b"PK\x03\x04", "读 Word 和 Excel 文件要用 lxml，它没有安装"),
        ("a.html", b"<html>", "读网页要用 lxml，它没有安装"),
        ("a.pdf", b"%PDF-1.4", "读 PDF 要用 pdfminer，它没有安装"),
    ],
)
def test_libraries_that_are_missing_are_named_with_what_brings_them(tmp_path, monkeypatch, name, content, sentence):
    (tmp_path / name).write_bytes(content)
    monkeypatch.setattr(sys, "path", [place for place in sys.path if "site-packages" not in place])
    assert refused(tmp_path / name) == ("refused", sentence, '运行 `pip install "mingxi[import]"`')
