"""Why a document is not opened, and what to do: every sentence that opening can end with."""

import errno
from typing import Literal, NamedTuple

from generator.words import Words

Code = Literal["unreadable", "refused"]


class Refusal(NamedTuple):
    """Why a document was not opened, and what to do."""

    code: Code  # "unreadable" where the file cannot be read at all; "refused" where what it holds is not opened
    words: Words
    hint: Words


class Refused(Exception):  # noqa: N818 - not an error: the document is refused with a sentence
    """Something beyond which a document is not read."""

    def __init__(self, refusal: Refusal) -> None:
        """Keep the sentence."""
        super().__init__(refusal)
        self.refusal = refusal


def _refusal(words: tuple[str, str], hint: tuple[str, str]) -> Refusal:
    return Refusal("refused", Words(*words), Words(*hint))


_LONGEST_REASON = 100  # characters of what a library says

_SAVE_WORD = ("用 Word 或 WPS 打开，另存为 `.docx`", "open it in Word or WPS and save it as `.docx`")
_SAVE_EXCEL = ("用 Excel 或 WPS 打开，另存为 `.xlsx`", "open it in Excel or WPS and save it as `.xlsx`")
_SAVE_ANEW = ("用原来的软件打开，另存一份再试", "open it in the program it came from and save it anew")
_SAVE_PDF = ("用它的阅读器打开，另存为 PDF", "open it in its reader and save it as PDF")
_READ_IMAGE = (
    "图片和扫描件没有文字，先做文字识别，再导入识别出的文档",
    "pictures and scans hold no text; have the text recognised first and import what comes out",
)
_UNPACK = ("解压以后导入里面的文件", "unpack it and import the files inside")
_RIGHT_FILE = ("看看是不是放错了文件", "see whether it is the right file")
_PASSWORD = ("去掉密码，另存一份再试", "remove the password and save it anew")
_DIVIDE = ("只留下有表的部分再试", "keep only the part with the table and try again")

OPEN_ELSEWHERE = _refusal(
    (
        "这是 Word、Excel 打开文件时留下的记号，不是文件本身",
        "what Word or Excel keeps beside an open file, not the file",
    ),
    ("导入不带 `~$` 的那一个", "import the one without `~$`"),
)
EMPTY = _refusal(("文件是空的", "the file is empty"), _RIGHT_FILE)
NO_WORDS = _refusal(("文件里没有文字", "there is no text in the file"), _RIGHT_FILE)
ONLY_PICTURES = _refusal(("文件里只有图片，没有文字", "there are only pictures in the file, no text"), _READ_IMAGE)
NO_TEXT_LAYER = _refusal(("这个 PDF 没有文字层，只有图像", "this PDF has no text layer, only images"), _READ_IMAGE)
NO_PAGES = _refusal(("文件坏了：一页也没有找到", "the file is damaged: no page was found"), _SAVE_ANEW)
NO_MEANING = _refusal(
    ("这个 PDF 的字体没有说明每个字是什么字", "the fonts of this PDF do not say which signs they hold"),
    (
        "先做文字识别，或向发布者要原来的文档",
        "have the text recognised, or ask the publisher for the original document",
    ),
)
PROTECTED = _refusal(("文件加了密码", "the file is protected by a password"), _PASSWORD)
IMAGE = _refusal(("这是图片", "this is a picture"), _READ_IMAGE)
BINARY = _refusal(("这不是能读的文档", "this is no document that can be read"), _RIGHT_FILE)
RTF = _refusal(("这是 RTF 文档", "this is an RTF document"), _SAVE_WORD)
MHT = _refusal(("这是网页存档（MHT）", "this is a web archive (MHT)"), _SAVE_WORD)
WORD_XML = _refusal(("这是 Word 的 XML 文档", "this is a Word document as XML"), _SAVE_WORD)
EXCEL_XML = _refusal(("这是 Excel 的 XML 表格", "this is an Excel workbook as XML"), _SAVE_EXCEL)
XML = _refusal(("这是 XML，不是文档", "this is XML, not a document"), _RIGHT_FILE)
SLIDES = _refusal(("这是幻灯片", "these are slides"), _SAVE_PDF)
OFD = _refusal(("这是 OFD 版式文档", "this is an OFD document"), _SAVE_PDF)
OPEN_TEXT = _refusal(("这是 OpenDocument 文本", "this is an OpenDocument text"), _SAVE_WORD)
OPEN_SHEET = _refusal(("这是 OpenDocument 表格", "this is an OpenDocument spreadsheet"), _SAVE_EXCEL)
BINARY_WORKBOOK = _refusal(("这是二进制 Excel 工作簿（.xlsb）", "this is a binary Excel workbook (.xlsb)"), _SAVE_EXCEL)
WPS = _refusal(
    ("这是 WPS 自己的格式", "this is a format of WPS's own"),
    ("用 WPS 另存为 `.docx` 或 `.xlsx`", "save it as `.docx` or `.xlsx` in WPS"),
)
OLD_WORD = _refusal(("这是旧的 Word 文档（.doc）", "this is an old Word document (.doc)"), _SAVE_WORD)
OLD_EXCEL = _refusal(("这是旧的 Excel 表格（.xls）", "this is an old Excel workbook (.xls)"), _SAVE_EXCEL)
ARCHIVE = _refusal(("这是压缩包", "this is an archive"), _UNPACK)
DECLARES = _refusal(
    ("里面的 XML 带有文档类型声明，Office 从不这样写", "its XML declares a document type, which Office never writes"),
    _SAVE_ANEW,
)
TOO_DEEP = _refusal(("里面一层套一层，套得太深", "it is nested too deeply"), _SAVE_ANEW)
TOO_MUCH_TEXT = _refusal(("文字太多，读不下", "there is too much text to read"), _DIVIDE)
TOO_LONG_A_TABLE = _refusal(("表太长，读不完", "the tables are too long to be read to their end"), _DIVIDE)
TOO_MUCH_MEMORY = _refusal(("读它要用太多内存", "reading it takes too much memory"), _DIVIDE)
NO_ANSWER = _refusal(("读到一半，读它的程序垮了", "the program that read it broke down half way"), _SAVE_ANEW)
NOT_CONVERTED = _refusal(("LibreOffice 没能转换这个文件", "LibreOffice could not convert the file"), _SAVE_ANEW)


def damaged(reason: str) -> Refusal:
    """The file begins like a document of a kind and does not go on like one."""
    said = " ".join(reason.split())[:_LONGEST_REASON]
    return _refusal((f"文件坏了，读不下去：{said}", f"the file is damaged: {said}"), _SAVE_ANEW)


def pages_missing(found: int, said: int) -> Refusal:
    """Pages that a file lists are not in it."""
    words = (
        f"文件坏了：应有 {said} 页，只找到 {found} 页",
        f"the file is damaged: {found} of its {said} pages were found",
    )
    return _refusal(words, _SAVE_ANEW)


def too_large(size: int, most: int) -> Refusal:
    """The file has too many bytes."""
    return _refusal((f"文件有 {size} 字节，上限是 {most}", f"{size} bytes; at most {most} are read"), _DIVIDE)


def too_large_unpacked(most: int) -> Refusal:
    """What is inside is too large."""
    words = (f"解开后超过 {most} 字节", f"it unpacks to more than {most} bytes")
    return _refusal(words, _DIVIDE)


def too_many(name: tuple[str, str], most: int) -> Refusal:
    """More pages, cells or the like than are read; `name` is what they are called."""
    return _refusal((f"{name[0]}超过 {most}", f"more than {most} {name[1]}"), _DIVIDE)


def too_long(seconds: float) -> Refusal:
    """Reading did not come to an end."""
    return _refusal((f"读了 {seconds:g} 秒还没有读完", f"not read to its end within {seconds:g} seconds"), _DIVIDE)


def not_text(line: int) -> Refusal:
    """Bytes that are text in none of the encodings that documents come in."""
    words = (
        f"第 {line} 行不是文字：不是 UTF-8，也不像 GB18030",
        f"line {line} is no text: not UTF-8, nor anything like GB18030",
    )
    return _refusal(words, ("另存为 UTF-8 再试", "save it as UTF-8 and try again"))


def extra_missing(what: tuple[str, str], module: str) -> Refusal:
    """The libraries that read a kind of document are not installed."""
    words = (f"读{what[0]}要用 {module}，它没有安装", f"{what[1]} are read with {module}, which is not installed")
    return _refusal(words, ('运行 `pip install "mingxi[import]"`', 'run `pip install "mingxi[import]"`'))


def unreadable(error: OSError) -> Refusal:
    """The system does not let us read the file."""
    if error.errno == errno.EINVAL:
        words = Words("这不是普通文件，而是文件夹、管道之类", "no plain file but a folder, a pipe or the like")
        return Refusal("unreadable", words, Words("写出文件的路径", "give the path of a file"))
    if isinstance(error, FileNotFoundError):
        words = Words("没有这个文件", "there is no such file")
        return Refusal("unreadable", words, Words("看看路径有没有写错", "see whether the path is right"))
    if isinstance(error, PermissionError):
        words = Words("没有读这个文件的权限", "no permission to read the file")
        return Refusal("unreadable", words, Words("给予读的权限", "grant it"))
    words = Words(f"读不了：{error.strerror}", f"it cannot be read: {error.strerror}")
    return Refusal("unreadable", words, Words("看看磁盘和路径", "look at the disk and the path"))
