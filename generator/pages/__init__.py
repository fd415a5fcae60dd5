"""Pages: everything a site shows, decided and formatted, from records without personal particulars."""

from collections.abc import Iterable, Iterator

from generator.library import Library
from generator.pages.home import home_page, missing_page
from generator.pages.publication import Publication, publish
from generator.pages.record import record_page
from generator.pages.source import source_page
from generator.reporting import RecordFindings
from generator.site import File, Link, Page

__all__ = ["File", "Link", "Page", "make_pages"]


def make_pages(library: Library, records: Iterable[RecordFindings]) -> Iterator[Page | File]:
    """Every page and file of the site."""
    published = [publish(library, found) for found in records]
    yield home_page(published)
    yield missing_page()
    for one in published:
        yield record_page(one)
        yield source_page(one)
        yield _as_json(one)


def _as_json(one: Publication) -> File:
    text = one.record.model_dump_json(indent=1, exclude_defaults=True)
    return File(f"{one.folder}record.json", f"{text}\n".encode())
