"""The making of a hub: from the lists of shards to a site that leads to all of them."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from generator.building.whole import Unsound, Watch
from generator.catalogue import catalogue
from generator.chrome import make_shell, read_settings
from generator.hub.kinds import Kinds, kinds_page, short
from generator.hub.places import gazetteer, places_page
from generator.hub.searching import departments, search_files, search_page
from generator.hub.shards import Shard, Unfit, read_shards
from generator.hub.sites import Front, maps
from generator.hub.threads import check_pages, indicator_pages
from generator.library import load_words
from generator.pages.closing import told
from generator.pages.edition import Edition, edition
from generator.pages.imprint import Imprint
from generator.pages.offering.discovery import robots
from generator.pages.offering.feeds import of_site
from generator.pages.searching.description import description
from generator.pages.slices.home import missing_page
from generator.pages.words.glossary import glossary_pages
from generator.pages.words.prose import in_language, prose_pages
from generator.problems import Problem
from generator.render import render
from generator.site import File, Made, Page
from generator.templates import templates_of
from generator.templates.examining import examine
from generator.templates.faults import TemplateFault, blamed
from generator.words import Language
from generator.write import write


class Joined(NamedTuple):
    """What was wrong with the project or its shards, and what was written; nothing where anything was wrong."""

    problems: tuple[Problem, ...]
    files: int = 0
    size: int = 0  # bytes
    sites: int = 0
    tables: int = 0


def join(root: Path, out: Path, places: Sequence[Path], language: Language, most: int | None = None) -> Joined:
    """Make the hub of the project under `root` at `out`, of the shards in some folders; of so many bytes at most."""
    (library, unread), (settings, unsettled) = load_words(root), read_settings(root)
    shards, unfit = read_shards(places)
    templates = templates_of(root)
    problems = [*unread, *unsettled, *unfit, *examine(templates).problems]
    if library is None or settings is None or problems:
        return Joined(tuple(sorted(problems)))
    imprint = Imprint(catalogue(language), settings, library.vocabulary)
    empty = edition(imprint, (), in_language(library.prose, language), ())
    try:
        with blamed(templates.folders[0], templates.own()):
            pages = told(imprint, _pages(empty, shards), feeds_of=of_site)
            watch = Watch(root, out, most)
            files = render(pages, templates, make_shell(root, language), imprint.say)
            seen = write(out, watch.over(files), watch.expect)
            return Joined((), seen.files, seen.size, len(shards), sum(one.start.count for one in shards))
    except (TemplateFault, Unfit) as fault:
        return Joined((fault.problem,))
    except Unsound as unsound:
        return Joined(unsound.problems)


def _pages(edition: Edition, shards: Sequence[Shard]) -> Iterator[Page | File | Made]:
    """Every page and file; what is not a page of ours is not in the map for search engines."""
    known = list[str]()
    for one in _all(edition, shards):
        if isinstance(one, Page) and one.is_for_search:
            known.append(one.address)
        yield one
    if edition.settings.site_url:
        yield from maps(edition.settings.site_url, known, shards)
        yield robots(edition.settings.site_url)


def _all(edition: Edition, shards: Sequence[Shard]) -> Iterator[Page | File | Made]:
    say, places = edition.say, gazetteer(shards)
    every = Kinds(say, shards, places)
    names, kinds, searched = every.names(), [], []
    for kind, name in names.items():
        tables = every.tables(kind)
        kinds.append(short(kind, name, tables))
        searched.append(departments(places, name, tables))
        yield from every.pages(kind, name, tables)
    yield kinds_page(say, kinds)
    yield places_page(say, places)
    yield from indicator_pages(say, shards)
    yield from check_pages(say, shards)
    yield from Front(edition, shards, places, kinds).pages()
    yield search_page(say, places, names)
    yield from search_files(edition, shards, places, names, searched)
    yield from description(edition)
    yield from prose_pages(edition)
    yield from glossary_pages(edition)
    yield missing_page(edition)
