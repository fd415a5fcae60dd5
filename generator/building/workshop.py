"""Everything that pages are made with: read once for a build in each process that makes any."""

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from generator.building.clock import Clock
from generator.building.order import Order
from generator.catalogue import catalogue
from generator.chrome import Settings, make_shell, read_settings
from generator.consistency.coverage import absences
from generator.library import Library, load_words
from generator.model.coverage import Absence
from generator.pages.closing import told
from generator.pages.imprint import Imprint
from generator.pages.words.prose import in_language
from generator.problems import Problem
from generator.render import Press
from generator.site import File, Made, Page
from generator.templates import Templates, templates_of
from generator.templates.examining import examine
from generator.templates.faults import blamed
from generator.write import Folder


class Written(NamedTuple):
    """How many files were written, and how many bytes."""

    files: int = 0
    size: int = 0


class Workshop(NamedTuple):
    """What a build works with."""

    library: Library  # without its records
    imprint: Imprint
    templates: Templates
    press: Press
    prose: dict[str, str]
    absences: tuple[Absence, ...]

    def write(self, order: Order, pages: Iterable[Page | File | Made], clock: Clock, stage: str) -> Written:
        """Set pages and write them; what it takes to decide them is a stage of its own."""
        folder = Folder(order.folder)
        with blamed(self.templates.folders[0], self.templates.own()):
            for page in told(self.imprint, pages):
                clock.lap(stage)
                file = self.press.set(page)
                clock.lap("rendering")
                folder.put(file)
                clock.lap("writing")
        return Written(folder.files, folder.size)


class Found(NamedTuple):
    """A workshop, unless problems stand in the way; and what is to be told."""

    workshop: Workshop | None
    problems: tuple[Problem, ...]
    notes: tuple[Problem, ...] = ()


@lru_cache(maxsize=1)
def look(order: Order) -> Found:
    """The workshop of a build."""
    library, problems = load_words(order.root)
    settings, unsettled = read_settings(order.root)
    templates = templates_of(order.root)
    examined = examine(templates)
    found = (*problems, *unsettled, *examined.problems)
    if library is None or settings is None or found:
        return Found(None, found, examined.notes)
    return Found(_workshop(order, library, settings, templates), (), examined.notes)


def workshop(order: Order) -> Workshop:
    """The workshop of a build that nothing stands in the way of."""
    found = look(order).workshop
    if found is None:
        raise ValueError(look(order).problems)
    return found


def _workshop(order: Order, library: Library, settings: Settings, templates: Templates) -> Workshop:
    say = catalogue(order.language)
    return Workshop(
        library=library,
        imprint=Imprint(say, settings, library.vocabulary),
        templates=templates,
        press=Press(templates, make_shell(order.root, order.language), say),
        prose=in_language(library.prose, order.language),
        absences=absences(library.data),
    )
