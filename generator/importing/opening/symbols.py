"""Signs of the symbol fonts that Word brings, as the ordinary characters they look like."""

_SYMBOL = {
    0xA3: "≤", 0xA4: "⁄", 0xA5: "∞", 0xAE: "→", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷",
    0xB9: "≠", 0xBA: "≡", 0xBB: "≈", 0xBC: "…", 0xD5: "∏", 0xD7: "⋅", 0xE5: "∑",
    0x3D: "=", 0x3C: "<", 0x3E: ">", 0x2B: "+", 0x2D: "−", 0x25: "%",
}  # fmt: skip
_WINGDINGS = {
    0x6C: "●", 0x6D: "❍", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x72: "❒", 0x75: "◆", 0x76: "❖", 0xA8: "◻", 0xFB: "✗",
    0xFC: "✓", 0xFD: "☒", 0xFE: "☑", 0xD8: "➢",
}  # fmt: skip
_WINGDINGS_2 = {0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x2A: "☐", 0xA3: "☐", 0x98: "●"}
_FONTS = {"symbol": _SYMBOL, "wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2}
_PRIVATE = range(0xF000, 0xF100)


def is_symbols(font: str) -> bool:
    """Whether a font has signs where others have letters."""
    return font.lower() in _FONTS


def shown(font: str, text: str) -> str:
    """A text as its font shows it; what the font's table does not say stays as it is."""
    table = _FONTS.get(font.lower(), {})
    return "".join(table.get(ord(one) & 0xFF, one) if ord(one) in _PRIVATE else one for one in text)
