"""The pages that list what all chapters hold."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

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
from generator.pages.offering.discovery import introduction, maps, robots
from generator.pages.offering.feeds import feeds, newest, told_of
from generator.pages.offering.interface import interface_page
from generator.pages.offering.lines import lines as all_lines
from generator.pages.offering.lines import sums_file
from generator.pages.offering.lists import lists
from generator.pages.offering.news import News
from generator.pages.offering.openapi import description as openapi
from generator.pages.offering.package import package
from generator.pages.offering.profile import schema_file
from generator.pages.offering.sheets import SHEETS, sheets
from generator.pages.offering.targets_page import targets_page
from generator.pages.rules import Asked, findings_page
from generator.pages.searching import Naming, directory_of, search_index, search_pages, together
from generator.pages.searching.description import describing_search
from generator.pages.slices import slice_pages
from generator.pages.slices.home import home_page, missing_page
from generator.pages.tags import site_tags
from generator.pages.threads import printed_families, tables_of_families
from generator.pages.words.glossary import glossary_pages
from generator.pages.words.prose import prose_pages
from generator.pages.words.reuse import reuse_pages
from generator.site import File, Made, Notice, Page, Related

NOBODY: Mapping[str, tuple[Notice, ...]] = MappingProxyType({})


class Lines(NamedTuple):
    """The lines of everything that runs through all chapters, for the pages that list it."""

    listed: list[Listed]  # of indicators
    asked: list[Asked]  # of checks

    def only(self, names: Collection[str]) -> "Lines":
        """Those of some fields."""
        return Lines(*(lines if name in names else [] for name, lines in self._asdict().items()))


class Gathered(NamedTuple):
    """What all chapters laid by, looked at a little at a time."""

    strays: Iterable[Stray]
    namings: Sequence[Iterable[Naming]]  # of each chapter, in the order of what they are matched by
    stocks: Sequence[Stock]  # for the search
    news: Iterable[News]
    rows: Callable[[], Iterable[bytes]]  # one chapter at a time, like all below
    sheets: Callable[[str], Iterable[bytes]]
    lines: Callable[[], Iterable[bytes]]
    aside: Path | None = None  # a folder for what is not part of the site


def gathered(extracts: Sequence[Extract]) -> Gathered:
    """The same of chapters that are in memory."""
    return Gathered(
        strays=chain.from_iterable(one.strays for one in extracts),
        namings=[one.namings for one in extracts],
        stocks=[one.searched.stock for one in extracts],
        news=chain.from_iterable(one.news for one in extracts),
        rows=lambda: (one.rows for one in extracts),
        sheets=lambda name: (one.sheets[name] for one in extracts),
        lines=lambda: (one.lines for one in extracts),
    )


class Closing(NamedTuple):
    """What the pages at the end are made of."""

    edition: Edition
    digests: Sequence[Digest]
    found: Gathered
    lines: Lines


class Part(NamedTuple):
    """Some of these pages, and all that they are made of: they are shown no more, and stay where it did not change."""

    make: Callable[[Closing], Iterator[Page | File | Made]]
    sight: str = "called"  # of the chapters in short
    threads: tuple[tuple[str, str], ...] = ()
    lines: tuple[str, ...] = ()  # by the fields of all of them


def _lists(closing: Closing) -> Iterator[Page | File]:
    edition = closing.edition
    yield home_page(edition)
    yield missing_page(edition)
    yield from slice_pages(edition)
    yield findings_page(edition, closing.lines.asked)
    yield targets_page(edition)
    yield interface_page(edition, printed_families(edition, closing.digests))
    yield from lists(edition, closing.lines.asked, tables_of_families(closing.digests))
    yield package(edition)
    yield from dcat(edition)
    yield introduction(edition)


def _words(closing: Closing) -> Iterator[Page | File]:
    """What explains: it names tables, and says nothing that is in one."""
    edition = closing.edition
    yield from prose_pages(edition)
    yield from glossary_pages(edition)
    yield from reuse_pages(edition)
    yield openapi(edition)
    yield schema_file(edition.settings.site_url)


def _choosing(closing: Closing) -> Iterator[Page]:
    yield choosing_page(closing.edition, {one.kind: one.choosing for one in closing.digests})


def _names(closing: Closing) -> Iterator[Page | File]:
    edition, directory = closing.edition, directory_of(together(closing.found.namings))
    alone = sum(one.is_indicator and edition.vocabulary.family(one.name) is None for one in directory.names)
    yield indicators_page(edition, closing.lines.listed, closing.found.strays, alone)
    yield from search_pages(edition, directory)


def _search(closing: Closing) -> Iterator[File]:
    edition, families = closing.edition, printed_families(closing.edition, closing.digests)
    yield from search_index(edition, closing.found.stocks, families, closing.found.aside)


def _feeds(closing: Closing) -> Iterator[File]:
    known = list(closing.found.news)
    yield newest(known)
    yield from feeds(closing.edition, known)


def _database(closing: Closing) -> Iterator[Made]:
    yield database(closing.edition, closing.found.rows, closing.found.aside)


def _records(closing: Closing) -> Iterator[Made]:
    yield all_lines(closing.found.lines)


def _sheets(closing: Closing) -> Iterator[Made]:
    return sheets(closing.found.sheets)


PARTS = {
    "search": Part(
        _search,
        threads=(("searched", "tables"), ("searched", "held"), ("searched", "units"), ("searched", "printed")),
    ),
    "database": Part(_database, threads=(("rows", ""),)),
    "lists": Part(_lists, "listed", lines=("asked",)),
    "sheets": Part(_sheets, threads=tuple(("sheets", sheet.name) for sheet in SHEETS)),
    "words": Part(_words),
    "names": Part(_names, threads=(("namings", ""), ("strays", "")), lines=("listed",)),
    "records": Part(_records, threads=(("lines", ""),)),
    "choosing": Part(_choosing, "chosen"),
    "feeds": Part(_feeds, threads=(("news", ""),)),
}  # those that take longest first


def closing_pages(closing: Closing) -> Iterator[Page | File | Made]:
    """Every page that belongs to no chapter, no indicator and no check, and the files that hold the whole site."""
    return chain.from_iterable(part.make(closing) for part in PARTS.values())


def last_files(imprint: Imprint, pages: Iterable[str], sums: Iterable[tuple[str, str]]) -> Iterator[File]:
    """What tells of all pages and files: a map for search engines, and the sum of every file of data."""
    if imprint.settings.site_url:
        yield from maps(imprint.settings.site_url, pages)
        yield robots(imprint.settings.site_url)
    yield sums_file(sums)


def told(
    imprint: Imprint,
    pages: Iterable[Page | File | Made],
    notices: Mapping[str, tuple[Notice, ...]] = NOBODY,
    feeds_of: Callable[[Imprint, str], tuple[Related, ...]] = told_of,
) -> Iterator[Page | File | Made]:
    """Pages that know their whole addresses, the site they belong to, and what stood elsewhere before."""
    site, tags, related = imprint.settings.site_url, site_tags(imprint), describing_search(imprint)
    for page in pages:
        if isinstance(page, Page):
            yield page._replace(
                meta=(*tags, *page.meta),
                canonical=_canonical(site, page),
                related=(*related, *feeds_of(imprint, page.address), *page.related),
                notices=notices.get(page.address, ()),
            )
        else:
            yield page


def _canonical(site: str, page: Page) -> str:
    """Where a page, or what it leads to, truly stands; without an address of the site the way there."""
    if page.is_anywhere:
        return ""
    if site:
        return f"{site}{page.canonical or page.address}"
    return page.here.to(page.canonical) if page.canonical else ""
