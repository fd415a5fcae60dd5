"""Everything that pages are made with: read once for a build in each process that makes any."""

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from generator.building.clock import Clock
from generator.building.order import Order
from generator.building.printing import Printing, printing
from generator.building.ties import Tied, Ties
from generator.catalogue import catalogue
from generator.chrome import Settings, read_settings
from generator.consistency.coverage import absences
from generator.keeping.marks import mark
from generator.library import Library, load_words
from generator.model.coverage import Absence
from generator.pages.closing import told
from generator.pages.imprint import Imprint
from generator.pages.lasting.notices import Notices, notices
from generator.pages.words.prose import in_language
from generator.problems import Problem
from generator.site import File, Made, Page
from generator.templates import Templates, templates_of
from generator.templates.examining import examine
from generator.templates.faults import TemplateFault, blamed
from generator.write import Folder


class Written(NamedTuple):
    """The files that were written."""

    names: tuple[str, ...]
    size: int  # bytes
    pages: tuple[str, ...]  # the addresses of those that are pages
    sums: tuple[tuple[str, str], ...]  # the SHA-256 of those that are data
    templates: frozenset[str]  # the kinds of page that they are
    tied: Tied  # what they lead to


class Workshop(NamedTuple):
    """What a build works with."""

    library: Library  # without its records
    imprint: Imprint
    templates: Templates
    printing: Printing
    prose: dict[str, str]
    absences: tuple[Absence, ...]
    ground: str  # the mark of all that pages are made of beside records and their own templates
    notices: Notices

    def write(self, order: Order, pages: Iterable[Page | File | Made], clock: Clock, stage: str) -> Written:
        """Set pages and write them; what it takes to decide them is a stage of its own."""
        folder, ties, templates, addresses = Folder(order.folder), Ties(), set[str](), list[str]()
        with blamed(self.templates.folders[0], self.printing.own):
            for page in told(self.imprint, pages, self.notices):
                if isinstance(page, Page):
                    templates.add(page.template)
                    addresses += [page.address] if page.is_for_search else []
                clock.lap(stage)
                file = self.printing.press.set(page)
                clock.lap("rendering")
                folder.put(file)
                clock.lap("writing")
                ties.add(file.name, file.content if isinstance(file, File) else b"")
                clock.lap("verifying")
        tied = ties.tied()
        clock.lap("verifying")
        names, sums = tuple(folder.names), tuple(folder.sums)
        return Written(names, folder.size, tuple(addresses), sums, frozenset(templates), tied)


class Found(NamedTuple):
    """What a build begins with: a workshop, unless problems stand in the way; and what is to be told."""

    library: Library | None  # without its records
    workshop: Workshop | None
    problems: tuple[Problem, ...]
    notes: tuple[Problem, ...]


@lru_cache(maxsize=1)
def look(order: Order) -> Found:
    """What a build begins with."""
    library, problems = load_words(order.root, order.ground, order.shard.region)
    settings, unsettled = read_settings(order.root)
    if settings and order.shard.site:
        settings = settings._replace(site_url=order.shard.site)
    examined = examine(templates_of(order.root))
    found = (*problems, *unsettled, *examined.problems)
    if library is None or settings is None or found:
        return Found(library, None, found, examined.notes)
    try:
        return Found(library, _workshop(order, library, settings), (), examined.notes)
    except TemplateFault as fault:
        return Found(library, None, (fault.problem,), examined.notes)


def learn(order: Order) -> None:
    """Know what a build begins with."""
    look(order)


def workshop(order: Order) -> Workshop:
    """The workshop of a build that nothing stands in the way of."""
    found = look(order).workshop
    if found is None:
        raise ValueError(look(order).problems)
    return found


@lru_cache(maxsize=256)
def mark_of(order: Order, pages: frozenset[str]) -> str:
    """The mark of the templates of some kinds of page."""
    return workshop(order).printing.reach.mark(pages)


def _workshop(order: Order, library: Library, settings: Settings) -> Workshop:
    found = printing(order, settings)
    return Workshop(
        library=library,
        imprint=Imprint(catalogue(order.language), settings, library.vocabulary),
        templates=settings.templates,
        printing=found,
        prose=in_language(library.prose, order.language),
        absences=tuple(one for one in absences(library.data) if one.region.startswith(order.shard.region)),
        ground=mark(order.ground, *order.shard, found.mark, repr(library.lasting.ways.redirects)),
        notices=notices(library.lasting.ways),
    )
