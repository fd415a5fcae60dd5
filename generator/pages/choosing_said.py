"""What tables say, as a browser sets it side by side: as printed, and with what decides whether it compares."""

from collections.abc import Iterator
from typing import NamedTuple

from generator.comparing import BasisKind, State, Statement
from generator.comparing.bases import NAMES, by_itself, figure
from generator.comparing.comparability import axes_of
from generator.comparing.differences import scope_class
from generator.comparing.money import Account, Figure
from generator.comparing.seats import Seat
from generator.comparing.statements import Reading
from generator.model.base import GoalKind
from generator.model.grouping import Differing
from generator.model.printed import fold
from generator.model.record import Scope
from generator.model.target import Target, TargetKind
from generator.model.terms import Family
from generator.pages.chapter import Chapter
from generator.pages.table import target

_DRAWN_IN = "万元"
_DIFFERING = {
    Differing.QUANTITY: "量不同",
    Differing.MEASURE: "口径不同",
    Differing.RANGE: "范围不同",
    Differing.QUESTION: "问法不同",
}
_STATES = {
    State.COMPUTED: "计算所得",
    State.BLANK: "原表留空",
    State.NOT_APPLICABLE: "原表印为不适用",
    State.NOT_ITEMISED: "未列项目",
    State.NOT_PUBLISHED: "未公布",
}
_SCOPES = {
    Scope.WHOLE: "整个部门",
    Scope.OFFICE: "机关、本级",
    Scope.UNIT: "下属单位",
    Scope.UNSTATED: "原表未说明",
}
_PERIODS = {GoalKind.LONG_TERM: "长期", GoalKind.MEDIUM_TERM: "中长期"}


class Facts(NamedTuple):
    """What must be the same in values that compare; nothing of what is not said."""

    kind: str = ""  # a number, or what stands in its place
    operator: str = ""
    unit: str = ""


class Shown(NamedTuple):
    """A value as printed, in its parts, and what is to be said of it."""

    sign: str
    number: str
    unit: str
    note: str


class Mark(NamedTuple):
    """Where a value stands: all values of one group may be drawn on one axis, whichever of them are chosen."""

    group: int
    worth: float


class Subject(NamedTuple):
    """What stands in one row."""

    part: str  # of the comparison: `money`, `own` or `common`
    matter: str  # the same for everything in the row
    title: str
    note: str = ""
    differs: str = ""  # how the families of the row differ, in a word
    family: str = ""
    apart: tuple[tuple[str, str], ...] = ()  # another family of the row, and what tells them apart


class Said(NamedTuple):
    """One value, as one table or several print it."""

    subject: int
    name: str
    shown: Shown
    half: Shown | None
    facts: Facts | None
    mark: Mark | None
    alike: tuple[str, ...] = ()  # of a common indicator: what those that say the same have in common
    reasons: tuple[str, ...] = ()  # why it may not be drawn, or what to know of it, whatever it stands beside


Marks = dict[tuple[str, str], Mark]


def marks(chapter: Chapter) -> Marks:
    """The mark of every value that compares with one of another table, by the key of its table and its row."""
    vocabulary, said = chapter.vocabulary, chapter.census.by_subject
    families = (family for subject in said if (family := vocabulary.family_by_id(subject)))
    axes = (axis for family in families for axis in axes_of(family, said[family.id], vocabulary))
    return {
        (point.statement.seat.key, point.statement.row.id): Mark(group, float(point.value))
        for group, axis in enumerate(axes, 1)
        for point in axis.points
    }


def subject(chapter: Chapter, said: Statement) -> Subject:
    """What an indicator is of, and what it is told apart from."""
    family, say = said.family, chapter.say
    note = say(_PERIODS[said.table]) if said.table in _PERIODS else "".join(said.level[:1])
    if family is None:
        return Subject("own", f"{said.table} ~{said.subject}", said.row.name, note)
    topic = chapter.vocabulary.topic(family.id)
    if topic is None:
        part = "common" if family.common else "own"
        return Subject(part, f"{said.table} {family.id}", family.name, note, family=family.id)
    apart = tuple(_apart(chapter, family, topic.families))
    return Subject(
        "own", f"{said.table} ~~{topic.id}", topic.name, note, say(_DIFFERING[topic.differ]), family.id, apart
    )


def _apart(chapter: Chapter, family: Family, others: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """What the vocabulary says, on either side, of a family and each other one of its matter."""
    for other in filter(None, map(chapter.vocabulary.family_by_id, others)):
        both = ((family, other), (other, family))
        why = next((apart.why for one, two in both for apart in one.apart if apart.family == two.id), "")
        if why and other is not family:
            yield (
                other.id,
                chapter.say("“{one}”与“{other}”：{why}", one=family.name, other=other.name, why=why.rstrip("。.")),
            )


def indicator(chapter: Chapter, said: Statement, subject_at: int, mark: Mark | None) -> Said:
    """An indicator as printed; the same for all tables that print it alike."""
    return Said(
        subject_at,
        said.row.name,
        _shown(chapter, said, "full", said.full) or Shown("", "", "", chapter.say("原表无此格")),
        _shown(chapter, said, "half", said.half),
        _read(chapter, said),
        mark,
        (*_alike(said.half), *_alike(said.full)) if said.family and said.family.common else (),
        () if said.family else (_alone(chapter, said),),
    )


def _shown(chapter: Chapter, said: Statement, column: str, reading: Reading | None) -> Shown | None:
    """A value with the sign and the unit that stand in columns of their own."""
    if reading is None:
        return None
    value = target(chapter.say, said.row, column, Target(reading.text))
    if reading.parsed.kind is not TargetKind.NUMBER:
        return Shown(value.sign, value.number, value.unit, value.note)
    own = said.row.operator if said.row.operator and reading.parsed.operator else ""
    return Shown(value.sign or own, value.number, value.unit or reading.parsed.unit, value.note)


def _read(chapter: Chapter, said: Statement) -> Facts:
    """What a value is read as: a number with its sign and unit, or what stands in its place."""
    say = chapter.say
    if said.full is None or said.full.is_empty:
        return Facts(say("留空"))
    parsed = said.full.parsed
    if not said.full.is_number:
        return Facts(say("用文字写") if parsed.kind is TargetKind.WORDS else say("不是一个数"))
    return Facts(say("数"), parsed.operator or say("未印"), parsed.unit or say("未印"))


def scope(chapter: Chapter, seat: Seat) -> str:
    """Whose table it is, as its record says."""
    return chapter.say(_SCOPES[seat.record.department.scope])


def _alone(chapter: Chapter, said: Statement) -> str:
    """Why nothing is known to be of the same."""
    why = next((one.why for one in chapter.vocabulary.alone if fold(one.name) == said.subject), "")
    return why.rstrip("。.") or chapter.say("名称相同，名词表里还没有这一项，不知道是不是同一件事")


def _alike(reading: Reading | None) -> tuple[str, str]:
    """A value and its sign, in the form in which equal ones are equal; nothing where there is no such column."""
    return (" ".join(reading.value), reading.parsed.operator) if reading else ("", "")


def amount_subject(chapter: Chapter, kind: BasisKind) -> Subject:
    """What an amount of money is of."""
    return Subject("money", kind, chapter.say.words(NAMES[kind]))


def amount(chapter: Chapter, account: Account, kind: BasisKind, subject_at: int) -> tuple[str, Said]:
    """An amount and the row it stands in. It compares where it would beside another table just like this one."""
    say, vocabulary, found = chapter.say, chapter.vocabulary, figure(account, kind)
    unit = vocabulary.unit(_DRAWN_IN)
    worth, reasons = by_itself(kind, account, unit, vocabulary)
    group = 1 + tuple(_SCOPES).index(scope_class(account.seat))
    return found.at, Said(
        subject_at,
        "",
        Shown("", found.text, account.unit if found.text else "", _note(chapter, found)),
        None,
        Facts(say("数")) if found.text else None,
        Mark(group, float(worth)) if worth is not None else None,
        reasons=tuple(say.words(reason.words) for reason in reasons if found.text),
    )


def _note(chapter: Chapter, found: Figure) -> str:
    say = chapter.say
    if found.state is State.OTHER_CLASSES:
        parts = say("、").join(f"{part.name} {part.text}" for part in found.parts)
        return say("按另一种分类：{parts}", parts=parts)
    return say(_STATES[found.state]) if found.state in _STATES else ""
