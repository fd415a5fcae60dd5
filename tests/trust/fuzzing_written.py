"""A text written into every format we write, and read back from each by a program that others wrote."""

import csv
import json
from collections.abc import Hashable, Sequence
from html.parser import HTMLParser
from io import StringIO
from xml.etree import ElementTree as ET

import bibtexparser
import rispy

from generator.citing.formats import bibtex, csl, ris
from generator.citing.reference import Reference
from generator.encoding import csv_lines, guarded, in_html, in_script, in_xml, in_xml_quotes
from generator.outputs.workbook import escaped
from generator.reading.files import HIDDEN
from generator.reading.values import harmless
from generator.templates import escaping


class _Page(HTMLParser):
    """What a page is made of."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[object] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, attrs))

    def handle_data(self, data: str) -> None:
        self.found.append(data)


def written(text: str) -> Hashable:
    """Write a text everywhere; what no file of data may hold is asked of those formats alone that must take it."""
    _anything(text)
    if HIDDEN.search(text):
        return "hidden"
    _html(text)
    _table(text)
    return tuple(sign in text for sign in "<&\"'=\\{}\n\t")


def _anything(text: str) -> None:
    xml = ET.fromstring(f"<a b={in_xml_quotes(text)}>{in_xml(text)}</a>")  # noqa: S314 - made by us, of a text
    assert (list(xml), set(xml.attrib)) == ([], {"b"})
    assert json.loads(in_script([text])) == [_joined(text)]
    assert not set("<>&\u2028\u2029") & set(in_script([text]))
    assert not any(sign < " " or "\x7f" <= sign <= "\x9f" or sign == "\u202e" for sign in harmless(text))


def _joined(text: str) -> str:
    """The text with halves of pairs that stand side by side made one character, as JSON takes them."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")


def _html(text: str) -> None:
    for escape in (in_html, escaping.text, escaping.setter(escaping.publicly)):
        page = _Page()
        page.feed(f'<p title="{escape(text)}">{escape(text)}</p>')
        page.close()
        said = "".join(one for one in page.found if isinstance(one, str))
        assert ([one for one in page.found if not isinstance(one, str)], said) == ([("p", [("title", text)])], text)


def _table(text: str) -> None:
    lines = csv_lines([["x", text, guarded(text)]])
    ((_, plain, safe),) = csv.reader(StringIO(lines, newline=""), strict=True)
    assert plain == text
    assert safe == text or (safe == f"'{text}" and not text.isascii()) or safe.startswith("'")
    assert not safe.startswith(("=", "+", "@", "\t", "\n", "＝", "＋", "－", "＠"))
    cell = ET.fromstring(f"<t>{escaped(text)}</t>")  # noqa: S314 - the same
    assert list(cell) == []
    assert (cell.text or "").replace("_x005F", "") == text.replace("_x005F", "")


def referred(text: str) -> Hashable:
    """Cite a table of such a name."""
    if HIDDEN.search(text):
        return "hidden"
    one = _cited(text)
    assert bibtex(one).count("{") == bibtex(one).count("}")
    assert len(ris(one).splitlines()) == _RIS
    assert json.loads(csl(one))[0]["title"] == "".join(one.full_title.split("\n"))
    return tuple(sign in text for sign in "{}\\$@%\n")


def _cited(text: str) -> Reference:
    return Reference("a/b/2023", f"局{text}局", f"表{text}表", 2023, "2023-03-01", "某会", "1f2e3d4c", "https://a.cn/")


_RIS, _BIBTEX = 11, {"ENTRYTYPE", "ID", "author", "title", "year", "publisher", "version", "url", "note", "langid"}


def referred_alike(texts: Sequence[str]) -> None:
    """The references read by programs of others, which take far longer over them than we do."""
    for text in (text for text in texts if not HIDDEN.search(text)):
        one = _cited(text[:_SHORT])
        (entry,) = bibtexparser.loads(bibtex(one)).entries
        assert entry.keys() == _BIBTEX
        (read,) = rispy.loads(ris(one))
        assert " ".join(read["title"].split()) == " ".join("".join(one.full_title.split("\n")).split())


_SHORT = 100
