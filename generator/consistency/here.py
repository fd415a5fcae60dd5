"""Which addresses a site of these records has, as far as the records alone decide it."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from generator import addresses
from generator.library import Library
from generator.model.vocabulary import Vocabulary
from generator.reading.file_names import parts_of

_DEPTH_OF_A_RECORD = 3


class Here:
    """The addresses of records and of what they are listed under; of others, e.g. a check, nothing is known."""

    def __init__(self, library: Library) -> None:
        """Look at the paths of the records."""
        self._vocabulary = vocabulary = library.vocabulary
        self._region = library.region
        self._families = {family.id for family in vocabulary.families}
        self._known = set(_known((parts_of(path) for path in library.paths), vocabulary))
        self.kinds = {address.split("/")[1] for address in self._known if address.startswith(addresses.DEPARTMENTS)}

    def has(self, address: str) -> bool:
        """Whether there is such a page; true also where only a build can tell, or records of other regions."""
        is_ours = address.startswith((self._region, addresses.INDICATORS))
        return self.is_here(address) if is_ours else True

    def is_here(self, address: str) -> bool:
        """The same, as if there were no records of other regions."""
        head, _, rest = address.partition("/")
        if address.startswith(addresses.INDICATORS) and rest:
            return rest.removesuffix("/") in self._families
        decided = head.isdecimal() or (f"{head}/" in (addresses.DEPARTMENTS, addresses.COMPARISONS) and bool(rest))
        is_year = f"{head}/" == addresses.YEARS and bool(rest)
        return address in self._known if decided or is_year else True

    def answers(self, address: str) -> bool:
        """Whether there is such a page, or will be one that says that no table is left to list."""
        return self.has(address) or subject_of(address, self._vocabulary) is not None


class Subject(NamedTuple):
    """What a page lists tables of."""

    name: str
    above: str  # the address of the list of all such pages


def subject_of(address: str, vocabulary: Vocabulary) -> Subject | None:
    """What a list is a list of; nothing where it is no list, or its subject is nothing that is known any more."""
    head, *parts = address.rstrip("/").split("/")
    names: dict[str, str] = {}
    if f"{head}/" in (addresses.DEPARTMENTS, addresses.COMPARISONS) and parts:
        names = {kind.id: kind.name for kind in vocabulary.departments}
    elif f"{head}/" == addresses.INDICATORS and parts:
        names = {family.id: family.name for family in vocabulary.families}
    elif f"{head}/" == addresses.YEARS and parts:
        names = {parts[0]: parts[0]}
    elif head.isdecimal() and len(parts) < _DEPTH_OF_A_RECORD - 1:
        regions = vocabulary.regions.regions
        return Subject(regions[head], addresses.REGIONS) if head in regions else None
    return Subject(names[parts[0]], f"{head}/") if parts and parts[0] in names else None


def _known(keys: Iterable[tuple[str, str, str]], vocabulary: Vocabulary) -> Iterable[str]:
    kinds = sorted((kind.id for kind in vocabulary.departments), key=len, reverse=True)
    for region, unit, year in keys:
        kind = next((kind for kind in kinds if unit == kind or unit.startswith(f"{kind}-")), unit)
        yield f"{region}/{unit}/{year}/"
        yield f"{region}/{unit}/"
        yield from (f"{place}/" for place in (*vocabulary.regions.parents(region), region))
        yield addresses.kind(kind)
        yield addresses.comparison(kind)
        yield f"{addresses.comparison(kind)}{year}/"
        yield f"{addresses.YEARS}{year}/"


def line_of(text: str, start: str) -> int:
    """The line of a text that is an address, with or without what stands behind it."""
    lines = text.splitlines()
    return next((number for number, line in enumerate(lines, 1) if line.split(" ")[0] == start), 1)


def read_text(path: Path) -> str:
    """The text of a file; nothing where there is none."""
    return path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""
