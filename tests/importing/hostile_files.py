"""Files that are broken, lie, or mean harm, each made small: what a person may be sent to import."""

import zlib
from collections.abc import Callable
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from tests.importing.opening.opening_files import NAMESPACES, cell, changed, paragraph, row, word_file, workbook
from tests.importing.opening.opening_pdf import drawn_by_hand, words

BOMB = "<!DOCTYPE x [<!ENTITY a0 'ha'>{}]>".format(
    "".join(f"<!ENTITY a{number} '{f'&a{number - 1};' * 10}'>" for number in range(1, 10))
)
OUTSIDE = '<!DOCTYPE x [<!ENTITY a9 SYSTEM "file:///etc/passwd">]>'
SHEET = (
    "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData>{}</sheetData></worksheet>"
)
HEADS = "一级指标", "二级指标", "三级指标", "指标值"

Make = Callable[[Path], Path]


def _file(suffix: str, content: str | bytes) -> Make:
    data = content if isinstance(content, bytes) else content.encode()

    def make(folder: Path) -> Path:
        path = folder / f"made{suffix}"
        path.write_bytes(data)
        return path

    return make


def _page(body: str) -> Make:
    return _file(".html", f"<!DOCTYPE html><meta charset=utf-8><body>{body}")


def _web_row(names: tuple[str, ...]) -> str:
    return f"<tr>{''.join(f'<td>{name}</td>' for name in names)}</tr>"


def _diagonal(columns: int, rows: int) -> str:
    """A small table in whose every row the only cell stands far to the right: as text it would be enormous."""
    wide = "<td colspan=1000 rowspan=65000></td>" * (columns // 1000)
    return f"<table><tr>{'<td>x</td>' * columns}</tr><tr>{wide}</tr>{'<tr><td>x</td></tr>' * rows}</table>"


def _word(body: str, declared: str = "") -> Make:
    def make(folder: Path) -> Path:
        document = f"{declared}<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>"
        return changed(word_file(folder, ""), {"word/document.xml": document})

    return make


def _excel(rows: str, part: str = "xl/worksheets/sheet1.xml") -> Make:
    return lambda folder: changed(workbook(folder, {"A1": "一级指标"}), {part: rows})


def _zip_with(name: str, content: bytes, times: int = 1, method: int = ZIP_DEFLATED) -> Make:
    """A Word file with more in it than belongs there."""

    def make(folder: Path) -> Path:
        path = word_file(folder, paragraph("一级指标"))
        with ZipFile(path, "a", method) as archive:
            for number in range(times):
                archive.writestr(f"{name}{number}", content)
        return path

    return make


def _nested_zip(folder: Path) -> Path:
    """A zip in a zip in a zip, each with a hundred megabytes of nothing when unpacked."""
    path = folder / "inner.zip"
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        archive.writestr("nothing", bytes(100_000_000))
    for _ in range(3):
        inner = path.read_bytes()
        with ZipFile(path, "w", ZIP_DEFLATED) as archive:
            for number in range(20):
                archive.writestr(f"{number}.zip", inner)
    return path.rename(folder / "made.docx")


def _encrypted_word(folder: Path) -> Path:
    path = word_file(folder, paragraph("一级指标"))
    data = bytearray(path.read_bytes())
    data[data.find(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(bytes(data))
    return path


def _pdf(*objects: str, trailer: str = "") -> Make:
    """A PDF of objects of our own; the first is its catalogue."""
    text, places = "%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(text))
        text += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"trailer<</Size {len(objects) + 1}/Root 1 0 R{trailer}>>\nstartxref\n{len(text)}\n%%EOF\n"
    return _file(".pdf", f"{text}xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{end}".encode("latin-1"))


CATALOG = "<</Type/Catalog/Pages 2 0 R>>"
LEAF = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>>>"
ENCRYPTED = f"/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<{'61' * 32}>/U<{'62' * 32}>>>/ID[<{'63' * 16}><{'63' * 16}>]"


def _pdf_that_unpacks(folder: Path) -> Path:
    squeezed = zlib.compress(b"0 0 m " * 1_000_000, 9)
    path = drawn_by_hand(folder / "made.pdf", "MARK")
    stream = b"<</Filter/FlateDecode/Length %d>>stream\n" % len(squeezed) + squeezed
    path.write_bytes(path.read_bytes().replace(b"<</Length 4>>stream\nMARK", stream))
    return path


def _pdf_of_pages(count: int) -> Make:
    return lambda folder: drawn_by_hand(folder / "made.pdf", *(words(50, 700, "a") for _ in range(count)))


def _in_a_circle(folder: Path) -> Path:
    (folder / "made.txt").symlink_to(folder / "other.txt")
    (folder / "other.txt").symlink_to(folder / "made.txt")
    return folder / "made.txt"


def _folder(folder: Path) -> Path:
    (folder / "made.txt").mkdir()
    return folder / "made.txt"


def _not_given(folder: Path) -> Path:
    (folder / "made.txt").symlink_to("/proc/self/mem")
    return folder / "made.txt"


ENTITY = paragraph("&a9;")
WIDE_CELL = '<c t="inlineStr"><is><t>一级指标</t></is></c>'

REFUSED: dict[str, Make] = {
    "a bomb of a zip": _zip_with("word/bomb", bytes(1_000_000), 300),
    "a zip of zips of zips": _nested_zip,
    "a zip of many entries": _zip_with("word/e", b"", 100_000, ZIP_STORED),
    "a Word file with a password": _encrypted_word,
    "a Word file with entities": _word(ENTITY, BOMB),
    "a Word file with an outside entity": _word(ENTITY, OUTSIDE),
    "a Word file nested deeply": _word("<w:sdt><w:sdtContent>" * 50_000 + "</w:sdtContent></w:sdt>" * 50_000),
    "a Word table of ten thousand columns": _word(f"<w:tbl>{row(cell('一级指标') * 10_000)}</w:tbl>"),
    "an Excel file with entities": _excel(BOMB + SHEET.format("<row><c t='str'><v>&a9;</v></c></row>")),
    "an Excel file with an outside entity": _excel(OUTSIDE + "<sst><si><t>&a9;</t></si></sst>", "xl/sharedStrings.xml"),
    "a sheet of ten thousand columns": _excel(SHEET.format(f"<row>{WIDE_CELL * 10_000}</row>")),
    "a sheet at its last place": _excel(SHEET.format('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')),
    "a web page with entities": _file(".html", f"{BOMB}<html><body><p>&a9;</p></body></html>"),
    "a web page with an outside entity": _file(".html", f"{OUTSIDE}<html><body><p>&a9;</p></body></html>"),
    "a web page nested deeply": _page("<div>" * 100_000 + "一级指标"),
    "a web page of tables in tables": _page("<table><tr><td>" * 100_000 + "一级指标"),
    "a web table of ten thousand columns": _page(f"<table>{_web_row(HEADS * 2_500)}</table>"),
    "a web table of enormous cells": _page(
        f"<table>{'<tr><td rowspan=99999999 colspan=99999999>一级指标<td>二级指标' * 3_000}</table>"
    ),
    "a web table that is small and wide as text": _page(_diagonal(50_000, 8_000)),
    "a PDF that is garbled": _file(".pdf", b"%PDF-1.7\n" + bytes(at * 7919 // 13 % 256 for at in range(200_000))),
    "a PDF that unpacks to much": _pdf_that_unpacks,
    "a PDF whose pages go in a circle": _pdf(CATALOG, "<</Type/Pages/Count 9/Kids[2 0 R 2 0 R]>>"),
    "a PDF that says it has a billion pages": _pdf(CATALOG, "<</Type/Pages/Count 1000000000/Kids[]>>"),
    "a PDF of one page a hundred thousand times": _pdf(
        CATALOG, f"<</Type/Pages/Count 100000/Kids[{'3 0 R ' * 100_000}]>>", LEAF, "<<>>"
    ),
    "a PDF of too many pages": _pdf_of_pages(600),
    "a PDF whose pages are nested deeply": _pdf(
        CATALOG, *(f"<</Type/Pages/Count 1/Kids[{number} 0 R]>>" for number in range(3, 5_000))
    ),
    "a PDF that draws itself": _pdf(
        CATALOG,
        "<</Type/Pages/Count 1/Kids[3 0 R]>>",
        LEAF,
        "<</Length 5>>stream\n/X Do\nendstream",
        "<</Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>/Length 5>>stream\n/X Do\nendstream",
    ),
    "a PDF with a password": _pdf(CATALOG, "<</Type/Pages/Count 0/Kids[]>>", trailer=ENCRYPTED),
    "a text of a hundred megabytes": _file(".txt", "部门整体绩效目标表\t一级指标\n" * 3_000_000),
    "a text just small enough to be opened": _file(".txt", "绩效目标表 一级指标\t二级指标\t三级指标\n" * 350_000),
    "a text of one line": _file(".txt", "一级指标 二级指标 三级指标 " * 30_000),
    "a program named .txt": _file(".txt", b"\x7fELF\x02\x01\x01" + bytes(range(256)) * 1_000),
    "a text with bytes of no text": _file(".txt", "部门整体绩效目标表\n".encode() + b"\xff\xfe\xfa\n"),
    "an empty file": _file(".txt", b""),
    "an empty Word file": _file(".docx", b""),
    "white space": _file(".txt", " \n\t\u3000\n" * 1_000),
}
UNREADABLE: dict[str, Make] = {
    "a file that is not there": lambda folder: folder / "made.txt",
    "a folder": _folder,
    "a link in a circle": _in_a_circle,
    "a file that the system does not give": _not_given,
    "a name too long": lambda folder: folder / ("长" * 300),
}
