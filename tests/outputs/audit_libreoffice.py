"""LibreOffice opens every workbook of the site and finds the cells that were written; run by `make audit`."""

import csv
import shutil
import subprocess
from io import StringIO

import openpyxl

# Commas, quotes, UTF-8, from line 1, cells as they are held and not as they are shown, a file for every sheet.
_FILTER = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"


def test_libreoffice_finds_every_cell(site, tmp_path):
    program = shutil.which("soffice")
    assert program, "this needs LibreOffice; on Debian: apt-get install libreoffice-calc"
    books = {f"{number}": path for number, path in enumerate(sorted(site.rglob("*.xlsx")))}
    copies = [shutil.copyfile(path, tmp_path / f"{name}.xlsx") for name, path in books.items()]
    home = f"-env:UserInstallation={(tmp_path / 'home').as_uri()}"
    command = [program, home, "--headless", "--convert-to", _FILTER, "--outdir", str(tmp_path), *map(str, copies)]
    subprocess.run(command, check=True, capture_output=True, timeout=600)
    assert len(books) > 8
    assert {name: shown(tmp_path, name, path) for name, path in books.items()} == {
        name: held(path) for name, path in books.items()
    }


def shown(folder, name, path) -> dict[str, list[list[str]]]:
    """Every sheet as LibreOffice writes it."""
    sheets = openpyxl.load_workbook(path, read_only=True).sheetnames
    texts = {sheet: (folder / f"{name}-{sheet}.csv").read_text(encoding="utf-8") for sheet in sheets}
    return {sheet: [*csv.reader(StringIO(text, newline=""))] for sheet, text in texts.items()}


def held(path) -> dict[str, list[list[str]]]:
    """Every sheet as we wrote it."""
    return {
        page.title: [["" if cell is None else f"{cell}" for cell in row] for row in page.iter_rows(values_only=True)]
        for page in openpyxl.load_workbook(path)
    }
