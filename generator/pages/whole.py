"""A site made in one go, with all its tables in memory."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from generator.catalogue import catalogue
from generator.chrome import Settings
from generator.consistency.coverage import absences
from generator.library import Library
from generator.model.coverage import Absence
from generator.pages.chapter import Chapter
from generator.pages.chapters import arounds, chapter_pages, pages_of_a_department
from generator.pages.choosing_file import choosing_file
from generator.pages.closing import Closing, Lines, closing_pages, gathered, told
from generator.pages.digest import Digest, digest
from generator.pages.edition import Edition, edition
from generator.pages.extract import Extract, extract
from generator.pages.imprint import Imprint
from generator.pages.indicators import family_page, listed
from generator.pages.offering.threads import check_file, indicator_file
from generator.pages.publication import Publication, publish
from generator.pages.rules import answers_pages, asked, rule_page
from generator.pages.tallies import Tallies, together
from generator.pages.threads import (
    answers_of,
    asking,
    family_thread,
    printed_families,
    tables_of_families,
    tallies_of_rules,
)
from generator.pages.words.prose import in_language
from generator.reporting import Report
from generator.site import File, Made, Page


@dataclass(frozen=True)
class Whole(Imprint):
    """All tables as they may be published."""

    published: tuple[Publication, ...]  # in the order of their addresses
    prose: dict[str, str]  # the running text of data/pages, by name
    absences: tuple[Absence, ...] = ()

    @cached_property
    def chapters(self) -> tuple[Chapter, ...]:
        """The tables by kind of department."""
        around = arounds((one.heading for one in self.published), self.absences)
        return tuple(
            Chapter(
                self.say,
                self.settings,
                self.vocabulary,
                kind,
                tuple(one for one in self.published if one.heading.kind == kind),
                around[kind],
            )
            for kind in sorted(around)
        )

    @cached_property
    def digests(self) -> tuple[Digest, ...]:
        """The chapters in short."""
        return tuple(digest(chapter, choosing_file(chapter).name) for chapter in self.chapters)

    @cached_property
    def extracts(self) -> tuple[Extract, ...]:
        """Their parts of what runs through all of them."""
        return tuple(map(extract, self.chapters))

    @cached_property
    def edition(self) -> Edition:
        """The list of all tables."""
        return edition(self, self.digests, self.prose, self.absences)


def whole(library: Library, report: Report, settings: Settings) -> Whole:
    """Everything pages look at, in the language of the report."""
    published = sorted((publish(library, found) for found in report.records), key=lambda one: one.key)
    prose, missing = in_language(library.prose, report.language), absences(library.data)
    return Whole(catalogue(report.language), settings, library.vocabulary, tuple(published), prose, missing)


def make_pages(site: Whole) -> Iterator[Page | File | Made]:
    """Every page and file of the site, each knowing its whole address and the site it belongs to."""
    return told(site, _pages(site))


def _pages(site: Whole) -> Iterator[Page | File | Made]:
    for chapter in site.chapters:
        for department in chapter.by_unit:
            yield from pages_of_a_department(chapter.of(department))
        yield from chapter_pages(chapter, choosing_file(chapter))
    tables, lines = tables_of_families(site.digests), Lines([], [])
    for family in printed_families(site, site.digests):
        found = family_thread(site, family, site.extracts, tables)
        lines.listed.append(listed(found))
        yield family_page(found)
        yield indicator_file(family, found.said)
    for rule, tallied in tallies_of_rules(site.digests).items():
        lines.asked.append(asked(rule, together(tallied.values())))
        yield from _of_rule(site, rule, tallied)
    yield from closing_pages(Closing(site.edition, site.digests, gathered(site.extracts), lines))


def _of_rule(site: Whole, rule: str, tallied: Tallies) -> Iterator[Page | File]:
    known = asking(site, rule, tallied, len(site.published))
    yield rule_page(known, () if known.portions else answers_of(site.extracts, rule, tallied))
    for portion in known.portions:
        yield from answers_pages(known, portion, answers_of(site.extracts, rule, portion.places))
    yield check_file(site, rule, site.extracts)
