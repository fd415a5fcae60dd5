"""Tables as PDF files of several pages, printed by Chromium with ruled borders."""

from collections.abc import Iterable
from html import escape
from pathlib import Path
from typing import NamedTuple

from tests.browser.chromium import chromium
from tests.importing.written.pages import pages
from tests.importing.written.sheet import Sheet
from tests.importing.written.web import columns, rows

ROWS_A_PAGE = 24
_MARGIN = "15mm"
_STYLE = """\
body{margin:0;font:9pt/1.35 SimSun,"Noto Serif CJK SC",serif;color:#000}
h1{margin:0 0 2mm;font-size:16pt;text-align:center}p.under{margin:0 0 2mm;text-align:center}
table{border-collapse:collapse;table-layout:fixed;width:100%}table+table{margin-top:-1px}
td{border:1px solid #000;padding:1.2mm 1mm;text-align:center;vertical-align:middle;overflow-wrap:anywhere}
td.l{text-align:left}td p{margin:0}td.t,td.n{border:0}td.t{font-size:16pt;font-weight:bold}
"""
_WHOLE_ROWS = "tr{break-inside:avoid}"
_NEW_PAGES = "table+table{margin-top:0;break-before:page}"
_FOOTER = (
    '<div style="width:100%;font-size:8px;text-align:center">第<span class="pageNumber"></span>页 '
    '共<span class="totalPages"></span>页</div>'
)


class Print(NamedTuple):
    """A page of HTML to be printed into a file."""

    path: Path
    html: str
    is_wide: bool = False
    is_numbered: bool = False  # the number of each page under it


_WHOLE_WORDS = "tr { height: 4.2em }"  # a label of two lines fits beside one row: no break runs through it


def plain(sheet: Sheet, path: Path) -> Print:
    """Upright pages; the heads of indicators are printed again on each, and no row is cut."""
    captions, tables = sheet.apart()
    return Print(path, _html(captions, tables, _WHOLE_ROWS))


def cut(sheet: Sheet, path: Path) -> Print:
    """Wide pages with their numbers; breaks cut rows, and merged cells stand on two pages with their text on one."""
    return Print(path, _html([], [sheet], _WHOLE_WORDS), is_wide=True, is_numbered=True)


def again(sheet: Sheet, path: Path) -> Print:
    """Upright pages; the labels that a break cuts are printed again below it, as many programs do."""
    return Print(path, _html([], pages(sheet, ROWS_A_PAGE, has_heads=False), _WHOLE_ROWS + _NEW_PAGES))


def _html(captions: list[str], tables: list[Sheet], style: str) -> str:
    above = "".join(
        f'<p class="under">{escape(text)}</p>' if number else f"<h1>{escape(text)}</h1>"
        for number, text in enumerate(captions)
    )
    below = "\n".join(_table(table) for table in tables)
    return f'<!DOCTYPE html><html lang="zh-CN"><style>{_STYLE}{style}</style>{above}\n{below}</html>'


def _table(sheet: Sheet) -> str:
    heads = sheet.sections[0].body
    if any(box.row < heads < box.row + box.rows for box in sheet.boxes):
        heads = 0  # a label beside the heads goes on beside the rows
    above, below = rows(sheet.cut(range(heads))) if heads else "", rows(sheet.cut(range(heads, sheet.height)))
    return f"<table>{columns(sheet)}<thead>{above}</thead><tbody>{below}</tbody></table>"


def print_all(prints: Iterable[Print]) -> None:
    """All files, with one start of Chromium."""
    with chromium() as browser:
        page = browser.new_page()
        for one in prints:
            page.set_content(one.html)
            page.pdf(
                path=one.path,
                format="A4",
                landscape=one.is_wide,
                margin={"top": _MARGIN, "bottom": _MARGIN, "left": _MARGIN, "right": _MARGIN},
                display_header_footer=one.is_numbered,
                header_template="<span></span>",
                footer_template=_FOOTER,
            )
        page.close()
