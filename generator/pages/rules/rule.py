"""One check: what is asked and why, how it is answered, every answer or where they are, and how to object to one."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple
from urllib.parse import quote

from generator import __version__, addresses
from generator.addresses import Here
from generator.checks.rule import Rule
from generator.pages.imprint import Imprint
from generator.pages.parts import Figure, Section
from generator.pages.record.citing import Report, issue_address
from generator.pages.rules.asking import Asking, figures
from generator.pages.rules.hits import LaidBy
from generator.pages.rules.kinds import Count, counts, heads
from generator.pages.rules.verdicts import Answers, by_verdict, sections
from generator.pages.sentences import Piece
from generator.pages.tallies import Portion
from generator.site import Link, Page


class Fact(NamedTuple):
    """Something to know of the check."""

    name: str
    text: str
    link: Link = Link("")


class Where(NamedTuple):
    """A place whose answers have pages of their own."""

    place: Link
    tables: str
    counts: tuple[Count, ...]


class RuleView(NamedTuple):
    """What the page of a check shows."""

    over: str
    title: str
    lede: tuple[Piece, ...]
    figures: tuple[Figure, ...]
    sections: tuple[Section, ...]
    facts: tuple[Fact, ...]
    verdicts: tuple[Answers, ...]
    heads: tuple[Count, ...]
    places: tuple[Where, ...]  # instead of answers, where they are many
    unasked: str
    reply: str
    objection: Report


def rule_page(asking: Asking, found: Sequence[LaidBy]) -> Page:
    """The page of a check, also of one that found nothing; `found` are the answers, where they are few."""
    say, here = asking.say, Here(addresses.rule(asking.rule.id))
    return Page(
        address=here.folder,
        template="rule",
        title=asking.title,
        view=_view(asking, found, here),
        description=f"{say.words(asking.rule.reason)}{_counted(asking)}",
        tab=addresses.FINDINGS,
        crumbs=(Link(say("首页"), here.to(addresses.HOME)), Link(say("核对"), here.to(addresses.FINDINGS))),
    )


def _view(asking: Asking, found: Sequence[LaidBy], here: Here) -> RuleView:
    say, imprint, rule = asking.say, asking.imprint, asking.rule
    verdicts, unasked = tuple(by_verdict(imprint, found, here)), asking.tables - asking.tally.tables
    return RuleView(
        over=asking.over,
        title=asking.title,
        lede=(Piece(say.words(rule.reason)),),
        figures=figures(say, asking.tally, say("共收录{count}张", count=asking.tables)),
        sections=tuple(_sections(asking, verdicts)),
        facts=tuple(_facts(imprint, rule, here)),
        verdicts=verdicts,
        heads=heads(say),
        places=tuple(_where(asking, one, here) for one in asking.portions),
        unasked=say("另有{count}张表没有可问的内容，或问了没有要说的。", count=unasked) if unasked else "",
        reply=_reply(imprint),
        objection=_objection(imprint, rule, here),
    )


def _counted(asking: Asking) -> str:
    found = asking.tally.kinds
    return asking.say(
        "有出入{differs}处，相符{agrees}处，无法核对{open}处，提示{note}处。",
        **{kind: found[kind] for kind in ("differs", "agrees", "open", "note")},
    )


def _where(asking: Asking, portion: Portion, here: Here) -> Where:
    place = Link(asking.name(portion), here.to(addresses.answers(asking.rule.id, portion.region)))
    return Where(place, f"{portion.tally.tables}", counts(asking.say, portion.tally.kinds))


def _sections(asking: Asking, verdicts: tuple[Answers, ...]) -> Iterator[Section]:
    yield Section(asking.say("怎样核对"), "#method")
    yield from sections(verdicts)
    if asking.portions:
        yield Section(asking.say("各地的回答"), "#places", f"{asking.tally.answers}")
    yield Section(asking.say("回应和更正"), "#reply")


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
