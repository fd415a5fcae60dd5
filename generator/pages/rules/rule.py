"""One check: what is asked and why, how it is answered, every answer, and how to object to one."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple
from urllib.parse import quote

from generator import __version__, addresses
from generator.addresses import Here
from generator.catalogue import Catalogue
from generator.checks.rule import Rule
from generator.comparing.naming import named
from generator.model.finding import VERDICTS, Verdict
from generator.pages.findings import Check, tally
from generator.pages.imprint import Imprint
from generator.pages.parts import Figure, Section
from generator.pages.record.citing import Report, issue_address
from generator.pages.rules.hits import Hit, led_from
from generator.pages.sentences import Piece
from generator.pages.wording import VERDICTS as MEANINGS
from generator.reporting.text import SIGNS
from generator.site import Link, Page

_FIRST = (Verdict.DIFFERS, Verdict.LOOK, Verdict.UNCHECKED, Verdict.ROUNDING, Verdict.ADDS_UP, Verdict.NOTE)
_MANY = 12  # answers beyond which those that agree are folded
_FOLDED = frozenset({Verdict.ROUNDING, Verdict.ADDS_UP, Verdict.NOTE})


class Answer(NamedTuple):
    """One answer with the table it is about."""

    id: str
    place: Link  # to the answer on the record page
    department: str
    year: str
    check: Check


class Answers(NamedTuple):
    """All answers of one verdict."""

    id: str
    title: str
    sign: str
    remark: str
    answers: tuple[Answer, ...]
    is_folded: bool
    where: str  # the places, or how many


class Fact(NamedTuple):
    """Something to know of the check."""

    name: str
    text: str
    link: Link = Link("")


class RuleView(NamedTuple):
    """What the page of a check shows."""

    over: str
    title: str
    lede: tuple[Piece, ...]
    figures: tuple[Figure, ...]
    sections: tuple[Section, ...]
    facts: tuple[Fact, ...]
    verdicts: tuple[Answers, ...]
    unasked: str
    reply: str
    objection: Report


def rule_page(imprint: Imprint, rule: Rule, matter: str, found: Sequence[Hit], tables: int) -> Page:
    """The page of a check, also of one that found nothing."""
    say, here = imprint.say, Here(addresses.rule(rule.id))
    title = say.words(rule.title)
    view = _view(imprint, rule, matter, found, tables)
    return Page(
        address=here.folder,
        template="rule",
        title=title,
        view=view,
        description=f"{say.words(rule.reason)}{_counted(imprint, found)}",
        tab=addresses.FINDINGS,
        crumbs=(Link(say("首页"), here.to(addresses.HOME)), Link(say("核对"), here.to(addresses.FINDINGS))),
    )


def _view(imprint: Imprint, rule: Rule, matter: str, found: Sequence[Hit], tables: int) -> RuleView:
    say, here = imprint.say, Here(addresses.rule(rule.id))
    verdicts = tuple(_answers(imprint, found, here))
    asked = {hit.table for hit in found}
    unasked = tables - len(asked)
    return RuleView(
        over=say("核对 · {matter}", matter=matter),
        title=say.words(rule.title),
        lede=(Piece(say.words(rule.reason)),),
        figures=_figures(imprint.say, found, tables),
        sections=tuple(_sections(imprint, verdicts)),
        facts=tuple(_facts(imprint, rule, here)),
        verdicts=verdicts,
        unasked=say("另有{count}张表没有可问的内容，或问了没有要说的。", count=unasked) if unasked else "",
        reply=_reply(imprint),
        objection=_objection(imprint, rule, here),
    )


def _counted(imprint: Imprint, found: Sequence[Hit]) -> str:
    counts = tally(hit.verdict for hit in found)
    return imprint.say(
        "有出入{differs}处，相符{agrees}处，无法核对{open}处，提示{note}处。",
        **{kind: counts[kind] for kind in ("differs", "agrees", "open", "note")},
    )


def _figures(say: Catalogue, found: Sequence[Hit], of: int) -> tuple[Figure, ...]:
    counts = tally(hit.verdict for hit in found)
    tables = len({hit.table for hit in found})
    different = len({hit.table for hit in found if hit.check.kind == "differs"})
    where = say("在{count}张表里", count=different) if different else ""
    about = say("共收录{count}张", count=of)
    return (
        Figure(say("有出入"), f"{counts['differs']}", say("处"), where, "", counts["differs"] > 0),
        Figure(say("相符"), f"{counts['agrees']}", say("处"), say("含四舍五入之差"), ""),
        Figure(say("无法核对、提示"), f"{counts['open'] + counts['note']}", say("处"), say("不分对错"), ""),
        Figure(say("涉及的表"), f"{tables}", say("张"), about, ""),
    )


def _answers(imprint: Imprint, found: Sequence[Hit], here: Here) -> Iterator[Answers]:
    say = imprint.say
    for verdict in _FIRST:
        answers = tuple(_answer(hit, here) for hit in found if hit.verdict is verdict)
        if answers:
            is_folded = verdict in _FOLDED and len(answers) > _MANY
            title, meaning = _capital(say.words(VERDICTS[verdict])), say(MEANINGS[verdict]).rstrip("。.")
            where = say.words(named(hit.place for hit in found if hit.verdict is verdict))
            yield Answers(verdict.value, title, SIGNS[verdict], meaning, answers, is_folded, where)


def _capital(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}"


def _answer(hit: Hit, here: Here) -> Answer:
    return Answer(
        id=f"at-{hit.table.replace('/', '-')}-{hit.check.id}",
        place=Link(hit.place, here.to(f"{hit.table}/", hit.check.id)),
        department=hit.department,
        year=f"{hit.year}",
        check=led_from(hit, here),
    )


def _sections(imprint: Imprint, verdicts: tuple[Answers, ...]) -> Iterator[Section]:
    yield Section(imprint.say("怎样核对"), "#method")
    for each in verdicts:
        is_finding = each.answers[0].check.kind == "differs"
        count = len(each.answers)
        yield Section(each.title, f"#{each.id}", f"≠ {count}" if is_finding else f"{count}", is_finding)
    yield Section(imprint.say("回应和更正"), "#reply")


def _facts(imprint: Imprint, rule: Rule, here: Here) -> Iterator[Fact]:
    say = imprint.say
    yield Fact(say("怎样答"), say.words(rule.method))
    yield Fact(
        say("结论"),
        say("各种结论的意思写在词汇表里。"),
        Link(say("结论的符号"), here.to(addresses.prose("glossary"), "verdicts")),
    )
    yield Fact(say("编号"), say("{rule}，不会改变，也不会给别的规则用。", rule=rule.id))
    history = say("现行的问法随程序 {version} 发布；以后的改动记在程序的更新日志里。", version=__version__)
    yield Fact(say("沿革"), history)


def _reply(imprint: Imprint) -> str:
    publication = imprint.settings.publication
    to = publication.contact or publication.issues
    if to:
        return imprint.say("部门对上面某一条有说明的，请写明页面地址、说明的文字和署名单位，寄到 {to}。", to=to)
    return imprint.say("部门对上面某一条有说明的，请写明页面地址、说明的文字和署名单位，交给本站的发布者。")


def _objection(imprint: Imprint, rule: Rule, here: Here) -> Report:
    """A report that only lacks why the answer does not hold."""
    say, settings = imprint.say, imprint.settings
    title = say("误报：{rule}", rule=say.words(rule.title))
    text = say(
        "规则：{rule}（{address}）\\n哪张表的哪一条（网址）：\\n为什么不成立：\\n依据（原文第几行）：",
        rule=rule.id,
        address=f"{settings.site_url}{here.folder}",
    ).replace("\\n", "\n")
    issues, contact = settings.publication.issues, settings.publication.contact
    return Report(
        issue_address(issues, title, text),
        f"mailto:{contact}?subject={quote(title)}&body={quote(text)}" if contact else "",
        text,
    )
