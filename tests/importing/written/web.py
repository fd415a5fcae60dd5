"""A table on a page of a government's site, among the things such pages have."""

from html import escape
from pathlib import Path
from string import Template

from tests.importing.written.sheet import Box, Role, Sheet

_MANY = 3  # paragraphs, from which editors write <p>; fewer are parted by <br>
_PAGE = Template((Path(__file__).parent / "page.html").read_text(encoding="utf-8"))


def write_web(sheet: Sheet, path: Path) -> None:
    """The page as the site serves it."""
    department = next(line.text for box in sheet.boxes for line in box.lines if "department.name" in line.names)
    text = _PAGE.substitute(
        title=escape(sheet.of(Role.CAPTION)[0]),
        department=escape(department),
        columns=columns(sheet),
        rows=rows(sheet, blank="&nbsp;"),
    )
    path.write_text(text, encoding="utf-8", newline="\n")


def columns(sheet: Sheet) -> str:
    """The widths of the columns, in shares of the whole."""
    shares = (100 * width / sum(sheet.widths) for width in sheet.widths)
    return "<colgroup>" + "".join(f'<col style="width:{share:.2f}%">' for share in shares) + "</colgroup>"


def rows(sheet: Sheet, blank: str = "") -> str:
    """The rows with their cells."""
    return "\n".join(f"<tr>{''.join(_cell(box, blank) for box in boxes)}</tr>" for boxes in sheet.rows())


def _cell(box: Box, blank: str) -> str:
    spans = (f' rowspan="{box.rows}"' if box.rows > 1 else "") + (
        f' colspan="{box.columns}"' if box.columns > 1 else ""
    )
    texts = [escape(line.text, quote=False) for line in box.lines]
    inside = "".join(f"<p>{text}</p>" for text in texts) if len(texts) > _MANY else "<br>".join(texts)
    return f"<td{spans}{_class(box)}>{inside or blank}</td>"


def _class(box: Box) -> str:
    if box.role is Role.CAPTION:
        return ' class="n"' if box.row else ' class="t"'
    return ' class="l"' if box.role in {Role.NAME, Role.TEXT} else ""
