"""The last work of a build: every address ever published answers, before the new site takes the place of the old."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path

from generator import addresses
from generator.building.clock import Clock
from generator.building.order import Order
from generator.building.workshop import Workshop, Written
from generator.consistency.here import line_of, read_text, subject_of
from generator.consistency.lasting import lost
from generator.pages.lasting.hosts import host_files
from generator.pages.lasting.lists import list_beside, quiet_files
from generator.pages.lasting.moved import moved_page
from generator.pages.lasting.withdrawn import vacant_page, withdrawn_page
from generator.permanence.lock import NAME, Lock, held_text, joined, lock_text, read_lock
from generator.permanence.lock import held as line_held
from generator.permanence.ways import Led
from generator.problems import Problem
from generator.site import File, Link, Page
from generator.write import write_whole

_PAGE = "index.html"
_NO_PAGES = frozenset({"embed", "assets"})  # cards have the addresses of what they show
_PARTS_OF_A_RECORD = 3


class Lost(Exception):  # noqa: N818 - it is no error of ours
    """Addresses that were published would not answer on the new site."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        """Name each."""
        super().__init__(problems)
        self.problems = tuple(problems)


def stand_in(order: Order, shop: Workshop, clock: Clock) -> Written:
    """Write a page at each address in the lock that has none, where it is known what became of it."""
    lasting, site = shop.library.lasting, order.folder
    noted = () if order.shard.region else lasting.lock  # those of the whole site
    absent = [address for address in noted if not os.path.isfile(f"{site}/{address}{_PAGE}")]  # noqa: PTH113 - of tens of thousands
    led = {address: lasting.ways.lead(address) or _of_lists(address) for address in absent}
    vacant = [page for address, way in led.items() for page in _vacant(shop, site, address, way)]
    empty = {page.address for page in vacant}
    led = {address: way for address, way in led.items() if address not in empty}
    if problems := _problems(shop, site, led):
        raise Lost(problems)
    known = {address: one for address, one in led.items() if one}
    moved = [(old, one.address) for old, one in known.items() if one.address]
    site_url = shop.imprint.settings.site_url
    quiet = (file for page in vacant for file in quiet_files(shop.imprint, page.address, page.title))
    pages = _pages(shop, site, known, frozenset(absent))
    return shop.write(order, chain(vacant, quiet, pages, host_files(moved, site_url)), clock, "closing")


def _vacant(shop: Workshop, site: Path, address: str, way: Led | None) -> Iterator[Page]:
    """The page of a list that has no table left, here or where it moved."""
    goal = way.address if way else address
    subject = subject_of(goal, shop.library.vocabulary) if goal else None
    if subject and not (site / goal / _PAGE).is_file():
        yield vacant_page(shop.imprint, address, *subject)


def _of_lists(address: str) -> Led | None:
    """Lists are cut anew as they grow: names are found by the search, answers from the page of their check."""
    if address.startswith(addresses.NAMES):
        return Led(addresses.SEARCH)
    rule, _, place = address.removeprefix(addresses.FINDINGS).partition("/")
    return Led(addresses.rule(rule)) if address.startswith(addresses.FINDINGS) and place else None


def _problems(shop: Workshop, site: Path, led: dict[str, Led | None]) -> tuple[Problem, ...]:
    text = read_text(shop.library.data / NAME) if led else ""
    return tuple(
        lost(address, line_of(text, address))
        for address, one in led.items()
        if one is None or not (one.withdrawn or (one.address and (site / one.address / _PAGE).is_file()))
    )


def _pages(shop: Workshop, site: Path, led: dict[str, Led], absent: frozenset[str]) -> Iterator[Page | File]:
    for old, one in led.items():
        if one.withdrawn:
            yield withdrawn_page(shop.imprint, old, one.withdrawn, _near(shop, site, old, absent))
            yield from _under_withdrawn(shop, old, one.withdrawn.name)
            yield from quiet_files(shop.imprint, old, one.withdrawn.name)
        else:
            yield from _mirrored(shop, site, old, one)
            yield from _listed(site, old, one.address)


def _near(shop: Workshop, site: Path, address: str, absent: frozenset[str]) -> Link:
    """The nearest list above an address that still has tables; else the home page."""
    while address := address[: address.rstrip("/").rfind("/") + 1]:
        subject = subject_of(address, shop.library.vocabulary)
        if subject and address not in absent and (site / address / _PAGE).is_file():
            return Link(subject.name, address)
    return Link("", addresses.HOME)


def _under_withdrawn(shop: Workshop, old: str, name: str) -> Iterator[Page]:
    """What belonged to a record leads to the note of its withdrawal."""
    if _is_record(old):
        versions = (word[1:] for word in shop.library.lasting.lock[old].split() if word.startswith("@"))
        beside = ("source/", *(f"versions/{version}/" for version in versions))
        for address in (*(f"{old}{part}" for part in beside), addresses.embed(old)):
            yield moved_page(shop.imprint.say, address, old, name, said=(shop.imprint.say("已撤下"), ""))


def _mirrored(shop: Workshop, site: Path, old: str, led: Led) -> Iterator[Page | File]:
    """Pages that lead on in place of those that moved, and the files beside them once more."""
    say, new, is_record = shop.imprint.say, led.address, _is_record(old)
    name = led.moved.name if led.moved else say("搜索")
    why = (say("{date}起：{why}", date=led.moved.date, why=led.moved.why) if led.moved else "",)
    for folder, of in ((new, old), (addresses.embed(new), addresses.embed(old))):
        for path in _files(site / folder, deep=is_record):
            at = path.relative_to(site / folder).as_posix()
            if path.name == _PAGE and not folder.startswith(addresses.EMBED):
                part = at.removesuffix(_PAGE)
                yield moved_page(say, f"{of}{part}", f"{folder}{part}", name, said=("", *why))
            else:
                yield File(f"{of}{at}", path.read_bytes())


def _listed(site: Path, old: str, new: str) -> Iterator[File]:
    """The list under api/v1/ once more, under the name that it had."""
    before, now = list_beside(old), list_beside(new)
    if before and now and not (site / before).is_file():
        yield File(before, (site / now).read_bytes())


def _files(folder: Path, *, deep: bool) -> Iterable[Path]:
    found = folder.rglob("*") if deep else folder.glob("*")
    return sorted(path for path in found if path.is_file())


def _is_record(address: str) -> bool:
    return address.count("/") == _PARTS_OF_A_RECORD and address[0].isdecimal()


def note_addresses(root: Path, site: Path, held: Mapping[str, str]) -> int:
    """Note every address of a site in the lock of its project; how many that are new, or hold what is new."""
    path = root / "data" / NAME
    before = _lock(path)
    after = joined(before, dict.fromkeys(_addresses(site), "") | {f"{key}/": text for key, text in held.items()})
    write_whole(path, lock_text(after))
    return sum(before.get(address) != text for address, text in after.items())


def unnoted(root: Path, held: Mapping[str, str]) -> int:
    """How many records the lock does not have as they are; none where there is no lock."""
    before = _lock(root / "data" / NAME)
    if not before:
        return 0
    new = {f"{key}/": text for key, text in held.items()}
    return sum(
        held_text(line_held(before.get(address, "")), line_held(text)) != before.get(address)
        for address, text in new.items()
    )


def _lock(path: Path) -> Lock:
    return read_lock(read_text(path), path.name)[0]


def _addresses(site: Path) -> Iterator[str]:
    """The addresses of a site; of what lies under that of a record, the record speaks."""
    for folder, folders, files in os.walk(site):
        address = f"{Path(folder).relative_to(site).as_posix()}/"
        folders[:] = [] if _is_record(address) else [name for name in folders if name not in _NO_PAGES]
        if _PAGE in files and address != "./":
            yield address
