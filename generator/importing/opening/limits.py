"""How much of a document is read: every figure is far beyond any real table."""

from typing import NamedTuple


class Limits(NamedTuple):
    """Beyond any of these a document is refused with a sentence."""

    file_bytes: int = 50_000_000
    text_bytes: int = 20_000_000  # of a file that is text through and through, a web page too
    unpacked_bytes: int = 200_000_000  # of what a Word or Excel file holds, unpacked
    entries: int = 5_000  # of a Word or Excel file, which is a zip
    pages: int = 500
    rules: int = 20_000  # lines drawn on one page
    cells: int = 200_000
    characters: int = 4_000_000  # of the text of a document, with a blank for each column that a merged cell covers
    seconds: float = 60
    conversion_seconds: float = 120  # for LibreOffice, which takes long to start
    memory_bytes: int = 1_500_000_000
    answer_bytes: int = 100_000_000


LIMITS = Limits()
