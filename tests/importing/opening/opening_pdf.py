"""PDF files to open: printed by Chromium as people print web pages, or written by hand, mark by mark."""

import subprocess
from pathlib import Path

from tests.browser.chromium import FLAGS
from tests.browser.prepare import chromium_path

STYLE = "table{border-collapse:collapse;width:100%}td,th{border:1px solid;padding:3px}h1{font-size:24px}"


def printed(folder: Path, name: str, body: str, style: str = STYLE) -> Path:
    """A web page as Chromium prints it."""
    page, path = folder / f"{name}.html", folder / f"{name}.pdf"
    page.write_text(f"<meta charset=utf-8><style>{style}</style>{body}", encoding="utf-8")
    places = (f"--user-data-dir={folder / 'profile'}", f"--print-to-pdf={path}", "--no-pdf-header-footer")
    subprocess.run([chromium_path(), *FLAGS, *places, page.as_uri()], check=True, capture_output=True, timeout=60)
    return path


def drawn_by_hand(path: Path, *pages: str, encoding: str = "/Encoding/WinAnsiEncoding", rotate: int = 0) -> Path:
    """A PDF whose pages are drawn by operators of our own; /F is Helvetica."""
    objects = ["<</Type/Catalog/Pages 2 0 R>>", ""]
    kids = []
    for page in pages:
        kids.append(f"{len(objects) + 1} 0 R")
        place = f"/MediaBox[0 0 600 800]/Rotate {rotate}/Contents {len(objects) + 2} 0 R"
        objects += [
            f"<</Type/Page/Parent 2 0 R{place}/Resources<</Font<</F {len(objects) + 3} 0 R>>>>>>",
            f"<</Length {len(page)}>>stream\n{page}\nendstream",
            f"<</Type/Font/Subtype/Type1/BaseFont/Helvetica{encoding}>>",
        ]
    objects[1] = f"<</Type/Pages/Count {len(pages)}/Kids[{' '.join(kids)}]>>"
    text, places = "%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(text))
        text += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"trailer<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{len(text)}\n%%EOF\n"
    path.write_bytes(f"{text}xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{end}".encode("latin-1"))
    return path


def words(x: float, y: float, text: str, size: float = 10) -> str:
    """Draw a text that begins at a place."""
    return f"BT /F {size} Tf {x} {y} Td ({text}) Tj ET "


def line(x0: float, y0: float, x1: float, y1: float) -> str:
    """Draw a line."""
    return f"{x0} {y0} m {x1} {y1} l S "


def ruled(columns: list[float], rows: list[float]) -> str:
    """Draw a grid of lines."""
    level = "".join(line(columns[0], row, columns[-1], row) for row in rows)
    return level + "".join(line(column, rows[0], column, rows[-1]) for column in columns)
