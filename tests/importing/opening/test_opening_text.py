"""Texts in the encodings that Chinese documents come in, and what only looks like a text."""

import os

import pytest

from generator.importing.opening.refusals import unreadable
from generator.importing.paper import FileKind, Paper
from generator.words import Words
from tests.importing.opening.opening_files import opened, refused

TEXT = "部门整体预算绩效目标表\n单位名称\t常州市科学技术局，≥95%\n"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (TEXT.encode("utf-8-sig"), "utf-8"),
        (b"\xff\xfe" + TEXT.encode("utf-16-le"), "utf-16-le"),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), "utf-16-be"),
        (TEXT.encode("gb18030"), "gb18030"),
        (TEXT.replace("\n", "\r\n").encode("gb18030"), "gb18030"),
        (TEXT.replace("\n", "\r").encode(), "utf-8"),
    ],
    ids=["utf-8", "utf-8 with mark", "utf-16 little", "utf-16 big", "gb18030", "windows lines", "old mac lines"],
)
def test_a_text_is_the_same_in_every_encoding_and_with_every_kind_of_line(tmp_path, data, encoding):
    (tmp_path / "a.txt").write_bytes(data)
    assert opened(tmp_path / "a.txt") == Paper(FileKind.TEXT, TEXT, (), (), encoding)


def test_what_word_keeps_beside_an_open_file_is_not_taken_for_it(tmp_path):
    (tmp_path / "~$科技局2023.docx").write_bytes(b"\x05Admin" + bytes(156))
    said = refused(tmp_path / "~$科技局2023.docx")
    assert "导入不带 `~$` 的那一个" in said


def test_a_page_break_in_a_text_is_kept(tmp_path):
    (tmp_path / "a.txt").write_text("第一页\f第二页\n", encoding="utf-8")
    assert opened(tmp_path / "a.txt").text == "第一页\f第二页\n"


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "文件是空的"),
        (b" \n\t\n", "文件里没有文字"),
        ("\u3000\ufeff\n".encode("utf-16"), "文件里没有文字"),
        (b"abc\x00def", "这不是能读的文档"),
        (bytes(range(1, 32)) * 50, "这不是能读的文档"),
        (b"\x7fELF\x02\x01\x01" + bytes(64), "这不是能读的文档"),
        (b"\xff\xfe\x00\xd8", "这不是能读的文档"),
        ("déjà vu\nà bientôt\n".encode("latin-1"), "第 1 行不是文字：不是 UTF-8，也不像 GB18030"),
        ("預算績效目標".encode("big5"), "第 1 行不是文字：不是 UTF-8，也不像 GB18030"),
        ("行\n".encode() * 3 + b"\xff\xff\n", "第 4 行不是文字：不是 UTF-8，也不像 GB18030"),
        ("テスト予算".encode("shift_jis"), "第 1 行不是文字：不是 UTF-8，也不像 GB18030"),
    ],
    ids=[
        "empty",
        "blank",
        "blank utf-16",
        "nul",
        "controls",
        "program",
        "half pair",
        "latin",
        "big5",
        "bytes",
        "japanese",
    ],
)
def test_what_is_no_text_is_refused(tmp_path, data, sentence):
    (tmp_path / "a.txt").write_bytes(data)
    assert refused(tmp_path / "a.txt")[:2] == ("refused", sentence)


@pytest.mark.parametrize(
    ("data", "sentence", "hint"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(99), "这是图片", "图片和扫描件没有文字，先做文字识别，再导入识别出的文档"),
        (b"\xff\xd8\xff\xe0" + bytes(99), "这是图片", "图片和扫描件没有文字，先做文字识别，再导入识别出的文档"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "这是图片", "图片和扫描件没有文字，先做文字识别，再导入识别出的文档"),
        (b"{\\rtf1\\ansi hello}", "这是 RTF 文档", "用 Word 或 WPS 打开，另存为 `.docx`"),
        (b"Rar!\x1a\x07\x00", "这是压缩包", "解压以后导入里面的文件"),
        (
            b"MIME-Version: 1.0\nContent-Type: multipart/related;",
            "这是网页存档（MHT）",
            "用 Word 或 WPS 打开，另存为 `.docx`",
        ),
        (b"<?xml version='1.0'?><w:wordDocument/>", "这是 Word 的 XML 文档", "用 Word 或 WPS 打开，另存为 `.docx`"),
        (
            b"<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'/>",
            "这是 Excel 的 XML 表格",
            "用 Excel 或 WPS 打开，另存为 `.xlsx`",
        ),
        (b"<?xml version='1.0'?><feed/>", "这是 XML，不是文档", "看看是不是放错了文件"),
    ],
    ids=["png", "jpeg", "webp", "rtf", "rar", "mht", "word xml", "excel xml", "xml"],
)
def test_what_is_not_opened_is_named_with_the_way_out(tmp_path, data, sentence, hint):
    (tmp_path / "a.txt").write_bytes(data)
    assert refused(tmp_path / "a.txt") == ("refused", sentence, hint)


def test_words_that_begin_like_a_picture_are_words(tmp_path):
    (tmp_path / "a.txt").write_text("BM 是标记\n", encoding="utf-8")
    assert opened(tmp_path / "a.txt").text == "BM 是标记\n"


def test_a_file_of_a_hundred_megabytes_is_refused_before_it_is_read(tmp_path):
    with (tmp_path / "a.txt").open("wb") as file:
        file.write(b"text\n")
        file.truncate(100_000_000)
    assert refused(tmp_path / "a.txt")[:2] == ("refused", "文件有 100000000 字节，上限是 20000000")


def test_a_file_that_is_not_there_cannot_be_read(tmp_path):
    assert refused(tmp_path / "gone.pdf") == ("unreadable", "没有这个文件", "看看路径有没有写错")


def test_a_folder_cannot_be_read(tmp_path):
    assert refused(tmp_path) == ("unreadable", "这不是普通文件，而是文件夹、管道之类", "写出文件的路径")


def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    assert refused(tmp_path / "pipe")[:2] == ("unreadable", "这不是普通文件，而是文件夹、管道之类")


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (PermissionError(13, "Permission denied"), "没有读这个文件的权限"),
        (FileNotFoundError(2, "No such file"), "没有这个文件"),
        (OSError(5, "Input/output error"), "读不了：Input/output error"),
    ],
    ids=["permission", "gone", "disk"],
)
def test_what_the_system_refuses_is_told(error, sentence):
    assert unreadable(error)[:2] == ("unreadable", Words(sentence, unreadable(error).words.en))
