"""The numbers that Word sets before paragraphs by itself; a reader sees them, the text does not hold them."""

import re
from collections.abc import Callable
from typing import NamedTuple

from generator.importing.opening.archives import Element, attribute, child, local
from generator.importing.opening.symbols import shown

_LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_HAN = "〇一二三四五六七八九"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"))
_ROMAN_SMALL = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


class _Level(NamedTuple):
    start: int
    kind: str
    text: str
    font: str
    gap: str
    style: str


class _List(NamedTuple):
    levels: dict[int, _Level]
    counts: dict[int, int]  # shared by all lists made from one pattern


class Numbering:
    """The lists of a document, counted on as its paragraphs go by."""

    def __init__(self, numbering: Element | None, styles: Element | None) -> None:
        """Take the lists from the two parts that describe them."""
        self._lists = {} if numbering is None else _lists(numbering)
        self._styles = {} if styles is None else _styles(styles)

    def label(self, paragraph: Element) -> str:
        """What stands before the text of a paragraph."""
        number, level = self._place(paragraph)
        found = self._lists.get(number)
        if found is None or level not in found.levels:
            return ""
        own = found.levels[level]
        found.counts[level] = found.counts.get(level, own.start - 1) + 1
        for deeper in range(level + 1, _LEVELS):
            found.counts.pop(deeper, None)
        if own.kind in {"bullet", "none"}:
            label = shown(own.font, own.text) if own.kind == "bullet" and not _is_private(own) else ""
        else:
            label = _PLACE.sub(lambda place: _counted(found, int(place[1]) - 1), own.text)
        return f"{label}{own.gap}" if label else ""

    def _place(self, paragraph: Element) -> tuple[str, int]:
        """The list and the level of a paragraph, its own or its style's."""
        settings = child(paragraph, "pPr")
        if settings is None:
            return "", 0
        number, level = _numbered(settings)
        style = _value(settings, "pStyle")
        if not number and style:
            number, inherited = self._of_style(style)
            level = inherited if level is None else level
            if level is None and number in self._lists:
                levels = self._lists[number].levels
                level = next((depth for depth, one in levels.items() if one.style == style), None)
        return number, level or 0

    def _of_style(self, style: str) -> tuple[str, int | None]:
        seen: set[str] = set()
        while style in self._styles and style not in seen:
            seen.add(style)
            number, level, based_on = self._styles[style]
            if number:
                return number, level
            style = based_on
        return "", None


def _is_private(level: _Level) -> bool:
    """Whether only a font that we do not know could say what a bullet looks like."""
    return any("\ue000" <= one <= "\uf8ff" for one in shown(level.font, level.text))


def _lists(numbering: Element) -> dict[str, _List]:
    patterns = {
        attribute(one, "abstractNumId"): _List(_levels(one), {}) for one in numbering if local(one) == "abstractNum"
    }
    lists: dict[str, _List] = {}
    for one in numbering:
        pattern = patterns.get(_value(one, "abstractNumId")) if local(one) == "num" else None
        if pattern is not None:
            lists[attribute(one, "numId")] = _overridden(pattern, one)
    lists.pop("0", None)  # which means: no list
    return lists


def _overridden(pattern: _List, number: Element) -> _List:
    """A list that begins anew or looks different at some levels."""
    levels, is_anew = dict(pattern.levels), False
    for override in number:
        if local(override) == "lvlOverride":
            depth, start = int(attribute(override, "ilvl", "0")), _value(override, "startOverride")
            levels |= _levels(override)
            if start and depth in levels:
                levels[depth] = levels[depth]._replace(start=int(start))
                is_anew = True
    return _List(levels, {} if is_anew else pattern.counts)


def _levels(parent: Element) -> dict[int, _Level]:
    return {int(attribute(one, "ilvl", "0")): _level(one) for one in parent if local(one) == "lvl"}


def _level(element: Element) -> _Level:
    fonts = child(element, "rPr", "rFonts")
    return _Level(
        int(_value(element, "start") or "1"),
        _value(element, "numFmt") or "decimal",
        _value(element, "lvlText"),
        "" if fonts is None else attribute(fonts, "ascii"),
        "" if _value(element, "suff") == "nothing" else " ",
        _value(element, "pStyle"),
    )


def _styles(styles: Element) -> dict[str, tuple[str, int | None, str]]:
    found: dict[str, tuple[str, int | None, str]] = {}
    for style in styles:
        if local(style) == "style":
            settings = child(style, "pPr")
            number, level = ("", None) if settings is None else _numbered(settings)
            found[attribute(style, "styleId")] = (number, level, _value(style, "basedOn"))
    return found


def _numbered(settings: Element) -> tuple[str, int | None]:
    numbers = child(settings, "numPr")
    if numbers is None:
        return "", None
    level = _value(numbers, "ilvl")
    return _value(numbers, "numId"), int(level) if level else None


def _value(parent: Element, name: str) -> str:
    element = child(parent, name)
    return "" if element is None else attribute(element, "val")


def _counted(found: _List, level: int) -> str:
    if level not in found.levels:
        return ""
    own = found.levels[level]
    return _FORMATS.get(own.kind, str)(found.counts.get(level, own.start))


def _han(number: int) -> str:
    """一, 十, 十一, 二十, 一百零一: as Chinese lists count."""
    if not 0 < number < 1000:  # noqa: PLR2004 - lists longer than that are in figures
        return str(number)
    hundreds, tens, ones = number // 100, number // 10 % 10, number % 10
    text = f"{_HAN[hundreds]}百" if hundreds else ""
    if tens:
        text += ("" if tens == 1 and not hundreds else _HAN[tens]) + "十"
    elif hundreds and ones:
        text += "零"
    return text + (_HAN[ones] if ones else "")


def _roman(number: int) -> str:
    text = ""
    for value, sign in (*_ROMAN, *_ROMAN_SMALL):
        text += sign * (number // value)
        number %= value
    return text


def _letter(number: int) -> str:
    """The letters after the last one are doubled: z, aa, bb."""
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)


def _enclosed(first: str) -> Callable[[int], str]:
    """The numbers to twenty that have a sign of their own."""
    return lambda number: chr(ord(first) + number - 1) if 0 < number <= 20 else str(number)  # noqa: PLR2004


_FORMATS: dict[str, Callable[[int], str]] = {
    "decimalZero": lambda number: f"{number:02}",
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
    "lowerLetter": _letter,
    "upperLetter": lambda number: _letter(number).upper(),
    "chineseCounting": _han,
    "chineseCountingThousand": _han,
    "taiwaneseCounting": _han,
    "taiwaneseCountingThousand": _han,
    "japaneseCounting": _han,
    "ideographDigital": lambda number: "".join(_HAN[int(digit)] for digit in str(number)),
    "ideographTraditional": lambda number: _STEMS[(number - 1) % 10],
    "ideographZodiac": lambda number: _BRANCHES[(number - 1) % 12],
    "decimalFullWidth": lambda number: "".join(chr(ord("０") + int(digit)) for digit in str(number)),
    "decimalEnclosedCircle": _enclosed("①"),
    "decimalEnclosedCircleChinese": _enclosed("①"),
    "decimalEnclosedParen": _enclosed("⑴"),
    "decimalEnclosedFullstop": _enclosed("⒈"),
}
