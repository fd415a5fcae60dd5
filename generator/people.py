"""The names of people in what a form's contact fields hold: names, labels, titles and offices in any mixture."""

import re
import unicodedata
from collections.abc import Iterator

_HAN = "[〇\u3400-\u9fff\U00020000-\U000323af]"
_PARTS = re.compile(r"[、，,;；/／|\\()（）:：\n0-9]+")
_WORD = re.compile(rf"{_HAN}+(?:[·•・‧]{_HAN}+)*")
_LATIN = re.compile(r"[^\W\d_][\w.@' -]{2,}[^\W_]")
_LABELS = re.compile(
    "|".join(
        r"\s*".join(label)  # often set apart, as `填 报 人`
        for label in """填报人 填表人 联系人 经办人 负责人 制表人 审核人 姓名 联系方式 联系电话 办公电话 固定电话
        手机号码 手机号 手机 电话号码 电话 座机 传真 微信 邮箱""".split()  # noqa: SIM905 - as a line of words
    )
)
_TITLES = re.compile(
    "(?:常务副|副)?(?:局长|处长|科长|股长|部长|院长|校长|所长|站长|队长|组长|会长|秘书长|主任|书记|会计|出纳|科员|干事"
    "|经理|同志|先生|女士|老师)$"
)
_OFFICES = re.compile("..+[处室局股科]|.*(?:中心|部门|单位|附件|小组|公司|大厅|窗口|热线)")
_NOBODY = frozenset(
    """暂无 没有 不适用 不详 未知 未填 同上 如上 详见 见表 另附 附件 保密 待定 空白 本人 综合 财务 办公 人事 行政 机关
    业务 党办 填报 联系 分机 内线 phone email mobile wechat none null""".split()  # noqa: SIM905 - the same
)
_DOTS = frozenset("·•・‧")
_TWO, _FOUR = 2, 4


def names(text: str) -> frozenset[str]:
    """The names in a text, each as it would be written without spaces."""
    plain = unicodedata.normalize("NFKC", text)
    latin = {match[0] for part in re.split(r"[、,;/|\\():\n]+", plain) for match in _LATIN.finditer(part)}
    parts = _PARTS.split(_LABELS.sub("、", plain))
    han = (name for part in parts for name in _han_names(part))
    return frozenset({*han, *(name for name in latin if not re.search(_HAN, name) and name.casefold() not in _NOBODY)})


def _han_names(part: str) -> Iterator[str]:
    """Names of two to four characters, longer where a dot joins them; `梁  婧` is one name, `张三 李四` are two."""
    printed = _WORD.findall(part)
    for word in (*printed, *_joined(printed)):
        for name in {word, _TITLES.sub("", word), *_around_and(word)}:
            if (_DOTS & set(name) or _TWO <= len(name) <= _FOUR) and not _is_nobody(name):
                yield name


def _is_nobody(name: str) -> bool:
    return name in _NOBODY or not _TITLES.sub("", name) or _OFFICES.fullmatch(name) is not None


def _joined(words: list[str]) -> Iterator[str]:
    """Words set apart by spaces that may be one name, since one of them is a single character."""
    for start in range(len(words)):
        for end in range(start + 2, min(start + _FOUR, len(words)) + 1):
            if any(len(word) == 1 for word in words[start:end]):
                yield "".join(words[start:end])


def _around_and(word: str) -> Iterator[str]:
    """`张三和李四` are two names; `王和平` is one, and in `王和平和李四` it is found as well."""
    pieces = word.split("和")
    for start in range(len(pieces)):
        for end in range(start + 1, len(pieces) + 1):
            yield "和".join(pieces[start:end])
