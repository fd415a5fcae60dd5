"""Text as a document printed it, and the ways in which a cell can be empty."""

import re
import unicodedata
from enum import StrEnum
from functools import lru_cache

from generator.memos import of_tables

NOT_APPLICABLE = frozenset({"-", "—", "——", "－", "/", "／", "无", "不适用", "N/A"})

_FONT_FORMS = re.compile(r"[\u2E80-\u2FDF\uF900-\uFAFF\uFF10-\uFF19]|(?<=[0-9０-９])．(?=[0-9０-９])")
# Equivalent_Unified_Ideograph of the radicals that NFKC leaves alone, such as the simplified ones.
RADICALS = str.maketrans(
    "⺁⺂⺃⺄⺅⺆⺇⺈⺉⺊⺋⺌⺍⺎⺏⺐⺑⺒⺓⺔⺕⺖⺗⺘⺙⺛⺜⺝⺞⺟⺠⺡⺢⺣⺤⺥⺦⺧⺨⺩⺪⺫⺬⺭⺮⺯⺰⺱⺲⺳⺴⺵⺶⺷⺸⺹⺺⺻⺼⺽⺾⺿⻀⻁⻂⻃⻄⻅⻆⻇⻈⻉⻊⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻕⻖⻗⻘⻙⻚⻛⻜⻝⻞⻟⻠⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳",
    "厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟",
)
# What leaves nothing on paper; private use is there because only the document's own font would say what it shows.
_UNSEEN = re.compile(
    "[\u00ad\u115f\u1160\u180e\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\u2800\u3164"
    "\ue000-\uf8ff\ufe00-\ufe0f\ufeff\uffa0"
    "\U000e0000-\U000e007f\U000e0100-\U000e01ef\U000f0000-\U0010ffff]"
)
_QUOTES = re.compile("[“”‘’\"']")
# Most of what NFKC would change in a text: done before it, since NFKC then has nothing to do and takes a tenth.
_WIDE_SIGNS = tuple(zip("，；：（）", ",;:()", strict=True))


class Presence(StrEnum):
    """Whether a cell holds a value; if not, which of five emptinesses it is."""

    VALUE = "value"
    ZERO = "zero"  # printed 0
    BLANK = "blank"  # the cell is there and nothing stands in it
    NOT_APPLICABLE = "not-applicable"  # printed as not applying: "—", "不适用"
    NOT_DUE = "not-due"  # the half-year says 0 because the promise falls due later
    NOT_PUBLISHED = "not-published"  # the document has no such cell


def is_blank(character: str) -> bool:
    """Whether a character leaves nothing on paper: white space, zero-width and direction marks."""
    return character.isspace() or _UNSEEN.match(character) is not None


def squeeze(text: str) -> str:
    """The text without anything that leaves nothing on paper: what remains when padding is the layout's."""
    joined = "".join(text.split())
    return joined if joined.isascii() else _UNSEEN.sub("", joined)


@of_tables
@lru_cache(maxsize=10_000)
def fold(text: str) -> str:
    """The text for matching only: compatibility forms, case, white space and quotation marks made equal."""
    return squeeze(_QUOTES.sub("", compatible(text).casefold()))


def compatible(text: str) -> str:
    """The text in NFKC: full width and half width alike, ① as 1."""
    for wide, narrow in _WIDE_SIGNS:
        text = text.replace(wide, narrow)
    return unicodedata.normalize("NFKC", text)


def fold_radicals(text: str) -> str:
    """The text with the radicals, compatibility ideographs and wide digits of fonts turned into ordinary characters."""
    return _FONT_FORMS.sub(lambda match: _ORDINARY.get(match[0]) or _ordinary(match[0]), text)


_ORDINARY = {"⼾": "户"}  # fonts of ours draw both alike, where NFKC gives a form that only others write


def _ordinary(radical: str) -> str:
    return unicodedata.normalize("NFKC", radical).translate(RADICALS)
