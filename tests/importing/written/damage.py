"""What befalls the texts of tables on their way to us: each function does one thing, and none loses a value."""

import re
import unicodedata
from collections.abc import Callable, Iterable

from generator.model.printed import RADICALS, fold_radicals

PAGE_NUMBER = "第{page}页 共{pages}页"
SITE_FOOTER = "苏ICP备05003616号-1　网站标识码：3204000002"
_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
_KANGXI = {unicodedata.normalize("NFKC", chr(code)): chr(code) for code in range(0x2F00, 0x2FD6)}
_OTHERS = {chr(character): chr(radical) for radical, character in RADICALS.items()}
_RADICALS = {one: radical for one, radical in {**_OTHERS, **_KANGXI}.items() if fold_radicals(radical) == one}
_WORDS = re.compile(r"[!-~]+|[^!-~]")


def with_full_width_digits(text: str) -> str:
    """Every digit as wide as a Chinese character."""
    return text.translate(_FULL_WIDTH)


def with_radicals(text: str) -> str:
    """Characters that are radicals too, as the radicals: what the fonts of many PDF files say, e.g. `⼀级指标`."""
    return "".join(_RADICALS.get(character, character) for character in text)


def with_crlf(text: str) -> str:
    """The line ends of Windows."""
    return text.replace("\n", "\r\n")


def with_byte_order_mark(text: str) -> str:
    """The mark that Windows puts before a text."""
    return f"\ufeff{text}"


def in_gb18030(text: str) -> bytes:
    """The bytes that Chinese Windows writes."""
    return text.encode("gb18030")


def with_points(text: str, labels: Iterable[str], points: int = 50) -> str:
    """Labels with what they count, e.g. `决策(50分)`."""
    return _relabelled(text, labels, lambda label: f"{label}({points}分)")


def with_indicators_said(text: str, labels: Iterable[str]) -> str:
    """Labels with the word for indicators behind them, e.g. `决策指标`."""
    return _relabelled(text, labels, lambda label: label if label.endswith("指标") else f"{label}指标")


def with_required_marks(text: str, labels: Iterable[str]) -> str:
    """Labels with the mark of fields that must be filled in, e.g. `*单位名称`."""
    return _relabelled(text, labels, lambda label: f"*{label}")


def with_colons(text: str, labels: Iterable[str]) -> str:
    """Labels with a colon, e.g. `单位名称：`."""
    return _relabelled(text, labels, lambda label: label if label.endswith("：") else f"{label}：")


def _relabelled(text: str, labels: Iterable[str], change: Callable[[str], str]) -> str:
    """Another text for each label that stands in a cell of its own, between white space or bars."""
    known = "|".join(sorted(map(re.escape, labels), key=len, reverse=True))
    return re.sub(rf"(?<![^\s|])(?:{known})(?![^\s|])", lambda match: change(match[0]), text)


def with_footers(text: str, every: int, footer: str = PAGE_NUMBER) -> str:
    """A line at the foot of each page of so many lines: its number, or what a site prints on all of its pages."""
    lines = text.split("\n")
    pages = ["\n".join(lines[first : first + every]) for first in range(0, len(lines), every)]
    return "\n".join(
        f"{page}\n\n{footer.format(page=number, pages=len(pages))}\n" for number, page in enumerate(pages, 1)
    )


def piped(text: str) -> str:
    """Bars where tabs are."""
    return text.replace("\t", "|")


def one_cell_a_line(text: str) -> str:
    """Every cell of a text with tabs on a line of its own, blank lines between; blank cells are gone."""
    return "\n\n".join(cell for cell in re.split(r"[\t\n]+", text) if cell) + "\n"


def single_spaced(text: str) -> str:
    """One space where tabs are, however many."""
    return re.sub(r"\t+", " ", re.sub(r"^\t+|\t+$", "", text, flags=re.MULTILINE))


def wrapped_lines(text: str, width: int) -> str:
    """Lines that go on in the next where they reach the width of so many Chinese characters, as in PDF files."""
    return "\n".join(piece for line in text.split("\n") for piece in wrapped_line(line, width))


def wrapped_line(line: str, width: int) -> list[str]:
    """A line in pieces of no more than a width; numbers and foreign words are narrow and stay whole."""
    pieces = [""]
    for word in _WORDS.findall(line):
        if pieces[-1] and _width(pieces[-1]) + _width(word) > width:
            pieces.append("")
        pieces[-1] += word
    return pieces


def _width(text: str) -> float:
    return sum(0.5 if character.isascii() else 1 for character in text)
