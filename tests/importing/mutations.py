"""What may befall the text of a table on its way to us, at random: nothing that is done here keeps its meaning."""

import re
from collections.abc import Callable
from random import Random

from tests.conftest import FIVE, ROOT

_SAMPLES = sorted((ROOT / "tests/importing/samples").glob("*.txt"))
_PATHS = [*(ROOT / f"data/sources/{key}.txt" for key in FIVE), *_SAMPLES]
TEXTS = {path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8") for path in _PATHS}

LABELS = (
    "单位名称", "部门（单位）名称", "年度目标", "中长期目标", "一级指标", "二级指标", "三级指标", "指标值",
    "半年指标值", "全年指标值", "资金总额", "收入", "支出", "基本支出", "项目支出", "合计", "小计", "其中：",
    "决策", "过程", "履职",
    "产出指标", "效益指标", "满意度指标", "填报人", "联系电话", "联系人：", "单位：万元", "金额", "占比", "备注",
    "分值", "2025年度", "近两年收支金额", "部门整体绩效目标表", "项目支出绩效目标表",
    "部门职能概述", "计算符号", "度量单位",
)  # fmt: skip
SIGNS = "0123456789.,，％%≥≤＝=<>-—（）()、。：:|/\\\t\n\r\f \u3000\xa0\u200b\ufeff\x0b\x85\u2028⼀⾦①𠀀é&nbsp;人财一"

Mutation = Callable[[str, Random], str]


def _with_lines(change: Callable[[list[str], Random], None]) -> Mutation:
    """A mutation of a text from one of its lines, of which there is always one."""

    def changed(text: str, random: Random) -> str:
        lines = text.split("\n")
        change(lines, random)
        return "\n".join(lines)

    return changed


def _line_lost(lines: list[str], random: Random) -> None:
    del lines[random.randrange(len(lines))]


def _page_lost(lines: list[str], random: Random) -> None:
    first = random.randrange(len(lines))
    del lines[first : first + random.randint(2, 40)]


def _line_doubled(lines: list[str], random: Random) -> None:
    at = random.randrange(len(lines))
    lines.insert(at, lines[at])


def _page_doubled(lines: list[str], random: Random) -> None:
    first = random.randrange(len(lines))
    lines[first:first] = lines[first : first + random.randint(2, 40)]


def _lines_swapped(lines: list[str], random: Random) -> None:
    one, other = random.randrange(len(lines)), random.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]


def _page_moved(lines: list[str], random: Random) -> None:
    first = random.randrange(len(lines))
    page = lines[first : first + random.randint(2, 40)]
    del lines[first : first + len(page)]
    at = random.randint(0, len(lines))
    lines[at:at] = page


def _line_split(lines: list[str], random: Random) -> None:
    at = random.randrange(len(lines))
    column = random.randint(0, len(lines[at]))
    lines[at : at + 1] = [lines[at][:column], lines[at][column:]]


def _lines_joined(lines: list[str], random: Random) -> None:
    at = random.randrange(len(lines))
    lines[at : at + 2] = [random.choice(("", " ", "\t", "|")).join(lines[at : at + 2])]


def _label_on_a_line(lines: list[str], random: Random) -> None:
    lines.insert(random.randint(0, len(lines)), random.choice(LABELS))


def _signs_changed(text: str, random: Random) -> str:
    for _ in range(random.randint(1, 20)):
        at = random.randint(0, len(text))
        text = text[:at] + random.choice(SIGNS) + text[at + random.randint(0, 1) :]
    return text


def _numbers_changed(text: str, random: Random) -> str:
    others = ("", "0", "-1", "１２", "9" * 40, "1,234.56", "(3)", "0.000", "1e9", "2025", "百")
    return re.sub("[0-9.]+", lambda match: random.choice(others) if random.random() < 0.1 else match[0], text)


def _labels_sprinkled(text: str, random: Random) -> str:
    for _ in range(random.randint(1, 10)):
        at = random.randint(0, len(text))
        text = f"{text[:at]}{random.choice(('', ' ', chr(10)))}{random.choice(LABELS)}{text[at:]}"
    return text


def _followed_by_another(text: str, random: Random) -> str:
    other = random.choice([*TEXTS.values()])
    return text + other[random.choice((0, random.randrange(len(other)))) :]


def _cut(text: str, random: Random) -> str:
    first = random.randint(0, len(text) // 2)
    return text[first : random.randint(first, len(text))]


def _without_breaks(text: str, random: Random) -> str:
    return text.replace("\n", random.choice(("", " ", "\t")))


MUTATIONS: dict[str, Mutation] = {
    "a line is lost": _with_lines(_line_lost),
    "a page is lost": _with_lines(_page_lost),
    "a line is doubled": _with_lines(_line_doubled),
    "a page is doubled": _with_lines(_page_doubled),
    "two lines are swapped": _with_lines(_lines_swapped),
    "a page is moved": _with_lines(_page_moved),
    "a line is split": _with_lines(_line_split),
    "two lines are joined": _with_lines(_lines_joined),
    "a label has a line of its own": _with_lines(_label_on_a_line),
    "signs are changed": _signs_changed,
    "numbers are changed": _numbers_changed,
    "labels are sprinkled": _labels_sprinkled,
    "another table follows": _followed_by_another,
    "it is cut": _cut,
    "its lines run together": _without_breaks,
}
