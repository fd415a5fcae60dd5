"""The glossary: the words of tables and pages, each with an anchor, from the vocabularies."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from markupsafe import Markup

from generator import addresses
from generator.addresses import Here
from generator.comparing.naming import grouped
from generator.model.finding import VERDICTS
from generator.model.record import Scope
from generator.model.target import Operator
from generator.model.terms import Direction, Fund, FundRole, Nature, Scale, Unit
from generator.pages.edition import Edition
from generator.pages.parts import Section
from generator.pages.record.provenance import SCOPES
from generator.pages.wording import DIRECTIONS, EMPTY, NATURES, OPERATORS
from generator.pages.wording import VERDICTS as MEANINGS
from generator.pages.words.markdown import prose
from generator.pages.words.prose import GLOSSARY
from generator.reporting.text import SIGNS
from generator.site import Link, Page

_ROLES = (
    (FundRole.TOTAL, "总数和小计"),
    (FundRole.SOURCE, "收入：钱从哪里来"),
    (FundRole.USE, "支出：钱用在哪里"),
    (FundRole.GROUP, "表头：只起分组作用"),
)
_UNDER = {FundRole.SUBTOTAL: FundRole.TOTAL}
_SCOPES = {
    Scope.WHOLE: "部门和下属单位合在一起的表。",
    Scope.OFFICE: "只有部门机关（本级），不含下属单位；不同整个部门的比。",
    Scope.UNIT: "部门下属的一个单位单独的表。",
    Scope.UNSTATED: "原表没有说明；比较时当作以它命名的整个部门，并写明。",
}
_DIMENSIONS = {
    "ratio": "比例",
    "number": "只有倍数",
    "money": "金额",
    "area": "面积",
    "length": "长度",
    "weight": "重量",
    "time": "时间",
    "volume": "体积",
}
_COMPOUND, _EXAMPLES = "rate", 6


class Term(NamedTuple):
    """A word and its meaning."""

    id: str
    name: str
    meaning: str
    others: str = ""  # other ways to write it
    sign: str = ""
    kind: str = ""  # of a sign: its colour


class Part(NamedTuple):
    """Terms under a heading of their own; nothing where they need none."""

    title: str
    terms: tuple[Term, ...]
    is_folded: bool = False


class Chapter(NamedTuple):
    """Terms of one matter."""

    id: str
    title: str
    remark: str
    parts: tuple[Part, ...]


class GlossaryView(NamedTuple):
    """What the glossary shows."""

    title: str
    lede: Markup
    body: Markup
    sections: tuple[Section, ...]
    chapters: tuple[Chapter, ...]


def glossary_pages(edition: Edition) -> Iterator[Page]:
    """The glossary."""
    say, here = edition.say, Here(addresses.prose(GLOSSARY))
    introduction = prose(edition.prose.get(GLOSSARY, ""), here)
    chapters = tuple(_chapters(edition))
    title = introduction.title or say("词汇")
    sections = (Section(one.title, f"#{one.id}", f"{sum(len(part.terms) for part in one.parts)}") for one in chapters)
    yield Page(
        address=here.folder,
        template="glossary",
        title=title,
        view=GlossaryView(title, introduction.lede, introduction.body, tuple(sections), chapters),
        description=introduction.summary,
        tab=here.folder,
        crumbs=(Link(say("首页"), here.to(addresses.HOME)),),
    )


def _chapters(edition: Edition) -> Iterator[Chapter]:
    say, vocabulary = edition.say, edition.vocabulary
    yield Chapter("verdicts", say("核对的结论"), say("只说印出的数，不说对错"), (Part("", tuple(_verdicts(edition))),))
    yield Chapter("emptiness", say("五种空"), say("没有数的五种情形，分开写"), (Part("", tuple(_emptiness(edition))),))
    yield Chapter("funds", say("资金"), say("资金栏里各行的名称"), tuple(_funds(edition, vocabulary.funds)))
    yield Chapter("scopes", say("口径"), say("一张表管着谁的钱、谁的事"), (Part("", tuple(_scopes(edition))),))
    yield Chapter("natures", say("指标的性质"), say("量的是什么，决定怎样读"), (Part("", tuple(_natures(edition))),))
    yield Chapter(
        "operators", say("指标值的符号"), say("数前面的符号，照原表"), (Part("", tuple(_operators(edition))),)
    )
    yield Chapter("scales", say("程度词"), say("指标值不是数而是词"), tuple(_scales(edition, vocabulary.scales)))
    yield Chapter("units", say("单位"), say("量的是同一种东西的才能换算"), tuple(_units(edition, vocabulary.units)))


def _verdicts(edition: Edition) -> Iterator[Term]:
    kinds = {"≠": "differs", "—": "open", "·": "note"}
    for verdict, meaning in MEANINGS.items():
        sign = SIGNS[verdict]
        name = edition.say.words(VERDICTS[verdict])
        yield Term(f"verdict-{verdict}", name, edition.say(meaning), sign=sign, kind=kinds.get(sign, "agrees"))


def _emptiness(edition: Edition) -> Iterator[Term]:
    for presence, term in EMPTY.items():
        yield Term(f"empty-{presence}", edition.say(term.name), edition.say(term.meaning))


def _funds(edition: Edition, funds: Iterable[Fund]) -> Iterator[Part]:
    say = edition.say
    by_role = grouped(funds, lambda fund: _UNDER.get(fund.role, fund.role))
    for role, title in _ROLES:
        terms = (Term(f"fund-{fund.id}", fund.name, fund.definition, _aliases(edition, fund)) for fund in by_role[role])
        yield Part(say(title), tuple(terms))


def _aliases(edition: Edition, fund: Fund) -> str:
    return edition.say("、").join(fund.aliases)


def _scopes(edition: Edition) -> Iterator[Term]:
    for scope, meaning in _SCOPES.items():
        yield Term(f"scope-{scope}", edition.say(SCOPES[scope]), edition.say(meaning))


def _natures(edition: Edition) -> Iterator[Term]:
    say = edition.say
    for nature in Nature:
        yield Term(f"nature-{nature}", say(NATURES[nature].name), say(NATURES[nature].meaning))
    for direction in Direction:
        yield Term(f"direction-{direction}", say(DIRECTIONS[direction].name), say(DIRECTIONS[direction].meaning))


def _operators(edition: Edition) -> Iterator[Term]:
    for operator in Operator:
        term = OPERATORS[operator]
        name = f"{operator} {edition.say(term.name)}".strip()
        yield Term(f"operator-{operator.name.lower().replace('_', '-')}", name, edition.say(term.meaning))


def _scales(edition: Edition, scales: Iterable[Scale]) -> Iterator[Part]:
    """Words of which some document prints the order, and those without one."""
    say, known = edition.say, list(scales)
    graded = [scale for scale in known if scale.found == "printed"]
    rest = [scale for scale in known if scale.found != "printed"]
    yield Part(
        say("有文件印出次序的"),
        tuple(
            Term(f"scale-{scale.id}", " ＞ ".join(scale.steps), say("从好到差，出处：{source}", source=scale.source))
            for scale in graded
        ),
    )
    yield Part(
        say("没有见到次序的词：只能说做到或没做到，不分高下"),
        tuple(Term(f"scale-{scale.id}", say("、").join(scale.steps), "") for scale in rest),
        is_folded=True,
    )


def _units(edition: Edition, units: Iterable[Unit]) -> Iterator[Part]:
    """A line for each measure, and the many units that count one kind of thing."""
    say, by_dimension = edition.say, grouped(units, lambda unit: unit.dimension)
    measured = [
        Term(f"unit-{name}", say(title), _converted(edition, by_dimension[name]))
        for name, title in _DIMENSIONS.items()
        if name in by_dimension
    ]
    if compound := by_dimension.get(_COMPOUND):
        shown = say("、").join(unit.name for unit in compound[:_EXAMPLES])
        meaning = say("{count}个，例如{examples}；只与自己相等，不互相换算", count=len(compound), examples=shown)
        measured.append(Term(f"unit-{_COMPOUND}", say("复合单位"), meaning))
    yield Part("", tuple(measured))
    counted = [found for name, found in by_dimension.items() if name not in (*_DIMENSIONS, _COMPOUND)]
    terms = (
        Term(f"unit-{found[0].dimension}", found[0].name, _converted(edition, found) if len(found) > 1 else "")
        for found in counted
    )
    yield Part(say("数东西的单位：一种东西一种单位，不互相换算；“个”可以数任何东西"), tuple(terms), is_folded=True)


def _converted(edition: Edition, units: list[Unit]) -> str:
    return edition.say("，").join(_times(unit, units) for unit in units)


def _times(unit: Unit, units: list[Unit]) -> str:
    base = next((one for one in units if one.factor == Decimal(1)), unit)
    return unit.name if unit is base else f"1{unit.name}＝{unit.factor.normalize():f}{base.name}"
