"""Pages that are written, not made from records: about the site, its method, privacy, and whatever a project adds."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from markupsafe import Markup

from generator import __version__, addresses
from generator.addresses import Here
from generator.pages.edition import Edition
from generator.pages.parts import Section
from generator.pages.words.markdown import prose
from generator.site import Link, Page
from generator.words import Language

ABOUT, GLOSSARY = "about", "glossary"
_ENOUGH = 3  # sections that want a list of them


class Fact(NamedTuple):
    """Something to know of who publishes the site."""

    name: str
    text: str
    href: str = ""
    is_elsewhere: bool = False


class ProseView(NamedTuple):
    """What a written page shows."""

    title: str
    lede: Markup
    body: Markup
    sections: tuple[Section, ...]
    facts: tuple[Fact, ...]  # who publishes the site: only where the page is about it


def in_language(texts: Mapping[str, str], language: Language) -> dict[str, str]:
    """The texts of a language by the name of their page; in Chinese where nothing else was written."""
    names = sorted({name.partition(".")[0] for name in texts})
    suffix = "" if language is Language.ZH else f".{language}"
    chosen = ((name, (f"{name}{suffix}", name, f"{name}.en")) for name in names)
    return {name: next(texts[one] for one in those if one in texts) for name, those in chosen}


def prose_pages(edition: Edition) -> Iterator[Page]:
    """Every written page; the glossary is made with its terms."""
    return (_page(edition, name, text) for name, text in sorted(edition.prose.items()) if name != GLOSSARY)


def _page(edition: Edition, name: str, text: str) -> Page:
    say, here = edition.say, Here(addresses.prose(name))
    read = prose(text, here)
    facts = tuple(_publisher(edition)) if name == ABOUT else ()
    sections = [Section(heading.title, f"#{heading.id}") for heading in read.headings]
    if facts:
        sections.append(Section(say("发布"), "#publisher"))
    return Page(
        address=here.folder,
        template="prose",
        title=read.title or name,
        view=ProseView(
            read.title or name, read.lede, read.body, tuple(sections) if len(sections) >= _ENOUGH else (), facts
        ),
        description=read.summary,
        tab=here.folder,
        crumbs=(Link(say("首页"), here.to(addresses.HOME)),),
    )


def _publisher(edition: Edition) -> Iterator[Fact]:
    say, publication = edition.say, edition.settings.publication
    yield Fact(say("发布者"), publication.publisher or say("没有写明"))
    if publication.contact:
        yield Fact(say("邮箱"), publication.contact, f"mailto:{publication.contact}")
    if publication.issues:
        yield Fact(say("报告错误"), publication.issues, publication.issues, is_elsewhere=True)
    yield Fact(say("数据的许可"), publication.licence or say("没有写明"))
    years = sorted({one.year for one in edition.cards})
    if years:
        span = f"{years[0]}" if len(years) == 1 else say("{first}至{last}", first=f"{years[0]}", last=f"{years[-1]}")
        yield Fact(say("收录"), say("{count}张表，{span}年", count=len(edition.cards), span=span))
    yield Fact(say("程序"), f"Mingxi {__version__}")
