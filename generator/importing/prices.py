"""What it costs to read a text as a cell of a column: nothing where the text is plainly that, more the less it is."""

import re
from collections.abc import Callable
from functools import cached_property, lru_cache

from generator.importing.lexicon import plain
from generator.model.amount import Amount, Share
from generator.model.printed import NOT_APPLICABLE, fold, squeeze
from generator.model.target import Target, TargetKind, operator_in_words
from generator.model.vocabulary import Vocabulary

Price = Callable[[str], float]

NEVER = 50.0
_WORD = re.compile(r"[\u3400-\u9fff].*[\u3400-\u9fff]", re.DOTALL)
HAN = re.compile(r"[\u3400-\u9fff]")
_LEVEL_TAIL = re.compile(r"(?:绩效)?指标$")
_WHOLE = 100
_TOTALS = frozenset({"合计", "总计", "总分", "小计", "得分合计", "评价结论", "自评结论", "评价结果"})
_REMARKS = re.compile(r"说明|备注|注$|意见|填报|填表|审核|负责人|联系|盖章|结论|问题|建议|措施|[:：]$")
_NOTE = re.compile("(?:备注|说明|注)[:：]")  # below a table
_CODED = re.compile(r"[0-9]{3,}[-—]")  # 316001-某局: a unit in the lists of a budget system
_NO_NAMES = re.compile(
    "定[量性]|(?:计划|历史|行业|预算支出)标准|绩效(?:基本|创新)型|.*(?:扣.{0,4}分|得满分|不得分|酌情).*", re.DOTALL
)  # of an indicator, never its name
_RESULTS = re.compile("(?:部分|未)?(?:达成|完成|实现)(?:预期|年度|当年)?(?:绩效)?(?:指标|目标)")  # what came of it
VALUE_HEAD = re.compile("(?:上年|前年|当年|预期|20[0-9]{2}年).{0,8}值")  # a head in a second row of heads
_NAMES = re.compile(r"(?:[性率数量度额比]|情况|程度|成本|时间|及时)$")
_LONGEST_UNIT = 3
_LONGEST_CLASS = 4
_ENDS = "，、。；：,;"
_BASES = ("标准", "依据", "计划", "规划", "文件", "要求")
_TAIL = re.compile(r"[0-9一二三四五六七八九十]+$")  # 核心业务产出1


def ends_a_table(text: str) -> bool:
    """Whether a text is the head of a total, of remarks or of a verdict below the rows."""
    return plain(text) in _TOTALS or _REMARKS.search(plain(text)) is not None


@lru_cache(maxsize=20_000)
def level_name(text: str) -> str:
    """A level label for matching: 效益, 效益指标 and 效益指标（30分） are one."""
    return _LEVEL_TAIL.sub("", plain(text)) or plain(text)


class Prices:
    """The prices of texts in the columns of indicators, by what the vocabularies know."""

    def __init__(
        self, vocabulary: Vocabulary, projects: frozenset[str] = frozenset(), *, has_duties: bool = True
    ) -> None:
        """Look names up in some vocabularies, and among the projects that a table lists elsewhere.

        `has_duties` says that departments name second levels themselves, as they do under their duties.
        """
        self.vocabulary, self.projects = vocabulary, projects
        self.free_level = 1.2 if has_duties else 3.2

    @cached_property
    def first_levels(self) -> frozenset[str]:
        """The labels of the first level."""
        levels = self.vocabulary.levels
        return frozenset(level_name(name) for level in levels for name in (level.name, *level.aliases))

    @cached_property
    def duties(self) -> frozenset[str]:
        """The labels of the first level under which departments name the second themselves."""
        return frozenset(
            level_name(level.name)
            for level in self.vocabulary.levels
            if not level.under or level.name.startswith("履职")
        )

    @cached_property
    def second_levels(self) -> frozenset[str]:
        """The labels of the second level."""
        groups = (family.group for family in self.vocabulary.families if family.group)
        under = (name for level in self.vocabulary.levels for name in level.under)
        return frozenset(level_name(name) for name in (*groups, *under))

    def of(self, role: str) -> Price:
        """The price of a text in a column."""
        if role.startswith("past-"):
            return self.target
        return getattr(self, role.replace("-", "_"), self.words)

    def level_1(self, text: str) -> float:
        """A label of the first level is one of a few words."""
        if not text:
            return 0.2
        return 0.0 if level_name(text) in self.first_levels else 6.0 + len(text) / 10

    def level_2(self, text: str) -> float:
        """A label of the second level is a known word or, under duties, a sentence."""
        if not text:
            return 0.2
        known = level_name(text)
        if known in self.second_levels or _TAIL.sub("", known) in self.second_levels:
            return 0.0
        if fold(text) in _TOTALS or VALUE_HEAD.fullmatch(text) or _NOTE.match(text):
            return NEVER
        if known in self.first_levels or self._is_value(text) or not _WORD.search(text):
            return 8.0
        return 0.6 if known != plain(text) else self.free_level

    def only_level(self, text: str) -> float:
        """A label where there is one level: of the first or, as some print it, of the second."""
        return min(self.level_1(text), 0.1 + 6.0 * (level_name(text) not in self.second_levels)) if text else 0.2

    level_3 = level_2
    level_4 = level_2

    def name(self, text: str) -> float:
        """The name of an indicator is words, no value and no label."""
        if not text:
            return 6.0
        if fold(text) in _TOTALS or VALUE_HEAD.fullmatch(text) or _NO_NAMES.fullmatch(text):
            return NEVER
        known, family = level_name(text), self.vocabulary.family(text)
        if known in self.first_levels or known in self.second_levels:
            return 3.0 if family else 4.5
        if family:
            return 0.0
        if not _WORD.search(text):
            return 8.0 if not HAN.search(text) else 4.0
        usual = 0.6 if _NAMES.search(text) else 4.0 if _CODED.match(text) else 1.0
        return (4.0 if self._is_value(text) else usual) + (1.5 if text[-1] in _ENDS or text[0] in _ENDS else 0)

    def target(self, text: str) -> float:
        """A target is a number, a date, a word of quality, or blank."""
        if not text:
            return 0.3
        if _RESULTS.fullmatch(text):
            return 4.0
        if not self._is_value(text):
            return 6.0 if level_name(text) in self.first_levels | self.second_levels else 2.2 + min(len(text), 30) / 15
        unit = Target(text).parsed.unit
        if len(unit) <= _LONGEST_UNIT or self.vocabulary.unit(unit):
            return 0.0
        return len(unit) / 4 + 4.0 * (unit[0] in "%％")

    half = full = target

    def _is_value(self, text: str) -> bool:
        if text in NOT_APPLICABLE or self.vocabulary.scale(text):
            return True
        kind = Target(text).parsed.kind
        return kind in (TargetKind.NUMBER, TargetKind.RANGE, TargetKind.DATE)

    def operator(self, text: str) -> float:
        """An operator is a sign or one of a few words."""
        if not text:
            return 0.2
        return 0.0 if operator_in_words(text) is not None else NEVER

    def unit(self, text: str) -> float:
        """A unit is a known one, or a few characters that are no number."""
        if not text:
            return 0.2
        if self.vocabulary.unit(text) or text == "百分比":
            return 0.0
        return 2.0 + len(text) / 2 if not re.search("[0-9]", text) else 8.0

    def weight(self, text: str) -> float:
        """A weight is a number."""
        if not text:
            return 0.2
        if not re.fullmatch(r"[0-9]{1,3}(?:\.[0-9]+)?[%分]?", text):
            return NEVER
        return 0.6 if text.endswith("%") else 0.2

    def direction(self, text: str) -> float:
        """A direction is one of two words."""
        if not text:
            return 0.2
        return 0.0 if fold(text) in ("正向", "反向", "正向指标", "反向指标") else NEVER

    def basis(self, text: str) -> float:
        """A basis names a standard or a plan."""
        if not text:
            return 0.2
        return 0.2 if text.endswith("标准") else 1.5 if any(word in text for word in _BASES) else 3.0

    def category(self, text: str) -> float:
        """A class is a word that ends in 型."""
        if not text:
            return 0.2
        return 0.2 if text.endswith("型") else 0.3 if len(text) <= _LONGEST_CLASS and not self._is_value(text) else 3.0

    def answer(self, text: str) -> float:
        """What stands under a question is yes or no."""
        if not text:
            return 0.2
        return 0.0 if text in ("是", "否") else NEVER

    def other(self, text: str) -> float:
        """A column that records do not keep may hold anything but the label of a level."""
        if not text:
            return 0.2
        known = level_name(text)
        is_of_another = known in self.first_levels or known in self.second_levels or VALUE_HEAD.fullmatch(text)
        return 6.0 if is_of_another else 0.4

    def level_beside(self, text: str) -> float:
        """A column of labels beside the one that is kept."""
        return 0.4 if level_name(text) in self.second_levels else self.other(text)

    def project(self, text: str) -> float:
        """A project is one of those under the spending, or else words."""
        return 0.0 if plain(text) in self.projects else self.words(text)

    def before(self, text: str) -> float:
        """A column before the levels names a project or its money: no bare number of a few digits."""
        return 2.5 if re.fullmatch(r"[0-9]{1,3}(?:\.[0-9]+)?", text) else self.other(text)

    def number_before(self, text: str) -> float:
        """A column of numbers before the levels: which project a row is of, or its money."""
        return 0.2 if not text or Amount.shape.fullmatch(squeeze(text)) else 1.0 + self.other(text)

    def words(self, text: str) -> float:
        """Running words: neither a value nor a label."""
        if not text:
            return 0.2
        known = level_name(text)
        if known in self.first_levels or known in self.second_levels:
            return 4.0
        return 3.0 if self._is_value(text) or not _WORD.search(text) else 1.0


def amount(text: str) -> float:
    """An amount is digits, or blank."""
    text = squeeze(text)
    if not text:
        return 0.3
    return 0.0 if Amount.shape.fullmatch(text) or text in NOT_APPLICABLE else NEVER


def share(text: str) -> float:
    """A share of a whole ends with the sign, or is at most a hundred."""
    text = squeeze(text)
    if not text:
        return 0.3
    if not Share.shape.fullmatch(text):
        return NEVER
    if text[-1] in "%％":
        return 0.0
    return 2.0 if (Share(text).value or 0) <= _WHOLE else NEVER
