"""The pages that list what all chapters hold."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from generator import addresses
from generator.checks import RULES
from generator.indexing import Stock
from generator.pages.choosing import choosing_page
from generator.pages.digest import Digest
from generator.pages.edition import Edition
from generator.pages.extract import Extract
from generator.pages.imprint import Imprint
from generator.pages.indicators import Listed, indicators_page
from generator.pages.indicators.families import Stray
from generator.pages.offering.database import database
from generator.pages.offering.dcat import dcat
from generator.pages.offering.discovery import introduction, maps, pages_of, robots
from generator.pages.offering.feeds import feeds, told_of
from generator.pages.offering.interface import interface_page
from generator.pages.offering.lines import lines as all_lines
from generator.pages.offering.lines import sums
from generator.pages.offering.lists import lists
from generator.pages.offering.news import News
from generator.pages.offering.openapi import description as openapi
from generator.pages.offering.package import package
from generator.pages.offering.profile import schema_file
from generator.pages.offering.sheets import sheets
from generator.pages.offering.targets_page import targets_page
from generator.pages.rules import Asked, findings_page
from generator.pages.searching import Naming, directory_of, search_pages, together
from generator.pages.searching.description import describing_search
from generator.pages.slices import slice_pages
from generator.pages.slices.home import home_page, missing_page
from generator.pages.tags import site_tags
from generator.pages.threads import printed_families, tables_of_families
from generator.pages.words.glossary import glossary_pages
from generator.pages.words.prose import prose_pages
from generator.pages.words.reuse import reuse_pages
from generator.site import File, Made, Page


class Lines(NamedTuple):
    """The lines of everything that runs through all chapters, for the pages that list it."""

    listed: list[Listed]  # of indicators
    asked: list[Asked]  # of checks


class Gathered(NamedTuple):
    """What all chapters laid by, looked at a little at a time."""

    strays: Iterable[Stray]
    namings: Sequence[Iterable[Naming]]  # of each chapter, in the order of what they are matched by
    stocks: Sequence[Stock]  # for the search
    news: Iterable[News]
    later: Callable[[], Iterable[Extract]]  # the rows and lines, one chapter at a time
    aside: Path | None = None  # a folder for what is not part of the site


def gathered(extracts: Sequence[Extract]) -> Gathered:
    """The same of chapters that are in memory."""
    return Gathered(
        strays=chain.from_iterable(one.strays for one in extracts),
        namings=[one.namings for one in extracts],
        stocks=[one.searched.stock for one in extracts],
        news=chain.from_iterable(one.news for one in extracts),
        later=lambda: extracts,
    )


def closing_pages(
    edition: Edition, digests: Sequence[Digest], found: Gathered, lines: Lines
) -> Iterator[Page | File | Made]:
    """Every page that belongs to no chapter, no indicator and no check, then the files that hold the whole site."""
    met = [*pages_of(edition.cards), *map(addresses.rule, (rule.id for rule in RULES))]
    met += [addresses.family(one.id) for one in printed_families(edition, digests)]
    for page in _lists(edition, digests, found, lines):
        if isinstance(page, Page) and not page.is_anywhere:
            met.append(page.address)
        yield page
    yield from lists(edition, lines.asked, tables_of_families(digests))
    yield openapi(edition)
    yield from _offered(edition, found, met)


def _lists(edition: Edition, digests: Sequence[Digest], found: Gathered, lines: Lines) -> Iterator[Page | File]:
    directory = directory_of(together(found.namings))
    alone = sum(one.is_indicator and edition.vocabulary.family(one.name) is None for one in directory.names)
    yield home_page(edition)
    yield missing_page(edition)
    yield choosing_page(edition, {one.kind: one.choosing for one in digests})
    yield from slice_pages(edition)
    yield indicators_page(edition, lines.listed, found.strays, alone)
    yield findings_page(edition, lines.asked)
    yield from prose_pages(edition)
    yield from glossary_pages(edition)
    yield from search_pages(edition, found.stocks, directory, printed_families(edition, digests), found.aside)
    yield from reuse_pages(edition)
    yield targets_page(edition)
    yield interface_page(edition, printed_families(edition, digests))


def _offered(edition: Edition, found: Gathered, pages: Iterable[str]) -> Iterator[File | Made]:
    """What programs read of the whole site; the sums at the end are of all files before them."""
    yield from feeds(edition, found.news)
    yield database(edition, lambda: (one.rows for one in found.later()))
    yield all_lines(lambda: (one.lines for one in found.later()))
    yield from sheets(lambda: (one.rows for one in found.later()))
    yield schema_file(edition.settings.site_url)
    yield package(edition)
    yield from dcat(edition)
    yield introduction(edition)
    if edition.settings.site_url:
        yield from maps(edition.settings.site_url, pages)
        yield robots(edition.settings.site_url)
    yield sums()


def told(imprint: Imprint, pages: Iterable[Page | File | Made]) -> Iterator[Page | File | Made]:
    """Pages that know their whole addresses and the site they belong to."""
    site, tags, related = imprint.settings.site_url, site_tags(imprint), describing_search(imprint)
    for page in pages:
        if isinstance(page, Page):
            canonical = f"{site}{page.address}" if site and not page.is_anywhere else ""
            known = (*related, *told_of(imprint, page.address), *page.related)
            yield page._replace(meta=(*tags, *page.meta), canonical=canonical, related=known)
        else:
            yield page
