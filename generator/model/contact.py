"""What documents print for contact between people: the labels over names and numbers, and how these are told."""

import re
import unicodedata
from functools import lru_cache
from itertools import pairwise

from generator.model.printed import squeeze

_ROLES = """
    填报人 填报人员 填表人 填表人员 制表人 制表人员 编制人 编制人员 编报人 审核人 审核人员 复核人 复核人员 审批人 审定人
    经办人 经办人员 项目经办人 单位经办人 联系人 项目联系人 单位联系人 部门联系人 业务联系人 财务联系人
    负责人 项目负责人 单位负责人 部门负责人 财务负责人 业务负责人 主要负责人 分管负责人 具体负责人 填报负责人
    科室负责人 处室负责人 股室负责人 财务科负责人 财务部门负责人 项目单位负责人 预算单位负责人 实施单位负责人
    主管部门负责人 主管单位负责人 项目主管 项目执行人 分管领导 主管领导 单位领导 分管局领导 法定代表人 法人代表
""".split()  # noqa: SIM905 - as lines of words
_NUMBERS = "电话 联系电话 办公电话 手机 手机号 手机号码 电话号码 联系方式".split()  # noqa: SIM905 - the same
_ALONE = (*_NUMBERS, "固定电话", "移动电话", "座机", "传真", "制表")
_WITH_COLON = frozenset({"审核", "复核", "填报", "填表", "编制", "审批", "经办", "制表", "联系", "签字"})
_ENDS = ("", "姓名", "签字", "签名", "签章", "(签字)", "(签名)", "(签章)", "(盖章)", "(姓名)")
_JOINS = ("", "及", "和", "及其", "/", "、", "(")

CONTACT_LABELS = frozenset(
    [role + end for role in _ROLES for end in _ENDS]
    + [f"{role}{join}{number}{')' * (join == '(')}" for role in _ROLES for join in _JOINS for number in _NUMBERS]
    + [*_ALONE]
)

_ROLE = f"(?:{'|'.join(sorted(_ROLES, key=len, reverse=True))})"
_NUMBER = f"(?:{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})"
_LONG = (
    rf"{_ROLE}(?:[(]{_NUMBER}[)]|(?:及其|[及和/、])?{_NUMBER}|[(](?:签字|签名|签章|盖章|姓名)[)]|姓名|签字|签名|签章)?"
)
_SHORT = f"(?:{'|'.join(sorted(_ALONE, key=len, reverse=True))})"
LABEL = rf"[*★☆]?(?:(?:{_LONG}|{_SHORT}):?|(?:{'|'.join(sorted(_WITH_COLON))}):)"  # in half width, without white space
_LABEL = re.compile(LABEL)
_INSIDE = re.compile(rf"{_LONG}|联系电话|手机号|联系方式|(?:电话|手机|制表|填报|填表|审核|复核|经办):")

_MOBILE = r"1[3-9]\d(?:[- ]?\d{4}){2}"
_LANDLINE = r"(?:\(0\d{2,3}\)|0\d{2,3}[- ]?)\s?[2-9]\d{6,7}"
_CALLED = r"(?<=[话机真系式:])[:是为]?[2-9]\d{6,7}"  # 电话：86680001
_TELEPHONE = re.compile(rf"(?<![\dA-Za-z.])(?:{_MOBILE}|{_LANDLINE}|{_CALLED})(?![\dA-Za-z.,%]|[万亿元])")
_APART = rf"(?<![\u3400-\u9fff])(?:{_SHORT}|{'|'.join(sorted(_WITH_COLON))})"  # 监督电话 is no label of contacts
_LEADING = re.compile(rf"[*★☆]?(?:{_LONG}|联系电话|联系方式|手机号码?|{_APART})\s?:")
_LONGEST_ASIDE = 40
BETWEEN = "[、，,;；/／|()（）:：]+"  # what may stand between the names and numbers in a cell


@lru_cache(maxsize=5_000)
def is_contact_label(text: str) -> bool:
    """Whether a text is a label over the name or the number of a person, as `填表人：` and `*联系电话` are."""
    return len(text) <= _LONGEST_ASIDE and _LABEL.fullmatch(squeeze(half_width(text))) is not None


def label_inside(text: str) -> int:
    """Where such a label begins in a text without white space; -1 for nowhere."""
    found = _INSIDE.search(half_width(text))
    return found.start() if found else -1


def has_telephone(text: str) -> bool:
    """Whether a text holds the number of a mobile telephone, or of another with its area code or after such a word."""
    return _TELEPHONE.search(half_width(text)) is not None


def tells_of_people(text: str) -> bool:
    """Whether a text that no record holds tells of a person: by a telephone, or being short and with such a label."""
    return has_telephone(text) or (len(text) <= _LONGEST_ASIDE and label_inside(squeeze(text)) >= 0)


def without_people(text: str) -> str:
    """The name of an office without what a document prints behind it of people; nothing where a number stands in it."""
    at = label_inside(squeeze(text))
    own = squeeze(text)[:at] if at >= 0 else text
    return "" if has_telephone(own) else own


def cut_at_labels(text: str) -> list[str]:
    """A text cut before and after each label of contacts with a colon in it; in one piece where there is none."""
    cuts = [at for match in _LEADING.finditer(half_width(text)) for at in match.span()]
    return [text[start:end] for start, end in pairwise(dict.fromkeys([0, *cuts, len(text)]))]


def pieces(text: str) -> tuple[str, ...]:
    """The names or numbers in one field of the contacts, each once, as they stand in the document."""
    parts = (part.strip() for part in re.split(BETWEEN, without_labels(text)))
    return tuple(dict.fromkeys(part for part in parts if part)) or ((text.strip(),) if text.strip() else ())


def without_labels(text: str) -> str:
    """A text with a mark between its parts in place of each label of contacts."""
    found, end = "", 0
    for match in _LABEL.finditer(half_width(text)):
        found += text[end : match.start()] + "、"
        end = match.end()
    return found + text[end:]


def half_width(text: str) -> str:
    """The text with full-width signs and digits made narrow, character by character."""
    forms = ((one, unicodedata.normalize("NFKC", one)) for one in text)
    return "".join(form if len(form) == 1 else one for one, form in forms)
