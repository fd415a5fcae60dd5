"""Whether a number in a goal speaks of the period of that goal or of some other time."""

import re
from typing import NamedTuple

from generator.quantities.figures import Figure

_YEAR = r"(?:19|20)[0-9]{2}"
_TIME = (
    rf"{_YEAR}\s*年?\s*(?:[-—–~～－至到]+\s*(?:20)?[0-9]{{2}}\s*)?年(?:度|全年|年?底|年?末|年?初|内|前)*"
    r"|[“\"]?十[一二三四五六七]五[”\"]?(?:时期|期间|规划|期?末)*"
    r"|(?:前|上|下|第)?[一二三四1-4]+个?季度末?|上半年|下半年|半年|年中|年初|明年|去年|上一?年度?|前年|次年|后年|未来|今后"
    r"|近?[一二三四五六七八九十两几]年(?:内|来|间)?|近[0-9]+年|前?[0-9一二三四五六七八九十]{1,2}个?月(?:份|底|末)*"
    r"|全年|年底|年末|年内|今年(?:年?底|年?末|全年)?|本年度?|当年"
)
_ORDINAL = "[一二三四五六七八九十]"
ENUMERATOR = rf"(?:[(（]?(?:{_ORDINAL}{{1,3}}|[0-9]{{1,2}})[)）、.．]|{_ORDINAL}是|第{_ORDINAL}+是?|[①-⑳])"
_LED = re.compile(
    rf"(?:^|[，,。；;、：:！!？?\n]|[)）]|[0-9]\.)\s*"
    rf"(?:{ENUMERATOR}|力争|争取|确保|预计|计划|实现|到|至|截至|截止|在|于|自|从|\s)*({_TIME})"
)
_INSIDE = re.compile(rf"({_TIME})")
_PERHAPS = re.compile("[年五季月来后]")  # one of these stands in every time
_ASIDE = re.compile(rf"[（(][^（()），]{{0,4}}?({_TIME})")
_OWN_WORDS = re.compile(r"全年|年底|年末|年内|今年(?:年?底|年?末|全年)?|本年度?|当年")
_YEARS = re.compile(rf"({_YEAR})(?:年?[-—–~～－至到]+((?:20)?[0-9]{{2}}))?年(.*)")
_PLANS = re.compile(r"十[一二三四五六七]五|未来|今后|[三五]年(?:内)?$")


class Period(NamedTuple):
    """The time a goal speaks of."""

    year: int
    is_longer: bool  # several years, counted from `year`
    until: int | None

    def own_words(self) -> str:
        """A pattern of the folded words that mean this very time."""
        end = r"年(?:度|全年|年?底|年?末|内)*"
        if not self.is_longer:
            return rf"{self.year}{end}|{_OWN_WORDS.pattern}"
        later = "|".join(str(year) for year in range(self.year + 1, self.year + 16))
        return rf"(?:{later}{f'|{self.until}' if self.until else ''}){end}|十[三四五六七]五(?:时期|期间|期?末)*"


class Mark(NamedTuple):
    """A time that opens a clause and holds for what follows."""

    start: int
    is_own: bool


def clock(paragraph: str, period: Period) -> tuple[Mark, ...]:
    """The times that open clauses, in reading order."""
    if "年" not in paragraph and "五" not in paragraph and "季" not in paragraph and "月" not in paragraph:
        return ()
    return tuple(Mark(match.start(1), _is_own(match[1], period)) for match in _LED.finditer(paragraph))


def is_due(paragraph: str, clause: str, figure: Figure, times: tuple[Mark, ...], period: Period) -> bool:
    """Whether the nearest time before a figure, or in brackets after it, is the goal's own.

    `clause` are the words of its clause before it.
    """
    aside = _ASIDE.match(paragraph, figure.end + len(figure.after))
    if aside and not _is_own(aside[1], period):
        return False
    before = clause + paragraph[figure.operator : figure.start]
    if _PERHAPS.search(before) and (inside := _INSIDE.findall(before)):
        return all(_is_own(time, period) for time in inside)
    led = [mark for mark in times if mark.start < figure.start]
    return not led or led[-1].is_own


def _is_own(printed: str, period: Period) -> bool:
    time = re.sub(r"[\s“”\"]", "", printed)
    if years := _YEARS.fullmatch(time):
        return _years_are_own(years, period)
    return bool(_PLANS.search(time)) if period.is_longer else bool(_OWN_WORDS.fullmatch(time))


def _years_are_own(years: re.Match[str], period: Period) -> bool:
    if "初" in years[3]:
        return False
    last = int(years[2][-2:]) + 2000 if years[2] else int(years[1])
    if period.is_longer:
        return last > period.year or last == period.until
    return not years[2] and last == period.year
