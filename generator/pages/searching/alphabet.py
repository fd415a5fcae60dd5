"""Chinese names in the order of their first sounds, by a table that every system has and none can set otherwise."""

import unicodedata
from bisect import bisect_right

# GB 2312 lists its 3,755 common characters by sound; here is where each letter begins among them.
_BEGINNINGS = (
    (0xB0A1, "A"),
    (0xB0C5, "B"),
    (0xB2C1, "C"),
    (0xB4EE, "D"),
    (0xB6EA, "E"),
    (0xB7A2, "F"),
    (0xB8C1, "G"),
    (0xB9FE, "H"),
    (0xBBF7, "J"),
    (0xBFA6, "K"),
    (0xC0AC, "L"),
    (0xC2E8, "M"),
    (0xC4C3, "N"),
    (0xC5B6, "O"),
    (0xC5BE, "P"),
    (0xC6DA, "Q"),
    (0xC8BB, "R"),
    (0xC8F6, "S"),
    (0xCBFA, "T"),
    (0xCDDA, "W"),
    (0xCEF4, "X"),
    (0xD1B9, "Y"),
    (0xD4D1, "Z"),
    (0xD7FA, ""),
)
DIGITS, OTHERS = "0–9", "…"
_WIDTH, _FIRST_IN_ROW = 2, 0xA1
_CODES = [code for code, _ in _BEGINNINGS]


def letter(name: str) -> str:
    """The letter a name stands under: of its first sound, or what it begins with itself."""
    first = _bare(name)[:1]
    if first.isascii():
        return first.upper() if first.isalpha() else DIGITS if first.isdigit() else OTHERS
    code = first.encode("gb18030")
    if len(code) != _WIDTH or code[1] < _FIRST_IN_ROW:  # no character of GB 2312
        return OTHERS
    place = bisect_right(_CODES, int.from_bytes(code, "big")) - 1
    return (_BEGINNINGS[place][1] if place >= 0 else "") or OTHERS


def order(name: str) -> tuple[bool, str, bytes]:
    """What names are sorted by: letters first, then digits, then characters whose sound the table does not tell."""
    found = letter(name)
    return found in (DIGITS, OTHERS), found, _bare(name).encode("gb18030", errors="replace")


def _bare(name: str) -> str:
    """A name without the quotation marks and brackets it may begin with."""
    plain = unicodedata.normalize("NFKC", name)
    start = next((place for place, character in enumerate(plain) if character.isalnum()), 0)
    return plain[start:]
