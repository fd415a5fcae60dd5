"""The pages that list what all chapters hold."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from generator.pages.choosing import choosing_page
from generator.pages.digest import Digest
from generator.pages.edition import Edition
from generator.pages.extract import Extract
from generator.pages.imprint import Imprint
from generator.pages.indicators import Listed, indicators_page
from generator.pages.offering.database import database
from generator.pages.offering.lines import lines as all_lines
from generator.pages.offering.lines import sums
from generator.pages.rules import Asked, findings_page
from generator.pages.searching import directory_of, search_pages, together
from generator.pages.searching.description import describing_search
from generator.pages.slices import slice_pages
from generator.pages.slices.home import home_page, missing_page
from generator.pages.tags import site_tags
from generator.pages.threads import printed_families
from generator.pages.words.glossary import glossary_pages
from generator.pages.words.prose import prose_pages
from generator.pages.words.reuse import reuse_pages
from generator.site import File, Made, Page


class Lines(NamedTuple):
    """The lines of everything that runs through all chapters, for the pages that list it."""

    listed: list[Listed]  # of indicators
    asked: list[Asked]  # of checks


Later = Callable[[], Iterable[Extract]]  # the rows and lines of all chapters, one chapter at a time


def closing_pages(
    edition: Edition, digests: Iterable[Digest], extracts: Sequence[Extract], lines: Lines, later: Later
) -> Iterator[Page | File | Made]:
    """Every page that belongs to no chapter, no indicator and no check, then the files that hold the whole site."""
    known, namings = tuple(digests), tuple(together(one.namings for one in extracts))
    alone = sum(one.is_indicator and edition.vocabulary.family(one.name) is None for one in namings)
    entries = sorted(chain.from_iterable(one.entries for one in extracts), key=lambda one: one.key)
    strays = chain.from_iterable(one.strays for one in extracts)
    yield home_page(edition)
    yield missing_page(edition)
    yield choosing_page(edition, {one.kind: one.choosing for one in known})
    yield from slice_pages(edition)
    yield indicators_page(edition, lines.listed, strays, alone)
    yield findings_page(edition, lines.asked)
    yield from prose_pages(edition)
    yield from glossary_pages(edition)
    yield from search_pages(edition, entries, directory_of(namings), printed_families(edition, known))
    yield from reuse_pages(edition)
    yield database(edition, lambda: (one.rows for one in later()))
    yield all_lines(lambda: (one.lines for one in later()))
    yield sums()


def told(imprint: Imprint, pages: Iterable[Page | File | Made]) -> Iterator[Page | File | Made]:
    """Pages that know their whole addresses and the site they belong to."""
    site, tags, related = imprint.settings.site_url, site_tags(imprint), describing_search(imprint)
    for page in pages:
        if isinstance(page, Page):
            canonical = f"{site}{page.address}" if site and not page.is_anywhere else ""
            yield page._replace(meta=(*tags, *page.meta), canonical=canonical, related=(*related, *page.related))
        else:
            yield page
