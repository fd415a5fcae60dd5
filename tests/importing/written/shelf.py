"""The files of records, each written when it is first asked for."""

from collections.abc import Callable
from pathlib import Path

from generator.library import Library
from tests.importing.written import pdf
from tests.importing.written.excel import write_excel
from tests.importing.written.layout import layout
from tests.importing.written.sheet import Sheet
from tests.importing.written.web import write_web
from tests.importing.written.word import write_word


def _write_word_apart(sheet: Sheet, path: Path) -> None:
    write_word(sheet, path, is_wide=True, is_apart=True)


WRITERS: dict[str, tuple[str, Callable[[Sheet, Path], None]]] = {
    "word": (".docx", write_word),  # one table with its captions, on upright pages
    "word-apart": (".docx", _write_word_apart),  # captions before several tables, on wide pages
    "excel": (".xlsx", write_excel),
    "web": (".html", write_web),
}
PRINTS: dict[str, Callable[[Sheet, Path], pdf.Print]] = {
    "pdf": pdf.plain,
    "pdf-cut": pdf.cut,
    "pdf-again": pdf.again,
}
KINDS = (*WRITERS, *PRINTS)


class Shelf:
    """Where files of the records of a library are put."""

    def __init__(self, folder: Path, library: Library) -> None:
        """Lay the records out; nothing is written yet."""
        self.folder = folder
        self.sheets = {entry.key: layout(entry.record, library.forms[entry.record.form]) for entry in library.entries}

    def path(self, kind: str, key: str) -> Path:
        """The file of a kind that holds the record of a key; the first PDF file brings all others with it."""
        suffix, write = WRITERS.get(kind, (".pdf", None))
        path = self._place(kind, key, suffix)
        if not path.exists():
            if write:
                write(self.sheets[key], path)
            else:
                pdf.print_all(self._prints())
        return path

    def _place(self, kind: str, key: str, suffix: str) -> Path:
        return self.folder / f"{key.replace('/', '-')}-{kind}{suffix}"

    def _prints(self) -> list[pdf.Print]:
        return [
            lay(sheet, self._place(kind, key, ".pdf"))
            for kind, lay in PRINTS.items()
            for key, sheet in self.sheets.items()
        ]
