"""What kinds of things are called and what they mean: the same words on every page and in the glossary."""

from typing import NamedTuple

from generator.comparing import Tier
from generator.model.base import GoalKind
from generator.model.finding import Verdict
from generator.model.printed import Presence
from generator.model.target import Operator
from generator.model.terms import Direction, Nature


class Term(NamedTuple):
    """A word and what it means, both sentences of the catalogue."""

    name: str
    meaning: str


NATURES = {
    Nature.FLOW: Term("流量", "一段时间里新发生多少，例如当年新增几家、举办几场。"),
    Nature.STOCK: Term("存量", "到某一时点为止一共有多少，例如年末拥有几家。"),
    Nature.RATIO: Term("比率", "做到的占应做的多少，例如预算执行率。"),
    Nature.LEVEL: Term("水平", "某一时点的程度，例如占比、强度、人均。"),
    Nature.QUALITY: Term("定性", "用词说做到什么程度，不是数，例如健全、合规。"),
}
DIRECTIONS = {
    Direction.HIGHER: Term("越高越好", "词汇表按含义写定：数越大，做到的越多。"),
    Direction.LOWER: Term("越低越好", "词汇表按含义写定：数越小越好，例如变动率、结转结余率。"),
    Direction.EXACT: Term("恰好为好", "词汇表按含义写定：多了少了都不合，例如支付进度与既定进度相符。"),
    Direction.NONE: Term("不分方向", "说不出多好还是少好。"),
}
OPERATORS = {
    Operator.AT_LEAST: Term("不少于", "做到这个数或更多。"),
    Operator.AT_MOST: Term("不多于", "不超过这个数。"),
    Operator.EQUAL: Term("等于", "严格读是恰好等于，多一个也不算；有的表所有指标都用它，多半是填写习惯。"),
    Operator.MORE: Term("多于", "比这个数多，等于它不算。"),
    Operator.LESS: Term("少于", "比这个数少，等于它不算。"),
    Operator.ABOUT: Term("约", "大致是这个数。"),
    Operator.BETWEEN: Term("区间", "在两个数之间。"),
    Operator.NONE: Term("不印符号", "原表只印数，没有说是至少、至多还是恰好；不替它补。"),
}
EMPTY = {
    Presence.ZERO: Term("0", "原表印着 0，就照印 0。"),
    Presence.BLANK: Term("原表留空", "格子在，里面什么也没有。留空不等于 0，也不等于没有目标。"),
    Presence.NOT_APPLICABLE: Term("不适用", "原表印着“—”“/”“无”或“不适用”，照印。"),
    Presence.NOT_DUE: Term("年中尚未到期", "半年印 0，全年有数：到年底才有结果，不是目标为 0。"),
    Presence.NOT_PUBLISHED: Term("原表无此格", "这种表式没有这一列，或这张表没有公布这一块。"),
}
VERDICTS = {
    Verdict.DIFFERS: "照原表印出的数算，两边不等，差数超出允许的误差。",
    Verdict.LOOK: "同一件事在表里有两处不同的说法，读者可以对着看。",
    Verdict.ROUNDING: "有差数，不超过末位数字的进舍。",
    Verdict.ADDS_UP: "照原表印出的数算，两边相等。",
    Verdict.UNCHECKED: "缺一个数或范围说不清，算不出来，也不猜。",
    Verdict.NOTE: "值得知道，不分相符不相符。",
}
PERIODS = {GoalKind.ANNUAL: "年度指标", GoalKind.LONG_TERM: "长期指标", GoalKind.MEDIUM_TERM: "中长期指标"}
TIERS = {Tier.PROVINCE: "省级", Tier.PREFECTURE: "地级", Tier.COUNTY: "县级"}
