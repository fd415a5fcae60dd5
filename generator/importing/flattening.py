"""Cells and labels on one line, as they were before a page or a column broke them."""

import re


def flat(text: str) -> str:
    """A cell on one line: breaks and spaces that its layout made are gone, those that letters and digits need stay."""
    parts = re.split(r"(\s+)", text.strip())
    joined = parts[0]
    for space, part in zip(parts[1::2], parts[2::2], strict=True):
        left, right = joined[-1].isascii(), part[0].isascii()
        needed = (left and right) if "\n" in space else (left or right)
        joined += (" " if needed else "") + part
    return joined
