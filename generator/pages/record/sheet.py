"""One record being laid out: what every section of its page looks at."""

from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from generator.catalogue import Catalogue
from generator.checks.money import plain
from generator.checks.project_links import Link as ProjectLink
from generator.checks.project_links import links_of
from generator.comparing.statements import Statement
from generator.model.finding import Finding
from generator.model.indicator import Indicator
from generator.model.record import Record
from generator.model.vocabulary import Vocabulary
from generator.pages.chapter import Chapter
from generator.pages.findings import cuts, flags
from generator.pages.publication import Publication
from generator.pages.record.standing import Standing, standings
from generator.pages.shares import percent
from generator.pages.table import Flags
from generator.site import Link


class Sheet(NamedTuple):
    """A record with its chapter, what was found in its values, and how its indicators hang together."""

    chapter: Chapter
    published: Publication
    said: dict[str, Statement]  # every indicator, by its id, in the order of the document
    findings: list[tuple[str, Finding]]  # each with its anchor, those to look at first
    flags: Flags
    cuts: dict[str, Link]  # the mark behind each text that stops short
    standing: dict[str, Standing]  # of every indicator
    projects: dict[str, tuple[ProjectLink, ...]]  # that each indicator names
    paying: dict[str, tuple[Link, ...]]  # the indicators each project pays for

    @property
    def say(self) -> Catalogue:
        """The words of the page's language."""
        return self.chapter.say

    @property
    def record(self) -> Record:
        """The record as published."""
        return self.published.record

    @property
    def vocabulary(self) -> Vocabulary:
        """What printed names mean."""
        return self.chapter.vocabulary

    @property
    def unit(self) -> str:
        """The unit of its money."""
        return self.record.funding.unit if self.record.funding else ""

    def paid_by(self, rows: Iterable[Indicator]) -> tuple[str, str] | None:
        """The money of the projects some indicators name, each once, and its share of all projects."""
        items = {item.id: item for row in rows for link in self.projects.get(row.id, ()) for item in link.items}
        paid = sum((item.full.value for item in items.values() if item.full and item.full.value), Decimal(0))
        if not paid:
            return None
        above = (row for row in self.record.money() if row.id in self.published.itemised)
        whole = next(
            (row.full.value for row in above if row.full and items.keys() & {one.id for one in row.rows}), None
        )
        return (f"{plain(paid):f}{self.unit}", percent(paid, whole)) if whole else None


def sheet(chapter: Chapter, published: Publication) -> Sheet:
    """A record ready to be laid out."""
    projects = links_of(published.record, chapter.vocabulary)
    said = {one.row.id: one for one in chapter.census.by_table[published.key]}
    findings = chapter.named[published.key]
    return Sheet(
        chapter,
        published,
        said,
        findings,
        flags(chapter.say, findings),
        cuts(chapter.say, published.record, findings),
        standings(chapter, published),
        projects,
        _paying(said, projects),
    )


def _paying(said: dict[str, Statement], projects: dict[str, tuple[ProjectLink, ...]]) -> dict[str, tuple[Link, ...]]:
    paying: dict[str, tuple[Link, ...]] = {}
    for row in (one.row for one in said.values()):
        for item in (item for link in projects.get(row.id, ()) for item in link.items):
            paying[item.id] = (*paying.get(item.id, ()), Link(row.name, f"#{row.id}"))
    return paying
