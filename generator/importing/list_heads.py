"""Heads of a list of projects that stand before those of its indicators, though labels of one project elsewhere."""

import re
from collections.abc import Iterator, Mapping

from generator.importing.hits import Hit
from generator.importing.lexicon import LABEL, plain
from generator.importing.tokens import Token
from generator.model.form import PartKind

OF_A_LIST = re.compile("序号|项目(?:编码及)?名称")  # a label of one project that heads a column of many
_FEWEST, _MOST = 2, 10
_WORDS = (
    "项目|年度|预算|资金|总体|绩效|支出|本年|当年|财政|拨款|金额|总额|数|目标|概况|及|内容|名称|类别|序号|编号|编码|代码|"
    "单位|部门|主管|实施|性质|安排|规模|万元|元"
)
_HEAD = re.compile(rf"(?:{_WORDS}|[()、])+")


def heads_of_a_list(stream: list[Token], first: Hit, starts: Mapping[int, Hit]) -> list[Hit]:
    """The heads from one on to the first head of indicators, and those before it; none where anything else is there."""
    found = [*_before(stream, first), first] if _HEAD.fullmatch(plain(first.text)) else []
    while 0 < len(found) < _MOST and found[-1].end < len(stream):
        at = found[-1].end
        hit = starts.get(at)
        if hit and is_head(hit):
            return found if len(found) >= _FEWEST and any(OF_A_LIST.fullmatch(plain(one.text)) for one in found) else []
        if not (hit or _may_be_one(stream[at])):
            return []
        found.append(hit or Hit(at, at + 1, stream[at].text, ()))
    return []


def is_head(hit: Hit) -> bool:
    """Whether words are the head of a column of indicators."""
    return any(meaning.kind is PartKind.INDICATORS and meaning.role != LABEL for meaning in hit.meanings)


def _before(stream: list[Token], first: Hit) -> Iterator[Hit]:
    at = first.start - 1
    if at >= 0 and _may_be_one(stream[at]) and OF_A_LIST.fullmatch(plain(stream[at].text)):
        yield Hit(at, at + 1, stream[at].text, ())


def _may_be_one(token: Token) -> bool:
    return _HEAD.fullmatch(plain(token.text)) is not None
