"""The words that forms print: every label, head and row name of every form, and what each of them may mean."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import cached_property, lru_cache
from typing import NamedTuple

from generator.model.contact import CONTACT_LABELS, is_contact_label
from generator.model.form import Form, FormRow, Part, PartKind
from generator.model.printed import fold, squeeze

_MARKS = re.compile(r"^[*＊★☆]+|[:：]+$")
_NUMBER = re.compile(r"^[一二三四五六七八九十]{1,2}、")
_POINTS = re.compile(r"[(（][0-9.]+(?:-[0-9.]+)?分?[)）]分?$|[(（]分[)）]$")  # `(50分)`: the points of a level
_ASIDE = re.compile(r"\((?:[^()]{2,30}|[A-Z%])\)$")  # 指标值（包含数字及文字描述）, 执行数（B）
_UNIT_BEHIND = re.compile(r"\([百千万亿]?元\)$")
_OF_INDICATORS = (re.compile("^绩效"), re.compile("^(?:绩效)?(?:指标)?"))
_SHORTEST_HEAD = 2
BLANKS = {"unit": "[百千万亿]{0,2}元"} | dict.fromkeys(("year", "past", "until"), "(?:19|20)[0-9]{2}")
LABEL, ROW = "label", "row"
EVERYWHERE = -1  # the part of a label that stands under any form
_CONTACTS = Part(part=PartKind.CONTACTS, labels=("联系人",))
LONGEST_JOIN = 8  # tokens into which a label may be broken


class Meaning(NamedTuple):
    """What a printed text may be: the label of a part of a form, the head of one of its columns, or a row of money."""

    form: str
    part: int  # which of the form's parts
    kind: PartKind
    role: str  # `label`, `row`, or the key of a column


@lru_cache(maxsize=50_000)
def plain(text: str) -> str:
    """A label for matching: without white space, a number before it, required marks, colons and points."""
    folded = _NUMBER.sub("", _MARKS.sub("", fold(text)))
    return _POINTS.sub("", _MARKS.sub("", folded)) or folded


def without_unit(text: str) -> str:
    """A plain label without the unit of money in brackets behind it: 年度资金总额（万元）."""
    return _UNIT_BEHIND.sub("", plain(text))


def bare_label(text: str) -> str:
    """A label as one would quote it: without white space and the marks that documents add."""
    return _MARKS.sub("", _MARKS.sub("", squeeze(text)))


class Lexicon:
    """Every text that some form prints, by its plain form."""

    def __init__(self, forms: dict[str, Form]) -> None:
        """Gather the words of some forms."""
        self.forms = forms
        self._exact: dict[str, list[Meaning]] = {}
        self._patterns: list[tuple[re.Pattern[str], Meaning]] = []
        for form in forms.values():
            for number, part in enumerate(form.parts):
                for role, text in _printed(part):
                    self._add(text, Meaning(form.id, number, part.part, role))

    def _add(self, text: str, meaning: Meaning) -> None:
        if "{" not in text:
            self._exact.setdefault(plain(text), []).append(meaning)
            return
        pattern = re.sub(
            r"\\\{([a-z]+)\\\}", lambda match: f"(?P<{match[1]}>{BLANKS[match[1]]})", re.escape(plain(text))
        )
        self._patterns.append((re.compile(pattern), meaning))

    def meanings(self, text: str) -> tuple[Meaning, ...]:
        """What a text may mean; nothing for words that no form prints. Labels of contacts are labels of every form."""
        found = self._of_forms(text)
        if not is_contact_label(text):
            return found
        own = {meaning.form for meaning in found if meaning.kind is PartKind.CONTACTS}
        return (
            *(Meaning(form, EVERYWHERE, PartKind.CONTACTS, LABEL) for form in self.forms if form not in own),
            *found,
        )

    def _of_forms(self, text: str) -> tuple[Meaning, ...]:
        bare = plain(text)
        if found := self._meanings(bare):
            return (*found, *self._without_unit(bare, {meaning.form for meaning in found}))
        inner = bare.strip("()") if _is_half_bracketed(bare) else _ASIDE.sub("", bare)
        found = self._meanings(inner) if inner and inner != bare else ()
        first, _, rest = text.partition("\n")
        is_two = bool(rest and self._meanings(plain(first)))  # 绩效指标 above 一级指标: a label, and the first head
        return found or (() if is_two else self._of_heads(inner))

    def _without_unit(self, bare: str, told: AbstractSet[str]) -> Iterator[Meaning]:
        """What a label with the unit of money behind it means in the forms that print it without, unless they told."""
        inner = _UNIT_BEHIND.sub("", bare)
        if inner != bare:
            yield from (meaning for meaning in self._meanings(inner) if meaning.form not in told)

    def _of_heads(self, bare: str) -> tuple[Meaning, ...]:
        """What a head of indicators means that says what it heads: 绩效度量单位, 绩效指标性质, 指标分值."""
        inner = (pattern.sub("", bare) for pattern in _OF_INDICATORS)
        found = next((self._meanings(one) for one in inner if one != bare and self._is_head(one)), ())
        return tuple(one for one in found if one.kind is PartKind.INDICATORS and one.role not in (LABEL, ROW))

    def _is_head(self, bare: str) -> bool:
        return len(bare) >= _SHORTEST_HEAD and bool(self._meanings(bare))

    def blank(self, text: str, name: str) -> str:
        """What a text prints in the blank of a label, e.g. 万元 where a label has `{unit}`."""
        found = (pattern.search(plain(text)) for pattern, _ in self._patterns if name in pattern.groupindex)
        return next((match[name] for match in found if match), "")

    def _meanings(self, bare: str) -> tuple[Meaning, ...]:
        found = self._exact.get(bare, ())
        if not self._blank.fullmatch(bare) or (not found and len(bare) > LONGEST_PATTERN):
            return (*found,)
        return (*found, *(meaning for pattern, meaning in self._patterns if pattern.fullmatch(bare)))

    @cached_property
    def _blank(self) -> re.Pattern[str]:
        """Whatever label with a blank: most texts are none, and are asked once instead of once for each label."""
        return re.compile("|".join(re.sub(r"\?P<[a-z]+>", "?:", one.pattern) for one, _ in self._patterns) or r"(?!)")

    def begins(self, text: str) -> bool:
        """Whether some label may begin with a text, so that it is worth reading on."""
        bare = fold(text)
        return bare.lstrip("*＊") in self._beginnings or (len(bare) <= LONGEST_PATTERN and bare[:2] in self._openings)

    @cached_property
    def _beginnings(self) -> frozenset[str]:
        labels = (*self._exact, *CONTACT_LABELS)
        return frozenset(label[:end] for label in labels for end in range(1, len(label) + 1))

    @cached_property
    def rows_of_money(self) -> frozenset[str]:
        """The names that some form prints at the head of a row of money, or over a column of it."""
        parts = (part for form in self.forms.values() for part in form.parts)
        return frozenset(plain(name) for part in parts for name in row_names(part.rows))

    @cached_property
    def _openings(self) -> frozenset[str]:
        beginnings = (fold(re.sub(r"[\\(].*", "", pattern.pattern))[:2] for pattern, _ in self._patterns)
        return frozenset(beginnings) - {""} | {"19", "20", "(1", "(2"}  # a blank for a year may come first

    def part(self, meaning: Meaning) -> Part:
        """The part of a form that a meaning speaks of."""
        return _CONTACTS if meaning.part == EVERYWHERE else self.forms[meaning.form].parts[meaning.part]


LONGEST_PATTERN = 30


def _is_half_bracketed(bare: str) -> bool:
    """Whether brackets stand around a text, or were meant to: of a page one of them often gets lost."""
    around = bare[:1] == "(", bare[-1:] == ")"
    return all(around) or (any(around) and bare.count("(") + bare.count(")") == 1)


def _printed(part: Part) -> Iterator[tuple[str, str]]:
    """Everything a part prints, with what it is."""
    yield from ((LABEL, label) for label in part.labels)
    for role, heads in part.columns.items():
        yield from ((role, head) for head in heads)
    role = ROW if part.labels else LABEL  # a part without labels begins with its first row
    yield from ((role, name) for name in row_names(part.rows))


def row_names(rows: tuple[FormRow, ...]) -> Iterator[str]:
    """The names of some rows of money and of all rows under them."""
    for row in rows:
        yield row.name
        yield from row_names(row.rows)
