"""Files that are broken, lie, or mean harm: each is refused with a sentence, in bounded time."""

import shutil
import signal
import subprocess
import sys
import time
import zlib
from contextlib import suppress
from pathlib import Path
from struct import pack
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pytest

from generator.importing.opening.documents import open_document
from generator.importing.opening.refusals import Refusal
from generator.importing.paper import FileKind
from tests.importing.opening.opening_files import changed, opened, paragraph, refused, row, word_file, workbook
from tests.importing.opening.opening_pdf import drawn_by_hand, words

SAVE_ANEW = "用原来的软件打开，另存一份再试"
BOMB = (
    '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">'
    '<!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;"><!ENTITY f "&e;&e;&e;&e;&e;&e;">]>'
)
OUTSIDE = '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>'
WORD = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{}</w:body></w:document>'
SHEET = (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{}</sheetData></worksheet>'
)


@pytest.fixture
def document(tmp_path):
    made = docx.Document()
    for number in range(50):
        made.add_paragraph(f"第{number}段")
    made.save(str(tmp_path / "a.docx"))
    return tmp_path / "a.docx"


@pytest.fixture
def book(tmp_path):
    return workbook(tmp_path, {f"A{number}": f"行{number}" for number in range(1, 50)})


@pytest.mark.parametrize("share", [0.001, 0.2, 0.5, 0.9, 0.999])
def test_a_word_file_cut_short_is_refused(document, share):
    data = document.read_bytes()
    document.write_bytes(data[: int(len(data) * share)])
    assert refused(document) == ("refused", "文件坏了，读不下去：File is not a zip file", SAVE_ANEW)


@pytest.mark.parametrize("share", [0.01, 0.2, 0.5, 0.8, 0.95, 0.99])
def test_a_pdf_cut_short_is_refused_or_says_that_something_may_be_missing(tmp_path, share):
    path = drawn_by_hand(tmp_path / "a.pdf", *(words(50, 700, f"page {number}") for number in range(9)))
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])
    found = open_document(path)
    is_told = isinstance(found, Refusal) or [note.zh for note in found.notes] == ["文件有损坏，可能有缺漏"]
    assert is_told
    assert isinstance(found, Refusal) or found.text.count("page") == 9


def test_a_pdf_that_lists_pages_it_does_not_hold_is_refused(tmp_path):
    path = drawn_by_hand(tmp_path / "a.pdf", words(50, 700, "a"), words(50, 700, "b"))
    path.write_bytes(path.read_bytes().replace(b"/Count 2", b"/Count 7"))
    assert refused(path) == ("refused", "文件坏了：应有 7 页，只找到 2 页", SAVE_ANEW)


def test_a_pdf_with_a_part_that_does_not_unpack_says_so(tmp_path):
    content = zlib.compress(words(50, 700, "a").encode())
    path = drawn_by_hand(tmp_path / "a.pdf", words(50, 700, "b"), "MARK")
    stream = b"<</Filter/FlateDecode/Length %d>>stream\n" % len(content) + content[:9] + b"!!!" + content[12:]
    path.write_bytes(path.read_bytes().replace(b"<</Length 4>>stream\nMARK", stream))
    assert [note.zh for note in opened(path).notes] == ["文件有损坏，可能有缺漏"]


def test_a_part_with_a_flipped_bit_is_refused(document):
    data = bytearray(document.read_bytes())
    data[data.find(b"word/document.xml") + 200] ^= 255
    document.write_bytes(bytes(data))
    assert refused(document)[0::2] == ("refused", SAVE_ANEW)


@pytest.mark.parametrize("kind", [".txt", ".pdf", ".xlsx", ".html", ""])
def test_a_file_with_a_wrong_name_is_read_as_what_it_is(document, kind):
    other = document.with_name(f"b{kind}")
    shutil.copy(document, other)
    assert opened(other).kind is FileKind.WORD


def test_a_pdf_named_txt_is_a_pdf(tmp_path):
    assert opened(drawn_by_hand(tmp_path / "a.txt", words(50, 700, "a"))).kind is FileKind.PDF


def test_a_zip_that_unpacks_to_hundreds_of_megabytes_is_refused_unopened(document):
    with ZipFile(document, "a", ZIP_DEFLATED, compresslevel=1) as archive, archive.open("word/bomb.xml", "w") as part:
        for _ in range(300):
            part.write(bytes(1_000_000))
    assert refused(document)[:2] == ("refused", "解开后超过 200000000 字节")


def test_a_zip_that_lies_about_its_size_gives_no_more_than_it_says(tmp_path):
    path = changed(word_file(tmp_path, paragraph("甲")), {"word/document.xml": b" " * 50_000_000})
    data = path.read_bytes().replace(pack("<L", 50_000_000), pack("<L", 1_000))
    path.write_bytes(data)
    assert refused(path)[0::2] == ("refused", SAVE_ANEW)


def test_a_zip_of_a_hundred_thousand_entries_is_refused(document):
    with ZipFile(document, "a") as archive:
        for number in range(100_000):
            archive.writestr(f"e{number}", b"")
    assert refused(document)[:2] == ("refused", "里面的文件超过 5000")


@pytest.mark.parametrize("declared", [BOMB, OUTSIDE], ids=["billion laughs", "outside entity"])
def test_a_word_file_that_declares_entities_is_refused(document, declared):
    changed(document, {"word/document.xml": declared + WORD.format(paragraph("&f;"))})
    assert refused(document)[:2] == ("refused", "里面的 XML 带有文档类型声明，Office 从不这样写")


@pytest.mark.parametrize("declared", [BOMB, OUTSIDE], ids=["billion laughs", "outside entity"])
@pytest.mark.parametrize("part", ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml"])
def test_an_excel_file_that_declares_entities_is_refused(book, part, declared):
    content = (
        SHEET.format('<row><c t="str"><v>&f;</v></c></row>') if "sheet1" in part else "<sst><si><t>&f;</t></si></sst>"
    )
    changed(book, {part: declared + content})
    assert refused(book)[:2] == ("refused", "里面的 XML 带有文档类型声明，Office 从不这样写")


@pytest.mark.parametrize("declared", [BOMB, OUTSIDE], ids=["billion laughs", "outside entity"])
def test_entities_that_a_web_page_declares_mean_nothing(tmp_path, declared):
    (tmp_path / "a.html").write_text(f"{declared}<html><body><p>&f;</p></body></html>", encoding="utf-8")
    paper = opened(tmp_path / "a.html")
    assert "root:" not in paper.text
    assert len(paper.text) < 1_000


def test_a_sheet_of_too_many_cells_is_refused(book):
    cells = "<row>" + "<c><v>1</v></c>" * 100 + "</row>"
    changed(book, {"xl/worksheets/sheet1.xml": SHEET.format(cells * 2_001)})
    assert refused(book)[:2] == ("refused", "表格超过 200000")


def test_a_sheet_that_says_it_has_a_million_columns_costs_nothing(book):
    sheet = SHEET.format('<row><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row>')
    changed(
        book, {"xl/worksheets/sheet1.xml": sheet.replace("<sheetData>", '<dimension ref="A1:XFD1048576"/><sheetData>')}
    )
    assert opened(book).text == "1\t2\n\n"


def test_a_word_table_of_ten_thousand_columns_opens(tmp_path):
    cells = "<w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc>" * 10_000
    assert opened(word_file(tmp_path, f"<w:tbl>{row(cells)}</w:tbl>")).text.count("1") == 10_000


def test_a_sheet_of_ten_thousand_columns_opens(tmp_path):
    with_cells = SHEET.format("<row>" + "<c><v>1</v></c>" * 10_000 + "</row>")
    path = changed(workbook(tmp_path, {"A1": 1}), {"xl/worksheets/sheet1.xml": with_cells})
    assert opened(path).text.count("1") == 10_000


def test_what_is_nested_beyond_reason_is_refused(tmp_path):
    deep = "<w:sdt><w:sdtContent>" * 400 + paragraph("深") + "</w:sdtContent></w:sdt>" * 400
    assert refused(word_file(tmp_path, deep))[0::2] == ("refused", SAVE_ANEW)


@pytest.mark.parametrize(
    ("entries", "sentence"),
    [
        ({"a.txt": "x"}, "这是压缩包"),
        ({"ppt/presentation.xml": "<a/>"}, "这是幻灯片"),
        ({"OFD.xml": "<a/>", "Doc_0/Document.xml": "<a/>"}, "这是 OFD 版式文档"),
        ({"mimetype": "application/vnd.oasis.opendocument.text"}, "这是 OpenDocument 文本"),
        ({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}, "这是 OpenDocument 表格"),
        ({"xl/workbook.bin": "x"}, "这是二进制 Excel 工作簿（.xlsb）"),
        ({"word/other.xml": "<a/>"}, "文件坏了，读不下去：word/document.xml"),
        ({"xl/workbook.xml": "<workbook/>"}, "文件里没有文字"),
        ({"word/document.xml": WORD.format(""), "word/media/image1.png": "x"}, "文件里只有图片，没有文字"),
    ],
    ids=["zip", "slides", "ofd", "odt", "ods", "xlsb", "half a word file", "no sheet", "pictures"],
)
def test_a_zip_of_something_else_is_named(tmp_path, entries, sentence):
    with ZipFile(tmp_path / "a.docx", "w") as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    assert refused(tmp_path / "a.docx")[:2] == ("refused", sentence)


def test_a_zip_with_a_password_is_refused(document):
    data = bytearray(document.read_bytes())
    data[data.find(b"PK\x01\x02") + 8] |= 1
    document.write_bytes(bytes(data))
    assert refused(document)[:2] == ("refused", "文件加了密码")


def test_a_file_that_takes_too_long_is_told_in_time(tmp_path):
    path = tmp_path / "a.html"
    path.write_text("<table>" + "<tr>" + "<td rowspan=60000>x" * 2_000 + "<tr><td>y" * 60_000, encoding="utf-8")
    start = time.monotonic()
    assert refused(path, seconds=1)[:2] == ("refused", "读了 1 秒还没有读完")
    assert time.monotonic() - start < 5


def test_a_file_that_takes_too_much_memory_is_refused(tmp_path):
    (tmp_path / "a.html").write_text("<p>很长的段落" * 500_000, encoding="utf-8")
    assert refused(tmp_path / "a.html", memory_bytes=150_000_000)[:2] == ("refused", "读它要用太多内存")


def test_a_pdf_that_unpacks_to_hundreds_of_megabytes_is_refused(tmp_path):
    squeezed = zlib.compress(b"0 0 m " * 60_000_000, 9)
    path = drawn_by_hand(tmp_path / "a.pdf", "MARK")
    stream = b"<</Filter/FlateDecode/Length %d>>stream\n" % len(squeezed) + squeezed
    path.write_bytes(path.read_bytes().replace(b"<</Length 4>>stream\nMARK", stream))
    start = time.monotonic()
    assert refused(path, seconds=2)[0] == "refused"
    assert time.monotonic() - start < 10


def test_an_answer_without_end_is_not_taken(tmp_path):
    (tmp_path / "a.html").write_text("<p>段落" * 10_000, encoding="utf-8")
    assert refused(tmp_path / "a.html", answer_bytes=1_000)[:2] == ("refused", "文字太多，读不下")


def test_nothing_is_left_behind_and_nothing_is_said(document, tmp_path, monkeypatch, capfd):
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
        time.sleep(0.05)
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
