"""Files that are broken, lie, or mean harm: each is refused with a sentence, in bounded time."""

import shutil
import time
import zlib
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


def test_a_pdf_that_unpacks_to_hundreds_of_megabytes_is_refused(tmp_path):
    squeezed = zlib.compress(b"0 0 m " * 60_000_000, 9)
    path = drawn_by_hand(tmp_path / "a.pdf", "MARK")
    stream = b"<</Filter/FlateDecode/Length %d>>stream\n" % len(squeezed) + squeezed
    path.write_bytes(path.read_bytes().replace(b"<</Length 4>>stream\nMARK", stream))
    start = time.monotonic()
    assert refused(path, seconds=2)[0] == "refused"
    assert time.monotonic() - start < 10
