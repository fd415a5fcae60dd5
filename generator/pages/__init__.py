"""Pages: everything a site shows, decided and formatted, from records without personal particulars."""

from collections.abc import Iterator

from generator.catalogue import catalogue
from generator.chrome import Settings
from generator.consistency.coverage import absences
from generator.library import Library
from generator.pages.choosing import choosing_pages
from generator.pages.compare import comparison_pages
from generator.pages.edition import Edition
from generator.pages.indicators.families import indicator_pages
from generator.pages.publication import Publication, publish
from generator.pages.record.page import record_page
from generator.pages.record.source import source_page
from generator.pages.rules.index import finding_pages
from generator.pages.searching.description import describing_search
from generator.pages.searching.page import search_pages
from generator.pages.slices import slice_pages
from generator.pages.slices.home import home_page, missing_page
from generator.pages.tags import site_tags
from generator.pages.words.glossary import glossary_pages
from generator.pages.words.prose import in_language, prose_pages
from generator.pages.words.reuse import reuse_pages
from generator.reporting import Report
from generator.site import File, Page

__all__ = ["Edition", "edition", "make_pages"]


def edition(library: Library, report: Report, settings: Settings) -> Edition:
    """Everything pages look at, in the language of the report."""
    published = sorted((publish(library, found) for found in report.records), key=lambda one: one.key)
    prose, missing = in_language(library.prose, report.language), absences(library.data)
    return Edition(catalogue(report.language), settings, library.vocabulary, tuple(published), prose, missing)


def make_pages(edition: Edition) -> Iterator[Page | File]:
    """Every page and file of the site, each knowing its whole address and the site it belongs to."""
    site, tags, related = edition.settings.site_url, site_tags(edition), describing_search(edition)
    for page in _pages(edition):
        if isinstance(page, Page):
            canonical = f"{site}{page.address}" if site and not page.is_anywhere else ""
            yield page._replace(meta=(*tags, *page.meta), canonical=canonical, related=(*related, *page.related))
        else:
            yield page


def _pages(edition: Edition) -> Iterator[Page | File]:
    yield home_page(edition)
    yield missing_page(edition)
    for one in edition.published:
        yield record_page(edition, one)
        yield source_page(edition, one)
        yield _as_json(one)
    yield from comparison_pages(edition)
    yield from choosing_pages(edition)
    yield from slice_pages(edition)
    yield from indicator_pages(edition)
    yield from finding_pages(edition)
    yield from prose_pages(edition)
    yield from glossary_pages(edition)
    yield from search_pages(edition)
    yield from reuse_pages(edition)


def _as_json(one: Publication) -> File:
    text = one.record.model_dump_json(indent=1, exclude_defaults=True)
    return File(f"{one.address}record.json", f"{text}\n".encode())
