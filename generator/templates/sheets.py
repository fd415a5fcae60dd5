"""Brackets of stylesheets: all sheets are joined, so that one left open would spoil those after it."""

import re
from collections.abc import Iterator

from generator.words import Words

_PARTS = re.compile(r"""/\*.*?\*/|/\*|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|[{}]|\n""", re.DOTALL)
_MEND = Words("补上或删去", "add what is missing, or remove it")


def unclosed(text: str) -> Iterator[tuple[int, Words, Words]]:
    """The lines where a stylesheet opens what it never closes, or closes what is not open."""
    line, opened = 1, list[int]()
    for part in _PARTS.findall(text):
        if part == "/*":
            yield line, Words("注释 `/*` 没有结束", "the comment `/*` never ends"), _MEND
            break
        if part == "}" and not opened:
            yield line, Words("多了一个 `}`", "a `}` closes nothing"), _MEND
        elif part == "}":
            opened.pop()
        elif part == "{":
            opened.append(line)
        line += part.count("\n")
    for place in opened[-1:]:
        yield place, Words("`{` 没有闭合", "a `{` is never closed"), _MEND
