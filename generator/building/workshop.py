"""Everything that pages are made with: read once for a build in each process that makes any."""

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import NamedTuple

from generator.building.clock import Clock
from generator.building.order import Order
from generator.building.ties import Tied, Ties
from generator.catalogue import catalogue
from generator.chrome import Remember, Settings, Shell, make_shell, read_settings
from generator.consistency.coverage import absences
from generator.keeping.code import KeptCode, RememberedCode
from generator.keeping.marks import mark
from generator.library import Library, load_words
from generator.model.coverage import Absence
from generator.pages.closing import told
from generator.pages.imprint import Imprint
from generator.pages.lasting.notices import Notices, notices
from generator.pages.words.prose import in_language
from generator.problems import Problem
from generator.render import Press
from generator.site import File, Made, Page
from generator.templates import Templates, templates_of
from generator.templates.examining import examine
from generator.templates.faults import TemplateFault, blamed
from generator.templates.reach import Reach
from generator.write import Folder

_MOST = 8  # shells that are held
_SHELLS: dict[str, Shell] = {}  # by their marks


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
    own: tuple[str, ...]  # the names of the project's own among them
    reach: Reach
    press: Press
    prose: dict[str, str]
    absences: tuple[Absence, ...]
    kept: tuple[str, ...]  # the keys of what was taken from earlier builds
    ground: str  # the mark of all that pages are made of beside records and their own templates
    notices: Notices

    def write(self, order: Order, pages: Iterable[Page | File | Made], clock: Clock, stage: str) -> Written:
        """Set pages and write them; what it takes to decide them is a stage of its own."""
        folder, ties, templates, addresses = Folder(order.folder), Ties(), set[str](), list[str]()
        with blamed(self.templates.folders[0], self.own):
            for page in told(self.imprint, pages, self.notices):
                if isinstance(page, Page):
                    templates.add(page.template)
                    addresses += [page.address] if page.is_for_search else []
                clock.lap(stage)
                file = self.press.set(page)
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
    templates = templates_of(order.root)
    examined = examine(templates)
    found = (*problems, *unsettled, *examined.problems)
    if library is None or settings is None or found:
        return Found(library, None, found, examined.notes)
    try:
        return Found(library, _workshop(order, library, settings, templates), (), examined.notes)
    except TemplateFault as fault:
        return Found(library, None, (fault.problem,), examined.notes)


def workshop(order: Order) -> Workshop:
    """The workshop of a build that nothing stands in the way of."""
    found = look(order).workshop
    if found is None:
        raise ValueError(look(order).problems)
    return found


def _remembering(order: Order, kept: list[str]) -> Remember:
    """Shells are kept: the theme takes longer than a small site."""

    def remember(key: str, make: Callable[[], Shell]) -> Shell:
        kept.append(key)
        found = order.store.read(key) if order.store else None
        if found and isinstance(found.value, Shell):
            return found.value
        made = _shell_of_now(key, make)
        if order.store:
            order.store.keep(key, made)
        return made

    return remember


def _shell_of_now(key: str, make: Callable[[], Shell]) -> Shell:
    """The one that was made in this process."""
    if key not in _SHELLS:
        if len(_SHELLS) >= _MOST:
            _SHELLS.clear()
        _SHELLS[key] = make()
    return _SHELLS[key]


@lru_cache(maxsize=256)
def mark_of(order: Order, pages: frozenset[str]) -> str:
    """The mark of the templates of some kinds of page."""
    return workshop(order).reach.mark(pages)


def _workshop(order: Order, library: Library, settings: Settings, templates: Templates) -> Workshop:
    say = catalogue(order.language)
    kept, code = list[str](), KeptCode(order.store.folder) if order.store else None
    shell = make_shell(order.root, order.language, _remembering(order, kept))
    press = Press(templates, shell, say, code or RememberedCode())
    return Workshop(
        library=library,
        imprint=Imprint(say, settings, library.vocabulary),
        templates=templates,
        own=tuple(templates.own()),
        reach=Reach(templates),
        press=press,
        prose=in_language(library.prose, order.language),
        absences=tuple(one for one in absences(library.data) if one.region.startswith(order.shard.region)),
        ground=mark(order.ground, *order.shard, press.mark, repr(library.lasting.ways.redirects)),
        kept=(*kept, *([code.name] if code else ())),
        notices=notices(library.lasting.ways),
    )
