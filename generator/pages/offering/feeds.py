"""Feeds in Atom: the newest tables of the site, of a place, of a kind of department, and those with findings.

A feed must hold whole addresses, so a site that does not know its own has none. Its order and its dates come from the
documents; no entry tells of the day of a build.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from generator import __version__, addresses
from generator.chrome import site_name
from generator.encoding import in_html, in_xml, in_xml_quotes
from generator.pages.edition import Edition
from generator.pages.imprint import Imprint
from generator.pages.offering.lists import json_file, list_of
from generator.pages.offering.news import News
from generator.pages.offering.shapes import NewsLine, NewsList
from generator.site import File, Related

KIND = "application/atom+xml"
NEWEST = 50  # tables that a feed tells of
_BEFORE_ALL = "1970-01-01"  # a feed must have a day, even where there is no table
_PLACE = re.compile("[1-8][0-9]{5}/")
_KIND_PAGE = re.compile(f"{addresses.DEPARTMENTS}[a-z0-9-]+/")


class Told(NamedTuple):
    """A table that is told of, and the address of the site that has it."""

    news: News
    site: str


class _Feed(NamedTuple):
    """One feed: the page it belongs to, its title, and its tables."""

    page: str
    title: str
    tables: list[News]
    updated: str  # the day of the newest table
    is_of_findings: bool = False


def feeds(edition: Edition, news: Iterable[News]) -> Iterator[File]:
    """Every feed of the site."""
    site = edition.settings.site_url
    for feed in _all(edition, in_order(news)) if site else ():
        tables = [Told(one, site) for one in feed.tables]
        text = feed_text(edition, feed.page, feed.title, tables, feed.updated, is_of_findings=feed.is_of_findings)
        yield File(addresses.feed(feed.page), text.encode())


def newest(news: Iterable[News]) -> File:
    """The newest tables as a list."""
    lines = tuple(NewsLine.model_validate(one._asdict()) for one in in_order(news)[:NEWEST])
    return json_file(list_of("news"), NewsList(news=lines))


def in_order(news: Iterable[News]) -> list[News]:
    """The newest first; those of one day by their addresses."""
    known = sorted(news, key=lambda one: one.address)
    known.sort(key=lambda one: one.day, reverse=True)
    return known


def of_site(imprint: Imprint, _address: str = "") -> tuple[Related, ...]:
    """The feed of the site, which every page tells of."""
    if not imprint.settings.site_url:
        return ()
    name = site_name(imprint.settings, imprint.say.language)
    return (Related("alternate", addresses.feed(addresses.HOME), KIND, name),)


def told_of(imprint: Imprint, address: str) -> tuple[Related, ...]:
    """The feeds that a page tells of: that of the site, and its own."""
    say, found = imprint.say, list(of_site(imprint))
    if not found:
        return ()
    if address.startswith(addresses.FINDINGS):
        found.append(Related("alternate", addresses.feed(addresses.FINDINGS), KIND, say("有可看之处的表")))
    elif _PLACE.fullmatch(address) or _KIND_PAGE.fullmatch(address):
        found.append(Related("alternate", addresses.feed(address), KIND, say("这里的新表")))
    return tuple(found)


def quiet_feed(imprint: Imprint, page: str, title: str) -> Iterator[File]:
    """The feed of a place or a kind that has no table any more, so that nobody who follows it is turned away."""
    if imprint.settings.site_url and (_PLACE.fullmatch(page) or _KIND_PAGE.fullmatch(page)):
        yield File(addresses.feed(page), feed_text(imprint, page, title, ()).encode())


def _all(edition: Edition, known: list[News]) -> Iterator[_Feed]:
    say, name = edition.say, site_name(edition.settings, edition.say.language)
    newest = known[0].day if known else _BEFORE_ALL
    yield _Feed(addresses.HOME, name, known[:NEWEST], newest)
    different = [one for one in known if one.different]
    yield _Feed(addresses.FINDINGS, say("有可看之处的表"), different[:NEWEST], newest, is_of_findings=True)
    by_kind: dict[str, list[News]] = {}
    by_place: dict[str, list[News]] = {}
    for one in known:
        by_kind.setdefault(one.kind, []).append(one)
        for code in (*edition.places[one.region].above, one.region):
            by_place.setdefault(code, []).append(one)
    for kind, found in sorted(by_kind.items()):
        title = say("各地的{kind}", kind=edition.kind_name(kind))
        yield _Feed(addresses.kind(kind), title, found[:NEWEST], found[0].day)
    for code, found in sorted(by_place.items()):
        yield _Feed(addresses.region(code), edition.places[code].name, found[:NEWEST], found[0].day)


def feed_text(  # noqa: PLR0913 - what a feed is
    imprint: Imprint, page: str, title: str, tables: Sequence[Told], updated: str = "", *, is_of_findings: bool = False
) -> str:
    """The feed of a page; it is as new as its first table unless a day is given."""
    settings, say = imprint.settings, imprint.say
    site, name = settings.site_url, site_name(settings, say.language)
    whole = title if title == name else say("{title} – {site}", title=title, site=name)
    entries = "".join(_entry(imprint, one, is_of_findings=is_of_findings) for one in tables)
    newest = updated or (tables[0].news.day if tables else _BEFORE_ALL)
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{say.language.tag}">
<id>{in_xml(f"{site}{addresses.feed(page)}")}</id>
<title>{in_xml(whole)}</title>
<updated>{_moment(newest)}</updated>
<link rel="self" type="{KIND}" href={in_xml_quotes(f"{site}{addresses.feed(page)}")}/>
<link rel="alternate" type="text/html" href={in_xml_quotes(f"{site}{page}")}/>
<author><name>{in_xml(settings.publication.publisher or name)}</name></author>
<generator version="{__version__}">Mingxi</generator>
{entries}</feed>
"""


def _entry(imprint: Imprint, told: Told, *, is_of_findings: bool) -> str:
    (one, site), say = told, imprint.say
    address = f"{site}{one.address}"
    title, said, place = one.title, one.said, ""
    if is_of_findings:
        title, place = say("{title}：{count}处可看", title=one.title, count=one.different), "#checks"
        said = one.found
    before = f"{site}{one.replaced}"
    link = f'<link rel="predecessor-version" type="text/html" href={in_xml_quotes(before)}/>\n' if one.replaced else ""
    published = f"<published>{_moment(one.published)}</published>\n" if one.published else ""
    content = "".join(f"<p>{in_html(text)}</p>" for text in said)
    return f"""<entry>
<id>{in_xml(f"{before}#replaced" if one.replaced else address + place)}</id>
<title>{in_xml(title)}</title>
{published}<updated>{_moment(one.day)}</updated>
<link rel="alternate" type="text/html" href={in_xml_quotes(address + place)}/>
{link}<link rel="related" type="application/json" href={in_xml_quotes(f"{address}record.json")}/>
<category term={in_xml_quotes(one.kind)} label={in_xml_quotes(imprint.kind_name(one.kind))}/>
<author><name>{in_xml(one.name)}</name></author>
<content type="html">{in_xml(content)}</content>
</entry>
"""


def _moment(day: str) -> str:
    return f"{day}T00:00:00Z"
