"""The lists under api/v1/ and the feeds of pages that are gone: those who follow them find them empty, not gone."""

from collections.abc import Iterator

from generator import addresses
from generator.model.base import Frozen
from generator.pages.imprint import Imprint
from generator.pages.offering import shapes
from generator.pages.offering.feeds import quiet_feed
from generator.pages.offering.lists import json_file, list_of
from generator.pages.publication import NO_PLACES
from generator.site import File

_LISTED = (addresses.DEPARTMENTS, addresses.INDICATORS, addresses.FINDINGS)


def list_beside(address: str) -> str:
    """The address of the list that holds what a page lists; nothing where there is no such list."""
    head, *parts = address.rstrip("/").split("/")
    if head.isdecimal() and not parts:
        return list_of("regions", head)
    return list_of(head, parts[0]) if f"{head}/" in _LISTED and len(parts) == 1 else ""


def quiet_files(imprint: Imprint, address: str, name: str) -> Iterator[File]:
    """The list and the feed of a page that has nothing to list any more."""
    if file := list_beside(address):
        yield json_file(file, _empty(imprint, address, name))
    yield from quiet_feed(imprint, address, name)


def _empty(imprint: Imprint, address: str, name: str) -> Frozen:
    head, *parts = address.rstrip("/").split("/")
    if not parts:
        regions = imprint.vocabulary.regions
        above = [code for code in regions.parents(head) if regions.regions.get(code) not in (None, *NO_PLACES)]
        return shapes.Region(code=head, name=name, above=above[-1] if above else None, below=(), records=())
    if address.startswith(addresses.DEPARTMENTS):
        return shapes.Department(id=parts[0], name=name, records=())
    if address.startswith(addresses.INDICATORS):
        return shapes.IndicatorStatements(id=parts[0], name=name, statements=())
    return shapes.CheckFindings(id=parts[0], title=name, findings=())
