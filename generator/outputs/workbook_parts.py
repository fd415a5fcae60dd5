"""The parts of a workbook that are the same in all of ours, and the frames of those that are not."""

from collections.abc import Iterator, Sequence
from enum import IntEnum

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_LINKS = "http://schemas.openxmlformats.org/package/2006/relationships"
_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CORE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_CORE_PROPERTIES = (
    f'<cp:coreProperties xmlns:cp="{_CORE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">'
)
LINE, TALLEST = 15, 405  # points: of a line of text, and of the tallest row
DECIMALS = 6  # that are shown; a number keeps those it has


class Style(IntEnum):
    """How a cell looks; the number of the style in the part that holds them."""

    HEAD = 1
    TEXT = 2
    TEXT_AS_IT_IS = 3  # what begins like a formula and is none
    WRAPPED = 4
    WRAPPED_AS_IT_IS = 5
    NUMBER = 6  # without decimals; those that follow have one more each


def sheet_name(number: int) -> str:
    """The part of a sheet, from 1."""
    return f"xl/worksheets/sheet{number}.xml"


def frame(title: str, names: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Every part but sheets and texts, with its name."""
    numbers = range(1, len(names) + 1)
    yield "[Content_Types].xml", _types(numbers)
    yield "_rels/.rels", _relations((("officeDocument", "xl/workbook.xml"),), core="docProps/core.xml")
    yield "docProps/core.xml", f"{_HEAD}{_CORE_PROPERTIES}<dc:title>{title}</dc:title></cp:coreProperties>"
    yield "xl/workbook.xml", _book(names)
    linked = (
        *(("worksheet", f"worksheets/sheet{number}.xml") for number in numbers),
        ("styles", "styles.xml"),
        ("sharedStrings", "sharedStrings.xml"),
    )
    yield "xl/_rels/workbook.xml.rels", _relations(linked)
    yield "xl/styles.xml", _STYLES


def sheet(widths: Sequence[int], reach: str, heads: str, rows: str) -> str:
    """A sheet whose head stays in sight and filters its columns."""
    columns = "".join(
        f'<col min="{number}" max="{number}" width="{width}" customWidth="1"/>'
        for number, width in enumerate(widths, 1)
    )
    return (
        f'{_HEAD}<worksheet xmlns="{_MAIN}"><dimension ref="{reach}"/><sheetViews><sheetView workbookViewId="0">'
        '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
        f'<sheetFormatPr defaultRowHeight="{LINE}"/><cols>{columns}</cols>'
        f'<sheetData><row r="1">{heads}</row>{rows}</sheetData><autoFilter ref="{reach}"/></worksheet>'
    )


def texts(shared: str, count: int) -> str:
    """The texts that cells refer to."""
    return f'{_HEAD}<sst xmlns="{_MAIN}" uniqueCount="{count}">{shared}</sst>'


def _types(numbers: range) -> str:
    overrides = (
        ("/xl/workbook.xml", f"{_OFFICE}.sheet.main+xml"),
        *((f"/{sheet_name(number)}", f"{_OFFICE}.worksheet+xml") for number in numbers),
        ("/xl/styles.xml", f"{_OFFICE}.styles+xml"),
        ("/xl/sharedStrings.xml", f"{_OFFICE}.sharedStrings+xml"),
        ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
    )
    known = "".join(f'<Override PartName="{part}" ContentType="{kind}"/>' for part, kind in overrides)
    return (
        f'{_HEAD}<Types xmlns="{_TYPES}">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{known}</Types>'
    )


def _relations(linked: Sequence[tuple[str, str]], core: str = "") -> str:
    found = [(f"{_KINDS}/{kind}", target) for kind, target in linked]
    found += [(f"{_CORE}/relationships/metadata/core-properties", core)] if core else []
    lines = (
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(found, 1)
    )
    return f'{_HEAD}<Relationships xmlns="{_LINKS}">{"".join(lines)}</Relationships>'


def _book(names: Sequence[str]) -> str:
    listed = "".join(
        f'<sheet name="{name}" sheetId="{number}" r:id="rId{number}"/>' for number, name in enumerate(names, 1)
    )
    return f'{_HEAD}<workbook xmlns="{_MAIN}" xmlns:r="{_KINDS}"><sheets>{listed}</sheets></workbook>'


def _styles() -> str:
    top, wrapped = '<alignment vertical="top"/>', '<alignment vertical="top" wrapText="1"/>'
    looks = (
        '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>',
        f'<xf numFmtId="0" fontId="1" fillId="0" borderId="1" applyFont="1" applyBorder="1">{wrapped}</xf>',
        f'<xf numFmtId="49" fontId="0" fillId="0" borderId="0" applyNumberFormat="1">{top}</xf>',
        f'<xf numFmtId="49" fontId="0" fillId="0" borderId="0" quotePrefix="1" applyNumberFormat="1">{top}</xf>',
        f'<xf numFmtId="49" fontId="0" fillId="0" borderId="0" applyNumberFormat="1">{wrapped}</xf>',
        f'<xf numFmtId="49" fontId="0" fillId="0" borderId="0" quotePrefix="1" applyNumberFormat="1">{wrapped}</xf>',
        *(
            f'<xf numFmtId="{_FIRST + decimals}" fontId="0" fillId="0" borderId="0" applyNumberFormat="1">{top}</xf>'
            for decimals in range(DECIMALS + 1)
        ),
    )
    formats = "".join(
        f'<numFmt numFmtId="{_FIRST + decimals}" formatCode="0{"." * bool(decimals)}{"0" * decimals}"/>'
        for decimals in range(DECIMALS + 1)
    )
    font = '<sz val="11"/><name val="等线"/>'
    return (
        f'{_HEAD}<styleSheet xmlns="{_MAIN}"><numFmts count="{DECIMALS + 1}">{formats}</numFmts>'
        f'<fonts count="2"><font>{font}</font><font><b/>{font}</font></fonts>'
        '<fills count="2"><fill><patternFill patternType="none"/></fill>'
        '<fill><patternFill patternType="gray125"/></fill></fills>'
        '<borders count="2"><border/><border><left/><right/><top/><bottom style="thin"><color auto="1"/></bottom>'
        "<diagonal/></border></borders>"
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
        f'<cellXfs count="{len(looks)}">{"".join(looks)}</cellXfs>'
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    )


_FIRST = 164  # the first number of a format that the standard leaves to us
_STYLES = _styles()
