"""What a document is in which no table was read: where its words tell, it is said with what to do."""

import re
from typing import NamedTuple

from generator.importing.opening.refusals import Refusal
from generator.model.printed import squeeze
from generator.words import Words


class _Sort(NamedTuple):
    """A sort of document, by the words that it has and those that it has not."""

    has: re.Pattern[str]
    lacks: re.Pattern[str]
    refusal: Refusal


NO_TABLE = Refusal(
    "refused",
    Words("没有认出绩效目标表", "no performance table found"),
    Words(
        "看看有没有「三级指标」「指标值」一类的表头；扫描件先做文字识别",
        "see whether it has heads such as `三级指标` and `指标值`; have scans recognised first",
    ),
)
_GRADES = Refusal(
    "refused",
    Words(
        "没有认出绩效目标表：这份表按优、良、中、差四档印评价标准，没有单独的指标值",
        "no performance table found: this one prints what makes a result 优, 良, 中 or 差, and no target of its own",
    ),
    Words(
        "记录收不下四档，不要把「优」那一档当作指标值；找同一部门的《整体绩效目标表》，或照指南第 5 节手写资金和目标",
        "a record has no room for grades, and the best of them is no target; look for the department's table of "
        "targets, or write its money and goals by hand as section 5 of the guide tells",
    ),
)
_SCORES = Refusal(
    "refused",
    Words(
        "没有认出绩效目标表：这是评价打分的表，只有评分标准和得分，没有指标值",
        "no performance table found: this is a table of scores, which tells what points are given for, and no targets",
    ),
    Words(
        "找预算公开时的《绩效目标表》；一定要收打分表的，用 Word、Excel 或网页的原件导入，不要用复制出来的文字",
        "look for the table of targets published with the budget; import scores from the Word, Excel or web page",
    ),
)
_REPORT = Refusal(
    "refused",
    Words("没有认出绩效目标表：这是绩效评价的报告，不是表", "no performance table found: this is a report in prose"),
    Words("表一般在它的附件里：导入附件", "tables are mostly attached to it: import what is attached"),
)
_TARGETS = re.compile("(?:指标|目标)值")
_NOTHING = re.compile("(?!)")
_SORTS = (
    _Sort(re.compile("绩效指标.{0,12}评[价分]标准.{0,12}优.{0,8}良.{0,8}中.{0,8}差"), _NOTHING, _GRADES),
    _Sort(re.compile("指标.{0,40}(?:评[价分]标准|评分细则|计分).{0,40}得分"), _TARGETS, _SCORES),
    _Sort(re.compile("绩效(?:自评|评价|自我评价)(?:工作)?报告"), re.compile("[一二三]级指标"), _REPORT),
)


def why_unread(text: str) -> Refusal:
    """What to say of a document in which no table was read."""
    squeezed = squeeze(text)
    fitting = (sort for sort in _SORTS if sort.has.search(squeezed) and not sort.lacks.search(squeezed))
    return next((sort.refusal for sort in fitting), NO_TABLE)
