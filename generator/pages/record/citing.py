"""How a record is cited, and how an error in it is reported."""

from typing import NamedTuple
from urllib.parse import quote, urlencode

from generator.pages.record.sheet import Sheet

_SHORT = 8  # digits of the hash that stand in a citation


class Report(NamedTuple):
    """The ways to say that something on a page is wrong; both carry the page's address."""

    issue: str  # the address of a form that is filled in already; nothing where the site has none
    mail: str
    text: str  # to be copied where neither is set


def citation(sheet: Sheet) -> str:
    """The record as a work of reference is cited."""
    record, settings, say = sheet.record, sheet.chapter.settings, sheet.say
    return say(
        "{author}：《{title}》（{year}年度），{site}，{address}，原文 SHA-256 前八位 {digest}。",
        author=record.department.name,
        title=record.title,
        year=f"{record.year}",
        site=settings.site_name or say("明细"),
        address=f"{settings.site_url or '/'}{sheet.published.address}",
        digest=record.source.sha256[:_SHORT],
    )


def report(sheet: Sheet) -> Report:
    """A report that only lacks what is wrong."""
    say, settings, record = sheet.say, sheet.chapter.settings, sheet.record
    title = say("更正：{name} {year}年度", name=record.department.name, year=f"{record.year}")
    address = f"{settings.site_url}{sheet.published.address}"
    asked = (say("行号，例如 i-012："), say("现在写的："), say("应当是："), say("依据原文第几行："))
    text = "\n".join((say("页面：{address}", address=address), *asked))
    publication = settings.publication
    return Report(
        issue_address(publication.issues, title, text),
        f"mailto:{publication.contact}?subject={quote(title)}&body={quote(text)}" if publication.contact else "",
        text,
    )


def issue_address(form: str, title: str, text: str) -> str:
    """The address of a form for reports, filled in; nothing where the site has none."""
    joint = "&" if "?" in form else "?"
    return f"{form}{joint}{urlencode({'title': title, 'body': text})}" if form else ""
