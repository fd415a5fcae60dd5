"""What all pages are set with, the same for as long as none of its files is written again: a preview needs it often."""

import os
import time
from collections.abc import Callable, Iterator
from typing import NamedTuple

from generator.building.order import Order
from generator.catalogue import catalogue
from generator.chrome import Remember, Settings, Shell, make_shell
from generator.keeping import Store
from generator.keeping.code import KeptCode, RememberedCode
from generator.keeping.signs import is_settled, sign_of
from generator.render import Press
from generator.templates.reach import Reach

_MOST = 8  # shells that are held
_SHELLS: dict[str, Shell] = {}  # by their marks


class Printing(NamedTuple):
    """A press, and what is to be known of its templates."""

    press: Press
    mark: str  # of the press
    reach: Reach
    own: tuple[str, ...]  # the names of the project's own templates
    kept: tuple[str, ...]  # the keys of what was taken from earlier builds


_KNOWN: dict[tuple[object, ...], Printing] = {}  # the last one


def printing(order: Order, settings: Settings) -> Printing:
    """What the pages of a project with these settings are set with."""
    now, files = time.time_ns(), (*_files(settings),)
    sign = sign_of(files)
    key = (order.root, order.language, order.store, settings, files, sign)
    if found := _KNOWN.get(key):
        return found
    made = _printing(order, settings)
    _KNOWN.clear()
    if is_settled(sign, now):
        _KNOWN[key] = made
    return made


def _files(settings: Settings) -> Iterator[str]:
    """All templates, and what the owner of the site put beside them."""
    for folder in settings.templates.folders:
        for inner, _, names in os.walk(folder):
            yield from (f"{inner}/{name}" for name in names)
    named = (settings.theme.logo, settings.theme.favicon, *settings.extra_css)
    yield from (f"{settings.folder / name}" for name in named if name)


def _printing(order: Order, settings: Settings) -> Printing:
    templates, kept = settings.templates, list[str]()
    code = KeptCode(order.store.folder) if order.store else None
    shell = make_shell(order.root, order.language, _remembering(order.store, kept))
    press = Press(templates, shell, catalogue(order.language), code or RememberedCode())
    names = (*kept, *([code.name] if code else ()))
    return Printing(press, press.mark, Reach(templates), tuple(templates.own()), names)


def _remembering(store: Store | None, kept: list[str]) -> Remember:
    """Shells are kept: the theme takes longer than a small site."""

    def remember(key: str, make: Callable[[], Shell]) -> Shell:
        kept.append(key)
        found = store.read(key) if store else None
        if found and isinstance(found.value, Shell):
            return found.value
        made = _shell_of_now(key, make)
        if store:
            store.keep(key, made)
        return made

    return remember


def _shell_of_now(key: str, make: Callable[[], Shell]) -> Shell:
    """The one that was made in this process."""
    if key not in _SHELLS:
        if len(_SHELLS) >= _MOST:
            _SHELLS.clear()
        _SHELLS[key] = make()
    return _SHELLS[key]
