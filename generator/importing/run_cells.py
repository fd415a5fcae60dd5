"""The cells of a table of indicators that ran together, cut where values, units and labels begin and end."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from generator.importing.prices import level_name
from generator.importing.run_words import WordCutter, alternatives
from generator.model.target import BEFORE
from generator.model.vocabulary import Vocabulary
from generator.tracing.glyphs import even

_DAY = "[0-9]{1,2}月(?:[0-9]{1,2}日|底)?"
_DATE = f"(?:(?:19|20)[0-9]{{2}}年(?:{_DAY})?(?:底|末)?|{_DAY})(?:之?前)?"
_NUMBER = r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)*"
_AROUND = "以上|以下|以内|左右"
_STANDARDS = "计划标准|历史标准|行业标准|预算支出标准|其他标准|绩效基本型|绩效创新型"
_SENSES = "定性指标|定量指标|正向指标|反向指标|定性|定量|正向|反向"
_ENDS_A_NAME = re.compile(r"(?:[性率数量度额比]|情况|程度|成本|时间|及时)$")
_PARTS = re.compile(r"(?P<sign>[^0-9]*)(?P<number>[0-9][0-9.,]*)(?P<unit>[^0-9]*)")
_LONG_LABEL = 5  # characters: 核心业务产出1
_LONGEST_BARE = 3  # digits: a longer number without sign and unit may be two
_TWO = re.compile(r"(?<![0-9.,])0[0-9]|\.[0-9]+\.")  # 0100%, 372.88504.55
_OF_FIGURES = re.compile("值|率|分|数")
_LONGEST_JUNK = 4  # characters between a unit and the value that has it


class Piece(NamedTuple):
    """A cell, or a part of one, in a text; not sure where it may be several, whole where it is a line of its own.

    What is lost is left over: nothing tells whose words they are.
    """

    start: int
    end: int
    sure: bool = True
    whole: bool = False
    lost: bool = False
    begins: bool = False  # the first under a label or under heads

    def moved(self, by: int) -> "Piece":
        """The same piece in a longer text."""
        return self._replace(start=self.start + by, end=self.end + by)


class Cells:
    """What stands under some heads, each of these with its role and its words."""

    def __init__(self, vocabulary: Vocabulary, heads: list[tuple[str, str]]) -> None:
        """Make ready to cut it."""
        roles = [role for role, _ in heads]
        self.pattern = _pattern(vocabulary)
        self.words = WordCutter(vocabulary, has_levels=any(role.startswith("level-") for role in roles))
        self.has_units = "unit" in roles
        self.signs_apart = ("operator", "full") in {*pairwise(roles)}
        self.units_apart = ("full", "unit") in {*pairwise(roles)}
        self.is_asked = any("是否" in text for _, text in heads)
        others = [role for role, text in heads if role == "other" and _OF_FIGURES.search(text)]
        figures = [role for role in roles if role in ("full", "half", "weight") or role.startswith("past")]
        self.has_one_figure = len([*figures, *others]) == 1

    def pieces(self, text: str) -> Iterator[Piece]:
        """The cells of a text, one after the other."""
        end, unit = -1, ""
        at = 0
        while match := self.pattern.search(text, at):
            start, at = match.start(), match.end()
            if match["asked"] and not self.is_asked:
                continue
            if match["unit"] and start == end and match["unit"] not in (unit, "%"):  # 10组 is 10 and a name: 组织
                at = match.start("unit")
            *words, first = self._words(text, max(end, 0), match)
            yield from (Piece(*ends) for ends in pairwise([max(end, 0), *words, first]))
            is_unit = at == match.end() and bool(match["unit"])
            yield from self._value(text[first:at], first, start, is_unit=is_unit, answers=bool(match["asked"]))
            end, unit = at, match["unit"] or ""
        rest = max(end, 0)
        cuts = [rest + cut for cut in self.words.cuts(text[rest:])]
        yield from (Piece(*ends) for ends in pairwise([rest, *cuts, len(text)]))

    def _value(self, value: str, first: int, start: int, *, is_unit: bool, answers: bool) -> Iterator[Piece]:
        """A value, its sign and its unit apart where they have columns of their own; before it a sign misread."""
        parts = _PARTS.fullmatch(value)
        if first < start or parts is None:
            yield Piece(first, first + len(value), sure=first == start, whole=answers)
            return
        is_short = bool(parts["sign"]) or len(parts["number"]) <= _LONGEST_BARE
        is_sure = not _TWO.search(value) and ((self.has_one_figure and is_short) or is_unit)
        number = [parts.start("number")] if self.signs_apart and parts["sign"] else []
        unit = [parts.start("unit")] if self.units_apart and parts["unit"] and is_unit else []
        ends = [0, *number, *unit, len(value)]
        for begin, end in pairwise(ends):
            holds_number = begin <= parts.start("number") < end
            yield Piece(first + begin, first + end, sure=is_sure or not holds_number)

    def _words(self, text: str, end: int, match: re.Match[str]) -> list[int]:
        """Where the words before a value are cut, and where the value begins: a sign misread stands before it."""
        words, unit = text[end : match.start()], match["unit"] or ""
        at = self._unit_at(words, unit)
        cuts = [end + cut for cut in self.words.cuts(words[:at] if at >= 0 else words)]
        if at < 0:
            return [*cuts, match.start()]
        behind = end + at + len(unit)
        starts = [] if behind == match.start() else [match.start()] if words.endswith(unit) else []
        return [*cuts, end + at, behind, *starts]

    def _unit_at(self, words: str, unit: str) -> int:
        """Where words name the unit of the value behind them once more, in a column of its own: 次数, 次, ≥12次."""
        if not unit or not self.has_units or self.units_apart:
            return -1
        places = [place.start() for place in re.finditer(re.escape(unit), words)]
        nearest = [at for at in places if len(words) - at - len(unit) <= _LONGEST_JUNK]
        return max((at for at in nearest if _ENDS_A_NAME.search(words[:at])), default=-1)


@lru_cache(maxsize=4)
def _pattern(vocabulary: Vocabulary) -> re.Pattern[str]:
    """Labels of levels, values, units that stand alone, and words that fill a column."""
    names = {level_name(name) for level in vocabulary.levels for name in (level.name, *level.aliases, *level.under)}
    long = {name for name in names if len(name) >= _LONG_LABEL}
    levels = rf"(?:{alternatives(names)})指标(?:\([0-9]+分\))?|(?:{alternatives(long)})[0-9]{{1,2}}(?=[^0-9%])"
    units = alternatives({even(name) for unit in vocabulary.units for name in (unit.name, *unit.aliases)})
    before = alternatives({even(word) for word in BEFORE if not re.fullmatch("[\u3400-\u9fff]", word)})
    amount = rf"(?:{before})?{_NUMBER}(?:%?[-~—至]{_NUMBER})?(?P<unit>(?:{units})(?:/(?:{units}))*)?(?:{_AROUND})?"
    words = rf"(?P<word>{_STANDARDS}|{_SENSES}|(?<![0-9])%)"
    return re.compile(rf"(?P<level>{levels})|{words}|(?P<value>{_DATE}|{amount})|(?P<asked>(?<=[0-9%])[是否])")
