"""The addresses of the site: every page and file has one name here, and one way to it from any other page."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:  # what sets and writes pages needs no models, which take a third of the memory of a process
    from generator.model.base import RegionCode, Slug, Year

HOME = ""
REGIONS = "regions/"
DEPARTMENTS = "departments/"
YEARS = "years/"
COMPARISONS = "compare/"
INDICATORS = "indicators/"
FINDINGS = "findings/"
COVERAGE = "coverage/"
SEARCH = "search/"
NAMES = f"{SEARCH}names/"
EMBED = "embed/"
SEARCH_DESCRIPTION = "opensearch.xml"
DATABASE = "mingxi.sqlite"
LINES = "records.ndjson"
SUMS = "SHA256SUMS"
PACKAGE = "datapackage.json"
CATALOGUE = "catalog.jsonld"
SITEMAP = "sitemap.xml"
ROBOTS = "robots.txt"
INTRODUCTION = "llms.txt"
API = "api/"
LISTS = f"{API}v1/"
START = f"{LISTS}index.json"
DESCRIPTION = f"{LISTS}openapi.json"
SITES = f"{LISTS}sites.json"


def region(code: RegionCode) -> str:
    """A place with its departments and the places below it."""
    return f"{code}/"


def department(code: RegionCode, unit: Slug) -> str:
    """A department over the years."""
    return f"{code}/{unit}/"


def record(code: RegionCode, unit: Slug, year: Year | str) -> str:
    """One department's table for one year."""
    return f"{code}/{unit}/{year}/"


def source(code: RegionCode, unit: Slug, year: Year | str) -> str:
    """The document a record was read from."""
    return f"{record(code, unit, year)}source/"


def version(code: RegionCode, unit: Slug, year: Year | str, name: str) -> str:
    """One version of a record, for ever."""
    return f"{record(code, unit, year)}versions/{name}/"


def embed(address: str) -> str:
    """The card of a page, to stand inside pages of other sites."""
    return f"{EMBED}{address}"


def comparison(kind: Slug, year: Year | None = None) -> str:
    """One kind of department across places: in one year, or with the latest table of each place."""
    return f"{COMPARISONS}{kind}/{year}/" if year else f"{COMPARISONS}{kind}/"


def kind(kind_id: Slug) -> str:
    """A kind of department."""
    return f"{DEPARTMENTS}{kind_id}/"


def year(number: Year) -> str:
    """Everything of one year."""
    return f"{YEARS}{number}/"


def family(family_id: Slug) -> str:
    """One indicator across places and years."""
    return f"{INDICATORS}{family_id}/"


def rule(rule_id: str) -> str:
    """One check with every finding it made."""
    return f"{FINDINGS}{rule_id}/"


def answers(rule_id: str, code: RegionCode, part: int = 1) -> str:
    """The findings of one check in a province or a prefecture, where they are many; a part of them, counted from 1."""
    return f"{rule(rule_id)}{code}-{part}/" if part > 1 else f"{rule(rule_id)}{code}/"


def names(part: str) -> str:
    """Some of all printed names, e.g. `s` or `s-2`."""
    return f"{NAMES}{part}/"


def prose(name: str) -> str:
    """A page of running text, e.g. `about`."""
    return f"{name}/"


def feed(page: str) -> str:
    """The feed that belongs to a page: of the site, a place, a kind of department, or all checks."""
    return f"{page}feed.xml"


def sitemap(part: int) -> str:
    """A part of the map of all pages, counted from 1, where there is more than one."""
    return f"sitemap-{part}.xml"


class Here(NamedTuple):
    """Where a page stands; knows the way from there to every address."""

    folder: str  # the page's own address, e.g. `320400/keji/2023/`; nothing for the home page

    @property
    def up(self) -> str:
        """The way from the page's folder to the site's, e.g. `../../../`; good from `file://` and any sub-path."""
        return "../" * self.folder.count("/")

    def to(self, address: str, anchor: str = "") -> str:
        """The way to a page, a row of it, or a file; a place on the page itself is its anchor alone."""
        fragment = f"#{anchor}" if anchor else ""
        if address == self.folder:
            return fragment or "index.html"
        file = f"{address}index.html" if not address or address.endswith("/") else address
        return f"{'../' * self.folder.count('/')}{file}{fragment}"
