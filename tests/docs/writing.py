"""Markdown, as the pages of the reference are written."""

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

FOLDER = Path(__file__).parent.parent.parent / "docs/reference"
WRITTEN = (
    "> 这一页由程序写出：改程序里的说明，再运行 `make docs`。\n"
    "> This page is written by the program: change what the program says, then run `make docs`."
)


def page(title: str, *parts: str) -> str:
    """A page with its title, and the word that nobody should edit it."""
    return "\n\n".join([f"# {title}", WRITTEN, *(part.strip("\n") for part in parts if part.strip())]) + "\n"


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table; bars inside cells are kept from dividing them."""
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(map(_cell, line))} |" for line in lines)


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def code(text: str) -> str:
    """Words in the type of code; nothing stays nothing."""
    ticks = "``" if "`" in text else "`"
    return f"{ticks}{text}{ticks}" if text else ""


def codes(texts: Iterable[str], between: str = " ") -> str:
    """Several words in the type of code."""
    return between.join(map(code, texts))


def fence(text: str, language: str = "text") -> str:
    """Lines as they stand."""
    ticks = "````" if "```" in text else "```"
    body = text.rstrip("\n")
    return f"{ticks}{language}\n{body}\n{ticks}"


def points(texts: Iterable[str]) -> str:
    """A list of points."""
    return "\n".join(f"- {text}" for text in texts)


def shortened(text: str, most: int) -> str:
    """A text on one line, not all of a long one."""
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[: most - 1]}…"


def headings(text: str) -> set[str]:
    """What the headings of a page say, without marks of code."""
    return {heading.replace("`", "") for heading in re.findall(r"^#+ (.+)$", text, re.MULTILINE)}
