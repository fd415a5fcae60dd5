"""Numbers with a unit in running text: counts, money and shares, and none of what only looks like them."""

import re
from collections.abc import Iterator
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from generator.memos import of_tables
from generator.model.terms import Unit
from generator.model.vocabulary import Vocabulary

_DIGITS = r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?(?![0-9])|[0-9]+(?:\.[0-9]+)?(?![0-9])"
# The first digit, what may not stand before it, then the rest: a pattern that begins with a digit is found soonest.
_NUMBER = re.compile(
    r"[0-9](?<![0-9]{2})(?<![0-9][.,，][0-9])(?<![〔\[第/×*✕-][0-9])"
    r"(?:[0-9]{0,2}(?:,[0-9]{3})+(?:\.[0-9]+)?(?![0-9])|[0-9]*(?:\.[0-9]+)?(?![0-9]))"
)
_TO = re.compile(rf"\s*(?:[-—–~～－至到]|——)\s*({_DIGITS})")
_DIGIT = re.compile("[0-9０-９]")
_WIDE = re.compile("[０-９．]")
_FULL_WIDTH = str.maketrans("０１２３４５６７８９．", "0123456789.")
_CALENDAR = frozenset({"年", "月", "日", "号", "月份", "年度", "周年"})  # dates, not quantities

_CHANGE = r"(?:增加|增长|提高|提升|上升|扩大|降低|下降|压缩|压减|缩短|缩减|减少|调整|优化|增|升|降|减)(?:到|至|为)"
_COMPARED = (
    "超过|超|突破|达到|达|不低于|不少于|不小于|不超过|不高于|不大于|不多于|至少|最多|不足|控制在|稳定在|保持在|维持在"
    "|大于等于|小于等于|高于|低于|大于|小于|多于|少于|等于|为|至|约|大约|将近|接近"
)
_OPERATOR = re.compile(
    rf"(?:(?:力争|预计|确保|实现|完成|总计|累计|分别|均|都|皆|全部)*"
    rf"(?:{_CHANGE}|{_COMPARED}|(?<!附)近|[≥≤≧≦＞＜＝>=<]{{1,2}})+)\s*$"
)
_OPERATOR_ENDS = frozenset({*"到至为近≥≤≧≦＞＜＝>=<", *(word[-1] for word in _COMPARED.split("|"))})
_AFTER = re.compile(r"及?以上|以内|及?以下|左右|上下")
_MOST = re.compile(r"不超过|不高于|不大于|不多于|最多|不足|控制在|(?<!不)(?:小于|低于|少于)|[≤≦＜<]")
_ABOUT = re.compile(r"约|近")
_MANY = re.compile(r"([十百千万亿]{0,2})([余多几来])")
_WINDOW = re.compile(r"\s*(\S{1,10})")

_RANK = re.compile(r"(?:(?<![提目以之当底末月日年])前|排名|排|位列|位居|居|列)\s*$")
_RANKED = frozenset({"位", "名", "位次", "名次", "个", "强"})
_SLOGAN = re.compile(r"(?:每|[一二两三四五六七八九十百]个)[“\"]?$")  # `每10万人`, `三个100%`
_OF_A_THING = re.compile(r"的(?!目标|水平|要求|任务)|[^，,。；;、：:]{0,6}圈")  # `投资超5000万元的项目`, `15分钟生活圈`
_WIDER = re.compile(r"[级域属内外]")  # `5个国家级平台` counts 个
_GIVES_WAY = re.compile(rf"(?:以上|左右)?(?:的[^，,。；;、]{{1,4}})?{_CHANGE}")
_FROM = re.compile(r"[由从][^，,。；;、：:]{0,6}$")
_STOP = re.compile(r"[，,。；;、：:！!？?\n]")
_UNTIL = re.compile(r"\s*[至到]")


class Sense(StrEnum):
    """How exactly a number is meant."""

    STATED = "stated"
    MORE = "more"  # 1500余家
    ABOUT = "about"  # 近3万人
    AT_MOST = "at-most"  # 不超过10%


class Figure(NamedTuple):
    """A number, its unit and the words of measure around it."""

    operator: int  # where `不低于`, `达到` begins; without one, where the number begins
    start: int
    end: int  # after the unit
    named: int  # where that which the number is of has been said: before `由20个工作日压缩到5个工作日`
    value: Decimal
    unit: Unit
    after: str
    sense: Sense
    is_range: bool


class _Amount(NamedTuple):
    start: int
    end: int
    value: Decimal
    unit: Unit
    unit_text: str
    has_more: bool = False
    is_range: bool = False


def figures(paragraph: str, vocabulary: Vocabulary) -> list[Figure]:
    """Every figure of a paragraph that promises something, in reading order."""
    return list(_figures(paragraph, vocabulary)) if _DIGIT.search(paragraph) else []


def _figures(paragraph: str, vocabulary: Vocabulary) -> Iterator[Figure]:
    text = paragraph.translate(_FULL_WIDTH) if _WIDE.search(paragraph) else paragraph
    done, gives_way = 0, None
    for match in _NUMBER.finditer(text):
        amount = _amount(text, match, vocabulary) if match.start() >= done else None
        if amount is None:
            continue
        done = amount.end
        found = _AFTER.match(text, amount.end)
        after = found[0] if found else ""
        if amount.unit_text in _CALENDAR or _is_no_promise(text, amount, after):
            continue
        if (change := _GIVES_WAY.match(text, amount.end)) or _begins_change(text, amount):
            gives_way = (amount.start, change.end() if change else amount.end)
            continue
        figure = _figure(text, amount, after)
        if gives_way and not _STOP.search(text, gives_way[1], amount.start):
            begun = _FROM.search(text, max(0, gives_way[0] - 8), gives_way[0])
            figure = figure._replace(named=begun.start() if begun else gives_way[0])
        gives_way = None
        yield figure


def _amount(text: str, match: re.Match[str], vocabulary: Vocabulary) -> _Amount | None:
    """The number with its unit; of a range, the lower end with the unit of the upper."""
    end, low = match.end(), Decimal(match[0].replace(",", ""))
    length, unit, has_more = _unit(text, end, vocabulary)
    to = _TO.match(text, end + length)
    if to and not _FROM.search(text, max(0, match.start() - 8), match.start()):
        further, upper, _ = _unit(text, to.end(), vocabulary)
        if upper and (unit is None or unit.dimension == upper.dimension):
            unit_text = text[to.end() : to.end() + further].strip()
            return _Amount(match.start(), to.end() + further, low, upper, unit_text, is_range=True)
    if unit is None:
        return None
    return _Amount(match.start(), end + length, low, unit, text[end : end + length].strip(), has_more)


def _unit(text: str, position: int, vocabulary: Vocabulary) -> tuple[int, Unit | None, bool]:
    """How far the longest unit reaches that stands here, the unit, and whether `余` or `多` stands within it."""
    window = _WINDOW.match(text, position)
    if window is None or "\n" in window[0]:
        return 0, None, False
    gap, many = window.start(1) - position, _MANY.match(window[1])
    if many:
        bare = many[1] + window[1][many.end() :]
        length, unit = _longest(bare, vocabulary)
        if unit and length > len(many[1]):
            return gap + length + 1, unit, True
    length, unit = _longest(window[1], vocabulary)
    return (gap + length, unit, False) if unit else (0, None, False)


@of_tables
@lru_cache(maxsize=5_000)
def _longest(text: str, vocabulary: Vocabulary) -> tuple[int, Unit | None]:
    longest: tuple[int, Unit | None] = (0, None)
    for length in range(1, len(text) + 1):
        if not vocabulary.begins_unit(text[:length]):
            break
        unit = vocabulary.unit(text[:length])
        if unit and not (length > 1 and text[0] == "个" and _WIDER.match(text, length)):
            longest = length, unit
    return longest


def _is_no_promise(text: str, amount: _Amount, after: str) -> bool:
    lead, end = text[max(0, amount.start - 6) : amount.start], amount.end + len(after)
    return bool(
        _SLOGAN.search(lead)
        or (amount.unit_text in _RANKED and _RANK.search(lead))
        or _OF_A_THING.match(text, end)
        or amount.unit_text == "G"  # 5G基站
        or (amount.unit_text in ("级", "星") and not after and re.match(r"[^，,。；;、\s]", text[end : end + 1]))
    )


def _begins_change(text: str, amount: _Amount) -> bool:
    """`由20个工作日到5个工作日`."""
    begun = _FROM.search(text, max(0, amount.start - 8), amount.start)
    return bool(begun and _UNTIL.match(text, amount.end))


def _figure(text: str, amount: _Amount, after: str) -> Figure:
    lead = max(0, amount.start - 16)
    is_led = text[lead : amount.start].rstrip()[-1:] in _OPERATOR_ENDS
    operator = _OPERATOR.search(text, lead, amount.start) if is_led else None
    begins = operator.start() if operator else amount.start
    words = text[begins : amount.start] + (f" {after}" if after else "")
    return Figure(
        begins,
        amount.start,
        amount.end,
        begins,
        amount.value,
        amount.unit,
        after,
        _sense(words, amount),
        amount.is_range,
    )


def _sense(words: str, amount: _Amount) -> Sense:
    if words and (_ABOUT.search(words) or "左右" in words or "上下" in words):
        return Sense.ABOUT
    if amount.has_more:
        return Sense.MORE
    return Sense.AT_MOST if _MOST.search(words) or words.endswith(("以内", "以下")) else Sense.STATED
